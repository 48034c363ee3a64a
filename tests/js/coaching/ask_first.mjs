/** What is asked once before a text is sent, in what order, and which restatements are of something that nobody said. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { askFirst } from "#app/coaching/ask_first.js";
import { CAR, PHONE, packs, texts } from "#tests/looking.mjs";

/** What a computer player says on a card. @param {string} slug @param {string} card */
const opened = (slug, card) => {
  const { claim, why, evidence } = packs.motions[slug].cards[card];
  return { text: `${claim} ${why} ${evidence}`, cards: [card] };
};
const MEETS = "But that is only so where they said it, because the rest of it can still be done.";
/** @param {string} slug @param {string} card @param {string} restatement @param {boolean} [alone] */
const asked = (slug, card, restatement, alone = true) =>
  askFirst(
    { kind: "rebuttal", text: MEETS, restatement },
    opened(slug, card),
    packs.motions[slug],
    packs.lexicons[slug],
    alone,
  );

/** @type {[string, string, string][]} in words of their own */
const SAID = [
  [PHONE, "out-of-reach", "They say you can't concentrate if your mobile is lying next to you."],
  [PHONE, "those-who-struggle", "They say weaker pupils get better results without mobiles."],
  [PHONE, "breaks-with-people", "They say kids chat more if screens are put away."],
  [PHONE, "nobody-films-you", "They say you'd be safe from being recorded in the hallway."],
  [PHONE, "help-is-near", "They say grown-ups can look after us when something bad happens."],
  [PHONE, "one-clear-rule", "They say a simple total ban means less fighting with staff."],
  [PHONE, "everybody-together", "They say it's not so hard to stay off it when nobody has one."],
  [
    PHONE,
    "lessons-are-covered",
    "They say forbidding mobiles at noon won't raise anyone's grades.",
  ],
  [
    PHONE,
    "tool-in-your-pocket",
    "They say some kids own no computer so their mobile does that job.",
  ],
  [
    PHONE,
    "breaks-belong-to-us",
    "They say pupils should decide alone what they do in their spare minutes.",
  ],
  [PHONE, "reach-home", "They say parents worry if they can't be told about changes."],
  [PHONE, "no-cure", "They say kids stare at screens all evening anyway."],
  [
    CAR,
    "help-must-get-through",
    "They say rescue vehicles would get stuck between café furniture.",
  ],
  [CAR, "cannot-walk-far", "They say disabled visitors couldn't reach the shops any more."],
  [CAR, "jams-move-out", "They say other neighbourhoods get the traffic and noise instead."],
  [CAR, "rents-rise", "They say poorer tenants will be pushed out because flats cost more."],
  [CAR, "empty-malls", "They say customers stay away and stores shut down."],
  [CAR, "no-bus-at-midnight", "They say people on late shifts can't travel without a vehicle."],
  [
    CAR,
    "vans-need-streets",
    "They say craftsmen must drive up to your house with their equipment.",
  ],
  [CAR, "a-fee-works-too", "They say making motorists pay is enough and milder."],
];
/** @type {[string, string, string][]} of something else */
const UNSAID = [
  [
    CAR,
    "help-must-get-through",
    "They say old and disabled people need a car to get to the doctor.",
  ],
  [
    CAR,
    "help-must-get-through",
    "They say shops will lose money because nobody buys heavy things.",
  ],
  [CAR, "a-fee-works-too", "They say old and disabled people need a car to get to the doctor."],
  [CAR, "cleaner-air", "They say buses would finally arrive on time."],
  [CAR, "safe-on-foot", "They say cafés could put out tables and earn money."],
  [CAR, "neighbours-meet", "They say exhaust fumes make people cough."],
  [CAR, "rents-rise", "They say ambulances can't get through the crowd."],
  [CAR, "empty-malls", "They say nurses have no way home at midnight."],
  [CAR, "people-on-foot-buy", "They say air pollution gives children asthma."],
  [PHONE, "a-real-rest", "They say phones help in emergencies when parents must be called."],
  [PHONE, "out-of-reach", "They say bullies film girls and post the videos."],
  [PHONE, "nobody-films-you", "They say students concentrate better and get higher marks."],
  [PHONE, "help-is-near", "They say nobody talks at lunch any more."],
  [PHONE, "one-clear-rule", "They say friends in other towns feel lonely."],
  [PHONE, "breaks-with-people", "They say weak students get better grades after a ban."],
  [PHONE, "tool-in-your-pocket", "They say self-control only grows with practice."],
  [PHONE, "breaks-belong-to-us", "They say parents need to know about cancelled buses."],
  [PHONE, "reach-home", "They say phones are dictionaries and calendars for homework."],
  [PHONE, "no-cure", "They say rules written by the class are obeyed."],
  [
    PHONE,
    "learn-to-handle",
    "They say Minecraft is more fun than Fortnite and everybody plays it.",
  ],
];

test("a restatement of what nobody said is asked about, and hardly any that says it in other words", () => {
  const found = UNSAID.filter((one) => asked(...one)?.code === "restated");
  assert.ok(found.length >= 13, `${found.length} of ${UNSAID.length}`);
  assert.ok(SAID.filter((one) => asked(...one)).length <= 2);
  assert.match(
    asked(...UNSAID[1])?.message ?? "",
    /^They said: “Posts, tables .*” Is that what you put\?$/u,
  );
});

test("of what packs and coaches restate, at most three in a hundred are asked about", () => {
  const own = Object.entries(packs.motions).flatMap(([slug, { cards }]) =>
    Object.entries(cards).flatMap(([id, { restated }]) =>
      restated ? [asked(slug, id, `They say ${restated}.`)] : [],
    ),
  );
  const written = Object.values(texts)
    .flat()
    .filter(({ kind, restatement, key }) => kind === "rebuttal" && restatement && !key.must?.length)
    .map(({ pack, card, restatement }) => asked(pack, card, restatement));
  for (const some of [own, written]) {
    assert.ok(some.length > 90, `${some.length}`);
    assert.ok(some.filter((one) => one?.code === "restated").length <= 0.03 * some.length);
  }
});

test("one thing is asked of a text, the gravest first, and none where the room has to ask", () => {
  const elsewhere = UNSAID[1][2];
  const met = opened(CAR, "help-must-get-through");
  /** @param {string} text @param {string} [restatement] @param {boolean} [alone] */
  const of = (text, restatement = elsewhere, alone = true) =>
    askFirst(
      { kind: "rebuttal", text, restatement },
      met,
      packs.motions[CAR],
      packs.lexicons[CAR],
      alone,
    )?.code;
  const pizza =
    "I like pizza with pineapple because it tastes sweet and salty, and my brother hates it.";
  assert.equal(of(pizza, elsewhere, false), "off");
  assert.equal(of(pizza), "apart");
  assert.equal(of(MEETS), "restated");
  assert.equal(of(MEETS, elsewhere, false), undefined, "in a class, who was restated says so");
  assert.equal(of("No, that is just wrong and bad.", "They say posts are in the way."), "reason");
  assert.equal(of("No, that is just wrong, you idiot.", elsewhere), undefined);
  assert.equal(of("No, ring me at 0171 555 1234 then.", elsewhere), undefined);
});

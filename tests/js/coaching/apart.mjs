/** What is asked before it is sent: an opening that reads as the other side's case, and a rebuttal that leaves theirs alone. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { askFirst } from "#app/coaching/ask_first.js";
import { CAR, PHONE, opening, pack, packs, samples, texts } from "#tests/looking.mjs";

const START = "later-school-start";

/** @param {string} slug @param {string} card @param {string} text */
const opens = (slug, card, text) =>
  askFirst(
    { kind: "opening", text, cards: [card] },
    undefined,
    packs.motions[slug],
    packs.lexicons[slug],
  );
/** @param {string} slug @param {string} card @param {string} text @param {string[]} [cards] */
const answers = (slug, card, text, cards = []) =>
  askFirst(
    { kind: "rebuttal", text, cards },
    opening(slug, card),
    packs.motions[slug],
    packs.lexicons[slug],
  );

test("an opening that reads as the other side's case is asked about, and none that turns that round", () => {
  for (const [slug, card, text] of [
    [
      CAR,
      "cleaner-air",
      "An ambulance has to get through fast, and with tables and posts in the road it loses minutes. Somebody could die because of that.",
    ],
    [
      CAR,
      "buses-on-time",
      "My aunt is a nurse and finishes at half past midnight. No bus runs then, so she needs her car to get home.",
    ],
    [
      START,
      "body-clock",
      "If school begins later it also ends later, and then there is less afternoon for sport and friends and daylight.",
    ],
    [
      PHONE,
      "a-real-rest",
      "We only learn self-control when we have the phone and decide to put it down. Locked away, nobody practises that.",
    ],
  ])
    assert.equal(opens(slug, card, text)?.code, "turned", text);
  for (const [slug, card, text] of [
    [
      CAR,
      "buses-on-time",
      "Some people say that ambulances would be stuck. But today they are stuck behind cars, and without cars the road is free.",
    ],
    [
      CAR,
      "safe-on-foot",
      "An ambulance gets through faster when no car is parked in the road, and in an emergency every second counts.",
    ],
    [
      PHONE,
      "out-of-reach",
      "Of course a message home is useful sometimes. Still, the phone in my pocket buzzes and I forget what the teacher said.",
    ],
    [
      PHONE,
      "no-cure",
      "People won't suddenly talk and play at lunch only because the phones are gone. My friends and me talk anyway.",
    ],
    [
      START,
      "clubs-can-move",
      "Afternoons don't get shorter if the football training moves too, my club already said they could start at five.",
    ],
  ])
    assert.equal(opens(slug, card, text), undefined, text);
  assert.match(
    opens(
      START,
      "body-clock",
      "If school begins later it also ends later, and then there is less afternoon for sport and friends and daylight.",
    )?.message ?? "",
    /You’re for “Later”\.$/u,
  );
});

test("a rebuttal with nothing of theirs is asked which of its sentences answers it, before it is sent and after", () => {
  const villages =
    "In the villages there is no bus on Sundays and the old people sit at home. Somebody should pay for a better line.";
  for (const [slug, card, text] of [
    [CAR, "help-must-get-through", villages],
    [
      PHONE,
      "tool-in-your-pocket",
      "Minecraft is better than Fortnite because you build something and it is not only shooting.",
    ],
  ])
    assert.equal(answers(slug, card, text)?.code, "apart", text);
  for (const [slug, card, text] of [
    [
      START,
      "shared-buses",
      "Teenagers fall asleep later because melatonin comes later. That is biology and nobody can change it.",
    ], // which has a word of theirs
    [
      CAR,
      "help-must-get-through",
      "Firefighters have keys for the bollards, it takes ten seconds. What really blocks them today is double parking.",
    ],
    [
      START,
      "shared-buses",
      "Then order one more coach. It costs something, but less than a whole year of kids who sleep in first period.",
    ],
    [
      PHONE,
      "reach-home",
      "I dont agree with that at all. Its not true and its really not a good argument in my opinion.",
    ],
    [
      CAR,
      "help-must-get-through",
      "My mother hits me when I come home late, and nobody in the villages knows it.",
    ],
  ])
    assert.notEqual(answers(slug, card, text)?.code, "apart", text);
  const against = opening(CAR, "help-must-get-through");
  const restatement = "They say that posts and tables stand in an ambulance’s way.";
  const { check, remarks } = look(
    pack(CAR),
    "rebuttal",
    { text: villages, restatement, cards: [] },
    against,
  );
  assert.deepEqual(remarks, []);
  assert.equal(check?.asks, "Which of your sentences answers theirs?");
  assert.match(check?.theirs ?? "", /^Posts, tables and crowds/u);
  assert.match(
    answers(CAR, "help-must-get-through", villages)?.message ?? "",
    /^They said: “Posts, tables and crowds .*” Which of your sentences answers that\?$/u,
  );
  const [card] =
    Object.entries(packs.motions[CAR].cards).find(
      ([, { answers }]) => answers["help-must-get-through"],
    ) ?? [];
  assert.equal(
    answers(CAR, "help-must-get-through", villages, [card ?? ""]),
    undefined,
    "its card answers theirs",
  );
});

test("nobody is asked which sentence answers one that is of nothing on the motion or a card", () => {
  const text =
    "In the villages there is no bus on Sundays and the old people sit at home. Somebody should pay for a better line.";
  const [motion, lexicon] = [packs.motions[PHONE], packs.lexicons[PHONE]];
  for (const [said, code] of [
    ["Whoever plays Minecraft likes chicken nuggets.", undefined],
    ["Whoever looks at a phone hears nothing of the lesson.", "apart"],
  ])
    assert.equal(
      askFirst({ kind: "rebuttal", text, cards: [] }, { text: said, cards: [] }, motion, lexicon)
        ?.code,
      code,
      said,
    );
});

test("at most two in a hundred good openings and rebuttals are asked about before they are sent", () => {
  const good = Object.values(texts)
    .flat()
    .filter(({ kind, key }) => ["opening", "rebuttal"].includes(kind) && !key.must?.length)
    .concat(samples.filter(({ kind }) => ["opening", "rebuttal"].includes(kind)));
  const asked = good.filter((one) => {
    if (one.kind === "opening") return opens(one.pack, one.card, one.text);
    const met = one.against
      ? { text: one.against, cards: [one.card] }
      : opening(one.pack, one.card);
    const words = {
      kind: one.kind,
      text: one.text,
      restatement: one.restatement,
      cards: one.own ? [one.own] : [],
    };
    return askFirst(words, met, packs.motions[one.pack], packs.lexicons[one.pack]);
  });
  assert.ok(good.length > 200, `${good.length}`);
  assert.ok(asked.length <= 0.02 * good.length, asked.map(({ text }) => text).join("\n"));
});

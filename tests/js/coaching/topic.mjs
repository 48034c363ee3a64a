/** Whether a text is on the motion. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look, lookAtLine } from "#app/coaching/coaching.js";
import { askFirst } from "#app/coaching/ask_first.js";
import { astray } from "#tests/coached.mjs";
import {
  CAR,
  LATER,
  NK,
  PHONE,
  VOTE,
  about,
  cardOf,
  on,
  opened,
  opening,
  pack,
  packs,
  small,
  toldOf,
} from "#tests/looking.mjs";

test("a text of something else is asked what it has to do with the motion, whatever everyday words it shares with a card", () => {
  const spain =
    "My cousin went to Spain last summer and the food was amazing. Football is the best sport because it is fun and everybody can play it.";
  for (const [text, cards] of [
    [spain, ["breaks-with-people"]],
    [`${spain} Also homework should be shorter at weekends.`, ["nobody-films-you", "help-is-near"]],
  ])
    assert.deepEqual(about(look(pack(PHONE), "opening", { text, cards })), ["off"], text);
});

test("a text off the motion is asked what it has to do with it, and hears nothing of its form", () => {
  const opened = (slug, text) => look(pack(slug), "opening", { text, cards: [] });
  for (const [slug, text] of [
    [
      "homework-for-effort",
      "Italian pasta is the best food in the world, because the sauce is fresh and the cheese is salty.",
    ],
    [PHONE, "The referee gave a penalty, because our striker fell, and the stadium sang songs."],
  ]) {
    const { remarks, check, seen: found } = opened(slug, text);
    assert.deepEqual(
      remarks.map(({ said }) => said),
      ["What has this to do with the motion?"],
    );
    assert.ok(!check && !found, text);
  }
  for (const text of [
    "My friend Lena texts under the desk all day and then asks me what the teacher said.",
    "I fear to miss a joke, so I look at it all the time. Nobody should have to.",
  ])
    assert.ok(!about(opened(PHONE, text)).includes("off"), text);
});

const ELSEWHERE = [
  "Minecraft is better than Fortnite because you can build everything you want and nobody shoots at you all the time.",
  "Minecraft is the best game ever made. You can build a whole castle and it never gets boring, and creepers are cool.",
  "I like pizza with pineapple and my cat likes tuna. Pizza is life, everybody knows that.",
  "Ronaldo has more goals than Messi, and he won in three leagues, so he is the greatest of all time.",
  "The new Spider-Man film was sick, the villain had purple armour and the ending made everybody cry.",
  "My favourite colour is blue because it looks like the ocean and dolphins live in the ocean.",
  "Bananas are berries but strawberries aren't, look it up, it's science.",
  "Roblox costs robux and my brother stole mine, so he is a noob and I want my skins back.",
];

test("before others read it, the writer of less than one text in fifty on its motion is asked what it says about that, and of nine in ten that say nothing about it", () => {
  assert.ok(on.length > 700 && astray(on, packs).length < 0.02 * on.length);
  const elsewhere = Object.keys(packs.motions).flatMap((slug) =>
    ELSEWHERE.map((text) => ({ kind: "opening", pack: slug, card: cardOf(slug, "for"), text })),
  );
  assert.ok(astray(elsewhere, packs).length >= 0.9 * elsewhere.length);
});

test("a small deck is no ground to ask what a text says about the motion where it argues, nor are few words and a closing", () => {
  const [game, , pizza] = ELSEWHERE;
  /** @type {(kind: string, text: string, motion: object) => string | undefined} */
  const asked = (kind, text, motion) =>
    askFirst({ kind, text }, undefined, motion, packs.lexicons[PHONE])?.code;
  assert.equal(asked("opening", pizza, packs.motions[PHONE]), "off");
  for (const [kind, text, motion] of [
    ["closing", pizza, packs.motions[PHONE]],
    ["opening", "I like pizza with pineapple.", packs.motions[PHONE]],
    ["opening", game, small.motion],
    ["opening", "I like pizza with pineapple.", small.motion],
    ["opening", "Children learn more from a good film than from any of these.", zoos],
    ["opening", "If they close, the keepers of all these creatures lose their work.", zoos],
    ["opening", "Wild creatures would die out without keepers and vets who feed them.", zoos],
  ])
    assert.notEqual(asked(kind, text, motion), "off", `${motion.title}: ${text}`);
  const homework = "does anyone know if we have maths homework? also bayern won 4:1 yesterday";
  for (const motion of [small.motion, zoos])
    assert.equal(asked("opening", homework, motion), "off");
});

test("an opening about football is asked about, though one word sounds hard and a last half-sentence is on the motion", () => {
  const text =
    "ok so Messi is better than Ronaldo because he has 8 ballon dors and a world cup and nobody can argue with that. also refugees should stay i guess";
  const motion = packs.motions[NK];
  const ask = (words) =>
    askFirst({ kind: "opening", text: words, cards: [cardOf(NK, "for")] }, undefined, motion, {
      ...packs.lexicons[NK],
    });
  const asked = ask(text);
  assert.equal(asked?.code, "off");
  assert.deepEqual(asked.beside, [motion.title, motion.cards[cardOf(NK, "for")].claim]);
  for (const life of [
    "my brother sleeps with a chair against the door because of mums boyfriend",
    "Tired in the first lesson? Try sleeping with a chair against the door because your mother's new friend walks around at night.",
  ])
    assert.equal(ask(life), undefined, life);
});

/** A motion of somebody's own, with hardly a word on its cards. */
const zoos = {
  ...small.motion,
  title: "Zoos should be closed",
  question: "Should zoos be closed?",
};

test("a text on something else is met by a question about the motion first, on every motion", () => {
  for (const slug of Object.keys(packs.motions))
    for (const text of [
      "Italian pasta is the best food in the world, because the sauce is fresh and the cheese is salty.",
      "My cousin went as a vampire on Halloween, and everyone liked it. The costume glittered and the pumpkin soup was gorgeous.",
      "The referee was blind and gave them a penalty. Our striker hit the post twice, and the goalkeeper cried.",
      "Last weekend we had a barbecue and my uncle burned all the sausages. In the end we ordered pizza with extra cheese.",
    ])
      for (const side of ["for", "against"]) {
        const { cards } = packs.motions[slug];
        const card = Object.keys(cards).find((id) => cards[id].side === side);
        const { remarks } = look(pack(slug), "opening", { text, cards: [card] });
        assert.equal(remarks[0]?.about, "off", `${slug}: ${text}`);
      }
});

test("a line in a drill is asked what it has to do with the motion, and an insult is one there, too", () => {
  const said = (text) => lookAtLine(pack(PHONE), text).remarks.map((one) => one.about);
  for (const text of ["Pizza.", "What does your father think about pizza?"])
    assert.deepEqual(said(text), ["off"], text);
  assert.deepEqual(said("Whoever wrote this is an idiot."), ["insult"]);
  for (const text of ["How many were asked?", "Do they talk at lunch then?", "Who pays?"])
    assert.deepEqual(said(text), [], text);
});

test("a text on something else is noticed whatever card it was kept with, and one with the motion’s own word is never called off it", () => {
  const { cards } = packs.motions[VOTE];
  const ids = Object.keys(cards);
  const asked = (text) => ids.map((card) => about(opened(VOTE, card, text)).join());
  for (const text of [
    "The pizza in our canteen is always cold on Mondays and nobody eats it.",
    "I think that cold canteen pizza is the worst thing about our school. They should heat it up, because cold cheese is disgusting.",
    "Goalkeepers have the hardest job on the pitch. If they make one mistake, everyone remembers it, and nobody counts the saves.",
  ])
    assert.deepEqual([...new Set(asked(text))], ["off"], text);
  for (const text of [
    "Voting should be compulsory, because otherwise only old and rich people decide. In Australia everybody has to go, and it works there.",
    "We should have electronic voting, because people could vote on their phone from home and it would be faster.",
    "I think kids are dumb and they dont know anything so they shouldnt vote its obvious. Everybody knows this.",
    "Voting should start at 18 because most people of 16 have not finished school and live on their parents’ money.",
  ])
    assert.ok(!asked(text).includes("off"), text);
  const pizza = "I like pizza on Mondays, because the cheese is good and the canteen is warm.";
  for (const card of ids) {
    const sent = { text: pizza, restatement: "They say that pizza is bad on Mondays." };
    const found = about(look(pack(VOTE), "rebuttal", sent, opening(VOTE, card)));
    // A word of the opening's, as "warm" may be, is enough to ask only what is met.
    assert.deepEqual(
      found.filter((one) => one !== "off"),
      ["elsewhere", "meets?"],
      card,
    );
  }
});

test("whatever a drill asks for, a line about something else is asked which of their words it is about", () => {
  const against = opening(VOTE, "they-turn-up");
  const said = (text) => lookAtLine(pack(VOTE), text, against).remarks.map((one) => one.about);
  for (const text of ["I went home early.", "What does that cost a town?"])
    assert.deepEqual(said(text), ["far"], text);
  assert.deepEqual(said("The pizza was cold."), ["off"]);
  assert.deepEqual(said("Do they still turn up to vote a second time?"), []);
});

test("a line in a drill that only judges is asked in what way", () => {
  const line = (text) => about(lookAtLine(pack(PHONE), text));
  assert.deepEqual(line("because phones are bad"), ["bare"]);
  assert.deepEqual(line("Are phones bad?"), []);
  assert.deepEqual(line("The phone is out of reach, but the thought of it is not."), []);
});

test("food in our cafeteria is off a motion on rents, a word on what a card shows is not", () => {
  const off = (slug, card, text) =>
    about(look(pack(slug), "rebuttal", { text, cards: [] }, opening(slug, card))).includes("off");
  assert.ok(
    off(
      CAR,
      "rents-rise",
      "The cafeteria food is the real problem at our school. They should fix the pizza before they talk about anything else.",
    ),
  );
  assert.ok(
    !off(
      VOTE,
      "no-quick-fix",
      "You say that, but the card shows the opposite happened when people tried it.",
    ),
  );
  const church = look(pack(VOTE), "opening", {
    text: "At our church you are confirmed at fourteen and everybody says now you are grown up. None of us was. I don't believe a date on paper makes you ready.",
    cards: ["still-learning"],
  });
  assert.deepEqual(about(church), ["side?"]);
});

test("a line that doubts how many were asked, or who, has to do with the motion", () => {
  const line = (text) => about(lookAtLine(pack(PHONE), text));
  for (const text of [
    "84 people isn't many and they're from a group that is against it already.",
    "It's only Stockholm, and rich people drive.",
    "Who paid for that?",
  ])
    assert.deepEqual(line(text), [], text);
  assert.deepEqual(line("The pizza was cold on Tuesday."), ["off"]);
});

test("what is likened to the motion isn’t called off it", () => {
  const text =
    "In our country you can choose your religion at fourteen. That's about eternal life, so the state thinks I can decide about God but not about the mayor?";
  assert.ok(!about(look(pack(VOTE), "opening", { text, cards: [] })).includes("off"));
});

test("a closing is on the motion with the words of its own opening, and a hamster isn't", () => {
  const against = {
    text: "The sun won't wait for a team, that's true. An early bell takes sleep from all of us.",
    cards: ["body-clock"],
  };
  const closing = (opened) =>
    look(
      pack(LATER),
      "closing",
      { text: "Our lake stays flat only till the wind gets up.", cards: [], opened },
      against,
    ).remarks.map(({ about }) => about);
  assert.deepEqual(closing("I row, and our lake is only calm before the wind comes at four."), []);
  assert.deepEqual(closing(""), ["off"]);
  const hamster =
    "Great idea, and while we're at it let's ban Mondays too. My hamster supports your plan, and he is also asleep all day and eats paper.";
  const calm = { text: "An extra hour leaves time for breakfast.", cards: ["calm-mornings"] };
  assert.ok(toldOf(LATER, "rebuttal", hamster, [], calm).about.includes("off"));
});

test("an opening whose point is known is never off the motion, nor an answer with a share of theirs", () => {
  const text = "When I learnt to swim, my coach timed every length and told me what was slow.";
  const off = (placed) =>
    about(look({ ...pack(CAR), placed }, "opening", { text, cards: ["room-to-work"] }));
  assert.ok(off(false).some((one) => ["off", "side?"].includes(one)));
  assert.ok(!off(true).some((one) => ["off", "side?"].includes(one)));
  const toss = { text: "49% said no. That is a coin toss.", cards: [] };
  const poll = { text: "49% of them thought that they shouldn’t.", cards: ["room-to-grow"] };
  assert.ok(!about(look(pack(VOTE), "rebuttal", toss, poll)).includes("off"));
});

test("an opening is looked at where every card only asks, too", () => {
  const of = pack(PHONE);
  const cards = Object.fromEntries(
    Object.entries(of.motion.cards).map(([id, card]) => [id, { ...card, stock: "working" }]),
  );
  const text =
    "Most people would gain from this within a year, because the cost is small and what it gives is there every day.";
  const sent = { text, cards: ["help-is-near"] };
  assert.ok(look({ ...of, motion: { ...of.motion, cards } }, "opening", sent));
});

test("an answer in few words with two of a card of its own side has to do with the motion", () => {
  const asked = (text) =>
    about(
      look(
        pack("newcomers-first-week"),
        "rebuttal",
        { text, cards: [] },
        { text: "Slow days are kind.", cards: ["quiet-start"] },
      ),
    );
  assert.ok(
    !asked("quick hurts nobody. she learn new word in football, pencil or joke").includes("off"),
  );
  assert.ok(asked("quick hurts nobody. she bought seven red pears, butter, honey").includes("off"));
});

/** The one thing to try, of all the texts of a debate, and whether it is done. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { doneIn, firstTip, tipsIn } from "#app/coaching/first_tip.js";
import { looked } from "#app/coaching/rules/looked.js";
import { CAR, LATER, PHONE, VOTE, opening, pack } from "#tests/looking.mjs";

const textOf = (slug, kind, sent, against) => {
  const { motion, words } = pack(slug);
  const again = (text, before) =>
    look({ motion, words }, kind, { ...sent, text, before }, against, "");
  const one = looked(motion, words, kind, sent, against);
  return { kind, looked: one, noticed: again(sent.text), again };
};

const WEAK = textOf(PHONE, "opening", {
  text: "I think one rule is better.",
  cards: ["one-clear-rule"],
});
const GOOD = textOf(
  PHONE,
  "rebuttal",
  {
    text: "Students who wrote the rules keep them for a month, because then new students come who wrote nothing.",
    restatement: "They say students keep rules that they wrote themselves.",
    cards: [],
  },
  opening(PHONE, "rules-we-made"),
);

test("of all texts the one that needs it most is told what to try, with its sentence and what a better one does", () => {
  for (const texts of [
    [WEAK, GOOD],
    [GOOD, WEAK],
  ]) {
    const tip = firstTip(texts);
    assert.deepEqual(
      [tip.kind, tip.about, tip.sentence],
      ["opening", "reason", "I think one rule is better."],
    );
    assert.match(tip.better, /^A stronger sentence says who gains/u);
  }
});

test("what may be said against a text is shown beside the sentence that it meets, be another one longer", () => {
  const doubt = pack(VOTE).motion.cards["work-and-tax"].weak_point;
  const text =
    "Who pays tax when they work should decide what happens with it. In a park in Graz I once counted nineteen classmates with a petition about a longer break.";
  const { motion, words } = pack(VOTE);
  const sent = { text, cards: ["work-and-tax"] };
  const noticed = look({ motion, words, doubt }, "opening", sent);
  const one = looked(motion, words, "opening", sent, undefined, { doubt });
  const tip = firstTip([{ kind: "opening", looked: one, noticed }]);
  assert.ok(tip.said.includes(doubt), tip.said);
  assert.match(tip.sentence, /^Who pays tax/u);
  assert.doesNotMatch(tip.said, /your (?:case|evidence)/u);
});

test("an answer with much of theirs in two sentences is not told to meet them", () => {
  const against = {
    text: "Voting is the heaviest task that there is. Somebody who still has special protection shouldn't have to choose for a country.",
    cards: ["other-ways"],
  };
  const asked = (text) => {
    const { kind, looked: one, noticed } = textOf(VOTE, "rebuttal", { text, cards: [] }, against);
    const check = { about: "meets", asks: "", theirs: "" };
    return firstTip([{ kind, looked: one, noticed: { remarks: [], check, shows: noticed.shows } }]);
  };
  const met =
    "A heavy task is one for which you practise. Protection never cost a grandmother her right to choose.";
  assert.notEqual(asked(met)?.about, "meets");
  assert.equal(asked("My cousin works in a bakery at five in the morning.")?.about, "meets");
});

test("what was first in the last sitting gives way to something else, unless the words themselves have it", () => {
  assert.notEqual(firstTip([WEAK, GOOD], ["reason"]).about, "reason");
  const figure = textOf(PHONE, "opening", {
    text: "80% of students look at their phone in class, so it has to be away all day.",
    cards: ["out-of-reach"],
  });
  assert.equal(firstTip([figure, GOOD], ["figure"]).about, "figure");
});

test("of a text that was written again it is said whether it is done, in its new words, only where a rule sees it", () => {
  const tip = firstTip([WEAK]);
  const before = WEAK.looked.text.text;
  const done = (text) => doneIn(tip, WEAK.again(text, before));
  assert.match(
    done("I think one rule is better, because teachers argue less about breaks then."),
    /^You were asked why\. This gives a reason: “because teachers argue less/u,
  );
  assert.equal(done("I think one rule is much, much better."), "");
  assert.equal(doneIn(tip, WEAK.again(before, before)), "");
});

test("an answer that grants and then presses what they left open is asked nothing of its side, and one that gives in is", () => {
  const answers = (text) => {
    const sent = { text, cards: ["work-and-care"] };
    const { remarks, check } = textOf(LATER, "closing", sent, opening(LATER, "body-clock")).noticed;
    return [...remarks.map(({ about }) => about), ...(check ? [check.about] : [])];
  };
  for (const text of [
    "They are right about sleep. They never said who sits with the eight-year-old from half past six to nine.",
    "You’re right about sleep. Who stands at the kindergarten door at three, though?",
    "It’s true that we sleep too little. Nobody told my mother’s boss.",
  ])
    assert.deepEqual(answers(text), [], text);
  assert.deepEqual(answers("They are right about sleep. We should start later."), ["side"]);
});

test("who has given a reason is asked for the next step, and who has a case without a claim what it means", () => {
  const tipOf = (slug, kind, text, card, theirs) => {
    const against = theirs && opening(slug, theirs);
    const sent = { text, cards: [card], restatement: "" };
    return firstTip([textOf(slug, kind, sent, against)]);
  };
  const TAX =
    "When you are 16 you can work and you pay taxes, so you should be allowed to vote too.";
  assert.equal(tipOf(VOTE, "opening", TAX, "work-and-tax").about, "step");
  const mornings =
    "My mornings are so stressful, i never eat breakfast and my mum is shouting all the time that the bus comes.";
  const told = tipOf(LATER, "opening", mornings, "calm-mornings");
  assert.deepEqual([told.about, told.sentence], ["follows", mornings]);
  const sport = "You can just do sport later. And if you slept more you have more energy for it.";
  const weighed = tipOf(LATER, "rebuttal", sport, "clubs-can-move", "afternoons-shrink");
  assert.equal(weighed.about, "compare");
  assert.equal(weighed.sentence, "And if you slept more you have more energy for it.");
  assert.match(weighed.said, /“An hour later/u);
});

test("what a text surely does as an argument is said before what it may try, and no words that it shares", () => {
  const sent = (text) => ({ text, cards: ["clubs-can-move"], restatement: "" });
  const goodOf = (text) =>
    firstTip([textOf(LATER, "rebuttal", sent(text), opening(LATER, "afternoons-shrink"))]).good;
  assert.match(
    goodOf(
      "You lose one hour in the afternoon, but if you slept more you have more energy in the hours that are left. Two good hours of training are worth more than three when you are yawning.",
    ),
    /^You compare: “Two good hours/u,
  );
  assert.equal(goodOf("Training and music lessons can begin later in the afternoon."), undefined);
});

test("what quotes a word of a text stands under the sentence that has it, and who writes again isn't told to underline", () => {
  const nobody = "Nobody at my table was revising, they were on TikTok.";
  const sent = {
    text: `${nobody} But even if you do want to revise, a paper notebook does this job and you can still talk. It matters more that everyone has someone to talk to.`,
    restatement: "Phones are useful at lunch for studying and calendars.",
    cards: [],
  };
  const tip = firstTip([textOf(PHONE, "rebuttal", sent, opening(PHONE, "tool-in-your-pocket"))]);
  const [, quoted] = /“([^”]+)”/u.exec(tip.said);
  assert.equal(tip.about, "all");
  assert.ok(tip.sentence.toLowerCase().includes(quoted.toLowerCase()), tip.sentence);
  const [why] = tipsIn({ remarks: [], check: { about: "why", asks: "Underline your reason." } });
  assert.equal(why.said, "Add one sentence that says why it is so.");
});

test("nobody is asked for what a text does: to weigh in its own words, or for a case where it takes a rule of theirs to its end", () => {
  const bus = textOf(
    CAR,
    "closing",
    {
      text: "They let cars in at night, so it isn't car-free any more. Thousands on a bus don't help the cook at two. They compare a long wait with no way home. No way home is worse, even for fewer people.",
      cards: ["no-bus-at-midnight"],
    },
    {
      text: "Some people drive home after midnight; thousands of passengers wait for a bus every afternoon.",
      cards: ["buses-on-time"],
    },
  );
  assert.notEqual(firstTip([bus]).about, "compare");
  assert.match(firstTip([bus]).good, /^You compare: “No way home is worse/u);
  const babies = textOf(
    VOTE,
    "rebuttal",
    {
      text: "But then babies should vote, they live with it even longer. My sister is nine and she will live with it until 2100. You need a rule that everyone agrees on.",
      cards: [],
    },
    opening(VOTE, "we-live-with-it"),
  );
  const tip = firstTip([babies]);
  assert.notEqual(tip.about, "others");
  assert.equal(tip.good, undefined);
});

test("whoever was asked to weigh is asked for something else next time, if that fits as well", () => {
  const MARKS = "homework-for-effort";
  const told = textOf(MARKS, "opening", {
    text: "The point of homework is to find out what you don't get yet. If my teacher only marks that I tried, I see a nice grade and I never find out that I've been doing fractions wrong for three weeks. Right and wrong marks are the only thing that shows me what to practise next.",
    cards: ["right-shows-the-gap"],
  });
  const bare = textOf(
    MARKS,
    "closing",
    {
      text: "Cheating happens with effort marks too, you just say you tried. What still stands is that I have to know which fractions are wrong, or I can't fix them.",
      cards: ["right-shows-the-gap"],
    },
    {
      text: "Right and wrong would show what’s missing if we could be sure whose answers they were.",
      cards: ["no-need-to-copy"],
    },
  );
  const [first, next] = [[], ["weighs"]].map((before) => firstTip([told, bare], before).about);
  assert.deepEqual([first, next], ["compare", "others"]);
});

test("a beginner's own story is asked one simple thing, beside its picture", () => {
  const tip = (slug, card, text) => firstTip([textOf(slug, "opening", { text, cards: [card] })]);
  const pot = "my head was like a full pot.";
  const tells = "i come here in winter. teacher speak fast, i not understand.";
  const why =
    "You say it with a picture. That is strong. Why is that so? One short sentence is enough.";
  const { said, sentence, better } = tip("newcomers-first-week", "basics-first", `${tells} ${pot}`);
  assert.deepEqual([said, sentence, better], [why, pot, ""]);
  const idea = tip(
    "newcomers-first-week",
    "basics-first",
    `${tells} ${pot} small class is better.`,
  );
  assert.match(idea.said, / How does your idea help there\?$/u);
  const fluent = "My head was like a full pot in the first lesson, so school should start later.";
  assert.doesNotMatch(tip(LATER, "awake-in-class", fluent).said, /picture/u);
});

/** What a questioner sees that a case has: what is not asked of it, and what is told at the end. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { saidOn } from "#app/practice/questioner/answers.js";
import {
  firstQuestion,
  meeting,
  nextQuestion,
  quotes,
} from "#app/practice/questioner/questions.js";
import { eachOnce, heldBy, lackedBy } from "#app/practice/questioner/has.js";
import { JURY, SETS, TITLES, about, askOf, caseOn, said } from "#tests/stock_cases.mjs";

test("what a text says is never asked of it", () => {
  assert.equal(
    askOf("past", "against", "cause", "The town grew rich because of its port."),
    undefined,
  );
  for (const [stock, side, text] of [
    ["worth", "for", "It costs about 200 euros for tools."],
    ["reach", "for", "Eight of ten students in my year would use it."],
    ["reach", "against", "Most people have no garden anyway."],
    ["known", "for", "A study found that pupils eat more vegetables then."],
    ["known", "for", "My cousin has one at her school."],
    ["known", "for", "In Japan they do that in every school."],
    ["working", "for", "First we dig the beds, then each class waters for a week."],
    ["working", "against", "Nobody will look after it in summer."],
    ["half", "against", "Try it for a month with one class."],
    ["burden", "against", "The caretaker has to give up his lawn, and he wasn’t asked."],
    ["sign", "against", "It has to do with poverty."],
  ]) {
    assert.ok(saidOn(said, stock, side, text), `${stock}: ${text}`);
    const kind = SETS.fact.includes(stock) ? "fact" : "should";
    assert.equal(askOf(kind, side, stock, text), undefined, text);
  }
});

test("an amount of money is no number of people, and somebody who would help is no experience", () => {
  assert.equal(saidOn(said, "reach", "for", "Maybe 200 euros for tools."), "");
  assert.equal(saidOn(said, "known", "for", "My dad would build the beds for free."), "");
});

test("a text has a written card only if it nearly quotes it", () => {
  const of = about("should", "for");
  const card = { stock: "known", claim: "The school in Kent grew its own carrots for ten years." };
  assert.ok(quotes(of, card, "A school in Kent grew carrots of its own, for ten years."));
  assert.ok(!quotes(of, card, "Children learn where carrots come from."));
  assert.ok(!quotes(of, { stock: "known", claim: "What have you seen?" }, "I have seen one."));
});

test("what a case has is told in its writer’s words, and a date or an age counts nothing", () => {
  const { motion, lexicon } = caseOn(JURY, "should", "for");
  const held = (...cases) => heldBy({ motion, lexicon }, cases);
  assert.deepEqual(
    held(
      "The jury would be made of people with savings, because poor people are excused. Some call it a duty.",
      "My aunt lost 400 euros in May.",
      "A fair verdict matters more than a cheap one.",
    ),
    {
      reason: "because poor people are excused",
      case: "My aunt lost 400 euros in May",
      figure: "My aunt lost 400 euros in May",
      weighs: "A fair verdict matters more than a cheap one",
    },
  );
  assert.equal(
    held(`${motion.title} more than anything, because it costs less. Trams are quieter than cars.`)
      .weighs,
    "Trams are quieter than cars",
    "the motion with a reason compares nothing",
  );
  assert.equal(held("In 1919 a 17-year-old had to pay.").figure, undefined);
  assert.equal(
    held("Nearly four in ten ask to be excused.").figure,
    "Nearly four in ten ask to be excused",
  );
});

test("the argument that is brought is the one that shares most words with the case, or is linked", () => {
  const { motion, lexicon } = about("should", "for");
  const card = (title, claim, kind) => ({
    side: "against",
    title,
    claim,
    why: "",
    evidence: "",
    answers: kind ? { mine: { kind } } : {},
  });
  const cards = {
    king: card("A king", "A king was beheaded and children can learn that"),
    price: card("A price", "Two hours a week is a modest price for a full timetable"),
    linked: card("Linked", "Carrots are cheap", "direct"),
  };
  const found = (opening, begun = "") =>
    meeting({ motion: { ...motion, cards }, lexicon }, Object.keys(cards), { begun, opening });
  assert.equal(found("The timetable is full, and two hours a week are gone."), "price");
  assert.equal(found("Nobody needs a beheaded king."), "king");
  assert.equal(found("It is dull.", "mine"), "linked");
  assert.equal(found("It is dull."), undefined, "it meets nothing of the case");
  cards.king.why = "Half of it is about him.";
  assert.equal(found("Half of us sleep."), undefined, "half of anything meets nothing");
  const both =
    "The timetable is full, and nobody needs a beheaded king or two hours a week of him.";
  const later = (...brought) =>
    meeting({ motion: { ...motion, cards }, lexicon }, Object.keys(cards), {
      begun: "",
      opening: both,
      brought,
    });
  const first = later();
  const second = later(first);
  assert.deepEqual(
    [first, second].sort(),
    ["king", "price"],
    "one that hasn’t come yet comes first",
  );
  assert.equal(later(first, second), first, "then the one that came longest ago");
  const only = (id) => meeting({ motion, lexicon }, [id], { begun: "", opening: "It is dull." });
  assert.equal(only("price"), "price", "the only one comes whatever the case says");
  cards.price.claim = "Critics point to two hours a week of a full timetable";
  assert.notEqual(found("The timetable is full."), "price", "who these are stands elsewhere");
});

test("a card that meets nothing isn’t brought, and one that says the weak point of the own card is near", () => {
  const { motion, lexicon } = about("should", "for");
  const card = (side, claim, more) => ({ side, title: claim, claim, answers: {}, ...more });
  const cards = {
    mine: card("for", "The harvest feeds the canteen for three weeks.", {
      weak_point: "Last summer slugs ate most of the lettuce.",
    }),
    roof: card("against", "The roof needs every euro.", { answers: { mine: { kind: "partial" } } }),
    slugs: card("against", "Slugs ate nearly the whole lettuce in July."),
    lost: card("against", "Time is lost that the choir needs."),
  };
  const theirs = ["roof", "slugs", "lost"];
  const found = (opening, begun = "") =>
    meeting({ motion: { ...motion, cards }, lexicon }, theirs, { begun, opening });
  assert.equal(found("It tastes good.", "mine"), "slugs");
  assert.equal(found("The harvest feeds our whole canteen for three weeks."), "slugs");
  assert.equal(found("Nobody has lost anything by digging."), undefined, "one short word");
  assert.equal(found("Digging is fun."), undefined);
});

test("how long something takes is no figure of a case, and what something is for compares nothing", () => {
  const { motion, lexicon } = about("should", "for");
  const held = (...cases) => heldBy({ motion, lexicon }, cases);
  assert.equal(held("Nurses have to learn for three years.").figure, undefined);
  for (const counted of [
    "Eleven accidents in four years",
    "In my class ten of us are asleep",
    "Parents might doubt it, but eleven accidents in four years happened on our road",
  ])
    assert.equal(held(`${counted}.`).figure, counted);
  assert.equal(
    held("Three hundred people will laugh at him.").figure,
    undefined,
    "nobody has counted them",
  );
  assert.equal(held("Pay nurses more, so that more people do that job.").weighs, undefined);
});

test("what so many did is an example, what should be is no figure, and of what is over nobody is asked who notices", () => {
  const week = caseOn("The working week should be shorter", "should", "for");
  const tired = "People should work four days because they are tired.";
  const kept = "61 companies kept the shorter week.";
  assert.equal(heldBy(week, [tired]).figure, undefined);
  assert.equal(heldBy(week, [tired, kept]).case, "61 companies kept the shorter week");
  assert.equal(heldBy(week, [tired, "61 companies work four days."]).case, undefined);
  const munich = caseOn("Munich was a mistake", "right", "for");
  const opening = "Munich was a mistake, because it gave Hitler time and weapons.";
  const first = firstQuestion(munich, opening);
  const next = nextQuestion(munich, opening, first, "Hitler took the Czech tanks.");
  assert.ok(![first.stock, next.stock].includes("whom"));
  const given = [
    ["right", "for", "Appeasement was a mistake", opening, "Hitler took the Czech tanks."],
    [
      ...["fact", "for", TITLES.fact, "People who play shooters get angry faster."],
      "My brother threw his controller at the wall last Sunday.",
    ],
  ];
  for (const [kind, side, title, text, answer] of given) {
    const of = caseOn(title, kind, side);
    assert.notEqual(nextQuestion(of, text, firstQuestion(of, text), answer).stock, "example");
  }
});

test("what is said of all is no case, and what compares nothing no comparison", () => {
  const { motion, lexicon } = caseOn("The treaty was to blame for the war", "past", "for");
  const held = (text) => heldBy({ motion, lexicon }, [text]);
  assert.equal(held("The treaty made every German feel guilty.").case, undefined);
  const told = "My grandmother lost her savings in Berlin in 1923";
  assert.equal(held(`${told}.`).case, told);
  const seen = "Last year our class saw Macbeth in Leeds and talked about it for weeks";
  assert.deepEqual(held(`${seen}.`), { case: seen });
});

test("a case is something particular, each sentence counts once, and a figure is no comparison", () => {
  const { motion, lexicon } = caseOn("The strike was right", "right", "for");
  const held = (text) => eachOnce(heldBy({ motion, lexicon }, [text]));
  for (const told of [
    "In Portugal they start school at nine",
    "My neighbour works on Sundays and sleeps badly",
    "In 1926 the miners of Durham went hungry",
    "In act two the owner laughs at them",
  ]) {
    assert.equal(held(`${told}.`).case, told);
    const { open, missing } = lackedBy({ motion, lexicon }, [`${told}.`]);
    assert.ok(![...open, ...missing].includes("case"), told);
  }
  for (const rule of [
    "People who earned nothing listened to anybody, and so the owners feared Lenin.",
    "Those who were hungry stole bread.",
    "Hunger made men angry.",
    "The study was made in Leeds and asked sixty miners.",
  ])
    assert.equal(held(rule).case, undefined, rule);
  const sum = "The debt was 90 million pounds, which was far more than the owners had.";
  assert.equal(held(sum).weighs, undefined);
  assert.equal(held("The wage was less than a family could live on.").weighs, undefined);
  assert.ok(held("Bread counts more than coal.").weighs);
});

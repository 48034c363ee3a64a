/** What a questioner asks about a case on a motion whose cards only ask. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isAnswer, sideOn } from "#app/practice/questioner/answers.js";
import { firstQuestion, nextQuestion, remembered } from "#app/practice/questioner/questions.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { SETS, about, ask, askOf, caseOn, said } from "#tests/stock_cases.mjs";

test("there is a question, and one that asks more exactly, on every issue of both sides", () => {
  for (const stock of new Set(Object.values(SETS).join(" ").split(" ")))
    for (const side of ["for", "against"]) {
      const { ask: first, more } = issueWords(stock, side);
      assert.ok(first.endsWith("?") && more.length > 10 && first !== more, stock);
      assert.ok(said.issues[stock].near && said.issues[stock].said.length === 2, stock);
    }
});

test("a case is asked for what it lacks, and never for what it has", () => {
  const of = caseOn("Our school should start at nine", "should", "for");
  const late = "School starts before the bus comes.";
  for (const [opening, stock] of [
    [late, "reason"],
    [`${late} Then students are hungry.`, "example"],
    [`${late} Last week Mr Bell waited in the snow.`, "whom"],
    [`${late} In January Mr Bell counted forty students who came late.`, "doubt"],
  ])
    assert.equal(firstQuestion(of, opening).stock, stock, opening);
  const opening =
    "In January Mr Bell’s bus was late, because of the ice. School starts in the dark.";
  assert.equal(firstQuestion(of, opening).stock, "known");
  assert.equal(firstQuestion({ ...of, before: ["known"] }, opening).stock, "whom");
  const met = `${opening} Some say that parents can’t drive then, but most students walk.`;
  assert.ok(!["reason", "example", "whom", "doubt"].includes(firstQuestion(of, met).stock));
});

test("no two questions of a case are the same, nor the pairs of three cases on a motion", () => {
  for (const [kind, opening, answer] of [
    ["should", "Vegetables are healthy. A garden shows where they come from.", "idk"],
    ["should", "My aunt has a garden, so that she eats well.", "Last year she had forty carrots."],
    ["better", "In a village people know each other.", "My uncle talks to everybody."],
    ["past", "The railway brought the mill, because coal was cheap.", "The mill opened in 1850."],
    ["fact", "Violent games make players angry.", "Someone in my class shouts."],
  ]) {
    /** @type {string[]} */
    let before = [];
    const pairs = [1, 2, 3].map(() => {
      const of = { ...about(kind, "for"), before };
      const first = firstQuestion(of, opening);
      const quoted = [first.quote].filter(Boolean);
      const next = nextQuestion({ ...of, quoted }, opening, first, answer);
      assert.notEqual(first.text, next.text, opening);
      const asked = [first.stock, next.stock];
      before = [...before.filter((one) => !asked.includes(one)), ...asked];
      return asked.sort().join(" ");
    });
    assert.equal(new Set(pairs).size, 3, `${opening}: ${pairs}`);
  }
});

test("the side that wants no change is asked what works, and the other what goes wrong", () => {
  for (const turned of [
    ["today", "lasting", "half", "freedom"],
    SETS.should.split(" ").slice(0, 8),
  ]) {
    const of = { ...about("should", "for"), turned };
    const others = SETS.should.split(" ").filter((one) => one !== "half");
    assert.equal(ask(of, "", others), undefined); // who wants no change has no smaller step
    assert.deepEqual(
      ["today", "working", "known"].map((stock) => sideOn(of, stock)),
      ["against", "against", "for"],
    );
  }
  const of = { ...about("should", "against"), turned: ["today"] };
  const first = { stock: "today", quote: "", text: issueWords("today", "for").ask };
  assert.ok(isAnswer(of, "We need a vote.", first, "The problem is that too few people vote."));
});

test("nothing that should be is asked whether it lasts, or who gives something up for it", () => {
  for (const stock of ["lasting", "years", "burden"])
    for (const kind of ["should", "better"])
      assert.equal(
        askOf(kind, "against", stock, "Britain should keep the marbles.")?.quote || "",
        "",
        stock,
      );
});

test("a figure is asked where it is from, and a rule which it is and never how it would come about", () => {
  const of = caseOn("Rockets should no longer be sold to private persons", "should", "for");
  const figure = "Half of the people who are hurt never lit anything.";
  const rule = "My rule is that you should only put yourself in danger.";
  for (const text of [figure, `${figure} ${rule}`]) {
    const first = firstQuestion(of, text);
    assert.deepEqual([first.stock, `${first.quote}.`], ["known", figure], text);
  }
  assert.equal(askOf("should", "for", "working", rule)?.quote || "", "");
  for (const text of [rule, "Never lie to a friend."])
    assert.equal(`${askOf("should", "for", "principle", text).quote}.`, text);
});

test("what points to one thing isn’t asked of a case as a whole", () => {
  const text = "My aunt knitted me a jumper. I told her that it was lovely.";
  for (const stock of ["years", "missed", "reach"])
    assert.equal(askOf("better", "against", stock, text), undefined, stock);
});

test("a question about a case as a whole has no “that” or “this” to look for", () => {
  const stocks = new Set([...Object.values(SETS).join(" ").split(" "), "reason", "whom", "doubt"]);
  for (const stock of ["years", "missed", "reach"]) stocks.delete(stock); // never asked of a whole
  for (const stock of ["working", "worth", "half", "burden", "freedom"]) stocks.delete(stock); // of the change, which is named
  for (const stock of stocks)
    for (const side of ["for", "against"]) {
      const { ask: asked, more } = issueWords(stock, side, true);
      assert.doesNotMatch(
        asked,
        /\b(?:of|because of|about|without|behind|know|doubt|does|see|instead of|tell) (?:that|this)\b(?! you)|\bthat (?:get|so|stay)\b/u,
        stock,
      );
      assert.equal(more, issueWords(stock, side).more);
    }
  const found = askOf("fact", "for", "example", "No.");
  assert.equal(found?.quote, "");
  assert.equal(found?.text, issueWords("example", "for", true).ask);
});

test("what must be done for want of another way is no rule, and a rule can’t be looked up", () => {
  for (const text of [
    "Without a buyer the workshop would have to be sold to a chain.",
    "A child in Benin City must buy a ticket to London.",
    "A picture can be copied in a second, so a parent can’t take it back.",
  ])
    assert.notEqual(firstQuestion(about("should", "for"), text)?.stock, "principle", text);
  for (const text of ["What was stolen stays stolen.", "No waiting makes a thief an owner."]) {
    assert.equal(askOf("should", "for", "known", text)?.quote || "", "", text);
    assert.ok(askOf("should", "for", "principle", text)?.quote, text);
  }
  assert.ok(askOf("should", "for", "principle", "Everybody must pay back a debt.")?.quote);
});

test("the second question builds on the answer: the same more exactly, or the next", () => {
  const opening = "Our school should have a garden, so that we eat more vegetables.";
  const of = about("should", "for");
  const first = { stock: "working", quote: opening, text: issueWords("working", "for").ask };
  const next = nextQuestion(of, opening, first, "First a class digs, then the canteen cooks it.");
  assert.ok(["worth", "burden", "half"].includes(next.stock) && !next.again);
});

test("a rule is asked why it holds, a fact how one knows it, and what is good for how many", () => {
  for (const [kind, text, stock] of [
    ["should", "Whoever eats has to help.", "principle"],
    ["better", "Nobody in the village should be left alone.", "measure"],
    ["should", "The canteen throws good food into the bin.", "known"],
    ["past", "The soldiers kept lists of the villages.", "known"],
    ["should", "Gardens help students to concentrate.", "reach"],
  ])
    assert.equal(ask(about(kind, "for"), text).stock, stock, text);
  for (const text of ["The soldiers kept lists of the villages.", "Gardens cost money."])
    assert.notEqual(askOf("should", "for", "reach", text)?.quote, text.slice(0, -1), text);
});

test("what a written card says is not asked of whoever says it", () => {
  const { motion } = about("should", "against");
  motion.cards["against-half"].title = "Pots on the sill";
  motion.cards["against-half"].claim = "Pots on the window sill would do.";
  const of = { ...about("should", "against"), motion };
  const others = SETS.should.split(" ").filter((one) => one !== "half");
  assert.equal(ask(of, "Let us put pots on every window sill.", others), undefined);
  assert.equal(ask(of, "Nobody waters it in summer, so it dies.", others).stock, "half");
});

test("no question of a side is turned against its own writer", () => {
  for (const stock of new Set(Object.values(SETS).join(" ").split(" "))) {
    const { ask: first } = issueWords(stock, "against");
    assert.doesNotMatch(
      first,
      /the opposite|against it|who disagrees|hold in ten years\?$/iu,
      stock,
    );
  }
});

test("if a case says something on everything, nothing is asked", () => {
  const all = SETS.should.split(" ");
  assert.equal(ask(about("should", "for"), "A garden.", all), undefined);
});

test("without a language’s patterns the issues are asked in their order", () => {
  const of = { ...about("better", "for"), said: null };
  assert.equal(ask(of, "Im Dorf kennt man jeden und jede.").stock, "measure");
});

test("who judges somebody is asked for no smaller step, nor for another cause", () => {
  const opening =
    "In 1649 his soldiers killed three thousand people at Drogheda. A hero does not do that.";
  for (const side of ["for", "against"]) {
    const first = firstQuestion(about("right", side), opening);
    assert.ok(!["half", "burden", "cause", "without"].includes(first.stock), first.text);
  }
});

test("no question speaks of a step that nobody named, nor of “one” where “you” is meant", () => {
  for (const stock of new Set(Object.values(SETS).join(" ").split(" ")))
    for (const side of ["for", "against"])
      for (const words of Object.values(issueWords(stock, side)))
        assert.doesNotMatch(words, /(?:that|which) step\b|\b(?:can|could|would) one\b/iu, words);
});

test("a rule is only asked of what has one, and a measure of what weighs", () => {
  const museums = "The museums in London show the whole world under one roof and free of charge.";
  const class_ = "A class that learns history this way learns that power decides what is right.";
  const doctors = "Doctors also have to tell patients what they have.";
  for (const [stock, text] of [
    ["principle", museums],
    ["measure", museums],
    ["measure", class_],
    ["measure", doctors],
  ])
    assert.ok(!askOf("right", "for", stock, text)?.quote, `${stock}: ${text}`);
  assert.ok(askOf("right", "for", "principle", doctors)?.quote);
});

test("over many cases no question is asked twice as often as another, and none doubts an experience", () => {
  const told = [
    ["should", "My dad works in a shop.", "My mother needs one free day with us."],
    ["right", "In act three he finds him praying.", "He waits for four acts."],
    ["past", "Alliances had survived crises in 1908.", "The great powers had two armed alliances."],
    ["better", "In a village people know each other.", "My uncle talks to everybody."],
    ["fact", "Violent games make players angry.", "Then they shout, because they lost."],
    ["should", "Vegetables are healthy.", "Gardens are cheap, so that schools save money."],
    ["past", "The railway brought the mill.", "Coal was cheap then."],
  ];
  /** @type {string[]} */
  let before = [];
  const all = [...told, ...told].flatMap(([kind, opening, answer], n) => {
    const of = { ...about(kind, n % 2 ? "for" : "against"), before };
    const first = firstQuestion(of, opening);
    const asked = [first, nextQuestion(of, opening, first, answer)];
    before = remembered(
      before,
      asked.map(({ stock }) => stock),
    );
    return asked;
  });
  for (const { quote } of all.filter(({ stock }) => stock === "doubt"))
    assert.ok(!/\b(?:my|he|1908)\b/iu.test(quote), quote);
  const stocks = all.map(({ stock }) => stock);
  const counts = [...new Set(stocks)].map((one) => stocks.filter((other) => other === one).length);
  const [most, next] = counts.sort((a, b) => b - a);
  assert.ok(most < 2 * next, `${counts}`);
});

test("nobody is asked who would doubt what a family can't pay", () => {
  const of = caseOn("Our school should start at nine", "should", "for");
  const counted = "Mr Bell counted forty students in January";
  for (const need of [
    "because we can't afford it at home",
    "because we cannot pay for a second ticket",
    "because we don't have enough money for a taxi",
    "because we couldn’t buy a car",
  ])
    assert.deepEqual(
      (({ stock, quote }) => [stock, quote])(
        firstQuestion(of, `School is the place for it ${need}. ${counted}.`),
      ),
      ["doubt", counted],
    );
});

test("what somebody else is said to say is asked for an answer, unless it has one", () => {
  const of = caseOn("Every pupil should learn an instrument", "should", "for");
  const told = "They say that the timetable is already full.";
  const { text, quote } = firstQuestion(of, told);
  assert.ok(told.includes(quote) && text === "What do you answer?", text);
  const answered = `${told} But music trains patience in every pupil who learns an instrument.`;
  assert.ok(!firstQuestion(of, answered).quote.includes("timetable"));
});

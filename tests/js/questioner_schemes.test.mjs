/** What a questioner asks of a sentence by its scheme of argument, and by what kind of motion it is on. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  firstQuestion,
  isOfOne,
  question,
  remembered,
} from "#app/practice/questioner/questions.js";
import { SETS, TITLES, about, caseOn } from "#tests/stock_cases.mjs";

const first = (of, text) => firstQuestion({ ...of }, text);
const MACBETH = "Lady Macbeth is to blame for the murders";

test("a sentence with the sure mark of a scheme is asked its critical question", () => {
  for (const [kind, text, stock] of [
    ["past", "Without the canal the railway would have closed in a month.", "otherwise"],
    ["fact", "Without video games there would be fewer fights.", "supposed"],
    ["should", "In Norway they grow vegetables at every school.", "elsewhere"],
    ["should", "Other countries pay for school gardens.", "elsewhere"],
    ["fact", "Psychologists say that violent games make boys angry.", "expert"],
    ["should", "If the school builds a garden, all classes will fight for it.", "leads"],
    ["should", "A school without a garden is like a kitchen without a fire.", "alike"],
    ["past", "The railway brought the workers who built the mill.", "brought"],
    ["better", "Nobody in a city greets the neighbours.", "everyone"],
    ["fact", "The majority of us think that video games are dangerous.", "many"],
    ["better", "My uncle talks to strangers in the village shop.", "own"],
  ])
    assert.equal(first(about(kind, "for"), text).stock, stock, text);
});

test("what only looks like a scheme is asked something else", () => {
  for (const [kind, text, stock] of [
    ["better", "A village is quieter than a city at night.", "alike"], // the motion compares in every sentence
    ["past", "In London they read about the railway.", "elsewhere"], // nothing is to be done
    ["should", "In our town nobody has a garden.", "elsewhere"],
    ["should", "A garden works as well as a lesson does.", "alike"],
    ["should", "A green corner is worth more than ten new benches.", "alike"],
    ["better", "My aunt can’t pay for a flat in the city.", "own"],
  ])
    assert.notEqual(first(about(kind, "for"), text)?.stock, stock, text);
});

test("what most think is the writer's own, and “that” before a noun is part of what is quoted", () => {
  const of = about("should", "for");
  const agreed = first(of, "Most parents believe that a garden is worth the trouble.");
  assert.notEqual(agreed.text, "What do you answer?");
  const doubted = first(of, "Some parents believe that a garden is only trouble.");
  assert.equal(doubted.text, "What do you answer?");
  const { quote } = first(of, "That garden brought the whole street together in one summer.");
  assert.match(quote, /^That garden/u);
});

test("a condition is quoted with what follows from it", () => {
  const { quote } = first(about("should", "against"), "If the beds dry out, nobody will eat.");
  assert.equal(quote, "If the beds dry out, nobody will eat");
});

test("whatever earlier cases were asked, the first question quotes a clause", () => {
  const texts = [
    ["should", "A garden makes the yard greener. Pupils dig in the breaks."],
    ["better", "Cities have theatres. A village has one pub, and it closes at ten."],
    ["past", "The railway brought the mill, because coal was cheap."],
    ["fact", "Shooters train boys to aim. The army uses them as well."],
    ["right", "Cromwell closed the theatres. A hero would leave people their songs."],
  ];
  /** @type {string[]} */
  let before = [];
  for (const [kind, text] of [...texts, ...texts, ...texts]) {
    const { stock, quote } = first({ ...about(kind, "for"), before }, text);
    assert.ok(quote && text.includes(quote), `${stock}: ${text} (${before})`);
    before = remembered(before, [stock]);
  }
});

test("of a play is asked which line shows it, and never who notices or who wrote of it", () => {
  const of = caseOn(MACBETH, "past", "for");
  for (const text of [
    "She calls for spirits, and she hides the daggers herself.",
    "He hesitates in the castle until she mocks him.",
  ]) {
    const asked = first(of, text);
    assert.ok(!["whom", "written", "today", "day"].includes(asked.stock), asked.text);
    if (asked.stock === "example") assert.equal(asked.text, "Which line or scene shows that?");
  }
  const told = first(caseOn(TITLES.past, "past", "for"), "The mill opened near the station.");
  assert.notEqual(told.text, "Which line or scene shows that?");
});

test("a question about a whole case is the deck’s own, which names the thing", () => {
  const of = caseOn("Pens are better than keyboards", "better", "against");
  of.motion.cards["against-best"].claim = "Pens and keyboards: how do they compare at their worst?";
  const others = SETS.better.split(" ").filter((one) => one !== "best");
  assert.deepEqual(question(of, "", "", [...others, "measure"]), {
    stock: "best",
    quote: "",
    text: "Pens and keyboards: how do they compare at their worst?",
    named: true,
  });
});

test("a motion on one event or person is one case itself, and what should be done isn’t", () => {
  for (const [title, kind, one] of [
    ["The Black Death ended serfdom", "past", true],
    ["Antonio is the hero of the play by Shakespeare", "text", true],
    ["Games in Britain should be slower", "should", false],
    [TITLES.fact, "fact", false],
  ]) {
    const of = caseOn(title, SETS[kind] ? kind : "fact", "for");
    assert.equal(isOfOne(of), one, title);
  }
});

test("a whole sentence that begins with a time is quoted, a fact is no plan, and of a relative all is", () => {
  const text = "Before the railway came nobody could sell milk in the capital.";
  assert.equal(`${first(about("past", "for"), text).quote}.`, text);
  const paid = "Families of the gardeners have to buy a ticket to see our garden.";
  assert.notEqual(first(about("should", "for"), paid).stock, "working");
  const told = "My uncle lives in a village because he likes hens";
  assert.deepEqual(
    (({ stock, quote }) => [stock, quote])(first(about("better", "for"), `${told}.`)),
    ["own", told],
  );
});

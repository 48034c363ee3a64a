/** At which clause of a text a questioner asks, and what is never quoted. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  claimsIn,
  firstQuestion,
  nextQuestion,
  question,
  turnsDown,
} from "#app/practice/questioner/questions.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { SETS, about, ask, askOf, caseOn } from "#tests/stock_cases.mjs";

test("a question is at a clause of the writer’s own that it fits, and not on what a case begins with", () => {
  const opening = "Our school should have a garden. Everybody eats more vegetables then.";
  assert.deepEqual(askOf("should", "for", "reach", opening), {
    stock: "reach",
    quote: "Everybody eats more vegetables then",
    text: "Of how many people is that true: a few, half, nearly all?",
  });
  assert.notEqual(ask(about("should", "for"), opening).quote, "Our school should have a garden");
  for (const stock of SETS.should.split(" "))
    assert.notEqual(ask(about("should", "for", [stock]), opening).stock, stock);
});

test("of how many people is asked only of what is true of a share of them", () => {
  const reach = (text) => askOf("should", "for", "reach", text)?.quote;
  for (const text of ["Nobody reads the labels.", "Students forget what they hear once."])
    assert.equal(reach(text), text.slice(0, -1));
  for (const text of [
    "People can see them for free.",
    "The jury is made of people with savings.",
    "It lifts a man above the people who walk past him.",
    "Villages are quiet.",
    "The bronzes are always on show.",
    "All of it was taken by force.",
  ])
    assert.ok(!reach(text), text);
});

test("where one could look it up is asked of a fact, and by what measure of a judgement", () => {
  for (const [kind, text] of [
    ["should", "A statue in front of the corn exchange is an honour."],
    ["better", "A letter is fairer than a march."],
    ["should", "It would be more beautiful then."],
    ["right", "Cromwell was cruel."],
  ]) {
    const { stock, quote } = ask(about(kind, "for"), text);
    assert.deepEqual([stock, quote], ["measure", text.slice(0, -1)]);
  }
  for (const text of [
    "It lifts a man above the people who walk past him.",
    "A nation is an idea.",
    "Villages are quiet.",
  ])
    assert.ok(!askOf("should", "for", "known", text)?.quote, text);
  for (const text of [
    "The air is bad on 40 days.",
    "Villages are dirty.",
    "Harcourt burned a farm.",
  ])
    assert.equal(askOf("should", "for", "known", text).quote, text.slice(0, -1), text);
});

test("a smaller step that is rejected is nobody's case", () => {
  const of = about("should", "for");
  const opening = "A garden at school makes us eat more vegetables.";
  const first = { stock: "half", quote: "", text: issueWords("half", "for").ask };
  const answer = "The smaller step is to try it for a month with one class, and that is too short.";
  const next = nextQuestion(of, opening, first, answer);
  assert.ok(!answer.includes(next.quote) || !next.quote, next.quote);
  assert.equal(claimsIn(opening, [first], [answer]), opening);
});

test("no clause is quoted twice, nor a smaller step as the case, while there is another", () => {
  const opening = "A garden brings us vegetables. The beds show where carrots come from.";
  const [first, second] = [
    "A garden brings us vegetables",
    "The beds show where carrots come from",
  ];
  for (const [quoted, next] of [
    [[], first],
    [[first], second],
    [[second], first],
  ])
    assert.equal(askOf("should", "for", "known", opening, { quoted }).quote, next);
  const step =
    "A smaller step would be a trial with one class. The beds show where carrots come from.";
  assert.equal(askOf("should", "for", "known", step).quote, second);
});

test("a question fits the kind of its sentence: what works isn't wrong, and nobody looks up a judgement", () => {
  const quoted = (kind, stock, text) =>
    askOf(kind, "for", stock, text)?.quote === text.slice(0, -1);
  for (const [kind, stock, unfit, fit] of [
    ["should", "today", "Gardens work at other schools.", "The canteen throws bad food away."],
    ["fact", "known", "Nobody plans that by accident.", "The generals met in a castle."],
    ["right", "measure", "His soldiers killed many of them.", "It is cruel."],
    ["should", "known", "Whoever eats has to help.", "The canteen buys it in tins."],
  ]) {
    assert.ok(!quoted(kind, stock, unfit), unfit);
    assert.ok(quoted(kind, stock, fit), fit);
  }
});

test("what is asked of a whole case is at no clause, and nobody's aside is quoted", () => {
  for (const [kind, stocks] of [
    ["better", "years burden missed best"],
    ["should", "worth half burden freedom lasting"],
    ["fact", "without explains voices meaning"],
  ])
    for (const stock of stocks.split(" "))
      for (const text of ["Life in the village is freer.", "The canteen throws bad food away."])
        assert.equal(askOf(kind, "for", stock, text)?.quote || "", "", `${stock}: ${text}`);
  for (const aside of [
    "He will not bend.",
    "I don't know that.",
    "I would keep the letters.",
    "You could get lost.",
  ])
    for (const stock of ["known", "measure"])
      assert.equal(askOf("should", "for", stock, aside)?.quote || "", "", aside);
});

test("a question quotes what stands in the text, and else nothing, not even the motion", () => {
  const statues = caseOn(
    "Britain should remove statues of slave traders from its streets",
    "should",
    "for",
  );
  const text =
    "Britain should move these statues into museums, where a label can say what the men did.";
  for (const stock of SETS.should.split(" ")) {
    const others = SETS.should.split(" ").filter((one) => one !== stock);
    const asked = question(statues, text, text, others);
    assert.ok(!asked || text.includes(asked.quote), asked?.quote);
  }
});

test("what a text turns down is never quoted to its writer", () => {
  for (const [text, piece] of [
    ["They were chosen, not because their fathers were lords.", "their fathers were lords"],
    ["It was hunger, not the treaty that was signed.", "the treaty that was signed"],
    ["Nobody says that their fathers were lords.", "their fathers were lords"],
    ["Take whoever is chosen instead of who is born to it.", "who is born to it"],
    ["They weren’t chosen because they were clever.", "they were clever"],
  ])
    assert.ok(turnsDown(text, piece), text);
  for (const [text, piece] of [
    ["People should not be forced to vote.", "People should not be forced to vote"],
    ["The poor don’t vote, so parties ignore them.", "parties ignore them"],
  ])
    assert.ok(!turnsDown(text, piece), text);
});

test("the first question quotes the writer wherever a clause can stand, and no date, age or subordinate clause", () => {
  for (const [title, kind, opening, quote] of [
    [
      "Voting should be compulsory",
      "should",
      "Compulsory voting makes parliaments fairer, because in Australia turnout is above 90 per cent. In Britain in 2019 only 47 per cent of under-25s voted. A fine of twenty dollars is a small price for most people. It takes a first step, then a second one, and juries are a duty too.",
      /^Compulsory voting makes parliaments fairer/u,
    ],
    [
      "The Treaty of Versailles did not cause the Second World War",
      "past",
      "When Hitler came to power, the treaty was nine years old. His party won votes in the Depression, because six million people were out of work.",
      /^His party won votes in the Depression/u,
    ],
    [
      "Germany should return all colonial museum objects",
      "should",
      "British soldiers took the Benin bronzes in 1897. A museum in Berlin has no right to them, because they were stolen.",
      /^A museum in Berlin has no right to them/u,
    ],
  ]) {
    const of = caseOn(title, kind, "for");
    const first = firstQuestion(of, opening);
    assert.match(first.quote, quote);
    const next = nextQuestion({ ...of, quoted: [first.quote] }, opening, first, "");
    assert.doesNotMatch(next.quote, /years old|^although|^when/iu);
  }
});

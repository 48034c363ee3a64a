/** What a questioner asks about a case on a motion whose cards only ask. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  claimsIn,
  coveredBy,
  firstQuestion,
  nextQuestion,
  question,
  saidOn,
} from "#app/practice/questioner/questions.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { SETS, caseOn, said } from "#tests/stock_cases.mjs";

const TITLES = {
  should: "Our school should start a vegetable garden",
  better: "Living in a village is better than living in a city",
  fact: "Video games make people more violent",
};

const about = (kind, side, begun) => caseOn(TITLES[kind], kind, side, begun);
const ask = (of, text, asked = []) => question(of, text, text, asked);

test("there is a question, and one that asks more exactly, on every issue of both sides", () => {
  for (const stock of new Set(Object.values(SETS).join(" ").split(" ")))
    for (const side of ["for", "against"]) {
      const { ask: first, more } = issueWords(stock, side);
      assert.ok(first.endsWith("?") && more.length > 10 && first !== more, stock);
      assert.ok(said.issues[stock].near && said.issues[stock].said.length === 2, stock);
    }
});

test("what a text says is never asked of it", () => {
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
    assert.notEqual(ask(about(kind, side, [stock]), text)?.stock, stock, text);
  }
});

test("an amount of money is no number of people, and somebody who would help is no experience", () => {
  assert.equal(saidOn(said, "reach", "for", "Maybe 200 euros for tools."), "");
  assert.equal(saidOn(said, "known", "for", "My dad would build the beds for free."), "");
});

test("a question is at a clause of the writer’s own that it fits, and the card begun with comes first", () => {
  const opening = "Our school should have a garden. Everybody eats more vegetables then.";
  const first = ask(about("should", "for", ["reach"]), opening);
  assert.deepEqual(first, {
    stock: "reach",
    quote: "Everybody eats more vegetables then",
    text: "Of how many people is that true: a few, half, nearly all?",
  });
  assert.notEqual(ask(about("should", "for"), opening).quote, "Our school should have a garden");
});

test("the second question builds on the answer: the same more exactly, or the next", () => {
  const opening = "Our school should have a garden, so that we eat more vegetables.";
  const of = about("should", "for", ["working"]);
  const first = ask(of, opening);
  assert.equal(first.stock, "working");
  const next = nextQuestion(of, opening, first, "First a class digs, then the canteen cooks it.");
  assert.ok(["worth", "burden", "half"].includes(next.stock) && !next.again);
  assert.match("First a class digs, then the canteen cooks it.", new RegExp(next.quote));
  const vague = nextQuestion(of, opening, first, "It would simply be a nice thing for the school.");
  assert.ok(vague.again && vague.stock === "working" && vague.quote && !vague.short);
  const nothing = nextQuestion(of, opening, first, "I don’t know, really I don’t.");
  assert.ok(nothing.again && nothing.short && !nothing.quote);
});

test("if a case says something on everything, nothing is asked", () => {
  const all = SETS.should.split(" ");
  assert.equal(ask(about("should", "for"), "A garden.", all), undefined);
});

test("whichever question a case begins with, it is quoted, but for the second about a smaller step", () => {
  const opening =
    "Students would work in the garden again, because nobody has to go far. Most people like that.";
  const answer = "First the school buys seeds, then the class plants the vegetables.";
  for (const stock of SETS.should.split(" ")) {
    const of = about("should", "for", [stock]);
    const first = firstQuestion(of, opening);
    assert.ok(first.quote && opening.includes(first.quote), stock);
    const { quote } = nextQuestion(of, opening, first, answer);
    assert.equal(Boolean(quote) && answer.includes(quote), stock !== "half", stock);
  }
});

test("without a language’s patterns the issues are asked in their order", () => {
  const of = { ...about("better", "for"), said: null };
  assert.equal(ask(of, "Im Dorf kennt man jeden und jede.").stock, "measure");
});

test("a text of which nothing has to do with the motion is asked for that, until something has", () => {
  const of = about("should", "for");
  const halloween = "My cousin went as a vampire, and everyone liked it. The party lasted long.";
  const first = firstQuestion(of, halloween);
  assert.equal(first.text, "What has this to do with the motion? Which sentence says so?");
  assert.ok(nextQuestion(of, halloween, first, "It was a party with music and cake.").again);
  const next = nextQuestion(
    of,
    halloween,
    first,
    "A school with a garden could have such parties.",
  );
  assert.ok(next.stock !== "motion" && next.quote);
  const garden = "A school with a garden could have such parties.";
  assert.equal(claimsIn(halloween, [first], [garden]), garden);
  assert.notEqual(firstQuestion(of, "Everybody eats from a garden in summer.").stock, "motion");
  const mine = { begun: true, opening: halloween, asked: [], answers: [] };
  assert.equal(coveredBy(of, { stock: "known" }, mine), "");
});

test("a smaller step that is rejected is nobody's case", () => {
  const of = about("should", "for", ["half"]);
  const opening = "A garden at school makes us eat more vegetables.";
  const first = firstQuestion(of, opening);
  assert.equal(first.stock, "half");
  const answer = "The smaller step is to try it for a month with one class, and that is too short.";
  const next = nextQuestion(of, opening, first, answer);
  assert.ok(!answer.includes(next.quote) || !next.quote, next.quote);
  assert.equal(claimsIn(opening, [first], [answer]), opening);
});

test("no clause is quoted twice, nor a smaller step as the case, while there is another", () => {
  const opening = "A garden makes us eat vegetables. Children learn where carrots come from.";
  const [first, second] = [
    "A garden makes us eat vegetables",
    "Children learn where carrots come from",
  ];
  for (const [quoted, next] of [
    [[], first],
    [[first], second],
    [[second], first],
  ])
    assert.equal(ask({ ...about("should", "for", ["burden"]), quoted }, opening).quote, next);
  const step =
    "A smaller step would be a trial with one class. Children learn where carrots come from.";
  assert.equal(ask(about("should", "for", ["burden"]), step).quote, second);
});

test("an issue is covered by what the case begins with or answers, and by no word in common", () => {
  const of = about("should", "for");
  const opening = "A garden costs 200 euros. Children learn where carrots come from.";
  const covered = (stock, mine) =>
    coveredBy(of, { stock }, { begun: false, opening, asked: [], answers: [], ...mine });
  assert.equal(covered("worth", {}), "");
  assert.equal(covered("worth", { begun: true }), "A garden costs 200 euros");
  const asked = [{ stock: "known" }, { stock: "reach" }];
  const answers = ["And my cousin has one at her school, with carrots.", "I don't know, really."];
  assert.equal(covered("known", { asked, answers }), "my cousin has one at her school");
  assert.equal(covered("reach", { asked, answers }), "");
  assert.equal(covered("worth", { asked, answers }), "");
});

test("a question fits the kind of its sentence: what was doesn't hold in ten years, and what works isn't wrong", () => {
  const asks = (kind, side, stock, text) => ask(about(kind, side, [stock]), text).stock;
  for (const [stock, was, is] of [
    ["years", "Life in the village was freer.", "Life in the village is freer."],
    ["worth", "The village had a baker.", "The village has a baker."],
    ["missed", "Cities were dirty and loud.", "Cities are dirty and loud."],
  ]) {
    assert.notEqual(asks("better", "for", stock, was), stock, was);
    assert.equal(asks("better", "for", stock, is), stock, is);
  }
  assert.notEqual(asks("should", "for", "today", "Gardens work at other schools."), "today");
  assert.notEqual(asks("should", "for", "lasting", "Nobody is forced to dig."), "lasting");
  assert.equal(asks("should", "for", "lasting", "The canteen throws bad food away."), "lasting");
  assert.notEqual(asks("should", "for", "known", "Whoever eats has to help."), "known");
});

test("a text that says the other side's is asked which side it speaks for", () => {
  const opening = "Our school should start a vegetable garden because we eat too little.";
  const of = about("should", "against");
  const first = firstQuestion(of, opening);
  assert.equal(first.text, "Which side does this speak for?");
  assert.notEqual(firstQuestion(about("should", "for"), opening).stock, "side");
  const answer = "I am against it: a garden in summer dies, and nobody waters it then.";
  assert.ok(!nextQuestion(of, opening, first, answer).again);
  assert.equal(claimsIn(opening, [first], [answer]), answer);
});

/** What a questioner says of a text that is about something else, or speaks for the other side. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isAnswer, isBeside, mayBelong } from "#app/practice/questioner/answers.js";
import { claimsIn, firstQuestion, nextQuestion } from "#app/practice/questioner/questions.js";
import { about, caseOn } from "#tests/stock_cases.mjs";

test("a text about something else is asked the same again until a sentence names the motion", () => {
  const opening = "My cousin went to Spain last summer. We ate paella on the beach every day.";
  for (const kind of ["past", "better", "should"]) {
    const first = firstQuestion(about(kind, "for"), opening);
    assert.equal(first.stock, "motion");
    for (const answer of [
      "The paella was cheap and came with lemon.",
      "It was a hotel in Valencia in July, because my uncle paid 40 euros.",
    ])
      assert.ok(!isAnswer(about(kind, "for"), opening, first, answer), answer);
  }
  const of = about("past", "for");
  const answer = "A railway would have made that town rich, too.";
  assert.ok(isAnswer(of, opening, firstQuestion(of, opening), answer));
});

test("a text of which nothing has to do with the motion is asked for that, until something has", () => {
  const of = about("should", "for");
  const halloween = "My cousin went as a vampire, and everyone liked it. The party lasted long.";
  const first = firstQuestion(of, halloween);
  assert.equal(first.text, "What has this to do with the motion? Which sentence says so?");
  assert.ok(!isAnswer(of, halloween, first, "It was a party with music and cake."));
  const left = nextQuestion(of, halloween, first, "");
  assert.ok(!left.again && !left.quote && left.stock !== "motion", "nothing of it is quoted");
  const garden = "A school with a garden could have such parties.";
  assert.ok(isAnswer(of, halloween, first, garden));
  assert.notEqual(nextQuestion(of, halloween, first, garden).stock, "motion");
  assert.equal(claimsIn(halloween, [first], [garden]), garden);
  assert.notEqual(firstQuestion(of, "Everybody eats from a garden in summer.").stock, "motion");
});

test("a text that says the other side's is asked which side it speaks for", () => {
  const opening = "Our school should start a vegetable garden because we eat too little.";
  const of = about("should", "against");
  const first = firstQuestion(of, opening);
  assert.equal(first.text, "Which side does this speak for?");
  assert.notEqual(firstQuestion(about("should", "for"), opening).stock, "side");
  const answer = "I am against it: a garden in summer dies, and nobody waters it then.";
  assert.ok(isAnswer(of, opening, first, answer));
  assert.equal(claimsIn(opening, [first], [answer]), answer);
});

test("whoever denies the motion they are for is asked which side that speaks for", () => {
  const stock = (side, text) => firstQuestion(about("right", side), text).stock;
  for (const text of [
    "He wasn't a hero at all. They still tell of Drogheda.",
    "Cromwell was never a hero, because his soldiers killed people who had given up.",
  ]) {
    assert.equal(stock("for", text), "side", text);
    assert.notEqual(stock("against", text), "side", text);
  }
  for (const text of [
    "He was not only a hero, he was a good farmer.",
    "He wasn't a hero to the Irish, but he gave Parliament its power.",
    "They say that he was no hero. They forget the king.",
    "Charles was not a hero. Cromwell gave Parliament its power.",
  ])
    assert.notEqual(stock("for", text), "side", text);
});

test("a text is of something else only if the motion, the cards and the rest of the case share no word with it", () => {
  for (const [title, kind, text, rest] of [
    [
      "The First World War was an accident",
      "past",
      "The plan and the meeting show that the leaders wanted it.",
      "The generals had a plan and a meeting in 1912.",
    ],
    [
      "Britain is a truly democratic country",
      "fact",
      "In 2019 a party with 44 per cent of the votes got 56 per cent of the seats.",
      "",
    ],
    [
      "Ordinary people gained more from the railways than from the vote",
      "better",
      "Bread and sea air came by rail; the ballot came late and changed little.",
      "",
    ],
    [
      "Cromwell was a hero",
      "right",
      "Whoever kills people who have given up is none.",
      "At Drogheda his soldiers killed people who had given up.",
    ],
  ])
    assert.equal(isBeside(caseOn(title, kind, "for"), text, rest), false, text);
  const constitution = "A written constitution is better than an unwritten one";
  const opening = "Everybody can read a written constitution, so no government bends it.";
  const pizza = "Pizza wins because pizza is round.";
  assert.equal(isBeside(caseOn(constitution, "better", "for"), pizza, opening), true);
});

test("a weak text on the motion is not said to be about something else", () => {
  const of = caseOn("The First World War was inevitable", "past", "for");
  const weak =
    "i dont know what to say the war was inevitable because of the alliances and because everybody wanted war";
  assert.notEqual(firstQuestion(of, weak).stock, "motion");
  assert.ok(mayBelong(of, "because germany was encircled by enemys"));
  assert.ok(mayBelong(of, "the war"));
  assert.ok(!mayBelong(of, "i dont know what to say. my cat likes pizza"));
  assert.equal(firstQuestion(of, "i dont know what to say").stock, "motion");
});

/** What a questioner hears as an answer, and what as none. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  bringsFigure,
  isAnswer,
  isLeftStanding,
  isPlainlyHard,
} from "#app/practice/questioner/answers.js";
import { firstQuestion, nextQuestion } from "#app/practice/questioner/questions.js";
import { heldBy } from "#app/practice/questioner/has.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { JURY, SETS, about, caseOn } from "#tests/stock_cases.mjs";

const EXCUSED =
  "When service costs a cleaner a week’s wages, the jury is made of people with savings.";
/** Whether an answer to a question on an issue is heard as one. */
const hears = (stock, answer, { opening = EXCUSED, of = caseOn(JURY, "should", "for") } = {}) =>
  isAnswer(of, opening, { stock, quote: "", text: issueWords(stock, of.side).ask }, answer);

test("who would doubt it is answered by somebody or what they say, not by what somebody once did", () => {
  const opening = "Learning a poem by heart trains the memory, because you have to repeat it.";
  const of = caseOn("Every student should learn a poem by heart each month", "should", "for");
  for (const answer of [
    "my teacher would say you remember it all life, but i dont",
    "my grandma, I asked her",
    "people in London",
    "Some students say it is boring, but it is only one poem.",
  ])
    assert.ok(hears("doubt", answer, { opening, of }), answer);
  assert.ok(!hears("doubt", "a girl cried last year", { opening, of }));
});

test("where a figure from nowhere is from is asked first, and of all who are said to agree", () => {
  const of = caseOn("Museums should return what empires took", "should", "for");
  const opening = "The statues belong to those who made them, because they prayed to them.";
  for (const claim of [
    "About 80 percent of visitors look for two minutes.",
    "All historians say that the raid was a crime.",
  ]) {
    const first = firstQuestion(of, `${opening} ${claim}`);
    assert.deepEqual([first.stock, first.quote], ["known", claim.slice(0, -1)]);
  }
  assert.ok(!hears("known", "all historians say so", { opening, of }));
  const known = { stock: "known", quote: "", text: issueWords("known", "for").ask };
  assert.ok(bringsFigure(of, opening, known, "about 80 percent of visitors"));
  assert.ok(!bringsFigure(of, opening, known, "A study of 36 people in Oxford says so."));
  const [answer] = ["because most of the statues were stolen in wars"];
  assert.equal(heldBy(of, [answer]).reason, answer);
});

test("a side's name alone is no answer yet", () => {
  const { motion, ...rest } = about("better", "for");
  const sides = { for: { name: "A painful truth" }, against: { name: "A kind lie" } };
  const of = {
    ...rest,
    motion: { ...motion, title: "A painful truth is better than a kind lie", sides },
  };
  const told = (answer) => hears("missed", answer, { opening: "A lie comes out.", of });
  assert.ok(!told("A kind lie."));
  assert.ok(told("A kind lie lets a dying man sleep at night."));
});

test("a shrug, an echo and what shares no word with question, motion or case are no answer yet", () => {
  for (const [stock, answer] of [
    ["half", "i dont know it just is"],
    ["half", "Bananas are yellow and I like football a lot"],
    ["known", "Spiderman is better than Batman and flies faster"],
    ["known", "I don’t know, really I don’t."],
    ["reach", "because because because because"],
    ["working", "It would come about like that, and it follows."],
    ["worth", "pizza is good"],
    ["known", "it is just obvious ok"],
    ["known", "everyone knows that"],
    ["burden", "because i said so"],
    ["burden", "why should i answer this"],
    ["half", "whatever lol"],
  ])
    assert.ok(!hears(stock, answer), answer);
  for (const [stock, answer] of [
    ["half", "idk but maybe free childcare"],
    ["half", "A voucher for the bus."],
    ["half", "Only paying the bus fare, and that would not fill a fridge."],
    ["known", "In Norway schools have tried it."],
    ["known", "I read it in a magazine at the dentist’s last month."],
    ["burden", "My neighbour works nights and sleeps until noon."],
    ["burden", "Grandparents mostly."],
    ["burden", "Nobody loses anything."],
    ["reach", "Everybody, really."],
    ["worth", "About as much as a new bridge."],
    ["principle", "Everybody who gives their time should get something back."],
  ])
    assert.ok(hears(stock, answer), answer);
});

test("whatever else is said is an answer, and the next thing is asked", () => {
  for (const [kind, side, stock, answer] of [
    ["past", "for", "known", "It says so in the treaty, articles 27 to 30."],
    [
      "better",
      "for",
      "measure",
      "By what people could eat and see, because most of them were poor and hungry.",
    ],
    ["fact", "for", "sign", "Somebody counted, and it is on the parliament’s website."],
    [
      "should",
      "against",
      "principle",
      "The rule is that the state may only force you if somebody else is harmed.",
    ],
    ["fact", "for", "known", "The games say so."],
    ["fact", "against", "how", "I read it in our textbook, the chapter on ballots."],
    ["fact", "against", "how", "In Hastings in 1872 nobody changed their vote."],
    ["should", "for", "reach", "Eight of ten people."],
    ["should", "for", "working", "It would simply be a nice thing for the school."],
    ["should", "for", "known", "I don’t know, but in Leeds the mayor tried it."],
  ]) {
    const opening = "Nobody had listened before. It was noisy.";
    const first = { stock, quote: "", text: issueWords(stock, side).ask };
    assert.ok(hears(stock, answer, { opening, of: about(kind, side) }), answer);
    const next = nextQuestion(about(kind, side), opening, first, answer);
    assert.ok(!next.again && next.stock !== stock, answer);
  }
});

test("there are two questions, whatever an opening has and whatever is answered", () => {
  const all = SETS.should.split(" ");
  const of = about("should", "for", all);
  const opening = "A garden at school makes us eat more vegetables.";
  const first = firstQuestion(of, opening);
  assert.ok(first);
  assert.ok(nextQuestion(of, opening, first, "Mr Bell’s class in Kent grew eighty carrots."));
  for (const shrug of ["idk i just know it", "no idea, it just is like that"])
    assert.ok(!isLeftStanding(shrug) && !hears(first.stock, shrug, { opening, of }), shrug);
  assert.ok(nextQuestion(of, opening, first, ""));
  assert.ok(isLeftStanding("idk i just want it to stop"));
});

test("a figure about others and a frightened pet are no life of the writer's, and what is beside them still is", () => {
  const figure = "Last year our hospital treated eleven children for burns in one night";
  for (const text of [
    `${figure}, and my neighbour's dog hid in the cellar until noon.`,
    "Our clinic counted 300 people with asthma last year, and my street is full of cars.",
  ])
    assert.ok(!isLeftStanding(text), text);
  for (const text of [
    `${figure}, and my dad didn't wake up.`,
    "My father hid in the cellar with our dog until the soldiers were gone.",
    "Our dog hid in the cellar because dad was shouting and hitting mum.",
    "When dad hits mum our dog hides in the cellar.",
  ])
    assert.ok(isLeftStanding(text), text);
});

test("an answer that only says the opening once more says nothing for its side", () => {
  const opening = "Tomatoes are healthy.";
  const of = about("should", "for");
  const first = { stock: "speaks", quote: opening, text: issueWords("speaks", "for").ask };
  assert.ok(!isAnswer(of, opening, first, "Tomatoes are healthy so a garden is too."));
  assert.ok(isAnswer(of, opening, first, "Who digs and plants eats more of them."));
});

test("a question is at no clause without its beginning, and an answer on football is none, whatever it counts", () => {
  const of = about("fact", "against");
  const said_ = firstQuestion(
    of,
    "In Denmark and the Netherlands it works the same way with video games.",
  );
  assert.ok(!said_?.quote.startsWith("Denmark"), said_?.quote);
  const first = {
    stock: "known",
    quote: "",
    text: "How do you know that: where could I read it, see it or count it?",
  };
  assert.ok(!isAnswer(of, "Video games calm people down.", first, "He scored 36 goals."));
  assert.ok(
    isAnswer(of, "Video games calm people down.", first, "A study of 36 people in Oxford says so."),
  );
});

test("what a president costs is nothing hard, so that the second question follows", () => {
  for (const answer of [
    "Ireland’s president costs about five million euros a year, and the British court costs over a hundred million.",
    "Ireland pays its president about 300,000 euros a year, and my country pays the king’s whole family.",
    "I think yes because it is good and its just fair you know everyone says so.",
    "My dog is brown. He jumped into the lake yesterday and then he ate my shoe.",
    "My father shot the video of the match.",
    "My uncle bought 12 bananas yesterday. They were cheap and tasted good with milk.",
  ])
    assert.ok(!isPlainlyHard(answer) && !isLeftStanding(answer), answer);
});

test("praise of the question is no answer without a word of it, and a figure from nowhere is asked where it is from", () => {
  const of = caseOn(JURY, "should", "for");
  const asked = { stock: "", quote: "", text: "Why should a retired teacher get the same money?" };
  const idle = "That’s a good question. Wages are important, and people with savings have them.";
  assert.ok(!isAnswer(of, EXCUSED, asked, idle));
  assert.ok(
    isAnswer(of, EXCUSED, asked, "Good question. A teacher who is retired gives a day as well."),
  );
  const brings = (text, stock = "") => bringsFigure(of, EXCUSED, { ...asked, stock }, text);
  const figure = "In 300 courts in Canada 72% of the jurors came back.";
  assert.ok(brings(figure));
  assert.ok(!brings(figure, "known"));
  assert.ok(!brings("My aunt got 31 euros for a whole day."));
});

test("the opening once more, abuse and not having thought about it are no answers", () => {
  const of = caseOn(JURY, "should", "for");
  const asked = { stock: "", quote: "", text: "Why should a retired teacher get the same money?" };
  for (const idle of [EXCUSED, "What a stupid question.", "I haven’t thought about that."])
    assert.ok(!isAnswer(of, EXCUSED, asked, idle), idle);
  for (const answer of [
    "I haven’t thought about that, but a retired teacher gives a whole day as well.",
    "What a stupid question, because a day costs a teacher as much as a baker.",
  ])
    assert.ok(isAnswer(of, EXCUSED, asked, answer), answer);
});

test("an answer that comes back to its claim, says the opening “as I said” or only tells “you” off is none", () => {
  const of = caseOn(JURY, "should", "for");
  const asked = { stock: "", quote: "", text: "Why should a timetable give anybody strength?" };
  const opening = "After a great change an ordinary day is something to hold on to.";
  for (const idle of [
    "Because an ordinary day gives you strength. With a timetable you get stronger, and that’s why it makes you strong.",
    "As I said, an ordinary day is something to hold on to after a change.",
    "What a stupid question, you only ask it because you have nothing better.",
  ])
    assert.ok(!isAnswer(of, opening, asked, idle), idle);
  for (const answer of [
    "Because an ordinary day is the same every time. You know what comes, and that’s why you can rest.",
    "As I said, an ordinary day; whoever knows what comes at ten needn’t be afraid of it.",
  ])
    assert.ok(isAnswer(of, opening, asked, answer), answer);
});

test("whoever says who counted it isn’t asked where the figure is from", () => {
  const of = about("should", "for");
  const first = { stock: "expert", quote: "", text: "Who exactly says so, and how do they know?" };
  const told = "A journal in Ohio asked six thousand pupils about it.";
  assert.equal(bringsFigure(of, "Experts say that gardens calm pupils.", first, told), false);
});

/** What a questioner asks about a case on a motion whose cards only ask. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  bringsFigure,
  isAnswer,
  isBeside,
  isLeftStanding,
  isPlainlyHard,
  mayBelong,
  saidOn,
  sideOn,
} from "#app/practice/questioner/answers.js";
import {
  claimsIn,
  firstQuestion,
  meeting,
  nextQuestion,
  question,
  quotes,
  remembered,
  turnsDown,
} from "#app/practice/questioner/questions.js";
import { heldBy } from "#app/practice/questioner/has.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { SETS, caseOn, said } from "#tests/stock_cases.mjs";

const TITLES = {
  should: "Our school should start a vegetable garden",
  right: "Cromwell was a hero",
  better: "Living in a village is better than living in a city",
  past: "The railway made the town rich",
  fact: "Video games make people more violent",
};

const about = (kind, side, begun) => caseOn(TITLES[kind], kind, side, begun);
const ask = (of, text, asked = []) => question(of, text, text, asked);
/** The question on an issue alone, if there is one. */
const askOf = (kind, side, stock, text, more = {}) => {
  const others = SETS[kind].split(" ").filter((one) => one !== stock);
  return ask({ ...about(kind, side), ...more }, text, others);
};

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

const JURY = "The state should pay jurors a full day’s minimum wage";
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

test("a text has a written card only if it nearly quotes it", () => {
  const of = about("should", "for");
  const card = { stock: "known", claim: "The school in Kent grew its own carrots for ten years." };
  assert.ok(quotes(of, card, "A school in Kent grew carrots of its own, for ten years."));
  assert.ok(!quotes(of, card, "Children learn where carrots come from."));
  assert.ok(!quotes(of, { stock: "known", claim: "What have you seen?" }, "I have seen one."));
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

test("who judges somebody is asked for no smaller step, nor for another cause", () => {
  const opening =
    "In 1649 his soldiers killed three thousand people at Drogheda. A hero does not do that.";
  for (const side of ["for", "against"]) {
    const first = firstQuestion(about("right", side), opening);
    assert.ok(!["half", "burden", "cause", "without"].includes(first.stock), first.text);
  }
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

test("an answer that only says the opening once more says nothing for its side", () => {
  const opening = "Tomatoes are healthy.";
  const of = about("should", "for");
  const first = { stock: "speaks", quote: opening, text: issueWords("speaks", "for").ask };
  assert.ok(!isAnswer(of, opening, first, "Tomatoes are healthy so a garden is too."));
  assert.ok(isAnswer(of, opening, first, "Who digs and plants eats more of them."));
});

test("no question speaks of a step that nobody named, nor of “one” where “you” is meant", () => {
  for (const stock of new Set(Object.values(SETS).join(" ").split(" ")))
    for (const side of ["for", "against"])
      for (const words of Object.values(issueWords(stock, side)))
        assert.doesNotMatch(words, /(?:that|which) step\b|\b(?:can|could|would) one\b/iu, words);
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

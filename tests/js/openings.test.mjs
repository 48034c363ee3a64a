/** Forty ordinary openings on six own motions of history and civics: none of them ends practice, and hardly one is called beside the point. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isLeftStanding, isPlainlyHard } from "#app/practice/questioner/answers.js";
import { firstQuestion } from "#app/practice/questioner/questions.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { OFF, ON } from "#tests/more_openings.mjs";
import { caseOn } from "#tests/stock_cases.mjs";

/** @type {[string, keyof SETS, string[]][]} */
const OPENINGS = [
  [
    "Athens was a better place to live than Sparta",
    "better",
    [
      "Athens was better because they had democracy and temples.",
      "Athens had democracy and theatres, which Sparta did not have at all.",
      "The Athenians had theatres and a democracy, and they could say what they liked.",
      "Spartan boys were taken from their mothers at seven and beaten until they stole food.",
      "Slaves in the silver mines died young, and women could not vote or own a house.",
      "Life was freer there. You could be a potter or a poet.",
      "Weak babies were left on the mountain to die, which no other city did.",
    ],
  ],
  [
    "Hitler came to power legally",
    "past",
    [
      "Hitler never won a majority. Hindenburg appointed him in January 1933 after talks with Papen.",
      "Hitler never won a majority in a free election, not even in July 1932.",
      "In March 1933 the SA beat communists in the streets, so nobody could vote freely.",
      "Hindenburg appointed him in January 1933, as the constitution allowed.",
      "Communists were arrested and tortured in cellars before the Enabling Act was passed.",
      "The Nazis called Jews parasites and threatened members of parliament with death.",
      "People were afraid, hungry and out of work, and they voted for whoever promised bread.",
    ],
  ],
  [
    "Germany caused the First World War",
    "past",
    [
      "Without the blank cheque Vienna would never have dared to attack Serbia.",
      "Russia mobilised first, because its generals feared to be late.",
      "The archduke was shot and killed in Sarajevo by a student who hated Austria.",
      "German soldiers burned Louvain and shot hundreds of families there.",
      "Britain built battleships for years and was as greedy for colonies as anyone.",
      "The generals had one plan only, and it began with an attack on Belgium.",
      "Each of them was frightened of the other, and so all of them armed.",
    ],
  ],
  [
    "The Industrial Revolution made the lives of ordinary people worse",
    "better",
    [
      "Children of eight worked fourteen hours in the mills and were beaten when they fell asleep.",
      "By 1900 a worker could buy twice as much as his grandfather had bought.",
      "The weavers earned five shillings a week and lost their houses.",
      "Families of nine lived in one cellar, and half of the babies died of cholera.",
      "My great-grandmother was a weaver in Leeds and lost two fingers in a machine.",
      "Trains brought fresh milk and cheap coal to every kitchen.",
      "Nobody starved in England any more, and people lived longer.",
    ],
  ],
  [
    "Voting should be compulsory",
    "should",
    [
      "In Australia more than nine in ten people vote, and nobody is forced to choose.",
      "Parties ignore the poor because they stay at home on election day.",
      "In my town only one party came to our estate last year.",
      "People who are forced hate politics and draw stupid pictures on the paper.",
      "A fine hits those who have no money and are sick or old.",
      "It works in Belgium. Everyone goes, and campaigns are less angry.",
    ],
  ],
  [
    "Citizens should decide on laws themselves in referendums",
    "should",
    [
      "In Switzerland people vote four times a year on laws, and they trust their government more than we trust ours.",
      "Brexit was decided by a referendum, and half of the country was angry for years.",
      "When citizens decide on taxes themselves, they read the budget.",
      "The Swiss did not let women vote until 1971, because men had to decide that.",
      "Newspapers lie, and rich men pay for the posters.",
      "Minorities were hated and attacked after such votes, because a crowd is cruel.",
    ],
  ],
];

const all = OPENINGS.flatMap(([title, kind, texts]) =>
  texts.map((text) => ({ title, kind, text })),
);

test("forty ordinary openings of history and civics end no practice", () => {
  assert.equal(all.length, 40);
  assert.deepEqual(
    all.filter(({ text }) => isLeftStanding(text)).map(({ text }) => text),
    [],
  );
});

test("distress, and what is hard in the writer's own life or near them, still ends it", () => {
  for (const text of [
    "My uncle beats my cousin.",
    "nothing would change if i just wasnt a thing any more",
    "I flinch when dad lifts his arm because i know whats coming",
    "my mum found the rope and took it away and we never talked about it",
    "If I was gone nobody would even notice.",
    "My grandma died of cancer in March and I was there.",
    "My stepfather hits me when I don't answer.",
    "dad shook me till i couldnt see straight",
    "My cousin makes me watch films with him and puts his hand there.",
  ])
    assert.ok(isLeftStanding(text), text);
  assert.ok(!isLeftStanding("My cousin beats me at chess."));
  for (const text of [
    "I counted the people at the door, and the guard wrote it down.",
    "My aunt lost 400 euros in May.",
    "I asked my neighbours and they said no.",
  ])
    assert.ok(!isPlainlyHard(text), "two questions are asked, whatever single words add up to");
});

const BESIDE = issueWords("motion", "for").ask;

test("of these and forty more at most two are asked what they have to do with the motion", () => {
  const more = ON.map(([title, kind, side, text]) => ({ title, kind, side, text }));
  const beside = [...all, ...more].filter(
    ({ title, kind, side = "for", text }) =>
      firstQuestion(caseOn(title, kind, side), text).text === BESIDE,
  );
  assert.ok(beside.length <= 2, beside.map(({ text }) => text).join("\n"));
});

test("football, pizza and their like are asked that on each of the six motions", () => {
  const motions = new Map(ON.map(([title, kind]) => [title, kind]));
  for (const [title, kind] of motions) {
    const missed = OFF.filter((text) => firstQuestion(caseOn(title, kind), text).text !== BESIDE);
    assert.ok(missed.length <= 2, `${title}\n${missed.join("\n")}`);
  }
});

/** What a text may lack, by how little it says of its own: neither the motion's words nor theirs, and none that only judge or declare. */

import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { leavesAlone, ownSentences, takesUp } from "#app/coaching/rules/answering.js";
import { all, tellsOfOneself, worded } from "#app/coaching/rules/looked.js";
import { attacks, surely, weighsBoth } from "#app/coaching/rules/parts.js";
import { universals } from "#app/coaching/rules/people.js";
import { declares, ownWords, reasonsIn } from "#app/coaching/rules/reasons.js";
import { answersAnother, answersWithCard, strays } from "#app/coaching/rules/sides.js";
import { setAgainst } from "#app/coaching/rules/weighing.js";

/** @import { CheckOf, Looked } from "#app/types.d.ts" */

/** With fewer words of their own, hardly any texts with keys had a reason, or a closing a comparison. @type {{ [kind: string]: number }} */
const FEW = { opening: 9, rebuttal: 7, answer: 6, closing: 16 };
const SURE = { answer: 16, closing: 20 }; // with so many words of its own, hardly any missed what it answers
const SEVERAL = 30; // words: of a shorter answer the other rules say enough
const ONLY = 6; // words of its own that aren't theirs, of an answer that has as many of theirs
const AGREES = 9; // the same of a rebuttal that agrees with theirs, as far as words tell
const LIVED = 3; // a life of one's own counts as so many
const LEAST = 3; // and of one that has nothing but a denial

/** How many words of its own a text has. @param {Looked} one */
function ownIn(one) {
  const { text, restatement, said, theirs } = one;
  const near = [restatement.text, said, ...all(theirs, "title", "claim", "restated", "short")];
  const told = text.telling(near.join("\n"), true);
  return [...ownWords(one)].filter((word) => !told.has(word)).length;
}

/** Whether nothing in a text turns against what it answers, not even as a question. @param {Looked} one */
const agrees = ({ text }) =>
  ["negations", "contrast", "turns", "granting", "naming", "sources", "proposing"].every(
    (list) => !text.found(list).length,
  ) && !/[?？؟]/u.test(text.text);

/** Whether a text begins with a sentence that only says that they are wrong, or the like. @param {Looked} one */
const beginsIdly = (one) => {
  const [first] = sentencesOf(one.text.text);
  return Boolean(first) && declares({ ...one, text: worded(one.text, first.text) });
};

/** Whether a rebuttal only denies what it answers. @param {Looked} one */
export const onlyDenies = (one) =>
  one.kind === "rebuttal" &&
  (declares(one) ||
    (Boolean(one.lexicon.declaring) &&
      ownIn(one) < (beginsIdly(one) ? FEW.answer : LEAST) &&
      (leavesAlone(one) || !agrees(one)) &&
      !one.text.found("granting").length));

/** What a text is asked for that says so little that it may lack it; never one that doubts evidence. @param {Looked} one @returns {CheckOf | undefined} */
export const doubted = (one) => (one.lexicon.declaring && !attacks(one) ? lacks(one) : undefined);

/** Whether a rebuttal says what they say, and beside it hardly a word of its own, and none that turns against it. @param {Looked} one */
function onlyRestates(one) {
  if (!one.text.found("naming").length) return false;
  const own = ownSentences(one);
  return ownIn(own) < FEW.rebuttal && agrees(own) && !own.text.found("cases").length;
}

/** Lists of which an opening has a word that does more than tell fact after fact. */
const ARGUES = [
  ...["reasons", "hinting", "grounds", "conclusions", "following", "supposing", "would", "wishes"],
  ...[
    "weighing",
    "setting",
    "balancing",
    "contrast",
    "turns",
    "claiming",
    "approving",
    "disapproving",
  ],
  ...["objecting", "negations"],
];
const FACTS = 5; // sentences

/** Whether no word of a text argues, but in a question. @param {Looked} one */
export const arguesNothing = ({ text }) =>
  sentencesOf(text.text).every(
    (one) => /[?？؟]/u.test(one.text) || ARGUES.every((list) => !text.found(list, one.text).length),
  );

/** Whether an opening tells one fact after another, and nothing that they show. @param {Looked} one */
const onlyTells = (one) => sentencesOf(one.text.text).length >= FACTS && arguesNothing(one);

const OPINION = 6; // words of its own: an opening of one sentence with fewer names nothing

/** Whether an opening is a single sentence that begins with its writer's opinion and has hardly a word for it. @param {Looked} one */
const onlyOpines = (one) =>
  sentencesOf(one.text.text).length === 1 &&
  one.text.found("stance").length > 0 &&
  ownWords(one).size < OPINION &&
  !one.text.found("cases").length;

/** Whether a text says in one of its last two sentences that both are right, or each may think what they like, and nothing behind it turns or compares. @param {Looked} one */
const endsUndecided = ({ text }) => {
  const last = sentencesOf(text.text).slice(-2);
  const at = last.findLastIndex((one) => text.found("undecided", one.text).length);
  return (
    at >= 0 &&
    last
      .slice(at + 1)
      .every((one) =>
        ["contrast", "weighing", "balancing"].every((list) => !text.found(list, one.text).length),
      )
  );
};

const BRIEF = 11; // words a sentence: longer ones may have a reason that no word shows

/** Whether a text is of short sentences without a sign of a reason: neither one that says something new nor a word that draws something from it. @param {Looked} one */
const onlyClaims = ({ text }) =>
  wordsOf(text.text).length < BRIEF * sentencesOf(text.text).length &&
  !reasonsIn(text).length &&
  ["hinting", "conclusions", "following"].every((list) => !text.found(list).length);

/** Lists of which an answer that meets theirs has a word: one that grants, names or proposes something, or, if it surely takes theirs up, turns or tells a case; a closing sets the two side by side. */
const MEETS = ["granting", "naming", "proposing"];
const MEETS_WITH_THEIRS = {
  answer: ["contrast", "negations", "turns", "cases"],
  closing: ["contrast", "granting", "outranking"],
};

const NAMED = 2; // words of theirs, be they as short as air or old

/** Whether a text has some words of theirs, in any of its sentences. @param {Looked} one */
function hasOfTheirs({ text, said }) {
  const near = text.forms(said);
  const words = [...new Set(wordsOf(text.text).map(plain))];
  return words.filter((word) => text.has(near, word)).length >= NAMED;
}

/** Whether a text surely meets theirs. @param {Looked} one */
function meetsTheirs(one) {
  const has = (/** @type {string} */ list) => one.text.found(list).length > 0;
  const closes = one.kind === "closing";
  if (weighsBoth(one).length || (!closes && MEETS.some(has))) return true;
  const meets = takesUp(one) || (one.kind !== "answer" && hasOfTheirs(one));
  return meets && MEETS_WITH_THEIRS[closes ? "closing" : "answer"].some(has);
}

/** Whether no sign is sure that an answer meets theirs: it hardly says more than they do, or answers another card, or has few words and neither meets theirs nor is on a card that answers it. @param {Looked} one */
function mayMiss(one) {
  const { kind, text, said } = one;
  if (wordsOf(text.text).length < SEVERAL) return false;
  const isFew = ownWords(one).size < (kind === "closing" ? SURE.closing : SURE.answer);
  if (kind === "closing") return isFew && !meetsTheirs(one);
  const theirs = text.telling(said, true);
  const shared = [...text.telling(text.text, true)].filter((word) => theirs.has(word)).length;
  const own = ownIn(one);
  if ((own <= ONLY && shared >= own) || answersAnother(one)) return true;
  return isFew && !meetsTheirs(one) && !answersWithCard(one);
}

/** @param {Looked} one @returns {CheckOf | undefined} */
function lacks(one) {
  const { kind, text, lexicon } = one;
  const there = surely(one);
  const has = (/** @type {string[]} */ ...lists) => lists.some((list) => text.found(list).length);
  if (kind !== "opening" && endsUndecided(one)) return "compare";
  if (kind === "closing") {
    const compares =
      (has("weighing", "setting", "balancing") || setAgainst(text).length) && !has("stressing");
    const bare = has("outranking") && !has("grounds") && ownWords(one).size < FEW.answer;
    if (bare) return "why"; // it says that its point counts for more, and hardly anything else
    const turns = has("contrast") || takesUp(one); // of many words, some may weigh in a way of their own
    if (!lexicon.measures) return undefined;
    if (compares || (turns && ownWords(one).size >= FEW.closing))
      return mayMiss(one) ? "meets" : undefined;
    return has("insisting") ? "why" : "compare"; // "we are still right"
  }
  if (kind === "opening" && (onlyTells(one) || onlyOpines(one) || onlyClaims(one))) return "why";
  const own = ownIn(one);
  if (own >= FEW.rebuttal && !one.placed && strays(one)) return "side"; // with fewer, it lacks a reason first
  if (kind === "rebuttal" && ((own < AGREES && agrees(one)) || onlyRestates(one))) return "meets";
  const lived = tellsOfOneself(one) ? LIVED : 0;
  const shows =
    kind !== "opening" &&
    has("hinting", "granting", "following", ...(kind === "rebuttal" ? ["sources"] : []));
  const reasoned = own >= FEW.answer && reasonsIn(text).length > 0;
  const argues = [there.reason, there.conclusion, there.weighs].some((marks) => marks?.length);
  if (!shows && own + lived < FEW[kind] && (!argues || (kind === "opening" && !reasoned)))
    return "why";
  const sweeps =
    has("universals") && text.found("universals").length + text.found("ever").length > 1;
  if (sweeps && universals(one).length) return "all";
  return kind !== "opening" && mayMiss(one) ? "meets" : undefined;
}

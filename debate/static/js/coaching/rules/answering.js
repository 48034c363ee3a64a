/** Whether a text answers what was said. */

import { countsIn, figuresIn } from "#app/coaching/figures.js";
import { OwnText, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { all, around, idsOf } from "#app/coaching/rules/looked.js";

/** @import { Looked } from "#app/types.d.ts" */

/** Whether it is unclear that a text answers anything. @param {Looked} one */
export const answersNothing = (one) => !one.text.shared(...around(one)).length;

const SEVERAL = 3; // sentences: a shorter answer may be a likeness, in words of its own

/** Whether none of several sentences has a word of theirs, but for those that only judge. @param {Looked} one */
export function isApart({ text, said, theirs, lexicon }) {
  if (sentencesOf(text.text).length < SEVERAL) return false;
  const values = new Set(
    (lexicon.values ?? "").split(" ").map((/** @type {string} */ word) => text.stem(word)),
  );
  const near = text.inCommon(said, ...all(theirs, "title", "claim", "why"));
  return [...near].every((word) => values.has(word));
}

const FIELDS = /** @type {const} */ (["title", "claim", "short", "restated", "why", "evidence"]);

const STRAY = 1; // words of theirs: more are hardly there by chance

/** The cited cards that answer theirs. @param {Looked} one */
const answering = (one) =>
  one.cited.filter(({ answers = {} }) =>
    idsOf(one, one.theirs).some((id) => Object.hasOwn(answers, id)),
  );

const OWN = 2; // words of a card that a text is on

/** How many words a text has of that card of its writer's side to which it is nearest, among those that answer theirs and among the others. @param {Looked} one */
function nearestIn(one) {
  const ids = idsOf(one, one.theirs);
  const nearest = (/** @type {boolean} */ answers) =>
    Math.max(
      0,
      ...Object.values(one.motion.cards)
        .filter((card) => !card.stock && card.side === one.side)
        .filter((card) => ids.some((id) => Object.hasOwn(card.answers ?? {}, id)) === answers)
        .map((card) => one.text.inCommon(...all([card], ...FIELDS)).size),
    );
  return { answering: nearest(true), others: nearest(false) };
}

/** Whether an answer is nearest to a card of its writer's side that answers theirs. @param {Looked} one */
export function isOnAnAnswer(one) {
  const { answering: near, others } = nearestIn(one);
  return near >= OWN && near > others;
}

/** Whether an answer goes on with another card of its writer's side, which is no answer to theirs, and has no word of theirs, be it a short one. @param {Looked} one */
export function isOnAnother(one) {
  const { text, said, theirs } = one;
  const near = text.forms([said, ...all(theirs, "claim", "restated", "short")].join("\n"));
  if (!theirs.length || takesUp(one) || text.has(near, text.text)) return false;
  const { answering: nearest, others } = nearestIn(one);
  return others >= OWN && others > nearest;
}

/** Whether a text speaks of a thing of theirs as known, and not of the motion's, in a sentence that turns or proposes something: "the office never picks up". @param {Looked} one */
function namesTheirs({ text, said, theirs }) {
  const near = text.forms([said, ...all(theirs, "claim")].join("\n"));
  return sentencesOf(text.text).some(
    (one) =>
      ["negations", "contrast", "proposing"].some((list) => text.found(list, one.text).length) &&
      text
        .found("definite", one.text)
        .some(({ words }) => text.has(near, wordsOf(words).slice(1).join(" "))),
  );
}

/** A text without the sentences that only say what the others say. @param {Looked} one @returns {Looked} */
export const ownSentences = (one) => ({
  ...one,
  text: new OwnText(
    one,
    sentencesOf(one.text.text)
      .filter(({ text }) => !one.text.found("naming", text).length)
      .map(({ text }) => text)
      .join(" "),
  ),
});

/** Whether a rebuttal has hardly a word of what it answers or of its own restatement, be it a short one (a bus, a tax), and isn't on a card that answers it; or begins by adding something. @param {Looked} one */
export function leavesAlone(one) {
  const { text, restatement, said, theirs, lexicon } = one;
  if (text.found("adding").length) return true;
  const card = all(answering(one), "title", "claim", "short", "why", "evidence");
  if (text.inCommon(...card).size >= OWN) return false;
  if (namesTheirs(one)) return false;
  const values = new Set((lexicon.values ?? "").split(" "));
  const restated = text.has(text.forms(said), restatement.text) ? restatement.text : "";
  const near = text.forms([said, ...all(theirs, "claim", "restated"), restated].join("\n"));
  const counted = new Set(
    // five subjects are not their five minutes
    countsIn(text, text.text).map(({ start, end }) => plain(text.text.slice(start, end))),
  );
  const words = [...new Set(wordsOf(text.text).map(plain))].filter(
    (word) =>
      !values.has(word) && !Object.hasOwn(lexicon.durations ?? {}, word) && !counted.has(word),
  );
  return words.filter((word) => text.has(near, word)).length <= STRAY;
}

/** Whether a text has a share of what it answers. @param {Pick<Looked, "text" | "said" | "lexicon">} one */
export function hasTheirShare({ text, said, lexicon }) {
  const shares = (/** @type {string} */ words) =>
    figuresIn(words, lexicon).flatMap(({ percent, value }) => (percent ? [value] : []));
  const theirs = shares(said);
  return shares(text.text).some((value) => theirs.includes(value));
}

const MET = 2; // words that carry meaning, of one sentence

/** Whether an answer plainly takes up one sentence of theirs: it has a share or two words of it, grants something, or says what they say. @param {Looked} one */
export function takesUp({ text, said, theirs, lexicon }) {
  if (["yes_but", "granting", "naming"].some((list) => text.found(list).length)) return true;
  if (hasTheirShare({ text, said, lexicon })) return true;
  const mine = text.telling(text.text);
  return [said, ...all(theirs, "claim")]
    .flatMap(sentencesOf)
    .some((one) => [...text.telling(one.text)].filter((word) => mine.has(word)).length >= MET);
}

/** Whether a text begins with a word that points back to what was said: that, they, nobody, then. @param {Looked} one */
export const pointsBack = ({ text }) => text.found("pointing_back").length > 0;

const ANOTHER = 3; // words of one's own card, where none is of what they claim

/** Whether a rebuttal goes on with a card that is no answer to theirs, and has no word of what they claim or of what was restated. @param {Looked} one */
export function goesOnAlone(one) {
  const { kind, text, restatement, theirs, cited } = one;
  if (kind !== "rebuttal" || !cited.length || answering(one).length) return false;
  if (["yes_but", "granting", "naming"].some((list) => text.found(list).length)) return false;
  if (text.inCommon(restatement.text, ...all(theirs, "claim")).size) return false;
  return (
    answersNothing(one) || text.inCommon(...all(cited, "claim", "why", "evidence")).size >= ANOTHER
  );
}

/** Whether a text has no word of what it is about, be it the motion's own. @param {Looked} one */
export const isFar = ({ text, said, theirs }) => {
  const near = text.telling([said, ...all(theirs, "title", "claim")].join("\n"), true);
  return ![...text.telling(text.text, true)].some((word) => near.has(word));
};

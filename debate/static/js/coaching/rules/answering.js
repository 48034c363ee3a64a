/** Whether a text answers what was said. */

import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { all, around, idsOf } from "#app/coaching/rules/looked.js";

/** @import { Looked } from "#app/types.d.ts" */

/** Whether it is unclear that a text answers anything; for a brief one, only if it shares no word with what it answers. @param {Looked} one */
export const answersNothing = (one, brief = false) =>
  brief ? !one.text.inCommon(...around(one)).size : !one.text.shared(...around(one)).length;

/** Whether a rebuttal has a word of what it answers or of a restatement that has one, be it a short one: a bus, a tax. @param {Looked} one */
export function isBesideTheirs({ kind, text, restatement, said, lexicon }) {
  if (kind !== "rebuttal") return false;
  const near = [said, ...(restatement.inCommon(said).size ? [restatement.text] : [])];
  const values = new Set((lexicon.values ?? "").split(" "));
  const idle = (/** @type {string} */ word) =>
    text.small.has(word) ||
    text.vague.has(word) ||
    values.has(word) ||
    Object.hasOwn(lexicon.durations ?? {}, word);
  const theirs = near.flatMap(wordsOf).map(plain);
  const known = new Set([...theirs, ...theirs.map((word) => word.replace(/e?s$/u, ""))]);
  const stems = new Set(theirs.map((word) => text.stem(word)));
  return wordsOf(text.text)
    .map(plain)
    .some(
      (word) =>
        !idle(word) &&
        (text.tells(word)
          ? !text.common.has(text.stem(word)) && stems.has(text.stem(word))
          : word.length === 3 && known.has(word)),
    );
}

const MET = 2; // words that carry meaning, of one sentence

/** Whether an answer plainly takes up one sentence of theirs: it has two of its words, grants something, or says what they say. @param {Looked} one */
export function takesUp({ text, said, theirs }) {
  if (["yes_but", "granting", "naming"].some((list) => text.found(list).length)) return true;
  const mine = text.telling(text.text);
  return [said, ...all(theirs, "claim")]
    .flatMap(sentencesOf)
    .some((one) => [...text.telling(one.text)].filter((word) => mine.has(word)).length >= MET);
}

const ANOTHER = 3; // words of one's own card, where none is of what they claim

/** Whether a rebuttal goes on with a card that is no answer to theirs, and has no word of what they claim or of what was restated. @param {Looked} one */
export function goesOnAlone(one) {
  const { kind, text, restatement, theirs, cited } = one;
  const links = idsOf(one, theirs);
  const meant = cited.some(({ answers = {} }) => links.some((id) => Object.hasOwn(answers, id)));
  if (kind !== "rebuttal" || !cited.length || meant) return false;
  if (["yes_but", "granting", "naming"].some((list) => text.found(list).length)) return false;
  if (text.inCommon(restatement.text, ...all(theirs, "claim")).size) return false;
  return (
    answersNothing(one) || text.inCommon(...all(cited, "claim", "why", "evidence")).size >= ANOTHER
  );
}

/** Whether an answer has no word of the text itself that it answers, whatever it has of the card behind it. @param {Looked} one */
export const answersAnother = ({ text, restatement, said }) =>
  said !== "" && ![text, restatement].some((own) => own.inCommon(said).size);

/** Whether a text has no word of what it is about, be it the motion's own. @param {Looked} one */
export const isFar = ({ text, said, theirs }) => {
  const near = text.telling([said, ...all(theirs, "title", "claim")].join("\n"), true);
  return ![...text.telling(text.text, true)].some((word) => near.has(word));
};

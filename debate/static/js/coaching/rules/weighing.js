/** Comparisons of the two points. */

import { sentencesOf } from "#app/coaching/own_text.js";
import { clausesOf, placed } from "#app/coaching/rules/looked.js";
import { onlyJudges } from "#app/coaching/rules/reasons.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Looked } from "#app/types.d.ts" */

/** Where one point is said to count for more, with no reason or measure in that sentence or beside it, nor what exactly counts. @param {Looked} one */
export function compare({ text, lexicon }) {
  if (!lexicon.measures) return [];
  const sentences = sentencesOf(text.text);
  const exact = new Set(text.found("outranking_exactly").map((one) => one.start));
  const found = text.found("outranking").filter(({ start }) => {
    if (text.found("denied", text.text.slice(0, start)).length) return false; // "doesn’t outweigh"
    if (exact.has(start)) return false;
    const at = sentences.findIndex((one) => one.start <= start && start < one.end);
    const has = (/** @type {string} */ words, /** @type {string[]} */ ...lists) =>
      lists.some((list) => text.found(list, words).length > 0);
    /** @param {{ text: string, start: number }} one whether each reason in it says something */
    const reasons = (one) =>
      text
        .found("grounds", one.text)
        .map(
          ({ start, end }) => !onlyJudges(text, { start: one.start + start, end: one.start + end }),
        );
    const own = sentences[at];
    // What counts more stands in the sentence itself, and so does its reason, be it empty.
    const alone = has(own.text, "theirs_unnamed") || reasons(own).length > 0;
    const near = alone
      ? [own]
      : sentences
          .slice(Math.max(0, at - 1), at + 2)
          // A sentence on arguments measures nothing, nor does what follows from this one.
          .filter(
            (one) => one === own || !has(one.text, "theirs_unnamed", "ours_unnamed", "conclusions"),
          );
    return !near.some((one) => has(one.text, "measures") || reasons(one).includes(true));
  });
  return placed(text, found);
}

/** Whether a measure was chosen that the text doesn't have. @param {Looked} one */
export const unsaidMeasure = ({ text, measured, lexicon }) =>
  Boolean(measured && lexicon.weighing && !text.found("weighing").length);

/** Lists of which one has what lasts, or whom much touches, and the other the opposite. */
const POLES = [
  ["lasting", "passing"],
  ["many", "few"],
];

/** Where two neighbouring clauses set what lasts against what passes, or many against few, or two sides against each other with one word for both ("we lose …, they lose …"). @param {OwnText} text */
export function setAgainst(text) {
  const clauses = clausesOf(text.text);
  const has = (/** @type {string} */ list, /** @type {{ words: string }} */ one) =>
    text.found(list, one.words).length > 0;
  const faces = clauses.slice(1).flatMap((two, n) => {
    const one = clauses[n];
    const opposed = POLES.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ]).some(([a, b]) => has(a, one) && has(b, two) && !has(b, one) && !has(a, two));
    return opposed && [one, two].every(({ words }) => text.telling(words, true).size)
      ? [{ start: one.start + one.words.search(/\S/u) }]
      : [];
  });
  return [...faces, ...text.found("set_against")];
}

/** What there is to notice in what was written in a drill: the same things as after a debate alone. */

import { look, lookAtLine } from "#app/coaching/coaching.js";

/** @import { DrillItems, DrillKind, DrillOpening, GivenAnswer, Material, Noticed } from "#app/types.d.ts" */

/** In an answer to an opening, without a card of one's own; `before`: what was written first. @param {string} text @param {DrillOpening} opening @param {Material} material @param {string} [before] */
export const inAnswer = (text, opening, { motion, lexicon }, before) =>
  look({ motion, words: lexicon }, "closing", { text, before }, opening, opening.strong.text);

/** @param {string} restatement @param {DrillOpening} opening @param {Material} material */
export const inRestatement = (restatement, opening, { motion, lexicon }) =>
  look(
    { motion, words: lexicon },
    "restatement",
    { restatement },
    opening,
    opening.strong.restatement,
  );

/** In a line about a card, or about an opening. @param {string} text @param {Material} material @param {DrillOpening} [opening] */
export const inLine = (text, { motion, lexicon }, opening) =>
  lookAtLine({ motion, words: lexicon }, text, opening);

/**
 * In all answers of a drill; nothing in drills in which nobody writes.
 * @param {DrillKind} kind
 * @param {DrillItems[DrillKind][]} items
 * @param {GivenAnswer[]} given
 * @param {Material} material
 * @returns {Noticed[]}
 */
export function inAnswers(kind, items, given, material) {
  const of = { rebut: inAnswer, restate: inRestatement }[/** @type {string} */ (kind)];
  if (!of) return [];
  const openings = /** @type {DrillOpening[]} */ (items);
  const texts = /** @type {string[]} */ (given);
  return texts.flatMap((text, i) => (text ? [of(text, openings[i], material)] : []));
}

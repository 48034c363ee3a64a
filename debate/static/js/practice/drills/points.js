/** What there is to notice in what was written in a drill: the same things as after a debate alone. */

import { pointsOn, restatementPoint } from "#app/coaching/coaching.js";

/** @import { Limits, Material, Point } from "#app/types.d.ts" */

const about = ({ motion, lexicon }, limits) => ({ motion, words: lexicon, limits });

/** An answer to an opening, without its length. @returns {Point[]} */
export const answerPoints = (text, opening, material, limits) =>
  pointsOn(
    about(material, limits),
    "closing", // an answer without a restatement and without a card of one's own
    { text, restatement: "", cards: [] },
    opening,
  ).filter((point) => point.about !== "length");

/** @returns {Point[]} */
export const restatementPoints = (text, opening, material, limits) => [
  restatementPoint(about(material, limits), text, opening),
];

/**
 * Of all answers of a drill.
 * @param {string} kind
 * @param {any[]} items
 * @param {any[]} given
 * @param {Material} material
 * @param {Limits} limits
 * @returns {Point[]}
 */
export function pointsOf(kind, items, given, material, limits) {
  const look = { rebut: answerPoints, restate: restatementPoints }[kind];
  if (!look) return [];
  return given.flatMap((text, i) => (text ? look(text, items[i], material, limits) : []));
}

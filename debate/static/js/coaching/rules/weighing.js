/** Comparisons of the two points. */

import { wordsOn } from "#app/coaching/figures.js";
import { hints, idsOf, placed } from "#app/coaching/rules/looked.js";

/** @import { Looked } from "#app/types.d.ts" */

/** A comparison for which no reason follows, in a text that touches only one of the two points. @param {Looked} one */
export function compare(one) {
  const { text, own, theirs, said } = one;
  const found = text.found("weighing").filter(({ end }) => {
    const rest = text.text.slice(end);
    return !text.found("grounds", rest.slice(0, rest.search(/[.!?]|$/u))).length;
  });
  if (!found.length) return [];
  const [mine, other] = [
    text.inCommon(...own.map(wordsOn), ...hints(own, idsOf(one, theirs))),
    text.inCommon(said, ...theirs.map(wordsOn)),
  ];
  return mine.size && other.size && new Set([...mine, ...other]).size > 1
    ? []
    : placed(text, found);
}

/** Whether a measure was chosen that the text doesn't have. @param {Looked} one */
export const unsaidMeasure = ({ text, measured, lexicon }) =>
  Boolean(measured && lexicon.weighing && !text.found("weighing").length);

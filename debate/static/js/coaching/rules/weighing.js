/** Comparisons of the two points. */

import { sentencesOf } from "#app/coaching/own_text.js";
import { placed } from "#app/coaching/rules/looked.js";

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
    const unnamed = text.found("theirs_unnamed", sentences[at].text).length > 0; // what counts more stands in the sentence itself
    const near = sentences
      .slice(unnamed ? at : Math.max(0, at - 1), unnamed ? at + 1 : at + 2)
      .map((one) => one.text);
    return !["grounds", "measures"].some((list) => text.found(list, near.join(" ")).length);
  });
  return placed(text, found);
}

/** Whether a measure was chosen that the text doesn't have. @param {Looked} one */
export const unsaidMeasure = ({ text, measured, lexicon }) =>
  Boolean(measured && lexicon.weighing && !text.found("weighing").length);

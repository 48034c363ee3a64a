/** What a case has, in its writer's own words: nobody is told more of it than that it is there. */

import { sentencesOf } from "#app/coaching/own_text.js";
import { looked } from "#app/coaching/rules/looked.js";
import { counted, mayTell, surely } from "#app/coaching/rules/parts.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon, Mark } from "#app/types.d.ts" */

/** @typedef {"reason" | "case" | "figure" | "weighs" | "met"} Held */

/**
 * The first reason, case, figure, comparison and met objection of these texts, quoted.
 * @param {{ motion: Motion, lexicon: Lexicon }} about
 * @param {string[]} texts
 * @returns {{ [part in Held]?: string }}
 */
export function heldBy({ motion, lexicon }, texts) {
  const whole = { text: texts.join("\n"), cards: [] }; // a word of any of them is at home in the others
  /** @type {{ [part in Held]?: string }} */
  const held = {};
  for (const text of texts) {
    const quoted = (/** @type {Mark} */ { start, end }) => [...text].slice(start, end).join("");
    const one = looked(motion, lexicon, "opening", { text }, whole);
    const found = surely(one);
    for (const part of /** @type {const} */ (["reason", "case", "weighs", "met"]))
      if (found[part]?.length) held[part] ??= quoted(found[part][0]);
    const figure = counted(one.text).find(
      (mark) => /\d/u.test(quoted(mark)) || !/\bhalf\b/iu.test(quoted(mark)),
    ); // a share that the question offered
    if (figure) held.figure ??= quoted(figure);
  }
  return held;
}

/**
 * Which of reason and case these texts surely lack, and of which nobody can tell: there is something that may be one. Not every case
 * needs a figure.
 * @param {{ motion: Motion, lexicon: Lexicon }} about
 * @param {string[]} texts
 */
export function lackedBy({ motion, lexicon }, texts) {
  const held = heldBy({ motion, lexicon }, texts);
  const one = looked(motion, lexicon, "opening", { text: texts.join("\n") });
  const { text } = one;
  // Of several sentences one may be the reason for another, without a word that says so; where there is such a word, nothing is asked.
  const reasoned = text.found("reasons").length > 0;
  const mayReason = text.found("hinting").length > 0 || sentencesOf(text.text).length > 1;
  const open = {
    reason: !held.reason && !reasoned && mayReason,
    case: !held.case && (mayTell(one) || text.found("past").length > 0),
  };
  return {
    open: /** @type {const} */ (["reason", "case"]).filter((part) => open[part]),
    missing: /** @type {const} */ (["reason", "case"]).filter(
      (part) => !held[part] && !open[part] && !(part === "reason" && reasoned),
    ),
  };
}

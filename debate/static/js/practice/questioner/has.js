/** What a case has, in its writer's own words: nobody is told more of it than that it is there. */

import { figuresIn } from "#app/coaching/figures.js";
import { clausesOf, looked } from "#app/coaching/rules/looked.js";
import { surely } from "#app/coaching/rules/parts.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon, Mark } from "#app/types.d.ts" */

const YEARS = [1000, 2100]; // a date counts nothing

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
    held.figure ??= clausesOf(text)
      .map(({ words }) => words.trim())
      .find((words) => counts(words, lexicon));
  }
  return held;
}

/** Whether words have a figure that is neither an age nor a year. @param {string} words @param {Lexicon} lexicon */
const counts = (words, lexicon) =>
  figuresIn(words, lexicon).some(
    ({ value, digits, percent, end }) =>
      percent ||
      (!(digits && value >= YEARS[0] && value <= YEARS[1]) &&
        !(lexicon.ages && new RegExp(lexicon.ages, "iu").test(words.slice(end)))),
  );

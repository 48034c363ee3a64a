/** One concrete thing about somebody's own words, by their form, as debate/game/voices/remarks.py finds it. The bundle brings the words. */

import { groupsIn, seemsHard } from "#app/coaching/hard_words.js";
import { clauses, has, ownClaim, quotable, stemsOf } from "#app/practice/offline/clauses.js";

/** @import { Hearing } from "#app/types.d.ts" */

/** Words with a capital first letter, even after a quotation mark. @param {string} words */
export const capital = (words) => {
  const at = /^[“‘]/.test(words) ? 1 : 0;
  return words.slice(0, at) + words.charAt(at).toUpperCase() + words.slice(at + 1);
};

/** Whether somebody may be hurt or judged in a text. @param {Hearing} hearing @param {string} text */
const isTouchy = ({ patterns, least }, text) =>
  groupsIn(text).length > 0 || has(patterns.untouched, text) || seemsHard(text, least.shown);

/**
 * A thing about each form that a text has, the surest first; the first may quote the clause that has it.
 * @param {Hearing} hearing
 * @param {string} text
 */
export function remarks(hearing, text) {
  const { forms, leads, patterns } = hearing;
  if (isTouchy(hearing, text)) return [];
  const chosen = (/** @type {string[]} */ some) => some[[...text].length % some.length];
  const asserted = quotable(hearing, ownClaim(hearing, text))
    .filter((each) => !has(patterns.question, each))
    .map((each) => {
      const found = new RegExp(patterns.condition, "iu").exec(each);
      return found ? each.slice(0, found.index + found[0].length) : each;
    });
  /** @type {string[]} */
  const said = [];
  for (const [pattern, says] of forms) {
    const at = asserted.map((each) => new RegExp(pattern, "iu").exec(each)).find(Boolean);
    if (!at) continue;
    const words = at[1] ?? at[0];
    const remark = chosen(says).replace("{}", () => words.charAt(0).toLowerCase() + words.slice(1));
    const clause = said.length || at[1] ? "" : clauseShown(hearing, text, pattern);
    const lead = clause && `${capital(chosen(leads).replace("{}", () => clause))} `;
    said.push(lead + capital(remark));
  }
  return said;
}

/**
 * The fullest clause of a text, among those that have something, that can be shown to its writer alone: it means nobody, and nothing
 * near it seems hard; "" if there is none.
 * @param {Hearing} hearing
 * @param {string} text
 */
export function clauseShown(hearing, text, having = "") {
  const { patterns } = hearing;
  if (isTouchy(hearing, text)) return "";
  if (has(patterns.family, text) && has(patterns.oneself, text)) return "";
  const unquoted = `${patterns.persons}|${patterns.address}`;
  return clauses(hearing, ownClaim(hearing, text))
    .filter((each) => has(having, each) && !has(unquoted, each))
    .reduce(
      (best, each) =>
        stemsOf(hearing, each).size > stemsOf(hearing, best).size || !best ? each : best,
      "",
    );
}

/**
 * An answer's parts, each with how soon it is left out, as one text; remarks take the place of the first, and at *sharp* of two.
 * @param {[number, string][]} parts
 * @param {string[]} found
 * @param {number} most characters
 * @param {string} level
 */
export function remarked(parts, found, most, level) {
  const said = found.slice(0, level === "sharp" ? 2 : 1);
  let kept = parts.map(([rank, words], n) => ({ rank, words: said[n] ?? words }));
  const whole = () => kept.map(({ words }) => capital(words)).join(" ");
  while (whole().length > most && kept.some(({ rank }) => rank)) {
    const worst = Math.max(...kept.map(({ rank }) => rank));
    const last = kept.findLastIndex(({ rank }) => rank === worst);
    kept = kept.filter((_, n) => n !== last);
  }
  return whole();
}

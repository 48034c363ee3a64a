/**
 * The moves with which an answer attacks an opening, and what a bot says to each, as debate/game/voices/bot_moves.py finds them. The
 * bundle brings the patterns and the words.
 */

import { toneOf } from "#app/coaching/hard_words.js";
import { has, tells } from "#app/practice/offline/clauses.js";

/** @import { Hearing, OpeningWords, Way } from "#app/types.d.ts" */

const UNITS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const LATE = "[\\s\\S]*"; // after a pattern that counts only if there is no other

/**
 * What is said to the move that an answer makes; "" if it makes none to which there is something to say. Words that only seem hard may be about
 * the argument itself.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {Pick<OpeningWords, "met" | "fact" | "figure" | "names"> & { way: Way, cited: boolean, level: "gentle" | "fair" | "sharp", opening: string }} given
 */
export function ownIn(hearing, text, { way, cited, met, level, opening, fact, figure, names }) {
  const seems = way === "told" && !toneOf(text) && !tells(hearing, text.replace(/[^.?!]*\?/g, " "));
  const sure = way === "said" || way === "unsaid";
  if (!sure && way !== "perhaps" && !seems) return "";
  const { own, hints, patterns } = hearing;
  const named = misquoted(hearing, text, opening);
  const kinds = met.filter(
    (n) => !(sure && own[n].pattern.endsWith(LATE)) && (named || n < own.length - 1),
  );
  let [first, before] = [-1, Infinity];
  for (const n of kinds) {
    const found = new RegExp(own[n].pattern, "iu").exec(text);
    const end = found ? found.index + found[0].length : Infinity;
    if (end < before) [first, before] = [n, end];
  }
  if (first < 0 && !sure && !cited) {
    const hinted = hints.find(
      ([n, needs, hint]) => kinds.includes(n) && has(needs, opening) && has(hint, text),
    );
    const away = kinds.includes(hearing.elsewhere) && names.some((name) => text.includes(name));
    first = hinted?.[0] ?? (away ? hearing.elsewhere : -1);
  }
  const near = [patterns.oneself, patterns.family].some((each) => has(each, text));
  if (first < 0 || (seems && near && !hearing.argued.includes(first))) return "";
  const { [level]: one, [`${level}2`]: two } = own[first];
  const words = (opening.length % 2 && two) || one; // a class hears both
  return (!fact && words.includes("{fact}") ? own[first].gentle : words)
    .replace("{fact}", () => fact)
    .replace("{figure}", () => figure)
    .replace("{named}", () => named);
}

/**
 * The per cent that an answer says an opening gave, if it gave others; "" if none.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string} opening
 */
function misquoted({ own, patterns, tens }, text, opening) {
  const each = new RegExp(patterns.percent, "giu");
  const number = (/** @type {string} */ words) => {
    const [ten, unit] = words
      .toLowerCase()
      .replace(/\W*(?:%|per ?cent)$/, "")
      .split("-");
    const at = tens.indexOf(ten);
    return at < 0 ? ten : String(10 * at + 10 + Math.max(UNITS.indexOf(unit ?? ""), 0));
  };
  const given = (opening.match(each) ?? []).map(number);
  const attack = new RegExp(own[own.length - 1].pattern, "iu").exec(text)?.[0];
  const [said] = attack?.match(each) ?? [];
  return given.length && said && !given.includes(number(said)) ? `${number(said)}%` : "";
}

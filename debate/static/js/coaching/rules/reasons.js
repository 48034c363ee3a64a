/** Reasons: where they begin, and whether they say something new. */

import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { CLAUSE, clausesOf, placed } from "#app/coaching/rules/looked.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Looked } from "#app/types.d.ts" */

const FAMILY = 5; // letters that stems of one family have in common

const SALAD = 5; // words that carry meaning
const SAME = 0.6; // of them, when no more are different, a few are turned over and over

const ROUND = 12; // different words that carry meaning: a text with more does not go round in circles

const LONG = 160; // characters: a text as long as this may well have a reason without a word for it

const NOT = /\b(?:not|n[’']t|never)\s+(?:(?:just|only|simply)\s+)?(?:because [^.?!]*\bor\s+)?$/iu;

/** A reason that only repeats what comes before it, or only says that it is good or bad. @param {Looked} one */
export function circular({ text, lexicon }) {
  const values = new Set((lexicon.values ?? "").split(" ").filter(Boolean));
  const telling = (/** @type {string} */ words) => [
    ...text.telling(
      wordsOf(words)
        .filter((word) => !values.has(plain(word)))
        .join(" "),
      true,
    ),
  ];
  const clauses = text.found("grounds").flatMap(({ start, end }) => {
    const rest = text.text.slice(end);
    const clause = rest.slice(0, rest.search(/[.,;:!?]|$/u));
    const said = telling(clause);
    if (!said.length && !wordsOf(clause).some((word) => values.has(plain(word)))) return [];
    const before = telling(text.text.slice(0, start));
    const again = said.every((word) => before.some((other) => alike(word, other)));
    return [{ start, end: end + clause.length, again }];
  });
  const circles =
    text.telling(text.text, true).size <= ROUND ? clauses.filter(({ again }) => again) : [];
  return circles.length && 2 * circles.length >= clauses.length ? placed(text, circles) : [];
}

/** Whether two stems are of one family, as healthy and healthier are. @param {string} one @param {string} two */
const alike = (one, two) =>
  one === two || (one.length >= FAMILY && one.slice(0, FAMILY) === two.slice(0, FAMILY));

/** Whether a text only turns a few words over and over. @param {Looked} one */
export function turnsRound({ text }) {
  const words = wordsOf(text.text).filter((word) => text.tells(word));
  return words.length >= SALAD && text.telling(text.text, true).size <= SAME * words.length;
}

/** Whether it is unclear where the reason is. @param {Looked} one */
export const reasonOpen = ({ text, lexicon }) =>
  !text.found("reasons").length &&
  !text.found("hinting").length &&
  (!lexicon.reasons || [...text.text].length < LONG);

/** Where reasons begin. Of "so" the reason comes before it, and each of the two needs a verb. @param {OwnText} text */
export const reasonsIn = (text) =>
  text.found("reasons").flatMap((found) => {
    if (/\bmatters\b/iu.test(found.words)) return []; // it says for what, and not why
    if (NOT.test(text.text.slice(0, found.start))) return []; // "not because …"
    if (plain(found.words) !== "so") return [found];
    const after = text.text.slice(found.end).match(CLAUSE)?.[0] ?? "";
    const sentence = sentencesOf(text.text).find(
      ({ start, end }) => start <= found.start && found.start < end,
    );
    const start = sentence?.start ?? 0;
    const before = clausesOf(text.text.slice(start, found.start)).at(-1);
    const verb = (/** @type {string} */ words) => text.found("verbs", words).length > 0;
    if (!before || !verb(before.words) || !verb(after)) return [];
    const from = start + before.start + before.words.search(/\S/u);
    return [{ words: before.words, start: from, end: from + before.words.trim().length }];
  });

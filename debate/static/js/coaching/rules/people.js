/** What is about people rather than the point: insults, scorn, and harm that is denied. */

import { figuresIn } from "#app/coaching/figures.js";
import { sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { placed } from "#app/coaching/rules/looked.js";
import { reasonsIn } from "#app/coaching/rules/reasons.js";

/** @import { Looked } from "#app/types.d.ts" */

/** Words that seem to deny harm which a card has on record, or to make light of it; not those that deny such a denial. @param {Looked} one */
export function harm({ text, theirs, lexicon }) {
  if (!theirs.some(({ sensitive = "none" }) => sensitive !== "none")) return [];
  const before = lexicon.denial_denied && new RegExp(lexicon.denial_denied, "iu");
  let at = 0; // of the one before: a denial doesn't deny the next one
  const found = text.found("denial").filter(({ start, end }) => {
    const between = text.text.slice(at, start);
    at = end;
    return !(before && before.test(between));
  });
  return placed(text, found);
}

/** Whether words are in quotation marks, or have some: whose they are, nobody can tell. @param {string} text @param {{ words: string, start: number }} found */
const isQuoted = (text, { words, start }) =>
  /[“”„«»"]/u.test(words) ||
  /[“„«"][^“”„«»"]*$/u.test(text.slice(0, start).replace(/"[^"]*"/gu, ""));

/** Words about a person, as the server finds them; what the motion says itself never counts, nor what is quoted. @param {Looked} one */
export function insult({ text, motion }) {
  const known = JSON.stringify([
    motion.title,
    motion.question,
    motion.background,
    motion.facts,
    motion.cards,
  ]);
  return placed(
    text,
    [...text.found("insults"), ...text.found("insulting")].filter(
      (one) => !known.toLowerCase().includes(one.words.toLowerCase()) && !isQuoted(text.text, one),
    ),
  );
}

/** Words that may be about a person rather than the point. @param {Looked} one */
export const personal = ({ text }) =>
  placed(
    text,
    text.found("personal").filter((one) => !isQuoted(text.text, one)),
  );

/** Words that run down an argument and say nothing against it. @param {Looked} one */
export const scorn = ({ kind, text }) =>
  placed(text, [...text.found("scorn"), ...(kind === "opening" ? [] : text.found("running_down"))]);

const CONTEMPT = 30; // words: a longer answer has more in it than that

/** Words that only say that somebody doesn't like it, in an answer with hardly a word against it. @param {Looked} one */
export function dismissal({ kind, text, lexicon }) {
  const found = kind === "opening" ? [] : text.found("dismissing");
  if (!found.length || wordsOf(text.text).length > CONTEMPT) return [];
  const sentences = sentencesOf(text.text);
  const dismisses = sentences.filter((one) => text.found("dismissing", one.text).length);
  const shows = reasonsIn(text).length || figuresIn(text.text, lexicon).length;
  return !shows && 2 * dismisses.length >= sentences.length ? placed(text, found) : [];
}

const UNIVERSAL = 3; // words for all or none in one text: fewer are a manner of speaking

/** Words that say the same of all people of a kind, as a text does that says all or none again and again. @param {Looked} one */
export function sweeping({ text }) {
  const found = text.found("sweeping");
  const all = found.length ? [] : text.found("universals");
  return placed(text, all.length >= UNIVERSAL ? all : found);
}

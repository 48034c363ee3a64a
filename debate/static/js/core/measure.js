/**
 * Texts as the rules count them: code points after NFC and trimming, without control characters.
 * `limits` gives the fewest and the most characters of each kind; they come with the page or the offline bundle.
 */

/** @import { SpeechKind } from "#app/protocol.d.ts" */
/** @import { Limits } from "#app/types.d.ts" */

export const tidy = (/** @type {string} */ text) =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .trim();

export const measure = (/** @type {string} */ text) => [...tidy(text)].length;

/** @param {string} text @param {[number, number]} limits */
export const within = (text, [lo, hi]) => measure(text) >= lo && measure(text) <= hi;

/**
 * Whether these texts are a complete speech of this kind: `text`, and for a rebuttal `restatement`.
 * @param {SpeechKind} kind
 * @param {{ text?: string, restatement?: string }} words
 * @param {Limits} limits
 */
export function isComplete(kind, { text = "", restatement = "" }, limits) {
  return (
    within(text, limits[kind]) && (kind !== "rebuttal" || within(restatement, limits.restatement))
  );
}

/**
 * Whether the room would keep them as a draft, which may be up to four times as long as its limit.
 * @param {SpeechKind} kind
 * @param {{ text?: string, restatement?: string }} words
 * @param {Limits} limits
 */
export function keepable(kind, { text = "", restatement = "" }, limits) {
  return (
    measure(text) <= 4 * limits[kind][1] &&
    (kind !== "rebuttal" || measure(restatement) <= 4 * limits.restatement[1])
  );
}

/** How many words a text has, as in the report (debate/game/model/word_count.py). @param {string} text */
export const countWords = (text) =>
  text.match(/[\p{L}\p{N}_]+(?:[’'-][\p{L}\p{N}_]+)*/gu)?.length ?? 0;

/**
 * The sentences of a text, each with whether only this version has it; none is marked where the versions share nothing.
 * @param {string} text a paragraph or more
 * @param {string} version all of the text @param {string} other its other version
 */
export function changedSentences(text, version, other) {
  const split = (/** @type {string} */ whole) =>
    whole.split(/(?<=[.!?…]["'”’»)]*)\s+|(?<=[。！？])|\n+/u).filter(Boolean);
  const theirs = new Set(split(other));
  const shared = split(version).some((one) => theirs.has(one));
  return split(text).map((one) => ({ text: one, only: shared && !theirs.has(one) }));
}

/** Texts as the rules count them: code points after NFC and trimming, without control characters. */

export const LIMITS = { opening: [40, 600], restatement: [10, 140], rebuttal: [30, 450], closing: [20, 280] };

export const tidy = (text) =>
  text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, "").trim();

export const measure = (text) => [...tidy(text)].length;

export const within = (text, [lo, hi]) => measure(text) >= lo && measure(text) <= hi;

/** Whether these words are a whole speech of this kind: `text`, and for a rebuttal `restatement`. */
export function whole(kind, { text = "", restatement = "" }) {
  return within(text, LIMITS[kind]) && (kind !== "rebuttal" || within(restatement, LIMITS.restatement));
}

/** Whether the room would keep them as a draft: nothing beyond four times its limit. */
export function keepable(kind, { text = "", restatement = "" }) {
  return measure(text) <= 4 * LIMITS[kind][1] && (kind !== "rebuttal" || measure(restatement) <= 4 * LIMITS.restatement[1]);
}

/**
 * Texts as the rules count them: code points after NFC and trimming, without control characters.
 * `limits` gives the fewest and the most characters of each kind; they come with the page or the offline bundle.
 */

export const tidy = (text) =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .trim();

export const measure = (text) => [...tidy(text)].length;

export const within = (text, [lo, hi]) => measure(text) >= lo && measure(text) <= hi;

/** Whether these texts are a complete speech of this kind: `text`, and for a rebuttal `restatement`. */
export function isComplete(kind, { text = "", restatement = "" }, limits) {
  return (
    within(text, limits[kind]) && (kind !== "rebuttal" || within(restatement, limits.restatement))
  );
}

/** Whether the room would keep them as a draft: nothing beyond four times its limit. */
export function keepable(kind, { text = "", restatement = "" }, limits) {
  return (
    measure(text) <= 4 * limits[kind][1] &&
    (kind !== "rebuttal" || measure(restatement) <= 4 * limits.restatement[1])
  );
}

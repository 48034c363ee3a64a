/** The shares that a text gives, in figures or in words, as debate/game/hearing/figures.py finds them. */

/** @import { Bundle, Hearing } from "#app/types.d.ts" */

const [WHOLE, EXACT] = [0.5, 0.05]; // as debate/game/hearing/figures.py has them
const FIGURE = /\d[\d.,]*\d|\d(?= ?(?:%|per ?cent))/g;

/** A number, written in figures or words. @param {Hearing} hearing @param {string} number */
function valueOf({ numbers }, number) {
  const low = number.toLowerCase().replace(",", ".");
  if (/^\d/u.test(low)) return Number(low);
  const words = low === "a hundred" ? ["hundred"] : low.split(/[- ]/u);
  return words.reduce((all, word) => all + (numbers[word] ?? numbers[word.replace(/s$/u, "")]), 0);
}

/** The first share of a text that no evidence has, as it is written; "" if there is none. @param {Bundle} bundle @param {string} text */
export function unknownShare({ hearing, known: { figures, shares } }, text) {
  if (!hearing) return "";
  for (const [words, hundredths, some, of, part] of text.matchAll(
    new RegExp(hearing.patterns.share, "giu"),
  )) {
    const [count, whole] = hundredths
      ? [hundredths, "hundred"]
      : some
        ? [some, of]
        : part.split(" ");
    const perCent = (100 * valueOf(hearing, count)) / (valueOf(hearing, whole) || 1);
    if (perCent > 100 && !hundredths) continue; // seven in one is none
    const far = hundredths ? (perCent % 1 ? EXACT : WHOLE) : hearing.rough;
    const isWritten = words.match(FIGURE)?.some((one) => figures.includes(one));
    const both = hundredths ? [perCent, 100 - perCent] : [perCent]; // of 49 per cent for it, 51 aren't
    const isKnown = both.some((one) => shares.some((each) => Math.abs(each - one) <= far));
    if (!isWritten && !isKnown) return words;
  }
  return "";
}

/** What has changed in a text that was written again, word by word. */

import { placedWords } from "#app/coaching/own_text.js";

const TOLD = 3; // pieces, at most
const LONG = 8; // words of a piece that are told

/**
 * The longest common subsequence: which words of each text are not in the other, in order.
 * @param {string[]} a
 * @param {string[]} b
 */
function unlike(a, b) {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i][j] =
        a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  /** @type {{ gone: number[], added: number[] }} */
  const places = { gone: [], added: [] };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (j === b.length || (i < a.length && length[i + 1][j] >= length[i][j + 1]))
      places.gone.push(i++);
    else places.added.push(j++);
  return places;
}

/** The longest pieces of a text at these places, none over the end of a sentence; single words only if there is nothing else. @param {string} text @param {ReturnType<typeof placedWords>} words @param {number[]} places */
function pieces(text, words, places) {
  /** @type {(typeof words)[]} */
  const runs = [];
  places.forEach((at, n) => {
    const follows = n && places[n - 1] === at - 1 && words[at - 1].sentence === words[at].sentence;
    if (follows) runs[runs.length - 1].push(words[at]);
    else runs.push([words[at]]);
  });
  const long = runs.filter((run) => run.length > 1);
  return (long.length ? long : runs)
    .sort((a, b) => b.length - a.length)
    .slice(0, TOLD)
    .map((run) => {
      const last = run[Math.min(run.length, LONG) - 1];
      return text.slice(run[0].start, last.end) + (run.length > LONG ? " …" : "");
    });
}

/** The longest pieces that are new and that are gone; none of either if only points, commas or capitals are others. @param {string} before @param {string} after */
export function changes(before, after) {
  const [a, b] = [placedWords(before), placedWords(after)];
  const words = (/** @type {typeof a} */ all) => all.map(({ word }) => word);
  const { gone, added } = unlike(words(a), words(b));
  return { added: pieces(after, b, added), gone: pieces(before, a, gone) };
}

/** What a class does together, in sums: the big screen's running thread through the lesson. */

/** @import { Clash, Public } from "#app/protocol.d.ts" */

const PAGE = 250; // words on a page of a book

/**
 * A class's words as the pages of a book: how many are full, and how much of the next one is.
 * @param {number} words
 */
export const pagesOf = (words) => ({
  full: Math.floor(words / PAGE),
  part: (words % PAGE) / PAGE,
});

/** How many of all benches are done, of those who have something to do. @param {Public["progress"]} [progress] */
export function everybody(progress = {}) {
  const benches = Object.values(progress);
  return {
    done: benches.reduce((sum, { done }) => sum + done, 0),
    due: benches.reduce((sum, { due }) => sum + due, 0),
  };
}

/** What a class is told of how far it has come; never how few are missing. @param {{ done: number, due: number }} of @returns {"" | "half" | "all"} */
export const momentOf = ({ done, due }) =>
  !done ? "" : done >= due ? "all" : 2 * done >= due ? "half" : "";

/**
 * On how many clashes most of those who guessed were right, of those on which enough did to be counted.
 * @param {Clash[]} clashes
 */
export function knownByTheRoom(clashes) {
  const asked = clashes.flatMap(({ guessed }) =>
    guessed?.expected && guessed.right !== undefined
      ? [{ expected: guessed.expected, right: guessed.right }]
      : [],
  );
  const known = asked.filter(({ expected, right }) => {
    const [most, second] = Object.values(expected).sort((a, b) => b - a);
    return most > second && most === right;
  });
  return { right: known.length, of: asked.length };
}

/** How many votes were cast in this debate so far. @param {Pick<Public, "clashes" | "table">} pub */
export const votesSoFar = ({ clashes = {}, table }) =>
  Object.values(clashes).reduce(
    (sum, { votes }) => sum + (votes ? votes.opening + votes.rebuttal + votes.close : 0),
    table?.cast ?? 0,
  );

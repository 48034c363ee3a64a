/** The two sides, and everybody else. */

/** @import { Bench, Side } from "#app/protocol.d.ts" */

/** @type {Side[]} */
export const SIDES = ["for", "against"];

/** @type {Bench[]} */
export const BENCHES = [...SIDES, "judges"];

/** @returns {Side} */
export const otherSide = (/** @type {Side} */ side) => (side === "for" ? "against" : "for");

/** The style sheet's name of a side. */
export const letter = (/** @type {string | undefined} */ side) =>
  side === "for" ? "a" : side === "against" ? "b" : undefined;

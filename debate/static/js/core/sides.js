/** The two sides, and everybody else. */

export const SIDES = ["for", "against"];

export const BENCHES = [...SIDES, "judges"];

export const otherSide = (side) => (side === "for" ? "against" : "for");

/** The style sheet's name of a side. */
export const letter = (side) => ({ for: "a", against: "b" })[side];

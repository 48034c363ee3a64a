/** The flow on the projector: a few openings of one side at a time. `debate/game/acts/show/steps.py` divides it in the same way. */

import { SIDES } from "#app/core/sides.js";

/** @import { Public, Side } from "#app/protocol.d.ts" */
/** @typedef {{ round: number, part: number }} Part */

const ROWS = 4; // openings in one part

/** The rounds that have a flow. @param {Pick<Public, "speeches">} pub */
export const flowRounds = ({ speeches = {} }) =>
  [...new Set(Object.values(speeches).map(({ round }) => round))].sort((a, b) => a - b);

/**
 * The side of each part of a round's flow.
 * @param {Pick<Public, "speeches">} pub
 * @param {number} round
 * @returns {Side[]}
 */
export function flowParts({ speeches = {} }, round) {
  const openings = Object.values(speeches).filter(
    (speech) => speech.kind === "opening" && speech.round === round,
  );
  return SIDES.flatMap((side) => {
    const n = openings.filter((speech) => speech.side === side).length;
    return Array(Math.ceil(n / ROWS)).fill(side);
  });
}

/**
 * The parts before and after the one that is shown.
 * @param {Pick<Public, "speeches" | "flow_shown">} pub
 * @returns {{ back?: Part, ahead?: Part }}
 */
export function aroundFlow(pub) {
  if (!pub.flow_shown) return {};
  const { round, part } = pub.flow_shown;
  const last = flowParts(pub, round).length - 1;
  return {
    ...(part > 0 && { back: { round, part: part - 1 } }),
    ...(part < last && { ahead: { round, part: part + 1 } }),
  };
}

/** What a practice debate in this browser knows of itself (docs/practice.md, section 13). */

import { ABOUT_ME, opened, untapped, untappedAnswer } from "#app/practice/offline/taps.js";

/** @import { PhaseName, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Bundle, OfflineState, Words } from "#app/types.d.ts" */

/** @type {SpeechKind[]} */
const WRITTEN = ["opening", "rebuttal", "closing"];

/** @param {PhaseName} name @returns {name is SpeechKind} */
export const isWritten = (name) => /** @type {PhaseName[]} */ (WRITTEN).includes(name);

/** @param {OfflineState} state @returns {PhaseName[]} */
export const seenCourse = ({ choices }) =>
  choices.closing ? ["draw", ...WRITTEN] : ["draw", "opening", "rebuttal"];

/** @param {OfflineState} state */
export const phaseId = ({ phase }) => `${phase.n}-${phase.name}`;

/** What was tapped of the text of this phase. @param {OfflineState} state @param {{ meant?: string, argued?: boolean }} what @returns {OfflineState} */
export function tappedAs(state, what) {
  const kind = /** @type {SpeechKind} */ (state.phase.name);
  const sent = /** @type {Words} */ (state.sent[kind]);
  return { ...state, sent: { ...state.sent, [kind]: { ...sent, ...what } } };
}

/** The state where nothing was tapped. @param {Bundle} bundle @param {OfflineState} state */
export function untold(bundle, state) {
  const { name } = state.phase;
  if (name === "opening") return tappedAs(state, { meant: untapped(bundle, state) });
  return name === "rebuttal" ? tappedAs(state, { meant: untappedAnswer(bundle, state) }) : state;
}

/** The text because of which practice is over: its writer is in need, or somebody whom they know. @param {OfflineState} state */
export const inNeed = ({ sent }) => Object.values(sent).find(({ meant }) => meant === ABOUT_ME);

/** @param {Bundle} bundle @param {OfflineState} state */
export const counters = (bundle, state) =>
  opened(bundle, state)
    .counters.filter(([card]) => !state.kept.includes(card))
    .slice(0, bundle.counters);

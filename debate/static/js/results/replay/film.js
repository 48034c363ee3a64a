/** What the projector showed, at any moment of a debate that is over: a first document and patches with their times. */

import { merge } from "#app/core/doc.js";
import { readEnding, readReveal } from "#app/core/show.js";

/** @import { Public } from "#app/protocol.d.ts" */
/** @typedef {{ start: number, public: Public, frames: [number, object][], erased?: boolean }} Recorded `erased`: somebody's words were, since */
/** @typedef {{ at: number, id: string, public: Public }} Part a phase of the debate */

const TAIL = 15_000; // ms that the film goes on after the last change
const MAX_STEPS = 500; // steps of a show between two changes: more than any show has

/** Where a show will be next, by itself; undefined: it stands still. @param {Public} pub @param {number} now */
function wait({ reveal, ending, flow_shown, blank, phase }, now) {
  if (blank || flow_shown) return undefined;
  if (phase.name === "reveal" && reveal) return readReveal(reveal, now).wait;
  return ending && readEnding(ending, now).wait;
}

/** What makes a new picture for people who look at the screen. @param {Public} pub */
const picture = ({ phase, reveal, ending, flow_shown, blank }) =>
  JSON.stringify([phase.id, phase.reading, reveal, ending, flow_shown, blank]);

/** @param {Recorded} recorded */
export function createFilm({ start, public: first, frames, erased = false }) {
  const times = [start, ...frames.map(([at]) => at)];
  const docs = [first];
  for (const [, patch] of frames) docs.push(merge(docs[docs.length - 1], patch));

  /** @type {number[]} */
  const moments = []; // when the picture changes
  /** @type {Part[]} */
  const parts = [];
  docs.forEach((pub, n) => {
    const before = docs[n - 1];
    if (!before || before.phase.id !== pub.phase.id)
      parts.push({ at: times[n], id: pub.phase.id, public: pub });
    if (!before || picture(before) !== picture(pub)) moments.push(times[n]);
    const until = times[n + 1] ?? Infinity;
    let at = times[n];
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const ms = wait(pub, at);
      if (ms === undefined || at + ms >= until) break;
      at += ms;
      moments.push(at);
    }
  });
  const end = Math.max(times[times.length - 1], moments[moments.length - 1]) + TAIL;

  /** The number of the last time that is not later. @param {number[]} sorted @param {number} at */
  const lastUpTo = (sorted, at) => sorted.findLastIndex((time) => time <= at);

  const shown = docs.findIndex(({ phase, reveal }) => phase.name === "reveal" && reveal?.at);

  return {
    start,
    end,
    parts,
    erased,
    opens: shown < 0 ? start : times[shown], // at the first clash, if there is one

    /** What was shown at a moment. @param {number} at */
    read(at) {
      const version = Math.max(0, lastUpTo(times, at));
      return { version, public: docs[version] };
    },

    /** The next change of the picture, or the end. @param {number} at */
    next: (at) => moments[lastUpTo(moments, at) + 1] ?? end,

    /** The change of the picture before the one that is shown, or the start. @param {number} at */
    previous(at) {
      return moments.findLast((moment) => moment < at) ?? start;
    },

    /** The next change of anything. @param {number} at */
    stirs: (at) =>
      Math.min(times[lastUpTo(times, at) + 1] ?? end, moments[lastUpTo(moments, at) + 1] ?? end),

    /** The phase at a moment. @param {number} at */
    part: (at) => parts.findLast((part) => part.at <= at) ?? parts[0],
  };
}

/**
 * The countdown. The server sends a clock as facts ({length, deadline} or {length, remaining}); here it is
 * read against the server's time. Watchers update the page themselves, so no screen renders every second.
 */

import { _, n_ } from "#app/core/i18n.js";
import { LAST_OF_SPEECH } from "#app/core/speeches.js";

/** @import { Clock, Public } from "#app/protocol.d.ts" */
/** @import { Reading } from "#app/types.d.ts" */

const SOON = 30;
const LAST = 10;

/** The seconds from which on little time is left, and hardly any; for a speech, half of it and fifteen. A part that is hardly longer has no first one. @param {{ length: number, speech?: boolean }} clock */
const marksOf = ({ length, speech }) =>
  speech
    ? { soon: Math.round(length / 2000), last: LAST_OF_SPEECH }
    : { soon: length < 2000 * SOON ? LAST : SOON, last: LAST };

/**
 * @param {(Clock & { held?: boolean, word?: string | false, speech?: boolean }) | undefined} clock
 * @param {number} now the server's time, in ms
 * @returns {Reading | null} null where there is no clock
 */
export function readClock(clock, now) {
  if (!clock) return null;
  const { deadline } = clock;
  const running = deadline !== undefined;
  const ms = Math.max(0, running ? deadline - now : (clock.remaining ?? 0));
  const seconds = Math.ceil(ms / 1000);
  const left = clock.length > 0 ? Math.min(1, ms / clock.length) : 0;
  /** @type {Reading["state"]} */
  let state = "calm";
  const marks = marksOf(clock);
  if (!running) state = "paused";
  else if (seconds <= 0) state = "over";
  else if (seconds <= marks.last) state = "last";
  else if (seconds <= marks.soon) state = "soon";
  return {
    seconds,
    left,
    state,
    held: clock.held === true,
    ...(clock.speech && { speech: true }),
    ...(clock.word && { word: clock.word }),
  };
}

/** Whether somebody alone has used up the time of this phase, which then goes on. @param {Pick<Public, "options" | "phase">} room */
export const ranOut = ({ options, phase }) =>
  Boolean(options.practice) && phase.clock?.remaining === 0;

/** How long this phase has lasted, as far as its clock tells (ms). @param {{ clock?: Clock }} phase @param {number} now */
export const elapsed = ({ clock }, now) =>
  clock?.deadline ? clock.length - (clock.deadline - now) : 0;

/** 125 → "2:05" @param {number} seconds */
export const minutes = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** What a reading's state is called. A reveal is held, not paused. A clock may bring its own word. @param {Reading} reading */
export function stateWord({ state, held, word, speech }) {
  if (word) return word;
  if (speech && state === "soon") return _("Past half");
  if (state === "paused" && held) return _("On hold");
  return {
    calm: _("left"),
    soon: _("Last 30 s"),
    last: _("Finish up"),
    over: _("Time"),
    paused: _("Paused"),
  }[state];
}

/**
 * One clock for the whole page.
 * @param {() => number} now the server's time, in ms
 * @param {(text: string) => void} say speaks through a polite live region
 */
export function createClock(now, say) {
  /** @type {(Clock & { held?: boolean, word?: string | false, speech?: boolean }) | undefined} */
  let clock;
  let key = "";
  let said = new Set();
  let spoke = false; // of this time
  let rung = new Set();
  const watchers = new Set();
  const bells = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Reading} reading */
  function announce({ seconds, state, word }) {
    if (state === "paused" || word || !clock) return;
    const { soon, last } = marksOf(clock);
    const mark = seconds <= 0 ? 0 : seconds <= last ? last : seconds <= soon ? soon : null;
    if (mark === null || said.has(mark)) return;
    said.add(mark);
    spoke = true;
    say(mark === 0 ? _("Time’s up.") : n_("%(n)s second left.", "%(n)s seconds left.", mark));
  }

  function tick() {
    clearTimeout(timer);
    const reading = readClock(clock, now());
    for (const watcher of watchers) watcher(reading);
    if (!reading) return;
    announce(reading);
    if (clock?.deadline === undefined) return;
    const ms = clock.deadline - now();
    for (const bell of bells) {
      if (ms <= bell.before && !rung.has(bell)) {
        rung.add(bell);
        bell.ring();
      }
    }
    // At the next second, or at a bell before that. Each step makes the browser paint, which costs phones' batteries.
    const rings = [...bells].filter((bell) => !rung.has(bell)).map(({ before }) => ms - before);
    if (ms > 0) timer = setTimeout(tick, Math.min(ms % 1000 || 1000, ...rings) + 5); // not a moment too early
  }

  return {
    /**
     * The clock that counts for this browser now. `phase` is its phase's id: each phase gets its own announcements.
     * @param {(Clock & { word?: string | false, speech?: boolean }) | undefined} next
     * @param {string} phase
     */
    set(next, phase, held = false) {
      const nextKey = `${phase} ${next?.deadline ?? ""}`;
      if (nextKey !== key) {
        if (spoke) say(""); // a new time has begun
        spoke = false;
        said = new Set();
        rung = new Set();
        const reading = readClock(next, now());
        const { soon, last } = next ? marksOf(next) : { soon: SOON, last: LAST };
        if (reading && reading.seconds < last) said.add(last).add(soon);
        else if (reading && reading.seconds < soon) said.add(soon);
      }
      key = nextKey;
      clock = next && { ...next, held };
      tick();
    },

    /** Calls `watcher(reading)` at once and at each step. Returns how to stop. @param {(reading: Reading | null) => void} watcher */
    watch(watcher) {
      watchers.add(watcher);
      watcher(readClock(clock, now()));
      return () => watchers.delete(watcher);
    },

    /**
     * Rings once for each deadline, `before` ms ahead of it. Returns how to stop.
     * @param {number} before
     * @param {() => unknown} ring
     */
    bell(before, ring) {
      const bell = { before, ring };
      bells.add(bell);
      tick();
      return () => bells.delete(bell);
    },

    read: () => readClock(clock, now()),
  };
}

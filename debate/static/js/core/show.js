/**
 * The reveal and the ending go on by themselves without anything ticking on the wire: a pace and its beginning
 * say where every screen is. `debate/game/acts/show.py` reads them in the same way.
 */

import { useEffect, useState } from "preact/hooks";

/** @import { Ending, EndingShow, Reveal, Step } from "#app/protocol.d.ts" */

/** @type {Step[]} */
const STEPS = ["texts", "votes", "verdict", "names"];
const STARTS = [0, 55, 70, 85]; // % of a clash's time

/**
 * Which clash is on the screen, and up to which step; `wait`: ms until that changes.
 * @param {Reveal} reveal
 * @param {number} now the server's time
 * @returns {{ at: string, n: number, step: Step, wait?: number }}
 */
export function readReveal({ order, shown, at = "", step, runs }, now) {
  const first = order.indexOf(at);
  if (!runs || first < 0) return { at, n: first, step };
  const last = Math.max(first, shown - 1);
  const passed = Math.max(0, now - runs.since);
  const n = first + Math.floor(passed / runs.pace);
  if (n > last) return { at: order[last], n: last, step: "names" };
  const into = passed % runs.pace;
  const steps = STARTS.filter((start) => start * runs.pace <= into * 100);
  const ends = steps.length < STARTS.length ? (STARTS[steps.length] * runs.pace) / 100 : runs.pace;
  const over = n === last && steps.length === STARTS.length;
  return {
    at: order[n],
    n,
    step: STEPS[steps.length - 1],
    ...(!over && { wait: Math.ceil(ends - into) }),
  };
}

/**
 * The step of the ending that is on the screen.
 * @param {EndingShow} ending
 * @param {number} now
 * @returns {{ at: Ending, n: number, wait?: number }}
 */
export function readEnding({ steps, at, runs }, now) {
  const first = steps.indexOf(at);
  if (!runs) return { at, n: first };
  const passed = Math.max(0, now - runs.since);
  const n = Math.min(first + Math.floor(passed / runs.pace), steps.length - 1);
  return {
    at: steps[n],
    n,
    ...(n < steps.length - 1 && { wait: runs.pace - (passed % runs.pace) }),
  };
}

/**
 * What comes before and after what a reveal shows now, as [clash, step].
 * @param {Reveal} reveal
 * @param {number} now
 * @returns {{ back?: [string, Step], ahead?: [string, Step] }}
 */
export function aroundReveal(reveal, now) {
  const { order } = reveal;
  const { at, n, step } = readReveal(reveal, now);
  const k = STEPS.indexOf(step);
  return {
    back: k > 0 ? [at, STEPS[k - 1]] : n > 0 ? [order[n - 1], "names"] : undefined,
    ahead: STEPS[k + 1] ? [at, STEPS[k + 1]] : order[n + 1] ? [order[n + 1], STEPS[0]] : undefined,
  };
}

/**
 * The steps before and after the one that an ending shows now.
 * @param {EndingShow} ending
 * @param {number} now
 * @returns {{ back?: Ending, ahead?: Ending }}
 */
export function aroundEnding(ending, now) {
  const { n } = readEnding(ending, now);
  return { back: ending.steps[n - 1], ahead: ending.steps[n + 1] };
}

/**
 * Where a show is now; the screen follows it. `read` is one of the two above.
 * @template S
 * @template {{ wait?: number }} F
 * @param {(show: S, now: number) => F} read
 * @param {S} show
 * @param {() => number} now
 */
export function useShow(read, show, now) {
  const [, look] = useState(0);
  const found = read(show, now());
  useEffect(() => {
    if (found.wait === undefined) return undefined;
    const timer = setTimeout(() => look((n) => n + 1), found.wait + 20);
    return () => clearTimeout(timer);
  });
  return found;
}

/** The steps of a clash that `step` includes. @param {Step} step @param {Step} what */
export const shows = (step, what) => STEPS.indexOf(step) >= STEPS.indexOf(what);

/**
 * The reveal and the ending as every screen reads them. The server takes a reveal's steps, because it withholds each result until
 * its step. The parts of a result, and the whole ending, follow from the moment at which a step began (`debate/game/acts/show/ending.py`).
 */

import { useEffect, useState } from "preact/hooks";

/** @import { Clash, Ending, EndingShow, Host, Reveal, Step, Verdict, Votes } from "#app/protocol.d.ts" */
/** @typedef {"texts" | "room" | "votes" | "verdict" | "names"} Part what is shown of a clash, with all parts before it; `room`: what the room expects */

/** @type {Part[]} */
const PARTS = ["texts", "room", "votes", "verdict", "names"];
const STARTS = [0, 5000, 9000]; // ms after the room's own guess at which votes, verdict and names come
const RESULT = 15000; // ms that they take, unless a host lets clashes run faster
const BRIEF_STARTS = [0, 2000, 4000]; // the same where everybody knew,
const BRIEF_RESULT = 9000;
const BRIEF_LANDING = 400; // and all ballots land together

/**
 * Which clash is on the screen, and which parts of it; `wait`: ms until that changes by itself; `beat`: before its texts the room hears that it is the last one, that there is time for one more, or that another round begins.
 * @param {Reveal} reveal
 * @param {number} now the server's time
 * @returns {{ at: string, n: number, step: Part, wait?: number, beat?: boolean }}
 */
export function readReveal({ at = "", n = 0, step, runs }, now) {
  const wait = step === "texts" && runs?.beat ? runs.since + runs.beat - now : 0;
  if (wait > 0) return { at, n, step: "texts", beat: true, wait };
  if (step !== "result" || !runs) return { at, n, step: step === "texts" ? "texts" : "names" };
  const parts = runs.brief ? BRIEF_STARTS : STARTS;
  const starts = [0, ...parts.map((start) => (runs.room ?? 0) + start * tempo(runs))];
  const into = Math.max(0, now - runs.since);
  const shown = starts.filter((start) => start <= into).length;
  return {
    at,
    n,
    step: PARTS[shown],
    ...(shown < starts.length && { wait: Math.ceil(starts[shown] - into) }),
  };
}

const GUESS = 4000; // ms to guess, once texts are read
const KNOWN = 2; // clashes after which people guess while they read
const READ = 2 / 3; // of the time to read a clash's texts, after which whoever hasn't guessed is called

/**
 * Whether those who haven't guessed yet are called; `wait`: ms until they are.
 * @param {Reveal} reveal
 * @param {number} now the server's time
 * @returns {{ called: boolean, wait?: number }}
 */
export function readCall({ step, runs, n = 0 }, now) {
  if (step !== "texts" || !runs) return { called: false };
  const { since, texts, beat = 0 } = runs;
  const wait = since + beat + READ * (texts - beat - (n > KNOWN ? 0 : GUESS)) - now;
  return wait > 0 ? { called: false, wait: Math.ceil(wait) } : { called: true };
}

const ALL_IN = 3000; // ms before a result for which screens say that everybody has guessed

/**
 * Whether everybody here has guessed and the result is about to come; `wait`: ms until it is.
 * @param {Reveal} reveal
 * @param {number} now the server's time
 * @returns {{ all: boolean, wait?: number }}
 */
export function readAllIn({ runs }, now) {
  if (!runs?.all_in) return { all: false };
  const wait = runs.since + runs.texts - ALL_IN - now;
  return wait > 0 ? { all: false, wait: Math.ceil(wait) } : { all: true };
}

/** How long votes, verdict and names take: 1, less at a host's faster pace, more in the last clash of a later round. @param {NonNullable<Reveal["runs"]>} runs */
const tempo = ({ result, room = 0, slow = 1, brief }) =>
  Math.min(slow, (result - room) / (brief ? BRIEF_RESULT : RESULT));

/** ms after the room's own guess at which each ballot lands; of more than five, all but three land together @type {{ [ballots: number]: number[] }} */
const BEATS = { 1: [800], 2: [800, 2600], 5: [400, 1400, 2400, 3400, 4400] };
const LAST = [1700, 3000, 4300];

/** @param {number} n */
const beats = (n) =>
  BEATS[n] ??
  (n < 5 ? [400, ...LAST].slice(0, n) : [...Array.from({ length: n - 3 }, () => 400), ...LAST]);

/** Ballots in an order that keeps the result open as long as possible: one for each side in turn, the surplus last. @param {Votes} votes @param {Verdict} [expected] what the room guessed, if the first is to be against it */
export function landing({ opening, rebuttal, close }, expected) {
  const both = Math.min(opening, rebuttal);
  /** @type {(n: number, ...choices: Verdict[]) => Verdict[]} */
  const of = (n, ...choices) => Array.from({ length: n }, () => choices).flat();
  return [
    ...(expected === "opening" ? of(both, "rebuttal", "opening") : of(both, "opening", "rebuttal")),
    ...of(close, "close"),
    ...of(opening - both, "opening"),
    ...of(rebuttal - both, "rebuttal"),
  ];
}

/** Whether ballots still to come can't change what those that lie there say. @param {Verdict[]} landed @param {number} left */
function isDecided(landed, left) {
  const on = (/** @type {Verdict} */ one) => landed.filter((choice) => choice === one).length;
  const [opening, rebuttal, close] = [on("opening"), on("rebuttal"), on("close")];
  const [most, other] = [Math.max(opening, rebuttal), Math.min(opening, rebuttal)];
  return (most > other + left && most >= close + left) || close > most + left;
}

/**
 * How many of a clash's ballots lie on the table; `wait`: ms until the next one. Those that can change nothing land with the one that decided.
 * @param {Reveal} reveal
 * @param {Verdict[]} order
 * @param {number} now the server's time
 * @returns {{ n: number, wait?: number }}
 */
export function readLanding({ runs }, order, now) {
  const ballots = order.length;
  if (!runs) return { n: ballots };
  const into = now - runs.since;
  const each = runs.brief ? order.map(() => BRIEF_LANDING) : [...beats(ballots)];
  const last = order.findIndex((_one, k) => isDecided(order.slice(0, k + 1), ballots - k - 1));
  if (last >= 0) each.fill(each[last], last);
  const times = each.map((ms) => (runs.room ?? 0) + ms * tempo(runs));
  const n = times.filter((ms) => ms <= into).length;
  return { n, ...(n < ballots && { wait: Math.ceil(times[n] - into) }) };
}

/**
 * The step of the ending that is on the screen, and which page of everybody's lines.
 * @param {EndingShow} ending
 * @param {number} now
 * @returns {{ at: Ending, n: number, page: number, wait?: number }}
 */
export function readEnding({ steps, at, lines, runs }, now) {
  let n = steps.indexOf(at);
  let left = Math.max(0, now - (runs?.since ?? lines?.since ?? now));
  const lasts = runs?.lasts ?? []; // of the steps that go on by themselves
  while (n < lasts.length && left >= lasts[n]) {
    left -= lasts[n];
    n += 1;
  }
  const waits = n < lasts.length ? [lasts[n] - left] : [];
  let page = 0;
  if (lines && steps[n] === "lines") {
    while (page < lines.lasts.length - 1 && left >= lines.lasts[page]) left -= lines.lasts[page++];
    if (page < lines.lasts.length - 1) waits.push(lines.lasts[page] - left);
  }
  return { at: steps[n], n, page, ...(waits.length && { wait: Math.min(...waits) }) };
}

const LINE_TOLD = 5500; // ms after the last vote closed at which the line that most will remember stands out
const LINE_NAMED = 7500; // and at which it has its author's name

/**
 * What the big screen has of the last vote's result: the votes that have landed, each by its line, in an order that keeps the
 * result open as long as possible; whether the line that most chose stands out; and whether its name is there.
 * @param {EndingShow | undefined} ending
 * @param {number} now the server's time
 * @returns {{ landed: string[], told: boolean, named: boolean, wait?: number }}
 */
export function readLastVote(ending, now) {
  const { votes, since } = ending?.vote ?? {};
  if (!votes) return { landed: [], told: false, named: false };
  const most = Math.max(...Object.values(votes));
  const order = Array.from({ length: most }, (_one, n) =>
    Object.keys(votes).filter((line) => votes[line] > n),
  ).flat();
  if (since === undefined) return { landed: order, told: true, named: true };
  const into = now - since;
  const times = [...beats(order.length), LINE_TOLD, LINE_NAMED];
  const next = times.find((ms) => ms > into);
  return {
    landed: order.filter((_line, n) => times[n] <= into),
    told: into >= LINE_TOLD,
    named: into >= LINE_NAMED,
    ...(next !== undefined && { wait: Math.ceil(next - into) }),
  };
}

/** The step of an ending whose result is told, and after which a class only waits for its host; "": nobody waits. @param {EndingShow} ending @param {number} now */
export function waitsForHost(ending, now) {
  const { at, wait } = readEnding(ending, now);
  const told = at === "moved" || (at === "remember" && readLastVote(ending, now).told);
  return told && !wait ? at : "";
}

/** The same, of a debate that may have none. @param {EndingShow | undefined} ending @param {number} now @returns {Partial<ReturnType<typeof readEnding>>} */
export const readAnyEnding = (ending, now) => (ending ? readEnding(ending, now) : {});

/**
 * What a host may go to before and after what a reveal shows now, as [clash, step]. While the parts of a result still come, the
 * next is all of it. Clashes that come fast stand before the last of the plan, once; after it if it came without them.
 * @param {Reveal} reveal
 * @param {Pick<NonNullable<Host["reveal"]>, "plan" | "quick">} whole
 * @param {{ [id: string]: Pick<Clash, "votes"> } | undefined} clashes with votes, if the room knows their result
 * @param {number} now
 * @returns {{ back?: [string, Step], ahead?: [string, Step] }}
 */
export function aroundReveal(reveal, { plan, quick = [] }, clashes = {}, now) {
  const { at, n = 0, step } = reveal;
  if (!at) return {};
  /** @param {string | undefined} id @param {Step} step */
  const to = (id, step) => (id ? /** @type {[string, Step]} */ ([id, step]) : undefined);
  const [before, after, last] = [plan[n - 2], plan[n], plan[plan.length - 1]];
  const fast = quick.indexOf(at);
  const untold = quick.find((id) => !clashes[id]?.votes);
  const own = to(at, "own");
  if (step === "own") return { back: to(at, plan.includes(at) || fast < 0 ? "result" : "quick") };
  if (step === "quick")
    return {
      back: to(quick[fast - 1], "quick") ?? to(plan[plan.length - 2] ?? last, "result"),
      ahead: to(quick[fast + 1], "quick") ?? (clashes[last]?.votes ? own : to(last, "texts")),
    };
  if (step === "texts") {
    const came = before && at === last && untold !== quick[0] ? quick[quick.length - 1] : "";
    return { back: to(came, "quick") ?? to(before, "result"), ahead: [at, "result"] };
  }
  if (readReveal(reveal, now).wait) return { back: [at, "texts"], ahead: [at, "result"] };
  const goesFast = !after || (after === last && !clashes[last]?.votes);
  return {
    back: [at, "texts"],
    ahead: (goesFast && to(untold, "quick")) || to(after, "texts") || own,
  };
}

/**
 * The steps before and after the one that an ending shows now. After a vote that is open comes its result.
 * @param {EndingShow} ending
 * @param {number} now
 * @returns {{ back?: Ending, ahead?: Ending }}
 */
export function aroundEnding(ending, now) {
  const { n } = readEnding(ending, now);
  const open = ending.vote && !ending.vote.votes;
  return { back: ending.steps[n - 1], ahead: ending.steps[open ? n : n + 1] };
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

/** Whether a part of a clash is shown. @param {Part} step @param {Part} what */
export const shows = (step, what) => PARTS.indexOf(step) >= PARTS.indexOf(what);

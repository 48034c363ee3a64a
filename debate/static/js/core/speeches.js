/** For a debate said aloud: who speaks, and the clock of the speech (docs/protocol.md, `Queue`). */

import { _ } from "#app/core/i18n.js";

/** @import { Clock, Public, Queue } from "#app/protocol.d.ts" */

export const LAST_OF_SPEECH = 15; // s that a speech has left when its clock says so

/** Whether people speak in this room, and leave one line of each speech. @param {Pick<Public, "format">} pub */
export const isAloud = ({ format }) => format === "stage" || format === "tables";

/**
 * The words for those who judge: listeners on a stage, voters at tables, readers elsewhere. @template T
 * @param {Pick<Public, "format">} pub @param {{ listeners: T, voters: T, readers: T }} words @returns {T}
 */
export const whoJudges = ({ format }, { listeners, voters, readers }) =>
  format === "stage" ? listeners : format === "tables" ? voters : readers;

/** What the bench of those who only judge is called. @param {Pick<Public, "format">} pub */
export const judgesName = (pub) => (isAloud(pub) ? _("Listeners") : _("Judges"));

/** Whether people speak at tables of their own. @param {Pick<Public, "format">} pub */
export const atTables = ({ format }) => format === "tables";

/** Whether anybody judges: two alone at a table don't. (In solo practice, votes pass unseen.) @param {Pick<Public, "course" | "options">} pub */
export const hasVote = ({ course, options }) =>
  Boolean(options.practice) || course.includes("vote");

/** Whether two at one table are alone, without anybody who listens. @param {Pick<Public, "course" | "options" | "one_table" | "seats">} pub */
export const areAlone = ({ one_table, seats, ...pub }) =>
  !hasVote(pub) &&
  Boolean(one_table) &&
  !Object.values(seats).some((seat) => seat.role === "judge" && !seat.gone);

/** What two who are alone do in place of a vote. */
export const sayTogether = () =>
  _("Say together: which of the two would a stranger believe, and why?");

/** Whether people's sides are theirs: at tables they are dealt when the debate begins. @param {Pick<Public, "format" | "phase">} pub */
export const sideIsDealt = (pub) => !(atTables(pub) && pub.phase.name === "lobby");

/** Phases in which everything at a table is open to everybody who sits there. */
const OPEN = ["draw", "opening", "questions", "think", "rebuttal"];

/** Whether a device that a table shares shows the whole table, and not one person's page. @param {Pick<Public, "format" | "phase">} pub */
export const isOpenTable = (pub) => atTables(pub) && OPEN.includes(pub.phase.name);

/** Somebody who only listens at a table, and can write what is said there; undefined without one. @param {{ public: Pick<Public, "seats"> }} room @param {string} [table] */
export const heardAt = ({ public: { seats } }, table) =>
  Object.keys(seats).find(
    (seat) => seats[seat].role === "judge" && !seats[seat].gone && seats[seat].group === table,
  );

/** @typedef {Queue & { group: string, speaker?: string }} OfGroup */

/** Every group's queue, by number. @param {Pick<Public, "queues">} pub @returns {OfGroup[]} */
export const queuesOf = ({ queues }) =>
  Object.entries(queues ?? {})
    .map(([group, queue]) => ({ group, ...queue, speaker: queue.speakers[queue.at] }))
    .sort((a, b) => Number(a.group) - Number(b.group));

/**
 * The queue that this page shows; undefined where nobody speaks. `group`: whose, where there are several.
 * @param {Pick<Public, "queues">} pub
 * @param {string} [group]
 */
export function queueOf(pub, group) {
  const queues = queuesOf(pub);
  return group ? queues.find((queue) => queue.group === group) : queues[0];
}

/** "Opening 2 of 4". @param {string} phase one of speeches @param {Pick<Queue, "at" | "speakers">} queue */
export function speechTitle(phase, { at, speakers }) {
  const of = speakers.length;
  const n = Math.min(at + 1, of);
  return (
    {
      opening: _("Opening %(n)s of %(of)s", { n, of }),
      rebuttal: _("Rebuttal %(n)s of %(of)s", { n, of }),
      closing: _("Closing %(n)s of %(of)s", { n, of }),
    }[phase] ?? ""
  );
}

/** Whether a seat’s speech was begun. If it wasn’t and the queue has moved on, the seat was passed over. @param {Pick<Queue, "spoken">} queue @param {string} seat */
export const hasSpoken = ({ spoken }, seat) => Boolean(spoken?.includes(seat));

/**
 * The clock of the speech that is under way or next, instead of the phase's. `group`: where this page listens; a page that
 * listens at none of several tables has the phase's.
 * @param {Pick<Public, "format" | "queues" | "phase" | "reveal">} pub
 * @param {string} [group]
 * @returns {(Clock & { word?: string | false, speech?: boolean }) | undefined}
 */
export function clockOf(pub, group) {
  const several = atTables(pub) && queuesOf(pub).length > 1;
  const queue = several && !group ? undefined : queueOf(pub, group);
  if (several && !queue?.speaker && queuesOf(pub).some(({ speaker }) => speaker)) return undefined; // others still speak, and nobody knows for how long
  if (pub.phase.name === "reveal") return clockOfShow(pub);
  if (!queue?.speaker || !queue.each) return pub.phase.clock;
  const { each, began, spent = 0 } = queue;
  if (began) return { length: each, deadline: began + each - spent, speech: true };
  const word = pub.phase.paused ? _("Paused") : spent > 0 ? _("Stopped") : _("Ready");
  return { length: each, remaining: Math.max(0, each - spent), word };
}

/**
 * The clock of the step of a reveal that is on the screen. Own results have none: nobody has to finish, and the room waits for its host.
 * @param {Pick<Public, "phase" | "reveal">} pub
 * @returns {(Clock & { word?: string }) | undefined}
 */
function clockOfShow({ phase: { clock }, reveal }) {
  if (reveal?.step === "own") return undefined;
  if (clock?.deadline === undefined) return clock;
  return { ...clock, word: reveal?.step === "result" ? _("for the result") : _("to read") };
}

const SLOW = 30; // s over its time, or twice that without a start, from which a host looks at a table
const BEHIND = 2; // speeches

/**
 * The time of the speech that is under way or next, in whole seconds: what it has left, how far it is over, or how long it hasn't
 * been started. Nothing of it is on the wire.
 * @param {Pick<Queue, "each" | "began" | "spent">} queue
 * @param {number} now the server's time, in ms
 * @param {number} since when this page first saw the speech as it is now (ms)
 * @returns {{ left?: number, over?: number, waits?: number, slow?: boolean }}
 */
export function timeOfSpeech({ each, began, spent = 0 }, now, since) {
  if (!each) return {};
  if (!began && spent <= 0) {
    const waits = Math.floor((now - since) / 1000);
    return waits >= 2 * SLOW ? { waits, slow: true } : {};
  }
  const left = Math.ceil((each - spent - (began ? now - began : 0)) / 1000);
  return left >= 0 ? { left } : { over: -left, slow: -left >= SLOW };
}

/** How many speeches a table is behind most others, if that is worth a look; else 0. @param {Pick<OfGroup, "at" | "speaker">} queue @param {OfGroup[]} queues every table's */
export function behind({ at, speaker }, queues) {
  const all = queues.map((one) => one.at).sort((a, b) => a - b);
  const lag = (all[all.length >> 1] ?? 0) - at;
  return speaker && lag >= BEHIND ? lag : 0;
}

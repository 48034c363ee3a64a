/** What a class does together, in sums: the big screen's running thread through the lesson. */

import { _ } from "#app/core/i18n.js";

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

/** People who are there, with their seats: no hosts, no computer players. @param {Public["seats"]} seats */
export const peopleIn = (seats) =>
  Object.entries(seats).filter(([, { role, bot, gone }]) => role !== "host" && !bot && !gone);

/** How many of all benches are done, of those who have something to do. @param {Public["progress"]} [progress] */
export function everybody(progress = {}) {
  const benches = Object.values(progress);
  return {
    done: benches.reduce((sum, { done }) => sum + done, 0),
    due: benches.reduce((sum, { due }) => sum + due, 0),
  };
}

/** Whether everybody who has a task has done it. Nobody learns more than that. @param {Pick<Public, "progress">} pub */
export function everybodyDone({ progress }) {
  const { done, due } = everybody(progress);
  return due > 0 && done === due;
}

const LAST = 3; // people to go who are counted, in a class of eight or more

/**
 * What a class is told of how far it has come, as a moment or as how many are to go; nobody's name.
 * @param {{ done: number, due: number }} of
 * @returns {"" | "half" | "all" | number}
 */
export function momentOf({ done, due }) {
  if (!done) return "";
  if (done >= due) return "all";
  if (due >= 8 && due - done <= LAST) return due - done;
  return 2 * done >= due ? "half" : "";
}

/** How many votes were cast in this debate so far: of the round that is voted on or revealed, those in the box. @param {Pick<Public, "clashes" | "table"> & { phase?: { round?: number } }} pub */
export const votesSoFar = ({ clashes = {}, table, phase }) =>
  Object.values(clashes).reduce(
    (sum, { votes, round }) =>
      sum +
      (votes && !(table && round === phase?.round)
        ? votes.opening + votes.rebuttal + votes.close
        : 0),
    table?.cast ?? 0,
  );

/** Of how many of the class's rebuttals of a round a reader said that it showed why it matters more. @param {Pick<Public, "speeches" | "clashes">} pub @param {number} round */
export function weighedIn({ speeches = {}, clashes = {} }, round) {
  const of = Object.values(clashes).filter(
    (clash) =>
      clash.round === round && speeches[clash.rebuttal]?.text && !speeches[clash.rebuttal].bot,
  );
  return { n: of.filter(({ reasons }) => reasons?.rebuttal?.weighed).length, of: of.length };
}

/** How many of the class's rebuttals of a round met its challenge, of those on which ballots were cast. @param {Pick<Public, "speeches" | "clashes">} pub @param {number} round */
export function metIn({ speeches = {}, clashes = {} }, round) {
  const of = Object.values(clashes).filter(
    ({ round: own, rebuttal, votes }) =>
      own === round &&
      !speeches[rebuttal]?.bot &&
      votes &&
      votes.opening + votes.rebuttal + votes.close,
  );
  return { n: of.filter(({ met }) => met).length, of: of.length };
}

/** The clashes of a lesson in the order in which the screen told them, those that it didn't show last. @param {{ [id: string]: Clash }} clashes */
export const inShownOrder = (clashes) =>
  Object.entries(clashes).sort(
    ([, a], [, b]) => a.round - b.round || (a.nth ?? Infinity) - (b.nth ?? Infinity) || 0,
  );

const AWAITED = 3; // clashes of a show, at least, whose last one counts twice

/** Whether the point of the clash that a show has come to counts two, as its last one's does where a class plays. @param {Pick<Public, "motion" | "reveal">} pub */
export const countsTwice = ({ motion, reveal: { n, shown = 0 } = /** @type {any} */ ({}) }) =>
  !motion.tone && shown >= AWAITED && n === shown;

/**
 * Whose the point of a clash is that was told: the class's where most guesses were right, the surprises' where a text won and most were wrong; or nobody's.
 * @param {Pick<Clash, "verdict" | "guessed">} clash @returns {"ours" | "surprises" | ""}
 */
export function pointOf({ verdict, guessed }) {
  const { expected } = guessed ?? {};
  if (!verdict || !expected) return "";
  const [right, of] = [expected[verdict], expected.opening + expected.rebuttal + expected.close];
  if (2 * right > of) return "ours";
  return 2 * right < of && verdict !== "close" ? "surprises" : "";
}

/**
 * The score of a round, or of a lesson, and of each clash that was told how many guesses were right, of how many, in the order of the shows: none of none where too few guessed.
 * @param {Pick<Public, "clashes">} pub @param {string} [but] a clash of which no screen has told the verdict yet @param {number} [round] this one alone
 */
export function scoreOf({ clashes = {} }, but, round) {
  const score = { ours: 0, surprises: 0 };
  const each = inShownOrder(clashes).flatMap(([id, clash]) => {
    const { nth, verdict, guessed, round: own } = clash;
    const { expected, twice } = guessed ?? {};
    if (id === but || !verdict || own !== (round ?? own) || !(nth || expected)) return [];
    const point = pointOf(clash);
    if (point) score[point] += twice ? 2 : 1;
    const of = expected ? expected.opening + expected.rebuttal + expected.close : 0;
    return [{ id, right: expected?.[verdict] ?? 0, of }];
  });
  return { each, ...score };
}

/** @typedef {{ ours: number, surprises: number }} Points */

/** What a class plays for in a round: none before the first clash that enough guessed, nor on a grave motion. @param {Pick<Public, "clashes" | "motion" | "phase">} pub @param {string} [but] a clash of which no screen has told the verdict yet @param {number} [round] @returns {Points | undefined} */
export function playedFor({ clashes, motion, phase }, but, round = phase.round ?? 1) {
  const { each, ours, surprises } = scoreOf({ clashes }, but, round);
  return !motion.tone && each.some(({ of }) => of) ? { ours, surprises } : undefined;
}

/** Whose the points are, before a first guess. */
export const goal = () =>
  _("Most of you right: the class scores. Most wrong: the surprises score.");

/** Whether a show has come to a lesson's first clash. @param {Pick<Public, "phase" | "reveal">} pub */
export const isFirst = ({ phase, reveal }) => reveal?.n === 1 && phase.round === 1;

export const WON = 5000; // ms, after a show's last clash, for who won the round
export const BEST = 8000; // and then for who guessed best

/** A score, in words; "" where there is none. @param {Points} [points] */
export const pointsSaid = (points) =>
  points ? _("Class %(ours)s · Surprises %(surprises)s", points) : "";

/** The clash of a round that the largest share of a class guessed right, more than half of it. @param {Pick<Public, "clashes">} pub @param {number} [round] */
export const bestCalled = (pub, round) =>
  scoreOf(pub, "", round)
    .each.filter(({ right, of }) => 2 * right > of)
    .sort((a, b) => b.right * a.of - a.right * b.of)
    .at(0);

/** The verdict on a text that the smallest share of a class guessed, of a round or of a lesson: not half of it. @param {Pick<Public, "clashes">} pub @param {number} [round] */
export const leastForeseen = ({ clashes = {} }, round) =>
  scoreOf({ clashes }, "", round)
    .each.filter(({ id }) => pointOf(clashes[id]) === "surprises")
    .sort((a, b) => a.right * b.of - b.right * a.of)
    .at(0);

/** The text that the room is for, of a clash that split those who judged it. @param {Pick<Clash, "verdict" | "votes" | "guessed">} clash */
export function roomsChoice({ verdict, votes, guessed }) {
  const split = verdict === "close" && (votes?.opening || votes?.rebuttal);
  return split && guessed?.most !== "close" ? guessed?.most : undefined;
}

/** Whether as many readers chose one text as the other, which the votes themselves show, and no more found it too close. @param {Pick<Clash, "votes">} clash */
export const isEven = ({ votes }) =>
  Boolean(votes?.opening && votes.opening === votes.rebuttal && votes.close <= votes.opening);

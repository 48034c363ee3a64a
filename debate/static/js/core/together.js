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

/** Whether guesses on the clash that a show has come to count twice, as its last one's do where a class plays. @param {Pick<Public, "motion" | "reveal">} pub */
export const countsTwice = ({ motion, reveal: { n, shown = 0 } = /** @type {any} */ ({}) }) =>
  !motion.tone && shown >= AWAITED && n === shown;

/**
 * How many of the class's guesses were right, of how many, over the whole lesson, those that count twice twice; and of each clash that was told, in the order of the
 * shows: none of none where too few guessed.
 * @param {Pick<Public, "clashes">} pub @param {string} [but] a clash of which no screen has told the verdict yet @param {number} [round] this one alone
 */
export function scoreOf({ clashes = {} }, but, round) {
  const each = inShownOrder(clashes).flatMap(([id, clash]) => {
    const { nth, verdict, guessed, round: own } = clash;
    const { expected, twice } = guessed ?? {};
    if (id === but || !verdict || own !== (round ?? own) || !(nth || expected)) return [];
    const all = expected ? expected.opening + expected.rebuttal + expected.close : 0;
    const right = isEven(clash) ? all : (expected?.[verdict] ?? 0);
    return [{ id, right, of: all, times: twice ? 2 : 1 }];
  });
  const sum = (/** @type {"right" | "of"} */ what) =>
    each.reduce((n, one) => n + one.times * one[what], 0);
  return { each, right: sum("right"), of: sum("of") };
}

/**
 * What a class plays for in a round: half of its guesses right win it. From the first clash that counts, and not on a grave motion.
 * `short`: how many right guesses are missing for that; `won`, `lost`: whatever is still to come.
 * @param {Pick<Public, "clashes" | "motion" | "phase" | "reveal" | "seats">} pub @param {string} [but] a clash of which no screen has told the verdict yet @param {number} [round]
 */
export function playedFor(
  { clashes = {}, motion, phase, reveal, seats = {} },
  but,
  round = phase.round ?? 1,
) {
  const { right, of } = scoreOf({ clashes }, but, round);
  if (!of || motion.tone) return undefined;
  const runs = phase.name === "reveal" && phase.round === round && reveal?.step !== "own";
  const told = Object.entries(clashes).filter(
    ([id, { round: own, nth, guessed }]) =>
      id !== but && own === round && (nth || guessed?.expected),
  ).length;
  const shown = reveal?.shown ?? 0;
  const toCome = runs ? Math.max(0, shown - told) : 0;
  const left = toCome && shown >= AWAITED ? toCome + 1 : toCome; // the last one counts twice
  const people = Object.values(seats).filter(({ role, bot }) => role !== "host" && !bot);
  const most = left * people.length; // guesses to come; its authors and who left make up for latecomers
  const short = Math.max(0, Math.ceil(of / 2) - right);
  return { right, of, short, won: 2 * right >= of + most, lost: 2 * right + most < of };
}

export const WON = 5000; // ms, after a show's last clash, for whether the class won the round
export const BEST = 8000; // and then for who guessed best

/** Whether the big screen tells, after a show's last clash, if the class won the round: not where that was known before it. @param {Pick<Public, "clashes" | "motion" | "phase" | "reveal" | "seats">} pub */
export function tellsWon(pub) {
  const { reveal } = pub;
  const last = {
    ...pub,
    ...(reveal && { reveal: { ...reveal, step: /** @type {const} */ ("texts") } }),
  };
  return Boolean(playedFor(pub) && !playedFor(last, reveal?.at)?.won);
}

/** How many guesses were right, and no more. @param {{ right: number, of: number }} played */
export const countSaid = ({ right: n, of: all }) =>
  _("Right guesses: %(n)s of %(all)s.", { n, all });

/** The clash of a round that the largest share of a class guessed right, more than half of it: its number, and how many did; of a split nobody guessed wrong. @param {Pick<Public, "clashes" | "reveal">} pub @param {number} [round] */
export function bestCalled({ clashes = {}, reveal }, round) {
  const [best] = scoreOf({ clashes }, "", round)
    .each.filter(({ id, right, of }) => 2 * right > of && !isEven(clashes[id]))
    .sort((a, b) => b.right * a.of - a.right * b.of);
  return best && { n: (reveal?.order.indexOf(best.id) ?? -1) + 1, right: best.right, of: best.of };
}

/** How far a class is, in a sentence. @param {ReturnType<typeof playedFor>} played */
export function playedSaid(played) {
  if (!played) return "";
  const { right: n, of: all, won, lost } = played;
  if (won) return _("Right guesses: %(n)s of %(all)s. Round won.", { n, all });
  return lost
    ? countSaid(played)
    : _("Right guesses: %(n)s of %(all)s. Half wins the round.", { n, all });
}

/** The text that the room is for, of a clash that split those who judged it. @param {Pick<Clash, "verdict" | "votes" | "guessed">} clash */
export function roomsChoice({ verdict, votes, guessed }) {
  const split = verdict === "close" && (votes?.opening || votes?.rebuttal);
  return split && guessed?.most !== "close" ? guessed?.most : undefined;
}

/** Whether as many readers chose one text as the other, which the votes themselves show, and no more found it too close. @param {Pick<Clash, "votes">} clash */
export const isEven = ({ votes }) =>
  Boolean(votes?.opening && votes.opening === votes.rebuttal && votes.close <= votes.opening);

/** What a class does together, in sums: the big screen's running thread through the lesson. */

import { _ } from "#app/core/i18n.js";

/** @import { Clash, Guessed, Public, Votes } from "#app/protocol.d.ts" */

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

/** Whether the points of the clash that a show has come to count double, as those of its last one do where people guess for points. @param {Pick<Public, "motion" | "reveal">} pub */
export const countsTwice = ({ motion, reveal: { n, shown = 0 } = /** @type {any} */ ({}) }) =>
  !motion.tone && shown >= AWAITED && n === shown;

/**
 * Of each clash that was told, how many guesses were right, of how many, in the order of the shows: none of none where too few guessed.
 * @param {Pick<Public, "clashes">} pub
 */
export const guessesOn = ({ clashes = {} }) =>
  inShownOrder(clashes).flatMap(([id, { nth, verdict, guessed }]) => {
    const { expected } = guessed ?? {};
    if (!verdict || !(nth || expected)) return [];
    return [{ id, right: expected?.[verdict] ?? 0, of: expected ? votesIn(expected) : 0 }];
  });

/** @param {Votes} votes */
const votesIn = ({ opening, rebuttal, close }) => opening + rebuttal + close;

/** Whether a text won that fewer than half of those who guessed were for. @param {Pick<Clash, "verdict" | "guessed">} clash */
export function isRare({ verdict, guessed }) {
  const { expected } = guessed ?? {};
  if (!verdict || verdict === "close" || !expected) return false;
  return 2 * expected[verdict] < votesIn(expected);
}

/** Whether the verdict of three readers or more is that: what two say surprises nobody. @param {Pick<Clash, "verdict" | "guessed" | "votes">} clash */
export const isSurprise = (clash) => isRare(clash) && !areTwo(clash);

/** Whether no more than two judged a clash. @param {Pick<Clash, "votes">} clash */
export const areTwo = ({ votes }) => Boolean(votes && votesIn(votes) <= 2);

/** The most points that anybody has in a round, and how many lead with them, after its last clash that was told. @param {Pick<Public, "clashes" | "phase">} pub @param {string} [but] a clash of which no screen has told the verdict yet */
export const leadIn = ({ clashes = {}, phase }, but) =>
  inShownOrder(clashes)
    .filter(([id, { round }]) => id !== but && round === phase.round)
    .findLast(([, { guessed }]) => guessed?.lead)?.[1].guessed?.lead;

/** Who is ahead, and nobody's name; "" where nobody is. @param {NonNullable<Guessed["lead"]>} [lead] */
export function leadSaid(lead) {
  const { points, n } = lead ?? {};
  if (!n) return "";
  return n > 1
    ? _("%(n)s of you lead with %(points)s", { n, points })
    : _("The best has %(points)s", { points });
}

/** What a guess is worth, in sentences: all that is needed before the first. */
export const rule = () => [
  _("Guess what readers chose: 1 point."),
  _("A winner that most miss: 2."),
];

/** Whether a show has come to a lesson's first clash. @param {Pick<Public, "phase" | "reveal">} pub */
export const isFirst = ({ phase, reveal }) => reveal?.n === 1 && phase.round === 1;

export const BEST = 10_000; // ms, after a show's last clash, for who has most points

/** Whether as many readers chose one text as the other, which the votes themselves show, and no more found it too close. @param {Pick<Clash, "votes">} clash */
export const isEven = ({ votes }) =>
  Boolean(votes?.opening && votes.opening === votes.rebuttal && votes.close <= votes.opening);

/** Why a part runs on, once, after its clock. @param {import("#app/protocol.d.ts").Public} pub */
export const moreTime = ({ phase: { name } }) =>
  name === "opening"
    ? _("A minute more: nobody has sent an opening.")
    : name === "rebuttal"
      ? _("A minute more: nobody has sent a rebuttal. Without one there is no vote.")
      : _("20 seconds more: most are still choosing.");

/** What a person expects in a debate, kept only in their tab, and how much of it came true. */

import { inTab } from "#app/core/storage.js";
import { inShownOrder, isEven } from "#app/core/together.js";

/** @import { Judged, Verdict } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */

const KEPT = "counterclaim foreseen";

/** What will be answered to my opening of a round: a card. @param {number | undefined} round */
export const theirAnswer = (round) => `answer ${round}`;
/** What readers will decide on a rebuttal of mine, as expected in the vote: a verdict. @param {string} rebuttal the id of its rebuttal */
export const ofMine = (rebuttal) => `own ${rebuttal}`;
/** Why readers will have decided a clash as they did: the reason that most gave. @param {string} clash its id */
export const whyOf = (clash) => `why ${clash}`;

/**
 * What this tab's seat expects of this debate: of a clash its verdict, by the clash's id; and the three above.
 * @param {Pick<Room, "public" | "me">} room
 * @returns {{ [what: string]: string }}
 */
export function foreseen({ public: { code }, me: { seat } }) {
  const kept = inTab.read(KEPT);
  return kept?.code === code && kept.seat === seat && kept.of ? kept.of : {};
}

/** @param {Pick<Room, "public" | "me">} room @param {string} what @param {string} choice "": nothing after all */
export function foresee(room, what, choice) {
  const { [what]: _before, ...others } = foreseen(room);
  const of = choice ? { ...others, [what]: choice } : others;
  inTab.write(KEPT, { code: room.public.code, seat: room.me.seat, of });
}

/**
 * Which guesses of this tab were right, of all clashes that were told and could be guessed here: those that the room guessed, and those,
 * my own too, that I guessed for myself; none before a first guess. In the order of the shows. One that I let pass
 * is wrong, if it isn't my own.
 * @param {Pick<Room, "public" | "me">} room
 * @param {{ [what: string]: string }} told
 * @param {number} [round] this one alone
 * @returns {boolean[]}
 */
export function guessed({ public: { clashes = {} }, me: { mine = {} } }, told, round) {
  const asked = inShownOrder(clashes).flatMap(([id, clash]) => {
    const choice = told[id] ?? told[ofMine(clash.rebuttal)];
    const others = clash.guessed && !mine[clash.opening] && !mine[clash.rebuttal];
    if (!clash.verdict || clash.round !== (round ?? clash.round) || !(choice || others)) return [];
    return [{ choice, came: clash.verdict === choice }];
  });
  return asked.some(({ choice }) => choice) ? asked.map(({ came }) => came) : [];
}

/** How many guesses were right one after another, up to the last one. @param {boolean[]} each */
export const inARow = (each) => each.length - 1 - each.lastIndexOf(false);

/**
 * What I expected of my own texts and what came of it, once the results are open: of each clash its verdict, and of each opening the
 * card that it would be answered with; that card has come, too, if I had to answer it in the same round. `came`: undefined where too
 * few voted. `said`: the card that came instead. Where nobody can tell which card an answer is, or readers are split, nothing is said of it.
 * @param {Pick<Room, "public" | "me">} room
 * @param {{ [what: string]: string }} told
 * @param {number} [round] this one alone
 * @returns {{ kind: Judged, round: number, verdict?: Verdict, card?: string, came?: boolean, said?: string }[]}
 */
export function forecasts({ public: { clashes = {}, speeches = {} }, me }, told, round) {
  const all = Object.values(clashes);
  const mine = Object.entries(me.mine ?? {}).filter(
    ([, one]) => round === undefined || one.round === round,
  );
  return mine.flatMap(([id, { kind, round }]) => {
    if (kind === "closing") return [];
    const own = all.filter((clash) => clash[kind] === id);
    const verdicts = own.flatMap((clash) => {
      const expected = /** @type {Verdict | undefined} */ (told[ofMine(clash.rebuttal)]);
      const came = clash.verdict && clash.verdict === expected;
      return expected && (came || !isEven(clash)) ? [{ kind, round, verdict: expected, came }] : [];
    });
    const card = kind === "opening" && told[theirAnswer(round)];
    if (!card) return verdicts;
    const answered = all.filter((clash) => clash.round === round && me.mine?.[clash.rebuttal]);
    const met = own.length
      ? own.map((clash) => clash.rebuttal)
      : answered.map((clash) => clash.opening);
    const cards = met.flatMap((text) => speeches[text]?.says ?? speeches[text]?.cards ?? []);
    const came = cards.includes(card);
    if (!came && !(own.length && cards.length)) return verdicts;
    return [...verdicts, { kind, round, card, came, ...(!came && { said: cards[0] }) }];
  });
}

/** What a person expects in a debate, kept only in their tab, and how much of it came true. */

import { inTab } from "#app/core/storage.js";

/** @import { Room } from "#app/types.d.ts" */

const KEPT = "counterclaim foreseen";

/** What will be answered to my opening of a round: a card. @param {number | undefined} round */
export const theirAnswer = (round) => `answer ${round}`;
/** What readers will decide on a clash that I may only guess for myself: a verdict. @param {string} rebuttal the id of its rebuttal */
export const ofMine = (rebuttal) => `own ${rebuttal}`;

/**
 * What this tab's seat expects of this debate: of a clash its verdict, by the clash's id; and the two above.
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
 * Which of this tab's guesses were right, of those whose verdict is known, and how many in a row up to the last; and beside the
 * room: of the clashes for which the room said what it expected, how many this tab and how many the room got right.
 * @param {Pick<Room, "public">} room
 * @param {{ [what: string]: string }} told in the order in which it was guessed
 */
export function guessed({ public: { clashes = {} } }, told) {
  const known = Object.keys(told).filter((id) => clashes[id]?.verdict);
  const right = known.map((id) => clashes[id].verdict === told[id]);
  const both = known.filter((id) => clashes[id].guessed?.known !== undefined);
  return {
    each: right,
    row: right.length - 1 - right.lastIndexOf(false),
    beside: {
      of: both.length,
      right: both.filter((id) => clashes[id].verdict === told[id]).length,
      room: both.filter((id) => clashes[id].guessed?.known).length,
    },
  };
}

/**
 * What has come true of my own texts: the verdict on a rebuttal (as a clash), and the card that I expected against my opening: it
 * was answered with it, or I had to answer it in the same round.
 * @param {Pick<Room, "public" | "me">} room
 * @param {{ [what: string]: string }} told
 */
export function cameTrue(room, told) {
  const { clashes = {}, speeches = {} } = room.public;
  const all = Object.entries(clashes);
  return {
    own: all
      .filter(([, { rebuttal, verdict }]) => verdict && verdict === told[ofMine(rebuttal)])
      .map(([id]) => id),
    cards: [
      ...new Set(
        Object.entries(room.me.mine ?? {}).flatMap(([id, { round }]) => {
          const card = told[theirAnswer(round)];
          const met = all.flatMap(([, { opening, rebuttal }]) =>
            opening === id ? [rebuttal] : rebuttal === id ? [opening] : [],
          );
          return met.some((text) => speeches[text]?.cards.includes(card)) ? [card] : [];
        }),
      ),
    ],
  };
}

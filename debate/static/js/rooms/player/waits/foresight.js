/** What a person expects in a debate, kept only in their tab, and how much of it came true. */

import { inTab } from "#app/core/storage.js";

/** @import { Room } from "#app/types.d.ts" */

const KEPT = "counterclaim foreseen";

/** What will be answered to my opening of a round: a card. @param {number | undefined} round */
export const theirAnswer = (round) => `answer ${round}`;
/** What readers will decide on my rebuttal: a verdict. @param {string} speech its id */
export const ofMine = (speech) => `own ${speech}`;

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

/** On how many clashes this tab guessed the verdict, and how many of these are known. @param {Pick<Room, "public">} room @param {{ [what: string]: string }} told */
export function guessed({ public: { clashes = {} } }, told) {
  const known = Object.entries(clashes).filter(([id, { verdict }]) => verdict && told[id]);
  return {
    of: known.length,
    right: known.filter(([id, { verdict }]) => verdict === told[id]).length,
  };
}

/** How much has come true: verdicts on clashes, verdicts on own rebuttals, and the answers to own openings. @param {Pick<Room, "public" | "me">} room @param {{ [what: string]: string }} told */
export function comeTrue(room, told) {
  const { clashes = {}, speeches = {} } = room.public;
  const all = Object.values(clashes);
  const own = Object.entries(room.me.mine ?? {}).filter(([id, { kind, round }]) =>
    kind === "rebuttal"
      ? all.some(
          ({ rebuttal, verdict }) => rebuttal === id && verdict && verdict === told[ofMine(id)],
        )
      : kind === "opening" &&
        all.some(
          ({ opening, rebuttal }) =>
            opening === id && speeches[rebuttal]?.cards.includes(told[theirAnswer(round)]),
        ),
  );
  return guessed(room, told).right + own.length;
}

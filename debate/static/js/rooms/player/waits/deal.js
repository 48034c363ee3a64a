/**
 * The ten-second games for people who wait: one short text of the pack, and a tap on what it belongs to. None of them answers the
 * opening that its player has to answer, and none is about a card of grave harm.
 */

import { SIDES, otherSide } from "#app/core/sides.js";

/** @import { Card, Motion, Side } from "#app/protocol.d.ts" */

/** Who says it, what puts a claim fairly, what answers it, whose weak point it is. @typedef {"voice" | "fair" | "answer" | "weak"} GameKind */
/** `id`: a card, or a side. @typedef {{ id: string, text: string, side?: Side }} Choice */
/** `because`: why it is the right one, in the pack's words. @typedef {{ key: string, kind: GameKind, said: string, side?: Side, choices: Choice[], right: string, because?: string }} Game */
/** `answers`: whether an opening is still to be answered; `closed`: the cards of that opening. @typedef {{ side?: Side, answers: boolean, closed: string[] }} Player */
/** @typedef {[string, Card]} Known */

/** @type {GameKind[]} in turn */
const KINDS = ["voice", "fair", "weak", "answer"];
const FEW = 8; // cards of a side that argue: of fewer, a line gives away what somebody is about to play
const LONGEST = 120; // characters: two or three lines on a phone
// English words that point to something that is said before, and here nothing is; a weak point speaks of its card's evidence, too.
const AWAY = /\b(?:such|this|these)\b|\bthose(?! who\b)|^(?:they|he|she|that)\b/i;
const OF_EVIDENCE = /^(?:the|on the|in \d+) /i;

/** @template T @param {T[]} list @param {() => number} random */
const one = (list, random) => list[Math.floor(random() * list.length)];

/** Whether a card is too grave for a game. @param {Motion} motion @param {Card} card */
export const isGrave = ({ tone }, { sensitive }) =>
  sensitive === "strong" || Boolean(tone && sensitive);

/** @param {Motion} motion @param {Player} player */
const open = (motion, { closed }) =>
  Object.entries(motion.cards).filter(
    ([id, card]) => !card.stock && !isGrave(motion, card) && !closed.includes(id),
  );

/** Whether a side has few cards that argue, as in a motion of one's own. @param {Motion} motion */
const isShort = ({ cards }) =>
  SIDES.some(
    (side) => Object.values(cards).filter((one) => one.side === side && !one.stock).length < FEW,
  );

/** Another card of the same side, of the same theme where there is one. @param {Known} known @param {Known[]} cards @param {(card: Known) => boolean} may @param {() => number} random */
function beside([id, { side, theme }], cards, may, random) {
  const others = cards.filter((other) => other[0] !== id && other[1].side === side && may(other));
  const near = others.filter(([, card]) => card.theme === theme);
  return one(near.length ? near : others, random);
}

/** @param {Known[]} cards @param {(card: Card) => string | undefined} text */
const choicesOf = (cards, text) =>
  cards.map(([id, card]) => ({ id, text: text(card) ?? "", side: card.side }));

const title = (/** @type {Card} */ card) => card.title;

/** A game of this kind about a card; undefined if the pack has none. @param {GameKind} kind @param {Known} known @param {Known[]} cards @param {Motion} motion @param {() => number} random @returns {Game | undefined} */
function made(kind, known, cards, motion, random) {
  const [id, card] = known;
  /** @param {string | undefined} said @param {Known | undefined} other @param {(card: Card) => string | undefined} [text] */
  const pair = (said, other, text = title) => {
    if (!said || said.length > LONGEST || AWAY.test(said) || !other) return undefined;
    const both = random() < 0.5 ? [known, other] : [other, known];
    if (both.some(([, one]) => AWAY.test(text(one) ?? ""))) return undefined;
    return { key: `${kind} ${id}`, kind, said, choices: choicesOf(both, text), right: id };
  };
  switch (kind) {
    case "voice": {
      const choices = SIDES.map((side) => ({ id: side, side, text: motion.sides[side].name }));
      if (!card.why || card.why.length > LONGEST || AWAY.test(card.why)) return undefined;
      return { key: `${kind} ${id}`, kind, said: card.why, choices, right: card.side };
    }
    case "fair": {
      const other = beside(known, cards, ([, { restated }]) => Boolean(restated), random);
      const game = card.restated ? pair(card.claim, other, ({ restated }) => restated) : undefined;
      return game && { ...game, side: card.side };
    }
    case "weak": {
      if (OF_EVIDENCE.test(card.weak_point ?? "")) return undefined;
      const other = beside(known, cards, () => true, random);
      return pair(card.weak_point, other);
    }
    case "answer": {
      const links = cards.filter(([, { side }]) => side === otherSide(card.side));
      const counter = one(
        links.filter(([, { answers = {} }]) => answers[id]?.kind === "direct"),
        random,
      );
      const other =
        counter && beside(counter, links, ([, { answers = {} }]) => !answers[id], random);
      if (!counter || !other || card.claim.length > LONGEST || AWAY.test(card.claim))
        return undefined;
      return {
        key: `${kind} ${id}`,
        kind,
        said: card.claim,
        side: card.side,
        choices: choicesOf(random() < 0.5 ? [counter, other] : [other, counter], title),
        right: counter[0],
        because: counter[1].answers[id].hint,
      };
    }
  }
}

/**
 * The next game, of another kind than the last one if the pack has one; undefined when all have been seen.
 * @param {Motion} motion
 * @param {Player} player
 * @param {string[]} seen keys of those that were shown
 * @param {() => number} [random] numbers from 0 to below 1
 */
export function nextGame(motion, player, seen, random = Math.random) {
  const cards = open(motion, player);
  const { side, answers } = player;
  const own = side && answers ? cards.filter(([, card]) => card.side === side) : cards;
  for (let turn = 0; turn < KINDS.length; turn++) {
    const kind = KINDS[(seen.length + turn) % KINDS.length];
    if (kind === "answer" && side && answers) continue;
    if (kind === "voice" && answers && isShort(motion)) continue;
    const left = (kind === "voice" ? cards : own).filter(
      ([id, card]) =>
        !seen.includes(`${kind} ${id}`) && (kind !== "answer" || !side || card.side !== side),
    );
    while (left.length) {
      const [known] = left.splice(Math.floor(random() * left.length), 1);
      const game = made(kind, known, cards, motion, random);
      if (game) return game;
    }
  }
  return undefined;
}

/**
 * Cards of the other side from which somebody guesses what will be said against their own: those that answer it, directly first.
 * @param {Motion} motion
 * @param {string[]} own cards of the opening
 * @param {() => number} [random]
 */
export function likelyAnswers({ cards }, own, random = Math.random) {
  const found = Object.entries(cards)
    .flatMap(([id, { answers = {}, stock }]) => {
      const kinds = own.flatMap((one) => answers[one]?.kind ?? []);
      return kinds.length && !stock
        ? [{ id, by: random() + (kinds.includes("direct") ? 1 : 0) }]
        : [];
    })
    .sort((a, b) => b.by - a.by)
    .slice(0, 3)
    .map(({ id }) => id);
  return found.length > 1 ? found : [];
}

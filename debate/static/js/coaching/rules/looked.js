/** One text with what surrounds it, as every rule reads it, and what the rules share. */

import { otherSide } from "#app/core/sides.js";
import { wordsOn } from "#app/coaching/figures.js";
import { OwnText, plain, wordsOf } from "#app/coaching/own_text.js";

/** @import { Card, Motion, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Against, Lexicon, Looked, Words } from "#app/types.d.ts" */

/**
 * @param {Motion} motion
 * @param {Lexicon} lexicon
 * @param {SpeechKind | "answer" | "restatement"} kind
 * @param {Partial<Words>} sent
 * @param {Against} [against]
 * @param {{ model?: string, dealt?: string[], spoken?: string[], doubt?: string, placed?: boolean, turned?: string, heard?: string, wrote?: string, given?: string[], tried?: string[] }} [deck] a good answer, the cards that its writer has seen, what computer players say for cards, what the other side may say or ask, whether it is known what the text is about, the card of the other side that it surely makes, what else was heard in its debate, and what else its writer wrote there
 * @returns {Looked}
 */
export function looked(motion, lexicon, kind, sent, against, deck = {}) {
  const cardsOf = (/** @type {string[]} */ ids) =>
    ids.map((id) => motion.cards[id]).filter((card) => card && !card.stock); // a stock card only asks
  const [cited, theirs] = [cardsOf(sent.cards ?? []), cardsOf(against?.cards ?? [])];
  const counters = Object.values(motion.cards).filter(
    ({ stock, answers = {} }) => !stock && against?.cards.some((id) => Object.hasOwn(answers, id)),
  );
  const about = { motion, lexicon };
  return {
    kind,
    motion,
    lexicon,
    text: new OwnText(about, sent.text ?? "", "text"),
    restatement: new OwnText(about, sent.restatement ?? "", "restatement"),
    own: cited.length ? cited : counters,
    cited,
    theirs,
    dealt: cardsOf(deck.dealt ?? []),
    spoken: deck.spoken ?? [],
    side: sideOf(motion, sent, against),
    said: against?.text ?? "",
    claims: against?.claims,
    model: deck.model ?? "",
    doubt: deck.doubt ?? "",
    placed: Boolean(deck.placed),
    turned: motion.cards[deck.turned ?? ""],
    heard: deck.heard ?? "",
    wrote: deck.wrote ?? "",
    given: deck.given ?? [],
    tried: deck.tried ?? [],
    measured: Boolean(sent.weighing),
    before: sent.before,
    opened: sent.opened ?? "",
    argued: Boolean(sent.argued),
    asking: Object.values(motion.cards).some(({ stock }) => stock),
  };
}

/** The side that a text is written for: that of its card, or not that of the card that it answers. @param {Motion} motion @param {Partial<Words>} sent @param {{ cards: string[] }} [against] */
function sideOf({ cards }, sent, against) {
  const own = cards[sent.cards?.[0] ?? ""]?.side;
  const other = cards[against?.cards[0] ?? ""]?.side;
  return own ?? (other && otherSide(other));
}

/** Whether a card has an argument, be it a claim alone: a stock card that nobody has written only asks. @param {Card} card */
export const isWritten = ({ stock, claim = "" }) =>
  !stock || (claim !== "" && !/[?？؟;]\s*$/u.test(claim));

/** @param {OwnText} own @param {{ start: number, end: number }[]} found */
export const placed = (own, found) => found.map(({ start, end }) => own.mark(start, end));

/** @param {Card[]} cards @param {("title" | "claim" | "short" | "restated" | "why" | "evidence" | "weak_point")[]} fields */
export const all = (cards, ...fields) =>
  cards.flatMap((card) => fields.map((field) => card[field] ?? ""));

/** Hints of these cards against others, by their ids. @param {Card[]} cards @param {string[]} to */
export const hints = (cards, to) =>
  cards.flatMap(({ answers = {} }) =>
    Object.entries(answers).flatMap(([id, { hint = "" }]) => (to.includes(id) ? [hint] : [])),
  );

/** @param {Looked} one @param {Card[]} cards */
export const idsOf = ({ motion }, cards) =>
  Object.keys(motion.cards).filter((id) => cards.includes(motion.cards[id]));

/** Everything that the deck says of these cards, in the other side's words and in the answers to them. @param {Looked} one */
export const around = (one) => [
  one.said,
  ...one.theirs.map(wordsOn),
  ...hints(Object.values(one.motion.cards), idsOf(one, one.theirs)),
];

/** A text of the other side, read with the lists of this one. @param {OwnText} own @param {string} text */
export const worded = ({ lexicon }, text) =>
  new OwnText({ motion: { title: "", question: "" }, lexicon }, text);

const CLAUSE = /[^.,;:!?…–—\n]+(?:[.,](?=\d)[^.,;:!?…–—\n]+)*/gu; // no comma inside 2,914 ends one

/** The clauses of a text with their places. @param {string} text */
export const clausesOf = (text) =>
  [...text.matchAll(CLAUSE)]
    .map(({ 0: words, index }) => ({ words, start: index }))
    .filter(({ words }) => words.trim());

const TOLD = 2; // words that carry meaning, in a clause that tells of its writer

/** Whether a text tells of its writer's own life, in the first person: not of what they think or say. @param {Looked} one */
export const tellsOfOneself = ({ text }) =>
  clausesOf(text.text).some(({ words }) =>
    text.found("ours", words).some(({ start, end }) => {
      const [next = ""] = wordsOf(words.slice(end));
      return !text.vague.has(plain(next)) && text.telling(words.slice(start), true).size >= TOLD;
    }),
  );

/** Which sentence of a text an objection of the deck meets: none is set beside a stranger. */

import { OwnText, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { surely } from "#app/coaching/rules/parts.js";
import { tellingOf } from "#app/coaching/rules/sides.js";

/** @import { Card } from "#app/protocol.d.ts" */
/** @import { Looked, Mark } from "#app/types.d.ts" */
/** @typedef {{ text: string, start: number, end: number }} Sentence */

const TOUCHES = 2; // words that an objection, or a card, and a sentence have in common

/** The cards of its writer's side that an objection is against: whose weak point it is, or which it answers; of what the deck doesn't have, the cited ones. @param {Looked} one @param {string} objection */
function metBy({ motion, side, cited }, objection) {
  const cards = Object.values(motion.cards);
  const answered = cards.flatMap(({ short, claim, answers = {} }) =>
    Object.entries(answers).flatMap(([id, { hint }]) => {
      const card = motion.cards[id];
      const its = cited.includes(card) && [short, claim].includes(objection);
      return card && (its || hint === objection) ? [card] : [];
    }),
  );
  const weak = cards.filter((card) => card.weak_point === objection);
  const against = [...answered, ...weak].filter((card) => card.side === side);
  return against.length ? against : cited;
}

/** Of the cards of its writer's side the nearest to a sentence, if that has words enough of one. @param {Looked} one @param {string} sentence */
function nearestTo(one, sentence) {
  const { cards, words, tells } = tellingOf({ ...one, text: new OwnText(one, sentence) });
  const [best] = cards
    .map((card, n) => ({ card, size: words[n].size, told: tells(words[n]) }))
    .filter(({ card, size }) => card.side === one.side && size >= TOUCHES)
    .sort((a, b) => b.told - a.told);
  return best?.card;
}

/** Whether marked words begin in a stretch of a text. @param {Looked} one @param {{ start: number, end: number }} stretch */
const hasMark =
  ({ text }, { start, end }) =>
  (/** @type {Mark} */ mark) => {
    const at = [...text.text].slice(0, mark.start).join("").length;
    return start <= at && at < end;
  };

/**
 * The sentence of a text that an objection meets: with most of its words, two at least with the next one; else that of the card's evidence, of which it is
 * the weak point, or one that is nearest to a card that it is against.
 * @param {Looked} one
 * @param {string} objection
 * @returns {Sentence | undefined}
 */
export function metIn(one, objection) {
  const sentences = sentencesOf(one.text.text);
  const theirs = one.text.forms(objection);
  const size = (/** @type {{ text: string }[]} */ ...said) =>
    new Set(
      said
        .flatMap(({ text }) => wordsOf(text))
        .filter((word) => one.text.has(theirs, word))
        .map((word) => one.text.stem(word)),
    ).size;
  const [best] = sentences
    .filter((one, n, all) => size(one) && size(one, ...all.slice(n + 1, n + 2)) >= TOUCHES)
    .sort((a, b) => size(b) - size(a));
  if (best) return best;
  const against = metBy(one, objection);
  const [mark] = against.some((card) => one.cited.includes(card) && card.weak_point === objection)
    ? (surely(one).evidence ?? [])
    : [];
  const shown = mark && sentences.find((sentence) => hasMark(one, sentence)(mark));
  if (shown) return shown;
  return sentences
    .filter(({ text }) => against.includes(/** @type {Card} */ (nearestTo(one, text))))
    .sort((a, b) => size(b) - size(a))[0];
}

/** Whether one of these marks is in the sentence that an objection meets, or in the one before, or anywhere, if it meets none. @param {Looked} one @param {string} objection */
export function isMetWith(one, objection) {
  const met = metIn(one, objection);
  const before = sentencesOf(one.text.text).findLast(({ end }) => met && end <= met.start);
  return (/** @type {Mark[]} */ marks = []) =>
    met ? marks.some(hasMark(one, { ...met, ...before, end: met.end })) : marks.length > 0;
}

/** Which openings, cards and pairs a drill takes out of its material. `random` gives numbers from 0 to below 1, as Math.random does. */

import { SIDES } from "#app/core/sides.js";
import { OwnText } from "#app/coaching/own_text.js";
import { shuffled } from "#app/practice/shuffle.js";

/** @import { Card, Side } from "#app/protocol.d.ts" */
/** @import { CardItem, DrillItems, DrillKind, DrillOpening, Material, Pair } from "#app/types.d.ts" */

/** @typedef {<T>(list: T[]) => T[]} Mix the list in another order */

const OPENINGS = { rebut: 3, restate: 4, ask: 3, aloud: 2 };
const SAMPLES = 4;
const CARDS = 5;
const CHOICES = 4; // to find the weak point among
const PAIRS = 4;
const TRIES = 200;
const EVIDENCE = { items: 4, choices: 3 };
const WEIGHED = 3;
const FLOWED = { points: 3, answered: 2 }; // of the first speech
const LETTERS = "ABC";
const LIKE = 40; // characters: so much longer or shorter is a word less in common
const FITS = 10; // words in common: what speaks of what the card claims may be true of it, too
const TOLD = 100; // more than anything can make a choice near
const TELLING = 5; // letters of a word that sets a text apart

/** Openings of the other side, each on a different card as far as possible. @param {keyof typeof OPENINGS} kind @param {Material} material @param {"" | Side} side @param {Mix} mix @returns {DrillOpening[]} */
function openings(kind, material, side, mix) {
  const theirs = mix(material.openings.filter((opening) => opening.side !== side));
  const seen = new Set();
  const fresh = theirs.filter(({ cards }) => !seen.has(cards[0]) && seen.add(cards[0]));
  return [...fresh, ...theirs.filter((opening) => !fresh.includes(opening) && !opening.bot)].slice(
    0,
    OPENINGS[kind],
  );
}

/** The words that set a text apart. @param {string} [text] */
const telling = (text = "") =>
  new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= TELLING));

/** Places, people and figures in a text: a word that has a capital within a sentence of the cards, or a numeral. @param {string} text @param {Set<string>} capitals */
const naming = (text, capitals) =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => capitals.has(word) || /^\p{N}/u.test(word),
  );

/** Words with a capital where no sentence begins. @param {Card[]} cards */
const capitalsIn = (cards) =>
  new Set(
    cards.flatMap(({ claim = "", why = "", evidence = "", weak_point: weak = "" }) =>
      [claim, why, evidence, weak].flatMap(
        (text) => text.match(/(?<=[\p{Ll}\p{N},;] )\p{Lu}\p{Ll}+/gu) ?? [],
      ),
    ),
  );

/**
 * Cards of the other side, each with choices that are near its weak point: those of cards of its side, of the same theme, in words of
 * its evidence, and as long, but rather none with a word of its claim. An answer to a part of the card is none: it may be a gap, too. Weak points that name a place or a figure come last, as cards and as
 * choices: they would be told by the name alone. Cards about grave harm stay out: weighing it is not for a drill.
 * @param {Material} material @param {"" | Side} side @param {Mix} mix @returns {CardItem[]}
 */
function weakest(material, side, mix) {
  const { cards } = material.motion;
  const capitals = capitalsIn(Object.values(cards));
  const named = (/** @type {string} */ id) =>
    naming(cards[id].weak_point, capitals).length ? 1 : 0;
  const light = mix(Object.keys(cards).filter((id) => cards[id].sensitive !== "strong")).sort(
    (a, b) => named(a) - named(b),
  );
  const direct = (/** @type {string} */ id) =>
    light.filter((other) => cards[other].answers?.[id]?.kind === "direct");
  const alike = (/** @type {string} */ one, /** @type {string} */ two) => {
    const answers = direct(one);
    return direct(two).some((id) => answers.includes(id)); // then its weak point may be true of both
  };
  /** @type {Map<string, number>} */
  const seen = new Map(); // what was shown twice gives itself away
  const theirs = light.filter((id) => cards[id].side !== side);
  return theirs.slice(0, CARDS).map((card) => {
    const { title, theme, claim, evidence = "", weak_point: weak } = cards[card];
    const own = new OwnText(material, `${title} ${claim}`);
    const about = own.forms(own.text);
    const fits = (/** @type {string} */ id) => own.has(about, cards[id].weak_point);
    const said = telling(`${claim} ${evidence} ${weak}`);
    const near = (/** @type {string} */ id) =>
      (cards[id].theme === theme ? 3 : 0) +
      [...telling(cards[id].weak_point)].filter((word) => said.has(word)).length -
      Math.abs(cards[id].weak_point.length - weak.length) / LIKE -
      (fits(id) ? FITS : 0) -
      (seen.get(id) ?? 0) -
      named(id) * TOLD;
    const others = theirs
      .filter((id) => id !== card && !alike(id, card))
      .sort((a, b) => near(b) - near(a))
      .slice(0, CHOICES - 1);
    const choices = mix([card, ...others]);
    for (const id of choices) seen.set(id, (seen.get(id) ?? 0) + 1);
    return { card, choices };
  });
}

/** Claims of the other side with counters, so that each counter answers exactly one of these claims, and directly. @param {Material} material @param {"" | Side} side @param {Mix} mix @returns {DrillItems["match"][]} */
function pairs(material, side, mix) {
  const { cards } = material.motion;
  const links = Object.entries(cards).flatMap(([counter, { side: own, answers = {} }]) =>
    own === side
      ? Object.entries(answers)
          .filter(([, { kind }]) => kind === "direct")
          .map(([claim]) => ({ claim, counter }))
      : [],
  );
  const clear = (/** @type {Pair} */ one, /** @type {Pair} */ two) =>
    one.claim !== two.claim &&
    one.counter !== two.counter &&
    !cards[one.counter].answers[two.claim] &&
    !cards[two.counter].answers[one.claim];
  /** @type {Pair[]} */
  let best = [];
  for (let i = 0; i < TRIES && best.length < PAIRS; i++) {
    /** @type {Pair[]} */
    const found = [];
    for (const link of mix(links))
      if (found.length < PAIRS && found.every((one) => clear(one, link))) found.push(link);
    if (found.length > best.length) best = found;
  }
  return best.length ? [{ pairs: best, counters: mix(best.map(({ counter }) => counter)) }] : [];
}

/** Cards of one's own side with evidence, each among that of cards nearby. Cards about grave harm stay out. @param {Material} material @param {"" | Side} side @param {Mix} mix @returns {CardItem[]} */
function carried(material, side, mix) {
  const { evidence = {}, motion } = material;
  const { cards } = motion;
  const known = Object.keys(evidence);
  const told = new Map(known.map((id) => [id, telling(evidence[id])]));
  const claimed = new Map(known.map((id) => [id, telling(cards[id].claim)]));
  const near = (/** @type {string} */ id, /** @type {string} */ other) => {
    const [one, two] = [cards[id], cards[other]];
    const linked = Boolean(one.answers?.[other] ?? two.answers?.[id]);
    const shared = [...(told.get(other) ?? [])].filter((word) => claimed.get(id)?.has(word)).length;
    return (
      shared +
      (one.theme === two.theme ? 2 : 0) +
      (linked ? 2 : 0) +
      (one.side === two.side ? 1 : 0)
    );
  };
  const apart = (/** @type {string} */ id, /** @type {string} */ other) =>
    !cards[id].sources?.some((source) => cards[other].sources?.includes(source));
  return mix(known.filter((id) => cards[id].side === side))
    .map((card) => {
      const others = mix(known.filter((id) => id !== card && apart(card, id)))
        .map((id) => ({ id, by: near(card, id) }))
        .sort((a, b) => b.by - a.by)
        .slice(0, EVIDENCE.choices - 1);
      return { card, choices: mix([card, ...others.map(({ id }) => id)]) };
    })
    .filter(({ choices }) => choices.length === EVIDENCE.choices)
    .slice(0, EVIDENCE.items);
}

/** Pairs of cards of which each weighs itself against the other. @param {Material} material @param {"" | Side} side @param {Mix} mix @returns {DrillItems["impact"][]} */
function weighed({ comparisons = [], motion }, side, mix) {
  const mine = comparisons.filter(({ card }) => motion.cards[card].side === side);
  return mix(mine)
    .flatMap(({ card, answers, measure, words }) => {
      const back = comparisons.find((one) => one.card === answers && one.answers === card);
      return back ? [{ mine: card, theirs: answers, ours: { measure, words }, others: back }] : [];
    })
    .slice(0, WEIGHED);
}

/** Three speeches: points of the other side, answers to some of them with a point of one's own, and what is said to that. @param {Material} material @param {Side} side @param {Mix} mix @returns {DrillItems["flowing"][]} */
function flowed(material, side, mix) {
  const { cards } = material.motion;
  const hint = (/** @type {string} */ from, /** @type {string} */ to) =>
    cards[from].answers?.[to]?.hint ?? "";
  const text = (/** @type {Card} */ { short, claim }) => short || claim;
  const found = mix(pairs(material, side, mix)[0]?.pairs ?? []).filter(({ claim, counter }) =>
    hint(counter, claim),
  );
  if (found.length < FLOWED.points) return [];
  const theirs = found.slice(0, FLOWED.points);
  for (const first of mix(theirs)) {
    const points = [first, ...theirs.filter((one) => one !== first)];
    const free = (/** @type {string} */ id) =>
      cards[id].side !== side && !theirs.some(({ claim }) => claim === id);
    const direct = (/** @type {string} */ id) =>
      cards[id].answers?.[first.counter]?.kind === "direct" ? 1 : 0; // what answers a part of it may dodge the rest
    const [back] = mix(Object.keys(cards).filter((id) => free(id) && hint(id, first.counter))).sort(
      (a, b) => direct(b) - direct(a),
    );
    if (!back) continue;
    const answered = mix(points.slice(0, FLOWED.answered)).map((one, i) => ({
      ...one,
      letter: LETTERS[i],
    }));
    const last = LETTERS[FLOWED.answered];
    const other = cards[first.claim].side;
    return [
      {
        speeches: [
          {
            side: other,
            parts: mix(points).map(({ claim }) => ({ text: text(cards[claim]) })),
          },
          {
            side,
            parts: [
              ...answered.map(({ counter, claim, letter }) => ({
                text: hint(counter, claim),
                letter,
              })),
              { text: text(cards[first.counter]) },
            ],
          },
          { side: other, parts: [{ text: hint(back, first.counter), letter: last }] },
        ],
        answers: [...LETTERS],
        points: mix([
          ...points.map(({ claim }) => ({
            text: text(cards[claim]),
            answer: answered.find((one) => one.claim === claim)?.letter ?? "",
          })),
          { text: text(cards[first.counter]), answer: last },
        ]),
      },
    ];
  }
  return [];
}

/** The sides for which this drill has items, if somebody wishes for one ("" means any); [""] for a drill without sides. @param {DrillKind} kind @param {Material} material @param {"" | Side} wished @returns {("" | Side)[]} */
export function sidesFor(kind, material, wished) {
  if (kind === "samples") return deal(kind, material, "").length > 0 ? [""] : []; // who judges takes no side
  return SIDES.filter(
    (side) => (!wished || side === wished) && deal(kind, material, side).length > 0,
  );
}

/** The items of a drill for a player on this side, in order; [] if the material has none. @param {DrillKind} kind @param {Material} material @param {"" | Side} side @returns {DrillItems[DrillKind][]} */
export function deal(kind, material, side, random = Math.random) {
  /** @type {Mix} */
  const mix = (list) => shuffled(list, random);
  if (kind === "weak") return weakest(material, side, mix);
  if (kind === "match") return pairs(material, side, mix);
  if (kind === "evidence") return carried(material, side, mix);
  if (kind === "impact") return weighed(material, side, mix);
  if (kind === "flowing") return flowed(material, /** @type {Side} */ (side), mix);
  if (kind === "samples") return mix(material.motion.samples ?? []).slice(0, SAMPLES);
  return openings(kind, material, side, mix);
}

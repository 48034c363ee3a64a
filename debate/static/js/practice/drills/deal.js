/** Which openings, cards and pairs a drill takes out of its material. `random` gives numbers from 0 to below 1, as Math.random does. */

import { SIDES } from "#app/core/sides.js";
import { shuffled } from "#app/practice/shuffle.js";

const OPENINGS = { rebut: 3, restate: 4 };
const SAMPLES = 4;
const CARDS = 5;
const CHOICES = 4; // weak points to choose from
const PAIRS = 4;
const TRIES = 200;

/** Openings of the other side, each on a different card as far as possible. */
function openings(kind, material, side, random) {
  const theirs = shuffled(
    material.openings.filter((opening) => opening.side !== side),
    random,
  );
  const seen = new Set();
  const fresh = theirs.filter(({ cards }) => !seen.has(cards[0]) && seen.add(cards[0]));
  return [...fresh, ...theirs.filter((opening) => !fresh.includes(opening) && !opening.bot)].slice(
    0,
    OPENINGS[kind],
  );
}

/** Cards of the other side. Cards about grave harm stay out: weighing it is not for a drill. */
function weakest(material, side, random) {
  const { cards } = material.motion;
  const theirs = shuffled(
    Object.keys(cards).filter((id) => cards[id].side !== side && cards[id].sensitive !== "strong"),
    random,
  );
  return theirs.slice(0, CARDS).map((card) => {
    const others = shuffled(
      theirs.filter((id) => id !== card && cards[id].theme !== cards[card].theme),
      random,
    );
    return { card, choices: shuffled([card, ...others.slice(0, CHOICES - 1)], random) };
  });
}

/** Claims of the other side with counters, so that each counter answers exactly one of these claims, and directly. */
function pairs(material, side, random) {
  const { cards } = material.motion;
  const links = Object.entries(cards).flatMap(([counter, { side: own, answers = {} }]) =>
    own === side
      ? Object.entries(answers)
          .filter(([, { kind }]) => kind === "direct")
          .map(([claim]) => ({ claim, counter }))
      : [],
  );
  const clear = (one, two) =>
    one.claim !== two.claim &&
    one.counter !== two.counter &&
    !cards[one.counter].answers[two.claim] &&
    !cards[two.counter].answers[one.claim];
  let best = [];
  for (let i = 0; i < TRIES && best.length < PAIRS; i++) {
    const found = [];
    for (const link of shuffled(links, random))
      if (found.length < PAIRS && found.every((one) => clear(one, link))) found.push(link);
    if (found.length > best.length) best = found;
  }
  return best.length
    ? [
        {
          pairs: best,
          counters: shuffled(
            best.map(({ counter }) => counter),
            random,
          ),
        },
      ]
    : [];
}

/** The sides for which this drill has items, if somebody wishes for one ("" means any); [""] for a drill without sides. */
export function sidesFor(kind, material, wished) {
  if (kind === "samples") return deal(kind, material, "").length > 0 ? [""] : []; // who judges takes no side
  return SIDES.filter(
    (side) => (!wished || side === wished) && deal(kind, material, side).length > 0,
  );
}

/** The items of a drill for a player on this side, in order; [] if the material has none. */
export function deal(kind, material, side, random = Math.random) {
  if (kind === "weak") return weakest(material, side, random);
  if (kind === "match") return pairs(material, side, random);
  if (kind === "samples") return shuffled(material.motion.samples ?? [], random).slice(0, SAMPLES);
  return openings(kind, material, side, random);
}

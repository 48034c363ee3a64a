/** Whether a text is about the motion at all. */

import { wordsOn } from "#app/coaching/figures.js";
import { OwnText, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { hasTheirShare } from "#app/coaching/rules/answering.js";
import { isWritten, tellsOfOneself, worded } from "#app/coaching/rules/looked.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Looked } from "#app/types.d.ts" */

const LITTLE = 4; // words that carry meaning: with fewer, nobody can tell
// This share of them is on the cards by chance, and a little more of a longer text's; `near`: a word of the motion or its card is there.
const CHANCE = { near: 0.3, far: 0.4, farther: [6, 0.51], longer: [8, 0.05], most: 3 };
const STRAY = 2; // words of a longer text that are near: a single one may be there by chance
const SEVERAL = 6; // words that carry meaning: of an answer that has none that are near, more than half have to be the deck's
const DECK = 200; // stems: of a smaller deck's words none is there by chance

const AGE = 12; // years: smaller numbers count other things
const SHORT = 3; // letters of a word that names the motion: age, bus
const ROOT = 4; // letters of a word with which another begins
const KIN = 6; // the same, where nobody looks at the two words: a referee is no reference

/** What the deck of a motion says, by stems and by the beginnings of words. @type {WeakMap<Motion, { stems: Set<string>, families: Set<string> }>} */
const decks = new WeakMap();

/** @param {Looked} one */
function deckOf({ motion, text }) {
  const known = decks.get(motion);
  if (known) return known;
  const { title, question, background = [], facts = [], cards } = motion;
  const written = Object.values(cards).filter(isWritten);
  const said = [
    ...[title, question, ...background, ...facts],
    ...written.map((card) => (card.stock ? `${card.title} ${card.claim}` : wordsOn(card))),
    ...written.flatMap(({ answers = {} }) => Object.values(answers).map(({ hint = "" }) => hint)),
  ];
  const stems = text.telling(said.join("\n"), true);
  for (const word of wordsOf(`${title} ${question}`))
    if (word.length >= 3 && !text.small.has(plain(word))) stems.add(text.stem(word));
  const deck = { stems, families: new Set([...stems].map((one) => one.slice(0, KIN))) };
  decks.set(motion, deck);
  return deck;
}

/** @param {string} one @param {string} other */
const isOfOne = (one, other) =>
  Math.min(one.length, other.length) >= ROOT && (one.startsWith(other) || other.startsWith(one));

/** The words of these that carry meaning, and how many of them the motion or its deck has. @param {Looked} one @param {string} words */
export function known(one, words) {
  const { stems, families } = deckOf(one);
  const small = stems.size < DECK; // too few words to be there by chance: rail is of the railways
  const said = one.text.telling(one.said, true);
  const has = (/** @type {string} */ stem) =>
    said.has(stem) ||
    stems.has(stem) ||
    (stem.length >= KIN && families.has(stem.slice(0, KIN))) ||
    (small && [...stems].some((known) => isOfOne(known, stem)));
  const own = [...one.text.telling(words, true)];
  const short = wordsOf(words).filter(
    (word) => word.length === 3 && stems.has(one.text.stem(word)),
  );
  return { all: own.length, here: own.filter(has).length + new Set(short).size };
}

/** The words that don't only judge, or speak of cards and what they show: "that is simply wrong" is about whatever it answers. @param {Looked} one */
function unjudging({ text, lexicon }) {
  const values = new Set(`${lexicon.values ?? ""} ${lexicon.showing ?? ""}`.split(" "));
  return wordsOf(text.text).filter((word) => !values.has(plain(word)));
}

/** Whether a text has a word of the motion's own title or of a side's name, by its form. @param {Looked} one */
export function namesTheMotion({ text, motion: { title, sides } }) {
  const names = [title, ...Object.values(sides ?? {}).map(({ name }) => name)].join("\n");
  const formsOf = (/** @type {string} */ words) =>
    wordsOf(words)
      .filter((word) => word.length >= SHORT && !text.small.has(plain(word)))
      .map((word) => text.stem(word));
  const forms = formsOf(names);
  return formsOf(text.text).some((one) =>
    forms.some(
      (form) => form === one || (form.length >= KIN && form.slice(0, KIN) === one.slice(0, KIN)),
    ),
  );
}

/** What its writer opened with, if that is on the motion: a joke that comes again is no closing. @param {Looked} one */
const openedOn = (one) => {
  const before = { kind: /** @type {const} */ ("opening"), said: "", theirs: [], opened: "" };
  return one.opened && !isOff({ ...one, ...before, text: new OwnText(one, one.opened) })
    ? one.opened
    : "";
};

/** The words of a text that its motion or the cards that it is about have. @param {Looked} one */
function nearIn(one) {
  const { text, motion, cited, theirs, said } = one;
  const close = [
    motion.title,
    motion.question,
    said,
    openedOn(one),
    ...[...cited, ...theirs].map(wordsOn),
  ];
  const nearby = text.telling(close.join("\n"), true);
  return [...text.telling(text.text, true)].filter((word) => nearby.has(word));
}

/** Whether a sentence says something of the motion or of the cards on either side: a single word of a card may be there by chance. @param {Looked} one @param {string} sentence */
export function isOnIt({ text, motion, cited, theirs }, sentence) {
  const words = [...text.telling(sentence, true)];
  const onCards = text.telling([...cited, ...theirs].map(wordsOn).join("\n"), true);
  const ofTitle = text.telling(motion.title, true);
  return (
    words.some((word) => ofTitle.has(word)) ||
    words.filter((word) => onCards.has(word)).length >= STRAY
  );
}

/** Whether a text has a number as a word, where the motion's title has one: at fourteen, at sixteen. @param {Looked} one */
function tellsOfAnAge({ text, lexicon, motion }) {
  const has = (/** @type {string} */ words) =>
    wordsOf(words).some((word) => (lexicon.numbers?.[plain(word)] ?? 0) > AGE);
  return has(motion.title) && has(text.text);
}

/** Whether an answer has no word of the motion or of what it answers. @param {Looked} one */
export const isStray = (one) => one.kind === "rebuttal" && !nearIn(one).length;

/** The near words of a text that aren't of any school, on any day. @param {Looked} one */
function own(one) {
  const anywhere = new Set(wordsOf(one.lexicon.anywhere ?? "").map((word) => one.text.stem(word)));
  return nearIn(one).filter((word) => !anywhere.has(word));
}

const ANY = { words: 6, share: 0.58 }; // that carry meaning and aren't of any school; of so many of them the deck has a share by chance

/** Whether all words of an opening that are near are of any school, on any day, and of the others hardly more are the deck's than by chance. @param {Looked} one */
function isOfAnySchool(one) {
  const { text, lexicon } = one;
  const anywhere = new Set(wordsOf(lexicon.anywhere ?? "").map((word) => text.stem(word)));
  if (!anywhere.size || own(one).length) return false;
  const rest = wordsOf(text.text).filter((word) => !anywhere.has(text.stem(word)));
  const { all: words, here } = known(one, rest.join(" "));
  return words >= ANY.words && here <= ANY.share * words;
}

/** Whether a text has words enough of a card of its writer's side. @param {Looked} one */
const isOnACard = ({ text, motion, side }) =>
  Object.values(motion.cards).some(
    (card) => isWritten(card) && card.side === side && text.inCommon(wordsOn(card)).size >= STRAY,
  );

/** Whether no word is the motion's own and hardly one its deck's: of a large deck's words a few are everybody's. An opening of which it is known what it is about is on that. @param {Looked} one */
export function isOff(one) {
  if (!one.lexicon.small || (one.kind === "opening" && one.placed) || namesTheMotion(one))
    return false;
  const { all: words, here } = known(one, one.text.text);
  if (here && one.text.found("likening").length) return false; // what is like it is about it
  const telling = known(one, unjudging(one).join(" "));
  if (telling.all < LITTLE) return telling.all === LITTLE - 1 && !here;
  if (deckOf(one).stems.size < DECK) return !here;
  const near = nearIn(one);
  if (one.kind !== "opening") {
    // What is a reason, or happened to somebody, may speak for anything.
    const told = ["cases", "past"].every((list) => one.text.found(list).length);
    const argues = told || one.text.found("grounds").length > 0;
    const stray = !argues && telling.all >= SEVERAL && 2 * telling.here <= telling.all;
    const theirs = one.text.forms([one.said, ...one.theirs.map(wordsOn)].join("\n"));
    if (one.text.has(theirs, one.text.text)) return false; // be it a word as short as air
    if (near.length || hasTheirShare(one) || isOnACard(one)) return false;
    return here < (argues ? 1 : STRAY) || stray;
  }
  if (isOfAnySchool(one)) return true;
  const [long, more] = CHANCE.longer;
  const [several, most] = CHANCE.farther;
  const far = near.length < (words >= several ? STRAY : 1);
  const away = words < several ? CHANCE.far : most;
  const chance = (far ? away : CHANCE.near) + (words < long ? 0 : more);
  return here < chance * words && (far || here <= CHANCE.most);
}

/** The same, where it is sure enough to ask a writer before classmates read it: of a text with few words, or by a small deck, it is only if nothing in it is an `argument`. @param {Looked} one @param {(one: Looked) => boolean} arguesNothing */
export function isFarOff(one, arguesNothing) {
  const { all, here } = known(one, one.text.text);
  const large = deckOf(one).stems.size >= DECK && all >= SEVERAL;
  return isOff(one) && (large || (all >= LITTLE && !here && arguesNothing(one)));
}

const ASIDE = 3; // of so many words that carry meaning one may be the deck's by chance, in a sentence beside which hardly anything stands

/** Whether most of what an opening says is one such sentence, and what stands beside it neither says much nor asks. @param {Looked} one @param {(one: Looked) => boolean} arguesNothing */
export const isNearlyOff = (one, arguesNothing) =>
  one.kind === "opening" &&
  sentencesOf(one.text.text).some(({ text }) => {
    const rest = one.text.text.replace(text, " ");
    const { all, here } = known(one, text);
    return (
      ASIDE * here <= all &&
      known(one, rest).all < LITTLE &&
      !rest.includes("?") &&
      isFarOff({ ...one, text: worded(one.text, text) }, arguesNothing)
    );
  });

// This many words of the deck's, and this share of all that carry meaning: fewer are there by chance, with more a text is on the motion.
const OPEN = { words: 4, share: 0.4 };
const SURE = { words: 2, share: 0.6 };

/** @param {Looked} one @param {{ words: number, share: number }} least */
function hasOfDeck(one, { words, share }) {
  const { all, here } = known(one, one.text.text);
  return here >= words && here >= share * all;
}

/** Whether a text is surely about the motion, by the words of its deck. @param {Looked} one */
export const isNear = (one) => hasOfDeck(one, SURE);

/** Whether an opening that seems to be of something else may be its writer's own life, told for the motion. @param {Looked} one */
export const isOpen = (one) =>
  one.kind === "opening" &&
  (tellsOfAnAge(one) || (tellsOfOneself(one) && own(one).length > 0 && hasOfDeck(one, OPEN)));

/** Whether a text has no word of the motion or its deck: a single word, or two that carry meaning. @param {Looked} one */
export function isNowhere(one) {
  const { all, here } = known(one, one.text.text);
  return (
    Boolean(one.lexicon.small) &&
    !here &&
    all > 0 &&
    (all > 1 || wordsOf(one.text.text).length === 1)
  );
}

/** Whether a sentence, or one of so many that begin with it, has anything of the motion or its cards. @param {Looked} one @param {{ start: number }} found */
export function isAtHome(one, { start }, several = 1) {
  const left = sentencesOf(one.text.text).filter((each) => start < each.end);
  return left.slice(0, several).some(({ text }) => known(one, text).here > 0);
}

const FOREIGN = 2; // words that carry meaning: one may be anybody's

/** Whether what stands behind a reason's first word has words that carry meaning, and none of the motion or its cards. @param {Looked} one @param {{ end: number }} found */
export function isForeign(one, { end }) {
  const [clause] = one.text.text.slice(end).split(/[.,;:!?…–—\n]/u);
  const numbers = one.lexicon.numbers ?? {};
  const words = wordsOf(clause).filter((word) => !(plain(word) in numbers));
  const { all, here } = known(one, words.join(" "));
  return all >= FOREIGN && !here;
}

/** Whether a restatement has no word of what it restates nor of the motion, nor of its deck; where the answer is off the motion as well, of its deck at most half of its own. @param {Looked} one */
export function isFalse(one) {
  const { restatement, motion, said, theirs } = one;
  const { all: words, here } = known(one, restatement.text);
  if (!one.lexicon.small || words < 2) return false;
  const close = [motion.title, motion.question, said, ...theirs.map(wordsOn)].join("\n");
  const mine = [...restatement.telling(restatement.text, true)];
  const near = restatement.telling(close, true);
  return !here || (isOff(one) && 2 * here <= words && !mine.some((word) => near.has(word)));
}

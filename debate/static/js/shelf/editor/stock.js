/** Stock issues in the editor: which cards still ask, how a card takes another question's place, and which set of questions there is. */

import { deck, entries, links, sideOf, titleOf } from "#app/shelf/editor/pack.js";
import { cardLabels } from "#app/shelf/editor/words.js";

/** @import { Saver } from "#app/shelf/editor/context.js" */
/** @import { Side } from "#app/protocol.d.ts" */

const ARGUED = ["claim", "why", "evidence", "weak_point"];
const OF_ITS_PLACE = ["side", "difficulty", "sensitive", "stock"];
/** What a card says that has nothing to do with which question it takes the place of: all its other fields. */
const written = () => Object.keys(cardLabels()).filter((name) => !OF_ITS_PLACE.includes(name));

const textOf = (/** @type {Saver} */ saver, /** @type {string} */ id, /** @type {string} */ name) =>
  saver.value(`cards.${id}.${name}`).trim();

/** Whether a card begins with a stock issue. @param {Saver} saver @param {string} id */
export const isStock = (saver, id) => Boolean(textOf(saver, id, "stock"));

/** What a card that asks still lacks to be an argument. @param {Saver} saver @param {string} id */
export const toWrite = (saver, id) => ARGUED.filter((name) => !textOf(saver, id, name));

/** Whether nobody has written anything on a card yet. @param {Saver} saver @param {string} id */
export const isUntouched = (saver, id) =>
  isStock(saver, id) && !written().some((name) => textOf(saver, id, name));

/** Whether somebody gave a question a title, and no claim: they hardly fit together. @param {Saver} saver @param {string} id */
export const hasOnlyTitle = (saver, id) =>
  isStock(saver, id) && Boolean(textOf(saver, id, "title")) && !textOf(saver, id, "claim");

/** The links that a card has from its beginning, or from the question whose place it took, and of which nobody has said how they answer. @param {Saver} saver */
export const takenOver = (saver) =>
  links(saver).filter(
    ({ card, answers, hint, kind }) =>
      !hint &&
      (kind === "partial" || [card, answers].some((id) => isStock(saver, id))) &&
      [card, answers].every((id) => textOf(saver, id, "claim")), // one with a question is the question's own
  );

export const OF_ESSAY = "essay"; // the theme of cards that quote one
const RUN = 3; // words in a row: single ones are in any text on the same thing
const QUOTED = 0.3; // of a text's runs of words: with fewer from its paragraph, it is somebody's own

/** Whether a card is marked as from an essay, and neither its claim nor its evidence is any more. @param {Saver} saver @param {string} id */
export function isRewritten(saver, id) {
  if (textOf(saver, id, "theme") !== OF_ESSAY) return false;
  const words = (/** @type {string} */ text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const runs = (/** @type {string} */ text) => {
    const all = words(text);
    return all
      .slice(Math.min(RUN, all.length) - 1)
      .map((_word, n) => all.slice(n, n + RUN).join(" "));
  };
  const essay = runs(saver.value(`paragraphs.${textOf(saver, id, "paragraphs")}`));
  return ["claim", "evidence"].every((name) => {
    const said = runs(textOf(saver, id, name));
    return said.filter((run) => essay.includes(run)).length < QUOTED * said.length || !said.length;
  });
}

/** The cards of a side that only ask. @param {Saver} saver @param {Side} side */
export const openQuestions = (saver, side) =>
  deck(saver, side).filter((id) => isUntouched(saver, id));

/** The questions whose place a card can take, with their names: its own, and those of its side. @param {Saver} saver @param {string} id */
export const places = (saver, id) =>
  deck(saver, sideOf(saver, id))
    .filter((other) => isStock(saver, other))
    .map((other) => [
      other,
      saver.instead(`cards.${other}.${textOf(saver, other, "claim") ? "claim" : "title"}`) ||
        titleOf(saver, other),
    ]);

/**
 * The edits by which two cards change places: what is written moves, and the questions stay with their answers.
 * @param {Saver} saver @param {string} one @param {string} two @returns {[string, string][]}
 */
export const swapped = (saver, one, two) =>
  written().flatMap((name) => {
    const [first, second] = [one, two].map((id) => saver.value(`cards.${id}.${name}`));
    return first === second
      ? []
      : /** @type {[string, string][]} */ ([
          [`cards.${one}.${name}`, second],
          [`cards.${two}.${name}`, first],
        ]);
  });

/**
 * The edits by which a card goes over to the other side, and the card that has its words then. It takes the place of a question there,
 * if one is free, and with it what that question answers. Otherwise it goes as it is, and its links, which were between the sides, go.
 * @param {Saver} saver @param {string} id @returns {{ to: string, edits: [string, string | null][] }}
 */
export function onOtherSide(saver, id) {
  const side = sideOf(saver, id) === "for" ? "against" : "for";
  const free = isStock(saver, id) ? openQuestions(saver, side) : [];
  if (free.length) {
    const its = textOf(saver, id, "stock");
    const to = free.find((other) => textOf(saver, other, "stock") === its) ?? free[0];
    return { to, edits: swapped(saver, id, to) };
  }
  const met = links(saver).filter(({ card, answers }) => card === id || answers === id);
  return {
    to: id,
    edits: [
      [`cards.${id}.side`, side],
      ...met.map(
        ({ card, answers }) =>
          /** @type {[string, null]} */ ([`cards.${card}.answers.${answers}`, null]),
      ),
    ],
  };
}

/**
 * The edits by which a card is deleted. In a deck that began with stock issues, a card that answered only this one, or that only this
 * one answered, has another card of its side instead, in part; and a card of its side that has none yet takes over all links of a question.
 * So a deck that can be played stays one.
 * @param {Saver} saver @param {string} id @returns {[string, string | null][]}
 */
export function deleted(saver, id) {
  const all = links(saver);
  const asks = isStock(saver, id);
  const kept = deck(saver, sideOf(saver, id)).filter(
    (one) => one !== id && (asks || isStock(saver, one)),
  );
  const meets = (/** @type {string} */ one, /** @type {string} */ two) =>
    all.some(({ card, answers }) => [card, answers].every((end) => end === one || end === two));
  /** @param {"card" | "answers"} end the end at which it stood @param {"card" | "answers"} far */
  const instead = (end, far) => {
    const many = (/** @type {string} */ one) => all.filter((link) => link[end] === one).length;
    const its = all.filter((link) => link[end] === id);
    const bare = asks && kept.find((one) => !many(one));
    if (bare) return its.map((link) => ({ ...link, [end]: bare }));
    return its
      .filter((link) => all.filter((other) => other[far] === link[far]).length === 1)
      .flatMap((link) => {
        const [next] = kept.toSorted(
          (a, b) => Number(meets(b, link[far])) - Number(meets(a, link[far])) || many(a) - many(b),
        );
        return next ? [{ ...link, [end]: next }] : [];
      });
  };
  return [
    [`cards.${id}`, null],
    ...[...instead("answers", "card"), ...instead("card", "answers")].map(
      ({ card, answers }) =>
        /** @type {[string, string]} */ ([`cards.${card}.answers.${answers}.kind`, "partial"]),
    ),
  ];
}

/** The links with which a new card begins, so that the deck can be played: in part, to and from the card of the other side that has the fewest answers. @param {Saver} saver @param {string} id @param {Side} side @returns {[string, string][]} */
export function linked(saver, id, side) {
  const many = (/** @type {string} */ one) =>
    links(saver).filter(({ answers }) => answers === one).length;
  const [other] = deck(saver, side === "for" ? "against" : "for").sort((a, b) => many(a) - many(b));
  if (!other) return [];
  return [
    [`cards.${id}.answers.${other}.kind`, "partial"],
    [`cards.${other}.answers.${id}.kind`, "partial"],
  ];
}

/** The edits by which all cards change sides, and go on answering each other. @param {Saver} saver @returns {[string, string][]} */
export const turnedRound = (saver) =>
  entries(saver, "cards").map((id) => [
    `cards.${id}.side`,
    sideOf(saver, id) === "for" ? "against" : "for",
  ]);

/** The set of questions that a motion has as it is; "" once something was written or removed. @param {Saver} saver @param {{ [kind: string]: { [path: string]: string } }} decks */
export function kindOf(saver, decks) {
  const ids = entries(saver, "cards");
  if (!ids.every((id) => isUntouched(saver, id))) return "";
  return (
    Object.keys(decks).find((kind) => {
      const cards = new Set(Object.keys(decks[kind]).map((path) => path.split(".")[1]));
      return cards.size === ids.length && ids.every((id) => cards.has(id));
    }) ?? ""
  );
}

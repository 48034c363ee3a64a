/** What there is to notice in what was written in a drill: the same things as after a debate alone. */

import { look, lookAtLine } from "#app/coaching/coaching.js";
import { OwnText, plain, wordsOf } from "#app/coaching/own_text.js";
import { all, looked } from "#app/coaching/rules/looked.js";
import { fitsTheOther } from "#app/coaching/rules/sides.js";
import { _ } from "#app/core/i18n.js";

/** @import { DrillItems, DrillKind, DrillOpening, GivenAnswer, Material, Noticed } from "#app/types.d.ts" */

/** In an answer to an opening, without a card of one's own; `before`: what was written first. @param {string} text @param {DrillOpening} opening @param {Material} material @param {string} [before] */
export const inAnswer = (text, opening, { motion, lexicon }, before) =>
  look({ motion, words: lexicon }, "closing", { text, before }, opening, opening.strong.text);

/** Everyone and everybody are one word. @param {string} word */
const asBody = (word) => plain(word).replace(/one$/u, "body");

/** Taken for an opening of theirs, a restatement may be in the words of the other side's cards; and it may speak of more than they do. @param {string} restatement @param {DrillOpening} opening @param {Material} material @returns {Noticed} */
export function inRestatement(restatement, opening, { motion, lexicon }) {
  const { cards, strong, text } = opening;
  const about = { motion, words: lexicon };
  const noticed = look(about, "restatement", { restatement }, opening, strong.restatement);
  if (noticed.care || noticed.remarks.length) return noticed;
  const own = new OwnText({ motion, lexicon }, restatement);
  const [{ end } = { end: 0 }] = own.found("naming"); // "they say"
  const taken = looked(motion, lexicon, "opening", { text: restatement.slice(end), cards });
  const theirs = new Set(wordsOf(`${text}\n${all(taken.cited, "claim", "restated")}`).map(asBody));
  const more = own.found("everybody").find(({ words }) => !theirs.has(asBody(words)));
  const remarks = fitsTheOther(taken)
    ? [
        {
          about: "side",
          said: _("This sounds like your own side. Is it what they say?"),
          marks: [],
        },
      ]
    : more
      ? [
          {
            about: "absolute",
            said: _("Did they say “%(word)s”?", { word: more.words }),
            marks: [own.mark(more.start, more.end)],
          },
        ]
      : [];
  return { ...noticed, remarks };
}

/** In a line; `about`: the words of the card or of the opening that it is about. @param {string} text @param {Material} material @param {{ text: string, cards: string[] }} [about] */
export const inLine = (text, { motion, lexicon }, about) =>
  lookAtLine({ motion, words: lexicon }, text, about);

/**
 * In all answers of a drill; nothing in drills in which nobody writes.
 * @param {DrillKind} kind
 * @param {DrillItems[DrillKind][]} items
 * @param {GivenAnswer[]} given
 * @param {Material} material
 * @returns {Noticed[]}
 */
export function inAnswers(kind, items, given, material) {
  const of = { rebut: inAnswer, restate: inRestatement }[/** @type {string} */ (kind)];
  if (!of) return [];
  const openings = /** @type {DrillOpening[]} */ (items);
  const texts = /** @type {string[]} */ (given);
  return texts.flatMap((text, i) => (text ? [of(text, openings[i], material)] : []));
}

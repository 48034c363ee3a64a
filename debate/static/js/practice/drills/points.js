/** What there is to notice in what was written in a drill: the same things as after a debate alone. */

import { claimOf, isFair, look, lookAtLine } from "#app/coaching/coaching.js";
import { OwnText, plain, wordsOf } from "#app/coaching/own_text.js";
import { all, looked } from "#app/coaching/rules/looked.js";
import { saysOfAll, soundsOwn, turnedRound } from "#app/coaching/rules/restating.js";
import { fitsTheOther, speaksForTheOther } from "#app/coaching/rules/sides.js";
import { _ } from "#app/core/i18n.js";

/** @import { DrillItems, DrillKind, DrillOpening, GivenAnswer, Material, Noticed } from "#app/types.d.ts" */

/** In an answer to an opening, without a card of one's own; `before`: what was written first. @param {string} text @param {DrillOpening} opening @param {Material} material @param {string} [before] */
export const inAnswer = (text, opening, { motion, lexicon }, before) =>
  look({ motion, words: lexicon }, "answer", { text, before }, opening, opening.strong.text);

const UNCLEAR = ["nonsense", "list", "language", "elsewhere", "thin"]; // of which nobody can say whether it is fair

/** What is asked of a restatement: whether it is fair, unless nobody can tell of what it is one. @param {Noticed} noticed @param {string} theirs @returns {Noticed} */
export const askedOf = (noticed, theirs) =>
  noticed.remarks.some(({ about }) => UNCLEAR.includes(about))
    ? noticed
    : { ...noticed, check: noticed.check ?? isFair(theirs) };

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
  const restated = looked(motion, lexicon, "restatement", { restatement }, opening);
  const more =
    !saysOfAll(restated) && own.found("everybody").find(({ words }) => !theirs.has(asBody(words)));
  const remarks =
    fitsTheOther(taken) || speaksForTheOther(taken)
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
  if (remarks.length) return { ...noticed, remarks };
  const turned = noticed.check?.far ? "" : turnedRound(restated);
  if (turned) {
    const asks = _("Do they say this, or the opposite?");
    return { ...noticed, check: { ...isFair(turned), asks, turned: true } };
  }
  if (!soundsOwn(restated)) return noticed;
  const asks = _("Is this your own side’s point? Would they say: yes, that’s it?");
  return { ...noticed, check: { ...isFair(claimOf(about, opening)), asks } };
}

/**
 * Whether a line that should say what is left open only says what is there: it has words of that, none of what is open, and denies,
 * limits and asks nothing.
 * @param {string} words @param {string} there @param {string} open @param {Pick<Material, "motion" | "lexicon">} material
 */
export function onlyRepeats(words, there, open, { motion, lexicon }) {
  const own = new OwnText({ motion, lexicon }, words);
  const lists = ["negations", "turns", "contrast", "opposing", "limits"];
  if (/[?？؟]/u.test(words) || lists.some((list) => own.found(list).length)) return false;
  const has = (/** @type {string} */ text) =>
    [...own.forms(text)].filter((one) => own.forms(words).has(one));
  const said = has(there);
  return said.length > 0 && has(open).every((one) => said.includes(one));
}

/** Whether a line that should say what evidence leaves open says of it that it proves something. @param {string} words @param {Pick<Material, "motion" | "lexicon">} material */
export function onlyProves(words, { motion, lexicon }) {
  const own = new OwnText({ motion, lexicon }, words);
  const lists = ["negations", "contrast", "limits", "doubting", "hinting"];
  return own.found("proving").length > 0 && !lists.some((list) => own.found(list).length);
}

/** Whether a line that should say what is weak says that nothing is. @param {string} words @param {Pick<Material, "motion" | "lexicon">} material */
export const seesNone = (words, { motion, lexicon }) =>
  new OwnText({ motion, lexicon }, words).found("flawless").length > 0;

/** In a line; `about`: the words of the card or of the opening that it is about. Without them, its drill says itself whether it is on its points. @param {string} text @param {Material} material @param {{ text: string, cards: string[] }} [about] @param {boolean} [answers] */
export function inLine(text, { motion, lexicon }, about, answers = false) {
  const noticed = lookAtLine({ motion, words: lexicon }, text, about, answers);
  const remarks = noticed.remarks.filter((remark) => about || remark.about !== "off");
  return { ...noticed, remarks };
}

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

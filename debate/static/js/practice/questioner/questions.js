/**
 * What a questioner asks about a case on an own motion, whose cards only ask: nobody knows an argument against it. Each question is
 * a stock issue that the text leaves open, at a clause of the writer's own. The page brings the patterns (`said`) for the motion's
 * language; where there are none, the issues are asked in the order of `ORDERS`, and what is covered is for the writer to say.
 */

import { toneOf } from "#app/coaching/hard_words.js";
import { OwnText } from "#app/coaching/own_text.js";
import { clauses, tells } from "#app/practice/offline/hearing.js";
import { issueWords } from "#app/practice/questioner/words.js";

/** @import { Motion, Side } from "#app/protocol.d.ts" */
/** @import { Asked, Ear, Lexicon, Said } from "#app/types.d.ts" */

// In each set, first the issues on which a text plainly says something or nothing. The first of these that a deck has tells its set.
const ORDERS = {
  measure: "measure known reach best missed day years burden worth freedom",
  meaning: "known example how sign without explains meaning voices",
  known: "known reach worth half burden working today lasting freedom principle",
};
// What follows well from an answer to each; of the others, the order above.
/** @type {{ [stock: string]: string }} */
const NEXT = {
  known: "reach sign burden",
  reach: "known burden",
  worth: "burden half",
  half: "burden worth",
  burden: "half worth",
  working: "worth burden half",
  how: "known sign without reach",
  sign: "known voices",
  measure: "best years missed day",
  day: "reach known",
  today: "reach lasting known",
  missed: "years best",
  best: "reach known",
  voices: "sign reach example",
  example: "known sign without",
  without: "how sign",
  explains: "example known",
};
const PLANS = ["working", "worth", "half", "burden", "freedom", "principle"]; // of these the motion itself can be asked
const SHORT = 25; // characters: an answer of fewer says nothing yet
const PIECE = [3, 18]; // words of a piece of a sentence, where no clause is fit to be quoted elsewhere
const LETTERS = 110;

/** @param {string} pattern @param {string} words */
const has = (pattern, words) => new RegExp(pattern, "iu").test(words);
/** @param {string} text */
const count = (text) => text.split(/\s+/u).filter(Boolean).length;

/** Whether nobody should question a text: it tells of distress, or of hardship in somebody's own life. @param {string} text @param {Ear | null} ear */
export const isLeftStanding = (text, ear) =>
  Boolean(toneOf(text)) || Boolean(ear && tells(ear, text));

/** The words with which a text says something on a stock issue; "" where it doesn't, or nobody can tell. @param {Said | null} said @param {string} stock @param {Side} side @param {string} text */
export function saidOn(said, stock, side, text) {
  const issue = said?.issues[stock];
  if (!issue) return "";
  const found =
    new RegExp(issue.said[side === "for" ? 0 : 1], "iu").exec(text) ??
    (issue.exact ? new RegExp(issue.exact, "u").exec(text) : null);
  if (!found) return "";
  const before = /(?:[^\s.!?…]+\s+){0,2}[^\s.!?…]*$/u.exec(text.slice(0, found.index))?.[0] ?? "";
  const after =
    /^[^\s.!?…]*(?:\s+[^\s.!?…]+){0,3}/u.exec(text.slice(found.index + found[0].length))?.[0] ?? "";
  return `${before}${found[0]}${after}`.trim();
}

/** The pieces of a text that may be quoted to its own writer. @param {string} text @param {Ear | null} ear */
function quotable(text, ear) {
  const whole = ear ? clauses(ear, text) : [];
  if (whole.length) return whole; // it is the writer's own, and nobody else sees it
  return text
    .split(ear ? new RegExp(`${ear.patterns.sentence}|${ear.patterns.cut}`, "iu") : /[.!?…\n]+/u)
    .map((piece) => (piece ?? "").trim().replace(/[.!?…,;:]+$/u, ""))
    .filter((piece) => count(piece) >= PIECE[0] && count(piece) <= PIECE[1])
    .filter((piece) => [...piece].length <= LETTERS && !(ear && has(ear.patterns.loaded, piece)));
}

/** The stock issues of a motion's questions. @param {Motion} motion */
export const issuesOf = ({ cards }) => [
  ...new Set(Object.values(cards).flatMap(({ stock }) => stock || [])),
];

/**
 * The strongest question on what a case leaves open; undefined if nothing is open. An issue of the card that it begins with comes
 * first, then one that fits a clause, then the one that is easiest to tell.
 * @param {object} about
 * @param {Motion} about.motion
 * @param {Side} about.side
 * @param {Said | null} about.said
 * @param {Ear | null} about.ear
 * @param {Lexicon} about.lexicon
 * @param {string[]} about.begun the stock issues of the cards that the case begins with
 * @param {string} text all of the case
 * @param {string} last what the question builds on
 * @param {string[]} asked issues that were asked already
 * @param {string} [follow] the issue that `last` answers
 * @returns {Asked | undefined}
 */
export function question(
  { motion, side, said, ear, lexicon, begun },
  text,
  last,
  asked,
  follow = "",
) {
  const own = new OwnText({ motion, lexicon }, last);
  const pieces = quotable(last, ear);
  const fresh = pieces.filter((one) => own.telling(one).size > 0);
  const all = issuesOf(motion);
  const order = Object.entries(ORDERS).find(([stock]) => all.includes(stock))?.[1] ?? ORDERS.known;
  const open = all
    .filter((stock) => !asked.includes(stock) && !saidOn(said, stock, side, text))
    .map((stock) => {
      const near = said?.issues[stock]?.near;
      const some = PLANS.includes(stock) ? [...fresh, ...pieces] : fresh;
      const quote = (near && some.find((one) => has(near, one))) || "";
      const next = (NEXT[follow] ?? "").split(" ").indexOf(stock);
      const place = next >= 0 ? next - 15 : order.split(" ").indexOf(stock);
      const rank = (begun.includes(stock) ? 0 : 40) + (quote ? 0 : 20) + place;
      return { stock, quote: quote || longest(fresh) || longest(pieces), rank };
    })
    .sort((a, b) => a.rank - b.rank);
  const [best] = open;
  return best && { stock: best.stock, quote: best.quote, text: issueWords(best.stock, side).ask };
}

/** @param {string[]} pieces */
const longest = (pieces) =>
  pieces.reduce((best, one) => (one.length > best.length ? one : best), "");

/**
 * The second question, which builds on the answer to the first: the same more exactly while the answer leaves it open, else the next.
 * @param {Parameters<typeof question>[0]} about
 * @param {string} opening
 * @param {Asked} first
 * @param {string} answer
 * @returns {Asked | undefined}
 */
export function nextQuestion(about, opening, first, answer) {
  const { said, ear, side } = about;
  const short = [...answer.trim()].length < SHORT || Boolean(said && has(said.unsure, answer));
  const answered = said ? saidOn(said, first.stock, side, answer) : !short;
  if (!short && answered) {
    const next = question(about, `${opening}\n${answer}`, answer, [first.stock], first.stock);
    if (next) return next;
  }
  const [quote = ""] = short ? [] : quotable(answer, ear);
  return {
    stock: first.stock,
    quote,
    text: issueWords(first.stock, side).more,
    again: true,
    short,
  };
}

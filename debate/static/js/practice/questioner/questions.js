/**
 * What a questioner asks about a case on an own motion, whose cards only ask: nobody knows an argument against it. Each question is
 * a stock issue that the text leaves open, at a clause of the writer's own. The page brings the patterns (`said`) for the motion's
 * language; where there are none, the issues are asked in the order of `ORDERS`, and what is covered is for the writer to say.
 */

import { figuresIn } from "#app/coaching/figures.js";
import { seemsHard, toneOf } from "#app/coaching/hard_words.js";
import { OwnText } from "#app/coaching/own_text.js";
import { looked } from "#app/coaching/rules/looked.js";
import { isOff } from "#app/coaching/rules/topic.js";
import { clauses, tells } from "#app/practice/offline/hearing.js";
import { issueWords } from "#app/practice/questioner/words.js";

/** @import { Card, Motion, Side } from "#app/protocol.d.ts" */
/** @import { Asked, Ear, Lexicon, Said } from "#app/types.d.ts" */

// In each set, first the issues on which a text plainly says something or nothing. The first of these that a deck has tells its set.
const ORDERS = {
  measure: "measure known reach best missed day years burden worth freedom",
  written: "known example how cause written without explains meaning",
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
  cause: "how known without",
  written: "known cause",
};
const PLANS = ["working", "worth", "half", "burden", "freedom", "principle"]; // of these the motion itself can be asked
// What answers these speaks of what is rejected, of others or of where one knows it from: it isn't the case.
const BESIDE = ["half", "known", "reach", "burden", "principle", "sign", "written"];
const FITS = 2; // words that carry meaning and aren't the question's, of a quotation that covers a card
const SHORT = 25; // characters: an answer of fewer says nothing yet
const PIECE = [3, 18]; // words of a piece of a sentence, where no clause is fit to be quoted elsewhere
const LETTERS = 110;

/** @param {string} pattern @param {string} words */
const has = (pattern, words) => new RegExp(pattern, "iu").test(words);
/** @param {string} text */
const count = (text) => text.split(/\s+/u).filter(Boolean).length;

/** Whether nobody should question a text: it tells of distress, or of hardship in somebody's own life. @param {string} text @param {Ear | null} ear */
export const isLeftStanding = (text, ear) =>
  Boolean(toneOf(text)) || seemsHard(text) || Boolean(ear && tells(ear, text));

/** The clause with which a text says something on a stock issue; "" where it doesn't, or nobody can tell. @param {Said | null} said @param {string} stock @param {Side} side @param {string} text */
export function saidOn(said, stock, side, text) {
  const issue = said?.issues[stock];
  if (!issue) return "";
  const found =
    new RegExp(issue.said[side === "for" ? 0 : 1], "iu").exec(text) ??
    (issue.exact ? new RegExp(issue.exact, "u").exec(text) : null);
  if (!found) return "";
  const before = /[^.,;:!?…\n]*$/u.exec(text.slice(0, found.index))?.[0] ?? "";
  const after = /^[^.,;:!?…\n]*/u.exec(text.slice(found.index + found[0].length))?.[0] ?? "";
  return `${before}${found[0]}${after}`.trim();
}

/** Whether nothing of a text has to do with the motion, as far as a language's words tell. @param {Parameters<typeof question>[0]} about @param {string} text */
const isBeside = ({ motion, said, lexicon }, text) =>
  Boolean(said) && isOff(looked(motion, lexicon, "opening", { text }));

/**
 * The clause with which a case covers a card of its side: on its issue, or for a written card with words of its point; "" for none.
 * @param {Parameters<typeof question>[0]} about
 * @param {Card} card
 * @param {boolean} written whether it has a claim
 * @param {string} text
 */
export function coveredBy(about, card, written, text) {
  const { motion, lexicon, said, side } = about;
  if (isBeside(about, text)) return "";
  const own = new OwnText({ motion, lexicon }, text);
  const issue = written ? "" : saidOn(said, card.stock ?? "", side, text);
  if (!written) {
    const asked = own.telling(
      `${motion.title} ${card.stock && issueWords(card.stock, side).ask}`,
      true,
    );
    const more = [...own.telling(issue, true)].filter((word) => !asked.has(word)).length;
    const named =
      figuresIn(issue, lexicon).length + own.named(issue).length + own.found("cases", issue).length;
    return more >= FITS || named ? issue : "";
  }
  const point = own.telling(`${card.claim} ${card.why}`);
  const fits = (/** @type {string} */ clause) =>
    [...own.telling(clause)].filter((word) => point.has(word)).length;
  const [best = ""] = text
    .split(/[.,;:!?…\n]+/u)
    .map((clause) => clause.trim())
    .sort((a, b) => fits(b) - fits(a));
  return fits(best) >= FITS ? best : "";
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
const issuesOf = ({ cards }) => [
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
 * @param {string[]} [about.quoted] what earlier questions were about: nothing is quoted twice while there is something else
 * @param {string} text all of the case
 * @param {string} last what the question builds on
 * @param {string[]} asked issues that were asked already
 * @param {string} [follow] the issue that `last` answers
 * @returns {Asked | undefined}
 */
export function question(
  { motion, side, said, ear, lexicon, begun, quoted = [] },
  text,
  last,
  asked,
  follow = "",
) {
  const own = new OwnText({ motion, lexicon }, last);
  const nearness = (/** @type {string} */ one) =>
    [...own.telling(one, true)].filter((word) => own.common.has(word)).length;
  const steps = side === "for" && said?.issues.half?.said[0]; // a smaller step that is rejected is nobody's case
  const isSpent = (/** @type {string} */ one) =>
    quoted.includes(one) || Boolean(steps && has(steps, one));
  const whole = quotable(last, ear).sort((a, b) => nearness(b) - nearness(a));
  const unspent = whole.filter((one) => !isSpent(one));
  const pieces = unspent.length ? unspent : whole;
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
      return { stock, quote: quote || closest(fresh, nearness) || closest(pieces, nearness), rank };
    })
    .sort((a, b) => a.rank - b.rank);
  const [best] = open;
  return best && { stock: best.stock, quote: best.quote, text: issueWords(best.stock, side).ask };
}

/** The piece that is nearest to the motion's words, of several the longest. @param {string[]} pieces @param {(piece: string) => number} nearness */
const closest = (pieces, nearness) =>
  [...pieces].sort((a, b) => nearness(b) - nearness(a) || b.length - a.length)[0] ?? "";

/** The first question: what an opening has to do with the motion, if nothing of it has; else the strongest on what it leaves open. @param {Parameters<typeof question>[0]} about @param {string} opening @returns {Asked | undefined} */
export const firstQuestion = (about, opening) =>
  isBeside(about, opening)
    ? { stock: "motion", quote: "", text: issueWords("motion", about.side).ask }
    : question(about, opening, opening, []);

/** What of a case its own claims are: no answer about others, and no opening that had to be asked what it is about. @param {string} opening @param {Asked[]} asked @param {string[]} answers */
export const claimsIn = (opening, asked, answers) =>
  [
    ...(asked[0]?.stock === "motion" && answers[0] ? [] : [opening]),
    ...answers.filter((_answer, n) => !BESIDE.includes(asked[n]?.stock)),
  ].join("\n");

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
  const toMotion = first.stock === "motion" && !isBeside(about, `${opening}\n${answer}`);
  const answered = toMotion || (said ? saidOn(said, first.stock, side, answer) : !short);
  if (!short && answered) {
    const beside = BESIDE.includes(first.stock) && !toMotion;
    const last = beside ? opening : answer;
    const next = question(about, `${opening}\n${answer}`, last, [first.stock], first.stock);
    if (next) return { ...next, ...(beside && { back: true }) };
  }
  const [quote = ""] =
    short || first.stock === "half" || first.stock === "motion" ? [] : quotable(answer, ear);
  return {
    stock: first.stock,
    quote,
    text: issueWords(first.stock, side).more,
    again: true,
    short,
  };
}

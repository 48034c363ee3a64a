/**
 * What a questioner asks about a case on an own motion, whose cards only ask: nobody knows an argument against it. Each question is
 * a stock issue that neither the text nor a card in it has, at a clause of the writer's own. The page brings the patterns
 * (`said`) for the motion's language; where there are none, the issues are asked in the order of `ORDERS`.
 */

import { figure } from "#app/coaching/figures.js";
import { OwnText, plain, sentencesOf } from "#app/coaching/own_text.js";
import { isWritten, looked } from "#app/coaching/rules/looked.js";
import { speaksForTheOther } from "#app/coaching/rules/sides.js";
import { _ } from "#app/core/i18n.js";
import { clauses } from "#app/practice/offline/clauses.js";
import {
  OWN,
  bare,
  has,
  isPlan,
  reachOf,
  saidOn,
  sideOn,
} from "#app/practice/questioner/answers.js";
import { heldBy, lackedBy } from "#app/practice/questioner/has.js";
import { issueWords } from "#app/practice/questioner/words.js";

/** @import { Case } from "#app/practice/questioner/answers.js" */
/** @import { Card, Motion, Side } from "#app/protocol.d.ts" */
/** @import { Asked, Ear, Lexicon, Said } from "#app/types.d.ts" */

// In each set, first the issues on which a text plainly says something or nothing. The first of these that a deck has tells its set.
const ORDERS = {
  measure:
    "measure known reach principle half example best missed day years burden without worth freedom meaning",
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
// At a clause there is asked how one knows it, how it would come about, like what, and for whom, of a rule which it is, and of a judgement by
// what measure; all else is about a whole case: at a clause, "that" could be anything.
const AT_CLAUSE = {
  for: "known sign working how example day reach today principle measure".split(" "),
  against: "known example day reach principle measure".split(" "),
};
const ASIDE =
  /^(?:he|she)\b|\bi (?:don[’']?t know|dunno|guess|suppose)\b|^(?:idk|dunno|no idea|i (?:would|could|might)|i[’']d|you (?:could|might))\b/iu; // said by the way, or of somebody who stands elsewhere
const PARTS = ["reason", "example", "known", "whom", "doubt"]; // what any case can lack: a reason, an example, a figure, whom it touches, what the others say
const POINTING = ["reach", "years", "missed"]; // they point to one thing, and a case as a whole is none
// What answers these speaks of what is rejected, of others or of where one knows it from: it isn't the case.
const BESIDE = [
  "example",
  "whom",
  "voices",
  "half",
  "known",
  "reach",
  "burden",
  "principle",
  "sign",
  "written",
  "doubt",
  "otherwise",
  "supposed",
  "elsewhere",
  "expert",
  "alike",
  "everyone",
  "many",
  "own",
];
const ALLEGED = /\b(?:all|most) \p{L}+s (?:say|agree|know|think)\b/iu; // of people whom nobody named
const REJECTS =
  /\b(?:not|never|nobody|no one|none|neither|nor|without|instead of|rather than|\p{L}+n[’']t)\b[^.,;:!?…–—\n]*$/iu; // what follows may be what its writer rejects
const CUT = /\b(?:in|at|on|for|from|with|by|of|to|like)\s+$/iu; // what follows lacks its beginning
const SUBORDINATE =
  /(?:\b(?:when|whenever|while|although|though|before|after|until|as|where|that|which|who|than)|’)\s+$/iu; // what follows only says when, of whom or in spite of what
const LEADERLESS =
  /^(?:if|unless|because|when|while|although|though|before|after|until|as|is|are|was|were|has|have|had|will|would|can|could|does|do|did)\b/iu; // it hangs on what was cut off
const PLANNED = /\b(?:should|must|would|could|will|won[’']t|ought|let us)\b|[’']ll\b/iu;
const PERSON = /\b(?:s?he|him|hers?|his)\b/iu;
const UNPAID =
  /\b(?:afford|money|pay|paid|poor|ill|sick|disab\p{L}+)\b|\bha(?:s|ve|d) (?:an? )?\p{L}+$/iu; // nobody has to prove that it is so for others
const OURS = /\b(?:we|us|our)\b/iu;
const AGED = /\byears? (?:old|ago|later|earlier)\b/iu; // nobody doubts how old it was
const DATED = /\b(?:1\d|20)\d\d\b/u; // nor often when
const TOLD_OF = /\b(?:s?he|him|hers?|his|(?:1\d|20)\d\d)\b/iu; // nobody doubts what one person did, nor what happened in a year
// What somebody else is said to say, for the writer to answer.
const REPORTED =
  /^(?:(?:but|yet|and|of course|it is true that),? )?(?:they|others|critics|opponents|(?:some|many|most|other)(?: \p{L}+)?|people|the (?:others?|other side|critics|opponents))(?: \p{L}+ly| may| might| will| would| could| also| often)* (?:say|argue|claim|think|fear|believe|object|reply|worry|complain|tell (?:us|you|me))\b/iu;
const AGREED = /^(?:most|many) \p{L}+ (?:think|believe)\b/iu; // what so many think speaks for the writer as a rule
const TURNED = /\b(?:but|yet|however|still|though)\b/iu;
const HANGING =
  /^(?:its?|such|critics|opponents|this|that|these|those|they|their|he|she|his|her|some|many|yet|but)\b/iu; // who or what is meant stands elsewhere
const CONDITION = /^(?:if|without|unless|when|once)\b/iu; // with what follows from it, it is one claim
const TIMED = /^(?:when|while|although|though|before|after|until|as)\b(?:\W+[\p{L}\p{N}’']+){5}/iu; // a whole sentence may begin so
const SENTENCE = [4, 20]; // words of a sentence that may stand as it is
const PIECE = [3, 18]; // words of a piece of a sentence, where no clause is fit to be quoted elsewhere
const LETTERS = 110;

/** @param {string} text */
const count = (text) => text.split(/\s+/u).filter(Boolean).length;

// Of a sentence's kind, the issues that don't fit it: nothing of the past goes wrong today, and nobody counts a rule.
const UNFIT = {
  past: "today working day reach",
  norm: "known reach day sign example",
};
// And those that fit it best: why a rule holds; of what is good, for how many.
const FITTING = {
  norm: "principle",
  value: "measure",
  good: "reach",
  fact: "known example",
};
const FIT = 50; // places
const LINKED = 4; // words that a link counts for which somebody has put in words
const LONG = 5; // letters of a stem that tells something alone
const TIE = 1000; // links that only the places of questions make decide between equals
const TOLD = 2; // words of a written card that tell it apart: a text that has them has what the card asks for
const QUOTED = { share: 0.6, words: 3 }; // of a card's claim in a text, for the text to have the card
const UNCOUNTED =
  /^(?:it|this|that|these|those|they)\b|\b(?:is|are|isn[’']t|aren[’']t|would be)\b/iu;
const ABROAD = /\b(?:also|too)\b|\b(?:abroad|elsewhere|other (?:countries|schools|places))\b/iu;
const ARGUED = 4; // words of the motion that a sentence with a reason counts for, and a date against it
const AGAIN = 1000; // places: what an earlier case was asked comes last, the latest at the very end
const REMEMBERED = 9; // questions
const FAR = 100; // places: a question that doesn't fit comes after all that do

/** Whether a text nearly quotes a written card, or (`loosely`) has words that tell it apart. @param {Case} about @param {Card} card @param {string} text */
export function quotes({ motion, lexicon }, card, text, loosely = false) {
  if (!isWritten(card)) return false;
  const own = new OwnText({ motion, lexicon }, text);
  if (loosely) return own.inCommon(card.claim, card.title).size >= TOLD;
  const words = own.inCommon(card.claim).size;
  return words >= QUOTED.words && words >= QUOTED.share * own.telling(card.claim).size;
}

/** The cards that a sentence says, none of these, with how many words. @param {{ motion: Motion, lexicon: Lexicon }} about @param {string} sentence @param {string[]} others */
function saidBy({ motion, lexicon }, sentence, others) {
  const own = new OwnText({ motion, lexicon }, sentence);
  const side = motion.cards[others[0]]?.side;
  return Object.entries(motion.cards)
    .filter(([, card]) => card.side !== side && isWritten(card))
    .map(([id, card]) => ({ id, words: own.inCommon(card.title, card.claim).size }))
    .filter(({ words }) => words >= TOLD);
}

/**
 * Of written cards the one that meets a case best: somebody has written how it answers what the case begins with or says, or it shares
 * most words with the case, or with the weak point of its card; undefined if none does, or can stand alone. What many of them have
 * tells little, and one short word nothing. A single one is brought against every case: whoever wrote it counts on that.
 * @param {{ motion: Motion, lexicon: Lexicon }} about
 * @param {string[]} ids
 * @param {{ begun: string, opening: string, brought?: string[] }} mine `brought`: the cards that were brought before; another one goes first
 * @param {(id: string) => string} [saying] what somebody has written on a card
 */
export function meeting({ motion, lexicon }, ids, { begun, opening, brought = [] }, saying) {
  if (ids.length === 1) return ids[0];
  const { cards } = motion;
  const told = sentencesOf(opening)
    .flatMap(({ text: sentence }) => saidBy({ motion, lexicon }, sentence, ids))
    .map(({ id }) => id);
  const mine = [begun, ...told].filter(Boolean);
  const weak = mine.map((id) => cards[id]?.weak_point ?? "").filter((one) => !one.endsWith("?"));
  const text = new OwnText({ motion, lexicon }, [opening, ...weak].join("\n"));
  const shares = new Set(Object.keys(lexicon.fractions ?? {}).map(text.stem, text)); // half of anything
  const words = new Map(
    ids.map((id) => {
      const { title, claim = "", why = "", evidence = "" } = cards[id];
      const said = saying ? [title, saying(id)] : [title, claim, why, evidence];
      return [id, [...text.inCommon(...said)].filter((word) => !shares.has(word))];
    }),
  );
  const all = [...words.values()].flat();
  const weight = (/** @type {string} */ word) => 1 / all.filter((one) => one === word).length;
  const rank = (/** @type {string} */ id) => {
    const links = mine.map((one) => cards[id].answers?.[one]).filter(Boolean);
    const linked = links.some((link) => link?.kind === "direct");
    const met = words.get(id) ?? [];
    const near = met.length > 1 || met.some((word) => word.length >= LONG);
    return (
      (linked ? LINKED : 0) +
      (near ? met.reduce((sum, word) => sum + weight(word), 0) + links.length / TIE : 0)
    );
  };
  const [best] = ids
    .filter((id) => rank(id) > 0 && !HANGING.test(cards[id].claim ?? ""))
    .sort((a, b) => brought.indexOf(a) - brought.indexOf(b) || rank(b) - rank(a));
  return best;
}

/** Whether a piece of a text stands behind a word that may turn it down, in the same clause, or isn't there as it is. @param {string} text @param {string} piece */
export function turnsDown(text, piece) {
  const at = text.indexOf(piece);
  return at < 0 || REJECTS.test(text.slice(0, at));
}

/** The pieces of a text that may be quoted to its own writer. @param {string} text @param {Ear | null} ear @param {Said | null} said */
function quotable(text, ear, said) {
  const whole = ear ? clauses(ear, text) : []; // it is the writer's own, and nobody else sees it
  const pieces = text
    .split(
      ear ? new RegExp(`${ear.patterns.sentence}|${ear.patterns.cut}`, "iu") : /[!?…\n]+|\.(?!\d)/u,
    )
    .map((piece) => bare((piece ?? "").trim().replace(/[.!?…,;:]+$/u, ""), said))
    .filter((piece) => count(piece) >= PIECE[0] && count(piece) <= PIECE[1])
    .filter((piece) => [...piece].length <= LETTERS && !(ear && has(ear.patterns.loaded, piece)));
  const stands = (/** @type {string} */ piece) => {
    const before = text.slice(0, text.indexOf(piece));
    return (
      ![CUT, SUBORDINATE].some((cut) => cut.test(before)) &&
      ![LEADERLESS, AGED, ASIDE].some((one) => one.test(piece))
    );
  };
  const heard = sentencesOf(text).filter((one) =>
    whole.some((clause) => one.text.includes(clause)),
  );
  const verbal = pieces.filter(
    (piece) =>
      !heard.some((one) => one.text.includes(piece)) && (!ear || has(ear.patterns.verb, piece)),
  );
  const all = sentencesOf(text).map((one) => one.text.trim());
  const answered = all.filter(
    (one, n) => REPORTED.test(one) && all[n + 1]?.search(TURNED) === 0, // its writer has the last word
  );
  const found = [...whole, ...verbal].filter((piece) => !turnsDown(text, piece) && stands(piece));
  // A condition is nothing without what follows from it, and a sentence with a verb that nobody foresaw stands as it was written.
  const written = sentencesIn(text, ear, said).filter(
    (one) =>
      (CONDITION.test(one) && /[, ](?:will|would|wo)\b/u.test(one)) ||
      ((stands(one) || (TIMED.test(one) && !AGED.test(one))) &&
        !turnsDown(text, one) &&
        !found.some((piece) => one.includes(piece))),
  );
  const inside = (/** @type {string} */ piece) =>
    written.some((one) => one !== piece && one.includes(piece));
  return [...found.filter((piece) => !inside(piece)), ...written].filter(
    (piece, n, every) => !answered.some((one) => one.includes(piece)) && every.indexOf(piece) === n,
  );
}

/** The sentences of a text that are short and clean enough to be quoted as they are. @param {string} text @param {Ear | null} ear @param {Said | null} said */
function sentencesIn(text, ear, said) {
  if (!said) return [];
  return sentencesOf(text)
    .filter((one) => !/[?？]["”’']?\s*$/u.test(one.text))
    .map((one) => bare(one.text.trim().replace(/[.!…,;:]+$/u, ""), said))
    .filter((one) => count(one) >= SENTENCE[0] && count(one) <= SENTENCE[1])
    .filter((one) => [...one].length <= LETTERS && !(ear && has(ear.patterns.loaded, one)));
}

/** Whether a text tells of what somebody does in a play or a novel: the motion reads one, or nothing in it is past, and it tells of him or her. @param {Case} about @param {string} text */
function isReading({ motion, said }, text) {
  const all = issuesOf(motion);
  if (!said || isOfNow(motion) || all.includes("measure")) return false;
  if (all.includes("voices") && all.includes("written")) return true;
  return PERSON.test(text) && !OWN.test(text) && !has(said.past, `${motion.title}. ${text}`);
}

/**
 * The critical question of the scheme of argument whose sure marks a piece of a text has; undefined if none has one.
 * @param {Case} about
 * @param {string} text
 * @param {string[]} asked
 * @returns {Asked | undefined}
 */
function schemed(about, text, asked) {
  const { motion, side, said, ear, lexicon, before = [] } = about;
  if (!said) return undefined;
  const own = new OwnText({ motion, lexicon }, text);
  const all = issuesOf(motion);
  const spent = about.quoted ?? [];
  const pieces = [...unspentIn(about, text), ...sentencesIn(text, ear, said)].filter(
    (one) =>
      own.telling(one).size > 0 &&
      !spent.some((quote) => one.includes(quote)) &&
      !turnsDown(text, one) &&
      !has(said.norm, one),
  );
  for (const [stock, marks] of Object.entries(said.schemes)) {
    if ([...asked, ...before].includes(stock)) continue;
    const fits = (/** @type {string} */ one) => {
      const away =
        stock === "elsewhere" && new RegExp(said.issues.known.exact ?? "", "u").exec(one);
      const place = away && away.index === 0 && !own.title.includes(plain(away[0].split(" ")[1]));
      if (!has(marks, one) && !place) return false;
      if (stock === "elsewhere") return all.includes("today") && !has(said.past, one);
      if (stock === "alike") return !all.includes("best") || !/\bthan\b/iu.test(one); // such a motion compares in every sentence
      if (stock === "brought") return has(said.past, one) && !saidOn(said, "cause", side, text);
      return stock !== "own" || !UNPAID.test(one);
    };
    const fitting = pieces.filter(fits);
    const quote = stock === "own" ? closest(fitting, () => 0) : fitting[0]; // all that is told of somebody near
    if (quote) return { stock, quote, text: issueWords(stock, side).ask };
  }
  return undefined;
}

/** The pieces of a text that a question can be at, the nearest to the motion first: none that was quoted before while there is another. @param {Case} about @param {string} text */
function unspentIn(about, text) {
  const { motion, said, ear, lexicon, quoted = [] } = about;
  const nearness = nearnessIn(new OwnText({ motion, lexicon }, text));
  const steps = sideOn(about, "half") === "for" && said?.issues.half?.said[0]; // a smaller step that is rejected is nobody's case
  const isSpent = (/** @type {string} */ one) =>
    quoted.includes(one) || Boolean(steps && has(steps, one));
  const whole = quotable(text, ear, said).sort((a, b) => nearness(b) - nearness(a));
  const unspent = whole.filter((one) => !isSpent(one));
  return unspent.length ? unspent : whole;
}

/** What earlier cases were asked, the latest last, with what one more was asked: a question comes again after several others. @param {string[]} before @param {string[]} asked */
export const remembered = (before, asked) =>
  [...before.filter((one) => !asked.includes(one)), ...asked].slice(-REMEMBERED);

/** The stock issues of a motion's questions. @param {Motion} motion */
const issuesOf = ({ cards }) => [
  ...new Set(Object.values(cards).flatMap(({ stock }) => stock || [])),
];

/**
 * The strongest question on what a case leaves open; undefined if nothing is open. One that fits the sort of a clause comes first.
 * @param {Case} about
 * @param {string} text all of the case
 * @param {string} last what the question builds on
 * @param {string[]} asked issues that were asked already
 * @param {string} [follow] the issue that `last` answers
 * @param {boolean} [any] asks, where nothing is open, more of what the case has
 * @returns {Asked | undefined}
 */
export function question(about, text, last, asked, follow = "", any = false) {
  const { motion, side, said, lexicon, begun, before = [] } = about;
  const own = new OwnText({ motion, lexicon }, last);
  const nearness = nearnessIn(own);
  const pieces = unspentIn(about, last);
  const fresh = pieces.filter((one) => own.telling(one).size > 0);
  const all = issuesOf(motion);
  const offered = said ? [...new Set([...all, "measure"])] : all; // a judgement has a measure on any motion
  const order = Object.entries(ORDERS).find(([stock]) => all.includes(stock))?.[1] ?? ORDERS.known;
  const had = Object.values(motion.cards)
    .filter((card) => card.side === side && quotes(about, card, text, true))
    .map(({ stock }) => stock ?? "");
  const isPast = !said || has(said.past, `${motion.title}. ${text}`); // of a play nobody asks who wrote about it
  const changes = !about.turned?.length; // who wants none isn't asked how theirs would work
  const unasked = offered.filter((stock) => !asked.includes(stock) && (changes || !isPlan(stock)));
  const left = unasked.filter(
    (stock) =>
      ![...begun, ...had].includes(stock) && !saidOn(said, stock, sideOn(about, stock), text),
  );
  const open = (any && !left.length ? unasked : left)
    .map((stock) => {
      const near = said?.issues[stock]?.near ?? "";
      const plan = isPlan(stock);
      const fitting = fresh.filter(
        (one) =>
          AT_CLAUSE[sideOn(about, stock)].includes(stock) &&
          isFitting(said, stock, sideOn(about, stock), one) &&
          (all.includes(stock) || (said && sortOf(said, one) === "value")),
      );
      const isBest = (/** @type {string} */ one) =>
        said && FITTING[sortOf(said, one)].split(" ").includes(stock);
      const apt = fitting.some(isBest) ? fitting.filter(isBest) : fitting;
      const close = apt.find((one) => has(near, one));
      const quote = close || (plan && said ? "" : closest(apt, nearness));
      const next = (NEXT[follow] ?? "").split(" ").indexOf(stock);
      const place = next >= 0 ? next - 75 : order.split(" ").indexOf(stock);
      const best = quote && isBest(quote);
      const planned = plan && all.includes("working"); // only what should be done is a plan
      const judged = stock === "without" && all.includes("principle"); // who judges explains nothing
      const far = (quote && !judged) || planned || !pieces.length ? 0 : FAR;
      const rank = (close ? 0 : 20) + place - (best ? FIT : 0) + far;
      return { stock, quote, rank: rank + AGAIN * (before.indexOf(stock) + 1) };
    })
    .filter(
      ({ stock, quote }) =>
        quote ||
        !said ||
        (!POINTING.includes(stock) && all.includes(stock) && (stock !== "written" || isPast)),
    ) // "that" and "it" have to be said
    .sort((a, b) => a.rank - b.rank);
  const [best] = open;
  return best && worded(about, text, best.stock, best.quote);
}

/** A question on an issue: at words of the case, or, of a case as a whole, as the deck asks it, since that names the thing. @param {Case} about @param {string} text @param {string} stock @param {string} quote @returns {Asked} */
function worded(about, text, stock, quote) {
  const { motion, side } = about;
  const card = Object.values(motion.cards).find(
    (one) => one.side === side && one.stock === stock && one.claim && !isWritten(one),
  );
  if (!quote && card) return { stock, quote, text: card.claim, named: true };
  const reads = isReading(about, text);
  const { ask, more } = issueWords(stock, sideOn(about, stock), !quote, reads);
  return { stock, quote, text: ask, ...(reads && { more }) };
}

/** The strongest question at words of a case: where a figure is from, the critical question of a scheme, or what is lacking. @param {Case} about @param {string} text all of the case @param {string} last what the question builds on @param {string[]} asked */
const atWords = (about, text, last, asked) =>
  sourced(about, text, last, asked) ??
  schemed(about, last, asked) ??
  lacking(about, text, last, asked);

/** Where a figure from nowhere is from. @param {Case} about @param {string} text @param {string} last @param {string[]} asked @returns {Asked | undefined} */
function sourced(about, text, last, asked) {
  const { motion, side, said, lexicon, before = [] } = about;
  if (!said || [...asked, ...before].includes("known") || saidOn(said, "known", side, text))
    return undefined;
  const bare = { ...motion, cards: {} };
  const [counts] = figure(looked(bare, lexicon, "opening", { text: last }));
  const words = counts && [...last].slice(counts.start, counts.end).join("");
  const own = new OwnText({ motion, lexicon }, last);
  const quote = unspentIn(about, last)
    .filter((one) => own.telling(one).size > 0)
    .find((one) => ALLEGED.test(one) || (words && one.includes(words)));
  return quote ? worded(about, text, "known", quote) : undefined;
}

/**
 * A question on what a case lacks, at a clause; undefined where it has all, where nobody can tell, or where earlier cases were asked it.
 * @param {Case} about
 * @param {string} text all of the case
 * @param {string} last what the question builds on
 * @param {string[]} asked issues that were asked already
 * @returns {Asked | undefined}
 */
function lacking(about, text, last, asked) {
  const { motion, side, said, lexicon, begun, before = [] } = about;
  if (!said) return undefined;
  const held = heldBy({ motion, lexicon }, [text]);
  const { missing } = lackedBy({ motion, lexicon }, [text]);
  const all = new OwnText({ motion, lexicon }, text);
  const mayShow =
    /\d{4}/u.test(text) ||
    all.named(text).length > 0 ||
    ["past", "cases"].some((list) => all.found(list).length > 0);
  /** @type {{ [part: string]: boolean }} */
  const lacks = {
    reason: missing.includes("reason"),
    example: !held.case && !mayShow,
    known: !held.figure,
    whom: !has(said.touched, text) && isOfNow(motion),
    doubt: !held.met,
  };
  const own = new OwnText({ motion, lexicon }, last);
  const pieces = unspentIn(about, last).filter((one) => own.telling(one).size > 0);
  for (const stock of PARTS) {
    const done = [...asked, ...begun, ...before].includes(stock) || saidOn(said, stock, side, text);
    const [quote] =
      lacks[stock] && !done ? pieces.filter((one) => isFitting(said, stock, side, one)) : [];
    if (quote) return worded(about, text, stock, quote);
  }
  return undefined;
}

/** Whether a motion is about what people live with: nobody notices what is over, or stands in a book. @param {Motion} motion */
const isOfNow = (motion) => ["today", "day"].some((stock) => issuesOf(motion).includes(stock));

/** Whether a motion is itself about one event or person: nobody says of a case on it that it is only one. @param {Case} about */
export const isOfOne = ({ motion, said }) =>
  !isOfNow(motion) && (/\S \p{Lu}/u.test(motion.title) || has(said?.past ?? "^$", motion.title));

/** How near a piece of a text is to the motion: by its words, and more in a sentence with a reason; a date is far. @param {OwnText} own */
function nearnessIn(own) {
  const argued = sentencesOf(own.text).filter(({ text }) => own.found("reasons", text).length);
  return (/** @type {string} */ piece) =>
    [...own.telling(piece, true)].filter((word) => own.common.has(word)).length +
    (argued.some(({ text }) => text.includes(piece)) ? ARGUED : 0) -
    (DATED.test(piece) ? ARGUED : 0);
}

/** Of which sort a clause is: a rule, a judgement, something good, or a plain fact. @param {Said} said @param {string} clause @returns {"norm" | "value" | "good" | "fact"} */
function sortOf(said, clause) {
  if (has(said.norm, clause)) return "norm";
  if (has(said.value, clause) && !has(said.counted, clause)) return "value";
  return has(said.good, clause) ? "good" : "fact";
}

/** Whether somebody could look a clause up: it counts, compares, tells of what was or goes wrong, or says what somebody or something does. Nobody looks up what a thing *is*, or what “it” does. @param {Said} said @param {string} clause */
const isLookedUp = (said, clause) =>
  [said.counted, said.compared, said.past, said.fault].some((words) => has(words, clause)) ||
  !UNCOUNTED.test(clause);

/** The piece that is nearest to the motion's words, of several the longest. @param {string[]} pieces @param {(piece: string) => number} nearness */
const closest = (pieces, nearness) =>
  [...pieces].sort((a, b) => nearness(b) - nearness(a) || b.length - a.length)[0] ?? "";

/** Whether a question on an issue can be asked at a clause: of what is, was or should be, and of what goes wrong. @param {Said | null} said @param {string} stock @param {Side} side @param {string} clause */
function isFitting(said, stock, side, clause) {
  if (!said) return true;
  const norm = has(said.norm, clause);
  if (stock === "doubt" && TOLD_OF.test(clause)) return false;
  if (stock === "whom" && has(said.past, clause) && !OURS.test(clause)) return false; // nobody notices what is over
  if (["reason", "whom", "doubt"].includes(stock))
    return !OWN.test(clause) && !(stock === "reason" && has(said.counted, clause)); // nobody doubts what happened to the writer
  if (stock === "example" && has(said.counted, clause)) return false; // it is asked where it is from
  if (norm && UNFIT.norm.split(" ").includes(stock)) return false;
  if (stock === "working" && (has(said.rule, clause) || !PLANNED.test(clause))) return false; // a rule for everybody is nobody's plan, nor is what is so already
  if (!norm && has(said.past, clause) && UNFIT.past.split(" ").includes(stock)) return false;
  if (["known", "reach"].includes(stock) && sortOf(said, clause) === "value") return false;
  if (stock === "known" && !isLookedUp(said, clause)) return false;
  if (side === "against" && stock === "today" && ABROAD.test(clause)) return false; // nothing would be gone there
  if (["principle", "measure"].includes(stock) && !norm && OWN.test(clause)) return false; // what happened to somebody is no rule
  if (stock === "known" && (OWN.test(clause) || /^(?:nobody|no one|nothing)\b/iu.test(clause)))
    return false; // nobody else can look that up
  if (stock === "principle" && !norm) return false; // it has no rule
  if (stock === "measure" && sortOf(said, clause) !== "value") return false; // it weighs nothing
  if (stock === "reach" && !has(said.issues.reach.near, clause)) return false; // nobody counts what isn't people
  return side !== "for" || stock !== "today" || has(said.fault, clause); // or nothing goes wrong
}

/**
 * The first question: for whom an opening speaks, if it says the other side's; what it has to do with the motion, if it is plainly
 * about something else; how it speaks for its side, if nothing shows that; else the strongest on what it leaves open, or who would
 * doubt its claim: it quotes wherever anything can be quoted.
 * @param {Case} about
 * @param {string} opening
 * @returns {Asked | undefined}
 */
export const firstQuestion = (about, opening) => atReport(beginning(about, opening), opening);

/** A question at what somebody else is said to say asks what its writer answers. @template {Asked | undefined} A @param {A} asked @param {string} text @returns {A} */
function atReport(asked, text) {
  const told = asked?.quote && sentencesOf(text).find((one) => one.text.includes(asked.quote));
  const said = told ? told.text.trim() : "";
  return asked && REPORTED.test(said) && !AGREED.test(said) && !TURNED.test(said)
    ? { ...asked, stock: "doubt", text: _("What do you answer?") }
    : asked;
}

/** @param {Case} about @param {string} opening @returns {Asked | undefined} */
function beginning(about, opening) {
  const { before = [] } = about;
  // What was asked longest ago comes again before a question that is at no words.
  for (let n = 0; n < before.length; n++) {
    const found = begun({ ...about, before: before.slice(n) }, opening);
    if (
      (found?.quote && found.stock !== "speaks") ||
      ["motion", "side"].includes(found?.stock ?? "")
    )
      return found;
  }
  return begun({ ...about, before: [] }, opening);
}

/** @param {Case} about @param {string} opening @returns {Asked | undefined} */
function begun(about, opening) {
  const { motion, side, said, ear, lexicon } = about;
  const asks = (/** @type {string} */ stock, quote = "") => ({
    stock,
    quote,
    text: issueWords(stock, side, !quote).ask,
  });
  if (
    speaksForTheOther({
      ...looked(motion, lexicon, "opening", { text: opening }),
      side,
    })
  )
    return asks("side");
  const reach = reachOf(about, opening);
  const own = new OwnText({ motion, lexicon }, opening);
  const pieces = quotable(opening, ear, said);
  if (reach === "beside") return asks("motion", pieces[0]);
  if (reach !== "unclear") {
    const best =
      atWords(about, opening, opening, []) ?? question(about, opening, opening, [], "", true);
    const fresh = pieces.filter((piece) => own.telling(piece).size > 0);
    const doubted = fresh.filter((piece) => isFitting(said, "doubt", side, piece));
    const met = about.before?.includes("doubt") || heldBy(about, [opening]).met;
    if (best?.quote) return best;
    if (doubted.length && !(best && met))
      return worded(about, opening, "doubt", closest(doubted, nearnessIn(own)));
    const any = closest(pieces, nearnessIn(own));
    return any ? asks("speaks", any) : best;
  }
  const [first] = sentencesOf(opening).map((one) => one.text.trim().replace(/[.!?…]+$/u, ""));
  const quote = closest(pieces, () => 0) || first;
  return quote.length > LETTERS
    ? question(about, opening, opening, [], "", true)
    : asks("speaks", bare(quote, said));
}

/** What of a case its own claims are: no answer about others, and no opening that had to be asked what it is about. @param {string} opening @param {Asked[]} asked @param {string[]} answers */
export const claimsIn = (opening, asked, answers) =>
  [
    ...(["motion", "side"].includes(asked[0]?.stock) && answers.length ? [] : [opening]),
    ...answers.filter((_answer, n) => !BESIDE.includes(asked[n]?.stock)),
  ].join("\n");

/**
 * The second question, which builds on the answer to the first. If nothing else is left to ask: the same, more exactly.
 * @param {Case} about
 * @param {string} opening
 * @param {Asked} first
 * @param {string} answer "": it was left open
 * @returns {Asked}
 */
export const nextQuestion = (about, opening, first, answer) =>
  atReport(following(about, opening, first, answer), `${opening}\n${answer}`);

/** @param {Case} about @param {string} opening @param {Asked} first @param {string} answer @returns {Asked} */
function following(about, opening, first, answer) {
  const beside = !answer || BESIDE.includes(first.stock);
  const last = beside ? claimsIn(opening, [first], [""]) : answer;
  const whole = `${opening}\n${answer}`;
  const told = heldBy(about, [answer, opening]).case;
  const asked = [first.stock, ...(told && answer.includes(told) ? ["example"] : [])]; // one was just given
  const next =
    ((beside || PARTS.includes(first.stock)) && atWords(about, whole, last, asked)) ||
    question(about, whole, last, asked, first.stock, true);
  const back =
    next && !next.quote && !beside
      ? question(about, whole, opening, asked, first.stock, true)
      : undefined; // rather at words of the opening than at none
  if (back?.quote) return { ...back, back: true };
  if (next) return { ...next, ...(beside && { back: true }) };
  const { more } = issueWords(first.stock, sideOn(about, first.stock));
  return { stock: first.stock, quote: "", text: more, again: true };
}

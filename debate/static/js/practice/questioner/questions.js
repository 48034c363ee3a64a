/**
 * What a questioner asks about a case on an own motion, whose cards only ask: nobody knows an argument against it. Each question is
 * a stock issue that neither the text nor a card in it has, at a clause of the writer's own. The page brings the patterns
 * (`said`) for the motion's language; where there are none, the issues are asked in the order of `ORDERS`.
 */

import { otherSide } from "#app/core/sides.js";
import { figure, figuresIn } from "#app/coaching/figures.js";
import { seemsHard, toneOf } from "#app/coaching/hard_words.js";
import { OwnText, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { comesBack } from "#app/coaching/rules/reasons.js";
import { insult, scorn } from "#app/coaching/rules/people.js";
import { all, isWritten, looked } from "#app/coaching/rules/looked.js";
import { sense } from "#app/coaching/rules/sense.js";
import { speaksForTheOther } from "#app/coaching/rules/sides.js";
import { known } from "#app/coaching/rules/topic.js";
import { clauses } from "#app/practice/offline/clauses.js";
import { heldBy, lackedBy } from "#app/practice/questioner/has.js";
import { issueWords } from "#app/practice/questioner/words.js";

/** @import { Card, Motion, Side } from "#app/protocol.d.ts" */
/** @import { Asked, Ear, Lexicon, Looked, Said } from "#app/types.d.ts" */

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
const PLANS = ["working", "worth", "half", "burden", "freedom"]; // asked about the motion, where no clause has a plan
export const isPlan = (/** @type {string} */ stock) => PLANS.includes(stock);
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
];
const CASES = "today reach burden whom known day example missed worth working freedom".split(" "); // a person near may be what these ask for
const ALLEGED = /\b(?:all|most) \p{L}+s (?:say|agree|know|think)\b/iu; // of people whom nobody named
const DOUBTS =
  /^(?!\W*i\b).*(?:\b(?:would|might|could|can|may|will|sa(?:y|ys|id)|think|thinks|thought|doubt\w*|believe\w*|disagree\w*|argue\w*|asks?|asked|but)\b|[’'](?:d|ll)\b)/isu; // it names who doubts, or what they say
const COUNTS = ["reach"]; // of how many it is so
const SOURCES = ["written", "voices", "sign"]; // who says where something stands has answered
const PLAIN = 3; // words that carry meaning, those of everyday life twice: an answer of fewer may be one in words of its own
const SAYS = 2; // words that carry meaning, with which an answer after "I don't know" says something all the same
const STOPS = ["distress", "wronged", "abuse"];
const OWN =
  /\b(?:i|i[’']?m|i[’']ve|me|my(?! (?:\p{L}+ )?(?:bike|cat|dog|fish|hamster|horse|pony|rabbit|shoe)s?\b)|mine|myself|mum|mom|dad)\b(?! great[- ]?grand)|\bwe (?:\p{L}+ )?(?:(?:can|could)(?:[’']t|n[’']t|not| not)|(?:do|did)n[’']t|have no\b|are too poor\b)(?=[^.?!]*\b(?:afford|pay|buy|enough|money|poor|own)\b)/iu; // the writer, or somebody near; what a family can't pay nobody has to prove
const FALLS_SILENT = 1.2; // times what tells of a hard life, with which nobody is questioned: with less, harmless texts would fall silent too often
const ECHOED = 2; // words that carry meaning: a single one may well be the answer
const SHRUG =
  /^(?:\W|\b(?:idk|dunno|i|i[’']?m|it|it[’']?s|is|just|do|don[’']?t|know|no|not|idea|sure|really|think|so|that|this|true|like|because|well|maybe|what|how|to|say|answer|here|man)\b)*$/iu; // nothing else stands in it
const LAZY =
  /^(?:\W|\b(?:every(?:one|body) knows|(?:all|most) \p{L}+s (?:say|agree|know|think)|(?:you|we) (?:already )?know|(?:some|any)one else|who cares|same as (?:before|above|i said)|idk|dunno|i|i[’']?m|im|it|it[’']?s|its|is|just|do|don[’']?t|know|no|nope|not|idea|sure|really|think|so|that|that[’']?s|this|true|like|because|bc|cuz|well|maybe|what|whatever|how|why|should|to|say|said|answer|question|here|man|lol|haha|ok|okay|yes|yeah|yep|obvious|obviously|clear|logical|see|above|please|sorry|tbh|honestly|ask|google|about|a|the|very|and|pass|skip|next|boring|stupid|good|bad|fair|nice|great|right|wrong)\b)*$/iu; // nor here: what everybody knows, is obvious or boring
const AGAIN_SAID = { words: 6, fresh: 0.25 }; // so many words that carry meaning, of which hardly any are new
const SAID_SO = { words: 3, fresh: 0.4 }; // the same of an answer that begins by saying so
const ONCE_MORE =
  /^\W*(?:(?:well|ok|okay|but|yes|no)\W+)*(?:(?:as|like|it[’']?s like|what) i (?:have )?(?:already )?(?:said|wrote|told)|i (?:have |[’']ve )?(?:already )?(?:said|wrote|told)|(?:once|once more|yet) again\b|once more\b)/iu;
const RUDE =
  /\bwhat an? (?:(?:really|very|so) )?(?:stupid|dumb|idiotic|ridiculous|pathetic|silly) question\b|\b(?:stupid|dumb)est question\b|\byou (?:never|don[’']?t) understand (?:anything|a thing)\b/iu;
const PRAISES =
  /^\W*(?:(?:well|ok|okay|honestly|hm+|yes|yeah)\W+)*(?:(?:that|this|it)(?:[’']?s| is| was)\W+)?(?:an? )?(?:(?:really|very|quite) )?(?:good|great|fair|nice|interesting|important) question\b/iu;
const REJECTS =
  /\b(?:not|never|nobody|no one|none|neither|nor|without|instead of|rather than|\p{L}+n[’']t)\b[^.,;:!?…–—\n]*$/iu; // what follows may be what its writer rejects
const CUT = /\b(?:in|at|on|for|from|with|by|of|to|like)\s+$/iu; // what follows lacks its beginning
const SUBORDINATE =
  /(?:\b(?:when|whenever|while|although|though|before|after|until|as|where|that|which|who|than)|’)\s+$/iu; // what follows only says when, of whom or in spite of what
const LEADERLESS =
  /^(?:when|while|although|though|before|after|until|as|is|are|was|were|has|have|had|will|would|can|could|does|do|did)\b/iu; // it hangs on what was cut off
const OURS = /\b(?:we|us|our)\b/iu;
const AGED = /\byears? (?:old|ago|later|earlier)\b/iu; // nobody doubts how old it was
const DATED = /\b(?:1\d|20)\d\d\b/u; // nor often when
const TOLD_OF = /\b(?:s?he|him|hers?|his|(?:1\d|20)\d\d)\b/iu; // nobody doubts what one person did, nor what happened in a year
const HANGING =
  /^(?:its?|such|critics|opponents|this|that|these|those|they|their|he|she|his|her|some|many|yet|but)\b/iu; // who or what is meant stands elsewhere
const PIECE = [3, 18]; // words of a piece of a sentence, where no clause is fit to be quoted elsewhere
const LETTERS = 110;

/** @param {string} pattern @param {string} words */
const has = (pattern, words) => new RegExp(pattern, "iu").test(words);
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
const LINKED = 4; // words that a direct link counts for
const TOLD = 2; // words of a written card that tell it apart: a text that has them has what the card asks for
const QUOTED = { share: 0.6, words: 3 }; // of a card's claim in a text, for the text to have the card
const UNCOUNTED =
  /^(?:it|this|that|these|those|they)\b|\b(?:is|are|isn[’']t|aren[’']t|would be)\b/iu;
const ABROAD = /\b(?:also|too)\b|\b(?:abroad|elsewhere|other (?:countries|schools|places))\b/iu;
const ARGUED = 4; // words of the motion that a sentence with a reason counts for, and a date against it
const AGAIN = 1000; // places: what an earlier case was asked comes last, the latest at the very end
const REMEMBERED = 9; // questions
const FAR = 100; // places: a question that doesn't fit comes after all that do

/**
 * Whether nobody should question a text: plain words say that somebody is in distress, was wronged or is abused, or the writer tells
 * of a hard life of their own or of somebody near. The past of others stops nothing.
 * @param {string} text
 */
export const isLeftStanding = (text) =>
  isPlainlyHard(text) || (OWN.test(text) && !SHRUG.test(text) && seemsHard(text, FALLS_SILENT));

/** The same, of plain words alone: an answer whose single words add up to something hard is passed over, and the questions go on. @param {string} text */
export function isPlainlyHard(text) {
  if (SHRUG.test(text)) return false;
  return !mayBeAsked(text) || (OWN.test(text) && Boolean(toneOf(text)));
}

/** Whether its writer may have a hard text questioned all the same: nobody in it is in distress, was wronged or is abused. @param {string} text */
export const mayBeAsked = (text) => !STOPS.includes(toneOf(text) ?? "");

/**
 * The side whose words a text has on an issue: the other one, where the motion says what should not be done or should stay: nobody plans anything there.
 * @param {{ side: Side, turned?: string[] }} about @param {string} stock
 * @returns {Side}
 */
export const sideOn = ({ side, turned = [] }, stock) =>
  turned.includes(stock) || (turned.length && isPlan(stock)) ? otherSide(side) : side;

/** A clause without the word that joins it to another. @param {string} clause @param {Said | null} said */
const bare = (clause, said) => (said ? clause.replace(new RegExp(said.leading, "iu"), "") : clause);

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
  return bare(`${before}${found[0]}${after}`.trim(), said);
}

/**
 * What a text has to do with the motion: a word of it or of a written card ("near"); else a name, figure or reason, or something of
 * public life or of the past ("far"); nothing that shows ("unclear"); or it is plainly of something else ("beside"), which takes more
 * everyday words than it shares with the motion, or a writer who begins with their own life.
 * @param {Parameters<typeof question>[0]} about
 * @param {string} text
 * @returns {"near" | "far" | "unclear" | "beside"}
 */
function reachOf(about, text) {
  const { motion, said, lexicon } = about;
  if (!said) return "near";
  const one = looked(motion, lexicon, "opening", { text });
  const { text: own } = one;
  if (sense(own, []) || !isSaying(about, text)) return "beside";
  const { here } = known(one, text);
  const written = Object.values(motion.cards).filter(isWritten);
  const subject = [motion.title, ...written.map(({ claim }) => claim)].join("\n");
  const elsewhere = said.everyday.filter((words) => !has(words, subject));
  const hits = elsewhere.flatMap((words) => text.match(new RegExp(words, "giu")) ?? []).length;
  const homely = elsewhere.length < said.everyday.length; // one word of such a motion is enough
  const ofOthers = has(said.past, text) && !has(said.own, text);
  const public_ = has(said.anchors, text);
  const reasons = own.found("reasons").length;
  const everyday = hits > (ofOthers ? 1 : 0) && hits > (homely && here ? Infinity : here);
  if (
    !public_ &&
    (everyday || (!here && !reasons && has(said.begins, text) && !has(said.norm, text)))
  )
    return "beside";
  if (here) return "near";
  return isAnchored(said, one, text) ? "far" : "unclear";
}

/** Whether a text has a name, a figure or a reason, or something of public life or of others' past. @param {Said} said @param {Looked} one @param {string} text */
function isAnchored(said, { text: own, lexicon }, text) {
  const ofOthers = has(said.past, text) && !has(said.own, text);
  const shown = own.named(text).length || figuresIn(text, lexicon).length;
  return Boolean(shown || own.found("reasons").length || has(said.anchors, text) || ofOthers);
}

/**
 * Whether a text of a case is of something else: no word of it is in the motion, in a written card or in the rest of the case, and
 * nothing else tells what it is about.
 * @param {Parameters<typeof question>[0]} about
 * @param {string} text
 * @param {string} rest
 */
export function isBeside(about, text, rest) {
  if (!about.said) return undefined;
  const one = looked(about.motion, about.lexicon, "opening", { text }, { text: rest, cards: [] });
  return !known(one, text).here && ["beside", "unclear"].includes(reachOf(about, text));
}

/**
 * Whether an answer is of something else: it has no word of the question, the motion, a written card or the rest of the case, and
 * nothing that tells where it is from. A few words may well be the answer, and so may a case, where people are asked for.
 * @param {Parameters<typeof question>[0]} about
 * @param {Asked} asked
 * @param {string} answer
 * @param {string} rest
 */
function isStray(about, { stock, quote, text }, answer, rest) {
  const { motion, said, lexicon } = about;
  if (!said) return false;
  const before = `${quote}\n${text}\n${rest}`;
  const one = looked(motion, lexicon, "opening", { text: answer }, { text: before, cards: [] });
  const { all, here } = known(one, answer);
  if (here || (stock === "doubt" && DOUBTS.test(answer))) return false;
  const hits = said.everyday.flatMap(
    (words) => answer.match(new RegExp(words, "giu")) ?? [],
  ).length;
  const told = CASES.includes(stock) && one.text.found("cases").length;
  const sourced = [stock, ...SOURCES].some((issue) =>
    saidOn(said, issue, sideOn(about, issue), answer),
  );
  const shown = one.text.named(answer).length || figuresIn(answer, lexicon).length;
  if (hits > 1 || (hits > 0 && shown && !told && !sourced)) return true; // whatever it counts or names
  if (told || sourced || has(said.norm, answer) || isAnchored(said, one, answer)) return false;
  return (hits > 0 || stock !== "speaks") && all + hits >= PLAIN;
}

/**
 * Whether an answer answers its question: it says something, not the question or the opening once more, and not of something else.
 * @param {Parameters<typeof question>[0]} about
 * @param {string} opening
 * @param {Asked} asked
 * @param {string} answer
 * @param {string} [rest] other answers
 */
export function isAnswer(about, opening, asked, answer, rest = "") {
  const { said } = about;
  const { stock } = asked;
  if (!isSaying(about, answer) || onlyNames(about, answer)) return false;
  if (onlyInsults(about, answer) || saysAgain(about, opening, asked, answer)) return false;
  if (comesBack(new OwnText(about, answer), `${opening}\n${asked.text}`, 2).length) return false;
  if (stock === "motion") return isOnMotion(about, answer);
  if (stock === "doubt" && onlyTells(about, answer)) return false;
  if (evades(about, opening, asked, answer)) return false;
  if (stock === "speaks" && !broughtBy(about, opening, answer).length) return false;
  if (!saidOn(said, stock, sideOn(about, stock), answer) && echoes(about, asked, answer))
    return false;
  return !isStray(about, asked, answer, `${opening}\n${rest}`);
}

/** Whether an answer tells what somebody did, where it is asked who would doubt: "A girl cried last year." A name before a comma is whom it means. @param {Parameters<typeof question>[0]} about @param {string} answer */
const onlyTells = ({ said }, answer) =>
  Boolean(said) && has(said?.past ?? "", answer.split(/[,;:–—]/u)[0]) && !DOUBTS.test(answer);

/** Whether an answer runs somebody or the question down, and gives no figure, and no reason but what "you" are. @param {Parameters<typeof question>[0]} about @param {string} answer */
function onlyInsults({ motion, lexicon }, answer) {
  const one = looked({ ...motion, cards: {} }, lexicon, "rebuttal", { text: answer });
  const shows = ["reasons", "grounds", "hinting", "contrast"].some((list) =>
    one.text.found(list).some(({ end }) => !/^\W*(?:you|u)\b/iu.test(answer.slice(end))),
  );
  return (
    !shows &&
    !figuresIn(answer, lexicon).length &&
    (RUDE.test(answer) || insult(one).length > 0 || scorn(one).length > 0)
  );
}

/** Whether an answer has hardly a word that the opening lacks, and none of its question. @param {Parameters<typeof question>[0]} about @param {string} opening @param {Asked} asked @param {string} answer */
function saysAgain({ motion, lexicon }, opening, { quote, text }, answer) {
  const own = new OwnText({ motion, lexicon }, answer);
  const [words, before, asks] = [answer, opening, `${quote}\n${text}`].map((one) =>
    own.telling(one, true),
  );
  const fresh = [...words].filter((word) => !before.has(word));
  const { words: least, fresh: share } = ONCE_MORE.test(answer) ? SAID_SO : AGAIN_SAID;
  return (
    words.size >= least &&
    fresh.length <= share * words.size &&
    !fresh.some((word) => asks.has(word))
  );
}

/** Whether an answer praises its question and has no word of it that the opening lacks. @param {Parameters<typeof question>[0]} about @param {string} opening @param {Asked} asked @param {string} answer */
function evades({ motion, lexicon }, opening, { text }, answer) {
  if (!PRAISES.test(answer)) return false;
  const own = new OwnText({ motion, lexicon }, answer);
  const [before, said] = [opening, answer].map((words) => own.telling(words));
  return ![...own.telling(text)].some((word) => said.has(word) && !before.has(word));
}

/** Whether an answer has a share or count of others that is nowhere before it, to a question that asks for none. @param {Parameters<typeof question>[0]} about @param {string} before @param {Asked} asked @param {string} answer */
export function bringsFigure(about, before, { stock, text }, answer) {
  const { motion, side, said, lexicon } = about;
  if (COUNTS.includes(stock) || (stock === "known" && saidOn(said, stock, side, answer)))
    return false; // it says where it is from
  const written = Object.values(motion.cards).filter(isWritten);
  const known = [before, text, ...all(written, "claim", "why", "evidence")].join("\n");
  const bare = { ...motion, cards: {} }; // a motion whose cards only ask
  const one = looked(bare, lexicon, "opening", { text: answer }, { text: known, cards: [] });
  return figure(one).length > 0;
}

/** Whether an answer tells what a text about something else has to do with the motion: a name, a figure or a reason alone doesn't. @param {Parameters<typeof question>[0]} about @param {string} answer */
function isOnMotion(about, answer) {
  const reach = reachOf(about, answer);
  return reach === "near" || (reach === "far" && has(about.said?.anchors ?? "", answer));
}

/** Whether nobody may be told that a text is about something else: it has a telling word of the motion or of a written card, or gives a reason. @param {Parameters<typeof question>[0]} about @param {string} text */
export function mayBelong({ motion, lexicon }, text) {
  const one = looked(motion, lexicon, "opening", { text });
  return known(one, text).here > 0 || one.text.found("reasons").length > 0;
}

/** Whether an answer says something: it isn't one word over and over, nor "I don't know" and hardly more. @param {Parameters<typeof question>[0]} about @param {string} answer */
function isSaying({ motion, lexicon, said }, answer) {
  if (
    SHRUG.test(answer) ||
    LAZY.test(answer) ||
    new Set(answer.toLowerCase().split(/\s+/u)).size < 2
  )
    return false;
  if (!said || !has(said.unsure, answer)) return true;
  const own = new OwnText({ motion, lexicon }, answer.replace(new RegExp(said.unsure, "iu"), ""));
  return own.telling(own.text).size >= SAYS || figuresIn(own.text, lexicon).length > 0;
}

/** Whether an answer is a side's name and nothing more: "A kind lie." @param {Parameters<typeof question>[0]} about @param {string} answer */
function onlyNames({ motion, lexicon }, answer) {
  const { small } = new OwnText({ motion, lexicon }, answer);
  const words = wordsOf(answer)
    .map(plain)
    .filter((word) => !small.has(word));
  return Object.values(motion.sides ?? {}).some(({ name }) => {
    const named = wordsOf(name).map(plain);
    return words.length > 0 && words.every((word) => named.includes(word));
  });
}

/** Whether an answer has several words that carry meaning, and each of them stands in its question. @param {Parameters<typeof question>[0]} about @param {Asked} asked @param {string} answer */
function echoes({ motion, lexicon }, { quote, text }, answer) {
  const own = new OwnText({ motion, lexicon }, answer);
  const words = [...own.telling(answer, true)];
  const before = own.telling(`${quote}\n${text}`, true);
  return words.length >= ECHOED && words.every((word) => before.has(word));
}

/** The words that carry meaning in an answer, and neither in the motion nor in the opening. @param {Parameters<typeof question>[0]} about @param {string} opening @param {string} answer */
function broughtBy({ motion, lexicon }, opening, answer) {
  const own = new OwnText({ motion, lexicon }, answer);
  const values = new Set((lexicon.values ?? "").split(" ").map(own.stem, own));
  const before = own.telling(opening, true);
  return [...own.telling(answer)].filter((word) => !before.has(word) && !values.has(word));
}

/** Whether a text nearly quotes a written card, or (`loosely`) has words that tell it apart. @param {Parameters<typeof question>[0]} about @param {Card} card @param {string} text */
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
 * Of written cards the one that meets a case best: it is linked as an answer to what the case begins with, or shares most words;
 * undefined if none does either, or can stand alone. A single one is brought against every case: whoever wrote it counts on that.
 * @param {{ motion: Motion, lexicon: Lexicon }} about
 * @param {string[]} ids
 * @param {{ begun: string, opening: string, brought?: string[] }} mine `brought`: the cards that were brought before; another one goes first
 */
export function meeting({ motion, lexicon }, ids, { begun, opening, brought = [] }) {
  if (ids.length === 1) return ids[0];
  const text = new OwnText({ motion, lexicon }, opening);
  const shares = new Set(Object.keys(lexicon.fractions ?? {}).map(text.stem, text)); // half of anything
  const [told] = sentencesOf(opening)
    .flatMap(({ text: sentence }) => saidBy({ motion, lexicon }, sentence, ids))
    .sort((a, b) => b.words - a.words);
  const rank = (/** @type {string} */ id) => {
    const { answers = {}, title, claim = "", why = "", evidence = "" } = motion.cards[id];
    const kind = answers[begun]?.kind;
    const met = answers[told?.id ?? ""]?.kind === "direct" ? LINKED + (told?.words ?? 0) : 0;
    return (
      (kind === "direct" ? LINKED : kind ? 1 : 0) +
      met +
      [...text.inCommon(title, claim, why, evidence)].filter((word) => !shares.has(word)).length
    );
  };
  const [best] = ids
    .filter((id) => rank(id) > 0 && !HANGING.test(motion.cards[id].claim ?? ""))
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
  return [...whole, ...verbal].filter((piece) => !turnsDown(text, piece) && stands(piece));
}

/** The pieces of a text that a question can be at, the nearest to the motion first: none that was quoted before while there is another. @param {Parameters<typeof question>[0]} about @param {string} text */
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
 * @param {object} about
 * @param {Motion} about.motion
 * @param {Side} about.side
 * @param {Said | null} about.said
 * @param {Ear | null} about.ear
 * @param {Lexicon} about.lexicon
 * @param {string[]} [about.turned] the issues on which the motion's sides change places
 * @param {string[]} about.begun the stock issues of the cards that the case begins with: it has them
 * @param {string[]} [about.before] what earlier cases of this tab were asked, the latest last
 * @param {string[]} [about.quoted] what earlier questions were about: nothing is quoted twice while there is something else
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
      ({ stock, quote }) => quote || !said || (!POINTING.includes(stock) && all.includes(stock)),
    ) // "that" and "it" have to be said
    .sort((a, b) => a.rank - b.rank);
  const [best] = open;
  return (
    best && {
      stock: best.stock,
      quote: best.quote,
      text: issueWords(best.stock, sideOn(about, best.stock), !best.quote).ask,
    }
  );
}

/**
 * A question on what a case lacks, at a clause; undefined where it has all, where nobody can tell, or where earlier cases were asked it.
 * @param {Parameters<typeof question>[0]} about
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
    whom: !has(said.touched, text),
    doubt: !held.met,
  };
  const own = new OwnText({ motion, lexicon }, last);
  const pieces = unspentIn(about, last).filter((one) => own.telling(one).size > 0);
  const bare = { ...motion, cards: {} };
  const [counts] = figure(looked(bare, lexicon, "opening", { text: last }));
  if (![...asked, ...before].includes("known") && !saidOn(said, "known", side, text)) {
    const words = counts && [...last].slice(counts.start, counts.end).join("");
    const quote = pieces.find((one) => ALLEGED.test(one) || (words && one.includes(words)));
    if (quote) return { stock: "known", quote, text: issueWords("known", side).ask };
  }
  for (const stock of PARTS) {
    const done = [...asked, ...begun, ...before].includes(stock) || saidOn(said, stock, side, text);
    const [quote] =
      lacks[stock] && !done ? pieces.filter((one) => isFitting(said, stock, side, one)) : [];
    if (quote) return { stock, quote, text: issueWords(stock, side).ask };
  }
  return undefined;
}

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
  if (stock === "working" && has(said.rule, clause)) return false; // a rule for everybody is nobody's plan
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
 * @param {Parameters<typeof question>[0]} about
 * @param {string} opening
 * @returns {Asked | undefined}
 */
export function firstQuestion(about, opening) {
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
  if (reach === "beside") return asks("motion");
  const own = new OwnText({ motion, lexicon }, opening);
  const pieces = quotable(opening, ear, said);
  if (reach !== "unclear") {
    const best =
      lacking(about, opening, opening, []) ?? question(about, opening, opening, [], "", true);
    const fresh = pieces.filter((piece) => own.telling(piece).size > 0);
    const doubted = fresh.filter((piece) => isFitting(said, "doubt", side, piece));
    const met = about.before?.includes("doubt") || heldBy(about, [opening]).met;
    return best?.quote || !doubted.length || (best && met)
      ? best
      : asks("doubt", closest(doubted, nearnessIn(own)));
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
 * @param {Parameters<typeof question>[0]} about
 * @param {string} opening
 * @param {Asked} first
 * @param {string} answer "": it was left open
 * @returns {Asked}
 */
export function nextQuestion(about, opening, first, answer) {
  const beside = !answer || BESIDE.includes(first.stock);
  const last = beside ? claimsIn(opening, [first], [""]) : answer;
  const whole = `${opening}\n${answer}`;
  const told = heldBy(about, [answer, opening]).case;
  const asked = [first.stock, ...(told && answer.includes(told) ? ["example"] : [])]; // one was just given
  const next =
    ((beside || PARTS.includes(first.stock)) && lacking(about, whole, last, asked)) ||
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

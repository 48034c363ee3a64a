/** Whether what is written to a question answers it. */

import { otherSide } from "#app/core/sides.js";
import { figure, figuresIn } from "#app/coaching/figures.js";
import { seemsHard, toneOf } from "#app/coaching/hard_words.js";
import { OwnText, plain, wordsOf } from "#app/coaching/own_text.js";
import { comesBack } from "#app/coaching/rules/reasons.js";
import { insult, scorn } from "#app/coaching/rules/people.js";
import { all, isWritten, looked } from "#app/coaching/rules/looked.js";
import { sense } from "#app/coaching/rules/sense.js";
import { known } from "#app/coaching/rules/topic.js";

/** @import { Motion, Side } from "#app/protocol.d.ts" */
/** @import { Asked, Ear, Lexicon, Looked, Said } from "#app/types.d.ts" */

/**
 * A case on an own motion, and what is known of it.
 * @typedef {object} Case
 * @property {Motion} motion
 * @property {Side} side
 * @property {Said | null} said
 * @property {Ear | null} ear
 * @property {Lexicon} lexicon
 * @property {string[]} [turned] the issues on which the motion's sides change places
 * @property {string[]} begun the stock issues of the cards that the case begins with: it has them
 * @property {string[]} [before] what earlier cases of this tab were asked, the latest last
 * @property {string[]} [quoted] what earlier questions were about: nothing is quoted twice while there is something else
 */

const PLANS = ["working", "worth", "half", "burden", "freedom"]; // asked about the motion, where no clause has a plan
export const isPlan = (/** @type {string} */ stock) => PLANS.includes(stock);
const CASES = "today reach burden whom known day example missed worth working freedom".split(" "); // a person near may be what these ask for
const DOUBTS =
  /^(?!\W*i\b).*(?:\b(?:would|might|could|can|may|will|sa(?:y|ys|id)|think|thinks|thought|doubt\w*|believe\w*|disagree\w*|argue\w*|asks?|asked|but)\b|[’'](?:d|ll)\b)/isu; // it names who doubts, or what they say
const COUNTS = ["reach", "expert", "own"]; // of how many it is so
const SOURCES = ["written", "voices", "sign"]; // who says where something stands has answered
const PLAIN = 3; // words that carry meaning, those of everyday life twice: an answer of fewer may be one in words of its own
const SAYS = 2; // words that carry meaning, with which an answer after "I don't know" says something all the same
const STOPS = ["distress", "wronged", "abuse"];
export const OWN =
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

/** @param {string} pattern @param {string} words */
export const has = (pattern, words) => new RegExp(pattern, "iu").test(words);

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

/** A clause without the word that joins it to another; "That anger" joins nothing. @param {string} clause @param {Said | null} said */
export const bare = (clause, said) =>
  said && !clause.startsWith("That ") ? clause.replace(new RegExp(said.leading, "iu"), "") : clause;

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
 * @param {Case} about
 * @param {string} text
 * @returns {"near" | "far" | "unclear" | "beside"}
 */
export function reachOf(about, text) {
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
 * @param {Case} about
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
 * @param {Case} about
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
 * @param {Case} about
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

/** Whether an answer tells what somebody did, where it is asked who would doubt: "A girl cried last year." A name before a comma is whom it means. @param {Case} about @param {string} answer */
const onlyTells = ({ said }, answer) =>
  Boolean(said) && has(said?.past ?? "", answer.split(/[,;:–—]/u)[0]) && !DOUBTS.test(answer);

/** Whether an answer runs somebody or the question down, and gives no figure, and no reason but what "you" are. @param {Case} about @param {string} answer */
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

/** Whether an answer has hardly a word that the opening lacks, and none of its question. @param {Case} about @param {string} opening @param {Asked} asked @param {string} answer */
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

/** Whether an answer praises its question and has no word of it that the opening lacks. @param {Case} about @param {string} opening @param {Asked} asked @param {string} answer */
function evades({ motion, lexicon }, opening, { text }, answer) {
  if (!PRAISES.test(answer)) return false;
  const own = new OwnText({ motion, lexicon }, answer);
  const [before, said] = [opening, answer].map((words) => own.telling(words));
  return ![...own.telling(text)].some((word) => said.has(word) && !before.has(word));
}

/** Whether an answer has a share or count of others that is nowhere before it, to a question that asks for none. @param {Case} about @param {string} before @param {Asked} asked @param {string} answer */
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

/** Whether an answer tells what a text about something else has to do with the motion: a name, a figure or a reason alone doesn't. @param {Case} about @param {string} answer */
function isOnMotion(about, answer) {
  const reach = reachOf(about, answer);
  return reach === "near" || (reach === "far" && has(about.said?.anchors ?? "", answer));
}

/** Whether nobody may be told that a text is about something else: it has a telling word of the motion or of a written card, or gives a reason. @param {Case} about @param {string} text */
export function mayBelong({ motion, lexicon }, text) {
  const one = looked(motion, lexicon, "opening", { text });
  return known(one, text).here > 0 || one.text.found("reasons").length > 0;
}

/** Whether an answer says something: it isn't one word over and over, nor "I don't know" and hardly more. @param {Case} about @param {string} answer */
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

/** Whether an answer is a side's name and nothing more: "A kind lie." @param {Case} about @param {string} answer */
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

/** Whether an answer has several words that carry meaning, and each of them stands in its question. @param {Case} about @param {Asked} asked @param {string} answer */
function echoes({ motion, lexicon }, { quote, text }, answer) {
  const own = new OwnText({ motion, lexicon }, answer);
  const words = [...own.telling(answer, true)];
  const before = own.telling(`${quote}\n${text}`, true);
  return words.length >= ECHOED && words.every((word) => before.has(word));
}

/** The words that carry meaning in an answer, and neither in the motion nor in the opening. @param {Case} about @param {string} opening @param {string} answer */
function broughtBy({ motion, lexicon }, opening, answer) {
  const own = new OwnText({ motion, lexicon }, answer);
  const values = new Set((lexicon.values ?? "").split(" ").map(own.stem, own));
  const before = own.telling(opening, true);
  return [...own.telling(answer)].filter((word) => !before.has(word) && !values.has(word));
}

/** Reasons: where they begin, and whether they say something new. */

import { bare, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { placed } from "#app/coaching/rules/looked.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Looked } from "#app/types.d.ts" */

/** Lists of which a text that argues has a word. */
const ARGUED = [
  "reasons",
  "hinting",
  "grounds",
  "conclusions",
  "following",
  "weighing",
  "setting",
  "balancing",
  "listing",
  "sources",
  "contrast",
  "turns",
  "past",
];

const FAMILY = 5; // letters that stems of one family have in common

const SALAD = 5; // words that carry meaning
const SAME = 0.6; // of them, when no more are different, a few are turned over and over

const ROUND = 12; // different words that carry meaning: a text with more does not go round in circles

const SUBJECT = 4; // words before its relative, where it has no verb yet

const SEVERAL = 2; // sentences that say something

const THEIRS =
  /\b(?:they|you|the other side|some|people) (?:(?:also|always|just|only|all) )?(?:say|said|think|thought|claim|claimed|argue|argued|believe|mean|hold|tell us)s?\b[^.?!;]*$/iu; // a reason behind it is theirs

const NOT = /\b(?:not|n[’']t|never)\s+(?:(?:just|only|simply)\s+)?(?:because [^.?!]*\bor\s+)?$/iu;

/** A reason that only repeats what comes before it, or only says that it is good or bad. @param {Looked} one */
export function circular({ text, lexicon }) {
  const values = new Set((lexicon.values ?? "").split(" ").filter(Boolean));
  const hollow = new Set((lexicon.hollow ?? "").split(" "));
  const telling = (/** @type {string} */ words) => [
    ...text.telling(
      wordsOf(words)
        .filter((word) => !values.has(plain(word)) && !hollow.has(plain(word)))
        .join(" "),
      true,
    ),
  ];
  const clauses = text.found("grounds").flatMap(({ start, end }) => {
    const rest = text.text.slice(end);
    const clause = rest.slice(0, rest.search(/[.,;:!?]|$/u));
    const said = telling(clause);
    // A short word may be what is new: "because we go to bed later".
    const short = wordsOf(clause).filter(
      (word) => word.length === 3 && !text.small.has(plain(word)) && !values.has(plain(word)),
    );
    const written = wordsOf(text.text.slice(0, start)).map(plain);
    if (short.some((word) => !written.includes(plain(word)))) return [];
    if (!said.length && !wordsOf(clause).some((word) => values.has(plain(word)))) return [];
    const [sentence] = text.text.slice(0, start).match(/[^.!?…\n]*$/u) ?? [""];
    if (isDenied(text, start)) return [];
    if (said.length && comparesTwo(text, sentence)) return []; // why the one is worse
    if (happened(text, sentence)) return []; // why something happened, and no reason for a claim
    const before = telling(wordsOf(sentence).length ? sentence : text.text.slice(0, start)); // "Why? Because …"
    const again =
      onlyWishes(text, clause) ||
      isHollow(text, clause) ||
      onlyJudges(text, { start, end }) ||
      said.every((word) => before.some((other) => alike(word, other)));
    return [{ start, end: end + clause.length, again }];
  });
  const circles = clauses.filter(({ again }) => again);
  const brief = text.telling(text.text, true).size <= ROUND;
  if (brief && circles.length && 2 * circles.length >= clauses.length) return placed(text, circles);
  const returned = comesBack(text);
  return returned.length || !brief || !clauses.length ? returned : endsAsItBegan(text);
}

const FEW = 2; // words of a claim

/** The last clause of a text, if it concludes what the first one said, with as many words and none of its own. @param {OwnText} text */
function endsAsItBegan(text) {
  const sentences = sentencesOf(text.text);
  const [last] = sentences.slice(1).slice(-1);
  const so = last && text.found("so", last.text).at(-1);
  if (!so) return [];
  const stems = (/** @type {string} */ words) =>
    new Set(
      wordsOf(words)
        .filter((word) => word.length > FEW && (!text.small.has(plain(word)) || isDenial(word)))
        .map((word) => (isDenial(word) ? "not" : text.stem(word))),
    );
  const isDenial = (/** @type {string} */ word) => text.found("negations", word).length > 0;
  const [claim] = sentences[0].text.split(/[,;:–—]|\bbecause\b|\bsince\b/iu);
  const [before, after] = [claim, last.text.slice(so.end)].map(stems);
  const same =
    before.size >= FEW && [...before, ...after].every((one) => before.has(one) && after.has(one));
  return same ? [text.mark(last.start + so.start, last.start + last.text.trimEnd().length)] : [];
}

const NEW = 3; // words between a claim and its return

/**
 * The conclusion of a text, if it only comes back to its first sentence, or to what else is known, and little stands between: no
 * reason in the first sentence has a word that its claim lacks.
 * @param {OwnText} text
 * @param {string} [base] what else is known
 * @param {number} [most] new words between
 */
export function comesBack(text, base = "", most = NEW) {
  const sentences = sentencesOf(text.text);
  const [last] = sentences.slice(1).slice(-1);
  const so = last && text.found("so", last.text).at(-1);
  if (!so) return [];
  const { values = "", hollow = "", unmoved = "" } = text.lexicon;
  const formsOf = (/** @type {string} */ words) =>
    wordsOf(words)
      .filter((word) => word.length > FEW && !/[’']/u.test(word) && !text.small.has(plain(word))) // that's, they're
      .map((word) => text.stem(word));
  const idle = new Set(formsOf(`${values} ${hollow} ${unmoved}`));
  const stems = (/** @type {string} */ words) => formsOf(words).filter((stem) => !idle.has(stem));
  const [first] = sentences;
  const [ground] = text.found("grounds", first.text);
  const claim = first.text.slice(0, ground?.start) || first.text;
  const known = stems(`${claim} ${base}`);
  const isNew = (/** @type {string} */ stem) =>
    !text.common.has(stem) && !known.some((other) => alike(stem, other));
  const reason = stems(first.text.slice(claim.length)).filter(isNew);
  const conclusion = stems(last.text.slice(so.end));
  const between = new Set(stems(text.text.slice(first.end, last.start + so.start)).filter(isNew));
  const moves = new Set(formsOf(unmoved));
  const isUnmoved = (/** @type {string} */ words) => formsOf(words).some((stem) => moves.has(stem));
  const named =
    conclusion.some((stem) => !text.common.has(stem)) ||
    [claim, last.text.slice(so.end)].every(isUnmoved);
  const came = base
    ? conclusion.every((stem) => !isNew(stem) || [...between].some((other) => alike(stem, other)))
    : named && conclusion.length > 0 && !conclusion.some(isNew);
  return came && !reason.length && between.size <= most
    ? [text.mark(last.start + so.start, last.start + last.text.trimEnd().length)]
    : [];
}

/** Whether what stands at a place is in a clause that is denied: "It isn't true that they learn less because they're tired". @param {OwnText} text @param {number} at */
function isDenied(text, at) {
  const [before = ""] = text.text.slice(0, at).match(/[^.,;:!?…–—\n]*$/u) ?? [];
  return text.found("denying_that", before).length > 0;
}

/** Whether a reason only wishes what the motion does: "because they are people who ought to be able to vote". @param {OwnText} text @param {string} clause */
function onlyWishes(text, clause) {
  const [wish] = ["wishes", "refusing"].flatMap((list) => text.found(list, clause));
  if (!wish) return false;
  const hollow = text.telling(text.lexicon.hollow ?? "", true);
  const words = ownWords({ text }, clause.replace(wish.words, " "));
  return [...words].filter((word) => !hollow.has(word)).length <= WISHED;
}

/** Whether a reason says nothing: "a guess is a guess", or of the motion's own words that they are good, "later is better". @param {OwnText} text @param {string} clause */
function isHollow(text, clause) {
  const values = new Set((text.lexicon.values ?? "").split(" "));
  const words = wordsOf(clause).filter((word) => !values.has(plain(word)) && text.tells(word));
  const stems = new Set(words.map((word) => text.stem(word)));
  const judges = wordsOf(clause).some((word) => values.has(plain(word)));
  const isOwn = [...stems].some((stem) => !text.common.has(stem));
  return stems.size === 1 && (words.length > 1 || (judges && !isOwn));
}

/** Whether words tell what somebody did. @param {OwnText} text @param {string} words */
const happened = (text, words) =>
  text
    .found("past", words)
    .some(({ words: verb }) => !text.vague.has(plain(verb)) && !/^(?:was|were|did)$/iu.test(verb));

/** Whether two stems are of one family, as healthy and healthier are. @param {string} one @param {string} two */
const alike = (one, two) =>
  one === two || (one.length >= FAMILY && one.slice(0, FAMILY) === two.slice(0, FAMILY));

/** Whether a text only turns a few words over and over. @param {Looked} one */
export function turnsRound({ text }) {
  const words = wordsOf(text.text).filter((word) => text.tells(word));
  return words.length >= SALAD && text.telling(text.text, true).size <= SAME * words.length;
}

/** Where a text only says that everybody knows it, and no other sentence gives a reason. @param {Looked} one */
export function knownToAll({ text }) {
  const reasons = reasonsIn(text);
  const isAlone = (/** @type {{ start: number }} */ { start: at }) => {
    const { start, end } = sentencesOf(text.text).find((one) => at < one.end) ?? {
      start: at,
      end: at,
    };
    return reasons.every((one) => start <= one.start && one.start < end);
  };
  return placed(text, text.found("known_to_all").filter(isAlone));
}

/** Whether a reason is that of somebody in a relative clause with which its sentence begins: "Who takes it because she likes it will …". @param {OwnText} text @param {number} start */
function isOfAnother(text, start) {
  const [before = ""] = text.text.slice(0, start).match(/[^.,;:!?…–—\n]*$/u) ?? [];
  const relative = /\b(?:who|whoever|which|that)\b/iu.exec(before);
  if (!relative) return false;
  const subject = before.slice(0, relative.index);
  return wordsOf(subject).length <= SUBJECT && !text.found("verbs", subject).length;
}

/**
 * Whether a reason is surely that of what its writer claims, and of no small fact: the rest of its sentence says what should be, what
 * is good or bad or counts for more, or speaks of the motion and tells nothing of its writer, of what happened or of what is denied.
 * @param {OwnText} text
 * @param {{ start: number }} found
 */
export function isOfAClaim(text, { start }) {
  const [before = ""] = text.text.slice(0, start).match(/[^.;:!?…\n]*$/u) ?? [];
  const [, behind = ""] = text.text.slice(start).match(/^[^.;:!?…\n,]*,([^.;:!?…\n]*)/u) ?? [];
  const claim = before.trim() ? before : behind; // "Since nobody asks them, they should …"
  const tells = (/** @type {string} */ list) => text.found(list, claim).length > 0;
  if (["wishes", "claiming", "approving", "disapproving", "outranking"].some(tells)) return true;
  const named = [...text.telling(claim, true)].some((word) => text.common.has(word));
  return named && !["ours", "past", "negations"].some(tells);
}

/** What stands behind a word, up to the end of its clause. @param {OwnText} text @param {{ end: number }} found */
function clauseFrom(text, { end }) {
  const rest = text.text.slice(end).replace(/\b(\p{L}+), \1\b/giu, "$1"); // really, really good
  return rest.slice(0, rest.search(/[.,;:!?…–—\n]|$/u));
}

/** Whether a reason only says that something is good or bad, or counts for more. @param {OwnText} text @param {{ start: number, end: number }} found */
export function onlyJudges(text, found) {
  const whole = clauseFrom(text, found);
  const weighed = text.found("outranking", whole);
  const clause = wordsOf(weighed.reduce((rest, { words }) => rest.replace(words, " "), whole)).map(
    plain,
  );
  const values = new Set((text.lexicon.values ?? "").split(" "));
  const judges = weighed.length > 0 || clause.some((word) => values.has(word));
  const small = new Set((text.lexicon.small ?? "").split(" "));
  const idle = (/** @type {string} */ word) =>
    [values, small, text.vague].some((list) => list.has(word)) ||
    ["really", "know"].includes(word) ||
    text.common.has(text.stem(word));
  return judges && clause.every(idle);
}

/** Whether a text asks nothing, and only says of what the motion is about that it is good or bad. @param {Looked} one */
export function isBare({ text, lexicon }) {
  const values = new Set((lexicon.values ?? "").split(" "));
  const words = wordsOf(text.text);
  const rest = words.filter((word) => !values.has(plain(word)));
  const says = rest.some(
    (word) => word.length >= 3 && !text.small.has(plain(word)) && !text.common.has(text.stem(word)),
  );
  return rest.length < words.length && !says && !/[?？؟]/u.test(text.text);
}

/** The words of a text, or of a part of it, by their stems, that are more than the motion's own or ones that judge or declare. @param {Pick<Looked, "text">} one */
export function ownWords({ text }, part = text.text) {
  const { idle } = text.known;
  const words = wordsOf(part).filter((word) => word.length >= 3 && !idle.has(bare(word)));
  return new Set(words.map((word) => text.stem(word)).filter((word) => !text.common.has(word)));
}

/** Whether a text only says what should be, or that something is good or bad. @param {Looked} one */
export const declares = (one) => Boolean(one.lexicon.declaring) && !ownWords(one).size;

const WISHED = 1; // word of its own in a reason that wishes: people, school
const REPEATED = 2; // words of the motion in a wish that was there before

/** Where a text that does nothing but declare wishes what it has wished before. @param {Looked} one */
export function repeats(one) {
  const { text } = one;
  if (!declares(one)) return [];
  const wishes = sentencesOf(text.text)
    .filter((each) => text.found("wishes", each.text).length)
    .map((each) => ({ ...each, named: text.telling(each.text, true) }));
  const again = wishes.filter(({ named }, n) =>
    wishes
      .slice(0, n)
      .some((other) => [...other.named].filter((word) => named.has(word)).length >= REPEATED),
  );
  return placed(text, again.slice(0, 1));
}

const NAMED = { points: 5, words: 4, share: 0.5 }; // so many that only name something, and of all

/** Whether words that begin a reason begin a whole one: "because of" names a thing. @param {OwnText} text @param {{ end: number }} ground */
const isReason = (text, { end }) => !/^\s+of\b/iu.test(text.text.slice(end));

/** Whether a text is a list of things, each joined by "and" or "also", with no reason but "because of". @param {OwnText} text */
function lists(text) {
  if (text.found("grounds").some((ground) => isReason(text, ground))) return false;
  const points = text.text
    .split(/[,;.!?\n]\s*(?!\s|and\b|also\b)|\b(?=(?:and|also)\b)/iu)
    .filter(Boolean);
  const named = points.filter(
    (words) =>
      /^(?:and|also)\b/iu.test(words) &&
      wordsOf(words).length <= NAMED.words &&
      !text.found("verbs", words).length,
  );
  return named.length >= NAMED.points && named.length >= NAMED.share * points.length;
}

const NUMBERED = /(?<![\p{L}\p{N}.,])\(?\d{1,2}[.)]\s+(?=[\p{L}\d])/gu; // 1. and 2)
const ROW = { points: 4, words: 7, numbered: 3, long: 10 }; // so many, of this few words on average

const ALIKE = 5; // sentences: you can …, you can …

/** Whether so many sentences of a text, and most of them, begin with the same two words. @param {OwnText} text */
function beginAlike(text) {
  const begun = sentencesOf(text.text).map((one) =>
    wordsOf(one.text).slice(0, 2).map(plain).join(" "),
  );
  return begun.some((words) => {
    const same = begun.filter((other) => other === words).length;
    return same >= ALIKE && 2 * same > begun.length;
  });
}

/** Where a text begins that is a row of short claims, numbered, parted by commas or neither, without a reason for any. @param {Looked} one */
export function row({ text }) {
  if (text.lexicon.reasons === undefined) return [];
  const first = () => placed(text, sentencesOf(text.text).slice(0, 1));
  if (lists(text)) return first();
  const argues = ["hinting", "contrast", "cases"].some((list) => text.found(list).length);
  if (argues && !beginAlike(text)) return [];
  if (text.found("grounds").some((ground) => isReason(text, ground))) return [];
  const numbers = [...text.text.matchAll(NUMBERED)].map(({ index }) => index);
  const numbered = numbers.length >= ROW.numbered;
  const sentences = sentencesOf(text.text).map((each) => each.text);
  const commas = sentences.length === 1 && !text.found("listing").length;
  const points = numbered
    ? numbers.map((at, n) => text.text.slice(at, numbers[n + 1]))
    : sentences.flatMap((each) => (commas ? each.split(/[,;]/u) : each));
  const few = (numbered ? ROW.long : ROW.words) * points.length;
  const isLived = (/** @type {string} */ each) =>
    text.found("ours", each).some(({ end }) => {
      const [next = ""] = wordsOf(each.slice(end));
      return !text.vague.has(plain(next)); // "i think" claims
    });
  const claims = points.filter((each) => !isLived(each));
  return (numbered || claims.length >= ROW.points) && wordsOf(text.text).length <= few
    ? first()
    : [];
}

/** Whether an opening only asserts: it does nothing but declare, or is of a sentence or two, and has no word for a reason, a case, a comparison, a source or a figure, nor one for what happened or for somebody. @param {Looked} one */
export const onlyAsserts = (one) => one.kind === "opening" && (declares(one) || claimsAlone(one));

/** @param {Looked} one */
const claimsAlone = ({ text }) =>
  sentencesOf(text.text).length <= SEVERAL &&
  text.lexicon.reasons !== undefined &&
  !/\d/u.test(text.text) &&
  !ARGUED.some((list) => text.found(list).length);

const ENOUGH = { bare: 4, told: 5, turned: 3, rebuts: 2, answered: 1, round: 4 }; // words of its own with which a text has said something: without a sign of a reason, as what happened, with "but" or "so", in a rebuttal, as a limit of theirs, in a circle

/** Words that are no reason, whatever they stand beside. */
const IDLE =
  /^(?:able|big|cares?|cool|dont|else|even|everybody|everyone|guess|(?:ha)+h?|hates?|honestly|idk|isnt|know|life|like|lol|need(?:ed|s)?|never|problem|sorry|students?|sucks?|want|way|write|wrote)$/u;

/** Lists that mark a case, a condition or a source; such as only turn against something or conclude; and such as limit what the other side said. */
const SIGNS = ["hinting", "listing", "sources"];
const TURNS = [
  "contrast",
  "setting",
  "turns",
  "weighing",
  "conclusions",
  "following",
  "reasons",
  "so",
];
const LIMITS = ["yes_but", "granting", "limits", "their_evidence"];

/**
 * Whether a text gives no reason: it has none that says something new, and hardly a word beyond the motion's own and what judges. A
 * rebuttal may be as short as "Add one more bus".
 * @param {Looked} one
 */
export function givesNone(one) {
  const { text, lexicon } = one;
  if (lexicon.reasons === undefined) return false;
  const words = wordsOf(text.text).filter((word) => !IDLE.test(plain(word).replaceAll("'", "")));
  const own = ownWords(one, words.join(" ")).size;
  const answers = one.kind === "rebuttal";
  const finds = (/** @type {string} */ list) => text.found(list).length > 0;
  if (answers && own >= ENOUGH.rebuts) return false;
  if (answers && own >= ENOUGH.answered && LIMITS.some(finds)) return false;
  if (circular(one).length || knownToAll(one).length) return own < ENOUGH.round;
  const counts = own >= ENOUGH.rebuts && /\d/u.test(text.text); // an age alone is the motion's
  if (reasonsIn(text).length || SIGNS.some(finds) || counts) return false;
  if (TURNS.some(finds)) return own < (finds("past") ? 1 : ENOUGH.turned);
  return own < (finds("past") ? ENOUGH.told : ENOUGH.bare);
}

/** Whether words call one thing worse or better than another, and both are named. @param {OwnText} text @param {string} words */
const comparesTwo = (text, words) =>
  text
    .found("weighing", words)
    .some(
      (found) =>
        /\bthan$/iu.test(found.words) &&
        [words.slice(0, found.start), words.slice(found.end)].every(
          (half) => text.telling(half, true).size > 0,
        ),
    );

/** Where reasons begin. "So" begins what follows from one. @param {OwnText} text */
export const reasonsIn = (text) =>
  text.found("reasons").filter(
    (found) =>
      plain(found.words) !== "so" &&
      !/\bmatters\b/iu.test(found.words) && // it says for what, and not why
      ![NOT, THEIRS].some((other) => other.test(text.text.slice(0, found.start))) && // "not because …"
      !isOfAnother(text, found.start) &&
      !isDenied(text, found.start) &&
      !isHollow(text, clauseFrom(text, found)) &&
      !onlyWishes(text, clauseFrom(text, found)) &&
      !onlyJudges(text, found),
  );

/** Whether a line doubts what evidence shows: how many were asked, who, where or when, who paid, or what else may be the cause. @param {Looked} one */
export const doubtsEvidence = ({ text }) => text.found("doubting").length > 0;

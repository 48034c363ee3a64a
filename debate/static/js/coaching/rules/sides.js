/** Which side a text speaks for: as far as it says so plainly, or its words are the other side's. */

import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { all, hints, idsOf, placed, tellsOfOneself, worded } from "#app/coaching/rules/looked.js";
import { turnedRound } from "#app/coaching/rules/restating.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Card, Motion } from "#app/protocol.d.ts" */
/** @import { Looked } from "#app/types.d.ts" */
import { setAgainst } from "#app/coaching/rules/weighing.js";

const LEANS = { theirs: 3, more: 2 }; // words of the other side's card, and how many more than of one's own

const THAN = /\bthan\b/iu;
const BECAUSE = /[,;:]|\b(?:because|since|as|so)\b/iu;

const YES = 5; // words of a sentence that does nothing but agree
const SHARED = 2; // words that carry meaning, with which a text and a card are of one thing
const ITSELF = 4; // words with which the motion's title begins
const FIELDS = /** @type {const} */ (["title", "claim", "short", "why", "evidence", "restated"]);
// Words of one card of the other side, how much they tell, and by how much more than those of any of one's own.
const FITS = { words: 3, tells: 7, more: 4 };
const TOLD = { sure: 4, faint: 4.5, more: 5, some: 6 }; // how much words tell of a card, of a side's the last
const SMALL = 6; // cards of a deck in which no word can tell so much, and fewer do

/** The stems of words that carry meaning, those of three letters too. @param {OwnText} text @param {string} words */
const stemsOf = (text, words) =>
  wordsOf(words)
    .filter((word) => word.length >= 3 && !text.small.has(plain(word)))
    .map((word) => text.stem(word));

/**
 * Where a text says of what the motion wants, in its own words, that it is good or bad: for the side that its writer isn't on. The
 * first two words of what should be done have to be there, and nothing that turns, denies twice or says whose words they are.
 * @param {Looked} one
 */
function valuesTheMotion({ text, motion, side }) {
  const [{ end } = { end: 0 }] = text.found("wishes", motion.title);
  if (!side || !end) return [];
  const tells = (/** @type {string} */ words) => stemsOf(text, words);
  const whole = tells(motion.title.slice(end).split(",")[0]);
  const wanted = whole.slice(0, 2);
  const of = tells(motion.title.slice(0, end));
  return sentencesOf(text.text).flatMap(({ text: spoken, start, end: stop }) => {
    const so = text.found("so", spoken).at(-1); // "if … , and because of this sixteen is the right age"
    const sentence = spoken.slice(so?.end ?? 0);
    const said = tells(sentence.split(THAN)[0]); // what something else is better than isn't praised
    const named =
      wanted.every((word) => said.includes(word)) &&
      (wanted.length > 1 || of.some((word) => said.includes(word)));
    const declared = isForOrAgainst(text, sentence, wanted[0]);
    if (!wanted.length || !(named || declared)) return [];
    const lists = ["naming", "supposing"].some((list) => text.found(list, sentence).length);
    if (lists || /[?？؟]/u.test(sentence)) return [];
    const [ground] = text.found("grounds", sentence);
    const [relative] = text.found("relative", sentence); // "it favours those who are good at acting"
    const judged = sentence
      .slice(0, ground?.start) // "they should be banned because they are bad" is for it
      .replace(relative?.words ?? "", " ");
    const [good, bad] = ["approving", "disapproving"].map(
      (list) => text.found(list, judged).length,
    );
    const [wishes, refusals] = ["wishes", "refusing"].map(
      (list) => text.found(list, judged).length,
    );
    const wish =
      named && Math.max(wishes, refusals) === 1 && !text.found("narrowing", sentence).length;
    const refused = wish && refusals > 0;
    const wished = wish && !refused && whole.every((word) => said.includes(word));
    if (refused || (wished && !text.found("negations", judged).length))
      return (refused ? "against" : "for") === side ? [] : [text.mark(start, stop)];
    const turned = !declared && text.found("turns", sentence).length > 0;
    if (Boolean(good) === Boolean(bad) || turned) return [];
    return (good ? "for" : "against") === side ? [] : [text.mark(start, stop)];
  });
}

/**
 * Whether an opening's first clause is for or against what the motion would ban, and says nothing else: "For phones because …" wants
 * no ban. Of a motion that bans nothing, nobody can tell what its words alone want.
 * @param {Looked} one
 */
function standsByTheBanned({ kind, text, motion: { title }, side }) {
  const [ban] = text.found("banning", title);
  const [first] = sentencesOf(text.text);
  if (kind !== "opening" || !side || !ban || !first || /[?？؟]/u.test(first.text)) return [];
  const [banned] = stemsOf(text, title.slice(ban.end));
  const [ground] = text.found("grounds", first.text);
  const clause = first.text.slice(0, ground?.start).replace(/[.!…\s]+$/u, "");
  const stands = (/** @type {string} */ list) =>
    text.found(list, clause).some(({ start, end }) => {
      const rest = stemsOf(text, `${clause.slice(0, start)} ${clause.slice(end)}`);
      const named = rest.includes(banned) && rest.every((word) => text.common.has(word));
      return named && !["banning", "turns"].some((other) => text.found(other, clause).length);
    });
  const [backs, resists] = ["backing", "resisting"].map(stands);
  if (backs === resists || (backs ? "against" : "for") === side) return [];
  return [text.mark(first.start, first.end)];
}

/** Where an opening for a ban says that people should be allowed what it would ban. @param {Looked} one */
function allowsTheBanned({ kind, text, motion: { title }, side }) {
  const [ban] = text.found("banning", title);
  if (kind !== "opening" || side !== "for" || !ban) return [];
  const [banned] = stemsOf(text, title.slice(ban.end));
  return sentencesOf(text.text).flatMap(({ text: sentence, start, end }) => {
    const [allowed] = text.found("permitting", sentence);
    const open = ["turns", "naming", "supposing"].some((list) => text.found(list, sentence).length);
    if (!allowed || open || /[?？؟]/u.test(sentence)) return [];
    return stemsOf(text, sentence.slice(allowed.end)).includes(banned)
      ? [text.mark(start, end)]
      : [];
  });
}

/** Whether an opening for the motion wants what it would change to stay as it is: of two words at least that name it. @param {Looked} one */
function keepsAsItIs({ kind, text, motion, side, cited }) {
  const [wish] = text.found("wishes", motion.title);
  if ((kind !== "opening" && !cited.length) || side !== "for" || !wish) return [];
  const { title } = motion;
  const of = stemsOf(text, title.slice(0, wish.start));
  const wanted = stemsOf(text, title.slice(wish.end));
  return sentencesOf(text.text).flatMap(({ text: sentence, start, end }) => {
    const [keeping] = text.found("keeping", sentence);
    const said = stemsOf(text, sentence);
    const open = ["turns", "naming", "supposing", "narrowing"].some(
      (list) => text.found(list, sentence).length,
    );
    const [staying] = text.found("staying", sentence);
    const named = of.length > (staying ? 0 : 1) && of.every((word) => said.includes(word));
    if (staying && named && !text.found("naming", sentence).length && !/[?？؟]/u.test(sentence))
      return [text.mark(start, end)];
    return kind === "opening" &&
      keeping &&
      named &&
      !open &&
      !wanted.some((word) => said.includes(word))
      ? [text.mark(start, end)]
      : [];
  });
}

/** Where an opening for a motion that something is so says that it isn't, in all the motion's words. @param {Looked} one */
function deniesTheMotion({ kind, text, motion: { title }, side }) {
  const is = text.found("being", title);
  if (kind !== "opening" || side !== "for" || is.length !== 1) return [];
  const of = stemsOf(text, title.slice(0, is[0].start));
  const so = stemsOf(text, title.slice(is[0].end));
  return sentencesOf(text.text).flatMap(({ text: sentence, start, end }) => {
    const [denied] = text.found("denying", sentence);
    const open = ["contrast", "naming", "supposing"].some(
      (list) => text.found(list, sentence).length,
    );
    if (!denied || open || !so.length || /[?？؟]/u.test(sentence)) return [];
    const subject = sentence.slice(0, denied.start);
    const meant = stemsOf(text, subject).some((word) => of.includes(word));
    const pointed = wordsOf(subject).length === 1 && text.found("pronouns", subject).length;
    const said = stemsOf(text, sentence.slice(denied.end).split(/[,;:–—]/u)[0]);
    return (meant || pointed) && so.every((word) => said.includes(word))
      ? [text.mark(start, end)]
      : [];
  });
}

/** Whether somebody says that they are for or against it, and only that: "I am for the ban." @param {OwnText} text @param {string} sentence @param {string} wanted stem of what should be done */
const isForOrAgainst = (text, sentence, wanted) =>
  ["approving", "disapproving"].some((list) =>
    text.found(list, sentence).some(({ end }) => {
      const [it] = text.found("alone", sentence.slice(end));
      return it && text.stem(wordsOf(it.words).at(-1) ?? "") === wanted;
    }),
  );

/**
 * Words of the other side's cards that are not on one's own, and how many there are the other way round; nothing where a word
 * turns against them.
 * @param {Looked} one
 */
function leaning(one) {
  const { kind, text, own, cited, theirs, lexicon } = one;
  const opens = kind === "opening";
  const facing = opens ? counterCards(one) : theirs;
  if (!lexicon.turns || !facing.length || !own.length || text.found("turns").length)
    return undefined;
  const fields = /** @type {const} */ (["title", "claim", "why", "evidence", "restated"]);
  const claims = text.inCommon(...all(facing, ...fields), ...(opens ? all(own, "weak_point") : []));
  const mine = text.inCommon(
    ...all(own, ...fields),
    ...hints(cited.length ? cited : own, idsOf(one, theirs)),
    ...(opens ? [] : all(theirs, "weak_point")),
  );
  return {
    words: new Set([...claims].filter((word) => !mine.has(word))),
    others: [...mine].filter((word) => !claims.has(word)).length,
  };
}

/** Whether an answer begins with a yes, calls what it answers good, turns nowhere, and has no more words of its own side's cards than of theirs. @param {Looked} one */
function yields({ kind, text, own, theirs, said }) {
  const has = (/** @type {string} */ list) => text.found(list).length > 0;
  if (kind === "opening" || !has("yielding") || !has("welcoming") || /[?？؟]/u.test(text.text))
    return false;
  if (["contrast", "opposing", "disapproving", "naming", "objected"].some(has)) return false;
  const near = text.inCommon(said, ...all(theirs, ...FIELDS));
  const mine = [...text.inCommon(...all(own, ...FIELDS))].filter((word) => !near.has(word));
  return 2 * mine.length <= near.size;
}

const WHOLE = 3; // sentences of an answer that has a beginning and an end

/**
 * Whether an answer that begins by granting theirs concludes for them, too: its last sentence, from "so", turns nothing and is of
 * theirs. Undefined, where it doesn't begin and end so, or nobody can tell.
 * @param {Looked} one
 */
function concludesForThem({ kind, text, restatement, theirs, said }) {
  const sentences = sentencesOf(text.text);
  const last = sentences.at(-1)?.text ?? "";
  const [so] = text.found("so", last);
  if (kind === "opening" || sentences.length < WHOLE || !so) return undefined;
  if (!text.found("granting_first").length) return undefined;
  if (text.found("turned", last).length || text.found("contrast").length) return false;
  const near = text.forms([said, restatement.text, ...all(theirs, "claim", "restated")].join("\n"));
  return /\breally\b/iu.test(last) || text.has(near, last.slice(so.end)) || undefined;
}

/** Words that say yes, plainly, to what the other side claims. @param {Looked} one */
export function saysYes(one) {
  const [first] = sentencesOf(one.text.text);
  const bare = first && wordsOf(first.text).length <= YES; // a "not" behind it needn't turn anything
  const turned = ["contrast", bare ? "opposing" : "turns"].some(
    (list) => one.text.found(list).length,
  );
  const forThem = concludesForThem(one);
  if (forThem && !side(one).length) return placed(one.text, one.text.found("granting_first"));
  const conceded = turned || forThem === false ? [] : one.text.found("conceding");
  if (conceded.length) return placed(one.text, conceded);
  if (forThem !== false && !side(one).length && yields(one))
    return placed(one.text, one.text.found("yielding"));
  const said = saysTheMotion(one);
  return said ? [said] : againstItsSide(one);
}

/** Where a text says, in the motion's own words, what the side wants that its writer isn't on. @param {Looked} one */
const againstItsSide = (one) => [
  ...valuesTheMotion(one),
  ...standsByTheBanned(one),
  ...allowsTheBanned(one),
  ...keepsAsItIs(one),
  ...deniesTheMotion(one),
];

/** The cards with the words that a text has of each, and how much words tell: one of few cards tells most. @param {Looked} one */
export function tellingOf({ text, motion }) {
  const cards = Object.values(motion.cards).filter((card) => !card.stock);
  const words = cards.map((card) => text.inCommon(...all([card], ...FIELDS)));
  const count = (/** @type {string} */ word) => words.filter((some) => some.has(word)).length;
  const tells = (/** @type {Iterable<string>} */ some) =>
    [...some].reduce((sum, word) => sum + Math.log(cards.length / (count(word) || Infinity)), 0);
  /** @param {(card: Card) => boolean} which */
  const most = (which) => Math.max(0, ...words.filter((_, n) => which(cards[n])).map(tells));
  /** @param {(card: Card) => boolean} which */
  const together = (which) =>
    tells(new Set(words.filter((_, n) => which(cards[n])).flatMap((some) => [...some])));
  return { cards, words, count, tells, most, together };
}

/** The card of each side whose words an opening has that tell most, with how much they tell. What a card of theirs leaves open is one's own side's, too. @param {Looked} one */
function tellingMost(one) {
  const { text, side } = one;
  const { cards, words, count, tells } = tellingOf(one);
  const most = (/** @type {boolean} */ own) =>
    cards
      .map((card, n) => {
        const left = new Set(own ? [...text.inCommon(card.weak_point ?? "")].filter(count) : []);
        const shared = (card.side === side) === own ? words[n] : left;
        return { card, words: shared.size, tells: tells(shared) };
      })
      .reduce((one, other) => (other.tells > one.tells ? other : one));
  return { theirs: most(false), own: most(true) };
}

/** How much a small deck's words can tell, as a share. @param {Motion} motion */
const partOf = ({ cards }) => Math.min(1, Math.log(Object.keys(cards).length) / Math.log(SMALL));

const OTHERWISE = ["keeping", "staying", "negations", "opposing"]; // of what should be done, that it should not, or stay

/** Whether a text says plainly what whom the motion names should do, as its side wants it: something for the motion, and that it should stay or not be done against it. @param {Looked} one */
function saysWhatToDo(one) {
  const { text, motion, side } = one;
  const [wish] = text.found("wishes", motion.title);
  if (!side || !wish) return false;
  const actor = stemsOf(text, motion.title.slice(0, wish.start));
  return sentencesOf(text.text).some(({ text: sentence }) => {
    const [found] = text.found("wishes", sentence);
    if (!found || ["naming", "supposing"].some((list) => text.found(list, sentence).length))
      return false;
    const whom = stemsOf(text, sentence.slice(0, found.start));
    const [what] = sentence.slice(found.start).split(BECAUSE);
    const stays = OTHERWISE.some((list) => text.found(list, what).length);
    const { cards, most } = tellingOf({ ...one, text: worded(text, what) });
    const [own, theirs] = [true, false].map((mine) =>
      most((card) => (card.side === side) === mine),
    );
    return (
      cards.length > 0 &&
      actor.some((stem) => whom.includes(stem)) &&
      stays === (side === "against") &&
      own >= theirs
    );
  });
}

/** Whether an opening's words fit a card of the other side, and clearly less any of its own. What denies something that the card doesn't may turn it round. @param {Looked} one */
export function fitsTheOther(one) {
  const { kind, text, motion, side, lexicon } = one;
  const has = (/** @type {string} */ list) => text.found(list).length > 0;
  if (kind !== "opening" || !side || !lexicon.turns) return false;
  if (Object.values(motion.cards).every(({ stock }) => stock)) return false;
  if (["turns", "naming", "objecting"].some(has) || saysWhatToDo(one)) return false;
  const { theirs, own } = tellingMost(one);
  const claim = worded(text, all([theirs.card], "title", "claim", "why").join("\n"));
  if (has("negations") && !claim.found("negations").length) return false;
  const part = partOf(motion);
  return (
    theirs.words >= FITS.words &&
    theirs.tells >= Math.max(part * FITS.tells, part * FITS.more + own.tells)
  );
}

/** Whether the words that an opening has of the other side's cards tell more than those of its own side's, and those of its card little. @param {Looked} one */
export function strays(one) {
  const { kind, motion, cited, side } = one;
  if (kind !== "opening" || !cited.length) return false;
  if (side === "for" && saysTheMotion({ ...one, side: "against" })) return false; // it says whose it is
  if (saysWhatToDo(one)) return false;
  const { most, together } = tellingOf(one);
  const [theirs, own] = [false, true].map((mine) =>
    together((card) => (card.side === side) === mine),
  );
  const part = partOf(motion);
  const isOnCard = most((card) => cited.includes(card)) >= TOLD.faint * part;
  return !isOnCard && theirs >= TOLD.some * part && theirs > own;
}

/** How much the words of an answer tell of a card of its own side's that answers theirs, and of another one. @param {Looked} one */
function answering(one) {
  const ids = idsOf(one, one.theirs);
  const { most } = tellingOf(one);
  const [answers, another] = [true, false].map((meets) =>
    most(
      (card) =>
        card.side === one.side && ids.some((id) => Object.hasOwn(card.answers ?? {}, id)) === meets,
    ),
  );
  const part = partOf(one.motion);
  return { answers: answers / part, another: another / part, most, part };
}

/** Whether an answer has words that tell of a card that answers theirs, and less of any other. @param {Looked} one */
export function answersWithCard(one) {
  const { answers, another } = answering(one);
  return answers >= TOLD.sure && answers > another;
}

/** Whether an answer has words that tell little of the card that it answers, and clearly more of another card of its own side's than of those that answer this. @param {Looked} one */
export function answersAnother(one) {
  const { answers, another, most, part } = answering(one);
  const { theirs } = one;
  if (!theirs.length || most((card) => theirs.includes(card)) >= TOLD.faint * part) return false;
  return another > answers + TOLD.more;
}

/** Where an opening meets as an objection what its own card says, and nobody of the other side does. @param {Looked} one */
function objectsToItself({ text, motion, side, cited }) {
  const others = Object.values(motion.cards).filter((card) => !card.stock && card.side !== side);
  const near = (
    /** @type {string} */ sentence,
    /** @type {import("#app/protocol.d.ts").Card} */ card,
  ) => {
    const words = text.telling(all([card], "title", "claim", "restated").join("\n"));
    return [...text.telling(sentence)].filter((word) => words.has(word)).length;
  };
  const sentences = sentencesOf(text.text);
  const met = sentences.filter(({ text: sentence }, n) => {
    const [by] = text.found("objecting", sentence);
    const [turns] = text.found(
      "contrast",
      `${sentence.slice(by?.end)} ${sentences[n + 1]?.text ?? ""}`,
    );
    if (!by || !turns) return false;
    const own = Math.max(0, ...cited.map((card) => near(sentence, card)));
    return own > Math.max(0, ...others.map((card) => near(sentence, card)));
  });
  return placed(text, met);
}

/** Where words speak for the other side: they go along with what they answer, have more of its cards than of one's own, or meet one's own card as an objection. @param {Looked} one */
export function side(one) {
  if (one.kind === "opening") return objectsToItself(one);
  const along = placed(one.text, one.text.found("going_along"));
  if (along.length) return along;
  const found = concludesForThem(one) === false ? undefined : leaning(one);
  // Named, granted, allowed, supposed, countered or set against one’s own, their words are used as theirs.
  if (
    !found ||
    ["naming", "granting", "allowing", "would_if", "countering", "compared"].some(
      (list) => one.text.found(list).length,
    ) ||
    setAgainst(one.text).length
  )
    return [];
  const { words, others } = found;
  const agrees = words.size && one.text.found("agreeing").length;
  return agrees || (words.size >= LEANS.theirs && words.size >= LEANS.more + others)
    ? one.text.marked(words)
    : [];
}

const ALONG = { words: 4, share: 0.75, more: 3 }; // words of theirs, their share of an answer's, and how many more than of any card of its own side

/** Where an answer only has what they say, nothing of its own side, and nothing that turns, grants, doubts or tells of its writer. @param {Looked} one */
export function goesAlong(one) {
  const { text, theirs, said, motion, side: own, lexicon } = one;
  const has = (/** @type {string} */ list) => text.found(list).length > 0;
  const open = ["contrast", "granting", "naming", "yes_but", "supposing", "cases", "limits"].some(
    has,
  );
  if (!lexicon.turns || open || /[?？؟\d]/u.test(text.text) || tellsOfOneself(one)) return [];
  if (turnedRound({ ...one, restatement: text })) return [];
  const claims = [said, ...all(theirs, "title", "claim", "why", "short", "restated")].join("\n");
  if (has("negations") && !worded(text, claims).found("negations").length) return [];
  const [near, mine] = [claims, text.text].map((words) => text.telling(words, true));
  const shared = new Set([...mine].filter((word) => near.has(word)));
  const ours = Object.values(motion.cards)
    .filter((card) => !card.stock && card.side === own)
    .map((card) => text.inCommon(...all([card], ...FIELDS)).size);
  return shared.size >= Math.max(ALONG.words, ALONG.share * mine.size) &&
    shared.size >= ALONG.more + Math.max(0, ...ours)
    ? text.marked(shared)
    : [];
}

/** Whether words turn, or say where the two sides differ. @param {OwnText} text @param {string} words */
const goesOn = (text, words) =>
  ["contrast", "differing"].some((list) => text.found(list, words).length > 0);

/** Where an answer calls the others right, or their point worth more than its own, and turns nowhere. @param {Looked} one */
export const surrendered = ({ kind, text }) =>
  kind === "opening" || goesOn(text, text.text) ? [] : placed(text, text.found("surrendering"));

/** Where a text agrees with what the motion or its refusal says, in the motion's own words, or an answer gives up its own point. @param {Looked} one */
export function givenAway(one) {
  const { text } = one;
  const agreed = text.found("giving").filter(({ end }) => {
    const clause = text.text.slice(end).split(/[.,;:!?]/u)[0];
    const words = [...text.telling(clause, true)].filter((word) => text.common.has(word));
    if (words.length > 0 && text.found("wishes", clause).length) return true;
    return words.length > 1 && !goesOn(text, text.text.slice(end));
  });
  return agreed.length ? placed(text, agreed) : surrendered(one);
}

/** Whether a text surely speaks for the other side: it makes one of its points, or says in the motion's own words what that wants. @param {Looked} one */
export function speaksForTheOther(one) {
  const read = { ...one, kind: /** @type {const} */ ("opening") };
  return Boolean(one.turned ?? saysTheMotion(read)) || againstItsSide(read).length > 0;
}

/** The motion's own sentence in an opening against it, where no other words go on with it and nothing denies it or says whose it is. @param {Looked} one */
function saysTheMotion({ kind, text, side, motion }) {
  if (kind !== "opening" || side !== "against") return undefined;
  const begins = wordsOf(motion.title).map(plain).join(" ");
  for (const { text: sentence, start } of sentencesOf(text.text)) {
    const ends = [{ start: sentence.search(/[.,;:!?–—]|$/u) }, ...text.found("grounds", sentence)];
    const said = sentence.slice(0, Math.min(...ends.map((one) => one.start)));
    const [ground] = text.found("grounds", sentence); // what a reason denies is no part of what it is for
    const claim = sentence.slice(0, ground?.start);
    if (["turns", "negations"].some((list) => text.found(list, claim).length)) continue;
    if (text.found("naming", sentence).length) continue;
    const clause = wordsOf(said).map(plain);
    const at = clause.findIndex((_word, i) => begins.startsWith(clause.slice(i).join(" ")));
    if (at >= 0 && clause.length - at >= ITSELF)
      return text.mark(start, start + sentence.trimEnd().length);
  }
  return undefined;
}

const GRANTS = ["granting", "right_that", "conceding", "granting_first"];

/** Whether an answer grants something and then presses them: behind it a sentence asks, or says what they don't do or never said. @param {Looked} one */
export function grantsAndPresses({ kind, text }) {
  if (kind === "opening") return false;
  const sentences = sentencesOf(text.text).map((one) => one.text.trim());
  const has = (/** @type {string[]} */ lists, /** @type {string} */ words) =>
    lists.some((list) => text.found(list, words).length > 0);
  const at = sentences.findIndex((words) => has(GRANTS, words));
  return (
    at >= 0 &&
    sentences
      .slice(at + 1)
      .some(
        (words) =>
          /[?？؟]$/u.test(words) ||
          (/^(?:they|you|their|your|nobody)\b/iu.test(words) &&
            has(["negations", "turned"], words)),
      )
  );
}

/** Cards of the other side that answer one's own directly. @param {Looked} one */
const counterCards = (one) => {
  const ids = idsOf(one, one.own);
  return Object.values(one.motion.cards).filter(({ answers = {} }) =>
    ids.some((id) => answers[id]?.kind === "direct"),
  );
};

/** The point of the other side that a text has to outweigh: what it answers, else of the cards that answer its own the one with most of its words, if it has several. @param {Looked} one */
export function pointAgainst(one) {
  const [card] = one.theirs;
  if (!card) return counterTo(one);
  return card.sensitive === "strong" ? undefined : card.short || card.claim;
}

/** The point of the card that answers a text's own, of several the one with most of its words. @param {Looked} one */
export function counterTo(one) {
  const near = (/** @type {import("#app/protocol.d.ts").Card} */ card) =>
    one.text.inCommon(...all([card], "title", "short", "claim", "why")).size;
  const [card] = one.cited.length
    ? counterCards(one)
        .filter((each) => near(each) >= SHARED && !one.theirs.includes(each))
        .sort((a, b) => near(b) - near(a))
    : [];
  return card && card.sensitive !== "strong" ? card.short || card.claim : undefined;
}

/** Whether a text may be for the other side, or have only the cards' words. @param {Looked} one */
export const leans = (one) => {
  const { words, others } = leaning(one) ?? { words: new Set(), others: 0 };
  return words.size >= 2 && words.size > others;
};

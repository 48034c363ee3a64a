/**
 * What a text of the player's is heard as in a debate without a server, and what is asked of it with a tap
 * (docs/practice.md, section 13).
 */

import {
  isAtOnce,
  isMore,
  isNoMore,
  isPersonal,
  toldTogether,
  tellsHardship,
  toneMet,
  toneOf,
} from "#app/coaching/hard_words.js";
import { otherSide } from "#app/core/sides.js";
import { has, ownClaim, stemsOf } from "#app/practice/offline/clauses.js";
import {
  bySentence,
  hear,
  isFar,
  meantBy,
  nearest,
  saysMostly,
  saysOwn,
  scoresOf,
  weightsOf,
} from "#app/practice/offline/hearing.js";
import {
  clearCard,
  isOpen,
  isRivalled,
  keptCard,
  likely,
  othersCase,
  pointMade,
  pointsNear,
} from "#app/practice/offline/points.js";

/** @import { Side, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Bundle, Heard, Hearing, OfflineState, Way, Words } from "#app/types.d.ts" */

// What is tapped, as debate/game/voices/partner_words.py has it: first where care was heard.
export const [ABOUT_ME, GO_ON] = ["about_me", "go_on"];
export const [SAID_BY_ME, AS_ARGUMENT] = ["said_by_me", "as_argument"];
const PAST_STOP = "past_stop"; // whoever goes on after a stop: nothing is argued any more
export const NONE = "none"; // of what was offered

/** @param {Bundle} bundle @param {Side} side */
export const deckOf = (bundle, side) =>
  Object.keys(bundle.motion.cards).filter((id) => bundle.motion.cards[id].side === side);

/** The cards that the player has drawn. @param {Bundle} bundle @param {Pick<OfflineState, "deck" | "redrawn">} state */
export const hand = (bundle, { deck, redrawn }) =>
  redrawn ? deck.slice(bundle.hand, 2 * bundle.hand) : deck.slice(0, bundle.hand);

/** @param {Bundle} bundle @param {OfflineState} state */
export function opened(bundle, { side, target: n, choices }) {
  const opening = bundle.openings[otherSide(side)][/** @type {number} */ (n)];
  return { ...opening, ...opening.levels[choices.level ?? "fair"] };
}

/** Whether there is nothing in a text that nobody should argue with. @param {Pick<Heard, "way">} heard */
export const argues = ({ way }) => ["said", "unsaid", "perhaps"].includes(way);

/** The player's answer without what it quotes of the bot's opening. @param {Bundle} bundle @param {OfflineState} state */
export function ownWords(bundle, state) {
  const mine = opened(bundle, state).text.toLowerCase();
  const { text } = /** @type {Words} */ (state.sent.rebuttal);
  return text.replace(/[“"]([^”"]+)[”"]/gu, (all, quote) =>
    mine.includes(quote.toLowerCase()) ? " " : all,
  );
}

/** What the player's answer is about. @param {Bundle} bundle @param {OfflineState} state */
export function heardIn(bundle, state) {
  const { aimed, replied } = opened(bundle, state);
  const { text, cards, argued } = /** @type {Words} */ (state.sent.rebuttal);
  const own = ownWords(bundle, state);
  const deck = deckOf(bundle, state.side);
  const listen = (/** @type {string} */ words) =>
    hear(bundle.hearing, words, deck, cards, aimed, argued, replied);
  let heard = listen(own);
  if (["told", "seems"].includes(heard.way) && !toneOf(own))
    heard = listen(own.replace(/[^.?!]*\?/g, " ")); // what only seems hard in a question may be about the argument
  if (bundle.hearing && argues(heard) && cards.length && !cards.includes(heard.card))
    heard = { card: cards[0], way: "perhaps", quote: "" }; // what it cites is what it says
  return state.sent.rebuttal?.meant === GO_ON ? leftOut(heard, text) : heard;
}

/** Whether the player's answer cites a card, or surely says one: a guess at what somebody means is wrong too often. @param {OfflineState} state @param {Heard} heard */
export const isKnown = ({ sent }, { card, way }) =>
  Boolean(card) && way !== "seems" && (way !== "perhaps" || sent.rebuttal?.cards.includes(card));

/**
 * What the bot asks, with a tap, before it answers what was sent, as debate/game/voices/partner_asks.py has it.
 * @param {Bundle} bundle
 * @param {Pick<OfflineState, "side" | "kept" | "sent" | "phase" | "choices" | "target" | "deck" | "redrawn">} state
 * @returns {string[]} cards that may be meant, what else it may be about, or none of these
 */
export function asksBack(bundle, state) {
  const { side, kept, sent, phase, choices } = state;
  const { hearing } = bundle;
  const { text, argued } = /** @type {Words} */ (sent[/** @type {SpeechKind} */ (phase.name)]);
  if (!hearing) return [];
  const deck = deckOf(bundle, side);
  const near = (/** @type {string} */ card) => bySentence(hearing, text, deck, card);
  if (phase.name === "opening") {
    const heard = hear(hearing, text, deck, kept, {}, argued);
    const { card, way } = heard;
    if (!argues(heard)) return argued ? [] : whose(way, text);
    if (isFar(hearing, text) || tellsHardship(text) || pointMade(bundle, side, text)) return [];
    if (way === "perhaps" && othersCase(bundle, side, text)) return []; // which is said to them
    if (clearCard(bundle, side, text)) return [];
    const isKnown = isTold(bundle, state, text, heard) || likely(bundle, side, text);
    const isClear = isKnown || keptCard(bundle, side, text, kept);
    if (isClear && !isOpen(bundle, side, { text, argued }, heard)) return [];
    return offered(bundle, state, text, [...near(card), way === "perhaps" ? "" : card]);
  }
  if (phase.name !== "rebuttal" || !choices.closing) {
    const { way } = hear(hearing, text, deck, [], {}, argued); // nobody has the last word on it
    return argued || argues({ way }) || way === "abuse" ? [] : whose(way, text);
  }
  const heard = heardIn(bundle, /** @type {OfflineState} */ (state));
  return argued || argues(heard) ? [] : whose(heard.way, text); // its last word says in their own words what it takes up
}

/** Whether one card of an opening is surely heard, or kept alone with words of its point in the text. @param {Bundle} bundle @param {Pick<OfflineState, "side" | "kept">} state @param {string} text @param {Heard} heard */
function isTold(bundle, { side, kept }, text, { card, way }) {
  const hearing = /** @type {Hearing} */ (bundle.hearing);
  const leads = bySentence(hearing, text, deckOf(bundle, side), card);
  const isSure = way !== "perhaps";
  const isNearest = !leads.length || leads[0] === card;
  const isRival = isRivalled(bundle, side, text);
  const isSaid = () => saysMostly(hearing, text, card, kept, kept.includes(card));
  if (isSure && isNearest && !isRival && isSaid()) return true;
  const isAlone = kept.length === 1 && (leads[0] ?? kept[0]) === kept[0];
  const isMeant = isAlone && !isRival && saysMostly(hearing, text, kept[0], kept);
  return !isSure && isMeant && saysOwn(hearing, text, kept[0]);
}

/** The flaw of evidence that a text names. @param {Hearing} hearing @param {string} text */
export const flawNamed = ({ flaws }, text) =>
  Object.keys(flaws).find((flaw) => has(flaws[flaw], text)) ?? "";

/** The sentences of a text that surely doubt the evidence of an opening on these cards, which these names are of, and what comes after them. @param {Hearing} hearing @param {string[]} cards @param {RegExp} names @param {string} text @param {number} least */
export function doubtsOf(hearing, cards, names, text, least) {
  const evidence = cards.flatMap((card) => hearing.cards[card][2].split(" "));
  const all = sentencesOf(text);
  const first = all.findIndex(
    (each, n) =>
      has(hearing.patterns.onevidence, each) ||
      (flawNamed(hearing, each) &&
        (names.test(`${all[n - 1] ?? ""} ${each}`) || // the one before may have named it
          new Set(evidence.filter((stem) => stemsOf(hearing, each).has(stem))).size >= least)),
  );
  return first < 0 ? "" : all.slice(first).join(" ");
}

/** @param {string} text */
export const sentencesOf = (text) => text.split(/(?<=[.?!…][”’)]*)\s+/u);

/**
 * What a text may mean, as debate/game/voices/partner_asks.py has it: the likeliest first, whatever the player holds; what is kept in the places that are left.
 * @param {Bundle} bundle
 * @param {Pick<OfflineState, "side" | "kept" | "deck" | "redrawn">} state
 * @param {string} text
 * @param {string[]} heard
 */
function offered(bundle, state, text, heard) {
  const { side, kept } = state;
  const hearing = /** @type {Hearing} */ (bundle.hearing);
  const deck = deckOf(bundle, side);
  const own = ownClaim(hearing, text);
  const scores = Object.fromEntries(scoresOf(hearing, own, deck, {}).map((one) => [one.card, one]));
  const parts = own
    .split(new RegExp(hearing.patterns.sentence, "u"))
    .map((each) => meantBy(hearing, stemsOf(hearing, each)));
  const isTold = (/** @type {string} */ card) => scores[card].point >= hearing.least.knownpoint;
  const isSaid = (/** @type {string} */ card) => {
    const weights = weightsOf(hearing, card);
    const apart = parts.filter((stems) => [...stems].some((stem) => weights.has(stem))).length > 1;
    return isTold(card) || (scores[card].words > 1 && (apart || scores[card].point > 0));
  };
  const held = hand(bundle, state);
  const rank = (/** @type {string} */ card) =>
    10 * Math.round(scores[card].score) + 2 * +kept.includes(card) + +held.includes(card);
  const ranked = nearest(hearing, text, deck).sort((one, two) => rank(two) - rank(one));
  const near = ranked.filter((card, n) => !n || isSaid(card));
  const told = Math.min(near.filter(isTold).length, SEVERAL);
  const most = Math.max(1, bundle.offered - told);
  const [points, others] = pointsNear(bundle, side, text).map((each) => each.slice(0, most));
  const first = near.slice(0, 1).filter((card) => !points.length || saysOwn(hearing, text, card));
  const named = cardNamed(hearing, text, deck);
  const half = (scores[near[0]]?.score ?? 0) / 2;
  const cited = near.filter(
    (card) => kept.includes(card) && isSaid(card) && scores[card].score >= half,
  );
  const all = [...new Set([...named, ...cited, ...first, ...points, ...near, ...heard])].filter(
    Boolean,
  );
  const ways = [...all.slice(0, bundle.offered - others.length), ...others];
  const rest = kept.filter((card) => !ways.includes(card));
  const sure = ways.slice(0, Math.max(1, told, bundle.offered - rest.length));
  const some = [...sure, ...rest].slice(0, bundle.offered);
  return some.length ? [...some, NONE] : [];
}

const SEVERAL = 2; // cards that a text tells of, which leave fewer places to points

/** The card of which a text has most names of its own, or none. @param {Hearing} hearing @param {string} text @param {string[]} cards */
function cardNamed({ proper }, text, cards) {
  const isNamed = (/** @type {string} */ name) => new RegExp(`\\b${name}\\b`, "u").test(text);
  const count = (/** @type {string} */ card) => proper[card].filter(isNamed).length;
  const best = Math.max(...cards.map(count));
  return best > 0 ? [cards.find((card) => count(card) === best) ?? ""] : [];
}

/** The point on no card that the player's answer makes, or that was tapped, whatever card it cites. @param {Bundle} bundle @param {OfflineState} state */
export function pointOf(bundle, state) {
  const { meant } = /** @type {Words} */ (state.sent.rebuttal);
  return meant
    ? bundle.points[state.side].find(({ point }) => point === meant)
    : pointMade(bundle, state.side, ownWords(bundle, state))?.point;
}

/** What is taken as tapped where nothing is: none of the cards, if an opening has no word of the point of the card that it keeps. @param {Bundle} bundle @param {OfflineState} state */
export function untapped(bundle, { side, kept, sent }) {
  const { hearing } = bundle;
  const { text, argued } = /** @type {Words} */ (sent.opening);
  const heard = hear(hearing, text, deckOf(bundle, side), kept, {}, argued);
  const { card, way } = heard;
  if (!hearing || !argues(heard)) return "";
  if (way === "perhaps" && othersCase(bundle, side, text)) return NONE;
  const made = pointMade(bundle, side, text);
  if (made) return made.point.point;
  const isSure = way !== "perhaps";
  const isKept = isSure && kept.includes(card);
  const clear = clearCard(bundle, side, text);
  if (clear && !(isKept && card === clear)) return clear;
  if (isOpen(bundle, side, { text, argued }, heard)) return NONE;
  const guess = !isTold(bundle, { side, kept }, text, heard) && likely(bundle, side, text);
  if (guess) return guess;
  const isNear =
    !isSure && !isTold(bundle, { side, kept }, text, heard) && keptCard(bundle, side, text, kept);
  if (!card || isKept || isNear) return ""; // the card is answered, with an “if”
  const isMeant = saysMostly(hearing, text, card, kept) && (isSure || saysOwn(hearing, text, card));
  return isMeant ? "" : NONE;
}

/** The same of an answer: the card that it clearly says, or what is likely, if it cites none and doubts no evidence. @param {Bundle} bundle @param {Pick<OfflineState, "side" | "sent">} state */
export function untappedAnswer(bundle, { side, sent }) {
  const { hearing } = bundle;
  const { text, cards } = /** @type {Words} */ (sent.rebuttal);
  if (!hearing || cards.length || has(hearing.patterns.onevidence, text)) return "";
  if (pointMade(bundle, side, text)) return "";
  const clear = clearCard(bundle, side, text);
  return clear || isPersonal(text) ? clear : likely(bundle, side, text, true);
}

/** What is heard of a text whose writer goes on beside something hard: only that, or, if no pattern finds it, that it seems so. @param {Heard} heard @param {string} text @returns {Heard} */
export const leftOut = ({ way }, text) => ({
  card: "",
  way: !toneOf(text) ? "seems" : argues({ way }) || way === "seems" ? "told" : way,
  quote: "",
});

/** Whether a text is the argument that those before it were, as their author has said: nothing more is heard in it. @param {OfflineState} state */
export function isBelieved({ sent, phase }) {
  const { [/** @type {SpeechKind} */ (phase.name)]: one, ...others } = sent;
  const before = Object.values(others).filter(({ argued }) => argued);
  return (
    before.length > 0 &&
    isNoMore(
      before.map(({ text }) => text),
      one?.text ?? "",
    )
  );
}

/** What is asked of a text whose author has gone on, after care had asked: all of their texts together may surely tell of danger; and less is enough to ask again, or clearly more than before, if they said that it was an argument. @param {OfflineState} state @param {string} text @param {string[]} asked */
export function askedTogether({ sent }, text, asked) {
  const went = Object.values(sent).filter(
    ({ argued, meant }) => argued || meant === GO_ON || meant === PAST_STOP,
  );
  const before = went.map((one) => one.text);
  const isSure = asked.length === 1 && asked[0] === ABOUT_ME;
  if (!before.length || isSure || asked[0] === SAID_BY_ME) return asked;
  if (toldTogether(before, text)) return [ABOUT_ME];
  if (went.some(({ meant }) => meant === PAST_STOP)) return [];
  const isTold = went.some(({ argued }) => argued) ? isMore(before, text) : isPersonal(text);
  return asked[0] === ABOUT_ME || isTold ? [ABOUT_ME, GO_ON, AS_ARGUMENT] : asked;
}

/** What whoever was misheard taps after a stop: to go on without any argument, or, where only points heard something, that it is one. @param {string} text */
export const wayBack = (text) =>
  isAtOnce(text) && toneOf(text) !== "distress" ? AS_ARGUMENT : PAST_STOP;

/**
 * What is said instead of an answer or a last word to somebody who has gone on after a stop; undefined if nobody has.
 * @param {Bundle} bundle @param {Pick<OfflineState, "sent">} state @param {"rebuttal" | "closing"} kind
 */
export function pastStop({ hearing }, { sent }, kind) {
  const texts = Object.values(sent);
  const told = texts.find(({ meant }) => meant === PAST_STOP)?.text;
  if (!hearing || told === undefined) return undefined;
  const { danger, past, help, nohelp, parents, meant, found } = hearing.leaving;
  const tone = toneMet(told) ?? "distress";
  if (kind === "rebuttal") return danger[tone] ?? danger.distress;
  for (const each of texts.flatMap(({ text }) => text.split(/(?<=[.?!])\s+|\n/u)).reverse()) {
    const named = each.match(new RegExp(help, "iu"));
    if (!named || has(nohelp, each)) continue;
    const who = has(`^(?:${parents})$`, named[3]) ? parents : named[3];
    if (has(`\\b(?:${who})\\b`, told)) continue;
    const whose = /^(?:my|our)$/iu.test(named[2]) ? "your" : named[2].toLowerCase();
    return (named[1] ? found : meant).replace("{}", `${whose} ${named[3].toLowerCase()}`);
  }
  return past;
}

/** What is asked of a text in which care is heard: of sure danger there is one answer, and of what health needs nothing to ask. @param {Way} way @param {string} text */
function whose(way, text) {
  if (way === "need") return [];
  if (way === "abuse") return [SAID_BY_ME, AS_ARGUMENT];
  if (isAtOnce(text)) return [ABOUT_ME];
  return [ABOUT_ME, GO_ON, AS_ARGUMENT];
}

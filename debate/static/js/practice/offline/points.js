/**
 * The point, of those to which the computer player has an answer ready, that a text makes: what debate/game/hearing/points.py finds,
 * in the browser.
 */

import {
  addsToIt,
  isEveryday,
  isNear,
  isPersonal,
  mayBeHard,
  toneOf,
} from "#app/coaching/hard_words.js";
import { otherSide } from "#app/core/sides.js";
import { has, ownClaim, stemsOf } from "#app/practice/offline/clauses.js";
import {
  hear,
  meantBy,
  rarityOf,
  saysEvidence,
  scoresOf,
  shareOf,
  speaksOf,
  sum,
  weightsOf,
} from "#app/practice/offline/hearing.js";

/** @import { Side } from "#app/protocol.d.ts" */
/** @import { Bundle, Heard, Hearing, Point, Words } from "#app/types.d.ts" */

/**
 * The points of a side that a text may make, the likeliest first.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 * @param {Map<string, number>} [without] stems to ignore
 */
function pointsMade({ hearing, points }, side, text, without) {
  if (!hearing) return [];
  const all = [...meantBy(hearing, stemsOf(hearing, ownClaim(hearing, text)))];
  const said = all.filter((one) => !without?.has(one));
  return points[side]
    .map((point) => {
      const weights = said.filter((one) => one in point.stems).map((one) => point.stems[one]);
      return { point, score: sum(weights.sort((a, b) => a - b)), words: weights.length };
    })
    .filter(({ score }) => score >= hearing.least.pointnear[0])
    .sort((a, b) => Math.round(100 * b.score) - Math.round(100 * a.score));
}

/**
 * The point that a text makes rather than another one or a card of its side; undefined if that isn't clear. `sure`: beyond doubt.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 */
export function pointMade(bundle, side, text) {
  const { hearing } = bundle;
  const [best, second] = pointsMade(bundle, side, text);
  if (!hearing || !best) return undefined;
  const { made, little, unheard } = hearing.least;
  const [least, words, ahead, sure, share] = made;
  if (best.score < ahead + (second?.score ?? 0)) return undefined;
  const own = ownClaim(hearing, text);
  const others = [...stemsOf(hearing, own)].filter((one) => !hearing.common.includes(one)).length;
  const all = best.score + unheard * (others - best.words);
  const card = nearCards(bundle, hearing, side, text)[0].score;
  const isAlone = best.words > 2 || (best.words > 1 && card <= little[2] * best.score);
  const isLittle = isAlone && best.score >= Math.max(little[0], little[1] * all);
  const isMade = best.score >= Math.max(least, share * all) && best.words >= words;
  return best.score >= card + hearing.least.madebeside && (isMade || isLittle)
    ? { point: best.point, sure: best.score >= sure }
    : undefined;
}

/**
 * Whether a text tells of a life, alone or after what its author wrote before, and no argument of the deck is surely heard in it, or its
 * author has been asked about it: then only the rest is argued with. `met`: what it answers.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {Pick<Words, "text" | "argued">} words
 * @param {Pick<Heard, "way">} heard
 * @param {string} [before]
 * @param {string} [met]
 */
export function isOpen(bundle, side, { text, argued }, { way }, before = "", met = "") {
  const { hearing } = bundle;
  if (hearing && argued)
    return ["said", "unsaid", "perhaps"].includes(way) && mayBeHard(text) && !toneOf(text);
  if (!hearing || way !== "perhaps") return false;
  const { cards } = bundle.motion;
  const deck = Object.keys(cards).filter((id) => cards[id].side === side);
  // As in an opening, whatever it answers.
  const isHeard = (/** @type {string} */ words) =>
    ["said", "unsaid"].includes(hear(hearing, words, deck, []).way);
  if (isHeard(text)) return false;
  const own = ownClaim(hearing, text);
  const stems = stemsOf(hearing, met);
  const shared = [...stemsOf(hearing, text)].filter((one) => stems.has(one));
  const onIt = shared.filter((one) => !hearing.common.includes(one)).length;
  const isPlain = isEveryday(text);
  const isExample = isPlain && speaksOf(hearing, own, deck);
  const isEased =
    isPlain || onIt >= hearing.least.onit || speaksOf(hearing, own, deck, hearing.least.spoken[1]);
  const least = isExample ? "points" : isEased ? "theirs" : "open";
  const isOff = () =>
    !onIt && nearCards(bundle, hearing, side, text)[0].score < hearing.least.sentence;
  const isPersonalAfter = () => before && isPersonal(`${before}\n${text}`, least);
  const goesOn = isPersonalAfter() && (isNear(text) || isOff()) && !isHeard(before);
  return (
    (isPersonal(text, least) || Boolean(goesOn)) &&
    !pointMade(bundle, side, text) &&
    !clearCard(bundle, side, text)
  );
}

const GOES_ON =
  /^\W*(?:(?:and|but|so|then|because) )*(?:he|her|him|his|it|its|she|that|their|they|this)\b/iu;
const LEAST_LEFT = 5; // words of what is argued with

/** A text of which only points hear something, without the sentences that add to it, and those that go on with them; if hardly anything is left, without the cards that it cites. @param {Words} words @returns {Words} */
export function spared(words) {
  let isTold = false;
  const rest = words.text.split(/(?<=[.?!…][”’)]*)\s+/u).filter((each) => {
    isTold = addsToIt(each) || (isTold && GOES_ON.test(each));
    return !isTold;
  });
  const text = rest.join(" ");
  const isLeft = text.split(/\s+/u).length >= LEAST_LEFT;
  const cards = isLeft ? words.cards : [];
  return { ...words, text: isLeft ? text : "", cards, meant: "", argued: true };
}

/** @param {string} text */
const untold = (text) =>
  text
    .split(/(?<=[.?!…][”’)]*)\s+/u)
    .filter((each) => !(isNear(each) || toneOf(each)))
    .join(" ");

/** Whether hardly anything of a text is left without what it tells. @param {string} text */
export const isAllTold = (text) => untold(text).split(" ").length < LEAST_LEFT;

/** A text without all that it tells of its writer, or of somebody near, if what is left is surely an argument of the deck; else "". @param {Bundle} bundle @param {Side} side @param {string} text @param {string[]} cited */
export function arguedBeside(bundle, side, text, cited) {
  const { hearing, motion } = bundle;
  const rest = untold(text);
  const deck = Object.keys(motion.cards).filter((id) => motion.cards[id].side === side);
  const { way } = hear(hearing, rest, deck, cited);
  const isSure = ["said", "unsaid"].includes(way);
  const isMade = () => pointMade(bundle, side, rest) || clearCard(bundle, side, rest);
  return hearing && (isSure || (way === "perhaps" && isMade())) ? rest : "";
}

/**
 * The card of the other side whose case a text makes, against nothing that it says; "" if that isn't clear.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 */
export function othersCase(bundle, side, text) {
  const { hearing } = bundle;
  if (!hearing?.light) return "";
  const [best] = nearCards(bundle, hearing, otherSide(side), text);
  const card = bundle.motion.cards[best?.card];
  if (!card || turns(hearing, text, `${card.title} ${card.claim} ${card.why}`)) return "";
  const mine = Math.max(
    nearCards(bundle, hearing, side, text)[0].score,
    pointsMade(bundle, side, text)[0]?.score ?? 0,
  );
  const own = ownClaim(hearing, text);
  const share = shareOf(hearing, own, best);
  const isClear = (/** @type {number[]} */ [least, words, ahead, point, most]) =>
    best.score >= Math.max(least, mine + ahead) &&
    best.words >= words &&
    best.point >= point &&
    share >= most;
  const [said, wanted] = hearing.least.others;
  return isClear(said) || (has(hearing.patterns.wants, own) && isClear(wanted)) ? best.card : "";
}

/** Whether a text may turn against a card, which says this. @param {Hearing} hearing @param {string} text @param {string} says */
const turns = ({ alike, patterns }, text, says) =>
  has(patterns.contrary, text) || alike.some((each) => has(each, text) && !has(each, says));

/**
 * What a text draws from a card's evidence: its sentences after that which claim something, of which the card explains little, and that don't only
 * say what its side wants; "" if there are none.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string} card
 */
export function drawn(hearing, text, card) {
  const parts = ownClaim(hearing, text).split(new RegExp(hearing.patterns.sentence, "u"));
  const given = parts.map((each) => saysEvidence(hearing, each, card));
  if (!hearing.light || !given.includes(true)) return "";
  const others = parts.filter((_, n) => !given[n] && given.slice(0, n).includes(true));
  const isDrawn = (/** @type {string} */ each) => {
    const [near] = scoresOf(hearing, each, [card], {});
    return (
      [...stemsOf(hearing, each)].filter((one) => !hearing.common.includes(one)).length > 1 &&
      near.point < hearing.least.knownpoint &&
      has(hearing.patterns.draws, each) &&
      shareOf(hearing, each, near) < hearing.least.drawn
    );
  };
  return others.filter(isDrawn).join(" ");
}

/**
 * Whether a point or another card may be meant instead of the card that a text surely says: by words that the card doesn't have.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 */
export function isRivalled(bundle, side, text) {
  const { hearing } = bundle;
  if (!hearing) return false;
  const [{ card, score }] = nearCards(bundle, hearing, side, text);
  const own = score > 0 ? weightsOf(hearing, card) : undefined;
  const { rival, point } = hearing.least;
  const isOther = nearCards(bundle, hearing, side, text, own).some(
    (one) => one.words >= rival[1] && one.score >= rival[0] && one.point >= point,
  );
  const found = pointsMade(bundle, side, text, own);
  return isOther || found.some(({ words, score }) => words > 1 && score >= rival[0]);
}

/** @param {Bundle} bundle @param {Hearing} hearing @param {Side} side @param {string} text @param {Map<string, number>} [without] */
function nearCards(bundle, hearing, side, text, without) {
  const deck = Object.keys(hearing.cards).filter((id) => bundle.motion.cards[id].side === side);
  return scoresOf(hearing, ownClaim(hearing, text), deck, {}, without);
}

/** Whether a text shares so much with a card that it can be taken to mean it without asking. @param {Hearing} hearing @param {ReturnType<typeof scoresOf>[number]} one */
const isEnough = ({ least: { clear } }, { words, point }) => words >= clear[3] || point >= clear[4];

/**
 * The points that may be meant, the likeliest first, each with two words in the text, one of its own; and one that is less likely than the
 * nearest card (two, if both are likelier than the second card), if there are no others.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 */
export function pointsNear(bundle, side, text) {
  const found = pointsMade(bundle, side, text);
  const { hearing } = bundle;
  if (!hearing) return [[], []];
  const [, share, most, few] = hearing.least.pointnear;
  const said = meantBy(hearing, stemsOf(hearing, ownClaim(hearing, text)));
  const likely = found.filter(
    ({ point, words, score }) =>
      words > 1 &&
      score >= share * found[0].score &&
      [...stemsOf(hearing, point.point)].some((stem) => said.has(stem)),
  );
  const [best, second] = nearCards(bundle, hearing, side, text).map(({ score }) => score);
  const isFirst = likely.length > 0 && likely[0].score >= hearing.least.first * best;
  const areTwo = likely.length > 1 && likely[1].score > second;
  const names = likely.map(({ point }) => point.point);
  return isFirst ? [names.slice(0, most), []] : [[], names.slice(0, few + Number(areTwo))];
}

const FIGURES_OF_ONE = 2; // of a card's evidence, with which a text tells of that

/** The card of a side of whose evidence a text has two figures, and no other card's as many; "" if there is none. @param {Bundle} bundle @param {Side} side @param {string} text */
function cardOfFigures({ motion, hearing }, side, text) {
  const said = new Set(text.match(/(?<!\w)\d+(?:[.,]\d+)*(?!\w)/gu));
  const counts = Object.entries(hearing?.figures ?? {})
    .filter(([id]) => motion.cards[id].side === side)
    .map(([id, figures]) => ({ id, most: figures.filter((one) => said.has(one)).length }))
    .sort((one, two) => two.most - one.most);
  const [best, next] = counts;
  return best && best.most >= FIGURES_OF_ONE && best.most > next.most ? best.id : "";
}

/** The card whose claim a sentence says, and nothing else, as debate/game/hearing/points.py has it; "" if there is none. @param {Bundle} bundle @param {Side} side @param {string} text */
function claimSaid({ motion, hearing }, side, text) {
  if (!hearing || likens(hearing, text)) return "";
  const deck = Object.keys(hearing.cards).filter((id) => motion.cards[id].side === side);
  const rarity = rarityOf(hearing);
  /** @type {Set<string>} */
  const said = new Set();
  for (const each of ownClaim(hearing, text).split(new RegExp(hearing.patterns.sentence, "u"))) {
    const stems = [...stemsOf(hearing, each)].filter((one) => !hearing.common.includes(one));
    const claims = deck.filter((id) => {
      const claim = hearing.cards[id][0].split(" ");
      const isTold = stems.some((one) => rarity[one] >= hearing.least.telling);
      return stems.every((one) => claim.includes(one)) && isTold;
    });
    const { title, claim, why } = motion.cards[claims[0]] ?? {};
    if (claims.length === 1 && !turns(hearing, each, `${title} ${claim} ${why}`))
      said.add(claims[0]);
    else if (
      scoresOf(hearing, each, deck, {}).some(({ point }) => point >= hearing.least.knownpoint)
    )
      return "";
  }
  return said.size === 1 ? [...said][0] : "";
}

/**
 * The card that a text clearly says rather than another one of either side or a point; "" if there is none, or if cards are hard to bear.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 */
export function clearCard(bundle, side, text) {
  const { hearing } = bundle;
  if (!hearing?.light) return "";
  const { clear, first, knownpoint } = hearing.least;
  const [least, ahead, share] = clear;
  const own = ownClaim(hearing, text);
  const surely = cardOfFigures(bundle, side, own) || claimSaid(bundle, side, own);
  if (surely) return surely;
  const scores = (/** @type {Side} */ of) =>
    scoresOf(
      hearing,
      own,
      Object.keys(hearing.cards).filter((id) => bundle.motion.cards[id].side === of),
      {},
    );
  const [best, second] = scores(side);
  const [theirs] = scores(otherSide(side));
  const [made] = pointsMade(bundle, side, text);
  const isClear =
    best.score >= Math.max(least, second.score + ahead, theirs.score) &&
    best.point >= knownpoint &&
    isEnough(hearing, best) &&
    !(made && made.score >= first * best.score) &&
    !isRivalled(bundle, side, text);
  return isClear && shareOf(hearing, own, best) >= share ? best.card : "";
}

/**
 * The card or point that a text means more likely than any other one; "" if there is none, or if cards are hard to bear.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 * @param {boolean} [last] of an answer: then a card is well ahead of the second
 */
export function likely(bundle, side, text, last = false) {
  const { hearing } = bundle;
  if (!hearing?.light || likens(hearing, text)) return "";
  const [score, share, beside, times, words, ahead, stems] = hearing.least.likely;
  const [best, near] = nearCards(bundle, hearing, side, text);
  const before = (last ? times : 1) * (near?.score ?? 0);
  const [first, second] = pointsMade(bundle, side, text);
  const isCard =
    best.score >= Math.max(score, beside * (first?.score ?? 0), before) &&
    best.words >= stems &&
    (last || isEnough(hearing, best)) &&
    best.point >= hearing.least.knownpoint;
  if (isCard && shareOf(hearing, ownClaim(hearing, text), best) >= share)
    return isRivalled(bundle, side, text) ? "" : best.card;
  const rival = Math.max(second?.score ?? 0, best.score);
  return first?.words >= words && first.score >= ahead * rival ? first.point.point : "";
}

/**
 * The only card that an opening keeps, if its words are in the text, and none of the other cards and points is likelier; "" if not.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 * @param {string[]} kept
 */
export function keptCard(bundle, side, text, kept) {
  const { hearing } = bundle;
  if (!hearing || kept.length !== 1) return "";
  const [least, share, ahead] = hearing.least.onlykept;
  const scores = nearCards(bundle, hearing, side, text);
  const best = scores.find(({ card }) => card === kept[0]);
  if (!best) return "";
  const others = scores.filter((one) => one !== best).map(({ score }) => score);
  const most = Math.max(0, pointsMade(bundle, side, text)[0]?.score ?? 0, ...others);
  const isNear = best.score >= Math.max(least, ahead * most);
  return isNear && shareOf(hearing, ownClaim(hearing, text), best) >= share ? best.card : "";
}

/** Whether a text likens what the motion wants to something else, with no word of the motion's in that. @param {Hearing} hearing @param {string} text */
const likens = (hearing, text) =>
  [...text.matchAll(new RegExp(hearing.patterns.likens, "giu"))].some(
    ([, one, two]) =>
      ![...stemsOf(hearing, one ?? two)].some((stem) => hearing.common.includes(stem)),
  );

/**
 * Whether a card or point is only likely to be meant, and neither surely heard nor tapped.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 * @param {string} meant
 * @param {string} heard
 * @param {boolean} [last]
 */
export const isGuessed = (bundle, side, text, meant, heard, last) =>
  ![heard, pointMade(bundle, side, text)?.point.point, clearCard(bundle, side, text)].includes(
    meant,
  ) && meant === likely(bundle, side, text, last);

/**
 * The answer to an opening that makes a point.
 * @param {Point} point
 * @param {string} level
 * @param {boolean} sure
 */
export function answerTo({ answers }, level, sure) {
  const { unsure, ...words } = answers[level];
  return sure ? words : { ...words, restatement: unsure };
}

/**
 * What a text is about, in its author's own words: what debate/game/hearing/hearing.py finds, in the browser. The bundle brings the
 * cards' stems and the thresholds; a text's stems are added up, and perhaps a clause of it is quoted.
 */

import {
  ARGUED,
  groupsIn,
  isAtOnce,
  isEveryday,
  isInPassing,
  seemsHard,
  threatens,
  toneMet,
} from "#app/coaching/hard_words.js";
import { clauses, has, ownClaim, stemsOf, tells, wordsOf } from "#app/practice/offline/clauses.js";

/** @import { Gaps, Heard, Hearing } from "#app/types.d.ts" */

/** @param {number[]} weights */
export const sum = (weights) => weights.reduce((all, one) => all + one, 0);

/** The sentences in which somebody tells of themselves or theirs, and not only what they said. @param {string} oneself @param {string} text */
const toldOfOneself = (oneself, text) =>
  (text.match(/[^.?!\n]+/gu) ?? [])
    .filter((each) => has(oneself, each.replace(/\bI (?:said|say|mean|think)\b/giu, "")))
    .join(". ");

/**
 * What a text is about. `deck`: its author's own cards; `cited`: those that it cites, the one to which there is most to say first;
 * `aimed`: if it answers an opening, the stems of each card's answer to that.
 * @param {Hearing | null} hearing null: nothing is known of the language, so the card that is cited counts
 * @param {string} whole the text
 * @param {string[]} deck
 * @param {string[]} cited
 * @param {{ [card: string]: string }} [aimed]
 * @param {boolean} [argued] its author says that it is an argument, so what patterns hear in it is a case, and what only points hear is believed
 * @param {string[]} [known] if it answers an opening, the cards to which there is a reply
 * @returns {Heard}
 */
export function hear(hearing, whole, deck, cited, aimed = {}, argued = false, known = []) {
  if (!hearing) return { card: cited[0] ?? "", way: "said", quote: "" };
  const heard = before.get(hearing) ?? new Map();
  before.set(hearing, heard);
  const asked = JSON.stringify([whole, deck, cited, aimed, argued, known]);
  if (!heard.has(asked))
    heard.set(asked, listen(hearing, whole, deck, cited, aimed, argued, known));
  return heard.get(asked);
}

/** What was heard before: every drawing of a debate asks again. @type {WeakMap<Hearing, Map<string, Heard>>} */
const before = new WeakMap();

/**
 * @param {Hearing} hearing
 * @param {string} whole
 * @param {string[]} deck
 * @param {string[]} cited
 * @param {{ [card: string]: string }} aimed
 * @param {boolean} isArgued
 * @param {string[]} replied
 * @returns {Heard}
 */
function listen(hearing, whole, deck, cited, aimed, isArgued, replied) {
  let tone = toneMet(whole);
  const isBelieved = () =>
    !isAtOnce(whole) && (!tone || ARGUED.includes(tone) || (tone === "abuse" && !threatens(whole)));
  if (isArgued) tone = isBelieved() ? undefined : (tone ?? "told");
  if (isArgued && tone && !isAtOnce(whole) && tone in hearing.leaving.danger) tone = "seems"; // one of them may only be put strongly
  const answered = tone === "need" || (tone === "loss" && isInPassing(whole));
  if (tone && !answered) return { card: "", way: tone, quote: "" };
  const { least, patterns } = hearing;
  const text = ownClaim(hearing, whole);
  const stems = stemsOf(hearing, text);
  const scores = scoresOf(hearing, text, deck, aimed);
  /** @param {[number, number, number]} bounds @param {{ score: number, words: number }} one */
  const enough = (bounds, one) => one.score >= bounds[0] && one.words >= bounds[1];
  /** @param {typeof scores} some @param {[number, number, number]} bounds */
  const first = ([best, second], bounds) => {
    const ahead = best?.score >= (second?.score ?? 0) + bounds[2];
    return best && enough(bounds, best) && ahead ? best.card : "";
  };
  /** The card of which the text, or one of its sentences, says little else. */
  const nearest = () => {
    let [found, most] = [{ card: "", words: 0 }, 0];
    for (const part of new Set([text, ...text.split(new RegExp(patterns.sentence, "u"))])) {
      if (has(patterns.picture, part) || has(patterns.why, part)) continue;
      const parts = scoresOf(hearing, part, answers ? Object.keys(aimed) : deck, aimed);
      const share = parts[0]?.score ? shareOf(hearing, part, parts[0]) : 0;
      const more = share >= least.share && share * parts[0].score > most;
      if (more && first(parts, least.near)) [found, most] = [parts[0], share * parts[0].score];
    }
    return found;
  };
  const [best] = scores;
  const likely = scores.filter(({ card }) => card in aimed);
  const answers = Object.keys(aimed).length > 0;
  const pointed = answers ? least.citedpoint : 0; // where a card answers, its link alone would often do
  const kept = scores.filter((one) => cited.includes(one.card) && one.point >= pointed);
  const isPoint = (/** @type {{ point: number, score: number }} */ one) =>
    answers || one.point >= least.knownpoint || one.score >= best.score;
  const spoken = kept.find((one) => enough(least.cited, one) && isPoint(one))?.card; // what is cited is the point, as long as its own words are there
  const isReplied = !replied.length || replied.includes(best?.card);
  const other = isReplied && best?.point >= least.point ? first(scores, least.other) : "";
  const isNearest = likely[0]?.score === best?.score; // else another card is, which answers nothing of theirs
  const answering =
    isNearest && likely[0]?.point >= least.knownpoint ? first(likely, least.known) : "";
  const plain = spoken ?? (answering || other);
  const pictured = !cited.includes(plain) && has(patterns.picture, text);
  const known = pictured ? "" : plain; // what is likened to something says another card's words, or none's
  const { card: close, words } = known ? { card: "", words: 0 } : nearest();
  const told = known || (cited.includes(close) && words >= least.known[1] ? close : "");
  const isHard = !isArgued && (seemsHard(whole) || tells(hearing, whole));
  const named = told || answers || isHard ? "" : plainly(hearing, text, deck);
  const heard = told || named;
  const theirs = Object.keys(hearing.cards).filter((card) => !deck.includes(card));
  const most = scores.find((one) => one.card === heard)?.score;
  // Who speaks for the other side doesn't say what the own card says.
  const ahead = !cited.length || cited.includes(heard) ? least.theirs : least.beside;
  const doubtful =
    !answers && most && scoresOf(hearing, text, theirs, {})[0]?.score >= ahead * most;
  let sure = doubtful ? "" : heard;
  let nearly = (doubtful && heard) || close;
  const oneself = toldOfOneself(patterns.oneself, whole);
  const [more, long] = least.asked;
  const times = best?.score >= least.sentence && wordsOf(whole).length >= long ? more : 1;
  const isLived = seemsHard(whole, times) && seemsHard(oneself, times);
  const isTale = () => has(patterns.tale, whole) || isEveryday(whole);
  if (!(isArgued || tone) && isLived && (seemsHard(whole, least.plainly) || !isTale()))
    return { card: "", way: seemsHard(whole, least.surely) ? "told" : "seems", quote: "" };
  if (sure && !tone && !answers && !cited.includes(sure) && !shows(hearing, text, sure))
    [sure, nearly] = ["", sure];
  const says = [...meantBy(hearing, stems)];
  const isSaid = () =>
    says.some((one) => tellsOf(hearing, nearly).includes(one)) ||
    hearing.cards[nearly][1].split(" ").filter((one) => stems.has(one)).length > 1;
  if (nearly && !isSaid()) nearly = ""; // nothing of its point is said
  const supposed =
    kept.find((one) => one.score >= (answers ? least.supposed : least.kept))?.card ??
    (answers || tone || isFar(hearing, text) ? undefined : cited[0]);
  if (!answers && cited.length) nearly = cited.includes(nearly) ? nearly : ""; // a guess is worth less than what is cited
  const meant = answers ? supposed || nearly : nearly || supposed;
  const besideTone = (answers || tone !== "need") && supposed; // a card that is only kept is no answer to somebody who tells of a need
  const card = sure || (tone ? besideTone : meant) || "";
  if (tone) return { card, way: tone, quote: "" };
  if (!sure) return { card, way: "perhaps", quote: plainClause(hearing, text, nearly) };
  const said = surely(hearing, text, sure);
  return named ? { ...said, quote: plainClause(hearing, text, named) } : said;
}

/** Whether a card of a deck that is easy to bear speaks of what a text tells, which may then well be an example. @param {Hearing} hearing @param {string} own @param {string[]} deck @param {number} [share] of the text, at least */
export function speaksOf(hearing, own, deck, share = hearing.least.spoken[0]) {
  const [least, words, point, much] = hearing.least.spokenof;
  const [best] = scoresOf(hearing, own, deck, {});
  const isSaid = best.point >= (best.words >= words ? point : much);
  return hearing.light && best.score >= least && isSaid && shareOf(hearing, own, best) >= share;
}

/**
 * The card of which a sentence says all, or most of its title or restatement; "" if there is none.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string[]} deck
 */
function plainly(hearing, text, deck) {
  const { least, patterns, names } = hearing;
  const rarity = rarityOf(hearing);
  const weight = (/** @type {string[]} */ stems) =>
    sum(stems.map((one) => rarity[one]).sort((a, b) => a - b));
  for (const part of new Set([text, ...text.split(new RegExp(patterns.sentence, "u"))])) {
    const [best, second] = scoresOf(hearing, part, deck, {});
    const ahead = best.score - (second?.score ?? 0);
    if (!best.score || has(patterns.picture, part) || has(patterns.why, part)) continue;
    const share = shareOf(hearing, part, best);
    const [score, most, before, point] = least.all;
    if (best.score >= score && share >= most && ahead >= before && best.point >= point)
      return best.card;
    const meant = meantBy(hearing, stemsOf(hearing, part));
    const [named, mostly, further] = least.named;
    const isNamed = names[best.card].some((name) => {
      const stems = name.split(" ");
      const said = stems.filter((one) => meant.has(one));
      return said.length > 1 && weight(said) >= named * weight(stems);
    });
    if (share >= mostly && ahead >= further && isNamed) return best.card;
  }
  return "";
}

/** Whether the clause that would be quoted for a card, if one would be, has a word of its point: “classroom” is made of “class”. @param {Hearing} hearing @param {string} text @param {string} card */
function shows(hearing, text, card) {
  const quote = quotation(hearing, text, card);
  const motions = hearing.common.filter((stem) => stem.length >= hearing.least.compound);
  const said = [...meantBy(hearing, stemsOf(hearing, quote))];
  return (
    !quote ||
    tellsOf(hearing, card).some(
      (one) => said.includes(one) && !motions.some((stem) => one.startsWith(stem)),
    )
  );
}

/**
 * Of each sentence that says something of a card's point, the card of a deck that it is nearest to, in the order of the text: `card`, if
 * no other is clearly nearer.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string[]} deck
 * @param {string} card
 */
export function bySentence(hearing, text, deck, card) {
  const { least, patterns } = hearing;
  const [, , ahead] = least.known;
  const found = ownClaim(hearing, text)
    .split(new RegExp(patterns.sentence, "u"))
    .filter((part) => !has(patterns.picture, part))
    .map((part) => {
      const scores = ranked(scoresOf(hearing, part, deck, {}), deck);
      const near = (/** @type {{ card: string, score: number }} */ one) =>
        one.card === card && one.score > scores[0].score - ahead;
      return scores.find(near) ?? scores[0];
    })
    .filter((one) => one.score >= least.sentence)
    .filter((one) => one.point >= least.knownpoint || one.card === card);
  return [...new Set(found.map((one) => one.card))];
}

/** Whether a card explains so much of a text that its author, who cites these, need not be asked. `isHeard`: it is cited and surely heard. @param {Hearing} hearing @param {string} text @param {string} card @param {string[]} cited */
export function saysMostly(hearing, text, card, cited, isHeard = false) {
  const { mostly, surelymostly, heardmostly } = hearing.least;
  if (isHeard && !hearing.light) return true;
  const own = ownClaim(hearing, text);
  const [one] = scoresOf(hearing, own, [card], {});
  const unheard = cited.includes(card) || !cited.length ? [mostly, 0] : surelymostly;
  const [least, point] = isHeard ? heardmostly : unheard;
  return one.score > 0 && one.point >= point && shareOf(hearing, own, one) >= least;
}

/** Whether a text has words of a card's own point. @param {Hearing} hearing @param {string} text @param {string} card */
export const saysOwn = (hearing, text, card) =>
  scoresOf(hearing, ownClaim(hearing, text), [card], {})[0].point >= hearing.least.knownpoint;

/** Whether a text gives a card's evidence. @param {Hearing} hearing @param {string} text @param {string} card */
export function saysEvidence(hearing, text, card) {
  const rarity = rarityOf(hearing);
  const stems = stemsOf(hearing, text);
  const said = hearing.cards[card][2].split(" ").filter((one) => stems.has(one));
  return (
    said.length > 1 &&
    (said.some((one) => /^\d/.test(one)) ||
      sum(said.map((one) => rarity[one] ?? hearing.least.links)) >= hearing.least.evidence)
  );
}

/** @param {Hearing} hearing @param {string} text @param {string} card @returns {Heard} */
const surely = (hearing, text, card) => ({
  card,
  way: saysEvidence(hearing, text, card) ? "said" : "unsaid",
  quote: quotation(hearing, text, card),
});

/**
 * A text whose author says which card it is about; "": none of them.
 * @param {Hearing} hearing
 * @param {string} whole
 * @param {string} card
 * @returns {Heard}
 */
export function takenAs(hearing, whole, card) {
  const text = ownClaim(hearing, whole);
  if (card) return surely(hearing, text, card);
  return { card, way: "perhaps", quote: plainClause(hearing, text, "") };
}

/** The cards of a deck that share words with a text, other than what the motion's own may mean, the nearest first, without those that are much farther from it. @param {Hearing} hearing @param {string} text @param {string[]} deck */
export function nearest(hearing, text, deck) {
  const own = ownClaim(hearing, text);
  const stems = [...stemsOf(hearing, own)].filter((stem) => !hearing.common.includes(stem));
  const said = [...meantBy(hearing, new Set(stems))];
  const shares = (/** @type {string} */ card) =>
    said.some((stem) => weightsOf(hearing, card).has(stem));
  const scores = scoresOf(hearing, own, deck, {});
  const near = scores.filter(({ score, card }) => score && shares(card));
  return ranked(near, deck).map(({ card }) => card);
}

/** @param {{ score: number }} one */
const hundredths = ({ score }) => Math.round(100 * score);

/** The best first; of equal ones, as the deck has them. @template {{ card: string, score: number }} One @param {One[]} scores @param {string[]} deck */
const ranked = (scores, deck) => {
  return [...scores].sort(
    (a, b) => hundredths(b) - hundredths(a) || deck.indexOf(a.card) - deck.indexOf(b.card),
  );
};

/**
 * The cards of a deck by how well a text's words match them, the best first. `point`: how much of the card's own point they say.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string[]} deck
 * @param {{ [card: string]: string }} aimed
 * @param {Map<string, number>} [without] stems to ignore
 */
export function scoresOf(hearing, text, deck, aimed, without) {
  const every = [...meantBy(hearing, stemsOf(hearing, text))];
  const meant = every.filter((one) => !without?.has(one));
  const rarity = rarityOf(hearing);
  return deck
    .map((card) => {
      const weights = weightsOf(hearing, card);
      const answers = (aimed[card] ?? "").split(" ");
      const [claim, , , cues] = partsOf(hearing, card);
      const shared = meant.flatMap((one) => {
        const weight = weights.get(one);
        if (weight === undefined) return [];
        return answers.includes(one) ? (rarity[one] ?? hearing.least.links) : weight;
      });
      const told = meant.filter((one) => claim.has(one) && rarity[one] >= hearing.least.telling);
      return {
        card,
        words: shared.length,
        score: sum(shared.sort((a, b) => a - b)),
        point: 2 * told.length + meant.filter((one) => cues.has(one)).length,
      };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * How much of what a text says a card explains, from 0 to 1: its score beside the rarity of the stems that it doesn't have.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {{ card: string, score: number }} one
 */
export function shareOf(hearing, text, { card, score }) {
  const weights = weightsOf(hearing, card);
  const rarity = rarityOf(hearing);
  const missed = [...stemsOf(hearing, text)]
    .filter((one) => !hearing.common.includes(one))
    .filter((one) => ![...meantBy(hearing, new Set([one]))].some((each) => weights.has(each)))
    .map((one) => rarity[one] ?? hearing.least.unheard);
  return score / (score + sum(missed.sort((a, b) => a - b)));
}

/**
 * Stems, and those of other words for the same.
 * @param {Hearing} hearing
 * @param {Set<string>} stems
 */
export const meantBy = ({ means }, stems) =>
  new Set([...stems, ...[...stems].flatMap((one) => means[one] ?? [])]);

/**
 * The number of the first kind that fits a text; the last, if it is plain and has nothing to do with the motion.
 * @param {Hearing | null} hearing
 * @param {string} text
 * @param {boolean} [argued] its author says that it is an argument, and so neither the first kind, somebody's life, nor a joke
 */
export function kindOf(hearing, text, argued = false) {
  if (!hearing) return 0;
  const { kinds } = hearing;
  const first = kinds.findIndex((kind, n) => (n > 1 || !argued) && has(kind, text));
  return isFar(hearing, text) && !kinds[first] ? kinds.length - 1 : first;
}

/** Whether a text of some length shares no word with the motion and its cards. @param {Hearing} hearing @param {string} text */
export function isFar(hearing, text) {
  const { common, least } = hearing;
  const [wide, far, narrow, farOfFew] = least.far;
  const stems = [...stemsOf(hearing, text)];
  const rarity = rarityOf(hearing);
  const known = Object.keys(rarity).length;
  return (
    known >= narrow &&
    stems.length >= (known >= wide ? far : farOfFew) &&
    !stems.some((one) => one in rarity || common.includes(one))
  );
}

/** @type {WeakMap<Hearing, { [stem: string]: number }>} */
const rare = new WeakMap();

/**
 * How rare each stem is among all cards, what only their links say aside.
 * @param {Hearing} hearing
 * @returns {{ [stem: string]: number }}
 */
export function rarityOf(hearing) {
  let rarity = rare.get(hearing);
  if (!rarity) {
    const cards = Object.values(hearing.cards);
    /** @type {Map<string, number>} */
    const spread = new Map();
    for (const stem of cards
      .flatMap((parts) => parts.slice(0, -1))
      .join(" ")
      .split(" "))
      spread.set(stem, (spread.get(stem) ?? 0) + 1);
    rarity = Object.fromEntries(
      [...spread].map(([stem, n]) => [
        stem,
        Math.round(100 * Math.log((cards.length + 1) / n)) / 100,
      ]),
    );
    rare.set(hearing, rarity);
  }
  return rarity;
}

/** By hearing and card: working them out takes longer than all else here. @type {WeakMap<Hearing, Map<string, Map<string, number>>>} */
const weighed = new WeakMap();

/**
 * What each stem of a card counts.
 * @param {Hearing} hearing
 * @param {string} card
 * @returns {Map<string, number>}
 */
export function weightsOf(hearing, card) {
  const { cards, parts, least } = hearing;
  const rarity = rarityOf(hearing);
  const known = weighed.get(hearing) ?? new Map();
  weighed.set(hearing, known);
  if (!known.has(card)) {
    const stems = cards[card].flatMap((each, n) =>
      each.split(" ").map((one) => [one, parts[n] * (rarity[one] ?? least.links)]),
    );
    known.set(card, new Map(/** @type {[string, number][]} */ (stems)));
  }
  return known.get(card);
}

/** By the parts of a card, their stems. @type {WeakMap<string[], Set<string>[]>} */
const apart = new WeakMap();

/** The stems of each part of a card. @param {Hearing} hearing @param {string} card */
function partsOf({ cards }, card) {
  const found = apart.get(cards[card]) ?? cards[card].map((part) => new Set(part.split(" ")));
  apart.set(cards[card], found);
  return found;
}

/**
 * The stems of a card's claim, its reason and everyday words for them.
 * @param {Hearing} hearing
 * @param {string} card
 */
function pointOf({ cards }, card) {
  const [claim, reason, , cues] = cards[card];
  return [claim, reason, cues].join(" ").split(" ");
}

/**
 * The stems that tell of a card's point: of its claim what few cards say, and everyday words for it.
 * @param {Hearing} hearing
 * @param {string} card
 */
function tellsOf(hearing, card) {
  const rarity = rarityOf(hearing);
  const [claim, , , cues] = hearing.cards[card];
  const told = claim.split(" ").filter((one) => rarity[one] >= hearing.least.telling);
  return [...told, ...cues.split(" ")];
}

/**
 * The clause that says most of a card's point; "" if none is fit to be shown, or if the text names people as a group whom
 * the motion is not about.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string} card
 */
function quotation(hearing, text, card) {
  const groups = groupsIn(text);
  if (groups.some((name) => !hearing.named.includes(name))) return "";
  const weights = weightsOf(hearing, card);
  const point = tellsOf(hearing, card);
  const fits = (/** @type {string} */ clause) =>
    !groups.length || (!groupsIn(clause).length && !has(hearing.patterns.them, clause));
  return heaviest(hearing, clauses(hearing, text).filter(fits), (stems) => {
    const shared = [...meantBy(hearing, stems)].filter((one) => weights.has(one));
    const weight = sum(shared.map((one) => weights.get(one) ?? 0));
    return shared.some((one) => point.includes(one)) ? shared.length + weight / 100 : 0;
  });
}

/**
 * The clause that says most of a text that no card surely explains, if plain words do. `card`: the one that it may be about,
 * of whose point the clause must have a word.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string} card
 */
function plainClause(hearing, text, card) {
  const { patterns, common, plain, least, light } = hearing;
  if (!light || groupsIn(text).length) return "";
  if (has(patterns.family, text) && has(patterns.oneself, text)) return "";
  const rarity = rarityOf(hearing);
  const point = card ? pointOf(hearing, card) : [];
  const known = (/** @type {string} */ one) =>
    one in rarity || plain.includes(one) || common.includes(one) || /^\d/.test(one);
  const fits = (/** @type {string} */ clause) => {
    const stems = [...stemsOf(hearing, clause)];
    const thing = stems.some((one) => common.includes(one) && !plain.includes(one));
    const own = !has(patterns.oneself, clause) || thing;
    const on = !card || [...meantBy(hearing, new Set(stems))].some((one) => point.includes(one));
    const says = has(patterns.says, clause); // one that only sets a scene proves nothing
    return on && says && stems.every(known) && own && !has(patterns.persons, clause);
  };
  /** @param {Set<string>} stems */
  const weight = (stems) =>
    sum(
      [...stems]
        .map((one) => rarity[one] ?? (common.includes(one) ? 0 : least.unheard))
        .sort((a, b) => a - b),
    );
  return heaviest(
    hearing,
    clauses(hearing, text).filter(fits),
    (stems) => (stems.size < least.quoted ? 0 : weight(stems)),
    1,
  );
}

/**
 * The clause that weighs most, if that is enough.
 * @param {Hearing} hearing
 * @param {string[]} some
 * @param {(stems: Set<string>) => number} weigh
 */
function heaviest(hearing, some, weigh, least = hearing.least.quoted) {
  let [best, most] = ["", 0];
  for (const clause of some) {
    const weight = weigh(stemsOf(hearing, clause));
    if (weight > most) [best, most] = [clause, weight];
  }
  return most >= least ? best : "";
}

/**
 * A quotation where it is said to somebody's face: none that means its writer or its reader.
 * @param {Hearing | null} hearing
 * @param {string} quote
 */
export const toTheirFace = (hearing, quote) =>
  hearing && has(hearing.patterns.address, quote) ? "" : quote;

/**
 * Ready words with a quotation in their slot, or without one: `plain` has the place of what
 * then makes way, and for what.
 * @template {{ text: string, restatement?: string, plain?: Gaps }} Ready
 * @param {Ready} ready
 * @param {string} quote
 * @param {string} [spoken] the quotation in the text itself
 */
export function quoted({ plain = {}, ...words }, quote, spoken = quote) {
  const filled = (/** @type {"text" | "restatement"} */ field) => {
    const own = field === "text" ? spoken : quote;
    const capital = own && own[0].toUpperCase() + own.slice(1);
    const [start, end, instead] = plain[field] ?? [0, 0, ""];
    const said = words[field] ?? "";
    return own
      ? said.replace("{Quote}", () => capital).replace("{quote}", () => own)
      : said.slice(0, start) + instead + said.slice(end);
  };
  return {
    ...words,
    text: filled("text"),
    ...(words.restatement && { restatement: filled("restatement") }),
  };
}

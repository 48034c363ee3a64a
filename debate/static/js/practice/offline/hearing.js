/**
 * What a text is about, in its author's own words: what debate/game/voices/hearing.py finds, in the browser. The bundle brings the
 * cards' stems, the patterns and the thresholds; a text is stemmed, added up, and perhaps a clause of it quoted.
 */

import stem from "wink-porter2-stemmer";

import { groupsIn, namesOrigin, toneOf } from "#app/coaching/hard_words.js";

/** @import { Ear, Gaps, Heard, Hearing } from "#app/types.d.ts" */

// The server's stemmer is a newer one: the words of ours in which they differ.
const NEWER = new Map(
  ["add added adding", "emergenc emergency emergencies", "evening evening evenings"]
    .concat(["internat international", "universiti university universities"])
    .flatMap((line) => line.split(" ").map((word, n, [stemmed]) => [word, stemmed])),
);
const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{Nl}\p{No}]+(?:[’'][\p{L}\p{Nl}\p{No}]+)*/gu;

/** @param {string} text */
const wordsOf = (text) =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll("’", "'"));
/** @param {number[]} weights */
const sum = (weights) => weights.reduce((all, one) => all + one, 0);

/**
 * What a text is about. `deck`: its author's own cards; `cited`: those that it cites, the one to which there is most to say first;
 * `aimed`: if it answers an opening, the stems of each card's answer to that.
 * @param {Hearing | null} hearing null: nothing is known of the language, so the card that is cited counts
 * @param {string} text
 * @param {string[]} deck
 * @param {string[]} cited
 * @param {{ [card: string]: string }} [aimed]
 * @returns {Heard}
 */
export function hear(hearing, text, deck, cited, aimed = {}) {
  if (!hearing) return { card: cited[0] ?? "", way: "said", quote: "" };
  const tone = toneOf(text);
  if (tone) return { card: "", way: tone, quote: "" };
  const { least } = hearing;
  const rarity = rarityOf(hearing);
  const stems = stemsOf(hearing, text);
  const meant = [...meantBy(hearing, stems)];
  const scores = deck
    .map((card) => {
      const weights = weightsOf(hearing, card);
      const answers = (aimed[card] ?? "").split(" ");
      const shared = meant.flatMap((one) => {
        const weight = weights.get(one);
        if (weight === undefined) return [];
        return answers.includes(one) ? (rarity[one] ?? least.links) : weight;
      });
      return { card, words: shared.length, score: sum(shared.sort((a, b) => a - b)) };
    })
    .sort((a, b) => b.score - a.score);
  /** @param {[number, number, number]} bounds @param {{ score: number, words: number }} one */
  const enough = (bounds, one) => one.score >= bounds[0] && one.words >= bounds[1];
  /** @param {typeof scores} some @param {[number, number, number]} bounds */
  const first = ([best, second], bounds) => {
    const ahead = best?.score >= (second?.score ?? 0) + bounds[2];
    return best && enough(bounds, best) && ahead ? best.card : "";
  };
  const [best] = scores;
  const rival = scores.find(({ card }) => !cited.includes(card))?.score ?? 0;
  const spoken = scores.find(
    (one) =>
      cited.includes(one.card) && enough(least.cited, one) && rival < one.score + least.cited[2],
  )?.card;
  const likely = scores.filter(({ card }) => card in aimed);
  const sure = spoken ?? (first(likely, least.known) || first(scores, least.other));
  const plainly = sure && best.score >= least.other[0];
  const own = !plainly && has(hearing.patterns.own, text) && !groupsIn(text).length;
  if (own || tells(hearing, text)) return { card: "", way: "lived", quote: "" };
  if (!sure) {
    const supposed = cited.find((card) =>
      scores.some((one) => one.card === card && one.score >= least.supposed),
    );
    const guess = !cited.length && enough(least.guess, best) ? best.card : "";
    const answer =
      likely[0]?.score >= least.supposed && likely[0].words >= least.known[1] ? likely[0].card : "";
    const card = guess || (supposed ?? answer);
    return { card, way: "perhaps", quote: plainClause(hearing, text) };
  }
  const said = hearing.cards[sure][2].split(" ").filter((one) => stems.has(one));
  const told =
    said.length > 1 &&
    (said.some((one) => /^\d/.test(one)) ||
      sum(said.map((one) => rarity[one] ?? least.links)) >= least.evidence);
  return { card: sure, way: told ? "said" : "unsaid", quote: quotation(hearing, text, sure) };
}

/**
 * Stems, and those of other words for the same.
 * @param {Hearing} hearing
 * @param {Set<string>} stems
 */
const meantBy = ({ means }, stems) =>
  new Set([...stems, ...[...stems].flatMap((one) => means[one] ?? [])]);

/**
 * The number of the kind of what a text says most of, or else of the text: what a bot asks about it.
 * @param {Hearing | null} hearing
 * @param {string} text
 */
export function kindOf(hearing, text) {
  if (!hearing) return 0;
  const { kinds, example, patterns } = hearing;
  if (new RegExp(kinds[0], "iu").test(text)) return 0; // somebody's life or health, whatever is quoted
  const kind = (/** @type {string} */ words) =>
    kinds.findIndex((pattern) => new RegExp(pattern, "iu").test(words));
  const fact = kinds.length - 1;
  const clause = heaviest(hearing, text, (stems) => stems.size, undefined, 1);
  if (!clause) return new RegExp(kinds[example], "iu").test(text) ? example : fact;
  const sentences = text.split(new RegExp(patterns.sentence, "u"));
  const own = kind(clause);
  if (own !== fact) return own;
  const around = kind(sentences.find((sentence) => sentence.includes(clause)) ?? clause);
  return around === hearing.all ? fact : around;
}

/**
 * Whether a text tells of illness, fear or war in somebody's own life.
 * @param {Ear} hearing
 * @param {string} text
 */
export const tells = ({ patterns }, text) => new RegExp(patterns.experience, "iu").test(text);

/** @type {WeakMap<Hearing, { [stem: string]: number }>} */
const rare = new WeakMap();

/**
 * How rare each stem is among all cards, what only their links say aside.
 * @param {Hearing} hearing
 * @returns {{ [stem: string]: number }}
 */
function rarityOf(hearing) {
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
function weightsOf(hearing, card) {
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

/**
 * @param {Hearing} hearing
 * @param {string} text
 */
function stemsOf({ small }, text) {
  const telling = wordsOf(text).filter(
    (word) => !small.includes(word) && (word.length > 1 || /\d/.test(word)),
  );
  return new Set(
    telling.map((word) => (/^\d/.test(word) ? word : (NEWER.get(word) ?? stem(word)))),
  ); // it would take a 3 for a letter
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
  const [claim, reason, , cues] = hearing.cards[card];
  const point = [claim, reason, cues].join(" ").split(" ");
  const fits = (/** @type {string} */ clause) =>
    !groups.length || (!groupsIn(clause).length && !has(hearing.patterns.them, clause));
  return heaviest(
    hearing,
    text,
    (stems) => {
      const shared = [...meantBy(hearing, stems)].filter((one) => weights.has(one));
      const weight = sum(shared.map((one) => weights.get(one) ?? 0));
      return shared.some((one) => point.includes(one)) ? shared.length + weight / 100 : 0;
    },
    fits,
  );
}

/**
 * The clause that says most of a text that no card explains, if plain words do.
 * @param {Hearing} hearing
 * @param {string} text
 */
function plainClause(hearing, text) {
  const { patterns, common, plain, least } = hearing;
  if (!common || groupsIn(text).length || has(patterns.family, text)) return "";
  const rarity = rarityOf(hearing);
  const known = (/** @type {string} */ one) =>
    one in rarity || plain.includes(one) || common.includes(one) || /^\d/.test(one);
  const fits = (/** @type {string} */ clause) => {
    const stems = [...stemsOf(hearing, clause)];
    const thing = stems.some((one) => common.includes(one) && !plain.includes(one));
    const own = !has(patterns.oneself, clause) || thing;
    const mean = has(patterns.persons, clause);
    return wordsOf(clause).length >= least.telling && stems.every(known) && own && !mean;
  };
  return heaviest(hearing, text, (stems) => stems.size, fits);
}

/**
 * The clause that weighs most, if that is enough.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {(stems: Set<string>) => number} weigh
 */
function heaviest(
  hearing,
  text,
  weigh,
  fits = (/** @type {string} */ _) => true,
  least = hearing.least.quoted,
) {
  let [best, most] = ["", 0];
  for (const clause of clauses(hearing, text).filter(fits)) {
    const weight = weigh(stemsOf(hearing, clause));
    if (weight > most) [best, most] = [clause, weight];
  }
  return most >= least ? best : "";
}

/** @param {string} pattern @param {string} words */
const has = (pattern, words) => new RegExp(pattern, "iu").test(words);

/**
 * The sentences of a text from which anything can be quoted.
 * @param {Ear} hearing
 * @param {string} text
 */
function shown(hearing, text) {
  const { patterns } = hearing;
  if (has(patterns.denial, text) || namesOrigin(text)) return [];
  if (tells(hearing, text) || toneOf(text)) return [];
  const sentences = text.split(new RegExp(patterns.sentence, "u"));
  return sentences.filter((sentence) => !has(patterns.loaded, sentence));
}

/**
 * The whole clauses of a text that can be quoted.
 * @param {Ear} hearing
 * @param {string} text
 */
export function clauses(hearing, text) {
  const { patterns, least } = hearing;
  const [few, many] = least.words;
  const fits = (/** @type {string} */ clause) => {
    const words = wordsOf(clause);
    return (
      words.length >= few &&
      words.length <= many &&
      [...clause].length <= least.letters &&
      !has(patterns.ending, clause) &&
      has(patterns.verb, clause) &&
      !has(patterns.partial, clause) &&
      !has(patterns.reported, clause) &&
      !has(patterns.slips, clause) &&
      !new RegExp(patterns.shouted, "u").test(clause)
    );
  };
  return shown(hearing, text).flatMap((sentence) => {
    if (has(patterns.question, sentence)) return [];
    const condition = new RegExp(patterns.condition, "iu").exec(sentence);
    const pieces = sentence.slice(0, condition?.index).split(new RegExp(patterns.cut, "iu"));
    if (condition && /^(?:if|un)/i.test(condition[0])) pieces.pop();
    return pieces
      .map((piece) =>
        piece
          .trim()
          .replace(new RegExp(patterns.leading, "iu"), "")
          .replace(/^[ ’']+|[ ’']+$/g, ""),
      )
      .filter(fits);
  });
}

/**
 * Ready words with a quotation in their slot, or without one: `plain` has the place of what then makes way, and for what.
 * @template {{ text: string, restatement?: string, plain?: Gaps }} Ready
 * @param {Ready} ready
 * @param {string} quote
 */
export function quoted({ plain = {}, ...words }, quote) {
  const capital = quote && quote[0].toUpperCase() + quote.slice(1);
  const filled = (/** @type {"text" | "restatement"} */ field) => {
    const [start, end, instead] = plain[field] ?? [0, 0, ""];
    const said = words[field] ?? "";
    return quote
      ? said.replace("{Quote}", () => capital).replace("{quote}", () => quote)
      : said.slice(0, start) + instead + said.slice(end);
  };
  return {
    ...words,
    text: filled("text"),
    ...(words.restatement && { restatement: filled("restatement") }),
  };
}

/**
 * What a text is about, in its author's own words: what debate/game/voices/hearing.py finds, in the browser. The bundle brings the
 * cards' stems, the patterns and the thresholds; a text is stemmed, added up, and perhaps a clause of it quoted.
 */

import stem from "wink-porter2-stemmer";

/** @import { Gaps, Heard, Hearing } from "#app/types.d.ts" */

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{Nl}\p{No}]+(?:[’'][\p{L}\p{Nl}\p{No}]+)*/gu;

/** @param {string} text */
const wordsOf = (text) =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll("’", "'"));
/** @param {number[]} weights */
const sum = (weights) => weights.reduce((all, one) => all + one, 0);

/**
 * What a text is about. `deck`: its author's own cards; `cited`: those that it cites, the one to which there is most to say first.
 * @param {Hearing | null} hearing null: nothing is known of the language, so the card that is cited counts
 * @param {string} text
 * @param {string[]} deck
 * @param {string[]} cited
 * @returns {Heard}
 */
export function hear(hearing, text, deck, cited) {
  if (!hearing) return { card: cited[0] ?? "", way: "said", quote: "" };
  const { least, rarity } = hearing;
  const stems = stemsOf(hearing, text);
  const meant = new Set([...stems, ...[...stems].flatMap((one) => hearing.means[one] ?? [])]);
  const scores = deck
    .map((card) => {
      const shared = Object.entries(weightsOf(hearing, card)).filter(([one]) => meant.has(one));
      return { card, words: shared.length, score: sum(shared.map(([, weight]) => weight)) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  /** @param {[number, number, number]} bounds @param {{ score: number, words: number }} one */
  const enough = (bounds, one) => one.score >= bounds[0] && one.words >= bounds[1];
  const rival = scores.find(({ card }) => !cited.includes(card))?.score ?? 0;
  const spoken = cited.find((card) => {
    const own = scores.find((one) => one.card === card);
    return own && enough(least.cited, own) && rival < own.score + least.cited[2];
  });
  const ahead = enough(least.other, best) && best.score >= (second?.score ?? 0) + least.other[2];
  const sure = spoken ?? (ahead ? best.card : "");
  if (tells(hearing, text)) return { card: sure, way: "lived", quote: "" };
  if (!sure) {
    const card = cited[0] ?? (enough(least.cited, best) ? best.card : "");
    return { card, way: "perhaps", quote: quotation(hearing, text, card) };
  }
  const said = hearing.cards[sure][2].split(" ").filter((one) => stems.has(one));
  const told =
    said.some((one) => /^\d/.test(one)) ||
    (said.length > 1 && sum(said.map((one) => rarity[one])) >= least.evidence);
  return { card: sure, way: told ? "said" : "unsaid", quote: quotation(hearing, text, sure) };
}

/**
 * Whether a text tells of illness, fear or war in somebody's own life.
 * @param {Hearing} hearing
 * @param {string} text
 */
const tells = ({ patterns }, text) => new RegExp(patterns.experience, "iu").test(text);

/**
 * What each stem of a card counts.
 * @param {Hearing} hearing
 * @param {string} card
 * @returns {{ [stem: string]: number }}
 */
function weightsOf({ cards, parts, rarity }, card) {
  const stems = cards[card].flatMap((each, n) =>
    each.split(" ").map((stem) => [stem, parts[n] * rarity[stem]]),
  );
  return Object.fromEntries(stems);
}

/**
 * @param {Hearing} hearing
 * @param {string} text
 */
function stemsOf({ small }, text) {
  const telling = wordsOf(text).filter(
    (word) => !small.includes(word) && (word.length > 1 || /\d/.test(word)),
  );
  return new Set(telling.map((word) => (/^\d/.test(word) ? word : stem(word)))); // it would take a 3 for a letter
}

/**
 * The clause that says most of a card's point, or, without one, most of anything; "" if none is fit to be shown.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string} card
 */
function quotation(hearing, text, card) {
  const weights = card && weightsOf(hearing, card);
  const weight = (/** @type {string} */ clause) => {
    const stems = [...stemsOf(hearing, clause)];
    return weights ? sum(stems.map((one) => weights[one] ?? 0)) : stems.length;
  };
  const ranked = clauses(hearing, text).map((clause) => ({ clause, weight: weight(clause) }));
  const best = ranked.reduce((top, one) => (one.weight > top.weight ? one : top), {
    clause: "",
    weight: 0,
  });
  return best.weight >= hearing.least.quoted ? best.clause : "";
}

/**
 * The whole clauses of a text that can be quoted.
 * @param {Hearing} hearing
 * @param {string} text
 */
export function clauses(hearing, text) {
  const { patterns, least, small } = hearing;
  /** @param {string} pattern @param {string} words */
  const has = (pattern, words) => new RegExp(pattern, "iu").test(words);
  const [few, many] = least.words;
  if (has(patterns.loaded, text) || has(patterns.denial, text) || tells(hearing, text)) return [];
  const fits = (/** @type {string} */ clause) => {
    const words = wordsOf(clause);
    return (
      words.length >= few &&
      words.length <= many &&
      [...clause].length <= least.letters &&
      !small.includes(words[words.length - 1]) &&
      has(patterns.verb, clause) &&
      !has(patterns.partial, clause) &&
      !has(patterns.reported, clause)
    );
  };
  return text.split(new RegExp(patterns.sentence, "u")).flatMap((sentence) => {
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

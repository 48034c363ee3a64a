/**
 * What a text is about, in its author's own words: what debate/game/voices/hearing.py finds, in the browser. The bundle brings the
 * cards' stems, the patterns and the thresholds; a text is stemmed, added up, and perhaps a clause of it quoted.
 */

import stem from "wink-porter2-stemmer";

/** @import { Heard, Hearing } from "#app/types.d.ts" */

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
  const { least, weights, evidence } = hearing;
  const stems = stemsOf(hearing, text);
  const shared = (card) => Object.keys(weights[card]).filter((one) => stems.has(one));
  const scores = deck
    .map((card) => ({
      card,
      words: shared(card).length,
      score: sum(shared(card).map((one) => weights[card][one])),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  const enough = (bounds, one) => one.score >= bounds[0] && one.words >= bounds[1];
  const rival = scores.find(({ card }) => !cited.includes(card))?.score ?? 0;
  const spoken = cited.find((card) => {
    const own = scores.find((one) => one.card === card);
    return own && enough(least.cited, own) && rival < own.score + least.cited[2];
  });
  const ahead = enough(least.other, best) && best.score >= (second?.score ?? 0) + least.other[2];
  const sure = spoken ?? (ahead ? best.card : "");
  if (!sure) {
    const card = cited[0] ?? (enough(least.cited, best) ? best.card : "");
    return { card, way: "perhaps", quote: quotation(hearing, text, card) };
  }
  const said = evidence[sure].filter((one) => stems.has(one));
  const told =
    said.some((one) => /^\d/.test(one)) ||
    (said.length > 1 && sum(said.map((one) => weights[sure][one])) >= least.evidence);
  return { card: sure, way: told ? "said" : "unsaid", quote: quotation(hearing, text, sure) };
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
  const weight = (clause) => {
    const stems = [...stemsOf(hearing, clause)];
    return card ? sum(stems.map((one) => hearing.weights[card][one] ?? 0)) : stems.length;
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
export function clauses({ patterns, least, small }, text) {
  const has = (pattern, words) => new RegExp(pattern, "iu").test(words);
  const [few, many] = least.words;
  if (has(patterns.loaded, text) || has(patterns.denial, text)) return [];
  const fits = (clause) => {
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
 * Ready words with a quotation in their slot, or those that do without one.
 * @template {{ text: string, restatement?: string, plain: string | { text: string, restatement: string } }} Ready
 * @param {Ready} ready
 * @param {string} quote
 */
export function quoted(ready, quote) {
  const { plain, ...words } = ready;
  if (!quote) return { ...words, ...(typeof plain === "string" ? { text: plain } : plain) };
  const capital = quote[0].toUpperCase() + quote.slice(1);
  const filled = (text) => text?.replace("{Quote}", () => capital).replace("{quote}", () => quote);
  return {
    ...words,
    text: filled(words.text),
    ...(words.restatement && { restatement: filled(words.restatement) }),
  };
}

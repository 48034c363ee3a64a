/**
 * What a text says: its stems, its own claim, and the clauses that can be quoted, as debate/game/hearing/clauses.py finds them. The
 * bundle brings the patterns.
 */

import porter from "wink-porter2-stemmer";

import { groupsIn, namesOrigin, seemsHard, toneOf } from "#app/coaching/hard_words.js";

/** @import { Ear, Hearing } from "#app/types.d.ts" */

// The server's stemmer is a newer one: the words of ours in which they differ.
const NEWER = new Map(
  ["add added adding", "emergenc emergency emergencies", "evening evening evenings"]
    .concat(["internat international", "universiti university universities"])
    .flatMap((line) => line.split(" ").map((word, _n, [stemmed]) => [word, stemmed])),
);
/** @type {Map<string, string>} */
const stems = new Map(); // stemming takes longer than everything else here

/** @param {string} word */
function stem(word) {
  if (!stems.has(word)) stems.set(word, NEWER.get(word) ?? porter(word));
  return /** @type {string} */ (stems.get(word));
}

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{Nl}\p{No}]+(?:[’'][\p{L}\p{Nl}\p{No}]+)*/gu;

/** @param {string} text */
export const wordsOf = (text) =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll("’", "'"));

/** By a bundle's small words: these as a set, and the stems of texts. @type {WeakMap<string[], { few: Set<string>, told: Map<string, Set<string>> }>} */
const known = new WeakMap();

/**
 * @param {Hearing} hearing
 * @param {string} text
 */
export function stemsOf({ small }, text) {
  const { few, told } = known.get(small) ?? { few: new Set(small), told: new Map() };
  known.set(small, { few, told });
  let stems = told.get(text);
  if (!stems) {
    const telling = wordsOf(text).filter(
      (word) => !few.has(word) && (word.length > 1 || /\d/.test(word)),
    );
    stems = new Set(telling.map((word) => (/^\d/.test(word) ? word : stem(word)))); // it would take a 3 for a letter
    told.set(text, stems);
  }
  return stems;
}

/**
 * A text without what it reports of the other side and what only its story names; the whole text if nothing else is left.
 * @param {Hearing} hearing
 * @param {string} whole
 */
export function ownClaim(hearing, whole) {
  const { disowned, sentence, reports, tale, turns } = hearing.patterns;
  const text = whole.replace(new RegExp(tale, "giu"), " … ");
  const parts = text.split(new RegExp(sentence, "u"));
  const few = parts.some((each) => has(disowned, each)) ? 0 : hearing.least.quoted;
  const own = parts.flatMap((each) => {
    if (!has(reports, each)) return each;
    const turned = new RegExp(turns, "iu").exec(each);
    return turned ? each.slice(turned.index + turned[0].length) : [];
  });
  const kept = own.join(" ");
  return stemsOf(hearing, kept).size > few ? kept : text;
}

/**
 * Whether a text tells of illness, fear or war in somebody's own life.
 * @param {Ear} hearing
 * @param {string} text
 */
export const tells = ({ patterns }, text) => new RegExp(patterns.experience, "iu").test(text);

/** @param {string} pattern @param {string} words */
export const has = (pattern, words) => new RegExp(pattern, "iu").test(words);

/**
 * The sentences of a text from which anything can be quoted: none that grants something.
 * @param {Ear} hearing
 * @param {string} text
 */
function quotable(hearing, text) {
  const { patterns } = hearing;
  if (has(patterns.denial, text) || namesOrigin(text)) return [];
  if (tells(hearing, text) || toneOf(text)) return [];
  return text
    .split(new RegExp(patterns.sentence, "u"))
    .filter(
      (each, n, all) =>
        !has(patterns.loaded, each) &&
        !has(patterns.grants, each) &&
        !has(patterns.against, all[n + 1] ?? ""),
    );
}

/**
 * Whether words can be quoted, as far as they are as long and as well written as that needs.
 * @param {Ear} hearing
 * @param {string} clause
 */
function isFit({ patterns, least: { words, letters } }, clause) {
  const { length } = wordsOf(clause);
  const { ending, partial, reported, slips, shouted } = patterns;
  return (
    length >= words[0] &&
    length <= words[1] &&
    [...clause].length <= letters &&
    ![ending, partial, reported, slips].some((pattern) => has(pattern, clause)) &&
    !new RegExp(shouted, "u").test(clause)
  );
}

/**
 * The whole clauses of a text that can be quoted.
 * @param {Ear} hearing
 * @param {string} text
 */
export function clauses(hearing, text) {
  const { patterns } = hearing;
  return quotable(hearing, text).flatMap((sentence) => {
    if (has(patterns.question, sentence)) return [];
    const condition = new RegExp(patterns.condition, "iu").exec(sentence);
    const cut = sentence.slice(0, condition?.index).split(new RegExp(`(${patterns.cut})`, "iu"));
    const pieces = cut.flatMap((piece, n) => (n % 2 ? [] : [[piece, cut[n + 1] ?? ""]]));
    if (condition) pieces.pop();
    return pieces
      .filter(([piece, after], n) => {
        const then = `${after.replace(/^[ ,;:!?….]+|[ ,;:!?….]+$/g, "")} ${pieces[n + 1]?.[0] ?? ""}`;
        const [said, before] = pieces[n - 1] ?? ["", ""];
        const isHalf =
          has(patterns.beside, before) || (before.trim() === "and" && !has(patterns.verb, said));
        return !isHalf && !has(patterns.open, piece + after) && !has(patterns.against, then);
      })
      .flatMap(([piece]) => {
        const halves = piece.split(new RegExp(patterns.and, "iu"));
        return halves.every((half) => has(patterns.verb, half)) ? halves : [piece];
      })
      .map((piece) =>
        piece
          .trim()
          .replace(new RegExp(patterns.leading, "iu"), "")
          .replace(/^[ ’']+|[ ’']+$/g, ""),
      )
      .filter((clause) => has(patterns.verb, clause) && isFit(hearing, clause));
  });
}

/**
 * The fullest sentence of a text that claims something, as its writer alone is shown it, without its full stop: none that grants or
 * reports something, asks, judges, names people as a group or may mean one, or seems hard. Of a longer one what stands before its
 * reason; "" if there is none, or if it is nearly the whole text. Where somebody is ill, what else is said can be shown.
 * `whole`: any sentence of no more than `most` letters that says something, though it is the whole text.
 * @param {Hearing} hearing
 * @param {string} text
 */
export function sentenceShown(hearing, text, whole = false, most = longest(hearing, whole)) {
  const { patterns, least } = hearing;
  if (![undefined, "", "illness"].includes(toneOf(text))) return "";
  const groups = groupsIn(text);
  const { loaded, denial, grants, reports, question, untouched } = patterns;
  const isFine = (/** @type {string} */ each) =>
    wordsOf(each).length >= least.words[0] &&
    has(whole ? patterns.verb : patterns.claims, each) &&
    ![loaded, denial, grants, reports, question, untouched].some((one) => has(one, each)) &&
    !toneOf(each) &&
    !tells(hearing, each) &&
    !namesOrigin(each) &&
    !(groups.length && (groupsIn(each).length || has(patterns.them, each))) &&
    !seemsHard(each, least.shown);
  const fullness = (/** @type {string} */ each) =>
    stemsOf(hearing, each).size +
    (has(patterns.leans, each) ? 0 : 2000) + // one that nothing has to explain comes first
    (whole && has(patterns.says, each) ? 1000 : 0);
  const fullest = text
    .split(new RegExp(patterns.sentence, "u"))
    .filter((_, n, all) => !has(patterns.against, all[n + 1] ?? ""))
    .map((each) => shortened(hearing, each, most))
    .filter(isFine)
    .reduce((best, each) => (!best || fullness(each) > fullness(best) ? each : best), "");
  return whole || [...fullest].length <= least.mostshown * [...text].length ? fullest : "";
}

/** How many letters of a sentence are shown, at most. @param {Hearing} hearing @param {boolean} shortly */
export const longest = ({ least }, shortly) => least.sentenceshown[Number(shortly)];

/**
 * A sentence or clause of a part of a text, as its writer alone is shown it; "" if none is fit for that.
 * @param {Hearing} hearing
 * @param {string} text
 * @param {string} part
 */
export function wordsShown(hearing, text, part) {
  const whole = sentenceShown(hearing, text);
  if (whole && part.includes(whole)) return whole;
  const fullest = (groupsIn(text).length ? [] : clauses(hearing, part)).reduce(
    (best, each) =>
      !best || stemsOf(hearing, each).size > stemsOf(hearing, best).size ? each : best,
    "",
  );
  return sentenceShown(hearing, part, true, longest(hearing, false)) || fullest;
}

/** A sentence, or what stands before its reason, that is short enough to be shown; "" if it has none. @param {Hearing} hearing @param {string} sentence @param {number} most */
function shortened({ patterns }, sentence, most) {
  const because = new RegExp(patterns.because, "iu").exec(sentence);
  const end = because ? because.index + because[0].length : 0;
  const isWhole = because && !has(patterns.open, `${sentence.slice(0, end)} `);
  return (
    [sentence, ...(isWhole ? [sentence.slice(0, because.index)] : [])]
      .map((each) => each.replace(/^[ .…!"“”’'()]+|[ .…!"“”’'()]+$/g, ""))
      .map((each) => each.replace(new RegExp(patterns.leading, "iu"), ""))
      .find((each) => [...each].length <= most) ?? ""
  );
}

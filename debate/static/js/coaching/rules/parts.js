/** Which parts of an argument a text has. */

import { figuresIn } from "#app/coaching/figures.js";
import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { all, clausesOf, placed } from "#app/coaching/rules/looked.js";
import { reasonsIn } from "#app/coaching/rules/reasons.js";
import { isAtHome } from "#app/coaching/rules/topic.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Looked, Mark } from "#app/types.d.ts" */

const TAKEN = 3; // words of one clause that are in one clause of somebody else's

const SEVERAL = 2; // sentences

const TOLD = 2; // words that carry meaning, beside whose case it is
const CASE = 12; // words of a case that are quoted
const SPARE = 4; // more, if it ends with them

/**
 * Which parts of an argument a text may have, as far as words tell: what is answered, the card's evidence, a reason, a comparison.
 * A part that these rules have no list for is absent. Loosely read: nobody is told to add what is there.
 * @param {Looked} one
 * @returns {{ [part in import("#app/types.d.ts").Part]?: boolean }}
 */
export function parts(one) {
  const { kind, text, restatement, cited, theirs, said, lexicon } = one;
  const claims = text.inCommon(...all(cited, "title", "claim", "why"));
  const shown = [...text.inCommon(...all(cited, "evidence"))].filter((word) => !claims.has(word));
  return {
    ...(kind !== "opening" && {
      theirs:
        restatement.text.trim() !== "" || text.shared(said, ...all(theirs, "claim")).length > 0,
    }),
    ...(cited.length && { evidence: shown.length > 0 || ownCase(one).length > 0 }),
    ...(lexicon.reasons &&
      // Of several sentences one may be the reason for another, without a word that says so.
      (text.found("reasons").length || sentencesOf(text.text).length < SEVERAL) && {
        reason: text.found("reasons").length > 0,
      }),
    ...(lexicon.weighing && {
      weighs: ["weighing", "setting"].some((list) => text.found(list).length),
    }),
  };
}

/**
 * Where a text surely has such a part. A few shared words are an accident: only a figure with its unit, a name or three words of
 * one clause count; and "so" only between two clauses, of which the first is the reason.
 * @param {Looked} one
 * @returns {{ [part in import("#app/types.d.ts").Part]?: Mark[] }}
 */
export function surely(one) {
  const { kind, text, cited, theirs, said, lexicon } = one;
  const claims = all(cited, "title", "claim", "why");
  const [concluding, reasons] = ["conclusions", "reasons"].map((list) =>
    (list === "reasons" ? reasonsIn(text) : text.found(list)).filter((found) =>
      isAtHome(one, found),
    ),
  );
  const concludes = (/** @type {{ start: number }} */ { start }) =>
    concluding.some((found) => found.start === start);
  return {
    theirs: kind === "opening" ? [] : takenUp(text, [said, ...all(theirs, "claim")]),
    evidence: taken(text, all(cited, "evidence"), claims),
    reason: reasons.filter((found) => !concludes(found)).map((found) => fromHere(text, found)),
    conclusion: concluding.map((found) => fromHere(text, found)),
    case: ownCase(one),
    weighs: lexicon.weighing
      ? text.found("weighing").map((found) => fromHere(text, clauseOf(text, found)))
      : [],
    grants: kind === "opening" ? [] : placed(text, text.found("granting")),
  };
}

/** The clause that has a place. @param {OwnText} text @param {{ start: number }} found */
const clauseOf = (text, { start }) => {
  const all = clausesOf(text.text).filter((clause) => clause.start <= start);
  const { words, start: from } = all.at(-1) ?? { words: "", start };
  return { start: from + Math.max(0, words.search(/\S/u)) };
};

/** The words from a place to the end of its clause, as far as a reader wants them quoted. @param {OwnText} text @param {{ start: number }} found */
function fromHere(text, { start }) {
  const [clause = ""] =
    text.text.slice(start).match(/^[^.;:!?…–—\n,]+(?:[.,](?=\d)[^.,;:!?…–—\n]+)*/u) ?? [];
  const words = [...clause.matchAll(/\S+/gu)];
  const long = words.length > CASE + SPARE ? words[CASE].index : clause.length;
  return text.mark(start, start + clause.slice(0, long).trimEnd().length);
}

/** The last sentence of a text; of a long one, how it begins. @param {Looked} one */
export function end({ text }) {
  const last = sentencesOf(text.text).at(-1);
  if (!last) return [];
  const start = last.start + last.text.search(/\S/u);
  const bare = last.text.trimEnd().replace(/[.!?…]+$/u, "");
  return wordsOf(bare).length > CASE + SPARE
    ? [fromHere(text, { start })]
    : [text.mark(start, last.start + bare.length)];
}

/** Whether a text is about its card's point. @param {Looked} one */
export const isOnCard = ({ text, cited }) =>
  text.shared(...all(cited, "title", "claim", "why")).length > 0;

/** Whether the card's weak point is one of the text, which has the card's evidence, or the words of that point. @param {Looked} one */
export const isOnEvidence = (one) =>
  surely(one).evidence?.length || one.text.shared(...all(one.cited, "weak_point")).length;

/** The sentences of these that ask nothing. @param {string[]} texts */
const statedIn = (texts) =>
  texts.flatMap((words) =>
    sentencesOf(words)
      .map((sentence) => sentence.text)
      .filter((sentence) => !/[?？؟]/u.test(sentence)),
  );

/** The clauses of a text that take up one of others: a name or a stray word of theirs shows nothing. @param {OwnText} text @param {string[]} others */
function takenUp(text, others) {
  const theirs = statedIn(others)
    .flatMap(clausesOf)
    .map(({ words }) => text.telling(words));
  return clausesOf(text.text).flatMap(({ words, start }) => {
    const mine = [...text.telling(words)];
    return theirs.some((said) => mine.filter((word) => said.has(word)).length >= TAKEN)
      ? [fromHere(text, { start: start + Math.max(0, words.search(/\S/u)) })]
      : [];
  });
}

/** What a text surely takes from others, and what is not in `known` as well. @param {OwnText} text @param {string[]} others @param {string[]} known */
function taken(text, others, known) {
  const stated = statedIn(others);
  const elsewhere = text.telling(known.join(" "));
  const clauses = stated.flatMap(clausesOf).map(({ words }) => text.telling(words));
  const words = clausesOf(text.text).flatMap((clause) => {
    const mine = [...text.telling(clause.words)].filter((word) => !elsewhere.has(word));
    return clauses
      .map((theirs) => mine.filter((word) => theirs.has(word)))
      .filter((both) => both.length >= TAKEN)
      .flat();
  });
  const source = stated.join("\n");
  const figures = withUnits(text, source);
  const before = withUnits(text, known.join("\n"));
  const shared = withUnits(text, text.text).filter(
    ({ key }) => figures.some((one) => one.key === key) && !before.some((one) => one.key === key),
  );
  const named = new Set(text.named(source));
  for (const name of text.named(known.join("\n"))) named.delete(name);
  return [...placed(text, shared), ...text.markedNames(named), ...text.marked(new Set(words))];
}

/** A place with a year that the card itself doesn't have. @param {Looked} one @param {string} words @returns {{ end: number } | undefined} */
function placeAndYear({ text, cited }, words) {
  const year = /\b(?:1\d|20)\d\d\b/u.exec(words);
  const shown = all(cited, "evidence").join("\n");
  const named = text.lexicon.names
    ? words
        .match(/(?<=\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom) )\p{Lu}\p{Ll}{2,}/gu)
        ?.filter((name) => !shown.includes(name))
    : [];
  return year && named?.length && !shown.includes(year[0])
    ? { end: year.index + year[0].length }
    : undefined;
}

/** A case that the writer brings, no supposed one: its clause, up to the word that joins the next. @param {Looked} one @returns {Mark[]} */
function ownCase(one) {
  const { text } = one;
  for (const { words, start } of clausesOf(text.text)) {
    const told = text.found("cases", words)[0];
    const tells = told && text.telling(words.replace(told.words, " "), true).size >= TOLD;
    const found = (tells && told) || placeAndYear(one, words);
    if (!found || text.found("supposing", words).length) continue;
    const [joined] = text.found("joining", words);
    const begins = joined && !words.slice(0, joined.start).trim() ? joined.end : 0;
    const from = begins + words.slice(begins).search(/\S/u);
    const joins = text.found("joining", words).map((one) => one.start);
    const all = [...words.slice(from).matchAll(/\S+/gu)];
    const long = all.length > CASE + SPARE ? from + (all[CASE]?.index ?? 0) : words.length;
    const cut = joins.find((at) => at > found.end && wordsOf(words.slice(from, at)).length > 3);
    const end = words.slice(0, Math.min(cut ?? words.length, long)).trimEnd().length;
    return [text.mark(start + from, start + end)];
  }
  return [];
}

/** Figures of a text with what they count. @param {OwnText} own @param {string} text */
const withUnits = (own, text) =>
  figuresIn(text, own.lexicon).flatMap(({ value, percent, start, end }) => {
    if (percent) {
      const sign = text.slice(end).match(/^\s?%/u)?.[0].length ?? 0;
      return [{ key: `${value} %`, start, end: end + sign }];
    }
    const [unit] = text.slice(end).match(/^[\s-]+\p{L}+/u) ?? [];
    if (!unit || own.small.has(plain(unit.replace(/^[\s-]+/u, "")))) return [];
    const stem = own.stem(unit.replace(/^[\s-]+/u, ""));
    return [{ key: `${value} ${stem}`, start, end: end + unit.length }];
  });

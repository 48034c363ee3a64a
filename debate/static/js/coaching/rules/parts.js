/** Which parts of an argument a text has. */

import { figuresIn } from "#app/coaching/figures.js";
import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { all, clausesOf, placed } from "#app/coaching/rules/looked.js";
import { reasonsIn } from "#app/coaching/rules/reasons.js";
import { isAtHome } from "#app/coaching/rules/topic.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Looked, Mark } from "#app/types.d.ts" */

const TAKEN = 3; // words of one clause that are in one clause of somebody else's

const BROUGHT = 2; // the same of the one argument that a questioner brings

const SEVERAL = 2; // sentences

const TOLD = 2; // words that carry meaning, beside whose case it is
const LAST = 30; // words of a last sentence that is quoted whole

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
    theirs: kind === "opening" ? [] : takenUp(text, [said, ...all(theirs, "claim")], one.asking),
    evidence: taken(text, all(cited, "evidence"), claims),
    reason: reasons.filter((found) => !concludes(found)).map((found) => fromHere(text, found)),
    conclusion: concluding.map((found) => fromHere(text, found)),
    case: ownCase(one),
    weighs: lexicon.weighing
      ? text.found("weighing").map((found) => fromHere(text, clauseOf(text, found)))
      : [],
    grants: kind === "opening" ? [] : placed(text, text.found("granting")),
    met: metIn(one),
  };
}

/** The clause that has a place. @param {OwnText} text @param {{ start: number }} found */
const clauseOf = (text, { start }) => {
  const all = clausesOf(text.text).filter((clause) => clause.start <= start);
  const { words, start: from } = all.at(-1) ?? { words: "", start };
  return { start: from + Math.max(0, words.search(/\S/u)) };
};

/** The words from a place to the end of its clause: what is cut before its verb says nothing. @param {OwnText} text @param {{ start: number }} found */
function fromHere(text, { start }) {
  const [clause = ""] =
    text.text.slice(start).match(/^[^.;:!?…–—\n,]+(?:[.,](?=\d)[^.,;:!?…–—\n]+)*/u) ?? [];
  return text.mark(start, start + clause.trimEnd().length);
}

/** What a reader is left with: the last sentence, or what in it stands after a *but*, which overturns what is before. @param {Looked} one */
export function end({ text }) {
  const last = sentencesOf(text.text).at(-1);
  if (!last) return [];
  const turned =
    text.found("contrast", last.text).findLast((one) => overturns(last.text, one))?.end ?? 0;
  const rest = last.text.slice(turned);
  const bare = rest.trimEnd().replace(/[.!?…]+$/u, "");
  const start = last.start + turned + Math.max(0, rest.search(/[\p{L}\p{N}]/u));
  if (wordsOf(bare).length > LAST) return [fromHere(text, { start })];
  return [text.mark(start, last.start + turned + bare.length)];
}

/** Whether a *but* begins a clause of a few words. @param {string} words @param {{ start: number, end: number }} found */
const overturns = (words, { start, end }) =>
  /(?:^\s*|[,;:–—]\s*)$/u.test(words.slice(0, start)) && wordsOf(words.slice(end)).length >= TAKEN;

/** Where an opening meets an objection: from who says it to the end of what stands after the *but*. @param {Looked} one @returns {Mark[]} */
function metIn({ kind, text }) {
  if (kind !== "opening") return [];
  const sentences = sentencesOf(text.text);
  return sentences.flatMap((sentence, n) => {
    const [said] = text.found("objecting", sentence.text);
    if (!said) return [];
    const turns = (/** @type {string} */ words) => text.found("contrast", words).length > 0;
    const next = sentences[n + 1];
    const [first = ""] = next ? wordsOf(next.text) : [];
    const last = turns(sentence.text.slice(said.end)) ? sentence : turns(first) ? next : undefined;
    if (!last) return [];
    const bare = last.text.trimEnd().replace(/[.!?…]+$/u, "");
    return [text.mark(sentence.start + said.start, last.start + bare.length)];
  });
}

/** Whether a text says what follows from it, or why it matters. @param {Looked} one */
export const saysWhatFollows = ({ text }) =>
  ["conclusions", "following"].some((list) => text.found(list).length > 0);

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

/** The clauses of a text that take up one of others: a name or a stray word of theirs shows nothing. `brought`: the others are one argument, which a sentence takes up. @param {OwnText} text @param {string[]} others @param {boolean} brought */
function takenUp(text, others, brought) {
  const stated = statedIn(others);
  const cut = (/** @type {string} */ words) =>
    brought ? sentencesOf(words).map((one) => ({ ...one, words: one.text })) : clausesOf(words);
  const theirs = (
    brought ? [stated.join(" ")] : stated.flatMap(clausesOf).map(({ words }) => words)
  ).map((words) => text.telling(words));
  return cut(text.text).flatMap(({ words, start }) => {
    const mine = [...text.telling(words)];
    return theirs.some(
      (said) => mine.filter((word) => said.has(word)).length >= (brought ? BROUGHT : TAKEN),
    )
      ? [fromHere(text, { start: start + Math.max(0, words.search(/\S/u)) })]
      : [];
  });
}

/** What a text surely takes from others, and what is not in `known` as well: its clauses with a name or several words of theirs, else the figures. @param {OwnText} text @param {string[]} others @param {string[]} known */
function taken(text, others, known) {
  const stated = statedIn(others);
  const elsewhere = text.telling(known.join(" "));
  const theirs = stated.flatMap(clausesOf).map(({ words }) => text.telling(words));
  const source = stated.join("\n");
  const named = new Set(text.named(source));
  for (const name of text.named(known.join("\n"))) named.delete(name);
  const clauses = clausesOf(text.text).filter(({ words }) => {
    const mine = [...text.telling(words)].filter((word) => !elsewhere.has(word));
    return (
      text.named(`. ${words}`).some((name) => named.has(name)) ||
      theirs.some((said) => mine.filter((word) => said.has(word)).length >= TAKEN)
    );
  });
  const figures = withUnits(text, source);
  const before = withUnits(text, known.join("\n"));
  const shared = withUnits(text, text.text).filter(
    ({ key, start }) =>
      figures.some((one) => one.key === key) &&
      !before.some((one) => one.key === key) &&
      !clauses.some((one) => one.start <= start && start < one.start + one.words.length),
  );
  return [...clauses.map((one) => fromHere(text, begun(text, one))), ...placed(text, shared)];
}

/** Where a clause begins, without the word that joins it to the one before. @param {OwnText} text @param {{ words: string, start: number }} clause */
function begun(text, { words, start }) {
  const [joined] = text.found("joining", words);
  const from = joined && !words.slice(0, joined.start).trim() ? joined.end : 0;
  return { start: start + from + Math.max(0, words.slice(from).search(/\S/u)) };
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
    const from = begun(text, { words, start }).start - start;
    const joins = text.found("joining", words).map((one) => one.start);
    const cut = joins.find((at) => at > found.end && wordsOf(words.slice(from, at)).length > 3);
    const end = words.slice(0, cut).trimEnd().length;
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
    if (own.lexicon.ages && new RegExp(own.lexicon.ages, "iu").test(text.slice(end))) return []; // it counts nothing
    const [unit] = text.slice(end).match(/^[\s-]+\p{L}+(?:-\p{L}+)*/u) ?? [];
    if (!unit || own.small.has(plain(unit.replace(/^[\s-]+/u, "")))) return [];
    const stem = own.stem(unit.replace(/^[\s-]+/u, ""));
    return [{ key: `${value} ${stem}`, start, end: end + unit.length }];
  });

/** Which parts of an argument a text has. */

import { countsIn, figuresIn } from "#app/coaching/figures.js";
import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { all, clausesOf, placed, tellsOfOneself } from "#app/coaching/rules/looked.js";
import { isOfAClaim, reasonsIn } from "#app/coaching/rules/reasons.js";
import { isAtHome, isForeign, known } from "#app/coaching/rules/topic.js";
import { setAgainst } from "#app/coaching/rules/weighing.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Looked, Mark } from "#app/types.d.ts" */

const TAKEN = 3; // words of one clause that are in one clause of somebody else's

const SEVERAL = 2; // sentences

const TOLD = 2; // words that carry meaning, beside whose case it is
const YEAR = /\b(?:1\d|20)\d\d\b/u;
const SMALL = 12; // up to here figures are so common that one on another card proves nothing
const PHRASE = [4, 30]; // words of what is quoted: a clause at least, a whole sentence at most

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
    ...(kind === "rebuttal" && {
      theirs:
        restatement.text.trim() !== "" || text.shared(said, ...all(theirs, "claim")).length > 0,
    }),
    ...(cited.length &&
      kind !== "closing" && {
        evidence:
          shown.length > 0 ||
          ownCase(one).length > 0 ||
          text.found("cases").length > 0 ||
          text.found("we").length > 0 ||
          tellsOn(text) ||
          ofTheDeck(one).length > 0 ||
          listsCases(text),
      }),
    ...(lexicon.reasons &&
      // Of several sentences one may be the reason for another, without a word that says so.
      (text.found("reasons").length || sentencesOf(text.text).length < SEVERAL) && {
        reason: text.found("reasons").length > 0,
      }),
    ...(lexicon.weighing && {
      weighs:
        ["weighing", "setting", "balancing"].some((list) => text.found(list).length) ||
        setAgainst(text).length > 0,
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
  const { kind, text, cited } = one;
  const claims = all(cited, "title", "claim", "why");
  const [concluding, reasons] = ["conclusions", "reasons"].map((list) =>
    (list === "reasons" ? reasonsIn(text) : text.found(list)).filter((found) =>
      isAtHome(one, found),
    ),
  );
  const concludes = (/** @type {{ start: number }} */ { start }) =>
    concluding.some((found) => found.start === start);
  return {
    tests: testing(one)
      .slice(0, 1)
      .flatMap((found) => phraseAt(text, found)),
    evidence: taken(text, all(cited, "evidence"), claims),
    reason: reasons
      .filter((found) => !concludes(found) && !isForeign(one, found) && isOfAClaim(text, found))
      .flatMap((found) => phraseFrom(text, found))
      .filter((mark) => isOwn(one, mark)),
    conclusion: concluding.flatMap((found) => phraseFrom(text, found)),
    // What stands beside a rule taken to its end is of that, and no case.
    case: (text.found("reductio").length ? [] : ownCase(one)).filter((mark) =>
      isAtHome(one, placeOf(text, mark), 2),
    ),
    weighs: kind === "opening" ? [] : compared(one), // an opening has nothing to weigh yet
    grants: kind === "opening" ? [] : placed(text, text.found("granting")),
    corrects: kind === "opening" ? [] : correcting(text),
    met: metIn(one),
  };
}

/** The sentences in which a text says that its words, or those of its side, were misread. @param {OwnText} text */
const correcting = (text) =>
  text
    .found("misread")
    .slice(0, 1)
    .flatMap((found) => phraseAt(text, found));

/** Whether a text doubts their evidence, or corrects what they made of its side's words: it has met them. @param {Looked} one */
export const attacks = (one) =>
  testing(one).length > 0 || (one.kind !== "opening" && correcting(one.text).length > 0);

/** Whether a mark is in a sentence that takes a rule of theirs to its end ("Then babies should vote, too"): it compares nothing. @param {OwnText} text @param {Mark} mark */
const isReductio = (text, { start, end }) =>
  text.found("reductio", [...text.text].slice(start, end).join("")).length > 0;

/** Where a text surely says what counts more. @param {Looked} one */
export function compared({ text, lexicon }) {
  if (!lexicon.weighing) return [];
  const isTheirs = (/** @type {{ start: number }} */ { start }) =>
    sentencesOf(text.text).some(
      (one) => one.start <= start && start < one.end && text.found("naming", one.text).length > 0,
    );
  const balanced = [...text.found("balancing"), ...setAgainst(text)].filter(
    (found) => !isTheirs(found),
  );
  return [...text.found("weighing"), ...balanced]
    .flatMap((found) => phraseAt(text, found))
    .filter((mark) => !isConceded(text, mark) && !isReductio(text, mark));
}

const APART = /[;–—]|[,:.?!](?!\d)|\b(?:than|outweighs?|but|yet|while|whereas|and)\b/iu;

/** Whether marked words name both points of a comparison: one of the others', and one beside it in another part of the sentence. @param {Looked} one @param {Mark} mark */
export function namesBoth({ text, theirs, said, cited, opened }, { start, end }) {
  const words = [...text.text].slice(start, end).join("");
  if (text.found("weighing_both", words).length) return true;
  const named = words
    .split(APART)
    .map((part) => text.telling(part, true))
    .filter(({ size }) => size);
  const near = text.telling(
    [said, ...all([...theirs, ...cited], "title", "claim", "why"), opened].join("\n"),
    true,
  );
  return named.length > 1 && named.some((part) => [...part].some((word) => near.has(word)));
}

/** Where a text plainly says that one of the two points counts for more: in such words, with both named. @param {Looked} one */
export const weighsBoth = (one) =>
  one.kind === "opening"
    ? []
    : one.text
        .found("outranking")
        .filter(({ start }) => !one.text.found("denied", one.text.text.slice(0, start)).length)
        .flatMap((found) => phraseAt(one.text, found))
        .filter((mark) => namesBoth(one, mark) && !isConceded(one.text, mark));

/** Where a text names both points and by which measure one counts for more: two things beside each other may weigh nothing. @param {Looked} one */
export const weighed = (one) =>
  [...weighsBoth(one), ...compared(one).map((mark) => withWhatItMeans(one, mark))]
    .filter((mark) => namesBoth(one, mark))
    .filter(({ start, end }) => {
      const words = [...one.text.text].slice(start, end).join("");
      return ["measures", "outranking"].some((list) => one.text.found(list, words).length > 0);
    });

const POINTS = 6; // words of a sentence that says which is worse of what stands before it: "That is worse."

/** A marked sentence with the one or two before it that have both points, if it only points back to them. @param {Looked} one @param {Mark} mark @returns {Mark} */
function withWhatItMeans(one, mark) {
  const { text } = one;
  const words = [...text.text].slice(mark.start, mark.end).join("");
  const points = wordsOf(words).length <= POINTS && text.found("pointing_back", words).length > 0;
  const before = points ? sentencesOf([...text.text].slice(0, mark.start).join("")).slice(-2) : [];
  const wider = before.reverse().map(({ start, end }) => text.mark(start, end));
  const both = wider.map(({ start }) => ({ ...mark, start }));
  return both.find((each) => namesBoth(one, each)) ?? mark;
}

/** Whether marked words only say that the others are right. @param {OwnText} text @param {Mark} mark */
const isConceded = (text, { start, end }) =>
  text.found("right_that", [...text.text].slice(start, end).join("")).length > 0;

/** Where a mark begins, in UTF-16 units. @param {OwnText} text @param {Mark} mark */
const placeOf = ({ text }, { start }) => ({ start: [...text].slice(0, start).join("").length });

/** Whether a text has several short cases: a list in one sentence, or sentences that say the same of several, two words in a row that aren't the title's (of small words, in three of them). @param {OwnText} text */
function listsCases(text) {
  if (text.found("listing").length) return true;
  const rows = (/** @type {string[]} */ words) =>
    words.slice(1).map((word, n) => `${words[n]} ${word}`);
  const title = new Set(rows(text.title));
  const said = sentencesOf(text.text).map((one) => [
    ...new Set(rows(wordsOf(one.text).map(plain))),
  ]);
  const least = (/** @type {string} */ row) =>
    row.split(" ").some((word) => text.small.has(word)) ? SEVERAL + 1 : SEVERAL;
  const all = said.flat().filter((row) => !title.has(row));
  return all.some((row) => all.filter((other) => other === row).length >= least(row));
}

/** The whole sentence at a place; of a long one, its clause there. @param {OwnText} text @param {{ start: number }} found */
function phraseAt(text, { start }) {
  const sentence = sentencesOf(text.text).find((one) => one.start <= start && start < one.end);
  const begins = (sentence?.start ?? 0) + Math.max(0, sentence?.text.search(/[\p{L}\p{N}]/u) ?? 0);
  const [whole] = phraseFrom(text, { start: begins }, 0);
  const clause = clausesOf(text.text).findLast((one) => one.start <= start);
  return whole ? [whole] : phraseFrom(text, clause ? begun(text, clause) : { start });
}

/** From a place to the end of its sentence, or of its clause, if the sentence is long and the clause has a verb: a scrap says nothing. @param {OwnText} text @param {{ start: number }} found */
function phraseFrom(text, { start }, least = PHRASE[0]) {
  const end = sentencesOf(text.text).find((one) => start < one.end)?.end;
  const rest = text.text
    .slice(start, end)
    .trimEnd()
    .replace(/[.!?…]+$/u, "");
  if (wordsOf(rest).length <= PHRASE[1]) return [text.mark(start, start + rest.length)];
  const [clause = ""] = rest.match(/^[^;:–—\n,]+(?:,(?=\d)[^,;:–—\n]+)*/u) ?? [];
  const says = wordsOf(clause).length >= least && text.found("verbs", clause).length > 0;
  return least && says ? [text.mark(start, start + clause.trimEnd().length)] : [];
}

/** Whether marked words say more than the motion and the names of its sides. @param {Looked} one @param {Mark} mark */
function isOwn({ text, motion: { sides } }, { start, end }) {
  const names = text.telling(
    Object.values(sides ?? {})
      .map(({ name }) => name)
      .join(" "),
    true,
  );
  const words = [...text.text].slice(start, end).join("");
  return !text.lexicon.small || [...text.telling(words)].some((word) => !names.has(word));
}

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

/** Whether a text says what follows from it, or why it matters: in such words, or with a last sentence on the motion or that would change something. @param {Looked} one */
export const saysWhatFollows = ({ text }) => {
  const last = sentencesOf(text.text).at(-1)?.text ?? "";
  return (
    ["conclusions", "following"].some((list) => text.found(list).length > 0) ||
    ["claiming", "reasons"].some((list) => text.found(list, last).length > 0) ||
    [...text.telling(last, true)].some((word) => text.common.has(word))
  );
};

const SAID = { words: 3, share: 0.6 }; // of the words of an objection: with so many a text says it itself

/** Lists of which a sentence has a word that takes up what others say. */
const TAKING_UP = ["granting", "granting_first", "yes_but", "naming", "objecting"];
const SAME = 2; // telling words of one sentence, in another text of the debate

/** Whether its writer has met an objection: in this text two sentences in a row take up what others say, with its words; in the other texts of the debate a sentence may have two. @param {Looked} one @param {string} objection */
function isAnswered({ text, wrote }, objection) {
  const words = [text.telling(objection), text.telling(objection, true)];
  const shares = (/** @type {string} */ said, common = false) =>
    [...text.telling(said, common)].filter((word) => words[Number(common)].has(word)).length;
  return [text.text, wrote].some((written) =>
    sentencesOf(written).some((sentence, n, all) => {
      const both = [sentence, all[n + 1]].map((each) => each?.text ?? "").join(" ");
      const takes = TAKING_UP.some((list) => text.found(list, sentence.text).length);
      if (takes && (shares(sentence.text, true) || shares(both) >= SAME)) return true;
      return written === wrote && shares(sentence.text) >= SAME;
    }),
  );
}

/** Whether a text says itself what might be said against it, or its writer has met that. @param {Looked} one @param {string} objection */
export const saysItself = (one, objection) => {
  const both = one.text.inCommon(objection).size;
  const says = both >= SAID.words && both >= SAID.share * one.text.telling(objection).size;
  return says || isAnswered(one, objection);
};

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
    const least = text.found("sources", words).length ? TAKEN - 1 : TAKEN; // "in an experiment people …"
    return (
      text.named(`. ${words}`).some((name) => named.has(name)) ||
      theirs.some((said) => mine.filter((word) => said.has(word)).length >= least)
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
  return [...clauses.map((one) => begun(text, one)), ...shared].flatMap((found) =>
    phraseAt(text, found),
  );
}

/** Where a clause begins, without the word that joins it to the one before. @param {OwnText} text @param {{ words: string, start: number }} clause */
function begun(text, { words, start }) {
  const [joined] = text.found("joining", words);
  const from = joined && !words.slice(0, joined.start).trim() ? joined.end : 0;
  return { start: start + from + Math.max(0, words.slice(from).search(/\S/u)) };
}

/** A year, or words for what happened: not only for what somebody said or what was so, nor for what didn't. @param {OwnText} text @param {string} words */
const tellsOfThen = (text, words) =>
  YEAR.test(words) ||
  text
    .found("past", words)
    .some(({ words: verb }) => !text.vague.has(plain(verb)) && !/^(?:was|were|did)$/iu.test(verb));

/** Whether a clause goes on with what he or she did. @param {OwnText} text */
const tellsOn = (text) =>
  clausesOf(text.text).some(
    ({ words }) => text.found("somebody", words).length > 0 && tellsOfThen(text, words),
  );

/** Places and people that a sentence names, and no card or speech around it: not days, nor what begins a sentence as any word may. @param {Looked} one @param {string} sentence */
function namesIn(one, sentence) {
  const { text, cited, theirs, said, lexicon } = one;
  const answered = one.kind === "opening" ? "" : said;
  const shown = [...all([...cited, ...theirs], "claim", "evidence"), answered].join("\n");
  const [first = "", second = ""] = wordsOf(sentence);
  const begins =
    /^\p{Lu}\p{Ll}+[^s\P{Ll}]$/u.test(first) &&
    !text.small.has(plain(first)) &&
    (YEAR.test(second) || text.found("past", second).length > 0) &&
    !known({ ...one, said: "" }, first).here;
  return [...(begins && lexicon.names ? [first] : []), ...text.named(sentence)].filter(
    (name) => !text.isDay(name) && !shown.includes(name),
  );
}

/** Whether a sentence is the motion's own: it has what should be so, and most words of the title. @param {OwnText} text @param {string} sentence */
function saysTheMotion(text, sentence) {
  const title = text.telling(text.title.join(" "), true);
  const here = text.telling(sentence, true);
  return (
    ["wishes", "being"].some((list) => text.found(list, sentence).length) &&
    title.size > 1 &&
    [...title].filter((word) => here.has(word)).length > title.size / 2
  );
}

/** Whether what a sentence says to have happened stands behind a denial: nobody gave us one. @param {OwnText} text @param {string} sentence */
function isDenied(text, sentence) {
  const [denial] = text.found("negations", sentence);
  const told = text
    .found("past", sentence)
    .find(({ words }) => !text.vague.has(plain(words)) && !/^(?:was|were|did)$/iu.test(words));
  return Boolean(denial && told && denial.start < told.start);
}

/** The sentence of a named place or person that tells of a year or of what happened. @param {Looked} one @param {{ start: number }[]} doubts sentences of which none counts @returns {Mark[]} */
function namedCase(one, doubts) {
  const { text } = one;
  if (!text.lexicon.past) return [];
  const sentences = sentencesOf(text.text).filter(
    ({ text: sentence, start }) =>
      !/[?？؟]/u.test(sentence) &&
      !doubts.some((each) => each.start === start) &&
      !["supposing", "weighing", "compared"].some((list) => text.found(list, sentence).length) &&
      !isDenied(text, sentence) &&
      !saysTheMotion(text, sentence),
  );
  const told = sentences.find(
    (sentence) => namesIn(one, sentence.text).length && tellsOfThen(text, sentence.text),
  );
  return told ? phraseAt(text, told) : [];
}

/** Whether a text may tell a case: of somebody near, of a name or a year. @param {Looked} one */
export const mayTell = (one) =>
  one.text.found("cases").length > 0 ||
  tellsOfOneself(one) ||
  YEAR.test(one.text.text) ||
  sentencesOf(one.text.text).some(({ text }) => namesIn(one, text).length > 0);

/** The sentences of an answer that doubt the other side's evidence, which they name, or a name or figure of it: whom it asked, how many, when, or what it can't show. @param {Looked} one */
export function testing({ kind, text, said, motion }) {
  const shown = /\d/u.test(said) || text.found("sources", said).length > 0;
  if (kind === "opening" || !shown) return [];
  const figures = (/** @type {string} */ words) =>
    figuresIn(words, text.lexicon)
      .filter(({ value }) => value > SMALL)
      .map(({ value }) => value);
  const asked = [
    motion.title,
    motion.question,
    ...Object.values(motion.sides ?? {}).map(({ name }) => name),
  ];
  const known = figures(asked.join("\n")); // at eighteen
  const names = new Set(text.named(said));
  const [first] = sentencesOf(text.text); // "the study" is theirs where none of one's own came before
  const counted = figures(said).filter((value) => !known.includes(value));
  return sentencesOf(text.text).filter(({ text: sentence, start }) => {
    const has = (/** @type {string} */ list) => text.found(list, sentence).length > 0;
    const named =
      (start === first.start && has("the_evidence")) ||
      wordsOf(sentence).some((word) => names.has(word)) ||
      figures(sentence).some((value) => counted.includes(value));
    const explained = has("grounds") && has("past"); // why it was so then: "67 came, because the border was shut"
    const [theirs] = text.found("their_evidence", sentence);
    const doubts = text.found("doubting", sentence).some(({ start: at }) => at >= theirs?.end);
    return theirs
      ? has("limits") || doubts || (has("doubting") && has("negations"))
      : named && (has("limits") || explained);
  });
}

/** A case that the writer brings, no supposed one: of somebody near with a name, of what happened or of how it always is, its clause, up to the word that joins the next; else that of a place or person. @param {Looked} one @returns {Mark[]} */
function ownCase(one) {
  const { text } = one;
  const doubts = testing(one);
  for (const { words, start } of clausesOf(text.text)) {
    if (doubts.some((each) => each.start <= start && start < each.end)) continue;
    const told = text.found("cases", words)[0];
    const tells = told && text.telling(words.replace(told.words, " "), true).size >= TOLD;
    const then = [told?.words ?? "", words].some((each) => tellsOfThen(text, each));
    const lives = then || text.named(words).length > 0 || text.found("habits", words).length > 0;
    const found = tells && (!text.lexicon.past || lives) && told;
    if (
      !found ||
      ["supposing", "wishes", "would", "naming"].some((list) => text.found(list, words).length)
    )
      continue;
    return phraseAt(text, { start: start + found.start });
  }
  return namedCase(one, doubts);
}

const DOUBTS = ["naming", "their_evidence", "limits", "doubting"];

/** Whether a text speaks of what stands at a place as of theirs, or doubts it. @param {OwnText} text @param {number} start */
const isDoubted = (text, start) =>
  sentencesOf(text.text).some(
    (one) =>
      one.start <= start &&
      start < one.end &&
      DOUBTS.some((list) => text.found(list, one.text).length > 0),
  );

/** Figures that stand on another card of one's side, with what they count. @param {Looked} one @returns {Mark[]} */
function ofTheDeck({ text, motion, side, cited, theirs, said }) {
  if (!cited.length) return [];
  const near = withUnits(
    text,
    [said, ...all([...cited, ...theirs], "claim", "why", "evidence")].join("\n"),
  );
  const titled = figuresIn(motion.title, text.lexicon).map(({ value }) => value); // at sixteen
  const others = Object.values(motion.cards).filter(
    (card) => card.side === side && !card.stock && !cited.includes(card),
  );
  const theirOwn = withUnits(text, all(others, "evidence").join("\n"));
  const has = (/** @type {typeof near} */ list, /** @type {string} */ key) =>
    list.some((one) => one.key === key);
  return withUnits(text, text.text)
    .filter(
      ({ key, value, start }) =>
        (key.endsWith("%") || (value > SMALL && !titled.includes(value))) &&
        has(theirOwn, key) &&
        !has(near, key) &&
        !isDoubted(text, start),
    )
    .flatMap((found) => phraseAt(text, found));
}

/** The phrases in which a text counts something. @param {OwnText} text */
export const counted = (text) =>
  countsIn(text, text.text).flatMap((found) => phraseAt(text, found));

/** Figures of a text with what they count. @param {OwnText} own @param {string} text */
const withUnits = (own, text) =>
  figuresIn(text, own.lexicon).flatMap(({ value, percent, start, end }) => {
    if (percent) {
      const sign = text.slice(end).match(/^\s?%/u)?.[0].length ?? 0;
      return [{ key: `${value} %`, value, start, end: end + sign }];
    }
    if (own.lexicon.ages && new RegExp(own.lexicon.ages, "iu").test(text.slice(end))) return []; // it counts nothing
    const [unit] = text.slice(end).match(/^[\s-]+\p{L}+(?:-\p{L}+)*/u) ?? [];
    if (!unit || own.small.has(plain(unit.replace(/^[\s-]+/u, "")))) return [];
    const stem = own.stem(unit.replace(/^[\s-]+/u, ""));
    return [{ key: `${value} ${stem}`, value, start, end: end + unit.length }];
  });

/** What a text may lack, by how little it says of its own: neither the motion's words nor theirs, and none that only judge or declare. */

import { sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { leavesAlone } from "#app/coaching/rules/answering.js";
import { all, tellsOfOneself, worded } from "#app/coaching/rules/looked.js";
import { attacks, surely } from "#app/coaching/rules/parts.js";
import { universals } from "#app/coaching/rules/people.js";
import { declares, ownWords } from "#app/coaching/rules/reasons.js";
import { strays } from "#app/coaching/rules/sides.js";

/** @import { Check, Looked } from "#app/types.d.ts" */

/** With fewer words of their own, hardly any texts with keys had a reason, or a closing a comparison. @type {{ [kind: string]: number }} */
const FEW = { opening: 9, rebuttal: 7, answer: 6, closing: 16 };
const AGREES = 9; // the same of a rebuttal that agrees with theirs, as far as words tell
const LIVED = 3; // a life of one's own counts as so many
const LEAST = 3; // and of one that has nothing but a denial

/** How many words of its own a text has. @param {Looked} one */
function ownIn(one) {
  const { text, restatement, said, theirs } = one;
  const near = [restatement.text, said, ...all(theirs, "title", "claim", "restated", "short")];
  const told = text.telling(near.join("\n"), true);
  return [...ownWords(one)].filter((word) => !told.has(word)).length;
}

/** Whether nothing in a text turns against what it answers, not even as a question. @param {Looked} one */
const agrees = ({ text }) =>
  ["negations", "contrast", "turns", "granting", "naming", "sources"].every(
    (list) => !text.found(list).length,
  ) && !/[?？؟]/u.test(text.text);

/** Whether a text begins with a sentence that only says that they are wrong, or the like. @param {Looked} one */
const beginsIdly = (one) => {
  const [first] = sentencesOf(one.text.text);
  return Boolean(first) && declares({ ...one, text: worded(one.text, first.text) });
};

/** Whether a rebuttal only denies what it answers. @param {Looked} one */
export const onlyDenies = (one) =>
  one.kind === "rebuttal" &&
  (declares(one) ||
    (Boolean(one.lexicon.declaring) &&
      ownIn(one) < (beginsIdly(one) ? FEW.answer : LEAST) &&
      (leavesAlone(one) || !agrees(one)) &&
      !one.text.found("granting").length));

// Of texts with keys, hardly a good one in ten has no greater share of words of its own, and half of those that turn in circles or have no reason.
/** @type {{ [kind: string]: number }} */
const FRESH = { opening: 0.5, rebuttal: 0.35, answer: 0.35, closing: 0.35 };
// The same of the words of theirs, how many and which share, in what answers something else; a closing has more to say of its own.
/** @type {{ [kind: string]: number }} */
const MET = { rebuttal: 1, answer: 1, closing: 2 };
const TOUCHED = 0.12;
const SMOOTH = 3; // words that every text is counted as if it had, so that a short one isn't asked about for one word

/** The words of a text that carry meaning, as often as they come. @param {Looked} one */
const saidBy = ({ text }) =>
  wordsOf(text.text)
    .filter((word) => text.tells(word))
    .map((word) => text.stem(word));

/** What a text answers, in its own words and in its cards'. @param {Looked} one */
const answered = ({ text, said, theirs }) =>
  text.telling([said, ...all(theirs, "title", "claim", "restated", "short")].join("\n"), true);

/** Which share of a text's words comes once, and is neither the motion's or theirs nor only judges: one that is turned over and over brings no reason. @param {Looked} one */
function freshIn(one) {
  const { text, lexicon } = one;
  const words = saidBy(one);
  const told = answered(one);
  const judging = text.telling(`${lexicon.values ?? ""} ${lexicon.hollow ?? ""}`, true);
  const fresh = words.filter(
    (word, n) =>
      words.indexOf(word) === n &&
      words.lastIndexOf(word) === n &&
      ![text.common, told, judging].some((known) => known.has(word)),
  );
  return fresh.length / (words.length + SMOOTH);
}

/** Whether hardly a word of an answer is of what it answers, and it doesn't say that it speaks of them. @param {Looked} one @param {string} kind */
function hardlyTouches(one, kind) {
  if (
    ["yes_but", "granting", "naming", "pointing_back"].some((list) => one.text.found(list).length)
  )
    return false;
  const told = answered(one);
  const words = new Set(saidBy(one));
  const met = [...words].filter((word) => told.has(word)).length;
  return met <= MET[kind] && met <= TOUCHED * (words.size + SMOOTH);
}

/** What is asked about a text by the words that it has. @param {Looked} one @returns {Check["about"] | undefined} */
function measured(one) {
  const kind = one.kind === "closing" && !one.cited.length ? "answer" : one.kind;
  if (hardlyTouches(one, kind)) return "meets";
  return freshIn(one) <= FRESH[kind] ? "why" : undefined;
}

/** What a text is asked for that says so little that it may lack it; never one that doubts evidence. @param {Looked} one @returns {Check["about"] | undefined} */
export const doubted = (one) =>
  one.lexicon.declaring && !attacks(one) ? (lacks(one) ?? measured(one)) : undefined;

/** @param {Looked} one @returns {Check["about"] | undefined} */
function lacks(one) {
  const { kind, text, cited, lexicon } = one;
  const there = surely(one);
  const has = (/** @type {string[]} */ ...lists) => lists.some((list) => text.found(list).length);
  if (kind === "closing" && cited.length) {
    const compares = has("weighing", "setting", "balancing") && !has("stressing");
    if (!lexicon.measures || compares || ownWords(one).size >= FEW.closing) return undefined;
    return has("insisting") ? "why" : "compare"; // "we are still right"
  }
  const own = ownIn(one);
  if (kind === "rebuttal" && own < AGREES && agrees(one)) return "meets";
  const lived = kind === "opening" && tellsOfOneself(one) ? LIVED : 0;
  const shows =
    kind !== "opening" &&
    has("hinting", "granting", "following", ...(kind === "rebuttal" ? ["sources"] : []));
  if (!shows && own + lived < FEW[kind === "closing" ? "answer" : kind])
    return there.reason?.length || there.conclusion?.length ? undefined : "why";
  if (!one.placed && strays(one) && !tellsOfOneself(one) && !has("cases")) return "side";
  const sweeps =
    has("universals") && text.found("universals").length + text.found("ever").length > 1;
  return sweeps && universals(one).length ? "all" : undefined;
}

/** What a text that was written again has and the text before had not, and the other way round. */

import { wordsOn } from "#app/coaching/figures.js";
import { OwnText, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { clausesOf } from "#app/coaching/rules/looked.js";
import * as parts from "#app/coaching/rules/parts.js";
import { mayStand } from "#app/coaching/rules/people.js";
import { reasonsIn } from "#app/coaching/rules/reasons.js";
import { known } from "#app/coaching/rules/topic.js";

/** @import { Changes, Looked, Mark, Part } from "#app/types.d.ts" */

const NEW = { words: 5, share: 0.6 }; // a clause of so many words, of which so many are not in the other text: what is put another way has half of them
const FAMILY = 4; // letters that words of one family begin with

/** Whether words are hardly those of a text, or words like them. @param {OwnText} other */
function newTo(other) {
  const stems = (/** @type {string} */ words) =>
    wordsOf(words).map((word) => other.stem(plain(word)));
  const known = new Set(stems(other.text).map((stem) => stem.slice(0, FAMILY)));
  return (/** @type {string} */ words) => {
    const all = stems(words);
    const fresh = all.filter((stem) => !known.has(stem.slice(0, FAMILY)));
    return all.length >= NEW.words && fresh.length >= NEW.share * all.length;
  };
}

/** The sentences of a text with a clause that the other has in no words like it. @param {OwnText} text @param {OwnText} other */
function onlyIn(text, other) {
  const isNew = newTo(other);
  const clauses = clausesOf(text.text).filter(({ words }) => isNew(words));
  return sentencesOf(text.text)
    .filter(({ start, end }) => clauses.some((one) => start <= one.start && one.start < end))
    .map((one) => one.text.trim());
}

const TELLS = 2; // words that carry meaning: one alone may be about anything

/** The sentences of a text that have no word of the motion and its deck, nor of what was written before. @param {Looked} one */
function strayIn(one) {
  const near = one.text.forms([one.before, one.opened, one.said].join("\n"));
  const isStray = (/** @type {string} */ words) => {
    const { all, here } = known(one, words);
    const back = ["pointing_back", "naming"].some((list) => one.text.found(list, words).length);
    return all >= TELLS && !here && !back && ![...one.text.forms(words)].some((it) => near.has(it));
  };
  return sentencesOf(one.text.text)
    .map(({ text }) => text.trim())
    .filter(isStray);
}

const SAYS = 5; // words of a clause that says something in everyday words: "because ball you cannot see"

/** Where a text says why, to the end of the clause; a scrap says nothing. @param {Looked} one */
const reasonsOf = ({ text }) =>
  reasonsIn(text).flatMap(({ start }) => {
    const [clause] = /^[^,;:–—.!?\n]+/u.exec(text.text.slice(start)) ?? [""];
    const { size } = text.telling(clause);
    const says = size >= TELLS || (size && wordsOf(clause).length >= SAYS);
    return says ? [text.mark(start, start + clause.length)] : [];
  });

const SOUR = ["dismissing", "running_down", "scorn"]; // words that say nothing against a point

/** The first words of an answer that run a point down, where another text has none of them. @param {Looked} one @param {OwnText} other */
const sourIn = ({ kind, text }, other) =>
  kind === "opening" || SOUR.some((list) => other.found(list).length)
    ? undefined
    : SOUR.flatMap((list) => text.found(list)).map(({ words }) => wordsOf(words).at(-1))[0];

/** Whether a text has lost more than twice the words that came in, of those that say something. @param {OwnText} text @param {OwnText} other */
function saysLess(text, other) {
  const { values = "" } = text.lexicon;
  const idle = new Set(values.split(" ").map((/** @type {string} */ word) => text.stem(word)));
  const [now, then] = [text, other].map((each) => text.telling(each.text, true));
  const came = [...now].filter((stem) => !then.has(stem) && !idle.has(stem)).length;
  return 2 * came < [...then].filter((stem) => !now.has(stem)).length;
}

/** Sentences with a new word that says how many or how often, that say in part what one that has changed said. @param {OwnText} text @param {OwnText} other */
function amountsIn(text, other) {
  const had = other.found("amounts").map(({ words }) => plain(words));
  const changed = sentencesOf(other.text).filter((one) => !text.text.includes(one.text.trim()));
  const isAgain = (/** @type {string} */ words) => {
    const said = text.telling(words, true);
    return changed.some(
      (one) => [...text.telling(one.text, true)].filter((stem) => said.has(stem)).length >= TELLS,
    );
  };
  const isNew = (/** @type {string} */ sentence) =>
    text.found("amounts", sentence).some(({ words }) => !had.includes(plain(words)));
  return sentencesOf(text.text)
    .map((one) => one.text.trim())
    .filter((sentence) => isAgain(sentence) && isNew(sentence));
}

/** Whether a sentence has no word that isn't the others'. @param {Looked} one @param {string} sentence */
function isTheirs(one, sentence) {
  const theirs = one.text.forms(one.said);
  const mine = [...one.text.forms(sentence)];
  return mine.length >= TELLS && mine.every((form) => theirs.has(form));
}

const GRANTS = ["granting", "granting_first", "yes_but"];

/** Where a text grants something that another doesn't, and turns in that sentence or the next: to the end of what turns. @param {OwnText} text @param {OwnText} other */
function granted(text, other) {
  const sentences = sentencesOf(text.text);
  const at = sentences.findIndex(
    (one) =>
      !other.text.includes(one.text.trim()) &&
      GRANTS.some((list) => text.found(list, one.text).length > 0),
  );
  const last = sentences.slice(at, at + 2).find((one) => text.found("contrast", one.text).length);
  return at >= 0 && last ? text.text.slice(sentences[at].start, last.end).trim() : undefined;
}

/** The first of these sentences that takes a step on: what comes of something, in words of its own. @param {OwnText} text @param {string[]} fresh */
const stepIn = (text, fresh) =>
  fresh.find((one) => text.found("stepping", one).length && text.telling(one, true).size >= TELLS);

/** The first sentence of a text that says for whom else it is so, in words that another has not. @param {OwnText} text @param {OwnText} other */
const forOthers = (text, other) =>
  sentencesOf(text.text)
    .map((one) => one.text.trim())
    .find((one) => text.found("for_others", one).some(({ words }) => !other.text.includes(words)))
    ?.replace(/[.!]+$/u, "");

/** Of these sentences the one that has most words of its writer's cards and the motion. @param {Looked} one @param {string[]} sentences */
function mainOf({ text, cited, motion }, sentences) {
  const words = text.forms([motion.title, ...cited.map(wordsOn)].join("\n"));
  const size = (/** @type {string} */ one) =>
    [...text.forms(one)].filter((form) => words.has(form)).length;
  return sentences.toSorted((a, b) => size(b) - size(a))[0];
}

/** @type {Part[]} */
const GOOD = ["case", "evidence", "reason", "tests", "weighs", "grants", "met"];

/** Undefined where the small words of a language aren't known: there words may not be told apart. @param {Looked} one @returns {Changes | undefined} */
export function changesIn(one) {
  if (one.before === undefined || !one.lexicon.small) return undefined;
  const before = new OwnText(one, one.before);
  const [fresh, lost] = [onlyIn(one.text, before), onlyIn(before, one.text)];
  const [now, then] = [parts.surely(one), parts.surely({ ...one, text: before })];
  const words = (/** @type {OwnText} */ { text }, /** @type {Mark[]} */ marks = []) =>
    marks.map(({ start, end }) => [...text].slice(start, end).join(""));
  const within = (/** @type {string[]} */ all, /** @type {string[]} */ sentences) =>
    all.find((some) => sentences.some((each) => each.includes(some) || some.includes(each)));
  const isGood = (/** @type {string} */ sentence) => mayStand(one, sentence);
  const sure = { ...now, reason: reasonsOf(one), weighs: parts.weighed(one) };
  const added = words(one.text, sure.reason).filter(newTo(before)); // to a sentence that was there
  const done = Object.entries(sure).flatMap(([part, marks]) => {
    const own = part === "reason" ? [...fresh, ...added] : fresh;
    const said = within(words(one.text, marks), own.filter(isGood));
    return said ? [[part, said]] : [];
  });
  const said = {
    others: forOthers(one.text, before),
    answered: granted(one.text, before),
    step: stepIn(one.text, fresh),
  };
  const whole = Object.entries(said).filter(([, words]) => words && isGood(words));
  const gone = GOOD.filter((part) => !now[part]?.length).map((part) =>
    within(words(before, then[part]), lost.filter(isGood)),
  );
  return {
    fresh,
    lost: lost.filter(isGood),
    main: mainOf(one, lost.filter(isGood)),
    stray: strayIn(one),
    theirs: fresh.filter((sentence) => isTheirs(one, sentence)),
    amounts: amountsIn(one.text, before),
    less: saysLess(one.text, before),
    sour: sourIn(one, before),
    done: Object.fromEntries([...done, ...whole]),
    gone: gone.find(Boolean),
  };
}

/** What a text that was written again has and the text before had not, and the other way round. */

import { wordsOn } from "#app/coaching/figures.js";
import { OwnText, bare, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { clausesOf } from "#app/coaching/rules/looked.js";
import * as parts from "#app/coaching/rules/parts.js";
import { mayStand } from "#app/coaching/rules/people.js";
import { reasonsIn } from "#app/coaching/rules/reasons.js";
import { known } from "#app/coaching/rules/topic.js";

/** @import { Changes, Looked, Mark, Part } from "#app/types.d.ts" */

const NEW = { words: 5, share: 0.6 }; // a clause of so many words, of which so many are not in the other text: what is put another way has half of them
const FAMILY = 4; // letters that words of one family begin with
const BRIEF = 3; // letters of a word that may carry meaning
const SURE = 3; // words that carry meaning, of a short sentence that is new

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

/** The sentences of a text with a clause that the other has in no words like it, or of which most that carry meaning is not in the other. @param {OwnText} text @param {OwnText} other */
function onlyIn(text, other) {
  const isNew = newTo(other);
  const news = newsTo(other);
  const clauses = clausesOf(text.text).filter(({ words }) => isNew(words));
  const tells = (/** @type {string} */ words) =>
    news(words).length >= Math.max(SURE, NEW.share * text.forms(words).size);
  return sentencesOf(text.text)
    .filter(
      (one) =>
        tells(one.text) || clauses.some(({ start }) => one.start <= start && start < one.end),
    )
    .map((one) => one.text.trim());
}

/** How the words begin that carry meaning, and that neither a text nor its motion has: none that only insist, as "true", "my point" and "still stands" do. @param {OwnText} other */
function newsTo(other) {
  const { lexicon, common, known: lists } = other;
  const filler = new Set((lexicon.filler ?? "").split(" "));
  const begin = (/** @type {string} */ word) => other.stem(word).slice(0, FAMILY);
  const had = new Set([...wordsOf(other.text).map(begin), ...[...common].map(begin)]);
  const tells = (/** @type {string} */ word) =>
    word.length >= BRIEF && ![filler, lists.idle].some((all) => all.has(bare(word)));
  return (/** @type {string} */ words) => [
    ...new Set(
      wordsOf(words)
        .filter((word) => /\d/u.test(word) || tells(word))
        .map((word) => begin(plain(word)))
        .filter((word) => !had.has(word)),
    ),
  ];
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

/** What stands behind a colon: "no, it doesn't move: in puberty the hormone comes later". @param {OwnText} text */
const explains = ({ text }) =>
  [...text.matchAll(/:\s+(?=\p{Ll})/gu)].map(({ 0: sign, index }) => ({
    start: index + sign.length,
  }));

/** Where a text says why, to the end of the clause; a scrap says nothing. @param {Looked} one */
const reasonsOf = ({ text }) =>
  [...reasonsIn(text), ...explains(text)].flatMap(({ start }) => {
    const [clause] = /^[^,;:–—.!?\n]+/u.exec(text.text.slice(start)) ?? [""];
    const { size } = text.telling(clause);
    const says = size >= TELLS || (size && wordsOf(clause).length >= SAYS);
    return says ? [text.mark(start, start + clause.length)] : [];
  });

/** Signs that a sentence turns to what was said, or weighs: in what words it may do so isn't known. */
const TURNS = [
  ...["contrast", "granting", "granting_first", "yes_but", "objecting", "weighing", "setting"],
  ...["pointing_back", "naming", "above", "below", "compared"],
];
/** Signs of more than one case, and of a case or a fact. */
const OTHERS = ["for_others", "many", "few", "of_groups"];
const FACTS = ["cases", "sources", "past"];

/** What sentences may be, by signs that are not sure: nothing of it is said to be there. What goes on with the text before may turn to anything. @param {Looked} one @param {string[]} sentences @returns {Changes["may"]} */
function mayBe({ text, before = "" }, sentences) {
  const has = (/** @type {string[]} */ lists) =>
    sentences.some((each) => lists.some((list) => text.found(list, each).length));
  const counts = sentences.some((each) => /\d/u.test(each) || text.named(each).length);
  return {
    turn: has(TURNS) || sentences.some((each) => text.has(text.forms(before), each)),
    others: counts || has(OTHERS),
    fact: counts || has(FACTS),
    reason: sentences.some((each) => has(["reasons", "so"]) || /[:–—]/u.test(each)),
  };
}

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

const bareEnd = (/** @type {string} */ sentence) => sentence.replace(/[.!?]+$/u, "");

/** @type {Part[]} */
const GOOD = ["case", "evidence", "reason", "tests", "weighs", "grants", "met"];

/** Undefined where the small words of a language aren't known: there words may not be told apart. @param {Looked} one @returns {Changes | undefined} */
export function changesIn(one) {
  if (one.before === undefined || !one.lexicon.small) return undefined;
  const before = new OwnText(one, one.before);
  const news = newsTo(before);
  const says = (/** @type {string} */ words) => news(words).length >= TELLS;
  const all = onlyIn(one.text, before);
  const [fresh, lost] = [all.filter(says), onlyIn(before, one.text)];
  const [added] = sentencesOf(one.text.text)
    .map(({ text }) => text.trim())
    .filter((sentence) => !fresh.includes(sentence) && !one.before?.includes(bareEnd(sentence)));
  const [now, then] = [parts.surely(one), parts.surely({ ...one, text: before })];
  const words = (/** @type {OwnText} */ { text }, /** @type {Mark[]} */ marks = []) =>
    marks.map(({ start, end }) => [...text].slice(start, end).join(""));
  const within = (/** @type {string[]} */ all, /** @type {string[]} */ sentences) =>
    all.find((some) => sentences.some((each) => each.includes(some) || some.includes(each)));
  const isGood = (/** @type {string} */ sentence) => mayStand(one, sentence);
  const sure = { ...now, reason: reasonsOf(one), weighs: parts.weighed(one) };
  const joined = words(one.text, sure.reason).filter(newTo(before)); // to a sentence that was there
  const done = Object.entries(sure).flatMap(([part, marks]) => {
    const own = part === "reason" ? [...fresh, ...joined] : fresh;
    const said = within(words(one.text, marks), own.filter(isGood));
    return said ? [[part, said]] : [];
  });
  const said = {
    others: forOthers(one.text, before),
    answered: granted(one.text, before),
    step: stepIn(one.text, fresh),
  };
  const whole = Object.entries(said).filter(([, words]) => words && isGood(words));
  /** @type {Changes["done"]} */
  const does = Object.fromEntries([...done, ...whole].filter(([, words = ""]) => says(words)));
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
    done: does,
    again: added,
    news: Object.fromEntries([...fresh, ...Object.values(does)].map((each) => [each, news(each)])),
    may: mayBe(one, fresh),
    gone: gone.find(Boolean),
  };
}

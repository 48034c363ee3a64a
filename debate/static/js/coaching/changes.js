/** What a text that was written again has and the text before had not, and the other way round. */

import { OwnText, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { clausesOf } from "#app/coaching/rules/looked.js";
import * as parts from "#app/coaching/rules/parts.js";
import { mayStand } from "#app/coaching/rules/people.js";
import { reasonsIn } from "#app/coaching/rules/reasons.js";
import { known } from "#app/coaching/rules/topic.js";

/** @import { Changes, Looked, Mark, Part } from "#app/types.d.ts" */

const NEW = { words: 5, share: 0.6 }; // a clause of so many words, of which so many are not in the other text: what is put another way has half of them
const FAMILY = 4; // letters that words of one family begin with

/** The sentences of a text with a clause that the other has in no words like it. @param {OwnText} text @param {OwnText} other */
function onlyIn(text, other) {
  const stems = (/** @type {string} */ words) =>
    wordsOf(words).map((word) => text.stem(plain(word)));
  const known = new Set(stems(other.text).map((stem) => stem.slice(0, FAMILY)));
  const clauses = clausesOf(text.text).filter(({ words }) => {
    const all = stems(words);
    const fresh = all.filter((stem) => !known.has(stem.slice(0, FAMILY)));
    return all.length >= NEW.words && fresh.length >= NEW.share * all.length;
  });
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

/** Where a text says why, to the end of the clause; a scrap says nothing. @param {Looked} one */
const reasonsOf = ({ text }) =>
  reasonsIn(text).flatMap(({ start }) => {
    const [clause] = /^[^,;:–—.!?\n]+/u.exec(text.text.slice(start)) ?? [""];
    return text.telling(clause).size >= TELLS ? [text.mark(start, start + clause.length)] : [];
  });

/** Where a text names both points and by which measure one counts for more: two things beside each other may weigh nothing. @param {Looked} one */
const weighed = (one) => [
  ...parts.weighsBoth(one),
  ...parts.compared(one).filter((mark) => {
    const words = [...one.text.text].slice(mark.start, mark.end).join("");
    return parts.namesBoth(one, mark) && one.text.found("measures", words).length > 0;
  }),
];

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
    all.find((some) => sentences.some((each) => each.includes(some)));
  const isGood = (/** @type {string} */ sentence) => mayStand(one, sentence);
  const sure = { ...now, reason: reasonsOf(one), weighs: weighed(one) };
  const done = Object.entries(sure).flatMap(([part, marks]) => {
    const said = within(words(one.text, marks), fresh.filter(isGood));
    return said ? [[part, said]] : [];
  });
  const gone = GOOD.filter((part) => !now[part]?.length).map((part) =>
    within(words(before, then[part]), lost.filter(isGood)),
  );
  return {
    fresh,
    lost: lost.filter(isGood),
    stray: strayIn(one),
    done: Object.fromEntries(done),
    gone: gone.find(Boolean),
  };
}

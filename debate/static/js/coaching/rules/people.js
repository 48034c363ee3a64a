/** What is about people rather than the point: insults, scorn, and harm that is denied. */

import { figuresIn } from "#app/coaching/figures.js";
import {
  PLAINLY,
  callsForHarm,
  insultsIn,
  soundsHard,
  threatens,
} from "#app/coaching/hard_words.js";
import { OwnText, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { clausesOf, placed } from "#app/coaching/rules/looked.js";
import { reasonsIn } from "#app/coaching/rules/reasons.js";

/** @import { Card } from "#app/protocol.d.ts" */
/** @import { Looked } from "#app/types.d.ts" */

/** Words that seem to deny harm which a card has on record, to make light of it, or to blame those who bear it; not those that deny such words, or say whose they are. @param {Looked} one */
export function harm(one) {
  const denied = denial(one);
  return placed(one.text, denied.length ? denied : blame(one));
}

/** Whether a card has harm on record. @param {Card} card */
const isGrave = ({ sensitive }) => sensitive === "mild" || sensitive === "strong";

/** Where words deny what a card of theirs has on record, or make light of it. @param {Looked} one */
function denial({ text, theirs, lexicon }) {
  if (!theirs.some(isGrave)) return [];
  const before = lexicon.denial_denied && new RegExp(lexicon.denial_denied, "iu");
  let at = 0; // of the one before: a denial doesn't deny the next one
  return text.found("denial").filter(({ start, end }) => {
    const between = text.text.slice(at, start);
    at = end;
    return !(before && before.test(between));
  });
}

/** Where words blame people for harm that a card of the motion has on record, or call what is told of it invented. @param {Looked} one */
function blame({ text, motion }) {
  if (!Object.values(motion.cards).some(isGrave)) return [];
  return sentencesOf(text.text).flatMap(({ text: sentence, start: at }) =>
    text
      .found("blaming", sentence)
      .filter(({ start }) => !text.found("blamed_by_others", sentence.slice(0, start)).length)
      .map(({ start, end }) => ({ start: at + start, end: at + end })),
  );
}

/** Whether words are in quotation marks, or have some: whose they are, nobody can tell. @param {string} text @param {{ words: string, start: number }} found */
const isQuoted = (text, { words, start }) =>
  /[“”„«»"]/u.test(words) ||
  /[“„«"][^“”„«»"]*$/u.test(text.slice(0, start).replace(/"[^"]*"/gu, ""));

/** Whether the last of these words is taken back: "Sorry, not idiots". @param {OwnText} text @param {{ start: number, words: string }} found */
const isTakenBack = (text, { start, words }) =>
  text.found("taken_back", text.text.slice(0, start) + words.replace(/\S+$/u, "")).length > 0;

/** Words about a person, as the server finds them; what the motion says itself never counts, nor what is quoted or taken back. @param {Looked} one */
export function insult({ text, motion }) {
  const known = JSON.stringify([
    motion.title,
    motion.question,
    motion.background,
    motion.facts,
    motion.cards,
  ]);
  return placed(
    text,
    [...insultsIn(text.text), ...text.found("insulting")].filter(
      (one) =>
        !known.toLowerCase().includes(one.words.toLowerCase()) &&
        !isQuoted(text.text, one) &&
        !isTakenBack(text, one),
    ),
  );
}

/** Words that run somebody down: not oneself, and nobody who is only supposed. @param {Looked} one */
const belittling = ({ text }) =>
  clausesOf(text.text).flatMap(({ words, start }) =>
    ["supposing", "naming"].some((list) => text.found(list, words).length) ||
    text.found("ours", words).some((one) => !/^our/iu.test(one.words))
      ? []
      : ["belittling", "meaning_speakers"]
          .flatMap((list) => text.found(list, words))
          .map((one) => ({ ...one, start: start + one.start, end: start + one.end })),
  );

/** Where a text that names a group of people runs all of them down. @param {Looked} one */
export const contempt = ({ text }) =>
  text.found("of_groups").length
    ? placed(
        text,
        text.found("contempt").filter((one) => !isQuoted(text.text, one)),
      )
    : [];

/** Words that may be about a person rather than the point. @param {Looked} one */
export const personal = (one) =>
  placed(
    one.text,
    [...one.text.found("personal"), ...belittling(one)].filter(
      (found) => !isQuoted(one.text.text, found),
    ),
  );

/** Whether a sentence may stand as a good one: it has no insult, contempt or threat, nor what care asks about. @param {Looked} one @param {string} sentence */
export function mayStand(one, sentence) {
  const alone = { ...one, text: new OwnText(one, sentence) };
  const isGrave = callsForHarm(sentence) || threatens(sentence) || soundsHard(sentence, PLAINLY);
  return !isGrave && ![insult, contempt, personal].some((rule) => rule(alone).length);
}

/** Words that run down an argument and say nothing against it. @param {Looked} one */
export const scorn = ({ kind, text }) =>
  placed(text, [...text.found("scorn"), ...(kind === "opening" ? [] : text.found("running_down"))]);

const GOES_ON = 1; // words that carry meaning, behind a "but"
const CONTEMPT = 30; // words: a longer answer has more in it than that

/** Words that only say that somebody doesn't like it, in an answer with hardly a word against it. @param {Looked} one */
export function dismissal({ kind, text, lexicon }) {
  const found = kind === "opening" ? [] : text.found("dismissing");
  if (!found.length || wordsOf(text.text).length > CONTEMPT) return [];
  const sentences = sentencesOf(text.text);
  const dismisses = sentences.filter((one) => text.found("dismissing", one.text).length);
  const goesOn = sentences.some(
    (one) =>
      !dismisses.includes(one) &&
      text.found("contrast", one.text).length > 0 &&
      text.telling(one.text, true).size >= GOES_ON,
  );
  const shows = reasonsIn(text).length || figuresIn(text.text, lexicon).length;
  return !shows && !goesOn && 2 * dismisses.length >= sentences.length ? placed(text, found) : [];
}

const UNIVERSAL = 2; // claims about all or none in one text: a single one is a manner of speaking

/** Where a text claims something of all or none: nothing of its writer's own, of what happened or of what they say. @param {Looked} one */
export const universals = ({ text }) =>
  clausesOf(text.text).flatMap(({ words, start }) => {
    const sentence = sentencesOf(text.text).find((each) => start < each.end)?.text ?? words;
    const open = ["past", "we"].some((list) => text.found(list, words).length);
    if (open || text.found("naming", sentence).length || /[?？؟]/u.test(sentence)) return [];
    return [...text.found("universals"), ...text.found("ever")].filter(
      (found) =>
        start <= found.start &&
        found.start < start + words.length &&
        !text.found("disowning", text.text.slice(found.start)).length,
    );
  });

/** The words of all or none that a writer is asked about. @param {Looked} one */
export const ofAll = (one) => {
  const found = one.text.found("universals");
  const claims = universals(one);
  return found.find(({ start }) => claims.some((one) => one.start === start)) ?? found[0];
};

const PILED = { words: 4, share: 0.07 }; // of all or none, and of all words of a text

/** Where a text says all or none again and again: of its first such word, if there are so many. @param {Looked} one */
function piled({ text }) {
  const found = text.found("piled");
  const many = found.length >= Math.max(PILED.words, PILED.share * wordsOf(text.text).length);
  return many ? found : [];
}

/** Lists of which a clause has a word that isn't said of all for good: it is of its writer, of what was or is only supposed, or a rule. */
const NOT_FOR_GOOD = ["past", "we", "supposing", "wishes"];
/** The same of a sentence, whose claim is reported, denied or left open. */
const NOT_CLAIMED = ["naming", "hedging", "denying_that"];

/** Where a sentence says all or none for good: at no time ever, or with a word that seals it ("that’s guaranteed"). @param {Looked} one */
function sealed({ text }) {
  const has = (/** @type {string[]} */ lists, /** @type {string} */ words) =>
    lists.some((list) => text.found(list, words).length);
  return sentencesOf(text.text)
    .filter((one) => !/[?？؟]/u.test(one.text) && !has(NOT_CLAIMED, one.text))
    .flatMap(({ text: sentence, start: at }) => {
      const lists = has(["sealing"], sentence) ? ["none_ever", "all_or_none"] : ["none_ever"];
      return clausesOf(sentence)
        .filter(({ words }) => !has(NOT_FOR_GOOD, words))
        .flatMap(({ words, start }) =>
          lists
            .flatMap((list) => text.found(list, words))
            .map((one) => ({ start: start + one.start, end: start + one.end })),
        )
        .filter(
          ({ start }) =>
            !has(["blamed_by_others"], sentence.slice(0, start)) &&
            !has(["disowning"], sentence.slice(start)),
        )
        .map(({ start, end }) => ({ start: at + start, end: at + end }));
    })
    .slice(0, 1);
}

/** Words that say the same of all people of a kind, as a text does that says all or none again and again, or for good: not only always or never, as an office may. @param {Looked} one */
export function sweeping(one) {
  const { text } = one;
  const found = text.found("sweeping");
  const all = found.length || !text.found("universals").length ? [] : universals(one);
  if (all.length >= UNIVERSAL) return placed(text, all);
  return placed(text, [found, sealed(one), piled(one)].find((some) => some.length) ?? []);
}

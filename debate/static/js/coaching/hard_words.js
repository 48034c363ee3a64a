/** Words that nobody should argue with, in English: what debate/game/care/grave.py finds, from the same file. */

import { Search } from "#app/core/search.js";
import words from "#hard/en.json" with { type: "json" };

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Tone } from "#app/types.d.ts" */

/** @type {Tone[]} */
export const ARGUED = ["loss", "flight", "illness", "told"]; // of which an argument is argued with, if its writer says that it is one
/** @type {Tone[]} */
const TONES = ["distress", "wronged", "abuse", "loss", "flight", "need", "illness", "told"]; // the first that is found counts

/** @type {Map<string, string>} */
const patterns = new Map();
/** A pattern of the sentences that have some parts and lack others. @param {string} parts */
function sentenceWith(parts) {
  const [first, ...rest] = parts.split(/ ([+-]) /u);
  let ahead = `(?=[^.?!\\n]*?\\b(?:${first})(?!\\w))`;
  for (let n = 0; n < rest.length; n += 2)
    ahead += `(?${rest[n] === "+" ? "=" : "!"}[^.?!\\n]*?\\b(?:${rest[n + 1]})(?!\\w))`;
  return `(?<![^.?!\\n])${ahead}[^.?!\\n]+`;
}
for (const [name, alternatives] of Object.entries(words)) {
  const joined = [alternatives]
    .flat()
    .map((each) => (/ [+-] /u.test(each) ? sentenceWith(each) : each));
  const spaced = joined
    .join("|")
    .replaceAll(" ", "\\W+")
    .replaceAll("n\\W?t", "(?:n\\W?t|\\W+not)");
  patterns.set(
    name,
    `(?:${spaced.replace(/\{([a-z_]+)\}/g, (_, other) => `${patterns.get(other)}`)})`,
  );
}

/** How people write some of the words, and the word. */
const spelt = new Map(
  words.spelt.flatMap((line) => {
    const [right, wrong] = line.split(": ");
    return wrong.split(" ").map((word) => [word, right]);
  }),
);
const misspelt = new RegExp(`\\b(?:${[...spelt.keys()].join("|")})\\b`, "gu");

/** What learners of English write, and what they mean. @type {[RegExp, string][]} */
const asMeant = words.as_meant.map((line) => {
  const [right, wrong] = line.split(/: (.*)/su);
  return [new RegExp(wrong, "gu"), right];
});

/** A text as the patterns expect it. @param {string} text */
function plain(text) {
  const low = text.toLowerCase().replace(misspelt, (word) => `${spelt.get(word)}`);
  return search("anybody").cut(
    asMeant.reduce((all, [wrong, right]) => all.replace(wrong, right), low),
  );
}

/** @type {Map<string, Search>} */
const searches = new Map(); // each when it is first asked for: to take all apart takes a while

/** @param {"about_somebody" | "anybody" | "at_once" | "condemned" | "despair" | "everyday" | "friend" | "hardship" | "harm_called_for" | "harmless" | "i_threaten" | "in_passing" | "let_in" | "lightly" | "laughed_at" | "likened" | "of_learners" | "of_others" | "origin" | "people" | "reported" | "said" | "surely" | Tone} name */
function search(name) {
  if (!searches.has(name)) searches.set(name, new Search(`${patterns.get(name)}`));
  return /** @type {Search} */ (searches.get(name));
}

/** The words with which a text names people as a group. @param {string} text */
export const groupsIn = (text) =>
  search("people")
    .found(text.toLowerCase())
    .map(([words]) => words);

/** Whether a text says who its writer is by birth or faith. @param {string} text */
export const namesOrigin = (text) => search("origin").isIn(text.toLowerCase());

/** By word, how much it tells of a hard life, or of contempt. @param {string[]} lines @returns {Map<string, number>} */
const pointsOf = (lines) =>
  new Map(
    lines.flatMap((line) => {
      const [each, some] = line.split(": ");
      return some.split(" ").map((word) => [word, Number(each)]);
    }),
  );
const points = pointsOf(words.points);
const small = new Set(words.small[0].split(" "));
const toldByLearners = new Map(
  [...points].filter(([sign]) => !sign.split("|").every((part) => small.has(part))),
);
const against = pointsOf(words.against);
/** The sums of points that tell something. @type {{ [points: string]: number }} */
const ENOUGH = Object.fromEntries(
  words.enough.map((line) => [line.split(": ")[0], Number(line.split(": ")[1])]),
);

/** A word without its ending. @param {string} word */
const stemOf = (word) => word.replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/u, "");

/** By stem, which kinds of person or thing it is. @type {Map<string, string[]>} */
const kinds = new Map();
for (const line of words.kinds) {
  const [kind, some] = line.split(": ");
  for (const stem of new Set(some.split(" ").map(stemOf)))
    kinds.set(stem, [...(kinds.get(stem) ?? []), kind]);
}
const near = new Set(words.near_kinds[0].split(" "));

/** The words of a text, as they have points. @param {string} text */
const wordsIn = (text) =>
  new Set(
    plain(text)
      .replace(/['’]/gu, "")
      .match(/[a-z]+/gu),
  );

/** Of each sentence that speaks of its writer or of somebody near: the words, their kinds, and each two that follow each other and of which one has a kind. @param {string} text */
function signsIn(text) {
  const signs = new Set();
  for (const part of text.match(/[^.?!\n]+/gu) ?? []) {
    const stems = (part.replace(/['’]/gu, "").match(/[a-z]+/gu) ?? []).map(stemOf);
    const named = stems.map((stem) => kinds.get(stem) ?? []);
    if (!named.flat().some((kind) => near.has(kind))) continue;
    for (const [n, stem] of stems.entries()) {
      for (const sign of [stem, ...named[n]]) signs.add(sign);
      const after = named[n + 1] ?? [];
      if (n + 1 === stems.length || !(named[n].length || after.length)) continue;
      for (const one of named[n].length ? named[n] : [stem])
        for (const two of after.length ? after : [stems[n + 1]]) signs.add(`${one}|${two}`);
    }
  }
  return signs;
}

const FEWEST = 5; // words of a text of which single ones may tell anything
const SILENT = 14; // signs more, without points, that each text is counted as if it had

/** The points of signs, over the root of their number and of the silent ones. @param {Set<string>} signs @param {Map<string, number>} each */
const sumOf = (signs, each) =>
  [...signs].reduce((all, sign) => all + (each.get(sign) ?? 0), 0) / Math.sqrt(signs.size + SILENT);

/** The points of a text; 0 if it is about nobody near. @param {string} text */
function hardness(text) {
  const low = search("harmless").cut(plain(text));
  const each = search("of_learners").isIn(low) ? toldByLearners : points;
  const sum = wordsIn(low).size >= FEWEST ? sumOf(signsIn(low), each) : 0;
  return sum > 0 && search("about_somebody").isIn(low) && !search("likened").isIn(low) ? sum : 0;
}

/** Whether a text is about the writer or somebody near, and its words have more than these points. @param {string} text @param {number} least */
const hasPoints = (text, least) => hardness(text) > least;

/** Whether the words of a text are those of a hard life, or have so many times the points that tell one. @param {string} text @param {number} [times] */
export const seemsHard = (text, times = 1) => hasPoints(text, times * ENOUGH.points);

const ANYBODYS = 1.5; // times the points against groups that are in any school: a dirty room and a line of girls are no contempt
const EVERYWHERE = /^(?:boys|girls|men|newcomers|old people|the old|women)$/u;

/** Whether a text names a group, reports nothing, asks to let nobody in, and its words are those of contempt. @param {string} text */
function seemsContempt(text) {
  const groups = groupsIn(plain(text));
  const least = ENOUGH.against * (groups.every((one) => EVERYWHERE.test(one)) ? ANYBODYS : 1);
  return (
    groups.length > 0 &&
    sumOf(wordsIn(text), against) > least &&
    !seemsHard(text) &&
    !search("reported").isIn(plain(text)) &&
    !search("let_in").isIn(plain(text))
  );
}

/** Whether a text speaks of somebody's work, of what they pay for, how old they are, or how they walk. @param {string} text */
export const isEveryday = (text) => search("everyday").isIn(plain(text));

/** Whether a text tells of money, hunger, care for siblings, or work, as a cost in its writer's own life. @param {string} text */
export const tellsHardship = (text) => search("hardship").isIn(plain(text));

/** Whether a death is told only to say whose words an argument takes up. @param {string} text */
export const isInPassing = (text) => search("in_passing").isIn(plain(text));

/** By text, because every drawing asks about a debate's few texts again. @type {Map<string, Tone | undefined>} */
const tones = new Map();

/** What is hard about a text; undefined for every other one. @param {string} text */
export function toneOf(text) {
  if (!tones.has(text)) {
    const said = plain(text);
    const isOfOthers = search("of_others").isIn(said);
    const has = (/** @type {Tone} */ tone) =>
      tone === "abuse"
        ? search(tone).isIn(said) || seemsContempt(text)
        : !isOfOthers && search(tone).isIn(said);
    const isCruel = search("condemned").isIn(text.toLowerCase()) && !search("distress").isIn(said);
    tones.set(text, isCruel ? "abuse" : TONES.find(has));
  }
  return tones.get(text);
}

const ME =
  /\b(?:i|i['’]?(?:m|ve|d|ll)|me|myself|us|ourselves|our (?:\w+ )?secret|at (?:home|ours)|(?:my|our) (?:own )?(?:bed|eyes|photos?|pictures?|pics?))\b/u;

/** What is hard about a text, as it is met: of distress, whose and which; of a wrong, whether somebody was robbed or beaten. @param {string} text @returns {Tone | undefined} */
export function toneMet(text) {
  const tone = toneOf(text);
  const has = (/** @type {Tone | "at_once"} */ name) => search(name).isIn(plain(text));
  if (tone === "wronged" && has("robbed")) return "robbed";
  if (tone !== "distress") return tone;
  if (has("friend") && !has("at_once")) return "friend";
  if (search("despair").isIn(literal(text))) return "despair";
  return has("threat") ? "threat" : tone;
}

/** A text as the patterns expect it, without what may be meant, and is said of homework, too. @param {string} text */
const literal = (text) => search("lightly").cut(plain(text));

/** Whether its writer threatens somebody. @param {string} text */
export const threatens = (text) => search("i_threaten").isIn(literal(text));

/** Whether somebody alone is asked about a text before anything else, as far as its own words tell. @param {string} text */
export const asksForCare = (text) =>
  ![undefined, "abuse", "need"].includes(toneOf(text)) || seemsHard(text) || isAtOnce(text);

/** Whether a text speaks of its writer, or of somebody near. @param {string} text */
export const isNear = (text) => search("about_somebody").isIn(plain(text));

/** Whether its words tell rather of a life than of an argument. `least`: how many points that takes. @param {string} text @param {"open" | "theirs" | "points"} [least] */
export function isPersonal(text, least = "open") {
  const enough = least === "open" && !ME.test(plain(text)) ? "theirs" : least;
  return !text.includes("?") && hasPoints(text, ENOUGH[enough]);
}

/** Where a text insults somebody, in UTF-16 units. @param {string} text */
export function insultsIn(text) {
  const found = search("said").found(text.toLowerCase());
  return found.map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
}

const DEMAND =
  /\b(?:should|ought to|needs?|deserves?)\b.*\b(?:beat\w+|punch\w*|slap\w*|smack|kick\w*|stabbed|shot|hanged|whipped|strangled)\b/u;

/** Whether a text calls for people to be hurt or killed, or to be left to die. @param {string} text */
export const callsForHarm = (text) => search("harm_called_for").isIn(plain(text));

/** Whether a text is in learners' English. @param {string} text */
export const isOfLearners = (text) => search("of_learners").isIn(plain(text));

/** Whether a text laughs at what others suffer. @param {string} text */
export const mocks = (text) => search("laughed_at").isIn(plain(text));

/** Whether a text without its writer demands that somebody is hurt: nobody's life is told there. @param {string} text */
export const demandsHarm = (text) =>
  !ME.test(plain(text)) &&
  (callsForHarm(text) || insultsIn(text).some(({ words }) => DEMAND.test(words)));

/** Whether a text surely tells of danger to its writer, in the first person, or of somebody who may not want to live, or has the points that stop a debate. @param {string} text */
export function isAtOnce(text) {
  const [tone, low] = [toneOf(text), literal(text)];
  const mine = (low.match(/[^.?!\n]+/gu) ?? []).filter((one) => ME.test(one));
  if (!tone || tone === "told") return mine.length > 0 && hasPoints(text, ENOUGH.stop); // of all else patterns know better what is denied, or said in a role
  const isSure = () =>
    search("despair").isIn(low) ||
    search("threat").isIn(low) ||
    mine.some((one) => search("surely").isIn(one));
  return tone === "distress" && isSure();
}

/** Whether a text surely tells of danger together with those before it, after which their author went on. @param {string[]} before @param {string} text */
export function toldTogether(before, text) {
  const every = [...before, text].join("\n");
  if (!before.length || before.some(isAtOnce)) return false; // they were misheard
  return toneOf(every) === "distress" && isAtOnce(every);
}

/** Whether points hear clearly more in a text together with those before it than in these. @param {string[]} before @param {string} text */
export function isMore(before, text) {
  const most = Math.max(...before.map(hardness));
  const every = hardness([...before, text].join("\n"));
  return mayBeHard(text) && every > Math.max(1.4 * ENOUGH.points, 1.1 * most);
}

/** Whether only points hear something in a text, and not clearly more than in those before it, which are an argument. @param {string[]} before @param {string} text */
export const isNoMore = (before, text) =>
  seemsHard(text) && !(toneOf(text) || isAtOnce(text) || isMore(before, text));

/** Whether points hear anything at all in a text. @param {string} text */
export const mayBeHard = (text) => hasPoints(text, ENOUGH.open);

/** Whether a sentence adds to what points hear in its text, or patterns hear something in it. @param {string} sentence */
export const addsToIt = (sentence) =>
  Boolean(toneOf(sentence)) || sumOf(signsIn(search("harmless").cut(plain(sentence))), points) > 0;

/** What the players of a motion read, in lower case: the motion's own words are never a sign of anything. */
const known = new WeakMap();

/** @param {Motion} motion */
function wordsOf(motion) {
  if (!known.has(motion)) {
    const { title, question, background, facts, cards, glossary } = motion;
    known.set(
      motion,
      JSON.stringify([title, question, background, facts, cards, glossary]).toLowerCase(),
    );
  }
  return known.get(motion);
}

/** Whether a text has words about hurting oneself, or about being hurt at home, that the motion itself does not use. @param {string} text @param {Motion} motion */
export function isAboutSelfHarm(text, motion) {
  const found = search("distress").every(plain(text));
  return found.some((words) => !wordsOf(motion).includes(words));
}

const GRAVE = ["wronged", "loss", "flight", "illness", "told"];
export const PLAINLY = 1.6; // times the points that tell of a hard life

/** Whether a text plainly tells of something hard in its writer's life, which nobody coaches. @param {string} text @param {Motion} motion */
export const isLived = (text, motion) =>
  isAboutSelfHarm(text, motion) ||
  (GRAVE.includes(toneOf(text) ?? "") && !isInPassing(text)) ||
  (ME.test(plain(text)) && seemsHard(text, PLAINLY));

/** Whether a text may tell of something hard, as far as words do; with fewer `times` the points that tell it, only perhaps. @param {string} text @param {number} [times] */
export const soundsHard = (text, times) => Boolean(toneOf(text)) || seemsHard(text, times);

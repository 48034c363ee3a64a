/** What a case has, in its writer's own words: nobody is told more of it than that it is there. */

import { countsIn, figuresIn } from "#app/coaching/figures.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import { clausesOf, looked } from "#app/coaching/rules/looked.js";
import { compared, counted, mayTell, surely } from "#app/coaching/rules/parts.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon, Mark } from "#app/types.d.ts" */

/** @typedef {"reason" | "case" | "figure" | "weighs" | "met"} Held */

const PURPOSE = /\bso that\b/iu; // it says what something is for, and compares nothing
const COMPARES =
  /\b(?:than|more|less|fewer|outweighs?|rather|worth|better|worse|(?:bigg|great|small|heavi|high|low)er|while|whereas|instead|matters?|counts?|compared|first)\b/iu;
const OF_ALL = /\b(?:every(?:body|one)?|all|always|never|nobody|no one|any(?:body|one)?)\b/iu; // a claim, and no case
const ALONE = /^\W*(?:because|bc|cuz)\b[^.!?\n]+[.!?]?\s*$/iu; // the reason for what was asked; "since" may be a time
const SPAN =
  /\b(?:for|in|at|within|after|every)\b[^.,;]*\b(?:days?|weeks?|months?|years?|hours?|minutes?)\b/giu; // how long something takes or lasts

const MEASURED = /\bthan (?:\p{L}+ ){1,3}(?:can|could|did|do|does|had|would)\b/iu; // more than somebody could pay: no two things
const WEIGHED = /\b(?:outweighs?|worth|matters?|counts?)\b/iu;
const GENERAL =
  /^\W*(?:(?:an?|the|this) (?:\p{L}+ )?(?:study|survey|report|poll)\b|(?:experts|doctors|scientists|historians|critics|studies|some)\b|if|whenever|whoever|anyone|anybody|(?:some |most |many )?(?:people|those|students|children|teenagers|citizens) (?:who|that|with)\b)/iu; // a rule or a source, whatever is named in it
const AMOUNT = /\b(?:was|were|is|are) (?:\p{L}+ ){0,2}[\d£€$]/iu; // a sum, and no story
const NEAR =
  /\b(?:my|our) (?:\p{L}+ )?(?:aunt|brother|class|club|coach|cousin|dad|family|father|friends?|grand\p{L}+|mother|mum|neighbours?|parents|school|sister|street|teacher|team|town|uncle|village|year)\b|\b(?:i|we|me|us)\b|\blast (?:week|month|year|summer|winter|term)\b|\b(?:yesterday|once)\b/iu;
const SOMEBODY =
  /^\W*\p{Lu}\p{Ll}+ (?:\p{L}+ed|got|lost|made|said|saw|told|took|went|won)\b.*\b(?:her|him|his|my|our)\b/u; // who did something
const PASSAGE = /\b(?:act|scene|chapter|line|stanza) (?:\d+|[ivx]+|one|two|three|four|five)\b/iu;
const THERE = /\b(?:in|at) ((?:the )?\p{L}{3,})/giu;

/** The names in words; the first word is one only if it is one elsewhere, too. @param {OwnText} text @param {string} words */
const namedIn = (text, words) => [
  ...text.named(words),
  ...text.named(text.text).filter((name) => words.startsWith(`${name} `)),
];

/** Whether words tell of something particular: somebody near, a name, or a figure or date. @param {OwnText} text @param {string} words */
const isParticular = (text, words) =>
  !GENERAL.test(words) &&
  !AMOUNT.test(words) &&
  !/\b(?:could|would|might|should) have\b/iu.test(words) &&
  (NEAR.test(words) ||
    /\d/u.test(words) ||
    SOMEBODY.test(words) ||
    namedIn(text, words).length > 0);

/** The first sentence that tells how it is with somebody near, or in a place or passage that it names. @param {OwnText} text */
function casePresent(text) {
  const sentences = sentencesOf(text.text).map((one) => one.text.trim().replace(/[.!…]+$/u, ""));
  return sentences.find((words) => {
    const named = text.named(words);
    const there = [...words.matchAll(THERE)].some(
      ({ 1: place, index }) => named.includes(place) && (index < 1 || !/\bthan\b/iu.test(words)),
    );
    const kin =
      /^\W*my \p{L}+ (?!says?\b|thinks?\b|would\b|will\b)/iu.test(words) && NEAR.test(words);
    return (
      (there || kin || PASSAGE.test(words)) &&
      !IMAGINED.test(words) &&
      !GENERAL.test(words) &&
      !/[?？]|^\W*it(?:[’']s| is)\b/iu.test(words)
    );
  });
}

/** Whether words are such a part, and not the motion's own. @param {OwnText} text @param {string} part @param {string} words */
const isPart = (text, part, words) =>
  !(
    part === "weighs" &&
    (PURPOSE.test(words) ||
      !COMPARES.test(words) ||
      (!WEIGHED.test(words) && (MEASURED.test(words) || isCounted(text, words))))
  ) &&
  !(part === "case" && OF_ALL.test(words) && !/\d/u.test(words)) &&
  !(part === "case" && !isParticular(text, words)) &&
  !(["weighs", "case"].includes(part) && isTheMotions(text, words));
/** Whether words count something: no share that the question offered, nor only how long something lasts. @param {OwnText} text @param {string} words */
const isCounted = (text, words) =>
  /\d/u.test(words) ||
  (!/\bhalf\b/iu.test(words) && countsIn(text, words.replace(SPAN, "")).length > 0);
const IMAGINED =
  /\b(?:will|won['’]t|would|could|might|should|must|ought|imagine|suppose)\b|['’]ll\b/iu; // what nobody has counted
/** Whether words that count stand where somebody counted: in a clause that is no mere “might be”, or has a source. @param {OwnText} text @param {string} words */
const isFound = (text, words) =>
  text.found("sources", words).length > 0 ||
  clausesOf(words).some((one) => isCounted(text, one.words) && !IMAGINED.test(one.words));
/** Whether every figure in words is the motion's own. @param {OwnText} text @param {string} words */
const isNoNews = (text, words) => {
  const said = figuresIn(text.title.join(" "), text.lexicon).map(({ value }) => value);
  const here = figuresIn(words, text.lexicon);
  return here.length > 0 && here.every(({ value }) => said.includes(value));
};
/** Whether words have all that a motion has: they are no figure of their writer's. @param {OwnText} text @param {string} words */
const isTheMotions = (text, words) => {
  const title = [...text.telling(text.title.join(" "), true)];
  const here = text.telling(words, true);
  return title.length > 2 && title.every((word) => here.has(word));
};

/**
 * The first reason, case, figure, comparison and met objection of these texts, quoted.
 * @param {{ motion: Motion, lexicon: Lexicon }} about
 * @param {string[]} texts
 * @returns {{ [part in Held]?: string }}
 */
export function heldBy({ motion, lexicon }, texts) {
  const whole = { text: texts.join("\n"), cards: [] }; // a word of any of them is at home in the others
  /** @type {{ [part in Held]?: string }} */
  const held = {};
  for (const text of texts) {
    const quoted = (/** @type {Mark} */ { start, end }) => [...text].slice(start, end).join("");
    const one = looked(motion, lexicon, "opening", { text }, whole);
    const found = { ...surely(one), weighs: compared(one) }; // a case that was talked through may compare
    for (const part of /** @type {const} */ (["reason", "case", "weighs", "met"])) {
      const [words] = (found[part] ?? [])
        .map(quoted)
        .filter((words) => isPart(one.text, part, words));
      if (words) held[part] ??= words;
    }
    if (!held.reason && ALONE.test(text) && one.text.telling(text).size > 1)
      held.reason = text.trim();
    const figure = counted(one.text).find(
      (mark) =>
        isCounted(one.text, quoted(mark)) &&
        !isTheMotions(one.text, quoted(mark)) &&
        !isNoNews(one.text, quoted(mark)) &&
        isFound(one.text, quoted(mark)),
    );
    if (figure) held.figure ??= quoted(figure);
    const did = held.figure && one.text.found("past", held.figure).length > 0;
    if (did && !AMOUNT.test(held.figure ?? "") && !one.text.found("sources", held.figure).length)
      held.case ??= held.figure; // what so many did
    const present = !held.case && casePresent(one.text);
    if (present) held.case = present;
  }
  return held;
}

/** What a case has, each sentence once: what is a case or a figure is no comparison as well. @param {ReturnType<typeof heldBy>} held @returns {ReturnType<typeof heldBy>} */
export function eachOnce({ case: told, figure, met, reason, weighs }) {
  /** @type {string[]} */
  const shown = [];
  const once = (/** @type {string | undefined} */ words) => {
    if (!words || shown.some((one) => one.includes(words) || words.includes(one))) return undefined;
    shown.push(words);
    return words;
  };
  const [first, second, third] = [told, met, reason].map(once);
  return {
    case: first,
    figure: figure === told ? figure : once(figure),
    met: second,
    reason: third,
    weighs: once(weighs),
  };
}

/**
 * Which of reason and case these texts surely lack, and of which nobody can tell: there is something that may be one. Not every case
 * needs a figure.
 * @param {{ motion: Motion, lexicon: Lexicon }} about
 * @param {string[]} texts
 */
export function lackedBy({ motion, lexicon }, texts) {
  const held = heldBy({ motion, lexicon }, texts);
  const one = looked(motion, lexicon, "opening", { text: texts.join("\n") });
  const { text } = one;
  // Of several sentences one may be the reason for another, without a word that says so; where there is such a word, nothing is asked.
  const reasoned = text.found("reasons").length > 0;
  const mayReason = text.found("hinting").length > 0 || sentencesOf(text.text).length > 1;
  const open = {
    reason: !held.reason && !reasoned && mayReason,
    case: !held.case && (mayTell(one) || text.found("past").length > 0),
  };
  return {
    open: /** @type {const} */ (["reason", "case"]).filter((part) => open[part]),
    missing: /** @type {const} */ (["reason", "case"]).filter(
      (part) => !held[part] && !open[part] && !(part === "reason" && reasoned),
    ),
  };
}

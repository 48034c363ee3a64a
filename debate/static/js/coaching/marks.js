/**
 * Three marks of an answer, which its writer gives: each is the sentence that does it, tapped, or "not yet". Only where words leave no
 * doubt do the rules propose one.
 */

import { UNSEEN } from "#app/coaching/coaching.js";
import { soundsHard } from "#app/coaching/hard_words.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import { all } from "#app/coaching/rules/looked.js";
import { surely, weighsBoth } from "#app/coaching/rules/parts.js";
import { isStray, namesTheMotion } from "#app/coaching/rules/topic.js";

/** @import { Looked, Mark, Noticed } from "#app/types.d.ts" */

/** @typedef {{ looked: Looked, noticed: Noticed, argued?: boolean }} Scored a text that was sent; `argued`: its writer tapped that it is an argument */
/** @typedef {"answered" | "reason" | "weighed"} ScoreMark */

/** @type {ScoreMark[]} */
export const MARKS = ["answered", "reason", "weighed"];

/** Whether a text has a word of the motion, its cards or what it answers. @param {Looked} looked */
const isNear = (looked) =>
  namesTheMotion(looked) ||
  looked.text.inCommon(
    looked.said,
    looked.opened,
    ...all([...looked.cited, ...looked.theirs], "title", "claim", "why", "evidence"),
  ).size > 0;

/** Which sentence of a text does what, from 0, where that is sure. @param {Scored} text @returns {{ [mark in ScoreMark]?: number }} */
export function proposed({ looked, noticed: { remarks, check } }) {
  const open = [...remarks.map(({ about }) => about), check?.about ?? ""];
  const isOpen = (/** @type {string[]} */ ...abouts) => abouts.some((one) => open.includes(one));
  if (isOpen(...UNSEEN, "side", "given", "far") || isStray(looked) || !isNear(looked)) return {};
  const { text } = looked.text;
  if (sentencesOf(text).length < 2) return {}; // there is nothing to choose among
  const { tests = [], corrects = [], reason = [] } = surely(looked);
  const at = (/** @type {Mark[]} */ [mark]) => {
    const start = mark && [...text].slice(0, mark.start).join("").length;
    return sentencesOf(text).findIndex((one) => one.start <= start && start < one.end);
  };
  const sentences = {
    answered: isOpen("meets", "fair") ? -1 : at([...tests, ...corrects]),
    reason: isOpen("why", "circular", "known") ? -1 : at(reason),
    weighed: isOpen("compare", "measure") ? -1 : at(weighsBoth(looked)),
  };
  return Object.fromEntries(Object.entries(sentences).filter(([, n]) => n >= 0));
}

/** Which sentence of a text stands beside theirs first: one that surely weighs, gives a reason or answers, or else the longest. @param {Scored} text */
export function shownFirst(text) {
  const { weighed, reason, answered } = proposed(text);
  const lengths = sentencesOf(text.looked.text.text).map((one) => one.text.length);
  return weighed ?? reason ?? answered ?? lengths.indexOf(Math.max(...lengths));
}

const AGAINST_PEOPLE = ["harm", "insult", "contempt"];

/** Whether no text of a debate may be marked: after care or contempt, and of what may be hard to live with. @param {Scored[]} texts */
export const isLeftAlone = (texts) =>
  texts.some(
    ({ looked, noticed, argued }) =>
      noticed.care ||
      noticed.refused ||
      noticed.remarks.some(({ about }) => AGAINST_PEOPLE.includes(about)) ||
      (!argued && soundsHard(looked.text.text)),
  );

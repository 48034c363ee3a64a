/**
 * What the rules can surely tell of a practice debate: three marks, and its clash in one sentence of each side. A mark says that a part
 * is there, never that it convinces: nobody won.
 */

import { UNSEEN } from "#app/coaching/coaching.js";
import { soundsHard } from "#app/coaching/hard_words.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import { hasTheirShare, leavesAlone, takesUp } from "#app/coaching/rules/answering.js";
import { all } from "#app/coaching/rules/looked.js";
import { namesBoth, surely, worked } from "#app/coaching/rules/parts.js";
import { claimIn } from "#app/coaching/rules/restating.js";
import { isStray, namesTheMotion } from "#app/coaching/rules/topic.js";

/** @import { Looked, Noticed } from "#app/types.d.ts" */

/** @typedef {{ looked: Looked, noticed: Noticed, meant?: string }} Scored a text that was sent; `meant`: what its author tapped */
/** @typedef {"answered" | "reason" | "weighed"} ScoreMark */

/** @type {ScoreMark[]} */
export const SCORE = ["answered", "reason", "weighed"];

const CONTEMPT = ["harm", "insult", "contempt", "personal", "scorn", "dismissed", "sweeping"];
const SAID_BY_ME = "said_by_me"; // contempt that its author holds

/** What is remarked on a text itself, or asked of it: a restatement is no part of it. @param {Noticed} noticed */
const openIn = ({ remarks, check }) => [
  ...remarks
    .filter(({ marks }) => !marks.some(({ field }) => field === "restatement"))
    .map(({ about }) => about),
  ...(check ? [check.about] : []),
];

const NEAR = 1; // words that carry meaning, of what a text is about, or more

/** Whether a text surely is on the motion, its cards or what it answers. @param {Looked} looked */
const isNear = (looked) =>
  namesTheMotion(looked) ||
  looked.text.inCommon(
    looked.said,
    looked.opened,
    ...all([...looked.cited, ...looked.theirs], "title", "claim", "why", "evidence"),
  ).size >= NEAR;

/** Whether an answer surely is on what they said. @param {Looked} looked @param {ReturnType<typeof surely>} sure */
const isMet = (looked, { theirs, tests, corrects }) =>
  [theirs, tests, corrects].some((marks) => marks?.length) ||
  hasTheirShare(looked) ||
  (takesUp(looked) && !leavesAlone(looked));

/** Which marks one text fills. @param {Scored} text @returns {ScoreMark[]} */
function filledBy({ looked, noticed }) {
  const open = openIn(noticed);
  const isOpen = (/** @type {string[]} */ ...abouts) => abouts.some((one) => open.includes(one));
  if (isOpen(...UNSEEN, "side", "far") || isStray(looked) || !isNear(looked)) return [];
  const sure = surely(looked);
  const has = (/** @type {(keyof typeof sure)[]} */ ...some) =>
    some.some((part) => sure[part]?.length);
  const restated = noticed.remarks.some(({ about }) => ["elsewhere", "thin"].includes(about));
  const answers = looked.kind !== "opening" && looked.said !== "";
  /** @type {{ [mark in ScoreMark]: boolean }} */
  const filled = {
    answered: answers && !restated && !isOpen("meets", "fair") && isMet(looked, sure),
    reason:
      (has("reason", "conclusion") || looked.text.found("reasons").length > 0) &&
      !isOpen("why", "circular", "known"),
    weighed:
      answers &&
      !isOpen("compare", "measure") &&
      (sure.weighs ?? []).some((mark) => namesBoth(looked, mark)),
  };
  return SCORE.filter((mark) => filled[mark]);
}

/**
 * The marks that a debate's texts fill together; undefined where nothing may be counted: after care or contempt, of what may be hard
 * to live with, and in a language whose words for it the rules lack.
 * @param {Scored[]} texts
 */
export function scoreOf(texts) {
  const isLeft = (/** @type {Scored} */ { looked, noticed, meant }) =>
    noticed.care ||
    meant === SAID_BY_ME ||
    openIn(noticed).some((about) => CONTEMPT.includes(about)) ||
    (!looked.argued && soundsHard(looked.text.text)) ||
    !(looked.lexicon.reasons && looked.lexicon.weighing);
  if (!texts.length || texts.some(isLeft)) return undefined;
  const filled = texts.flatMap(filledBy);
  return SCORE.filter((mark) => filled.includes(mark));
}

/** The sentence of theirs that carries their claim, and the writer's that does most against it, else the longest. @param {Looked} looked */
export function clashIn(looked) {
  const { text } = looked;
  const { tests = [], theirs = [] } = surely(looked);
  const [mark] = [...tests, ...worked(looked), ...theirs];
  const start = mark && [...text.text].slice(0, mark.start).join("").length;
  const sentences = sentencesOf(text.text);
  const mine =
    sentences.find((one) => start !== undefined && one.start <= start && start < one.end) ??
    sentences.toSorted((one, other) => other.text.length - one.text.length)[0];
  return { theirs: claimIn(looked), mine: mine?.text.trim() ?? "" };
}

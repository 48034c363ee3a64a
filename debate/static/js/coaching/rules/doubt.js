/** How doubtful it is that a text argues, where no rule finds a fault: one with hardly a word of its own can't have a reason. */

import { all, tellsOfOneself } from "#app/coaching/rules/looked.js";
import { surely } from "#app/coaching/rules/parts.js";
import { ownWords } from "#app/coaching/rules/reasons.js";

/** @import { Check, Looked } from "#app/types.d.ts" */

// What texts with a reason also have, as so many words of their own: their writer's life, somebody who did something, a measure, a turn.
const WORTH = { lived: 8, told: 4, measured: 3, turned: 3 };
const MEASURES = 2; // more of them say no more

/** With so much, hardly a text was without: found on texts with keys, each file of them by what the others had. @type {{ [kind: string]: number }} */
const ENOUGH = { opening: 15, rebuttal: 14, answer: 12, closing: 10 };

/** How much a text says that is neither the motion's nor theirs, and more than a judgement. @param {Looked} one */
function ownIn(one) {
  const { text, said, theirs } = one;
  const told = text.telling(
    [said, ...all(theirs, "title", "claim", "restated", "short")].join("\n"),
    true,
  );
  const words = [...ownWords(one)].filter((word) => !told.has(word)).length;
  const has = (/** @type {string[]} */ ...lists) => lists.some((list) => text.found(list).length);
  return (
    words +
    (tellsOfOneself(one) ? WORTH.lived : has("cases", "past", "we") ? WORTH.told : 0) +
    WORTH.measured * Math.min(MEASURES, text.found("measures").length) +
    (has("contrast") ? WORTH.turned : 0)
  );
}

/** What a text is asked for that says so little that it may lack it; never one that surely has it or doubts evidence. @param {Looked} one @returns {Check["about"] | undefined} */
export function doubted(one) {
  const { kind, cited, lexicon } = one;
  if (!lexicon.measures || !lexicon.declaring) return undefined;
  const there = surely(one);
  const lacks = (/** @type {import("#app/types.d.ts").Part[]} */ ...parts) =>
    parts.every((part) => !there[part]?.length);
  if (kind === "closing" && cited.length)
    return lacks("weighs") && ownWords(one).size < ENOUGH.closing ? "compare" : undefined;
  return lacks("reason", "conclusion", "tests") &&
    ownIn(one) < ENOUGH[kind === "closing" ? "answer" : kind]
    ? "why"
    : undefined;
}

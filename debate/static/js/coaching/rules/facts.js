/** What can be seen in a text, in its own words: parts of an argument as facts, and no praise. */

import { _ } from "#app/core/i18n.js";
import { soundsHard } from "#app/coaching/hard_words.js";
import * as parts from "#app/coaching/rules/parts.js";
import * as topic from "#app/coaching/rules/topic.js";

/** @import { Looked, Mark, Noticed, Part } from "#app/types.d.ts" */

/** Parts of an argument that words reveal, stated as facts; a card's claim in its own words is only copied. @type {{ [part in Part]?: (words: string) => string }} */
const SEEN = {
  theirs: (words) => _("You take up words of theirs: %(words)s", { words }),
  evidence: (words) => _("You bring something from your card’s evidence: %(words)s", { words }),
  deck: (words) =>
    _("You bring a figure from another card of your side: %(words)s", {
      words,
    }),
  reason: (words) => _("Your reason: %(words)s", { words }),
  conclusion: (words) => _("Your conclusion: %(words)s", { words }),
  case: (words) => _("You bring a case: %(words)s", { words }),
  tests: (words) => _("You test their evidence: %(words)s", { words }),
  weighs: (words) => _("You compare: %(words)s", { words }),
  grants: (words) => _("You grant what is right in theirs: %(words)s", { words }),
  met: (words) => _("You meet an objection: %(words)s", { words }),
  corrects: (words) => _("You say where they misread you: %(words)s", { words }),
};

/** What the sentence does that does most of a text's work. @type {{ [job: string]: (words: string) => string }} */
const WORKED = {
  opening: (words) => _("This carries your point: %(words)s", { words }),
  answer: (words) => _("Here you answer them: %(words)s", { words }),
  closing: (words) => _("Your closing rests on this: %(words)s", { words }),
};

/** Words of a text in quotation marks. @param {Looked} one @param {Mark[]} marks */
const quoted = (one, [{ start, end }]) => `“${[...one.text.text].slice(start, end).join("")}”`;

/** @type {Part[]} */
export const BESIDE = ["tests", "grants", "corrects"]; // what is said beside a remark or a question, too

/** What words reveal, each once. @param {Looked} one @param {Part[]} [some] which parts; none: all */
export function factsIn(one, some) {
  const told = Object.entries(parts.surely(one))
    .filter(([part, marks]) => marks.length && some?.includes(/** @type {Part} */ (part)) !== false)
    .filter(([part, [mark]]) => part !== "weighs" || parts.namesBoth(one, mark))
    .map(([part, marks]) => ({ part, words: quoted(one, marks) }));
  return told
    .filter(({ words }, n) => told.findIndex((other) => other.words === words) === n)
    .flatMap(({ part, words }) => SEEN[/** @type {Part} */ (part)]?.(words) ?? []);
}

/** @type {Part[]} */
const SURE = [
  "evidence",
  "deck",
  "reason",
  "conclusion",
  "case",
  "tests",
  "weighs",
  "grants",
  "met",
  "corrects",
];

/** What is seen in a text of which nothing is doubted: if no part is sure, the sentence that does most of its work. @param {Looked} one @param {NonNullable<Noticed["seen"]>} seen */
export function carried(one, seen) {
  const hard = !one.argued && soundsHard(one.text.text);
  if (hard || topic.isStray(one) || factsIn(one, SURE).length) return seen;
  const marks = parts.worked(one);
  return marks.length ? { ...seen, facts: [WORKED[parts.jobOf(one)](quoted(one, marks))] } : seen;
}

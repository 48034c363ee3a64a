/** What can be seen in a text, in its own words: parts of an argument as facts, and no praise. */

import { _ } from "#app/core/i18n.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import * as parts from "#app/coaching/rules/parts.js";
import { mayStand } from "#app/coaching/rules/people.js";

/** @import { Looked, Mark, Part } from "#app/types.d.ts" */

/** Parts of an argument that words reveal, stated as facts; a card's claim in its own words is only copied. @type {{ [part in Part]?: (words: string) => string }} */
const SEEN = {
  evidence: (words) => _("You used your card’s evidence: %(words)s", { words }),
  reason: (words) => _("Your reason: %(words)s", { words }),
  case: (words) => _("You gave an example: %(words)s", { words }),
  tests: (words) => _("You test their evidence: %(words)s", { words }),
  weighs: (words) => _("You compare: %(words)s", { words }),
  grants: (words) => _("You grant what is right in theirs: %(words)s", { words }),
  met: (words) => _("You meet an objection: %(words)s", { words }),
  corrects: (words) => _("You say where they misread you: %(words)s", { words }),
};

/** Words of a text in quotation marks. @param {Looked} one @param {Mark[]} marks */
const quoted = (one, [{ start, end }]) => `“${[...one.text.text].slice(start, end).join("")}”`;

/** Whether the sentence that has these words may stand as a good one. @param {Looked} one @param {Mark[]} marks */
function isGood(one, [{ start }]) {
  const at = [...one.text.text].slice(0, start).join("").length;
  const sentence = sentencesOf(one.text.text).find(({ end }) => at < end);
  return !sentence || mayStand(one, sentence.text);
}

/** @type {Part[]} */
export const BESIDE = ["tests", "grants", "corrects"]; // what is said beside a remark or a question, too

/** What words reveal, each once. @param {Looked} one @param {Part[]} [some] which parts; none: all */
export function factsIn(one, some) {
  const told = Object.entries(parts.surely(one))
    .filter(([part, marks]) => marks.length && some?.includes(/** @type {Part} */ (part)) !== false)
    .filter(([, marks]) => isGood(one, marks))
    .filter(([part, [mark]]) => part !== "weighs" || parts.namesBoth(one, mark))
    .map(([part, marks]) => ({ part, words: quoted(one, marks) }));
  return told
    .filter(({ words }, n) => told.findIndex((other) => other.words === words) === n)
    .flatMap(({ part, words }) => SEEN[/** @type {Part} */ (part)]?.(words) ?? []);
}

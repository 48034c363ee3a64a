/**
 * One thing to try next time, from the words of a text, for when readers said nothing clear enough (docs/game.md, section 17).
 * Only what anybody can see counts, and words that judge: a rule that may be wrong must not start a habit.
 */

import { look } from "#app/coaching/coaching.js";
import { _ } from "#app/core/i18n.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon, ToLookAt } from "#app/types.d.ts" */

/** @type {() => { [about: string]: string }} */
const habits = () => ({
  insult: _("Say what is wrong with the point, not with the person."),
  copied: _("Say it in your own words. Figures and names can stay."),
  loaded: _("Say what they claim before you judge it. Your answer can weigh it."),
});

/**
 * What its writer could try; undefined if nothing of that kind is found.
 * @param {{ motion: Motion, words: Lexicon }} about
 * @param {ToLookAt} text
 */
export function toTry(about, { kind, sent, against }) {
  const { remarks } = look(about, kind, sent, against);
  return remarks.map((remark) => habits()[remark.about]).find(Boolean);
}

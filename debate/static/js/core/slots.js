/** A rebuttal in three slots, and the one text that they make: a line for each slot with words, after the slot's own words. */

import { _ } from "#app/core/i18n.js";
import { tidy } from "#app/core/measure.js";

/** @typedef {[string, string, string]} Slots */

/** The words in front of each slot. @returns {Slots} */
export const slotLeads = () => [_("But"), _("Because"), _("This matters more because")];

// English sentences begin with these; after a lead they go on in small letters. Names and “I” keep theirs.
const SMALL =
  /^(?:A|All|An|And|Any|But|Every|Even|For|He|If|In|It|Its|Many|More|Most|No|Nobody|Not|Of|On|One|Our|People|She|So|Some|That|The|Their|There|These|They|This|Those|We|What|When|Where|Who|Without|You|Your)(?=\s|[,’'])/;

const escaped = (/** @type {string} */ words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a line begins with this slot's words. @param {string} lead */
const begins = (lead) => new RegExp(`^${escaped(lead)}(?![\\p{L}\\p{N}])[\\s,:]*`, "iu");

/** @param {string} slot @param {string} lead */
function line(slot, lead) {
  const words = tidy(slot).replace(/\s*\n\s*/g, " ");
  if (!words || begins(lead).test(words)) return words;
  return `${lead} ${words.replace(SMALL, (word) => word.toLowerCase())}`;
}

/** The text that these slots make. @param {readonly string[]} slots */
export const joinSlots = (slots, leads = slotLeads()) =>
  leads
    .map((lead, i) => line(slots[i] ?? "", lead))
    .filter(Boolean)
    .join("\n");

/**
 * The slots of a text: its lines, where they begin as slots do, in their order; otherwise all of it is the first slot.
 * @param {string} text
 * @returns {Slots}
 */
export function splitText(text, leads = slotLeads()) {
  /** @type {Slots} */
  const slots = ["", "", ""];
  let next = 0;
  for (const one of tidy(text).split(/\n+/).filter(Boolean)) {
    const at = leads.findIndex((lead, i) => i >= next && begins(lead).test(one));
    if (at < 0) return [text, "", ""];
    slots[at] = one.replace(begins(leads[at]), "");
    next = at + 1;
  }
  return slots;
}

/** Whether a text was written in slots, as far as its lines tell. @param {string} text */
export const isSlotted = (text, leads = slotLeads()) =>
  Boolean(tidy(text)) && splitText(text, leads)[0] !== text;

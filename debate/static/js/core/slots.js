/** The slots of a rebuttal: a line that begins with one of three starters is that slot. Nothing but the text is stored. */

import { _ } from "#app/core/i18n.js";

/** @typedef {[string, string, string]} Leads */

/** The words that begin each slot. @returns {Leads} */
export const slotLeads = () => [_("But"), _("Because"), _("This matters more because")];

/** Words as a pattern that means just these. */
export const escaped = (/** @type {string} */ words) =>
  words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** @param {string} lead */
const begins = (lead) => new RegExp(`^\\s*${escaped(lead)}(?![\\p{L}\\p{N}])`, "iu");

/**
 * The starter with which this line begins, as written there, and the rest of the line; undefined if there is none.
 * @param {string} line
 */
export function leadOf(line, leads = /** @type {string[]} */ (slotLeads())) {
  for (const [slot, lead] of leads.entries()) {
    const [found] = begins(lead).exec(line) ?? [];
    if (found !== undefined) return { slot, lead: found, rest: line.slice(found.length) };
  }
  return undefined;
}

/** Which slots a text has. @param {string} text */
export const slotsIn = (text, leads = /** @type {string[]} */ (slotLeads())) =>
  new Set(text.split("\n").map((line) => leadOf(line, leads)?.slot));

/** A change to a text: the whole of it, and where the caret goes. @typedef {{ text: string, caret: number }} Edit */

/** @param {string[]} lines @param {number} at @returns {Edit} the caret is at the end of this line */
const atEndOf = (lines, at) => ({
  text: lines.join("\n"),
  caret: lines.slice(0, at + 1).join("\n").length,
});

/** @param {string} text @param {string} lead */
function lineOf(text, lead) {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => begins(lead).test(line));
  return { lines, at };
}

/**
 * The text with a line that begins with this starter: the one that it has, or a new one at its end.
 * @param {string} text
 * @param {string} lead
 */
export function startLine(text, lead) {
  const { lines, at } = lineOf(text, lead);
  if (at >= 0) return atEndOf(lines, at);
  const kept = text.replace(/\s+$/, "");
  return atEndOf(
    [...(kept ? kept.split("\n") : []), `${lead} `],
    kept ? kept.split("\n").length : 0,
  );
}

/**
 * The text with another reason after this starter, or with none. Words that somebody wrote there stay.
 * @param {string} text
 * @param {string} lead
 * @param {string[]} reasons all that may stand there
 * @param {string | undefined} reason
 */
export function giveReason(text, lead, reasons, reason) {
  const started = reason ? startLine(text, lead) : { text, caret: text.length };
  const { lines, at } = lineOf(started.text, lead);
  if (at < 0) return started;
  const [begun] = begins(lead).exec(lines[at]) ?? [""];
  const rest = lines[at].slice(begun.length).trim();
  const before = reasons.find((one) => rest.startsWith(one));
  const own = before ? rest.slice(before.length) : rest;
  if (!before && own) return started;
  if (reason) lines[at] = `${begun} ${reason}${own || " "}`;
  else if (/^[\s.]*$/.test(own)) lines.splice(at, 1);
  return reason ? atEndOf(lines, at) : { text: lines.join("\n"), caret: lines.join("\n").length };
}

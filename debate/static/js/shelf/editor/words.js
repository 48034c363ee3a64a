/** What the parts of a motion are called, for labels, for lists of what is missing, and for the history. */

import { _ } from "#app/core/i18n.js";
import { titleOf } from "#app/shelf/editor/pack.js";

/** @import { Source } from "#app/shelf/editor/pack.js" */

/** @returns {{ [field: string]: string }} */
export const motionLabels = () => ({
  title: _("The motion"),
  question: _("The same as a question"),
  background: _("Background"),
  facts: _("What both sides accept"),
  language: _("Language"),
  essay: _("The text behind it"),
  care: _("Notes for teachers"),
  debrief: _("Questions for afterwards"),
  age: _("Youngest age"),
  topics: _("Topics"),
  checked: _("When the facts were looked up"),
  tone: _("Tone"),
});

/** @returns {{ [field: string]: string }} */
export const sideLabels = () => ({
  name: _("Name"),
  gloss: _("What that means, in three words"),
  sentence: _("What this side wants, in one sentence"),
});

/** @returns {{ [field: string]: string }} */
export const cardLabels = () => ({
  side: _("Side"),
  theme: _("Theme"),
  difficulty: _("Difficulty"),
  title: _("Title"),
  claim: _("Claim"),
  why: _("Why it matters"),
  evidence: _("Evidence"),
  weak_point: _("Weak point"),
  sources: _("Sources"),
  short: _("Short version of the claim"),
  evidence_short: _("The evidence in one sentence"),
  weak_on: _("What the weak point is about"),
  restated: _("The claim as the other side would fairly put it"),
  speech: _("As one would say it in an opening"),
  last: _("The last word for it"),
  cues: _("Other words for it"),
  careful: _("Careful evidence"),
  teacher: _("For the teacher only"),
  sensitive: _("Hard to bear"),
  tags: _("What makes it hard to bear"),
  strength: _("What makes it strong"),
  year: _("Year of the evidence"),
  basis: _("What it rests on"),
  position: _("What the people concerned have said in public"),
  grows_from: _("What in the text it comes from"),
  paragraphs: _("Paragraphs of the text"),
  ask: _("What to find out"),
  stock: _("The question whose place it takes"),
});

/** @returns {{ [field: string]: string }} */
export const linkLabels = () => ({
  hint: _("How"),
  measure: _("Compared by"),
  outweighs: _("Why this card’s point counts more"),
  reply: _("What the other card can say to that"),
  answer: _("The whole answer, as one would say it"),
});

/** @type {() => { [group: string]: { title: string, one: string, fields: { [name: string]: string } } }} */
export const groupLabels = () => ({
  sources: {
    title: _("Sources"),
    one: _("Source"),
    fields: {
      title: _("Title"),
      kind: _("Who says so"),
      urls: _("Web addresses"),
      read: _("How much of it you have read"),
    },
  },
  glossary: {
    title: _("Key words"),
    one: _("Key word"),
    fields: { key: _("Word"), value: _("Meaning") },
  },
  themes: { title: _("Themes"), one: _("Theme"), fields: { "": _("Name of the theme") } },
  timeline: {
    title: _("Timeline"),
    one: _("Timeline entry"),
    fields: { year: _("Year"), fact: _("What happened"), sources: _("Sources") },
  },
  words: {
    title: _("Words to choose with care"),
    one: _("Word"),
    fields: { key: _("Instead of"), value: _("Say") },
  },
  samples: { title: _("Sample clashes"), one: _("Sample clash"), fields: {} },
});

/** The field by whose text an entry is known; a theme is its name. @type {{ [group: string]: string }} */
const NAMED_BY = { sources: ".title", glossary: ".key", words: ".key", timeline: ".year" };

/** What a field is called where it stands alone. @param {Source} source @param {string} path */
export function nameOf(source, path) {
  const [group, id, name, other, last] = path.split(".");
  if (group === "cards" && !id) return _("Cards");
  if (group === "cards") {
    const card = _("Card “%(title)s”", { title: titleOf(source, id) });
    if (name === "answers" && other)
      return `${card}: ${_("answers “%(title)s”", { title: titleOf(source, other) })}${last === "hint" ? ` (${_("hint")})` : last && linkLabels()[last] ? ` (${linkLabels()[last]})` : ""}`;
    return name
      ? `${card}: ${name === "answers" ? _("answers") : (cardLabels()[name] ?? name)}`
      : card;
  }
  if (group === "sides") {
    const side =
      id === "for"
        ? _("Side for the motion")
        : id === "against"
          ? _("Side against the motion")
          : _("Sides");
    return name ? `${side}: ${sideLabels()[name] ?? name}` : side;
  }
  if (group === "stances") return id ? _("Answer %(n)s of 5", { n: id }) : _("The five answers");
  const known = groupLabels()[group];
  if (known && !id) return known.title;
  if (known) {
    const called = source.value(`${group}.${id}${NAMED_BY[group] ?? ""}`).trim();
    const one = called ? _("%(kind)s “%(name)s”", { kind: known.one, name: called }) : known.one;
    const field = known.fields[name ?? ""];
    return field && name ? `${one}: ${field}` : one;
  }
  return motionLabels()[group] ?? path;
}

/** The step, and where there is one the card, in which a field is edited. @param {string} path */
export function stepOf(path) {
  const [group, id, name] = path.split(".");
  if (group === "cards" && id) return name === "answers" || !name ? `link-${id}` : `card-${id}`;
  if (group === "cards") return "cards";
  if (group === "sides" || group === "stances") return "sides";
  return groupLabels()[group] ||
    ["care", "debrief", "essay", "language", "age", "topics"].includes(group)
    ? "more"
    : "motion";
}

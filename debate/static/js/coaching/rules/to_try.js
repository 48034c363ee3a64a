/** The one thing that a text may try next. */

import { _ } from "#app/core/i18n.js";
import { soundsHard } from "#app/coaching/hard_words.js";
import { sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { answersNothing, pointsBack, takesUp } from "#app/coaching/rules/answering.js";
import { isMetWith } from "#app/coaching/rules/meeting.js";
import * as parts from "#app/coaching/rules/parts.js";
import { mayStand } from "#app/coaching/rules/people.js";
import * as reasons from "#app/coaching/rules/reasons.js";
import * as restating from "#app/coaching/rules/restating.js";
import * as sides from "#app/coaching/rules/sides.js";
import * as topic from "#app/coaching/rules/topic.js";

/** @import { Looked } from "#app/types.d.ts" */

/** What is asked of an answer that has no word of theirs. */
export const far = () => _("Which of their words is this about?");

/** Things to try that quote what may be said against a text, and nobody has said. */
export const OF_THE_DECK = ["met", "weighs", "worth"];

/** Ways to ask what a point is worth against what may be said. @type {((words: { words: string }) => string)[]} */
const MAY = [
  (words) => _("They may say: “%(words)s” Why does your point count for more?", words),
  (words) => _("Expect to hear: “%(words)s” How much of your point does that touch?", words),
  (words) => _("Against that stands: “%(words)s” What does it leave of your point?", words),
];

/** Ways to ask about a weak point of the evidence. @type {((words: { words: string }) => string)[]} */
const WEAK = [
  (words) => _("Somebody will say: “%(words)s” What would you answer?", words),
  (words) => _("They may say: “%(words)s” What does your evidence still show?", words),
];

/** The same sentence is always asked about in the same way. @param {((words: { words: string }) => string)[]} ways @param {string} words */
export const inOneWay = (ways, words) => ways[words.length % ways.length]({ words });

/** What the other side may say or ask against a point, and a question about what the text has for it. @param {Looked} one @param {string} words */
function mayBeSaid(one, words) {
  if (/[?？؟]\s*$/u.test(words))
    return _("They may ask: “%(words)s” What would you answer?", { words });
  const there = parts.surely(one);
  const has = isMetWith(one, words);
  if (has(there.case))
    return _("They may say: “%(words)s” What does your case say to that?", { words });
  if (has(there.evidence))
    return _("They may say: “%(words)s” What does your evidence say to that?", { words });
  return has(there.reason)
    ? _("They may say: “%(words)s” Does your reason still hold?", { words })
    : inOneWay(MAY, words);
}

const whatFollows = () => _("Say in one sentence what that means for the motion.");

/** What to try next, by what it is about; the first that is not "" counts. @type {[string, (one: Looked, there: ReturnType<typeof parts.parts>) => string][]} */
const NEXT = [
  [
    "shorter",
    ({ text }) =>
      wordsOf(text.text).length > WORDY ? _("Say the same in half as many words.") : "",
  ],
  ["meets", ofNothing],
  [
    "theirs",
    (_one, { theirs }) =>
      theirs === false ? _("Say their point in a few words before you answer it.") : "",
  ],
  [
    "reason",
    (one, { reason }) =>
      reason === false && !["closing", "answer"].includes(one.kind) && !reasons.onlyAsserts(one)
        ? _("Add one sentence that says why it is so.")
        : "",
  ],
  ["ground", ground],
  [
    "met",
    (one) => (one.doubt && !parts.saysItself(one, one.doubt) ? mayBeSaid(one, one.doubt) : ""),
  ],
  [
    "reason",
    (one) =>
      reasons.onlyAsserts(one)
        ? _("Why? Give one reason that somebody who disagrees would accept.")
        : "",
  ],
  ["evidence", (one, { evidence }) => (evidence === false ? factOrCase(one) : "")],
  [
    "meets",
    (one) => (topic.isStray(one) && !takesUp(one) && !parts.testing(one).length ? far() : ""),
  ],
  ["met", weakOfEvidence],
  ["meets", (one) => (isClosing(one) && !one.asking ? stillStands(one) : "")],
  ["weighs", (one, { weighs }) => (weighs === false ? outweighed(one) : "")],
  ["evidence", (one) => (one.kind === "opening" && one.asking ? caseOf(one) : "")],
  [
    "follows",
    (one) =>
      one.kind === "opening" &&
      (hasCase(one) || (one.asking && parts.mayTell(one))) &&
      !parts.saysWhatFollows(one)
        ? whatFollows()
        : "",
  ],
  ["left", (one) => (isClosing(one) ? untouchedBy(one) : "")],
  // What is asked by what a text is, where the deck has nothing for it.
  ["end", (one) => (isClosing(one) ? leftOfAClosing(one) : "")],
  ["besides", besides],
  ["defend", (one) => (isClosing(one) ? "" : defended(one))],
  ["others", (one) => (!isClosing(one) && hasCase(one) ? isOneCase() : "")],
  ["foresee", (one) => (isClosing(one) ? "" : foreseen(one))],
  ["grant", (one) => (one.kind === "opening" || isClosing(one) ? "" : granted(one))],
  ["worth", (one) => (isClosing(one) ? "" : worth(one))],
];

/** What is asked of an answer or a closing of a few words that names nothing: "They have not answered the main thing". @param {Looked} one */
function ofNothing(one) {
  const { text, kind } = one;
  if (kind === "opening" || wordsOf(text.text).length > BARE) return "";
  const [thing] = text.found("pointing_to");
  return thing ? _("“%(words)s”: which is that? Say it in one sentence.", thing) : "";
}

const AGAINST = [
  "met",
  "weighs",
  "left",
  "besides",
  "end",
  "defend",
  "others",
  "foresee",
  "grant",
  "worth",
]; // what is said against a text

/** Whether a text closes its writer's own case. @param {Looked} one */
export const isClosing = ({ kind }) => kind === "closing";

const GROUNDED = ["naming", "supposing", "objecting", "sources", "cases"];

/** Words of none in a sentence of an opening that has no figure, source or case: "it costs nothing". @param {Looked} one */
function ground({ text, kind }) {
  if (kind !== "opening") return "";
  const [found] = sentencesOf(text.text)
    .filter(
      (one) =>
        !/\d|\b(?:if|when)\b/iu.test(one.text) &&
        !GROUNDED.some((list) => text.found(list, one.text).length),
    )
    .flatMap((one) => text.found("unfounded", one.text));
  return found ? _("“%(figure)s”: how do you know?", { figure: found.words }) : "";
}

/** @param {Looked} one */
const hasCase = (one) => Boolean(parts.surely(one).case?.length);

/** What is asked about the card of a text that has no evidence. @param {Looked} one */
function factOrCase(one) {
  if (parts.isOnCard(one)) return factOf(one);
  return one.kind === "opening" && !parts.mayTell(one) ? addsCase() : "";
}

/** What the card's evidence leaves open, of a text that has it. @param {Looked} one */
function weakOfEvidence(one) {
  const [card] = one.cited;
  return one.kind !== "closing" &&
    card?.weak_point &&
    card.sensitive !== "strong" &&
    parts.isOnEvidence(one) &&
    !parts.surely(one).met?.length &&
    !parts.saysItself(one, card.weak_point)
    ? inOneWay(WEAK, card.weak_point)
    : "";
}

/** The point that an opening has to outweigh: in a rebuttal or a closing it has been said. @param {Looked} one */
function outweighed(one) {
  if (one.kind !== "opening" || one.asking) return "";
  const point = sides.pointAgainst(one);
  return point && !parts.saysItself(one, point) ? mayBeSaid(one, point) : "";
}

/** Ways to ask what a sentence of theirs leaves of a closing's point. @type {((words: { words: string }) => string)[]} */
export const LEFT = [
  (words) => _("They say: “%(words)s” Why does your point still stand?", words),
  (words) => _("They say: “%(words)s” How much of your point does that touch?", words),
  (words) => _("They say: “%(words)s” What does that leave of your point?", words),
];

/** What was said against a closing, where it is unclear that it takes any of it up. @param {Looked} one */
function stillStands(one) {
  const open = (!takesUp(one) && answersNothing(one)) || sides.leans(one);
  const compares =
    parts.compared(one).length > 0 &&
    (pointsBack(one) || one.text.found("weighing_both").length > 0);
  if (!open || compares || parts.attacks(one)) return "";
  const claim = restating.claimIn(one);
  const words = one.text.inCommon(claim).size ? restating.untouchedIn(one) : claim; // it has met that
  return words ? inOneWay(LEFT, words) : "";
}

/** What asks for more than one case. */
export const isOneCase = () =>
  _("They may say that this is one case. Why would it be the same for others?");

/** What an answer leaves of what they say. @param {Looked} one */
function besides(one) {
  const left = one.kind !== "opening" && !isClosing(one) && one.said && restating.leftIn(one);
  return left
    ? _("They also say: “%(words)s” Does your answer hold against that, too?", { words: left })
    : "";
}

/** What an answer has to hold against that doubts their evidence. @param {Looked} one */
const defended = (one) =>
  one.kind !== "opening" && parts.surely(one).tests?.length
    ? _("How would they defend what you doubt? Answer that in one sentence.")
    : "";

/** What would be said first against a short opening, or against the reason of an answer. @param {Looked} one */
function foreseen({ kind, text, ...one }) {
  const there = parts.surely({ kind, text, ...one });
  if (kind !== "opening")
    return there.reason?.length
      ? _("What would they say against your reason? Answer that in one sentence.")
      : "";
  return sentencesOf(text.text).length >= SEVERAL || there.met?.length ? "" : foresees();
}

/** What an answer that weighs, and grants nothing, may begin with. @param {Looked} one */
function granted(one) {
  const [begins = { text: "" }] = sentencesOf(one.text.text);
  const turns = one.text.found("contrast", begins.text).some(({ start }) => start > 0); // "The answer is the same, but …"
  const grants = ["granting", "granted"].some((list) => one.text.found(list).length);
  return parts.parts(one).weighs && !grants && !turns && !sides.counterTo(one)
    ? _("Begin with what is right in theirs, in a few words.")
    : "";
}

/** What an answer may still weigh. @param {Looked} one */
function worth(one) {
  if (one.kind === "opening") return "";
  const weighs = parts.parts(one).weighs;
  const point = weighs && sides.counterTo(one);
  if (point && !parts.saysItself(one, point)) return mayBeSaid(one, point);
  const theirs = one.said && restating.claimIn(one);
  return theirs ? inOneWay(MORE, theirs) : countsForMore();
}

/** What asks for a comparison. */
export const countsForMore = () =>
  _("End with one sentence that says why your point counts for more than theirs.");

/** Ways to ask an answer for what it is worth beside a sentence of theirs. @type {((words: { words: string }) => string)[]} */
const MORE = [
  (words) => _("If this is true: “%(words)s” Why does your point count all the same?", words),
  (words) =>
    _("Beside yours stands: “%(words)s” Which touches more people, or lasts longer?", words),
  (words) => _("Somebody believes both you and this: “%(words)s” What decides it?", words),
];

/** A claim of theirs that a closing may still meet, unless it sets theirs against its own or grants their point. @param {Looked} one */
function untouchedBy(one) {
  const theirs = one.text.telling(one.said);
  const grants = one.text.found("granting"); // some words of these stand in the next sentence
  const granted = sentencesOf(one.text.text)
    .filter(({ start, end }) => grants.some((found) => start <= found.start && found.start < end))
    .some(({ text }) => [...one.text.telling(text)].some((word) => theirs.has(word)));
  const met =
    granted || sides.grantsAndPresses(one) || parts.compared(one).length > 0 || parts.attacks(one);
  const words = one.said && !met && restating.untouchedIn(one);
  return words ? inOneWay(LEFT, words) : "";
}

/** What a closing that has met them may try: what its own opening rested on, if it has nothing of that. @param {Looked} one */
const leftOfAClosing = (one) =>
  sentencesOf(one.text.text).length >= SEVERAL || parts.isOnCard(one) ? "" : endsOn(one);

/** The fullest sentence of a closing's opening, to end on if it still stands. @param {Looked} one */
function endsOn(one) {
  const size = (/** @type {string} */ words) => one.text.telling(words, true).size;
  const [words = ""] = sentencesOf(one.opened)
    .map(({ text }) => text.trim())
    .filter((sentence) => mayStand(one, sentence))
    .sort((one, two) => size(two) - size(one));
  return words && _("You opened with: “%(words)s” Does it still stand? Then end on it.", { words });
}

/** What is asked about a fact of the card that has a word of the text, one with a figure first. @param {Looked} one */
function factOf({ cited: [card], text }) {
  const facts = sentencesOf(card.evidence)
    .map((one) => one.text.trim())
    .filter((fact) => text.inCommon(fact).size);
  if (!facts.length) return "";
  const words = facts.find((fact) => /\d/u.test(fact.replace(/\b\d{4}\b/gu, ""))) ?? facts[0];
  return _("Your card says: “%(words)s” What does that show for your point?", {
    words,
  });
}

/** Whether an opening on a motion whose cards ask is told to bring a case. @param {Looked} one */
const caseOf = (one) => (hasCase(one) || parts.mayTell(one) ? "" : addsCase());

/** What is to try where the rest is there. */
export const foresees = () =>
  _("What would somebody who disagrees say first? Answer that in one sentence.");

/** What asks for a case. */
export const addsCase = () => _("Add one case: who, where, and what happened?");

const WORDY = 120; // words: a longer text could be half as long
const SEVERAL = 3; // sentences
const BARE = 8; // words

/** What a thing to try quotes, or all of it. @param {string} next */
export const quoteIn = (next) => /“[^”]*”/u.exec(next)?.[0] ?? next;

/** Whether a text that was written again has something new on a question: a word of it that the text before lacks. @param {Looked} one @param {string} asked */
function isTakenUp({ text, before }, asked) {
  if (before === undefined) return false;
  const old = text.forms(before);
  const added = new Set([...text.forms(text.text)].filter((form) => !old.has(form)));
  return text.has(added, asked);
}

/** What a thing to try asks, without what it quotes. @param {string} next */
export const askedIn = (next) => next.replace(/“[^”]*”/gu, "“”");

/** What to try next, and what it is about: rather what was not given in the last sittings. Nothing of what may be hard to live with is doubted. @param {Looked} one @returns {{ next?: string, about?: string }} */
export function toTry(one) {
  const there = parts.parts(one);
  const hard = !one.doubt && !one.argued && soundsHard(one.text.text); // with a doubt it was taken for an argument
  /** @type {{ next: string, about: string } | undefined} */
  let again;
  for (const [about, ask] of NEXT) {
    if (hard && AGAINST.includes(about)) continue;
    const next = ask(one, there);
    const isGiven = one.given.includes(quoteIn(next));
    if (!next || isGiven || isTakenUp(one, next)) continue;
    if (!one.tried.includes(askedIn(next))) return { next, about };
    again ??= { next, about };
  }
  return again ?? {};
}

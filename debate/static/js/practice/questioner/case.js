/** The motion of a questioner's page, and a case on it: what is kept of it in this tab, and what may be asked or brought against it. */

import { useState } from "preact/hooks";
import { unlabelled } from "#app/components/cards.js";
import { elementOf } from "#app/core/dom.js";
import { catalogueFromPage } from "#app/core/i18n.js";
import { readPage } from "#app/core/page.js";
import { inTab } from "#app/core/storage.js";
import { otherSide } from "#app/core/sides.js";
import { createSpeaker } from "#app/core/speaker.js";
import { isAboutSelfHarm, isAtOnce } from "#app/coaching/hard_words.js";
import { isWritten } from "#app/coaching/rules/looked.js";
import { isLeftStanding, mayBeAsked, saidOn, sideOn } from "#app/practice/questioner/answers.js";
import { meeting } from "#app/practice/questioner/questions.js";

/** @import { Motion, Side as SideName } from "#app/protocol.d.ts" */
/** @import { Asked, Ear, Lexicon, Said } from "#app/types.d.ts" */

/** @typedef {{ side: SideName, drill?: boolean, hand: string[], begun: string, opening: string, asked: Asked[], answers: string[], open?: Asked, fine?: true, passed: Asked[], again: string, closing: string, line: string, brought?: string[], before?: string[], theirs?: string[] }} Case `brought`: the cards that cases before it met, the last one last; `before`: the issues that they were asked about, the same way; `theirs`: the cards that a drill restates; `again`: the answer to what was `open`; `fine`: the writer has said that a hard case may be questioned; `passed`: questions that were passed over */

export const DEALT = 3;
export const DRILLED = 3; // questions, or cards
/** @type {[number, number]} */
export const ANSWER = [10, 300]; // characters
/** @type {[number, number]} */
export const LINE = [20, 160];
export const ROUNDS = 2; // of questions on a case

catalogueFromPage(document);
export const page = readPage(document);
/** @type {{ motion: Motion, turned: string[], argued: string[], backed: string[], lexicon: Lexicon, said: Said | null, ear: Ear | null }} `argued`: cards with a claim and a reason; `backed`: cards with evidence */
export const { motion, turned, argued, backed, lexicon, said, ear } = JSON.parse(
  elementOf("material").textContent,
);
export const say = createSpeaker(document);
export const room = { public: { motion, options: {} }, motion, say };
export const { limits } = page;

export const BEGIN = "#begin"; // where a case under way is left for the first page
export const DRILLS = "#drills"; // who comes for a drill that this deck doesn't have yet
export const KEPT = `questions ${location.pathname}`;
// What is kept of cases that are closed.
export const BROUGHT = `brought ${location.pathname}`;
export const ASKED = "asked"; // on any motion
/** What is written, in this tab until the end, so that a reload loses nothing. @returns {{ step?: string, mine?: Case, typed?: { [field: string]: string } }} */
export const kept = () => inTab.read(KEPT) ?? {};
/** What was typed into a field of this step. @param {string} field */
export const typed = (field) => kept().typed?.[field] ?? "";
/** @param {string} field @param {string} text */
export const keep = (field, text) => {
  const now = kept();
  inTab.write(KEPT, { ...now, typed: { ...now.typed, [field]: text } });
};

/** @param {SideName} side */
export const deckOf = (side) =>
  Object.keys(motion.cards).filter((id) => motion.cards[id].side === side);
/** The cards of a side that say something: the others ask. @param {SideName} side */
export const writtenOf = (side) => deckOf(side).filter((id) => isWritten(motion.cards[id]));

const SAYS = 5; // words of a claim: a shorter one can only be said as it stands
/** The cards of a side with something to put in other words. @param {SideName} side */
export const restatedOf = (side) =>
  writtenOf(side).filter((id) => {
    const { claim = "", why = "" } = motion.cards[id];
    return Boolean(why) || claim.split(/\s+/u).length >= SAYS;
  });

/** The cards of a side that ask. @param {SideName} side */
export const askingOf = (side) =>
  deckOf(side).filter((id) => motion.cards[id].stock && !isWritten(motion.cards[id]));
/** @param {Case} mine */
export const wholeCase = ({ opening, answers, again }) =>
  [opening, ...answers, again].filter(Boolean).join("\n");

/** Whether a hard text of a case isn't questioned: its writer may have said that it's fine. @param {Case} mine @param {string} text */
export const isSpared = (mine, text, isHard = isLeftStanding) =>
  isHard(text) && !(mine.fine && mayBeAsked(text));
/** The answers that answer, and may be spoken of. @param {Case} mine */
export const heard = (mine) =>
  mine.answers.map((answer, n) => (mine.asked[n]?.left || isSpared(mine, answer) ? "" : answer));
/** The questions that have no answer; one that was changed for another isn't open. @param {Case} mine */
export const leftOpen = ({ asked, open, again }) => [
  ...asked.filter((one) => one.left),
  ...(open && (open.left || !again) ? [open] : []),
];

/** @param {Case} mine */
export const isHard = (mine) =>
  [wholeCase(mine), mine.closing, mine.line].some(
    (text) => isAboutSelfHarm(text, motion) || isAtOnce(text ?? ""),
  );

/** The written card of the other side that answers the case best: by its links, else by its words. @param {Case} mine */
export const arguedAgainst = (mine) =>
  meeting({ motion, lexicon }, writtenOf(otherSide(mine.side)), mine, argumentOf);

/** What another written card of the other side says against a case; "" if none meets it. @param {Case} mine */
export function alsoAgainst(mine) {
  const met = arguedAgainst(mine);
  const all = writtenOf(otherSide(mine.side));
  const brought = met ? [met] : []; // another one goes first
  const id = meeting({ motion, lexicon }, all, { ...mine, brought }, argumentOf);
  return (id && id !== met && motion.cards[id].claim) || "";
}

/**
 * Where no written card is brought: the question that the others ask at the card with which the case begins, else on an issue on which
 * it says something and wasn't asked, else on one of the rest.
 * @param {Case} mine
 */
export function askedAgainst(mine) {
  const { side, asked, passed, open } = mine;
  const before = [...asked, ...passed, ...(open ? [open] : [])].map(({ stock }) => stock);
  const ids = askingOf(side).filter((id) => motion.cards[id].weak_point);
  const stockOf = (/** @type {string} */ id) => motion.cards[id].stock ?? "";
  const fresh = ids.filter((id) => !before.includes(stockOf(id)));
  const [id] = [
    ...ids.filter((one) => one === mine.begun),
    ...fresh.filter((one) =>
      saidOn(said, stockOf(one), sideOn(about(mine), stockOf(one)), wholeCase(mine)),
    ),
    ...fresh,
  ];
  const whole = id && askingOf(otherSide(side)).find((one) => stockOf(one) === stockOf(id)); // it says what “this” is
  return whole ? motion.cards[whole].claim : id && motion.cards[id].weak_point;
}

/** What a written card says, as far as its author has written it. @param {string} id */
export function argumentOf(id) {
  const { claim, why, evidence } = motion.cards[id];
  return [claim, argued.includes(id) && why, backed.includes(id) && unlabelled(evidence)]
    .filter(Boolean)
    .join(" ");
}

/** @param {Case} mine */
export const about = ({ side, begun, asked, open, before }) => ({
  motion,
  side,
  turned,
  said,
  ear,
  lexicon,
  begun: [motion.cards[begun]?.stock ?? ""].filter(Boolean),
  before,
  quoted: [...asked, open].flatMap((one) => one?.quote || []),
});

/** A field's text, which is there again after a reload. @param {string} field @returns {[string, (text: string) => void]} */
export function useTyped(field) {
  const [text, setText] = useState(() => typed(field));
  return [text, (now) => (keep(field, now), setText(now))];
}

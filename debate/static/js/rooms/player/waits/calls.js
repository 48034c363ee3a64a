/**
 * The computer player's answers to somebody who practises alone, and what may be called of each before it is shown (docs/practice.md,
 * section 13): the card that it brings against an opening, or the sentence of a rebuttal that its last word takes up.
 */

import { soundsHard, toneOf } from "#app/coaching/hard_words.js";
import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { isGrave, likelyAnswers } from "#app/rooms/player/waits/deal.js";

/** @import { Motion, RevealedSpeech, Text } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */

/** What is told of a call that was passed over. */
export const SKIPPED = "-";
const MOST = 3; // choices
const AT_LEAST = 2;

/** `what`: its name among what is foreseen; `choices`: what may be called, if anything; `came`: the one that came. @typedef {{ what: string, kind: "rebuttal" | "closing", choices: string[], came: string, said: Text | RevealedSpeech, mine: string }} Answer */

/** The answer to a text of mine, and that text. @typedef {{ kind: "rebuttal" | "closing", id: string, said: Text | RevealedSpeech, mine: { text: string, cards: string[] } }} Answered */

/** @param {Pick<Room, "public" | "me">} room @returns {Answered[]} what is shown of answers now, in the order in which they were said */
function answersIn({ public: { clashes = {}, speeches = {}, phase }, me: { mine = {}, target } }) {
  const opening = Object.values(mine).find(({ kind }) => kind === "opening");
  if (phase.name === "closing" && target?.text !== undefined && opening)
    return [{ kind: "rebuttal", id: target.id, said: target, mine: opening }];
  return /** @type {const} */ (["rebuttal", "closing"]).flatMap((kind) =>
    Object.values(clashes).flatMap((clash) => {
      const id = clash[kind];
      const said = id ? speeches[id] : undefined;
      const own = mine[kind === "rebuttal" ? clash.opening : clash.rebuttal];
      return id && said?.bot && said.text !== undefined && own
        ? [{ kind, id, said, mine: own }]
        : [];
    }),
  );
}

/** The cards among which one is called, in the order of their titles; none where nobody could tell. @param {Motion} motion @param {Answered} answered @returns {[string[], string]} */
function cardsOf(motion, { said, mine }) {
  const [came, another] = said.cards;
  const isFit = (/** @type {string} */ id) =>
    motion.cards[id] && !motion.cards[id].stock && !isGrave(motion, motion.cards[id]);
  if (!came || another || ![came, ...mine.cards].every(isFit)) return [[], ""];
  const others = likelyAnswers(motion, mine.cards, () => 0).filter(
    (id) => id !== came && isFit(id),
  );
  const titleOf = (/** @type {string} */ id) => motion.cards[id].title;
  const choices = [came, ...others].slice(0, MOST);
  return [choices.sort((a, b) => titleOf(a).localeCompare(titleOf(b))), came];
}

/** @param {string} words */
const bare = (words) => wordsOf(words).map(plain).join(" ");

/** The sentences of mine among which one is called, and the one that the last word quotes. @param {Answered} answered @returns {[string[], string]} */
function sentencesIn({ said, mine }) {
  const own = sentencesOf(mine.text).map(({ text }) => text.trim());
  const quoted = [...(said.text ?? "").matchAll(/“([^”]+)”/gu)].map(([, words]) => bare(words));
  const taken = own.filter((one) => quoted.some((words) => words && bare(one).includes(words)));
  if (taken.length !== 1) return [[], ""];
  const [came] = taken;
  const at = own.indexOf(came);
  const from = Math.max(0, Math.min(at - 1, own.length - MOST));
  return [own.slice(from, from + MOST), came];
}

/**
 * The answers in this debate, as far as they are shown. Nothing is called on what is grave, on what may be hard to live with, where
 * an answer brings no card and quotes nothing, or where there is only one choice.
 * @param {Pick<Room, "public" | "me" | "motion">} room
 * @returns {Answer[]}
 */
export function answersTo({ motion, ...room }) {
  if (!motion || !room.public.options.practice) return [];
  const answers = answersIn(room);
  const isHard =
    room.me.care || answers.some(({ mine }) => soundsHard(mine.text) || toneOf(mine.text));
  return answers.map((answered) => {
    const { kind, id, said, mine } = answered;
    const [all, came] = kind === "rebuttal" ? cardsOf(motion, answered) : sentencesIn(answered);
    const choices = isHard || all.length < AT_LEAST ? [] : all;
    return { what: `call ${id}`, kind, choices, came, said, mine: mine.text };
  });
}

/** What was called of the answers, and whether it came. @param {Pick<Room, "public" | "me" | "motion">} room @param {{ [what: string]: string }} told */
export function called(room, told) {
  return answersTo(room)
    .filter(({ what, choices }) => choices.length && told[what] && told[what] !== SKIPPED)
    .map(({ what, kind, came }) => ({ kind, came, met: told[what] === came }));
}

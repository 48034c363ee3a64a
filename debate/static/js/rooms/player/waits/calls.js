/**
 * What somebody who practises alone may call before the computer player's answer is shown (docs/practice.md, section 13): the card that it
 * brings against an opening, or the sentence of a rebuttal that its last word takes up. It has answered before anybody is asked.
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

/** `what`: its name among what is foreseen; `came`: the choice that came; `said`: the answer. @typedef {{ what: string, kind: "rebuttal" | "closing", choices: string[], came: string, said: Text | RevealedSpeech, mine: string }} Call */

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
      return id && said?.bot && own ? [{ kind, id, said, mine: own }] : [];
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
 * What could be called in this debate, as far as its answers are shown: nothing on what is grave, on what may be hard to live with, where
 * an answer brings no card and quotes nothing, or where there is only one choice.
 * @param {Pick<Room, "public" | "me" | "motion">} room
 * @returns {Call[]}
 */
export function calls({ motion, ...room }) {
  if (!motion || !room.public.options.practice || room.me.care) return [];
  const answers = answersIn(room);
  if (answers.some(({ mine }) => soundsHard(mine.text) || toneOf(mine.text))) return [];
  return answers.flatMap((answered) => {
    const { kind, id, said, mine } = answered;
    const [choices, came] = kind === "rebuttal" ? cardsOf(motion, answered) : sentencesIn(answered);
    return choices.length >= AT_LEAST
      ? [{ what: `call ${id}`, kind, choices, came, said, mine: mine.text }]
      : [];
  });
}

/** How many were called, of those that were tried. @param {Pick<Room, "public" | "me" | "motion">} room @param {{ [what: string]: string }} told */
export function calledOf(room, told) {
  const tried = calls(room).filter(({ what }) => told[what] && told[what] !== SKIPPED);
  return { met: tried.filter(({ what, came }) => told[what] === came).length, of: tried.length };
}

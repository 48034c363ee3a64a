/** A case on a motion whose cards only ask, as a questioner has it, in English. */

import { readFileSync } from "node:fs";

import { question } from "#app/practice/questioner/questions.js";

const folder = new URL("../../debate/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder)));

export const said = read("subjects/practice/said/en.json");
export const lexicon = { language: "en", ...read("coaching/words/en.json") };

/** Of each kind of motion, the stock issues of its cards. */
export const SETS = {
  should: "today reach lasting working worth burden half freedom principle known",
  better: "measure reach day years worth burden best freedom missed known",
  right: "measure principle meaning written explains without example known",
  past: "meaning how without cause written example explains known",
  fact: "meaning how without example sign explains voices known",
};

/** A case for a side of a motion of this kind; `begun`: the issues with which it begins. */
export function caseOn(title, kind, side, begun = []) {
  const cards = Object.fromEntries(
    ["for", "against"].flatMap((one) =>
      SETS[kind].split(" ").map((stock) => [`${one}-${stock}`, { side: one, stock, answers: {} }]),
    ),
  );
  const motion = { title, question: `${title}. Do you agree?`, cards };
  return { motion, side, said, ear: null, lexicon, begun };
}

export const JURY = "The state should pay jurors a full day’s minimum wage";
/** A motion of each kind. */
export const TITLES = {
  should: "Our school should start a vegetable garden",
  right: "Cromwell was a hero",
  better: "Living in a village is better than living in a city",
  past: "The railway made the town rich",
  fact: "Video games make people more violent",
};

/** A case for a side of the motion of a kind. */
export const about = (kind, side, begun) => caseOn(TITLES[kind], kind, side, begun);
export const ask = (of, text, asked = []) => question(of, text, text, asked);
/** The question on an issue alone, if there is one. */
export const askOf = (kind, side, stock, text, more = {}) => {
  const others = SETS[kind].split(" ").filter((one) => one !== stock);
  return ask({ ...about(kind, side), ...more }, text, others);
};

/** A case on a motion whose cards only ask, as a questioner has it, in English. */

import { readFileSync } from "node:fs";

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

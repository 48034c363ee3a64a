/** Words that are the cards' or the other side's. */

import { wordsOn } from "#app/coaching/figures.js";
import { plain, wordsOf } from "#app/coaching/own_text.js";
import { all, tellsOfOneself } from "#app/coaching/rules/looked.js";

/** @import { Looked } from "#app/types.d.ts" */

// This many words that carry meaning, of which this share is on the cards, and of all words so many.
const ECHOED = { words: 8, theirs: 0.8, whole: 0.25 };

const QUOTED = /(?<!\p{L})["“”'‘]([^"“”'‘’\n]{3,80})["“”'’](?!\p{L})/gu;

/** Words in a row that are a cited card's; in a drill's answer, which cites none, those of the card that it answers. @param {Looked} one */
export function copied({ kind, text, cited, theirs, model }) {
  const from =
    kind === "closing" && !cited.length
      ? all(theirs, "claim", "evidence", "why", "weak_point")
      : all(cited, "claim", "evidence", "why");
  return [text.copied(from, model)].filter((mark) => mark !== undefined);
}

/** Words in a row of a restatement that are the other side's. @param {Looked} one */
export function copiedRestatement({ restatement, said, model }) {
  return [restatement.copied([said], model)].filter((mark) => mark !== undefined);
}

/** The words that are on the cards, and which share they are of all that carry meaning, without those that only weigh or reason. @param {Looked} one */
function echoing({ text, cited, theirs, said }) {
  const bare = ["weighing", "reasons"].reduce(
    (rest, list) =>
      text.found(list, rest).reduce((words, one) => words.replace(one.words, " "), rest),
    text.text,
  );
  const facts = text.found("sources").length ? all(cited, "evidence") : []; // who says what they are from may retell them
  const told = text.telling(facts.join("\n"));
  const words = new Set([...text.telling(bare)].filter((word) => !told.has(word)));
  const source = text.telling([...[...cited, ...theirs].map(wordsOn), said].join(" "));
  const from = new Set([...words].filter((word) => source.has(word)));
  return { from, share: words.size >= ECHOED.words ? from.size / words.size : 0 };
}

/** Whether a text has words of theirs in quotation marks. @param {Looked} one */
function quotesThem({ text, said }) {
  const theirs = ` ${wordsOf(said).map(plain).join(" ")} `;
  return [...text.text.matchAll(QUOTED)].some(([, words]) =>
    theirs.includes(` ${wordsOf(words).map(plain).join(" ")} `),
  );
}

/** Whether nearly all words that carry meaning are on the cards, in a text that tells nothing of its writer: none that has no card and turns against theirs. @param {Looked} one */
export function echo(one) {
  const turns = one.kind === "closing" && !one.cited.length && one.text.found("turns").length > 0;
  if (turns || tellsOfOneself(one) || quotesThem(one)) return [];
  const { from, share } = echoing(one);
  const marked = share >= ECHOED.theirs ? one.text.marked(from) : [];
  return marked.length >= ECHOED.whole * wordsOf(one.text.text).length ? marked : [];
}

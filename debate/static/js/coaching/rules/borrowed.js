/** Words that are the cards' or the other side's. */

import { wordsOn } from "#app/coaching/figures.js";
import { plain, wordsOf } from "#app/coaching/own_text.js";
import { all, tellsOfOneself } from "#app/coaching/rules/looked.js";

/** @import { Looked } from "#app/types.d.ts" */

// This many words that carry meaning, of which this share is on the cards, and of all words so many.
const ECHOED = { words: 8, theirs: 0.8, whole: 0.25 };

const WHOLE = 14; // words in a row of a restatement, names and the motion's own as well, that are theirs
const OWN = { least: 6, restated: 5, text: 8 }; // words of a text that can be praised as its writer's own, and from how many in a row it isn't

const QUOTED = /(?<!\p{L})["“”'‘]([^"“”'‘’\n]{3,80})["“”'’](?!\p{L})/gu;

/** Words in a row that are a cited card's, or what a computer player says for any; in a drill's answer, which cites none, those of the card that it answers. @param {Looked} one */
export function copied({ kind, text, cited, theirs, spoken, model }) {
  const from =
    kind === "answer"
      ? all(theirs, "claim", "evidence", "why", "weak_point")
      : all(cited, "claim", "evidence", "why");
  const mark = text.copied(from, model) ?? text.copied(spoken, model);
  return mark ? [mark] : [];
}

/** Words in a row of a restatement that are the other side's, or so many over the end of a sentence. @param {Looked} one */
export function copiedRestatement({ restatement, said, model }) {
  const mark = restatement.copied([said], model);
  if (mark) return [mark];
  const { start, end, words } = restatement.sameAs([said]);
  const modelled = restatement.text.slice(start, end);
  return words >= WHOLE && !isIn(model, modelled) ? [restatement.mark(start, end)] : [];
}

/** Whether a text has these words in a row. @param {string} text @param {string} words */
const isIn = (text, words) => {
  const [all, some] = [text, words].map((one) => ` ${wordsOf(one).map(plain).join(" ")} `);
  return all.includes(some);
};

/**
 * Whether words are their writer's own, so that they may be praised for that: a restatement's beside what it restates, a text's beside
 * its cards. Undefined, where there is nothing to compare, or too little.
 * @param {Looked} one
 */
export function isOwn({ kind, restatement, text, said, cited, theirs }) {
  const restates = restatement.text.trim() !== "";
  const [mine, most] = restates ? [restatement, OWN.restated] : [text, OWN.text];
  const from = [
    ...(said ? [said] : []),
    ...all(restates ? theirs : cited, "claim", "why", "evidence", "restated"),
  ].filter(Boolean);
  if (!from.length || wordsOf(mine.text).length < OWN.least) return undefined;
  return kind === "answer" && !restates ? undefined : mine.sameAs(from).words < most;
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
  return [...text.text.matchAll(QUOTED)].some(([, words]) => isIn(said, words));
}

const RETOLD = 4; // words in a row that are theirs: a closing without them comes back to what both have said, in words of its own

/** Whether nearly all words that carry meaning are on the cards, in a text that tells nothing of its writer: none that has no card and turns against theirs. @param {Looked} one */
export function echo(one) {
  const { kind, text, cited, theirs, said } = one;
  const turns = kind === "answer" && text.found("turns").length > 0;
  const from = () => [said, ...[...cited, ...theirs].map(wordsOn)].filter(Boolean);
  if (kind === "closing" && text.sameAs(from()).words < RETOLD) return [];
  if (turns || tellsOfOneself(one) || quotesThem(one)) return [];
  const { from: words, share } = echoing(one);
  const marked = share >= ECHOED.theirs ? text.marked(words) : [];
  return marked.length >= ECHOED.whole * wordsOf(text.text).length ? marked : [];
}

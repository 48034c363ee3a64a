/**
 * One text of a person's own, and where its words come from: what `_Words` of debate/coaching/coaching.py finds, in the browser.
 * A `Lexicon` says what is known of the motion's language.
 */

import stem from "wink-porter2-stemmer";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon } from "#app/types.d.ts" */

const ENOUGH = 2; // words in common, or all words of a shorter text
const SHORT = 4; // letters: shorter words carry little meaning
const IN_A_ROW = 5; // words that are somebody else's
const LISTED = { words: 10, linking: 0.2 }; // so many words, of which so few link others, are a list and no sentence
const ECHOED = { words: 6, theirs: 0.8 }; // so many words that carry meaning, of which so many are a card's, are none of one's own
const WORD = /[\p{L}\p{Nl}\p{No}]+(?:[’'][\p{L}\p{Nl}\p{No}]+)*/gu;

const wordsOf = (text) => text.match(WORD) ?? [];
const length = (text) => [...text].length;
const plain = (word) => word.toLowerCase().replaceAll("’", "'");

export class OwnText {
  /**
   * @param {{ motion: Pick<Motion, "title" | "question">, lexicon: Lexicon }} about
   * @param {string} text
   * @param {"text" | "restatement"} field
   */
  constructor({ motion, lexicon }, text, field) {
    const { language, small, loaded, reasons, weighing, denial, denial_denied } = lexicon;
    this.text = text;
    this.field = field;
    this.judging = loaded;
    this.small = new Set(small);
    this.english = language === "english";
    this.patterns = { reasons, weighing, denial, denied: denial_denied };
    this.common = new Set(
      wordsOf(`${motion.title} ${motion.question}`).map((word) => this.stem(word)),
    );
  }

  stem(word) {
    return this.english ? stem(plain(word)) : plain(word);
  }

  /** The stems of the words that carry meaning. */
  telling(text) {
    const words = wordsOf(text)
      .map((word) => word.toLowerCase())
      .filter((word) => length(word) >= SHORT && !this.small.has(word));
    return new Set(words.map((word) => this.stem(word)).filter((one) => !this.common.has(one)));
  }

  mark(start, end) {
    return {
      field: this.field,
      start: length(this.text.slice(0, start)),
      end: length(this.text.slice(0, end)),
    };
  }

  marked(stems) {
    return [...this.text.matchAll(WORD)]
      .filter(([word]) => stems.has(this.stem(word)))
      .map(({ 0: word, index }) => this.mark(index, index + word.length));
  }

  /** Where words of these texts occur in this one; none if there are too few. */
  shared(...theirs) {
    const source = this.telling(theirs.join(" "));
    const both = new Set([...this.telling(this.text)].filter((one) => source.has(one)));
    return both.size && both.size >= Math.min(ENOUGH, source.size) ? this.marked(both) : [];
  }

  /** Where words that judge people occur, except those that the other side used itself. */
  loaded(theirs) {
    const used = new Set(wordsOf(theirs).map((word) => this.stem(word)));
    return this.marked(
      new Set(this.judging.map((word) => this.stem(word)).filter((one) => !used.has(one))),
    );
  }

  /** Where a reason begins, by its signal word. */
  reasons() {
    return this.found(this.patterns.reasons);
  }

  /** Where two points are weighed against each other. */
  weighing() {
    return this.found(this.patterns.weighing);
  }

  /** Where something seems to be denied, and no such denial is denied. */
  denial() {
    const { denial, denied } = this.patterns;
    const before = denied && new RegExp(denied, "iu");
    let end = 0; // of the one before: a denial doesn't deny the next one
    return this.found(denial, (index, words) => {
      const between = this.text.slice(end, index);
      end = index + words.length;
      return !(before && before.test(between));
    });
  }

  /** Whether the text is at least so many words in a row rather than sentences: hardly any of them link others. Only English is looked at. */
  isList(least = LISTED.words) {
    const words = wordsOf(this.text).map(plain);
    const linking = words.filter((word) => this.small.has(word)).length;
    return this.english && words.length >= least && linking < LISTED.linking * words.length;
  }

  /** Whether nearly all words of this text that carry meaning are from these texts. */
  echoes(...theirs) {
    const own = [...this.telling(this.text)];
    const source = this.telling(theirs.join(" "));
    const both = own.filter((one) => source.has(one)).length;
    return own.length >= ECHOED.words && both >= ECHOED.theirs * own.length;
  }

  found(pattern, fits = (/** @type {number} */ _index, /** @type {string} */ _words) => true) {
    return pattern
      ? [...this.text.matchAll(new RegExp(pattern, "giu"))]
          .filter(({ 0: words, index }) => fits(index, words))
          .map(({ 0: words, index }) => this.mark(index, index + words.length))
      : [];
  }

  /** The longest run of words that is the same in one of these texts; undefined if it has fewer than five. */
  copied(...theirs) {
    const own = [...this.text.matchAll(WORD)];
    const mine = own.map(([word]) => plain(word));
    let best = { from: 0, words: 0 };
    for (const others of theirs.map((text) => wordsOf(text).map(plain)))
      mine.forEach((_word, from) =>
        others.forEach((_other, at) => {
          let words = 0;
          while (from + words < mine.length && mine[from + words] === others[at + words]) words++;
          if (words > best.words) best = { from, words };
        }),
      );
    if (best.words < IN_A_ROW) return undefined;
    const last = own[best.from + best.words - 1];
    return this.mark(own[best.from].index, last.index + last[0].length);
  }
}

/**
 * One text of a person's own: its words, and which of them are somebody else's. A `Lexicon` is what is known of the motion's
 * language; a list that it lacks finds nothing.
 */

import porter from "wink-porter2-stemmer";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon } from "#app/types.d.ts" */

const ENOUGH = 2; // words in common, or all words of a shorter text
const SHORT = 4; // letters: shorter words carry little meaning
const BRIEF = 3; // the same, where a word of the two texts at hand is looked for in both
const IN_A_ROW = 8; // words of one sentence that are somebody else's
const ON_RECORD = 12; // the same, with a figure, a date or a name in a text: there are few ways to tell what happened
const HALF = 0.5; // of one's own sentence: with less, one tells in passing what a card found
const WHOLE = 0.6; // of a restatement, if it is to be somebody else's
// Of these, words that carry meaning: "people who can't walk far" is everybody's, and a restatement has to name what was said.
const TELLING = { text: 2, restatement: 3 };
const LISTED = { words: 12, linking: 0.2 }; // this many words, of which this few link others, are a list and no sentence
const WORD = /[\p{L}\p{Nl}\p{No}]+(?:[’'][\p{L}\p{Nl}\p{No}]+)*/gu;
const NAME = /^(?:\p{Lu}\p{Ll}{2}|\p{Lu}{2})/u;
const SENTENCE = /[^.!?…\n]+(?:[.!?…]+(?=\S)[^.!?…\n]+)*[.!?…]*[”"’']?/gu; // a point inside 4.5 ends nothing

export const wordsOf = (/** @type {string} */ text) => text.match(WORD) ?? [];
export const plain = (/** @type {string} */ word) => word.toLowerCase().replaceAll("’", "'");
export const bare = (/** @type {string} */ word) => plain(word).replaceAll("'", ""); // people write dont and shouldnt
const length = (/** @type {string} */ text) => [...text].length;

/** The sentences of a text with their places, in UTF-16 units: [{text, start, end}]. */
export const sentencesOf = (/** @type {string} */ text) =>
  [...text.matchAll(SENTENCE)]
    .map(({ 0: words, index }) => ({ text: words, start: index, end: index + words.length }))
    .filter(({ text: words }) => words.trim());

/** The words of a text with their places, sentence by sentence. @param {string} text */
const placedWords = (text) =>
  sentencesOf(text).flatMap(({ text: words, start }, sentence) =>
    [...words.matchAll(WORD)].map(({ 0: word, index }) => ({
      word: plain(word),
      sentence,
      start: start + index,
      end: start + index + word.length,
    })),
  );

/** @type {Map<string, string>} */
const stems = new Map(); // of English words: stemming takes longer than everything else here

/** @param {string} word */
function english(word) {
  if (!stems.has(word)) stems.set(word, porter(word));
  return /** @type {string} */ (stems.get(word));
}

/** Of a lexicon: its words, the patterns that were asked for, and the stems and forms of texts, as every text is held to the same cards. @type {WeakMap<Lexicon, ReturnType<typeof readIn>>} */
const read = new WeakMap();
const MANY = 2000; // texts that are kept

/** @param {Lexicon} lexicon */
function readIn(lexicon) {
  const small = `${lexicon.small ?? ""} ${lexicon.vague ?? ""}`.split(" ").filter(Boolean);
  const idle = [lexicon.values, lexicon.declaring].join(" ").split(" ");
  return {
    small: new Set([...small, ...small.map(bare)]),
    idle: new Set([...idle, ...small].map(bare)),
    vague: new Set((lexicon.vague ?? "").split(" ")),
    unnamed: new Set((lexicon.unnamed ?? "").split(" ")),
    patterns: /** @type {Map<string, RegExp>} */ (new Map()),
    told: /** @type {Map<string, Set<string>>} */ (new Map()),
    forms: /** @type {Map<string, Set<string>>} */ (new Map()),
  };
}

/** @param {Lexicon} lexicon */
function known(lexicon) {
  const found = read.get(lexicon) ?? readIn(lexicon);
  read.set(lexicon, found);
  return found;
}

/** What `find` finds for a key, once. @template T @param {Map<string, T>} kept @param {string} key @param {() => T} find */
function once(kept, key, find) {
  if (!kept.has(key)) {
    if (kept.size > MANY) kept.clear();
    kept.set(key, find());
  }
  return /** @type {T} */ (kept.get(key));
}

const NOT = "n[’']t";
const VERBS = "ai|ca|wo|do|does|did|is|are|was|were|has|have|had|could|should|would"; // dont is don't, and a want is none
const SHORTENED = /\[’'\](?=(?:re|ll|ve|s)(?!\p{L}))/gu;

/** A list as a pattern, that finds what it has without an apostrophe, too: isnt, thats. @param {Lexicon} lexicon @param {string} list */
const compiled = (lexicon, list) =>
  once(known(lexicon).patterns, list, () => {
    const pattern = `${lexicon[list]}`
      .replaceAll(NOT, `(?:${NOT}|(?<=\\b(?:${VERBS}))nt)`)
      .replaceAll(SHORTENED, "[’']?");
    return new RegExp(pattern, "giu");
  });

/** Words with a capital inside a sentence: names, in a language that writes no others so. @param {string} text */
const namesIn = (text) =>
  sentencesOf(text).flatMap((sentence) =>
    wordsOf(sentence.text)
      .slice(1)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(plain),
  );

export class OwnText {
  /**
   * @param {{ motion: Pick<Motion, "title" | "question">, lexicon: Lexicon }} about
   * @param {string} text
   * @param {"text" | "restatement"} [field]
   */
  constructor({ motion, lexicon }, text, field = "text") {
    this.text = text;
    this.field = field;
    this.lexicon = lexicon;
    this.known = known(lexicon);
    this.small = this.known.small;
    this.vague = this.known.vague;
    this.unnamed = this.known.unnamed;
    this.english = lexicon.language === "en";
    this.title = wordsOf(motion.title).map(plain);
    const asked = wordsOf(motion.question).map(plain);
    this.common = new Set([...this.title, ...asked].map((word) => this.stem(word)));
  }

  /** @param {string} word */
  stem(word) {
    return this.english ? english(plain(word)) : plain(word);
  }

  /** The stems of all but the small words, of the motion's title and of three letters as well: a bus, a jam, the air. @param {string} text */
  forms(text) {
    const find = () =>
      wordsOf(text)
        .map(plain)
        .filter((word) => length(word) >= BRIEF && !this.small.has(word))
        .flatMap((word) => [this.stem(word), this.stem(word.replace(/e?s$/u, ""))]);
    return once(this.known.forms, text, () => new Set(find()));
  }

  /** Whether one of these stems is in a text and more than the motion's own. @param {Set<string>} forms @param {string} text */
  has(forms, text) {
    return [...this.forms(text)].some((one) => forms.has(one) && !this.common.has(one));
  }

  /** Whether a word carries meaning of its own. @param {string} word */
  tells(word) {
    return length(word) >= SHORT && !this.small.has(plain(word));
  }

  /** The stems of the words that carry meaning; those of the motion's own title only if they are wanted. @param {string} text */
  telling(text, common = false) {
    const words = () => wordsOf(text).filter((word) => this.tells(word));
    const stems = () => new Set(words().map((word) => this.stem(word)));
    const found = once(this.known.told, text, stems);
    return new Set([...found].filter((one) => common || !this.common.has(one)));
  }

  /** A mark, which counts characters, at a place in UTF-16 units. @param {number} start @param {number} end */
  mark(start, end) {
    return {
      field: this.field,
      start: length(this.text.slice(0, start)),
      end: length(this.text.slice(0, end)),
    };
  }

  /** @param {Set<string>} stems */
  marked(stems) {
    return [...this.text.matchAll(WORD)]
      .filter(([word]) => stems.has(this.stem(word)))
      .map(({ 0: word, index }) => this.mark(index, index + word.length));
  }

  /** Whether a word with a capital names no place or person: a day, a month, a subject. @param {string} word */
  isDay(word) {
    return [plain(word), plain(word).replace(/[’']?s$/u, "")].some((one) => this.unnamed.has(one));
  }

  /** Names in a text, but for those of the motion's title; none where a capital means nothing. @param {string} text */
  named(text) {
    if (!this.lexicon.names) return [];
    return sentencesOf(text).flatMap((sentence) =>
      wordsOf(sentence.text)
        .slice(1)
        .filter((word) => NAME.test(word) && !this.title.includes(plain(word)))
        .filter((word) => !this.small.has(plain(word)) && !this.isDay(word)),
    );
  }

  /** @param {Set<string>} names that are in other texts, too */
  markedNames(names) {
    const mine = new Set(this.named(this.text).filter((word) => names.has(word)));
    return [...this.text.matchAll(WORD)]
      .filter(([word]) => mine.has(word))
      .map(({ 0: word, index }) => this.mark(index, index + word.length));
  }

  /** The stems that this text has in common with others. @param {string[]} theirs */
  inCommon(...theirs) {
    const source = this.telling(theirs.join(" "));
    return new Set([...this.telling(this.text)].filter((one) => source.has(one)));
  }

  /** Where words of these texts occur in this one; none if there are too few. @param {string[]} theirs */
  shared(...theirs) {
    const source = this.telling(theirs.join(" "));
    const both = this.inCommon(...theirs);
    return both.size && both.size >= Math.min(ENOUGH, source.size) ? this.marked(both) : [];
  }

  /** Where a list of the lexicon matches: [{words, start, end}], in UTF-16 units. @param {string} list */
  found(list, text = this.text) {
    const pattern = this.lexicon[list] && compiled(this.lexicon, list);
    if (!pattern || text.search(pattern) < 0) return []; // `matchAll` works on a copy, which takes longer than a search
    return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      words,
      start: index,
      end: index + words.length,
    }));
  }

  /** Whether the text is a row of words rather than sentences: hardly any of them link others. */
  isList(few = LISTED.linking) {
    if (!this.lexicon.small) return false;
    const words = wordsOf(this.text).map(plain);
    const linking = words.filter((word) => this.small.has(word)).length;
    return words.length >= LISTED.words && linking < few * words.length;
  }

  /** The longest run of words that is the same in one of these texts, whatever ends a sentence. @param {string[]} theirs */
  sameAs(theirs) {
    const own = placedWords(this.text);
    let [at, most] = [0, 0];
    for (const others of theirs.map((text) => wordsOf(text).map(plain)))
      own.forEach((_word, from) =>
        others.forEach((_other, to) => {
          let words = 0;
          while (from + words < own.length && own[from + words].word === others[to + words])
            words++;
          if (words > most) [at, most] = [from, words];
        }),
      );
    return { start: own[at]?.start ?? 0, end: own[at + most - 1]?.end ?? 0, words: most };
  }

  /**
   * The longest run of words in one sentence that is the same in a sentence of these texts; undefined if fewer than eight of them
   * (of a text that tells of something on record, twelve) are more than names and words of the motion's own title, or fewer than two
   * (of a restatement, three) carry meaning, or, but for a restatement, they are less than half of that sentence.
   * @param {string[]} theirs
   * @param {string} model a good answer: what it says itself is nobody's to copy
   */
  copied(theirs, model = "") {
    const own = placedWords(this.text);
    const mine = own.map(({ word }) => word);
    /** @type {{ [sentence: number]: number }} */
    const lengths = {}; // in words
    for (const { sentence } of own) lengths[sentence] = (lengths[sentence] ?? 0) + 1;
    const modelled = ` ${wordsOf(model).map(plain).join(" ")} `;
    const names = this.lexicon.names ? namesIn(theirs.join(" ")) : [];
    const free = new Set([...this.title, ...names]);
    const follows = (/** @type {number} */ n) =>
      n > 0 && n < own.length && /\d/u.test(this.text.slice(own[n - 1].end, own[n].start));
    const count = (/** @type {number} */ from, /** @type {number} */ words) => {
      const run = mine.slice(from, from + words).filter(
        // A figure can stay, with the word before it and two behind it.
        (word, n) => !free.has(word) && ![-1, 0, 1].some((by) => follows(from + n + by)),
      );
      const telling =
        !this.lexicon.small || run.filter((word) => this.tells(word)).length >= TELLING[this.field];
      return telling ? run.length : 0;
    };
    const isRecord = (/** @type {number} */ from, /** @type {number} */ words) =>
      this.field === "text" &&
      (own.some(({ word, sentence }) => sentence === own[from].sentence && names.includes(word)) ||
        /\d/u.test(this.text.slice(own[from].start, own[from + words - 1].end)));
    let best = { from: 0, words: 0, count: 0 };
    /** @type {Map<number, number>} */
    const runs = new Map(); // how many words of each sentence
    const sentences = theirs.flatMap((text) => sentencesOf(text).map((one) => one.text));
    for (const others of sentences.map((text) => wordsOf(text).map(plain)))
      mine.forEach((_word, from) =>
        others.forEach((_other, at) => {
          let words = 0;
          while (
            own[from + words]?.sentence === own[from].sentence &&
            mine[from + words] === others[at + words]
          )
            words++;
          if (words < IN_A_ROW) return;
          if (this.field === "text" && words < HALF * lengths[own[from].sentence]) return;
          const { sentence } = own[from];
          runs.set(sentence, Math.max(words, runs.get(sentence) ?? 0));
          if (count(from, words) <= best.count) return;
          if (count(from, words) < ON_RECORD && isRecord(from, words)) return;
          if (modelled.includes(` ${mine.slice(from, from + words).join(" ")} `)) return;
          best = { from, words, count: count(from, words) };
        }),
      );
    const all = [...runs.values()].reduce((sum, words) => sum + words, 0);
    const [first, last] = [own[0], own[own.length - 1]];
    if (this.field === "restatement" && all === own.length && all > ON_RECORD)
      return this.mark(first.start, last.end); // whoever's words some of them are
    if (best.count < IN_A_ROW) return undefined;
    // What is said beside a short claim shows that it was understood.
    if (this.field === "restatement" && best.count < ON_RECORD && all < WHOLE * own.length)
      return undefined;
    return this.mark(own[best.from].start, own[best.from + best.words - 1].end);
  }
}

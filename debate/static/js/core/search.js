/**
 * Finds words with long patterns without trying what cannot be there, as debate/game/care/search.py does, which says how: browsers
 * would compile and try hundreds of alternatives, and of most texts need a few.
 */

/** Of a pattern, a letter, class or group; and how often it comes, as it is written. @typedef {[string, string]} Item */

const WORD = /\w+|[^\w\s]/gu;
const PIECE = 12; // characters of a needed piece of a word; a longer one is cut
const DIGIT = "\\d"; // a piece that any digit is
const EDGE = " "; // stands in a piece for the beginning or end of its word
const EDGES = ["\\b", "\\W", " ", "(?!\\w)"]; // items that no word goes on over
const LOOKS = ["(?=", "(?<", "(?!"];
const CLASS = String.raw`\\x..|\\.|\[\^?(?:\\.|.)(?:\\.|[^\]\\])*\]`;
const SIGN = new RegExp(`${CLASS}|[^]`, "uy");
const BRACKET = new RegExp(`${CLASS}|[()]`, "gu");
const TIMES = /(?:[*+?]|\{\d*,?\d*\})?[+?]?/uy;
const MAYBE = /^(?:[?*]|\{[0,])/u;
const NEEDED = /^\((?:\?(?:[:=>]|<=)|(?!\?))/u; // how a group begins that has to match
const NO_FEW = /^(?:[.^$(]|\[\^)/u; // how an item begins that many characters are, or none
const CHARACTER = /(\\x..|\\[^]|[^])(?:-([^]))?/gu;

/** By pieces of which an alternative needs one, their number. @type {Map<string, number>} */
const numbers = new Map();
/** For each piece, the numbers of all sets that have it. @type {Map<string, number[]>} */
const sets = new Map();
/** By word, the numbers of all sets that have a piece of it. @type {Map<string, Set<number>>} */
const ofWords = new Map();
const MANY = 4000; // words that are kept

/** What the last text has a piece of: several patterns are looked for in one. */
let last = { text: "", sets: 0, there: /** @type {Set<number>} */ (new Set()) };

/** A pattern that is looked for in texts in lower case. */
export class Search {
  /** @type {{ written: string, needs: number[], pattern?: RegExp }[] | undefined} */
  #alternatives;
  /** @type {RegExp | undefined} */
  #compiled;

  /** @param {string} written */
  constructor(written) {
    this.written = written;
  }

  /** For what has to be found in its order. */
  get #whole() {
    return (this.#compiled ??= new RegExp(this.written, "gu"));
  }

  /** @param {string} text */
  isIn(text) {
    return this.#possible(text).some((one) => text.search(one) >= 0);
  }

  /** A text with a space in the place of all that is found. @param {string} text */
  cut(text) {
    return this.isIn(text) ? text.replace(this.#whole, " ") : text;
  }

  /** All that is found, with its places. @param {string} text */
  found(text) {
    return this.isIn(text) ? [...text.matchAll(this.#whole)] : [];
  }

  /** What each alternative finds. @param {string} text */
  every(text) {
    return this.#possible(text).flatMap((one) => text.match(one) ?? []);
  }

  /** The alternatives that need nothing which the text lacks; each is compiled when it is first tried, which most never are. @param {string} text */
  #possible(text) {
    this.#alternatives ??= [...apart(branches(this.written))].map((items) => ({
      written: items.flat().join(""),
      needs: neededIn(items).map(numberOf),
    }));
    const there = thereIn(text);
    return this.#alternatives
      .filter(({ needs }) => needs.every((one) => there.has(one)))
      .map((one) => (one.pattern ??= new RegExp(one.written, "gu")));
  }
}

/** @param {Set<string>} pieces */
function numberOf(pieces) {
  const key = [...pieces].join("\n");
  const number = numbers.get(key) ?? numbers.size;
  if (number === numbers.size) {
    numbers.set(key, number);
    for (const piece of pieces) sets.set(piece, [...(sets.get(piece) ?? []), number]);
  }
  return number;
}

/** @param {string} text */
function thereIn(text) {
  if (last.text === text && last.sets === numbers.size) return last.there;
  if (last.sets !== numbers.size || ofWords.size > MANY) ofWords.clear(); // a word may have more sets now
  const there = new Set(/\d/u.test(text) ? sets.get(DIGIT) : []);
  for (const word of new Set(text.match(WORD))) for (const one of ofWord(word)) there.add(one);
  last = { text, sets: numbers.size, there };
  return there;
}

/** @param {string} word */
function ofWord(word) {
  let found = ofWords.get(word);
  if (!found) {
    const whole = EDGE + word + EDGE;
    found = new Set();
    for (let start = 0; start < whole.length; start += 1)
      for (let end = start + 1; end <= Math.min(start + PIECE, whole.length); end += 1)
        for (const one of sets.get(whole.slice(start, end)) ?? []) found.add(one);
    ofWords.set(word, found);
  }
  return found;
}

/** The alternatives of a pattern. Taken apart is what holds all the words that it needs. @param {Item[][]} alternatives @returns {Generator<Item[]>} */
function* apart(alternatives) {
  for (const items of alternatives) {
    const beside = (/** @type {number} */ n) =>
      items.filter(([item], other) => other !== n && !LOOKS.includes(item.slice(0, 3)));
    const at = items.findIndex(
      ([item, times], n) =>
        item.startsWith("(?:") &&
        !times &&
        (within(item).length === 1 || !neededIn(beside(n)).length),
    );
    if (at < 0) yield items;
    else {
      const [before, after] = [items.slice(0, at), items.slice(at + 1)];
      yield* apart(within(items[at][0]).map((branch) => [...before, ...branch, ...after]));
    }
  }
}

/** Of each group's inside, what it has between its bars: many patterns have the same groups. @type {Map<string, Item[][]>} */
const known = new Map();

/** @param {string} group */
function within(group) {
  const inside = group.slice(NEEDED.exec(group)?.[0].length, -1);
  if (!known.has(inside)) known.set(inside, branches(inside));
  return /** @type {Item[][]} */ (known.get(inside));
}

/** What a pattern has between its bars. @param {string} pattern */
function branches(pattern) {
  /** @type {Item[][]} */
  const found = [[]];
  for (let at = 0; at < pattern.length;) {
    let end = endOf(pattern, at);
    if (pattern[at] === "|") found.push([]);
    else {
      TIMES.lastIndex = end;
      const times = `${TIMES.exec(pattern)}`;
      found[found.length - 1].push([pattern.slice(at, end), times]);
      end += times.length;
    }
    at = end;
  }
  return found;
}

/** Where a letter, class or group that begins at a place has ended. @param {string} pattern @param {number} at */
function endOf(pattern, at) {
  if (!"([\\".includes(pattern[at])) return at + 1;
  if (pattern[at] !== "(") {
    SIGN.lastIndex = at;
    return at + `${SIGN.exec(pattern)}`.length;
  }
  BRACKET.lastIndex = at;
  for (let depth = 0; ;) {
    const sign = `${BRACKET.exec(pattern)}`;
    if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (!depth) return BRACKET.lastIndex;
  }
}

/**
 * Sets of pieces of words, of signs and of digits. Whatever matches has one piece of each set in it. `begins`, `ends`: whether no word
 * goes on over the beginning or the end of a match.
 * @param {Item[][]} alternatives
 * @param {boolean} [begins]
 * @param {boolean} [ends]
 * @returns {Set<string>[]}
 */
function needed(alternatives, begins = false, ends = false) {
  const each = alternatives.map((items) => neededIn(items, begins, ends));
  if (each.length === 1) return each[0];
  if (!each.every((some) => some.length)) return [];
  return [new Set(each.flatMap((some) => [...some.reduce(rarer)]))];
}

/** A guess: long pieces are in few words. @param {Set<string>} one @param {Set<string>} other */
function rarer(one, other) {
  const [a, b] = [one, other].map((some) =>
    Math.min(...[...some].map((piece) => piece.trim().length)),
  );
  return b > a || (b === a && other.size < one.size) ? other : one;
}

/** @param {Item[]} items @param {boolean} [begins] @param {boolean} [ends] */
function neededIn(items, begins = false, ends = false) {
  /** @type {Set<string>[]} */
  const found = [];
  let piece = "";
  const before = (/** @type {number} */ n) => noWordOver(items.slice(0, n).reverse(), -1, begins);
  const after = (/** @type {number} */ n) => noWordOver(items.slice(n), 0, ends);
  for (const [n, [item, times]] of [...items, ["", ""]].entries()) {
    const isThere = item && !MAYBE.test(times);
    const isLetter = /^\w$/u.test(item);
    if (isThere && isLetter) piece += piece || !before(n) ? item : EDGE + item;
    if (isLetter && !times) continue;
    if (piece)
      found.push(new Set([`${piece}${!isLetter && after(n) ? EDGE : ""}`.slice(0, PIECE)]));
    piece = "";
    if (!isThere || isLetter) continue;
    const [group] = NEEDED.exec(item) ?? [""];
    const once = !times && group !== "(?<=";
    const of = () =>
      needed(within(item), once && before(n), once && group !== "(?=" && after(n + 1));
    found.push(...(group ? of() : characters(item)));
  }
  return found;
}

/** Whether surely no word goes on over a place. `beside`: the items on one side of it, the nearest first; `end`: the same of the place behind the last of them. @param {Item[]} beside @param {0 | -1} at @param {boolean} end */
function noWordOver(beside, at, end) {
  for (const [item, times] of beside)
    if (EDGES.includes(item) || !LOOKS.includes(item.slice(0, 3))) {
      if (!isEdge(item, at)) return false;
      if (!MAYBE.test(times)) return true;
    }
  return end;
}

/** Whether an item, where it is there, begins (0) or ends (-1) with one of `EDGES`. @param {string} item @param {0 | -1} at @returns {boolean} */
function isEdge(item, at) {
  if (!item.startsWith("(?:")) return EDGES.includes(item);
  return within(item).every((branch) => {
    const [one, times] = branch.at(at) ?? ["", ""];
    return isEdge(one, at) && !MAYBE.test(times);
  });
}

/** The needed set of a few characters of which a pattern has one. @param {string} item */
function characters(item) {
  /** @type {Set<string>} */
  const few = new Set();
  if (NO_FEW.test(item)) return [];
  for (const [, first, end] of (item[0] === "[" ? item.slice(1, -1) : item).matchAll(CHARACTER)) {
    const from = first.charCodeAt(first.length - 1);
    const to = end ? end.charCodeAt(0) : from;
    if (first === DIGIT) few.add(DIGIT);
    else if (/^.\w+$/u.test(first) || to - from >= PIECE) return [];
    else for (let code = from; code <= to; code += 1) few.add(String.fromCharCode(code));
  }
  return [...few].every((one) => one.trim()) ? [few] : [];
}

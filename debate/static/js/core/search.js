/**
 * Finds words with long patterns without trying what cannot be there, as debate/game/care/search.py does: browsers would compile and
 * try hundreds of alternatives, and of most texts need a few. Each alternative needs certain letters in a row ("my" and "belt"), which
 * are read from the pattern itself.
 */

/** Of a pattern, a letter, class or group; and how often it comes, as it is written. @typedef {[string, string]} Item */

const LOOKS = ["(?=", "(?<", "(?!"];
const CLASS = String.raw`\\x..|\\.|\[\^?(?:\\.|.)(?:\\.|[^\]\\])*\]`;
const SIGN = new RegExp(`${CLASS}|[^]`, "uy");
const BRACKET = new RegExp(`${CLASS}|[()]`, "gu");
const TIMES = /(?:[*+?]|\{\d*,?\d*\})?[+?]?/uy;
const MAYBE = /^(?:[?*]|\{[0,])/u;
const NEEDED = /^\((?:\?(?:[:=>]|<=)|(?!\?))/u; // how a group begins that has to match

/** The text that is searched, and which one it is: several patterns are looked for in each. */
const last = { text: "", n: 0 };

/** Letters that alternatives need, and whether the last text has them: many need the same. */
class Piece {
  #n = 0;
  #isThere = false;

  /** @param {string} letters */
  constructor(letters) {
    this.letters = letters;
  }

  get isThere() {
    if (this.#n !== last.n) [this.#n, this.#isThere] = [last.n, last.text.includes(this.letters)];
    return this.#isThere;
  }
}

/** @type {Map<string, Piece>} */
const pieces = new Map();

/** @param {string} letters */
function pieceOf(letters) {
  if (!pieces.has(letters)) pieces.set(letters, new Piece(letters));
  return /** @type {Piece} */ (pieces.get(letters));
}

/** A pattern that is looked for in texts in lower case. */
export class Search {
  /** @type {{ written: string, needs: Piece[][], pattern?: RegExp }[] | undefined} */
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
      needs: neededIn(items).map((some) => some.map(pieceOf)),
    }));
    if (text !== last.text) Object.assign(last, { text, n: last.n + 1 });
    return this.#alternatives
      .filter(({ needs }) => needs.every((some) => some.some((piece) => piece.isThere)))
      .map((one) => (one.pattern ??= new RegExp(one.written, "gu")));
  }
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

/** Sets of letters in a row. Whatever matches has those of one of each set in it. @param {Item[][]} alternatives @returns {string[][]} */
function needed(alternatives) {
  const each = alternatives.map(neededIn);
  if (each.length === 1) return each[0];
  return each.every((some) => some.length) ? [each.flatMap((some) => some.reduce(rarer))] : [];
}

/** A guess: many letters are in few texts. @param {string[]} one @param {string[]} other */
function rarer(one, other) {
  const [a, b] = [one, other].map((some) => Math.min(...some.map((piece) => piece.length)));
  return b > a ? other : one;
}

/** @param {Item[]} items */
function neededIn(items) {
  /** @type {string[][]} */
  const found = [];
  let piece = "";
  for (const [item, times] of [...items, ["", ""]]) {
    const isThere = !MAYBE.test(times);
    const isLetter = /^\w$/u.test(item);
    if (isThere && isLetter) piece += item;
    if (isLetter && !times) continue;
    if (piece) found.push([piece]);
    piece = "";
    if (isThere && NEEDED.test(item)) found.push(...needed(within(item)));
  }
  return found;
}

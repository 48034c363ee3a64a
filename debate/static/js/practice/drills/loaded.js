/** Finds words that judge people, as coaching does. `forms` maps every form to its stem. */

const WORD = /\p{L}+(?:[’']\p{L}+)*/gu;

const plain = (word) => word.toLowerCase().replace("’", "'");

/** Where they occur in a text, in characters, except those that the other side used itself: [{start, end}]. */
export function loadedIn(text, theirs, forms) {
  const used = new Set([...theirs.matchAll(WORD)].map(([word]) => forms[plain(word)]));
  return [...text.matchAll(WORD)]
    .filter(([word]) => Object.hasOwn(forms, plain(word)) && !used.has(forms[plain(word)]))
    .map((found) => {
      const start = [...text.slice(0, found.index)].length;
      return { start, end: start + [...found[0]].length };
    });
}

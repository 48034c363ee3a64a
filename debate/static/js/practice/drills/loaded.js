/** Words that judge people, as coaching knows them: `forms` is every form to look for, with its stem. */

const WORD = /\p{L}+(?:[’']\p{L}+)*/gu;

const plain = (word) => word.toLowerCase().replace("’", "'");

/** Where they stand in a text, in characters, but for those that the others used themselves: [{start, end}]. */
export function loadedIn(text, theirs, forms) {
  const used = new Set([...theirs.matchAll(WORD)].map(([word]) => forms[plain(word)]));
  return [...text.matchAll(WORD)]
    .filter(([word]) => Object.hasOwn(forms, plain(word)) && !used.has(forms[plain(word)]))
    .map((found) => {
      const start = [...text.slice(0, found.index)].length;
      return { start, end: start + [...found[0]].length };
    });
}

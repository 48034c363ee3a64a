/** Long patterns are looked for in the browser: never anything else is found than by the whole pattern. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Search } from "#app/core/search.js";

const CASES = [
  ["\\b(?:belt|cane)s?\\b", ["the belts", "a canes", "sunbelt", "cane", "can"]],
  [
    "\\bmy (?:dad|mum) (?:hits?|beats) me\\b",
    ["my dad hits me", "my mum hit me", "dad hits me", "my mum beats her"],
  ],
  ["(?:he )?(?:hit|hat)(?!\\w)", ["that", "he hit", "he hits", "hat"]],
  [
    "(?<![^.?!\\n])(?=[^.?!\\n]*?\\b(?:knife|gun)(?!\\w))[^.?!\\n]+",
    ["no. a gun here", "a gunner", "knife"],
  ],
  ["[ab]x|\\d\\d kids|caf[eé]|it['’]s", ["ax", "cx", "12 kids", "1 kids", "café", "it’s", "its"]],
  [
    "colou?r{2,3}|no{0,2}ne|(?:un)?kind\\W",
    ["colorr", "colr", "ne", "none", "kind!", "unkind.", "kind"],
  ],
  ["x(?:|y)z|(?!bad)b\\w+|q+u", ["xz", "xyz", "bad", "bet", "qqu", "u"]],
];

test("whatever a pattern finds, it finds by its alternatives, and nothing else", () => {
  for (const [pattern, texts] of CASES) {
    const [search, whole] = [new Search(pattern), new RegExp(pattern, "gu")];
    for (const text of texts) {
      const found = [...text.matchAll(whole)];
      const label = `${pattern} in ${text}`;
      assert.equal(search.isIn(text), found.length > 0, label);
      assert.equal(search.cut(text), text.replace(whole, " "), label);
      assert.deepEqual(search.found(text), found, label);
      assert.deepEqual(
        [...new Set(search.every(text))].sort(),
        [...new Set(found.map(([one]) => one))].sort(),
        label,
      );
    }
  }
});

test("a word that was met before has what a later pattern needs", () => {
  assert.ok(!new Search("zebra").isIn("a quagga"));
  assert.ok(new Search("quagga").isIn("a quagga"));
});

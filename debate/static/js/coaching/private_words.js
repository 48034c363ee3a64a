/** What others should not read about somebody: what debate/game/care/private.py finds, from the same file. */

import words from "#hard/private.json" with { type: "json" };

const CASED = ["street", "ill", "class"]; // kinds in which capitals tell a name

const patterns = Object.entries(words).map(
  ([kind, some]) => new RegExp(some.join("|"), CASED.includes(kind) ? "u" : "iu"),
);

/** The first words of a text that tell something private about somebody; "" if none do. @param {string} text */
export function privateWords(text) {
  const plain = text.replace(/[^\S\n]+/g, " ");
  return patterns.map((pattern) => plain.match(pattern)?.[0].trim()).find(Boolean) ?? "";
}

import assert from "node:assert/strict";
import { test } from "node:test";

import { fared, faredHere, faredWords } from "#app/components/figures.js";

const judged = (opening, rebuttal) => ({
  opening: "o",
  rebuttal: "r",
  verdict: "opening",
  votes: { opening, rebuttal, close: 0 },
});

test("votes of two clashes are called votes, as the same people may have read both", () => {
  const twice = { format: "class", clashes: { a: judged(2, 1), b: judged(1, 2) } };
  const both = fared(twice, "o", "opening");
  assert.match(faredHere("opening", { ...both, how: "few" }), /^3 of 6 votes in 2 clashes\.$/);
  assert.equal(
    faredWords("opening", { ...both, how: "won" }),
    "Your opening stands: 3 of 6 votes in 2 clashes.",
  );
  const once = fared({ format: "class", clashes: { a: judged(2, 1) } }, "o", "opening");
  assert.equal(faredHere("opening", { ...once, how: "few" }), "2 of 3 chose it.");
});

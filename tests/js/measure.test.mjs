import assert from "node:assert/strict";
import { test } from "node:test";

import { changedSentences, isComplete, keepable, measure } from "#app/core/measure.js";

const limits = {
  opening: [40, 600],
  restatement: [10, 140],
  rebuttal: [30, 450],
  closing: [20, 280],
};

test("characters are code points after NFC and trimming", () => {
  assert.equal(measure("  abc \n"), 3);
  assert.equal(measure("e\u0301"), 1);
  assert.equal(measure("👩‍🏫"), 3);
  assert.equal(measure("a\r\nb"), 3);
  assert.equal(measure("a\u0000\u0007b"), 2);
});

test("a rebuttal is complete with both its texts, and never with one too long", () => {
  const text = "x".repeat(30);
  assert.equal(isComplete("rebuttal", { text, restatement: "y".repeat(10) }, limits), true);
  assert.equal(isComplete("rebuttal", { text, restatement: "y".repeat(9) }, limits), false);
  assert.equal(
    isComplete("rebuttal", { text: "x".repeat(451), restatement: "y".repeat(10) }, limits),
    false,
  );
  assert.equal(isComplete("opening", { text: "x".repeat(39) }, limits), false);
  assert.equal(isComplete("opening", { text: "x".repeat(600) }, limits), true);
});

test("the room keeps a draft that is too short or somewhat too long, not one beyond four limits", () => {
  assert.equal(keepable("opening", { text: "x" }, limits), true);
  assert.equal(keepable("opening", { text: "x".repeat(2400) }, limits), true);
  assert.equal(keepable("opening", { text: "x".repeat(2401) }, limits), false);
  assert.equal(keepable("rebuttal", { text: "", restatement: "y".repeat(561) }, limits), false);
});

test("the sentences that only one of two versions has are marked, and none where all are new", () => {
  const [before, after] = ["Cars go. Air clears.", "Cars go. A study found it. Air clears."];
  const marked = (/** @type {string} */ one, /** @type {string} */ other) =>
    changedSentences(one, one, other).filter(({ only }) => only);
  assert.deepEqual(marked(after, before), [{ text: "A study found it.", only: true }]);
  assert.deepEqual(marked(before, after), []);
  assert.deepEqual(marked("All is new.", before), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { keepable, measure, whole } from "#app/core/measure.js";

test("characters are code points after NFC and trimming", () => {
  assert.equal(measure("  abc \n"), 3);
  assert.equal(measure("e\u0301"), 1);
  assert.equal(measure("👩‍🏫"), 3);
  assert.equal(measure("a\r\nb"), 3);
  assert.equal(measure("a\u0000\u0007b"), 2);
});

test("a rebuttal is whole with both its texts, and never with one too long", () => {
  const text = "x".repeat(30);
  assert.equal(whole("rebuttal", { text, restatement: "y".repeat(10) }), true);
  assert.equal(whole("rebuttal", { text, restatement: "y".repeat(9) }), false);
  assert.equal(whole("rebuttal", { text: "x".repeat(451), restatement: "y".repeat(10) }), false);
  assert.equal(whole("opening", { text: "x".repeat(39) }), false);
  assert.equal(whole("opening", { text: "x".repeat(600) }), true);
});

test("the room keeps a draft that is too short or somewhat too long, not one beyond four limits", () => {
  assert.equal(keepable("opening", { text: "x" }), true);
  assert.equal(keepable("opening", { text: "x".repeat(2400) }), true);
  assert.equal(keepable("opening", { text: "x".repeat(2401) }), false);
  assert.equal(keepable("rebuttal", { text: "", restatement: "y".repeat(561) }), false);
});

/** What has changed in a text that was written again. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { changes } from "#app/coaching/changes.js";

test("the same words are no change, whatever their capitals and commas", () => {
  assert.deepEqual(changes("Phones ring, and we look.", "phones ring and we look"), {
    added: [],
    gone: [],
  });
});

test("what is new and what is gone is told in the longest pieces", () => {
  assert.deepEqual(
    changes(
      "A ban is good because it is good.",
      "A ban is good because nobody looks at a screen at lunch.",
    ),
    { added: ["nobody looks at a screen at lunch"], gone: ["it is good"] },
  );
  assert.deepEqual(
    changes("It is more. It outweighs it, clearly.", "It is more because a break is ours."),
    { added: ["because a break is ours"], gone: ["It outweighs it, clearly"] },
  );
  const { added } = changes("One.", "One two three four five six seven eight nine ten.");
  assert.deepEqual(added, ["two three four five six seven eight nine …"]);
});

/** What is private is found in a browser as on the server (tests/unit/game/test_private.py). */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { privateWords } from "#app/coaching/private_words.js";

const lines = (name) =>
  readFileSync(new URL(`../support/${name}_texts.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));

test("what is private is found, and nothing else", () => {
  assert.deepEqual(
    lines("private").filter((text) => !privateWords(text)),
    [],
  );
  assert.deepEqual(lines("public").filter(privateWords), []);
});

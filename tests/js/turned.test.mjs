/** Which motions turn an essay's round, so that its cards change sides. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { turnsRound } from "#app/shelf/turned.js";

test("a motion that refuses in the same words, or turns a comparison, turns the essay's round", () => {
  for (const [motion, found, turned] of [
    ["Voting should be compulsory", "", false],
    ["Voting should not be compulsory", "", false],
    ["Voting should not be compulsory", "Voting should be compulsory", true],
    ["Shops should be free to refuse cash", "Shops should not be allowed to refuse cash", true],
    [
      "Every school should have a full-time librarian",
      "A room full of books is not a library",
      false,
    ],
    ["", "Schools should serve no meat", false],
    ["Our canteen should serve meat", "Schools should serve no meat", true],
    ["Our canteen should serve no meat", "Schools should serve no meat", false],
    ["The council should ban cars", "The council should not allow cars", false],
    ["The press did more than Luther to bring it about", "Luther did more than the press", true],
    ["The voting age should be lowered", "Sixteen is too young to choose", false],
    ["Presses did more than Luther", "The press did more than Martin Luther", false],
    ["The press made the Reformation", "The press did more than Luther to make it", false],
  ])
    assert.equal(turnsRound(motion, found), turned, motion);
});

/** A show is read from a pace and its beginning, exactly as the server reads it (tests/unit/game/test_show.py has the same table). */

import assert from "node:assert/strict";
import { test } from "node:test";

import { aroundEnding, aroundReveal, readEnding, readReveal } from "#app/core/show.js";

const order = ["a", "b", "c", "d"];
const runs = { since: 1000, pace: 20_000 };
const at = (show, seconds) => {
  const { at: clash, step, wait } = readReveal(show, 1000 + seconds * 1000);
  return [clash, step, wait];
};

test("a reveal runs through its steps and stops at the last clash of the projector", () => {
  const show = { order, shown: 3, at: "a", step: "texts", runs };
  assert.deepEqual(at(show, 0), ["a", "texts", 11_000]);
  assert.deepEqual(at(show, 10.9), ["a", "texts", 100]);
  assert.deepEqual(at(show, 11), ["a", "votes", 3000]);
  assert.deepEqual(at(show, 14), ["a", "verdict", 3000]);
  assert.deepEqual(at(show, 19.9), ["a", "names", 100]);
  assert.deepEqual(at(show, 20), ["b", "texts", 11_000]);
  assert.deepEqual(at(show, 59.9), ["c", "names", undefined]);
  assert.deepEqual(at(show, 9999), ["c", "names", undefined]);
});

test("by hand it stands still, and a clash beyond the projector's is the last", () => {
  assert.deepEqual(at({ order, shown: 1, at: "d", step: "verdict" }, 99), [
    "d",
    "verdict",
    undefined,
  ]);
  assert.deepEqual(at({ order, shown: 1, at: "d", step: "texts", runs }, 99), [
    "d",
    "names",
    undefined,
  ]);
  assert.deepEqual(at({ order: [], shown: 0, step: "texts" }, 0), ["", "texts", undefined]);
});

test("an ending goes from step to step and stays at its last", () => {
  const show = { steps: ["sides", "moved"], at: "sides", runs: { since: 0, pace: 15_000 } };
  assert.deepEqual(readEnding(show, 14_000), { at: "sides", n: 0, wait: 1000 });
  assert.deepEqual(readEnding(show, 15_000), { at: "moved", n: 1 });
  assert.deepEqual(readEnding({ ...show, runs: undefined }, 99_000), { at: "sides", n: 0 });
});

test("a step by hand goes through a clash, on to the next, and stops at both ends", () => {
  const around = (clash, step) => aroundReveal({ order, shown: 2, at: clash, step }, 0);
  assert.deepEqual(around("a", "texts"), { back: undefined, ahead: ["a", "votes"] });
  assert.deepEqual(around("a", "names"), { back: ["a", "verdict"], ahead: ["b", "texts"] });
  assert.deepEqual(around("b", "texts"), { back: ["a", "names"], ahead: ["b", "votes"] });
  assert.deepEqual(around("d", "names"), { back: ["d", "verdict"], ahead: undefined });
  const ending = { steps: ["awards", "sides"], at: "awards" };
  assert.deepEqual(aroundEnding(ending, 0), { back: undefined, ahead: "sides" });
});

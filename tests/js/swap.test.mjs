/** Sides swapped: ten seconds of a draw, counted by its clock, on the big screen. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { leftOfSwap } from "#app/rooms/projector/swap.js";

const swapped = /** @type {true} */ (true);
const clock = { length: 55_000, deadline: 100_000 };

test("a swap has the first ten seconds of its draw, and none without a swap or a clock", () => {
  assert.equal(leftOfSwap({ swapped, clock }, 45_000), 10_000);
  assert.equal(leftOfSwap({ swapped, clock }, 52_000), 3000);
  assert.ok(leftOfSwap({ swapped, clock }, 55_001) <= 0);
  assert.equal(leftOfSwap({ clock }, 45_000), 0);
  assert.equal(leftOfSwap({ swapped }, 45_000), 0);
});

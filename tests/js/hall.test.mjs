/** What a class of several tables found convincing: all their verdicts together, never a winner by a hair. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { together } from "#app/halls/ending.js";

const table = (pro, verdicts) => ({
  awards: {},
  sides: { for: pro, against: 100 - pro },
  verdicts,
});

test("tables weigh as many verdicts as they have, and a table without figures weighs nothing", () => {
  const found = together([table(60, 30), table(20, 10), { awards: {} }, undefined]);
  assert.deepEqual(found.sides, { for: 50, against: 50 });
  assert.equal(found.verdicts, 40);
  assert.equal(found.level, true);
});

test("sides are level within 40 points divided by the root of the verdicts", () => {
  assert.equal(together([table(52, 100)]).level, true); // 4 apart
  assert.equal(together([table(53, 100)]).level, undefined);
  assert.equal(together([]), undefined);
});

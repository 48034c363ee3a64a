/** What a class does together, in sums, as the big screen tells it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { everybody, momentOf, pagesOf, votesSoFar } from "#app/core/together.js";

test("a class's words fill the pages of a book", () => {
  const told = [0, 249, 250, 1325].map((words) => pagesOf(words));
  assert.deepEqual(
    told.map(({ full }) => full),
    [0, 0, 1, 5],
  );
  assert.ok(told.every(({ part }) => part >= 0 && part < 1));
  assert.equal(told[3].part, 0.3);
});

test("a class hears that half or all of it is in, and from eight people on how many of the last three are to go", () => {
  const moments = Array.from({ length: 6 }, (_one, done) => momentOf({ done, due: 5 }));
  assert.deepEqual(moments, ["", "", "", "half", "half", "all"]);
  const eight = Array.from({ length: 9 }, (_one, done) => momentOf({ done, due: 8 }));
  assert.deepEqual(eight, ["", "", "", "", "half", 3, 2, 1, "all"]);
  assert.equal(momentOf({ done: 0, due: 0 }), "");
  const benches = {
    for: { done: 2, due: 3 },
    against: { done: 1, due: 2 },
    judges: { done: 0, due: 1 },
  };
  assert.deepEqual(everybody(benches), { done: 3, due: 6 });
});

test("votes are those of clashes that were told, and of the ballots in the box now", () => {
  const clashes = /** @type {any} */ ({
    a: { votes: { opening: 2, rebuttal: 1, close: 1 } },
    b: {},
  });
  assert.equal(votesSoFar({ clashes }), 4);
  assert.equal(votesSoFar({ clashes, table: { cast: 3, dealt: 9 } }), 7);
  assert.equal(votesSoFar({}), 0);
});

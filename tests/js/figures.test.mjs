/** What screens say of a clash's verdict, and of one's own texts. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { mainReasons, reasonsWhy } from "#app/components/figures.js";
import { bestOf } from "#app/rooms/player/phases/finished.js";

const reasons = { opening: { clear: 2, backed: 1 }, rebuttal: { counts: 3 } };

test("why a verdict is what it is are the reasons given for the text that it names, and no others", () => {
  for (const [verdict, given, why, main] of [
    ["opening", reasons, { clear: 2, backed: 1 }, ["clear"]],
    ["rebuttal", reasons, { counts: 3 }, ["counts"]],
    ["rebuttal", { opening: { clear: 1 } }, {}, []],
    ["opening", { opening: { clear: 0, counts: 0 } }, { clear: 0, counts: 0 }, ["clear", "counts"]],
    ["close", reasons, {}, []],
    ["opening", undefined, {}, []],
    [undefined, undefined, {}, []],
  ]) {
    assert.deepEqual(reasonsWhy({ verdict, reasons: given }), why, `${verdict}`);
    assert.deepEqual(mainReasons({ verdict, reasons: given }), main, `${verdict}`);
  }
});

test("the text to keep is the one that readers judged best, of whichever round", () => {
  const votes = (won, lost, close = 0) => ({ won, lost, close });
  for (const [texts, best] of [
    [[{ votes: votes(1, 2), stars: 3 }, { votes: votes(3, 0) }], 1],
    [[{ votes: votes(3, 0) }, { votes: votes(1, 2), stars: 3 }], 0],
    [[{ votes: votes(4, 1) }, { votes: votes(1, 0) }], 0], // one reader says less than five
    [[{ votes: votes(2, 1), stars: 1 }, { votes: votes(2, 1) }], 0],
    [[{}, {}], 1], // nobody judged either: the last
  ])
    assert.equal(bestOf(texts), texts[best]);
  assert.equal(bestOf([]), undefined);
});

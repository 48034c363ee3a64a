/** What screens say of a clash's verdict. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { mainReasons, reasonsWhy } from "#app/components/figures.js";

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

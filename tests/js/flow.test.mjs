/** The flow on the projector is divided as the server divides it (tests/unit/game/test_show.py has the same numbers). */

import assert from "node:assert/strict";
import { test } from "node:test";

import { aroundFlow, flowParts, flowRounds } from "#app/core/flow.js";

/** So many openings of each side, and a rebuttal. */
const speeches = (pro, con, round = 1) =>
  Object.fromEntries(
    [...Array(pro).fill("for"), ...Array(con).fill("against")].map((side, n) => [
      `${round}-${n}`,
      { kind: "opening", round, side },
    ]),
  );

test("four openings of one side are a part", () => {
  assert.deepEqual(flowParts({ speeches: speeches(6, 6) }, 1), [
    "for",
    "for",
    "against",
    "against",
  ]);
  assert.deepEqual(flowParts({ speeches: speeches(4, 1) }, 1), ["for", "against"]);
  assert.deepEqual(flowParts({ speeches: speeches(4, 1) }, 2), []);
  assert.deepEqual(flowParts({}, 1), []);
  assert.deepEqual(flowRounds({ speeches: { ...speeches(1, 0, 2), ...speeches(1, 1) } }), [1, 2]);
});

test("the parts before and after the one that is shown are those of its round", () => {
  const pub = { speeches: speeches(6, 0), flow_shown: { round: 1, part: 0 } };
  assert.deepEqual(aroundFlow(pub), { ahead: { round: 1, part: 1 } });
  assert.deepEqual(aroundFlow({ ...pub, flow_shown: { round: 1, part: 1 } }), {
    back: { round: 1, part: 0 },
  });
  assert.deepEqual(aroundFlow({ speeches: pub.speeches }), {});
});

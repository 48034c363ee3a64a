/** Whose cards the clock kept, at a device that saw the draw. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { keptByTheClock, noneKept } from "#app/rooms/player/phases/draw.js";

test("a table's tablet knows for whom the clock chose, and a later round, room or tab does not", (t) => {
  const kept = new Map();
  const sessionStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  };
  Object.assign(globalThis, { window: { sessionStorage } });
  t.after(() => delete globalThis.window);
  const room = (round = 1, code = "ABCDE") => ({
    code,
    public: { phase: { round } },
    me: { seat: "ana" },
  });
  const whose = (at = room()) => ["ana", "ben", "dia"].filter((seat) => keptByTheClock(at, seat));
  assert.deepEqual(whose(), []);
  noneKept(room(), ["ben", "dia"]);
  assert.deepEqual(whose(), ["ben", "dia"]);
  noneKept(room(), ["dia"]);
  assert.deepEqual(whose(), ["dia"]);
  assert.equal(keptByTheClock(room()), false, "not mine");
  assert.deepEqual([...whose(room(2)), ...whose(room(1, "FGHJK"))], []);
  noneKept(room(), []);
  assert.deepEqual(whose(), []);
});

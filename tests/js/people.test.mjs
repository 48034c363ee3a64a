/** What a console shows of each person. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { signOf } from "#app/rooms/host/people.js";

const room = (phase, typed) => ({
  me: { people: { p0: { done: false } } },
  public: { seats: { p0: {} }, phase: { name: phase } },
  presence: { p0: { here: true, typed } },
  net: { now: () => 100_000 },
});

test("whoever typed a moment ago is writing, and after a minute is stuck", () => {
  assert.equal(signOf(room("revise", 99_000), "p0"), "writing");
  assert.equal(signOf(room("revise", 30_000), "p0"), "stuck");
  assert.equal(signOf(room("revise", undefined), "p0"), "waited");
});

test("where nobody writes, what was typed in the phase before no longer counts", () => {
  for (const phase of ["compare", "vote", "stance"])
    assert.equal(signOf(room(phase, 99_000), "p0"), "waited", phase);
});

test("where people speak, a sign says how far somebody is whose line isn't there", () => {
  const queue = { speakers: ["p1", "p0", "p2"], each: 60_000, at: 1, spoken: ["p1"] };
  const seen = (seat, more = {}) => {
    const { me, net, public: pub } = room("opening", 99_000);
    me.people[seat] = { done: false };
    return signOf(
      { me, net, presence: {}, public: { ...pub, queues: { 1: { ...queue, ...more } } } },
      seat,
    );
  };
  assert.equal(seen("p1"), "line");
  assert.equal(seen("p0"), "turn");
  assert.equal(seen("p0", { began: 50_000 }), "speaks");
  assert.equal(seen("p2"), "turn");
});

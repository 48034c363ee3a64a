import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { createClock, minutes, readClock, stateWord } from "#app/core/clock.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 }));
afterEach(() => mock.timers.reset());

const pass = (ms) => {
  for (let step = 0; step < ms; step += 50) mock.timers.tick(50);
};
const running = (deadline, length = 60_000) => ({ length, deadline });

test("a clock goes from calm to soon at 30 s, to last at 10 s, and is over at 0", () => {
  const states = [31_000, 30_000, 10_001, 10_000, 1, 0].map(
    (left) => readClock(running(left), 0).state,
  );
  assert.deepEqual(states, ["calm", "soon", "soon", "last", "last", "over"]);
});

test("a part under a minute has no mark at 30 s, which would stand there from its beginning", () => {
  const states = [30_000, 11_000, 10_000, 0].map(
    (left) => readClock(running(left, 40_000), 0).state,
  );
  assert.deepEqual(states, ["calm", "calm", "last", "over"]);
});

test("a paused clock shows what remains and does not move", () => {
  const reading = readClock({ length: 60_000, remaining: 15_000 }, 99_999);
  assert.deepEqual([reading.state, reading.seconds, reading.left], ["paused", 15, 0.25]);
});

test("there is no reading where there is no clock", () => {
  assert.equal(readClock(undefined, 0), null);
  assert.equal(minutes(125), "2:05");
});

test("30 s, 10 s and the end are said once each", () => {
  const said = [];
  const clock = createClock(Date.now, (text) => said.push(text));
  clock.set(running(40_000), "1-draw");
  pass(41_000);
  assert.deepEqual(said, ["30 seconds left.", "10 seconds left.", "Time’s up."]);
  clock.set(running(100_000), "2-opening");
  assert.equal(said.at(-1), "", "and isn’t there any more when the next part has begun");
});

test("who comes late hears only what is still to come", () => {
  const said = [];
  const clock = createClock(Date.now, (text) => said.push(text));
  clock.set(running(20_000), "1-draw");
  pass(11_000);
  assert.deepEqual(said, ["10 seconds left."]);
});

test("a bell rings once, that long before the deadline, and again when time was added", () => {
  const rings = [];
  const clock = createClock(Date.now, () => {});
  clock.set(running(10_000), "1-opening");
  clock.bell(2_000, () => rings.push(Date.now()));
  pass(9_000);
  assert.equal(rings.length, 1);
  assert.ok(rings[0] >= 8_000 && rings[0] < 8_300, String(rings[0]));
  clock.set(running(40_000), "1-opening");
  pass(31_000);
  assert.equal(rings.length, 2);
});

test("watchers hear of each second when it begins, and of nothing in between", () => {
  const seen = [];
  const clock = createClock(Date.now, () => {});
  clock.set(running(3_400), "1-opening");
  clock.watch((reading) => seen.push([reading.seconds, Date.now()]));
  pass(5_000);
  assert.deepEqual(
    seen.map(([seconds]) => seconds),
    [4, 3, 2, 1, 0],
  );
  assert.ok(seen.slice(1).every(([, at]) => (at - 400) % 1000 < 60, String(seen)));
});

test("a bell is silent while the clock stands", () => {
  const rings = [];
  const clock = createClock(Date.now, () => {});
  clock.bell(0, () => rings.push(1));
  clock.set({ length: 10_000, remaining: 0 }, "1-opening");
  pass(60_000);
  assert.deepEqual(rings, []);
});

test("a clock with a word of its own shows it, and is not announced", () => {
  const said = [];
  const clock = createClock(Date.now, (text) => said.push(text));
  clock.set({ ...running(20_000), word: "to read" }, "0 read");
  assert.equal(stateWord(clock.read()), "to read");
  pass(21_000);
  assert.deepEqual(said, []);
  clock.set(running(Date.now() + 12_000), "0 write");
  pass(3_000);
  assert.deepEqual(said, ["10 seconds left."]);
  assert.notEqual(stateWord(clock.read()), "to read");
  clock.set(undefined, "0 vote");
  assert.equal(said.at(-1), "", "a phase without a clock doesn't keep it");
  clock.set(undefined, "0 reveal");
  assert.equal(said.length, 2, "nothing to clear");
});

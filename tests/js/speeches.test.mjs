import assert from "node:assert/strict";
import { test } from "node:test";

import { shownAs } from "#app/components/basics.js";
import { verdictOf } from "#app/components/figures.js";
import { nowWord, throughSentence } from "#app/components/speaking.js";
import { readClock, stateWord } from "#app/core/clock.js";
import { behind, clockOf, timeOfSpeech } from "#app/core/speeches.js";
import { scribeOf } from "#app/rooms/player/phases/speaking.js";

const phase = { id: "3-opening", name: "opening", clock: { length: 440_000, deadline: 700_000 } };
const room = (queue) => ({
  phase,
  queues: { 1: { speakers: ["a", "b"], each: 90_000, at: 0, ...queue } },
});
const state = (queue, now) => readClock(clockOf(room(queue)), now);

test("the clock is that of the speech, and it goes on from where it was stopped", () => {
  assert.equal(state({}, 5_000).seconds, 90);
  assert.equal(state({ began: 10_000 }, 40_000).seconds, 60);
  assert.equal(state({ spent: 30_000 }, 99_000).seconds, 60);
  assert.equal(state({ began: 99_000, spent: 30_000 }, 100_000).seconds, 59);
  assert.equal(state({ spent: -30_000 }, 5_000).seconds, 120, "time was added");
});

test("its signals are at half, at fifteen seconds and at its end", () => {
  const states = [44, 46, 74, 76, 90].map((s) => state({ began: 1 }, s * 1000 + 1).state);
  assert.deepEqual(states, ["calm", "soon", "soon", "last", "over"]);
  assert.equal(stateWord(state({ began: 1 }, 50_001)), "Past half");
});

test("where everybody has spoken it is the phase's", () => {
  assert.deepEqual(clockOf(room({ at: 2 })), phase.clock);
  assert.deepEqual(clockOf({ phase }), phase.clock);
});

test("a page that listens nowhere has a speech's clock only where there is one table", () => {
  const one = { ...room({ began: 10_000 }), format: "tables" };
  const queues = { ...one.queues, 2: { speakers: ["c"], each: 60_000, at: 0 } };
  assert.equal(clockOf(one).deadline, 100_000);
  assert.equal(clockOf({ ...one, queues }), undefined);
  assert.equal(clockOf({ ...one, queues }, "2").remaining, 60_000);
});

test("a reveal's clock says what its time is for, and own results have none", () => {
  const clock = { length: 40_000, deadline: 100_000 };
  const seen = (reveal, more = {}) =>
    clockOf({ phase: { id: "reveal-1", name: "reveal", clock, ...more }, reveal });
  const word = (reveal, now) => stateWord(readClock(seen(reveal), now));
  assert.equal(word({ step: "texts" }, 60_000), "to read");
  assert.equal(word({ step: "result" }, 95_000), "for the result"); // nobody has to finish anything
  assert.equal(seen({ step: "own" }), undefined);
  const held = { clock: { length: 40_000, remaining: 9000 }, held: true };
  assert.equal(seen({ step: "texts" }, held).word, undefined, "a clock that stands says so");
});

test("whoever has been stopped is not next, and not everybody has spoken where somebody was passed over", () => {
  const words = [{}, { began: 1 }, { spent: 5 }, { spent: -30_000 }].map(nowWord);
  assert.deepEqual(words, ["is next", "speaks", "is stopped", "is next"]);
  const speakers = ["a", "b"];
  assert.equal(throughSentence({ speakers, spoken: ["a", "b"] }), "Everyone has spoken");
  assert.equal(throughSentence({ speakers, spoken: ["a"] }), "Everyone has had their turn");
});

test("of under four votes on what was said a verdict is a count", () => {
  const judged = (format, opening, rebuttal) =>
    verdictOf({ format }, { verdict: "opening", votes: { opening, rebuttal, close: 0 } });
  assert.equal(judged("tables", 2, 0), "2 of 2 chose the opening");
  assert.equal(judged("tables", 3, 1), "The opening stands");
  assert.equal(judged("sprint", 2, 0), "The opening stands");
});

test("a verdict that one vote decided says so", () => {
  const told = (verdict, opening, rebuttal, close = 0) =>
    verdictOf({ format: "class" }, { verdict, votes: { opening, rebuttal, close } });
  assert.equal(told("rebuttal", 1, 2), "The rebuttal lands, by one vote");
  assert.equal(told("opening", 3, 2), "The opening stands, by one vote");
  assert.equal(told("opening", 2, 0), "The opening stands");
  assert.equal(told("close", 2, 2), "Too close to call");
  assert.equal(told(undefined, 1, 0), "One person chose the opening");
});

test("of two readers who don’t agree it is said what they chose, without drama", () => {
  const told = (verdict, opening, rebuttal, close = 0) =>
    verdictOf({ format: "class" }, { verdict, votes: { opening, rebuttal, close } });
  assert.equal(told("opening", 1, 0, 1), "One reader: the opening");
  assert.equal(told("rebuttal", 0, 1, 1), "One reader: the rebuttal");
  assert.equal(told("close", 1, 1), "One each. Too close.");
  assert.equal(told("close", 0, 0, 2), "Too close to call");
});

test("a slow table is told by its time, whether its speech was started or not, and by those that are further on", () => {
  const time = (queue, now) => timeOfSpeech({ each: 60_000, ...queue }, now, 10_000);
  assert.deepEqual(time({ began: 10_000 }, 30_000), { left: 40 });
  assert.deepEqual(time({ began: 10_000 }, 80_000), { over: 10, slow: false });
  assert.deepEqual(time({ began: 10_000 }, 200_000), { over: 130, slow: true });
  assert.deepEqual(time({ spent: 50_000 }, 200_000), { left: 10 }, "it was stopped");
  assert.deepEqual(time({}, 60_000), {});
  assert.deepEqual(time({}, 140_000), { waits: 130, slow: true }, "nobody pressed Start");
  assert.deepEqual(timeOfSpeech({ each: 0, began: 1 }, 99_000, 0), {}, "speeches without a clock");
  const tables = [3, 3, 1].map((at) => ({ at, speaker: "a" }));
  assert.deepEqual(
    tables.map((one) => behind(one, tables)),
    [0, 0, 2],
  );
  assert.equal(behind({ at: 1 }, tables), 0, "nobody is left to speak there");
});

test("whoever writes a line down is of the speaker's side if somebody is, and never speaks next if others are there", () => {
  const writes = (sides, by, out = []) =>
    scribeOf(
      {
        me: { group: { number: "1", out } },
        public: {
          phase,
          queues: { 1: { speakers: Object.keys(sides), each: 90_000, at: 0 } },
          seats: Object.fromEntries(Object.entries(sides).map(([id, side]) => [id, { side }])),
        },
      },
      by,
    );
  const three = { a: "for", b: "against", c: "for" };
  assert.deepEqual(
    Object.keys(three).map((by) => writes(three, by)),
    ["c", "a", "a"],
    "b has no partner, and c speaks next",
  );
  assert.equal(writes({ a: "for", b: "against" }, "a"), "b");
  assert.equal(writes(three, "a", ["c"]), "b");
  assert.equal(writes(three, "a", ["b", "c"]), "");
});

test("a room that dealt names calls people at tables by where they sit, whoever spoke first, and else by their names", () => {
  const seats = {
    a: { alias: "Amber Heron", side: "for", group: "2" },
    b: { alias: "Opal Gecko", side: "for", group: "2" },
    c: { alias: "Lunar Lynx", group: "1" },
    d: { alias: "Misty Fern", side: "against" },
  };
  const shown = (names, more = {}) => {
    const motion = { sides: { for: { name: "Cars out" }, against: { name: "Cars in" } } };
    const room = { public: { seats, motion, options: { names }, ...more } };
    return ["a", "b", "c", "d"].map((seat) => shownAs(room, seat));
  };
  const places = ["Table 2, Cars out, speaker 1", "Table 2, Cars out, speaker 2"];
  assert.deepEqual(shown("dealt"), [...places, "Table 1, listening", "Misty Fern"]);
  assert.equal(shown("dealt", { one_table: true })[1], "Cars out, speaker 2");
  assert.equal(shown("typed")[0], "Amber Heron");
});

/** Where a show is: a reveal's steps are the server's, what comes within them goes by the time at which they began. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  aroundEnding,
  aroundReveal,
  landing,
  readCall,
  readEnding,
  readAllIn,
  readLanding,
  readLastVote,
  readReveal,
  waitsForHost,
} from "#app/core/show.js";

const order = ["a", "b"];
const [o, r] = ["opening", "rebuttal"];
/** So many ballots, of which the last decides. @param {number} ballots */
const open = (ballots) => Array.from({ length: ballots }, (_one, k) => (k % 2 ? r : o));
const runs = { since: 1000, texts: 40_000, result: 15_000 };
const at = (show, seconds) => {
  const {
    at: clash,
    step,
    wait,
  } = readReveal({ order, shown: 3, at: "b", n: 2, runs, ...show }, 1000 + seconds * 1000);
  return [clash, step, wait];
};

test("texts stay until the server says more; votes, verdict and names come within a result", () => {
  assert.deepEqual(at({ step: "texts" }, 999), ["b", "texts", undefined]);
  assert.deepEqual(at({ step: "result" }, 0), ["b", "votes", 5000]);
  assert.deepEqual(at({ step: "result" }, 4.9), ["b", "votes", 100]);
  assert.deepEqual(at({ step: "result" }, 5), ["b", "verdict", 4000]);
  assert.deepEqual(at({ step: "result" }, 9), ["b", "names", undefined]);
  assert.deepEqual(at({ step: "own" }, 0), ["b", "names", undefined]);
});

test("whoever hasn't guessed is called after two thirds of the time to read", () => {
  const called = (/** @type {number} */ seconds, show = {}) =>
    readCall({ order, shown: 3, step: "texts", runs, ...show }, 1000 + seconds * 1000);
  assert.deepEqual(called(23), { called: false, wait: 1000 });
  assert.deepEqual(called(24), { called: true });
  assert.equal(called(26, { n: 3 }).wait, 667, "by then they guess while they read");
  const announced = { runs: { ...runs, texts: 43_000, beat: 3000 } };
  assert.deepEqual(called(26, announced), { called: false, wait: 1000 });
  assert.deepEqual(called(99, { step: "result" }), { called: false });
  assert.deepEqual(called(99, { runs: undefined }), { called: false }, "nothing goes on by itself");
});

test("ballots land side by side while both texts have some, and what decides comes last", () => {
  const [o, r] = ["opening", "rebuttal"];
  assert.deepEqual(landing({ opening: 1, rebuttal: 2, close: 0 }), [o, r, r]);
  assert.deepEqual(landing({ opening: 3, rebuttal: 1, close: 1 }), [o, r, "close", o, o]);
  assert.deepEqual(landing({ opening: 0, rebuttal: 0, close: 0 }), []);
  const votes = { opening: 2, rebuttal: 1, close: 1 };
  assert.deepEqual(landing(votes, "opening"), [r, o, "close", o], "first against the room");
  for (const room of ["rebuttal", "close", undefined])
    assert.deepEqual(landing(votes, room), [o, r, "close", o]);
});

test("each ballot has its moment, all of them before the verdict; of many, all but three land together", () => {
  const landed = (ballots, ms, show = { runs }) => readLanding(show, open(ballots), 1000 + ms);
  assert.deepEqual(landed(3, 0), { n: 0, wait: 400 });
  assert.deepEqual(landed(3, 400), { n: 1, wait: 1300 });
  assert.deepEqual(landed(3, 3000), { n: 3 });
  assert.deepEqual(landed(20, 400), { n: 17, wait: 1300 });
  for (let ballots = 0; ballots < 30; ballots += 1)
    assert.deepEqual(landed(ballots, 5000), { n: ballots });
  assert.deepEqual(landed(2, 400, { runs: { ...runs, result: 7500 } }), { n: 1, wait: 900 });
  assert.deepEqual(landed(3, 0, {}), { n: 3 });
});

test("what can no longer change a verdict lands with the ballot that decided it", () => {
  const landed = (order, ms) => readLanding({ runs }, order, 1000 + ms).n;
  assert.deepEqual(
    [400, 1600, 1700].map((ms) => landed([o, o, o], ms)),
    [1, 1, 3],
  );
  assert.deepEqual(
    [1700, 3000].map((ms) => landed([o, r, o], ms)),
    [2, 3],
    "the last decides",
  );
  assert.deepEqual(
    [1700, 3000].map((ms) => landed(["close", o, o], ms)),
    [2, 3],
    "it may be level",
  );
  assert.deepEqual(
    [400, 1700].map((ms) => landed(["close", "close", o], ms)),
    [1, 3],
  );
  assert.deepEqual(
    [400, 1400, 2400].map((ms) => landed([o, o, o, o, o], ms)),
    [1, 2, 5],
  );
  assert.equal(landed([o, r, o], 400), 1, "what one clash has doesn’t change another’s moments");
});

test("what everybody knew turns at once, with its verdict after two seconds and its names after four", () => {
  const brief = { ...runs, result: 12_000, room: 3000, brief: true };
  const show = { step: "result", runs: brief };
  assert.deepEqual(at(show, 3), ["b", "votes", 2000]);
  assert.deepEqual(at(show, 5), ["b", "verdict", 2000]);
  assert.deepEqual(at(show, 7), ["b", "names", undefined]);
  assert.deepEqual(readLanding({ runs: brief }, [o, o, o], 1000 + 3300), { n: 0, wait: 100 });
  assert.deepEqual(readLanding({ runs: brief }, [o, o, o], 1000 + 3400), { n: 3 });
  assert.deepEqual(at({ ...show, runs: { ...brief, result: 6000 } }, 3), ["b", "votes", 667]);
});

test("where the room guessed, that stands alone first; no ballot lands before, and all before the verdict", () => {
  const guessed = { ...runs, result: 19_000, room: 4000 };
  const landed = (ballots, ms) => readLanding({ runs: guessed }, open(ballots), 1000 + ms);
  for (let ballots = 1; ballots < 30; ballots += 1) {
    assert.equal(landed(ballots, 4300).n, 0);
    assert.deepEqual(landed(ballots, 9000), { n: ballots });
  }
  const result = { step: "result", runs: guessed };
  assert.deepEqual(at(result, 0), ["b", "room", 4000]);
  assert.deepEqual(at(result, 4), ["b", "votes", 5000]);
  assert.deepEqual(at(result, 9), ["b", "verdict", 4000]);
  assert.deepEqual(at(result, 13), ["b", "names", undefined]);
  const fast = { step: "result", runs: { since: 1000, texts: 9000, result: 9500, room: 2000 } };
  assert.deepEqual(at(fast, 2), ["b", "votes", 2500]);
});

test("that everybody's in is said for the last three seconds before the result", () => {
  const all = (/** @type {number} */ ms, all_in = true) =>
    readAllIn(/** @type {any} */ ({ runs: { ...runs, texts: 10_000, all_in } }), 1000 + ms);
  assert.deepEqual(all(0), { all: false, wait: 7000 });
  assert.deepEqual(all(7000), { all: true });
  assert.deepEqual(all(9000, false), { all: false });
  assert.deepEqual(readAllIn(/** @type {any} */ ({}), 0), { all: false });
});

test("a result at a host's faster pace has all of it, and more time doesn't stretch it", () => {
  const fast = { step: "result", runs: { ...runs, result: 7500 } };
  assert.deepEqual(at(fast, 2.5), ["b", "verdict", 2000]);
  assert.deepEqual(at({ step: "result", runs: { ...runs, result: 43_000 } }, 10)[1], "names");
});

test("where it stands still all of a result is there, and no clash is no clash", () => {
  assert.deepEqual(at({ step: "result", runs: undefined }, 0), ["b", "names", undefined]);
  assert.deepEqual(at({ order: [], at: undefined, step: "own" }, 0), ["", "names", undefined]);
});

test("an ending goes from step to step, each as long as it takes, and stays where a host goes on", () => {
  const steps = ["strong_opening", "sides", "questions", "last"];
  const show = { steps, at: "strong_opening", runs: { since: 0, lasts: [22_000, 10_000] } };
  assert.deepEqual(readEnding(show, 21_000), { at: "strong_opening", n: 0, page: 0, wait: 1000 });
  assert.deepEqual(readEnding(show, 22_000), { at: "sides", n: 1, page: 0, wait: 10_000 });
  assert.deepEqual(readEnding(show, 999_000), { at: "questions", n: 2, page: 0 });
  assert.deepEqual(readEnding({ ...show, at: "last" }, 999_000), { at: "last", n: 3, page: 0 });
  const stopped = { ...show, runs: undefined };
  assert.deepEqual(readEnding(stopped, 99_000), { at: "strong_opening", n: 0, page: 0 });
});

test("pages of lines turn by themselves, within their step or where a host takes the steps", () => {
  const lines = { pages: [[], [], []], lasts: [5000, 4000, 3000] };
  const show = { steps: ["lines", "sides", "last"], at: "lines", lines };
  const running = { ...show, runs: { since: 0, lasts: [12_000, 10_000] } };
  assert.deepEqual(readEnding(running, 4000), { at: "lines", n: 0, page: 0, wait: 1000 });
  assert.deepEqual(readEnding(running, 5000), { at: "lines", n: 0, page: 1, wait: 4000 });
  assert.deepEqual(readEnding(running, 11_000), { at: "lines", n: 0, page: 2, wait: 1000 });
  assert.deepEqual(readEnding(running, 12_000), { at: "sides", n: 1, page: 0, wait: 10_000 });
  const byHand = { ...show, lines: { ...lines, since: 1000 } };
  assert.deepEqual(readEnding(byHand, 6500), { at: "lines", n: 0, page: 1, wait: 3500 });
  assert.deepEqual(readEnding(byHand, 99_000), { at: "lines", n: 0, page: 2 });
  assert.deepEqual(readEnding({ ...byHand, at: "sides" }, 99_000), { at: "sides", n: 1, page: 0 });
});

test("a step by hand goes through a clash, on to the next of the plan, shown before or not, and past the last", () => {
  const plan = ["a", "b", "c"];
  const around = (n, step) =>
    aroundReveal({ order: plan, shown: 3, at: plan[n - 1], n, step }, { plan }, {}, 0);
  assert.deepEqual(around(1, "texts"), { back: undefined, ahead: ["a", "result"] });
  assert.deepEqual(around(2, "texts"), { back: ["a", "result"], ahead: ["b", "result"] });
  assert.deepEqual(around(2, "result"), { back: ["b", "texts"], ahead: ["c", "texts"] });
  assert.deepEqual(around(3, "result"), { back: ["c", "texts"], ahead: ["c", "own"] });
  assert.deepEqual(around(3, "own"), { back: ["c", "result"] });
  const runs = { since: 0, texts: 9000, result: 15000 };
  const coming = { order: plan, shown: 3, at: "a", n: 1, step: "result", runs };
  const whole = { back: ["a", "texts"], ahead: ["a", "result"] };
  assert.deepEqual(aroundReveal(coming, { plan }, {}, 6000), whole, "the names have not come");
  assert.deepEqual(aroundReveal(coming, { plan }, {}, 11000).ahead, ["b", "texts"]);
  const ending = { steps: ["rewrites", "sides"], at: "rewrites" };
  assert.deepEqual(aroundEnding(ending, 0), { back: undefined, ahead: "sides" });
});

test("what comes fast stands before the last of a plan, once, or after it where it came alone", () => {
  const plan = ["a", "b", "c"];
  /** @param {string} told what the room knows the result of, a letter a clash */
  const around = (at, step, told = "") => {
    const n = plan.indexOf(at) + 1;
    const clashes = Object.fromEntries([...told].map((id) => [id, { votes: {} }]));
    const reveal = { order: plan, shown: 3, at, n, step };
    return aroundReveal(reveal, { plan, quick: ["x", "y"] }, clashes, 0);
  };
  assert.deepEqual(around("a", "result", "a").ahead, ["b", "texts"]);
  assert.deepEqual(around("b", "result", "ab").ahead, ["x", "quick"]);
  const first = { back: ["b", "result"], ahead: ["y", "quick"] };
  assert.deepEqual(around("x", "quick", "abx"), first);
  const second = { back: ["x", "quick"], ahead: ["c", "texts"] };
  assert.deepEqual(around("y", "quick", "abxy"), second);
  const last = { back: ["y", "quick"], ahead: ["c", "result"] };
  assert.deepEqual(around("c", "texts", "abxy"), last);
  assert.deepEqual(around("c", "result", "abxyc").ahead, ["c", "own"]);
  assert.deepEqual(around("b", "result", "abxy").ahead, ["c", "texts"], "it came");
  assert.deepEqual(around("c", "texts", "ab").back, ["b", "result"], "it didn’t");
  assert.deepEqual(around("c", "result", "abc").ahead, ["x", "quick"]);
  assert.deepEqual(around("y", "quick", "abcxy").ahead, ["y", "own"]);
  assert.deepEqual(around("y", "own", "abcxy"), { back: ["y", "quick"] });
});

test("before the texts of the last clash a screen says for a moment that it is that", () => {
  const runs = { since: 0, texts: 20_000, result: 21_000, room: 4000, beat: 3000 };
  const reveal = { order: ["a"], shown: 3, at: "a", n: 3, step: "texts", runs };
  assert.deepEqual(readReveal(reveal, 1000), {
    at: "a",
    n: 3,
    step: "texts",
    beat: true,
    wait: 2000,
  });
  assert.deepEqual(readReveal(reveal, 3000), { at: "a", n: 3, step: "texts" });
  assert.equal(readReveal({ ...reveal, step: "result" }, 1000).beat, undefined);
  const slow = {
    ...reveal,
    step: "result",
    runs: { ...runs, result: 5000 + 1.3 * 15_000, room: 5000, slow: 1.3 },
  };
  assert.equal(
    readReveal(slow, 5000 + 6000).step,
    "votes",
    "the votes of a later round's last clash take longer",
  );
  assert.equal(readReveal(slow, 5000 + 7000).step, "verdict");
});

test("the last vote's result keeps open as long as it can which line most chose, then whose it is", () => {
  const votes = { a: 1, b: 3, c: 2 };
  const read = (ms, since = 1000) => readLastVote({ vote: { lines: [], votes, since } }, 1000 + ms);
  assert.deepEqual(readLastVote({ vote: { lines: [], since: 1000, ends: 9000 } }, 5000), {
    landed: [],
    told: false,
    named: false,
  });
  assert.deepEqual(read(0).landed, []);
  assert.deepEqual(read(5000).landed, ["a", "b", "c", "b", "c", "b"]);
  assert.deepEqual([read(5000).told, read(5000).wait], [false, 500]);
  assert.deepEqual([read(6000).told, read(6000).named], [true, false]);
  assert.deepEqual([read(9000).named, read(9000).wait], [true, undefined]);
  assert.equal(readLastVote({ vote: { lines: [], votes } }, 0).named, true); // on the last picture it's known
});

test("after a vote that is open a host comes to its result, at the same step", () => {
  const ending = { steps: ["questions", "remember", "last"], at: "remember", vote: { lines: [] } };
  assert.deepEqual(aroundEnding(ending, 0), { back: "questions", ahead: "remember" });
  const over = { ...ending, vote: { lines: [], votes: { a: 1 } } };
  assert.deepEqual(aroundEnding(over, 0), { back: "questions", ahead: "last" });
});

test("an ending waits for its host once its result is told, and nothing goes on by itself", () => {
  const steps = /** @type {any} */ (["moved", "remember", "questions", "last"]);
  const waits = (/** @type {any} */ ending, now = 0) => waitsForHost({ steps, ...ending }, now);
  assert.equal(waits({ at: "moved" }), "moved");
  assert.equal(waits({ at: "moved", runs: { since: 0, lasts: [10_000] } }, 1000), "");
  assert.equal(waits({ at: "remember", vote: { lines: [], since: 0, ends: 9000 } }, 1000), "");
  const vote = { lines: [], votes: { a: 3 }, since: 0 };
  assert.equal(waits({ at: "remember", vote }, 1000), "", "the votes still land");
  assert.equal(waits({ at: "remember", vote }, 8000), "remember");
  assert.equal(waits({ at: "questions" }), "");
});

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { createDoc, merge } from "#app/core/doc.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

const snapshot = (version, pub = { n: version }, me = { hand: {} }) => ({
  version,
  now: 0,
  public: pub,
  me,
  sum: `s${version}`,
});
const pub = (from, version, patch = { n: version }) => ({ from, version, now: 0, patch });
const mine = (from, version, patch) => ({ from, version, patch, sum: `s${version}` });

function make(options = {}) {
  const calls = { syncs: 0, changes: 0 };
  const doc = createDoc({
    needSync: () => calls.syncs++,
    onChange: () => calls.changes++,
    ...options,
  });
  return { doc, calls };
}

test("merge follows RFC 7396", () => {
  const cases = [
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [["a"], { x: 1 }, { x: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  for (const [target, patch, expected] of cases) assert.deepEqual(merge(target, patch), expected);
});

test("merge leaves its arguments alone and keeps what the patch does not name", () => {
  const before = { a: { x: 1 }, b: { y: 1 } };
  const after = merge(before, { a: { x: 2 } });
  assert.deepEqual(before, { a: { x: 1 }, b: { y: 1 } });
  assert.equal(after.b, before.b);
});

test("a patch counts only from the document's own version; what is early waits", () => {
  const { doc } = make();
  doc.takeSnapshot(snapshot(5));
  doc.takePublic(pub(6, 7));
  assert.equal(doc.version, 5);
  doc.takePublic(pub(5, 6));
  assert.deepEqual([doc.version, doc.public.n], [7, 7]);
});

test("what is old is dropped", () => {
  const { doc, calls } = make();
  doc.takeSnapshot(snapshot(5));
  doc.takePublic(pub(4, 5, { n: "old" }));
  doc.takeMe(mine(3, 5, { hand: { old: {} } }));
  assert.deepEqual([doc.public.n, doc.me, calls.syncs], [5, { hand: {} }, 0]);
});

test("a patch that spans the version asks for a snapshot at once", () => {
  const { doc, calls } = make();
  doc.takeSnapshot(snapshot(5));
  doc.takePublic(pub(4, 6));
  assert.equal(calls.syncs, 1);
  assert.equal(doc.version, 5);
});

test("a gap asks for a snapshot after a second, and again while it lasts", () => {
  const { doc, calls } = make();
  doc.takeSnapshot(snapshot(5));
  doc.takePublic(pub(6, 7));
  mock.timers.tick(999);
  assert.equal(calls.syncs, 0);
  mock.timers.tick(1);
  assert.equal(calls.syncs, 1);
  mock.timers.tick(1000);
  assert.equal(calls.syncs, 2);
  doc.takePublic(pub(5, 6));
  mock.timers.tick(5000);
  assert.equal(calls.syncs, 2);
});

test("a private patch waits for its public mark, and both change the document once", () => {
  const { doc, calls } = make();
  doc.takeSnapshot(snapshot(5));
  calls.changes = 0;
  doc.takeMe(mine(5, 6, { task: "draw" }));
  assert.equal(doc.me.task, undefined);
  assert.equal(calls.changes, 0);
  doc.takePublic(pub(5, 6));
  assert.deepEqual([doc.me.task, doc.sum, calls.changes], ["draw", "s6", 1]);
});

test("a private patch that comes after its mark still counts", () => {
  const { doc, calls } = make();
  doc.takeSnapshot(snapshot(5));
  doc.takePublic(pub(5, 6));
  doc.takePublic(pub(6, 7));
  doc.takeMe(mine(5, 6, { task: "draw" }));
  assert.deepEqual([doc.me.task, doc.version, calls.syncs], ["draw", 7, 0]);
});

test("a private patch that comes after a later one asks for a snapshot", () => {
  const { doc, calls } = make();
  doc.takeSnapshot(snapshot(5));
  doc.takePublic(pub(5, 6));
  doc.takePublic(pub(6, 7));
  doc.takeMe(mine(6, 7, { task: "opening" }));
  doc.takeMe(mine(5, 6, { task: "draw" }));
  assert.equal(calls.syncs, 1);
  assert.equal(doc.me.task, "opening");
});

test("a snapshot settles what was held and never turns the document back", () => {
  const { doc } = make();
  doc.takePublic(pub(7, 8));
  doc.takeMe(mine(7, 8, { task: "vote" }));
  doc.takeSnapshot(snapshot(7));
  assert.deepEqual([doc.version, doc.me.task], [8, "vote"]);
  doc.takeSnapshot(snapshot(6));
  assert.equal(doc.version, 8);
});

test("the first snapshot of a new connection counts even if it is older", () => {
  const { doc } = make();
  doc.takeSnapshot(snapshot(9));
  doc.connected();
  doc.takeSnapshot(snapshot(8));
  assert.equal(doc.version, 8);
});

test("sync tells version and the sum that came last", () => {
  const { doc } = make();
  doc.takeSnapshot({ version: 3, now: 0, public: {} });
  assert.deepEqual(doc.mark(), { version: 3 });
  doc.takeSnapshot(snapshot(4));
  assert.deepEqual(doc.mark(), { version: 4, sum: "s4" });
});

function random(seed) {
  return () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}

function makeHistory(luck) {
  const states = [{ version: 0, public: { keys: {} }, me: { keys: {} } }];
  const messages = [];
  let version = 0;
  for (let step = 0; step < 40; step++) {
    const from = version;
    version += 1 + Math.floor(luck() * 3);
    const last = states.at(-1);
    const patch = () => ({ keys: { [`k${Math.floor(luck() * 5)}`]: luck() < 0.3 ? null : step } });
    const publicPatch = luck() < 0.2 ? {} : patch();
    const privatePatch = luck() < 0.5 ? patch() : null;
    if (privatePatch) messages.push(["takeMe", mine(from, version, privatePatch)]);
    messages.push(["takePublic", pub(from, version, publicPatch)]);
    states.push({
      version,
      public: merge(last.public, publicPatch),
      me: privatePatch ? merge(last.me, privatePatch) : last.me,
    });
  }
  return { states, messages };
}

test("in whatever order messages come, the document ends at the truth", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const luck = random(seed);
    const { states, messages } = makeHistory(luck);
    const order = messages
      .map((message, i) => [i + luck() * 4, message])
      .sort((a, b) => a[0] - b[0]);
    const last = states.at(-1);
    let asked = false;
    const doc = createDoc({ needSync: () => (asked = true) });
    doc.takeSnapshot({ ...states[0], now: 0, sum: "s0" });
    for (const [, [take, message]] of order) {
      doc[take](message);
      const truth = states.find((state) => state.version === doc.version);
      assert.deepEqual(doc.public, truth.public, `seed ${seed}`);
    }
    if (asked) doc.takeSnapshot({ ...last, now: 0, sum: "end" });
    assert.deepEqual(
      [doc.version, doc.public, doc.me],
      [last.version, last.public, last.me],
      `seed ${seed}`,
    );
  }
});

test("who is here is what was said last: people who left are not here any more", () => {
  const { doc } = make();
  doc.takePresence({ seats: { ada: { here: true }, ben: { here: true } } });
  doc.takePresence({ seats: { ada: { here: false } } });
  assert.deepEqual(doc.presence, { ada: { here: false } });
});

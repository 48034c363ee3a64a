import assert from "node:assert/strict";
import { test } from "node:test";

import { createDrafts } from "#app/core/drafts.js";
import { createStorage } from "#app/core/storage.js";
import { createSittings, pieces } from "#app/coaching/sittings.js";

function store() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

test("a sitting is kept once for each room, and all are forgotten together", () => {
  const sittings = createSittings(createStorage(store));
  for (const room of ["BCDFG", "BCDFG", "XYZ23"])
    sittings.add({ room, at: 0, motion: "A motion", met: 1, of: 2 });
  assert.deepEqual(
    sittings.all().map(({ room }) => room),
    ["BCDFG", "XYZ23"],
  );
  sittings.forget();
  assert.deepEqual(sittings.all(), []);
});

test("of the last two sittings before one is known what they gave to try", () => {
  const sittings = createSittings(createStorage(store));
  for (const [room, tried] of [
    ["BCDFG", ["a"]],
    ["DRILL"],
    ["XYZ23", ["b"]],
    ["QRS45", ["c"]],
    ["NOW67", ["d"]],
  ])
    sittings.add({ room, at: 0, motion: "A motion", tried });
  assert.deepEqual(sittings.triedBefore("NOW67"), ["b", "c"]);
});

test("what is ticked later is learnt of its own sitting alone", () => {
  const sittings = createSittings(createStorage(store));
  for (const room of ["BCDFG", "XYZ23"])
    sittings.add({ room, at: 0, motion: "A motion", skills: { words: true } });
  sittings.learn("XYZ23", (skills) => ({ ...skills, meets: false }));
  sittings.learn("QQQQQ", () => ({ fair: true }));
  assert.deepEqual(
    sittings.all().map(({ skills }) => skills),
    [{ words: true }, { words: true, meets: false }],
  );
});

test("the best of a drill is the one with most right, on its motion, before this time", () => {
  const sittings = createSittings(createStorage(store));
  assert.equal(sittings.best("A motion", "weak"), undefined);
  [
    ["A motion", "weak", 1, 1],
    ["A motion", "weak", 3, 5],
    ["A motion", "weak", 3, 4],
    ["A motion", "match", 4, 4],
    ["Another", "weak", 5, 5],
    ["A motion", "restate"],
    ["A motion", "weak", 4, 5],
  ].forEach(([motion, drill, met, of], n) =>
    sittings.add({ room: `drill ${n}`, at: n, motion, drill, met, of }),
  );
  assert.deepEqual(sittings.best("A motion", "weak", "drill 6"), { met: 3, of: 4 });
  assert.deepEqual(sittings.best("A motion", "weak"), { met: 4, of: 5 });
  assert.equal(sittings.best("A motion", "restate"), undefined);
});

test("a browser that keeps nothing has no sittings, and nothing breaks", () => {
  const sittings = createSittings(createStorage(() => undefined));
  sittings.add({ room: "BCDFG" });
  sittings.forget();
  assert.deepEqual(sittings.all(), []);
});

test("what somebody else put there is no list of sittings", () => {
  for (const kept of ["{}", "not JSON", "null"])
    assert.deepEqual(
      createSittings(createStorage(() => ({ ...store(), getItem: () => kept }))).all(),
      [],
    );
});

const cut = (text, ...marks) =>
  pieces(
    text,
    marks.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: t, marked }) => (marked ? `[${t}]` : t))
    .join("");

test("a text is cut at its marks, overlapping or not, and loses nothing", () => {
  assert.equal(cut("because it holds"), "because it holds");
  assert.equal(cut("because it holds", [0, 7], [11, 16]), "[because] it [holds]");
  assert.equal(cut("because it holds", [3, 10], [0, 7], [4, 6]), "[because][ it] holds");
  assert.equal(cut("🙂 so be it", [2, 4]), "🙂 [so] be it");
});

test("what a new debate sweeps away of old drafts, sittings are not", () => {
  const store = Object.assign(
    Object.create({
      getItem: (key) => store[key] ?? null,
      setItem: (key, value) => (store[key] = value),
      removeItem: (key) => delete store[key],
    }),
    {},
  );
  const storage = createStorage(() => store);
  const sittings = createSittings(storage);
  sittings.add({ room: "BCDFG", at: 0, motion: "A motion", met: 1, of: 2 });
  store.setItem("counterclaim:BCDFG:me:1-opening", JSON.stringify({ text: "old", at: 0 }));
  createDrafts({
    code: "XYZ23",
    seat: "me",
    limits: {},
    storage,
    command: () => {},
    now: () => 9e12,
  });
  assert.deepEqual([sittings.all().length, Object.keys(store).length], [1, 1]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { createStorage } from "#app/core/storage.js";

/** A browser's store; `full`: it takes nothing more. */
function store({ full = false } = {}) {
  const kept = new Map();
  const one = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (one.full) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, String(text));
    },
    removeItem: (key) => kept.delete(key),
    full,
  };
  return one;
}

const refused = () => {
  throw new DOMException("not here", "SecurityError");
};

test("what is kept comes back, as text and as JSON", () => {
  const storage = createStorage(store);
  assert.deepEqual([storage.keeps(), storage.get("a"), storage.read("a")], [true, null, undefined]);
  assert.deepEqual([storage.set("a", "1"), storage.write("b", { c: 2 })], [true, true]);
  assert.deepEqual([storage.get("a"), storage.read("b")], ["1", { c: 2 }]);
  storage.remove("a");
  assert.equal(storage.get("a"), null);
});

test("where a browser keeps nothing, reads give nothing and writes say so", () => {
  for (const open of [refused, () => undefined, () => store({ full: true })]) {
    const storage = createStorage(open);
    assert.deepEqual(
      [storage.keeps(), storage.set("a", "1"), storage.write("a", {})],
      [false, false, false],
    );
    assert.deepEqual([storage.get("a"), storage.read("a"), storage.keys()], [null, undefined, []]);
    storage.remove("a");
  }
});

test("a store that has become full says so, and still reads", () => {
  const own = store();
  const storage = createStorage(() => own);
  storage.set("a", "1");
  own.full = true;
  assert.deepEqual([storage.set("a", "2"), storage.get("a")], [false, "1"]);
});

test("what is no JSON is nothing", () => {
  const storage = createStorage(store);
  storage.set("a", "no JSON");
  assert.equal(storage.read("a"), undefined);
});

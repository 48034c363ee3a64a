import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { createLazy } from "#app/core/lazy.js";
import { createStorage } from "#app/core/storage.js";

/** Lets everything happen that is due within these ms. */
async function pass(ms) {
  for (let passed = 0; passed <= ms; passed += 500) {
    for (let i = 0; i < 10; i++) await Promise.resolve();
    mock.timers.tick(passed < ms ? 500 : 0);
  }
}

/** Screens whose imports have these outcomes, one after another; then the last one for ever. */
function make(outcomes, { kept = new Map(), answers = true } = {}) {
  const seen = { imports: 0, reloads: 0, reloaded: 0, window: new EventTarget() };
  seen.window.location = { reload: () => seen.reloads++ };
  const file = async () => {
    const comes = outcomes[Math.min(seen.imports++, outcomes.length - 1)];
    if (!comes) throw new TypeError("Failed to fetch dynamically imported module");
    return { Screen: "the screen" };
  };
  const storage = createStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  }));
  seen.lazy = createLazy({
    files: { judge: file },
    onChange: () => seen.lazy.get("judge"),
    onReloaded: () => seen.reloaded++,
    storage,
    answers: async () => answers,
    window: seen.window,
  });
  seen.lazy.get("judge");
  return seen;
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
});

test("a file is asked for once, and its screen is there when it has come", async () => {
  const seen = make([true]);
  assert.equal(seen.lazy.get("judge"), undefined);
  await pass(0);
  assert.equal(seen.lazy.get("judge"), "the screen");
  assert.deepEqual([seen.imports, seen.lazy.missing(), seen.reloaded], [1, false, 0]);
});

test("a file that fails once is asked for again, and the page says so meanwhile", async () => {
  const seen = make([false, true]);
  await pass(0);
  assert.equal(seen.lazy.missing(), true);
  await pass(1500);
  assert.deepEqual([seen.lazy.get("judge"), seen.lazy.missing()], ["the screen", false]);
  assert.equal(seen.reloads, 0);
});

test("a file is asked for at once when the network is back", async () => {
  const seen = make([false, true]);
  await pass(0);
  seen.window.dispatchEvent(new Event("online"));
  await pass(0);
  assert.equal(seen.lazy.get("judge"), "the screen");
});

test("where the server answers and the file does not come, the page reloads itself once", async () => {
  const kept = new Map();
  const first = make([false], { kept });
  await pass(60_000);
  assert.deepEqual([first.reloads, first.imports], [1, 2]);
  const second = make([false], { kept });
  await pass(60_000);
  assert.equal(second.reloads, 0);
  assert.ok(second.imports > 4, "it is still asked for");
  const third = make([true], { kept });
  await pass(0);
  assert.equal(third.reloaded, 1);
  const fourth = make([true], { kept });
  await pass(0);
  assert.equal(fourth.reloaded, 0);
});

test("where the server doesn't answer, nothing reloads: the browser would show its own page", async () => {
  const seen = make([false], { answers: false });
  await pass(60_000);
  assert.equal(seen.reloads, 0);
});

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { createDrafts } from "#app/core/drafts.js";
import { createStorage } from "#app/core/storage.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 }));
afterEach(() => mock.timers.reset());

class Storage {
  setItem(key, value) {
    this[key] = String(value);
  }
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  removeItem(key) {
    delete this[key];
  }
}

const quiet = async () => {
  for (let n = 0; n < 5; n++) await Promise.resolve();
};
const limits = {
  opening: [40, 600],
  restatement: [10, 140],
  rebuttal: [30, 450],
  closing: [20, 280],
};
const drafts = (store, seat, command) =>
  createDrafts({ code: "KVTRN", seat, limits, storage: createStorage(() => store), command });
const make = (store, command = async () => ({ ok: true })) => drafts(store, "s1", command);

test("words come back after a reload, for this seat and phase alone", () => {
  const storage = new Storage();
  assert.equal(make(storage).write("3-opening", { kind: "opening", round: 1, text: "mine" }), true);
  assert.equal(make(storage).read("3-opening").text, "mine");
  assert.equal(make(storage).read("4-rebuttal"), undefined);
  assert.equal(drafts(storage, "s2", null).read("3-opening"), undefined);
});

test("it says that words are kept only where they are", () => {
  const full = new Storage();
  assert.equal(make(full).write("3-opening", { text: "mine" }), true);
  full.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  assert.equal(make(full).write("3-opening", { text: "mine" }), false);
  const nowhere = make(undefined);
  assert.equal(nowhere.write("3-opening", { text: "mine" }), false);
  assert.equal(nowhere.read("3-opening").text, "mine");
});

test("leaving a debate leaves nothing of it on the device, and old words go by themselves", () => {
  const storage = new Storage();
  const kept = make(storage);
  kept.write("3-opening", { text: "mine" });
  kept.clear();
  assert.deepEqual(Object.keys(storage), []);
  kept.write("3-opening", { text: "mine" });
  mock.timers.tick(3 * 86_400_000);
  make(storage);
  assert.deepEqual(Object.keys(storage), []);
});

test("a draft goes out a second after typing stops, at most every two, one at a time, the newest last", async () => {
  const sent = [];
  let answer;
  const courier = make(new Storage(), (type, fields) => {
    sent.push([Date.now() - 1_000_000, type, fields]);
    return new Promise((resolve) => (answer = () => resolve({ ok: true })));
  }).courier({ phase: "3-opening", kind: "opening", told: () => {} });
  courier.take({ text: "a" });
  mock.timers.tick(600);
  courier.take({ text: "ab" });
  mock.timers.tick(999);
  assert.equal(sent.length, 0);
  mock.timers.tick(1);
  assert.deepEqual(sent, [[1600, "draft", { phase: "3-opening", text: "ab" }]]);
  courier.take({ text: "abc" });
  mock.timers.tick(10_000);
  assert.equal(sent.length, 1, "the first is still on its way");
  answer();
  await quiet();
  mock.timers.tick(2_000);
  assert.deepEqual(sent[1].slice(1), ["draft", { phase: "3-opening", text: "abc" }]);
});

test("what the room would refuse as far too long stays on the device", async () => {
  const sent = [];
  const courier = make(
    new Storage(),
    async (type, fields) => (sent.push(fields), { ok: true }),
  ).courier({ phase: "3", kind: "opening", told: () => {} });
  courier.take({ text: "x".repeat(2401) });
  await courier.flush();
  assert.deepEqual(sent, []);
});

test("a rebuttal's draft carries both its texts", async () => {
  const sent = [];
  const courier = make(
    new Storage(),
    async (type, fields) => (sent.push(fields), { ok: true }),
  ).courier({ phase: "4", kind: "rebuttal", told: () => {} });
  courier.take({ text: "answer", restatement: "they say", cards: ["c1"] });
  await courier.flush();
  assert.deepEqual(sent, [{ phase: "4", text: "answer", restatement: "they say" }]);
});

test("a draft that was refused for now is sent again, or what has been written since; others are not", async () => {
  const sent = [];
  const answers = ["busy", "broken", "", "too_late"];
  const courier = make(new Storage(), async (type, fields) => {
    sent.push(fields.text);
    const code = answers.shift();
    return code ? { ok: false, error: { code, message: "" } } : { ok: true };
  }).courier({ phase: "3", kind: "opening", told: () => {} });
  courier.take({ text: "first" });
  mock.timers.tick(1000);
  await quiet();
  mock.timers.tick(2000);
  await quiet();
  courier.take({ text: "first and more" });
  mock.timers.tick(2000);
  await quiet();
  assert.deepEqual(sent, ["first", "first", "first and more"]);
  courier.take({ text: "too late" });
  mock.timers.tick(2000);
  await quiet();
  mock.timers.tick(20_000);
  await quiet();
  assert.deepEqual(sent.slice(3), ["too late"]);
});

test("a device is handed on when the room has the last words, or says that it hasn't", async () => {
  const sent = [];
  let ok = true;
  const kept = make(new Storage(), async (type, fields) => {
    sent.push(fields.text);
    return ok ? { ok } : { ok, error: { code: "too_late" } };
  });
  assert.equal(await kept.settle(), true, "nothing was written");
  const courier = kept.courier({ phase: "3-opening", kind: "opening", told: () => {} });
  courier.take({ text: "the last words" });
  assert.equal(await kept.settle(), true);
  assert.deepEqual(sent, ["the last words"], "at once");
  courier.take({ text: "x".repeat(10_000) });
  assert.equal(await kept.settle(), false, "longer than any draft");
  ok = false;
  courier.take({ text: "after the phase" });
  assert.equal(await kept.settle(), false);
  courier.has({ text: "after the phase" });
  assert.equal(await kept.settle(), true, "it was sent as a text");
});

test("words on their way are waited for before a device is handed on", async () => {
  let answer;
  const kept = make(new Storage(), () => new Promise((done) => (answer = done)));
  const courier = kept.courier({ phase: "3-opening", kind: "opening", told: () => {} });
  courier.take({ text: "first" });
  courier.flush();
  let settled;
  kept.settle().then((all) => (settled = all));
  await quiet();
  assert.equal(settled, undefined);
  answer({ ok: true });
  await quiet();
  assert.equal(settled, true);
});

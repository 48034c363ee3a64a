import assert from "node:assert/strict";
import { test } from "node:test";

import { endTurn, isSaved, numbered, takeTurn } from "#app/core/turn.js";

/** Somebody who is about to hand the device on, with these texts on it. */
const person = (kept = [], me = {}, { settled = true, busy = false } = {}) => ({
  net: { isBusy: () => busy },
  drafts: { settle: async () => settled, all: () => kept },
  me: { seat: "s1", ...me },
  actNow: () => {},
});

test("who has written nothing, or nothing that the room lacks, may hand the device on", async () => {
  assert.equal(await isSaved({ ...person(), drafts: undefined }), true, "a judge");
  assert.equal(await isSaved(person()), true);
  assert.equal(await isSaved(person([{ phase: "3", text: "a draft that the room has" }])), true);
  assert.equal(await isSaved(person([], {}, { settled: false })), false, "it hasn't");
});

test("what waits to be sent is sent before anything else", async () => {
  const calls = [];
  const one = person();
  one.actNow = () => calls.push("now");
  one.drafts.settle = async () => (calls.push("settle"), true);
  await isSaved(one);
  assert.deepEqual(calls, ["now", "settle"]);
});

test("a returned text that was changed and a line for somebody else are only on this device", async () => {
  const returned = { mine: { a: { state: "returned", text: "as it was" } } };
  assert.equal(
    await isSaved(person([{ phase: "resend a", resends: "a", text: "as it was" }], returned)),
    true,
  );
  assert.equal(
    await isSaved(person([{ phase: "resend a", resends: "a", text: "better" }], returned)),
    false,
  );
  const line = { line: true, text: " What they said. " };
  const told = { group: { tickets: { t: { text: "What they said." } } } };
  assert.equal(await isSaved(person([{ phase: "3 s2 opening", ...line }])), false);
  assert.equal(await isSaved(person([{ phase: "3 s2 opening", ...line }], told)), true);
  assert.equal(await isSaved(person([{ phase: "3 mine opening", ...line }])), false);
  assert.equal(
    await isSaved(person([{ phase: "3 s2 opening", ...line, kept: true }])),
    true,
    "a draft in the room",
  );
  assert.equal(await isSaved(person([{ phase: "3 s2 opening", line: true, text: "" }])), true);
});

test("people of one first name are numbered in the order in which they joined", () => {
  const names = { s1: "Ada", s2: "Ben", s3: "Ada", s4: undefined };
  assert.deepEqual(
    ["s1", "s2", "s3", "s4", "s5"].map((seat) => numbered(names, seat)),
    ["Ada 1", "Ben", "Ada 2", "", ""],
  );
});

test("the page that follows is asked for when the cookie says whose turn it is, and the room answers", async (t) => {
  let jar = "turn_BCDFG=s1";
  const written = []; // a browser writes later, but whoever reads waits for that
  const asked = [];
  const document = {
    set cookie(cookie) {
      written.push(cookie.split(";")[0]);
    },
    get cookie() {
      return (jar = written.at(-1) ?? jar);
    },
  };
  const location = { protocol: "https:", replace: (path) => asked.push([path, jar]) };
  const { fetch } = globalThis;
  const answers = [
    Promise.reject(new TypeError("no connection")),
    { status: 502 },
    { status: 200 },
  ];
  answers[0].catch(() => undefined);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const waited = () =>
    new Promise((done) => setImmediate(done)).then(() => t.mock.timers.tick(1000));
  Object.assign(globalThis, { document, location, fetch: async () => answers.shift() });
  t.after(() => ["document", "location"].forEach((name) => delete globalThis[name]));
  t.after(() => Object.assign(globalThis, { fetch }));
  const ended = endTurn("BCDFG", "s1");
  await waited();
  await waited();
  assert.deepEqual(asked, [], "there is no page to go to");
  await ended;
  takeTurn("BCDFG", "s2");
  assert.deepEqual(asked, [
    ["/rooms/BCDFG", "turn_BCDFG="],
    ["/rooms/BCDFG", "turn_BCDFG=s2"],
  ]);
});

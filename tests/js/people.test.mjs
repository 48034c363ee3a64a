/** What a console shows of each person. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { onBench } from "#app/components/people.js";
import { allVoted, changing, stillToCome, unshown } from "#app/rooms/host/actions.js";
import { nameOf } from "#app/rooms/host/names.js";
import { onProjector } from "#app/rooms/host/panels.js";
import { doneAt, signOf } from "#app/rooms/host/people.js";
import { takenBack } from "#app/rooms/host/took_back.js";

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

test("a phone without a connection isn't called late", () => {
  const off = room("revise", undefined);
  off.presence.p0.heard = 70_000;
  assert.equal(signOf(off, "p0"), "away");
  off.me.people.p0.done = true;
  assert.equal(signOf(off, "p0"), "done", "and nobody waits for one that has sent");
});

test("what was typed in the part before makes nobody stuck in this one", () => {
  const just = room("rebuttal", 30_000);
  just.public.phase.clock = { length: 255_000, deadline: 354_000 };
  assert.equal(signOf(just, "p0"), "waited");
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

test("before hosts go on they read whose line is missing, and that nobody who spoke is skipped", () => {
  const queue = { speakers: ["clara", "ben"], each: 60_000, at: 2, spoken: ["clara"] };
  const asked = (spoken) => {
    const people = { clara: { done: false }, ...(spoken ? {} : { ben: { done: false } }) };
    const seen = atTables("opening", people);
    return stillToCome({
      ...seen,
      public: { ...seen.public, queues: { 1: { ...queue, at: spoken ? 2 : 1 } } },
    });
  };
  assert.equal(asked(true), "The line of CLARA is missing.");
  assert.match(asked(false), /^The line of CLARA is missing\. Still to come: BEN\. Whoever hasn’t/);
});

test("a noted line counts as spoken, though nobody has called the next", () => {
  const seen = atTables("opening", { jan: { done: false }, lea: { done: false } });
  const said = { author: "jan", kind: "opening", state: "sent" };
  assert.match(stillToCome(seen), /JAN, LEA/);
  seen.me.texts = { s1: said };
  assert.match(stillToCome(seen), /^Still to come: LEA\./);
  seen.me.texts = { s1: { ...said, state: "returned" } };
  assert.match(stillToCome(seen), /JAN, LEA/);
});

const atTables = (phase, people) => ({
  me: { people, texts: {} },
  public: {
    format: "tables",
    phase: { name: phase },
    seats: Object.fromEntries(Object.keys(people).map((id) => [id, { alias: id.toUpperCase() }])),
  },
});

test("hosts read who took a turn back, at which table, until they close it", () => {
  const room = atTables("vote", {
    ana: { group: "2", not_me: 2_000 },
    ben: { group: "1", teacher_name: "Benno", not_me: 1_000 },
    cem: { group: "1" },
  });
  const [first, second, ...more] = takenBack(room, 0).map(({ text }) => text);
  assert.match(first, /^Benno \(BEN\) \(table 1\) took back what was chosen as them, \d/);
  assert.match(second, /^ANA \(table 2\) took back/);
  assert.deepEqual(more, []);
  assert.deepEqual(
    takenBack(room, 1_000).map(({ seat }) => seat),
    ["ana"],
  );
  assert.deepEqual(takenBack(room, 2_000), []);
  room.public.phase.name = "finished";
  assert.deepEqual(takenBack(room, 0), [], "nobody has a turn any more");
});

test("of two people at a table who have the same name, the first to join is number 1, as on their tablet", () => {
  const room = atTables("draw", {
    a: { group: "1", teacher_name: "Emma" },
    b: { group: "1", teacher_name: "Noah" },
    c: { group: "2", teacher_name: "Emma" },
    d: { group: "1", teacher_name: "Emma" },
  });
  assert.deepEqual(
    ["a", "b", "c", "d"].map((seat) => nameOf(room, seat)),
    ["Emma 1 (A)", "Noah (B)", "Emma (C)", "Emma 2 (D)"],
  );
});

test("a host reads people in the order of the names by which they know them", () => {
  const seats = { a: { alias: "Zebra", side: "for" }, b: { alias: "Crane", side: "for" } };
  const order = (people) => onBench(seats, "for", people).map(([seat]) => seat);
  assert.deepEqual(order(), ["b", "a"]);
  assert.deepEqual(order({ a: { teacher_name: "Amara" }, b: { teacher_name: "Finn" } }), [
    "a",
    "b",
  ]);
});

test("before a phase is ended a host reads who is not done, where they sit and what comes of it", () => {
  const room = atTables("vote", {
    ana: { group: "1", done: false },
    ben: { group: "1", done: true },
    cem: { group: "2", done: false, out: 1 },
    dia: { group: "2", done: false },
  });
  assert.equal(
    stillToCome(room),
    "Still to come: ANA (table 1), DIA (table 2). Their votes will be missing.",
  );
  room.me.people.ana.owes_fairness = true;
  assert.equal(allVoted(room), "", "a vote is missing");
  assert.match(stillToCome(room), /Their votes will be missing\.$/);
  room.me.people.dia.owes_fairness = true;
  assert.equal(
    allVoted(room),
    "All votes are in; 2 students still have to say if they were understood",
  );
  assert.match(stillToCome(room), /DIA \(table 2\)\. That will be missing; their votes count\.$/);
  assert.equal(doneAt(room, ["ana", "ben"]), "2 of 2 have voted", "as the top says");
  const many = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, { done: false }]));
  assert.equal(
    stillToCome(atTables("draw", many)),
    "Still to come: A, B, C and 2 others. Whoever has chosen no card is given one.",
  );
  assert.equal(stillToCome(atTables("draw", { a: { done: true } })), "");
});

test("a show that would be cut short is asked about, for its clashes without votes", () => {
  const room = (name) => ({
    me: { reveal: { plan: ["a", "b", "c"] } },
    public: { phase: { name }, clashes: { a: { votes: {} }, b: {}, d: {} } },
  });
  assert.equal(unshown(room("reveal")), 2);
  assert.equal(unshown(room("vote")), 0);
});

test("the console says when lines of earlier rounds are on the projector", () => {
  const working = { phase: { name: "opening", round: 2 } };
  assert.match(onProjector(working), /^The clock and how many are done/);
  assert.match(
    onProjector({ ...working, heard: [{ speech: "s", words: "Less is more." }] }),
    /earlier rounds/,
  );
});

test("whoever changes a text that they sent is waited for, and named where they alone are", () => {
  const seen = room("opening", 99_000);
  seen.me.people = { p0: { done: false, changing: true }, p1: { done: true } };
  seen.public.seats = { p0: {}, p1: {} };
  assert.equal(signOf(seen, "p0"), "changing");
  assert.deepEqual(changing(seen), ["p0"]);
  seen.me.people.p1 = { done: false };
  assert.deepEqual(changing(seen), []);
});

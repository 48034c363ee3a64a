/** What a class of several tables found convincing: all their verdicts together, never a winner by a hair. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { together as atAll } from "#app/halls/actions.js";
import { ClassTotal, now, together } from "#app/halls/ending.js";

const table = (pro, verdicts, more = {}) => ({
  writers: 8,
  awards: {},
  sides: { for: pro, against: 100 - pro },
  verdicts,
  more_often: "level",
  chance: Math.ceil(200 / Math.sqrt(verdicts)),
  ...more,
});

test("tables weigh as many verdicts as they have, and a table without figures weighs nothing", () => {
  const found = together([table(60, 30), table(20, 10), { writers: 3, awards: {} }, undefined]);
  assert.deepEqual(found.sides, { for: 50, against: 50 });
  const counted = [table(60, 30, { votes: { for: 15, against: 9 } }), table(20, 10), undefined];
  assert.deepEqual(together(counted).votes, { for: 15, against: 9 });
  assert.deepEqual([found.verdicts, found.writers], [40, 16]);
  assert.equal(found.more_often, "level");
  assert.equal(together([]), undefined);
});

test("a side convinced more often where the gap is wider than what chance makes of all tables together", () => {
  assert.equal(together([table(60, 100)]).more_often, "level"); // 20 points apart, as chance makes them
  assert.equal(together([table(61, 100)]).more_often, "for");
  assert.equal(together([table(39, 100)]).more_often, "against");
  const four = together([56, 56, 56, 56].map((pro) => table(pro, 100)));
  assert.deepEqual([four.more_often, four.chance], ["for", 10]); // half as much by chance as at one table
  assert.equal(together([table(56, 100)]).more_often, "level");
});

test("tables that say too little alone may say something together, from seventeen people on", () => {
  const few = (writers) => table(90, 64, { writers, more_often: "too_few" });
  assert.equal(together([few(8), few(8)]).more_often, "too_few");
  assert.equal(together([few(8), few(9)]).more_often, "for");
});

test("a hall that ends before any vote promises no figures", () => {
  const ended = { phase: { name: "finished" }, results: { awards: {}, writers: 0 } };
  assert.match(now([ended, ended]), /^No table got as far as a verdict/);
  assert.match(now([ended, { ...ended, results: { strongest: "c1" } }]), /^Look at what the other/);
  assert.equal(ClassTotal({ rooms: [{ public: ended }, { public: ended }] }), null);
});

test("all tables begin together: none that is heard of later stays behind, and none that is closed is waited for", () => {
  const heard = {
    room: () => ({ me: { role: "host" }, public: { phase: { name: "lobby" }, seats: {} } }),
  };
  const begins = (...tables) =>
    Boolean(
      atAll(
        tables,
        () => {},
        () => {},
      ).begin,
    );
  assert.ok(begins(heard, heard));
  assert.ok(!begins(heard, { room: () => undefined }));
  assert.ok(begins(heard, { room: () => undefined, closed: "deleted" }));
});

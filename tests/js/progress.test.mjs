import assert from "node:assert/strict";
import { test } from "node:test";

import { createStorage } from "#app/core/storage.js";
import { better, daysInARow, skillsOf, ticked, toCarry } from "#app/coaching/progress.js";
import {
  agreement,
  createSampleScore,
  nextSample,
  spoilsNothing,
} from "#app/components/sample_score.js";

const noticed = (...about) => ({
  remarks: about.map((one) => ({ about: one, said: "", marks: [] })),
  shows: { words: true, calm: true },
});

test("only what anybody can see is a skill before its writer ticks, and one is carried on", () => {
  assert.deepEqual(skillsOf([noticed(), noticed("copied")]), { words: false });
  for (const fault of ["nonsense", "insult", "figure"])
    assert.deepEqual(skillsOf([noticed(), noticed(fault)]), {}, fault);
  const skills = [
    { about: "meets", yes: false },
    { about: "why", yes: true },
    { about: "fair", yes: false },
    { about: "fair", yes: true },
  ].reduce(ticked, skillsOf([noticed()]));
  assert.deepEqual(skills, { words: true, calm: true, meets: false, why: true, fair: true });
  assert.equal(toCarry(skills), "meets");
  assert.equal(toCarry({ why: true }), undefined);
  assert.equal(toCarry(undefined), undefined);
});

test("a skill is praised only where a rule has looked at it and found it good", () => {
  const text = (shows) => ({ remarks: [], shows });
  assert.deepEqual(skillsOf([text({}), { remarks: [] }]), {}, "nobody looked");
  assert.deepEqual(skillsOf([text({ words: true }), text({ words: false })]), {});
  assert.deepEqual(skillsOf([text({ words: true }), text({})]), { words: true });
  assert.deepEqual(skillsOf([{ ...text({ words: true, calm: true }), care: true }]), {});
});

test("better is what was missing when it was looked at last", () => {
  const before = [{ skills: { why: false, meets: false } }, { skills: { meets: true } }, {}];
  assert.deepEqual(better(before, { why: true, meets: true, weigh: true }), ["why"]);
  assert.deepEqual(better([], { why: true }), []);
});

test("days in a row are counted to today, or to yesterday, and a gap ends them", () => {
  const day = (n) => ({ at: new Date(2026, 2, n, 23, 30).getTime() });
  const noon = new Date(2026, 2, 10, 12).getTime();
  assert.equal(daysInARow([day(8), day(9), day(10), day(10)], noon), 3);
  assert.equal(daysInARow([day(8), day(9)], noon), 2);
  assert.equal(daysInARow([day(7), day(8)], noon), 0);
  assert.equal(
    daysInARow([day(27), day(28), day(29), day(30)], new Date(2026, 2, 30, 1).getTime()),
    4,
    "a day with 23 hours",
  );
  assert.equal(daysInARow([], noon), 0);
});

test("the first verdict on a sample stands, for each motion by itself", () => {
  const kept = new Map();
  const store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  const score = createSampleScore(createStorage(() => store));
  score.judge("a", 0, "opening");
  score.judge("a", 0, "rebuttal");
  score.judge("a", 2, "close");
  score.judge("b", 0, "rebuttal");
  const samples = [{ verdict: "opening" }, { verdict: "rebuttal" }, { verdict: "opening" }];
  assert.deepEqual(agreement(samples, score.of("a")), { agreed: 1, of: 2 });
  assert.equal(nextSample(samples, score.of("a")), 1);
  assert.equal(nextSample(samples, score.of("a"), 1), 1);
  assert.equal(nextSample(samples, { 0: "x", 1: "x", 2: "x" }, 1), undefined);
  assert.equal(
    nextSample(samples, {}, 0, (_sample, n) => n !== 1),
    2,
  );
});

test("a sample in a wait gives away no answer to the other side, and is about none of somebody's cards", () => {
  const opening = "Breaks without telephones bring people together again.";
  const card = { title: "Breaks", claim: "Breaks bring people together.", why: "", evidence: "" };
  const other = { title: "Fees", claim: "A charge works just as well.", why: "", evidence: "" };
  const sample = { side: "for", opening };
  const cases = [
    [{ side: "for", answers: true, cards: [other] }, true],
    [{ side: "for", answers: true, cards: [other, card] }, false],
    [{ side: "against", answers: true, cards: [] }, false],
    [{ side: "against", answers: false, cards: [] }, true],
    [{ side: "against", answers: false, cards: [card] }, false],
    [{ answers: true, cards: [] }, true], // a judge
  ];
  for (const [mine, fine] of cases)
    assert.equal(spoilsNothing(sample, mine), fine, JSON.stringify(mine));
});

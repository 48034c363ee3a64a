import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { createSession } from "#app/core/session.js";

/** A session on a connection that answers as it is told. */
function make(answer = { ok: true, version: 1 }) {
  const calls = { changes: 0, refusals: [], commands: [] };
  let listener;
  const net = {
    now: () => 0,
    resync: () => {},
    state: () => ({ name: "live" }),
    watch: (watcher) => (listener = watcher),
    command: async (type, fields) => (calls.commands.push([type, fields]), answer),
  };
  const session = createSession({
    connect: () => net,
    onChange: () => calls.changes++,
    onRefused: (text) => calls.refusals.push(text),
  });
  return { session, calls, moved: () => listener() };
}

const phase = { id: "2-draw", name: "draw", clock: { length: 60_000, remaining: 30_000 } };

test("nothing is seen of a room before it has been heard from", () => {
  const { session } = make();
  assert.equal(session.seen().public, undefined);
  assert.deepEqual(session.seen().connection, { name: "live" });
});

test("who is present may be told before there is a room to show", () => {
  const { session, calls } = make();
  session.doc.takePresence({ seats: { s1: "here" } });
  assert.equal(calls.changes, 0);
  session.doc.takeSnapshot({ version: 1, public: { options: {}, phase } });
  assert.deepEqual([calls.changes, session.seen().presence], [1, { s1: "here" }]);
});

test("a change of the document or of the connection is told, and the clock follows it", () => {
  const { session, calls, moved } = make();
  session.doc.takeSnapshot({ version: 1, public: { options: {}, phase } });
  assert.deepEqual([calls.changes, session.clock.read().seconds], [1, 30]);
  moved();
  assert.equal(calls.changes, 2);
});

test("a clock of one's own counts before the room's", () => {
  const { session } = make();
  session.doc.takeSnapshot({
    version: 1,
    public: { options: {}, phase },
    me: { seat: "s", clock: { length: 90_000, remaining: 45_000 } },
  });
  assert.equal(session.clock.read().seconds, 45);
});

test("once everybody is done, nobody is told to finish up, and the clock says what it counts down to", () => {
  const { session } = make();
  const clock = { length: 60_000, deadline: 5000 };
  const words = [
    [1, "vote"],
    [2, "vote"],
    [2, "reveal"],
    [2, "draw"],
  ].map(([done, next], version) => {
    const progress = { for: { done, due: 2 } };
    session.doc.takeSnapshot({
      version,
      public: { options: {}, phase: { ...phase, clock, next }, progress },
    });
    return session.clock.read().word;
  });
  session.doc.takeSnapshot({ version: 4, public: { options: {}, phase } }); // no clock runs on
  const long = { ...phase, clock: { length: 99_000, deadline: 93_000 }, next: "reveal" };
  const pub = { options: {}, phase: long, progress: { for: { done: 2, due: 2 } } };
  session.doc.takeSnapshot({ version: 5, public: pub });
  assert.equal(session.clock.read(), null, "the room goes on sooner, or waits for its teacher");
  session.doc.takeSnapshot({ version: 6, public: pub, me: { people: {} } });
  assert.equal(session.clock.read().seconds, 93, "which a teacher sees");
  session.doc.takeSnapshot({ version: 7, public: { options: {}, phase } });
  assert.deepEqual(words, [undefined, "to the vote", "to the results", "to the cards"]);
});

test("a refusal is told with its reason, and the answer comes back either way", async () => {
  const refusal = { ok: false, error: { code: "too_late", message: "Time’s up." } };
  for (const [answer, refusals] of [
    [{ ok: true, version: 2 }, []],
    [refusal, ["Time’s up."]],
    [{ ok: false, error: { code: "broken", message: "" } }, ["That didn’t go through. Try again."]],
    [{ ok: false, error: { code: "gone", message: "" } }, []],
  ]) {
    const { session, calls } = make(answer);
    assert.equal(await session.act("keep", { cards: [] }), answer);
    assert.deepEqual([calls.refusals, calls.commands], [refusals, [["keep", { cards: [] }]]]);
  }
});

test("a host who goes on as the clock does is told nothing", async () => {
  const { session, calls } = make({
    ok: false,
    error: { code: "too_late", message: "Time’s up." },
  });
  await session.act("end_phase", { phase: "1" });
  assert.deepEqual(calls.refusals, []);
});

test("what is sent soon is sent once, the last of it, at once if asked, and not at all if it is taken back", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { session, calls } = make();
  session.actSoon("stance", { value: 1 }, 500);
  session.actSoon("stance", { value: 2 }, 500);
  assert.deepEqual(calls.commands, []);
  mock.timers.tick(500);
  assert.deepEqual(calls.commands, [["stance", { value: 2 }]]);
  session.actSoon("stance", { value: 3 }, 500);
  session.actNow();
  session.actNow();
  const takeBack = session.actSoon("stance", { value: 4 }, 500);
  takeBack();
  mock.timers.tick(500);
  assert.deepEqual(calls.commands.slice(1), [["stance", { value: 3 }]]);
  mock.timers.reset();
});

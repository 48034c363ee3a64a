import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { createNet } from "#app/core/net.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: 500_000 }));
afterEach(() => mock.timers.reset());

/** A line without a server: it keeps what was sent, and answers when told. */
function make() {
  const handlers = {};
  const sent = [];
  const listeners = {};
  const socket = {
    connected: false,
    active: true,
    io: {
      opts: {},
      on: (name, handler) => (handlers[`line ${name}`] = handler),
      engine: { close: () => ((socket.hangUps += 1), handlers.disconnect("transport close")) },
      timeout: () => {},
    },
    on: (name, handler) => (handlers[name] = handler),
    connect: () => (socket.knocks += 1),
    knocks: 0,
    hangUps: 0,
    disconnect: () => (socket.connected = false),
    timeout: (ms) => ({
      emit(name, body, answer) {
        const timer = setTimeout(() => answer(new Error("silence")), ms);
        sent.push({ name, body, answer: (ack) => (clearTimeout(timer), answer(null, ack)) });
      },
    }),
  };
  const doc = {
    connected() {},
    mark: () => ({ version: 7, sum: "s" }),
    takeSnapshot() {},
    takePublic() {},
    takeMe() {},
  };
  const window = { addEventListener: (name, listener) => (listeners[name] = listener) };
  const net = createNet({ io: () => socket, doc, auth: { room: "KVTRN" }, window });
  const up = () => ((socket.connected = true), handlers.connect());
  const down = (why = "transport close") => ((socket.connected = false), handlers.disconnect(why));
  return {
    net,
    socket,
    handlers,
    sent,
    up,
    down,
    commands: () => sent.filter((m) => m.name === "command"),
  };
}

test("a command waits for the line and goes out once it stands", async () => {
  const { net, up, commands } = make();
  const done = net.command("keep", { phase: "2-draw", cards: ["a"] });
  assert.equal(commands().length, 0);
  up();
  const { id, ...body } = commands()[0].body;
  assert.deepEqual(body, { type: "keep", phase: "2-draw", cards: ["a"] });
  commands()[0].answer({ ok: true, version: 8 });
  assert.deepEqual(await done, { ok: true, version: 8 });
});

test("what was not answered goes out again after a reconnect, with the same id", async () => {
  const { net, up, down, commands } = make();
  up();
  const done = net.command("vote", { clash: "c" });
  down();
  assert.equal(net.state().name, "reconnecting");
  up();
  assert.deepEqual(commands()[1].body, commands()[0].body);
  commands()[1].answer({ ok: true, version: 9 });
  assert.equal((await done).version, 9);
  down();
  up();
  assert.equal(commands().length, 2, "what was answered is not sent again");
});

test("what a moment cures is tried again; any other refusal is the answer", async () => {
  const { net, up, commands } = make();
  up();
  const done = net.command("begin");
  commands()[0].answer({ ok: false, error: { code: "busy", message: "" } });
  mock.timers.tick(1000);
  assert.equal(commands()[1].body.id, commands()[0].body.id);
  commands()[1].answer({ ok: false, error: { code: "too_late", message: "Time’s up." } });
  assert.equal((await done).error.code, "too_late");
});

test("it asks every 15 s whether anything is missing, and hangs up when nothing comes back", () => {
  const { net, up, sent } = make();
  up();
  mock.timers.tick(15_000);
  assert.deepEqual(sent.at(-1), { ...sent.at(-1), name: "sync", body: { version: 7, sum: "s" } });
  mock.timers.tick(6_000);
  assert.equal(net.state().name, "reconnecting");
});

test("a snapshot is asked for with a version that nobody has", () => {
  const { net, up, sent } = make();
  up();
  net.resync();
  assert.deepEqual(sent.at(-1).body, { version: 0 });
});

test("bye ends it with its reason, and what is pending is told", async () => {
  const { net, up, handlers } = make();
  up();
  const done = net.command("speak", { text: "…" });
  handlers.bye({ reason: "removed" });
  assert.equal((await done).error.code, "gone");
  assert.deepEqual(net.state(), { name: "gone", reason: "removed" });
  assert.equal((await net.command("leave")).error.code, "gone");
});

test("a restart is no end: it knocks again by itself", () => {
  const { net, socket, up, down, handlers } = make();
  up();
  handlers.bye({ reason: "restart" });
  down("io server disconnect");
  assert.deepEqual(net.state(), { name: "reconnecting", reason: "restart" });
  mock.timers.tick(2_001);
  assert.equal(socket.knocks, 1);
});

test("a refused connection ends it where waiting cures nothing", () => {
  const { net, handlers } = make();
  handlers.connect_error({ message: "banned", data: { code: "banned" } });
  assert.deepEqual(net.state(), { name: "gone", reason: "banned" });
});

test("where websockets are swallowed it goes on by polling", () => {
  const { socket, handlers } = make();
  handlers.connect_error({ message: "timeout" });
  assert.deepEqual(socket.io.opts.transports, ["polling"]);
});

test("an open line on which nobody says whether we may come in is closed, and it knocks again", () => {
  const { net, socket, handlers, up } = make();
  handlers["line open"]();
  mock.timers.tick(11_000);
  assert.equal(socket.hangUps, 0, "a slow answer is waited for");
  mock.timers.tick(2_000);
  assert.equal(socket.hangUps, 1);
  assert.equal(net.state().name, "reconnecting");
  handlers["line open"]();
  up();
  handlers.connect_error({ message: "busy", data: { code: "busy" } });
  handlers["line open"]();
  up();
  mock.timers.tick(60_000);
  assert.equal(net.state().name, "live");
  assert.equal(socket.hangUps, 1, "one that was answered stays");
});

test("the server's time is what came fastest, anew with each connection", () => {
  const { net, up, down, handlers } = make();
  up();
  handlers.public({ now: 499_000 });
  handlers.public({ now: 499_900 });
  handlers.public({ now: 499_500 });
  assert.equal(net.now(), 499_900);
  down();
  up();
  handlers.snapshot({ now: 100_000 });
  assert.equal(net.now(), 100_000);
});

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { createStorage } from "#app/core/storage.js";
import { createSaver, isBelow } from "#app/shelf/editor/saver.js";
import { nameOf } from "#app/shelf/editor/words.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: 500_000 }));
afterEach(() => mock.timers.reset());

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** A server that does what debate/subjects/shelf/own_motions/storage.py does, and can be away. */
function makeServer(texts) {
  const server = {
    version: 1,
    away: false,
    deaf: false, // it saves, and its answer is lost
    fields: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, [text, 1]])),
    answered: new Map(),
    heard: [],
    state: (since = 0) => ({
      version: server.version,
      fields: Object.fromEntries(Object.entries(server.fields).filter(([, [, at]]) => at > since)),
      faults: [],
    }),
    async look(since) {
      return server.away ? { status: 0 } : { status: 200, said: server.state(since) };
    },
    async send(change) {
      server.heard.push(change);
      if (server.away) return { status: 0 };
      const answer = server.save(structuredClone(change));
      return server.deaf ? { status: 0 } : answer;
    },
    save({ id, edits, since }) {
      if (!server.answered.has(id)) {
        const overtaken = [];
        const now = {};
        for (const [path, text, read] of edits) {
          if (text?.length > 50) return { status: 422, said: { error: { message: "too long" } } };
          if (text === null) {
            for (const other of Object.keys(server.fields).filter((one) => isBelow(one, path))) {
              if (server.fields[other][1] > read && server.fields[other][0]) overtaken.push(other);
              now[other] = "";
            }
            now[path] = "";
          } else if ((server.fields[path]?.[0] ?? "") !== text.trim()) {
            const above = Object.keys(server.fields).filter((one) => isBelow(path, one));
            if ([path, ...above].some((one) => server.fields[one]?.[1] > read))
              overtaken.push(path);
            now[path] = text.trim();
          }
        }
        if (overtaken.length) return { status: 409, said: { overtaken, ...server.state(since) } };
        if (Object.keys(now).length) server.version += 1;
        for (const [path, text] of Object.entries(now))
          server.fields[path] = [text, server.version];
        server.answered.set(id, server.version);
      }
      return { status: 200, said: { saved: server.answered.get(id), ...server.state(since) } };
    },
    text: (path) => server.fields[path]?.[0],
  };
  return server;
}

let made = 0;
function makeStorage() {
  const kept = new Map();
  const one = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, String(text)),
    removeItem: (key) => kept.delete(key),
  };
  return createStorage(() => /** @type {any} */ (one));
}

function open(server, storage = makeStorage(), author = `tab ${++made}`) {
  const saver = createSaver({
    state: structuredClone(server.state()),
    send: server.send,
    look: server.look,
    author,
    storage,
    key: "bees",
    random: () => `random ${++made}`,
    now: () => Date.now(),
  });
  const stop = saver.start();
  return Object.assign(saver, { storage, author, stop });
}

async function pass(ms) {
  for (let at = 0; at < ms; at += 500) {
    mock.timers.tick(500);
    await settled();
  }
}

test("a text is saved when its author pauses, and says what happens to it meanwhile", async () => {
  const server = makeServer({ title: "Bees" });
  const ann = open(server);
  ann.type("title", "Bees f");
  ann.type("title", "Bees first ");
  assert.deepEqual(
    [ann.status(), ann.value("title"), server.text("title")],
    ["saving", "Bees first ", "Bees"],
  );
  await pass(1000);
  assert.deepEqual(
    [ann.status(), ann.value("title"), server.text("title")],
    ["saved", "Bees first", "Bees first"],
  );
  assert.equal(server.heard.length, 1);
  assert.equal(ann.storage.read("bees"), undefined);
});

test("what somebody types while the last text is on its way is theirs, not a conflict", async () => {
  const server = makeServer({});
  const ann = open(server);
  ann.type("title", "B");
  ann.flush();
  ann.type("title", "Be");
  await pass(1000);
  ann.type("title", "Bee");
  ann.flush();
  ann.commit([["cards.a.title", "A"]]);
  ann.commit([["cards.a", null]]);
  await pass(3000);
  assert.deepEqual(
    [ann.status(), server.text("title"), server.text("cards.a.title")],
    ["saved", "Bee", ""],
  );
});

test("two edits of one field show both, and ask", async () => {
  const server = makeServer({ title: "Bees" });
  const [ann, bob] = [open(server), open(server)];
  ann.type("title", "Ann’s");
  bob.type("title", "Bob’s");
  bob.type("facts", "one");
  await pass(1000);
  const asking = [ann, bob].find((one) => one.status() === "asking");
  const [ask] = asking.asks();
  assert.deepEqual(ask.paths, ["title"]);
  const [mine, theirs] = [asking.value("title"), asking.stored("title")];
  assert.deepEqual([mine, theirs].sort(), ["Ann’s", "Bob’s"]);
  assert.equal(server.text("facts"), "one");
  asking.type("title", `${mine} and ${theirs}`); // still the same question
  await pass(5000);
  assert.equal(server.text("title"), theirs);
  asking.decide(asking.asks()[0], true);
  await pass(9000);
  assert.equal(server.text("title"), `${mine} and ${theirs}`);
  assert.ok(
    [ann, bob].every(
      (one) => one.value("title") === `${mine} and ${theirs}` && one.status() === "saved",
    ),
  );
});

test("keeping the other’s text takes ours away", async () => {
  const server = makeServer({ title: "Bees" });
  const [ann, bob] = [open(server), open(server)];
  ann.type("title", "Ann’s");
  ann.flush();
  await settled();
  bob.type("title", "Bob’s");
  await pass(1000);
  bob.decide(bob.asks()[0], false);
  assert.deepEqual(
    [bob.value("title"), bob.status(), bob.storage.read("bees")],
    ["Ann’s", "saved", undefined],
  );
});

test("without a network everything is kept on the device and sent when it is back, once", async () => {
  const server = makeServer({ title: "Bees" });
  const ann = open(server);
  server.deaf = true;
  ann.type("title", "Heard, but not answered");
  await pass(1500);
  server.deaf = false;
  server.away = true;
  ann.type("facts", "one");
  await pass(60_000);
  assert.equal(ann.status(), "waiting");
  const [kept] = Object.values(ann.storage.read("bees"));
  assert.deepEqual(
    kept.changes.flatMap(({ edits }) => edits.map(([path]) => path)),
    ["title", "facts"],
  );
  server.away = false;
  await pass(30_000);
  assert.deepEqual(
    [ann.status(), server.text("title"), server.text("facts")],
    ["saved", "Heard, but not answered", "one"],
  );
  assert.equal(server.version, 3);
});

test("what a tab had not saved is there when it is loaded again, and another tab takes it over later", async () => {
  for (const again of [true, false]) {
    const server = makeServer({ title: "Bees" });
    const ann = open(server);
    server.away = true;
    ann.type("title", "Kept");
    await pass(2000);
    ann.stop(); // the tab is closed
    server.away = false;
    const next = open(server, ann.storage, again ? ann.author : "another");
    assert.equal(next.value("title"), again ? "Kept" : "Bees");
    await pass(again ? 2000 : 70_000);
    assert.deepEqual(
      [server.text("title"), next.value("title"), ann.storage.read("bees")],
      ["Kept", "Kept", undefined],
    );
    next.stop();
  }
});

test("what the server refuses stays in sight with the reason, until it is changed", async () => {
  const server = makeServer({ title: "Bees" });
  const ann = open(server);
  ann.type("title", "x".repeat(51));
  ann.type("facts", "one");
  await pass(2000);
  assert.deepEqual(
    [ann.status(), ann.refusal("title"), ann.value("title").length, server.text("facts")],
    ["refused", "too long", 51, "one"],
  );
  ann.type("title", "Short");
  await pass(2000);
  assert.deepEqual(
    [ann.status(), ann.refusal("title"), server.text("title")],
    ["saved", "", "Short"],
  );
});

test("undo takes back what was saved here, redo brings it again, and neither writes over what others did since", async () => {
  const server = makeServer({ title: "Bees", "cards.a.title": "A", "cards.a.claim": "Because" });
  const [ann, bob] = [open(server), open(server)];
  ann.type("title", "One");
  await pass(1000);
  ann.commit([["cards.a", null]]);
  await pass(1000);
  assert.equal(server.text("cards.a.title"), "");
  ann.undo();
  await pass(1000);
  assert.deepEqual([server.text("cards.a.title"), server.text("cards.a.claim")], ["A", "Because"]);
  ann.undo();
  await pass(1000);
  assert.deepEqual([server.text("title"), ann.canUndo()], ["Bees", false]);
  ann.redo();
  await pass(5000);
  assert.equal(server.text("title"), "One");
  bob.type("title", "Bob’s");
  await pass(1000);
  ann.undo();
  await pass(1000);
  assert.deepEqual(
    [server.text("title"), ann.status(), ann.value("title")],
    ["Bob’s", "asking", "Bees"],
  );
});

test("linked cards that were deleted one by one come back one by one, and go again", async () => {
  const server = makeServer({
    "cards.a.title": "A",
    "cards.b.title": "B",
    "cards.c.title": "C",
    "cards.a.answers.b.kind": "direct",
    "cards.b.answers.a.kind": "direct",
    "cards.c.answers.a.kind": "indirect",
  });
  const texts = () =>
    Object.fromEntries(Object.entries(server.fields).flatMap(([p, [t]]) => (t ? [[p, t]] : [])));
  const whole = texts();
  const ann = open(server);
  for (const id of ["a", "b", "c"]) {
    ann.commit([[`cards.${id}`, null]]);
    await settled();
  }
  for (const [back, left] of [
    [ann.undo, whole],
    [ann.redo, {}],
    [ann.undo, whole],
  ]) {
    for (let n = 0; n < 3; n++) {
      back();
      await settled();
    }
    assert.deepEqual(texts(), left);
    assert.deepEqual(ann.asks(), []);
  }
});

test("undo and redo may be asked for faster than they are saved", async () => {
  const server = makeServer({ title: "Bees" });
  const ann = open(server);
  ann.type("title", "One");
  await pass(1000);
  ann.type("title", "Two");
  for (const back of [ann.undo, ann.redo, ann.undo, ann.undo, ann.undo, ann.redo]) back();
  await pass(1000);
  assert.deepEqual(
    [server.text("title"), ann.value("title"), ann.status()],
    ["One", "One", "saved"],
  );
});

test("a link that works no more stops everything, and keeps what was not saved", async () => {
  const server = makeServer({ title: "Bees" });
  const ann = open(server);
  server.send = async () => ({ status: 410, said: { error: { message: "A new link was made." } } });
  const bob = open(server, ann.storage);
  bob.type("title", "Bob’s");
  await pass(2000);
  assert.deepEqual(
    [bob.status(), bob.gone(), bob.value("title")],
    ["gone", "A new link was made.", "Bob’s"],
  );
  assert.ok(bob.storage.read("bees"));
});

test("two people at random see the same in the end, whatever the network does", async () => {
  for (let seed = 1; seed <= 5; seed++) {
    let luck = seed;
    const random = (n) => (luck = (luck * 48_271) % 2_147_483_647) % n;
    const server = makeServer({ title: "Bees" });
    const people = [open(server), open(server)];
    for (let n = 0; n < 120; n++) {
      const one = people[random(2)];
      const card = `cards.${"abc"[random(3)]}`;
      if (random(12) === 0) server.away = !server.away;
      if (random(15) === 0) one.commit([[card, null]]);
      else if (random(9) === 0) one.undo();
      else {
        const path = ["title", `${card}.title`, `${card}.claim`][random(3)];
        for (const ask of one.asks().filter((each) => each.paths.includes(path)))
          one.decide(ask, false);
        one.flush();
        one.type(path, `text ${n}`);
      }
      if (random(2)) await pass(500 * random(8));
    }
    server.away = false;
    for (let round = 0; round < 6; round++) {
      await pass(30_000);
      for (const one of people) for (const ask of one.asks()) one.decide(ask, true);
    }
    for (const one of people) {
      assert.equal(one.status(), "saved", `seed ${seed}`);
      for (const path of one.paths()) assert.equal(one.value(path), server.text(path) ?? "");
      one.stop();
    }
  }
});

test("an entry among others is named by its own words, and by its kind while it has none", () => {
  const texts = {
    "themes.t1": "Health",
    "sources.s1.title": "A study",
    "glossary.g1.key": "vegan",
  };
  const source = {
    value: (path) => texts[path] ?? "",
    paths: () => Object.keys(texts),
    instead: () => "",
  };
  assert.equal(nameOf(source, "themes.t1"), "Theme “Health”");
  assert.equal(nameOf(source, "sources.s1.urls"), "Source “A study”: Web addresses");
  assert.equal(nameOf(source, "glossary.g1.value"), "Key word “vegan”: Meaning");
  assert.equal(nameOf(source, "themes.t2"), "Theme");
  assert.equal(nameOf(source, "themes"), "Themes");
});

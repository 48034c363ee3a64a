import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const SOURCE = readFileSync(new URL("../../debate/static/js/worker.js", import.meta.url), "utf8");
const ORIGIN = "https://school.example";
const PRECACHE = {
  version: "2",
  start: "/practice",
  shell: "/practice/offline",
  pages: ["/practice", "/practice/offline"],
  files: ["/static/a.js?v=1", "/practice/bundle/a?v=1"],
};

class Cache {
  kept = new Map();
  async addAll(requests) {
    for (const request of requests) {
      const path = typeof request === "string" ? request : new URL(request.url).pathname;
      this.kept.set(path, `kept ${path}`);
    }
  }
  async match(request, { ignoreSearch } = {}) {
    const { pathname, search } = new URL(request.url);
    return this.kept.get(ignoreSearch ? pathname : pathname + search);
  }
}

/** A worker with caches of its own; `network(request)` answers or throws. */
function worker(network, caches = new Map()) {
  const heard = {};
  const storage = {
    keys: async () => [...caches.keys()],
    open: async (name) => caches.get(name) ?? caches.set(name, new Cache()).get(name),
    delete: async (name) => caches.delete(name),
  };
  class Local extends Request {
    constructor(path, init) {
      super(new URL(path, ORIGIN), init);
    }
  }
  const self = {
    location: { origin: ORIGIN },
    clients: { claim: async () => {} },
    skipWaiting: () => {},
    addEventListener: (name, listener) => (heard[name] = listener),
  };
  vm.runInNewContext(SOURCE, {
    PRECACHE,
    self,
    caches: storage,
    fetch: async (request) => network(request),
    Request: Local,
    Response: { redirect: (to, status) => `${status} ${to}` },
    URL,
    URLSearchParams,
    AbortSignal,
    Date: { now: () => 7 },
  });
  const lives = async (name) => {
    let until;
    heard[name]({ waitUntil: (promise) => (until = promise) });
    await until;
  };
  /** What it answers; undefined where it leaves the request to the browser. */
  const answers = async (path, { mode = "cors", method = "GET", body, origin = ORIGIN } = {}) => {
    let given;
    const request = { url: origin + path, mode, method, clone: () => ({ text: async () => body }) };
    heard.fetch({ request, respondWith: (promise) => (given = promise) });
    return given;
  };
  return { caches, lives, answers };
}

const down = () => {
  throw new TypeError("no network");
};

async function installed(network) {
  const one = worker(network);
  await one.lives("install");
  await one.lives("activate");
  return one;
}

test("a version keeps everything that it names, and clears away the caches of others, and of nobody else", async () => {
  const caches = new Map([
    ["practice 1", new Cache()],
    ["somebody else's", new Cache()],
  ]);
  const one = worker(down, caches);
  await one.lives("install");
  await one.lives("activate");
  assert.deepEqual([...caches.keys()].sort(), ["practice 2", "somebody else's"]);
  assert.deepEqual(
    [...caches.get("practice 2").kept.keys()],
    [...PRECACHE.pages, ...PRECACHE.files],
  );
});

test("rooms, sockets, other pages and other sites are left to the browser", async () => {
  const one = await installed(down);
  for (const path of [
    "/",
    "/rooms/BCDFG",
    "/socket.io/?EIO=4",
    "/practicegarden",
    "/rooms/BCDFG/drills",
  ])
    assert.equal(await one.answers(path, { mode: "navigate" }), undefined, path);
  for (const path of ["/rooms/BCDFG/motion", "/socket.io/?EIO=4", "/static/a.js?v=0"])
    assert.equal(await one.answers(path), undefined, path);
  assert.equal(
    await one.answers("/rooms/BCDFG/delete", { mode: "navigate", method: "POST" }),
    undefined,
  );
  assert.equal(
    await one.answers("/practice", { mode: "navigate", origin: "https://elsewhere.example" }),
    undefined,
  );
});

test("a page comes from the network while there is one, and else from the cache, whatever its query", async () => {
  const fresh = { status: 200 };
  assert.equal(
    await (await installed(() => fresh)).answers("/practice", { mode: "navigate" }),
    fresh,
  );
  const one = await installed(down);
  assert.equal(await one.answers("/practice", { mode: "navigate" }), "kept /practice");
  assert.equal(
    await one.answers("/practice/offline?motion=a&begun=1", { mode: "navigate" }),
    "kept /practice/offline",
  );
});

test("a server that is not up is no server", async () => {
  assert.equal(
    await (await installed(() => ({ status: 503 }))).answers("/practice", { mode: "navigate" }),
    "kept /practice",
  );
});

test("a file with its content in its address comes from the cache", async () => {
  let asked = 0;
  const one = await installed(() => (asked += 1));
  assert.equal(await one.answers("/static/a.js?v=1"), "kept /static/a.js?v=1");
  assert.equal(asked, 0);
});

test("the practice form opens a room where there is a server, and a debate on the device where there is none", async () => {
  const body = "token=a-form-token&motion=a&side=for&closing=yes";
  const post = { mode: "navigate", method: "POST", body };
  const room = { status: 303 };
  assert.equal(await (await installed(() => room)).answers("/practice", post), room);
  const no = { status: 422 };
  assert.equal(await (await installed(() => no)).answers("/practice", post), no);
  assert.equal(
    await (await installed(down)).answers("/practice", post),
    "303 /practice/offline?motion=a&side=for&closing=yes&begun=7",
  );
});

/**
 * Practice without a network. The browser shows this worker only the pages under /practice and what they load: no
 * room, no socket, no other page. The server writes PRECACHE before it: {version, files, pages, start, shell}.
 *
 * Each version has its own cache, filled completely or not at all, and only the newest is kept. Pages come from the
 * network if there is one; files have a digest of their content in their address and come from the cache.
 */

// The DOM's types have no worker in them.
/** @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} Lasting */
/** @typedef {Event & { request: Request, respondWith: (answer: Promise<Response | undefined>) => void }} Fetching */

const worker = /** @type {any} */ (self);
const NAME = `practice ${PRECACHE.version}`;
const NETWORK_WITHIN = 5000; // ms; a network that takes longer counts as none

const known = new Set([...PRECACHE.files, ...PRECACHE.pages]);
const paths = new Set(PRECACHE.pages);

worker.addEventListener("install", (/** @type {Lasting} */ event) => {
  worker.skipWaiting();
  const fresh = PRECACHE.pages.map((page) => new Request(page, { cache: "no-cache" }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll([...fresh, ...PRECACHE.files])));
});

worker.addEventListener("activate", (/** @type {Lasting} */ event) => {
  const clear = async () => {
    for (const name of await caches.keys())
      if (name.startsWith("practice ") && name !== NAME) await caches.delete(name);
    await worker.clients.claim();
  };
  event.waitUntil(clear());
});

worker.addEventListener("fetch", (/** @type {Fetching} */ event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "POST" && pathname === PRECACHE.start) event.respondWith(begun(request));
    else if (request.method === "GET" && paths.has(pathname)) event.respondWith(page(request));
  } else if (request.method === "GET" && known.has(pathname + search))
    event.respondWith(file(request));
});

/** From the network; undefined if there is no network or the server is down. @param {Request} request */
async function fromNetwork(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(NETWORK_WITHIN) });
    return answer.status < 500 ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Request} request @param {CacheQueryOptions} [how] */
const cached = async (request, how) => (await caches.open(NAME)).match(request, how);

/** @param {Request} request */
async function page(request) {
  return (
    (await fromNetwork(request)) ??
    (await cached(request)) ??
    (await cached(request, { ignoreSearch: true }))
  );
}

/** @param {Request} request */
async function file(request) {
  return (await cached(request)) ?? fetch(request);
}

/** The form of the practice page opens a room on the server, or without one a debate on this device with the same choices. @param {Request} request */
async function begun(request) {
  const form = new URLSearchParams(await request.clone().text());
  const answer = await fromNetwork(request);
  if (answer) return answer;
  form.delete("token");
  form.set("begun", String(Date.now()));
  return Response.redirect(`${PRECACHE.shell}?${form}`, 303);
}

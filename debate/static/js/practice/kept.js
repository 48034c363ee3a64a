/**
 * Whether this device keeps what practice needs, so that it works without a network (docs/architecture.md).
 *
 * Pages hold the sentences, [data-kept=STATE], all hidden but the one that is so: `kept`, `off` (somebody took it off),
 * `offline` (the network is gone), and a button each to take it off and to bring it back.
 */

const WORKER = "/practice/worker.js";
const SCOPE = "/practice";
const OFF = "counterclaim not kept"; // on this device somebody took it off
const CACHES = "practice ";
export const DEBATE = "counterclaim offline"; // the debate of this device, and when it last moved
const DRAFTS = "counterclaim:offline-"; // what drafts.js keeps of such debates

const storage = () => {
  try {
    return window.localStorage;
  } catch {
    return undefined; // then nothing is kept, and nothing remembered
  }
};

/** Until a worker is in charge. Rejects when it could not get everything. */
function settled(worker) {
  return new Promise((done, failed) => {
    const look = () => (worker.state === "activated" ? done() : worker.state === "redundant" && failed(new Error("the worker came to nothing")));
    worker.addEventListener("statechange", look);
    look();
  });
}

let asked; // what became of it on this page, once it is kept

/** Keeps it, unless somebody took it off. @returns {Promise<"kept" | "off" | "none">} none: this browser or this line cannot */
export async function keep() {
  asked ??= register();
  const state = await asked;
  if (state !== "kept") asked = undefined;
  return state;
}

async function register() {
  if (!navigator.serviceWorker) return "none";
  if (storage()?.getItem(OFF)) return "off";
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    await settled(registration.active ?? registration.waiting ?? registration.installing);
    return "kept";
  } catch {
    return known();
  }
}

/** Whether it was kept before; nothing is fetched. */
async function known() {
  try {
    return (await navigator.serviceWorker?.getRegistration(SCOPE))?.active ? "kept" : "none";
  } catch {
    return "none"; // a browser that lets no site keep anything
  }
}

/** Takes it off this device, and with it the debate that was played there. */
export async function drop() {
  storage()?.setItem(OFF, "1");
  asked = undefined;
  await (await navigator.serviceWorker.getRegistration(SCOPE))?.unregister();
  await Promise.all((await caches.keys()).filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
  forget();
}

/** Nothing of the debates that were played here stays on the device. */
export function forget() {
  for (const key of Object.keys(storage() ?? {})) if (key === DEBATE || key.startsWith(DRAFTS)) storage().removeItem(key);
}

let now; // the state that is shown

function show(state) {
  now = state;
  for (const node of document.querySelectorAll("[data-kept]")) node.hidden = node.dataset.kept !== state;
}

const shown = (state) => show(state === "kept" && !navigator.onLine ? "offline" : state);

const box = document.getElementById("kept");
if (box) {
  const ask = box.hasAttribute("data-known") ? known : keep;
  for (const event of ["online", "offline"]) addEventListener(event, () => ask().then(shown));
  box.querySelector("[data-do=drop]")?.addEventListener("click", () => drop().then(() => show("off")));
  box.querySelector("[data-do=keep]")?.addEventListener("click", () => {
    storage()?.removeItem(OFF);
    keep().then(shown);
  });
  addEventListener("click", (event) => {
    if (now !== "offline" || !event.target.closest("a[href='/']")) return;
    event.preventDefault();
    location.assign("/practice"); // the first page would not open
  });
  ask().then(shown);
}

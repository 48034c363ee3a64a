/** Whether this device keeps what practice needs, so that it works without a network (docs/architecture.md). */

import { onDevice } from "#app/core/storage.js";

/** @import { OfflineState } from "#app/types.d.ts" */
/** @typedef {{ at: number, bundle: string, state: OfflineState }} KeptDebate when it moved last, and the address of its bundle */

const WORKER = "/practice/worker.js";
const SCOPE = "/practice";
const OFF = "counterclaim not kept"; // set once practice was removed from this device
const CACHES = "practice ";
const DEBATE = "counterclaim offline"; // the debate of this device, and when it last moved
const DRAFTS = "counterclaim:offline-"; // what drafts.js keeps of such debates

/** Resolves once the worker is active. Rejects if it could not load everything. @param {ServiceWorker} worker */
function settled(worker) {
  return new Promise((/** @type {(value?: unknown) => void} */ done, failed) => {
    const look = () =>
      worker.state === "activated"
        ? done()
        : worker.state === "redundant" && failed(new Error("the worker came to nothing"));
    worker.addEventListener("statechange", look);
    look();
  });
}

/** @type {Promise<"kept" | "off" | "none"> | undefined} */
let asked; // the promise of this page's first try

/** Keeps it, unless it was removed on purpose. @returns {Promise<"kept" | "off" | "none">} none: this browser or this connection cannot */
export async function keep() {
  asked ??= register();
  const state = await asked;
  if (state !== "kept") asked = undefined;
  return state;
}

async function register() {
  if (!navigator.serviceWorker) return "none";
  if (onDevice.get(OFF)) return "off";
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    await settled(
      /** @type {ServiceWorker} */ (
        registration.active ?? registration.waiting ?? registration.installing
      ),
    );
    return "kept";
  } catch {
    return known();
  }
}

/** Whether it was kept before; nothing is fetched. */
export async function known() {
  try {
    return (await navigator.serviceWorker?.getRegistration(SCOPE))?.active ? "kept" : "none";
  } catch {
    return "none"; // this browser lets no site store anything
  }
}

/** Removes it from this device until somebody wants it again. */
export function drop() {
  onDevice.set(OFF, "1");
  return clear();
}

/** Deletes what is kept, together with the debate that was played here. */
export async function clear() {
  forget();
  asked = undefined;
  await (await navigator.serviceWorker.getRegistration(SCOPE))?.unregister();
  await Promise.all(
    (await caches.keys())
      .filter((name) => name.startsWith(CACHES))
      .map((name) => caches.delete(name)),
  );
}

/** Lets this device keep it again. */
export function allow() {
  onDevice.remove(OFF);
  return keep();
}

/** The debate that was played on this device last; undefined if there is none. @returns {KeptDebate | undefined} */
export const keptDebate = () => onDevice.read(DEBATE);

/** @param {KeptDebate} debate */
export const keepDebate = (debate) => onDevice.write(DEBATE, debate);

/** Deletes the debates that were played on this device. */
export function forget() {
  for (const key of onDevice.keys())
    if (key === DEBATE || key.startsWith(DRAFTS)) onDevice.remove(key);
}

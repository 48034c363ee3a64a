/**
 * The line on a page that says whether this device keeps practice. The page holds the sentences, [data-kept=STATE], and hides
 * all but the true one: `kept`, `off` (removed from this device), `offline` (the network is gone); and buttons that remove it and
 * bring it back.
 */

import { elementOf, partsOf } from "#app/core/dom.js";
import { allow, drop, keep, known } from "#app/coaching/kept.js";

const box = elementOf("kept");
const ask = box.hasAttribute("data-known") ? known : keep;
/** @typedef {"kept" | "off" | "none" | "offline"} State */

let now = /** @type {State | undefined} */ (undefined); // the one that is shown

/** @param {State} state */
function show(state) {
  now = state;
  for (const node of partsOf(document, "[data-kept]")) node.hidden = node.dataset.kept !== state;
}

/** @param {State} state */
const shown = (state) => show(state === "kept" && !navigator.onLine ? "offline" : state);

for (const event of ["online", "offline"]) addEventListener(event, () => ask().then(shown));
box
  .querySelector("[data-do=drop]")
  ?.addEventListener("click", () => drop().then(() => show("off")));
box.querySelector("[data-do=keep]")?.addEventListener("click", () => allow().then(shown));
addEventListener("click", (event) => {
  if (
    now !== "offline" ||
    !(event.target instanceof Element && event.target.closest("a[href='/']"))
  )
    return;
  event.preventDefault();
  location.assign("/practice"); // the first page would not open
});
ask().then(shown);

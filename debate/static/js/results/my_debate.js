// My debate: the date in the reader's own words, something to try next, printing, and copying its link.

import { comeBackEmpty, copies } from "#app/core/dom.js";
import { catalogueFromPage, dateLocale } from "#app/core/i18n.js";

const looked = document.getElementById("look");
const next = /** @type {HTMLElement | null} */ (document.querySelector("[data-next]"));
const why = /** @type {HTMLElement | null} */ (document.querySelector("[data-why]"));
if (looked && next && why) {
  catalogueFromPage(document);
  const { motion, words, ...look } = JSON.parse(looked.textContent);
  import("#app/coaching/next_time.js").then(
    ({ toTry }) => {
      const found = toTry({ motion, words }, look);
      if (!found) return;
      [next.textContent, why.textContent] = [found, why.dataset.why ?? ""];
      why.hidden = false;
    },
    () => {}, // without it the page keeps the advice that it has
  );
}

comeBackEmpty(document.body); // it may be another person's turn at this device by then
for (const time of document.querySelectorAll("time"))
  time.textContent = new Date(time.dateTime).toLocaleDateString(dateLocale(), {
    dateStyle: "long",
  });

const printing = /** @type {HTMLButtonElement} */ (document.querySelector("[data-print]"));
printing.hidden = false;
printing.addEventListener("click", () => print());

// On paper everything is open; afterwards it is as it was.
/** @type {HTMLDetailsElement[]} */
let opened = [];
addEventListener("beforeprint", () => {
  opened = /** @type {HTMLDetailsElement[]} */ ([
    ...document.querySelectorAll(".mine details:not([open])"),
  ]);
  for (const one of opened) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of opened) one.open = false;
});

copies(
  /** @type {HTMLInputElement} */ (document.querySelector(".device input")),
  /** @type {HTMLButtonElement} */ (document.querySelector("[data-copy]")),
);

// The map of a motion: pointing at a card, or focusing it, shows only its lines. Choosing one, by mouse, finger or keyboard, tells
// which cards it answers and which answer it, and why. Without this script a card in the map leads to the card on the page.

import { elementOf, partOf } from "#app/core/dom.js";

const map = /** @type {HTMLElement} */ (document.querySelector("[data-map]"));
const lines = [...map.querySelectorAll("path")];
const nodes = [.../** @type {NodeListOf<HTMLElement>} */ (map.querySelectorAll(".node"))];
const why = /** @type {HTMLElement | null} */ (document.querySelector("[data-map-why]"));
let chosen = "";

/** @param {string | undefined} card */
function pick(card) {
  const met = new Set([card]);
  for (const line of lines) {
    const { from, to } = line.dataset;
    const lit = from === card || to === card;
    line.classList.toggle("lit", lit);
    if (lit) met.add(from).add(to);
  }
  for (const node of nodes) node.classList.toggle("lit", met.has(node.dataset.card));
  map.toggleAttribute("data-picked", Boolean(card));
}

/** @param {EventTarget | null} target */
const cardAt = (target) => {
  const node = target instanceof Element ? target.closest(".node") : null;
  return /** @type {HTMLElement | null} */ (node)?.dataset.card;
};

map.addEventListener("pointerover", (event) => pick(cardAt(event.target) ?? chosen));
map.addEventListener("pointerleave", () => pick(cardAt(document.activeElement) ?? chosen));
map.addEventListener("focusin", (event) => pick(cardAt(event.target) ?? chosen));
map.addEventListener("focusout", () => pick(chosen));

if (why) {
  const title = partOf(why, "h3");
  /** @type {HTMLAnchorElement} */
  const whole = partOf(why, "a");

  const choose = (/** @type {string | undefined} */ card) => {
    chosen = card ?? "";
    pick(card);
    for (const node of nodes) node.setAttribute("aria-pressed", String(node.dataset.card === card));
    why.hidden = !card;
    if (!card) return;
    const read = elementOf(`card-${card}`);
    why.dataset.side = read.dataset.side;
    for (const words of ["h3", ".claim"])
      partOf(why, words).textContent = read.querySelector(words)?.textContent ?? "";
    partOf(why, "[data-links]").replaceChildren(partOf(read, ".links").cloneNode(true));
    whole.href = `#card-${card}`;
    title.focus({ preventScroll: true });
    why.scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    const from = nodes.find((node) => node.dataset.card === chosen);
    choose("");
    from?.focus();
  };

  for (const node of nodes) {
    node.setAttribute("role", "button");
    node.setAttribute("aria-pressed", "false");
    node.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        choose(node.dataset.card);
      }
    });
  }
  map.addEventListener("click", (event) => {
    const card = cardAt(event.target);
    if (!card) return;
    event.preventDefault();
    choose(card);
  });
  why.addEventListener("click", (event) => {
    const pressed = /** @type {Element} */ (event.target);
    /** @type {HTMLAnchorElement | null} */
    const link = pressed.closest("[data-links] a");
    if (link) {
      event.preventDefault();
      choose(link.hash.replace("#card-", ""));
    } else if (pressed.closest("button")) close();
  });
  why.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
}

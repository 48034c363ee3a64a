// The map of a motion: pointing at a card, or focusing it, shows only its lines.

/** @type {any} */
const map = document.querySelector("[data-map]");
const lines = [...map.querySelectorAll("path")];
const nodes = [...map.querySelectorAll(".node")];

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

const cardAt = (target) => target.closest?.(".node")?.dataset.card;

map.addEventListener("pointerover", (event) => pick(cardAt(event.target)));
map.addEventListener("pointerleave", () => pick(cardAt(document.activeElement)));
map.addEventListener("focusin", (event) => pick(cardAt(event.target)));
map.addEventListener("focusout", () => pick());

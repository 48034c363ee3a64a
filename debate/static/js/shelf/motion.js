// The map of a motion: pointing at a card, or focusing it, shows only its lines. Choosing one, by mouse, finger or keyboard, tells
// which cards it answers and which answer it, and why. Without this script a card in the map leads to the card on the page.

const map = /** @type {HTMLElement} */ (document.querySelector("[data-map]"));
const lines = [...map.querySelectorAll("path")];
const nodes = [.../** @type {NodeListOf<HTMLElement>} */ (map.querySelectorAll(".node"))];
/** @type {any} */
const why = document.querySelector("[data-map-why]");
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
  const title = why.querySelector("h3");
  const whole = why.querySelector("a");

  const choose = (/** @type {string | undefined} */ card) => {
    chosen = card ?? "";
    pick(card);
    for (const node of nodes) node.setAttribute("aria-pressed", String(node.dataset.card === card));
    why.hidden = !card;
    if (!card) return;
    /** @type {any} */
    const read = document.getElementById(`card-${card}`);
    why.dataset.side = read.dataset.side;
    title.textContent = read.querySelector("h3").textContent;
    why.querySelector(".claim").textContent = read.querySelector(".claim").textContent;
    why.querySelector("[data-links]").replaceChildren(read.querySelector(".links").cloneNode(true));
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
  why.addEventListener("click", (/** @type {MouseEvent & { target: Element }} */ event) => {
    /** @type {HTMLAnchorElement | null} */
    const link = event.target.closest("[data-links] a");
    if (link) {
      event.preventDefault();
      choose(link.hash.replace("#card-", ""));
    } else if (event.target.closest("button")) close();
  });
  why.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") close();
  });
}

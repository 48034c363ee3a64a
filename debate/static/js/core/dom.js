/**
 * An element that the server wrote into the page, so that nobody has to ask whether it is there.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 * @returns {E} of the kind that the caller knows it to be
 */
export const elementOf = (id, page = document) => /** @type {E} */ (page.getElementById(id));

/** The same for a part of an element. @template {Element} [E=HTMLElement] @param {ParentNode} of @param {string} selector */
export const partOf = (of, selector) => /** @type {E} */ (of.querySelector(selector));

/** All such parts. @template {HTMLElement} [E=HTMLElement] @param {ParentNode} of @param {string} selector @returns {NodeListOf<E>} */
export const partsOf = (of, selector) => of.querySelectorAll(selector);

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {(Node | string)[]} inside
 */
export function made(tag, properties, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

/** What the field holds in which something happened. @param {Event} event */
export const valueOf = ({ target }) => /** @type {HTMLInputElement} */ (target).value;

/** A page that comes back from the browser's memory shows nothing until it is loaded again. @param {HTMLElement} root */
export function comeBackEmpty(root) {
  window.addEventListener("pagehide", ({ persisted }) => persisted && root.replaceChildren());
  window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** Opens a link in a window that covers no other tab and can be dragged to another screen; in a tab where that isn't allowed. @param {MouseEvent & { currentTarget: HTMLAnchorElement }} event */
export const inWindow = (event) =>
  window.open(event.currentTarget.href, "_blank", "popup,width=1280,height=720") &&
  event.preventDefault();

/** Whether a page has room for two columns. */
export const isWide = () => window.matchMedia("(min-width: 54rem)").matches;
/** Whether a phone is so low that a text and the fields to answer it aren't in sight together. */
export const isLow = () => window.matchMedia("(max-width: 40rem) and (max-height: 42rem)").matches;
/** Whether there is room for a card's evidence above what is written. */
export const isTall = () => window.matchMedia("(min-height: 44rem)").matches;

/** Whether text is half as large again as usual, or more: by a browser's setting, or a person's. */
export const isLarge = () => parseFloat(getComputedStyle(document.documentElement).fontSize) >= 24;

/** An address to pass on: the button copies it, where the page may write to the clipboard. @param {HTMLInputElement} address @param {HTMLButtonElement} button what follows it says that it was done */
export function copies(address, button) {
  address.addEventListener("focus", () => address.select());
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address.value);
    button.nextElementSibling?.replaceChildren(button.dataset.copy ?? "");
  });
}

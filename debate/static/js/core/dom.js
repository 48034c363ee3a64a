/** An element that the server wrote into the page, so that nobody has to ask whether it is there. @param {string} id @returns {any} */
export const elementOf = (id, page = document) => page.getElementById(id);

/** What the field holds in which something happened. @param {Event} event */
export const valueOf = ({ target }) => /** @type {HTMLInputElement} */ (target).value;

/** A page that comes back from a browser's memory shows nothing until it is loaded again. @param {HTMLElement} root */
export function comeBackEmpty(root) {
  window.addEventListener("pagehide", ({ persisted }) => persisted && root.replaceChildren());
  window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

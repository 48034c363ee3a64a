/** How a page draws itself, and how it moves the focus when it shows something new. */

import { render } from "preact";

/**
 * @param {Element} root
 * @param {() => any} view what to show; undefined: nothing yet
 * @returns {() => void} draws soon, once for all that changes in the same moment
 */
export function createRenderer(root, view) {
  let queued = false;
  return function draw() {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      const shown = view();
      if (shown) render(shown, root);
    });
  };
}

/** The heading that says what the page shows now. @returns {HTMLElement | null} */
export const mainHeading = () => document.querySelector("#main h1");

/** Puts the focus on the page's heading, at the top of the window. */
export function focusHeading() {
  const heading = mainHeading();
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

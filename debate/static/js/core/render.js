/** How a page draws itself, and how it moves the focus when it shows something new. */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";

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

/** Draws a component again from time to time, for what depends on the time. @param {number} ms */
export function useTick(ms) {
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((n) => n + 1), ms);
    return () => clearInterval(timer);
  }, []);
}

/** The heading that says what the page shows now. @returns {HTMLElement | null} */
export const mainHeading = () => document.querySelector("#main h1");

/** Names the window, and so what people hear of it, by the page's heading. */
export function nameWindow() {
  const heading = mainHeading();
  if (heading) document.title = `${heading.textContent} · Counterclaim`;
}

/** Puts the focus on the page's heading, at the top of the window. */
export function focusHeading() {
  const heading = mainHeading();
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

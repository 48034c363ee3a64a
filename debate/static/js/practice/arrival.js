/** At each step of a page the focus moves to the new heading, and the page's title follows. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { focusHeading, nameWindow } from "#app/core/render.js";

/** @param {string} step */
export function useArrival(step) {
  const first = useRef(true);
  useLayoutEffect(() => {
    nameWindow();
    if (!first.current) focusHeading();
    first.current = false;
  }, [step]);
}

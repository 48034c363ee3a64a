/** The pages of a debate under way (`play.js`) come after the lobby, so that a slow line shows the lobby sooner. */

import { useEffect, useState } from "preact/hooks";

import { focusHeading, nameWindow } from "#app/core/render.js";

/** @import { Play } from "#app/types.d.ts" */

/** @type {Play | undefined} */
let play;
/** @type {() => unknown} */
let bring = () => {};
/** @type {Set<() => void>} */
const waiting = new Set();

/** @param {Play} found */
export function have(found) {
  const read = document.activeElement?.matches("main h1"); // of the page that said they were coming
  play = found;
  for (const draw of waiting) draw();
  requestAnimationFrame(() => {
    nameWindow();
    if (read) focusHeading();
  });
}

/** What brings the pages, if one is needed that isn't there. @param {() => unknown} how */
export const bringWith = (how) => void (bring = how);

/** The pages, once they are there. @param {boolean} [wanted] whether one is needed now */
export function usePlay(wanted = false) {
  const [shown, draw] = useState(() => play);
  useEffect(() => {
    const again = () => draw(() => play);
    waiting.add(again);
    again(); // they may have come between drawing and now
    return () => void waiting.delete(again);
  }, []);
  useEffect(() => {
    if (wanted && !play) bring();
  }, [wanted]);
  return shown;
}

/** What the server wrote into the page for its scripts: whose page this is, and the addresses and limits that go with it. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @import { KeptClasses, Lexicon, Limits, Page, UsualRubric } from "#app/types.d.ts" */

/** The data attributes of the root tag, and what the page's `limits`, `lexicon` and `classes` elements say. @param {Document} document */
export function readPage(document) {
  const {
    room = "",
    screen = "",
    seat = "",
    shared,
    screenToken,
    hall = "",
    table,
    joinUrl = "",
    outOfReach,
    screenUrl = "",
    hostUrl = "",
    keepDays,
  } = document.documentElement.dataset;
  const limits = document.getElementById("limits");
  const lexicon = document.getElementById("lexicon");
  const classes = document.getElementById("classes");
  const rubric = document.getElementById("rubric");
  return {
    room,
    screen,
    seat, // whose turn it is at a device that several people share
    shared: shared !== undefined, // whether this room's people may share devices
    screenToken,
    hall,
    table,
    joinUrl,
    outOfReach, // why phones may not reach joinUrl: loopback, private
    screenUrl,
    hostUrl,
    keepDays: Number(keepDays ?? 0),
    limits: /** @type {Limits} */ (limits ? JSON.parse(limits.textContent) : {}),
    lexicon: /** @type {Lexicon | undefined} */ (
      lexicon ? JSON.parse(lexicon.textContent) : undefined
    ),
    classes: /** @type {KeptClasses | undefined} */ (
      classes ? JSON.parse(classes.textContent) : undefined
    ),
    rubric: /** @type {UsualRubric | undefined} */ (
      rubric ? JSON.parse(rubric.textContent) : undefined
    ), // for hosts
  };
}

export const PageContext = createContext(/** @type {Page} */ ({}));

/** The page that this component is on. */
export const usePage = () => useContext(PageContext);

/** What the server wrote into the page for its scripts: whose page this is, and the addresses and limits that go with it. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @import { KeptClasses, Lexicon, Limits, Page, UsualRubric } from "#app/types.d.ts" */

/** The data attributes of the root tag, and what elements with JSON say. @param {Document} document */
export function readPage(document) {
  /** @param {string} id */
  const told = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "null") ?? undefined;
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
    limits: /** @type {Limits} */ (told("limits") ?? {}),
    lexicon: /** @type {Lexicon | undefined} */ (told("lexicon")),
    classes: /** @type {KeptClasses | undefined} */ (told("classes")),
    rubric: /** @type {UsualRubric | undefined} */ (told("rubric")), // for hosts
  };
}

export const PageContext = createContext(/** @type {Page} */ ({}));

/** The page that this component is on. */
export const usePage = () => useContext(PageContext);

/** What the server wrote into the page for its scripts: whose page this is, and the addresses and limits that go with it. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @import { KeptClasses, Lexicon, Limits, Page, UsualRubric } from "#app/types.d.ts" */

/** The data attributes of the root tag, and what elements with JSON say; the words of a language come later. @param {Document} document */
export function readPage(document) {
  /** @param {string} id */
  const told = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "null") ?? undefined;
  const data = document.documentElement.dataset;
  return {
    room: data.room ?? "",
    screen: data.screen ?? "",
    seat: data.seat ?? "", // whose turn it is at a device that several people share
    shared: data.shared !== undefined, // whether this room's people may share devices
    screenToken: data.screenToken,
    hall: data.hall ?? "",
    table: data.table,
    joinUrl: data.joinUrl ?? "",
    outOfReach: data.outOfReach, // why phones may not reach joinUrl: loopback, private
    screenUrl: data.screenUrl ?? "",
    hostUrl: data.hostUrl ?? "",
    keepDays: Number(data.keepDays ?? 0),
    limits: /** @type {Limits} */ (told("limits") ?? {}),
    lexicon: /** @type {Lexicon | undefined} */ (undefined),
    classes: /** @type {KeptClasses | undefined} */ (told("classes")),
    rubric: /** @type {UsualRubric | undefined} */ (told("rubric")), // for hosts
  };
}

export const PageContext = createContext(/** @type {Page} */ ({}));

/** The page that this component is on. */
export const usePage = () => useContext(PageContext);

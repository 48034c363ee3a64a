/** Parts of a screen that are drawn again only when what they show has changed: most of a console stays as it is when a vote comes in. */

import { useMemo, useRef } from "preact/hooks";

import { html } from "#app/core/html.js";
import { RoomContext } from "#app/core/room.js";

/**
 * `of`: all that the children show of the room, of presence and of the time. A patch leaves the identity of what it doesn't
 * change, so these are compared by identity.
 * @param {{ room: any, of: unknown[], children: any }} props
 */
export function Part({ room, of, children }) {
  return useMemo(
    () => html`<${RoomContext.Provider} value=${room}>${children}<//>`,
    [room.motion, room.connection, ...of],
  );
}

/**
 * The values of a document, except those of some keys, for `of`.
 * @param {object | undefined} document
 * @param {string[]} keys
 */
export const allBut = (document, ...keys) =>
  Object.entries(document ?? {}).flatMap((entry) => (keys.includes(entry[0]) ? [] : entry));

/**
 * Functions that stay the same for as long as the component lives; each calls the latest function of its name, because a part keeps
 * the functions that it was drawn with.
 * @template {{ [name: string]: (...given: any[]) => any }} F
 * @param {F} functions
 * @returns {F}
 */
export function useLatest(functions) {
  const latest = useRef(functions);
  latest.current = functions;
  return useMemo(
    () =>
      /** @type {F} */ (
        Object.fromEntries(
          Object.keys(functions).map((name) => [
            name,
            (/** @type {any[]} */ ...given) => latest.current[name](...given),
          ]),
        )
      ),
    [],
  );
}

/** What every part of a live screen may ask for: the document, the line, the clock, and ways to speak to the person. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

export const RoomContext = createContext(null);

/**
 * The room as app.js hands it down. `motion` is undefined until it was fetched; `say` speaks to those who listen,
 * `toast` shows short news; `act` sends a command and says why where it is refused. `offline`: no server is behind the
 * line; `fetchCoaching` asks what there is to notice after a debate alone.
 *
 * @returns {{code, screen, token, offline, public, me, presence, version, draft, motion, net, clock, connection, drafts,
 *   say: (text: string) => void, toast: (text: string) => void,
 *   act: (type: string, fields?: object) => Promise<object>, fetchCoaching: () => Promise<object | null>}}
 */
export const useRoom = () => useContext(RoomContext);

/** What every component of a live screen may use: the document, the connection, the clock, and ways to tell people something. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { HostRoom, RevealedRoom, Room } from "#app/types.d.ts" */

export const RoomContext = createContext(/** @type {any} */ (null));

/** The room that this component belongs to. @returns {Room} */
export const useRoom = () => useContext(RoomContext);

/** The same, on screens that only hosts see. @returns {HostRoom} */
export const useHostRoom = () => useContext(RoomContext);

/** The same, where texts and votes are open to the room. @returns {RevealedRoom} */
export const useRevealedRoom = () => useContext(RoomContext);

/** The same in a drill, which brings its motion along. @returns {Room & { motion: Motion }} */
export const useDrillRoom = () => useContext(RoomContext);

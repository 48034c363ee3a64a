/** Starts the live screens of a room, connected to the server. */

import { io } from "socket.io-client";

import { ask } from "#app/core/ask.js";
import { base } from "#app/core/base.js";
import { createNet } from "#app/core/net.js";
import { readPage } from "#app/core/page.js";
import { start } from "#app/rooms/room.js";

const page = readPage(document);
const { room: code, screen, screenToken: token, seat } = page;

/** @param {string} path */
async function fetched(path) {
  const { ok, said } = await ask(`${base}/rooms/${code}/${path}`);
  return ok ? said : undefined;
}

/** The motion, and for those who write what is known of its language: then both, or neither. */
async function fetchMotion() {
  const writes = screen === "player" || screen === "judge"; // a judge may become a player
  const [motion, lexicon] = await Promise.all([
    fetched(token ? `motion?token=${encodeURIComponent(token)}` : "motion"),
    writes && fetched("words"),
  ]);
  if (writes) page.lexicon = lexicon;
  return writes && !lexicon ? undefined : motion;
}

/** @param {{ [role: string]: () => unknown }} screens the screen of each role that the page may show */
export const begin = (screens) =>
  start({
    code,
    page,
    screens,
    connect: (doc) =>
      createNet({
        io,
        doc,
        auth:
          screen === "projector"
            ? { room: code, screen: token || true }
            : { room: code, ...(seat && { seat }) },
      }),
    fetchMotion,
    fetchCoaching: () => fetched("coaching"),
  });

/** Starts a live screen on its line to the server. */

import { io } from "socket.io-client";

import { createNet } from "#app/core/net.js";
import { start } from "#app/core/shell.js";

const { room: code, screen: page, screenToken: token } = document.documentElement.dataset;

async function fetched(path) {
  const answer = await fetch(`/rooms/${code}/${path}`, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : undefined;
}

start({
  code, page, token,
  line: (doc) => createNet({ io, doc, auth: page === "projector" ? { room: code, screen: token || true } : { room: code } }),
  fetchMotion: () => fetched(token ? `motion?token=${encodeURIComponent(token)}` : "motion"),
  fetchCoaching: () => fetched("coaching"),
});

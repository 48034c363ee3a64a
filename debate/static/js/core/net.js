/**
 * The connection to the server. Commands are resent, with the same id, until they are answered; the document
 * is kept complete by `sync`; the server's time is learnt from its messages.
 */

import { base } from "#app/core/base.js";

/** @import { Socket } from "socket.io-client" */
/** @import { Ack } from "#app/protocol.d.ts" */
/** @import { ConnectionState, Doc, Net } from "#app/types.d.ts" */

/** @typedef {{ guessed?: number, of?: number, points?: number, new?: number }} Counted what an answer to `sync` counts */

const SYNC_EVERY = 15_000;
const ANSWER_WITHIN = 6_000;
const CONNECT_WITHIN = 5_000; // ms, for the first try; after that a slow network gets four times as long
const AGAIN = ["busy", "slow_down", "broken"]; // refusals that pass by themselves
const WELCOME_WITHIN = 12_000; // ms from the open line to the answer whether we may come in; a right code may wait 5 s for its turn
const ENDS = ["no_room", "no_seat", "moved", "removed", "banned", "erased"]; // connection errors that are final

const uuid = () =>
  crypto.randomUUID?.() ??
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((b) => b.toString(16).padStart(2, "0"))
    .join("");

/**
 * @param {object} options
 * @param {(options: object) => Socket} options.io socket.io-client's `io`
 * @param {Doc} options.doc
 * @param {{room: string, screen?: string | true, seat?: string}} options.auth
 * @param {any} [options.window]
 * @returns {Net}
 */
export function createNet({ io, doc, auth, window = globalThis }) {
  const query = { room: auth.room }; // load balancers use it to keep the people of a room together
  const socket = io({
    path: `${base}/socket.io/`,
    auth,
    query,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    timeout: CONNECT_WITHIN,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4000,
  });
  const pending = new Map(); // id -> {body, resolve, tries}
  const listeners = new Set();
  /** @type {ConnectionState} */
  let state = { name: "connecting" };
  let skew = 0; // own time minus the server's; the smallest sample is best, for its message was fastest
  let newSkew = true; // the device's clock may have been set between two connections
  let met = false; // whether there has ever been a connection
  let asking = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let welcome;

  /** @param {ConnectionState["name"]} name @param {string} [reason] */
  function setState(name, reason) {
    if (state.name === "gone" || (state.name === name && state.reason === reason)) return;
    state = reason ? { name, reason } : { name };
    for (const listener of listeners) listener(state);
  }

  /** @param {{ now: unknown }} message */
  function hear({ now }) {
    if (typeof now !== "number") return;
    const sample = Date.now() - now;
    if (newSkew || sample < skew) skew = sample;
    newSkew = false;
  }

  /** @param {string} reason */
  function end(reason) {
    setState("gone", reason);
    clearInterval(beat);
    clearTimeout(again);
    clearTimeout(welcome);
    for (const [id, { resolve }] of pending) {
      pending.delete(id);
      resolve({ ok: false, error: { code: "gone", message: "" } });
    }
    socket.disconnect();
  }

  /** The server closed the connection but not the room: try again, at a random moment so that not everybody does at once. */
  /** @param {number} least */
  function knock(least) {
    clearTimeout(again);
    again = setTimeout(() => socket.connect(), least + Math.random() * 1500);
  }

  /** @param {string} id @param {Ack} ack */
  function settle(id, ack) {
    const entry = pending.get(id);
    if (!entry) return;
    if (!ack.ok && AGAIN.includes(ack.error?.code) && entry.tries < 4) {
      entry.tries += 1;
      setTimeout(() => send(id), 300 * 2 ** entry.tries);
      return;
    }
    pending.delete(id);
    entry.resolve(ack);
  }

  /** @param {string} id */
  function send(id) {
    const entry = pending.get(id);
    if (!entry || !socket.connected) return;
    socket
      .timeout(ANSWER_WITHIN)
      .emit("command", entry.body, (/** @type {unknown} */ silence, /** @type {Ack} */ ack) => {
        if (!silence) return settle(id, ack);
        entry.silences = (entry.silences ?? 0) + 1;
        return entry.silences % 2 ? send(id) : hangUp();
      });
  }

  /** @param {boolean} [sure] @param {(ack: Counted) => void} [heed] */
  function sync(sure = false, heed = undefined) {
    if (!socket.connected || asking) return;
    asking = true;
    socket
      .timeout(ANSWER_WITHIN)
      .emit(
        "sync",
        sure ? { version: 0 } : doc.mark(),
        (/** @type {unknown} */ silence, /** @type {Counted} */ ack) => {
          asking = false;
          if (silence) return hangUp();
          return heed?.(ack);
        },
      );
  }

  /** Closes a connection that does not answer. The client then connects again and sends what is pending. */
  function hangUp() {
    if (socket.connected) socket.io.engine?.close();
  }

  // The library's own timeout ends when the line is open: without this, an answer that is lost would be waited for forever.
  socket.io.on("open", () => {
    clearTimeout(welcome);
    welcome = setTimeout(() => !socket.connected && socket.io.engine?.close(), WELCOME_WITHIN);
  });

  function back() {
    if (state.name === "gone") return;
    if (socket.connected) sync();
    else socket.connect();
  }

  const beat = setInterval(() => sync(), SYNC_EVERY);
  window.addEventListener("online", back);
  window.addEventListener("offline", hangUp);
  window.addEventListener("focus", back);
  window.document?.addEventListener(
    "visibilitychange",
    () => window.document.visibilityState === "visible" && back(),
  );

  socket.on("connect", () => {
    met = true;
    newSkew = true;
    asking = false;
    clearTimeout(welcome);
    doc.connected();
    setState("live");
    for (const id of pending.keys()) send(id);
  });
  socket.on("snapshot", (message) => (hear(message), doc.takeSnapshot(message)));
  socket.on("public", (message) => (hear(message), doc.takePublic(message)));
  socket.on("me", (message) => doc.takeMe(message));
  socket.on("presence", (message) => doc.takePresence(message));
  socket.on("bye", ({ reason }) =>
    reason === "restart" ? setState("reconnecting", "restart") : end(reason),
  );
  socket.on("disconnect", (why) => {
    setState("reconnecting", state.reason);
    if (why === "io server disconnect" && state.name !== "gone") knock(500);
  });
  socket.on("connect_error", (error) => {
    clearTimeout(welcome);
    if (ENDS.includes(error.data?.code)) return end(error.data.code);
    setState("reconnecting");
    if (!met && error.message === "timeout") {
      socket.io.opts.transports = ["polling"]; // a proxy that swallows websockets
      socket.io.timeout(4 * CONNECT_WITHIN);
    }
    if (!socket.active) knock(1000);
  });

  return {
    /** Asks for a snapshot, whatever we have. */
    resync: () => sync(true),

    /** Asks, for a screen, how many people have guessed on the clash whose texts it shows, and how many may. @param {(n: number, of: number) => void} tell */
    askGuesses: (tell) => sync(false, ({ guessed = 0, of = 0 }) => tell(guessed, of)),

    /** Asks, for a seat, how many points it has in the show, and how many of them with the last result; none: undefined. @param {(points?: number, gained?: number) => void} tell */
    askPoints: (tell) => sync(false, ({ points, new: gained }) => tell(points, gained)),

    /**
     * Sends a command and resolves to its answer, {ok: true, version} or {ok: false, error}. While the connection is
     * down, the command waits.
     */
    command(type, fields = {}) {
      if (state.name === "gone")
        return Promise.resolve({ ok: false, error: { code: "gone", message: "" } });
      const id = uuid();
      return new Promise((resolve) => {
        pending.set(id, { body: { id, type, ...fields }, resolve, tries: 0 });
        send(id);
      });
    },

    /** Sends so many claps for what is on the big screen; nobody answers. */
    clap: (of, n) => void (socket.connected && socket.emit("clap", { of, n })),

    /** Calls `listener({of, n})` when claps have come. Returns how to stop. */
    hearClaps(listener) {
      socket.on("claps", listener);
      return () => void socket.off("claps", listener);
    },

    /** Whether a command is on its way. */
    isBusy: () => pending.size > 0,

    /** Ends the connection for good, with this reason. */
    end,

    state: () => state,
    /** Calls `listener(state)` at each change of {name: connecting | live | reconnecting | gone, reason?}. */
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** The server's time, in ms. */
    now: () => Date.now() - skew,
  };
}

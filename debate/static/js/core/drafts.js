/**
 * What is being written, kept on this device at once and in the room soon after.
 *
 * On the device: one entry for each seat and phase. In the room: a `draft` command a second after the last
 * keystroke, at most every two, and right before time is up. One is on its way at a time, so that an older
 * one never comes after a newer.
 */

import { keepable } from "#app/core/measure.js";

const PREFIX = "counterclaim:";
const QUIET = 1000;
const APART = 2000;
const DAYS = 2 * 86_400_000;

/** localStorage where the browser lets us, else memory that says honestly it keeps nothing. */
export function openStore(storage) {
  try {
    storage.setItem(`${PREFIX}try`, "1");
    storage.removeItem(`${PREFIX}try`);
  } catch {
    return null;
  }
  return storage;
}

/** @param {{code: string, seat: string, storage: Storage | null, command: Function, now?: () => number}} options */
export function createDrafts({ code, seat, storage, command, now = Date.now }) {
  const mine = `${PREFIX}${code}:${seat}:`;
  const memory = new Map();

  const keys = () => (storage ? Object.keys(storage).filter((key) => key.startsWith(PREFIX)) : []);

  function load(key) {
    if (!storage) return memory.get(key);
    try {
      return JSON.parse(storage.getItem(key)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  function save(key, entry) {
    memory.set(key, entry);
    if (!storage) return false;
    try {
      storage.setItem(key, JSON.stringify(entry));
      return true;
    } catch {
      return false;
    }
  }

  for (const key of keys()) if (!(load(key)?.at > now() - DAYS)) storage.removeItem(key);

  return {
    /** {kind, round, text, restatement, at} of a phase, if anything was written there. */
    read: (phase) => load(mine + phase),

    /** Returns whether it is on this device now. */
    write: (phase, entry) => save(mine + phase, { ...entry, at: now() }),

    /** What was written in this debate, by phase. */
    all() {
      const found = storage ? keys().filter((key) => key.startsWith(mine)) : [...memory.keys()];
      return found.map((key) => ({ phase: key.slice(mine.length), ...load(key) })).sort((a, b) => a.at - b.at);
    },

    /** Nothing of this debate stays on the device. */
    clear() {
      for (const key of keys()) if (key.startsWith(`${PREFIX}${code}:`)) storage.removeItem(key);
      memory.clear();
    },

    /** A courier to the room for one phase. `told({text, restatement})` is called with what the room has. */
    courier({ phase, kind, told }) {
      let waiting = null;
      let timer = null;
      let busy = false;
      let last = 0;
      let sent = "";

      async function go() {
        clearTimeout(timer);
        timer = null;
        if (!waiting || busy) return;
        const words = waiting;
        waiting = null;
        const body = kind === "rebuttal" ? { text: words.text ?? "", restatement: words.restatement ?? "" } : { text: words.text ?? "" };
        const form = JSON.stringify(body);
        if (form === sent || !keepable(kind, body)) return;
        busy = true;
        last = now();
        const ack = await command("draft", { phase, ...body });
        busy = false;
        if (ack.ok) {
          sent = form;
          told(words);
        }
        if (waiting) timer = setTimeout(go, APART);
      }

      return {
        take(words) {
          waiting = words;
          if (busy) return;
          clearTimeout(timer);
          timer = setTimeout(go, Math.max(QUIET, last + APART - now()));
        },
        flush: go,
        stop: () => clearTimeout(timer),
      };
    },
  };
}

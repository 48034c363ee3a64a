/**
 * What is being written, kept on this device at once and in the room soon after.
 *
 * On the device: one entry for each seat and phase. In the room: a `draft` command a second after the last
 * keystroke, at most every two, and right before time is up. Only one is under way at a time, so an older
 * one never arrives after a newer one.
 */

import { keepable } from "#app/core/measure.js";

/** @import { Ack, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Kept, Limits, Storage, Written } from "#app/types.d.ts" */

const PREFIX = "counterclaim:";
const QUIET = 1000;
const APART = 2000;
const AGAIN = ["busy", "slow_down", "broken"]; // refusals that pass; the others stay true
const DAYS = 2 * 86_400_000;

/**
 * @param {object} options
 * @param {string} options.code of the room
 * @param {string} options.seat whose drafts these are
 * @param {Limits} options.limits how long each kind of text may be
 * @param {Storage} options.storage from `createStorage`; where it keeps nothing, drafts live as long as this page
 * @param {(type: string, fields: object) => Promise<Ack>} options.command
 * @param {() => number} [options.now]
 */
export function createDrafts({ code, seat, limits, storage, command, now = Date.now }) {
  const mine = `${PREFIX}${code}:${seat}:`;
  const memory = new Map();
  /** @type {Set<{ settle: () => Promise<boolean> }>} */
  const couriers = new Set();

  const keys = () => storage.keys().filter((key) => key.startsWith(PREFIX));
  const load = (/** @type {string} */ key) =>
    storage.keeps() ? storage.read(key) : memory.get(key);

  /** @param {string} key @param {object} entry */
  function save(key, entry) {
    memory.set(key, entry);
    return storage.write(key, entry);
  }

  for (const key of keys()) if (!(load(key)?.at > now() - DAYS)) storage.remove(key);

  return {
    /** {kind, round, text, restatement, weighing, at} of a phase, if anything was written there. */
    read: (/** @type {string} */ phase) => load(mine + phase),

    /** Returns whether it is on this device now. */
    write: (/** @type {string} */ phase, /** @type {object} */ entry) =>
      save(mine + phase, { ...entry, at: now() }),

    /** What was written in this debate, by phase. @returns {Kept[]} */
    all() {
      const found = storage.keeps()
        ? keys().filter((key) => key.startsWith(mine))
        : [...memory.keys()];
      return found
        .map((key) => ({ phase: key.slice(mine.length), ...load(key) }))
        .sort((a, b) => a.at - b.at);
    },

    /** Nothing of this debate stays on the device. */
    clear() {
      for (const key of keys()) if (key.startsWith(`${PREFIX}${code}:`)) storage.remove(key);
      memory.clear();
    },

    /** Sends what waits. Whether the room then has everything that was written on this page. */
    async settle() {
      const each = await Promise.all([...couriers].map((courier) => courier.settle()));
      return each.every(Boolean);
    },

    /**
     * Sends the drafts of one phase to the room. `told({text, restatement})` is called with what the room has.
     * `speech` is the text that is written again, where it is one; `by`: whose line it is, if somebody else writes it down.
     * @param {{ phase: string, kind: SpeechKind, told: (words: object) => unknown, speech?: string, by?: string }} options
     */
    courier({ phase, kind, told, speech, by }) {
      /** @type {Partial<Written> | undefined} */
      let waiting;
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      /** @type {Partial<Written> | undefined} */
      let latest;
      /** @type {Promise<Ack> | undefined} */
      let flight;
      let last = 0;
      let sent = "";

      const bodyOf = (/** @type {Partial<Written>} */ words) => ({
        text: words.text ?? "",
        ...(kind === "rebuttal" && { restatement: words.restatement ?? "" }),
        ...(kind !== "opening" && words.weighing && { weighing: words.weighing }),
        ...(speech && { speech }),
        ...(by && { for: by }),
      });

      async function go() {
        clearTimeout(timer);
        timer = undefined;
        if (!waiting || flight) return;
        const words = waiting;
        waiting = undefined;
        const body = bodyOf(words);
        const form = JSON.stringify(body);
        if (form === sent || !keepable(kind, body, limits)) return;
        last = now();
        flight = command("draft", { phase, ...body });
        const ack = await flight;
        flight = undefined;
        if (ack.ok) {
          sent = form;
          told(words);
        } else if (AGAIN.includes(ack.error.code)) {
          waiting ??= words; // unless something newer waits already
        }
        if (waiting) timer = setTimeout(go, APART);
      }

      const courier = {
        /** @param {Partial<Written>} words */
        take(words) {
          waiting = latest = words;
          if (flight) return;
          clearTimeout(timer);
          timer = setTimeout(go, Math.max(QUIET, last + APART - now()));
        },
        flush: go,
        stop: () => clearTimeout(timer),
        /** The room has these words, as a text that was sent. @param {Partial<Written>} words */
        has: (words) => void (sent = JSON.stringify(bodyOf(words))),
        async settle() {
          await flight;
          await go();
          return !latest || JSON.stringify(bodyOf(latest)) === sent;
        },
      };
      couriers.add(courier);
      return courier;
    },
  };
}

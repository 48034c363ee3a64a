/**
 * The room as this browser knows it: `public` and `me` at one version.
 *
 * Messages can overtake each other, so nothing here relies on their order. A public patch is applied
 * only to the version that it starts from; an early one is held and an old one dropped. A private patch
 * waits for the public patch of its version, the commit mark; one that arrives after its mark still
 * counts if no later private patch was applied. If nothing else helps, the document asks for a snapshot.
 */

/** @import { Draft, MePatch, Presence, PublicPatch, Snapshot } from "#app/protocol.d.ts" */

const isMap = (/** @type {unknown} */ value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * RFC 7396: `target` with `patch` merged in. Neither is changed; what the patch leaves alone keeps its identity.
 * @param {any} target
 * @param {any} patch
 */
export function merge(target, patch) {
  if (!isMap(patch)) return patch;
  const result = isMap(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merge(result[key], value);
  }
  return result;
}

/**
 * @param {object} hooks
 * @param {(doc: object) => void} [hooks.onChange] called once for each step, after it
 * @param {() => void} [hooks.needSync] called when a snapshot is the only way on
 * @param {number} [hooks.patience] how long a gap may last, in ms
 */
export function createDoc({ onChange = () => {}, needSync = () => {}, patience = 1000 } = {}) {
  /** @type {{ version: number, public: any, me: any, sum?: string, draft?: Draft, guess?: { clash: string, choice: string }, line?: string, presence: Presence["seats"] }} */
  const doc = { version: -1, public: undefined, me: undefined, presence: {} };
  let base = -1; // version of the last snapshot
  let meAt = -1; // version of the last change of `me`
  let fresh = true; // no patch yet on this connection: until then even an older snapshot counts
  /** @type {PublicPatch[]} */
  let early = []; // public patches from beyond our version
  /** @type {MePatch[]} */
  let stash = []; // private patches whose mark has not arrived
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {MePatch} message */
  function applyMe({ version, patch, sum }) {
    doc.me = merge(doc.me, patch);
    doc.sum = sum ?? doc.sum;
    meAt = version;
  }

  /** Applies private patches up to our version, oldest first. False if one of them came too late. */
  function unstash() {
    const ready = stash.filter((m) => m.version <= doc.version).sort((a, b) => a.from - b.from);
    stash = stash.filter((m) => m.version > doc.version);
    for (const message of ready) {
      if (message.version <= base) continue;
      if (message.from < meAt) return false;
      applyMe(message);
    }
    return true;
  }

  function settle() {
    let sound = true;
    let moved = true;
    while (moved && sound) {
      moved = false;
      early = early.filter((m) => m.version > doc.version);
      if (early.some((m) => m.from < doc.version)) sound = false;
      const next = early.find((m) => m.from === doc.version);
      if (sound && next) {
        doc.public = merge(doc.public, next.patch);
        doc.version = next.version;
        fresh = false;
        moved = true;
      }
      sound = unstash() && sound;
      if (stash.some((m) => m.from < doc.version)) sound = false;
    }
    return sound;
  }

  function watchGap() {
    clearTimeout(timer);
    timer = undefined;
    if (early.length || stash.length) {
      timer = setTimeout(() => {
        needSync();
        watchGap();
      }, patience);
    }
  }

  /** Settles what can be settled after a message was queued. */
  function took() {
    const before = [doc.version, doc.me];
    if (doc.public && !settle()) needSync();
    if (before[0] !== doc.version || before[1] !== doc.me) onChange(doc);
    watchGap();
  }

  return Object.assign(doc, {
    /** A new connection: its first snapshot counts, whatever its version. */
    connected() {
      fresh = true;
    },

    /** @param {Snapshot} snapshot */
    takeSnapshot({ version, public: pub, me, sum, draft, guess, line }) {
      if (version < doc.version && !fresh) return;
      fresh = false;
      Object.assign(doc, { version, public: pub, me, sum, draft, guess, line });
      base = version;
      meAt = version;
      early = early.filter((m) => m.version > version);
      stash = stash.filter((m) => m.version > version);
      if (!settle()) needSync();
      onChange(doc);
      watchGap();
    },

    /** @param {PublicPatch} message */
    takePublic(message) {
      if (message.version <= doc.version) return;
      early.push(message);
      took();
    },

    /** @param {MePatch} message */
    takeMe(message) {
      if (message.version <= base) return;
      stash.push(message);
      took();
    },

    /** Hosts: who is here and who is writing, of all seats that somebody holds. It has no version. @param {Presence} message */
    takePresence({ seats }) {
      doc.presence = seats;
      onChange(doc);
    },

    /** What `sync` tells the server. Without it, or with a version nobody has, a snapshot is sure to follow. */
    mark: () =>
      doc.sum === undefined ? { version: doc.version } : { version: doc.version, sum: doc.sum },
  });
}

/**
 * What this browser stores for us. Some browsers are set to store nothing, and storage can be full.
 * The exceptions that browsers throw then are caught here: a read returns nothing, and a write returns false.
 */

/** @param {() => Storage | undefined} open gives the browser's store; it may throw, or give nothing */
export function createStorage(open) {
  /** @type {Storage | null | undefined} */
  let store; // undefined until it is first used; null where this browser keeps nothing

  function opened() {
    if (store === undefined) {
      try {
        const found = /** @type {Storage} */ (open());
        found.setItem("counterclaim:try", "1");
        found.removeItem("counterclaim:try");
        store = found;
      } catch {
        store = null;
      }
    }
    return store;
  }

  return {
    /** Whether anything can be kept here at all. */
    keeps: () => opened() !== null,

    /** The text under this key; null if there is none. @param {string} key */
    get: (key) => opened()?.getItem(key) ?? null,

    /** Returns whether it is kept now. @param {string} key @param {string} text */
    set(key, text) {
      try {
        opened()?.setItem(key, text);
        return opened() !== null;
      } catch {
        return false;
      }
    },

    /** The value that `write` kept under this key; undefined if there is none, or if something else is there. @param {string} key */
    read(key) {
      try {
        return JSON.parse(opened()?.getItem(key) ?? "null") ?? undefined;
      } catch {
        return undefined;
      }
    },

    /** Keeps a value as JSON. Returns whether it is kept now. @param {string} key @param {unknown} value */
    write(key, value) {
      return this.set(key, JSON.stringify(value));
    },

    /** @param {string} key */
    remove: (key) => opened()?.removeItem(key),

    keys: () => Object.keys(opened() ?? {}),
  };
}

/** On this device, until somebody clears it. */
export const onDevice = createStorage(() => window.localStorage);

/** In this tab, until it is closed. */
export const inTab = createStorage(() => window.sessionStorage);

/**
 * Screens come when they are needed, each from a file of its own. A file may fail to come: the network fails for a moment,
 * or the server has a newer version, whose files have other names. Browsers used to remember such a failure for as long as
 * the page lives (https://github.com/whatwg/html/issues/6768). So it is asked for once more, and if that fails while the
 * server answers, the page reloads itself: once, until a screen has come.
 */

const FIRST = 1000; // ms until a file is asked for again; then twice as long each time
const LONGEST = 15_000; // ms
const RELOADED = "counterclaim:reloaded";

/** @import { Storage } from "#app/types.d.ts" */

/**
 * @param {object} options
 * @param {{ [name: string]: () => Promise<{ Screen: any }> }} options.files imports the file of each screen
 * @param {() => void} options.onChange called when a screen has come or has failed to come
 * @param {() => void} [options.onReloaded] called when the first screen has come after the page reloaded itself
 * @param {Storage} options.storage `inTab`: remembers, over a reload, that there was one
 * @param {() => Promise<boolean>} [options.answers] whether the server has this page
 * @param {any} [options.window]
 */
export function createLazy({
  files,
  onChange,
  onReloaded = () => {},
  storage,
  answers = isThere,
  window = globalThis,
}) {
  /** @type {{ [name: string]: any }} */
  const come = {};
  /** @type {Set<string>} */
  const wanted = new Set();
  let missing = false;

  /** @param {string} name */
  async function load(name) {
    for (let wait = FIRST; ; wait = Math.min(2 * wait, LONGEST)) {
      try {
        come[name] = (await files[name]()).Screen;
        break;
      } catch {
        if (wait > FIRST && storage.get(RELOADED) === null && (await answers())) {
          if (storage.set(RELOADED, name)) return window.location.reload();
        }
        missing = true;
        onChange();
        await pause(wait);
      }
    }
    missing = false;
    if (storage.get(RELOADED) !== null) onReloaded();
    storage.remove(RELOADED);
    onChange();
  }

  /** Over as soon as the network is back. @param {number} ms */
  const pause = (ms) =>
    new Promise((done) => {
      window.addEventListener("online", done, { once: true });
      setTimeout(done, ms);
    });

  return {
    /** The screen; undefined until it has come. @param {string} name */
    get(name) {
      if (!wanted.has(name)) {
        wanted.add(name);
        load(name);
      }
      return come[name];
    },

    /** Whether a file has failed to come, and is asked for again. */
    missing: () => missing,
  };
}

const isThere = () =>
  fetch(location.href, { method: "HEAD" }).then(
    (answer) => answer.ok,
    () => false,
  );

/** Stands in for core/net.js where a film is watched: the time is the film's, and nobody answers. */

/** @import { Doc, Net } from "#app/types.d.ts" */
/** @typedef {ReturnType<typeof import("#app/results/replay/film.js").createFilm>} Film */

export const SPEEDS = [1, 2, 4, 8, 16, 32];
const TICK = 200; // ms
const IDLE = 6000; // ms in which nothing would change on the screen, before they are skipped
const AHEAD = 1500; // ms that are left of them

/**
 * @param {object} options
 * @param {Film} options.film
 * @param {Doc} options.doc
 * @param {() => void} options.onTick called when the time, the speed or whether it plays has changed
 */
export function createPlayback({ film, doc, onTick }) {
  let at = film.start;
  let speed = 1; // a show's steps are as long as its texts take to read
  let playing = false;
  let last = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;

  function show() {
    const { version, public: pub } = film.read(at);
    doc.connected(); // so that an earlier document counts as well
    doc.takeSnapshot({ version, now: at, public: pub });
    onTick();
  }

  function tick() {
    const now = performance.now();
    at += (now - last) * speed;
    last = now;
    const quiet = film.stirs(at) - at;
    if (quiet > IDLE * speed) at = film.stirs(at) - AHEAD * speed;
    if (at >= film.end) {
      at = film.end;
      pause();
    }
    show();
  }

  function pause() {
    clearInterval(timer);
    playing = false;
    onTick();
  }

  function play() {
    if (playing) return;
    if (at >= film.end) at = film.start;
    playing = true;
    last = performance.now();
    timer = setInterval(tick, TICK);
    show();
  }

  /** @param {number} to */
  function seek(to) {
    at = Math.min(film.end, Math.max(film.start, to));
    show();
  }

  return {
    film,
    state: () => ({ at, speed, playing }),
    play,
    seek,
    turn: () => (playing ? pause() : play()),
    /** One picture on or back, which stops it. @param {1 | -1} way */
    step(way) {
      pause();
      seek(way > 0 ? film.next(at) : film.previous(at));
    },
    /** @param {number} to times as fast as it was */
    setSpeed(to) {
      speed = to;
      onTick();
    },
    /** @type {Net} */
    net: {
      command: async () => ({ ok: false, error: { code: "finished", message: "" } }),
      resync: () => {},
      isBusy: () => false,
      end: pause,
      state: () => ({ name: "live" }),
      watch: () => () => {},
      now: () => at,
    },
  };
}

/** What every big screen needs: its content fits, it can go full screen, it is light or dark to suit the classroom; and the lines that several of them show. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import { Code, RehearsalMark, Seal, TableMark, packWords } from "#app/components/basics.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { useTold } from "#app/core/sound.js";
import { cuesAreKept, cuesAreOn, flipCues } from "#app/rooms/projector/cues.js";
import { Thread } from "#app/rooms/projector/thread.js";

/** @import { Public } from "#app/protocol.d.ts" */

const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.6];
const SMALLEST = 0.5; // rem; long texts get smaller and are never cut
const STEP = 0.02;
const WORK = ["stance", "draw", "opening", "rebuttal", "closing", "vote", "revise", "compare"];
const IDLE = 3000; // ms without a mouse movement, after which the button disappears

const shrink = (/** @type {number} */ scale) =>
  document.documentElement.style.setProperty("--scale", String(scale));

/**
 * Nobody can scroll the big screen, so everything shrinks together until it fits. `scene`: what it shows, for its ground; in the
 * last ten seconds of people's work a frame goes round it, so that everybody sees it without reading.
 * @param {{ scene?: string, children?: unknown }} props
 */
export function Stage({ scene, children }) {
  const room = useRoom(); // a hall's screen is no room's
  const tone = room?.public?.motion.tone;
  const clock = room?.clock;
  const ref = useElement();
  shrink(1); // before its parts measure what they have room for: their effects come first
  useLayoutEffect(() => {
    const fit = () => {
      for (const scale of SCALES) {
        shrink(scale);
        if (ref.current.scrollHeight <= ref.current.clientHeight + 1) return;
      }
    };
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  });
  useLayoutEffect(
    () =>
      clock?.watch((reading) =>
        ref.current.toggleAttribute(
          "data-last",
          WORK.includes(scene ?? "") && reading?.state === "last",
        ),
      ),
    [clock, scene],
  );
  return html`<div class="stage" data-tone=${tone} data-scene=${scene} ref=${ref}>${children}</div>`;
}

/** Whether the whole stage has too much on it. @param {HTMLElement} node */
export function stageOverflows(node) {
  const stage = node.closest(".stage") ?? node;
  return stage.scrollHeight > stage.clientHeight; // one pixel too many can be scrolled, and nobody can
}

const scrolls = (/** @type {HTMLElement} */ node) =>
  node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1;

/**
 * Sets the words in an element, `--words` in its style, as large as its space allows.
 * @param {number} largest in rem
 * @param {(node: HTMLElement) => boolean} [overflows]
 * @param {number} [smallest] in rem; where that is too large, the whole stage shrinks
 */
export function useFit(largest, overflows = scrolls, smallest = SMALLEST) {
  const ref = useElement();
  useLayoutEffect(() => {
    const fit = () => fits(ref.current, largest, smallest, overflows);
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  });
  useEffect(() => {
    // what the top and the foot of a stage say comes and goes without these words, which have less space then
    const observer = new ResizeObserver(() => dispatchEvent(new Event("resize")));
    for (const edge of ref.current?.closest(".stage")?.querySelectorAll(".stage-top, .stage-end") ??
      [])
      observer.observe(edge);
    return () => observer.disconnect();
  }, []);
  return ref;
}

/**
 * Sets the words in an element as large as its space allows, between these two sizes; false if they are too many for both.
 * Each size takes a layout, so the largest is looked for by halves.
 * @param {HTMLElement} node
 * @param {number} largest in rem
 * @param {number} smallest in rem
 * @param {(node: HTMLElement) => boolean} [overflows]
 */
export function fits(node, largest, smallest, overflows = scrolls) {
  const set = (/** @type {number} */ steps) => {
    node.style.setProperty("--words", `${(largest - steps * STEP).toFixed(2)}rem`);
    return !overflows(node);
  };
  if (set(0)) return true;
  let [tooLarge, fit] = [0, Math.floor((largest - smallest) / STEP + 0.01)];
  if (!set(fit)) return false;
  while (fit - tooLarge > 1) {
    const middle = (tooLarge + fit) >> 1;
    if (set(middle)) fit = middle;
    else tooLarge = middle;
  }
  return set(fit);
}

/** F toggles full screen and S the sounds, and so do buttons that appear while the mouse moves. With `offers` they stay until the sounds
 * are on; when a `show` begins they are seen for a moment. @param {{ code?: string, show?: string | false, offers?: boolean }} props */
export function FullScreen({ code, show, offers = false }) {
  const [full, setFull] = useState(false);
  const [awake, setAwake] = useState(true);
  const [sounds, setSounds] = useState(cuesAreOn);
  const flipSounds = () => flipCues().then(() => setSounds(cuesAreOn()));
  useEffect(() => {
    if (!cuesAreKept()) return undefined;
    const again = (/** @type {Event} */ event) => {
      const asks = /** @type {Partial<KeyboardEvent>} */ (event).key?.toLowerCase() === "s";
      const presses = event.target instanceof Element && event.target.closest(".full-screen");
      if (!cuesAreOn() && !asks && !presses) flipSounds(); // those turn them on by themselves
    };
    addEventListener("pointerdown", again);
    addEventListener("keydown", again);
    return () => {
      removeEventListener("pointerdown", again);
      removeEventListener("keydown", again);
    };
  }, []);
  const flip = () =>
    document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.().catch(() => {});
  useEffect(() => {
    let timer = 0;
    const wake = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setAwake(false), IDLE);
    };
    const press = (/** @type {KeyboardEvent} */ event) => {
      wake();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() === "f") flip();
      if (event.key.toLowerCase() === "s") flipSounds();
    };
    const changed = () => setFull(Boolean(document.fullscreenElement));
    wake();
    addEventListener("pointermove", wake);
    addEventListener("keydown", press);
    document.addEventListener("fullscreenchange", changed);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", wake);
      removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", changed);
    };
  }, []);
  useEffect(() => {
    if (show) dispatchEvent(new Event("pointermove"));
  }, [show]);
  useTold(code, sounds, flipSounds);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-idle", !awake);
  }, [awake]);
  const offered = (offers || cuesAreKept()) && !sounds;
  return (
    (awake || offered) &&
    html`<aside class="full-screen" data-offers=${offered || undefined} aria-label=${_("This screen")}><button type="button" class="btn quiet" onClick=${flip}>${full ? _("Exit full screen") : _("Full screen")} <kbd>F</kbd></button><button type="button" class="btn quiet" aria-pressed=${sounds} onClick=${flipSounds}>${sounds ? _("Sounds: on") : offered ? _("Turn the sounds on") : _("Sounds: off")} <kbd>S</kbd></button></aside>`
  );
}

/** The host's link chooses light or dark to suit the classroom: #light, #dark. */
export function useScheme() {
  useEffect(() => {
    const scheme = location.hash.slice(1);
    if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
  }, []);
}

/** Where to join, before anybody has and after. @param {string | undefined} address @param {boolean} alone only this computer can open it */
export const goTo = (address, alone) =>
  rich(alone ? _("On this computer, go to %(address)s") : _("Go to %(address)s"), {
    address: html`<b>${address && new URL(address).host}</b>`,
  });

/** Whether the code stands in the corner, for latecomers. @param {Public} pub */
export const hasCorner = ({ options, locked, phase }) =>
  options.corner && !locked && !["lobby", "finished"].includes(phase.name);

export function Top() {
  const { public: pub } = useRoom();
  return html`<header>
    <div class="stage-top row">
      <p class="lede"><i ...${packWords(pub.motion)}>${pub.motion.title}</i></p>
      <span class="push row"><${RehearsalMark} /><${TableMark} />${!hasCorner(pub) && html`<${Code} code=${pub.code} />`}</span>
    </div>
    <${Thread} />
  </header>`;
}

const FAN = ["for", "against", "for", "against", "for", "against", "for"]; // the sides of a fan's cards

/** A fan of cards, from behind: a large picture for a large moment. */
export const FanOfCards = () =>
  html`<div class="fan-of-cards" aria-hidden="true">${FAN.map((side, n) => html`<div class="back" key=${n} data-side=${letter(side)} style=${{ "--n": n - (FAN.length - 1) / 2 }}><${Seal} side=${side} /></div>`)}</div>`;

/** A card of each side, from behind. */
export const Backs = () =>
  html`<span class="pair" aria-hidden="true">${SIDES.map((side) => html`<span class="back" key=${side} data-side=${letter(side)}><${Seal} side=${side} /></span>`)}</span>`;

/** The bar under a replay: play, step, seek, speed. */

import { useEffect } from "preact/hooks";

import { Icon, phaseTitle } from "#app/components/basics.js";
import { minutes } from "#app/core/clock.js";
import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { SPEEDS } from "#app/results/replay/connection.js";

/** @typedef {ReturnType<typeof import("#app/results/replay/connection.js").createPlayback>} Playback */

/** Whether time runs to the left on this page, as its text does. */
const rtl = () => document.documentElement.dir === "rtl";

/** The name of a phase, with its round where there are several. @param {import("#app/results/replay/film.js").Part} part */
const partName = ({ public: pub }) => phaseTitle(pub.phase);

/** @param {{ playback: Playback, back?: string }} props */
export function Controls({ playback, back }) {
  const { film } = playback;
  const { at, speed, playing } = playback.state();
  const part = film.part(at);
  const seconds = (/** @type {number} */ ms) => Math.round((ms - film.start) / 1000);
  const said = _("%(part)s, %(at)s of %(all)s", {
    part: partName(part),
    at: minutes(seconds(at)),
    all: minutes(seconds(film.end)),
  });
  useKeys(playback);
  return html`
    <div class="row">
      <button type="button" class="btn quiet" onClick=${() => playback.step(-1)}><${Icon} name="i-back" /> ${_("Back")} <kbd>${rtl() ? "→" : "←"}</kbd></button>
      <button type="button" class="btn" onClick=${playback.turn}><${Icon} name=${playing ? "i-pause" : "i-play"} /> ${playing ? _("Pause") : _("Play")} <kbd>${_("Space")}</kbd></button>
      <button type="button" class="btn quiet" onClick=${() => playback.step(1)}><${Icon} name="i-next" /> ${_("Step")} <kbd>${rtl() ? "←" : "→"}</kbd></button>
      <label class="note">${_("Speed")} <select value=${speed} onChange=${(/** @type {Event} */ event) => playback.setSpeed(Number(valueOf(event)))}>${SPEEDS.map((n) => html`<option key=${n} value=${n}>×${n}</option>`)}</select></label>
      <label class="note">${_("Go to")} <select value=${part.id} onChange=${(/** @type {Event} */ event) => playback.seek(film.parts.find(({ id }) => id === valueOf(event))?.at ?? film.start)}>${film.parts.map((one) => html`<option key=${one.id} value=${one.id}>${partName(one)}</option>`)}</select></label>
      ${back && html`<a class="push small" href=${back}>${_("Back to the room")}</a>`}
    </div>
    <div class="row seek">
      <input type="range" aria-label=${_("Time in the debate")} aria-valuetext=${said} min="0" max=${seconds(film.end)} value=${seconds(at)} onInput=${(/** @type {Event} */ event) => playback.seek(film.start + Number(valueOf(event)) * 1000)} />
      <span class="num small">${said}</span>
      ${film.erased && html`<span class="small">${_("Words that were erased since are left out.")}</span>`}
    </div>
  `;
}

/** Space plays and stops, the arrows step; in a field, on a button or a slider, keys are that element's. @param {Playback} playback */
function useKeys(playback) {
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      const on = /** @type {Element} */ (event.target);
      if (on.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === " " && !on.closest("button, a, summary")) {
        event.preventDefault();
        playback.turn();
      } else if (event.key === (rtl() ? "ArrowLeft" : "ArrowRight")) playback.step(1);
      else if (event.key === (rtl() ? "ArrowRight" : "ArrowLeft")) playback.step(-1);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

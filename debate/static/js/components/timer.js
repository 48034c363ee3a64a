/** The clock as a bar and as a ring. Both update themselves, so that nothing around them has to render. */

import { useLayoutEffect } from "preact/hooks";

import { minutes, stateWord } from "#app/core/clock.js";
import { partOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

function useTicking() {
  const { clock } = useRoom();
  const ref = useElement();
  useLayoutEffect(() => {
    const [number, word] = [".timer-num", ".timer-word"].map((name) => partOf(ref.current, name));
    /** @param {Element} node @param {string} text */
    const write = (node, text) => node.textContent !== text && (node.textContent = text);
    return clock.watch((reading) => {
      ref.current.hidden = !reading;
      if (!reading) return;
      ref.current.dataset.state = reading.state;
      ref.current.style.setProperty("--left", reading.left.toFixed(4));
      write(number, minutes(reading.seconds));
      number.classList.toggle("long", reading.seconds >= 600);
      write(word, stateWord(reading));
    });
  }, [clock]);
  return ref;
}

export function TimerBar() {
  const ref = useTicking();
  return html`<div class="timer-bar" ref=${ref} hidden>
    <span class="timer-num" role="timer" aria-label=${_("Time left")}></span> <span class="timer-word"></span>
    <span class="rail" aria-hidden="true"><i></i></span>
  </div>`;
}

export function Ring({ size = "9.5rem" }) {
  const ref = useTicking();
  return html`<div class="ring" ref=${ref} style=${{ "--ring": size }} hidden>
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="face" cx="60" cy="60" r="46" />
      <circle class="ticks" cx="60" cy="60" r="56" pathLength="60" />
      <circle class="arc" cx="60" cy="60" r="50" pathLength="1" />
    </svg>
    <span class="timer-num" role="timer" aria-label=${_("Time left")}></span>
    <span class="timer-word"></span>
  </div>`;
}

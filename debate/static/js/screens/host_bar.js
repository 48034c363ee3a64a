/** The bar at the foot of the console: the clock, and the one thing to press next. */

import { useState } from "preact/hooks";

import { html } from "debate/html.js";
import { Icon } from "debate/parts/basics.js";
import { TimerBar } from "debate/parts/timer.js";
import { useRoom } from "debate/room.js";
import { nextLabel, pausable } from "debate/screens/host_actions.js";
import { _ } from "debate/words.js";

export function Controls({ can }) {
  const { phase, seats } = useRoom().public;
  if (phase.name === "finished") {
    return html`<${Bar}><span class="small">${_("The debate is over.")}</span> <a class="btn push" href="/rooms/new">${_("Open another room")}</a><//>`;
  }
  const manned = (side) => Object.values(seats).some((seat) => seat.side === side && !seat.gone);
  const ready = phase.name !== "lobby" || (manned("for") && manned("against"));
  return html`<${Bar}>
    ${phase.clock && html`<${TimerBar} />`}
    ${!ready && html`<span class="small">${_("A debate begins with somebody on each side.")}</span>`}
    ${pausable(phase) && html`<button type="button" class="btn quiet" onClick=${phase.paused ? can.resume : can.pause}><${Icon} name=${phase.paused ? "i-next" : "i-pause"} /> ${phase.paused ? _("Resume") : _("Pause")}</button>`}
    ${phase.name === "reveal" && (phase.clock || phase.held) && html`<button type="button" class="btn quiet" onClick=${phase.held ? can.release : can.hold}><${Icon} name=${phase.held ? "i-next" : "i-pause"} /> ${phase.held ? _("Release") : _("Hold")}</button>`}
    ${phase.clock && html`<${More} can=${can} key=${phase.id} />`}
    <button type="button" class="btn push" aria-disabled=${ready ? undefined : "true"} onClick=${can.next}>${nextLabel({ phase })} <${Icon} name="i-next" /></button>
  <//>`;
}

function Bar({ children }) {
  return html`<div class="hostbar inked" id="controls" role="region" aria-label=${_("Game controls")} tabindex="-1">${children}</div>`;
}

/** Thirty seconds more, and as many back as this host has added in this phase. */
function More({ can }) {
  const [added, setAdded] = useState(0);
  const press = (action, step) => async () => {
    const answer = await action();
    if (answer.ok) setAdded((n) => n + step);
  };
  return html`
    <button type="button" class="btn quiet" onClick=${press(can.add, 1)}>${_("+30 seconds")}</button>
    ${added > 0 && html`<button type="button" class="btn quiet" onClick=${press(can.takeBack, -1)}>${_("Take 30 seconds back")}</button>`}
  `;
}

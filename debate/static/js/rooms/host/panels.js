/** The panels beside the people: door, projector, sides, host link, keyboard, end. */

import { useEffect, useState } from "preact/hooks";

import { Address } from "#app/components/address.js";
import { Code, Icon } from "#app/components/basics.js";
import { WatchAgain } from "#app/components/flow_link.js";
import { OutOfReach } from "#app/components/out_of_reach.js";
import { Qr } from "#app/components/qr.js";
import { RenewLink } from "#app/components/renew_link.js";
import { SoundSwitch } from "#app/components/sound_switch.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";
import { warn } from "#app/core/sound.js";
import { onDevice } from "#app/core/storage.js";
import { movesAtOnce } from "#app/rooms/host/people_actions.js";

function Panel({ id, title, icon, children }) {
  return html`<section class="panel stack" aria-labelledby=${id}>
    <h2 id=${id} class="note">${icon && html`<${Icon} name=${icon} />`} ${title}</h2>
    ${children}
  </section>`;
}

export function Door({ can, wide = false }) {
  const { code, locked } = useHostRoom().public;
  const { joinUrl } = usePage();
  return html`<section class=${wide ? "ticket door" : "panel stack"} aria-labelledby="door">
    ${wide && html`<${OutOfReach} />`}
    <div class="stack">
      <h2 id="door">${locked ? _("The door is locked") : _("How to join")}</h2>
      ${wide && html`<p class="door-code"><${Code} code=${code} /></p>`}
      <p class="small">${locked ? _("Nobody new can join. Everyone with a seat keeps it.") : _("Students go to the address and type the code.")}</p>
      <${Address} label=${_("Address to join")} value=${joinUrl} />
      <div class="row"><button type="button" class="btn quiet" onClick=${can.lock}>${locked ? _("Unlock the door") : _("Lock the door")}</button></div>
    </div>
    ${wide && html`<${Qr} />`}
  </section>`;
}

export function Screens({ can }) {
  const { blank, phase, flow_shown: flow } = useHostRoom().public;
  const { screenUrl } = usePage();
  const showing =
    {
      lobby: _("Showing the code and who has joined."),
      reveal: _("Showing one clash at a time: texts, votes, verdict, names."),
      finished: _("Showing the ending, one step at a time."),
    }[phase.name] ??
    _("Showing the clock and how many are done. No student’s words are on the screen.");
  return html`<${Panel} id="screens" icon="i-screen" title=${_("Projector")}>
    <p class="small">${blank ? _("Blank. Nothing is on the screen.") : flow ? _("Showing the flow.") : showing} ${phase.name === "lobby" && _("Light is for a bright room, dark for a dim one.")}</p>
    <div class="row">
      ${[
        ["light", _("Open (light)")],
        ["dark", _("Open (dark)")],
      ].map(
        ([scheme, words]) =>
          html`<a class="btn quiet" key=${scheme} target="_blank" href=${`${screenUrl}#${scheme}`}>${words}<span class="vh"> ${_("(new window)")}</span></a>`,
      )}
      <button type="button" class="btn quiet" onClick=${can.blank}>${blank ? _("Show the screen again") : _("Blank the screen")}</button>
    </div>
    ${phase.name === "finished" && html`<${WatchAgain} />`}
  <//>`;
}

/** The way to the report, once something has been revealed. `wide`: in the middle of a finished debate's console. */
export function Report({ wide = false }) {
  const { code, speeches } = useHostRoom().public;
  if (!speeches) return null;
  return html`<section class=${wide ? "ticket wide-ticket stack" : "panel stack"} aria-labelledby="report">
    <h2 id="report">${_("Report")}</h2>
    <p class="small">${_("Who was here and what they did, a page for each student, every clash, and files for your gradebook. This is what to print.")}</p>
    <div class="row"><a class=${wide ? "btn" : "btn quiet"} href=${`/rooms/${code}/report`}>${_("Open the report")}</a></div>
  </section>`;
}

export function Sides({ can }) {
  const room = useHostRoom();
  const { phase } = room.public;
  const now = movesAtOnce(phase);
  if (!now && (phase.when === "after" || (phase.round ?? 0) >= phase.rounds)) return null;
  return html`<${Panel} id="sides" title=${_("Sides")}>
    <p class="small">${now ? _("Choose a person to move them to another bench.") : _("Choose a person to move them next round.")} ${_("A computer player argues from the cards and is always labelled.")}</p>
    <div class="row">
      <button type="button" class="btn quiet" onClick=${can.shuffle}>${_("Shuffle the sides")}</button>
      <button type="button" class="btn quiet" onClick=${() => can.addBot()}>${_("Add computer player")}</button>
    </div>
  <//>`;
}

function MyLink() {
  const { hostUrl } = usePage();
  return html`<p class="small">${_("This link opens the console on another device. Keep it to yourself: whoever has it can run the room.")}</p>
    <${Address} label=${_("Host link")} value=${hostUrl} />`;
}

export function WayBack() {
  const { room, hall } = usePage();
  const stops = hall
    ? _("Yes, this link stops working, and a hall link saved earlier no longer opens this table.")
    : _("Yes, this link stops working.");
  return html`<${Panel} id="back" title=${_("Your host link")}>
    <${MyLink} />
    <${RenewLink} action=${`/rooms/${room}/host-link`} stops=${stops} />
    <p class="small"><a href=${`/rooms/${room}/actions`}>${_("What hosts did in this room")}</a></p>
  <//>`;
}

/** The host link, shown prominently until somebody confirms that they have saved it. */
export function KeepWayBack({ onKept }) {
  return html`<section class="alert way-back" aria-labelledby="keep-back">
    <${Icon} name="i-note" />
    <div class="stack tight">
      <h2 id="keep-back">${_("First, save your host link")}</h2>
      <${MyLink} />
      <button type="button" class="btn quiet" onClick=${onKept}>${_("I’ve saved it")}</button>
    </div>
  </section>`;
}

/** @returns [kept, keep] whether the way back into this room was kept in this browser */
export function useKept(code) {
  const key = `counterclaim way back ${code}`;
  const [kept, setKept] = useState(() => onDevice.get(key) !== null);
  const keep = () => {
    setKept(true);
    onDevice.set(key, "kept");
  };
  return [kept, keep];
}

export function Keys({ on, set }) {
  const { clock } = useHostRoom();
  useEffect(() => warn(clock), [clock]);
  const keys = [
    ["N", _("next (asks first)")],
    ["P", _("pause or resume")],
    ["M", _("30 more seconds")],
    ["B", _("blank the projector")],
    ["F", _("the flow on the projector, or off it again")],
    ["→", _("next step of the results")],
    ["←", _("one step back")],
  ];
  return html`<details class="panel fold-panel"><summary>${_("Keyboard and sound")}</summary>
    <div class="stack tight">
      <label class="chip"><input type="checkbox" checked=${on} onChange=${(event) => set(event.target.checked)} /> ${_("Single-key shortcuts")}</label>
      ${on && html`<ul class="small keys">${keys.map(([key, words]) => html`<li key=${key}><kbd>${key}</kbd> ${words}</li>`)}</ul>`}
      <${SoundSwitch} as="btn quiet" />
    </div>
  </details>`;
}

export function Ending({ can }) {
  const { phase } = useHostRoom().public;
  return html`<${Panel} id="ending" title=${_("This debate")}>
    <div class="row">
      ${!["lobby", "finished"].includes(phase.name) && html`<button type="button" class="btn quiet final" onClick=${can.finish}>${_("Finish early")}</button>`}
      <button type="button" class="btn quiet final" onClick=${can.deleteRoom}>${_("Delete the room")}</button>
    </div>
  <//>`;
}

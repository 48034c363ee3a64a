/** What stands beside the people: the door, the projector, the sides, the way back, the keys, the end. */

import { html } from "debate/html.js";
import { Address } from "debate/parts/address.js";
import { Code, Icon } from "debate/parts/basics.js";
import { Qr } from "debate/parts/qr.js";
import { useRoom } from "debate/room.js";
import { _ } from "debate/words.js";

const page = () => document.documentElement.dataset; // join, screen and host addresses

function Panel({ id, title, icon, children }) {
  return html`<section class="panel stack" aria-labelledby=${id}>
    <h2 id=${id} class="note">${icon && html`<${Icon} name=${icon} />`} ${title}</h2>
    ${children}
  </section>`;
}

export function Door({ can, wide = false }) {
  const { code, locked } = useRoom().public;
  return html`<section class=${wide ? "ticket door" : "panel stack"} aria-labelledby="door">
    <div class="stack">
      <h2 id="door">${locked ? _("The door is locked") : _("Come in")}</h2>
      ${wide && html`<p class="door-code"><${Code} code=${code} /></p>`}
      <p class="small">${locked ? _("Nobody new comes in. Who has a seat keeps it.") : _("Students open the address and type the code.")}</p>
      <${Address} label=${_("Address to join")} value=${page().joinUrl} />
      <div class="row"><button type="button" class="btn quiet" onClick=${can.lock}>${locked ? _("Unlock the door") : _("Lock the door")}</button></div>
    </div>
    ${wide && html`<${Qr} />`}
  </section>`;
}

export function Screens({ can }) {
  const { blank, phase } = useRoom().public;
  const showing = {
    lobby: _("Showing the code and who has joined."),
    reveal: _("Showing one clash at a time, with its writers and votes."),
    finished: _("Showing how the sides came out."),
  }[phase.name] ?? _("Showing the clock and how many are done. No student’s words are on the screen.");
  return html`<${Panel} id="screens" icon="i-screen" title=${_("Projector")}>
    <p class="small">${blank ? _("Blank. Nothing is on the screen.") : showing} ${phase.name === "lobby" && _("Light is for a bright room, dark for a dim one.")}</p>
    <div class="row">
      ${[["light", _("Open, light")], ["dark", _("Open, dark")]].map(([scheme, words]) => html`<a class="btn quiet" key=${scheme} target="_blank" href=${`${page().screenUrl}#${scheme}`}>${words}<span class="vh"> ${_("(new window)")}</span></a>`)}
      <button type="button" class="btn quiet" aria-pressed=${blank ? "true" : "false"} onClick=${can.blank}>${_("Blank the screen")}</button>
    </div>
  <//>`;
}

export function Sides({ can }) {
  return html`<${Panel} id="sides" title=${_("Sides")}>
    <p class="small">${_("Choose a person to move them over.")}</p>
    <div class="row"><button type="button" class="btn quiet" onClick=${can.shuffle}>${_("Shuffle the sides")}</button></div>
  <//>`;
}

export function WayBack() {
  return html`<${Panel} id="back" title=${_("Your way back")}>
    <p class="small">${_("This link opens the console on another device. Keep it to yourself: whoever has it can run the room.")}</p>
    <${Address} label=${_("Link of the host")} value=${page().hostUrl} />
  <//>`;
}

export function Keys({ on, set }) {
  const keys = [["N", _("next, asks first")], ["P", _("pause and resume")], ["M", _("30 seconds more")], ["B", _("blank the projector")]];
  return html`<${Panel} id="keys" title=${_("Keyboard")}>
    <label class="chip"><input type="checkbox" checked=${on} onChange=${(event) => set(event.target.checked)} /> ${_("Single-key shortcuts")}</label>
    ${on && html`<ul class="small keys">${keys.map(([key, words]) => html`<li key=${key}><kbd>${key}</kbd> ${words}</li>`)}</ul>`}
  <//>`;
}

export function Ending({ can }) {
  return html`<section class="panel row" aria-labelledby="ending">
    <h2 id="ending">${_("This debate")}</h2> <button type="button" class="btn quiet final push" onClick=${can.finish}>${_("Finish early")}</button>
  </section>`;
}

/** What hosts can set and open, in the size that either view needs: door, projector, sides, host link, keyboard, end. */

import { useState } from "preact/hooks";

import { Address } from "#app/components/address.js";
import { OutOfReach } from "#app/components/out_of_reach.js";
import { RenewLink } from "#app/components/renew_link.js";
import { asks } from "#app/components/cards.js";
import { flowParts } from "#app/core/flow.js";
import { inWindow } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { atTables, isAloud, queuesOf } from "#app/core/speeches.js";
import { useHostRoom } from "#app/core/room.js";
import { onDevice } from "#app/core/storage.js";
import { movesAtOnce } from "#app/rooms/host/people_actions.js";

/** @import { Can } from "#app/types.d.ts" */

/** One thing to set: what it is, what it means, and what to press. @param {{ title: string, about?: string, id?: string, children?: unknown }} props */
export function Row({ title, about, id, children }) {
  return html`<section class="set" aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${about && html`<p class="small">${about}</p>`}
    <div class="act row">${children}</div>
  </section>`;
}

/** How others come in: the address, the door, and the links for hosts. @param {{ can: Can }} props */
export function Joining({ can }) {
  const { code, locked, phase } = useHostRoom().public;
  const { joinUrl } = usePage();
  return html`
    <${Row} title=${_("Address to join")} about=${_("Students go to the address and type the code, %(code)s.", { code })}><${Address} label=${_("Address to join")} value=${joinUrl} /><//>
    <${OutOfReach} />
    ${phase.name !== "finished" && html`<${Row} title=${locked ? _("The door is locked") : _("Latecomers")} about=${locked ? _("Nobody new can join. Everyone with a seat keeps it.") : _("The door is open: anyone with the code can join.")}><${Lock} can=${can} /><//>`}
    <${WayBack} />`;
}

/** @param {{ can: Can }} props */
export function Lock({ can }) {
  const { locked } = useHostRoom().public;
  return html`<button type="button" class="btn quiet" onClick=${can.lock}>${locked ? _("Unlock the door") : _("Lock the door")}</button>`;
}

/** Whether all who are here sit at one table. @param {import("#app/types.d.ts").HostRoom} room */
export const atOneTable = ({ public: pub, me }) =>
  atTables(pub) && Object.values(me.people).every(({ group = "1" }) => group === "1");

/** The way to the page of a table that sits at this laptop. */
export const TableWindow = () =>
  html`<a class="btn quiet" target="_blank" href=${`/laptop/rooms/${useHostRoom().code}`}>${_("Open the table’s window")}<span class="vh"> ${_("(new window)")}</span></a>`;

/** What the projector shows, in words. @param {import("#app/protocol.d.ts").Public} pub */
export function onProjector(pub) {
  const { blank, phase, flow_shown: flow } = pub;
  if (blank) return _("Blank. Nothing is on the screen.");
  if (flow)
    return _("The flow: part %(n)s of %(all)s.", {
      n: flow.part + 1,
      all: flowParts(pub, flow.round).length,
    });
  return (
    /** @type {{ [phase: string]: string }} */ ({
      lobby: _("Light is for a bright room, dark for a dim one."),
    })[phase.name] ??
    (pub.queues &&
      (queuesOf(pub).length > 1
        ? _("Who speaks at which table.")
        : _("Who speaks, the clock of the speech, and who comes next."))) ??
    (pub.heard?.length
      ? _("The clock, how many are done, and lines of earlier rounds.")
      : _("The clock and how many are done."))
  );
}

export function OpenProjector() {
  const { screenUrl } = usePage();
  return [
    ["light", _("Open (light)")],
    ["dark", _("Open (dark)")],
  ].map(
    ([scheme, words]) =>
      html`<a class="btn quiet" key=${scheme} target="_blank" href=${`${screenUrl}#${scheme}`} onClick=${inWindow}>${words}<span class="vh"> ${_("(new window)")}</span></a>`,
  );
}

/** @param {{ can: Can }} props */
export function Blank({ can }) {
  const { blank } = useHostRoom().public;
  return html`<button type="button" class="btn quiet" onClick=${can.blank}>${blank ? _("Show the screen again") : _("Blank the screen")}</button>`;
}

/** The way to the report of a finished debate. */
export function Report() {
  const pub = useHostRoom().public;
  const { code } = pub;
  if (!pub.speeches) return null;
  return html`<section class="ticket wide-ticket stack" aria-labelledby="report">
    <h2 id="report">${_("Report")}</h2>
    <p class="small">${aboutReport()} ${isAloud(pub) && _("With first names: a page for you, and strips to cut out and hand on.")}</p>
    <div class="row"><a class="btn quiet" href=${`/rooms/${code}/report`}>${_("Open the report")}</a></div>
  </section>`;
}

const aboutReport = () =>
  _(
    "Half a page for you, a page for each student, every clash, files for your gradebook. This is what to print.",
  );

/** Once something has been revealed, while the debate goes on. */
export function ReportSoFar() {
  const { code, speeches } = useHostRoom().public;
  if (!speeches) return null;
  return html`<${Row} title=${_("Report")} about=${aboutReport()}><a class="btn quiet" href=${`/rooms/${code}/report`}>${_("Open the report")}</a><//>`;
}

/** @param {{ can: Can }} props */
export function Sides({ can }) {
  const room = useHostRoom();
  const { phase } = room.public;
  const now = movesAtOnce(phase);
  if (!now && (phase.when === "after" || (phase.round ?? 0) >= phase.rounds)) return null;
  return html`
    <${Row} title=${_("Sides")} about=${now ? _("To move one person, press their name under Run.") : _("To move one person in the next round, press their name under Run.")}><button type="button" class="btn quiet" onClick=${can.shuffle}>${_("Shuffle the sides")}</button><//>
    ${!asks(room.motion) && html`<${Row} title=${_("Computer players")} about=${_("A computer player argues from the cards and is always labelled.")}><button type="button" class="btn quiet" onClick=${() => can.addBot()}>${_("Add computer player")}</button><//>`}`;
}

/** The way back into this room, and how to stop it. */
function WayBack() {
  const { room, hall, hostUrl } = usePage();
  const stops = hall
    ? _("Yes, this link stops working, and a hall link saved earlier no longer opens this table.")
    : _("Yes, this link stops working.");
  return html`
    <${Row} title=${_("Your host link")} about=${aboutLink()} id="back"><${Address} label=${_("Host link")} value=${hostUrl} /><${RenewLink} action=${`/rooms/${room}/host-link`} stops=${stops} /><//>
    <${Row} title=${_("What hosts did")} about=${_("Every action of a host in this room, with its time.")}><a class="btn quiet" href=${`/rooms/${room}/actions`}>${_("What hosts did in this room")}</a><//>`;
}

const aboutLink = () =>
  _(
    "This link opens the console on another device. Keep it to yourself: whoever has it can run the room.",
  );

/** The host link, in the lobby until the host confirms that it is saved. @param {{ onKept: () => void }} props */
export function KeepWayBack({ onKept }) {
  const { hostUrl } = usePage();
  return html`<section class="aside-part" aria-labelledby="keep-back">
    <h2 id="keep-back">${_("Save your host link")}</h2>
    <p class="small">${aboutLink()}</p>
    <${Address} label=${_("Host link")} value=${hostUrl} />
    <div class="row"><button type="button" class="btn quiet" onClick=${onKept}>${_("I’ve saved it")}</button></div>
  </section>`;
}

/** Whether the way back into this room was kept in this browser. @param {string} code @returns {[kept: boolean, keep: () => void]} */
export function useKept(code) {
  const key = `counterclaim way back ${code}`;
  const [kept, setKept] = useState(() => onDevice.get(key) !== null);
  const keep = () => {
    setKept(true);
    onDevice.set(key, "kept");
  };
  return [kept, keep];
}

/** Whether single keys do something, and which. @param {{ keys: [boolean, (on: boolean) => void] }} props */
export function Keys({ keys: [on, set] }) {
  const keys = [
    ["R", _("run")],
    ["S", _("settings")],
    ["N", _("next (asks first)")],
    ["P", _("pause or resume")],
    ["M", _("30 more seconds")],
    ["B", _("blank the projector")],
    ["L", _("let a text come that everybody waits for")],
    ["F", _("the flow on the projector, or off it again")],
    ["→", _("next step of the results")],
    ["←", _("one step back")],
  ];
  return html`<label class="setting">
      <input type="checkbox" checked=${on} onChange=${() => set(!on)} /> <span><b>${_("Single-key shortcuts")}</b> <span class="small">${_("They work wherever you aren’t typing.")}</span></span>
    </label>
    ${on && html`<ul class="small keys">${keys.map(([key, words]) => html`<li key=${key}><kbd>${key}</kbd> ${words}</li>`)}</ul>`}`;
}

/** @param {{ can: Can }} props */
export function Ending({ can }) {
  const { phase } = useHostRoom().public;
  return html`
    ${!["lobby", "finished"].includes(phase.name) && html`<${Row} title=${_("Finish early")} about=${_("Rounds that were voted on are scored.")}><button type="button" class="btn quiet final" onClick=${can.finish}>${_("Finish early")}</button><//>`}
    <${Row} title=${_("Delete the room")} about=${_("With every text, vote and name in it, for good.")}><button type="button" class="btn quiet final" onClick=${can.deleteRoom}>${_("Delete the room")}</button><//>`;
}

/** One table of a hall as a card: its phase, who is there, what needs the host, and the buttons. */

import { Icon, Side } from "#app/components/basics.js";
import { Alert } from "#app/components/messages.js";
import { Progress, onBench } from "#app/components/people.js";
import { TimerBar } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { RoomContext } from "#app/core/room.js";
import { SIDES } from "#app/core/sides.js";
import { peopleIn } from "#app/core/together.js";
import { apart, isHosted, tableTitle } from "#app/halls/actions.js";

/** @import { HostRoom, Table } from "#app/types.d.ts" */
/** @import { Ask } from "#app/halls/actions.js" */

/** @param {{ table: Table, ask: Ask }} props */
export function TableCard({ table, ask }) {
  const room = table.room();
  const id = `table-${table.number}`;
  return html`<section class="panel table-card" aria-labelledby=${id} data-table=${table.number}>
    <header class="row"><h2 id=${id}>${_("Table %(n)s", { n: table.number })}</h2> <span class="push num small"><span class="vh">${_("Room")} </span>${table.code}</span></header>
    ${
      isHosted(table)
        ? html`<${RoomContext.Provider} value=${room}><${Open} table=${table} room=${room} ask=${ask} /><//>`
        : html`<p class="small">${!table.closed && !room ? _("Joining the room") : (closedWords()[table.closed] ?? _("Someone else is hosting this table."))}</p>`
    }
  </section>`;
}

/** @type {() => { [reason: string]: string }} */
const closedWords = () => ({
  deleted: _("This room was deleted, with everything in it."),
  no_room: _("This room was deleted, with everything in it."),
  moved: _(
    "Your seat at this table is on another device. The host link for all tables brings it back here.",
  ),
  removed: _("You’re no longer a host of this table."),
});

/** @param {{ table: Table, room: HostRoom, ask: Ask }} props */
function Open({ table, room, ask }) {
  const { phase, locked } = room.public;
  const can = apart(table, ask);
  return html`
    <p class="row"><b>${tableTitle(phase)}</b> ${phase.held && !phase.clock && html`<span class="kicker">${room.public.reveal?.through ? _("Waits for you") : _("On hold")}</span>`}${locked && html`<span class="kicker">${_("Locked")}</span>`} <${TimerBar} /></p>
    ${room.connection.name === "reconnecting" && html`<p class="small note"><${Icon} name="i-away" /> ${_("Reconnecting. The debate goes on.")}</p>`}
    ${phase.name === "lobby" || !room.public.progress ? html`<${Benches} room=${room} />` : html`<${Progress} />`}
    <${Signs} room=${room} />
    ${table.refused && html`<${Alert} kind="bad"><p>${table.refused}</p><//>`}
    <div class="row presses">
      ${can.next && html`<button type="button" class="btn quiet" onClick=${can.next}>${can.label}<span class="vh"> ${_("at table %(n)s", { n: table.number })}</span></button>`}
      ${can.restart && html`<button type="button" class="btn quiet" onClick=${can.restart}>${phase.held ? _("Let it run") : _("Resume")}<span class="vh"> ${_("at table %(n)s", { n: table.number })}</span></button>`}
      ${can.stop && html`<button type="button" class="btn quiet" onClick=${can.stop}>${phase.name === "reveal" ? _("Stop here") : _("Pause")}<span class="vh"> ${_("at table %(n)s", { n: table.number })}</span></button>`}
      ${can.add && html`<button type="button" class="btn quiet" onClick=${can.add}>${_("+30 s")}<span class="vh"> ${_("at table %(n)s", { n: table.number })}</span></button>`}
    </div>
    <p class="row small ways-in"><a href=${`/rooms/${table.code}`}>${_("Console")}<span class="vh"> ${_("of table %(n)s", { n: table.number })}</span></a>
      <a href=${table.screenUrl} target="_blank">${_("Projector")}<span class="vh"> ${_("of table %(n)s", { n: table.number })} ${_("(new window)")}</span></a></p>
  `;
}

/** How many sit on each bench, while nothing is due. @param {{ room: HostRoom }} props */
function Benches({ room }) {
  const { seats } = room.public;
  const judges = onBench(seats, "judges").length;
  return html`<ul class="stack tight benches">
    ${SIDES.map((side) => html`<li class="row" key=${side}><${Side} side=${side} /> <b class="num push">${onBench(seats, side).length}</b></li>`)}
    ${judges > 0 && html`<li class="row"><span>${_("Judges")}</span> <b class="num push">${judges}</b></li>`}
  </ul>`;
}

/** Who is here, and what asks for the host. @param {{ room: HostRoom }} props */
function Signs({ room }) {
  const { public: pub, me, presence } = room;
  const people = peopleIn(pub.seats);
  const away = people.filter(([seat]) => presence[seat] && !presence[seat].here).length;
  const out = people.filter(([seat]) => me.people[seat]?.out !== undefined).length;
  const waiting = Object.values(me.texts ?? {}).filter((text) => text.state === "waiting").length;
  const flags = Object.keys(me.flags ?? {}).length;
  const asks = [
    ["i-away", away, n_("%(n)s away", "%(n)s away", away)],
    ["i-eye-off", out, n_("%(n)s stepped out", "%(n)s stepped out", out)],
    [
      "i-wait",
      waiting,
      n_("%(n)s text is waiting for you", "%(n)s texts are waiting for you", waiting),
    ],
    ["i-alert", flags, n_("%(n)s flag", "%(n)s flags", flags)],
  ].filter(([, n]) => n);
  return html`<ul class="row small signs">
    <li>${people.length ? n_("%(n)s here", "%(n)s here", people.length - away) : _("Nobody yet")}</li>
    ${asks.map(([icon, , words]) => html`<li key=${icon} class="note"><${Icon} name=${icon} /> ${words}</li>`)}
  </ul>`;
}

/** A hall on the big screen: how to join, and how far each table is. It sees only public documents. */

import { Code, Icon, packWords } from "#app/components/basics.js";
import { Qr } from "#app/components/qr.js";
import { TimerBar } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { RoomContext } from "#app/core/room.js";
import { everybody, peopleIn } from "#app/core/together.js";
import { tableTitle } from "#app/halls/actions.js";
import { ClassTotal, StrongestClashes, now } from "#app/halls/ending.js";
import { FullScreen, Stage, goTo, useScheme } from "#app/rooms/projector/stage.js";

/** @import { Table as TableOf } from "#app/types.d.ts" */
/** @import { HostRoom } from "#app/types.d.ts" */

const ROWS = 5; // of tables that fit below each other

/** @param {{ tables: TableOf[] }} props */
export function Screen({ tables }) {
  useScheme();
  const { hall, joinUrl, outOfReach } = usePage();
  const alone = outOfReach === "loopback";
  const shown = tables.filter((table) => !["deleted", "no_room"].includes(table.closed));
  const heard = shown.flatMap((table) => table.room()?.public ?? []);
  const joining = heard.every(({ phase }) => phase.name === "lobby");
  const over = heard.length > 0 && heard.every(({ phase }) => phase.name === "finished");
  if (over) return html`<${Over} tables=${shown.filter((table) => table.room()?.public)} />`;
  return html`<${Stage}>
    <header class="stage-top row">
      <p class="lede"><i ...${packWords(heard[0]?.motion)}>${heard[0]?.motion.title}</i></p>
      <span class="push kicker">${n_("%(n)s table", "%(n)s tables", shown.length)}</span>
      ${!joining && html`<${Code} code=${hall} />`}
    </header>
    <main id="main" class="page">
      <div class=${joining ? "duo hall" : "hall"}>
        <div class="stack">
          <h1>${joining ? _("Choose your table") : _("The tables")}</h1>
          <p class="lede" role="status">${now(heard)}</p>
          <ul class="table-list" data-many=${shown.length > 6} style=${{ "--rows": Math.min(ROWS, Math.ceil(shown.length / 2)) }}>${shown.map((table) => html`<${Table} key=${table.code} table=${table} />`)}</ul>
        </div>
        ${
          joining &&
          html`<div class="ticket stack">
          <p class="lede address">${goTo(joinUrl, alone)}</p>
          <${Code} code=${hall} />
          <div class="row scan" hidden=${alone}><${Qr} /> <p>${_("Type the code, or point a camera here. Then choose your table, or take any.")}</p></div>
        </div>`
        }
      </div>
    </main>
    <footer class="stage-end"><p class="care">${_("Some motions describe real harm to real people. We debate them with care.")}</p></footer>
  <//><${FullScreen} />`;
}

/** When every table has finished. @param {{ tables: TableOf[] }} props all have been heard from */
function Over({ tables }) {
  const heard = tables.map((table) => /** @type {HostRoom} */ (table.room()).public);
  return html`<${Stage}>
    <header class="stage-top row">
      <p class="lede"><i>${heard[0]?.motion.title}</i></p>
      <span class="push kicker">${_("The debates are over")}</span>
    </header>
    <main id="main" class="page">
      <div class="stack finished">
        <h1>${_("Each table’s strongest clash")}</h1>
        <${StrongestClashes} tables=${tables} />
        <${ClassTotal} rooms=${tables.map((table) => table.room())} />
      </div>
    </main>
    <footer class="stage-end"><p class="care" role="status">${now(heard)}</p></footer>
  <//><${FullScreen} />`;
}

/** @param {{ table: TableOf }} props */
function Table({ table }) {
  const room = table.room();
  if (!room) return html`<li class="row"><b class="number">${table.number}</b></li>`;
  const { phase, seats, locked, progress } = room.public;
  const people = peopleIn(seats).length;
  const { done, due } = everybody(progress);
  return html`<li>
    <b class="number"><span class="vh">${_("Table")} </span>${table.number}</b>
    <span class="stack">
      <b>${tableTitle(phase)}</b>
      <span class="small">${due ? _("%(done)s of %(due)s done", { done, due }) : people ? n_("%(n)s here", "%(n)s here", people) : _("Nobody yet")}
        ${locked && phase.name !== "finished" && html` · ${_("The door is locked")}`}</span>
    </span>
    ${room.connection.name === "reconnecting" ? html`<span class="note"><${Icon} name="i-away" /> ${_("Reconnecting")}</span>` : phase.paused ? html`<span class="note"><${Icon} name="i-pause" /> ${_("Paused")}</span>` : html`<${RoomContext.Provider} value=${room}><${TimerBar} /><//>`}
  </li>`;
}

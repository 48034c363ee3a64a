/** All tables of a hall side by side, for their host. */

import { useState } from "preact/hooks";

import { Address } from "#app/components/address.js";
import { Code, Icon, packWords } from "#app/components/basics.js";
import { ClassPanel, useNewRoom } from "#app/components/class_panel.js";
import { FootLinks } from "#app/components/foot_links.js";
import { Confirm } from "#app/components/messages.js";
import { OutOfReach } from "#app/components/out_of_reach.js";
import { Qr } from "#app/components/qr.js";
import { useQuestion } from "#app/components/question.js";
import { RenewLink } from "#app/components/renew_link.js";
import { ask as post } from "#app/core/ask.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { peopleIn } from "#app/core/together.js";
import { together } from "#app/halls/actions.js";
import { TableCard } from "#app/halls/card.js";
import { ClassTotal, now } from "#app/halls/ending.js";
import { OpenProjector } from "#app/rooms/host/panels.js";

/** @import { Public } from "#app/protocol.d.ts" */
/** @import { Question, Table } from "#app/types.d.ts" */

/** @param {{ tables: Table[] }} props */
export function Screen({ tables }) {
  const page = usePage();
  const [news, tell] = useState("");
  const [question, ask, close] = useQuestion(tables, () =>
    tell(_("The phase ended by itself, so there’s nothing left to decide.")),
  );
  const all = together(tables, ask, tell);
  const heard = tables.flatMap((table) => table.room()?.public ?? []);
  const joining = heard.every(({ phase }) => phase.name === "lobby");
  const over = heard.length > 0 && heard.every(({ phase }) => phase.name === "finished");
  const motion = heard[0]?.motion;
  return html`
    <header class="topbar">
      <a class="wordmark" href="/">Counterclaim</a>
      <span class="push row"><${Code} code=${page.hall} /></span>
    </header>
    <main id="main" class="page stack">
      ${motion && html`<p class="motion"><span class="kicker">${_("The motion")}</span> <span ...${packWords(motion)}>${motion.title}</span></p>`}
      <div class="row"><h1 id="tables">${n_("%(n)s table", "%(n)s tables", tables.length)}</h1> <p class="push">${whereabouts(heard)}</p></div>
      ${!joining && html`<p class="lede" role="status">${now(heard)}</p>`}
      ${joining && html`<${Door} />`}
      ${over && html`<${ClassTotal} rooms=${tables.map((table) => table.room()).filter((room) => room?.public)} />`}
      ${over && heard.some(({ results }) => results?.strongest) && html`<p class="small">${_("The class’s screen shows each table’s strongest clash. What would another table have answered?")}</p>`}
      <section class="table-cards" aria-labelledby="tables">
        ${tables.map((table) => html`<${TableCard} key=${table.code} table=${table} ask=${ask} />`)}
      </section>
      <div class="tiles panels">
        ${!joining && html`<${Door} small />`}
        <${Screens} />
        ${heard.some(({ speeches }) => speeches) && html`<${Flows} />`}
        ${heard.some(({ speeches }) => speeches) && html`<${Report} />`}
        <${WayBack} />
        <${ClassPanel} code=${page.hall} />
        <section class="panel stack" aria-labelledby="ending">
          <h2 id="ending">${_("This hall")}</h2>
          <p class="small">${_("This deletes every table and everything written there.")}</p>
          <div class="row"><button type="button" class="btn quiet final" onClick=${() => ask(deletion(page.hall, tell))}>${_("Delete the hall")}</button></div>
        </section>
      </div>
    </main>
    <footer class="foot"><${FootLinks} /></footer>
    <${Controls} all=${all} news=${news} over=${over} />
    ${question && html`<${Confirm} ...${question} above=${question.lines && html`<ul class="stack tight">${question.lines.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`} onClose=${close} />`}
  `;
}

/** How many people are at the tables. @param {Public[]} heard */
function whereabouts(heard) {
  const people = heard.reduce((n, { seats }) => n + peopleIn(seats).length, 0);
  return n_("%(n)s person at the tables", "%(n)s people at the tables", people);
}

function Door({ small = false }) {
  const { hall, joinUrl } = usePage();
  const address = html`<${Address} label=${_("Address to join")} value=${joinUrl} />`;
  return html`<section class=${small ? "panel door" : "ticket door"} aria-labelledby="door">
    ${!small && html`<${OutOfReach} />`}
    <div class="stack">
      <h2 id="door">${_("How to join")}</h2>
      ${!small && html`<p class="door-code"><${Code} code=${hall} /></p>`}
      <p class="small">${_("Students type or scan the code, then choose a table. “Any table” seats them where there are fewest people.")}</p>
      ${!small && address}
    </div>
    <${Qr} />
    ${small && address}
  </section>`;
}

function Flows() {
  const { hall } = usePage();
  return html`<section class="panel stack" aria-labelledby="flow">
    <h2 id="flow" class="note"><${Icon} name="i-flow" /> ${_("The flow")}</h2>
    <p class="small">${_("What was argued, what answered it, and what nobody answered, at every table that has shown its results.")}</p>
    <p><a class="btn quiet" target="_blank" href=${`/halls/${hall}/flow`}>${_("Read it")}<span class="vh"> ${_("(new window)")}</span></a></p>
  </section>`;
}

function Screens() {
  return html`<section class="panel stack" aria-labelledby="screens">
    <h2 id="screens" class="note"><${Icon} name="i-screen" /> ${_("Projector")}</h2>
    <p class="small">${_("One screen for the class: the code, and how far each table has got. Each table also has its own projector page.")}</p>
    <div class="row"><${OpenProjector} /></div>
  </section>`;
}

function Report() {
  const { hall } = usePage();
  return html`<section class="panel stack" aria-labelledby="report">
    <h2 id="report">${_("Report")}</h2>
    <p class="small">${_("Who was at which table and what they did, a page for each student, every clash, and files for your gradebook. This is what to print.")}</p>
    <div class="row"><a class="btn quiet" href=${`/halls/${hall}/report`}>${_("Open the report")}</a></div>
  </section>`;
}

function WayBack() {
  const { hall, hostUrl } = usePage();
  return html`<section class="panel stack" aria-labelledby="back">
    <h2 id="back">${_("Your host link")}</h2>
    <p class="small">${_("This link opens this page on another device. Keep it to yourself: whoever has it can run every table.")}</p>
    <${Address} label=${_("Host link")} value=${hostUrl} />
    <${RenewLink} action=${`/halls/${hall}/host-link`} stops=${_("Yes, this link stops working, and so do your links to each table.")} />
  </section>`;
}

/** The bar at the bottom: each button acts at every table where it can. @param {{ all: ReturnType<typeof together>, news: string, over: boolean }} props */
function Controls({ all, news, over }) {
  const first = all.next ? "next" : "begin";
  const newRoom = useNewRoom();
  return html`<div class="hostbar inked" id="controls" role="region" aria-label=${_("All tables")} tabindex="-1">
    <p class="small hall-news" role="status">${news || (over ? _("All the debates are over.") : "")}</p>
    ${all.restart && html`<button type="button" class="btn quiet" onClick=${all.restart}><${Icon} name="i-next" /> ${_("Resume all")}</button>`}
    ${all.stop && html`<button type="button" class="btn quiet" onClick=${all.stop}><${Icon} name="i-pause" /> ${_("Pause all")}</button>`}
    ${all.add && html`<button type="button" class="btn quiet" onClick=${all.add}>${_("+30 s for all")}</button>`}
    ${all.begin && html`<button type="button" class=${first === "begin" ? "btn push" : "btn quiet"} onClick=${all.begin}>${first === "begin" ? _("Begin at all tables") : _("Begin the rest")} <${Icon} name="i-next" /></button>`}
    ${all.next && html`<button type="button" class="btn push" onClick=${all.next}>${all.label} <${Icon} name="i-next" /></button>`}
    ${over && html`<a class="btn quiet push" href=${newRoom}>${_("Open another room")}</a>`}
  </div>`;
}

/** @param {string} hall @param {(text: string) => void} tell @returns {Question} */
const deletion = (hall, tell) => ({
  title: _("Delete the hall and all its tables?"),
  text: _("Everyone’s screen closes, and nothing that was written can be recovered."),
  yes: _("Delete the hall"),
  no: _("Keep it"),
  final: true,
  onYes: async () => {
    const { ok, refusal } = await post(`/halls/${hall}/delete`, {});
    if (ok) location.assign("/");
    else tell(refusal);
  },
});

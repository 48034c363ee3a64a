/** What a shared device shows between two people's turns: who is next, and nothing private. */

import { useEffect, useRef, useState } from "preact/hooks";

import {
  Icon,
  MotionLine,
  RehearsalMark,
  RoomMark,
  phaseTitle,
  shownAs,
} from "#app/components/basics.js";
import { FootLinks } from "#app/components/foot_links.js";
import { TimerBar } from "#app/components/timer.js";
import { ask } from "#app/core/ask.js";
import { base } from "#app/core/base.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { focusHeading, mainHeading, nameWindow } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { atTables, isOpenTable } from "#app/core/speeches.js";
import { before, firstName, reached, takeTurn } from "#app/core/turn.js";
import { asks, useHere } from "#app/rooms/player/here.js";
import { usePlay } from "#app/rooms/player/later.js";

/** @import { Here, Person } from "#app/rooms/player/here.js" */

const LOOK_AWAY = 3; // s between a tap on a name and the page

/** @param {{ here?: Here }} props */
function Bar({ here }) {
  const { public: pub } = useRoom();
  const { name, paused } = pub.phase;
  const [table] = Object.entries(pub.tables ?? {}).find(([, seats]) =>
    here?.seats.some(({ seat }) => seats.includes(seat)),
  ) ?? [""]; // in the lobby, where this device's people will sit
  return html`<header class="topbar">
    ${table ? html`<b>${_("Table %(n)s", { n: table })}</b>` : html`<span class="wordmark">Counterclaim</span>`} <${RehearsalMark} />
    <span class="kicker push phase">${name === "lobby" ? html`<${RoomMark} />` : phaseTitle(pub.phase)}</span>
    ${name !== "lobby" && name !== "finished" && html`<${TimerBar} />`}
    <div class="bar-note" role="status">${paused && html`<p class="note small"><${Icon} name="i-pause" /> <span>${_("Your teacher has paused the game.")}</span></p>`}</div>
  </header>`;
}

/** @param {{ name?: string }} props */
const ItsMe = ({ name }) =>
  html`<span>${rich(_("I’m %(name)s"), { name: html`<bdi>${name}</bdi>` })}</span>`;

/**
 * Between a tap on a name and the page: everybody at the device reads whose page comes, in time to look away or to say no.
 * @param {{ seat: string, name?: string, onStop: () => void }} props
 */
function Opens({ seat, name, onStop }) {
  const { code, public: pub } = useRoom();
  const [left, setLeft] = useState(LOOK_AWAY);
  const phase = useRef(""); // the next may begin while the room can't be reached
  phase.current = pub.phase.id;
  useEffect(() => {
    if (left) {
      const tick = setTimeout(() => setLeft(left - 1), 1000);
      return () => clearTimeout(tick);
    }
    let wanted = true;
    reached(code).then(() => wanted && takeTurn(code, seat, phase.current));
    return () => void (wanted = false);
  }, [left]);
  return html`<div class="stack opens">
    <p class="kicker">${_("This page is for one person")}</p>
    <h1><bdi>${name}</bdi></h1>
    <p class="lede">${_("The others look away.")} <span class="count" aria-hidden="true">${left || ""}</span></p>
    <p><button type="button" class="btn quiet" onClick=${onStop}>${_("Stop, that’s not me")}</button></p>
  </div>`;
}

/** @param {{ person: Person, named: string, asks: boolean, onOpen: () => void }} props `named`: the first name, if this device knows it; `asks`: whether this phase asks for anything */
function Line({ person, named, asks, onOpen }) {
  const { code, toast } = useRoom();
  const { seat, alias, to_do, gone } = person;
  const back = async () => {
    const { ok, refusal } = await ask(`${base}/rooms/${code}/seats`, { seat });
    if (ok) takeTurn(code, seat);
    else toast(refusal);
  };
  const state = gone
    ? _("not in the debate any more")
    : !asks
      ? ""
      : to_do
        ? _("has something to do")
        : _("nothing to do now");
  return html`<li class="row">
    ${
      gone
        ? html`<button type="button" class="btn quiet" onClick=${back}><span>${rich(_("Come back as %(name)s"), { name: html`<bdi>${named || alias}</bdi>` })}</span></button>`
        : html`<button type="button" class="btn quiet" onClick=${onOpen}><${ItsMe} name=${named || alias} /></button>`
    }
    <span class="small">${named && named !== alias && html`<b><bdi>${alias}</bdi></b>${state && ", "}`}${state}</span>
  </li>`;
}

/** @param {{ next?: Person, named: string, name: string, onOpen: () => void }} props `next`: whoever has something to do first; `name`: the phase's */
function Heading({ next, named, name, onOpen }) {
  const room = useRoom();
  const { public: pub } = room;
  if (!next) {
    const voted =
      name === "vote" && atTables(pub)
        ? [_("All of you have voted"), _("Talk, quietly: what would change your mind?")]
        : undefined;
    const [title, text] = voted ??
      {
        lobby: [
          _("You share this device"),
          atTables(pub)
            ? _(
                "The device opens for all of you when the debate begins. Put it where everyone can see it.",
              )
            : _(
                "Look at your side one after the other. What one of you chooses in private is never shown here again. Before anyone’s page opens, the device says whose it is.",
              ),
        ],
        reveal: pub.reveal?.over
          ? [_("Your results"), _("Each of you can open your own, one after the other.")]
          : [
              _("Look up"),
              _("The results are on the big screen. Yours are here when it is through."),
            ],
        finished: [_("The debate is over"), _("Look at your own results one after the other.")],
      }[name] ?? [_("Nobody here has anything to do right now"), ""];
    return html`<div class="stack tight"><h1>${title}</h1>${text && html`<p class="lede">${text}</p>`}</div>`;
  }
  const shown = shownAs(room, next.seat);
  return html`<div class="stack">
    <h1>${rich(_("Hand it to %(name)s"), { name: html`<bdi>${named || next.alias}</bdi>` })}</h1>
    ${named && !shown.startsWith(named) && html`<p class="lede">${rich(_("On the projector: %(alias)s"), { alias: html`<b><bdi>${shown}</bdi></b>` })}</p>`}
    <p>${_("The others look away: the next page is for one person.")}</p>
    ${atTables(pub) && html`<p class="care">${_("The others talk, quietly, about the question on the big screen.")}</p>`}
    <p><button type="button" class="btn wide" onClick=${onOpen}><${ItsMe} name=${named || next.alias} /> <${Icon} name="i-next" /></button></p>
  </div>`;
}

/** The person who had the last turn comes last: they may have handed the device on before they were done. @param {Person[]} people */
function inTurn(people) {
  const last = people.findIndex(({ seat }) => seat === before());
  return [...people.slice(last + 1), ...people.slice(0, last + 1)];
}

export function Cover() {
  const { code, public: pub, say } = useRoom();
  const here = useHere();
  const { name } = pub.phase;
  const over = name === "reveal" && pub.reveal?.over;
  const OfTable = usePlay(name === "reveal")?.OfTable;
  const people = here?.seats ?? [];
  const anybody = people.find(({ gone }) => !gone);
  const [opening, setOpening] = useState(""); // whose page comes
  const opens = Boolean(anybody && isOpenTable(pub));
  useEffect(() => {
    if (opens && anybody) takeTurn(code, anybody.seat); // nothing at a table is private now
  }, [opens]);
  const next = inTurn(people).find(({ to_do, gone }) => to_do && !gone);
  const others = people.filter((person) => person !== next);
  useEffect(() => {
    const heading = mainHeading();
    if (!heading) return;
    nameWindow();
    say(opening ? `${heading.textContent}. ${_("The others look away.")}` : heading.textContent);
    if (opening || !document.activeElement?.closest("button, a")) focusHeading();
  }, [next?.seat, here && name, opening]);
  const called = (/** @type {Person} */ { seat, alias }) => firstName(code, seat) || alias;
  const opened = people.find(({ seat, gone }) => seat === opening && !gone);
  if (opened)
    return html`<${Bar} here=${here} /><main id="main" class="page stack alone cover"><${Opens} seat=${opened.seat} name=${called(opened)} onStop=${() => setOpening("")} /></main>`;
  return html`
    <${Bar} here=${here} />
    <main id="main" class="page stack alone cover" aria-busy=${here ? undefined : "true"}>
      ${here && html`<${Heading} next=${next} named=${next ? firstName(code, next.seat) : ""} name=${name} onOpen=${() => setOpening(next?.seat ?? "")} />`}
      ${over && atTables(pub) && OfTable && html`<${OfTable} table=${people.map(({ seat }) => seat)} />`}
      ${
        others.length > 0 &&
        html`<section class="stack tight" aria-labelledby="here">
        <h2 id="here">${next ? _("Also at this device") : _("At this device")}</h2>
        ${name === "lobby" && html`<p class="small">${_("Your name opens your own page, to read before it begins. The others look away meanwhile.")}</p>`}
        <ul class="stack tight here">${others.map((person) => html`<${Line} key=${person.seat} person=${person} named=${firstName(code, person.seat)} asks=${asks(pub)} onOpen=${() => setOpening(person.seat)} />`)}</ul>
      </section>`
      }
      ${here?.may_add && html`<p><a href=${`${base}/rooms/${code}?add`}>${_("Someone else joins you here")}</a></p>`}
      <${MotionLine} />
    </main>
    <footer class="foot">
      <p class="small">${_("Before you give the device back:")} <a href=${`${base}/leave-device`}>${_("Leave this device")}</a></p>
      <${FootLinks} />
    </footer>`;
}

/** Rehearsing a lesson: how it begins, and what a host can let happen in it. */

import { useState } from "preact/hooks";

import { Icon, aliasOf } from "#app/components/basics.js";
import { ask } from "#app/core/ask.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";
import { atTables, isAloud } from "#app/core/speeches.js";

/** @import { Can } from "#app/types.d.ts" */

const CLASSES = [2, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40];
const USUAL = 24; // where nobody said how many are expected
const A_MOMENT = 4000; // ms until the window of a rehearsal is there
const SPEEDS = [1, 2, 4, 10];

const speedName = (/** @type {number} */ speed) =>
  speed === 1
    ? _("As in class")
    : speed === 2
      ? _("Twice as fast")
      : _("%(n)s times as fast", { n: speed });

/** In the lobby: opens this room's twin in a window of its own, and leaves this room as it is. */
export function RehearseThis() {
  const { code, me } = useHostRoom();
  const [fewest, most] = [CLASSES[0], CLASSES[CLASSES.length - 1]];
  const expected = Math.max(fewest, Math.min(Number(me.options.students) || USUAL, most));
  const [opening, setOpening] = useState(false);
  /** A second press before the window is there would be a second room. @param {Event} event */
  function once(event) {
    if (opening) return event.preventDefault();
    setOpening(true);
    setTimeout(() => setOpening(false), A_MOMENT);
  }
  const sizes = [...new Set([...CLASSES, expected])].sort((a, b) => a - b);
  return html`<form class="row" method="post" action=${`/rooms/${code}/rehearsal`} target="_blank" onSubmit=${once}>
      <button class="btn quiet" aria-disabled=${opening ? "true" : undefined}>${opening ? _("A window opens …") : html`${_("Rehearse this lesson")}<span class="vh"> ${_("(new window)")}</span>`}</button>
      <label class="note small">${_("Students")} <select name="students">${sizes.map((n) => html`<option key=${n} value=${n} selected=${n === expected}>${n}</option>`)}</select></label>
    </form>`;
}

/** A table's tablet beside the console. @param {{ code: string }} props */
const TabletHere = ({ code }) =>
  html`<p class="small"><a target="_blank" href=${`/laptop/rooms/${code}`}>${_("Open a table’s tablet")}<span class="vh"> ${_("(new window)")}</span></a>${_(", before you press “Begin”, and type two to four first names: they take the places of stand-ins. To choose cards, speak and vote, your table has the time that a class has.")}</p>`;

/** Tables whose tablet is off: all their stand-ins are away. @param {import("#app/types.d.ts").HostRoom["me"]["people"]} people */
function tablesOff(people) {
  const here = Object.values(people).filter(
    ({ stand_in, gone, group }) => stand_in && !gone && group,
  );
  const on = here.filter(({ stand_in }) => stand_in !== "away").map(({ group }) => group);
  return [...new Set(here.map(({ group }) => group))].filter((group) => !on.includes(group));
}

const lookedOn = (/** @type {string | undefined} */ standIn) =>
  standIn === "seen" || standIn === "you";

/** Opens a stand-in's phone beside the console, where this browser holds another seat. @param {string} code @param {string} seat */
async function seeStudent(code, seat) {
  const tab = open("", "_blank"); // at once: later, browsers take it for an advertisement
  const link = await ask(`/rooms/${code}/seats/${seat}/link`, {});
  const taken =
    link.ok && (await ask(new URL(link.said.url).pathname.replace("/take/", "/laptop/take/"), {}));
  if (taken && taken.ok && tab) tab.location.href = `/laptop/rooms/${code}`;
  else tab?.close();
}

/** In the rehearsal: its speed, the way to the next step, and what may go wrong. @param {{ can: Can }} props */
export function Rehearsal({ can }) {
  const room = useHostRoom();
  const { options, people } = room.me;
  const speed = Number(options.rehearsal);
  const troubled = Object.entries(people).filter(
    ([, { stand_in, gone }]) =>
      stand_in && ((stand_in !== "works" && !lookedOn(stand_in)) || gone === "left"),
  );
  const off = tablesOff(people);
  const lobby = room.public.phase.name === "lobby";
  const student =
    !isAloud(room.public) &&
    (Object.keys(people).find((seat) => lookedOn(people[seat].stand_in)) ??
      Object.keys(people).find(
        (seat) => people[seat].stand_in === "works" && room.public.seats[seat].side,
      ));
  const textsToCome =
    ["opening", "rebuttal", "closing", "revise"].includes(room.public.phase.name) &&
    Object.values(people).some(({ stand_in, done }) => stand_in && done === false);
  const incidents = [
    ["away", _("A student drops out")],
    ["stuck", _("A student is stuck")],
    ["rude", _("A text is rude")],
    ...(isAloud(room.public) ? [] : [["personal", _("A text is personal")]]),
    ...(isAloud(room.public) ? [["names", _("A line names somebody")]] : []),
    ["late", _("Somebody comes late")],
    ["uneven", _("Half a side leaves")],
    ...(atTables(room.public) ? [["tablet", _("A tablet goes off")]] : []),
  ];
  /** @param {import("#app/protocol.d.ts").Person} person */
  const state = ({ stand_in, gone }) =>
    gone === "left"
      ? _("has left")
      : {
          away: _("has lost their connection"),
          stuck: _("can’t get started. A nudge helps."),
          rude: _("will be rude in the next text"),
          personal: _(
            "will tell of their life in the next text. No screen shows it before you do.",
          ),
          names: _("will name somebody in the next line. You read it before it is judged."),
        }[/** @type {string} */ (stand_in)];
  return html`<section class="aside-part rehearsal" aria-labelledby="rehearsal">
    <h2 id="rehearsal">${_("Rehearsal")}</h2>
    ${lobby && html`<p class="small">${_("Stand-ins play this class. Their texts are made up, and their votes mean nothing. This room and its report are deleted a day after it was opened.")}</p>`}
    ${lobby && Object.values(room.motion?.cards ?? {}).some((card) => card.stock) && html`<p class="small">${_("On a motion of your own, stand-ins only ask what your cards ask. Watch the steps and the times.")}</p>`}
    ${atTables(room.public) && lobby && html`<${TabletHere} code=${room.code} />`}
    <fieldset>
      <legend class="small">${_("The clock")}</legend>
      <div class="row chips">${SPEEDS.map((n) => html`<label class="chip" key=${n}><input type="radio" name="speed" value=${n} checked=${n === speed} onChange=${() => can.speed(n)} /> <span aria-hidden="true">${n}×</span><span class="vh">${speedName(n)}</span></label>`)}</div>
    </fieldset>
    <div class="row"><button type="button" class="btn quiet" onClick=${can.skip}><${Icon} name="i-next" /> ${_("Skip to the next step")}</button>${student && html`<button type="button" class="link" onClick=${() => seeStudent(room.code, student)}>${_("See what a student sees")}<span class="vh"> ${_("(new window)")}</span></button>`}</div>
    <div role="status">${troubled.length > 0 && html`<ul class="small">${off.map((table) => html`<li key=${`table ${table}`}>${_("Table %(n)s has no tablet. Press “Tablet died?” beside its name to bring everybody there to another one.", { n: table })}</li>`)}${troubled.filter(([, { stand_in, group }]) => !(stand_in === "away" && off.includes(group))).map(([seat, person]) => html`<li key=${seat}><b><bdi>${person.alias ?? aliasOf(room, seat)}</bdi></b> ${state(person)}</li>`)}</ul>`}</div>
    <details class="fold"><summary>${_("What if …")}</summary>
      <div class="row incidents">${incidents.map(([what, words]) => html`<button type="button" class="btn quiet" key=${what} onClick=${() => can.incident(what)}>${words}</button>`)}</div>
      ${!textsToCome && html`<p class="small">${_("No text comes in this step: what goes wrong with one, goes wrong in the next step that has texts.")}</p>`}
    </details>
    ${troubled.length > 0 && html`<div class="row"><button type="button" class="btn quiet" onClick=${() => can.incident("over")}>${_("All is well again")}</button></div>`}
  </section>`;
}

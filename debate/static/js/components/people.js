/** Who is here, how far the room is, and which phase it is in. */

import { Icon, Side, knownName, phaseName } from "#app/components/basics.js";
import { BarRow } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { BENCHES, letter } from "#app/core/sides.js";
import { judgesName } from "#app/core/speeches.js";

/** @import { Bench, SeatHead } from "#app/protocol.d.ts" */
/** @import { HostRoom } from "#app/types.d.ts" */
/** @typedef {[string, SeatHead & { alias: string }]} Named a seat and its head, which has a name */

/** In the order of the names that somebody knows people by. @param {HostRoom["me"]["people"]} [people] a host's */
export function byName(people = {}) {
  const name = (/** @type {Named} */ [seat, { alias }]) => knownName(people, seat) || alias;
  return (/** @type {Named} */ a, /** @type {Named} */ b) => name(a).localeCompare(name(b));
}

/** Seats of a bench that have a name and are still here: [[seat, {alias, …}]]. @param {{ [seat: string]: SeatHead }} seats @param {Bench} bench @param {HostRoom["me"]["people"]} [people] a host's @returns {Named[]} */
export function onBench(seats, bench, people) {
  /** @param {SeatHead} seat */
  const sits = ({ role, side }) => (bench === "judges" ? role !== "host" && !side : side === bench);
  const here = Object.entries(seats).filter(([, s]) => !s.gone && s.alias && sits(s));
  return /** @type {Named[]} */ (here).sort(byName(people));
}

/** The people of one bench. @param {{ bench: Bench }} props */
export function Roster({ bench }) {
  const room = useRoom();
  const people = onBench(room.public.seats, bench);
  const side = bench === "judges" ? undefined : bench;
  return html`<section class="roster" data-side=${side && letter(side)}>
    <h3 class="banded">${side ? html`<${Side} side=${side} gloss />` : judgesName(room.public)} <span class="push num">${people.length}</span></h3>
    <ul>
      ${people.map(
        ([id, seat]) => html`<li key=${id} class=${id === room.me?.seat ? "me" : ""}>
        <span><bdi>${seat.alias}</bdi>${id === room.me?.seat && html` <small>${_("(you)")}</small>`}${seat.bot && html` <small>${_("(computer)")}</small>`}</span>
      </li>`,
      )}
    </ul>
  </section>`;
}

/** The phases of the round, with ticks on those that are over. */
export function Steps() {
  const { course, phase } = useRoom().public;
  const at = course.indexOf(phase.name);
  if (at < 0) return null;
  return html`<nav aria-label=${_("Steps in this round")}>
    <ol class="steps row">
      ${course.map((name, i) => html`<li key=${name} aria-current=${i === at ? "step" : undefined}>${i < at && html`<${Icon} name="i-check" />`}${phaseName(name)}${i < at && html`<span class="vh">${_(", done")}</span>`}</li>`)}
    </ol>
  </nav>`;
}

/** How many are done on each bench. */
export function Progress() {
  const { public: pub } = useRoom();
  const { progress } = pub;
  if (!progress) return null;
  return html`<div class="stack tight progress">
    ${BENCHES.filter((bench) => progress[bench]?.due).map((bench) => {
      const { done, due } = /** @type {import("#app/protocol.d.ts").Progress} */ (progress[bench]);
      const text = _("%(done)s of %(due)s done", { done, due });
      return html`<${BarRow} key=${bench} side=${bench === "judges" ? undefined : bench} label=${judgesName(pub)} value=${done / due} text=${text} />`;
    })}
  </div>`;
}

/** Who sits at which table; nobody has a side before the debate begins. @param {{ tables: { [number: string]: string[] } }} props */
export function TablesHere({ tables }) {
  const { seats } = useRoom().public;
  return html`<ol class="tables-here">
    ${Object.entries(tables).map(([number, people]) => html`<li key=${number}><b>${_("Table %(n)s", { n: number })}</b> ${people.map((seat, n) => html`${n > 0 && ", "}<bdi>${seats[seat]?.alias}</bdi>`)}</li>`)}
  </ol>`;
}

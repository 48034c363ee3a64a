/** How the clashes of a round were judged, shown one by one; and how the debate came out. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Side } from "#app/components/basics.js";
import { SideScores, notByHeads, verdictWords, votesInWords } from "#app/components/figures.js";
import { Empty } from "#app/components/messages.js";
import { onBench } from "#app/components/people.js";
import { html } from "#app/core/html.js";
import { _, rounded } from "#app/core/i18n.js";
import { useHostRoom, useRevealedRoom } from "#app/core/room.js";
import { BENCHES } from "#app/core/sides.js";
import { Who } from "#app/screens/host/names.js";

const PACES = [10, 15, 20, 30, 45]; // s for each clash when the show runs by itself

/** The round's clashes, strongest first, and which of them is on the projector. */
export function Clashes({ can }) {
  const room = useRevealedRoom();
  const { reveal, clashes, speeches, phase, results } = room.public;
  const { order, at } = reveal;
  if (!order.length)
    return html`<${Empty} title=${_("No clash this round")} text=${_("No opening got a rebuttal. Move on when you’re ready.")} />`;
  const n = order.indexOf(at);
  const show = (i) => i >= 0 && i < order.length && can.show(order[i]);
  const who = (id) =>
    html`<${Who} room=${room} seat=${speeches[id].bot ? undefined : speeches[id].author} />`;
  return html`<section class="stack" aria-labelledby="clashes">
    <div class="row">
      <h2 id="clashes">${_("On the projector: clash %(n)s of %(all)s", { n: n + 1, all: order.length })}</h2>
      <span class="push row">
        <button type="button" class="btn quiet" aria-disabled=${n > 0 ? undefined : "true"} onClick=${() => show(n - 1)}>${_("Previous")}</button>
        <button type="button" class="btn quiet" aria-disabled=${n + 1 < order.length ? undefined : "true"} onClick=${() => show(n + 1)}>${_("Next clash")}</button>
      </span>
    </div>
    <${Pace} at=${n} last=${order.length - 1} next=${() => show(n + 1)} hold=${phase.clock && !phase.held && can.hold} />
    <ol class="clash-list">
      ${order.map((id, i) => {
        const clash = clashes[id];
        const shown = id === at;
        return html`<li key=${id} aria-current=${shown ? "true" : undefined}>
          <span class="num">${i + 1}</span>
          <span class="stack tight">
            <span class="row pair"><${Side} side=${speeches[clash.opening].side} /> ${who(clash.opening)} <i>${_("answered by")}</i> ${who(clash.rebuttal)}</span>
            <span class="small"><b>${verdictWords(clash.verdict)}.</b> ${votesInWords(clash.votes)} ${notByHeads(clash)}</span>
          </span>
          ${shown ? html`<span class="kicker">${_("On the screen")}</span>` : html`<button type="button" class="btn quiet" onClick=${() => can.show(id)}>${_("Show")}<span class="vh"> ${_("clash %(n)s", { n: i + 1 })}</span></button>`}
        </li>`;
      })}
    </ol>
    <${SideScores} scores=${results?.rounds[phase.round]} />
  </section>`;
}

/**
 * Runs the show: this console moves to the next clash after so many seconds, and stops at the last. A step by
 * hand, here or on another console, restarts the count, so nobody is rushed. The results are held meanwhile.
 */
function Pace({ at, last, next, hold }) {
  const [seconds, setSeconds] = useState(15);
  const [runs, setRuns] = useState(false);
  const go = useRef(next);
  go.current = next;
  useEffect(() => {
    if (!runs) return undefined;
    if (at >= last) {
      setRuns(false);
      return undefined;
    }
    const timer = setTimeout(() => go.current(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [runs, at, last, seconds]);
  if (last < 1) return null;
  const start = () => {
    if (hold) hold();
    setRuns(true);
  };
  return html`<div class="row pace small">
    <button type="button" class="btn quiet" aria-pressed=${runs ? "true" : "false"} aria-disabled=${at < last ? undefined : "true"} onClick=${() => (runs ? setRuns(false) : at < last && start())}>${runs ? _("Stop here") : _("Let it run")}</button>
    <label class="note">${_("one clash every")} <select value=${seconds} onChange=${(event) => setSeconds(Number(event.target.value))}>${PACES.map((n) => html`<option key=${n} value=${n}>${_("%(n)s s", { n })}</option>`)}</select></label>
    <span role="status">${runs && _("Running. The results are on hold, and it stops at the last clash.")}</span>
  </div>`;
}

/** How the debate came out: the sides, and every player's points, which only hosts see. */
export function Outcome() {
  const room = useHostRoom();
  const { results, seats, motion } = room.public;
  const rounds = Object.keys(results?.rounds ?? {});
  const players = BENCHES.flatMap((bench) => onBench(seats, bench)).filter(
    ([seat]) => room.me.people[seat]?.points,
  );
  const { for: pro, against: con } = results?.sides ?? {};
  const both = pro !== undefined && con !== undefined;
  return html`<div class="stack">
    <p class="lede">${!both ? _("Too few clashes were judged to compare the sides.") : results?.level ? _("The sides came out level.") : _("%(side)s came out ahead.", { side: motion.sides[pro > con ? "for" : "against"].name })}</p>
    <${SideScores} scores=${results?.sides} />
    ${
      players.length > 0 &&
      html`<h2>${_("Points")}</h2>
    <p class="small">${_("Only hosts see this table. It’s in order of name and shows the sides from the last round.")}</p>
    <div class="cq"><table class="table">
      <thead><tr><th scope="col">${_("Player")}</th><th scope="col">${_("Side")}</th>${rounds.map((n) => html`<th scope="col" class="n" key=${n}>${_("Round %(n)s", { n })}</th>`)}</tr></thead>
      <tbody>
        ${players
          .sort((a, b) => a[1].alias.localeCompare(b[1].alias))
          .map(([seat, { alias, side }]) => {
            const { teacher_name, points = {} } = room.me.people[seat];
            return html`<tr key=${seat}>
            <th scope="row"><bdi>${alias}</bdi>${teacher_name && html` <small class="teacher"><bdi>${teacher_name}</bdi></small>`}</th>
            <td data-h=${_("Side")}>${side ? html`<${Side} side=${side} />` : _("Judge")}</td>
            ${rounds.map((n) => html`<td class="n" key=${n} data-h=${_("Round %(n)s", { n })}>${points[n] === undefined ? "–" : rounded(points[n])}</td>`)}
          </tr>`;
          })}
      </tbody>
    </table></div>`
    }
  </div>`;
}

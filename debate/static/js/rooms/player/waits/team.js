/** How far one's own side is, and then the other: card backs for texts that are in. */

import { Seal, sideText, usePackWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { BENCHES, letter } from "#app/core/sides.js";
import { judgesName } from "#app/core/speeches.js";

/** @import { Bench, PhaseName } from "#app/protocol.d.ts" */

const BACKS = 20; // more are only counted

/** @param {PhaseName} phase @param {{ done: number, due: number }} n */
function counted(phase, n) {
  if (phase === "draw") return _("%(done)s of %(due)s ready", n);
  if (["opening", "rebuttal"].includes(phase)) return _("%(done)s of %(due)s in", n);
  return _("%(done)s of %(due)s done", n);
}

export function Team() {
  const room = useRoom();
  const tongue = usePackWords();
  const { progress = {}, phase } = room.public;
  const own = /** @type {Bench} */ (room.me.side ?? "judges");
  const benches = [own, ...BENCHES.filter((bench) => bench !== own)];
  const there = benches.flatMap((bench) => {
    const share = progress[bench];
    return share?.due ? [{ bench, ...share }] : [];
  });
  if (!there.length) return null;
  return html`<ul class="team stack tight">
    ${there.map(({ bench, done, due }) => {
      const side = bench === "judges" ? undefined : bench;
      return html`<li key=${bench} class="row" data-side=${letter(side)}>
        <span>${side ? html`<b class="side"><${Seal} side=${side} /> <span ...${tongue}>${sideText(room, side).name}</span></b>` : html`<b>${judgesName(room.public)}</b>`} <span class="num small">${counted(phase.name, { done, due })}</span></span>
        ${due <= BACKS && html`<span class="backs" aria-hidden="true">${Array.from({ length: due }, (_one, n) => html`<i key=${n} class=${n < done ? "in" : ""}></i>`)}</span>`}
      </li>`;
    })}
  </ul>`;
}

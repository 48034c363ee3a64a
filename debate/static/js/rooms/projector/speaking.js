/** Where a debate is said aloud: who speaks, how long still, and who comes next. Nothing of what was said. */

import { Icon, Seal, aliasOf, packWords, sideText } from "#app/components/basics.js";
import { Order, speechTitle } from "#app/components/speaking.js";
import { Ring } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { queueOf } from "#app/core/speeches.js";
import { Top } from "#app/rooms/projector/stage.js";

export function Speaking() {
  const room = useRoom();
  const { public: pub } = room;
  const queue = queueOf(pub);
  if (!queue) return null;
  const { speakers, at, speaker } = queue;
  const side = speaker && pub.seats[speaker]?.side;
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="duo working">
        <${Ring} size="20rem" />
        <div class="stack">
          <p class="kicker">${speechTitle(pub.phase.name, Math.min(at + 1, speakers.length), speakers.length)}</p>
          <div role="status" data-side=${letter(side)}>
            <h1 class="row">${speaker ? html`${side && html`<${Seal} side=${side} />`} <bdi>${aliasOf(room, speaker)}</bdi>` : _("Everyone has spoken")}</h1>
            ${side && html`<p class="lede"><bdi ...${packWords(pub.motion)}>${sideText(room, side).gloss}</bdi></p>`}
          </div>
          ${
            pub.phase.paused
              ? html`<p class="alert"><${Icon} name="i-pause" /> <span>${_("Your teacher has paused the game. The clock is stopped.")}</span></p>`
              : !speaker && html`<p class="lede">${_("The last lines are being written down.")}</p>`
          }
        </div>
      </div>
    </main>
    <footer class="stage-end"><${Order} /></footer>`;
}

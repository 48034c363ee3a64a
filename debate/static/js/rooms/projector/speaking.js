/** For a debate said aloud: who speaks, how much time is left, and who is next. Nothing of what was said. */

import {
  Icon,
  Seal,
  Side,
  packWords,
  phaseName,
  shownAs,
  sideText,
} from "#app/components/basics.js";
import { Order, SpeechTime, nowWord, placeOf, throughSentence } from "#app/components/speaking.js";
import { Ring } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { SIDES, letter } from "#app/core/sides.js";
import { queueOf, queuesOf, speechTitle } from "#app/core/speeches.js";
import { Top } from "#app/rooms/projector/stage.js";

/** @import { Public } from "#app/protocol.d.ts" */

export function Speaking() {
  const room = useRoom();
  const { public: pub } = room;
  if (queuesOf(pub).length > 1) return html`<${Tables} />`;
  const queue = queueOf(pub);
  if (!queue) return null;
  const { speaker } = queue;
  const side = speaker && pub.seats[speaker]?.side;
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="duo working" data-clock=${Boolean(pub.phase.clock)}>
        ${pub.phase.clock && html`<${Ring} size="20rem" />`}
        <div class="stack">
          <p class="kicker">${speechTitle(pub.phase.name, queue)}</p>
          <div role="status" data-side=${letter(side)}>
            <h1 class="row">${speaker ? html`${side && html`<${Seal} side=${side} />`} <bdi>${shownAs(room, speaker)}</bdi>` : throughSentence(queue)}</h1>
            ${speaker && side && html`<p class="lede" ...${packWords(pub.motion)}>${shownAs(room, speaker) !== placeOf(room, speaker) && `${placeOf(room, speaker)}: `}${sideText(room, side).gloss}</p>`}
          </div>
          ${
            pub.phase.paused
              ? html`<p class="alert"><${Icon} name="i-pause" /> <span>${_("Your teacher has paused the game. The clock is stopped.")}</span></p>`
              : !speaker && html`<p class="lede">${lastLines(pub)}</p>`
          }
        </div>
      </div>
    </main>
    <footer class="stage-end"><${Order} /></footer>`;
}

/** Once everybody has spoken: whether lines are still missing. @param {Public} pub */
const lastLines = ({ progress = {} }) =>
  Object.values(progress).every(({ done, due }) => done === due)
    ? _("Every line is written down.")
    : _("The last lines are being written down.");

/** At how many tables somebody speaks, and who; each has a clock of its own. */
function Tables() {
  const room = useRoom();
  const { public: pub } = room;
  const queues = queuesOf(pub);
  const over = queues.filter(({ speaker }) => !speaker).length;
  const isDealt = pub.options.names === "dealt"; // people find each other by their places
  const title =
    over === queues.length
      ? lastLines(pub)
      : n_(
          "%(over)s of %(n)s table is through",
          "%(over)s of %(n)s tables are through",
          queues.length,
          { over, n: queues.length },
        );
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="stack">
        <p class="kicker">${phaseName(pub.phase.name)}</p>
        <div role="status"><h1>${pub.phase.paused ? _("Paused") : title}</h1></div>
        <p class="row">${SIDES.map((side) => html`<${Side} key=${side} side=${side} gloss />`)}</p>
        <ol class="tables-now" data-few=${queues.length < 4}>
          ${queues.map((queue) => {
            const { group, speakers, at, speaker, writing } = queue;
            const side = speaker && pub.seats[speaker]?.side;
            const words = packWords(pub.motion);
            return html`<li key=${group} data-side=${letter(side)} class=${speaker ? "" : "over"}>
              <b class="num">${_("Table %(n)s", { n: group })}</b>
              <span>${speaker && html`<b>${isDealt ? html`<span ...${words}>${placeOf(room, speaker)}</span>` : html`<bdi>${shownAs(room, speaker)}</bdi> ${nowWord(queue)}`}</b>`}<small>${speaker ? html`${isDealt ? nowWord(queue) : side && html`<span ...${words}>${sideText(room, side).name}</span>`} · ` : writing ? html`<${Icon} name="i-pen" /> ${_("A last line is being written")} · ` : html`<${Icon} name="i-check" /> ${throughSentence(queue)} · `}${_("%(n)s of %(of)s", { n: speaker ? at + 1 : (queue.spoken?.length ?? 0), of: speakers.length })}</small></span>
              ${speaker && html`<${SpeechTime} queue=${queue} only="left" />`}
            </li>`;
          })}
        </ol>
      </div>
    </main>
    ${over < queues.length && html`<footer class="stage-end"><p class="care">${pub.phase.name === "opening" ? _("Whoever the device names writes one line.") : _("First what they said, fairly. Then the answer.")}</p></footer>`}`;
}

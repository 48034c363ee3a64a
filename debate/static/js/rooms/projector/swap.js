/** The first ten seconds of a draw in which sides are swapped: both cards turn, and their faces say who argues them now. */

import { useEffect, useState } from "preact/hooks";

import { Seal, packWords } from "#app/components/basics.js";
import { elapsed } from "#app/core/clock.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { cue } from "#app/rooms/projector/cues.js";
import { useFit } from "#app/rooms/projector/stage.js";

/** @import { Phase, SeatHead } from "#app/protocol.d.ts" */

const SHOWN = 10_000; // ms, as the draw is longer
const TURN = 2000; // ms until the cards turn
const NAMES = 1.9; // rem; smaller where there are many

/**
 * How long the swap still has this screen (ms); 0 or less: no longer, or not at all.
 * @param {Phase} phase @param {number} now
 */
export const leftOfSwap = (phase, now) =>
  phase.swapped && phase.clock?.deadline ? SHOWN - elapsed(phase, now) : 0;

/** Whether the swap is shown; the screen is drawn again when its time is over. */
export function useSwap() {
  const { public: pub, net } = useRoom();
  const left = leftOfSwap(pub.phase, net.now());
  const [, draw] = useState(0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => draw((n) => n + 1), left);
    return () => clearTimeout(timer);
  }, [pub.phase.id, left > 0]);
  return left > 0;
}

export function Swap() {
  const { public: pub, net } = useRoom();
  const [turned, setTurned] = useState(
    pub.motion.tone === "grave" || leftOfSwap(pub.phase, net.now()) < SHOWN - TURN,
  );
  useEffect(() => {
    if (turned) return undefined;
    const timer = setTimeout(() => {
      cue("riffle");
      setTurned(true);
    }, TURN);
    return () => clearTimeout(timer);
  }, []);
  const words = packWords(pub.motion);
  const people = Object.values(pub.seats).filter((seat) => seat.role === "player" && !seat.gone);
  return html`
    <header class="stage-top swap-word">
      <div role="status">
        <h1>${_("Sides swapped")}</h1>
        ${!pub.motion.tone && html`<p class="lede">${_("You know what they’ll say. You said it.")}</p>`}
      </div>
    </header>
    <main id="main" class="swap" data-turned=${turned || undefined}>
      ${SIDES.map(
        (side) => html`<section class="big-card" key=${side} data-side=${letter(side)}>
          <div class="back" data-side=${letter(side)} aria-hidden="true"><${Seal} side=${side} /></div>
          <div class="face">
            <h2><${Seal} side=${side} /> <bdi ...${words}>${pub.motion.sides[side].name}</bdi></h2>
            <p class="lede" ...${words}>${pub.motion.sides[side].gloss}</p>
            <p class="kicker">${_("Now argued by")}</p>
            <${Arguing} people=${people.filter((seat) => seat.side === side)} />
          </div>
        </section>`,
      )}
    </main>
  `;
}

/** Everybody's name, whole. @param {{ people: SeatHead[] }} props */
function Arguing({ people }) {
  const fit = useFit(NAMES);
  return html`<ul ref=${fit}>${people.map(({ alias }) => html`<li key=${alias}><bdi>${alias}</bdi></li>`)}</ul>`;
}

/** After a swap of sides, or a host's move, the phone shows only which side its person argues for now, for ten seconds from when it first does. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { Seal, sideText, usePackWords } from "#app/components/basics.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading, nameWindow } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { inTab } from "#app/core/storage.js";

const SHOWN = 10; // s, as the draw is longer
const MEANT = 1000; // ms: a tap before was meant for what was there
const SEEN = "counterclaim new side"; // what this tab has shown

/**
 * What is to be said of this seat's side before anything else, if anything.
 * @returns {{ key: string, swapped: boolean, onward: () => void } | undefined}
 */
export function useNewSide() {
  const { public: pub, me, net } = useRoom();
  const { phase, options } = pub;
  const before = useRef(me.side);
  const moved = useRef("");
  const [seen, setSeen] = useState(() => inTab.get(SEEN));
  if (before.current !== me.side) {
    const byAHost = ["lobby", "stance"].includes(phase.name) && options.sides !== "chosen";
    moved.current = before.current && me.side && byAHost ? `${net.now()} ${me.side}` : "";
    before.current = me.side;
  }
  const swapped = Boolean(phase.swapped && me.side);
  const key = swapped ? `${pub.code} ${phase.id}` : moved.current;
  if (!key || key === seen) return undefined;
  const onward = () => {
    inTab.set(SEEN, key);
    setSeen(key);
    requestAnimationFrame(() => {
      focusHeading();
      nameWindow();
    });
  };
  return { key, swapped, onward };
}

/** @param {Omit<NonNullable<ReturnType<typeof useNewSide>>, "key">} props */
export function NewSide({ swapped, onward }) {
  const room = useRoom();
  const tongue = usePackWords();
  const { round, kept } = room.public.phase;
  const keeps = swapped && kept?.includes(room.me.seat);
  const side = /** @type {import("#app/protocol.d.ts").Side} */ (room.me.side);
  const text = sideText(room, side);
  const [seconds, setSeconds] = useState(SHOWN);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((n) => n - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => void (seconds <= 0 && onward()), [seconds]);
  useLayoutEffect(focusHeading, []);
  useEffect(() => feel(room.public.motion), []);
  const [began] = useState(() => performance.now());
  const tap = () => performance.now() - began > MEANT && onward();
  return html`<main id="main" class="full-back" data-side=${letter(side)} onClick=${tap}>
    <div class="plate">
      <p class="kicker">${keeps ? _("Round %(round)s · you keep your side, so that both sides stay even", { round }) : swapped ? _("Round %(round)s · sides swapped", { round }) : _("Your teacher moved you")}</p>
      <${Seal} side=${side} />
      <h1><span class="now">${keeps ? _("You still argue") : _("Now you argue")}</span> <span class="name" ...${tongue}>${text.name}</span></h1>
      <p class="means" ...${tongue}>${text.gloss}</p>
      <button type="button" class="btn quiet">${_("Go on")} <span class="num" aria-hidden="true">${_("%(n)s s", { n: Math.max(0, seconds) })}</span></button>
    </div>
  </main>`;
}

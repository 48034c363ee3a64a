/** The claps of a class on the big screen, in drawn hands, for whoever's name stands there, and at the end for everybody. */

import { Hands, useClaps } from "#app/components/applause.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { cue } from "#app/rooms/projector/cues.js";

/** @import { For } from "#app/components/applause.js" */

const MOST = 16; // hands

/** A row of hands that grows with the claps. @param {{ under?: string } & For} props `under`: the text whose author it is for */
export function Applause({ of, seats, all, under }) {
  const { public: pub, net } = useRoom();
  const n = useClaps(net, of, () => cue("clap"));
  return (
    (all || seats.length > 0) &&
    html`<div class="applause" data-under=${under}><${Hands} pub=${pub} n=${n} seats=${seats} most=${MOST} /></div>`
  );
}

/** A name, or several, and where the class claps, that they may take a bow. @param {{ name: unknown, bows: boolean }} props */
export const Bowing = ({ name, bows }) =>
  bows
    ? rich(_("%(name)s, take a bow!"), { name: html`<bdi>${name}</bdi>` })
    : html`<bdi>${name}</bdi>`;

/** A phone while its class claps: one button, or, where the name on the big screen is its owner's, that they may stand up. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Clap, Hands, useClaps } from "#app/components/applause.js";
import { aliasOf } from "#app/components/basics.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";

/** @import { For } from "#app/components/applause.js" */

const EVERY = 1000; // ms between two messages
const AT_ONCE = 8; // claps in one
const HANDS = 8; // in a row

/** Whether it is between these times, in ms since this was first on the screen. @param {number} from @param {number} [to] */
export function useBetween(from, to = Infinity) {
  const [is, tell] = useState(!from);
  useEffect(() => {
    const timers = [setTimeout(() => tell(true), from)];
    if (to < Infinity) timers.push(setTimeout(() => tell(false), to));
    return () => timers.forEach(clearTimeout);
  }, []);
  return is;
}

/** @param {{ known?: boolean } & For} props `known`: the screen says already whose it is */
export function Clapping({ of, seats, all, known }) {
  const { public: pub, me } = useRoom();
  const { seat: shared } = usePage(); // who share a device clap with their hands
  if (!(all || seats.length) || shared || pub.blank || pub.flow_shown) return null;
  return seats.includes(me.seat)
    ? html`<${Yours} key=${of} of=${of} seats=${seats} known=${known} />`
    : html`<${Button} key=${of} of=${of} seats=${seats} all=${all} />`;
}

/** @param {{ known?: boolean } & For} props */
function Yours({ of, seats, known }) {
  const { public: pub, net, say } = useRoom();
  const n = useClaps(net, of);
  const stand = _("Stand up, if you like: this applause is yours.");
  const said = known ? stand : `${_("That’s yours.")} ${stand}`;
  useEffect(() => say(said), []);
  return html`<div class="applauded stack tight" aria-live="off"><p class="lede"><b>${said}</b></p><${Hands} pub=${pub} n=${n} seats=${seats} most=${HANDS} /></div>`;
}

/** Taps leave together, once a second; the first at once. @param {For} props */
function Button({ of, seats, all }) {
  const room = useRoom();
  const { public: pub, net, say } = room;
  const [taps, count] = useState(0);
  const waiting = useRef(0);
  const timer = useRef(/** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined));
  const names = seats.map((seat) => aliasOf(room, seat));
  const whom = new Intl.ListFormat(document.documentElement.lang).format(names);
  useEffect(() => {
    if (!all) say(_("You can clap for %(name)s.", { name: whom }));
    return () => clearTimeout(timer.current);
  }, []);
  const send = () => {
    timer.current = waiting.current ? setTimeout(send, EVERY) : undefined;
    if (waiting.current) net.clap?.(of, waiting.current);
    waiting.current = 0;
  };
  const tap = () => {
    waiting.current = Math.min(AT_ONCE, waiting.current + 1);
    count((n) => n + 1);
    feel(pub.motion);
    if (!timer.current) send();
  };
  return html`<button type="button" class="btn clap-here" aria-label=${all ? _("Clap for everybody") : _("Clap for %(name)s", { name: whom })} onClick=${tap}><span key=${taps} data-tapped=${taps > 0 || undefined}><${Clap} /> ${_("Clap")}</span></button>`;
}

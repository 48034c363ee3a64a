/** A hand of cards: read, keep one or two, redraw the whole of it once. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Card, onlyAsk } from "#app/components/cards.js";
import { Confirm } from "#app/components/messages.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _, inWords, n_ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";

import { inTab } from "#app/core/storage.js";
import { Page } from "#app/rooms/player/frame.js";
import { StanceLater } from "#app/rooms/player/phases/stance.js";
import { Team } from "#app/rooms/player/waits/team.js";
import { Waiting } from "#app/rooms/player/waiting.js";

/** @import { Player } from "#app/protocol.d.ts" */

const inOrder = (/** @type {Player["hand"]} */ map) =>
  Object.entries(map ?? {}).sort((a, b) => a[1].n - b[1].n);

const OPEN = "counterclaim cards not kept"; // the room, the round and those whose cards this tab saw last of which none was kept

/** The draw ends for these seats, whose cards this tab sees, without any of theirs kept, if it ends now. @param {import("#app/types.d.ts").Room} room @param {string[]} seats */
export const noneKept = ({ code, public: pub }, seats) =>
  inTab.set(OPEN, seats.length ? [code, pub.phase.round, ...seats].join(" ") : "");

/** Whether the clock kept cards for a seat: this tab saw the draw, and none was kept in it. @param {import("#app/types.d.ts").Room} room @param {string} [seat] whose, if not mine */
export function keptByTheClock({ code, public: pub, me }, seat = me.seat) {
  const [there, round, ...seats] = (inTab.get(OPEN) ?? "").split(" ");
  return there === code && round === String(pub.phase.round) && seats.includes(seat);
}

/** @param {{ id: string, kept: boolean, onChange: () => void }} props */
function KeepBox({ id, kept, onChange }) {
  const { motion } = useRoom();
  const title = motion?.cards[id]?.title;
  return html`<label class="keep">
    <input type="checkbox" name="keep" value=${id} checked=${kept} onChange=${onChange} />
    <span class="yes">${_("Keep")}</span><span class="no">${_("Kept")}</span><span class="vh" dir="auto" lang=${motion?.language}>: ${title}</span>
  </label>`;
}

/** @param {[number, number]} keep @param {number} size of the hand */
function heading([lo, hi], size) {
  const words = { lo: inWords(lo), hi: inWords(hi), size: inWords(size) };
  if (lo === hi) return _("Keep %(lo)s of your %(size)s cards", words);
  return hi === lo + 1
    ? _("Keep %(lo)s or %(hi)s of your %(size)s cards", words)
    : _("Keep %(lo)s to %(hi)s of your %(size)s cards", words);
}

export function Draw() {
  const room = useRoom();
  const { public: pub, me, motion, clock, act, say } = room;
  const hand = inOrder(me.hand);
  const handKey = hand.map(([id]) => id).join();
  const server = hand.filter(([, card]) => card.kept).map(([id]) => id);
  const [choice, setChoice] = useState({ handKey, ids: server });
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (me.task === "draw") noneKept(room, server.length ? [] : [me.seat]);
  }, [me.task, server.length, pub.phase.round]);
  const [unseen, setUnseen] = useState(false);
  useEffect(() => {
    const end = document.querySelector(".hand > li:last-child h2");
    if (!end) return undefined;
    const sight = new IntersectionObserver(([{ isIntersecting }]) => setUnseen(!isIntersecting), {
      rootMargin: "0px 0px -80px 0px", // above the bar
    });
    sight.observe(end);
    return () => sight.disconnect();
  }, [handKey, me.task, motion]);
  const last = useRef(() => {});
  useEffect(() => clock.bell(0, () => last.current()), []);
  if (me.task !== "draw") return html`<${Waiting} title=${_("The cards have been dealt")} />`;

  const questions = onlyAsk(
    motion,
    hand.map(([id]) => id),
  );

  const ids = choice.handKey === handKey ? choice.ids : server;
  const [lo, hi] = pub.options.keep;
  const changed = ids.join() !== server.join();
  const missing =
    ids.length < lo
      ? ids.length > 0
        ? n_("Choose %(n)s more.", "Choose %(n)s more.", lo - ids.length)
        : lo < hi
          ? hi === lo + 1
            ? _("Choose %(lo)s or %(hi)s cards.", { lo, hi })
            : _("Choose %(lo)s to %(hi)s cards.", { lo, hi })
          : n_("Choose %(n)s card.", "Choose %(n)s cards.", lo)
      : ids.length > hi
        ? n_("Put %(n)s back.", "Put %(n)s back.", ids.length - hi)
        : "";

  /** Of two taps in one moment, each counts. @param {string} id */
  const toggle = (id) =>
    setChoice((before) => {
      const now = before.handKey === handKey ? before.ids : server;
      const next = hand.filter(([card]) => (card === id) !== now.includes(card));
      return { handKey, ids: next.map(([card]) => card) };
    });

  async function keep() {
    if (missing) return say(missing);
    noneKept(room, []); // before it is sent: whoever is the last to keep sees no draw after it
    const { ok } = await act("keep", { phase: pub.phase.id, cards: ids });
    if (ok) {
      feel(pub.motion);
      requestAnimationFrame(focusHeading);
    }
    if (!ok && !server.length) noneKept(room, [me.seat]);
  }

  last.current = () => void (changed && !missing && !pub.options.practice && keep()); // what is ticked when time is up was chosen
  const redraw = () => act("redraw", { phase: pub.phase.id });
  const ready = me.done && !changed;
  const shown = me.done // they are what is read while the others choose
    ? hand.toSorted((a, b) => Number(server.includes(b[0])) - Number(server.includes(a[0])))
    : hand;
  const actions = html`
    <p role="status" class="small"><b>${ids.length > 0 && n_("%(n)s card chosen.", "%(n)s cards chosen.", ids.length)}</b> ${ids.length > 0 && (missing || (ready ? _("You can still change it.") : ""))}${!ids.length && unseen && n_("%(n)s card in all: scroll down.", "%(n)s cards in all: scroll down.", hand.length)}</p>
    <button class="btn" form="draw" aria-disabled=${missing || ready ? "true" : undefined}>${ready ? _("Kept") : _("Keep these cards")}</button>`;

  return html`<${Page} actions=${actions}>
    <h1 class="draw">${ready ? n_("You argue with this card", "You argue with these cards", ids.length) : heading(pub.options.keep, hand.length)}</h1>
    ${ready && !pub.options.practice && html`<${Team} />`}
    ${pub.phase.swapped && html`<p class="small"><b>${pub.phase.kept?.includes(me.seat) ? _("New round: you keep your side.") : _("New round: you argue the other side now.")}</b></p>`}
    ${!ready && (pub.phase.round ?? 1) === 1 && !questions && html`<p class="small">${_("More bars: harder to argue.")}</p>`}
    <${StanceLater} />
    <form id="draw" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), keep())}>
      <ul class="hand tiles" key=${handKey}>
        ${shown.map(([id], i) => html`<li key=${id} style=${{ "--i": i }}><${Card} id=${id} folded><${KeepBox} id=${id} kept=${ids.includes(id)} onChange=${() => toggle(id)} /><//></li>`)}
      </ul>
    </form>
    ${questions && html`<p class="small">${_("You see them again, with what helps.")}</p>`}
    ${me.redraw && html`<p class="small"><button type="button" class="btn quiet slim" onClick=${() => setAsking(true)}>${_("Draw a new hand")}</button></p>`}
    ${asking && html`<${Confirm} title=${_("Draw a new hand?")} text=${_("All these cards go back, including the ones you chose. You can do this once a round.")} yes=${_("Draw a new hand")} no=${_("Keep this hand")} onYes=${redraw} onClose=${() => setAsking(false)} />`}
  <//>`;
}

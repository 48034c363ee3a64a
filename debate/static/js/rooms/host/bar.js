/** The bar at the bottom of the console: the clock, the next button, and an undo for the last action. */

import { useEffect, useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { useNewRoom } from "#app/components/class_panel.js";
import { endingTitle } from "#app/components/ending.js";
import { TimerBar } from "#app/components/timer.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";
import { aroundEnding, readAnyEnding, useShow } from "#app/core/show.js";
import { isAloud } from "#app/core/speeches.js";
import { knownHere } from "#app/core/turn.js";
import { nextLabel, pausable } from "#app/rooms/host/actions.js";
import { Lock, TableWindow, atOneTable } from "#app/rooms/host/panels.js";
import { askingForYou } from "#app/rooms/host/texts.js";

/** @import { Ack, Side } from "#app/protocol.d.ts" */
/** @import { Can, HostRoom } from "#app/types.d.ts" */
/** @typedef {{ text: string, undo: (now: HostRoom) => unknown, holds?: (now: HostRoom) => boolean }} Offer what was done, and how to take it back, for as long as it `holds` */

const OFFERED = 20_000; // ms that the undo is offered; longer while somebody points at it

/** What waits is read at one press, also where it is folded. */
function unfold() {
  for (const fold of /** @type {NodeListOf<HTMLDetailsElement>} */ (
    document.querySelectorAll("#urgent details")
  ))
    fold.open = true;
}

/** @param {{ can: Can, offer: Offer | false, onTaken: () => void }} props */
export function Controls({ can, offer, onTaken }) {
  const room = useHostRoom();
  const { phase, seats, progress, options, queues } = room.public;
  const asking = askingForYou(room);
  // Where one table is all there is, and sits at this laptop, its host goes there and back in every phase.
  const there =
    phase.name !== "lobby" &&
    !options.rehearsal &&
    atOneTable(room) &&
    knownHere(room.code).length > 0;
  if (phase.name === "finished") {
    return html`<${Bar} offer=${offer} onTaken=${onTaken}><span class="row push">${there && html`<${TableWindow} />`}<${NextStep} can=${can} /></span><//>`;
  }
  const manned = (/** @type {Side} */ side) =>
    Object.values(seats).some((seat) => seat.side === side && !seat.gone);
  const ready = phase.name !== "lobby" || options.fill || (manned("for") && manned("against"));
  const shows = phase.name === "reveal" && !room.public.reveal?.through; // then the show's own button is the one to press
  const lost = room.connection.name === "reconnecting"; // a phase never ends later, while nobody looks
  const owing = Object.values(progress ?? {}).some(({ done, due }) => done < due);
  return html`<${Bar} offer=${offer} onTaken=${onTaken}>
    ${asking > 0 && html`<a class="note" href="#urgent" onClick=${unfold}><${Icon} name="i-alert" /> <b>${isAloud(room.public) ? n_("%(n)s line waits for you", "%(n)s lines wait for you", asking) : n_("%(n)s text waits for you", "%(n)s texts wait for you", asking)}</b></a>`}
    ${phase.clock && html`<${TimerBar} />`}
    ${phase.name === "lobby" && html`<${Lock} can=${can} />`}
    ${!ready && html`<span class="small">${_("A debate needs someone on each side to begin.")}</span>`}
    ${pausable(phase) && html`<button type="button" class="btn quiet" onClick=${phase.paused ? can.resume : can.pause}><${Icon} name=${phase.paused ? "i-next" : "i-pause"} /> ${phase.paused ? _("Resume") : _("Pause")}</button>`}
    ${phase.clock && phase.name !== "reveal" && html`<${More} can=${can} forAll=${Object.keys(queues ?? {}).length > 1} key=${phase.id} />`}
    ${phase.waits ? html`<button type="button" class="btn quiet" onClick=${can.unwait}><${Icon} name="i-wait" /> ${_("Stop waiting for the last few")}</button>` : phase.clock && owing && !offer && html`<button type="button" class="btn quiet" onClick=${can.wait}>${_("Wait for the last few")}</button>`}
    ${there && html`<span class="push"><${TableWindow} /></span>`}
    <button type="button" class=${`btn ${shows ? "quiet" : ""} ${there ? "" : "push"}`} aria-disabled=${ready && !lost ? undefined : "true"} onClick=${() => ready && !lost && can.next()}>${lost ? _("No connection") : html`${nextLabel({ phase })} <${Icon} name="i-next" />`}</button>
  <//>`;
}

/** The ending's next step; after the last one another room, which is nobody's next step in this lesson. @param {{ can: Can }} props */
function NextStep({ can }) {
  const { public: pub, net } = useHostRoom();
  const { ending } = pub;
  const newRoom = useNewRoom();
  const { at } = useShow(readAnyEnding, ending, net.now);
  const { ahead } = ending ? aroundEnding(ending, net.now()) : {};
  if (!ahead)
    return html`<span class="small">${_("The debate is over.")}</span> <a class="btn quiet" href=${newRoom}>${_("Open another room")}</a>`;
  return html`<button type="button" class="btn" onClick=${() => can.showEnding(ahead)}>${ahead === at ? _("Close the vote") : _("Next: %(phase)s", { phase: endingTitle(ahead) })} <${Icon} name="i-next" /></button>`;
}

/** @param {{ offer: Offer | false, onTaken: () => void, children?: unknown }} props */
function Bar({ offer, onTaken, children }) {
  return html`<div class="hostbar inked" id="controls" role="region" aria-label=${_("Game controls")} tabindex="-1">
    <div class="contents" role="status">${offer && html`<${Undo} key=${offer.text} offer=${offer} onTaken=${onTaken} />`}</div>
    ${children}
  </div>`;
}

/** The last action and its undo. @param {{ offer: Offer, onTaken: () => void }} props */
function Undo({ offer, onTaken }) {
  const room = useHostRoom();
  const ref = useElement();
  useEffect(() => {
    const timer = setInterval(
      () => !ref.current.matches(":hover, :focus-within") && onTaken(),
      OFFERED,
    );
    return () => clearInterval(timer);
  }, [offer]);
  const undo = () => {
    onTaken();
    offer.undo(room);
  };
  return html`<div class="undo row" ref=${ref}>
    <span>${offer.text}</span>
    <button type="button" class="btn quiet" onClick=${undo}>${_("Undo")}</button>
  </div>`;
}

/** Adds thirty seconds, and takes back what this host has added in this phase. @param {{ can: Can, forAll: boolean }} props `forAll`: several tables have clocks of their own */
function More({ can, forAll }) {
  const [added, setAdded] = useState(0);
  /** @param {() => Promise<Ack>} action @param {number} step */
  const press = (action, step) => async () => {
    const answer = await action();
    if (answer.ok) setAdded((n) => n + step);
  };
  return html`
    <button type="button" class="btn quiet" onClick=${press(can.add, 1)}>${forAll ? _("+30 seconds for all") : _("+30 seconds")}</button>
    ${added > 0 && html`<button type="button" class="btn quiet" onClick=${press(can.takeBack, -1)}>${_("Take back 30 seconds")}</button>`}
  `;
}

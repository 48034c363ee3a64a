/** A table that shares one device: the cards of both sides, open to everybody who sits there. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Care, Icon, Side, calledOf, packWords, sideText } from "#app/components/basics.js";
import { MiniCard, Shelf } from "#app/components/cards.js";
import { Confirm } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _, n_, rich } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { SIDES, letter, otherSide } from "#app/core/sides.js";
import { Page } from "#app/rooms/player/frame.js";
import { noneKept } from "#app/rooms/player/phases/draw.js";

/** @import { Side as SideName } from "#app/protocol.d.ts" */

/** Everybody at this table and their cards, a side at a time. */
export function TableDraw() {
  const room = useRoom();
  const { public: pub, me, motion } = room;
  const hands = me.group?.hands ?? {};
  const [side, setSide] = useState(/** @type {SideName | undefined} */ (undefined));
  const of = (/** @type {SideName} */ one) =>
    Object.keys(hands).filter((seat) => pub.seats[seat]?.side === one);
  const [next, setNext] = useState(/** @type {SideName | undefined} */ (undefined)); // whose cards a cover waits for
  const [asking, ask] = useState(/** @type {SideName | undefined} */ (undefined)); // to whom to hand it, though some have no card
  const chose = (/** @type {string} */ seat) =>
    Object.values(hands[seat] ?? {}).some(({ kept }) => kept);
  /** Who has no card yet, by their names. @param {string[]} seats */
  const without = (seats) =>
    seats
      .filter((seat) => !chose(seat))
      .map((seat, n) => html`${n > 0 && ", "}<bdi key=${seat}>${calledOf(room, seat)}</bdi>`);
  const ready = Object.keys(hands).filter(chose).length;
  const all = ready > 0 && ready === Object.keys(hands).length;
  const empty = Object.keys(hands).filter((seat) => !chose(seat));
  useEffect(() => void noneKept(room, empty), [empty.join()]);
  const lacking = side ? of(side).filter((seat) => !chose(seat)) : [];
  /** A side's cards open for it alone: those of the other go first. @param {SideName} one */
  const take = (one) => {
    if (side && side !== one && lacking.length && asking !== one) return ask(one);
    ask(undefined);
    const covers = side ? side !== one : all; // once all have chosen, any hand may be another side's
    if (covers) setNext(one);
    setSide(side === one ? side : covers ? undefined : one);
    if (covers) requestAnimationFrame(focusHeading);
  };
  // A tap that was on its way when its side handed the device on has come.
  useEffect(() => void (asking && !lacking.length && take(asking)), [lacking.length]);
  const uncover = () => {
    setSide(next);
    setNext(undefined);
  };
  const close = () => {
    setSide(undefined);
    requestAnimationFrame(focusHeading);
  };
  const [least, most] = pub.options.keep;
  const names = (/** @type {SideName} */ one) =>
    of(one).map((seat, n) => html`${n > 0 && ", "}<bdi key=${seat}>${calledOf(room, seat)}</bdi>`);
  const called = (/** @type {SideName} */ one) =>
    html`<bdi ...${packWords(pub.motion)}>${sideText(room, one).name}</bdi>`;
  const titles = (/** @type {SideName} */ one) =>
    [...new Set(of(one).flatMap((seat) => Object.keys(hands[seat] ?? {})))]
      .map((id) => motion?.cards[id]?.title)
      .join(", ");
  if (next)
    return html`<${Page} gap="1.25rem" motion=${false}>
      <h1>${rich(_("Hand it to %(names)s"), { names: names(next) })}</h1>
      <p class="lede">${_("The others look away: the next cards are for their side.")}</p>
      <p><button type="button" class="btn wide" onClick=${uncover}><span>${rich(_("We’re %(side)s"), { side: called(next) })}</span> <${Icon} name="i-next" /></button></p>
    <//>`;
  const waits = side && of(otherSide(side)).some((seat) => !chose(seat));
  const actions =
    side &&
    (waits
      ? html`<button type="button" class="btn" onClick=${() => take(otherSide(side))}><span>${rich(_("Hand it to %(names)s"), { names: names(otherSide(side)) })}</span> <${Icon} name="i-next" /></button>`
      : html`<button type="button" class="btn" aria-disabled=${all ? undefined : "true"} aria-describedby=${all ? undefined : "no-card"} onClick=${all ? close : undefined}><${Icon} name="i-check" /> ${_("We’ve chosen: close the cards")}</button>`);
  return html`<${Page} gap="1rem" motion=${false} reference=${html`<${Shelf} />`} actions=${actions}>
    <div class="stack tight">
      <h1>${_("Choose and plan")}</h1>
      <p class=${side ? "small" : "lede"}>${_("One side takes the device, whispers, and taps what each of you will speak from. Then the other side does.")} ${least === most ? n_("One card each.", "%(n)s cards each.", most) : _("%(least)s to %(most)s cards each.", { least, most })}</p>
      <p class="small" role="status">${!all && (ready > 0 ? rich(_("No card yet: %(names)s"), { names: without(SIDES.flatMap(of)) }) : _("Nobody has a card yet."))}</p>
    </div>
    <fieldset class="stack tight">
      <legend class=${side ? "vh" : "legend"} id="whose-cards">${_("Whose cards")}</legend>
      <div class="tiles">${SIDES.map((one) => html`<label class="choice" key=${one} data-side=${letter(one)}><input type="radio" name="side" checked=${side === one} onChange=${() => take(one)} /> <span class="stack tight"><${Side} side=${one} gloss /><b>${names(one)}</b></span></label>`)}</div>
    </fieldset>
    ${side && html`<div class="tiles hands">${of(side).map((seat) => html`<${Hand} key=${seat} seat=${seat} hand=${hands[seat] ?? {}} />`)}</div>`}
    ${side && html`<details class="fold"><summary>${_("Your paper cards")}</summary><p class="small">${titles(side)}</p></details>`}
    ${side && !waits && !all && html`<p class="small" id="no-card">${rich(_("No card yet: %(names)s"), { names: without(of(side)) })}</p>`}
    ${!side && all && html`<p class="lede" role="status"><${Icon} name="i-check" /> ${_("All have chosen. Put the device in the middle, and plan your minute on paper.")}</p>`}
    <${Care}>${_("The room gave you these sides. You argue yours to test it, not because you believe it.")}<//>
    ${asking && html`<${Confirm} title=${_("Hand it on all the same?")} text=${n_("%(n)s of your side has no card yet.", "%(n)s of your side have no card yet.", lacking.length)} yes=${_("Hand it on")} no=${_("Choose first")} onYes=${() => take(asking)} onClose=${() => ask(undefined)} />`}
  <//>`;
}

/** @param {{ seat: string, hand: { [card: string]: { n: number, kept?: true } } }} props */
function Hand({ seat, hand }) {
  const room = useRoom();
  const { public: pub, motion, act } = room;
  const cards = Object.entries(hand).sort((a, b) => a[1].n - b[1].n);
  const known = cards.filter(([, card]) => card.kept).map(([id]) => id); // to the room
  const [kept, setKept] = useState(known);
  const sending = useRef(0);
  const sentAt = useRef(0); // the version that has what was tapped last: its answer may come before it
  useEffect(() => {
    if (!sending.current && room.version >= sentAt.current) setKept(known);
  }, [known.join(), room.version]);
  const most = pub.options.keep[1];
  const [full, setFull] = useState(false);
  /** Where one card is chosen, another takes its place; of several, nobody can tell which should go. @param {string} id @param {HTMLInputElement} box */
  async function tap(id, box) {
    const off = kept.includes(id);
    const over = !off && most > 1 && kept.length >= most;
    setFull(over);
    const next = off ? kept.filter((one) => one !== id) : [...kept, id].slice(-most);
    if (!next.length || over) {
      box.checked = off;
      return;
    }
    setKept(next); // a second tap may come before the room has the first
    sending.current += 1;
    const ack = await act("keep", { phase: pub.phase.id, cards: next, for: seat });
    sending.current -= 1;
    if (ack.ok) sentAt.current = ack.version;
    else setKept(kept);
  }
  return html`<section class="stack tight" data-side=${letter(pub.seats[seat]?.side)} aria-labelledby=${`hand-${seat}`}>
    <h2 id=${`hand-${seat}`}><bdi>${calledOf(room, seat)}</bdi></h2>
    ${cards.map(
      ([id]) => html`<div key=${id} class="in-hand">
        <${MiniCard} id=${id} claim />
        <label class="chip"><input type="checkbox" checked=${kept.includes(id)} onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) => tap(id, event.currentTarget)} /> ${_("Speak from this")}<span class="vh">: ${motion?.cards[id]?.title}</span></label>
      </div>`,
    )}
    <p role="status">${full && html`<b>${n_("%(n)s at most: untick one.", "%(n)s at most: untick one.", most)}</b>`}</p>
  </section>`;
}

/** Who is at this device, where several people share it; and the way from one to the next. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon, aliasOf, calledOf } from "#app/components/basics.js";
import { Restated } from "#app/components/clash.js";
import { Confirm } from "#app/components/messages.js";
import { ask } from "#app/core/ask.js";
import { base } from "#app/core/base.js";
import { html } from "#app/core/html.js";
import { _, dateLocale, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { isOpenTable } from "#app/core/speeches.js";
import {
  endTurn,
  isGuestHere,
  isSaved,
  keepNames,
  knownHere,
  lacking,
  openedBefore,
} from "#app/core/turn.js";

/** @import { Public } from "#app/protocol.d.ts" */
/** @import { Kept, Room } from "#app/types.d.ts" */
/** @typedef {{ seat: string, alias?: string, to_do?: true, gone?: "left" | "removed" }} Person */
/** @typedef {{ seats: Person[], may_add?: true }} Here */

const AGAIN = 2_000; // ms

/** The people at this device, as of this phase; undefined until the server has said so. @returns {Here | undefined} */
export function useHere() {
  const { code, public: pub } = useRoom();
  const [here, setHere] = useState(/** @type {Here | undefined} */ (undefined));
  const ours = here?.seats.map(({ seat }) => JSON.stringify(pub.seats[seat] ?? "")).join();
  const progress = JSON.stringify(pub.progress ?? ""); // a line that is let come asks somebody again who was done
  useEffect(() => {
    let wanted = true;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let again;
    async function look() {
      const { ok, status, said } = await ask(`${base}/rooms/${code}/seats`);
      if (!wanted) return;
      if (ok) setHere(said);
      else if (status && status < 500 && status !== 429) location.reload();
      else again = setTimeout(look, AGAIN);
    }
    look();
    return () => {
      wanted = false;
      clearTimeout(again);
    };
  }, [pub.phase.id, ours, progress]);
  return here;
}

/** @param {Room} room @param {string} [then] the page that follows */
function handOn({ net, code, me }, then) {
  net.end("handed on");
  endTurn(code, me.seat, then);
}

/** Hands the device on, once the room has all that was written. @param {{ look?: string, then?: string, children?: unknown }} props `then`: the page that follows */
export function HandOn({ look = "btn quiet slim", then, children }) {
  const room = useRoom();
  const [state, setState] = useState(/** @type {"" | "saving" | "unsaved"} */ (""));

  const go = () => handOn(room, then);
  async function press() {
    if (state === "saving") return;
    setState("saving");
    if (await isSaved(room)) go();
    else setState("unsaved");
  }

  return html`<button type="button" class=${look} aria-disabled=${state === "saving" ? "true" : undefined} onClick=${press}>${state === "saving" ? _("Saving") : (children ?? html`${_("Hand it on")} <${Icon} name="i-next" />`)}</button>
    ${state === "unsaved" && html`<${Confirm} title=${_("Your last words are only on this device")} text=${_("The room doesn’t have them: they’re too long, too late or not sent, or there is no connection. If you hand the device on now, they’re deleted here, so that nobody else reads them.")} yes=${_("Hand it on without them")} no=${_("Stay")} onYes=${go} onClose=${() => setState("")} />`}`;
}

/** The end of a part, and with it of a turn: the device goes to nobody until the room has all lines, or somebody has read those it lacks. */
export function TurnEnds() {
  const room = useRoom();
  const [lacks, setLacks] = useState(/** @type {Kept[] | undefined} */ (undefined));
  const latest = useRef(room);
  latest.current = room;
  useEffect(() => {
    isSaved(room).then(() => {
      const lacked = lacking(latest.current);
      if (lacked.length) setLacks(lacked);
      else handOn(room);
    });
  }, []);
  if (!lacks) return html`<main id="main" class="page alone" aria-busy="true"></main>`;
  return html`<main id="main" class="page stack alone">
    <h1>${_("The room doesn’t have these words")}</h1>
    <p class="lede">${_("They’re too long for a line, or came too late. Copy what you still need: when you go on, they’re deleted from this device.")}</p>
    ${lacks.map(
      ({ phase, by, text, restatement }) => html`<section class="said stack tight" key=${phase}>
        <p class="note small"><b><bdi>${calledOf(room, by ?? room.me.seat)}</bdi></b></p>
        <${Restated} text=${restatement} /><p class="prose" dir="auto">${text}</p>
      </section>`,
    )}
    <p><button type="button" class="btn" onClick=${() => handOn(room)}>${_("Go on")} <${Icon} name="i-next" /></button></p>
  </main>`;
}

/** Whether somebody's page is opened again in the part in which they have begun a draft: by them, or by somebody who pressed their name. @param {Room} room */
export function hasDraftBefore({ code, public: pub, me, draft }) {
  const words = draft?.phase === pub.phase.id && (draft.text || draft.restatement);
  return Boolean(words && openedBefore(code, me.seat, pub.phase.id));
}

/** In its place, until its writer asks for it. @param {{ onOpen: () => void }} props */
export function DraftCovered({ onOpen }) {
  const room = useRoom();
  const name = calledOf(room, room.me.seat);
  return html`<${Whose} done=${false} /><main id="main" class="page stack alone">
    <h1>${_("%(name)s’s draft is covered", { name })}</h1>
    <p class="lede">${_("Only its writer opens it. The others look away.")}</p>
    <p><button type="button" class="btn" onClick=${onOpen}>${_("It’s me: show my draft")}</button></p>
  </main>`;
}

/** Whose turn it is, at the top of every page of theirs. @param {{ done: unknown }} props `done`: the bar at the bottom hands the device on */
export function Whose({ done }) {
  const room = useRoom();
  const { seat } = usePage();
  if (!seat) return null;
  if (isOpenTable(room.public)) return html`<${OutHere} />`;
  const name = calledOf(room, room.me.seat);
  const before = openedBefore(room.code, room.me.seat, room.public.phase.id);
  const time =
    before &&
    new Date(before).toLocaleTimeString(dateLocale(), {
      timeStyle: "short",
    });
  const others = knownHere(room.code).filter(
    (one) =>
      one !== room.me.seat &&
      room.public.seats[one] &&
      !room.public.seats[one].gone &&
      !room.me.group?.out?.includes(one),
  ).length;
  const shares = !done && room.me.task && others > 0;
  return html`<div class="whose row" role="region" aria-label=${_("This device")}>
    <span class="small">${_("%(name)s’s turn", { name })}${time && html` · ${_("opened before, at %(time)s", { time })}`}${shares && html` · ${n_("the time is for you and %(n)s other", "the time is for you and %(n)s others", others)}`}</span> ${!done && html`<span class="push"><${HandOn} /></span>`}
  </div>`;
}

/**
 * Asks the table what to call people who sit there with a device of their own: theirs has told their name to nobody but the teacher.
 * An empty answer leaves the name that the room dealt.
 */
export function Guests() {
  const { code, public: pub, me, toast } = useRoom();
  const { seat: shared } = usePage();
  const here = knownHere(code);
  const [guest] = Object.keys(me.group?.hands ?? {}).filter(
    (seat) => !here.includes(seat) && !isGuestHere(code, seat),
  );
  const asks = shared && isOpenTable(pub) && pub.options.names === "dealt" && here.length;
  if (!asks || !guest) return null;
  const alias = aliasOf({ public: pub }, guest);
  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  const keep = (event) => {
    event.preventDefault();
    const called = String(new FormData(event.currentTarget).get("called")).trim();
    keepNames(code, { [guest]: called }, "guests");
    toast(_("%(name)s sits at this table.", { name: called || alias }));
  };
  return html`<form class="alert" key=${guest} onSubmit=${keep}>
    <div class="stack tight"><label for="called">${_("%(name)s sits with you. What is their first name?", { name: alias })}</label>
    <div class="row"><input type="text" id="called" name="called" maxlength="60" autocomplete="off" aria-describedby="called-hint" /> <button class="btn quiet">${_("OK")}</button></div>
    <p class="small" id="called-hint">${_("It stays on this device. Leave it empty to go on with the name from the room.")}</p></div>
  </form>`;
}

/** At an open table, the way back in for people who have stepped out. */
function OutHere() {
  const room = useRoom();
  const out = room.me.group?.out ?? [];
  if (!out.length) return null;
  return html`<div class="whose row" role="region" aria-label=${_("Stepped out")}>
    ${out.map((seat) => html`<span class="row" key=${seat}><span>${_("%(name)s has stepped out. Nobody waits for them.", { name: calledOf(room, seat) })}</span> <button type="button" class="btn quiet slim" onClick=${() => room.act("step_in", { for: seat })}>${_("%(name)s is back", { name: calledOf(room, seat) })}</button></span>`)}
  </div>`;
}

/** The way to more people at a device that is one person's so far. */
export function AskOthers() {
  const { code, public: pub } = useRoom();
  const { seat } = usePage();
  if (seat || !pub.options.shared || pub.locked) return null;
  return html`<${HandOn} look="link" then=${`${base}/rooms/${code}?add`}>${_("Someone joins me at this device")}<//>`;
}

/** In the bar at the bottom, for a person who has nothing left to do. */
export function DoneHere() {
  return html`<p class="small" role="status">${_("You have nothing more to do here for now.")}</p><${HandOn} look="btn" />`;
}

/** Whether a phase asks anybody for anything. @param {Public} pub */
export const asks = ({ phase }) => !["lobby", "reveal", "finished"].includes(phase.name);

/** Whether this person shares the device, and has nothing more to do in this phase. */
export function useDoneHere() {
  const { me, public: pub } = useRoom();
  const { seat } = usePage();
  return Boolean(seat && asks(pub) && !isOpenTable(pub) && (me.done || !me.task));
}

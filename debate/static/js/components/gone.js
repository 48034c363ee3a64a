/** The page shown when a connection has ended for good: why, and what people can still do. */

import { useEffect } from "preact/hooks";

import { base } from "#app/core/base.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { forget } from "#app/core/turn.js";

/** @typedef {{ title: string, text: string, forGood?: string, again?: string, home?: boolean }} Ended */

/** @type {{ [reason: string]: () => Ended }} */
const ENDINGS = {
  removed: () => ({
    title: _("You’ve been taken out of this room"),
    text: _(
      "Your teacher took you out of the debate. What you sent still counts. You can come back to the same seat.",
    ),
    forGood: _(
      "Your teacher took you out of the debate, which is over. What you sent still counts.",
    ),
    again: _("Come back to my seat"),
  }),
  banned: () => ({
    title: _("This room is closed to you"),
    text: _(
      "Your teacher has closed this room to you. Talk to them if you think that’s a mistake.",
    ),
  }),
  erased: () => ({
    title: _("Your words here have been deleted"),
    text: _(
      "Your teacher deleted your texts and names from this room for good. Votes and stars that you gave still count, without your name.",
    ),
    home: true,
  }),
  elsewhere: () => ({
    title: _("You’re in this room somewhere else"),
    text: _(
      "You’re using your seat in another window or on another device, so this one has stopped. Nothing was lost.",
    ),
    again: _("Use this window instead"),
  }),
  moved: () => ({
    title: _("Your seat has moved"),
    text: _("Your seat has moved to another device. Carry on there; nothing was lost."),
  }),
  deleted: () => ({
    title: _("This room has been deleted"),
    text: _("Your teacher deleted the room and everything in it. Thank you for arguing well."),
    home: true,
  }),
  left: () => ({
    title: _("You have left the debate"),
    text: _(
      "What you sent still counts, and you don’t have to do anything more. If you change your mind, join again with the code.",
    ),
    forGood: _("What you sent still counts. The debate is over."),
    again: _("Join again"),
    home: true,
  }),
  no_seat: () => ({
    title: _("You don’t have a seat in this room"),
    text: _("This browser has no seat here. Join with the code on the screen."),
    again: _("Join the room"),
  }),
  "practice deleted": () => ({
    title: _("Practice deleted"),
    text: _("Nothing is left of it on the server."),
    home: true,
  }),
  "deleted by me": () => ({
    title: _("Room deleted"),
    text: _("Nothing is left of it, and every screen has closed."),
    home: true,
  }),
  no_room: () => ({
    title: _("Room not found"),
    text: _(
      "Rooms are deleted a while after their debate. Check the code on the screen and try again.",
    ),
    home: true,
  }),
};

/** Texts that were written here and never sent stay readable. */
export function KeptWords() {
  const { drafts, me } = useRoom();
  const sent = new Set(
    Object.values(me?.mine ?? {}).map((speech) => `${speech.kind} ${speech.round}`),
  );
  const kept =
    drafts
      ?.all()
      .filter((entry) => entry.text?.trim() && !sent.has(`${entry.kind} ${entry.round}`)) ?? [];
  if (!kept.length) return null;
  return html`<section class="stack">
    <h2>${_("Your unsent words")}</h2>
    ${kept.map((entry) => html`<p class="prose kept-words" dir="auto" key=${entry.phase}>${entry.restatement && `${entry.restatement}\n\n`}${entry.text}</p>`)}
  </section>`;
}

/** A shared device between two pages: nothing of whoever had it is left. */
function HandedOn() {
  return html`<main id="main" class="page stack alone" aria-busy="true">
    <h1>${_("One moment")}</h1>
    <p class="lede">${_("The next page comes as soon as the room can be reached.")}</p>
  </main>`;
}

/** @param {{ reason: string }} props why the session is over */
export function Gone({ reason }) {
  return reason === "handed on" ? html`<${HandedOn} />` : html`<${Ending} reason=${reason} />`;
}

/** @param {{ reason: string }} props */
function Ending({ reason }) {
  const { screen, seat } = usePage();
  const { code, public: pub } = useRoom();
  const handedOn = Boolean(seat && reason === "elsewhere"); // another window of a shared device has somebody's turn
  useEffect(() => void (handedOn && forget(code)), []);
  const over = pub?.phase.name === "finished"; // then nobody can come back
  const deleted = pub?.options.practice
    ? "practice deleted"
    : screen === "host"
      ? "deleted by me"
      : "deleted";
  const ending = ENDINGS[reason === "deleted" ? deleted : reason] ?? ENDINGS.no_seat;
  const { title, text, again: back, home, forGood } = ending();
  const others = seat && !["deleted", "no_room", "elsewhere"].includes(reason); // who share this device
  const again = others ? _("To the others at this device") : back;
  return html`
    <header class="topbar"><a class="wordmark" href=${`${base}/`}>Counterclaim</a> <span class="kicker push">${_("Room %(code)s", { code })}</span></header>
    <main id="main" class="page stack alone">
      <h1>${title}</h1>
      <p class="lede">${(over && forGood) || text}</p>
      <div class="row">
        ${again && (others || !(over && forGood)) && html`<a class="btn" href=${`${base}/rooms/${code}`}>${again}</a>`}
        ${(home || (over && forGood)) && html`<a class="btn quiet" href=${`${base}/`}>${_("Start page")}</a>`}
      </div>
      ${reason !== "deleted" && !handedOn && html`<${KeptWords} />`}
    </main>`;
}

/** What the room says to a person: notes, toasts, questions, and the state of the connection. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { Icon, Seal } from "#app/components/basics.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";

/** @import { Side } from "#app/protocol.d.ts" */
/** @import { Question } from "#app/types.d.ts" */

const ICONS = { note: "i-note", good: "i-check", bad: "i-alert" };

/** `kind` is note, good or bad. A bad one is announced at once; others are announced politely, and only if `live`. @param {{ kind?: keyof typeof ICONS, live?: boolean, children?: unknown }} props */
export function Alert({ kind = "note", live = false, children }) {
  const role = kind === "bad" ? "alert" : live ? "status" : undefined;
  return html`<div class=${kind === "note" ? "alert" : `alert ${kind}`} role=${role}>
    <${Icon} name=${ICONS[kind]} />
    <div class="stack tight">${children}</div>
  </div>`;
}

/** Says that nothing is here yet. @param {{ title: string, text?: string, icon?: string, back?: Side, children?: unknown }} props `back`: on a card's back of this side */
export function Empty({ title, text, icon, back, children }) {
  return html`<div class="empty">
    ${back && html`<div class="back" data-side=${letter(back)} aria-hidden="true"><${Seal} side=${back} /></div>`}
    ${icon && html`<${Icon} name=${icon} />`}
    <h2>${title}</h2>
    ${text && html`<p class="small">${text}</p>`}
    ${children}
  </div>`;
}

const LONG = 30_000; // ms without a connection, after which it says since when

/** Shows while the connection is down, and for a moment when it is back. */
export function ConnectionNote() {
  const { screen } = usePage();
  const { connection } = useRoom();
  /** @type {{ [screen: string]: string }} */
  const meanwhile = {
    host: _("Reconnecting. Nothing is lost: don’t reload this page."),
    projector: _("Reconnecting."),
  };
  const lost = connection.name === "reconnecting";
  const [since, setSince] = useState(""); // of what lasts long
  useEffect(() => {
    if (!lost) return setSince("");
    const began = new Date();
    const at = began.toLocaleTimeString(undefined, {
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    });
    const timer = setTimeout(() => setSince(at), LONG);
    return () => clearTimeout(timer);
  }, [lost]);
  const long =
    since &&
    (screen === "host"
      ? _(
          "No connection since %(time)s. Nothing is lost: don’t reload. Is the computer on that runs Counterclaim, and the network?",
          { time: since },
        )
      : screen === "projector" &&
        _("No connection since %(time)s. Your teacher knows what to do.", { time: since }));
  const was = useRef(connection.name);
  const [back, setBack] = useState(false);
  useEffect(() => {
    const returned = was.current === "reconnecting" && connection.name === "live";
    was.current = connection.name;
    setBack(returned);
    if (!returned) return undefined;
    const timer = setTimeout(() => setBack(false), 5000);
    return () => clearTimeout(timer);
  }, [connection.name]);
  return html`<div role="status" class="connection">
    ${lost && html`<p class="connection-note" data-state="lost"><${Icon} name="i-away" /> ${long || meanwhile[screen] || _("Reconnecting. Your words are safe on this device.")}</p>`}
    ${back && !lost && screen !== "projector" && html`<p class="connection-note"><${Icon} name="i-check" /> ${_("Back in the room. Nothing was lost.")}</p>`}
  </div>`;
}

/** Short news at the bottom of the screen. It has no controls and disappears after six seconds. @param {{ toasts: { id: string | symbol, text: string }[] }} props */
export function Toasts({ toasts }) {
  return html`<div class="toasts" role="status">
    ${toasts.map(({ id, text }) => html`<p class="toast" key=${id}>${text}</p>`)}
  </div>`;
}

/** A dialog, open while it is mounted. The safe choice has `autofocus`, or in a `long` one its heading, so that it opens at its top; closing returns the focus. @param {{ title: string, onClose: () => void, long?: boolean, children?: unknown }} props */
export function Dialog({ title, onClose, long = false, children }) {
  /** @type {{ current: HTMLDialogElement }} */
  const ref = useElement();
  // At once: a key that is pressed next is for the dialog.
  useLayoutEffect(() => {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    ref.current.showModal();
    return () => before?.isConnected && before.focus();
  }, []);
  return html`<dialog class="dialog" ref=${ref} aria-labelledby="dialog-title" onClose=${onClose}>
    <div class="stack">
      <h2 id="dialog-title" tabindex=${long ? "-1" : undefined} autofocus=${long}>${title}</h2>
      ${children}
    </div>
  </dialog>`;
}

/** Asks before something that cannot be undone. `yes` and `no` are verbs with their objects. What keeps things as they are is dark and comes first, everywhere; `mild`: a yes costs nobody their words, so that a key pressed twice is one; `also`: what is better still, or all that `yes` would say, which is then empty. @param {Pick<Question, "title" | "text" | "said" | "yes" | "no" | "final" | "mild"> & { above?: unknown, also?: { words: string, act: () => unknown }, onYes: () => unknown, onClose: () => void }} props */
export function Confirm({
  title,
  text,
  said = "",
  above,
  yes,
  no,
  final = false,
  mild = false,
  also,
  onYes,
  onClose,
}) {
  const go = html`<button type="button" class=${final ? "btn quiet final" : "btn quiet"} autofocus=${mild} onClick=${() => {
    onClose();
    onYes();
  }}>${yes}</button>`;
  const stay = html`<button type="button" class=${also ? "btn quiet" : "btn"} autofocus=${!mild} onClick=${onClose}>${no}</button>`;
  return html`<${Dialog} title=${title} onClose=${onClose}>
    ${said && html`<p class="small first-words" dir="auto">${said}</p>`}${above}
    <p>${text}</p>
    <div class="row">${
      also &&
      html`<button type="button" class="btn" onClick=${() => {
        onClose();
        also.act();
      }}>${also.words}</button>`
    }${stay} ${yes && go}</div>
  <//>`;
}

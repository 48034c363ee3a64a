/** Reports a text to the teacher. Reports are private and change no points. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { Dialog } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

const NONE = -1; // the place of no reason

const reasons = () => [
  _("It insults someone"),
  _("It shares something private about someone"),
  _("It makes up evidence"),
  _("Something else"),
];

/** One tap on a text, and another that takes it back. @param {{ icon: string, on: boolean, name: string, kind: string, onTap: () => void }} props `kind`: what the text is called */
export const Mark = ({ icon, on, name, kind, onTap }) =>
  html`<button type="button" class="mark" aria-pressed=${on ? "true" : "false"} onClick=${onTap}><${Icon} name=${icon} /> <span>${name}<span class="vh">: ${kind}</span></span></button>`;

/** One tap says that a text is off the point, and another takes that back; for whoever answers or judges it. @param {{ speech: string, kind: string }} props its id, and what it is called */
export function OffThePoint({ speech, kind }) {
  const { me, act, toast } = useRoom();
  const [on, setOn] = useState(Boolean(me.off?.includes(speech)));
  async function toggle() {
    setOn(!on);
    if (!(await act("flag", { speech, off: true, ...(on && { back: true }) })).ok) setOn(on);
    else if (!on)
      toast(_("Noted for your teacher. It costs no points, and nobody hears that it was you."));
  }
  return html`<${Mark} icon="i-off" on=${on} name=${_("Off the point")} kind=${kind} onTap=${toggle} />`;
}

/** @param {{ speech: string }} props its id */
export function FlagButton({ speech }) {
  const { act, toast } = useRoom();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState(NONE);
  const [wanting, setWanting] = useState(false); // it was sent without a reason

  /** @param {Event} event */
  async function flag(event) {
    event.preventDefault();
    if (why === NONE) {
      setWanting(true);
      /** @type {HTMLFormElement} */ (event.currentTarget).querySelector("input")?.focus();
      return;
    }
    setOpen(false);
    if ((await act("flag", { speech, why: reasons()[why] })).ok)
      toast(_("Your teacher will look at it. Nobody will be told it was you."));
  }

  return html`<p class="flag"><button type="button" class="link small" aria-label=${_("Tell my teacher about this text")} onClick=${() => {
    setWhy(NONE);
    setWanting(false);
    setOpen(true);
  }}><${Icon} name="i-flag" /> ${_("Tell my teacher")}</button></p>
    ${
      open &&
      html`<${Dialog} title=${_("Tell your teacher about this text?")} onClose=${() => setOpen(false)}>
      <form class="stack" novalidate onSubmit=${flag}>
        <p class="small">${_("Use this for things that shouldn’t be said here, not for things you disagree with. It doesn’t change any points, and nobody is told it was you.")}</p>
        <fieldset class="stack tight">
          <legend class="legend">${_("What is wrong with it?")}</legend>
          ${reasons().map((text, i) => html`<label class="chip" key=${i}><input type="radio" name="why" required checked=${why === i} aria-describedby=${wanting && why === NONE ? "flag-fault" : undefined} onChange=${() => setWhy(i)} /> ${text}</label>`)}
          <p role="status" class="note small bad" id="flag-fault">${wanting && why === NONE && html`<${Icon} name="i-alert" /> <b>${_("Choose what is wrong with it.")}</b>`}</p>
        </fieldset>
        <div class="row">
          <button class="btn">${_("Tell my teacher")}</button>
          <button type="button" class="btn quiet" autofocus onClick=${() => setOpen(false)}>${_("Never mind")}</button>
        </div>
      </form>
    <//>`
    }`;
}

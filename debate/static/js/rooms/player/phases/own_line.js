/** Which sentence of my texts is my line on the big screen: one tap, from my own results of the last round until the ending. */

import { useState } from "preact/hooks";

import { LinkButton } from "#app/components/basics.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";

const FIRST = 3; // sentences that are offered before a tap

export function OwnLine() {
  const { me, act } = useRoom();
  const { seat: shared } = usePage(); // then others would read them
  const [open, setOpen] = useState(false);
  const top = useElement();
  const [all, showAll] = useState(false);
  const { line, lines = [] } = me;
  if (!lines.length || shared) return null;
  const isMine = (/** @type {{ speech: string, n: number }} */ one) =>
    line?.speech === one.speech && line.n === one.n;
  const close = () => {
    setOpen(false);
    top.current.focus();
  };
  const choose = async (/** @type {{ speech: string, n: number }} */ { speech, n }) => {
    if (isMine({ speech, n }) || (await act("choose_line", { speech, n })).ok) close();
  };
  const offered = lines.filter((one, n) => all || n < FIRST || isMine(one));
  return html`<details class="fold own-line" open=${open} onToggle=${(/** @type {Event} */ event) => setOpen(/** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
    <summary ref=${top}>${line ? _("Your line for the big screen: chosen") : _("Choose your line for the big screen")}</summary>
    <div class="stack tight">
      <p class="small">${_("It comes on the big screen in the ending, with your name if the class knows whose the text is.")}</p>
      ${offered.map(
        (one) =>
          html`<button type="button" class="btn quiet line-choice" key=${`${one.speech} ${one.n}`} aria-pressed=${isMine(one)} onClick=${() => choose(one)}><span dir="auto">${one.words}</span></button>`,
      )}
      <p class="row">${offered.length < lines.length && html`<${LinkButton} onClick=${() => showAll(true)}>${_("Another one")}<//>`} ${!line && html`<${LinkButton} onClick=${close}>${_("Not now")}<//>`}</p>
    </div>
  </details>`;
}

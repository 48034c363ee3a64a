/** A choice by tap or by number, and a field for words of one's own: the frame of the drills on weak points and on evidence. */

import { useState } from "preact/hooks";

import { usePackWords } from "#app/components/basics.js";
import { partOf, valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";

/** @import { CardItem } from "#app/types.d.ts" */

const MOST = 300; // characters

/** @typedef {{ title: string, question: string, label: string, lacks: string, textOf: (id: string) => string | undefined, freely?: boolean }} Asked `label`: of the field; `lacks`: what is said where there is no answer yet; `freely`: words alone are one */

/** @param {{ asked: Asked, item: CardItem, corner: unknown, onLeave: () => void, onChosen: (chosen: string, words: string) => void, children?: unknown }} props `children`: what the choice is about */
export function Choosing({ asked, item, corner, onLeave, onChosen, children }) {
  const { title, question, label, lacks, textOf, freely = false } = asked;
  const { motion } = useDrillRoom();
  const pack = usePackWords();
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  /** @type {{ current: HTMLFormElement }} */
  const form = useElement();
  const words = typed.trim();
  const ready = chosen || (freely && words);
  const submit = useSubmit(ready, () => onChosen(chosen, words), lacks);

  /** A number chooses while the focus is among the choices; in the field it is a number. @param {KeyboardEvent & { target: HTMLElement }} event */
  function key(event) {
    const id = item.choices[Number(event.key) - 1];
    if (!id || event.target.matches("textarea") || event.ctrlKey || event.metaKey || event.altKey)
      return;
    setChosen(id);
    partOf(form.current, `[type="radio"][value="${id}"]`).focus();
  }

  const keys = _("Keys: 1 to %(n)s choose, Enter continues.", { n: item.choices.length });
  const bar = html`<${Send} ready=${ready} words=${_("Compare")} keys=${keys} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <div onKeyDown=${key} class="stack">
      <h1>${title}</h1>
      <div class="split even">
        <div>${children}</div>
        <form id="drill" class="stack" onSubmit=${submit} ref=${form}>
          <fieldset class="stack tight">
            <legend class="legend">${question}</legend>
            ${item.choices.map(
              (
                id,
                i,
              ) => html`<label class="choice" key=${id} data-side=${letter(motion.cards[item.card].side)}>
              <input type="radio" name="choice" value=${id} checked=${chosen === id} onChange=${() => setChosen(id)} />
              <span><span class="nth">${i + 1}</span> <span ...${pack}>${textOf(id)}</span></span>
            </label>`,
            )}
          </fieldset>
          <div class="field"><label for="own">${label}</label><textarea dir="auto" id="own" rows="2" maxlength=${MOST} onInput=${(/** @type {Event} */ event) => setTyped(valueOf(event))}></textarea></div>
        </form>
      </div>
    </div>
  <//>`;
}

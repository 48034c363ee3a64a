/** Find the weak point of a card: choose from several, or describe it. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { Card, MiniCard } from "#app/components/cards.js";
import { partOf, valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { Shell } from "#app/practice/drills/start.js";
import { Beside, Good } from "#app/practice/drills/writing.js";

/** @import { ItemProps, LookProps } from "#app/types.d.ts" */

/** @param {ItemProps<"weak">} props */
export function Weak({ n, item, corner, onAnswer, onLeave }) {
  const { motion, say } = useDrillRoom();
  const [chosen, setChosen] = useState("");
  const [words, setWords] = useState("");
  /** @type {{ current: HTMLFormElement }} */
  const form = useElement();
  const weak = (/** @type {string} */ id) => motion.cards[id].weak_point;

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    if (chosen || words.trim()) onAnswer({ chosen, words: words.trim() });
    else say(_("First choose one, or write your own."));
  }

  /** A number chooses while the focus is among the choices; in the field it is a number. @param {KeyboardEvent & { target: HTMLElement }} event */
  function key(event) {
    const id = item.choices[Number(event.key) - 1];
    if (!id || event.target.matches("textarea") || event.ctrlKey || event.metaKey || event.altKey)
      return;
    setChosen(id);
    partOf(form.current, `[type="radio"][value="${id}"]`).focus();
  }

  const bar = html`<p class="small for-keys">${_("Keys: 1 to %(n)s choose, Enter continues.", { n: item.choices.length })}</p><button class="btn" form="drill" aria-disabled=${chosen || words.trim() ? undefined : "true"}>${_("Compare")} <${Icon} name="i-next" /></button>`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <div onKeyDown=${key} class="stack">
      <h1>${_("Where is card %(n)s weakest?", { n: n + 1 })}</h1>
      <div class="split even">
        <div><${Card} id=${item.card} /></div>
        <form id="drill" class="stack" onSubmit=${submit} ref=${form}>
          <fieldset class="stack tight">
            <legend class="legend">${_("Where would you challenge it?")}</legend>
            ${item.choices.map(
              (
                id,
                i,
              ) => html`<label class="choice" key=${id} data-side=${letter(motion.cards[item.card].side)}>
              <input type="radio" name="weak" value=${id} checked=${chosen === id} onChange=${() => setChosen(id)} />
              <span><span class="nth">${i + 1}</span> ${weak(id)}</span>
            </label>`,
            )}
          </fieldset>
          <div class="field"><label for="own">${_("Or in your own words")}</label><textarea dir="auto" id="own" rows="2" maxlength="300" onInput=${(/** @type {Event} */ event) => setWords(valueOf(event))}></textarea></div>
        </form>
      </div>
    </div>
  <//>`;
}

/** @param {LookProps<"weak">} props */
export function WeakLook({ item, mine, level }) {
  const { motion } = useDrillRoom();
  const { title, weak_point: weak } = motion.cards[item.card];
  const elsewhere = mine.chosen && mine.chosen !== item.card;
  const own = html`${mine.chosen && html`<p class="prose" dir="auto" lang=${motion.language}>${motion.cards[mine.chosen].weak_point}</p>`}
    ${mine.words && html`<p class="prose" dir="auto">${mine.words}</p>`}
    ${elsewhere && html`<p class="small">${_("The deck says this about “%(title)s”. Is it true here too?", { title: motion.cards[mine.chosen].title })}</p>`}
    ${mine.chosen === item.card && html`<p class="small">${_("The deck sees the same weak point.")}</p>`}`;
  return html`<${MiniCard} id=${item.card} />
    <${Beside} level=${level} title=${mine.words ? undefined : _("Your choice")} mine=${own}><${Good} level=${level} title=${_("The weak point of “%(title)s”", { title })} text=${weak} /><//>`;
}

/** Which evidence carries the claim? And what does it not show? */

import { useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { partOf, valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { Shell } from "#app/practice/drills/start.js";
import { Beside, Good } from "#app/practice/drills/writing.js";

/** @import { ItemProps, LookProps } from "#app/types.d.ts" */

const MOST = 300; // characters

/** A card's claim, without what it rests on. @param {{ id: string, title?: string, level?: number }} props */
export function Claim({ id, title, level = 2 }) {
  const { motion } = useDrillRoom();
  const card = motion.cards[id];
  const words = usePackWords();
  return html`<article class="panel stack tight looked" data-side=${letter(card.side)}>
    <${`h${level}`} class="kicker">${title ?? html`<span ...${words}>${card.title}</span>`}<//>
    <p class="claim" ...${words}>${card.claim}</p>
  </article>`;
}

/** @param {ItemProps<"evidence">} props */
export function Evidence({ n, item, material, corner, onAnswer, onLeave }) {
  const { motion, say } = useDrillRoom();
  const words = usePackWords();
  const [chosen, setChosen] = useState("");
  const [gap, setGap] = useState("");
  /** @type {{ current: HTMLFormElement }} */
  const form = useElement();

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    if (chosen) onAnswer({ chosen, gap: gap.trim() });
    else say(_("First choose the evidence."));
  }

  /** A number chooses while the focus is among the choices; in the field it is a number. @param {KeyboardEvent & { target: HTMLElement }} event */
  function key(event) {
    const id = item.choices[Number(event.key) - 1];
    if (!id || event.target.matches("textarea") || event.ctrlKey || event.metaKey || event.altKey)
      return;
    setChosen(id);
    partOf(form.current, `[type="radio"][value="${id}"]`).focus();
  }

  const bar = html`<p class="small for-keys">${_("Keys: 1 to %(n)s choose, Enter continues.", { n: item.choices.length })}</p><button class="btn" form="drill" aria-disabled=${chosen ? undefined : "true"}>${_("Compare")} <${Icon} name="i-next" /></button>`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <div onKeyDown=${key} class="stack">
      <h1>${_("What carries claim %(n)s?", { n: n + 1 })}</h1>
      <div class="split even">
        <div><${Claim} id=${item.card} title=${_("Your side’s claim")} /></div>
        <form id="drill" class="stack" onSubmit=${submit} ref=${form}>
          <fieldset class="stack tight">
            <legend class="legend">${_("Which of these is evidence for it?")}</legend>
            ${item.choices.map(
              (
                id,
                i,
              ) => html`<label class="choice" key=${id} data-side=${letter(motion.cards[item.card].side)}>
              <input type="radio" name="evidence" value=${id} checked=${chosen === id} onChange=${() => setChosen(id)} />
              <span><span class="nth">${i + 1}</span> <span ...${words}>${material.evidence?.[id]}</span></span>
            </label>`,
            )}
          </fieldset>
          <div class="field"><label for="gap">${_("What does it not show?")}</label><textarea dir="auto" id="gap" rows="2" maxlength=${MOST} onInput=${(/** @type {Event} */ event) => setGap(valueOf(event))}></textarea></div>
        </form>
      </div>
    </div>
  <//>`;
}

/** @param {LookProps<"evidence">} props */
export function EvidenceLook({ item, mine, material, level }) {
  const { motion } = useDrillRoom();
  const words = usePackWords();
  const card = motion.cards[item.card];
  const elsewhere = mine.chosen !== item.card && motion.cards[mine.chosen].title;
  const own = html`<p class="prose" ...${words}>${material.evidence?.[mine.chosen]}</p>
    <p class="small">${elsewhere ? _("This is on “%(title)s”. It is about something else: what did it measure?", { title: elsewhere }) : _("The deck has the same evidence for it.")}</p>
    ${mine.gap && html`<${`h${level}`} class="kicker">${_("What it doesn’t show")}<//><p class="prose" dir="auto">${mine.gap}</p>`}`;
  return html`<${Claim} id=${item.card} level=${level} />
    <${Beside} level=${level} title=${_("Your choice")} mine=${own}>
      <${Good} level=${level} title=${_("The evidence")} text=${card.evidence} />
      <${Good} level=${level} title=${_("The weak point of “%(title)s”", { title: card.title })} text=${card.weak_point} />
    <//>`;
}

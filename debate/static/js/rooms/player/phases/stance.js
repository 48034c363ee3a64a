/** A person's stance before and after, asked in private, with nothing preselected. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon, Seal, sideText } from "#app/components/basics.js";
import { Facts } from "#app/components/cards.js";
import { Progress } from "#app/components/people.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { isAloud } from "#app/core/speeches.js";
import { Page } from "#app/rooms/player/frame.js";
import { OwnLine } from "#app/rooms/player/phases/own_line.js";
import { TurnUsed, useUsed } from "#app/rooms/player/turn_used.js";

/** @import { Side } from "#app/protocol.d.ts" */

const SETTLE = 500; // ms; arrow keys pass over answers that are not meant

export function Stance() {
  const { public: pub, me, motion, actSoon } = useRoom();
  const { id: phase, when = "before" } = pub.phase;
  const given = me.stance?.[when];
  const { seat: shared } = usePage();
  const [chosen, setChosen] = useState(given);
  const [noLine] = useState(!me.line);
  const [used, goOn] = useUsed(me.done);
  const takeBack = useRef(() => {});
  useEffect(() => () => takeBack.current(), []);
  const labels = motion?.stances ?? [];

  /** @param {number} value */
  function choose(value) {
    setChosen(value);
    takeBack.current = actSoon("stance", { phase, value }, SETTLE);
  }

  const before = when === "before";
  if (used) return html`<${TurnUsed} done onward=${goOn} />`;
  return html`<${Page} gap="1.75rem" motion=${false}>
    <div class="stack tight"><p class="kicker">${motion?.question ? _("The question") : _("The motion")}</p><p class="lede" dir="auto" lang=${pub.motion.language}>${motion?.question ?? pub.motion.title}</p>${before && html`<${Facts} />`}</div>
    <form class="stack">
      <fieldset class="stack" aria-describedby="why">
        <legend><h1>${before ? _("Where do you stand yourself?") : _("And now, where do you stand?")}</h1></legend>
        <p class="small" id="why">${_("Nobody sees your answer, not even your teacher.")} ${shared && _("Once you hand it on, this device doesn’t show it either.")}</p>
        ${labels.length > 0 && html`<${Answers} chosen=${chosen} onChoose=${choose} />`}
      </fieldset>
      <p role="status" class="note small">${(shared ? me.done && chosen : given !== undefined && given === chosen) && html`<${Icon} name="i-check" /> ${_("Saved. You can change it until this part ends.")}`}</p>
    </form>
    ${me.side && before && html`<${YourSide} side=${me.side} />`}
    ${!before && html`<p class="care">${_("Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.")}</p>`}
    ${noLine && !before && !me.done && html`<${OwnLine} />`}
    ${me.done && html`<section class="stack oxford"><h2>${_("The room is answering")}</h2><${Progress} /></section>`}
  <//>`;
}

/** The five answers. @param {{ chosen?: number, onChoose: (value: number) => void }} props */
function Answers({ chosen, onChoose }) {
  const { public: pub, motion } = useRoom();
  return html`<div class="stance">
    ${motion?.stances.map((label, i) => html`<label key=${i}><input type="radio" name="stance" value=${i + 1} checked=${chosen === i + 1} onChange=${() => onChoose(i + 1)} /> <span dir="auto" lang=${pub.motion.language}>${label}</span></label>`)}
  </div>`;
}

/** While the first cards are drawn, for whoever had no time to say where they stand. */
export function StanceLater() {
  const { public: pub, me, actSoon } = useRoom();
  const [late] = useState(me.stance?.before === undefined);
  const [chosen, setChosen] = useState(me.stance?.before);
  const { seat: shared } = usePage();
  if (!late || shared || isAloud(pub) || pub.options.practice || pub.phase.round !== 1) return null;
  const choose = (/** @type {number} */ value) => {
    setChosen(value);
    actSoon("stance", { phase: pub.phase.id, value }, SETTLE);
  };
  return html`<details class="fold"><summary>${chosen ? _("Where you stand: saved") : _("Where do you stand yourself?")}</summary>
    <div class="stack tight"><p class="small">${_("Nobody sees your answer, not even your teacher.")}</p><${Answers} chosen=${chosen} onChoose=${choose} /></div>
  </details>`;
}

/** Says that a person's stance and the side they were given are two different things. @param {{ side: Side }} props */
function YourSide({ side }) {
  const room = useRoom();
  const text = sideText(room, side);
  return html`<section class="banner slim" data-side=${letter(side)}>
    <${Seal} side=${side} />
    <p>${_("You argue %(side)s either way.", { side: text.name })} ${/\s/u.test(text.gloss) && html`<b dir="auto" lang=${room.public.motion.language}>${text.gloss}.</b>`}</p>
  </section>`;
}

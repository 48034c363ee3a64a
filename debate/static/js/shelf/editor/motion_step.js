/** The first two steps: what is debated, and the two sides. */

import { Seal } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { letter, SIDES } from "#app/core/sides.js";
import { useEditor } from "#app/shelf/editor/context.js";
import { Field, GroupFaults } from "#app/shelf/editor/field.js";
import { entries } from "#app/shelf/editor/pack.js";
import { motionLabels, sideLabels } from "#app/shelf/editor/words.js";

const HEAVY = ["mild", "strong"];

export function MotionStep() {
  const { motion: longest } = useEditor().page.lengths;
  const labels = motionLabels();
  return html`<div class="stack narrow-form">
    <${Field} path="title" label=${labels.title} rows="2" longest=${longest.title} hint=${_("One sentence that people can be for or against, such as “Our school should start at nine”.")} />
    <${Field} path="question" label=${labels.question} rows="2" longest=${longest.question} hint=${_("The class answers it before and after the debate.")} />
    <${Hurts} />
    <${Field} path="background" label=${labels.background} rows="5" list hint=${_("What people need to know first. Each line is a paragraph.")} />
    <${Field} path="facts" label=${labels.facts} rows="4" list hint=${_("Facts that nobody will argue about, one on each line.")} />
  </div>`;
}

/** Whether the topic could hurt people in the room: then every card is sensitive, and teachers find a note. */
function Hurts() {
  const { saver, readonly, page } = useEditor();
  const cards = entries(saver, "cards");
  const marked = cards.filter((id) => HEAVY.includes(saver.value(`cards.${id}.sensitive`)));
  const yes = cards.length > 0 && marked.length === cards.length;
  if (readonly || !cards.length) return null;
  const say = (/** @type {boolean} */ hurts) => {
    const care = saver.value("care");
    saver.commit([
      ...cards
        .filter((id) => saver.value(`cards.${id}.sensitive`) !== "strong")
        .map(
          (id) => /** @type {[string, string]} */ ([`cards.${id}.sensitive`, hurts ? "mild" : ""]),
        ),
      ...(hurts && !care ? [/** @type {[string, string]} */ (["care", page.care])] : []),
      ...(!hurts && care === page.care ? [/** @type {[string, string]} */ (["care", ""])] : []),
    ]);
  };
  const choice = (/** @type {boolean} */ hurts, /** @type {string} */ name) =>
    html`<label class="chip"><input type="radio" name="hurts" checked=${yes === hurts} onChange=${() => say(hurts)} /> <span>${name}</span></label>`;
  return html`<fieldset class="stack tight hurts" aria-describedby="hurts-hint"><legend class="legend">${_("Could this hurt somebody in the room?")}</legend>
    <p class="hint" id="hurts-hint">${_("Think of death, illness, war, fleeing, poverty, faith, bodies and families.")}</p>
    <div class="row chips">${choice(false, _("No"))}${choice(true, _("Yes, it could"))}</div>
    ${yes && html`<p class="small">${_("All its cards are marked as sensitive, and there is a note for teachers under “More”.")}</p>`}
  </fieldset>`;
}

export function SidesStep() {
  const { saver, readonly, page } = useEditor();
  const { sidetext: longest, motion } = page.lengths;
  const labels = sideLabels();
  const names = SIDES.map(
    (side) => saver.value(`sides.${side}.gloss`).trim() || saver.value(`sides.${side}.name`).trim(),
  );
  const suggest = () => {
    const [pro, contra] = names;
    const made = [
      _("Strongly for: %(side)s", { side: pro }),
      _("Somewhat for: %(side)s", { side: pro }),
      _("Undecided"),
      _("Somewhat for: %(side)s", { side: contra }),
      _("Strongly for: %(side)s", { side: contra }),
    ];
    saver.commit(made.map((text, n) => [`stances.${n + 1}`, text.slice(0, motion.stances)]));
  };
  return html`<div class="stack">
    <div class="sides">
      ${SIDES.map(
        (
          side,
        ) => html`<section class="stack panel side-form" key=${side} data-side=${letter(side)} aria-labelledby=${`side-${side}`}>
        <h2 class="banded" id=${`side-${side}`}><${Seal} side=${side} /> ${side === "for" ? _("For the motion") : _("Against the motion")}</h2>
        <${GroupFaults} of=${`sides.${side}`} />
        <${Field} path=${`sides.${side}.name`} label=${labels.name} rows="0" longest=${longest.name} hint=${side === "for" ? _("Short, such as “Later”.") : _("Short, such as “Early”.")} />
        <${Field} path=${`sides.${side}.gloss`} label=${labels.gloss} rows="0" longest=${longest.gloss} hint=${side === "for" ? _("Such as “Begin at nine”.") : _("Such as “Keep eight o’clock”.")} />
        <${Field} path=${`sides.${side}.sentence`} label=${labels.sentence} rows="3" longest=${longest.sentence} />
      </section>`,
      )}
    </div>
    <section class="stack oxford" aria-labelledby="stances">
      <h2 id="stances">${_("Five answers to the question")}</h2>
      <p class="small">${_("Everyone chooses one of them in private, before and after. Only how the whole room moved is shown.")}</p>
      <${GroupFaults} of="stances" />
      ${!readonly && names.every(Boolean) && html`<div><button type="button" class="btn quiet slim" onClick=${suggest}>${_("Fill in from the sides’ names")}</button></div>`}
      <div class="stack tight narrow-form">
        ${[1, 2, 3, 4, 5].map((n) => html`<${Field} key=${n} path=${`stances.${n}`} label=${_("Answer %(n)s of 5", { n })} rows="0" longest=${motion.stances} />`)}
      </div>
    </section>
  </div>`;
}

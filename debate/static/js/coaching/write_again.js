/** A rewrite loop: one tip, the same text once more, and then both beside each other. */

import { useRef, useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { Prose } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** @import { Point } from "#app/types.d.ts" */

/** The first thing to try next. @param {Point[]} points */
const oneTip = (points) => points.find(({ met }) => !met);

/**
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.text what was written first
 * @param {[number, number]} props.limits
 * @param {Point[]} props.points what there is to notice in it
 * @param {(text: string) => Point[]} props.look what there is to notice in another text
 * @param {number} [props.level] of its headings
 */
export function WriteAgain({ id, text, limits, points, look, level = 3 }) {
  const { say } = useRoom();
  const [step, setStep] = useState("offer");
  const words = useRef(text);
  const tip = oneTip(points);
  if (step === "offer")
    return html`<div class="stack tight again">
      ${tip && html`<p class="note"><${Icon} name="i-pen" /> <span>${tip.said}</span></p>`}
      <p><button type="button" class="btn quiet" onClick=${() => setStep("write")}>${tip ? _("Try that: write it again") : _("Write it again")}</button></p>
    </div>`;
  const done = () => {
    setStep("both");
    say(_("Both versions are shown."));
  };
  if (step === "write")
    return html`<div class="stack tight again">
      ${tip && html`<p class="note"><${Icon} name="i-pen" /> <span>${tip.said}</span></p>`}
      <${Writer} id=${id} rows="6" label=${_("The same answer, again")} limits=${limits} initial=${text} onText=${(typed) => (words.current = typed)} onSend=${done} />
      <p><button type="button" class="btn" onClick=${done}>${_("See both")}</button></p>
    </div>`;
  const now = look(words.current);
  const solved = tip && now.some(({ about, met }) => about === tip.about && met);
  return html`<div class="stack tight again">
    <p class="note" role="status"><${Icon} name=${solved ? "i-check" : "i-pen"} /> <span>${solved ? now.find(({ about }) => about === tip.about)?.said : tip ? tip.said : _("Which of the two would convince you?")}</span></p>
    <div class="tiles versions">
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("First")}<//><${Prose} text=${text} /></article>
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("Again")}<//><${Prose} text=${words.current} /></article>
    </div>
    <p><button type="button" class="btn quiet" onClick=${() => setStep("write")}>${_("Change it once more")}</button></p>
  </div>`;
}

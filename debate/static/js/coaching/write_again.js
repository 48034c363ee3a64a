/** A rewrite loop: one question, the same text again, and then what has changed, and both versions next to each other. */

import { useRef, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { Prose } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { tipsIn } from "#app/coaching/first_tip.js";
import { Cared } from "#app/coaching/noticed.js";
import { CheckQuestion } from "#app/coaching/remarks.js";
import { verdict } from "#app/coaching/verdict.js";

/** @import { Noticed } from "#app/types.d.ts" */
/** @import { Tip } from "#app/coaching/first_tip.js" */

/**
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.text what was written first
 * @param {[number, number]} props.limits
 * @param {Noticed} props.noticed in it
 * @param {(text: string, before?: string) => Noticed} props.look what there is to notice in another text, that was written again
 * @param {string} [props.beside] a sentence of the deck's that it may use
 * @param {Tip} [props.given] what there is to try, said above it; without one the first that is asked of the text
 * @param {number} [props.level] of its headings
 */
export function WriteAgain({ id, text, limits, noticed, look, beside, given, level = 3 }) {
  const { say } = useRoom();
  const tip = given ?? tipsIn(noticed)[0];
  const [step, setStep] = useState("offer");
  const words = useRef(text);
  const tongue = usePackWords();
  const note = html`${tip && !given && html`<p class="note"><${Icon} name="i-pen" /> <span>${tip.said}</span></p>`}${beside && html`<blockquote class="small" ...${tongue}>${beside}</blockquote>`}`;
  if (step === "offer")
    return html`<div class="stack tight again">
      <p><button type="button" class="btn quiet" onClick=${() => setStep("write")}>${tip ? _("Try that: write it again") : _("Write it again")}</button></p>
    </div>`;
  const done = () => {
    setStep("both");
    say(_("Both versions are shown."));
  };
  if (step === "write")
    return html`<div class="stack tight again">
      ${note}
      <${Writer} id=${id} rows="6" label=${_("The same text, again")} limits=${limits} initial=${text} onText=${(/** @type {string} */ typed) => (words.current = typed)} onSend=${done} />
      <p><button type="button" class="btn" onClick=${done}>${_("See both")}</button></p>
    </div>`;
  const again = look(words.current, text);
  const { said, gone, check } = again.care
    ? {}
    : verdict(tip, again, { before: text, text: words.current, noticed, shown: Boolean(given) });
  return html`<div class="stack tight again">
    <div role="status" class="stack tight">${again.care && html`<${Cared} alone />`}${[said, gone].map((one) => one && html`<p class="note" key=${one}><${Icon} name="i-note" /> <span dir="auto">${one}</span></p>`)}</div>
    ${
      !again.care &&
      html`<div class="tiles versions">
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("First")}<//><${Prose} text=${text} /></article>
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("Again")}<//><${Prose} text=${words.current} /></article>
    </div>`
    }
    ${check && html`<${CheckQuestion} id=${`${id}-done`} check=${check} text=${words.current} />`}
    <p><button type="button" class="btn quiet" onClick=${() => setStep("write")}>${_("Change it once more")}</button></p>
  </div>`;
}

/** A rewrite loop: one question, the same text again, and then whether it is done, and both versions next to each other. */

import { useRef, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { Prose } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { doneIn, tipsIn } from "#app/coaching/first_tip.js";
import { wordsOf } from "#app/coaching/own_text.js";
import { Cared } from "#app/coaching/noticed.js";

/** @import { Noticed } from "#app/types.d.ts" */
/** @import { Tip } from "#app/coaching/first_tip.js" */

const plain = (/** @type {string} */ text) => wordsOf(text).join(" ").toLowerCase();

/** Whether what there was to try is done now: the same rules look again, and only what they find do they say. @param {Tip | undefined} tip @param {Noticed} again */
function verdict(tip, again) {
  if (!tip) return _("Which of the two texts would convince somebody who doubts it?");
  const words = doneIn(tip, again);
  if (words) return _("That’s new, and it does it: “%(words)s”", { words });
  const still = again.remarks.find(({ about }) => about === tip.about);
  if (still) return _("Not yet: %(asked)s", { asked: still.said });
  return tip.found
    ? _("Done: the feedback doesn’t find it any more.")
    : _("No rule can tell. Read the two: does the second one do it?");
}

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
  const changed = plain(text) !== plain(words.current);
  return html`<div class="stack tight again">
    <div role="status" class="stack tight">${
      again.care
        ? html`<${Cared} alone />`
        : html`<p class="note"><${Icon} name="i-note" /> <span dir="auto">${changed ? verdict(tip, again) : _("The words are the same as before.")}</span></p>`
    }</div>
    <div class="tiles versions">
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("First")}<//><${Prose} text=${text} /></article>
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("Again")}<//><${Prose} text=${words.current} /></article>
    </div>
    <p><button type="button" class="btn quiet" onClick=${() => setStep("write")}>${_("Change it once more")}</button></p>
  </div>`;
}

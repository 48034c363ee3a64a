/** A rewrite loop: one question, the same text again, and then both versions next to each other. */

import { useRef, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { Prose } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { changes } from "#app/coaching/changes.js";
import { Cared } from "#app/coaching/noticed.js";

/** @import { Noticed } from "#app/types.d.ts" */

/** Everything that is asked of a text, the first thing to think of while rewriting first; `found`: the rules found it in its words. @param {Noticed} noticed */
export const tipsIn = ({ remarks, check, seen }) => [
  ...remarks.map(({ said }) => ({ said, found: true })),
  ...(check ? [{ said: check.asks, found: false }] : []),
  ...(seen?.next ? [{ said: seen.next, found: false }] : []),
];

/** Whether the rules still ask the same: only of what they find themselves can they tell that it is open, or done. @param {{ found: boolean }} tip @param {boolean} isSame */
function verdict({ found }, isSame) {
  if (!found) return _("Read it again with this in mind:");
  return isSame
    ? _("The same question is still open:")
    : _("The feedback no longer asks for that.");
}

/** What is new in the second version, and what is gone. @param {ReturnType<typeof changes>} props */
function Changes({ added, gone }) {
  const quoted = (/** @type {string[]} */ pieces) => pieces.map((piece) => `“${piece}”`).join(", ");
  return html`${added.length > 0 && html`<p class="small" dir="auto">${_("New: %(words)s", { words: quoted(added) })}</p>`}
    ${gone.length > 0 && html`<p class="small" dir="auto">${_("Gone: %(words)s", { words: quoted(gone) })}</p>`}`;
}

/**
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.text what was written first
 * @param {[number, number]} props.limits
 * @param {Noticed} props.noticed in it
 * @param {(text: string, before?: string) => Noticed} props.look what there is to notice in another text, that was written again
 * @param {string} [props.beside] a sentence of the deck's that it may use
 * @param {string} [props.theirs] the sentence that it has to answer: no rule knows whether it does, so its writer is asked
 * @param {number} [props.level] of its headings
 */
export function WriteAgain({ id, text, limits, noticed, look, beside, theirs, level = 3 }) {
  const { say } = useRoom();
  const [step, setStep] = useState("offer");
  const words = useRef(text);
  const [tip] = tipsIn(noticed);
  const tongue = usePackWords();
  const note = html`${tip && html`<p class="note"><${Icon} name="i-pen" /> <span>${tip.said}</span></p>`}${beside && html`<blockquote class="small" ...${tongue}>${beside}</blockquote>`}`;
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
  const { care, ...found } = look(words.current, text);
  const same = tip && tipsIn(found).find(({ said }) => said === tip.said);
  const { added, gone } = changes(text, words.current);
  const changed = added.length + gone.length > 0;
  const open = tip && (same || !tip.found) ? tip : found.remarks[0];
  const asked = changed ? open : tip;
  return html`<div class="stack tight again">
    <div role="status" class="stack tight">${
      care
        ? html`<${Cared} alone />`
        : html`${changed && html`<${Changes} added=${added} gone=${gone} />`}
      <p class="note"><${Icon} name=${asked ? "i-pen" : "i-note"} /> <span>${changed ? tip && verdict(tip, Boolean(same)) : _("The words are the same as before.")} ${asked ? asked.said : changed && !theirs && _("Which of the two texts would convince somebody who doubts it?")}</span></p>
      ${changed && theirs && html`<p class="note"><${Icon} name="i-note" /> <span dir="auto">${_("They said: “%(words)s” Which of your sentences answers that?", { words: theirs })}</span></p>`}`
    }</div>
    <div class="tiles versions">
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("First")}<//><${Prose} text=${text} /></article>
      <article class="panel stack tight"><${`h${level}`} class="kicker">${_("Again")}<//><${Prose} text=${words.current} /></article>
    </div>
    <p><button type="button" class="btn quiet" onClick=${() => setStep("write")}>${_("Change it once more")}</button></p>
  </div>`;
}

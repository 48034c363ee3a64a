/** Restating fairly, where some cards of the other side are written: each as its author would agree with it, then beside the card. */

import { useState } from "preact/hooks";

import { Icon, MotionLine } from "#app/components/basics.js";
import { Prose } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { asksForCare } from "#app/coaching/hard_words.js";
import { within } from "#app/core/measure.js";
import { usePage } from "#app/core/page.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import { look } from "#app/coaching/coaching.js";
import { CheckQuestion, Remarks } from "#app/coaching/remarks.js";
import { Shell } from "#app/practice/drills/start.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Check, Lexicon } from "#app/types.d.ts" */

/** @typedef {{ id: string, title: string, text: string }} Theirs a card of the other side, its title, if the text isn't all of it, and what its author has written */

/** @param {{ theirs: Theirs, initial: string, onText: (text: string) => void, corner: unknown, bar: unknown, onDone: (text: string) => void }} props */
export function Fair({ theirs, initial, onText, corner, bar, onDone }) {
  const { limits } = usePage();
  const [text, setText] = useState(initial);
  const [fault, setFault] = useState("");
  const [lo, hi] = limits.restatement;
  const done = () =>
    within(text, limits.restatement) || asksForCare(text)
      ? onDone(text.trim())
      : setFault(_("Write %(lo)s to %(hi)s characters first.", { lo, hi }));
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  return html`<${Shell} gap="1rem" corner=${corner} bar=${bar}>
    <${MotionLine} />
    <h1>${_("Restate fairly")}</h1>
    <div class="split even">
      <${Card} theirs=${theirs} />
      <form id="case" onSubmit=${submit}>
        <${Writer} id="answer" rows="4" label=${_("They say …")} hint=${_("Put their point in your own words, so fairly that they’d agree with it.")} limits=${limits.restatement} initial=${text} onText=${(/** @type {string} */ now) => (onText(now), setText(now))} onSend=${done} fault=${fault} />
      </form>
    </div>
  <//>`;
}

/** @param {{ theirs: Theirs, children?: unknown }} props */
const Card = ({ theirs: { title, text }, children }) =>
  html`<section class="panel stack tight" aria-label=${_("A card of the other side")}>${title && html`<h2 class="kicker">${title}</h2>`}<${Prose} text=${text} />${children}</section>`;

const PART =
  /[,;:]?\s+(?=(?:and|but|because|so|when|while|until|although|if|who|which)\s+\S+\s+\S)/u; // of a card that is one sentence

/** Of a restatement with none of their words: which of theirs say it? Only then whether they would agree. @param {{ id: string, theirs: string, children: unknown }} props */
function Which({ id, theirs, children }) {
  const [chosen, setChosen] = useState(-1);
  const sentences = sentencesOf(theirs).map(({ text }) => text.trim());
  const parts = sentences.length > 1 ? sentences : theirs.replace(/[.!]$/u, "").split(PART);
  const all = [...(parts.length > 1 ? parts : [_("A part of it")]), _("None of them, really")];
  return html`<fieldset class="check stack tight">
      <legend class="legend">${_("Which of their words say that?")}</legend>
      ${all.map((one, n) => html`<label class="choice" key=${one}><input type="radio" name=${`which-${id}`} checked=${chosen === n} onChange=${() => setChosen(n)} /> <span dir="auto">${one}</span></label>`)}
      <div role="status">${chosen === all.length - 1 && html`<p class="note"><${Icon} name="i-note" /> <span>${_("Then begin with what they want, and add why.")}</span></p>`}</div>
    </fieldset>
    ${chosen >= 0 && chosen < all.length - 1 && children}`;
}

/** A restatement beside its card. @param {{ theirs: Theirs, said: string, again: boolean, motion: Motion, lexicon: Lexicon, corner: unknown, bar: unknown }} props `again`: another card was restated in the same words */
export function Restated({ theirs, said, again, motion, lexicon, corner, bar }) {
  const { id, text } = theirs;
  const against = { text, cards: [id] };
  const noticed = look({ motion, words: lexicon }, "restatement", { restatement: said }, against);
  const { check } = noticed;
  const remarks = noticed.remarks.filter(({ about }) => about !== "elsewhere"); // it is asked with a tap
  const isFar = !noticed.care && (check?.far || remarks.length < noticed.remarks.length);
  const alone = sentencesOf(text).length < 2; // then it stands above
  /** @type {Check | undefined} */
  const asked = isFar
    ? { about: "fair", asks: _("Would they say: yes, that’s it?") }
    : check && { ...check, ...(alone && { theirs: undefined }) };
  const asks = asked && html`<${CheckQuestion} id=${`check-${id}`} check=${asked} text=${said} />`;
  return html`<${Shell} corner=${corner} bar=${bar}>
    <${MotionLine} />
    <h1>${isFar ? _("Yours beside theirs") : _("Would they say: yes, that’s it?")}</h1>
    <${Card} theirs=${theirs}>
      <h3 class="kicker">${_("They say …")}</h3><${Prose} text=${said} />
      ${again && html`<p class="note"><${Icon} name="i-note" /> <span>${_("You wrote the same of another card. What does this one say that the other doesn’t?")}</span></p>`}
      ${(noticed.care || remarks.length > 0) && html`<${Remarks} noticed=${{ ...noticed, remarks }} />`}
      ${isFar ? html`<${Which} id=${id} theirs=${text}>${asks}<//>` : asks}
    <//>
    <p class="small">${_("Nothing of this was sent. To keep it, print this page.")}</p>
  <//>`;
}

/** Restating fairly, where some cards of the other side are written: each as its author would agree with it, then beside the card. */

import { useState } from "preact/hooks";

import { MotionLine } from "#app/components/basics.js";
import { headed } from "#app/components/cards.js";
import { Prose } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { asksForCare } from "#app/coaching/hard_words.js";
import { within } from "#app/core/measure.js";
import { usePage } from "#app/core/page.js";
import { look } from "#app/coaching/coaching.js";
import { CheckQuestion, Remarks } from "#app/coaching/remarks.js";
import { Shell } from "#app/practice/drills/start.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon } from "#app/types.d.ts" */

/** @typedef {{ id: string, title: string, text: string }} Theirs a card of the other side, and what its author has written */

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
      <section class="panel stack tight" aria-label=${_("A card of the other side")}>${headed(theirs.title, theirs.text)[1] && html`<h2 class="kicker">${theirs.title}</h2>`}<${Prose} text=${theirs.text} /></section>
      <form id="case" onSubmit=${submit}>
        <${Writer} id="answer" rows="4" label=${_("They say …")} hint=${_("Put their point in your own words, so fairly that they’d agree with it.")} limits=${limits.restatement} initial=${text} onText=${(/** @type {string} */ now) => (onText(now), setText(now))} onSend=${done} fault=${fault} />
      </form>
    </div>
  <//>`;
}

/** Each restatement beside its card. @param {{ all: Theirs[], said: string[], motion: Motion, lexicon: Lexicon, corner: unknown, bar: unknown }} props */
export function Restated({ all, said, motion, lexicon, corner, bar }) {
  return html`<${Shell} corner=${corner} bar=${bar}>
    <${MotionLine} />
    <h1>${_("Would they say: yes, that’s it?")}</h1>
    ${all.map(({ id, title, text }, n) => {
      const against = { text, cards: [id] };
      const noticed = look(
        { motion, words: lexicon },
        "restatement",
        { restatement: said[n] },
        against,
      );
      return html`<article class="panel stack tight" key=${id}>
        <h2 class="kicker">${title}</h2><${Prose} text=${text} />
        <h3 class="kicker">${_("They say …")}</h3><${Prose} text=${said[n]} />
        ${(noticed.care || noticed.remarks.length > 0) && html`<${Remarks} noticed=${noticed} />`}
        ${noticed.check && html`<${CheckQuestion} id=${`check-${id}`} check=${noticed.check} text=${said[n]} />`}
      </article>`;
    })}
    <p class="small">${_("Nothing of this was sent. To keep it, print this page.")}</p>
  <//>`;
}

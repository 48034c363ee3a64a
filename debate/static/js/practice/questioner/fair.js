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
import { OwnText, sentencesOf } from "#app/coaching/own_text.js";
import { look } from "#app/coaching/coaching.js";
import { CheckQuestion, Remarks } from "#app/coaching/remarks.js";
import { Shell } from "#app/practice/drills/start.js";
import { lexicon, motion, writtenOf } from "#app/practice/questioner/case.js";

/** @import { Check } from "#app/types.d.ts" */

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

const unended = (/** @type {string} */ text) => text.replace(/[.!]$/u, "");

const OTHERS = { most: 2, shared: 1 }; // claims of other cards beside one that has nothing else, and words that another needs more than

/** What of theirs a restatement may say: the parts of its card, and claims of other cards, the nearest of them. Nothing is there to choose of a card that is one clause and the only one. @param {Theirs} theirs @param {string} said */
function choicesOf({ id, text }, said) {
  const sentences = sentencesOf(text).map((one) => one.text.trim());
  const parts = sentences.length > 1 ? sentences : unended(text).split(PART);
  const own = new OwnText({ motion, lexicon }, said);
  const all = writtenOf(motion.cards[id].side);
  const near = (/** @type {string} */ one) => own.inCommon(motion.cards[one].claim).size;
  const others = all
    .filter((one) => one !== id && (parts.length === 1 || near(one) > OTHERS.shared))
    .sort((one, other) => near(other) - near(one))
    .slice(0, OTHERS.most);
  return all.flatMap((one) => {
    if (one === id) return parts.map((part) => ({ id, text: part }));
    return others.includes(one) ? [{ id: one, text: unended(motion.cards[one].claim) }] : [];
  });
}

/** Of a restatement with none of their words: which of theirs say it? Only then whether they would agree. @param {{ theirs: Theirs, choices: { id: string, text: string }[], children: unknown }} props */
function Which({ theirs: { id }, choices, children }) {
  const [chosen, setChosen] = useState(-1);
  const all = [...choices.map(({ text }) => text), _("None of them, really")];
  const next =
    chosen === choices.length
      ? _("Then begin with what they want, and add why.")
      : chosen >= 0 &&
        choices[chosen].id !== id &&
        _("That’s another card. What does this one say?");
  return html`<fieldset class="check stack tight">
      <legend class="legend">${_("Which of their words say that?")}</legend>
      ${all.map((one, n) => html`<label class="choice" key=${one}><input type="radio" name=${`which-${id}`} checked=${chosen === n} onChange=${() => setChosen(n)} /> <span dir="auto">${one}</span></label>`)}
      <div role="status">${next && html`<p class="note"><${Icon} name="i-note" /> <span>${next}</span></p>`}</div>
    </fieldset>
    ${chosen >= 0 && !next && children}`;
}

/** A restatement beside its card. @param {{ theirs: Theirs, said: string, again: boolean, corner: unknown, bar: unknown }} props `again`: another card was restated in the same words */
export function Restated({ theirs, said, again, corner, bar }) {
  const { id, text } = theirs;
  const choices = choicesOf(theirs, said);
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
      ${isFar && choices.length > 1 ? html`<${Which} theirs=${theirs} choices=${choices}>${asks}<//>` : asks}
    <//>
    <p class="small">${_("Nothing of this was sent. To keep it, print this page.")}</p>
  <//>`;
}

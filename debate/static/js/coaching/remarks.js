/** What coaching noticed in a text, and the one question that its writer answers with a tap. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { SIDES } from "#app/core/sides.js";
import { Cared } from "#app/coaching/noticed.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import { pieces } from "#app/coaching/sittings.js";

/** @import { Side } from "#app/protocol.d.ts" */
/** @import { Check, Mark, Noticed, Remark, Tick } from "#app/types.d.ts" */

/** A text with some of its words underlined. @param {{ text: string, marks: Mark[] }} props */
export const Marked = ({ text, marks }) =>
  pieces(text, marks).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  );

/** @param {{ remark: Remark, shown: boolean, onShow?: () => void }} props */
function OneRemark({ remark, shown, onShow }) {
  const { said, stated, marks } = remark;
  return html`<li>
    <${Icon} name=${stated ? "i-pen" : "i-note"} />
    <div><p><span class="vh">${stated ? _("Try next:") : _("Ask yourself:")}</span> ${said}</p>
    ${onShow && marks.length > 0 && html`<button type="button" class="link small" aria-pressed=${shown ? "true" : "false"} onClick=${onShow}>${_("Show only these words")}</button>`}</div>
  </li>`;
}

/**
 * @param {object} props
 * @param {Noticed} props.noticed
 * @param {number} [props.at] the remark whose words alone are shown; -1: those of all
 * @param {(at: number) => void} [props.onShow]
 */
export function Remarks({ noticed, at = -1, onShow }) {
  const { restated } = noticed;
  return html`${restated && html`<div class="stack tight"><p class="small">${restated.asks}</p><${Theirs} words=${restated.theirs} /></div>`}<${OnText} noticed=${noticed} at=${at} onShow=${onShow} />`;
}

/** What was restated. @param {{ words?: string }} props */
const Theirs = ({ words }) =>
  words &&
  html`<div><p class="small">${_("They wrote:")}</p><blockquote class="small" dir="auto">${words}</blockquote></div>`;

/** @param {{ noticed: Noticed, at: number, onShow?: (at: number) => void }} props */
function OnText({ noticed: { remarks, care, check, seen }, at, onShow }) {
  if (care) return html`<${Cared} alone />`;
  const fine = seen?.fine && !check;
  if (!remarks.length && !seen?.next && !fine) return null;
  const leads = fine ? _("A program finds nothing to fix.") : _("Try next:");
  return html`<div class="stack tight seen">
    ${(seen?.next || fine) && html`<p class="note"><${Icon} name="i-pen" /> <span><b>${leads}${fine && seen?.next && ` ${_("Harder:")}`}</b> ${seen?.next}</span></p>`}
    ${
      remarks.length > 0 &&
      html`<ul class="remarks" aria-label=${_("Feedback on your words")}>
      ${remarks.map((remark, i) => html`<${OneRemark} key=${remark.about} remark=${remark} shown=${i === at} onShow=${onShow && (() => onShow(i === at ? -1 : i))} />`)}
    </ul>`
    }
  </div>`;
}

/**
 * The answers to a check question. `by`: the text is somebody's words.
 * @param {Check} check
 * @param {string} text
 * @param {{ [side in Side]: string }} names
 * @returns {{ yes: boolean, text: string, by: boolean, side?: Side, then?: string }[]}
 */
function answersTo({ about, side: own, among }, text, names) {
  const sentences = (among ?? sentencesOf(text).map((one) => one.text.trim())).map((one) => ({
    yes: true,
    text: one,
    by: true,
  }));
  if (about === "fair")
    return [
      { yes: true, text: _("Yes, that’s it"), by: false },
      {
        yes: false,
        text: _("It says more than they do"),
        by: false,
        then: _("Which word is too much? Take it out."),
      },
      {
        yes: false,
        text: _("It says something else, or the opposite"),
        by: false,
        then: _("Then begin with what they want, and add why."),
      },
      { yes: false, text: _("Not sure"), by: false },
    ];
  if (about === "all")
    return [
      { yes: true, text: _("Yes, of all of them"), by: false },
      { yes: false, text: _("Of most of them"), by: false },
    ];
  if (about === "side")
    return [
      ...SIDES.map((side) => ({ yes: side === own, text: names[side], by: true, side })),
      { yes: false, text: _("That isn’t clear yet"), by: false },
    ];
  if (about === "meets")
    return [
      ...nearest(sentences, text),
      { yes: false, text: _("None of them, really"), by: false },
    ];
  return [...sentences, { yes: false, text: _("There is none yet"), by: false }];
}

const MOST = 3; // sentences of theirs to choose among

/** Those of these sentences that share most words with a text, in their own order. @template {{ text: string }} One @param {One[]} sentences @param {string} text */
function nearest(sentences, text) {
  const wordsIn = (/** @type {string} */ said) =>
    new Set(said.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []);
  const own = wordsIn(text);
  const shared = (/** @type {One} */ one) =>
    [...wordsIn(one.text)].filter((word) => own.has(word)).length;
  const kept = sentences.toSorted((one, other) => shared(other) - shared(one)).slice(0, MOST);
  return sentences.filter((one) => kept.includes(one));
}

const OWN = ["why", "compare"]; // what is looked for in the writer's own sentences

/** What follows from a tap. @param {Check} check @param {{ yes: boolean, text: string, side?: Side, then?: string }} answer */
export const follows = ({ about, far, turned, fresh }, { yes, side, text, then }) =>
  then ??
  {
    side: yes
      ? _("Can somebody tell that from your first sentence? If not, say it there.")
      : side
        ? _("You are on the other side here. What speaks for that one?")
        : _("Then begin with one sentence that says what should be done, or not done."),
    fair: yes
      ? far || turned
        ? _("Which of their words say that?")
        : _("Then you can answer it.")
      : _("Compare the two, and change what they wouldn’t sign."),
    meets: yes
      ? _("Does your text say why this doesn’t hold, or doesn’t settle the matter?")
      : _("Then try that: take one of their sentences, and answer it."),
    why: yes
      ? _("Would it convince somebody who doubts?")
      : _("Then add one: why is it so? One sentence is enough."),
    all: yes
      ? _("Then say how you know: one exception would be enough against you.")
      : _("Then say “most”. That is harder to deny."),
    tried: yes
      ? text === fresh
        ? _(
            "That’s new: the first text didn’t say it. Would somebody who disagrees find it there, too?",
          )
        : _("That was there when you were asked. What does the new text add to it?")
      : _("Then that’s the one sentence to add. You can change your text once more."),
    compare: yes
      ? _("Are both points in it, theirs and yours?")
      : _("Then add one sentence: is it worse, more certain, for more people, or for longer?"),
  }[about];

/**
 * The question where the rules can't tell. Nothing of it leaves the device.
 * @param {object} props
 * @param {string} props.id of this question on its page
 * @param {Check} props.check
 * @param {string} props.text the writer's own
 * @param {(tick: Tick) => void} [props.onTick]
 */
export function CheckQuestion({ id, check, text, onTick }) {
  const { about, asks } = check;
  const [chosen, setChosen] = useState(-1);
  const { motion } = useRoom();
  const names = { for: motion?.sides.for.name ?? "", against: motion?.sides.against.name ?? "" };
  const answers = answersTo(check, text, names);
  const tap = (/** @type {number} */ i) => {
    setChosen(i);
    onTick?.({ about, yes: answers[i].yes && !check.far }); // of what has none of their words nobody knows it
  };
  const answer = answers[chosen];
  return html`<fieldset class="check stack tight">
    <legend class="legend">${asks}</legend>
    <${Theirs} words=${check.theirs} />
    ${answers.map(
      (one, i) => html`<label class="choice" key=${i}>
      <input type="radio" name=${id} checked=${chosen === i} onChange=${() => tap(i)} />
      <span dir=${one.by ? "auto" : undefined}>${OWN.includes(about) && chosen === i && one.yes ? html`<mark>${one.text}</mark>` : one.text}</span>
    </label>`,
    )}
    <div role="status" class="stack tight">${
      answer &&
      html`<p class="note"><${Icon} name="i-note" /> <span>${follows(check, answer)}</span></p>
      ${about === "meets" && answer.yes && html`<blockquote class="small" dir="auto">${answer.text}</blockquote>`}
`
    }</div>
  </fieldset>`;
}

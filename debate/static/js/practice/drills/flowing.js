/** Flowing: read three speeches, and mark what answers each point and what nobody answered. */

import { useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { letter } from "#app/core/sides.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";

/** @import { DrillItems, ItemProps, LookProps } from "#app/types.d.ts" */

const NOBODY = "";

const names = () => [_("First speech"), _("Second speech"), _("Third speech")];

/** The three speeches; what can be an answer has a letter. @param {{ item: DrillItems["flowing"], level: number }} props */
function Speeches({ item, level }) {
  const words = usePackWords();
  return item.speeches.map(
    (
      speech,
      i,
    ) => html`<article class="panel stack tight looked" key=${i} data-side=${letter(speech.side)}>
    <${`h${level}`} class="kicker">${names()[i]}<//>
    ${speech.parts.map((part, j) => html`<p key=${j}>${part.letter && html`<b class="letter">${part.letter}</b> `}<span ...${words}>${part.text}</span></p>`)}
  </article>`,
  );
}

/** @param {ItemProps<"flowing">} props */
export function Flowing({ item, corner, onAnswer, onLeave }) {
  const words = usePackWords();
  const [marked, setMarked] = useState(/** @type {{ [point: number]: string }} */ ({}));
  const left = item.points.length - Object.keys(marked).length;
  const lacks = n_("%(n)s point has no mark yet.", "%(n)s points have no mark yet.", left);
  const submit = useSubmit(!left, () => onAnswer(marked), lacks);
  const bar = html`<${Send} ready=${!left} words=${_("See the flow")} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <h1>${_("What was answered?")}</h1>
    <div class="split even">
      <div class="stack"><${Speeches} item=${item} level=${2} /></div>
      <form id="drill" class="stack" onSubmit=${submit}>
        ${item.points.map(
          (point, i) => html`<fieldset class="stack tight" key=${i}>
          <legend class="legend" ...${words}>${point.text}</legend>
          <div class="row chips">
            ${item.answers.map((one) => html`<label class="chip" key=${one}><input type="radio" name=${`point-${i}`} checked=${marked[i] === one} onChange=${() => setMarked({ ...marked, [i]: one })} /> <b>${one}</b></label>`)}
            <label class="chip"><input type="radio" name=${`point-${i}`} checked=${marked[i] === NOBODY} onChange=${() => setMarked({ ...marked, [i]: NOBODY })} /> ${_("Nobody answers it")}</label>
          </div>
        </fieldset>`,
        )}
      </form>
    </div>
  <//>`;
}

/** @param {LookProps<"flowing">} props */
export function FlowingLook({ item, mine, level }) {
  const words = usePackWords();
  const said = (/** @type {string} */ one) =>
    one ? _("answered by %(letter)s", { letter: one }) : _("dropped");
  const parts = item.speeches.flatMap((speech) => speech.parts);
  /** Why a mark is wrong: what the marked words answer, or which words answer the point. @param {string} marked @param {string} right */
  const why = (marked, right) =>
    marked
      ? _("%(letter)s answers this: “%(words)s”", {
          letter: marked,
          words: item.points.find(({ answer }) => answer === marked)?.text ?? "",
        })
      : _("This answers it: “%(words)s”", {
          words: parts.find(({ letter: one }) => one === right)?.text ?? "",
        });
  return html`<div class="split even">
    <div class="stack"><${Speeches} item=${item} level=${level} /></div>
    <ol class="stack">${item.points.map(
      (point, i) => html`<li key=${i} class="panel stack tight">
      <p ...${words}>${point.text}</p>
      <p class="note small"><${Icon} name=${mine[i] === point.answer ? "i-check" : "i-note"} /> <span>${mine[i] === point.answer ? _("You marked it too: %(what)s.", { what: said(point.answer) }) : _("You marked: %(mine)s. Here it is %(what)s.", { mine: said(mine[i]), what: said(point.answer) })} ${mine[i] !== point.answer && html`<span ...${words}>${why(mine[i], point.answer)}</span>`}</span></p>
    </li>`,
    )}</ol>
  </div>
  <p class="small">${_("What nobody answers stands. Say so in your next speech.")}</p>`;
}

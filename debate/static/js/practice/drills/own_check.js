/** What no rule can tell of words of one's own: their writer looks at them beside a good answer, and taps. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { inLine } from "#app/practice/drills/points.js";

/** @import { Material, Tick } from "#app/types.d.ts" */

/** @typedef {{ text: string, material: Material }} Own the words, of which nothing is asked where they are met with care */

/** @param {Own & { legend: string, said?: string, children?: unknown }} props `said`: what follows from the taps */
const Asked = ({ text, material, legend, said, children }) =>
  text &&
  !inLine(text, material).care &&
  html`<fieldset class="check stack tight">
    <legend class="legend">${legend}</legend>
    ${children}
    <div role="status">${said && html`<p class="note"><${Icon} name="i-note" /> <span>${said}</span></p>`}</div>
  </fieldset>`;

/** Which parts of an answer are there. @param {Own & { parts: string[] }} props */
export function WhichParts({ parts, ...own }) {
  const [there, setThere] = useState(/** @type {string[]} */ ([]));
  const tap = (/** @type {string} */ part) =>
    setThere(there.includes(part) ? there.filter((one) => one !== part) : [...there, part]);
  const said = !there.length
    ? ""
    : there.length < parts.length
      ? _("What is left is for your next one.")
      : _("Would somebody who only reads your words tick the same?");
  return html`<${Asked} ...${own} legend=${_("Which of these did you do?")} said=${said}>
    ${parts.map((part) => html`<label class="choice" key=${part}><input type="checkbox" checked=${there.includes(part)} onChange=${() => tap(part)} /> <span>${part}</span></label>`)}
  <//>`;
}

/** What a tap on whether two points are the same means, and what follows. @returns {[boolean, string, string][]} */
const sameness = () => [
  [true, _("The same point"), _("Then you found it without the deck.")],
  [
    false,
    _("Another weak point"),
    _("Then there are two. Which would be harder to answer for whoever wrote the card?"),
  ],
  [
    false,
    _("No weak point yet"),
    _("Then finish this: “The card can be right, and it still proves little, because …”"),
  ],
];

/** Whether a line has the deck's point. @param {Own & { onTick: (tick: Tick) => void }} props */
export function SamePoint({ onTick, ...own }) {
  const [chosen, setChosen] = useState(-1);
  const tap = (/** @type {number} */ i) => {
    setChosen(i);
    onTick({ about: "same", yes: sameness()[i][0] });
  };
  return html`<${Asked} ...${own} legend=${_("Beside the deck’s: what is yours?")} said=${sameness()[chosen]?.[2]}>
    ${sameness().map(([, name], i) => html`<label class="choice" key=${name}><input type="radio" name="same" checked=${chosen === i} onChange=${() => tap(i)} /> <span>${name}</span></label>`)}
  <//>`;
}

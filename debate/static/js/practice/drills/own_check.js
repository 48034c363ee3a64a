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

/** One of several names, and what follows from each. @param {Own & { legend: string, name: string, choices: () => [string, string][], onTap?: (i: number) => void }} props */
function OneOf({ legend, name, choices, onTap, ...own }) {
  const [chosen, setChosen] = useState(-1);
  const tap = (/** @type {number} */ i) => {
    setChosen(i);
    onTap?.(i);
  };
  return html`<${Asked} ...${own} legend=${legend} said=${choices()[chosen]?.[1]}>
    ${choices().map(([choice], i) => html`<label class="choice" key=${choice}><input type="radio" name=${name} checked=${chosen === i} onChange=${() => tap(i)} /> <span>${choice}</span></label>`)}
  <//>`;
}

/** Whether two points are the same, the same one first. @returns {[string, string][]} */
const sameness = () => [
  [_("The same point"), _("Then you found it without the deck.")],
  [
    _("Another weak point"),
    _("Then there are two. Which would be harder to answer for whoever wrote the card?"),
  ],
  [
    _("No weak point yet"),
    _("Then finish this: “The card can be right, and it still proves little, because …”"),
  ],
  [_("It speaks for the card"), _("Then turn it round: whom or what does the card leave out?")],
];

/** Whether a line has the deck's point. @param {Own & { onTick: (tick: Tick) => void }} props */
export const SamePoint = ({ onTick, ...own }) =>
  html`<${OneOf} ...${own} legend=${_("Beside the deck’s: what is yours?")} name="same" choices=${sameness} onTap=${(/** @type {number} */ i) => onTick({ about: "same", yes: i === 0 })} />`;

/** @returns {[string, string][]} */
const weighings = () => [
  [_("The same comparison"), _("Then you found it without the deck.")],
  [_("Another one"), _("Which of the two would convince somebody who doubts?")],
  [_("Mine is better"), _("What does yours have that the deck’s lacks?")],
];

/** How a weighing compares with the deck's. @param {Own} props */
export const SameWeighing = (props) =>
  html`<${OneOf} ...${props} legend=${_("Beside the deck’s: what is yours?")} name="weighing" choices=${weighings} />`;

/** @returns {[string, string][]} */
const sides = () => [
  [_("Ours"), _("Which of your words would show that to somebody who doubts it?")],
  [_("Theirs"), _("Then turn it round: what in it speaks for you?")],
  [_("Neither, or both"), _("Then it decides nothing yet. What would?")],
];

/** For which side words are, where the rules say nothing of them. @param {Own & { legend?: string, noted?: unknown, item?: { text: string, cards: string[] }, answers?: boolean }} props `noted`: what they were asked already; the others as for a line */
export const WhichSide = ({
  legend = _("Whose side does this help?"),
  noted,
  item,
  answers,
  ...own
}) =>
  !noted &&
  !inLine(own.text, own.material, item, answers).remarks.length &&
  html`<${OneOf} ...${own} legend=${legend} name="side" choices=${sides} />`;

/** Around the steps: whether everything is saved, where one is, and questions that are open. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { Alert } from "#app/components/messages.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { SIDES } from "#app/core/sides.js";
import { useEditor, Words } from "#app/shelf/editor/context.js";
import { deck, entries } from "#app/shelf/editor/pack.js";
import { isUntouched } from "#app/shelf/editor/stock.js";
import { nameOf, stepOf } from "#app/shelf/editor/words.js";

/** @import { Saver } from "#app/shelf/editor/context.js" */
/** @import { Ask } from "#app/shelf/editor/saver.js" */

const ORDER = ["motion", "sides", "cards", "links", "play"];

export const stepTitle = (/** @type {string} */ step) =>
  ({
    motion: _("The motion"),
    sides: _("The two sides"),
    cards: _("The cards"),
    links: _("Which card answers which"),
    play: _("Play it"),
    more: _("Sources, key words and more"),
    history: _("History"),
  })[step] ?? "";

const shortTitle = (/** @type {string} */ step) =>
  ({
    motion: _("Motion"),
    sides: _("Sides"),
    cards: _("Cards"),
    links: _("Answers"),
    play: _("Play"),
    more: _("More"),
    history: _("History"),
  })[step] ?? "";

/** @param {string} step */
export const stepAfter = (step) =>
  step === "more" ? "play" : ORDER.includes(step) ? ORDER[ORDER.indexOf(step) + 1] : undefined;

export function Bar() {
  const { saver, readonly } = useEditor();
  return html`<header class="topbar editor-bar">
    <a class="wordmark" href="/">Counterclaim</a>
    <span class="bar-title"><${Words}>${saver.value("title")}<//></span>
    <div class="push row">
      ${readonly ? html`<span class="small">${_("For reading")}</span>` : html`<${Saving} /><${BackAndForth} />`}
    </div>
  </header>`;
}

function BackAndForth() {
  const { saver, toast } = useEditor();
  const undo = () =>
    saver.canUndo()
      ? saver.undo()
      : toast(_("Nothing was changed since this page was opened. History has what was before."));
  return html`<span class="row undo-redo">
    <button type="button" class="btn quiet slim" aria-disabled=${saver.canUndo() ? undefined : "true"} onClick=${undo}>${_("Undo")}</button>
    <button type="button" class="btn quiet slim" aria-disabled=${saver.canRedo() ? undefined : "true"} onClick=${saver.redo}>${_("Redo")}</button>
  </span>`;
}

/** Whether everything is saved. Readers of screens hear only what asks for something, and when that is over. */
function Saving() {
  const { saver } = useEditor();
  const status = saver.status();
  const words = {
    saved: _("Saved"),
    saving: _("Saving …"),
    waiting: _("Not saved yet: no connection. Your text is kept on this device."),
    asking: _("Not saved: two versions of a text"),
    refused: _("Not saved: a text was refused"),
    gone: _("Not saved"),
  }[status];
  const [spoken, setSpoken] = useState("");
  const before = useRef(status);
  useEffect(() => {
    if (status === "saving") return;
    if (status !== "saved" || before.current !== "saved") setSpoken(words);
    before.current = status;
  }, [status]);
  const refused = saver.paths().find((path) => saver.refusal(path));
  return html`<span class="saving row" data-state=${status}>
    <${Icon} name=${status === "saved" ? "i-check" : status === "saving" ? "i-wait" : "i-alert"} />
    <span>${words}</span>
    ${status === "waiting" && html`<button type="button" class="link" onClick=${saver.retry}>${_("Try again")}</button>`}
    ${status === "refused" && refused && html`<a href=${`#${stepOf(refused)}`}>${nameOf(saver, refused)}</a>`}
    ${status === "asking" && html`<a href=${`#${stepOf(saver.asks()[0].paths[0])}`}>${_("Decide")}</a>`}
    <span class="vh" role="status">${spoken}</span>
  </span>`;
}

/** Whether somebody has written something at a step, beyond the sentence and the names that a motion begins with. @param {Saver} saver @param {string} step */
function isWritten(saver, step) {
  const has = (/** @type {string[]} */ ...paths) => paths.some((path) => saver.value(path).trim());
  if (step === "motion") return has("question", "background", "facts");
  if (step === "sides")
    return SIDES.some((side) => has(`sides.${side}.gloss`, `sides.${side}.sentence`));
  if (step === "more") return ["sources", "glossary"].some((of) => entries(saver, of).length);
  const cards = entries(saver, "cards");
  return cards.filter((id) => !isUntouched(saver, id)).length * 2 > cards.length; // most aren't questions any more
}

/** The way through the editor, with what is left to do at each step. @param {{ at: string }} props */
export function Steps({ at }) {
  const { saver, readonly } = useEditor();
  const left = (/** @type {string} */ step) =>
    saver.faults().filter(({ field, weak }) => {
      const place = stepOf(field);
      return (
        !weak &&
        (place === step ||
          (step === "cards" && place.startsWith("card-")) ||
          (step === "links" && place.startsWith("link-")))
      );
    }).length;
  const list = useElement();
  useEffect(() => {
    list.current
      .querySelector("[aria-current]")
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [at]);
  const linkable = SIDES.every((side) => deck(saver, side).length);
  return html`<nav aria-label=${_("Steps")}>
    <ol class="editor-steps" ref=${list}>
      ${[...ORDER.slice(0, 4), "more", "play", ...(readonly ? [] : ["history"])].map((step) => {
        const counted = !["play", "history"].includes(step) && !(step === "links" && !linkable);
        const n = counted ? left(step) : 0;
        return html`<li key=${step}><a href=${`#${step}`} aria-current=${at === step ? "step" : undefined}>
          <span>${shortTitle(step)}</span>
          ${!readonly && counted && (n ? html`<span class="left num"><span aria-hidden="true">${n}</span><span class="vh">${n_("%(n)s thing left", "%(n)s things left", n)}</span></span>` : isWritten(saver, step) && html`<span class="left done"><${Icon} name="i-check" /><span class="vh">${_("complete")}</span></span>`)}
        </a></li>`;
      })}
    </ol>
  </nav>`;
}

/** Why nothing can be saved any more. */
export function Gone() {
  const { saver } = useEditor();
  if (saver.gone())
    return html`<${Alert} kind="bad"><p><strong>${_("Nothing more can be saved with this link.")}</strong> ${saver.gone()}</p><p>${_("What you wrote last is kept on this device.")}</p><//>`;
  return (
    saver.said() &&
    html`<${Alert} kind="bad"><p><strong>${_("That wasn’t saved.")}</strong> ${saver.said()}</p><//>`
  );
}

/** The motion as a change would leave it: a card that it brings back has its title. @param {Saver} saver @param {Ask["change"]} change */
const withChange = (saver, { edits }) => ({
  ...saver,
  value: (/** @type {string} */ path) =>
    saver.value(path) || (edits.find(([edited]) => edited === path)?.[1] ?? ""),
});

/** Changes of several texts, such as deleting a card or an undo, in which another person was faster. */
export function Questions() {
  const { saver } = useEditor();
  return saver
    .asks()
    .filter(({ change: { edits } }) => edits.length > 1 || edits[0][1] === null)
    .map(
      (ask) => html`<div class="alert two-texts" role="alert" key=${ask.change.id}>
      <${Icon} name="i-alert" />
      <div class="stack tight">
        <p><strong>${ask.change.edits[0][1] === null ? _("You deleted “%(name)s”, and someone else has just changed it.", { name: nameOf(saver, ask.change.edits[0][0]) }) : _("Someone else has just changed what you wanted to change.")}</strong> ${_("Nothing has been done yet. Their texts are:")}</p>
        <ul class="dots">${ask.paths.map((path) => html`<li key=${path}><b>${nameOf(withChange(saver, ask.change), path)}</b>: <${Words}>${saver.stored(path) || _("(empty)")}<//></li>`)}</ul>
        <div class="row">
          <button type="button" class="btn slim" onClick=${() => saver.decide(ask, true)}>${ask.change.edits[0][1] === null ? _("Delete it anyway") : _("Do it anyway")}</button>
          <button type="button" class="btn quiet slim" onClick=${() => saver.decide(ask, false)}>${_("Leave theirs")}</button>
        </div>
      </div>
    </div>`,
    );
}

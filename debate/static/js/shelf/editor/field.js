/** Fields of a motion: what they are for, how much fits, what is wrong with them, and what to do when two people changed one. */

import { useEffect, useLayoutEffect } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useEditor, useTongue } from "#app/shelf/editor/context.js";

/** @import { Saver } from "#app/shelf/editor/context.js" */
/** @import { Fault } from "#app/shelf/editor/saver.js" */

export const fieldId = (/** @type {string} */ path) => `f-${path.replaceAll(".", "_")}`;

const length = (/** @type {string} */ text) => [...text.trim()].length;
const NEARLY = 0.8; // of what fits: from here on a field says how much is left

/**
 * One text of the motion.
 * @param {object} props
 * @param {string} props.path
 * @param {unknown} props.label
 * @param {unknown} [props.hint]
 * @param {number} [props.longest] characters that screens have room for
 * @param {number | string} [props.rows] 0: one line
 * @param {string} [props.start] what to begin with, offered while the field is empty
 * @param {boolean} [props.list] each line is an entry of a list
 * @param {() => void} [props.onLeave]
 */
export function Field({ path, label, hint, longest, rows = 2, start, list = false, onLeave }) {
  const { saver, readonly } = useEditor();
  /** @type {{ current: HTMLInputElement | HTMLTextAreaElement }} */
  const field = useElement();
  const text = saver.value(path);
  const faults = saver.faults().filter((fault) => fault.field === path);
  const id = fieldId(path);
  useLayoutEffect(() => {
    // The browser owns what is being typed: the server trims it, and that must not move the caret.
    const at = field.current;
    if (
      at &&
      at.value !== text &&
      (document.activeElement !== at || at.value.trim() !== text.trim())
    )
      at.value = text;
  });
  useEffect(() => () => saver.flush(), [path]);
  if (readonly) return html`<${Shown} id=${id} label=${label} text=${text} list=${list} />`;
  const type = () => saver.type(path, field.current.value);
  const begin = () => {
    field.current.value = start ?? "";
    type();
    field.current.focus();
  };
  const attributes = {
    id,
    ref: field,
    dir: "auto",
    lang: saver.value("language") || undefined,
    onInput: type,
    onBlur: () => {
      saver.flush();
      onLeave?.();
    },
    "aria-describedby": saidOf(id, hint),
    "aria-invalid": isWrong(saver, path, faults) ? "true" : undefined,
  };
  return html`<${Frame} path=${path} label=${label} hint=${hint} faults=${faults} longest=${list ? undefined : longest}>
    ${Number(rows) ? html`<textarea rows=${rows} ...${attributes}></textarea>` : html`<input type="text" autocomplete="off" ...${attributes} />`}
    ${start && !text && html`<button type="button" class="link small start" onClick=${begin}>${_("No evidence? Begin with “%(start)s”", { start })}</button>`}
  <//>`;
}

/** A field with all that is said of it. @param {{ path: string, label: unknown, hint?: unknown, faults: Fault[], longest?: number, chosen?: boolean, children?: unknown }} props */
function Frame({ path, label, hint, faults, longest, chosen, children }) {
  const id = fieldId(path);
  return html`<div class="field">
    <label for=${id}>${label} <${Needed} path=${path} faults=${faults} /></label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${children}
    <${About} id=${`${id}-about`} path=${path} faults=${faults} longest=${longest} chosen=${chosen} />
    <${TwoTexts} path=${path} />
  </div>`;
}

/** The ids of what is said of a field. @param {string} id @param {unknown} hint */
const saidOf = (id, hint) => (hint ? `${id}-hint ${id}-about` : `${id}-about`);

/** A choice; `options`: [value, words]; `ofMotion`: the words are the motion’s own. @param {{ path: string, label: unknown, hint?: unknown, options: [string, string][], ofMotion?: boolean }} props */
export function Choice({ path, label, hint, options, ofMotion = false }) {
  const tongue = useTongue();
  const { saver, readonly } = useEditor();
  const faults = saver.faults().filter((fault) => fault.field === path);
  const text = saver.value(path);
  const id = fieldId(path);
  if (readonly)
    return html`<${Shown} id=${id} label=${label} text=${options.find(([value]) => value === text)?.[1] ?? ""} ofMotion=${ofMotion} />`;
  const known = options.some(([value]) => value === text);
  return html`<${Frame} path=${path} label=${label} hint=${hint} faults=${faults} chosen>
    <select id=${id} value=${text} aria-describedby=${saidOf(id, hint)} aria-invalid=${isWrong(saver, path, faults) ? "true" : undefined}
      onChange=${(/** @type {Event} */ event) => {
        saver.type(path, valueOf(event));
        saver.flush();
      }}>
      ${!known && html`<option value=${text}>${text || _("Choose …")}</option>`}
      ${options.map(([value, words]) => html`<option key=${value} value=${value} ...${ofMotion && tongue}>${words}</option>`)}
    </select>
  <//>`;
}

/** The same for people who may only read. @param {{ id: string, label: unknown, text: string, list?: boolean, ofMotion?: boolean }} props */
function Shown({ id, label, text, list = false, ofMotion = true }) {
  const tongue = useTongue();
  if (!text.trim()) return null;
  return html`<div class="field shown" id=${id}>
    <p class="legend">${label}</p>
    ${list ? html`<ul class="dots" ...${tongue}>${text.split("\n").map((line) => line.trim() && html`<li>${line}</li>`)}</ul>` : html`<p class="prose" ...${ofMotion && tongue}>${text}</p>`}
  </div>`;
}

/** Something that is missing is no mistake yet. @param {Saver} saver @param {string} path */
const isMissing = (saver, path) => !saver.value(path).trim();

/** @param {Saver} saver @param {string} path @param {Fault[]} faults */
const isWrong = (saver, path, faults) =>
  Boolean(saver.refusal(path)) || (!isMissing(saver, path) && faults.some((fault) => !fault.weak));

/** @param {{ path: string, faults: Fault[] }} props */
function Needed({ path, faults }) {
  const { saver } = useEditor();
  return (
    isMissing(saver, path) &&
    faults.some((fault) => !fault.weak) &&
    html`<span class="tag">${_("needed")}</span>`
  );
}

/** What there is to say of a field: how much is left, and what is wrong or weak. @param {{ id: string, path: string, faults: Fault[], longest?: number, chosen?: boolean }} props */
function About({ id, path, faults, longest, chosen = false }) {
  const { saver } = useEditor();
  const size = length(saver.value(path));
  const left = longest && size > longest * NEARLY ? longest - size : undefined;
  const missing = isMissing(saver, path);
  const tongue = useTongue();
  const instead = missing && !chosen && saver.instead(path);
  const told = faults.filter((fault) => fault.weak || !missing);
  return html`<div id=${id} class="about-field">
    ${instead && html`<p class="small">${_("Until you write this, students read:")} <q ...${tongue}>${instead}</q></p>`}
    ${left !== undefined && left >= 0 && html`<p class="small num">${n_("%(n)s character left", "%(n)s characters left", left)}</p>`}
    ${saver.refusal(path) && html`<p class="err note"><${Icon} name="i-alert" /> <span>${_("Not saved.")} ${saver.refusal(path)}</span></p>`}
    ${told.map((fault) => html`<${Said} key=${fault.said} fault=${fault} />`)}
  </div>`;
}

/** One fault: wrong, or weak. @param {{ fault: Fault }} props */
function Said({ fault }) {
  const where = fault.line ? `${_("Line %(n)s", { n: fault.line })}: ` : "";
  return html`<p class=${fault.weak ? "weak note small" : "err note"}><${Icon} name=${fault.weak ? "i-note" : "i-alert"} /> <span>${where}${fault.said}</span></p>`;
}

/** Faults that no field of its own shows, such as a side with too few cards. @param {{ of: string | string[] }} props */
export function GroupFaults({ of }) {
  const { saver } = useEditor();
  const faults = saver.faults().filter(({ field }) => [of].flat().includes(field));
  return faults.map((fault) => html`<${Said} key=${fault.field + fault.said} fault=${fault} />`);
}

/** Both texts, if another person has changed the same field meanwhile. @param {{ path: string }} props */
function TwoTexts({ path }) {
  const { saver } = useEditor();
  const tongue = useTongue();
  const ask = saver.ask(path);
  if (!ask) return null;
  const theirs = saver.stored(path);
  return html`<div class="alert two-texts" role="alert">
    <${Icon} name="i-alert" />
    <div class="stack tight">
      <p><strong>${_("Someone else changed this while you were writing.")}</strong> ${_("Your text is still in the field. Theirs is:")}</p>
      <blockquote ...${tongue}>${theirs || html`<i>${_("They deleted it.")}</i>`}</blockquote>
      <div class="row">
        <button type="button" class="btn slim" onClick=${() => saver.decide(ask, true)}>${_("Keep mine")}</button>
        <button type="button" class="btn quiet slim" onClick=${() => saver.decide(ask, false)}>${_("Keep theirs")}</button>
      </div>
    </div>
  </div>`;
}

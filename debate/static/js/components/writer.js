/** A field for a speech. The browser owns the text: we never write into a field that a person may be typing in, except a starter at the caret. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { measure } from "#app/core/measure.js";

/** @import { Edit } from "#app/core/slots.js" */

/** Shows whether a text is too short, in range or too long, and by how much. It speaks 1.5 s after typing stops, and only if that has changed. `brief`: in a few words, without a gauge. @param {{ id: string, length: number, limits: [number, number], brief?: boolean }} props */
function Counter({ id, length, limits: [lo, hi], brief = false }) {
  const state = length < lo ? "under" : length > hi ? "over" : "within";
  const scale = hi / 0.85;
  const text = {
    under: length
      ? _("At least %(lo)s characters.", { lo })
      : _("%(lo)s to %(hi)s characters.", { lo, hi }),
    within: _("Up to %(hi)s characters.", { hi }),
    over: n_(
      "%(n)s over. Cut the sentence that does least.",
      "%(n)s over. Cut the sentence that does least.",
      length - hi,
    ),
  }[state];
  const [spoken, setSpoken] = useState("");
  const last = useRef(state);
  useEffect(() => {
    if (state === last.current) return undefined;
    const timer = setTimeout(() => {
      last.current = state;
      setSpoken(text);
    }, 1500);
    return () => clearTimeout(timer);
  }, [state, length]);
  const shortly = {
    under: length ? text : _("%(lo)s to %(hi)s characters.", { lo, hi }),
    within: _("%(n)s of %(hi)s", { n: length, hi }),
    over: _("%(n)s over", { n: length - hi }),
  }[state];
  if (brief)
    return html`<p class="counter brief num" data-state=${state} data-empty=${!length || undefined}><span id=${id}>${shortly}</span><span class="vh" role="status">${spoken}</span></p>`;
  return html`<div class="counter stack" data-state=${state} style=${{ "--n": (length / scale).toFixed(4), "--lo": (lo / scale).toFixed(4), "--hi": (hi / scale).toFixed(4) }}>
    <div class="gauge" aria-hidden="true"><i></i></div>
    <p class="row" id=${id}><b class="num">${n_("%(n)s character", "%(n)s characters", length)}</b> <span>${text}</span></p>
    <span class="vh" role="status">${spoken}</span>
  </div>`;
}

/** Sends at Ctrl or Cmd with Enter. @param {() => void} onSend */
const sendKey = (onSend) => (/** @type {KeyboardEvent} */ event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    onSend();
  }
};

/**
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.label
 * @param {unknown} [props.hint]
 * @param {number | string} props.rows
 * @param {[number, number]} props.limits characters
 * @param {string} props.initial the text when the field appears; never written again
 * @param {string[]} [props.starters] beginnings of sentences
 * @param {boolean} [props.brief] hint and count stand beside the label
 * @param {unknown} [props.beside] what stands between its label and the count
 * @param {(text: string, edit: (change: (text: string) => Edit) => void) => unknown} [props.tools] what stands below the field; `edit` changes its text and puts the caret there
 * @param {(text: string) => void} props.onText
 * @param {() => void} props.onSend Ctrl or Cmd with Enter
 * @param {string} [props.fault] what is wrong with it, said above the field
 */
export function Writer({
  id,
  label,
  hint,
  limits,
  rows,
  initial,
  starters = [],
  brief = false,
  beside,
  tools,
  onText,
  onSend,
  fault,
}) {
  /** @type {{ current: HTMLTextAreaElement }} */
  const field = useElement();
  const [text, setText] = useState(initial);

  useLayoutEffect(() => {
    field.current.value = initial;
  }, []);

  function typed() {
    setText(field.current.value);
    onText(field.current.value);
  }

  /** @param {string} text */
  function start(text) {
    const area = field.current;
    const { selectionStart: at, selectionEnd: end, value } = area;
    const gap = at > 0 && !/\s$/.test(value.slice(0, at)) ? " " : "";
    area.setRangeText(`${gap}${text} `, at, end, "end");
    area.focus();
    typed();
  }

  /** @param {(text: string) => Edit} change */
  function edit(change) {
    const area = field.current;
    const next = change(area.value);
    area.value = next.text;
    area.focus();
    area.setSelectionRange(next.caret, next.caret);
    typed();
  }

  const described = [fault && `${id}-fault`, hint && `${id}-hint`, `${id}-count`]
    .filter(Boolean)
    .join(" ");
  const counter = html`<${Counter} id=${`${id}-count`} length=${measure(text)} limits=${limits} brief=${brief} />`;
  return html`<div class=${brief ? "stack tight writer brief" : "stack writer"}>
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
      ${beside}
      ${brief && counter}
      ${fault && html`<p class="err" id=${`${id}-fault`}>${fault}</p>`}
      <textarea id=${id} dir="auto" ref=${field} rows=${rows} style=${{ "--rows": rows }} aria-describedby=${described} aria-invalid=${fault ? "true" : undefined} onInput=${typed} onKeyDown=${sendKey(onSend)}></textarea>
    </div>
    ${brief ? tools?.(text, edit) : counter}
    ${
      starters.length > 0 &&
      html`<div class="stack tight">
      <p class=${brief ? "vh" : "legend"} id=${`${id}-starters`}>${_("Stuck? Start with:")}</p>
      <div class="chips row" role="group" aria-labelledby=${`${id}-starters`}>
        ${starters.map((text) => html`<button type="button" class="chip" key=${text} onClick=${() => start(text)}>${text} …</button>`)}
      </div>
    </div>`
    }
  </div>`;
}

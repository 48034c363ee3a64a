/** What rebuttal and closing share: one field with its starters, why it matters more, and what the page notices. */

import { useEffect, useRef, useState } from "preact/hooks";

import { WEIGHINGS, weighingWords } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { giveReason, slotLeads, slotsIn, startLine } from "#app/core/slots.js";
import { Noticed } from "#app/coaching/noticed.js";
import { isSaid, noticesOn } from "#app/coaching/notices.js";

/** @import { Weighing } from "#app/protocol.d.ts" */
/** @import { Notice, Writing } from "#app/types.d.ts" */
/** @import { Edit } from "#app/core/slots.js" */

/** @typedef {(change: (text: string) => Edit) => void} ChangeText changes the text of a field, and puts the caret there */
/** @typedef {Pick<Writing, "first" | "words" | "change" | "send">} Field */

const QUIET = 1200; // ms after the last key

/**
 * One field for a text that answers, and below it its starters. Each puts its words on a line of its own; the last one asks why
 * it matters more, and its choice is the text's weighing.
 * @param {object} props
 * @param {Field} props.writing
 * @param {string} props.id of the field
 * @param {string} props.label
 * @param {unknown} [props.hint]
 * @param {[number, number]} props.limits characters
 * @param {string[]} [props.starters] in place of But and Because
 * @param {string} [props.extra] a starter before them
 * @param {string | false} [props.fault]
 */
export function Answer({ writing, id, label, hint, limits, starters, extra, fault }) {
  const [but, because, matters] = slotLeads();
  /** @param {string} text @param {ChangeText} edit */
  const tools = (text, edit) =>
    html`<${Starters} text=${text} edit=${edit} leads=${[...(extra ? [extra] : []), ...(starters ?? [but, because])]} matters=${matters} writing=${writing} />`;
  return html`<${Writer} id=${id} rows="3" brief label=${label} hint=${hint} limits=${limits} initial=${writing.first.text} tools=${tools} onText=${(/** @type {string} */ text) => writing.change("text", text)} onSend=${writing.send} fault=${fault} />`;
}

/**
 * A button for the bar at the bottom: what one writes from, once it has been scrolled away. It stays beside the keyboard,
 * and the field keeps the caret.
 * @param {{ of: { current: HTMLElement | null }, label: string, there: unknown, children?: unknown }} props `of`: where it stands, once it is `there`
 */
export function Peek({ of, label, there, children }) {
  const [away, setAway] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!of.current || !there) return undefined;
    const seen = new IntersectionObserver(
      ([{ intersectionRatio }]) => {
        setAway(intersectionRatio < 0.5);
        if (intersectionRatio >= 0.5) setOpen(false);
      },
      { threshold: 0.5 },
    );
    seen.observe(of.current);
    return () => seen.disconnect();
  }, [there]);
  if (!away) return null;
  return html`<button type="button" class="btn quiet theirs" aria-expanded=${open ? "true" : "false"} aria-controls="theirs" onMouseDown=${(/** @type {Event} */ event) => event.preventDefault()} onClick=${() => setOpen(!open)}>${label}</button>
    ${open && html`<div id="theirs" class="peek stack tight" role="group" aria-label=${label} tabindex="0">${children}</div>`}`;
}

/** The field for what the other side says, in the words of this rebuttal's author. @param {{ writing: Writing, hint?: string }} props */
export function Restatement({ writing, hint }) {
  const { limits } = usePage();
  return html`<${Writer} id="restatement" rows="2" brief label=${_("They say …")} hint=${hint} limits=${limits.restatement} initial=${writing.first.restatement} onText=${(/** @type {string} */ text) => writing.change("restatement", text)} onSend=${writing.send} fault=${writing.faultIn("restatement")} />`;
}

/** @param {{ text: string, edit: ChangeText, leads: string[], matters: string, writing: Field }} props */
function Starters({ text, edit, leads, matters, writing }) {
  const [open, setOpen] = useState(false);
  const { weighing } = writing.words.current;
  const words = weighingWords();
  const has = (/** @type {string} */ lead) => slotsIn(text, [lead]).has(0);

  /** @param {Weighing} one */
  function weigh(one) {
    const next = one === weighing ? undefined : one;
    writing.change("weighing", next);
    edit((now) => giveReason(now, matters, Object.values(words), next && words[next]));
    setOpen(false);
  }

  return html`<div class="stack tight starters">
    <div class="row" role="group" aria-label=${_("Start a line")}>
      ${leads.map((lead) => html`<button type="button" key=${lead} class=${has(lead) ? "starter used" : "starter"} onClick=${() => edit((now) => startLine(now, lead))}>${lead} …</button>`)}
      <button type="button" class=${has(matters) || weighing ? "starter used" : "starter"} aria-expanded=${open ? "true" : "false"} aria-controls="why" onClick=${() => setOpen(!open)}>${_("It matters more")} …</button>
    </div>
    ${
      open &&
      html`<div id="why" class="whys" role="group" aria-label=${matters}>
      ${WEIGHINGS.map((one) => html`<button type="button" key=${one} aria-pressed=${one === weighing ? "true" : "false"} onClick=${() => weigh(one)}>… ${words[one]}</button>`)}
      <button type="button" onClick=${() => (edit((now) => startLine(now, matters)), setOpen(false))}>… ${_("in my own words")}</button>
    </div>`
    }
  </div>`;
}

/**
 * What the page notices, a moment after the last key. It keeps nothing from being sent.
 * @param {{ writing: Writing, cards?: string[], against?: string }} props
 */
export function Notices({ writing, cards = [], against = "" }) {
  const { motion, public: pub } = useRoom();
  const { lexicon, limits } = usePage();
  const [found, setFound] = useState(/** @type {Notice[]} */ ([]));
  const { text, restatement } = writing.words.current;
  const of = [text, restatement, cards.join()].join("\n");
  const at = useRef("");
  useEffect(() => {
    if (!motion || at.current === of) return undefined;
    const look = () => {
      at.current = of;
      setFound(
        noticesOn(
          { kind: writing.kind, text, restatement, cards, against },
          motion,
          lexicon,
          limits,
        ),
      );
    };
    const timer = setTimeout(look, QUIET);
    return () => clearTimeout(timer);
  }, [of, motion]);
  const left = found.filter(({ about, words }) => about !== "card" || !isSaid(words ?? "", text)); // gone as soon as it's typed
  return html`<div role="status" class="notices">${left.length > 0 && html`<${Noticed} notices=${left} alone=${pub.options.practice} />`}</div>`;
}

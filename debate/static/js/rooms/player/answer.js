/** What rebuttal and closing share: slots or one field, why it matters more, and what the page notices. */

import { useEffect, useRef, useState } from "preact/hooks";

import { WEIGHINGS, weighingName } from "#app/components/clash.js";
import { SlotWriter, Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { joinSlots, slotLeads, splitText } from "#app/core/slots.js";
import { Noticed } from "#app/coaching/noticed.js";
import { noticesOn } from "#app/coaching/notices.js";
import { rememberHow } from "#app/rooms/player/writing.js";

/** @import { Notice } from "#app/types.d.ts" */

const QUIET = 1200; // ms after the last key

const hints = () => [
  _("what is wrong with their point, or missing from it"),
  _("your reason, or the evidence on a card"),
  _("it reaches more people, is more serious, or lasts longer"),
];

const starters = () => [
  _("Even if that’s true,"),
  _("That evidence shows something else:"),
  _("What this leaves out is"),
  _("So what’s left of their point is"),
];

/** The answer of a rebuttal, in three slots or in one field. Switching loses no words, and switching back brings the slots back. */
export function Answer({ writing, fault }) {
  const { limits } = usePage();
  const [slots, setSlots] = useState(writing.first.slots);
  const [text, setText] = useState(writing.first.text);
  const before = useRef(/** @type {{ text: string, slots: any } | undefined} */ (undefined));

  function freely() {
    const now = writing.words.current;
    before.current = { text: now.text, slots: now.slots };
    setText(now.text);
    setSlots(undefined);
    writing.put({ slots: undefined });
    rememberHow(true);
  }

  function inSlots() {
    const now = writing.words.current.text;
    const next =
      before.current && before.current.text === now ? before.current.slots : splitText(now);
    setSlots(next);
    writing.put({ slots: next, text: joinSlots(next) });
    rememberHow(false);
  }

  const title = _("Your answer");
  const hint = _("Say why that doesn’t hold up, or doesn’t settle the matter.");
  return html`<div class="stack tight">
    ${
      slots
        ? html`<${SlotWriter} key="slots" id="slot" legend=${title} hint=${_("Finish each sentence. Leave one empty if you like.")} slots=${slotLeads().map((label, i) => ({ label, hint: hints()[i] }))} limits=${limits.rebuttal} initial=${slots} join=${joinSlots} onSlots=${(next) => writing.put({ slots: next, text: joinSlots(next) })} onSend=${writing.send} fault=${fault} />`
        : html`<${Writer} key="free" id="answer" rows="8" label=${title} hint=${hint} limits=${limits.rebuttal} initial=${text} starters=${starters()} onText=${(words) => writing.change("text", words)} onSend=${writing.send} fault=${fault} />`
    }
    <p><button type="button" class="link small switch" onClick=${slots ? freely : inSlots}>${slots ? _("Write freely instead") : _("Write in three steps instead")}</button></p>
  </div>`;
}

/** Where the fault of an answer is to be put right: its field, or the first empty slot. */
export const answerField = (words) =>
  words.slots
    ? `slot-${Math.max(
        0,
        words.slots.findIndex((slot) => !slot.trim()),
      )}`
    : "answer";

/** Why the answer matters more: one tap, or none. */
export function Weighing({ value, onChange }) {
  return html`<fieldset class="stack tight weighing">
    <legend class="legend">${_("Why does your point matter more? One tap, if you like")}</legend>
    <div class="chips row">
      ${WEIGHINGS.map((one) => html`<label class="chip" key=${one}><input type="checkbox" name="weighing" value=${one} checked=${value === one} onChange=${() => onChange(value === one ? undefined : one)} /> ${weighingName(one)}</label>`)}
    </div>
  </fieldset>`;
}

/**
 * What the page notices, a moment after the last key. It keeps nothing from being sent.
 * @param {{ writing: any, cards?: string[], against?: string }} props
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
  return html`<div role="status" class="notices">${found.length > 0 && html`<${Noticed} notices=${found} alone=${pub.options.practice} />`}</div>`;
}

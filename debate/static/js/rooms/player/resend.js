/** Texts after their own phase: returned by the teacher, to be changed and sent again before the vote, or hidden. */

import { useRef, useState } from "preact/hooks";

import { Alert } from "#app/components/messages.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { Answer } from "#app/rooms/player/answer.js";
import { AskFirst, isAsked, keptPrivate, putWords, useSending } from "#app/rooms/player/writing.js";

/** @import { MySpeech, Refusal } from "#app/protocol.d.ts" */
/** @import { Written } from "#app/types.d.ts" */

const titles = () => ({
  opening: _("Your teacher sent your opening back for changes."),
  rebuttal: _("Your teacher sent your rebuttal back for changes."),
  closing: _("Your teacher sent your closing back for changes."),
});

/** @param {{ id: string, speech: MySpeech }} props */
function ResendOne({ id, speech }) {
  const { drafts, toast } = useRoom();
  const { limits } = usePage();
  const { kind, round } = speech;
  const [first] = useState(() => {
    const { text, restatement, weighing } = drafts?.read(`resend ${id}`) ?? speech;
    return { text, restatement, weighing };
  });
  const words = useRef(first);
  const [, touch] = useState(0);
  const fieldId = (/** @type {string | undefined} */ field) => `resend-${field}-${id}`;
  const out = useSending(kind, fieldId);

  /** @template {keyof Written} Field @param {Field} field @param {Written[Field]} value */
  function change(field, value) {
    const next = { ...words.current, [field]: value };
    words.current = next;
    touch((n) => n + 1);
    out.noFault();
    drafts?.write(`resend ${id}`, {
      resends: id,
      kind,
      round,
      text: next.text,
      restatement: next.restatement,
      weighing: next.weighing,
    });
  }

  /** @param {Event} [event] */
  async function send(event, sure = false) {
    event?.preventDefault();
    const { text, restatement, weighing } = words.current;
    if (out.sending || !out.mayGo(words.current)) return;
    const ack = await out.go("resend", {
      speech: id,
      text,
      ...(kind === "rebuttal" && { restatement }),
      ...(kind !== "opening" && weighing && { weighing }),
      ...(sure && { sure }),
    });
    if (!ack.ok && !isAsked(ack.error)) toast(ack.error.message);
    if (ack.ok) toast(_("Sent. Your teacher will read it before anyone else does."));
  }

  /** @param {boolean} yes @param {Refusal["without"]} [without] */
  function answer(yes, without) {
    out.answered();
    if (without) putWords(without, fieldId, change);
    if (yes) send(undefined, true);
  }

  /** @param {"text" | "restatement"} field @param {string} label @param {[number, number]} range @param {number} rows */
  const writer = (field, label, range, rows) =>
    html`<${Writer} id=${`resend-${field}-${id}`} rows=${rows} label=${label} limits=${range} initial=${first[field] ?? ""} onText=${(/** @type {string} */ text) => change(field, text)} onSend=${send} fault=${out.faultIn(field)} />`;
  return html`<${Alert} live>
    <p><strong>${titles()[kind]}</strong> <bdi>${speech.why}</bdi></p>
    <details class="fold">
      <summary>${_("Change it and send it again")}</summary>
      <form class="stack" onSubmit=${send}>
        ${kind === "rebuttal" && writer("restatement", _("They say …"), limits.restatement, 3)}
        ${
          kind === "opening"
            ? writer("text", _("Your text"), limits[kind], 8)
            : html`<${Answer} writing=${{ first, words, change, send }} id=${`resend-text-${id}`} label=${_("Your text")} limits=${limits[kind]} starters=${kind === "closing" ? [] : undefined} fault=${out.faultIn("text")} />`
        }
        <button class="btn">${_("Send again")}</button>
      </form>
      ${out.asking && html`<${AskFirst} asked=${out.asking} onAnswer=${answer} />`}
    </details>
  <//>`;
}

const hiddenTitles = () => ({
  opening: _("Your teacher has hidden your opening."),
  rebuttal: _("Your teacher has hidden your rebuttal."),
  closing: _("Your teacher has hidden your closing."),
});

/** Texts of this round that have been hidden, folded: a neighbour reads along. During its own phase a text's editor says so. */
export function HiddenSince() {
  const { public: pub, me } = useRoom();
  const { name, round } = pub.phase;
  if (!["rebuttal", "closing", "vote"].includes(name)) return null;
  return Object.entries(me.mine ?? {})
    .filter(
      ([, speech]) => speech.state === "hidden" && speech.round === round && speech.kind !== name,
    )
    .map(
      ([id, speech]) =>
        html`<details key=${id} class="fold"><summary>${_("A note from your teacher")}</summary><p><strong>${speech.protected ? keptPrivate() : hiddenTitles()[speech.kind]}</strong> ${speech.why}</p><p class="small">${speech.protected ? _("Only you and your teacher can see it, and it counts as sent.") : _("Only you and your teacher can see it. Ask them if you’re not sure why.")}</p></details>`,
    );
}

/** Returned texts of this round. During its own phase a text is changed in its editor. */
export function Resend() {
  const { public: pub, me } = useRoom();
  const { name, round } = pub.phase;
  if (name !== "rebuttal" && name !== "closing") return null;
  return Object.entries(me.mine ?? {})
    .filter(
      ([, speech]) => speech.state === "returned" && speech.round === round && speech.kind !== name,
    )
    .map(([id, speech]) => html`<${ResendOne} key=${id} id=${id} speech=${speech} />`);
}

/** A text that the teacher sent back, to be mended after its own phase, until the vote begins. */

import { useState } from "preact/hooks";

import { html } from "debate/html.js";
import { LIMITS } from "debate/measure.js";
import { Alert } from "debate/parts/messages.js";
import { Writer } from "debate/parts/writer.js";
import { useRoom } from "debate/room.js";
import { missing } from "debate/screens/writing.js";
import { _ } from "debate/words.js";

const titles = () => ({
  opening: _("Your teacher sent your opening back to mend."),
  rebuttal: _("Your teacher sent your rebuttal back to mend."),
  closing: _("Your teacher sent your closing back to mend."),
});

function MendOne({ id, speech }) {
  const { act, drafts, toast } = useRoom();
  const { kind, round } = speech;
  const [words, setWords] = useState(() => drafts?.read(`mend ${id}`) ?? { text: speech.text, restatement: speech.restatement });
  const [fault, setFault] = useState();

  function change(field, value) {
    const next = { ...words, [field]: value };
    setWords(next);
    setFault(undefined);
    drafts?.write(`mend ${id}`, { mends: id, kind, round, text: next.text, restatement: next.restatement });
  }

  async function send(event) {
    event?.preventDefault();
    const wanting = missing(kind, words);
    if (wanting) return setFault(wanting);
    const ack = await act("mend", { speech: id, text: words.text, ...(kind === "rebuttal" && { restatement: words.restatement }) });
    if (ack.ok) toast(_("Sent. Your teacher reads it before anybody else does."));
  }

  const writer = (field, label, limits, rows) => html`<${Writer} id=${`mend-${field}-${id}`} rows=${rows} label=${label} limits=${limits} initial=${words[field] ?? ""} onText=${(text) => change(field, text)} onSend=${send} fault=${fault?.field === field && fault.text} />`;
  return html`<${Alert} live>
    <p><strong>${titles()[kind]}</strong> ${speech.why}</p>
    <details class="fold">
      <summary>${_("Mend it and send it again")}</summary>
      <form class="stack" onSubmit=${send}>
        ${kind === "rebuttal" && writer("restatement", _("They say …"), LIMITS.restatement, 3)}
        ${writer("text", _("Your text"), LIMITS[kind], 8)}
        <button class="btn">${_("Send again")}</button>
      </form>
    </details>
  <//>`;
}

/** Those of this round whose own phase is over; in its own phase a text is mended where it was written. */
export function Mend() {
  const { public: pub, me } = useRoom();
  const { name, round } = pub.phase;
  if (name !== "rebuttal" && name !== "closing") return null;
  return Object.entries(me.mine ?? {})
    .filter(([, speech]) => speech.state === "returned" && speech.round === round && speech.kind !== name)
    .map(([id, speech]) => html`<${MendOne} key=${id} id=${id} speech=${speech} />`);
}

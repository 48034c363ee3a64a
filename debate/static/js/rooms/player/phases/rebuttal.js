/** A rebuttal: first what they said, so that they would agree with it; then the answer. */

import { Care, usePackWords } from "#app/components/basics.js";
import { CitedCards, MiniCard, Shelf } from "#app/components/cards.js";
import { Speech } from "#app/components/clash.js";
import { FlagButton } from "#app/components/flag.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { Answer, Notices, Weighing, answerField } from "#app/rooms/player/answer.js";
import { Page } from "#app/rooms/player/frame.js";
import { SentAndWaiting, Waiting } from "#app/rooms/player/waiting.js";
import { Fate, SaveState, SendButton, useWriting } from "#app/rooms/player/writing.js";

/** Why a counter card was drawn: which card it answers, and how. */
function reach(motion, card, kind, target) {
  const answers = motion?.cards[card]?.answers ?? {};
  const to =
    target.cards.find((id) => answers[id]?.kind === kind) ?? target.cards.find((id) => answers[id]);
  const title = to && motion.cards[to]?.title;
  const hint = (to && answers[to].hint) ?? "";
  if (kind === "direct" && title) return `${_("Answers “%(title)s” directly.", { title })} ${hint}`;
  if (kind === "partial" && title) return `${_("Answers part of “%(title)s”.", { title })} ${hint}`;
  return _("From your side’s deck. It’s up to you to make the link.");
}

function Counters({ writing }) {
  const { me, motion } = useRoom();
  const tongue = usePackWords();
  const chosen = writing.words.current.cards ?? [];
  const counters = Object.entries(me.counters ?? {}).sort((a, b) => a[1].n - b[1].n);
  if (!counters.length) return null;
  return html`<fieldset class="stack tight">
    <legend class="legend">${_("Cards to answer with")}</legend>
    <p class="hint">${_("You can cite one of them, or none.")}</p>
    <ul class="stack tight">
      ${counters.map(
        ([id, { kind }]) => html`<li key=${id} class="counter-card">
        <${MiniCard} id=${id} note=${reach(motion, id, kind, me.target)} weak />
        <label class="chip"><input type="checkbox" value=${id} checked=${chosen.includes(id)} onChange=${() => writing.change("cards", chosen.includes(id) ? [] : [id])} /> ${_("Cite")}<span class="vh" ...${tongue}> ${motion?.cards[id]?.title}</span></label>
      </li>`,
      )}
    </ul>
  </fieldset>`;
}

export function Rebuttal() {
  const { public: pub, me } = useRoom();
  if (me.task !== "rebuttal" || !me.target)
    return html`<${Waiting} title=${_("Rebuttals are being written")} />`;
  return html`<${Write} key=${pub.phase.id} target=${me.target} />`;
}

function Write({ target }) {
  const { me } = useRoom();
  const { limits } = usePage();
  const writing = useWriting("rebuttal", (field) =>
    field === "restatement" ? "restatement" : answerField(writing.words.current),
  );
  const { cards, weighing } = writing.words.current;
  const fault = (field) =>
    !writing.fault?.failed && writing.fault?.field === field && writing.fault?.text;
  const submit = (event) => (event.preventDefault(), writing.send());

  return html`<${Page} motion=${false} actions=${html`<${SaveState} writing=${writing} /><${SendButton} writing=${writing} form="rebuttal-form" label=${_("Send rebuttal")} />`}>
    <h1>${_("Answer an opening")}</h1>
    <${Fate} writing=${writing} />
    <div class="split even answering">
      <section class="stack" aria-label=${_("Their opening")}>
        <${Speech} speech=${target} kind="opening" cards=${target.text === undefined} clipped />
      </section>
      <div class="stack">
      <form id="rebuttal-form" class="stack" onSubmit=${submit}>
        <${Writer} id="restatement" rows="3" label=${_("They say …")} hint=${_("Their point in your own words, put so fairly that they’d agree.")} limits=${limits.restatement} initial=${writing.first.restatement} onText=${(text) => writing.change("restatement", text)} onSend=${writing.send} fault=${fault("restatement")} />
        <${Answer} writing=${writing} fault=${fault("text")} />
        <${Weighing} value=${weighing} onChange=${(value) => writing.change("weighing", value)} />
        <${Counters} writing=${writing} />
        <${Notices} writing=${writing} cards=${cards} against=${target.text} />
      </form>
    ${me.done && html`<${SentAndWaiting} title=${_("Rebuttal sent")} text=${_("The others are still writing. Then everyone reads and votes.")} />`}
      </div>
    <section class="stack" aria-label=${_("For reference")}>
      ${target.text !== undefined && html`<${CitedCards} ids=${target.cards} />`}
      <${Care}>${_("Answer the strongest version of what they said. Take on the argument, never the person.")}<//>
      <${Shelf} />
      ${target.text !== undefined && !target.bot && html`<${FlagButton} speech=${target.id} />`}
    </section>
    </div>
  <//>`;
}

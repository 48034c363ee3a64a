/** A rebuttal: first what they said, so that they would agree with it; then the answer. */

import { useRef, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { CardProof, CitedCards, onlyAsk, Shelf } from "#app/components/cards.js";
import { Prose, Speech } from "#app/components/clash.js";
import { FlagButton } from "#app/components/flag.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { Answer, Notices, Peek, Restatement } from "#app/rooms/player/answer.js";
import { Page } from "#app/rooms/player/frame.js";
import { Asked } from "#app/rooms/player/waits/asked.js";
import { Sent, Waiting } from "#app/rooms/player/waiting.js";
import { Fate, SaveState, SendButton, useWriting } from "#app/rooms/player/writing.js";

/** @import { Motion, Player } from "#app/protocol.d.ts" */
/** @import { Writing } from "#app/types.d.ts" */
/** @typedef {NonNullable<Player["target"]>} Target */
/** @typedef {NonNullable<Player["counters"]>[string]["kind"]} Reach */

/** Why a counter card was drawn: which card it answers, and how. @param {Motion} motion @param {string} card @param {Reach} kind @param {Target} target */
function reach(motion, card, kind, target) {
  const answers = motion?.cards[card]?.answers ?? {};
  const to =
    target.cards.find((id) => answers[id]?.kind === kind) ?? target.cards.find((id) => answers[id]);
  const title = to && motion.cards[to]?.title;
  const hint = (to && answers[to].hint) ?? "";
  if (kind === "direct" && title) return `${_("Answers “%(title)s” directly.", { title })} ${hint}`;
  if (kind === "partial" && title) return `${_("Answers part of “%(title)s”.", { title })} ${hint}`;
  return _("One of your side’s cards. It’s up to you to make the link.");
}

/** @param {{ writing: Writing }} props */
function Counters({ writing }) {
  const { me, motion } = useRoom();
  const chosen = writing.words.current.cards ?? [];
  const counters = Object.entries(me.counters ?? {}).sort((a, b) => a[1].n - b[1].n);
  if (!counters.length) return null;
  const cite = (/** @type {string} */ id) =>
    writing.change("cards", chosen.includes(id) ? [] : [id]);
  return html`<section class="stack tight" aria-labelledby="counters">
    <h2 id="counters">${_("Cards that may help")}</h2>
    <p class="hint">${
      onlyAsk(
        motion,
        counters.map(([id]) => id),
      )
        ? _("Open one for what helps to answer it, or to cite it.")
        : _("Open one for more, or to cite it.")
    }</p>
    ${counters.map(([id, { kind }]) => html`<${Counter} key=${id} id=${id} kind=${kind} target=${me.target} cited=${chosen.includes(id)} onCite=${() => cite(id)} />`)}
  </section>`;
}

/** A card to answer with: what it claims at once, the rest when it is opened. @param {{ id: string, kind: Reach, target: Target, cited: boolean, onCite: () => void }} props */
function Counter({ id, kind, target, cited, onCite }) {
  const { motion } = useRoom();
  const tongue = usePackWords();
  const [open, setOpen] = useState(false);
  const card = motion?.cards[id];
  if (!card)
    return html`<div class="mini bones" aria-busy="true"><div class="bone long"></div></div>`;
  return html`<details class="mini helps" data-side=${letter(card.side)} onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => setOpen(event.currentTarget.open)}>
    <summary><span><b ...${tongue}>${card.title}</b> <span class="claim" ...${tongue}>${card.claim}</span>${cited && html`<span class="note small"><${Icon} name="i-check" /> ${_("Cited")}</span>`}</span></summary>
    ${
      open &&
      html`<p class="small" dir="auto">${reach(motion, id, kind, target)}</p>
      <${CardProof} card=${card} />
      <label class="chip"><input type="checkbox" checked=${cited} onChange=${onCite} /> ${_("Cite this card")}</label>`
    }
  </details>`;
}

export function Rebuttal() {
  const { public: pub, me } = useRoom();
  if (me.task !== "rebuttal" || !me.target)
    return html`<${Waiting} title=${_("Rebuttals are being written")} />`;
  if (me.asked) return html`<${Asked} asked=${me.asked} kind="rebuttal" />`;
  return html`<${Write} key=${pub.phase.id} target=${me.target} />`;
}

/** @param {{ target: Target }} props */
function Write({ target }) {
  const { limits } = usePage();
  const writing = useWriting("rebuttal", (field) =>
    field === "restatement" ? "restatement" : "answer",
  );
  const opening = useRef(null);
  const reference = html`
    ${target.text !== undefined && html`<${CitedCards} ids=${target.cards} />`}
    <${Shelf} />
    ${target.text !== undefined && !target.bot && html`<${FlagButton} speech=${target.id} />`}`;

  if (writing.settled)
    return html`<${Sent} writing=${writing} title=${_("Your rebuttal is in.")} text=${_("The others are still writing. Then everyone reads and votes.")} reference=${reference} />`;
  return html`<${Page} gap="1rem" reference=${reference} actions=${html`<${Peek} of=${opening} label=${_("Their opening")} there=${target.text}><${Prose} text=${target.text} /><//><${SaveState} writing=${writing} /><${SendButton} writing=${writing} form="rebuttal-form" label=${_("Send rebuttal")} />`}>
    <h1>${_("Answer this opening")}</h1>
    <${Fate} writing=${writing} />
    <div class="split even answering">
      <section class="stack tight" ref=${opening} aria-label=${_("Their opening")}>
        <${Speech} speech=${target} kind="opening" cards=${target.text === undefined} clipped />
      </section>
      <form id="rebuttal-form" class="stack" onSubmit=${writing.submit}>
        <${Restatement} writing=${writing} hint=${_("fairly, in your own words")} />
        <${Answer} writing=${writing} id="answer" label=${_("Your answer")} hint=${_("Answer the strongest version of what they said. Take on the argument, never the person.")} limits=${limits.rebuttal} fault=${writing.faultIn("text")} />
        <${Notices} writing=${writing} cards=${writing.words.current.cards} against=${target.text} />
        <${Counters} writing=${writing} />
      </form>
    </div>
  <//>`;
}

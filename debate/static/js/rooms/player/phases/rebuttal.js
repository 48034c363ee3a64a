/** A rebuttal: first what they said, so that they would agree with it; then the answer. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { challengeAsks, challengeLead, challengeName } from "#app/components/challenge.js";
import { CitedCards, MiniCard, nameOfCard, Shelf } from "#app/components/cards.js";
import { Prose, Speech } from "#app/components/clash.js";
import { FlagButton, OffThePoint } from "#app/components/flag.js";
import { isLow, isWide } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, n_, rich } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
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
  const title = to && nameOfCard(motion.cards[to]);
  const hint = (to && answers[to].hint) ?? "";
  if (kind === "direct" && title) return `${_("Answers “%(title)s” directly.", { title })} ${hint}`;
  if (kind === "partial" && title) return `${_("Answers part of “%(title)s”.", { title })} ${hint}`;
  return _("One of your side’s cards. It’s up to you to make the link.");
}

const SHORT = 160; // characters: an opening that leaves room for the fields on any phone

/** Cards to answer with, by their titles: a tap cites one and shows it, another takes it back. @param {{ writing: Writing, shown: boolean }} props `shown`: whether they begin open */
function Counters({ writing, shown }) {
  const { me, motion } = useRoom();
  const tongue = usePackWords();
  const [cited = ""] = writing.words.current.cards ?? [];
  const counters = Object.entries(me.counters ?? {}).sort((a, b) => a[1].n - b[1].n);
  const kind = me.counters?.[cited]?.kind;
  const [open, setOpen] = useState(shown);
  if (!motion || !me.target || !counters.length) return null;
  const cite = (/** @type {string} */ id) => writing.change("cards", id === cited ? [] : [id]);
  const title = nameOfCard(motion.cards[cited]);
  return html`<details class="fold" open=${open} onToggle=${(/** @type {Event} */ event) => setOpen(/** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
    <summary>${title ? html`${_("Cited.")} <span ...${tongue}>${title}</span>` : n_("%(n)s card to cite", "%(n)s cards to cite", counters.length)}</summary>
    ${
      open &&
      html`<fieldset class="stack tight">
      <legend class="vh">${_("Cite a card, if you like")}</legend>
      <div class="chips taps cites">${counters.map(([id]) => html`<label class="chip" key=${id}><input type="checkbox" checked=${id === cited} onChange=${() => cite(id)} /> <span ...${tongue}>${nameOfCard(motion.cards[id])}</span></label>`)}</div>
      <div role="status">${kind && html`<p class="note small"><${Icon} name="i-check" /> <span>${_("Cited.")} <span dir="auto">${reach(motion, cited, kind, me.target)}</span></span></p>`}</div>
      ${kind && html`<${MiniCard} key=${cited} id=${cited} claim weak />`}
    </fieldset>`
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
  const { public: pub, toast } = useRoom();
  const { challenge } = pub.phase;
  const dealt = useRef(target.id);
  useEffect(() => {
    if (dealt.current !== target.id)
      toast(_("Your teacher has hidden the opening that you had. Here is another one."));
    dealt.current = target.id;
  }, [target.id]);
  const first = pub.phase.round === 1; // what a box is for is known later
  const writing = useWriting(
    "rebuttal",
    (field) => (field === "restatement" ? "restatement" : "answer"),
    { against: { text: target.text ?? "", cards: target.cards } },
  );
  const opening = useRef(null);
  const { text, restatement } = writing.first;
  const [reading, setReading] = useState(
    () => isLow() && (target.text ?? "").length > SHORT && !text && !restatement,
  );
  const [apart] = useState(reading); // then the fields have the screen that the opening had
  useEffect(() => {
    if (apart && !reading) document.getElementById("restatement")?.focus();
  }, [reading]);
  const reference = html`
    ${target.text !== undefined && html`<${CitedCards} ids=${target.cards} />`}
    <${Shelf} />
    ${target.text !== undefined && !target.bot && html`<div class="row under-text"><${OffThePoint} key=${target.id} speech=${target.id} kind=${_("Their opening")} /><${FlagButton} speech=${target.id} /></div>`}`;

  if (writing.settled)
    return html`<${Sent} writing=${writing} title=${_("Your rebuttal is in.")} text=${_("Next, everyone reads and votes.")} reference=${reference} />`;
  return html`<${Page} gap="1rem" reference=${reference} actions=${reading ? html`<button type="button" class="btn push" onClick=${() => setReading(false)}>${_("Answer it")}</button>` : html`<${Peek} of=${opening} label=${_("Their opening")} there=${target.text}><${Prose} text=${target.text} /><//><${SaveState} writing=${writing} /><${SendButton} writing=${writing} form="rebuttal-form" label=${_("Send rebuttal")} />`}>
    <h1>${_("Answer this opening")}</h1>
    <${Fate} writing=${writing} />
    <div class="split even answering">
      <section class="stack tight" ref=${opening} hidden=${apart && !reading} aria-label=${_("Their opening")}>
        <${Speech} speech=${target} kind="opening" cards=${target.text === undefined} answered />
        ${reading && html`<${Counters} writing=${writing} shown />`}
      </section>
      ${
        !reading &&
        html`<form id="rebuttal-form" class="stack" onSubmit=${writing.submit}>
        <${Restatement} writing=${writing} hint=${first ? _("fairly, in your own words") : ""} />
        <${Counters} writing=${writing} shown=${isWide()} />
        <${Answer} writing=${writing} id="answer" extra=${challenge && challengeLead(challenge)} label=${_("Your answer")} hint=${challenge ? html`<span class="challenge">${rich(_("Challenge: %(name)s. %(what)s"), { name: html`<b>${challengeName(challenge)}</b>`, what: challengeAsks(challenge) })}</span>` : ""} limits=${limits.rebuttal} fault=${writing.faultIn("text")} />
        <${Notices} writing=${writing} cards=${writing.words.current.cards} against=${target.text} />
      </form>`
      }
    </div>
  <//>`;
}

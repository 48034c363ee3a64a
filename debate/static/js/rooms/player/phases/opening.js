/** An opening, built on the cards that were kept. */

import { useMemo, useRef, useState } from "preact/hooks";

import { Care } from "#app/components/basics.js";
import { ForBoth, fromWhat, MiniCard, nameOfCard, reads, Shelf } from "#app/components/cards.js";
import { Writer } from "#app/components/writer.js";
import { isLarge, isTall, isWide } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, inWords, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { peopleIn } from "#app/core/together.js";
import { Notices, Peek } from "#app/rooms/player/answer.js";
import { keptByTheClock } from "#app/rooms/player/phases/draw.js";
import { Page } from "#app/rooms/player/frame.js";
import { Asked } from "#app/rooms/player/waits/asked.js";
import { Sent, Waiting } from "#app/rooms/player/waiting.js";
import { likelyAnswers } from "#app/rooms/player/waits/deal.js";
import { theirAnswer } from "#app/rooms/player/waits/foresight.js";
import { Hunch } from "#app/rooms/player/waits/quick.js";
import { Fate, SaveState, SendButton, useWriting } from "#app/rooms/player/writing.js";

const NAMES_WINNERS = 8; // writers from whom on the results name who won a clash, and nobody else

/** @param {boolean} asked whether some of the cards only ask, and have no evidence @param {boolean} read whether they ask about a text */
const starters = (asked, read) => [
  _("We claim that"),
  _("Because"),
  read
    ? _("In the text it says:")
    : asked
      ? _("One case that I know:")
      : _("The evidence shows that"),
  _("What matters is"),
];

export function Opening() {
  const { public: pub, me } = useRoom();
  if (me.task !== "opening") return html`<${Waiting} title=${_("Openings are being written")} />`;
  if (me.asked) return html`<${Asked} asked=${me.asked} kind="opening" />`;
  return html`<${Write} key=${pub.phase.id} />`;
}

/** A guess at the card with which the other side will answer. @param {{ cards: string[], children?: unknown }} props */
function TheirAnswer({ cards, children }) {
  const { motion, public: pub } = useRoom();
  const choices = useMemo(() => (motion ? likelyAnswers(motion, cards) : []), [motion]); // it may come after the page is drawn
  const named = choices.map((id) => [id, nameOfCard(motion?.cards[id]) ?? ""]);
  return html`<${Hunch} what=${theirAnswer(pub.phase.round)} asks=${_("Which card will they answer with?")} choices=${named} pack>${children}<//>`;
}

function Write() {
  const room = useRoom();
  const { me, motion, public: pub } = room;
  const { limits } = usePage();
  const hand = useRef(null);
  const [low] = useState(() => !isWide() && !isTall());
  const [tall] = useState(() => !isWide() && isTall());
  const cards = Object.entries(me.hand ?? {})
    .filter(([, card]) => card.kept)
    .sort((a, b) => a[1].n - b[1].n);
  const ids = cards.map(([id]) => id);
  const writing = useWriting("opening", () => "opening", { cards: ids });
  const [large] = useState(isLarge); // then cards would push the box some screens down
  const brief = low || tall; // box, count and starters stay in sight together, beside one card or the claims of several, on a low screen its claim or their titles

  const title = keptByTheClock(room)
    ? n_("The clock chose this card for you.", "The clock chose these cards for you.", ids.length)
    : n_("Your card", "Your %(cards)s cards", ids.length, { cards: inWords(ids.length) });
  const read = html`<div class="stack tight">${ids.map((id, i) => html`<${MiniCard} key=${id} id=${id} open=${i === 0 && isWide()} gist=${tall && ids.length === 1} weak claim=${!low || ids.length === 1} />`)}<${ForBoth} /></div>`;
  const first = pub.phase.round === 1; // what is said here is known later
  const writers = peopleIn(pub.seats).filter(([, { role }]) => role === "player").length;
  const next = [
    _("Next, you answer one of theirs."),
    first && writers >= NAMES_WINNERS && _("Only who wins a clash is named."),
  ];
  const { sent } = writing;
  const mayNotCome = sent && (sent.state !== "sent" || sent.held); // perhaps nobody answers it
  if (writing.settled)
    return html`<${Sent} writing=${writing} title=${_("Your opening is in.")} text=${next.filter(Boolean).join(" ")} reference=${html`<${Shelf} />`} first=${mayNotCome ? undefined : (/** @type {unknown} */ games) => html`<${TheirAnswer} cards=${ids}>${games}<//>`} />`;
  return html`<${Page} gap="1rem" reference=${html`<${Shelf} />`} actions=${html`<${Peek} of=${hand} label=${_("Cards")} there>${cards.map(([id]) => html`<${MiniCard} key=${id} id=${id} open weak />`)}<//><${SaveState} writing=${writing} /><${SendButton} writing=${writing} form="opening-form" label=${_("Send opening")} />`}>
    <h1>${_("Write your opening")}</h1>
    <${Fate} writing=${writing} />
    <div class="split read-write">
      <aside class="stack pin" aria-labelledby="cards" ref=${hand}>
        ${large ? html`<details class="fold"><summary id="cards">${title}</summary>${read}</details>` : html`<h2 id="cards" class="kicker">${title}</h2>${read}`}
      </aside>
      <div class="stack">
        <form id="opening-form" onSubmit=${writing.submit}>
          <${Writer} id="opening" rows=${brief ? 6 : 10} brief=${brief} label=${_("Your opening")} limits=${limits.opening} initial=${writing.first.text} starters=${starters(
            ids.some((id) => motion?.cards[id]?.stock),
            reads(motion),
          )} onText=${(/** @type {string} */ text) => writing.change("text", text)} onSend=${writing.send} fault=${writing.faultIn("text")} />
        </form>
        ${first && html`<${Care}>${fromWhat(motion, ids)}<//>`}
        <${Notices} writing=${writing} cards=${ids} />
      </div>
    </div>
  <//>`;
}

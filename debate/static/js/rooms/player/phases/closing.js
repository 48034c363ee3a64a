/** A closing: the opener's short reply to one rebuttal. */

import { useRef } from "preact/hooks";

import { Care } from "#app/components/basics.js";
import { CitedCards, MiniCard, Shelf } from "#app/components/cards.js";
import { Prose, Speech } from "#app/components/clash.js";
import { FlagButton } from "#app/components/flag.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { Answer, Notices, Peek } from "#app/rooms/player/answer.js";
import { Page } from "#app/rooms/player/frame.js";
import { Asked } from "#app/rooms/player/waits/asked.js";
import { AfterAnswers } from "#app/rooms/player/waits/call.js";
import { Sent, Waiting } from "#app/rooms/player/waiting.js";
import { Fate, SaveState, SendButton, mineOf, useWriting } from "#app/rooms/player/writing.js";

/** @import { Player } from "#app/protocol.d.ts" */

export function Closing() {
  const { public: pub, me } = useRoom();
  if (me.asked) return html`<${Asked} asked=${me.asked} kind="closing" />`;
  if (me.task !== "closing" || !me.target)
    return html`<${Waiting} title=${_("Closings are being written")} text=${_("Openers answer one rebuttal. Either nobody answered yours, or it isn’t your turn. You don’t lose anything.")} />`;
  const { target } = me;
  return html`<${AfterAnswers}>${() => html`<${Write} key=${pub.phase.id} target=${target} />`}<//>`;
}

/** @param {{ target: NonNullable<Player["target"]> }} props */
function Write({ target }) {
  const { public: pub, me } = useRoom();
  const { limits } = usePage();
  const writing = useWriting("closing", () => "closing");
  const opening = mineOf(me, "opening", pub.phase.round);
  const rebuttal = useRef(null);

  const reference = html`
    <div class="stack tight">${Object.keys(me.hand ?? {}).map((id) => html`<${MiniCard} key=${id} id=${id} />`)}</div>
    ${target.text !== undefined && html`<${CitedCards} ids=${target.cards} />`}
    <${Shelf} />
    ${target.text !== undefined && !target.bot && html`<${FlagButton} speech=${target.id} />`}`;

  if (writing.settled)
    return html`<${Sent} writing=${writing} title=${_("Your closing is in.")} text=${_("Next, everyone reads and votes.")} reference=${reference} />`;
  return html`<${Page} gap="1rem" reference=${reference} actions=${html`<${Peek} of=${rebuttal} label=${_("Their rebuttal")} there=${target.text}><${Prose} text=${target.text} /><//><${SaveState} writing=${writing} /><${SendButton} writing=${writing} form="closing-form" label=${_("Send closing")} />`}>
    <h1>${_("Close your case")}</h1>
    <${Fate} writing=${writing} />
    <div class="split even answering">
      <section class="stack" aria-label=${_("Their rebuttal")}>
        <div ref=${rebuttal}><${Speech} speech=${target} kind="rebuttal" cards=${target.text === undefined} answered /></div>
        <${Care}>${_("Answer the strongest version of what they said. Take on the argument, never the person.")}<//>
        ${opening && html`<details class="fold"><summary>${_("Your opening, to reread")}</summary><${Speech} speech=${{ ...opening, side: me.side }} kind="opening" /></details>`}
      </section>
      <div class="stack">
      <form id="closing-form" class="stack" onSubmit=${writing.submit}>
        <${Answer} writing=${writing} id="closing" label=${_("Your closing")} hint=${_("In a few sentences: what of your opening still stands? Not sending one costs nothing.")} limits=${limits.closing} starters=${[_("What still stands is"), _("They are right that")]} fault=${writing.faultIn("text")} />
        <${Notices} writing=${writing} against=${target.text} />
      </form>
      </div>
    </div>
  <//>`;
}

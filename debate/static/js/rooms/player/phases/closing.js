/** A closing: the opener's short reply to one rebuttal. */

import { Care } from "#app/components/basics.js";
import { CitedCards, MiniCard, Shelf } from "#app/components/cards.js";
import { Speech } from "#app/components/clash.js";
import { FlagButton } from "#app/components/flag.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { Notices, Weighing } from "#app/rooms/player/answer.js";
import { Page } from "#app/rooms/player/frame.js";
import { SentAndWaiting, Waiting } from "#app/rooms/player/waiting.js";
import { Fate, SaveState, SendButton, mineOf, useWriting } from "#app/rooms/player/writing.js";

export function Closing() {
  const { public: pub, me } = useRoom();
  if (me.task !== "closing" || !me.target)
    return html`<${Waiting} title=${_("Closings are being written")} text=${_("Openers answer one rebuttal. Either nobody answered yours, or it isn’t your turn. You don’t lose anything.")} />`;
  return html`<${Write} key=${pub.phase.id} target=${me.target} />`;
}

function Write({ target }) {
  const { public: pub, me } = useRoom();
  const { limits } = usePage();
  const writing = useWriting("closing", () => "closing");
  const opening = mineOf(me, "opening", pub.phase.round);
  const submit = (event) => (event.preventDefault(), writing.send());

  return html`<${Page} motion=${false} actions=${html`<${SaveState} writing=${writing} /><${SendButton} writing=${writing} form="closing-form" label=${_("Send closing")} />`}>
    <h1>${_("Close your case")}</h1>
    <${Fate} writing=${writing} />
    <div class="split even answering">
      <section class="stack" aria-label=${_("Their rebuttal")}>
        <${Speech} speech=${target} kind="rebuttal" cards=${target.text === undefined} clipped />
      </section>
      <div class="stack">
      <form id="closing-form" class="stack" onSubmit=${submit}>
        <${Writer} id="closing" rows="6" label=${_("Your closing")} hint=${_("In a few sentences: what of your opening still stands? Not sending one costs nothing.")} limits=${limits.closing} initial=${writing.first.text} starters=${[_("What still stands is"), _("They are right that"), _("Yet that does not change")]} onText=${(text) => writing.change("text", text)} onSend=${writing.send} fault=${!writing.fault?.failed && writing.fault?.text} />
        <${Weighing} value=${writing.words.current.weighing} onChange=${(value) => writing.change("weighing", value)} />
        <${Notices} writing=${writing} against=${target.text} />
      </form>
    ${me.done && html`<${SentAndWaiting} title=${_("Closing sent")} text=${_("The others are still writing. Then everyone reads and votes.")} />`}
      </div>
    <section class="stack" aria-label=${_("For reference")}>
      ${opening && html`<details class="fold"><summary>${_("Your opening, to reread")}</summary><${Speech} speech=${{ ...opening, side: me.side }} kind="opening" /></details>`}
      <div class="stack tight">${Object.keys(me.hand ?? {}).map((id) => html`<${MiniCard} key=${id} id=${id} />`)}</div>
      ${target.text !== undefined && html`<${CitedCards} ids=${target.cards} />`}
      <${Care}>${_("Answer the strongest version of what they said. Take on the argument, never the person.")}<//>
      <${Shelf} />
      ${target.text !== undefined && !target.bot && html`<${FlagButton} speech=${target.id} />`}
    </section>
    </div>
  <//>`;
}

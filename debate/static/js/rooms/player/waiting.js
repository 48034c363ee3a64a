/** Between tasks: what is going on in the room, and something to read. */

import { useLayoutEffect } from "preact/hooks";

import { LinkButton, phaseName } from "#app/components/basics.js";
import { Shelf } from "#app/components/cards.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { isAloud } from "#app/core/speeches.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { everybodyDone, inShownOrder } from "#app/core/together.js";
import { Speech } from "#app/components/clash.js";
import { SampleClash } from "#app/components/sample_clash.js";
import { CaredOnceSent } from "#app/coaching/noticed.js";
import { Page } from "#app/rooms/player/frame.js";
import { Quick } from "#app/rooms/player/waits/quick.js";
import { Team } from "#app/rooms/player/waits/team.js";
import { Fate } from "#app/rooms/player/writing.js";

/** @import { PhaseName, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Writing } from "#app/types.d.ts" */

/** @type {{ [phase in PhaseName]?: () => string }} */
const GOING_ON = {
  draw: () => _("Players are choosing the cards they’ll argue with."),
  opening: () => _("Players are writing their openings. Nobody else can read them yet."),
  rebuttal: () =>
    _("Each player is answering one opening from the other side, without knowing whose it is."),
  closing: () => _("Openers are answering what was said against them."),
  revise: () => _("Players are rewriting one of their texts."),
};

/**
 * The page once a text is sent: the card leaves the hand, then one's own side's cards come in, without names, and there are
 * short games.
 * @param {{ writing: Writing, title: string, text: string, reference?: unknown, first?: (games: unknown) => unknown }} props `first`: what to look out for, before the games
 */
export function Sent({ writing, title, text, reference, first = (games) => games }) {
  const { public: pub, me } = useRoom();
  const { words, went } = writing;
  const sent = writing.sent ?? words.current;
  const { state, held, for_readers: forReaders } = writing.sent ?? {};
  const isRead = state === "sent" && !held;
  const mayBeShown = !pub.options.practice && isRead && !forReaders;
  useLayoutEffect(focusHeading, []);
  return html`<${Page} motion=${false} reference=${reference}>
    <div class="stack tight sent">
      ${went && html`<p class="leaving prose no-initial" data-side=${letter(me.side)} aria-hidden="true" dir="auto">${words.current.text}</p>`}
      ${writing.sent?.state === "hidden" ? html`<h1>${writing.sent.protected ? _("Kept private") : _("Hidden")}</h1>` : html`<h1 class="stamp">${_("Sent")}</h1>`}
      <p>${writing.sent?.state !== "hidden" && html`<span class="vh">${title}</span>`} <${LinkButton} onClick=${writing.reopen}>${_("Change it")}<//></p>
    </div>
    <${Fate} writing=${writing} />
    <${CaredOnceSent} ...${sent} />
    ${everybodyDone(pub) && html`<p class="small">${pub.unread ? _("Everyone is done. Your teacher is reading a text first.") : writing.sent?.state === "hidden" ? _("Everyone is done, so the room moves on soon.") : _("Everyone is done, so the room moves on soon. It waits for you if you change your text.")}</p>`}
    <${Team} />
    ${first(!pub.options.practice && html`<${Quick} /><${SampleClash} />`)}
    <div>
      <details class="fold"><summary>${mayBeShown ? _("Read it once more: it may be shown big") : isRead ? _("Your text, as they’ll see it") : _("Your text")}</summary><${Speech} speech=${{ cards: [], ...sent, side: me.side }} kind=${writing.kind} /></details>
      <${SaidBefore} kind=${writing.kind} />
    </div>
    ${!everybodyDone(pub) && html`<p class="small">${text}</p>`}
  <//>`;
}

/** How a classmate put it: a text of this kind for one's own side now, from an earlier round, that the room has seen; one that readers preferred, if there is one. @param {{ kind: SpeechKind }} props */
function SaidBefore({ kind }) {
  const { public: pub, me } = useRoom();
  const { clashes = {}, speeches = {}, phase } = pub;
  const seen = inShownOrder(clashes).flatMap(([, { round, verdict, [kind]: id }]) => {
    const text = speeches[id ?? ""];
    const isTheirs = text?.text && text.side === me.side && !text.bot && !me.mine?.[id ?? ""];
    return isTheirs && round < (phase.round ?? 1) ? [{ round, text, won: verdict === kind }] : [];
  });
  const one = seen.find(({ won }) => won) ?? seen[0];
  return (
    one &&
    html`<details class="fold"><summary>${_("How a classmate put it in round %(round)s", { round: one.round })}</summary><${Speech} speech=${one.text} kind=${kind} /></details>`
  );
}

/** What a latecomer is told: when they play, or that there is no round left to play in. */
function Late() {
  const { me } = useRoom();
  return html`<p class="care">${me.plays_from ? _("You’ll play from round %(n)s. Until then, you judge.", { n: me.plays_from }) : _("The last round had already begun when you came in, so you judge until the end. Your votes count like anyone else’s.")}</p>`;
}

/** @param {{ title: string, text?: string, children?: unknown }} props `text`: else what the others do */
export function Waiting({ title, text, children }) {
  const { public: pub, me } = useRoom();
  const { name } = pub.phase;
  const later = me.role === "player" && !me.side;
  return html`<${Page} gap="1.5rem" motion=${false} reference=${html`<${Shelf} />`}>
    <div class="stack tight">
      <p class="kicker">${phaseName(name)}</p>
      <h1>${title}</h1>
      <p>${text ?? (isAloud(pub) && name === "draw" ? _("The speakers are choosing the cards they’ll speak from.") : GOING_ON[name]?.())}</p>
    </div>
    ${later && html`<${Late} />`}
    ${children}
    <${Team} />
    <${Quick} />
    <${SampleClash} />
  <//>`;
}

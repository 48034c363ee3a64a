/** Between tasks: what is going on in the room, and something to read. */

import { useEffect } from "preact/hooks";

import { LinkButton, phaseName } from "#app/components/basics.js";
import { Shelf } from "#app/components/cards.js";
import { Progress, Steps } from "#app/components/people.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { SampleClash } from "#app/components/sample_clash.js";
import { Page } from "#app/rooms/player/frame.js";
import { Fate } from "#app/rooms/player/writing.js";

/** @import { PhaseName, Progress as Share, Public } from "#app/protocol.d.ts" */
/** @import { Writing } from "#app/types.d.ts" */

/** @type {{ [phase in PhaseName]?: () => string }} */
const GOING_ON = {
  draw: () => _("Players are choosing the cards they’ll argue with."),
  opening: () => _("Players are writing their openings. Nobody else can read them yet."),
  rebuttal: () =>
    _("Each player is answering one opening from the other side, without knowing whose it is."),
  closing: () => _("Openers are answering what was said against them."),
  vote: () => _("The room is reading and voting."),
  revise: () => _("Players are rewriting one of their texts."),
  compare: () => _("The room is comparing first versions with rewrites."),
};

/** Whether everybody who has a task has done it. Nobody learns more than that. @param {Public} pub */
export function everybodyDone(pub) {
  const all = Object.values(pub.progress ?? {});
  return all.length > 0 && all.every(({ done, due }) => done === due);
}

/**
 * The page once a text is sent: how many are still working, without names, and a sample clash to judge.
 * @param {{ writing: Writing, title: string, text: string, reference?: unknown }} props
 */
export function Sent({ writing, title, text, reference }) {
  const { public: pub } = useRoom();
  useEffect(focusHeading, []);
  /** @param {keyof Share} part */
  const sum = (part) => Object.values(pub.progress ?? {}).reduce((n, one) => n + one[part], 0);
  return html`<${Page} motion=${false} reference=${reference}>
    <div class="stack tight sent">
      <h1 class="stamp">${_("Sent")}</h1>
      <p>${title} <${LinkButton} onClick=${writing.reopen}>${_("Change it")}<//></p>
    </div>
    <${Fate} writing=${writing} />
    <p class="small">${everybodyDone(pub) ? _("Everyone is done, so the room moves on in five seconds. It waits for you if you change your text.") : text} ${sum("due") > 0 && _("%(done)s of %(due)s done", { done: sum("done"), due: sum("due") })}</p>
    ${!pub.options.practice && html`<${SampleClash} at_once />`}
  <//>`;
}

/** What a latecomer is told: when they play, or that there is no round left to play in. */
function Late() {
  const { me } = useRoom();
  return html`<p class="care">${me.plays_from ? _("You’ll play from round %(n)s. Until then, you judge.", { n: me.plays_from }) : _("The last round had already begun when you came in, so you judge until the end. Your votes count like anyone else’s.")}</p>`;
}

/** @param {{ title?: string, text?: string, children?: unknown }} props */
export function Waiting({ title, text, children }) {
  const { public: pub, me } = useRoom();
  const { name } = pub.phase;
  const later = me.role === "player" && !me.side;
  return html`<${Page} gap="1.75rem">
    <div class="stack tight">
      <p class="kicker">${phaseName(name)}</p>
      <h1>${title ?? _("Nothing to do right now")}</h1>
      <p class="lede">${text ?? GOING_ON[name]?.()}</p>
    </div>
    ${later && html`<${Late} />`}
    ${children}
    <${SampleClash} />
    <div class="split">
      <section class="stack" aria-labelledby="far"><h2 id="far">${_("How far the room has got")}</h2><${Progress} /><${Steps} /></section>
      <section class="stack" aria-labelledby="read"><h2 id="read">${_("Read while you wait")}</h2><${Shelf} /></section>
    </div>
  <//>`;
}

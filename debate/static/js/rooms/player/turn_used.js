/** What a person at a shared device finds if their private turn was begun or used already: nothing of what is in it. */

import { useState } from "preact/hooks";

import { calledOf } from "#app/components/basics.js";
import { Confirm } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { Page } from "#app/rooms/player/frame.js";

/** Whether the device is shared and this part of the person's turn was used before this page was opened. @param {boolean | undefined} used */
export function useUsed(used) {
  const { seat } = usePage();
  const [before, setBefore] = useState(Boolean(seat && used));
  return /** @type {const} */ ([before, () => setBefore(false)]);
}

/** @param {{ done?: boolean, onward: () => void }} props `done`: all of it; else only its beginning */
export function TurnUsed({ done, onward }) {
  const room = useRoom();
  const { public: pub, act } = room;
  const [asking, setAsking] = useState(false);
  const name = calledOf(room, room.me.seat);
  const again = async () => {
    if ((await act("turn", { phase: pub.phase.id, not_me: true })).ok) onward();
  };
  return html`<${Page} gap="1.75rem" motion=${false}>
    <div class="stack tight">
      <p class="kicker">${name}</p>
      <h1>${done ? _("Your turn is done") : _("Your turn has begun")}</h1>
      <p class="lede">${_("What was chosen in it isn’t shown again at this device, to anyone.")}</p>
    </div>
    <div class="row">
      ${!done && html`<button type="button" class="btn" onClick=${onward}>${_("Go on with it")}</button>`}
      <button type="button" class="btn quiet" onClick=${() => setAsking(true)}>${_("That wasn’t me")}</button>
    </div>
    <p class="small">${_("“That wasn’t me” takes back, unseen, all that was chosen. Your teacher is told, and you have your turn again.")}</p>
    ${asking && html`<${Confirm} title=${_("Take back everything that was chosen as %(name)s?", { name })} text=${_("Only if it wasn’t you: it can’t be brought back.")} yes=${_("Take it back")} no=${_("Keep it")} onYes=${again} onClose=${() => setAsking(false)} />`}
  <//>`;
}

/** Who found their private turn used by somebody else, and took it back. It stays until a host closes it, or the debate is over. */

import { useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { _, dateLocale } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";
import { onDevice } from "#app/core/storage.js";
import { placedName } from "#app/rooms/host/names.js";

/** @import { HostRoom } from "#app/types.d.ts" */

/** What to say of those who took a turn back after this time (ms), first come first. @param {Pick<HostRoom, "me" | "public">} room @param {number} closed */
export function takenBack(room, closed) {
  if (room.public.phase.name === "finished") return [];
  return Object.entries(room.me.people)
    .flatMap(([seat, { not_me: at = 0 }]) => (at > closed ? [{ seat, at }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ seat, at }) => ({
      seat,
      at,
      text: _("%(name)s took back what was chosen as them, %(time)s", {
        name: placedName(room, seat),
        time: new Date(at).toLocaleTimeString(dateLocale(), {
          timeStyle: "short",
        }),
      }),
    }));
}

export function TookBack() {
  const room = useHostRoom();
  const key = `counterclaim took back ${room.code}`;
  const [closed, setClosed] = useState(() => Number(onDevice.get(key)));
  const lines = takenBack(room, closed);
  const close = () => {
    const last = Math.max(...lines.map(({ at }) => at));
    setClosed(last);
    onDevice.set(key, String(last));
  };
  return html`<div role="status">${
    lines.length > 0 &&
    html`<div class="stepped-out row">
      <div class="stack tight">${lines.map(({ seat, text }) => html`<p key=${seat}><b>${text}</b></p>`)}
        <p class="small">${_("Somebody else had used their private turn. They have it again.")}</p></div>
      <button type="button" class="btn quiet push" onClick=${close}>${_("Close")}</button>
    </div>`
  }</div>`;
}

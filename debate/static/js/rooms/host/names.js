/** People's names as hosts read them: the one by which they know them first, and the alias that the room sees. */

import { aliasOf, knownName, nobodysName } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

/** @import { HostRoom } from "#app/types.d.ts" */
/** @typedef {Pick<HostRoom, "me" | "public">} Names */

/** @param {Names} room @param {string} seat */
const namesOf = (room, seat) => {
  const { people } = room.me;
  const alias = people[seat]?.alias ?? aliasOf(room, seat);
  const known = knownName(people, seat);
  return { alias, teacher_name: known === alias ? "" : known }; // once, where people typed it for all
};

/** Both names as words. @param {Names} room @param {string} seat */
export function nameOf(room, seat) {
  const { alias, teacher_name } = namesOf(room, seat);
  return teacher_name ? _("%(teacher_name)s (%(alias)s)", { alias, teacher_name }) : alias;
}

/** Both names, and at tables which one they sit at. @param {Names} room @param {string} seat */
export function placedName(room, seat) {
  const { group } = room.me.people[seat] ?? {};
  const name = nameOf(room, seat);
  return group ? _("%(name)s (table %(n)s)", { name, n: group }) : name;
}

/** Both names, the alias smaller. Without a seat it is a computer player that has none. @param {{ room: Names, seat?: string }} props */
export function Who({ room, seat }) {
  if (!seat) return nobodysName(room.public);
  const { alias, teacher_name } = namesOf(room, seat);
  return html`<span class="who"><bdi>${teacher_name || alias}</bdi>${teacher_name && html` <small class="known-as"><bdi>${alias}</bdi></small>`}</span>`;
}

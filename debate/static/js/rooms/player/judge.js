/** A judge's screen: something to read while others write, then the vote. */

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { isAloud } from "#app/core/speeches.js";
import { Coming, SteppedOut } from "#app/rooms/player/frame.js";
import { usePlay } from "#app/rooms/player/later.js";
import { Lobby } from "#app/rooms/player/phases/lobby.js";
import { Stance } from "#app/rooms/player/phases/stance.js";

/** @import { PhaseName } from "#app/protocol.d.ts" */

/** The pages that come with the first file. @type {{ [phase: string]: () => unknown }} */
const AT_ONCE = { lobby: Lobby, stance: Stance };
/** Those of `play.js` that are a judge's too; while others write, judges wait. @type {PhaseName[]} */
const JUDGED = ["vote", "reveal", "compare", "finished"];

/** @returns {{ [phase in PhaseName]?: string }} */
const titles = () => ({
  draw: _("The cards have been dealt"),
  opening: _("Openings are being written"),
  rebuttal: _("Rebuttals are being written"),
  closing: _("Closings are being written"),
  revise: _("Texts are being rewritten"),
});

export function Screen() {
  const { public: pub, me } = useRoom();
  const { id, name } = pub.phase;
  const play = usePlay(!AT_ONCE[name]);
  if (me.out) return html`<${SteppedOut} />`;
  if (!AT_ONCE[name] && !play) return html`<${Coming} />`;
  const Phase =
    (isAloud(pub) && play?.SAID[name]) ||
    AT_ONCE[name] ||
    (JUDGED.includes(name) && play?.PHASES[name]);
  if (Phase) return html`<${Phase} key=${id} />`;
  return html`<${play?.Waiting} key=${id} title=${titles()[name]}><p class="care">${isAloud(pub) ? _("You listen. When they’ve spoken, you judge what they said.") : _("You’re a judge. When they’ve finished writing, you read and say which came out ahead.")}</p><//>`;
}

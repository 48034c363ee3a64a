/** A judge's screen: to read while others write, then to vote. */

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { isAloud } from "#app/core/speeches.js";
import { SteppedOut } from "#app/rooms/player/frame.js";
import { Compare } from "#app/rooms/player/phases/compare.js";
import { Finished } from "#app/rooms/player/phases/finished.js";
import { Lobby } from "#app/rooms/player/phases/lobby.js";
import { Reveal } from "#app/rooms/player/phases/reveal.js";
import { Between, Speaking } from "#app/rooms/player/phases/speaking.js";
import { Stance } from "#app/rooms/player/phases/stance.js";
import { Vote } from "#app/rooms/player/phases/vote.js";
import { Waiting } from "#app/rooms/player/waiting.js";

/** @import { PhaseName } from "#app/protocol.d.ts" */

/** @type {{ [phase in PhaseName]?: () => unknown }} */
const PHASES = {
  lobby: Lobby,
  stance: Stance,
  vote: Vote,
  reveal: Reveal,
  compare: Compare,
  finished: Finished,
};
/** Where a debate is said aloud. @type {{ [phase in PhaseName]?: () => unknown }} */
const SAID = {
  opening: Speaking,
  questions: Between,
  think: Between,
  rebuttal: Speaking,
  closing: Speaking,
};

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
  if (me.out) return html`<${SteppedOut} />`;
  const { id, name } = pub.phase;
  const Phase = isAloud(pub) ? (SAID[name] ?? PHASES[name]) : PHASES[name];
  if (Phase) return html`<${Phase} key=${id} />`;
  return html`<${Waiting} key=${id} title=${titles()[name]}><p class="care">${isAloud(pub) ? _("You listen. When they’ve spoken, you judge what they said.") : _("You’re a judge. When they’ve finished writing, you read and say which came out ahead.")}</p><//>`;
}

/** A judge's screen: to read while others write, then to vote. */

import { html } from "#app/html.js";
import { useRoom } from "#app/room.js";
import { SteppedOut } from "#app/screens/frame.js";
import { Finished } from "#app/screens/phases/finished.js";
import { Lobby } from "#app/screens/phases/lobby.js";
import { Reveal } from "#app/screens/phases/reveal.js";
import { Stance } from "#app/screens/phases/stance.js";
import { Vote } from "#app/screens/phases/vote.js";
import { Waiting } from "#app/screens/waiting.js";
import { _ } from "#app/words.js";

const PHASES = { lobby: Lobby, stance: Stance, vote: Vote, reveal: Reveal, finished: Finished };

const titles = () => ({
  draw: _("The hands are dealt"),
  opening: _("Openings are being written"),
  rebuttal: _("Rebuttals are being written"),
  closing: _("Closings are being written"),
});

export function Screen() {
  const { public: pub, me } = useRoom();
  if (me.out) return html`<${SteppedOut} />`;
  const { id, name } = pub.phase;
  const Phase = PHASES[name];
  if (Phase) return html`<${Phase} key=${id} />`;
  return html`<${Waiting} key=${id} title=${titles()[name]}><p class="care">${_("You judge. When they have written, you read and say what came out ahead.")}</p><//>`;
}

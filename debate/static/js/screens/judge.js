/** A judge's screen: to read while others write, then to vote. */

import { html } from "debate/html.js";
import { useRoom } from "debate/room.js";
import { SteppedOut } from "debate/screens/frame.js";
import { Finished } from "debate/screens/phases/finished.js";
import { Lobby } from "debate/screens/phases/lobby.js";
import { Reveal } from "debate/screens/phases/reveal.js";
import { Stance } from "debate/screens/phases/stance.js";
import { Vote } from "debate/screens/phases/vote.js";
import { Waiting } from "debate/screens/waiting.js";
import { _ } from "debate/words.js";

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

/** A player's screen: one page for each phase. */

import { html } from "#app/html.js";
import { useRoom } from "#app/room.js";
import { SteppedOut } from "#app/screens/frame.js";
import { Closing } from "#app/screens/phases/closing.js";
import { Coaching } from "#app/screens/phases/coaching.js";
import { Draw } from "#app/screens/phases/draw.js";
import { Finished } from "#app/screens/phases/finished.js";
import { Lobby } from "#app/screens/phases/lobby.js";
import { Opening } from "#app/screens/phases/opening.js";
import { Rebuttal } from "#app/screens/phases/rebuttal.js";
import { Reveal } from "#app/screens/phases/reveal.js";
import { Stance } from "#app/screens/phases/stance.js";
import { Vote } from "#app/screens/phases/vote.js";

const PHASES = { lobby: Lobby, stance: Stance, draw: Draw, opening: Opening, rebuttal: Rebuttal, closing: Closing, vote: Vote, reveal: Reveal, finished: Finished };

export function Screen() {
  const { public: pub, me } = useRoom();
  if (me.out) return html`<${SteppedOut} />`;
  const Phase = pub.options.practice && pub.phase.name === "finished" ? Coaching : PHASES[pub.phase.name];
  return html`<${Phase} key=${pub.phase.id} />`;
}

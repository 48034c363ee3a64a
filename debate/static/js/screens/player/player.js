/** A player's screen: one page for each phase. */

import { html } from "#app/core/html.js";
import { useRoom } from "#app/core/room.js";
import { SteppedOut } from "#app/screens/player/frame.js";
import { Closing } from "#app/screens/player/phases/closing.js";
import { Coaching } from "#app/screens/player/phases/coaching.js";
import { Compare } from "#app/screens/player/phases/compare.js";
import { Draw } from "#app/screens/player/phases/draw.js";
import { Finished } from "#app/screens/player/phases/finished.js";
import { Lobby } from "#app/screens/player/phases/lobby.js";
import { Opening } from "#app/screens/player/phases/opening.js";
import { Rebuttal } from "#app/screens/player/phases/rebuttal.js";
import { Reveal } from "#app/screens/player/phases/reveal.js";
import { Revise } from "#app/screens/player/phases/revise.js";
import { Stance } from "#app/screens/player/phases/stance.js";
import { Vote } from "#app/screens/player/phases/vote.js";

const PHASES = {
  lobby: Lobby,
  stance: Stance,
  draw: Draw,
  opening: Opening,
  rebuttal: Rebuttal,
  closing: Closing,
  vote: Vote,
  reveal: Reveal,
  revise: Revise,
  compare: Compare,
  finished: Finished,
};

export function Screen() {
  const { public: pub, me } = useRoom();
  if (me.out) return html`<${SteppedOut} />`;
  const Phase =
    pub.options.practice && pub.phase.name === "finished" ? Coaching : PHASES[pub.phase.name];
  return html`<${Phase} key=${pub.phase.id} />`;
}

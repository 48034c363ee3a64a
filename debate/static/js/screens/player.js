/** A player's screen: one page for each phase. */

import { html } from "debate/html.js";
import { useRoom } from "debate/room.js";
import { SteppedOut } from "debate/screens/frame.js";
import { Closing } from "debate/screens/phases/closing.js";
import { Coaching } from "debate/screens/phases/coaching.js";
import { Draw } from "debate/screens/phases/draw.js";
import { Finished } from "debate/screens/phases/finished.js";
import { Lobby } from "debate/screens/phases/lobby.js";
import { Opening } from "debate/screens/phases/opening.js";
import { Rebuttal } from "debate/screens/phases/rebuttal.js";
import { Reveal } from "debate/screens/phases/reveal.js";
import { Stance } from "debate/screens/phases/stance.js";
import { Vote } from "debate/screens/phases/vote.js";

const PHASES = { lobby: Lobby, stance: Stance, draw: Draw, opening: Opening, rebuttal: Rebuttal, closing: Closing, vote: Vote, reveal: Reveal, finished: Finished };

export function Screen() {
  const { public: pub, me } = useRoom();
  if (me.out) return html`<${SteppedOut} />`;
  const Phase = pub.options.practice && pub.phase.name === "finished" ? Coaching : PHASES[pub.phase.name];
  return html`<${Phase} key=${pub.phase.id} />`;
}

/** A player's screen: one page for each phase. */

import { useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { isAloud, isOpenTable } from "#app/core/speeches.js";
import { SteppedOut } from "#app/rooms/player/frame.js";
import { TableCloses } from "#app/rooms/player/here.js";
import { NewSide, useNewSide } from "#app/rooms/player/new_side.js";
import { Closing } from "#app/rooms/player/phases/closing.js";
import { Coaching } from "#app/rooms/player/phases/coaching.js";
import { Compare } from "#app/rooms/player/phases/compare.js";
import { Draw } from "#app/rooms/player/phases/draw.js";
import { Finished } from "#app/rooms/player/phases/finished.js";
import { Lobby } from "#app/rooms/player/phases/lobby.js";
import { Opening } from "#app/rooms/player/phases/opening.js";
import { Rebuttal } from "#app/rooms/player/phases/rebuttal.js";
import { Reveal } from "#app/rooms/player/phases/reveal.js";
import { Between, Speaking } from "#app/rooms/player/phases/speaking.js";
import { Revise } from "#app/rooms/player/phases/revise.js";
import { Stance } from "#app/rooms/player/phases/stance.js";
import { TableDraw } from "#app/rooms/player/phases/table.js";
import { Vote } from "#app/rooms/player/phases/vote.js";

/** @import { PhaseName } from "#app/protocol.d.ts" */

/** @type {{ [phase in PhaseName]?: () => unknown }} */
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
/** Where a debate is said aloud. @type {{ [phase in PhaseName]?: () => unknown }} */
const SAID = {
  opening: Speaking,
  questions: Between,
  think: Between,
  rebuttal: Speaking,
  closing: Speaking,
};

export function Screen() {
  const { public: pub, me } = useRoom();
  const { seat: shared } = usePage();
  const newSide = useNewSide();
  const [opened] = useState(isOpenTable(pub));
  const turnsPrivate = Boolean(shared && opened && !isOpenTable(pub));
  if (turnsPrivate) return html`<${TableCloses} />`; // what comes now is for one person at a time
  if (shared && isOpenTable(pub)) {
    const Open = pub.phase.name === "draw" ? TableDraw : SAID[pub.phase.name];
    return html`<${Open} key=${pub.phase.id} />`;
  }
  if (me.out) return html`<${SteppedOut} />`;
  if (newSide) return html`<${NewSide} ...${newSide} />`;
  const { name } = pub.phase;
  const Phase =
    pub.options.practice && name === "finished"
      ? Coaching
      : isAloud(pub)
        ? (SAID[name] ?? PHASES[name])
        : PHASES[name];
  return html`<${Phase} key=${pub.phase.id} />`;
}

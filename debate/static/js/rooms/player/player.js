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
import { Sealed } from "#app/rooms/player/turn_used.js";

/** @import { PhaseName } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */

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

/** Whether this page found words of its person in this phase when it was opened, and whether they're a draft. @param {Room} room */
function wordsOf({ public: { phase }, me, draft, drafts }) {
  const writes = ["opening", "rebuttal", "closing", "revise"].includes(phase.name);
  const mine = Object.values(me.mine ?? {});
  const returned = mine.some(({ state }) => state === "returned");
  const sent = mine.some(
    ({ kind, round, revision }) =>
      round === phase.round && (phase.name === "revise" ? revision : kind === phase.name),
  );
  const unsent = draft?.phase === phase.id || Boolean(drafts?.all().length);
  if (!returned && !(writes && (sent || unsent))) return undefined;
  return { phase: phase.id, draft: returned || !sent };
}

export function Screen() {
  const room = useRoom();
  const { public: pub, me } = room;
  const { seat: shared } = usePage();
  const [kept, setKept] = useState(() => (shared && !isOpenTable(pub) ? wordsOf(room) : undefined));
  const newSide = useNewSide();
  const [opened] = useState(isOpenTable(pub));
  const turnsPrivate = Boolean(shared && opened && !isOpenTable(pub));
  if (turnsPrivate) return html`<${TableCloses} />`; // what comes now is for one person at a time
  if (shared && isOpenTable(pub)) {
    const Open = pub.phase.name === "draw" ? TableDraw : SAID[pub.phase.name];
    return html`<${Open} key=${pub.phase.id} />`;
  }
  if (me.out) return html`<${SteppedOut} />`;
  if (kept && kept.phase === pub.phase.id)
    return html`<${Sealed} draft=${kept.draft} onOpen=${() => setKept(undefined)} />`;
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

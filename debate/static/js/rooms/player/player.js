/** A player's screen: one page for each phase. */

import { useEffect, useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { isAloud, isOpenTable } from "#app/core/speeches.js";
import { Coming, SteppedOut } from "#app/rooms/player/frame.js";
import { DraftCovered, TurnEnds, hasDraftBefore } from "#app/rooms/player/here.js";
import { usePlay } from "#app/rooms/player/later.js";
import { NewSide, useNewSide } from "#app/rooms/player/new_side.js";
import { Lobby } from "#app/rooms/player/phases/lobby.js";
import { Stance } from "#app/rooms/player/phases/stance.js";

/** The pages that come with the first file. @type {{ [phase: string]: () => unknown }} */
const AT_ONCE = { lobby: Lobby, stance: Stance };

/** In a rehearsal the clock runs as in class from the first key or touch of a phase. @param {import("#app/types.d.ts").Room} room */
function useClassTime({ public: { phase, options }, net }) {
  useEffect(() => {
    if (!options.rehearsal) return;
    const used = new AbortController();
    const tell = () => (used.abort(), net.command("touch", { phase: phase.id }));
    for (const what of ["pointerdown", "keydown"])
      addEventListener(what, tell, { signal: used.signal });
    return () => used.abort();
  }, [phase.id]);
}

export function Screen() {
  const room = useRoom();
  const { public: pub, me } = room;
  useClassTime(room);
  const { seat: shared } = usePage();
  const [covered, cover] = useState(() => Boolean(shared) && hasDraftBefore(room));
  const newSide = useNewSide();
  const isPrivate = !isOpenTable(pub);
  const [began] = useState({ phase: pub.phase.id, isPrivate });
  const play = usePlay(!AT_ONCE[pub.phase.name]);
  const over = isPrivate && !(began.isPrivate && began.phase === pub.phase.id);
  if (shared && over) return html`<${TurnEnds} />`; // what comes now is for whoever takes the device next
  if (shared && isOpenTable(pub)) {
    const Open = pub.phase.name === "draw" ? play?.TableDraw : play?.SAID[pub.phase.name];
    return Open ? html`<${Open} key=${pub.phase.id} />` : html`<${Coming} />`;
  }
  if (me.out) return html`<${SteppedOut} />`;
  if (covered) return html`<${DraftCovered} onOpen=${() => cover(false)} />`;
  if (newSide) return html`<${NewSide} ...${newSide} />`;
  const { name } = pub.phase;
  const Phase =
    pub.options.practice && name === "finished"
      ? me.care
        ? play?.Care
        : play?.Coaching
      : (isAloud(pub) && play?.SAID[name]) || AT_ONCE[name] || play?.PHASES[name];
  return Phase ? html`<${Phase} key=${pub.phase.id} />` : html`<${Coming} />`;
}

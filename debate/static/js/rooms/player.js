/** A room's page for players and judges: what a lobby needs first, then the pages of a debate under way. */

import { begin } from "#app/rooms/app.js";
import { Cover } from "#app/rooms/player/cover.js";
import { Screen as Judge } from "#app/rooms/player/judge.js";
import { bringWith, have } from "#app/rooms/player/later.js";
import { Screen as Player } from "#app/rooms/player/player.js";

const FIRST_WAIT = 500; // ms; each is twice as long as the one before
const TRIES = 4; // then the page is loaded again, if the server answers: after an upgrade the file has another name

/** @type {Promise<void> | undefined} */
let coming;

async function bring() {
  for (let n = 0; ; n++) {
    try {
      return have(await import("#app/rooms/player/play.js"));
    } catch {
      await new Promise((done) => setTimeout(done, FIRST_WAIT * 2 ** Math.min(n, TRIES)));
      if (n >= TRIES && (await fetch(location.href).catch(() => undefined))?.ok) location.reload();
    }
  }
}

const once = () => (coming ??= bring());

bringWith(once);
begin({ player: Player, judge: Judge, cover: Cover }).then(once);

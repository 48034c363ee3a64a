/** Plays a debate that is over on the projector's screens. */

import { ask } from "#app/core/ask.js";
import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, catalogueFromPage } from "#app/core/i18n.js";
import { readPage } from "#app/core/page.js";
import { createRenderer } from "#app/core/render.js";
import { createPlayback } from "#app/results/replay/connection.js";
import { Controls } from "#app/results/replay/controls.js";
import { createFilm } from "#app/results/replay/film.js";
import { Screen } from "#app/rooms/projector/projector.js";
import { start } from "#app/rooms/room.js";

const page = readPage(document);
const { room: code, screenToken: token } = page;
const query = token ? `?token=${encodeURIComponent(token)}` : "";
const bar = elementOf("replay");

/** What the server refuses, in words for people. */
class Refusal extends Error {}

/** @param {string} path */
async function fetched(path) {
  const { ok, status, said, refusal } = await ask(`/rooms/${code}/${path}${query}`);
  if (!ok && status) throw new Refusal(refusal);
  return said;
}

async function run() {
  const film = createFilm(await fetched("replay"));
  /** @type {ReturnType<typeof createPlayback> | undefined} */
  let playback;
  const draw = createRenderer(
    bar,
    () => playback && html`<${Controls} playback=${playback} back=${bar.dataset.back} />`,
  );
  start({
    code,
    page,
    quiet: true,
    screens: { projector: Screen },
    connect: (doc) => {
      playback = createPlayback({ film, doc, onTick: draw });
      return playback.net;
    },
    fetchMotion: () => fetched("motion"),
    fetchCoaching: async () => undefined,
  });
  playback?.seek(film.opens);
  playback?.play();
}

run().catch((fault) => {
  catalogueFromPage(document);
  elementOf("instead").hidden = !(fault instanceof Refusal);
  elementOf("waiting").textContent =
    fault instanceof Refusal
      ? fault.message
      : _("That didn’t go through. Reload the page and try again.");
});

/** Starts a practice debate without a server: the choices are in the address, and what bots say is in the motion's bundle. */

import { elementOf } from "#app/core/dom.js";
import { readPage } from "#app/core/page.js";
import { forget, keepDebate, keptDebate } from "#app/coaching/kept.js";
import { createOfflineConnection } from "#app/practice/offline/connection.js";
import { begin, possible } from "#app/practice/offline/debate.js";
import { coach } from "#app/practice/offline/views.js";
import { have } from "#app/rooms/player/later.js";
import * as play from "#app/rooms/player/play.js";
import { Screen } from "#app/rooms/player/player.js";
import { start } from "#app/rooms/room.js";

/** @import { Choices, OfflineState } from "#app/types.d.ts" */

const TWO_DAYS = 2 * 86_400_000; // ms, as long as drafts are kept

const choices = /** @type {Choices} */ (Object.fromEntries(new URLSearchParams(location.search)));
const addresses = JSON.parse(elementOf("bundles").textContent); // of each motion's bundle

/** The debate that this address began, if it is still on this device and its bundle is the same. @param {string} address */
function earlier(address) {
  const kept = keptDebate();
  return kept &&
    Date.now() - kept.at < TWO_DAYS &&
    kept.bundle === address &&
    kept.state.choices.begun === choices.begun
    ? kept.state
    : undefined;
}

/** @param {string} address */
async function run(address) {
  const bundle = await (await fetch(address)).json();
  if (bundle.hearing) bundle.words = JSON.parse(elementOf("words").textContent);
  bundle.hearing &&= { ...bundle.hearing, ...JSON.parse(elementOf("ear").textContent) };
  if (!possible(bundle, choices)) return location.replace("/practice");
  const now = Date.now();
  const before = earlier(address);
  if (!before) forget();
  const state =
    before ??
    begin(bundle, choices, { code: `offline-${now.toString(36)}`, luck: Math.random, now });
  // Where a browser keeps nothing, the debate lives as long as this page.
  const keep = (/** @type {OfflineState | null} */ next) =>
    next ? keepDebate({ at: Date.now(), bundle: address, state: next }) : forget();
  let connection = /** @type {ReturnType<typeof createOfflineConnection> | undefined} */ (
    undefined
  );
  have(play);
  start({
    code: state.code,
    page: { ...readPage(document), limits: bundle.limits, lexicon: bundle.words },
    offline: true,
    screens: { player: Screen },
    connect: (doc) => (connection = createOfflineConnection({ bundle, state, doc, keep })),
    fetchMotion: async () => bundle.motion,
    fetchCoaching: async () => connection && coach(bundle, connection.debate()),
  });
  keep(state);
  connection?.begin();
}

if (Object.hasOwn(addresses, choices.motion)) run(addresses[choices.motion]);
else location.replace("/practice");

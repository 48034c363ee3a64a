/** Starts a practice debate without a server: the choices stand in the address, what the house says in the motion's kit. */

import { DEBATE, forget } from "#app/practice/kept.js";
import { coach } from "#app/practice/offline/coaching.js";
import { begin, possible } from "#app/practice/offline/debate.js";
import { createLine } from "#app/practice/offline/connection.js";
import { start } from "#app/core/shell.js";

const TWO_DAYS = 2 * 86_400_000; // as long as drafts are kept

const choices = Object.fromEntries(new URLSearchParams(location.search));
const kits = JSON.parse(document.getElementById("kits").textContent);

/** The debate that this address began, if it is still on this device and its kit is the same. */
function kept(address) {
  try {
    const { at, kit, state } = JSON.parse(localStorage.getItem(DEBATE));
    return Date.now() - at < TWO_DAYS && kit === address && state.choices.begun === choices.begun ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Null: nothing is left to keep. A browser that keeps nothing begins anew when the page is loaded again. */
function keep(state) {
  if (!state) return forget();
  try {
    localStorage.setItem(DEBATE, JSON.stringify({ at: Date.now(), kit: kits[choices.motion], state }));
  } catch {
    // then it lives as long as this page
  }
}

async function run(address) {
  const kit = await (await fetch(address)).json();
  if (!possible(kit, choices)) return location.replace("/practice");
  const now = Date.now();
  let state = kept(address);
  if (!state) {
    forget();
    state = begin(kit, choices, { code: `offline-${now.toString(36)}`, luck: Math.random, now });
  }
  let line;
  start({
    code: state.code, page: "player", offline: true,
    line: (doc) => (line = createLine({ kit, state, doc, keep })),
    fetchMotion: async () => kit.motion,
    fetchCoaching: async () => coach(kit, line.debate()),
  });
  keep(state);
  line.begin();
}

if (Object.hasOwn(kits, choices.motion)) run(kits[choices.motion]);
else location.replace("/practice");

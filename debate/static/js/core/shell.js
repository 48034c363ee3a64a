/**
 * What every live screen stands in: one document, one line, one clock, and the screen for whoever looks.
 * It renders from the top whenever the document changes; screens keep nothing of the room themselves.
 */

import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { createClock } from "#app/core/clock.js";
import { createDoc } from "#app/core/doc.js";
import { createDrafts, openStore } from "#app/core/drafts.js";
import { html } from "#app/core/html.js";
import { Gone } from "#app/components/gone.js";
import { StatusLine, Toasts } from "#app/components/messages.js";
import { RoomContext } from "#app/core/room.js";
import { createSpeaker } from "#app/core/speaker.js";
import { _, wordsFromPage } from "#app/core/i18n.js";

const TOAST_FOR = 6000;
const SCREENS = {
  player: () => import("#app/screens/player/player.js"),
  judge: () => import("#app/screens/player/judge.js"),
  host: () => import("#app/screens/host/host.js"),
  projector: () => import("#app/screens/projector/projector.js"),
};

wordsFromPage(document);
const root = document.getElementById("app");
const loading = root.firstElementChild && root.cloneNode(true);

const say = createSpeaker(document);

let toasts = [];
let motion;
let screens = {}; // role -> its Screen, once loaded
let drafts;
let queued = false;
let given, doc, net, clock;

function toast(text) {
  const id = Symbol();
  toasts = [...toasts.slice(-2), { id, text }];
  setTimeout(() => {
    toasts = toasts.filter((shown) => shown.id !== id);
    draw();
  }, TOAST_FOR);
  draw();
}

/**
 * Fills the page.
 * @param {object} options
 * @param {string} options.code of the room
 * @param {"player" | "judge" | "host" | "projector"} options.page the screens that the page was made for
 * @param {string} [options.token] of a projector without a seat
 * @param {boolean} [options.offline] whether there is no server behind the line
 * @param {(doc: object) => object} options.line makes the line: createNet's, or what stands in for it
 * @param {() => Promise<object | undefined>} options.fetchMotion the motion with its cards; undefined: not this time
 * @param {() => Promise<object | null>} options.fetchCoaching what there is to notice after a debate alone
 */
export function start(options) {
  given = options;
  doc = createDoc({ onChange: changed, needSync: () => net.resync() });
  net = given.line(doc);
  clock = createClock(net.now, say);
  net.watch(draw);
  root.replaceChildren();
  draw();
  loadMotion();
}

async function act(type, fields) {
  const ack = await net.command(type, fields);
  if (!ack.ok && ack.error.code !== "gone") toast(ack.error.message || _("That did not send. Try again."));
  return ack;
}

async function loadMotion() {
  for (let wait = 500; motion === undefined && net.state().name !== "gone"; wait = Math.min(wait * 2, 15_000)) {
    try {
      motion = await given.fetchMotion();
    } catch {
      // the line is down: the next try comes by itself
    }
    if (motion === undefined) await new Promise((done) => setTimeout(done, wait));
  }
  draw();
}

/** The screen for this role. A page was made by the server for hosts or for others: crossing over needs another page. */
function screenName() {
  if (given.page === "projector") return "projector";
  const role = doc.me?.role;
  if ((role === "host") !== (given.page === "host")) location.reload();
  return role;
}

async function loadScreen(name) {
  screens[name] = null;
  screens[name] = (await SCREENS[name]()).Screen;
  draw();
}

function changed() {
  const phase = doc.public.phase;
  clock.set(doc.me?.clock ?? phase.clock, phase.id, phase.held);
  if (doc.me && !drafts) drafts = createDrafts({ code: given.code, seat: doc.me.seat, storage: openStore(localStorageOrNothing()), command: net.command });
  draw();
}

function localStorageOrNothing() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function draw() {
  if (queued) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    const { version, public: pub, me, presence, draft } = doc;
    const { code, page: screen, token, offline, fetchCoaching } = given;
    const room = { code, screen, token, offline, version, public: pub, me, presence, draft, motion, net, clock, drafts, connection: net.state(), say, toast, act, fetchCoaching };
    render(html`<${App} room=${room} />`, root);
  });
}

/** What the server sent until there is something to show. */
function Loading() {
  const ref = useRef(null);
  useEffect(() => void (loading && ref.current.replaceChildren(...loading.cloneNode(true).childNodes)), []);
  return html`<div class="contents" ref=${ref}></div>`;
}

/** At a new phase the focus goes to its heading, unless somebody is in a dialog; the title and the speaker say it too. */
function useArrival(key, started) {
  const before = useRef(null);
  useEffect(() => {
    if (!started) return;
    const heading = document.querySelector("#main h1");
    if (!heading) return;
    document.title = `${heading.textContent} · Counterclaim`;
    if (before.current !== null && before.current !== key && given.page !== "projector") {
      say(heading.textContent);
      if (!document.activeElement?.closest("dialog[open]")) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        window.scrollTo(0, 0);
      }
    }
    before.current = key;
  }, [key, started]);
}

function App({ room }) {
  const { connection, public: pub, me } = room;
  const gone = connection.name === "gone";
  const name = pub && !gone ? screenName() : undefined;
  if (name && screens[name] === undefined) loadScreen(name);
  const Screen = screens[name];
  useArrival(`${pub?.phase.id} ${me?.role} ${me?.out ?? ""}`, Boolean(Screen));
  return html`<${RoomContext.Provider} value=${room}>
    ${gone ? html`<${Gone} reason=${connection.reason} />` : html`<${StatusLine} />${Screen ? html`<${Screen} room=${room} />` : html`<${Loading} />`}`}
    ${given.page !== "projector" && html`<${Toasts} toasts=${toasts} />`}
  <//>`;
}

/**
 * The frame of every live screen of a room: one session, and the screen for this person's role.
 * It renders from the top whenever the document changes; screens keep nothing of the room themselves.
 */

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { Gone } from "#app/components/gone.js";
import { ConnectionNote, Toasts } from "#app/components/messages.js";
import { createDrafts } from "#app/core/drafts.js";
import { comeBackEmpty, elementOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { catalogueFromPage } from "#app/core/i18n.js";
import { PageContext } from "#app/core/page.js";
import { createRenderer, focusHeading, mainHeading, nameWindow } from "#app/core/render.js";
import { RoomContext } from "#app/core/room.js";
import { createSession } from "#app/core/session.js";
import { createSpeaker } from "#app/core/speaker.js";
import { inTab, onDevice } from "#app/core/storage.js";
import { forget } from "#app/core/turn.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Coaching, Doc, Drafts, Net, Page, Room, Session } from "#app/types.d.ts" */

const TOAST_FOR = 6000; // ms

catalogueFromPage(document);
const root = elementOf("app");
const loading = root.firstElementChild && root.cloneNode(true);

const say = createSpeaker(document);

/** @type {{ id: symbol, text: string }[]} */
let toasts = [];
/** @type {Motion | undefined} */
let motion;
/** @type {Drafts | undefined} */
let drafts;
/** @type {Parameters<typeof start>[0]} */
let given;
/** @type {Session} */
let session;

const draw = createRenderer(root, () => session && html`<${App} room=${seen()} />`);

/** @param {string} text */
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
 * Fills the page; ends when the motion is there.
 * @param {object} options
 * @param {string} options.code of the room
 * @param {{ [role: string]: () => unknown }} options.screens the screen of each role that this page may show
 * @param {Page} options.page as `readPage` has it; its `screen` says for whom the page was made
 * @param {boolean} [options.quiet] whether the clock says nothing to screen readers
 * @param {boolean} [options.offline] whether there is no server behind the connection
 * @param {(doc: Doc) => Net} options.connect makes the connection: createNet's, or what stands in for it
 * @param {() => Promise<Motion | undefined>} options.fetchMotion the motion with its cards; undefined: not this time
 * @param {() => Promise<Coaching | null | undefined>} options.fetchCoaching what there is to notice after a debate alone
 */
export async function start(options) {
  given = options;
  session = createSession({
    connect: given.connect,
    onChange: changed,
    onRefused: toast,
    ...(!given.quiet && { say }),
  });
  root.replaceChildren();
  if (given.page.shared) comeBackEmpty(root);
  if (given.page.screen === "cover") forget(given.code);
  draw();
  await loadMotion();
}

function changed() {
  const { code } = given;
  const { me } = session.doc;
  if (me && !drafts)
    drafts = createDrafts({
      code,
      seat: me.seat,
      limits: given.page.limits,
      storage: given.page.seat ? inTab : onDevice, // a shared device keeps nothing longer than the turn
      command: session.net.command,
    });
  draw();
}

/** The room for components. */
function seen() {
  const { code, offline, fetchCoaching } = given;
  return {
    ...session.seen(),
    code,
    offline,
    motion,
    drafts,
    say,
    toast,
    act: session.act,
    actSoon: session.actSoon,
    actNow: session.actNow,
    fetchCoaching,
  };
}

async function loadMotion() {
  for (
    let wait = 500;
    motion === undefined && session.net.state().name !== "gone";
    wait = Math.min(wait * 2, 15_000)
  ) {
    try {
      motion = await given.fetchMotion();
    } catch {
      // the connection is down; the loop tries again
    }
    if (motion === undefined) await new Promise((done) => setTimeout(done, wait));
  }
  draw();
}

/** The screen for this role. The server made the page for hosts or for others, so changing over needs another page. @param {Room["me"] | undefined} me */
function screenName(me) {
  const { screen } = given.page;
  if (screen === "projector" || screen === "cover") return screen;
  if ((me?.role === "host") !== (screen === "host")) location.reload();
  return me?.role;
}

/** What the server sent until there is something to show. */
function Loading() {
  const ref = useElement();
  useEffect(
    () => void (loading && ref.current.replaceChildren(...loading.cloneNode(true).childNodes)),
    [],
  );
  return html`<div class="contents" ref=${ref}></div>`;
}

/** Whether somebody has come to this page from another one, and has touched nothing in it yet. */
const justCame = () =>
  document.activeElement === document.body &&
  /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"))[0]
    ?.type === "navigate";

/** What isn't left when a phase begins: a dialog and, at a console, a field in which its host types. @type {{ [screen: string]: string }} */
const BUSY = { host: "dialog[open], input:not([type=checkbox], [type=radio]), textarea" };

/** In a new phase, when the room can no longer be shown, and on coming in, the focus moves to the heading, unless somebody is busy; the title changes and screen readers hear it. @param {string} key @param {boolean} started */
function useArrival(key, started) {
  const before = useRef(/** @type {string | null} */ (null));
  // At every change: a show and an ending have steps with headings of their own.
  useLayoutEffect(() => {
    if (started) nameWindow();
  });
  // At once: a key that is pressed next is for what has come, and moves from its heading.
  useLayoutEffect(() => {
    const heading = mainHeading();
    if (!started || !heading) return;
    if (given.page.screen === "projector") return;
    if (before.current === null) {
      if (justCame()) focusHeading();
    } else if (before.current !== key) {
      say(heading.textContent);
      if (!document.activeElement?.closest(BUSY[given.page.screen] ?? "dialog[open]"))
        focusHeading();
    }
    before.current = key;
  }, [key, started]);
}

/** @param {{ room: Room }} props */
function App({ room }) {
  const { connection, public: pub, me } = room;
  const gone = connection.name === "gone";
  const name = pub && !gone ? screenName(me) : undefined;
  const Screen = name && given.screens[name];
  const where = gone
    ? `gone ${connection.reason}`
    : `${pub?.phase.id} ${me?.role} ${me?.out ?? ""}`;
  useArrival(where, gone || Boolean(Screen));
  return html`<${PageContext.Provider} value=${given.page}><${RoomContext.Provider} value=${room}>
    ${gone ? html`<${Gone} reason=${connection.reason ?? ""} />` : html`<${ConnectionNote} />${Screen ? html`<${Screen} room=${room} />` : html`<${Loading} />`}`}
    ${given.page.screen !== "projector" && html`<${Toasts} toasts=${toasts} />`}
  <//><//>`;
}

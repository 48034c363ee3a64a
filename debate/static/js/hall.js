/**
 * The live pages of a hall: a document, a line and a clock for each of its tables, and one screen that draws them all.
 * The tables know nothing of one another; neither does the server when a button here presses the same at each.
 */

import { render } from "preact";
import { io } from "socket.io-client";

import { createClock } from "#app/core/clock.js";
import { createDoc } from "#app/core/doc.js";
import { html } from "#app/core/html.js";
import { createNet } from "#app/core/net.js";
import { _, wordsFromPage } from "#app/core/i18n.js";

wordsFromPage(document);
const page = document.documentElement.dataset.screen; // hall | hall_screen
const root = document.getElementById("app");
let Screen;
let queued = false;

/**
 * One table of the hall. `room()` is what parts ask of a room, undefined until it has been heard from; `closed` says why it
 * will not be heard from again; `refused` why it did not do what was asked last.
 */
function openTable({ number, code, token, screen_url: screenUrl }) {
  const table = { number, code, screenUrl, refused: "", closed: "", room: () => undefined, act: async () => ({ ok: false }) };
  if (!token && !screenUrl) return Object.assign(table, { closed: "no_seat" }); // somebody else hosts it
  const doc = createDoc({ onChange: changed, needSync: () => net.resync() });
  const net = createNet({ io, doc, auth: token ? { room: code, screen: token } : { room: code } });
  const clock = createClock(net.now, () => {});

  function changed() {
    const { phase } = doc.public;
    clock.set(phase.clock, phase.id, phase.held);
    draw();
  }

  net.watch((state) => {
    if (state.name === "gone") table.closed = state.reason;
    draw();
  });

  table.room = () => {
    const { version, public: pub, me, presence } = doc;
    return pub && { code, screen: page, version, public: pub, me, presence, net, clock, connection: net.state() };
  };

  table.act = async (type, fields) => {
    table.refused = "";
    const ack = await net.command(type, fields);
    if (!ack.ok && ack.error.code !== "gone") table.refused = ack.error.message || _("That did not send. Try again.");
    draw();
    return ack;
  };
  return table;
}

const tables = JSON.parse(document.getElementById("tables").textContent).map(openTable);

function draw() {
  if (queued || !Screen) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    render(html`<${Screen} tables=${tables} />`, root);
  });
}

({ Screen } = await import(`#app/screens/hall/${page}.js`));
root.replaceChildren();
draw();

/**
 * The live pages of a hall: a session for each of its tables, and one screen that draws them all.
 * The tables are independent: a button for all of them sends one command to each.
 */

import { io } from "socket.io-client";

import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { catalogueFromPage } from "#app/core/i18n.js";
import { createNet } from "#app/core/net.js";
import { PageContext, readPage } from "#app/core/page.js";
import { createRenderer } from "#app/core/render.js";
import { createSession } from "#app/core/session.js";
import { Screen as Hall } from "#app/halls/hall.js";
import { Screen as HallScreen } from "#app/halls/hall_screen.js";

/** @import { Table } from "#app/types.d.ts" */

/** @type {{ [screen: string]: typeof Hall | typeof HallScreen }} */
const SCREENS = { hall: Hall, hall_screen: HallScreen };

catalogueFromPage(document);
const page = readPage(document);
const root = elementOf("app");
const draw = createRenderer(root, () => {
  const Screen = SCREENS[page.screen];
  if (!drawn) root.replaceChildren();
  drawn = true;
  return html`<${PageContext.Provider} value=${page}><${Screen} tables=${tables} /><//>`;
});
let drawn = false; // until then the page shows what the server sent

/**
 * One table of the hall. `room()` is the room for components, undefined before its first snapshot; `closed` says
 * why its connection has ended; `refused` says why it refused the last command.
 * @param {{ number: number, code: string, token?: string, screen_url?: string }} table as the page has it
 */
function openTable({ number, code, token, screen_url: screenUrl }) {
  /** @type {Table} */
  const table = {
    number,
    code,
    screenUrl,
    refused: "",
    closed: "",
    room: () => undefined,
    act: async () => ({ ok: false }),
  };
  if (!token && !screenUrl) return Object.assign(table, { closed: "no_seat" }); // somebody else hosts it
  const session = createSession({
    connect: (doc) =>
      createNet({ io, doc, auth: token ? { room: code, screen: token } : { room: code } }),
    onChange: draw,
    onRefused: (text) => {
      table.refused = text;
    },
  });
  session.net.watch((state) => {
    if (state.name === "gone") table.closed = state.reason ?? "";
  });

  table.room = () =>
    session.doc.public ? /** @type {any} */ ({ ...session.seen(), code }) : undefined;
  table.act = async (type, fields) => {
    table.refused = "";
    const ack = await session.act(type, fields);
    draw();
    return ack;
  };
  return table;
}

/** @type {Table[]} */
const tables = JSON.parse(elementOf("tables").textContent).map(openTable);

draw();

/** A teacher's own motion as a class will see it on the big screen: the lobby, and one clash of two of its cards, without a room. */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";

import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { catalogueFromPage, _ } from "#app/core/i18n.js";
import { PageContext, readPage } from "#app/core/page.js";
import { RoomContext } from "#app/core/room.js";
import { links, motionOf, sideOf } from "#app/shelf/editor/pack.js";
import { Screen } from "#app/rooms/projector/projector.js";

/** @import { Source } from "#app/shelf/editor/pack.js" */

catalogueFromPage(document);
const page = readPage(document);
/** @type {{ fields: { [path: string]: [string, number] }, instead: { [path: string]: string } }} */
const { fields, instead } = JSON.parse(elementOf("own-motion").textContent).state;
/** @type {Source} */
const source = {
  value: (path) => fields[path]?.[0] ?? "",
  paths: () => Object.keys(fields),
  instead: (path) => instead[path] ?? "",
};
const motion = motionOf(source);

/** What the public document of a room would say. @param {object} more */
const shown = (more) => ({
  code: "23456",
  motion,
  options: { sides: "balanced" },
  seats: {},
  phase: { id: "lobby", name: "lobby", rounds: 1 },
  ...more,
});

/** One clash, made of two cards that meet. */
function clash() {
  const argued = links(source).filter(
    ({ card, answers }) => !motion.cards[card]?.stock && !motion.cards[answers]?.stock,
  );
  const line = argued.find(({ kind }) => kind === "direct") ?? argued[0];
  if (!line) return null;
  const [opening, answer] = [motion.cards[line.answers], motion.cards[line.card]];
  if (!opening || !answer) return null;
  /** @param {string} kind @param {string} card @param {object} more */
  const speech = (kind, card, more) => ({
    kind,
    round: 1,
    cards: [],
    bot: true,
    side: sideOf(source, card),
    ...more,
  });
  return shown({
    phase: { id: "reveal", name: "reveal", rounds: 1, round: 1 },
    reveal: { order: ["clash"], shown: 1, at: "clash", step: "texts" },
    clashes: {
      clash: {
        round: 1,
        opening: "o",
        rebuttal: "r",
        votes: { opening: 0, rebuttal: 0, close: 0 },
      },
    },
    speeches: {
      o: speech("opening", line.answers, {
        text: `${opening.claim} ${opening.why} ${opening.evidence}`,
      }),
      r: speech("rebuttal", line.card, {
        restatement: opening.claim,
        text: `${line.hint} ${answer.claim} ${answer.evidence}`,
      }),
    },
  });
}

const views = [shown({}), clash()].filter((view) => view !== null);

function Preview() {
  const [n, setN] = useState(0);
  const turn = () => setN((at) => (at + 1) % views.length);
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) =>
      [" ", "ArrowRight", "ArrowLeft"].includes(event.key) &&
      !(event.target instanceof HTMLButtonElement) &&
      turn();
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const room = { public: views[n], motion, net: { now: Date.now } };
  return html`<${PageContext.Provider} value=${page}><${RoomContext.Provider} value=${room}><${Screen} key=${n} /><//><//>
    <aside class="previewing" aria-label=${_("Preview")}><p>${_("A preview: no room is open.")}</p>${views.length > 1 && html`<button type="button" class="btn quiet" onClick=${turn}>${n ? _("Show the lobby") : _("Show a clash")}</button>`}</aside>`;
}

const root = elementOf("app");
root.replaceChildren();
render(html`<${Preview} />`, root);

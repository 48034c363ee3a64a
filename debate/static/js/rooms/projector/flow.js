/** The big screen shows a part of a round's flow. The server draws it: here it is only put in its place. */

import { useEffect, useState } from "preact/hooks";

import { Side, TableMark } from "#app/components/basics.js";
import { useElement } from "#app/core/element.js";
import { flowParts } from "#app/core/flow.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRevealedRoom } from "#app/core/room.js";
import { Given } from "#app/rooms/projector/stage.js";

const RETRY_AFTER = 3000; // ms until a drawing that did not come is asked for again

export function Flow() {
  const { code, public: pub } = useRevealedRoom();
  const { screenToken: token } = usePage();
  const { round = 0, part = 0 } = pub.flow_shown ?? {};
  const parts = flowParts(pub, round);
  const ref = useElement();
  const [tried, again] = useState(0);
  // A text that is hidden or shown changes what is drawn.
  useEffect(() => {
    let left = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const query = new URLSearchParams({
      round: String(round),
      part: String(part),
      ...(token && { token }),
    });
    fetch(`/rooms/${code}/flow?${query}`, { headers: { Accept: "text/html" } })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const drawing = page.querySelector("svg.flow");
        if (!left && drawing) ref.current.replaceChildren(document.importNode(drawing, true));
      })
      .catch(() => {
        if (!left) timer = setTimeout(() => again((n) => n + 1), RETRY_AFTER);
      });
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [code, token, round, part, pub.speeches, tried]);
  return html`
    <header class="stage-top row">
      <h1>${_("The case of")} <${Side} side=${parts[part]} /></h1>
      <p class="kicker">${pub.phase.rounds > 1 ? _("Flow of round %(round)s", { round }) : _("The flow")}${parts.length > 1 && html` · ${_("%(n)s of %(all)s", { n: part + 1, all: parts.length })}`}</p>
      <span class="push row"><${TableMark} /></span>
    </header>
    <main id="main" class="page flow-stage" data-part=${part} ref=${ref}></main>
    <footer class="stage-end"><${Given} /></footer>
  `;
}

/** The big screen shows a part of a round's flow, which the server writes: as large as it fits, and where it must be with fewer lines. */

import { useEffect, useState } from "preact/hooks";

import { Side, TableMark } from "#app/components/basics.js";
import { useElement } from "#app/core/element.js";
import { flowParts } from "#app/core/flow.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRevealedRoom } from "#app/core/room.js";
import { fits } from "#app/rooms/projector/stage.js";

const RETRY_AFTER = 3000; // ms until a flow that did not come is asked for again
const LARGEST = 1.1,
  LEGIBLE = 0.66,
  SMALLEST = 0.5; // rem
const LINES = [9, 6, 4, 3, 2, 1]; // of each text, at most

/** Whether texts were shortened so that all of them fit. @param {HTMLElement} stage */
function fit(stage) {
  for (const lines of LINES) {
    stage.style.setProperty("--lines", String(lines));
    if (fits(stage, LARGEST, lines > 1 ? LEGIBLE : SMALLEST)) break;
  }
  return [...stage.querySelectorAll(".prose, .restated")].some(
    (text) => text.scrollHeight > text.clientHeight + 1,
  );
}

export function Flow() {
  const { code, public: pub } = useRevealedRoom();
  const { screenToken: token } = usePage();
  const { round = 0, part = 0 } = pub.flow_shown ?? {};
  const parts = flowParts(pub, round);
  const ref = useElement();
  const [tried, again] = useState(0);
  const [shortened, tell] = useState(false);
  useEffect(() => {
    const refit = () => tell(fit(ref.current));
    addEventListener("resize", refit);
    return () => removeEventListener("resize", refit);
  }, []);
  // A text that is hidden or shown changes what is in it.
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
        const flow = page.querySelector(".flow");
        if (left || !flow) return;
        ref.current.replaceChildren(document.importNode(flow, true));
        tell(fit(ref.current));
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
    <main id="main" class="page flow-stage cq" data-part=${part} ref=${ref}></main>
    ${shortened && html`<footer class="stage-end"><p class="care">${_("Long texts are shortened here. “The flow” on your phone has them whole.")}</p></footer>`}
  `;
}

/**
 * All drills of a motion. The page asks the server for nothing after it has loaded, so the drills work offline.
 * It uses the components of the live screens and provides what they expect of a room.
 */

import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { Confirm } from "#app/components/messages.js";
import { createClock } from "#app/core/clock.js";
import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, catalogueFromPage } from "#app/core/i18n.js";
import { PageContext, readPage } from "#app/core/page.js";
import { RoomContext } from "#app/core/room.js";
import { createSpeaker } from "#app/core/speaker.js";
import { useArrival } from "#app/practice/arrival.js";
import { deal, sidesFor } from "#app/practice/drills/deal.js";
import { inAnswers } from "#app/practice/drills/points.js";
import { End, Run, tally } from "#app/practice/drills/run.js";
import { Start } from "#app/practice/drills/start.js";
import { skillsOf, ticked } from "#app/coaching/progress.js";
import { shuffled } from "#app/practice/shuffle.js";
import { sittings } from "#app/coaching/sittings_list.js";

/** @import { Side } from "#app/protocol.d.ts" */
/** @import { Drill, DrillChoice, DrillDone, DrillKind, GivenAnswer, Material, Tick } from "#app/types.d.ts" */

catalogueFromPage(document);
const page = readPage(document);
const given = elementOf("material");
/** @type {Material} */
const material = {
  ...JSON.parse(given.textContent),
  sharedBy: given.dataset.sharedBy,
  full: "full" in given.dataset,
};
const say = createSpeaker(document);
const { motion } = material;
const room = { public: { motion, options: {} }, motion, say, clock: createClock(Date.now, say) };

/** A drill is a step of its own in the browser's history, so that the back button leads out of it, and not off the page. */
function useBack(/** @type {() => void} */ out) {
  const now = useRef(out);
  now.current = out;
  useEffect(() => {
    const back = () => history.state === "choice" && now.current(); // a link to a part of the page has no state
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  return () => {
    history.replaceState("choice", "");
    history.pushState("drill", "");
  };
}

function App() {
  const [choice, setChoice] = useState(/** @type {DrillChoice} */ ({ side: "", clocked: true }));
  const [drill, setDrill] = useState(/** @type {Drill | DrillDone | null} */ (null)); // the one under way, or over
  const [begun, setBegun] = useState(0); // how many
  const [step, setStep] = useState("start");
  const [asking, setAsking] = useState(false); // whether to stop
  const underWay = drill !== null && !("given" in drill);
  useArrival(step);
  const enter = useBack(() => (underWay ? setAsking(true) : drill && out()));

  /** @param {DrillKind} kind @param {"" | Side} [again] */
  function begin(kind, again) {
    if (!drill) enter();
    const side = again ?? shuffled(sidesFor(kind, material, choice.side))[0];
    const n = begun + 1;
    setBegun(n);
    setDrill({ n, kind, side, clocked: choice.clocked, items: deal(kind, material, side) });
    setStep(`${n} 0`);
  }

  /** @param {Drill} drill @param {GivenAnswer[]} given @param {boolean} toSee @param {Tick[]} ticks */
  function end(drill, given, toSee, ticks) {
    const at = Date.now();
    const score = tally(drill.kind, drill.items, given, ticks);
    const noticed = inAnswers(drill.kind, drill.items, given, material);
    sittings.add({
      room: `drill ${at}`,
      at,
      motion: motion.title,
      drill: drill.kind,
      ...(score && { met: score.right, of: score.of }),
      ...(noticed.length && { skills: ticks.reduce(ticked, skillsOf(noticed)) }),
    });
    setDrill({ ...drill, given, toSee, ticks, room: `drill ${at}` });
    setStep("end");
  }

  function out() {
    setDrill(null);
    setStep("start");
  }

  function leave() {
    out();
    history.back();
  }

  function goOn() {
    setAsking(false);
    enter();
  }

  const shown = !drill
    ? html`<${Start} material=${material} choice=${choice} onChoice=${setChoice} onBegin=${begin} />`
    : "given" in drill
      ? html`<${End} drill=${drill} material=${material} onAgain=${() => begin(drill.kind, drill.side)} onLeave=${leave} />`
      : html`<${Run} key=${drill.n} drill=${drill} material=${material} onStep=${(/** @type {number | string} */ at) => setStep(`${drill.n} ${at}`)} onEnd=${end.bind(null, drill)} onLeave=${leave} />`;
  return html`<${PageContext.Provider} value=${page}><${RoomContext.Provider} value=${room}>
    ${shown}
    ${asking && underWay && html`<${Confirm} title=${_("Stop the drill?")} text=${_("Your answers in it won’t be kept.")} yes=${_("Stop the drill")} no=${_("Go on")} onYes=${leave} onClose=${goOn} />`}
  <//><//>`;
}

const root = elementOf("app");
root.replaceChildren();
render(html`<${App} />`, root);

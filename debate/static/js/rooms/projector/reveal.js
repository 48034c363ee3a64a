/** The big screen when texts and votes are open to the room: one clash at a time, in steps; then the ending, in steps too. */

import { useLayoutEffect } from "preact/hooks";

import {
  Care,
  RehearsalMark,
  Side,
  TableMark,
  aliasOf,
  packWords,
} from "#app/components/basics.js";
import { kindName, Prose, Restated, Weighed, speechWords } from "#app/components/clash.js";
import { QuestionList } from "#app/components/debrief.js";
import { Awards, Convinced, Moved, Rewrites, endingTitle } from "#app/components/ending.js";
import { ByBench, Reasons, notByHeads, verdictWords } from "#app/components/figures.js";
import { whereabouts } from "#app/components/guide.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { readEnding, readReveal, shows, useShow } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";
import { Given, Top } from "#app/rooms/projector/stage.js";

const SIZES = [1.4, 1.34, 1.28, 1.22, 1.16, 1.1, 1.05, 1, 0.96, 0.92, 0.88, 0.84, 0.8]; // rem; long texts get smaller and are never cut

export function Reveal() {
  const room = useRevealedRoom();
  const { public: pub } = room;
  const { at, n, step } = useShow(readReveal, pub.reveal, room.net.now);
  const clash = pub.clashes?.[at];
  if (pub.reveal.step === "own" && at) return html`<${OwnResults} />`;
  if (!clash) return html`<${NoClash} />`;
  const reasons = shows(step, "verdict") && Object.keys(clash.reasons ?? {}).length > 0;
  return html`
    <header class="stage-top row">
      <h1>${_("Clash %(n)s of %(all)s", { n: n + 1, all: pub.reveal.shown })}</h1>
      <p class="small">${pub.options.sides === "chosen" ? _("Arguing a side doesn’t mean believing it.") : _("Sides were given, not chosen.")}</p>
      ${pub.phase.rounds > 1 && html`<p class="kicker">${_("Round %(round)s of %(rounds)s", pub.phase)}</p>`}
      <span class="push row"><${RehearsalMark} /><${TableMark} />${!shows(step, "names") && html`<span class="kicker">${_("Writers hidden")}</span>`}</span>
    </header>
    <${OneClash} key=${at} clash=${clash} step=${step} />
    <footer class="stage-end row decided">
      <p class="kicker">${shows(step, "verdict") ? _("What decided it") : _("Read both. Which would you vote for?")}</p>
      ${reasons ? html`<${Reasons} reasons=${clash.reasons} />` : shows(step, "verdict") && html`<p class="small">${_("No reasons were given.")}</p>`}
    </footer>
  `;
}

function OneClash({ clash, step }) {
  const { speeches } = useRevealedRoom().public;
  const opening = speeches[clash.opening];
  const rebuttal = speeches[clash.rebuttal];
  const fit = useFit();
  const named = shows(step, "names");
  return html`
    <main id="main" class="page clash-stage" data-step=${step}>
      <div class="duo" ref=${fit}>
        <div class="stack">
          <${Said} kind="opening" speech=${opening} named=${named} />
          ${clash.closing && html`<${Said} kind="closing" speech=${speeches[clash.closing]} named=${named} />`}
        </div>
        <${Said} kind="rebuttal" speech=${rebuttal} named=${named} />
      </div>
      <${Verdict} clash=${clash} sides=${[opening.side, rebuttal.side]} step=${step} />
    </main>
  `;
}

/** Sets a text as large as its space allows. */
function useFit() {
  const ref = useElement();
  useLayoutEffect(() => {
    const node = ref.current;
    const fit = () => {
      for (const size of SIZES) {
        node.style.setProperty("--words", `${size}rem`);
        if (node.scrollHeight <= node.clientHeight + 1) return;
      }
    };
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  });
  return ref;
}

function Said({ kind, speech, named }) {
  const room = useRoom();
  const who =
    named &&
    (speech.bot
      ? _("Computer player")
      : speech.author
        ? aliasOf(room, speech.author)
        : _("Unsigned"));
  const words = speechWords(speech, room.public.motion);
  return html`<article class="speech stack" data-side=${letter(speech.side)}>
    <header class="row"><h2 class="kicker">${kindName(kind)}</h2> <${Side} side=${speech.side} /> ${who && html`<span class="author"><bdi>${who}</bdi></span>`}</header>
    ${
      speech.hidden
        ? html`<p class="prose">${_("This text isn’t shown.")}</p>`
        : html`
          <${Restated} text=${speech.restatement} words=${words} />
          <${Prose} text=${speech.text} words=${words} />
          <${Weighed} weighing=${speech.weighing} text=${speech.text} />
        `
    }
  </article>`;
}

/** The box has its size from the beginning, so that nothing jumps when votes and verdict fill it. */
function Verdict({ clash, sides, step }) {
  const { opening = 0, rebuttal = 0, close = 0 } = clash.votes ?? {};
  const counted = shows(step, "votes");
  const decided = shows(step, "verdict");
  const parts = [
    { n: opening, side: sides[0] },
    { n: close },
    { n: rebuttal, side: sides[1] },
  ].filter(({ n }) => n > 0);
  const votes = (n) => html`<b class="big num">${counted ? n : "?"}</b>`;
  return html`<section class="stack verdict" aria-labelledby="verdict" aria-live="polite">
    <div class="row counts">
      <p class="note">${votes(opening)} ${_("for the opening")}</p>
      <div class="stack">
        <h2 id="verdict" class=${decided ? "stamp" : "kicker"}>${decided ? verdictWords(clash.verdict) : counted ? _("The votes") : _("The votes come next")}</h2>
        ${counted && close > 0 && html`<p class="small even">${n_("%(n)s found it too close to call", "%(n)s found it too close to call", close)}</p>`}
        ${decided && notByHeads(clash) && html`<p class="small even">${notByHeads(clash)}</p>`}
      </div>
      <p class="note">${_("for the rebuttal")} ${votes(rebuttal)}</p>
    </div>
    ${decided && html`<${ByBench} benches=${clash.benches} />`}
    <div class="tug" aria-hidden="true">${counted && parts.map(({ n, side }) => html`<i key=${side ?? "close"} data-side=${side && letter(side)} class=${side ? "" : "close"} style=${{ "--v": n }}></i>`)}</div>
  </section>`;
}

/** After the last clash everybody reads their own results. */
function OwnResults() {
  const { public: pub } = useRoom();
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="stack">
        <p class="kicker">${whereabouts(pub)}</p>
        <h1>${_("Now your own results")}</h1>
        <p class="lede">${_("Look at your phone: what readers said of your texts.")}</p>
      </div>
    </main>
  `;
}

function NoClash() {
  const { public: pub } = useRoom();
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="stack">
        <p class="kicker">${whereabouts(pub)}</p>
        <h1>${_("No clash to show this round")}</h1>
        <p class="lede">${_("No opening got a rebuttal. What was written stays with its writers.")}</p>
      </div>
    </main>
    <footer class="stage-end"><${Given} /></footer>
  `;
}

export function Finished() {
  const { public: pub } = useRoom();
  return html`
    <header class="stage-top row"><span class="wordmark">Counterclaim</span> <span class="push row"><${RehearsalMark} /><${TableMark} /><span class="kicker">${_("The debate is over")}</span></span></header>
    <main id="main" class="page">
      ${pub.ending ? html`<${EndingStep} ending=${pub.ending} />` : html`<div class="stack finished"><p class="lede"><i dir="auto" lang=${pub.motion.language}>${pub.motion.title}</i></p><h1>${_("The debate is over")}</h1></div>`}
    </main>
    <footer class="stage-end"><${Care}>${_("Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.")}<//></footer>
  `;
}

/** One step of the ending. */
function EndingStep({ ending }) {
  const room = useRoom();
  const { at, n } = useShow(readEnding, ending, room.net.now);
  const Step = {
    rewrites: Rewrites,
    awards: Awards,
    sides: Convinced,
    moved: Moved,
    questions: QuestionList,
  }[at];
  return html`<div class="stack finished" key=${at} data-step=${at}>
    <p class="lede row"><i ...${packWords(room.public.motion)}>${room.public.motion.title}</i> ${ending.steps.length > 1 && html`<span class="push kicker">${_("%(n)s of %(all)s", { n: n + 1, all: ending.steps.length })}</span>`}</p>
    <div role="status"><h1>${endingTitle(at)}</h1></div>
    <${Step} level=${2} />
  </div>`;
}

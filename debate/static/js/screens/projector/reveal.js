/** The big screen when texts and votes are open to the room: one clash at a time, then how the sides came out. */

import { useLayoutEffect } from "preact/hooks";

import { Care, Seal, Side, TableMark, aliasOf } from "#app/components/basics.js";
import { kindName, Prose, Restated, Weighed, speechWords } from "#app/components/clash.js";
import { Questions } from "#app/components/debrief.js";
import { ByBench, Reasons, notByHeads, verdictWords } from "#app/components/figures.js";
import { whereabouts } from "#app/components/guide.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_, rounded } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { Given, Top } from "#app/screens/projector/projector.js";

const SIZES = [1.4, 1.34, 1.28, 1.22, 1.16, 1.1, 1.05, 1, 0.96, 0.92, 0.88, 0.84, 0.8]; // rem; long texts get smaller and are never cut

export function Reveal() {
  const { public: pub } = useRevealedRoom();
  const { order, at } = pub.reveal;
  const clash = pub.clashes?.[at];
  if (!clash) return html`<${NoClash} />`;
  return html`
    <header class="stage-top row">
      <h1>${_("Clash %(n)s of %(all)s", { n: order.indexOf(at) + 1, all: order.length })}</h1>
      <p class="small">${pub.options.sides === "chosen" ? _("Arguing a side doesn’t mean believing it.") : _("Sides were given, not chosen.")}</p>
      ${pub.phase.rounds > 1 && html`<p class="kicker">${_("Round %(round)s of %(rounds)s", pub.phase)}</p>`}
      <span class="push row"><${TableMark} /><${Scores} scores=${pub.results?.rounds[pub.phase.round]} /></span>
    </header>
    <${OneClash} key=${at} clash=${clash} />
    <footer class="stage-end row">
      <p class="kicker">${_("What decided it")}</p>
      ${Object.keys(clash.reasons ?? {}).length ? html`<${Reasons} reasons=${clash.reasons} />` : html`<p class="small">${_("No reasons were given.")}</p>`}
    </footer>
  `;
}

function OneClash({ clash }) {
  const { speeches } = useRevealedRoom().public;
  const opening = speeches[clash.opening];
  const rebuttal = speeches[clash.rebuttal];
  const fit = useFit();
  return html`
    <main id="main" class="page clash-stage">
      <div class="duo" ref=${fit}>
        <div class="stack">
          <${Said} kind="opening" speech=${opening} />
          ${clash.closing && html`<${Said} kind="closing" speech=${speeches[clash.closing]} />`}
        </div>
        <${Said} kind="rebuttal" speech=${rebuttal} />
      </div>
      <${Verdict} clash=${clash} sides=${[opening.side, rebuttal.side]} />
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

function Said({ kind, speech }) {
  const room = useRoom();
  const who = speech.bot ? _("Computer player") : speech.author && aliasOf(room, speech.author);
  const words = speechWords(speech, room.public.motion);
  return html`<article class="speech stack" data-side=${letter(speech.side)}>
    <header class="row"><h2 class="kicker">${kindName(kind)}</h2> <${Side} side=${speech.side} /> ${who && html`<span class="author"><bdi>${who}</bdi></span>`}</header>
    ${
      speech.hidden
        ? html`<p class="prose">${_("This text isn’t shown.")}</p>`
        : html`
          <${Restated} text=${speech.restatement} words=${words} />
          <${Prose} text=${speech.text} words=${words} />
          <${Weighed} weighing=${speech.weighing} />
        `
    }
  </article>`;
}

function Verdict({ clash, sides }) {
  const { opening, rebuttal, close } = clash.votes;
  const parts = [
    { n: opening, side: sides[0] },
    { n: close },
    { n: rebuttal, side: sides[1] },
  ].filter(({ n }) => n > 0);
  return html`<section class="stack verdict" aria-labelledby="verdict">
    <div class="row counts">
      <p class="note"><b class="big num">${opening}</b> ${_("for the opening")}</p>
      <div class="stack">
        <h2 id="verdict" class="stamp">${verdictWords(clash.verdict)}</h2>
        ${close > 0 && html`<p class="small even">${n_("%(n)s found it too close to call", "%(n)s found it too close to call", close)}</p>`}
        ${notByHeads(clash) && html`<p class="small even">${notByHeads(clash)}</p>`}
      </div>
      <p class="note">${_("for the rebuttal")} <b class="big num">${rebuttal}</b></p>
    </div>
    <${ByBench} benches=${clash.benches} />
    ${parts.length > 0 && html`<div class="tug" aria-hidden="true">${parts.map(({ n, side }) => html`<i data-side=${side && letter(side)} class=${side ? "" : "close"} style=${{ "--v": n }}></i>`)}</div>`}
  </section>`;
}

function Scores({ scores }) {
  const { motion } = useRoom().public;
  const known = SIDES.filter((side) => scores?.[side] !== undefined);
  if (!known.length) return null;
  return html`<span class="row scores">
    ${known.map((side) => html`<span class="side" key=${side} data-side=${letter(side)}><${Seal} side=${side} /> <span class="vh">${motion.sides[side].name}</span> <b class="num">${rounded(scores[side])}</b></span>`)}
  </span>`;
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
  const { sides = {}, level, rounds = {} } = pub.results ?? {};
  const known = SIDES.filter((side) => sides[side] !== undefined);
  const ahead =
    known.length === 2 && !level
      ? Number(sides.for) > Number(sides.against)
        ? "for"
        : "against"
      : null;
  const played = Object.keys(rounds).length;
  return html`
    <header class="stage-top row"><span class="wordmark">Counterclaim</span> <span class="push row"><${TableMark} />${played > 0 && html`<span class="kicker">${n_("After %(n)s round", "After %(n)s rounds", played)}</span>`}</span></header>
    <main id="main" class="page">
      <div class="stack finished">
        <p class="lede"><i dir="auto" lang=${pub.motion.language}>${pub.motion.title}</i></p>
        <h1>${ahead ? _("%(side)s came out ahead", { side: pub.motion.sides[ahead].name }) : known.length === 2 ? _("The sides came out level") : _("The debate is over")}</h1>
        ${
          known.length > 0 &&
          html`<div class="sides outcome">
          ${SIDES.map(
            (
              side,
            ) => html`<div key=${side} data-side=${letter(side)} class="bar-row" style=${{ "--v": ((sides[side] ?? 0) / 100).toFixed(4) }}>
              <span class="named"><${Side} side=${side} gloss /></span>
              <b class="big num">${sides[side] === undefined ? "–" : rounded(sides[side])}</b>
              <span class="bar" aria-hidden="true"><i></i></span>
            </div>`,
          )}
        </div>`
        }
        ${known.length === 0 && html`<p class="lede">${_("No round was judged, so there are no points.")}</p>`}
        ${known.length > 0 && html`<p class="small">${_("Points out of 100: how often the room was convinced, with each bench counting the same.")}</p>`}
        ${played > 1 && html`<ul class="row by-round">${Object.entries(rounds).map(([n, scores]) => html`<li key=${n} class="row"><span class="kicker">${_("Round %(n)s", { n })}</span> <${Scores} scores=${scores} /></li>`)}</ul>`}
        <${Questions} />
      </div>
    </main>
    <footer class="stage-end"><${Care}>${_("Changing your mind is not losing. Neither is keeping it, if you can now say what the best objection is.")}<//></footer>
  `;
}

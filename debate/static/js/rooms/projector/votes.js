/** How a clash's result comes to the big screen: time to read, then ballots that land under the text that they are for. */

import { useEffect, useState } from "preact/hooks";

import { Seal } from "#app/components/basics.js";
import { isCount, ofTwo } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { landing, readLanding, useShow } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";
import { countsTwice } from "#app/core/together.js";
import { cue } from "#app/rooms/projector/cues.js";
import { useFit } from "#app/rooms/projector/stage.js";

/** @import { Clash, Public, Reveal, RevealedSpeech, Side as SideName, Verdict } from "#app/protocol.d.ts" */

const FULL = 6000; // ms before the end of the texts at which both bars are full
const ASK_EVERY = 1500; // ms
const STAMP = 2.6; // rem, at most
const FANNED = 5; // ballots that lie beside each other; the number says how many there are
const LEAN = [-4, 3, -2, 4, -3]; // degrees: laid by hand

/** Whether a row's parts need more than it has; how far a stamp reaches while it is pressed doesn't matter. @param {HTMLElement} row */
function overflows(row) {
  const parts = /** @type {HTMLElement[]} */ ([...row.children]);
  const gaps = (parts.length - 1) * parseFloat(getComputedStyle(row).columnGap);
  const wide = parts.reduce((sum, part) => sum + part.offsetWidth, gaps);
  return wide > row.clientWidth + 1 || parts.some((part) => part.offsetHeight > row.clientHeight);
}

/** The letter of the side whose text a verdict names. @param {Pick<Public, "format" | "speeches">} pub @param {Clash} clash */
export function wonBy(pub, clash) {
  const { verdict } = clash;
  const won = verdict && verdict !== "close" && !isCount(pub, clash) ? clash[verdict] : "";
  const speech = pub.speeches?.[won];
  return speech && letter(speech.side);
}

/** How many have answered on their phones, of how many, while the question is open. */
export function useAnswers(open = true) {
  const { net } = useRoom();
  const [answers, tell] = useState({ n: 0, of: 0 });
  useEffect(() => {
    if (!open) return undefined;
    const ask = () => net.askGuesses?.((n, of) => tell({ n, of }));
    const asking = setInterval(ask, ASK_EVERY);
    ask();
    return () => clearInterval(asking);
  }, [open]);
  return answers;
}

/** What has landed on each side, and in the middle what is still to come, or else `children`. @param {{ clash: Clash, decided: boolean, children?: unknown }} props */
export function Votes({ clash, decided, children }) {
  const { public: pub, net } = useRevealedRoom();
  const expected = countsTwice(pub) ? clash.guessed?.most : undefined; // a show's last clash begins against the room
  const order = landing(clash.votes ?? { opening: 0, rebuttal: 0, close: 0 }, expected);
  /** @param {Reveal} reveal @param {number} now */
  const read = (reveal, now) => readLanding(reveal, order, now);
  const { n } = useShow(read, pub.reveal, net.now);
  const left = order.length - n;
  const fit = useFit(STAMP, overflows);
  const stamped = decided && wonBy(pub, clash) && !ofTwo(clash);
  useEffect(() => {
    if (n > 0) cue("card");
  }, [n]);
  useEffect(() => {
    if (decided) cue(stamped ? "stamp" : "card");
  }, [decided]);
  const on = (/** @type {Verdict} */ choice) =>
    order.slice(0, n).filter((one) => one === choice).length;
  const side = (/** @type {string} */ id) => pub.speeches[id].side;
  const decides = left === 1 && n > 0;
  return html`<div class="votes" ref=${fit}>
    <div class="for" data-side=${letter(side(clash.opening))}>
      <p><b class="big num" key=${on("opening")}>${on("opening")}</b> <span>${n_("chose the opening", "chose the opening", on("opening"))}</span></p>
      <${Fan} n=${on("opening")} side=${side(clash.opening)} />
    </div>
    <div class="mid" role="status">
      ${left > 0 && html`<span class="vote down" aria-hidden="true"></span><p class="to-go">${decides ? _("The last vote …") : n_("%(n)s vote to go", "%(n)s votes to go", left)}</p>`}
      ${left === 0 && children}
      ${on("close") > 0 && html`<${Fan} n=${on("close")} /><p class="vh">${n_("%(n)s found it too close to call", "%(n)s found it too close to call", on("close"))}</p>`}
    </div>
    <div class="for" data-side=${letter(side(clash.rebuttal))}>
      <${Fan} n=${on("rebuttal")} side=${side(clash.rebuttal)} />
      <p><b class="big num" key=${on("rebuttal")}>${on("rebuttal")}</b> <span>${n_("chose the rebuttal", "chose the rebuttal", on("rebuttal"))}</span></p>
    </div>
  </div>`;
}

/** One card a vote. Without a side it is for neither, or has this `mark`. @param {{ n: number, side?: SideName, mark?: string }} props */
export const Fan = ({ n, side, mark = "=" }) =>
  html`<span class="fanned" aria-hidden="true">${Array.from({ length: Math.min(n, FANNED) }, (_one, k) => html`<span class="vote" key=${k} data-side=${side && letter(side)} style=${{ "--r": `${LEAN[k]}deg` }}>${side ? html`<${Seal} side=${side} />` : mark}</span>`)}</span>`;

/**
 * The reading bar: first over the opening, then over the rebuttal, each as long as its own words take.
 * It begins where the clock is when it is drawn, and goes on by itself.
 * @param {{ runs: NonNullable<Reveal["runs"]>, now: () => number, texts: RevealedSpeech[][] }} props
 */
export function Pace({ runs, now, texts }) {
  const [bars] = useState(() => {
    const [first, second] = texts.map(lengthOf);
    const time = Math.max(1000, runs.texts - FULL);
    const ends = (time * first) / (first + second || 1);
    const passed = now() - runs.since;
    return [
      { starts: -passed, lasts: ends },
      { starts: ends - passed, lasts: time - ends },
    ];
  });
  return html`<div class="duo paces" aria-hidden="true">${bars.map(({ starts, lasts }, n) => html`<div class="pace" key=${n}><i style=${{ animationDelay: `${Math.round(starts)}ms`, animationDuration: `${Math.round(lasts)}ms` }}></i></div>`)}</div>`;
}

/** In characters. @param {RevealedSpeech[]} speeches */
const lengthOf = (speeches) =>
  speeches.reduce(
    (sum, { text = "", restatement = "" }) => sum + text.length + restatement.length,
    0,
  );

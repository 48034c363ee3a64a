/** Claps for whoever's name stands on the big screen: drawn hands that grow with what a class claps, the same there and on the phone of whom it's for. */

import { useEffect, useState } from "preact/hooks";

import { awardOf, awardText, linesOfTheDay } from "#app/components/ending.js";
import { JUDGED, isCount, isNamed } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { peopleIn } from "#app/core/together.js";

/** @import { Ending, Public } from "#app/protocol.d.ts" */
/** @import { Net } from "#app/types.d.ts" */

const FULL = 6; // claps of everybody that fill the row
const BEST = "best";

/** @typedef {{ of: string, seats: string[], all?: boolean }} For what a class claps for, as the server calls it, and whose it is; `all`: everybody's */

/** The winner of a clash, once names are there. @param {Public} pub @param {string} at @returns {For} */
export function ofClash(pub, at) {
  const { clashes = {}, speeches = {}, reveal } = pub;
  const clash = clashes[at];
  const won = JUDGED.find((kind) => kind === clash?.verdict && !isCount(pub, clash));
  const author = reveal?.claps && won && isNamed(clash, won) && speeches[clash[won]]?.author;
  return { of: at, seats: author ? [author] : [] };
}

/** Those who are named for their points. @param {Public} pub @returns {For} */
export const ofBest = ({ reveal }) => ({
  of: BEST,
  seats: reveal?.claps ? (reveal.best ?? []).flatMap(({ seats = [] }) => seats) : [],
});

/** Whose award a step of the ending is about, or whose the line of the day is; the last picture is everybody's. @param {Public} pub @param {Ending} step @returns {For} */
export function ofEnding(pub, step) {
  const award = awardOf(step);
  const authors = step === "remember" ? linesOfTheDay(pub).map(({ author }) => author ?? "") : [];
  const seats = award ? (pub.results?.awards[award] ?? []) : authors.filter(Boolean);
  const claps = Boolean(pub.ending?.claps);
  return { of: step, seats: claps ? seats : [], all: claps && step === "last" };
}

/** How long the text of an award stands without a name, in ms. @param {Public} pub @param {Ending} step */
export function nameless(pub, step) {
  const award = awardOf(step);
  return award && awardText(pub, award) ? 9000 : 0;
}

/** How many claps came since this is on the screen. @param {Net} net @param {string} of @param {(n: number) => void} [each] hears how many came at once */
export function useClaps(net, of, each) {
  const [sum, add] = useState(0);
  useEffect(
    () =>
      net.hearClaps?.((said) => {
        if (said.of !== of) return;
        add((sum) => sum + said.n);
        each?.(said.n);
      }),
    [of],
  );
  return sum;
}

/** A drawn pair of hands. */
export const Clap = () =>
  html`<svg class="clap" viewBox="0 0 24 24" aria-hidden="true"><path d="M8.6 20.4 3.9 14a1.3 1.3 0 0 1 2-1.6l2.2 2.3-4-6.3a1.3 1.3 0 0 1 2.1-1.5l3.9 5.4-3.2-6a1.3 1.3 0 0 1 2.2-1.3l3.5 5.6-1.6-4a1.2 1.2 0 0 1 2.2-1l3 6.6c1.3 3 .7 6-1.5 7.7-2 1.5-4.3 1.6-6.1.5zM17.5 5.5l1.7-2.2M19.8 8.3l2.6-.9M15.2 3.8l.3-2.5" /></svg>`;

/** As many hands as claps came for the size of the class. @param {{ pub: Public, n: number, seats: string[], most: number }} props `most`: of hands that a row has */
export function Hands({ pub, n, seats, most }) {
  const people = Math.max(1, peopleIn(pub.seats).length - seats.length);
  const up = Math.min(most, Math.ceil((most * n) / (FULL * people)));
  return html`<span class="ovation" aria-hidden="true">${Array.from({ length: up }, (_one, k) => html`<${Clap} key=${k} />`)}</span>`;
}

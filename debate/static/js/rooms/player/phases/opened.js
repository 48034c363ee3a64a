/** A text of one's own, opened: the votes on it as ballots that turn over one by one, and the verdict, stamped where it won. */

import { useEffect, useState } from "preact/hooks";

import { Seal } from "#app/components/basics.js";
import { fared, faredHere } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { useRoom } from "#app/core/room.js";
import { landing } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";
import { inTab } from "#app/core/storage.js";

/** @import { Judged, Public, Side, Verdict } from "#app/protocol.d.ts" */

const OPENED = "counterclaim opened"; // the round whose results this tab has opened
const SLOWEST = 600; // ms from one ballot to the next
const TURNING = 2400; // ms for all of a text's ballots, at most
const STAMPED = 1000; // ms for the verdict, before the next text's first ballot

/** Whether somebody's results of a round are opened now, for the first time in this tab; not on a grave motion, and no longer once they tap or press a key. @param {Public} pub @param {number} round */
export function useOpening({ code, motion }, round) {
  const [unfolds, setUnfolds] = useState(() => {
    const now = `${code} ${round}`;
    if (motion.tone || inTab.get(OPENED) === now) return false;
    inTab.set(OPENED, now);
    return true;
  });
  useEffect(() => {
    if (!unfolds) return undefined;
    const ways = ["pointerdown", "keydown"];
    const showAll = () => setUnfolds(false);
    for (const way of ways) addEventListener(way, showAll);
    return () => ways.forEach((way) => removeEventListener(way, showAll));
  }, [unfolds]);
  return unfolds;
}

/** The votes on a text of mine, over all its clashes. @param {Public} pub @param {string} id @param {Judged} kind */
export function votesOn({ clashes = {} }, id, kind) {
  const votes = { opening: 0, rebuttal: 0, close: 0 };
  for (const clash of Object.values(clashes))
    if (clash[kind] === id)
      for (const choice of /** @type {Verdict[]} */ (Object.keys(votes)))
        votes[choice] += clash.votes?.[choice] ?? 0;
  return votes;
}

/** ms from one of so many ballots to the next. @param {number} n */
const each = (n) => Math.min(SLOWEST, TURNING / n);

/** How long a text's ballots and its verdict take, in ms. @param {number} n how many ballots */
export const opensIn = (n) => n * each(n) + STAMPED;

/**
 * What readers decided on a text of mine. Where it unfolds, it is all there at once for screen readers.
 * @param {{ id: string, kind: Judged, title: string, unfolds: boolean, after: number, children?: unknown }} props `title`: which text, against whom; `after`: ms after which its first ballot turns; `children`: what comes last
 */
export function Opened({ id, kind, title, unfolds, after, children }) {
  const { public: pub } = useRoom();
  const one = fared(pub, id, kind);
  const order = landing(votesOn(pub, id, kind));
  const side = pub.speeches?.[id]?.side ?? "for";
  /** @type {Side} */
  const other = side === "for" ? "against" : "for";
  const stamped = one.how === "won" && !pub.motion.tone;
  const time = {
    "--after": `${after}ms`,
    "--each": `${each(order.length)}ms`,
    "--n": order.length,
  };
  return html`<div class="stack tight opened" data-unfolds=${unfolds || undefined} data-side=${letter(side)} style=${time}>
    ${order.length > 0 && html`<h3 class="small">${title}</h3><span class="ballots" aria-hidden="true">${order.map((choice, n) => html`<i key=${n} style=${{ "--i": n }} data-side=${choice === "close" ? undefined : letter(choice === kind ? side : other)}>${choice === "close" ? "=" : html`<${Seal} side=${choice === kind ? side : other} />`}</i>`)}</span>`}
    <p class=${stamped ? "verdict stamp" : "verdict lede"}>${faredHere(kind, one)}</p>
    <div class="stack tight then">${children}</div>
  </div>`;
}

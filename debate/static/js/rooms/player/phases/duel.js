/** How the look back at a practice debate opens: its clash in two sentences, what the rules surely saw in it, and the ways on. */

import { Icon, Side, nobodysName, usePackWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide } from "#app/core/sides.js";
import { SCORE } from "#app/coaching/score.js";
import { sittings } from "#app/coaching/sittings_list.js";

/** @import { Coaching } from "#app/types.d.ts" */
/** @import { ScoreMark } from "#app/coaching/score.js" */

/** @param {{ clash: { theirs: string, mine: string } }} props */
export function Duel({ clash: { theirs, mine } }) {
  const { public: pub, me } = useRoom();
  const words = usePackWords();
  const side = me.side ?? "for";
  return html`<div class="tiles duel">
    <figure class="stack tight" data-side=${letter(otherSide(side))}><figcaption class="row"><b class="kicker">${nobodysName(pub)}</b> <${Side} side=${otherSide(side)} /></figcaption><blockquote ...${words}>${theirs}</blockquote></figure>
    <figure class="stack tight" data-side=${letter(side)}><figcaption class="row"><b class="kicker">${_("You")}</b> <${Side} side=${side} /></figcaption><blockquote dir="auto">${mine}</blockquote></figure>
  </div>`;
}

/** @type {() => { [mark in ScoreMark]: string }} */
const said = () => ({
  answered: _("You answered their point"),
  reason: _("You gave a reason"),
  weighed: _("You weighed the two"),
});

/** Three marks, and the best so far on this motion at this level, which only the device keeps. @param {{ score: ScoreMark[], level: string }} props */
export function Score({ score, level }) {
  const { code, public: pub } = useRoom();
  const before = sittings.best(pub.motion.title, undefined, code, level)?.met ?? 0;
  const best = Math.max(before, score.length);
  const words = said();
  return html`<section class="stack tight" aria-labelledby="score">
    <div class="row"><h2 id="score" class="kicker">${_("What these rules see")}</h2> <span class="small">${_("Best so far: %(met)s of %(of)s", { met: best, of: SCORE.length })}</span></div>
    <ul class="won">${SCORE.map((mark) => html`<li key=${mark} class=${score.includes(mark) ? "on" : undefined}><i>${score.includes(mark) && html`<${Icon} name="i-check" />`}</i> <span>${words[mark]}${!score.includes(mark) && html` <span class="small">${_("not seen yet")}</span>`}</span></li>`)}</ul>
  </section>`;
}

/** @type {{ [level: string]: string }} */
const HARDER = { gentle: "fair", fair: "sharp" };

/** The same debate with other choices. @param {{ choices: { [choice: string]: string }, children: unknown }} props */
const Start = ({ choices, children }) =>
  html`<form action="/practice" method="post">
    ${Object.entries(choices).map(([name, value]) => html`<input key=${name} type="hidden" name=${name} value=${value} />`)}
    <button class="btn">${children}</button>
  </form>`;

/** @param {{ again: Coaching["again"] }} props */
export function Ways({ again }) {
  const { offline, me } = useRoom();
  const side = me.side ?? "for";
  const level = HARDER[again.level];
  return html`<div class="onward">
    <${Start} choices=${{ ...again, side: otherSide(side) }}>${_("Again, other side")}<//>
    ${level ? html`<${Start} choices=${{ ...again, side, level }}>${_("Again, harder")}<//>` : html`<a class="btn" href="/practice">${_("Another motion")}</a>`}
    <p><a href=${offline ? "/practice" : "/"}>${_("Start page")}</a></p>
  </div>`;
}

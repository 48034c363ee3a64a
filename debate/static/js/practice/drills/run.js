/** A running drill: one item after another, then the player's words beside a good answer. */

import { useState } from "preact/hooks";

import { Icon, Side } from "#app/components/basics.js";
import { TimerBar } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { Match, MatchLook } from "#app/practice/drills/match.js";
import { Shell } from "#app/practice/drills/start.js";
import { Weak, WeakLook } from "#app/practice/drills/weak.js";
import { Rebut, RebutLook, Restate, RestateLook } from "#app/practice/drills/writing.js";
import { Sittings, drillName } from "#app/practice/sittings_list.js";

const ITEMS = { rebut: Rebut, restate: Restate, weak: Weak, match: Match };
const LOOKS = { rebut: RebutLook, restate: RestateLook, weak: WeakLook, match: MatchLook };

function Corner({ side, kind, n, of, timer }) {
  return html`<${Side} side=${side} />
    <span class="kicker push phase">${of > 1 ? _("%(drill)s, %(n)s of %(of)s", { drill: drillName(kind), n, of }) : drillName(kind)}</span>
    ${timer && html`<${TimerBar} />`}`;
}

/** With the clock, all answers are reviewed at the end; without it, each right after it was given. */
export function Run({ drill, material, onStep, onEnd, onLeave }) {
  const { kind, side, items, clocked } = drill;
  const timed = kind === "rebut" && clocked;
  const [given, setGiven] = useState(/** @type {any[]} */ ([])); // what was answered to each item
  const [looking, setLooking] = useState(false);
  const n = looking ? given.length - 1 : given.length;
  const item = items[n];
  const last = given.length === items.length;
  const looks = (answers) => answers.map((mine, i) => ({ item: items[i], mine }));

  function answer(mine) {
    const answers = [...given, mine];
    if (timed && answers.length === items.length) return onEnd(looks(answers));
    setGiven(answers);
    if (!timed) setLooking(true);
    onStep(`${answers.length} ${timed ? "" : "look"}`);
  }

  function next() {
    if (last) return onEnd([]);
    setLooking(false);
    onStep(given.length);
  }

  const corner = html`<${Corner} side=${side} kind=${kind} n=${n + 1} of=${items.length} timer=${timed} />`;
  if (looking) {
    const bar = html`<span></span><button type="button" class="btn" onClick=${next}>${last ? _("Done") : _("Next")} <${Icon} name="i-next" /></button>`;
    return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}><h1>${kind === "match" ? _("How the deck pairs them") : _("Compare with a good answer")}</h1><${LOOKS[kind]} item=${item} mine=${given[n]} material=${material} level=${2} /><//>`;
  }
  return html`<${ITEMS[kind]} key=${n} n=${n} last=${n + 1 === items.length} item=${item} material=${material} timed=${timed} corner=${corner} onAnswer=${answer} onLeave=${onLeave} />`;
}

export function End({ drill, onAgain, onLeave }) {
  const { kind, side, looks } = drill;
  const bar = html`<button type="button" class="btn quiet" onClick=${onLeave}>${_("Another drill")}</button><button type="button" class="btn" onClick=${onAgain}>${_("Try another set")} <${Icon} name="i-next" /></button>`;
  return html`<${Shell} bar=${bar} gap="2rem" corner=${html`<${Side} side=${side} /> <span class="kicker push phase">${drillName(kind)}</span> <a class="small" href="/practice">${_("Practise alone")}</a>`}>
    <div class="stack tight">
      <h1>${looks.length ? _("Your words beside a good answer") : _("You’ve finished the drill")}</h1>
      <p class="lede">${_("A good answer is one good way, not the only one.")}</p>
    </div>
    ${looks.map(({ item, mine }, n) => html`<section class="stack oxford" key=${n} aria-labelledby=${`look-${n}`}><h2 id=${`look-${n}`}>${_("Opening %(n)s", { n: n + 1 })}</h2><${LOOKS[kind]} item=${item} mine=${mine} level=${3} /></section>`)}
    <${Sittings} />
  <//>`;
}

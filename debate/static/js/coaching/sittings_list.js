/** The list of earlier practice sittings. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, dateLocale, n_ } from "#app/core/i18n.js";
import { onDevice } from "#app/core/storage.js";
import { better, daysInARow, toCarry } from "#app/coaching/progress.js";
import { createSittings } from "#app/coaching/sittings.js";

/** @import { Sitting as Kept } from "#app/types.d.ts" */

export const sittings = createSittings(onDevice);

/** @param {string} kind */
export const drillName = (kind) =>
  /** @type {{ [kind: string]: string }} */ ({
    rebut: _("Sixty-second rebuttals"),
    restate: _("Restate fairly"),
    weak: _("Find the weak point"),
    evidence: _("Which evidence carries the claim"),
    impact: _("Weigh two points"),
    ask: _("Ask an opponent"),
    aloud: _("Say it in sixty seconds"),
    flowing: _("Follow the flow"),
    match: _("Match claim and counter"),
    samples: _("Judge sample clashes"),
    questions: _("Questions on my case"),
  })[kind];

/** @param {number | undefined} met @param {number} of */
const calledWords = (met, of) => _("You guessed %(met)s of %(of)s right.", { met, of });

/** How many of the computer player's answers were called right, and last time; `children`: what came instead. @param {{ room: string, met: number, of: number, children: unknown }} props */
export function Called({ room, met, of, children }) {
  const before = sittings.all().findLast((one) => !one.drill && one.of && one.room !== room);
  return html`<p class="note"><${Icon} name=${met ? "i-check" : "i-note"} /> <span><b>${calledWords(met, of)}</b> ${children} ${before && html`<span class="small">${_("Last time: %(met)s of %(of)s.", { met: before.met, of: before.of })}</span>`}</span></p>`;
}

/** @param {Kept} props */
function Sitting({ at, motion, drill, met, of }) {
  const date = new Intl.DateTimeFormat(dateLocale(), {
    dateStyle: "medium",
  }).format(at);
  if (!drill)
    return html`<li>${_("%(date)s, %(motion)s: a debate", { date, motion })}${of && `. ${calledWords(met, of)}`}</li>`;
  const right = of && _("%(drill)s, %(met)s of %(of)s", { drill: drillName(drill), met, of });
  return html`<li>${_("%(date)s, %(motion)s:", { date, motion })} ${right || drillName(drill)}</li>`;
}

/** @param {string} skill */
const carried = (skill) =>
  /** @type {{ [skill: string]: string }} */ ({
    meets: _("answer what they actually said"),
    fair: _("put their point so that they’d agree"),
    why: _("say why it follows"),
    words: _("say it in your own words"),
    calm: _("say what they claim before you judge it"),
  })[skill];

/** @param {string} skill */
const gained = (skill) =>
  /** @type {{ [skill: string]: string }} */ ({
    meets: _("you answered what they actually said"),
    fair: _("you put their point fairly"),
    why: _("you said why it follows"),
    words: _("you said it in your own words"),
    calm: _("you said what they claim before you judged it"),
  })[skill];

/** The skill that the last sitting left to try next. */
export function Carried() {
  const skill = toCarry(sittings.all().findLast(({ skills }) => skills)?.skills);
  return (
    skill &&
    html`<p class="care">${_("From last time, to try now: %(skill)s.", { skill: carried(skill) })}</p>`
  );
}

/** At the end of a sitting: what went better than before, the one skill to take along, and days in a row. @param {{ room: string }} props */
export function WentBetter({ room }) {
  const all = sittings.all();
  const at = all.findIndex((one) => one.room === room);
  const now = all[at]?.skills;
  const best = better(all.slice(0, Math.max(0, at)), now);
  const skill = toCarry(now);
  const days = daysInARow(all);
  if (!best.length && !skill && days < 2) return null;
  return html`<section class="stack tight" aria-labelledby="better">
    <h2 id="better">${best.length ? _("Better than last time") : _("For next time")}</h2>
    ${best.map((one) => html`<p class="note" key=${one}><${Icon} name="i-check" /> <span>${_("This time %(skill)s.", { skill: gained(one) })}</span></p>`)}
    ${skill && html`<p class="note"><${Icon} name="i-pen" /> <span>${_("Next time, try this: %(skill)s.", { skill: carried(skill) })}</span></p>`}
    ${days > 1 && html`<p class="small">${n_("You’ve practised %(n)s day in a row.", "You’ve practised %(n)s days in a row.", days)} ${_("Only this device knows.")}</p>`}
  </section>`;
}

export function Sittings() {
  const [list, setList] = useState(() => sittings.all());
  if (!list.length) return null;
  const forget = () => {
    sittings.forget();
    setList([]);
  };
  return html`<section class="stack tight" aria-labelledby="sittings">
    <h2 id="sittings">${_("Your practice so far")}</h2>
    <p class="small">${_("Saved only in this browser.")}</p>
    <ul class="sittings small">${list.map((sitting) => html`<${Sitting} key=${sitting.room} ...${sitting} />`)}</ul>
    <p><button type="button" class="btn quiet" onClick=${forget}>${_("Clear these")}</button></p>
  </section>`;
}

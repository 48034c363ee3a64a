/** Before a drill: which side, with a clock or without, and which drill. */

import { Care, Icon, LinkButton, MotionLine, Seal } from "#app/components/basics.js";
import { FootLinks } from "#app/components/foot_links.js";
import { Alert } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom, useRoom } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { sidesFor } from "#app/practice/drills/deal.js";
import { OnYourMind } from "#app/coaching/noticed.js";
import { Carried, Sittings, drillName, sittings } from "#app/coaching/sittings_list.js";

/** @import { Motion, Side } from "#app/protocol.d.ts" */
/** @import { DrillChoice, DrillKind, Material } from "#app/types.d.ts" */

/** In the order in which they build on one another: understand, find the weak place, answer, weigh, and then aloud. @type {DrillKind[]} */
const KINDS = [
  "restate",
  "weak",
  "evidence",
  "match",
  "ask",
  "rebut",
  "impact",
  "flowing",
  "aloud",
  "samples",
];

const about = () => ({
  rebut: _(
    "Three openings, one after another. Take a short look at each, then you have sixty seconds to answer.",
  ),
  restate: _("Four openings. Say what each one claims, in a way its writer would agree with."),
  weak: _(
    "Five cards from the other side. Choose where each is weakest, or say it in your own words.",
  ),
  evidence: _("Claims from your side. Choose what carries each, and say what it doesn’t show."),
  impact: _("Two claims that may both be right. Choose a measure, and say why yours matters more."),
  ask: _("Three openings. Ask each writer one question that their case can’t do without."),
  aloud: _(
    "Two openings. Answer each aloud in sixty seconds, then write the one line to remember.",
  ),
  flowing: _("Three short speeches. Mark what answers what, and what nobody answered."),
  match: _("Claims from the other side, and cards of yours. Which one answers which?"),
  samples: _(
    "Four short clashes. Say which text came out ahead, then see how we read it, and why.",
  ),
});

/** @param {{ onLeave?: () => void }} props */
function Foot({ onLeave }) {
  const { motion } = useRoom();
  return html`<footer class="foot">
    <${OnYourMind} />
    <p>${_("Any side you argue here is just for practice and says nothing about what you think. What you write stays on this page.")} ${motion?.tone ? _("Reading this can be heavy; stop whenever you like.") : _("Stop whenever you like.")}</p>
    ${onLeave && html`<p class="row ways"><${LinkButton} onClick=${onLeave}>${_("Stop the drill")}<//></p>`}
    <${FootLinks} />
  </footer>`;
}

/** The frame of every drill page. `bar` is the bar at the foot; `onLeave` stops a drill that is under way. @param {{ corner?: unknown, bar?: unknown, gap?: string, onLeave?: () => void, children?: unknown }} props */
export function Shell({ corner, bar, gap = "1.5rem", onLeave, children }) {
  return html`
    <header class="topbar">${corner ?? html`<a class="wordmark" href="/">Counterclaim</a> <a class="push small" href="/practice">${_("Practise alone")}</a>`}</header>
    <main id="main" class="page stack" style=${{ "--gap": gap }}>${children}</main>
    ${bar && html`<div class="actions" role="region" aria-label=${_("What to do now")}>${bar}</div>`}
    <${Foot} onLeave=${onLeave} />`;
}

/**
 * What the form of a drill does when it is sent: what follows, or why nothing does yet.
 * @param {unknown} ready @param {() => void} then @param {string} lacks
 */
export function useSubmit(ready, then, lacks) {
  const { say } = useDrillRoom();
  return (/** @type {Event} */ event) => {
    event.preventDefault();
    if (ready) then();
    else say(lacks);
  };
}

/** What the bar of a drill offers: the button that sends its form. @param {{ ready: unknown, words: string, keys?: string }} props */
export const Send = ({ ready, words, keys }) =>
  html`<p class="small for-keys">${keys}</p><button class="btn" form="drill" aria-disabled=${ready ? undefined : "true"}>${words} <${Icon} name="i-next" /></button>`;

/** @param {{ motion: Motion, side: "" | Side, onSide: (side: "" | Side) => void }} props */
export function SideChoice({ motion, side, onSide }) {
  const one = (
    /** @type {"" | Side} */ value,
    /** @type {string} */ name,
    /** @type {string} */ gloss,
  ) => html`<label class="choice" data-side=${letter(value)} key=${value}>
    <input type="radio" name="side" value=${value} checked=${side === value} onChange=${() => onSide(value)} />
    <span><b class="note">${value && html`<${Seal} side=${value} />`} <bdi lang=${value ? motion.language : undefined}>${name}</bdi></b> <span class="small" dir="auto" lang=${value ? motion.language : undefined}>${gloss}</span></span>
  </label>`;
  return html`<fieldset class="stack tight">
    <legend class="legend">${_("Your side")}</legend>
    <div class="tiles sides-choice">
      ${one("", _("Pick for me"), _("A side is picked at random."))}
      ${SIDES.map((value) => one(value, motion.sides[value].name, motion.sides[value].gloss))}
    </div>
  </fieldset>`;
}

/** A class's own texts serve only the drills that need openings. A drill without items is not offered. @param {Material} material @param {"" | Side} side */
const kindsOf = (material, side) =>
  KINDS.filter(
    (kind) =>
      sidesFor(kind, material, side).length > 0 &&
      (!material.sharedBy || ["restate", "rebut"].includes(kind)),
  );

/** @param {{ material: Material, choice: DrillChoice, onChoice: (choice: DrillChoice) => void, onBegin: (kind: DrillKind) => void }} props */
export function Start({ material, choice, onChoice, onBegin }) {
  const { motion, sharedBy, full } = material;
  const kinds = kindsOf(material, choice.side);
  return html`<${Shell}>
    <${MotionLine} />
    <div class="stack tight">
      <h1>${sharedBy ? _("Practise with your class’s own texts") : _("Short drills")}</h1>
      <p class="lede">${sharedBy ? _("Your class wrote these openings. Names are left out; some texts may be missing. Afterwards, you see your words beside the answer your class voted for, and the deck’s.") : _("Three to five minutes each. Afterwards, you see your words beside a good answer. What you find is counted, and your best kept, on this device alone.")}</p>
    </div>
    <${Care}>${_("You argue a side here to test it, not because you believe it.")}<//>
    <${Carried} />
    <${SideChoice} motion=${motion} side=${choice.side} onSide=${(/** @type {"" | Side} */ side) => onChoice({ ...choice, side })} />
    <div class="row"><label class="chip"><input type="checkbox" checked=${!choice.clocked} onChange=${() => onChoice({ ...choice, clocked: !choice.clocked })} /> ${_("No clock")}</label></div>
    <section class="stack oxford" aria-labelledby="choose">
      <h2 id="choose">${_("Choose a drill")}</h2>
      ${!kinds.length && html`<${Alert}><p>${_("There are no openings from the other side here. Choose another side.")}</p><//>`}
      <ul class="tiles">
        ${kinds.map((kind, i) => {
          const best = sittings.best(motion.title, kind);
          return html`<li key=${kind}><button type="button" class="choice drill" onClick=${() => onBegin(kind)}><span><b>${drillName(kind)}</b> <span class="small">${!i && html`<strong>${_("Start here.")}</strong> `}${about()[kind]}${best && html` <b>${_("Your best: %(met)s of %(of)s.", best)}</b>`}</span></span> <${Icon} name="i-next" /></button></li>`;
        })}
      </ul>
    </section>
    ${!sharedBy && html`<p class="small">${full ? html`${_("Cards are shown with their full evidence.")} <a href=${location.pathname}>${_("Show them in careful words")}</a>` : html`${_("Heavy cards are shown in careful words.")} <a href=${`${location.pathname}?content=full`}>${_("Show their full evidence (for older groups)")}</a>`}</p>`}
    <${Sittings} />
  <//>`;
}

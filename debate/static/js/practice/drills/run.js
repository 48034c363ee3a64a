/** A running drill: one item after another, then the player's words next to a good answer. */

import { useRef, useState } from "preact/hooks";

import { Icon, Side } from "#app/components/basics.js";
import { TimerBar } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { Aloud, AloudLook } from "#app/practice/drills/aloud.js";
import { Ask, AskLook } from "#app/practice/drills/ask.js";
import { Evidence, EvidenceLook } from "#app/practice/drills/evidence.js";
import { Flowing, FlowingLook } from "#app/practice/drills/flowing.js";
import { Impact, ImpactLook } from "#app/practice/drills/impact.js";
import { Match, MatchLook } from "#app/practice/drills/match.js";
import { SampleItem, SampleLook } from "#app/practice/drills/samples.js";
import { Shell } from "#app/practice/drills/start.js";
import { Weak, WeakLook } from "#app/practice/drills/weak.js";
import { Rebut, RebutLook, Restate, RestateLook } from "#app/practice/drills/writing.js";
import { ticked } from "#app/coaching/progress.js";
import { Sittings, WentBetter, drillName, sittings } from "#app/coaching/sittings_list.js";

/** @import { Side as TheSide } from "#app/protocol.d.ts" */
/** @import { Drill, DrillAnswers, DrillDone, DrillItems, DrillKind, GivenAnswer, ItemProps, LookProps, Material, Tick } from "#app/types.d.ts" */

/** @typedef {{ right: number, of: number }} Tally */

/** The pages of each drill: an item of it, and what was answered beside a good answer. @type {{ [K in DrillKind]: [(props: ItemProps<K>) => unknown, (props: LookProps<K>) => unknown] }} */
const PAGES = {
  rebut: [Rebut, RebutLook],
  restate: [Restate, RestateLook],
  weak: [Weak, WeakLook],
  evidence: [Evidence, EvidenceLook],
  impact: [Impact, ImpactLook],
  ask: [Ask, AskLook],
  aloud: [Aloud, AloudLook],
  match: [Match, MatchLook],
  flowing: [Flowing, FlowingLook],
  samples: [SampleItem, SampleLook],
};

/** @type {DrillKind[]} */
const TIMED = ["rebut", "aloud"];

/** @param {DrillKind} kind */
const titles = (kind) =>
  /** @type {{ [kind: string]: string }} */ ({
    match: _("How the deck pairs them"),
    flowing: _("What was answered, and what was dropped"),
    samples: _("Beside our reading"),
  })[kind] ?? _("Compare with a good answer");

/**
 * For drills with right answers: for each thing asked, whether it was found, undefined where nothing was answered.
 * @type {{ [K in DrillKind]?: (item: DrillItems[K], mine: DrillAnswers[K], same?: boolean) => (boolean | undefined)[] }}
 */
const FOUND = {
  weak: ({ card }, { chosen }, same) => [chosen ? chosen === card : same],
  evidence: ({ card }, { chosen }) => [chosen === card],
  flowing: ({ points }, mine) => points.map(({ answer }, i) => mine[i] === answer),
  match: ({ pairs }, mine) => pairs.map(({ claim, counter }) => mine[claim] === counter),
  samples: ({ verdict }, mine) => [mine.verdict === verdict],
};

/** What was tapped last about an item's answer. @param {Tick[]} ticks @param {Tick["about"]} about @param {number} n */
const tapped = (ticks, about, n) =>
  ticks.findLast((one) => one.about === about && one.n === n)?.yes;

/** How much of a drill with right answers was right; undefined for drills in which one writes. @template {DrillKind} K @param {K} kind @param {DrillItems[K][]} items @param {DrillAnswers[K][]} given @param {Tick[]} [ticks] @returns {Tally | undefined} */
export function tally(kind, items, given, ticks = []) {
  const found = FOUND[kind];
  if (!found) return undefined;
  const asked = given
    .flatMap((mine, i) => found(items[i], mine, tapped(ticks, "same", i)))
    .filter((one) => one !== undefined);
  return { right: asked.filter(Boolean).length, of: asked.length };
}

/** How many restatements their writer called fair; undefined if nobody tapped. @param {GivenAnswer[]} given @param {Tick[]} ticks */
function calledFair(given, ticks) {
  const told = given.map((_mine, n) => tapped(ticks, "fair", n)).filter((yes) => yes !== undefined);
  return told.length ? told.filter(Boolean).length : undefined;
}

/** A tally as a sentence. @param {DrillKind} kind @param {Tally} tally */
const tallyText = (kind, { right, of }) =>
  /** @type {{ [kind: string]: string }} */ ({
    weak: _("You found %(right)s of %(of)s.", { right, of }),
    evidence: _("You found %(right)s of %(of)s.", { right, of }),
    flowing: _("You marked %(right)s of %(of)s as the deck does.", { right, of }),
    match: _("You matched %(right)s of %(of)s.", { right, of }),
    samples: _("You agreed on %(right)s of %(of)s.", { right, of }),
  })[kind];

/** Beside the best result before it, on this device. @param {Tally} tally @param {{ met: number, of: number } | undefined} best */
const besideBest = ({ right }, best) =>
  !best
    ? _("That’s the one to beat next time.")
    : right > best.met
      ? _("Your best so far: before, it was %(met)s of %(of)s.", best)
      : right === best.met
        ? _("That’s as good as your best so far.")
        : _("Your best so far is %(met)s of %(of)s.", best);

/** The same mark as in a debate's bar. A judge has no side. @param {"" | TheSide} side */
const own = (side) =>
  side ? html`<${Side} side=${side} />` : html`<span class="wordmark">Counterclaim</span>`;

/** @param {{ side: "" | TheSide, kind: DrillKind, n: number, of: number, timer: boolean }} props */
function Corner({ side, kind, n, of, timer }) {
  return html`${own(side)}
    <span class="kicker push phase">${of > 1 ? _("%(drill)s, %(n)s of %(of)s", { drill: drillName(kind), n, of }) : drillName(kind)}</span>
    ${timer && html`<${TimerBar} />`}`;
}

/** Of a drill that runs by the clock, all answers are reviewed at the end; else each right after it was given. @param {{ drill: Drill, material: Material, onStep: (at: number | string) => void, onEnd: (given: GivenAnswer[], toSee: boolean, ticks: Tick[]) => void, onLeave: () => void }} props */
export function Run({ drill, material, onStep, onEnd, onLeave }) {
  const { kind, side, items, clocked } = drill;
  const [Item, Look] = PAGES[kind];
  const timed = TIMED.includes(kind) && clocked;
  const atEnd = kind === "rebut" && clocked;
  const [given, setGiven] = useState(/** @type {GivenAnswer[]} */ ([])); // to each item
  const ticks = useRef(/** @type {Tick[]} */ ([]));
  const [looking, setLooking] = useState(false);
  const n = looking ? given.length - 1 : given.length;
  const item = items[n];
  const last = given.length === items.length;

  /** @param {GivenAnswer} mine */
  function answer(mine) {
    const answers = [...given, mine];
    if (atEnd && answers.length === items.length) return onEnd(answers, true, []);
    setGiven(answers);
    if (!atEnd) setLooking(true);
    onStep(`${answers.length} ${atEnd ? "" : "look"}`);
  }

  function next() {
    if (last) return onEnd(given, false, ticks.current);
    setLooking(false);
    onStep(given.length);
  }

  const score = looking && items.length === 1 && tally(kind, items, given); // else the end says it
  const corner = html`<${Corner} side=${side} kind=${kind} n=${n + 1} of=${items.length} timer=${timed && !looking} />`;
  if (looking) {
    const bar = html`<span></span><button type="button" class="btn" onClick=${next}>${last ? _("Done") : _("Next")} <${Icon} name="i-next" /></button>`;
    return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}><h1>${titles(kind)}</h1>${score && html`<p class="lede">${tallyText(kind, score)}</p>`}<${Look} item=${item} mine=${given[n]} material=${material} level=${2} onTick=${(/** @type {Tick} */ tick) => ticks.current.push({ ...tick, n })} /><//>`;
  }
  return html`<${Item} key=${n} n=${n} last=${n + 1 === items.length} item=${item} material=${material} timed=${timed} corner=${corner} onAnswer=${answer} onLeave=${onLeave} />`;
}

/** @param {{ drill: DrillDone, material: Material, onAgain: () => void, onLeave: () => void }} props */
export function End({ drill, material, onAgain, onLeave }) {
  const { kind, side, toSee, items, given } = drill;
  const [, Look] = PAGES[kind];
  const score = tally(kind, items, given, drill.ticks);
  const fair = kind === "restate" ? calledFair(given, drill.ticks) : undefined;
  const [, setTicks] = useState(0);
  const onTick = (/** @type {Tick} */ tick) => {
    sittings.learn(drill.room, (skills) => ticked(skills, tick));
    setTicks((n) => n + 1);
  };
  const bar = html`<button type="button" class="btn quiet" onClick=${onLeave}>${_("Another drill")}</button><button type="button" class="btn" onClick=${onAgain}>${_("Try another set")} <${Icon} name="i-next" /></button>`;
  return html`<${Shell} bar=${bar} gap="2rem" corner=${html`${own(side)} <span class="kicker push phase">${drillName(kind)}</span> <a class="small" href="/practice">${_("Practise alone")}</a>`}>
    <div class="stack tight">
      <h1>${toSee ? _("Your words beside a good answer") : _("You’ve finished the drill")}</h1>
      <p class="lede">${score?.of ? `${tallyText(kind, score)} ${besideBest(score, sittings.best(material.motion.title, kind, drill.room))}` : fair !== undefined ? _("You called %(n)s of %(of)s fair.", { n: fair, of: given.length }) : _("A good answer is one good way, not the only one.")}</p>
    </div>
    <${WentBetter} room=${drill.room} />
    ${toSee && given.map((mine, n) => html`<section class="stack oxford" key=${n} aria-labelledby=${`look-${n}`}><h2 id=${`look-${n}`}>${_("Opening %(n)s", { n: n + 1 })}</h2><${Look} item=${items[n]} mine=${mine} material=${material} level=${3} onTick=${onTick} /></section>`)}
    <${Sittings} />
  <//>`;
}

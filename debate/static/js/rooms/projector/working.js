/** A phase in which people work: what it asks, how long it lasts, and on the table how far the class is. Each phase lays its table
 * in its own way. Nobody's name is on it. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import { Icon, Seal, Side, packWords } from "#app/components/basics.js";
import { ThisChallenge } from "#app/components/challenge.js";
import { LineBy } from "#app/components/ending.js";
import { guide } from "#app/components/guide.js";
import { Ring } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide, SIDES } from "#app/core/sides.js";
import { isAloud } from "#app/core/speeches.js";
import { everybody, momentOf, moreTime, pagesOf, weighedIn } from "#app/core/together.js";
import { Top } from "#app/rooms/projector/stage.js";
import { format } from "#app/rooms/projector/thread.js";

/** @import { PhaseName, Progress as Done, Side as SideName } from "#app/protocol.d.ts" */

const PILED = 20; // card backs that can be told apart in a row
const SLIPS = 60; // slips in a row
const BALLOTS = 120; // as many as can be told apart in the box
const BOX = 1.1; // how much wider the inside of the box is than high, in ballots
const SHEETS = 5; // full pages that can be seen below the one that is being written
const LEAN = [-0.8, 0.9, -0.3, 1.4, -1.1, 0.4, -1.6]; // degrees: laid by hand
const NOBODYS_SIDE = ["stance", "revise", "compare"];
const WRITING = ["opening", "rebuttal", "closing"];

export function Working() {
  const { public: pub } = useRoom();
  const { phase } = pub;
  if (phase.name === "draw") return html`<${Draw} />`;
  const Beside = besideOf(pub);
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="duo working">
        ${phase.clock && html`<${Ring} size=${phase.name === "stance" ? "12rem" : "14rem"} />`}
        <${Task} />
        ${Beside && html`<${Beside} />`}
      </div>
    </main>
    <footer class="stage-end cq"><${Table} /></footer>
  `;
}

/** What stands beside the task. @param {import("#app/protocol.d.ts").Public} pub */
function besideOf(pub) {
  const { phase, small, table } = pub;
  if (table) return BallotBox;
  if (phase.name === "revise" || phase.name === "compare") return Versions;
  return WRITING.includes(phase.name) && !small && !isAloud(pub) ? Book : null;
}

/** What lies on the table below. A room of few has bars: there cards would look like somebody's. */
function Table() {
  const { phase, ready, small, table } = useRoom().public;
  if (ready) return html`<${Ready} tables=${ready} />`;
  if (small) return html`<${Progress} />`;
  if (table) return html`<${VotesIn} />`;
  if (NOBODYS_SIDE.includes(phase.name)) return html`<${Slips} />`;
  return html`<${Trays} />`;
}

/** How many at each table have chosen their cards. @param {{ tables: { [group: string]: Done } }} props */
const Ready = ({ tables }) =>
  html`<ol class="tables-now">
    ${Object.entries(tables).map(([group, { done, due }]) => html`<li key=${group}><b class="num">${_("Table %(n)s", { n: group })}</b> <span>${done === due && html`<${Icon} name="i-check" /> `}${counted("draw", { done, due })}</span></li>`)}
  </ol>`;

/** Two hands, each a pale card for everybody of the side and a full one for each who has chosen; the task between them. */
function Draw() {
  const { public: pub } = useRoom();
  const { phase, progress = {} } = pub;
  const hands = !pub.small && !isAloud(pub);
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="between" data-hands=${hands}>
        ${hands && SIDES.map((side) => html`<${Hand} key=${side} side=${side} of=${progress[side]} />`)}
        <div class="sheet">
          ${phase.clock && html`<${Ring} size="7.8rem" />`}
          <${Task} />
        </div>
      </div>
    </main>
    <footer class=${hands ? "stage-end judging" : "stage-end cq"}>${hands ? html`<${Judges} />` : html`<${Table} />`}</footer>
  `;
}

/** @param {{ side: SideName, of?: Done }} props */
function Hand({ side, of = { done: 0, due: 0 } }) {
  const { phase } = useRoom().public;
  const places = Math.min(of.due, PILED);
  return html`<section class="held" data-side=${letter(side)}>
    <div class="fanned-out" aria-hidden="true" style=${{ "--places": Math.max(2, places) }}>
      ${Array.from({ length: places }, (_one, n) => html`<div class="back dealt" key=${n} data-side=${letter(side)} style=${{ "--i": n }}><${Seal} side=${side} /></div>`)}
      ${Array.from({ length: Math.min(of.done, places) }, (_one, n) => html`<div class="back" key=${n} data-side=${letter(side)} style=${{ "--i": n }}><${Seal} side=${side} /></div>`)}
    </div>
    <h2 class="named"><${Side} side=${side} gloss /></h2>
    <p class="num">${counted(phase.name, of)}</p>
  </section>`;
}

// --- what is asked ------------------------------------------------------------------------

function Task() {
  const { public: pub, motion } = useRoom();
  const { title, steps } = guide(pub, motion);
  const { phase } = pub;
  const asks = (phase.name === "stance" || phase.name === "draw") && motion?.question;
  return html`<div class="stack task">
    <div role="status"><h1>${title}</h1></div>
    ${asks && html`<p class="question" ...${packWords(motion)}>${asks}</p>`}
    ${
      phase.reading
        ? html`<p class="lede">${_("Time’s up. What was sent is being read. The next part begins in a moment.")}</p>`
        : html`<ol class="numbered">
          ${steps.map((step, n) => html`<li key=${n}><b>${n + 1}</b> <span>${step}</span></li>`)}
        </ol>`
    }
    ${phase.name === "rebuttal" && html`<${ThisChallenge} />`}
    <${Aside} />
    <${Heard} />
    <${WhileJudging} />
  </div>`;
}

const LOOK = 20_000; // ms that something to look for stands

/** While a class votes: what to look for. */
function WhileJudging() {
  const { public: pub, net } = useRoom();
  const n = useTurns(LOOK, net.now);
  if (pub.phase.name !== "vote" || pub.phase.paused || isAloud(pub)) return null;
  const hints = [
    _("Read the rebuttal against the opening: does it answer the main reason, or a side point?"),
    _("Does the opening still hold when you know the answer to it?"),
    _("Where is the evidence, and does it show what it’s there for?"),
    _("Who shows why their point matters more?"),
  ];
  const hint = n % hints.length;
  return html`<p class="heard moment" key=${hint}><b class="kicker">${_("Look for")}</b> <span>${hints[hint]}</span></p>`;
}

/** How many times so many ms have passed, on every screen at once. @param {number} each @param {() => number} now */
function useTurns(each, now) {
  const [, turn] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => turn((n) => n + 1), each - (now() % each) + 20);
    return () => clearTimeout(timer);
  });
  const n = Math.floor(now() / each);
  useLayoutEffect(() => void dispatchEvent(new Event("resize")), [n]); // what stands now may be longer: all of it fits itself again
  return n;
}

const EACH = 12_000; // ms that a line stands

/** While a later round is written: one line after another of the rounds before it, of people who were not on the screen. */
function Heard() {
  const { public: pub, net } = useRoom();
  const { heard = [], speeches = {}, phase } = pub;
  const line = heard[useTurns(EACH, net.now) % heard.length];
  const speech = speeches[line?.speech ?? ""];
  if (!speech?.text || phase.paused) return null;
  return html`<figure class="heard" key=${line.speech} data-side=${letter(speech.side)}>
    <figcaption class="row"><span class="kicker">${_("Written in round %(round)s", { round: speech.round })}</span> <${Seal} side=${speech.side} /> <b><${LineBy} author=${speech.author} /></b></figcaption>
    <blockquote dir="auto">${line.words}</blockquote>
  </figure>`;
}

/** Below the task: a pause; how far the class is, with something to think about for people who wait; or how to argue. */
function Aside() {
  const { public: pub } = useRoom();
  const { care } = guide(pub);
  if (pub.phase.paused)
    return html`<p class="alert"><${Icon} name="i-pause" /> <span>${_("Your teacher has paused the game, and the clock has stopped. Read or write on.")}</span></p>`;
  if (pub.phase.extended) return html`<p class="moment" role="status"><b>${moreTime(pub)}</b></p>`;
  if (pub.unread)
    return html`<p class="moment" role="status"><b>${_("One moment: your teacher is reading.")}</b></p>`;
  const moment = pub.small || pub.table ? "" : momentOf(everybody(pub.progress));
  const beat = toBeat(pub);
  return html`<div class="aside" data-moment=${typeof moment === "number" ? "last" : moment || undefined}>
    ${moment ? html`<p class="moment"><b>${momentWords(moment)}</b> <${ToThinkAbout} /></p>` : beat ? html`<p class="moment"><b>${beat}</b> ${!pub.motion.tone && html`<i>${_("More this time?")}</i>`}</p>` : care && html`<p class="care">${care}</p>`}
  </div>`;
}

/** What the class did in the round before, for it to do better. @param {import("#app/protocol.d.ts").Public} pub */
function toBeat(pub) {
  const round = (pub.phase.round ?? 1) - 1;
  if (pub.phase.name !== "rebuttal" || pub.small || isAloud(pub)) return "";
  const { n, of } = weighedIn(pub, round);
  return (
    n > 0 &&
    n < of &&
    n_(
      "In round %(round)s, readers found that %(n)s rebuttal showed why it matters more.",
      "In round %(round)s, readers found that %(n)s rebuttals showed why it matters more.",
      n,
      { round },
    )
  );
}

/** @param {"half" | "all" | number} moment */
function momentWords(moment) {
  if (moment === "all") return _("Everybody’s in.");
  if (moment === "half") return _("Half of you are in.");
  return [_("One to go."), _("Two to go."), _("Three to go.")][moment - 1];
}

/** For people who have sent something and wait. */
function ToThinkAbout() {
  const { public: pub, motion } = useRoom();
  const { debrief = [] } = motion ?? {};
  const ask = (/** @type {string} */ what) => html`<i>${what}</i>`;
  switch (pub.phase.name) {
    case "opening": {
      const question = debrief.slice(1, 3).at(-(pub.phase.round ?? 1)); // the first is for the end
      return question
        ? html`<i ...${packWords(motion)}>${question}</i>`
        : ask(_("What is the best answer to yours?"));
    }
    case "rebuttal":
    case "closing":
      return ask(_("What would they still say to yours?"));
    case "draw":
      return ask(_("Which card would you not like to have against you?"));
    default:
      return null;
  }
}

// --- beside the task ----------------------------------------------------------------------

/** All words of the class, as pages that fill: a line for every few of them. */
function Book() {
  const { words = 0 } = useRoom().public.together ?? {};
  const { full, part } = pagesOf(words);
  return html`<div class="book">
    <div class="pages" aria-hidden="true">
      ${Array.from({ length: Math.min(full, SHEETS) }, (_one, n) => html`<i class="full" key=${n} style=${{ "--i": n + 1 }}></i>`)}
      <i class="open" key=${full} style=${{ "--part": part.toFixed(3) }}></i>
    </div>
    <p class="tally"><b class="num">${format(words)}</b> <span>${n_("word on the page now", "words on the page now", words)}</span></p>
    <p class="reached" role="status">${full > 0 && n_("A page of a book is full.", "%(n)s pages of a book are full.", full)}</p>
  </div>`;
}

/** A box with a slot. It is full when every ballot that was dealt is in it. */
function BallotBox() {
  const { cast = 0, dealt = 0 } = useRoom().public.table ?? {};
  const shown = Math.min(dealt, BALLOTS);
  const cols = Math.max(4, Math.ceil(Math.sqrt(shown * BOX)));
  const rows = Math.max(1, Math.ceil(shown / cols));
  const inside = dealt ? Math.floor((cast * shown) / dealt) : 0;
  return html`<div class="ballot-box" aria-hidden="true" data-full=${(dealt > 0 && cast >= dealt) || undefined}>
    <i class="slot"></i>
    <div class="inside" style=${{ "--cols": cols, "--rows": rows }}>${Array.from({ length: shown }, (_one, n) => html`<i class=${n < inside ? "vote down" : "free"} key=${`${n} ${n < inside}`} style=${{ gridRow: rows - Math.floor(n / cols), gridColumn: (n % cols) + 1, "--r": `${2 * LEAN[n % LEAN.length]}deg` }}></i>`)}</div>
  </div>`;
}

/** A text and its rewrite: what is compared, or how many rewrites are in. */
function Versions() {
  const { phase, progress } = useRoom().public;
  const { done, due } = everybody(progress);
  const rewrites = phase.name === "revise";
  return html`<div class="versions" aria-hidden="true" data-phase=${phase.name}>
    <i class="first"></i>
    <i class="second" style=${{ "--part": rewrites && due ? (done / due).toFixed(3) : 1 }}></i>
  </div>`;
}

// --- on the table -------------------------------------------------------------------------

/** A place for each person of a side, with a card back on it once they are done; answers go over to the other side. */
function Trays() {
  const { public: pub } = useRoom();
  const progress = pub.progress ?? {};
  const { name } = pub.phase;
  const crosses = name === "rebuttal";
  return html`<div class="sides piles" data-crosses=${crosses || undefined}>
      ${SIDES.filter((side) => progress[crosses ? otherSide(side) : side]?.due).map((side) => {
        const from = crosses ? otherSide(side) : side;
        const { done, due } = /** @type {Done} */ (progress[from]);
        const places = Math.min(due, PILED);
        return html`<section class="tray" key=${side} data-side=${letter(side)}>
          <h2 class="named">${crosses && html`<small>${_("Answers to")}</small> `}<${Side} side=${side} gloss=${!crosses && pub.motion.tone === "grave"} /> <span class="push num">${counted(name, { done, due })}</span></h2>
          <div class="pile" aria-hidden="true" style=${{ "--places": Math.max(2, places) }}>
            ${Array.from({ length: places }, (_one, n) => (crosses ? html`<i class="back under place" key=${n} data-side=${letter(side)} style=${{ "--i": n }}></i>` : html`<i class="place" key=${n} style=${{ "--i": n }}></i>`))}
            ${Array.from({ length: Math.min(done, places) }, (_one, n) => html`<div class="back" key=${n} data-side=${letter(from)} style=${{ "--i": n, "--r": LEAN[n % LEAN.length] }}><${Seal} side=${from} /></div>`)}
          </div>
        </section>`;
      })}
    </div>
    <${Judges} />`;
}

/** Answers that are nobody's side: one slip of paper each, face down. */
function Slips() {
  const { phase, progress } = useRoom().public;
  const { done, due } = everybody(progress);
  const shown = Math.min(due, SLIPS);
  return html`<p class="small num">${counted(phase.name, { done, due })}</p>
    <div class="slips" aria-hidden="true">${Array.from({ length: shown }, (_one, n) => (n * due < done * shown ? html`<i class="vote down" key=${n} style=${{ "--r": `${2 * LEAN[n % LEAN.length]}deg` }}></i>` : html`<i class="place" key=${n}></i>`))}</div>`;
}

function VotesIn() {
  const { table, progress } = useRoom().public;
  const { cast = 0, dealt = 0 } = table ?? {};
  const { done, due } = everybody(progress);
  const full = dealt > 0 && cast >= dealt;
  return html`<p class="votes-in"><b class="num">${format(cast)}</b> <span>${_("of %(dealt)s votes are in", { dealt: format(dealt) })}</span> ${full && html`<span class="push moment">${done < due ? n_("%(n)s person has one question left", "%(n)s people have one question left", due - done) : _("The box is full.")}</span>`}</p>`;
}

function Judges() {
  const { public: pub } = useRoom();
  const { phase, progress = {} } = pub;
  const { judges } = progress;
  return judges && judges.due > 0
    ? html`<p class="small others">${isAloud(pub) ? _("Listeners: %(count)s", { count: counted(phase.name, judges) }) : _("Judges: %(count)s", { count: counted(phase.name, judges) })}</p>`
    : null;
}

/** @param {PhaseName} name @param {{ done: number, due: number }} places @returns {string} */
function counted(name, places) {
  /** @type {{ [phase in PhaseName]?: string }} */
  const words = {
    stance: _("%(done)s of %(due)s answered", places),
    draw: _("%(done)s of %(due)s ready", places),
    vote: _("%(done)s of %(due)s voted", places),
    compare: _("%(done)s of %(due)s compared", places),
  };
  return words[name] ?? _("%(done)s of %(due)s sent", places);
}

function Progress() {
  const { public: pub } = useRoom();
  const progress = pub.progress ?? {};
  return html`
    <div class="sides">
      ${SIDES.filter((side) => progress[side]?.due).map((side) => {
        const { done, due } = /** @type {Done} */ (progress[side]);
        return html`<div class="bar-row" key=${side} data-side=${letter(side)} style=${{ "--v": (done / due).toFixed(4) }}>
          <span class="named"><${Side} side=${side} gloss /></span> <span class="num">${counted(pub.phase.name, { done, due })}</span>
          <span class="bar" aria-hidden="true">${done > 0 && html`<i></i>`}</span>
        </div>`;
      })}
    </div>
    <${Judges} />
  `;
}

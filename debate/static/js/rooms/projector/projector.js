/** What the room's big screen shows: the public document, and nothing to press. */

import {
  Code,
  Icon,
  RehearsalMark,
  Seal,
  Side,
  TableMark,
  packWords,
} from "#app/components/basics.js";
import { guide, whereabouts } from "#app/components/guide.js";
import { Qr } from "#app/components/qr.js";
import { Ring } from "#app/components/timer.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { Flow } from "#app/rooms/projector/flow.js";
import { useSignals, useTicks } from "#app/rooms/projector/cues.js";
import { Finished } from "#app/rooms/projector/ending.js";
import { Reveal } from "#app/rooms/projector/reveal.js";
import { Speaking } from "#app/rooms/projector/speaking.js";
import { FullScreen, Given, Stage, Top, hasCorner, useScheme } from "#app/rooms/projector/stage.js";
import { Swap, useSwap } from "#app/rooms/projector/swap.js";

/** @import { PhaseName, Public, SeatHead, Side as SideName } from "#app/protocol.d.ts" */

const PILED = 20; // card backs that can be told apart in a row
const BALLOTS = 120; // as many as two rows hold
const LEAN = [-0.8, 0.9, -0.3, 1.4, -1.1, 0.4, -1.6]; // degrees: laid by hand
const NAMES_SHOWN = 32; // above it the sides show the latest names and a count

export function Screen() {
  const { public: pub } = useRoom();
  useScheme();
  useTicks();
  useSignals();
  const swap = useSwap();
  const Shown = pub.flow_shown ? Flow : swap ? Swap : shownIn(pub);
  return html`
    ${
      pub.blank
        ? html`<main id="main" class="page"><h1 class="vh">${_("The screen is blank")}</h1></main>`
        : html`<${Stage}><${Shown} key=${pub.phase.id} />${!swap && html`<${Corner} />`}<//>`
    }
    <${FullScreen} />`;
}

/** @param {Public} pub */
const shownIn = ({ phase, queues }) =>
  queues
    ? Speaking
    : (/** @type {{ [phase in PhaseName]?: () => unknown }} */ ({
        lobby: Lobby,
        reveal: Reveal,
        finished: Finished,
      })[phase.name] ?? Working);

/** The code for latecomers, if the host wants it. The lobby has a larger one. */
function Corner() {
  const { public: pub } = useRoom();
  if (!hasCorner(pub)) return null;
  const { joinUrl: address } = usePage();
  return html`<aside class="corner" aria-label=${_("Join late")}>
    <${Qr} />
    <p><b>${address && new URL(address).host}</b><${Code} code=${pub.code} /></p>
  </aside>`;
}

// --- lobby --------------------------------------------------------------------------------

function Lobby() {
  const { public: pub } = useRoom();
  const people = Object.values(pub.seats).filter((seat) => seat.role !== "host" && !seat.gone);
  const judges = people.filter((seat) => seat.role === "judge").length;
  const sideless = people.filter(
    (seat) => !pub.tables && seat.role === "player" && !seat.side,
  ).length;
  const { joinUrl: address } = usePage();
  return html`
    <header class="stage-top row">
      <span class="wordmark">Counterclaim</span>
      <span class="push row" role="status">
        ${pub.locked && html`<span class="kicker">${_("The door is locked")}</span>`}
        <span class="kicker">${people.length ? n_("%(n)s here", "%(n)s here", people.length) : _("Waiting for the first person to join")}</span>
        <${RehearsalMark} />
      </span>
    </header>
    <main id="main" class="page">
      <div class="duo lobby">
        <div class="stack">
          <p class="kicker">${_("The motion")}</p>
          <h1 ...${packWords(pub.motion)}>${pub.motion.title}</h1>
          <${Meaning} />
          <${Given} />
        </div>
        <div class="ticket stack">
          <${TableMark} />
          <p class="lede address">${_("Go to")} <b>${address && new URL(address).host}</b></p>
          <${Code} code=${pub.code} />
          <div class="row scan">
            <${Qr} />
            <p>${pub.tables ? _("One tablet a table: type the code and all first names. Sides are dealt when we begin.") : _("Type the code, or point a camera here. You will be given a name and a side.")}</p>
          </div>
        </div>
      </div>
    </main>
    <footer class="stage-end cq">
      ${
        pub.tables
          ? html`<${Tables} tables=${pub.tables} />`
          : html`<div class="sides">${SIDES.map((side) => html`<${Roster} key=${side} side=${side} people=${people} />`)}</div>`
      }
      ${
        judges + sideless > 0 &&
        html`<p class="small others">
        ${judges > 0 && n_("%(n)s judge", "%(n)s judges", judges)}${judges > 0 && sideless > 0 && " · "}
        ${sideless > 0 && n_("%(n)s waiting for a side", "%(n)s waiting for a side", sideless)}
      </p>`
      }
    </footer>
  `;
}

/** Who sits at which table; nobody has a side before the debate begins. @param {{ tables: { [number: string]: string[] } }} props */
function Tables({ tables }) {
  const { seats } = useRoom().public;
  return html`<ol class="tables-here">
    ${Object.entries(tables).map(([number, people]) => html`<li key=${number}><b>${_("Table %(n)s", { n: number })}</b> ${people.map((seat, n) => html`${n > 0 && ", "}<bdi>${seats[seat]?.alias}</bdi>`)}</li>`)}
  </ol>`;
}

/** @param {{ side: SideName, people: SeatHead[] }} props */
function Roster({ side, people }) {
  const { public: pub } = useRoom();
  const here = people.filter((seat) => seat.side === side);
  const words = packWords(pub.motion);
  const shown = here.length > NAMES_SHOWN / 2 ? here.slice(1 - NAMES_SHOWN / 2) : here;
  return html`
    <section class="roster" data-side=${letter(side)}>
      <h2 class="banded"><${Seal} side=${side} /> <bdi ...${words}>${pub.motion.sides[side].name}</bdi> <small><bdi ...${words}>${pub.motion.sides[side].gloss}</bdi></small> <span class="push num">${here.length}</span></h2>
      ${
        here.length
          ? html`<ul>
            ${shown.map((seat) => html`<li key=${seat.alias}><bdi>${seat.alias}</bdi>${seat.bot && html` <small>${_("(computer)")}</small>`}</li>`)}
            ${shown.length < here.length && html`<li class="more">${n_("and %(n)s more", "and %(n)s more", here.length - shown.length)}</li>`}
          </ul>`
          : html`<p class="nobody">${_("Nobody yet")}</p>`
      }
    </section>
  `;
}

/** The glossary's entry for the first of its words in the motion or the sides' names. */
function Meaning() {
  const { public: pub, motion } = useRoom();
  const said = [pub.motion.title, pub.motion.sides.for.name, pub.motion.sides.against.name]
    .join(" ")
    .toLowerCase();
  const found = Object.entries(motion?.glossary ?? {}).find(([word]) =>
    said.includes(word.toLowerCase()),
  );
  return (
    found &&
    html`<p class="lede meaning" ...${packWords(pub.motion)}><dfn>${found[0]}</dfn>: ${found[1]}</p>`
  );
}

// --- a phase in which people work ---------------------------------------------------------

function Working() {
  const { public: pub } = useRoom();
  const { title, steps, care } = guide(pub);
  const { phase } = pub;
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class=${phase.clock || pub.table ? "duo working" : "working"}>
        ${phase.clock && html`<${Ring} size="17rem" />`}
        <div class="stack">
          <p class="kicker">${whereabouts(pub)}</p>
          <div role="status"><h1>${title}</h1></div>
          ${
            phase.reading
              ? html`<p class="lede">${_("Time’s up. What was sent is being read. The next part begins in a moment.")}</p>`
              : html`<ol class="numbered">
                ${steps.map((step, n) => html`<li key=${n}><b>${n + 1}</b> <span>${step}</span></li>`)}
              </ol>`
          }
          ${
            phase.paused
              ? html`<p class="alert"><${Icon} name="i-pause" /> <span>${_("Your teacher has paused the game. Keep reading; the clock is stopped.")}</span></p>`
              : care
                ? html`<p class="care">${care}</p>`
                : html`<${Given} />`
          }
        </div>
        <${Tally} />
      </div>
    </main>
    <footer class="stage-end cq"><${Done} /></footer>
  `;
}

/** How far the class is. A room of few has bars: on its table cards would look like somebody's. */
function Done() {
  const { table, small } = useRoom().public;
  if (table && "cast" in table)
    return html`<${BallotBox} cast=${table.cast} dealt=${table.dealt} />`;
  return small ? html`<${Progress} />` : html`<${Piles} />`;
}

/** The sum of what the class has written, or of its ballots. */
function Tally() {
  const { table } = useRoom().public;
  if (!table) return null;
  return "words" in table
    ? html`<p class="tally"><b class="num">${format(table.words)}</b> <span>${n_("word sent in this part", "words sent in this part", table.words)}</span></p>`
    : html`<p class="tally"><b class="num">${format(table.cast)}</b> <span>${_("of %(dealt)s votes are in", { dealt: format(table.dealt) })}</span></p>`;
}

/** @param {number} n */
const format = (n) => n.toLocaleString(document.documentElement.lang);

/** A place for each person of a side, and a card back on it for whoever is done. Nobody's name is on them. */
function Piles() {
  const { public: pub } = useRoom();
  const progress = pub.progress ?? {};
  const judges = progress.judges;
  return html`<div class="sides piles">
      ${SIDES.filter((side) => progress[side]?.due).map((side) => {
        const { done, due } = /** @type {import("#app/protocol.d.ts").Progress} */ (progress[side]);
        const places = Math.min(due, PILED);
        return html`<section class="tray" key=${side} data-side=${letter(side)}>
          <h2 class="named"><${Side} side=${side} gloss /> <span class="push num">${counted(pub.phase.name, { done, due })}</span></h2>
          <div class="pile" aria-hidden="true" style=${{ "--places": Math.max(2, places) }}>
            ${Array.from({ length: places }, (_one, n) => html`<i class="place" key=${n} style=${{ "--i": n }}></i>`)}
            ${Array.from({ length: Math.min(done, places) }, (_one, n) => html`<div class="back" key=${n} data-side=${letter(side)} style=${{ "--i": n, "--r": LEAN[n % LEAN.length] }}><${Seal} side=${side} /></div>`)}
          </div>
        </section>`;
      })}
    </div>
    ${judges && judges.due > 0 && html`<p class="small others">${_("Judges: %(count)s", { count: counted(pub.phase.name, judges) })}</p>`}`;
}

/** Every ballot that was dealt: a place, and a card face down on it once it is cast. @param {{ cast: number, dealt: number }} props */
const BallotBox = ({ cast, dealt }) =>
  html`<div class="ballot-box" aria-hidden="true">${Array.from({ length: Math.min(dealt, BALLOTS) }, (_one, n) => (n * dealt < cast * Math.min(dealt, BALLOTS) ? html`<i class="vote down" key=${n} style=${{ "--r": `${LEAN[n % LEAN.length]}deg` }}></i>` : html`<i class="place" key=${n}></i>`))}</div>`;

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
  const { judges, ...benches } = pub.progress ?? {};
  return html`
    <div class="sides">
      ${SIDES.filter((side) => benches[side]?.due).map((side) => {
        const { done, due } = /** @type {import("#app/protocol.d.ts").Progress} */ (benches[side]);
        return html`<div class="bar-row" key=${side} data-side=${letter(side)} style=${{ "--v": (done / due).toFixed(4) }}>
          <span class="named"><${Side} side=${side} gloss /></span> <span class="num">${counted(pub.phase.name, { done, due })}</span>
          <span class="bar" aria-hidden="true">${done > 0 && html`<i></i>`}</span>
        </div>`;
      })}
    </div>
    ${judges && judges.due > 0 && html`<p class="small others">${_("Judges: %(count)s", { count: counted(pub.phase.name, judges) })}</p>`}
  `;
}

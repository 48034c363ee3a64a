/** What the room's big screen shows: the public document, and nothing to press. */

import {
  Code,
  Meaning,
  RehearsalMark,
  Side,
  TableMark,
  packWords,
} from "#app/components/basics.js";
import { TablesHere } from "#app/components/people.js";
import { Qr } from "#app/components/qr.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { isAloud } from "#app/core/speeches.js";
import { useRoom } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { Flow } from "#app/rooms/projector/flow.js";
import { useSignals, useTicks } from "#app/rooms/projector/cues.js";
import { Finished } from "#app/rooms/projector/ending.js";
import { Reveal } from "#app/rooms/projector/reveal.js";
import { Speaking } from "#app/rooms/projector/speaking.js";
import { FullScreen, Stage, goTo, hasCorner, useScheme } from "#app/rooms/projector/stage.js";
import { Swap, useSwap } from "#app/rooms/projector/swap.js";
import { Working } from "#app/rooms/projector/working.js";

/** @import { PhaseName, Public, SeatHead, Side as SideName } from "#app/protocol.d.ts" */

const NAMES_SHOWN = 32; // above it the sides show the latest names and a count

export function Screen() {
  const { public: pub } = useRoom();
  useScheme();
  useTicks();
  useSignals();
  const swap = useSwap();
  const Shown = pub.flow_shown ? Flow : swap ? Swap : shownIn(pub);
  const scene = pub.flow_shown || pub.queues ? undefined : swap ? "swap" : pub.phase.name;
  return html`
    ${
      pub.blank
        ? html`<main id="main" class="page"><h1 class="vh">${_("The screen is blank")}</h1></main>`
        : html`<${Stage} scene=${scene}><${Shown} key=${pub.phase.id} />${!swap && html`<${Corner} />`}<//>`
    }
    <${FullScreen} code=${pub.code} show=${pub.phase.name === "reveal" && pub.phase.id} offers=${pub.phase.name === "lobby" && !pub.motion.tone} />`;
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
  const { joinUrl: address, outOfReach } = usePage();
  const alone = outOfReach === "loopback";
  return html`
    <header class="stage-top row">
      <span class="wordmark">Counterclaim</span>
      <span class="push row" role="status">
        ${pub.locked && html`<span class="kicker">${_("The door is locked")}</span>`}
        <b class="here num">${people.length === 0 ? _("Waiting for the first person to join") : n_("%(n)s here", "%(n)s here", people.length)}</b>
        <${RehearsalMark} />
      </span>
    </header>
    <main id="main" class="page">
      <div class="duo lobby">
        <div class="stack">
          <p class="kicker">${_("The motion")}</p>
          <h1 ...${packWords(pub.motion)}>${pub.motion.title}</h1>
          <${Meaning} size="lede meaning" />
          <p class="care">${pub.options.sides === "chosen" ? _("You argue a side to test it. You don’t have to believe it.") : _("You will be given a side. You argue it to test it, not because you believe it.")}</p>
        </div>
        <div class="ticket stack">
          <${TableMark} />
          <p class="lede address">${goTo(address, alone)}</p>
          <${Code} code=${pub.code} />
          <div class="row scan" hidden=${alone}>
            <${Qr} />
            <p>${pub.tables ? _("One tablet a table: type the code and all first names. Sides are dealt when we begin.") : pub.format === "stage" ? _("Type the code, or point a camera here. Whoever speaks is given a side; everyone else listens and judges.") : pub.options.sides === "chosen" ? _("Type the code, or point a camera here. You choose a side.") : pub.options.names === "typed" ? _("Type the code, or point a camera here, and give your first name. You will be given a side.") : _("Type the code, or point a camera here. You will be given a name and a side.")}</p>
          </div>
        </div>
      </div>
    </main>
    <footer class="stage-end cq">
      ${
        pub.tables
          ? html`<p class="row">${SIDES.map((side) => html`<${Side} key=${side} side=${side} gloss />`)}</p><${TablesHere} tables=${pub.tables} />`
          : html`<div class="sides">${SIDES.map((side) => html`<${Roster} key=${side} side=${side} people=${people} />`)}</div>`
      }
      ${
        judges + sideless > 0 &&
        html`<p class="small others">
        ${judges > 0 && (isAloud(pub) ? n_("%(n)s listener", "%(n)s listeners", judges) : n_("%(n)s judge", "%(n)s judges", judges))}${judges > 0 && sideless > 0 && " · "}
        ${sideless > 0 && n_("%(n)s waiting for a side", "%(n)s waiting for a side", sideless)}
      </p>`
      }
    </footer>
  `;
}

/** @param {{ side: SideName, people: SeatHead[] }} props */
function Roster({ side, people }) {
  const here = people.filter((seat) => seat.side === side);
  const newest = people.at(-1);
  const most = NAMES_SHOWN / 2;
  const shown = here.length > most ? here.slice(1 - most) : here;
  return html`
    <section class="roster" data-side=${letter(side)}>
      <h2 class="banded"><${Side} side=${side} gloss /> <span class="push num">${here.length}</span></h2>
      ${!here.length && html`<p class="nobody">${_("Nobody yet")}</p>`}
      <ul>
        ${shown.map((seat) => html`<li key=${seat.alias} class=${seat === newest ? "newest" : undefined}><bdi>${seat.alias}</bdi>${seat.bot && html` <small>${_("(computer)")}</small>`}</li>`)}
        ${shown.length < here.length && html`<li class="more">${n_("and %(n)s more", "and %(n)s more", here.length - shown.length)}</li>`}
      </ul>
    </section>
  `;
}

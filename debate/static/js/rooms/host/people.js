/** Who is here, how far they are, whom the room waits for, and who is no longer in it. */

import { useState } from "preact/hooks";

import { Icon, Seal, Side, knownName, sideText } from "#app/components/basics.js";
import { Empty } from "#app/components/messages.js";
import { Part } from "#app/components/part.js";
import { onBench } from "#app/components/people.js";
import {
  Order,
  SpeechButtons,
  SpeechTime,
  nowSentence,
  throughSentence,
} from "#app/components/speaking.js";
import { minutes } from "#app/core/clock.js";
import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useTick } from "#app/core/render.js";
import { useHostRoom } from "#app/core/room.js";
import { BENCHES, letter, SIDES } from "#app/core/sides.js";
import {
  atTables,
  behind,
  hasSpoken,
  judgesName,
  queueOf,
  queuesOf,
  sideIsDealt,
  speechTitle,
} from "#app/core/speeches.js";
import { knownHere } from "#app/core/turn.js";
import { isWritten } from "#app/rooms/host/actions.js";
import { benchName, cameSince } from "#app/rooms/host/people_actions.js";
import { DeviceLink } from "#app/rooms/host/device.js";
import { nameOf } from "#app/rooms/host/names.js";

/** @import { Bench as BenchName, PhaseName, Progress, SeatHead } from "#app/protocol.d.ts" */
/** @import { Can, HostRoom } from "#app/types.d.ts" */
/** @typedef {keyof ReturnType<typeof signs>} Sign */
/** @typedef {(seat: string) => void} Look opens a person */

const STUCK = 60_000; // ms without a keystroke
const LOOK_AGAIN = 10_000; // ms
const WITHIN = [1, 2, 5, 10, 20, 60]; // minutes in which people came whom a host may remove together
const MANY = 8; // people of a side; above that those who are done stand behind their number
const NAMED = 10; // people; above that only their number is shown

/** @type {(phase: PhaseName) => string} */
const notYet = (phase) =>
  /** @type {{ [phase in PhaseName]?: string }} */ ({
    stance: _("not answered yet"),
    draw: _("not ready yet"),
    vote: _("not voted yet"),
    compare: _("not compared yet"),
  })[phase] ?? _("not started");

/** What people's signs look like in a phase. @param {PhaseName} phase */
export const signs = (phase) => ({
  done: {
    icon: "i-check",
    word:
      /** @type {{ [phase in PhaseName]?: string }} */ ({
        stance: _("answered"),
        draw: _("ready"),
        vote: _("voted"),
        compare: _("compared"),
      })[phase] ?? _("done"),
  },
  writing: { icon: "i-pen", word: _("writing") },
  changing: { icon: "i-pen", word: _("changing their text") },
  speaks: { icon: "i-play", word: _("speaks") },
  turn: { icon: "i-still", word: _("waits for their turn") },
  line: { icon: "i-pen", word: _("has spoken, the line is missing") },
  passed: { icon: "i-next", word: _("passed over") },
  stuck: { icon: "i-still", word: _("not typing for a minute") },
  waited: { icon: "i-wait", word: notYet(phase) },
  fair: {
    icon: "i-pen",
    word: _("voted; still to say if they were understood"),
  },
  out: { icon: "i-eye-off", word: _("stepped out") },
  away: { icon: "i-away", word: _("no connection") },
});

/** The name of a person's sign, or undefined. @param {HostRoom} room @param {string} seat @returns {Sign | undefined} */
export function signOf({ me, presence, public: pub, net }, seat) {
  const person = me.people[seat] ?? {};
  if (pub.seats[seat]?.bot) return person.done ? "done" : undefined;
  if (person.out !== undefined) return "out";
  if (isAway({ presence }, seat)) return "away";
  if (person.done) return "done";
  if (isPassedOver(pub, seat)) return "passed";
  if (person.done === undefined) return undefined;
  if (presence[seat]?.heard) return "away";
  if (person.owes_fairness) return "fair";
  if (person.changing) return "changing";
  if (pub.queues) return signOfSpeaker(pub, seat);
  const { typed } = presence[seat] ?? {};
  const { deadline, length = 0 } = pub.phase.clock ?? {};
  const before = deadline !== undefined && typed !== undefined && typed < deadline - length;
  if (!typed || before || !isWritten(pub.phase.name)) return "waited"; // presence may still tell of the phase before
  return net.now() - typed > STUCK ? "stuck" : "writing";
}

/** @param {Pick<HostRoom, "presence">} room @param {string} seat */
const isAway = ({ presence }, seat) => Boolean(presence[seat] && !presence[seat].here);

/** Whether a person's turn to speak is over and they didn't speak. @param {HostRoom["public"]} pub @param {string} seat */
const isPassedOver = (pub, seat) =>
  queuesOf(pub).some(
    (queue) => queue.speakers.slice(0, queue.at).includes(seat) && !hasSpoken(queue, seat),
  );

/** Where people speak: how far a person is whose line is missing. @param {HostRoom["public"]} pub @param {string} seat @returns {Sign} */
function signOfSpeaker(pub, seat) {
  const queue = queuesOf(pub).find(({ speakers }) => speakers.includes(seat));
  if (!queue) return "waited";
  const { speakers, at, speaker, began } = queue;
  if (speakers.indexOf(seat) < at) return "line";
  return speaker === seat && began ? "speaks" : "turn";
}

/** Who may need a word while texts are written: nothing typed for a minute, or not begun in half of the time. @param {HostRoom} room */
function stuckIn(room) {
  const { phase, seats, queues } = room.public;
  if (!isWritten(phase.name) || queues) return [];
  const { deadline, length = 0 } = phase.clock ?? {};
  const late = deadline !== undefined && 2 * (deadline - room.net.now()) < length;
  return Object.keys(seats).filter((seat) => {
    const sign = signOf(room, seat);
    return sign === "stuck" || (late && sign === "waited");
  });
}

/** @param {{ look: Look }} props */
export function People({ look }) {
  const room = useHostRoom();
  useTick(LOOK_AGAIN);
  const { seats, phase, progress } = room.public;
  const judges = onBench(seats, "judges", room.me.people);
  const hosts = Object.entries(seats).filter(
    ([, seat]) => seat.role === "host" && seat.alias && !seat.gone,
  );
  /** @type {Set<string | undefined>} */
  const shown = new Set(Object.keys(seats).map((seat) => signOf(room, seat)));
  const key = Object.entries(signs(phase.name)).filter(([name]) => shown.has(name));
  // A small sign among thirty names is easily missed, and a student may need their teacher.
  /** @param {string} icon @param {string} words @param {string[]} there */
  const named = (icon, words, there) =>
    there.length > 0 &&
    html`<p class="stepped-out row"><${Icon} name=${icon} /> <b>${words}</b> ${there.map((seat) => html`<button type="button" class="link" key=${seat} onClick=${() => look(seat)}><bdi>${nameOf(room, seat)}</bdi></button>`)}</p>`;
  const out = Object.keys(seats).filter((seat) => signOf(room, seat) === "out");
  const stuck = stuckIn(room);
  const steppedOut = html`<div role="status">${named("i-eye-off", _("Stepped out:"), out)}${stuck.length <= NAMED && named("i-still", _("May be stuck:"), stuck)}</div>`;
  if (phase.name === "lobby" && !BENCHES.some((bench) => onBench(seats, bench).length)) {
    return html`<${Empty} back="for" title=${_("Nobody here yet")} text=${_("Open the projector, or read the code out. Names appear as students join.")} />`;
  }
  const tables = tablesOf(room);
  const off = tables.filter(([, there]) => there.every((seat) => isAway(room, seat)));
  const kept = phase.kept?.length ?? 0;
  const keeps =
    kept > 0 &&
    html`<p class="small">${n_("%(n)s person keeps their side, so that both sides stay even.", "%(n)s people keep their side, so that both sides stay even.", kept)}</p>`;
  if (tables.length)
    return html`${steppedOut}${keeps}
    <div role="status">${off.map(([number]) => html`<p class="row" key=${number}><${Icon} name="i-away" /> <b>${_("Nobody answers at table %(n)s: its tablet is off or has no connection.", { n: number })}</b></p>`)}</div>
    ${phase.name === "lobby" && html`<${OddTables} tables=${tables} />`}
    ${tables.map(([number, seats]) => html`<${AtTable} key=${number} number=${number} seats=${seats} look=${look} />`)}
    ${hosts.length > 0 && html`<${Bench} bench="hosts" people=${hosts} look=${look} />`}
    <${Key} names=${key} />`;
  return html`${steppedOut}${keeps}
    <div class="cq"><div class="sides">
      ${SIDES.map((side) => html`<${Bench} key=${side} bench=${side} people=${onBench(seats, side, room.me.people)} progress=${progress?.[side]} look=${look} />`)}
    </div></div>
    ${judges.length > 0 && html`<${Bench} bench="judges" people=${judges} progress=${progress?.judges} look=${look} />`}
    ${hosts.length > 0 && html`<${Bench} bench="hosts" people=${hosts} look=${look} />`}
    <${Key} names=${key} />
  `;
}

/** At which tables an opening will get no answer, and what a teacher can do about it. @param {{ tables: [string, string[]][] }} props */
function OddTables({ tables }) {
  const { seats } = useHostRoom().public;
  const odd = tables.filter(([, at]) => {
    const n = at.filter((seat) => seats[seat].role === "player").length;
    return n > 2 && n % 2;
  });
  if (!odd.length) return null;
  const numbers = odd.map(([number]) => number).join(", ");
  return html`<p class="small">${n_("Table %(numbers)s is odd: one opening gets no answer there. It costs its speaker nothing.", "Tables %(numbers)s are odd: at each, one opening gets no answer. It costs its speaker nothing.", odd.length, { numbers })} ${odd.length > 1 ? _("If one person joins at another’s tablet instead, all are answered.") : _("If one person there only listens and judges, all are answered.")}</p>`;
}

/** What the signs mean. @param {{ names: [string, { icon: string, word: string }][] }} props */
const Key = ({ names }) =>
  names.length > 0
    ? html`<p class="row small key">${names.map(([name, { icon, word }]) => html`<span class="note" key=${name}><${Icon} name=${icon} /> ${word}</span>`)}</p>`
    : null;

/** At tables, who sits at which, by number; before the debate begins, who would. @param {HostRoom} room @returns {[string, string[]][]} */
export function tablesOf({ public: pub, me }) {
  if (!atTables(pub)) return [];
  if (pub.tables) return Object.entries(pub.tables);
  /** @type {{ [number: string]: string[] }} */
  const found = {};
  for (const [seat, { role, gone, alias }] of Object.entries(pub.seats)) {
    const number = me.people[seat]?.group;
    if (number && role !== "host" && !gone && alias) (found[number] ??= []).push(seat);
  }
  return Object.entries(found).sort(([a], [b]) => Number(a) - Number(b));
}

/** How many people, of a table or of all, have done what this phase asks. @param {HostRoom} room @param {string[]} seats */
export function doneAt(room, seats) {
  const { name, round } = room.public.phase;
  const written = (/** @type {string} */ seat) =>
    Object.values(room.me.texts ?? {}).some(
      (text) => text.author === seat && text.kind === name && text.round === round,
    );
  const asked = seats
    .filter((seat) => {
      const { done, owes_fairness, out } = room.me.people[seat] ?? {};
      return done !== undefined && (out === undefined || done || owes_fairness);
    })
    .map(
      (seat) =>
        room.me.people[seat].done ||
        (isWritten(name) && written(seat)) ||
        Boolean(room.me.people[seat].owes_fairness), // has voted
    );
  const counts = { done: asked.filter(Boolean).length, due: asked.length };
  if (!counts.due) return "";
  return (
    /** @type {{ [phase in PhaseName]?: string }} */ ({
      draw: _("%(done)s of %(due)s ready", counts),
      vote: _("%(done)s of %(due)s have voted", counts),
    })[room.public.phase.name] ?? _("%(done)s of %(due)s lines", counts)
  );
}

/** A table's people, their sides once they are dealt, and how far they are. @param {{ number: string, seats: string[], look: Look }} props */
function AtTable({ number, seats, look }) {
  const room = useHostRoom();
  const about = doneAt(room, seats);
  const here = knownHere(room.code); // a table at this laptop has no tablet
  const moves =
    room.public.phase.name !== "finished" &&
    seats.length > 1 &&
    !seats.some((seat) => here.includes(seat));
  const first = seats.find((seat) => room.public.seats[seat].role === "player") ?? seats[0];
  const head = html`<h2 class="banded"><span>${_("Table %(n)s", { n: number })}${about && ` · ${about}`}</span> ${moves && html`<span class="small">${_("Tablet died?")}</span>`} <span class="push num">${seats.length}</span></h2>`;
  return html`<section class="roster">
    ${moves ? html`<details class="table-head"><summary>${head}</summary><${DeviceLink} seat=${first} table=${number} /></details>` : head}
    <${Names} people=${seats.map((seat) => [seat, room.public.seats[seat]])} look=${look} />
    <${SpeakerAt} number=${number} />
  </section>`;
}

/** Who speaks at a table. A press is the table's own; a host helps where one is stuck. @param {{ number: string }} props */
function SpeakerAt({ number: group }) {
  const room = useHostRoom();
  const queue = queueOf(room.public, group);
  if (!queue) return null;
  const { speakers, at, speaker } = queue;
  const { phase } = room.public;
  const now = speaker ? nowSentence(queue, nameOf(room, speaker)) : throughSentence(queue);
  const lacks = speakers.filter(
    (seat, n) => n < at && hasSpoken(queue, seat) && !room.me.people[seat]?.done,
  ).length;
  const lag = behind(queue, queuesOf(room.public));
  const about = [
    speaker && speechTitle(phase.name, queue),
    ...speakers
      .filter((seat, n) => n < at && !hasSpoken(queue, seat))
      .map((seat) => _("%(name)s passed over", { name: nameOf(room, seat) })),
    lag > 0 && n_("%(n)s speech behind the others", "%(n)s speeches behind the others", lag),
    lacks > 0 && n_("%(n)s line is missing", "%(n)s lines are missing", lacks),
  ].filter(Boolean);
  const add = () => room.act("add_time", { phase: phase.id, seconds: 30, group });
  return html`<details class="fold"><summary><span><b>${now}</b> <span class="small">${about.join(" · ")}</span> <${SpeechTime} queue=${queue} looks /></span></summary><div class="stack tight">
    <div class="row"><${SpeechButtons} group=${group} />${phase.clock && speaker && html`<button type="button" class="btn quiet" onClick=${add}>${_("+30 seconds at table %(n)s", { n: group })}</button>`}</div>
    <${Order} group=${group} calls />
  </div></details>`;
}

/** People of a bench or a table, each with a sign. @param {{ people: [string, SeatHead][], look: Look }} props */
function Names({ people, look }) {
  const room = useHostRoom();
  const { public: pub, me } = room;
  return html`<ul>
    ${people.map(([seat, person]) => {
      const sign = signOf(room, seat);
      const side = atTables(pub) && sideIsDealt(pub) && letter(person.side);
      return html`<li key=${seat} data-state=${sign} data-side=${side}><${Part} room=${room} of=${[person, me.people[seat], sign, lost(room, seat), pub.phase.name, pub.motion]}>
        <${Button} seat=${seat} person=${person} sign=${sign} look=${look} />
      <//></li>`;
    })}
  </ul>`;
}

/** @param {{ bench: BenchName | "hosts", people: [string, SeatHead][], progress?: Progress, look: Look }} props */
function Bench({ bench, people, progress, look }) {
  const room = useHostRoom();
  const side = bench === "for" || bench === "against" ? bench : undefined;
  const folds = people.length > MANY && room.public.phase.name !== "lobby";
  const settled = (/** @type {[string, SeatHead]} */ [seat]) =>
    folds && ["done", undefined].includes(signOf(room, seat));
  const folded = people.filter(settled);
  const open = people.filter((one) => !settled(one));
  const voted = people.filter(([seat]) => signOf(room, seat) === "fair").length; // who only haven't said yet how they were put
  const count = progress?.due
    ? _("%(done)s of %(due)s", { done: progress.done + voted, due: progress.due })
    : people.length;
  const name = side
    ? html`<${Side} side=${side} gloss />`
    : bench === "hosts"
      ? _("Other hosts")
      : judgesName(room.public);
  return html`<section class="roster" data-side=${side && letter(side)}>
    <h2 class="banded">${name} <span class="push num">${count}</span></h2>
    ${
      people.length === 0
        ? html`<p class="small nobody">${_("Nobody on this side yet.")}</p>`
        : html`<div>${open.length > 0 && html`<${Names} people=${open} look=${look} />`}
      ${folded.length > 0 && html`<details class="fold"><summary>${progress?.due ? n_("%(n)s done", "%(n)s done", folded.length) : n_("%(n)s person", "%(n)s people", folded.length)}</summary><${Names} people=${folded} look=${look} /></details>`}</div>`
    }
  </section>`;
}

/** For how long nothing has come from somebody's device. @param {HostRoom} room @param {string} seat */
function lost({ presence, net }, seat) {
  const { heard } = presence[seat] ?? {};
  return heard && minutes(Math.floor((net.now() - heard) / 1000));
}

/** @param {{ seat: string, person: SeatHead, sign?: Sign, look: Look }} props */
function Button({ seat, person, sign, look }) {
  const room = useHostRoom();
  const { alias, bot, role, side } = person;
  const { rehearsal } = room.public.options;
  const { stand_in, moves_to, factor, threat } = room.me.people[seat] ?? {};
  const known = knownName(room.me.people, seat);
  const teacher_name = known === alias ? "" : known;
  const shown = sign && signs(room.public.phase.name)[sign];
  const seal = atTables(room.public) && sideIsDealt(room.public) && side;
  return html`<button type="button" class="person" onClick=${() => look(seat)}>
    ${seal && html`<${Seal} side=${seal} /><span class="vh">${sideText(room, seal).name}, </span>`}
    <span class="who-is"><bdi>${teacher_name || alias}</bdi>${bot && html` <small>${_("(computer)")}</small>`}${rehearsal && !stand_in && !bot && html` <small>${_("(a real person)")}</small>`}${stand_in === "you" && html` <small>${_("(you)")}</small>`}${factor && html` <small>×${factor}</small>`}${atTables(room.public) && role === "judge" && html` <small>${_("listens")}</small>`}${teacher_name && html` <small class="teacher"><bdi>${alias}</bdi></small>`}
      ${moves_to ? html`<small class="moving">${_("joins %(bench)s next round", { bench: benchName(room, moves_to) })}</small>` : role === "player" && !side && html`<small class="moving">${waitsFor(room.public)}</small>`}${threat && html`<small class="moving">${_("a text was held back")}</small>`}${sign === "away" && lost(room, seat) && html`<small class="moving">${_("no connection for %(time)s", { time: lost(room, seat) })}</small>`}</span>
    ${shown && html`<${Icon} name=${shown.icon} /><span class="vh">, ${shown.word}</span>`}
  </button>`;
}

/** What happens to a person who came too late to play. @param {HostRoom["public"]} pub */
const waitsFor = ({ phase }) =>
  (phase.round ?? 0) < phase.rounds ? _("plays from the next round") : _("listens and judges");

/** The way to remove everybody who came lately: a script, or another class's joke, may have filled the room. @param {{ can: Can }} props */
export function Newcomers({ can }) {
  const room = useHostRoom();
  const [minutes, choose] = useState(5);
  const [lock, setLock] = useState(true);
  const since = (/** @type {number} */ n) => room.net.now() - n * 60_000;
  const people = cameSince(room, since(minutes));
  if (!cameSince(room, since(WITHIN[WITHIN.length - 1])).length) return null;
  const names = people
    .slice(0, NAMED)
    .map((seat) => nameOf(room, seat))
    .join(", ");
  const more = people.length - NAMED;
  return html`<details class="fold newcomers">
    <summary>${_("Remove the latest newcomers")}</summary>
    <div class="stack">
      <p class="small">${_("For when somebody fills the room with people who aren’t in your class.")}</p>
      <label class="row"><span>${_("Everyone who came in the last")}</span>
        <select value=${minutes} onChange=${(/** @type {Event} */ event) => choose(Number(valueOf(event)))}>
          ${WITHIN.map((n) => html`<option key=${n} value=${n}>${n_("%(n)s minute", "%(n)s minutes", n)}</option>`)}
        </select></label>
      <p class="small" role="status">${people.length === 0 ? _("Nobody came in that time.") : html`<b>${n_("%(n)s person:", "%(n)s people:", people.length)}</b> <bdi>${names}</bdi>${more > 0 && ` ${n_("and %(n)s more", "and %(n)s more", more)}`}`}</p>
      <label class="choice"><input type="checkbox" checked=${lock} onChange=${() => setLock(!lock)} /> <span>${_("Lock the door too, so that they can’t come straight back")}</span></label>
      ${people.length > 0 && html`<div class="row"><button type="button" class="btn quiet final" onClick=${() => can.removeSince(since(minutes), lock)}>${n_("Remove %(n)s person", "Remove %(n)s people", people.length)}</button></div>`}
    </div>
  </details>`;
}

/** People who left, or were removed, banned or erased, and how to bring them back. @param {{ can: Can }} props */
export function Out({ can }) {
  const { me } = useHostRoom();
  const gone = Object.entries(me.people).filter(([, person]) => person.gone && person.alias);
  if (!gone.length) return null;
  /** @type {{ [gone: string]: string }} */
  const how = {
    left: _("chose to leave"),
    removed: _("removed, can come back with the code"),
    banned: _("banned"),
    erased: _("erased, can come back with the code"),
  };
  return html`<details class="fold out-of-room">
    <summary>${n_("%(n)s no longer in the room", "%(n)s no longer in the room", gone.length)}</summary>
    <ul class="stack tight">
      ${gone.map(
        ([
          seat,
          person,
        ]) => html`<li key=${seat} class="row"><span><b><bdi>${person.alias}</bdi></b>${person.teacher_name && person.teacher_name !== person.alias && html` <small><bdi>${person.teacher_name}</bdi></small>`} <span class="small">${how[person.gone ?? ""]}</span></span>
        ${person.gone === "banned" && html`<button type="button" class="btn quiet push" onClick=${() => can.unban(seat, person.alias ?? "")}>${_("Lift the ban")}<span class="vh"> ${person.alias}</span></button>`}
        ${person.gone === "removed" && html`<button type="button" class="btn quiet push" onClick=${() => can.readmit(seat, person.alias ?? "")}>${_("Let back in")}<span class="vh"> ${person.alias}</span></button>`}</li>`,
      )}
    </ul>
  </details>`;
}

/** One person in detail: their cards and texts, and what a host can do for them. */

import { Icon, Side, knownName } from "#app/components/basics.js";
import { kindName, Prose, Restated, Weighed } from "#app/components/clash.js";
import { bandWords } from "#app/components/ending.js";
import { Alert, Dialog } from "#app/components/messages.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";
import { BENCHES, letter, SIDES } from "#app/core/sides.js";
import { judgesName, sideIsDealt } from "#app/core/speeches.js";
import { Device } from "#app/rooms/host/device.js";
import { benchName, benchToCome, movesAtOnce } from "#app/rooms/host/people_actions.js";
import { Rubric } from "#app/rooms/host/rubric.js";
import { signOf, signs, tablesOf } from "#app/rooms/host/people.js";
import { stateName } from "#app/rooms/host/texts.js";

/** @import { Bench as BenchName, Person } from "#app/protocol.d.ts" */
/** @import { Can } from "#app/types.d.ts" */
/** @typedef {(action: () => unknown) => () => void} Then closes the dialog, then acts */

const FACTORS = [1, 1.25, 1.5, 2];

/** @param {{ seat: string, can: Can, onClose: () => void }} props */
export function PersonDialog({ seat, can, onClose }) {
  const room = useHostRoom();
  const { phase, seats } = room.public;
  const head = seats[seat];
  if (!head || head.gone) return null;
  /** @type {Then} */
  const then = (action) => () => {
    onClose();
    action();
  };
  const running = phase.name !== "finished";
  const person = head.role !== "host" && !head.bot;
  const standIn = room.me.people[seat]?.stand_in;
  return html`<${Dialog} title=${head.alias} onClose=${onClose} long>
    <${Facts} seat=${seat} />
    <${Written} seat=${seat} />
    ${running && head.role !== "host" && html`<${Bench} seat=${seat} can=${can} then=${then} />`}
    ${running && person && html`<${OutOrBack} seat=${seat} can=${can} then=${then} />`}
    <${Threat} person=${room.me.people[seat] ?? {}} />
    <div class="folds">
      ${running && person && html`<${TimeFactor} seat=${seat} can=${can} />`}
      ${head.role !== "host" && html`<${Rename} seat=${seat} can=${can} then=${then} />`}
      ${!head.bot && html`<${Device} seat=${seat} />`}
      ${person && html`<${Erase} seat=${seat} />`}
      <details class="fold"><summary>${head.bot ? _("Remove it") : head.role === "host" ? _("Host") : _("Make a host, remove or ban")}</summary>
        <div class="stack">${
          head.role === "host"
            ? html`<${Choice} words=${_("Make a judge")} about=${_("They lose the console. A room needs at least one host.")} onClick=${then(() => can.uncohost(seat))} />`
            : html`
          ${person && !standIn && html`<${Choice} words=${_("Make a host")} about=${_("For a second teacher. They see everything and no longer play.")} onClick=${then(() => can.cohost(seat))} />`}
          <${Choice} final words=${_("Remove from the room")} about=${head.bot ? _("It won’t say anything more. What it has said stays.") : _("For now: they can come back to the same seat with the code.")} onClick=${then(() => can.remove(seat))} />
          ${person && html`<${Choice} final words=${_("Ban from the room")} about=${_("They can’t come back in that browser until you lift the ban.")} onClick=${then(() => can.ban(seat))} />`}`
        }
        </div>
      </details>
    </div>
    <div class="row">
      ${running && person && html`<button type="button" class="btn quiet" onClick=${then(() => can.nudge(seat))}>${_("Nudge quietly")}</button>`}
      <button type="button" class="btn push" onClick=${onClose}>${_("Close")}</button>
    </div>
  <//>`;
}

/** Notes that a person has left their place for a while: nobody waits for them, and they owe nothing. @param {{ seat: string, can: Can, then: Then }} props */
function OutOrBack({ seat, can, then }) {
  const out = useHostRoom().me.people[seat]?.out !== undefined;
  return html`<div class="row moves"><button type="button" class="btn quiet" onClick=${then(() => can.out(seat, !out))}>${out ? _("Is back") : _("Has stepped out")}</button></div>`;
}

/** @param {{ words: string, about: string, final?: boolean, onClick: () => unknown }} props */
function Choice({ words, about, final = false, onClick }) {
  return html`<div class="row power"><p class="small">${about}</p><button type="button" class=${final ? "btn quiet final" : "btn quiet"} onClick=${onClick}>${words}</button></div>`;
}

/** What a host has to know without its words. @param {{ person: Partial<Person> }} props */
const Threat = ({ person }) =>
  person.threat
    ? html`<${Alert} kind="bad"><p>${_("When time was up, one of their texts was held back: it threatened someone, or told someone to hurt themselves. Nobody has read it. Talk to them.")}</p><//>`
    : null;

/** @param {{ seat: string }} props */
function Facts({ seat }) {
  const room = useHostRoom();
  const head = room.public.seats[seat];
  const person = room.me.people[seat] ?? {};
  const sign = signOf(room, seat);
  const word = sign && signs(room.public.phase.name)[sign];
  const titles = (/** @type {string[] | undefined} */ ids) =>
    (ids ?? [])
      .map((id) => room.motion?.cards[id]?.title)
      .filter(Boolean)
      .join("; ");
  const bench =
    head.role === "host"
      ? _("Host")
      : head.side
        ? html`<${Side} side=${head.side} gloss />`
        : judgesName(room.public);
  const [table] = tablesOf(room).find(([, seats]) => seats.includes(seat)) ?? [];
  const rows = [
    [_("Name"), knownName(room.me.people, seat)],
    [
      _("Played by"),
      person.stand_in && (person.stand_in === "you" ? _("you, and a stand-in") : _("a stand-in")),
    ],
    [_("Table"), table],
    [
      _("Side"),
      (sideIsDealt(room.public) || !head.side) &&
        html`${bench}${person.moves_to && html` <small>${_("joins %(bench)s next round", { bench: benchName(room, person.moves_to) })}</small>`}`,
    ],
    [_("Now"), word && html`<span class="note"><${Icon} name=${word.icon} /> ${word.word}</span>`],
    [person.kept ? _("Cards kept") : _("Hand"), titles(person.kept ?? person.hand)],
    [_("Counter cards"), titles(person.counters)],
    [_("Texts, compared"), person.place && bandWords(person.place)],
  ];
  return html`<dl class="person-facts">${rows.filter(([, value]) => value).map(([name, value]) => html`<div key=${name}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** @param {{ seat: string }} props */
function Written({ seat }) {
  const { me, public: pub } = useHostRoom();
  const { bot } = pub.seats[seat];
  const texts = Object.entries(me.texts ?? {}).filter(([, text]) => text.author === seat);
  if (!texts.length) return null;
  return html`<div class="stack written">${texts.map(
    ([id, text]) => html`<details class="mini" key=${id} data-side=${letter(text.side)}>
    <summary><span>${kindName(text.kind)}, ${_("round %(n)s", { n: text.round })}</span>${text.state !== "sent" && html` <small>${stateName(text)}</small>`}</summary>
    <${Restated} text=${text.restatement} /><${Prose} text=${text.text} /><${Weighed} weighing=${text.weighing} text=${text.text} />
    ${!bot && html`<${Rubric} id=${id} rated=${text.rated} />`}
  </details>`,
  )}</div>`;
}

/** @param {{ seat: string, can: Can, then: Then }} props */
function Bench({ seat, can, then }) {
  const room = useHostRoom();
  const { phase, seats } = room.public;
  const now = movesAtOnce(phase);
  const stopped = room.me.people[seat]?.stopped;
  if (stopped)
    return html`<div class="row moves"><button type="button" class="btn quiet" onClick=${then(() => can.playOn(seat, stopped))}>${_("Let them play again")}</button></div>`;
  if (!now && (phase.when === "after" || (phase.round ?? 0) >= phase.rounds)) return null;
  const going = room.me.people[seat]?.moves_to ?? benchToCome(room, seat);
  /** @type {BenchName[]} */
  const all = seats[seat].bot ? SIDES : BENCHES;
  const benches = all.filter((bench) => bench !== going);
  const words = (/** @type {BenchName} */ bench) =>
    now
      ? _("Move to %(bench)s", { bench: benchName(room, bench) })
      : _("Next round: %(bench)s", { bench: benchName(room, bench) });
  return html`<div class="row moves">${benches.map((bench) => html`<button type="button" key=${bench} class="btn quiet" onClick=${then(() => can.move(seat, bench))}>${words(bench)}</button>`)}</div>`;
}

/** @param {{ seat: string, can: Can }} props */
function TimeFactor({ seat, can }) {
  const { me, public: pub } = useHostRoom();
  const factor = me.people[seat]?.factor ?? 1;
  const playing = !["lobby", "stance", "reveal"].includes(pub.phase.name);
  return html`<details class="fold">
    <summary>${factor === 1 ? _("More time") : _("More time: ×%(factor)s", { factor })}</summary>
    <fieldset class="stack tight">
      <legend class="small">${_("Only you and this student know.")} ${playing && _("It starts with the next phase.")}</legend>
      <div class="row chips">${FACTORS.map((value) => html`<label class="chip" key=${value}><input type="radio" name="factor" value=${value} checked=${value === factor} onChange=${() => can.factor(seat, value)} /> ×${value}</label>`)}</div>
    </fieldset>
  </details>`;
}

/** @param {{ seat: string, can: Can, then: Then }} props */
function Rename({ seat, can, then }) {
  const { limits } = usePage();
  const { public: pub } = useHostRoom();
  /** @type {{ current: HTMLInputElement }} */
  const field = useElement();
  const rename = (/** @type {Event} */ event) => {
    event.preventDefault();
    const name = field.current.value.trim();
    if (name && name !== pub.seats[seat].alias) then(() => can.rename(seat, name))();
  };
  return html`<details class="fold"><summary>${_("Change name")}</summary>
    <form class="address-row" onSubmit=${rename}>
      <input type="text" ref=${field} aria-label=${_("Name the room sees")} defaultValue=${pub.seats[seat].alias} maxlength=${limits.alias[1]} autocomplete="off" />
      <button class="btn quiet">${_("Rename")}</button>
    </form>
  </details>`;
}

/** For a student who asks for it, or whose parents do. @param {{ seat: string }} props */
function Erase({ seat }) {
  const { code } = useHostRoom();
  return html`<details class="fold"><summary>${_("Erase this person")}</summary>
    <form class="stack tight" method="post" action=${`/rooms/${code}/seats/${seat}/erase`}>
      <p class="small">${_("Their texts, names and views are deleted for good, here and in the log. Votes and stars stay as counts. This can’t be undone.")}</p>
      <label class="choice"><input type="checkbox" required /> <span>${_("Yes, delete everything about this person")}</span></label>
      <button class="btn quiet final">${_("Erase for good")}</button>
    </form>
  </details>`;
}

/** Who is here and how far they are; and one person, looked at closely. */

import { html } from "debate/html.js";
import { Icon, Seal, Side, letter, other, sideText } from "debate/parts/basics.js";
import { kindName } from "debate/parts/clash.js";
import { Dialog, Empty } from "debate/parts/messages.js";
import { BENCHES, onBench } from "debate/parts/people.js";
import { useRoom } from "debate/room.js";
import { _ } from "debate/words.js";

const SIGNS = () => ({
  done: { icon: "i-check", word: _("done") },
  writing: { icon: "i-pen", word: _("writing") },
  waited: { icon: "i-wait", word: _("not begun") },
  out: { icon: "i-eye-off", word: _("stepped out") },
  away: { icon: "i-away", word: _("away") },
});

/** The name of a person's sign, or nothing to say. */
function signOf({ me, presence, public: pub }, seat) {
  const person = me.people[seat] ?? {};
  if (pub.seats[seat]?.house) return person.done ? "done" : undefined;
  if (person.out !== undefined) return "out";
  if (presence[seat] && !presence[seat].here) return "away";
  if (person.done) return "done";
  if (person.done === false) return presence[seat]?.typed ? "writing" : "waited";
  return undefined;
}

export function People({ look }) {
  const room = useRoom();
  const { seats, phase, progress } = room.public;
  const judges = onBench(seats, "judges");
  const gone = Object.entries(seats).filter(([, seat]) => seat.gone && seat.alias);
  const shown = new Set(Object.keys(seats).map((seat) => signOf(room, seat)));
  const signs = Object.entries(SIGNS()).filter(([name]) => shown.has(name));
  if (phase.name === "lobby" && !BENCHES.some((bench) => onBench(seats, bench).length)) {
    return html`<${Empty} back="for" title=${_("No one here yet")} text=${_("Open the projector, or read the code out. Names appear as students join.")} />`;
  }
  return html`
    <div class="cq"><div class="sides">
      ${["for", "against"].map((side) => html`<${Bench} key=${side} bench=${side} people=${onBench(seats, side)} progress=${progress?.[side]} look=${look} />`)}
    </div></div>
    ${judges.length > 0 && html`<${Bench} bench="judges" people=${judges} progress=${progress?.judges} look=${look} />`}
    ${signs.length > 0 && html`<p class="row small key">${signs.map(([name, { icon, word }]) => html`<span class="note" key=${name}><${Icon} name=${icon} /> ${word}</span>`)}</p>`}
    ${gone.length > 0 && html`<p class="small">${_("No longer in the room: %(names)s", { names: gone.map(([, seat]) => seat.alias).join(", ") })}</p>`}
  `;
}

function Bench({ bench, people, progress, look }) {
  const room = useRoom();
  const side = bench === "judges" ? undefined : bench;
  const count = progress?.due ? _("%(done)s of %(due)s", progress) : people.length;
  return html`<section class="roster" data-side=${side && letter(side)}>
    <h2 class="banded">${side && html`<${Seal} side=${side} />`} ${side ? sideText(room, side).name : _("Judges")} <span class="push num">${count}</span></h2>
    ${people.length === 0 && html`<p class="small nobody">${_("Nobody on this side yet.")}</p>`}
    <ul>
      ${people.map(([seat, { alias, house }]) => {
        const sign = signOf(room, seat);
        const { teacher_name, moves_to, factor } = room.me.people[seat] ?? {};
        return html`<li key=${seat} data-state=${sign}>
          <button type="button" class="person" onClick=${() => look(seat)}>
            <span>${alias}${house && html` <small>${_("(house)")}</small>`}${teacher_name && html` <small class="teacher">${teacher_name}</small>`}${factor && html` <small>×${factor}</small>`}
              ${moves_to && html`<small class="moving">${_("moves to %(bench)s next round", { bench: benchName(room, moves_to) })}</small>`}</span>
            ${sign && html`<${Icon} name=${SIGNS()[sign].icon} /><span class="vh">, ${SIGNS()[sign].word}</span>`}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

const benchName = (room, bench) => (bench === "judges" ? _("the judges") : sideText(room, bench).name);

/** Where this person could be moved: both sides and the judges, but for where they are going anyway. */
function moves(room, seat) {
  const head = room.public.seats[seat];
  const now = head.side ?? "judges";
  const going = room.me.people[seat]?.moves_to ?? now;
  const benches = now === "judges" ? ["for", "against", "judges"] : [other(now), now, "judges"];
  return benches.filter((bench) => bench !== going).map((bench) => [bench, bench === now ? _("Stay with %(bench)s", { bench: benchName(room, bench) }) : _("Move to %(bench)s", { bench: benchName(room, bench) })]);
}

export function PersonDialog({ seat, can, onClose }) {
  const room = useRoom();
  const { phase, seats } = room.public;
  const head = seats[seat];
  if (!head || head.gone) return null;
  const person = room.me.people[seat] ?? {};
  const sign = signOf(room, seat);
  const cards = person.kept ?? person.hand ?? [];
  const texts = Object.entries(room.me.texts ?? {}).filter(([, text]) => text.author === seat);
  const then = (action) => () => {
    onClose();
    action();
  };
  return html`<${Dialog} title=${head.alias} onClose=${onClose}>
    <dl class="stack person-facts">
      ${person.teacher_name && html`<div><dt>${_("Name")}</dt><dd>${person.teacher_name}</dd></div>`}
      <div><dt>${_("Bench")}</dt><dd>${head.side ? html`<${Side} side=${head.side} gloss />` : _("Judges")}${person.moves_to && html` <small>${_("moves to %(bench)s next round", { bench: benchName(room, person.moves_to) })}</small>`}</dd></div>
      ${sign && html`<div><dt>${_("Now")}</dt><dd class="note"><${Icon} name=${SIGNS()[sign].icon} /> ${SIGNS()[sign].word}</dd></div>`}
      ${cards.length > 0 && html`<div><dt>${person.kept ? _("Cards kept") : _("Hand")}</dt><dd>${cards.map((id) => room.motion?.cards[id]?.title).filter(Boolean).join("; ")}</dd></div>`}
    </dl>
    ${texts.length > 0 && html`<div class="stack written">${texts.map(([id, text]) => html`<details class="mini" key=${id} data-side=${letter(text.side)}><summary>${kindName(text.kind)}, ${_("round %(n)s", { n: text.round })}</summary>${text.restatement && html`<p class="restated">${text.restatement}</p>`}<p class="prose">${text.text}</p></details>`)}</div>`}
    ${phase.name !== "finished" && html`<div class="stack">
      ${!head.house && html`<div class="row">${moves(room, seat).map(([bench, words]) => html`<button type="button" key=${bench} class="btn quiet" onClick=${then(() => can.move(seat, bench))}>${words}</button>`)}</div>
      ${!["lobby", "stance"].includes(phase.name) && html`<p class="small">${_("A move takes effect with the next round. Until then it can be taken back.")}</p>`}`}
      <div class="row"><button type="button" class="btn quiet final" onClick=${then(() => can.remove(seat))}>${_("Remove from the room")}</button></div>
    </div>`}
    <div class="row"><button type="button" class="btn push" autofocus onClick=${onClose}>${_("Close")}</button></div>
  <//>`;
}

/** What has been written and how it was judged, as hosts see it. Never a draft, never a ballot. */

import { html } from "debate/html.js";
import { Icon, Side, aliasOf, letter } from "debate/parts/basics.js";
import { kindName } from "debate/parts/clash.js";
import { SideScores, verdictWords, votesInWords } from "debate/parts/figures.js";
import { Empty } from "debate/parts/messages.js";
import { onBench } from "debate/parts/people.js";
import { useRoom } from "debate/room.js";
import { _, n_, whole } from "debate/words.js";

const KINDS = ["closing", "rebuttal", "opening"];
const kindsName = (kind) => ({ opening: _("Openings"), rebuttal: _("Rebuttals"), closing: _("Closings") })[kind];
const stateName = (state) => ({ waiting: _("waiting for you"), returned: _("sent back"), hidden: _("hidden") })[state];

export function Texts() {
  const { me, public: pub } = useRoom();
  const all = Object.entries(me.texts ?? {});
  if (!all.length) {
    return ["opening", "rebuttal", "closing"].includes(pub.phase.name)
      ? html`<${Empty} icon="i-pen" title=${_("Nothing sent yet")} text=${_("Texts appear here as they are sent. Drafts stay with their writers.")} />`
      : null;
  }
  const rounds = [...new Set(all.map(([, text]) => text.round))].sort((a, b) => b - a);
  const open = (round, kind) => round === pub.phase.round && kind === pub.phase.name;
  return html`<section class="stack texts" aria-labelledby="texts">
    <h2 id="texts">${_("What they wrote")}</h2>
    ${rounds.map((round) => KINDS.map((kind) => {
      const texts = all.filter(([, text]) => text.round === round && text.kind === kind).reverse();
      if (!texts.length) return null;
      return html`<details class="fold" key=${`${round}-${kind}`} open=${open(round, kind)}>
        <summary>${pub.phase.rounds > 1 ? _("%(texts)s, round %(n)s", { texts: kindsName(kind), n: round }) : kindsName(kind)} <span class="num">(${texts.length})</span></summary>
        <ul class="stack tight">${texts.map(([id, text]) => html`<li key=${id}><${Written} text=${text} /></li>`)}</ul>
      </details>`;
    }))}
  </section>`;
}

function Written({ text }) {
  const room = useRoom();
  const titles = text.cards.map((id) => room.motion?.cards[id]?.title).filter(Boolean);
  const target = text.against && room.me.texts[text.against];
  return html`<details class="mini" data-side=${letter(text.side)}>
    <summary>
      <span>${text.author ? aliasOf(room, text.author) : _("The house")}</span>
      ${text.state !== "sent" && html`<small class="note"><${Icon} name="i-alert" /> ${stateName(text.state)}</small>`}
      ${text.flags && html`<small class="note"><${Icon} name="i-alert" /> ${n_("%(n)s flag", "%(n)s flags", text.flags)}</small>`}
      <small class="first-words">${text.text}</small>
    </summary>
    ${target && html`<p class="small">${_("Against the %(kind)s of %(alias)s", { kind: kindName(target.kind).toLowerCase(), alias: target.author ? aliasOf(room, target.author) : _("the house") })}</p>`}
    ${text.restatement && html`<p class="restated"><span class="kicker">${_("They say")}</span> ${text.restatement}</p>`}
    <p class="prose">${text.text}</p>
    ${titles.length > 0 && html`<p class="small">${_("Built on: %(cards)s", { cards: titles.join("; ") })}</p>`}
  </details>`;
}

/** The round's clashes, strongest first, and which of them is on the projector. */
export function Clashes({ can }) {
  const room = useRoom();
  const { reveal, clashes = {}, speeches, phase, results } = room.public;
  const { order, at } = reveal;
  if (!order.length) return html`<${Empty} title=${_("No clash this round")} text=${_("Nobody's opening met a rebuttal. Go on when you are ready.")} />`;
  const n = order.indexOf(at);
  const who = (id) => (speeches[id].author ? aliasOf(room, speeches[id].author) : _("The house"));
  return html`<section class="stack" aria-labelledby="clashes">
    <div class="row">
      <h2 id="clashes">${_("On the projector: clash %(n)s of %(all)s", { n: n + 1, all: order.length })}</h2>
      <span class="push row">
        <button type="button" class="btn quiet" aria-disabled=${n > 0 ? undefined : "true"} onClick=${() => n > 0 && can.show(order[n - 1])}>${_("Previous")}</button>
        <button type="button" class="btn quiet" aria-disabled=${n + 1 < order.length ? undefined : "true"} onClick=${() => n + 1 < order.length && can.show(order[n + 1])}>${_("Next clash")}</button>
      </span>
    </div>
    <ol class="clash-list">
      ${order.map((id, i) => {
        const clash = clashes[id];
        const shown = id === at;
        return html`<li key=${id} aria-current=${shown ? "true" : undefined}>
          <span class="num">${i + 1}</span>
          <span class="stack tight">
            <span class="row pair"><${Side} side=${speeches[clash.opening].side} /> ${who(clash.opening)} <i>${_("answered by")}</i> ${who(clash.rebuttal)}</span>
            <span class="small"><b>${verdictWords(clash.verdict)}.</b> ${votesInWords(clash.votes)}</span>
          </span>
          ${shown ? html`<span class="kicker">${_("On the screen")}</span>` : html`<button type="button" class="btn quiet" onClick=${() => can.show(id)}>${_("Show")}<span class="vh"> ${_("clash %(n)s", { n: i + 1 })}</span></button>`}
        </li>`;
      })}
    </ol>
    <${SideScores} scores=${results?.rounds[phase.round]} />
  </section>`;
}

/** How the debate came out: the sides, and every player's points, which only hosts see. */
export function Outcome() {
  const room = useRoom();
  const { results = {}, seats, motion } = room.public;
  const rounds = Object.keys(results.rounds ?? {});
  const players = ["for", "against", "judges"].flatMap((bench) => onBench(seats, bench)).filter(([seat]) => room.me.people[seat]?.points);
  const { for: pro, against: con } = results.sides ?? {};
  const both = pro !== undefined && con !== undefined;
  return html`<div class="stack">
    <p class="lede">${!both ? _("Not enough was judged to compare the sides.") : results.level ? _("The sides came out level.") : _("%(side)s came out ahead.", { side: motion.sides[pro > con ? "for" : "against"].name })}</p>
    <${SideScores} scores=${results.sides} />
    ${players.length > 0 && html`<h2>${_("Points")}</h2>
    <p class="small">${_("Only hosts see this table. It is in the order of names; the sides are those of the last round.")}</p>
    <div class="cq"><table class="table">
      <thead><tr><th scope="col">${_("Player")}</th><th scope="col">${_("Side")}</th>${rounds.map((n) => html`<th scope="col" class="n" key=${n}>${_("Round %(n)s", { n })}</th>`)}</tr></thead>
      <tbody>
        ${players.sort((a, b) => a[1].alias.localeCompare(b[1].alias)).map(([seat, { alias, side }]) => {
          const { teacher_name, points } = room.me.people[seat];
          return html`<tr key=${seat}>
            <th scope="row">${alias}${teacher_name && html` <small class="teacher">${teacher_name}</small>`}</th>
            <td data-h=${_("Side")}>${side ? html`<${Side} side=${side} />` : _("Judge")}</td>
            ${rounds.map((n) => html`<td class="n" key=${n} data-h=${_("Round %(n)s", { n })}>${points[n] === undefined ? "–" : whole(points[n])}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table></div>`}
  </div>`;
}

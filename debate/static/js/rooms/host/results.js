/** How the clashes of a round were judged, shown one by one; and what came out of the debate. */

import { useRef, useState } from "preact/hooks";

import { Icon, Side, aliasOf, nobodysName } from "#app/components/basics.js";
import {
  Awards,
  Convinced,
  Moved,
  Rewrites,
  bandWords,
  endingTitle,
  Rewritten,
} from "#app/components/ending.js";
import { isCount, verdictOf, votesInWords } from "#app/components/figures.js";
import { Empty } from "#app/components/messages.js";
import { byName, onBench } from "#app/components/people.js";
import { valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_, rich } from "#app/core/i18n.js";
import { useHostRoom, useRevealedRoom } from "#app/core/room.js";
import {
  aroundEnding,
  aroundReveal,
  readEnding,
  readLastVote,
  readReveal,
  useShow,
  waitsForHost,
} from "#app/core/show.js";
import { BENCHES } from "#app/core/sides.js";
import { atTables, hasVote, isAloud } from "#app/core/speeches.js";
import { nextLabel } from "#app/rooms/host/actions.js";
import { Who, nameOf } from "#app/rooms/host/names.js";
import { usePlaces, useUnseen } from "#app/rooms/host/still.js";
import { toReadWords } from "#app/rooms/host/texts.js";

/** @import { Clash, EndingShow, Host, Step } from "#app/protocol.d.ts" */
/** @import { Can, HostRoom } from "#app/types.d.ts" */

const PACES = [10, 15, 20, 30, 45, 60]; // s for each clash, or step of the ending

const VERDICT_SEEN = ["verdict", "names"]; // steps of a clash by which the room has its verdict

const beats = () => ({
  texts: _("Texts"),
  room: _("The room’s guess"),
  votes: _("Votes"),
  verdict: _("Verdict"),
  names: _("Names"),
});

/** What pressing "next" shows. @param {Step} step */
const stepName = (step) =>
  ({
    texts: _("Show the texts"),
    result: _("Show the result"),
    quick: _("The others, fast"),
    own: _("Own results"),
  })[step];

/** The round's clashes in their order, and which of them is on the projector, up to which step. @param {{ can: Can }} props */
export function Clashes({ can }) {
  const room = useHostRoom();
  const [open, openAll] = useState(false);
  const { reveal, clashes, speeches, phase } = useRevealedRoom().public;
  const {
    order: all,
    plan,
    quick = [],
    clashes: results,
  } = room.me.reveal ?? { order: [], plan: [], clashes: {}, left_out: [] };
  const { at, n, step } = useShow(readReveal, reveal, room.net.now);
  const order = [...plan, ...all.filter((id) => !plan.includes(id))];
  if (!order.length)
    return html`<${Empty} title=${_("No clash this round")} text=${_("No opening got a rebuttal. Move on when you’re ready.")} />`;
  const { back, ahead } = aroundReveal(reveal, { plan, quick }, clashes, room.net.now());
  const fast = reveal.step === "quick" ? quick.indexOf(at) + 1 : 0;
  const { through } = reveal;
  const own = reveal.step === "own";
  const who = (/** @type {string} */ id) =>
    html`<${Who} room=${room} seat=${speeches[id].bot ? undefined : room.me.texts[id]?.author} />`;
  /** @param {Clash} clash */
  const pair = ({ opening, rebuttal }) =>
    html`<span class="row pair"><${Side} side=${speeches[opening].side} /> ${who(opening)} <i>${_("answered by")}</i> ${who(rebuttal)}</span>`;
  // The console is often on the same wall as the projector: a verdict is told here once the room has seen it.
  const seen = (/** @type {string} */ id) =>
    clashes[id].votes && (id !== at || VERDICT_SEEN.includes(step));
  const judged = (/** @type {string} */ id) =>
    hasVote(room.public)
      ? html`<b>${verdictOf(room.public, results[id])}.</b>${!isCount(room.public, results[id]) && html` ${votesInWords(results[id].votes)}`}`
      : _(
          "Hands decide here. The count stays on your board; the printed report has a place for it.",
        );
  const name = (/** @type {string} */ id) =>
    speeches[id].bot
      ? nobodysName(room.public)
      : aliasOf(room, /** @type {string} */ (room.me.texts[id]?.author));
  /** Clashes have the numbers that the projector gives them; one that it doesn't go to by itself has none yet. @param {string} id @param {Clash} clash */
  const which = (id, { opening, rebuttal }) =>
    plan.includes(id)
      ? _("clash %(n)s", { n: plan.indexOf(id) + 1 })
      : _("%(opener)s, answered by %(rebutter)s", {
          opener: name(opening),
          rebutter: name(rebuttal),
        });
  const then = plan.slice(plan.indexOf(at) + 1).filter((id) => !clashes[id].votes);
  const mayLeaveOut = (/** @type {string} */ id) => plan.includes(id) && !clashes[id].votes;
  /** Each clash has one button, until all are listed with their verdicts. @param {string[]} some @param {boolean} verdicts */
  const list = (some, verdicts) =>
    html`<ol class="clash-list">
      ${some.map((id) => {
        const clash = clashes[id];
        const hidden = [clash.opening, clash.rebuttal].some(
          (text) => speeches[text]?.hidden && !speeches[text].unread,
        );
        const current = id === at && !own && !room.public.flow_shown;
        return html`<li key=${id} aria-current=${current ? "true" : undefined}>
          <span class="num">${plan.includes(id) ? plan.indexOf(id) + 1 : "+"}</span>
          <span class="stack tight">${pair(clash)}
            ${(mayLeaveOut(id) || toReadFirst(room, clash).length > 0) && html`<${ToRead} clash=${clash} named />`}
            ${(verdicts || seen(id)) && html`<span class="small">${judged(id)}</span>`}
            ${hidden && html`<span class="small">${_("You have hidden a text of it, so the show has no place for it.")}</span>`}
          </span>
          <span class="row">${mayLeaveOut(id) && (verdicts || !current) && html`<button type="button" class="btn quiet" onClick=${() => can.leaveOut(id)}>${_("Leave it out")}<span class="vh"> ${which(id, clash)}</span></button>`}
          ${(verdicts || current || !mayLeaveOut(id)) && !hidden && html`<button type="button" class="btn quiet" aria-disabled=${current ? "true" : undefined} onClick=${() => !current && can.show(id, "texts")}>${current ? _("On the screen") : html`${_("Show")}<span class="vh"> ${which(id, clash)}</span>`}</button>`}</span>
        </li>`;
      })}
    </ol>`;
  const skipped = order.filter(
    (id) => !plan.includes(id) && toReadFirst(room, clashes[id]).length > 0,
  );
  return html`<section class="stack" aria-labelledby="clashes">
    <div class="ticket show stack">
      <div class="row"><h2 id="clashes">${room.public.flow_shown ? _("Clash %(n)s of %(all)s; the flow is on the projector", { n, all: reveal.shown }) : own ? _("On the projector: own results") : fast ? _("On the projector: the others, fast, %(n)s of %(all)s", { n: fast, all: quick.length }) : _("On the projector: clash %(n)s of %(all)s", { n, all: reveal.shown })}</h2> <span class="push kicker" role="status">${through || own ? _("The show is over") : showTime(room)}</span></div>
      ${through && html`<p class="calls">${_("The class waits for you.")}</p><p>${_("Talk about what they saw. Nothing goes on before you press “%(next)s”.", { next: nextLabel({ phase }) ?? "" })}</p>`}
      ${clashes[at] && !own && pair(clashes[at])}
      ${clashes[at] && !own && seen(at) && html`<p class="small">${judged(at)}</p>`}
      ${!fast && !own && then.length > 0 && html`<p class="small">${_("Then: %(clashes)s", { clashes: then.map((id) => betweenWhom(room, clashes[id])).join("; ") })}</p>`}
      ${
        !fast &&
        !own &&
        html`<ol class="beats">${Object.entries(beats())
          .filter(([beat]) => hasVote(room.public) || ["texts", "names"].includes(beat))
          .filter(([beat]) => beat !== "room" || step === beat || clashes[at]?.guessed?.expected)
          .map(
            ([beat, words]) =>
              html`<li key=${beat} aria-current=${beat === step ? "step" : undefined}>${words}</li>`,
          )}</ol>`
      }
      <div class="row">
        <button type="button" class="btn quiet" aria-disabled=${back ? undefined : "true"} onClick=${() => back && can.show(...back)}>${_("Back")}</button>
        ${!through && html`<${Pace} key=${phase.id} going=${!phase.held} can=${can} label=${_("each clash:")} />`}
        ${clashes[at] && mayLeaveOut(at) && !own && html`<button type="button" class="btn quiet skips" key=${at} onClick=${() => can.leaveOut(at)}>${_("Skip this one")}</button>`}
        <button type="button" class="btn push" aria-disabled=${ahead ? undefined : "true"} onClick=${() => ahead && can.show(...ahead)}>${ahead && ahead[0] !== at && (fast || ahead[1] !== "quick") ? _("Next clash") : ahead && reveal.step === ahead[1] ? _("All of it now") : ahead ? (ahead[1] === "result" && !hasVote(room.public) ? _("Ask: “What would have tipped it?”") : stepName(ahead[1])) : _("That was the last")}</button>
      </div>
    </div>
    ${skipped.length > 0 && html`<details class="fold"><summary>${n_("%(n)s clash isn’t in the show: its text waits for you", "%(n)s clashes aren’t in the show: their texts wait for you", skipped.length)}</summary>${list(skipped, false)}</details>`}
    <details class="fold" onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => openAll(event.currentTarget.open)}><summary>${hasVote(room.public) ? n_("%(n)s clash, with its verdict", "All %(n)s clashes, with their verdicts", order.length) : n_("%(n)s clash", "All %(n)s clashes", order.length)}</summary>
      ${plan.length < order.length && html`<p class="small">${_("By itself the projector goes through %(n)s of them; “Show” brings any other. Everyone’s own page lists the others when it’s done.", { n: plan.length })}</p>`}
      ${open && list(order, true)}
    </details>
  </section>`;
}

/** That what may come on the screen speaks of somebody near its writer; a line also of its writer. @param {{ line?: boolean }} props */
const OfSomebodyNear = ({ line }) =>
  html`<span class="note small"><${Icon} name="i-alert" /> ${line ? _("Speaks of its writer, family or a friend") : _("Speaks of family or a friend")}</span>`;

/** That a text made readers laugh. @param {{ more?: string }} props */
const Laughed = ({ more }) =>
  html`<span class="note small"><${Icon} name="i-laugh" /> ${_("Readers laughed")}${more && `: ${more}`}</span>`;

/** What will come on the big screen by itself, in one list: while a round is judged its clashes; during a show the lines of those that it leaves out, and from the last results on those of the ending, open. Nothing waits for a host. @param {{ can: Can }} props */
export function ToCome({ can }) {
  const room = useHostRoom();
  const ref = useElement();
  const said = useRef(/** @type {Map<string, string>} */ (new Map())); // of a line that is left out
  const { before_show: show, before_ending, reveal, texts } = room.me;
  const ending = before_ending ?? (reveal?.lines && reveal);
  const { clashes = {}, funny = [] } = show ?? {};
  const {
    lines = [],
    vote = [],
    chosen = [],
    near = [],
  } = /** @type {Partial<NonNullable<Host["before_ending"]>>} */ (ending ?? {});
  const { left_out: out = [] } = show ?? ending ?? {};
  const ids = Object.keys(clashes);
  const ready = ids.filter((id) => !toReadFirst(room, clashes[id]).length);
  const wait = ids.length - ready.length;
  const gone = show
    ? []
    : out.map((speech) => ({
        speech,
        words: said.current.get(speech) ?? texts[speech]?.text ?? "",
      }));
  /** @type {Map<string, string>} by id what is to be looked over */
  const words = new Map([
    ...ready.map((id) => /** @type {[string, string]} */ ([id, id])),
    ...[...vote, ...lines, ...gone].map(
      (line) => /** @type {[string, string]} */ ([line.speech, line.words]),
    ),
  ]);
  said.current = words;
  const rows = usePlaces(ref, [...words], room.public.phase.id).filter((row) => !row.gone);
  const left = useUnseen(
    ref,
    [...words].filter(([id]) => !out.includes(id)).map((one) => one.join()),
  );
  if (!rows.length && !wait) return null;
  const has = (/** @type {string[]} */ some) => (/** @type {string} */ id) =>
    [id, clashes[id]?.opening, clashes[id]?.rebuttal].some((text) => some.includes(text));
  const [isNear, isFunny] = [has(show?.near ?? near), has(funny)];
  const n = rows.filter(({ id }) => !out.includes(id)).length;
  const title = show
    ? left
      ? n_(
          "%(n)s clash may be shown after the vote; read it first if you like",
          "%(n)s clashes may be shown after the vote; read them first if you like",
          left,
        )
      : _("All clashes read")
    : n_("%(n)s text may come on the big screen", "%(n)s texts may come on the big screen", n);
  return html`<section class="stack tight" aria-labelledby="to-come">
    <details class="fold" key=${room.public.phase.id} open=${!show}><summary><h2 id="to-come" class=${show && "small"}>${title}</h2>${out.length > 0 && ` · ${n_("%(n)s left out", "%(n)s left out", out.length)}`}</summary>
      <p class="small">${show ? _("The big screen takes its clashes from these, and lines of the others.") : vote.length > 0 && n_("The class votes on the first, without names.", "The class votes on the first %(n)s, without names.", vote.length)} ${_("Leave out what you don’t want read aloud.")}</p>
      <ol class="clash-list to-come" ref=${ref}>${rows.map(({ id, item }) => {
        const isOut = out.includes(id);
        const clash = clashes[id];
        const line = [...vote, ...lines].find(({ speech }) => speech === id);
        return html`<li key=${id} data-out=${isOut ? "" : undefined} data-of=${[id, item].join()}>
          <div class="stack tight">${clash ? html`<${ToRead} clash=${clash} />` : html`<span dir="auto">${item}</span> <small><${Who} room=${room} seat=${texts[id]?.author} /> ${line && html`<${Rewritten} line=${line} />`} ${chosen.includes(id) && html`<b class="note"><${Icon} name="i-check" /> ${_("Chosen by its author")}</b>`}</small>`}${!clash && html`<${Insulted} seats=${[texts[id]?.author ?? ""]} />`}${isNear(id) && html`<${OfSomebodyNear} line=${!clash} />`}${isFunny(id) && html`<${Laughed} more=${_("with a writer, or at one?")} />`}</div>
          <span class="row"><button type="button" class="btn quiet" onClick=${() => (clash ? can.leaveOut(id, !isOut) : can.leaveLineOut(id, !isOut))}>${isOut ? _("Let it come") : _("Leave it out")}<span class="vh"> <bdi>${clash ? betweenWhom(room, clash) : nameOf(room, texts[id]?.author ?? "")}</bdi></span></button></span>
        </li>`;
      })}</ol></details>
    ${wait > 0 && html`<p class="small"><a href="#urgent">${n_("%(n)s more stays out of the show until you’ve read its text.", "%(n)s more stay out of the show until you’ve read their texts.", wait)}</a></p>`}
  </section>`;
}

/** The texts of a clash that a host has to judge before any of it comes on a screen. @param {HostRoom} room @param {{ opening: string, rebuttal: string, closing?: string }} clash */
const toReadFirst = ({ me: { texts } }, { opening, rebuttal, closing }) =>
  [opening, rebuttal, closing ?? ""].filter(
    (id) => texts[id]?.unread && texts[id].state !== "hidden",
  );

/** Who answers whom in a clash, by name. @param {HostRoom} room @param {{ opening: string, rebuttal: string }} clash */
function betweenWhom(room, { opening, rebuttal }) {
  const [opener, rebutter] = [opening, rebuttal].map((id) => {
    const author = room.me.texts[id]?.author;
    return author ? nameOf(room, author) : nobodysName(room.public);
  });
  return _("%(opener)s, answered by %(rebutter)s", { opener, rebutter });
}

/** A clash that is still to come: how its texts begin, or why a host reads it first; and whole after a press. @param {{ clash: { opening: string, rebuttal: string, closing?: string }, named?: boolean }} props `named`: its writers stand above */
function ToRead({ clash, named = false }) {
  const room = useHostRoom();
  const { texts } = room.me;
  const { opening, rebuttal } = clash;
  const why = new Set(toReadFirst(room, clash).flatMap((id) => toReadWords(texts[id])));
  return html`<details class="mini">
    <summary><span class="stack tight">
      ${[...why].map((words) => html`<b class="note" key=${words}><${Icon} name="i-alert" /> ${words}</b>`)}
      ${why.size ? !named && html`<span class="small">${betweenWhom(room, clash)}</span>` : [opening, rebuttal].map((id) => html`<span class="small first-line" key=${id} dir="auto">${texts[id]?.text}</span>`)}
    </span></summary>
    ${[opening, rebuttal].map((id) => html`<p class="small" key=${id}><${Who} room=${room} seat=${texts[id]?.author} />: <span dir="auto">${texts[id]?.text}</span></p>`)}
  </details>`;
}

/** How long the show still takes, if nobody stops it. @param {HostRoom} room */
function showTime({ me, public: { phase } }) {
  const ms = (phase.clock?.length ?? 0) + (me.reveal?.to_come ?? 0);
  const minutes = Math.round(ms / 60_000);
  if (!ms) return "";
  return minutes < 1
    ? _("Less than a minute of show left")
    : n_("About %(n)s minute of show left", "About %(n)s minutes of show left", minutes);
}

/** Lets the show run on every screen, or stops it. A step by hand stops it too, so nobody is rushed. @param {{ going: boolean, can: Can, label: string }} props */
function Pace({ going, can, label }) {
  const [seconds, setSeconds] = useState(/** @type {number | undefined} */ (undefined));
  const choose = (/** @type {number | undefined} */ value) => {
    setSeconds(value);
    if (going) can.run(value);
  };
  return html`<div class="row pace small">
    <button type="button" class="btn quiet" aria-pressed=${going ? "true" : "false"} onClick=${() => can.run(going ? 0 : seconds)}>${going ? _("Stop here") : _("Let it run")}</button>
    <label class="note">${label} <select value=${seconds ?? ""} onChange=${(/** @type {Event} */ event) => choose(Number(valueOf(event)) || undefined)}><option value="">${_("time to read")}</option>${PACES.map((n) => html`<option key=${n} value=${n}>${_("%(n)s s", { n })}</option>`)}</select></label>
    <span role="status">${going ? _("It runs by itself. Any step that you press stops it.") : _("Each step waits for you. “Let it run” goes on by itself.")}</span>
  </div>`;
}

/** The results of the debate, and what only hosts see of each player. */
export function Outcome() {
  const { public: pub } = useHostRoom();
  const { ending, results, revised } = pub;
  return html`<div class="stack">
    ${revised && html`<section class="stack" aria-labelledby="rewrites"><h2 id="rewrites">${_("What rewriting did")}</h2><${Rewrites} /></section>`}
    ${
      results &&
      Object.keys(results.awards).length > 0 &&
      html`<section class="stack" aria-labelledby="awards"><h2 id="awards">${_("Awards")}</h2>
      ${(results.awards.strong_opening || results.awards.strong_rebuttal) && html`<p class="small">${_("Fairest restater and bridge builder are told to their winners alone. The report has them.")}</p>`}
      <${Awards} /></section>`
    }
    ${results?.sides && html`<section class="stack" aria-labelledby="sides"><h2 id="sides">${_("How often each side convinced the room")}</h2><${Convinced} counts /></section>`}
    ${ending && results?.swing && results.swing.verdict !== "too_few" && html`<section class="stack" aria-labelledby="moved"><h2 id="moved">${_("How the room moved")}</h2><${Moved} /></section>`}
    <${Players} />
  </div>`;
}

/** Whose texts have an insult that not everybody was let have, of these, by name. @param {{ seats: string[] }} props */
function Insulted({ seats }) {
  const room = useHostRoom();
  const unkind = Object.values(room.me.texts ?? {}).filter((text) => text.unkind);
  const of = seats.filter((seat) => unkind.some(({ author }) => author === seat));
  return of.map(
    (seat) =>
      html`<b class="note small" key=${seat}><${Icon} name="i-alert" /> <span>${rich(_("A text by %(name)s was held for an insult."), { name: html`<${Who} room=${room} seat=${seat} />` })}</span></b>`,
  );
}

/** The step of the ending that is on every screen, and those around it. @param {{ can: Can }} props */
export function Steps({ can }) {
  const { ending } = useHostRoom().public;
  return ending && html`<${AroundStep} ending=${ending} can=${can} />`;
}

/** @param {{ ending: EndingShow, can: Can }} props */
function AroundStep({ ending, can }) {
  const room = useHostRoom();
  const { at, n } = useShow(readEnding, ending, room.net.now);
  useShow(readLastVote, ending, room.net.now);
  const { steps, runs } = ending;
  const { back: before, ahead: after } = aroundEnding(ending, room.net.now());
  const waits = ["moved", "remember", "questions", "last"].includes(steps[n]); // for a host
  const open = ending.vote && !ending.vote.votes;
  const winners = Object.entries(room.public.results?.awards ?? {}).flatMap(([name, seats]) =>
    [at, after].some((step) => step === name) ? seats : [],
  );
  return html`<section class="ticket show stack" aria-labelledby="ending-steps">
    <h2 id="ending-steps">${atTables(room.public) ? _("On the projector: %(step)s", { step: endingTitle(at) }) : _("On every screen: %(step)s", { step: endingTitle(at) })}</h2>
    ${after && waitsForHost(ending, room.net.now()) && html`<div role="status"><p class="calls">${_("The class waits for you.")}</p><p>${_("Talk about what they saw. Nothing goes on before you press “%(next)s”.", { next: endingTitle(after) })}</p></div>`}
    <${Insulted} seats=${winners} />
    <div class="row">
      <button type="button" class="btn quiet" aria-disabled=${before ? undefined : "true"} onClick=${() => before && can.showEnding(before)}>${_("Back")}</button>
      ${!waits && html`<${Pace} going=${Boolean(runs)} can=${can} label=${_("each step:")} />`}
    </div>
    ${at === "remember" && open && html`<p class="small">${_("It closes by itself when everyone has chosen, or when its time is up.")}</p>`}
  </section>`;
}

/** How much was done of what was owed; a dash where nothing was. @param {number} [n] @param {number} [all] */
const outOf = (n, all) => (all ? _("%(n)s of %(all)s", { n, all }) : "–");

/** Why nobody has a place. @param {number} writers */
const placesNeed = (writers) =>
  writers < 8
    ? n_(
        "Places need eight people who wrote, and votes in two rounds; here %(n)s person wrote.",
        "Places need eight people who wrote, and votes in two rounds; here %(n)s people wrote.",
        writers,
      )
    : _("Places need votes in two rounds.");

function Players() {
  const room = useHostRoom();
  const { seats, results } = room.public;
  const players = BENCHES.flatMap((bench) => onBench(seats, bench)).filter(
    ([seat]) => room.me.people[seat]?.took_part,
  );
  if (!players.length) return null;
  const places = players.flatMap(([seat]) => room.me.people[seat].place ?? []);
  const given = isAloud(room.public) ? _("Done") : _("Sent"); // said aloud, what has no line counts, too
  const ranked = places.some(({ ahead, behind }) => ahead + behind > 0);
  return html`<section class="stack" aria-labelledby="players">
    <h2 id="players">${_("Each player")}</h2>
    <p class="small">${_("Only hosts see this table. Sides are those of the last round.")} ${ranked ? _("Where readers’ preferences can’t tell two people apart, they are level.") : places.length ? _("Readers’ preferences tell nobody’s texts apart.") : isAloud(room.public) ? _("A debate said aloud has no places: a line is too short for them.") : placesNeed(results?.writers ?? 0)} <a href="/how-it-counts">${_("How stars and places are worked out")}</a></p>
    <div class="cq"><table class="table">
      <thead><tr><th scope="col">${_("Player")}</th><th scope="col">${_("Side")}</th>${ranked && html`<th scope="col">${_("Texts, compared")}</th>`}<th scope="col" class="n">${given}</th><th scope="col" class="n">${_("Judged")}</th></tr></thead>
      <tbody>
        ${players.sort(byName(room.me.people)).map(([seat, { side }]) => {
          const { took_part: part, place } = room.me.people[seat];
          return html`<tr key=${seat}>
            <th scope="row"><${Who} room=${room} seat=${seat} /></th>
            <td data-h=${_("Side")}>${side ? html`<${Side} side=${side} />` : room.public.format === "stage" ? _("Listener") : _("Judge")}</td>
            ${ranked && html`<td data-h=${_("Texts, compared")}>${place ? bandWords(place) : "–"}</td>`}
            <td class="n" data-h=${given}>${outOf(part?.sent, part?.due)}${part?.lineless ? `, ${_("%(n)s without a line", { n: part.lineless })}` : ""}</td>
            <td class="n" data-h=${_("Judged")}>${outOf(part?.judged, part?.to_judge)}</td>
          </tr>`;
        })}
      </tbody>
    </table></div>
  </section>`;
}

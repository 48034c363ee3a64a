/** For a debate said aloud: who speaks in which order, what was said, and the buttons that move the speakers on. */

import { useState } from "preact/hooks";

import {
  Icon,
  Seal,
  aliasOf,
  calledOf,
  knownName,
  numberAt,
  sideText,
} from "#app/components/basics.js";
import { Restated } from "#app/components/clash.js";
import { minutes } from "#app/core/clock.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useTick } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { hasSpoken, queueOf, timeOfSpeech } from "#app/core/speeches.js";

/** @import { Queue, Ticket } from "#app/protocol.d.ts" */
/** @import { OfGroup } from "#app/core/speeches.js" */
/** @import { Room } from "#app/types.d.ts" */

/** Whether the speaker speaks, has been stopped, or is next. @param {{ began?: number, spent?: number }} queue @returns {"speaks" | "stopped" | "next"} */
const stateOf = ({ began, spent = 0 }) => (began ? "speaks" : spent > 0 ? "stopped" : "next");

/** "speaks", "is stopped" or "is next", after a name. @param {{ began?: number, spent?: number }} queue */
export const nowWord = (queue) =>
  ({ speaks: _("speaks"), stopped: _("is stopped"), next: _("is next") })[stateOf(queue)];

/** The same as a sentence. @param {{ began?: number, spent?: number }} queue @param {string} name */
export const nowSentence = (queue, name) =>
  ({
    speaks: _("%(name)s speaks", { name }),
    stopped: _("%(name)s is stopped", { name }),
    next: _("%(name)s speaks next", { name }),
  })[stateOf(queue)];

/**
 * The time of a speech, where several have clocks or its time is over: nothing cuts it off, and a host may want to look.
 * @param {{ queue: OfGroup, looks?: boolean, only?: "left" | "over" }} props `looks`: for a host, who sees which table is slow
 */
export const SpeechTime = ({ queue, ...how }) =>
  queue.speaker
    ? html`<${Ticking} key=${`${queue.at} ${queue.began ?? ""} ${queue.spent ?? ""}`} queue=${queue} ...${how} />`
    : null;

/** @param {{ queue: OfGroup, looks?: boolean, only?: "left" | "over" }} props */
function Ticking({ queue, looks, only }) {
  const { net } = useRoom();
  const [since] = useState(net.now);
  useTick(1000);
  const { left, over, waits, slow } = timeOfSpeech(queue, net.now(), since);
  const text =
    over !== undefined && only !== "left"
      ? _("%(time)s over", { time: minutes(over) })
      : left !== undefined && only !== "over"
        ? minutes(left)
        : waits !== undefined && looks
          ? _("not started for %(time)s", { time: minutes(waits) })
          : "";
  return (
    text &&
    html` <b class=${slow && looks ? "num slow" : "num"}>${slow && looks && html`<${Icon} name="i-wait" /> `}${text}</b>`
  );
}

/** Where somebody sits, by which people find each other who know no dealt names. @param {Room} room @param {string} seat */
export function placeOf(room, seat) {
  const side = room.public.seats[seat]?.side;
  const n = numberAt(room.public.seats, seat);
  return side ? _("%(side)s, speaker %(n)s", { side: sideText(room, side).name, n }) : "";
}

/** What is said when nobody is left to speak; "everybody has spoken" is not true if someone was passed over. @param {Pick<Queue, "speakers" | "spoken">} queue */
export const throughSentence = (queue) =>
  queue.speakers.every((seat) => hasSpoken(queue, seat))
    ? _("Everyone has spoken")
    : _("Everyone has had their turn");

/** What a person calls the next press. @param {{ began?: number, spent?: number }} queue */
const startLabel = ({ began, spent = 0 }) =>
  began ? _("Stop") : spent > 0 ? _("Go on") : _("Start");

/**
 * Everybody who speaks in this phase, in order, with ticks on those who have spoken.
 * @param {{ group?: string, calls?: boolean, lacks?: (seat: string) => boolean }} props `group`: at which table; `calls`: a tap on a
 * name lets that person speak now; `lacks`: whether the line of what they said is missing
 */
export function Order({ group, calls, lacks }) {
  const room = /** @type {any} */ (useRoom());
  const queue = queueOf(room.public, group ?? room.me?.group?.number);
  const { seat: shared } = usePage();
  if (!queue) return null;
  const waits = (/** @type {string} */ seat) =>
    seat !== queue.speaker && !hasSpoken(queue, seat) && comes(room, seat);
  const call = (/** @type {string} */ to) => () =>
    room.act("speech", { phase: room.public.phase.id, group: queue.group, do: "next", to });
  const called = (/** @type {string} */ seat) => {
    const name = html`<bdi>${calledOf(room, seat)}</bdi>`;
    return calls && waits(seat)
      ? html`<button type="button" class="link" onClick=${call(seat)}>${name}<span class="vh"> ${nowWord({ began: 1 })}</span></button>`
      : name;
  };
  return html`<ol class="speakers">
    ${queue.speakers.map((/** @type {string} */ seat, /** @type {number} */ n) => {
      const side = room.public.seats[seat]?.side;
      return html`<li key=${seat} data-side=${letter(side)} aria-current=${n === queue.at ? "step" : undefined}>
        ${side && html`<${Seal} side=${side} /> ${numberAt(room.public.seats, seat)}`} ${called(seat)}${!shared && otherName(room, seat) && html` <small><bdi>${otherName(room, seat)}</bdi></small>`}${seat === room.me?.seat && !shared && html` <small>${_("(you)")}</small>`}
        ${room.me?.group?.out?.includes(seat) && html`<small><${Icon} name="i-away" /> ${_("stepped out")}</small>`}
        ${n < queue.at && (!hasSpoken(queue, seat) ? html`<small>${_("passed over")}</small>` : lacks?.(seat) ? html`<${Icon} name="i-pen" /><span class="vh">${_("has spoken, the line is missing")}</span>` : html`<${Icon} name="i-check" /><span class="vh">${_("has spoken")}</span>`)}
      </li>`;
    })}
  </ol>${calls && queue.speaker && !queue.began && queue.speakers.some(waits) && html`<p class="small">${_("Somebody else speaks? Press their name.")}</p>`}`;
}

/** Whether somebody comes forward when it is their turn. @param {any} room @param {string} seat */
const comes = (room, seat) =>
  !room.public.seats[seat]?.gone &&
  room.me?.people?.[seat]?.out === undefined &&
  !room.me?.group?.out?.includes(seat);

/** A second name by which people here may know somebody. @param {Room} room @param {string} seat */
function otherName(room, seat) {
  const alias = aliasOf(room, seat);
  if (calledOf(room, seat) !== alias) return alias;
  const people = /** @type {any} */ (room.me)?.people;
  const known = people ? knownName(people, seat) : "";
  return known === alias ? "" : known;
}

/** Who wrote down a line that its speaker has not confirmed. @param {Room} room @param {string} by */
const notedBy = (room, by) =>
  by === "table" ? _("noted at the table") : _("noted by %(name)s", { name: calledOf(room, by) });

/** Whose line it is: a person's, a card's that stands in for it, or the deck's. @param {Room} room @param {string} [author] @param {boolean} [from_card] */
const spokenBy = (room, author, from_card) =>
  author
    ? rich(from_card ? _("Card of %(name)s") : _("%(name)s"), {
        name: html`<bdi>${calledOf(room, author)}</bdi>`,
      })
    : _("The deck’s own case");

/** @param {{ ticket: Ticket, lead?: string }} props `lead`: why it is here */
export function Line({ ticket, lead }) {
  const room = useRoom();
  const { side, author, text, restatement, noted_by, from_card, unfinished, hidden, unread, why } =
    ticket;
  return html`<div class="said" data-side=${letter(side)}>
    <p class="note small"><${Seal} side=${side} /> <span>${lead && html`${lead} `}<b>${spokenBy(room, author, from_card)}</b>${noted_by && html` · ${notedBy(room, noted_by)}`}${unfinished && html` · ${_("time ran out")}`}${unread && !hidden && html` · <b>${_("Your teacher reads this first.")}</b>`}${from_card && html` · ${_("nobody wrote down what was said")}`}</span></p>
    ${hidden && text === undefined ? html`<p class="small">${unread ? _("This line names somebody. Your teacher reads it first.") : _("Your teacher has hidden this line.")}${why && html` <b dir="auto">${why}</b>`}</p>` : html`<${Restated} text=${restatement} /><p class="prose" dir="auto">${text}</p>`}
  </div>`;
}

/**
 * What was said in this round, in the order in which people speak. `but`: a line that stands elsewhere on the page; `line`: draws one of them in
 * another way.
 * @param {{ but?: string, line?: (ticket: Ticket) => unknown }} props
 */
export function Said({ but, line }) {
  const { public: pub, me } = useRoom();
  const order = queueOf(pub, me.group?.number)?.speakers ?? [];
  const turn = (/** @type {Ticket} */ { kind, author = "" }) =>
    kind === pub.phase.name ? order.indexOf(author) : -1; // those of earlier phases come first, as they are
  const tickets = Object.entries(me.group?.tickets ?? {})
    .filter(([id, one]) => one.author && id !== but)
    .sort(([, a], [, b]) => turn(a) - turn(b));
  if (!tickets.length) return html`<p class="small">${_("Each speech leaves one line here.")}</p>`;
  return html`<ul class="plain stack tight lines">${tickets.map(([id, ticket]) => html`<li key=${id}>${line?.(ticket) ?? html`<${Line} ticket=${ticket} />`}</li>`)}</ul>`;
}

/** The buttons that move the speakers on, for speakers and hosts. @param {{ group?: string }} props `group`: at which table */
export function SpeechButtons({ group }) {
  const room = /** @type {any} */ (useRoom()); // a host's, or a speaker's
  const { public: pub, act } = room;
  const queue = queueOf(pub, group ?? room.me?.group?.number);
  if (!queue) return null;
  const { began, spent = 0, at, speakers, speaker } = queue;
  const press = (/** @type {string} */ what) => () =>
    act("speech", { phase: pub.phase.id, group: queue.group, do: what });
  const here = (/** @type {string} */ seat) => comes(room, seat);
  const following = speakers.slice(at + 1).find(here);
  const last = speakers.slice(0, at).findLast(here);
  const passes = speaker && !began && spent <= 0 && !hasSpoken(queue, speaker);
  const back = !began && spent <= 0 && last;
  return html`<div class="row speech-buttons">
    ${speaker && html`<button type="button" class=${began ? "btn quiet" : "btn"} aria-disabled=${pub.phase.paused ? "true" : undefined} onClick=${press(began ? "stop" : "start")}><${Icon} name=${began ? "i-pause" : "i-next"} /> ${startLabel(queue)}</button>`}
    ${!began && spent > 0 && html`<button type="button" class="btn quiet" onClick=${press("again")}>${_("Again")}</button>`}
    ${back && html`<button type="button" class="btn quiet" onClick=${press("again")}>${_("Back to %(name)s", { name: calledOf(room, last) })}</button>`}
    ${speaker && html`<button type="button" class=${began ? "btn" : "btn quiet"} onClick=${press("next")}>${passes ? _("Pass over %(name)s", { name: calledOf(room, speaker) }) : following ? _("Next: %(name)s", { name: calledOf(room, following) }) : _("That was the last speech")} <${Icon} name="i-next" /></button>`}
  </div>`;
}

/**
 * For a debate said aloud: who speaks, the clock, and the line that a speech leaves. A listener next to the speaker writes it down;
 * the speaker confirms or corrects it.
 */

import { useEffect, useRef, useState } from "preact/hooks";

import { Care, Icon, Seal, Side, calledOf, phaseName, sideText } from "#app/components/basics.js";
import { CitedCards, fromWhat, MiniCard, Shelf } from "#app/components/cards.js";
import { FlagButton } from "#app/components/flag.js";
import {
  Line,
  Order,
  Said,
  SpeechButtons,
  nowSentence,
  throughSentence,
} from "#app/components/speaking.js";
import { Ring } from "#app/components/timer.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { atTables, hasSpoken, heardAt, queueOf, speechTitle } from "#app/core/speeches.js";
import { Page } from "#app/rooms/player/frame.js";
import { keptByTheClock } from "#app/rooms/player/phases/draw.js";
import {
  AskFirst,
  Fate,
  LeaveOut,
  mineOf,
  putWords,
  useSending,
} from "#app/rooms/player/writing.js";

/** @import { Refusal, SpeechKind, Ticket } from "#app/protocol.d.ts" */
/** @import { Room, Written } from "#app/types.d.ts" */
/** @import { OfGroup } from "#app/core/speeches.js" */

/** A seat's line of a kind in this round, with its id. @param {Room["me"]} me @param {string} seat @param {SpeechKind} kind @returns {(Ticket & { id: string }) | undefined} */
function ticketOf(me, seat, kind) {
  const found = Object.entries(me.group?.tickets ?? {}).find(
    ([, ticket]) => ticket.author === seat && ticket.kind === kind,
  );
  return found && { id: found[0], ...found[1] };
}

/** In an opening, a rebuttal or a closing. */
export function Speaking() {
  const room = useRoom();
  const { public: pub, me } = room;
  const kind = /** @type {SpeechKind} */ (pub.phase.name);
  const queue = queueOf(pub, me.group?.number);
  const { seat: shared } = usePage(); // then the page is the whole table's
  useEffect(() => {
    if (shared && !document.activeElement?.matches("textarea")) window.scrollTo(0, 0); // to see whose turn it is
  }, [queue?.at]);
  if (!queue) return html`<${Page}><h1>${phaseName(kind)}</h1><//>`;
  const { speaker, speakers } = queue;
  const speaks = me.role === "player" && speakers.includes(me.seat);
  const mine = speaker === me.seat && !shared;
  const lacks = queue.spoken?.some((seat) => !ticketOf(me, seat, kind));
  const title = !speaker
    ? lacks
      ? _("Write the missing line before time is up")
      : throughSentence(queue)
    : mine
      ? queue.began
        ? _("You speak")
        : queue.spent && queue.spent > 0
          ? _("You are stopped")
          : _("You speak next")
      : nowSentence(queue, calledOf(room, speaker));
  const early =
    !speaker &&
    !lacks &&
    me.group?.number &&
    html`<p class="lede">${_("Finished early? Agree on the best point of the other side.")}</p>`;
  const presses = speaks && (atTables(pub) || mine);
  const calls = presses && atTables(pub);
  const scribe = speaker && !ticketOf(me, speaker, kind) && scribeOf(room, speaker);
  const buttons = presses && html`<${SpeechButtons} />`;
  if (shared)
    return html`<${Page} gap="1.25rem" motion=${false} reference=${html`<${Shelf} />`} actions=${buttons}>
      <section class="row order" aria-label=${_("Who speaks when")}><${Order} calls=${calls} lacks=${(/** @type {string} */ seat) => !ticketOf(me, seat, kind)} /></section>
      <div class="at-table">
        <div class="stack tight">
          <div class="row"><h1>${title}</h1>${scribe && html` <span id="scribe">${scribeWords(room, scribe, speaker ?? "")}</span>`}</div>
          ${early}
          ${kind === "opening" && queue.at === 0 && !queue.began && !queue.spent && html`<p class="small">${_("Copy three words from your card. Then slide the device to whoever writes.")}</p>`}
          ${speaker && html`<${Target} seat=${speaker} kind=${kind} />`}
          <${LinesOfTable} kind=${kind} queue=${queue} />
          <${Unfinished} />
          <${Late} />
        </div>
        ${speaker && html`<${Notes} kind=${kind} of=${speaker} />`}
      </div>
      ${speaker && html`<${Kindly} kind=${kind} />`}
      <${WhatWasSaid} of=${{ kind, queue }} />
    <//>`;
  return html`<${Page} gap="1.25rem" reference=${html`<${Shelf} />`} actions=${buttons}>
    <div class="split even aloud">
      <div class="stack">
        <div class="row"><p class="kicker">${speechTitle(kind, queue)}</p>${speaker && pub.seats[speaker]?.side && html`<${Side} side=${pub.seats[speaker].side} />`}</div>
        <h1>${title}</h1>
        ${early}
        ${speaker && (mine || !speaks) && html`<div class="speech-clock"><${Ring} size="12rem" /></div>`}
        ${speaker && html`<${Target} seat=${speaker} kind=${kind} />`}
        ${mine && html`<${Notes} kind=${kind} />`}
        ${speaks && html`<${Lines} kind=${kind} queue=${queue} />`}
        <${Unfinished} />
        <${Late} />
        ${!speaks && html`<${Care}>${_("Listen to what is said, not to how well it is said. You’ll judge the line.")}<//>`}
      </div>
      <div class="stack"><section class="stack tight" aria-labelledby="order"><h2 id="order">${_("Who speaks when")}</h2><${Order} calls=${calls} /></section><${WhatWasSaid} /></div>
    </div>
  <//>`;
}

/**
 * Every line of this round, the last one first. `of`: at a table, whose earlier speakers put theirs right here; the line of whoever
 * speaks now stands above.
 * @param {{ of?: { kind: SpeechKind, queue: OfGroup } }} props
 */
function WhatWasSaid({ of }) {
  const { me } = useRoom();
  const before = of && of.queue.speakers.slice(0, of.queue.at);
  const line = (/** @type {Ticket} */ { author, kind }) =>
    of && author && kind === of.kind && before?.includes(author)
      ? html`<${TableLine} kind=${kind} by=${author} />`
      : undefined;
  const now = of && ticketOf(me, of.queue.speaker ?? "", of.kind)?.id;
  return html`<section class="stack tight" aria-labelledby="said"><h2 id="said">${_("What was said")}</h2><${Said} but=${now} line=${line} /></section>`;
}

/** The text that the speaker answers. @param {{ seat: string, kind: SpeechKind }} props */
function Target({ seat, kind }) {
  const { me } = useRoom();
  const opening = me.group?.tickets[me.group.targets[seat]];
  if (kind === "rebuttal" && opening)
    return html`<section aria-label=${_("This is answered")}><${Line} ticket=${opening} lead=${_("This is answered:")} /></section>`;
  return null;
}

/**
 * The cards of the speaker who speaks now or next. At a table (`of`: whose) each has its claim, to be read from a distance, and those
 * that answer what is answered come first; no weak point is open there before the rebuttals.
 * @param {{ kind: SpeechKind, of?: string }} props
 */
function Notes({ kind, of }) {
  const room = useRoom();
  const { public: pub, me } = room;
  const kept = Object.entries((of ? me.group?.hands?.[of] : me.hand) ?? {}).filter(
    ([, card]) => card.kept,
  );
  const counters =
    kind === "rebuttal"
      ? Object.entries((of ? me.group?.counters?.[of] : me.counters) ?? {}).sort(
          (a, b) => a[1].n - b[1].n,
        )
      : [];
  const weak = !of || pub.phase.name === "rebuttal" || pub.phase.name === "closing";
  const own = kept.map(
    ([id], n) =>
      html`<${MiniCard} key=${id} id=${id} open=${kind === "opening" && n === 0} weak=${weak} claim=${Boolean(of) && !counters.length} />`,
  );
  const against = counters.map(
    ([id]) => html`<${MiniCard} key=${id} id=${id} claim=${Boolean(of)} />`,
  );
  const given = kind === "opening" && keptByTheClock(room, of);
  const name = of && calledOf(room, of);
  const title = given
    ? of
      ? _("The clock chose for %(name)s", { name })
      : n_(
          "The clock chose this card for you.",
          "The clock chose these cards for you.",
          kept.length,
        )
    : of
      ? _("Cards of %(name)s", { name })
      : _("Your cards");
  return html`<section class="stack tight" aria-labelledby=${`cards-${of}`}><h2 id=${`cards-${of}`} class=${of ? "kicker" : undefined}>${title}</h2>
    ${of ? [against, own] : [own, against]}
    ${!of && html`<${Kindly} kind=${kind} cards=${kept.map(([id]) => id)} />`}
  </section>`;
}

/** How to argue. @param {{ kind: SpeechKind, cards?: string[] }} props */
const Kindly = ({ kind, cards }) =>
  html`<${Care}>${kind === "opening" ? fromWhat(useRoom().motion, cards) : _("Answer the strongest version of what they said. Take on the argument, never the person.")}<//>`;

/** The lines that this seat may write: its own, and what its side's speaker says; on a press, what the other side's says. @param {{ kind: SpeechKind, queue: OfGroup }} props */
function Lines({ kind, queue }) {
  const room = useRoom();
  const { public: pub, me } = room;
  const { speaker } = queue;
  const heard = queue.speakers.filter((seat) => seat === speaker || hasSpoken(queue, seat));
  const own = heard.includes(me.seat) || ticketOf(me, me.seat, kind);
  const open = heard.filter(
    (seat) =>
      seat !== me.seat &&
      (!ticketOf(me, seat, kind) || ticketOf(me, seat, kind)?.noted_by === me.seat),
  );
  const ofSide = open.filter((seat) => pub.seats[seat]?.side === me.side);
  const others = open.filter((seat) => !ofSide.includes(seat));
  return html`
    ${own && html`<${OwnLine} key=${`own ${kind}`} kind=${kind} />`}
    ${ofSide.map((seat) => html`<${LineForm} key=${seat} kind=${kind} by=${seat} />`)}
    ${others.map((seat) => html`<details class="fold" key=${seat}><summary>${_("Write down what %(name)s said", { name: calledOf(room, seat) })}</summary><${LineForm} kind=${kind} by=${seat} /></details>`)}`;
}

/**
 * One field, for what is said now, or for the last missing line. A line that is being written stays open, and other missing lines
 * open on a press.
 * @param {{ kind: SpeechKind, queue: OfGroup }} props
 */
function LinesOfTable({ kind, queue }) {
  const room = useRoom();
  const { public: pub, me, drafts } = room;
  const { speaker, speakers, at, began, spent = 0 } = queue;
  const isBegun = (/** @type {string} */ seat) =>
    Boolean(drafts.read(lineKey(pub, kind, seat))?.text);
  const lacks = (/** @type {string} */ seat) => !ticketOf(me, seat, kind);
  const before = speakers
    .slice(0, at)
    .filter((seat) => lacks(seat) && (hasSpoken(queue, seat) || isBegun(seat)))
    .toReversed();
  const now = speaker && (began || spent > 0 || !before.length) ? speaker : "";
  const missing = now && lacks(now) ? [now, ...before] : before;
  return html`
    ${now && !lacks(now) && html`<${TableLine} key=${`line ${now}`} kind=${kind} by=${now} />`}
    ${missing[0] && missing[0] !== speaker && html`<p role="status"><b>${_("%(name)s’s line is missing.", { name: calledOf(room, missing[0]) })}</b></p>`}
    ${missing.map((seat, n) => html`<details class=${n ? "fold" : "fold only-field"} key=${`missing ${seat}`} open=${!n || isBegun(seat)}><summary>${_("Write down what %(name)s said", { name: calledOf(room, seat) })}</summary><${LineForm} kind=${kind} by=${seat} /></details>`)}`;
}

/** Where a line that isn't sent is kept. @param {Room["public"]} pub @param {SpeechKind} kind @param {string} [by] */
const lineKey = (pub, kind, by) => `${pub.phase.id} ${by ?? "mine"} ${kind}`;

/** A line on a device that the table shares: written down, then read aloud by whoever said it. @param {{ kind: SpeechKind, by: string }} props */
function TableLine({ kind, by }) {
  const room = useRoom();
  const { public: pub, me, act, drafts } = room;
  const [correcting, setCorrecting] = useState(false);
  const [asking, ask] = useState(""); // whose it is: "?", or of the other side who was pressed
  const queue = queueOf(pub, me.group?.number);
  const waits = queue?.speaker;
  const ticket = ticketOf(me, by, kind);
  if (!ticket || correcting)
    return html`<${LineForm} key=${ticket?.id ?? "none"} kind=${kind} by=${by} onSent=${() => setCorrecting(false)} />`;
  const { text = "", restatement = "" } = ticket;
  const again = { phase: pub.phase.id, text, ...(restatement && { restatement }), sure: true };
  const others = (queue?.speakers ?? []).filter((seat) => seat !== by);
  const give = (/** @type {string} */ to) => async () => {
    ask("");
    const theirs = ticketOf(me, to, kind);
    const entry = { kind, round: pub.phase.round, line: true, kept: true };
    const left = { text: theirs?.text ?? "", restatement: theirs?.restatement ?? "" };
    /** What each of the two fields begins with. @param {object} one @param {object} other */
    const keep = (one, other) => {
      drafts.write(lineKey(pub, kind, by), { ...entry, by, ...one });
      drafts.write(lineKey(pub, kind, to), { ...entry, by: to, ...other });
    };
    keep(left, { text, restatement }); // before it is done: the room's answer draws the fields
    const { ok } = await act("credit", { phase: pub.phase.id, speech: ticket.id, to });
    if (!ok) return keep({ text, restatement }, left);
    const { restatement: restated, ...said } = left;
    const draft = kind === "rebuttal" ? left : said;
    if (!theirs) act("draft", { phase: pub.phase.id, ...draft, for: by }); // else the clock would send it as theirs
  };
  const sealOf = (/** @type {string} */ seat) => {
    const side = pub.seats[seat]?.side;
    return side && html`<${Seal} side=${side} />`;
  };
  const press = (/** @type {string} */ to) =>
    pub.seats[to]?.side === pub.seats[by]?.side ? give(to) : () => ask(to);
  const whose = html`<div class="row" role="group" aria-label=${_("Who said it?")}><b>${_("Who said it?")}</b> ${others.map((seat) => html`<button type="button" class="btn quiet" key=${seat} onClick=${press(seat)}>${sealOf(seat)} <bdi>${calledOf(room, seat)}</bdi></button>`)} <button type="button" class="btn quiet" onClick=${() => ask("")}>${_("Leave it")}</button></div>`;
  const side = pub.seats[asking]?.side;
  const crossed = side && sideText(room, side);
  const across = html`<div class="row" role="group" aria-label=${_("Who said it?")}><b>${crossed && _("%(name)s argues for %(side)s. Is this line theirs?", { name: calledOf(room, asking), side: crossed.name })}</b> <button type="button" class="btn quiet" onClick=${give(asking)}>${_("Yes")}</button> <button type="button" class="btn quiet" onClick=${() => ask("")}>${_("Leave it")}</button></div>`;
  const buttons = html`<div class="row">
      ${ticket.noted_by && !ticket.hidden && html`<button type="button" class=${waits ? "btn quiet" : "btn"} onClick=${() => act("speak", { ...again, for: by })}><${Icon} name="i-check" /> ${_("That’s it")}</button>`}
      <button type="button" class="btn quiet" onClick=${() => setCorrecting(true)}>${ticket.hidden ? _("Write it again") : _("Correct it")}</button>
      ${others.length > 0 && !ticket.hidden && html`<button type="button" class="btn quiet" onClick=${() => ask("?")}>${_("Someone else said this")}</button>`}
    </div>`;
  return html`<section class="stack tight own-line" aria-label=${_("The line of %(name)s", { name: calledOf(room, by) })}>
    <${Line} ticket=${ticket} />
    ${!asking && ticket.noted_by && !ticket.hidden && html`<p class="small"><b>${_("%(name)s, is that it?", { name: calledOf(room, by) })}</b></p>`}
    ${asking === "?" ? whose : asking ? across : buttons}
  </section>`;
}

/**
 * Lines that were being written down when an earlier phase ended: somebody says that one is all of it, or puts it right. Where one's
 * own line stands below (`but` me), it isn't asked about twice.
 * @param {{ but?: string }} props
 */
function Unfinished({ but }) {
  const room = useRoom();
  const { public: pub, me } = room;
  const { seat: shared } = usePage();
  return Object.entries(me.group?.tickets ?? {}).map(
    ([id, { unfinished, hidden, author }]) =>
      unfinished &&
      !hidden &&
      author &&
      (shared || (author !== but && (atTables(pub) || author === me.seat))) &&
      html`<${IsItAll} key=${`unfinished ${id}`} id=${id} by=${author} />`,
  );
}

/** @param {{ id: string, by: string }} props `by`: whose line it is */
function IsItAll({ id, by }) {
  const room = useRoom();
  const { me, act } = room;
  const [correcting, setCorrecting] = useState(false);
  const ticket = me.group?.tickets[id];
  if (!ticket) return null;
  const { kind, text = "", restatement = "" } = ticket;
  const confirm = () =>
    act("resend", { speech: id, text, ...(restatement && { restatement }), sure: true });
  return html`<section class="stack tight own-line" aria-label=${_("The line of %(name)s", { name: calledOf(room, by) })}>
    <p><b>${_("Time ran out while somebody wrote this down. Is it all that %(name)s said?", { name: calledOf(room, by) })}</b></p>
    ${
      correcting
        ? html`<${LineForm} kind=${kind} by=${by} speech=${id} first=${{ text, restatement }} onSent=${() => setCorrecting(false)} />`
        : html`<${Line} ticket=${ticket} />
    <div class="row">
      <button type="button" class="btn quiet" onClick=${confirm}><${Icon} name="i-check" /> ${_("That’s it")}</button>
      <button type="button" class="btn quiet" onClick=${() => setCorrecting(true)}>${_("Correct it")}</button>
    </div>`
    }
  </section>`;
}

/** My own line: somebody else has written it down, I have sent it, or it is still missing. @param {{ kind: SpeechKind }} props */
function OwnLine({ kind }) {
  const room = useRoom();
  const { public: pub, me, act } = room;
  const [correcting, setCorrecting] = useState(false);
  const sent = mineOf(me, kind, pub.phase.round);
  const now = pub.phase.name === kind;
  if (!sent && !now) return null;
  if (!sent || correcting || sent.state === "returned")
    return html`<${LineForm} kind=${kind} speech=${now ? undefined : sent?.id} first=${sent} onSent=${() => setCorrecting(false)} />`;
  const { text, restatement = "", weighing, cards } = sent;
  const words = { text, restatement, ...(weighing && { weighing }), sure: true };
  const confirm = () =>
    now
      ? act("speak", { phase: pub.phase.id, ...words, ...(kind === "rebuttal" && { cards }) })
      : act("resend", { speech: sent.id, ...words });
  return html`<section class="stack tight own-line" aria-labelledby=${`own-${kind}`}>
    <h2 id=${`own-${kind}`}>${{ opening: _("The line of your opening"), rebuttal: _("The line of your rebuttal"), closing: _("The line of your closing") }[kind]}</h2>
    <${Fate} writing=${{ sent }} />
    <${Line} ticket=${{ ...sent, side: me.side, author: me.seat }} />
    <div class="row" role="group">
      ${sent.noted_by && sent.state !== "hidden" && html`<button type="button" class="btn" onClick=${confirm}><${Icon} name="i-check" /> ${_("That’s it")}</button>`}
      <button type="button" class="btn quiet" onClick=${() => setCorrecting(true)}>${_("Correct it")}</button>
    </div>
  </section>`;
}

/**
 * Where a line is written. `by`: whose it is, if it isn't mine; `speech`: the line of mine that is put right in a later phase.
 * @param {{ kind: SpeechKind, by?: string, speech?: string, first?: Partial<Written>, onSent?: () => void }} props
 */
function LineForm({ kind, by, speech, first, onSent = () => {} }) {
  const room = useRoom();
  const { public: pub, me, drafts } = room;
  const { limits, seat: shared } = usePage();
  const noted = by && ticketOf(me, by, kind);
  const key = lineKey(pub, kind, by);
  const [words, setWords] = useState(() => {
    const { text = "", restatement = "" } = drafts.read(key) ?? first ?? noted ?? {};
    return { text, restatement };
  });
  const before = first ?? (noted || undefined);
  const [bare, setBare] = useState(Boolean(before?.text && !before.restatement)); // nothing was restated
  const entry = { kind, round: pub.phase.round, line: true, ...(by && { by }) };
  const latest = useRef(/** @type {object} */ (words));
  const told = (/** @type {object} */ arrived) =>
    arrived === latest.current && drafts.write(key, { ...entry, ...arrived, kept: true });
  const [courier] = useState(
    () => !speech && drafts.courier({ phase: pub.phase.id, kind, by, told }),
  );
  useEffect(() => {
    const before = drafts.read(key);
    if (courier && before?.text && !before.kept) courier.take(words); // the page was loaded again
    return () => courier && void (courier.flush(), courier.stop());
  }, []);
  const id = `${kind}-${by ?? "mine"}`;
  const fieldId = (/** @type {string | undefined} */ field) => `${id}-${field}`;
  const out = useSending(kind, fieldId);
  const { fault, sending } = out;
  const name = by && calledOf(room, by);
  const waits = by && queueOf(pub, me.group?.number)?.speaker; // the queue has the main button then

  /** @param {"text" | "restatement"} field @param {string} value */
  function change(field, value) {
    const next = { .../** @type {typeof words} */ (latest.current), [field]: value };
    setWords(next);
    out.noFault();
    latest.current = next;
    drafts.write(key, { ...entry, ...next });
    if (courier) courier.take(next); // when the phase ends, an unsent line is sent
  }

  async function send(sure = false, said = words) {
    if (sending || !out.mayGo(said, undefined, bare)) return;
    const body = {
      text: said.text,
      ...(kind === "rebuttal" && { restatement: said.restatement }),
      ...(sure && { sure }),
    };
    if (courier) courier.stop();
    const ack = speech
      ? await out.go("resend", { speech, ...body })
      : await out.go("speak", { phase: pub.phase.id, ...body, ...(by && { for: by }) });
    if (!ack.ok) return;
    if (courier) courier.has(said);
    told(latest.current);
    onSent();
  }

  /** @param {boolean} yes */
  function answer(yes) {
    out.answered();
    if (yes) send(true);
  }

  /** @param {NonNullable<Refusal["without"]>} without */
  function leaveOut(without) {
    out.answered();
    putWords(without, fieldId, change);
    send(false, without);
  }

  const label = by
    ? kind === "rebuttal"
      ? _("The answer (no names)")
      : _("The point, in one line (no names)")
    : _("Your point, in one line (no names)");
  const button = by ? _("Write it down") : _("That’s it");
  const hint = by && !shared ? _("you write, or anyone else who isn’t speaking") : undefined;
  const same =
    noted && noted.text === words.text && (noted.restatement ?? "") === words.restatement;
  const tick =
    kind === "rebuttal" &&
    words.text && // not before: until then everything fits on a small tablet
    !words.restatement &&
    html`<label class="note small"><input type="checkbox" checked=${bare} onChange=${() => (setBare(!bare), out.noFault())} /> ${_("Not restated")}</label>`;
  const leaves =
    out.asking?.without &&
    html`<${LeaveOut} asked=${out.asking} before=${words} button=${button} onWords=${leaveOut} onSure=${() => answer(true)} onClose=${out.answered} />`; // a form in no form
  return html`${leaves}<form class="stack tight line-form" aria-label=${by ? _("Write down what %(name)s said", { name }) : undefined} aria-describedby=${by && shared ? "scribe" : undefined} onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    ${fault?.failed && html`<p class="err" role="alert">${_("That didn’t send.")} ${fault.text} ${_("Your words are still here.")}</p>`}
    ${out.asking && !out.asking.without && html`<${AskFirst} asked=${out.asking} onAnswer=${answer} />`}
    ${kind === "rebuttal" && !bare && html`<${Writer} id=${`${id}-restatement`} rows="2" brief label=${by ? _("%(name)s: “They say …”", { name }) : _("They say …")} hint=${by && shared ? "" : (hint ?? _("what is answered, fairly"))} limits=${limits.restatement} initial=${words.restatement} onText=${(/** @type {string} */ text) => change("restatement", text)} onSend=${send} fault=${out.faultIn("restatement")} beside=${tick} />`}
    ${bare && tick}
    <${Writer} id=${`${id}-text`} rows=${shared ? 2 : 3} brief label=${label} hint=${kind === "rebuttal" ? "" : hint} limits=${limits[kind]} initial=${words.text} onText=${(/** @type {string} */ text) => change("text", text)} onSend=${send} fault=${out.faultIn("text")} />
    <div class="row"><button class=${waits ? "btn quiet" : "btn"} aria-disabled=${sending || same ? "true" : undefined}>${same ? _("Written down") : button}</button></div>
  </form>`;
}

/**
 * Who is asked to write down what somebody says at a table's device: the next of the same side, so that the others listen for what
 * they'll answer; where nobody else is on it, somebody of the other side who doesn't speak next. "" if everybody else has stepped out.
 * @param {Room} room
 * @param {string} by
 */
export function scribeOf({ public: pub, me }, by) {
  const speakers = queueOf(pub, me.group?.number)?.speakers ?? [];
  const n = speakers.indexOf(by);
  const others = [...speakers.slice(n + 1), ...speakers.slice(0, n)].filter(
    (seat) => !me.group?.out?.includes(seat),
  );
  return (
    others.find((seat) => pub.seats[seat]?.side === pub.seats[by]?.side) ??
    others.find((seat) => seat !== speakers[n + 1]) ??
    others[0] ??
    ""
  );
}

/** Who is asked to, in words. @param {Room} room @param {string} scribe @param {string} by */
function scribeWords(room, scribe, by) {
  const { public: pub, me } = room;
  const name = calledOf(room, scribe);
  const listener = heardAt(room, me.group?.number);
  if (pub.seats[scribe]?.side === pub.seats[by]?.side) return _("%(name)s writes", { name });
  if (listener) return _("%(name)s listens, and writes", { name: calledOf(room, listener) });
  return queueOf(pub, me.group?.number)?.speakers.length === 2
    ? _("Your teacher writes, or %(name)s", { name })
    : _("%(name)s, from the other side, writes: so they listen well", { name });
}

/** Between speeches: questions by hands, or a minute to think. */
export function Between() {
  const room = useRoom();
  const { public: pub, me } = room;
  const { name } = pub.phase;
  const { seat: shared } = usePage();
  const target = me.role === "player" && name === "think" && !shared && me.target;
  const pairs = Object.keys(me.group?.targets ?? {});
  const answered = (/** @type {string} */ seat) => me.group?.tickets[me.group.targets[seat]];
  const of = (/** @type {string} */ seat) => answers(room, seat, answered(seat));
  const reference = html`${target && target.text !== undefined && html`<${CitedCards} ids=${target.cards} />`}<${Shelf} />${target && target.text !== undefined && !target.bot && html`<${FlagButton} speech=${target.id} />`}`;
  return html`<${Page} gap="1.25rem" reference=${reference}>
    <div class="stack tight">
      ${!shared && html`<p class="kicker">${phaseName(name)}</p>`}
      <h1>${name === "questions" ? _("Ask them") : target ? _("You answer this") : _("A moment to think")}</h1>
      <p class="lede">${name === "questions" ? (atTables(pub) ? _("Ask the other side of your table. A question is short, and to one person. Nobody writes it down.") : _("Raise your hand. A question is short, and to one person. Nobody writes it down.")) : target ? _("Say first, fairly, what they claim. Then answer it.") : shared ? _("Read what you’ll answer, and look at your cards.") : _("The speakers read what they’ll answer.")}</p>
    </div>
    <${Late} />
    <${Unfinished} but=${me.seat} />
    ${name === "think" && html`<${Unanswered} />`}
    ${
      shared && name === "think"
        ? html`<div class="tiles">${pairs.map((seat) => html`<section class="stack tight" key=${seat} aria-labelledby=${`pair-${seat}`}><h2 id=${`pair-${seat}`}>${of(seat)}</h2>${answered(seat) && html`<${Line} ticket=${answered(seat)} />`}<${Notes} kind="rebuttal" of=${seat} /></section>`)}</div>`
        : html`<div class=${shared ? "stack" : "split even"}>
      ${
        !shared &&
        html`<div class="stack">
        ${target && answered(me.seat) && html`<${Line} ticket=${answered(me.seat)} />`}
        ${target && html`<${Notes} kind="rebuttal" />`}
        ${me.role === "player" && html`<${OwnLine} kind="opening" />`}
        ${!target && name === "think" && html`<ul class="plain stack tight">${pairs.map((seat) => html`<li key=${seat}>${of(seat)}</li>`)}</ul>`}
      </div>`
      }
      <section class="stack tight" aria-labelledby="said"><h2 id="said">${_("What was said")}</h2><${Said} /></section>
    </div>`
    }
  <//>`;
}

/** Whose opening nobody answers, as a side of the table has fewer speakers: why, and what that means for them. */
function Unanswered() {
  const room = useRoom();
  const { me } = room;
  const { seat: shared } = usePage();
  const { tickets = {}, targets = {} } = me.group ?? {};
  if (!Object.keys(targets).length) return null;
  const left = Object.entries(tickets).filter(
    ([id, { kind, author, from_card }]) =>
      kind === "opening" &&
      author &&
      !from_card &&
      !Object.values(targets).includes(id) &&
      (shared || author === me.seat),
  );
  return left.map(([id, { author = "" }]) => {
    const name = calledOf(room, author);
    return html`<p class="care" key=${id}>${author === me.seat && !shared ? _("Nobody answers your opening: the other side has fewer speakers. That costs nothing: it counts as given, and others can star it.") : _("Nobody answers %(name)s’s opening: the other side has fewer speakers at this table. That costs nothing: it counts as given, and others can star it.", { name })}</p>`;
  });
}

/** For people who came too late to speak. */
function Late() {
  const { me } = useRoom();
  if (me.role !== "player" || me.side || !me.group?.number) return null;
  return html`<p class="care">${_("You came after the openings, so you listen at table %(n)s. In the vote you judge like everyone else.", { n: me.group.number })}</p>`;
}

/** "Amber Heron answers Opal Gecko." @param {Room} room @param {string} seat @param {Ticket} [ticket] */
const answers = (room, seat, ticket) =>
  ticket?.author
    ? _("%(name)s answers %(other)s.", {
        name: calledOf(room, seat),
        other: calledOf(room, ticket.author),
      })
    : _("%(name)s answers the deck’s own case.", { name: calledOf(room, seat) });

/** The texts as hosts see them, and what hosts can do with them. Drafts and ballots are never shown. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon, nobodysName } from "#app/components/basics.js";
import { kindName, Prose, Restated, Weighed, speechWords } from "#app/components/clash.js";
import { Dialog, Empty } from "#app/components/messages.js";
import { Part } from "#app/components/part.js";
import { valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { atTables, isAloud } from "#app/core/speeches.js";
import { everybodyDone } from "#app/core/together.js";
import { Rubric } from "#app/rooms/host/rubric.js";
import { keysAreOn } from "#app/rooms/host/keys.js";
import { Who, nameOf } from "#app/rooms/host/names.js";
import { usePlaces } from "#app/rooms/host/still.js";

/** @import { Ack, HostText, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Can, HostRoom, Question } from "#app/types.d.ts" */
/** @typedef {NonNullable<HostText["marks"]>[number]} MarkName */
/** @typedef {Pick<HostText, "author" | "text" | "restatement" | "weighing">} Words what somebody wrote */
/** @typedef {Words & Pick<HostText, "kind" | "round" | "side" | "state" | "why" | "marks" | "flags" | "unread" | "held" | "named" | "nameless" | "changed" | "at" | "for_readers" | "off" | "off_said" | "stray"> & { written?: "revise" }} Decided what a host decides on */

/** @type {SpeechKind[]} */
const KINDS = ["closing", "rebuttal", "opening"];
/** @type {string[]} */
const WRITTEN_IN = ["opening", "rebuttal", "closing"];
const kindsName = (/** @type {SpeechKind} */ kind) =>
  ({ opening: _("Openings"), rebuttal: _("Rebuttals"), closing: _("Closings") })[kind];
/** What became of a text: one that nobody else had read is kept private, another is hidden. @param {Pick<HostText, "state" | "unread" | "flags">} text */
export const stateName = ({ state, unread, flags }) =>
  ({
    sent: "",
    waiting: _("waiting for you"),
    returned: _("sent back"),
    hidden: unread && !flags ? _("kept private") : _("hidden"),
  })[state];
const markName = (/** @type {MarkName} */ mark) =>
  ({ insult: _("May hurt someone"), self_harm: _("Sounds like someone needs help") })[mark];
const marksOf = (/** @type {HostText} */ text) => [
  ...new Set([...(text.marks ?? []), ...(text.revision?.marks ?? [])]),
];
/** What may be personal in a text, or about it. @param {Decided["unread"]} why */
const whyName = (why) =>
  why &&
  {
    noticed: "",
    private: _("Tells how to reach somebody, or of an illness or a family"),
    named: _("Names somebody in this room"),
    accused: _("Accuses somebody by name"),
    life: _("May tell of somebody’s life"),
    passing: _("May be about the writer’s own life"),
    others: _("May be a true story about someone they know"),
    wordless: _("Has hardly a word in it"),
    again: _("Answers a text that you hid, or says it again"),
    unfinished: _("Was being written down when time ran out: is it all of it?"),
  }[why];
/** Why a host reads a text first, in two or three words. @param {HostText} text */
export const toReadWords = (text) =>
  text.flags ? [_("Flagged")] : marksOf(text).length ? marksOf(text).map(markName) : [mayBe(text)];
const mayBe = (/** @type {Pick<HostText, "named" | "unread">} */ text) =>
  text.named
    ? _("Names somebody")
    : text.unread === "unfinished"
      ? _("Time ran out: all of it?")
      : text.unread === "wordless"
        ? _("No words in it? Read first")
        : _("Personal? Read first");
/** @param {HostRoom} room @param {Words} text */
export const writerOf = (room, text) =>
  text.author ? nameOf(room, text.author) : nobodysName(room.public);

/** @type {{ [filter: string]: (text: HostText) => boolean }} */
const FILTERS = {
  all: () => true,
  waiting: (text) => text.state === "waiting" || text.revision?.state === "waiting",
  returned: (text) => text.state === "returned",
  hidden: (text) => text.state === "hidden",
};
/** @type {() => { [filter: string]: string }} */
const filterNames = () => ({
  all: _("All"),
  waiting: _("Waiting for you"),
  returned: _("Sent back"),
  hidden: _("Kept private or hidden"),
});

/** @param {{ can: Can }} props */
export function Texts({ can }) {
  const room = useHostRoom();
  const { me, public: pub } = room;
  const [chosen, choose] = useState("all");
  const above = new Set(toReadIn(room).map(([id]) => id));
  const all = Object.entries(me.texts ?? {}).filter(([id]) => !above.has(id));
  if (!all.length && !above.size) {
    return WRITTEN_IN.includes(pub.phase.name)
      ? html`<${Empty} icon="i-pen" title=${isAloud(pub) ? _("Nothing noted yet") : _("Nothing sent yet")} text=${isAloud(pub) ? _("Lines appear here as they are written down.") : _("Texts appear here as they are sent. Drafts stay with their writers.")} />`
      : null;
  }
  if (!all.length) return null;
  const counted = Object.keys(FILTERS).map(
    (filter) =>
      /** @type {[string, number]} */ ([
        filter,
        all.filter(([, text]) => FILTERS[filter](text)).length,
      ]),
  );
  const filter = counted.find(([name, n]) => name === chosen && n) ? chosen : "all";
  const some = all.filter(([, text]) => FILTERS[filter](text));
  const rounds = [...new Set(some.map(([, text]) => text.round))].sort((a, b) => b - a);
  /** @param {number} round @param {SpeechKind} kind */
  const open = (round, kind) =>
    filter !== "all" || (round === pub.phase.round && kind === pub.phase.name);
  return html`<section class="stack texts" aria-labelledby="texts">
    <div class="row"><h2 id="texts">${isAloud(pub) ? _("What was noted") : _("What they wrote")}</h2>
      ${
        counted.some(([name, n]) => name !== "all" && n) &&
        html`<label class="note small push">${_("Show")} <select value=${filter} onChange=${(/** @type {Event} */ event) => choose(valueOf(event))}>
          ${counted.filter(([name, n]) => name === "all" || n).map(([name, n]) => html`<option key=${name} value=${name}>${filterNames()[name]} (${n})</option>`)}
        </select></label>`
      }
    </div>
    ${rounds.map((round) =>
      KINDS.map((kind) => {
        const texts = some.filter(([, text]) => text.round === round && text.kind === kind);
        if (!texts.length) return null;
        return html`<details class="fold" key=${`${filter}-${round}-${kind}`} open=${open(round, kind)}>
        <summary>${pub.phase.rounds > 1 ? _("%(texts)s, round %(n)s", { texts: kindsName(kind), n: round }) : kindsName(kind)} <span class="num">(${texts.length})</span></summary>
        <ul class="stack tight">${texts.map(([id, text]) => html`<li key=${id}><${Part} room=${room} of=${shownOf(room, text)}><${Written} id=${id} text=${text} can=${can} /><//></li>`)}</ul>
      </details>`;
      }),
    )}
  </section>`;
}

/** All that a text's part of the console shows. @param {HostRoom} room @param {HostText} text */
function shownOf(room, text) {
  const { me, public: pub } = room;
  const target = text.against ? me.texts[text.against] : undefined;
  const writers = [text.author, target?.author].map((seat) => seat && nameOf(room, seat));
  return [text, target, ...writers, me.options, pub.phase.name];
}

/** @param {{ id: string, text: HostText, can: Can }} props */
function Written({ id, text, can }) {
  const room = useHostRoom();
  const [open, setOpen] = useState(false);
  /** @param {string} id @param {HostText["rated"]} [rated] */
  const rubric = (id, rated) =>
    // In a folded text, nobody sees it, and it is most of a console with the texts of a class.
    open && html`<${Rubric} id=${id} rated=${rated} />`;
  const titles = text.cards.map((card) => room.motion?.cards[card]?.title).filter(Boolean);
  const words = speechWords({ bot: !text.author }, room.public.motion);
  const target = text.against ? room.me.texts[text.against] : undefined;
  const covered = text.state !== "sent" || text.for_readers || marksOf(text).length > 0; // whoever passes the desk sees a name beside it
  return html`<details class="mini" data-side=${letter(text.side)} onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => setOpen(event.currentTarget.open)}>
    <summary>
      <${Who} room=${room} seat=${text.author} />
      ${text.state !== "sent" && html`<small class="note"><${Icon} name="i-alert" /> ${stateName(text)}</small>`}
      ${text.for_readers && text.state === "sent" && html`<small class="note">${_("never on the big screen")}</small>`}
      ${marksOf(text).map((mark) => html`<small class="note" key=${mark}><${Icon} name="i-alert" /> ${markName(mark)}</small>`)}
      ${!covered && html`<small class="first-words" ...${words}>${text.text}</small>`}
    </summary>
    ${target && html`<p class="small">${_("In answer to the %(kind)s by %(alias)s", { kind: kindName(target.kind).toLowerCase(), alias: target.author ? nameOf(room, target.author) : _("a computer player") })}</p>`}
    <${Said} text=${text} />
    ${titles.length > 0 && html`<p class="small">${titles.length === 1 ? _("Card: %(cards)s", { cards: titles[0] }) : _("Cards: %(cards)s", { cards: titles.join("; ") })}</p>`}
    ${text.unsigned && html`<p class="small">${_("The class isn’t told whose it is: it won no clash, or says little.")}</p>`}
    ${text.why && html`<p class="small" dir="auto">${_("You told them: %(why)s", { why: text.why })}</p>`}
    ${text.author && !room.public.seats[text.author]?.bot && rubric(id, text.rated)}
    <div class="row"><${Decide} id=${id} text=${text} can=${can} /></div>
    ${
      text.revision &&
      !isToRead(text.revision) &&
      html`<p class="kicker">${_("Rewritten")}</p>
      <${Said} text=${{ author: text.author, ...text.revision }} />
      ${rubric(text.revision.id, text.revision.rated)}
      <div class="row"><${Decide} id=${text.revision.id} text=${text.revision} can=${can} /></div>`
    }
  </details>`;
}

/** @param {{ text: Words }} props */
function Said({ text }) {
  const words = speechWords({ bot: !text.author }, useHostRoom().public.motion);
  return html`<${Restated} text=${text.restatement} words=${words} /><${Prose} text=${text.text} words=${words} /><${Weighed} weighing=${text.weighing} text=${text.text} />`;
}

/** What can be done with a text as it stands. @param {{ id: string, text: Decided, can: Can }} props */
function Decide({ id, text, can }) {
  const { phase } = useHostRoom().public;
  const waits = text.state === "waiting";
  /** @param {string} words @param {() => unknown} action */
  const button = (words, action) =>
    html`<button type="button" class="btn quiet" onClick=${action}>${words}</button>`;
  return html`
    ${(waits || text.state === "returned") && button(text.changed ? _("Let it come") : _("Approve"), () => can.approve(id, text.at))}
    ${waits && WRITTEN_IN.includes(phase.name) && text.round === phase.round && button(_("Send it back"), () => can.sendBack(id, text.at, reasonFor(text)))}
    ${text.for_readers && button(_("Let everybody read it"), () => can.unflagForAll(id, text.at))}
    ${text.state === "hidden" ? button(_("Show again"), () => can.showText(id, text.why)) : button(_("Hide"), () => can.hide(id, text.at))}
`;
}

/** @type {(text: HostText) => [string, Decided][]} */
const rewriteOf = ({ revision, kind, author, round, side }) =>
  revision ? [[revision.id, { kind, author, round, side, ...revision, written: "revise" }]] : [];

/** Every text, then every rewrite, in the order in which they came. @type {(room: HostRoom) => [string, Decided][]} */
const decidedIn = ({ me }) => {
  const texts = Object.entries(me.texts ?? {});
  return [...texts, ...texts.flatMap(([, text]) => rewriteOf(text))];
};

/** A text or a rewrite, as it is now. @param {HostRoom} room @param {string} id */
export const textIn = (room, id) => decidedIn(room).find(([one]) => one === id)?.[1];

/** Whether a host has decided that a text may come, or hidden it. @param {HostRoom} room @param {string} id */
export const isDecided = (room, id) => {
  const text = textIn(room, id);
  return Boolean(text && !isToRead(text) && ["sent", "hidden"].includes(text.state));
};

const mayHurt = (/** @type {Decided} */ text) =>
  Boolean(text.unread && text.marks?.includes("insult"));
const needsHelp = (/** @type {Decided} */ text) =>
  Boolean(text.unread && text.marks?.includes("self_harm"));

/** Whether a host has yet to judge a text that was sent: it is held until then, or a classmate has flagged it. @param {Pick<Decided, "state" | "unread" | "named" | "flags" | "off" | "off_said" | "stray">} text */
const isToRead = ({ state, unread, named, flags, off, off_said: said, stray }) =>
  state === "sent" && Boolean(unread || named || flags || off || said || stray);

/** Whether a text is only off the point, as its readers say or as it seems. @param {Decided} text */
const isOnlyOff = ({ off, off_said: said, stray, unread, named, flags }) =>
  Boolean((off || said || stray) && !unread && !named && !flags);

/** Whether a text is only flagged. @param {Decided} text */
const isOnlyFlagged = (text) =>
  Boolean(
    text.flags &&
    !text.named &&
    (!text.unread || (text.unread === "noticed" && !text.marks?.length)),
  );

/** Whether those who answer or judge a text read it all the same. @param {Decided} text */
const isRead = ({ held, named }) => !(held || named);

/** Whether a text waits for no more than that it may be unfinished or have no words: many such may come at one press. @param {Decided} text */
const isHarmless = ({ unread, named, flags }) =>
  ["unfinished", "wordless"].includes(unread ?? "") && !named && !flags;

const MILD = 3;
/** How soon a host should look at a text: the lowest first. @param {Decided} text */
const rank = (text) => {
  if (isOnlyOff(text)) return MILD + 1;
  if (needsHelp(text)) return 0;
  if (mayHurt(text)) return 1;
  if (text.flags || ["accused", "private"].includes(text.unread ?? "")) return 2;
  return MILD;
};

/** [id, text] of all that a host has to read first, the gravest first and then the newest. @param {HostRoom} room */
export const toReadIn = (room) =>
  decidedIn(room)
    .filter(([, text]) => isToRead(text))
    .reverse()
    .sort(
      ([, one], [, other]) =>
        rank(one) - rank(other) || Number(isRead(one)) - Number(isRead(other)),
    );

/** How many of these go to their readers next, after this phase or, in the vote, during it. @param {HostRoom} room */
export const toReadBeforeNext = (room) => {
  const { name, round } = room.public.phase;
  return toReadIn(room).filter(
    ([, text]) =>
      text.round === round &&
      !isRead(text) &&
      (name === "vote" ? !text.written : (text.written ?? text.kind) === name),
  ).length;
};

/** How many texts keep a room waiting in which everyone is done. @param {HostRoom} room */
const keepsWaiting = (room) =>
  !isAloud(room.public) && everybodyDone(room.public) ? toReadBeforeNext(room) : 0;

/** The text that one key lets come while everyone waits: the first, if it is none that may hurt or that tells of a need. @param {HostRoom} room */
export function oneKeyLetsCome(room) {
  const [first] = keepsWaiting(room) ? toReadIn(room) : [];
  return first && rank(first[1]) === MILD && isNew(room.public.phase, first[1]) ? first[0] : "";
}

/** [id, text] of those that wait for a host's approval; those whose writer may need help first, then those that may hurt someone. @param {HostRoom} room */
const waitingIn = (room) =>
  decidedIn(room)
    .filter(([, text]) => text.state === "waiting")
    .sort(
      ([, one], [, other]) =>
        2 * Number(needsHelp(other)) +
        Number(mayHurt(other)) -
        2 * Number(needsHelp(one)) -
        Number(mayHurt(one)),
    );

/** Whether a text to be read asks for a host: one off the point holds nothing up. @param {[string, Decided]} row */
const asks = ([, text]) => !isOnlyOff(text);

/** How many decisions wait for a host: texts to approve, and texts to read first. @param {HostRoom} room */
export const askingForYou = (room) => waitingIn(room).length + toReadIn(room).filter(asks).length;

/** Texts that wait for a host's approval. @param {{ can: Can }} props */
export function WaitingTexts({ can }) {
  const room = useHostRoom();
  const waiting = waitingIn(room);
  const first = useRef("");
  if (!waiting.length) return null;
  // What comes in doesn't take the place of the one that is being read.
  const [id, text] = waiting.find(([one]) => one === first.current) ?? waiting[0];
  first.current = id;
  return html`<section class="panel stack" aria-labelledby="waiting" id="waiting-text">
    <h2 id="waiting">${_("Waiting for you")} <span class="num">(${waiting.length})</span></h2>
    <p class="small">${text.changed ? _("%(kind)s by %(alias)s, changed after you hid it. Let it come?", { kind: kindName(text.kind), alias: writerOf(room, text) }) : _("%(kind)s by %(alias)s. Nobody else has read it.", { kind: kindName(text.kind), alias: writerOf(room, text) })}${(text.marks ?? []).map((mark) => html` <b class="note" key=${mark}><${Icon} name="i-alert" /> ${markName(mark)}</b>`)}</p>
    ${needsHelp(text) && html`<p class="small">${toHelp()}</p>`}
    <${Said} text=${text} />
    <div class="row" key=${id}><${Decide} id=${id} text=${text} can=${can} /></div>
    ${waiting.length > 1 && html`<div class="row"><button type="button" class="btn quiet" onClick=${() => can.approveAll(waiting)}>${_("Approve all %(n)s", { n: waiting.length })}</button></div>`}
  </section>`;
}

/** What a host does first for a writer who may need help. */
const toHelp = () =>
  _(
    "Speak with the writer today, in private, and do what your school does when someone may be in danger.",
  );

/** Whether a text is read while the class writes: from the vote on it is folded, since the console may be on the wall. @param {HostRoom["public"]["phase"]} phase @param {Decided} text */
const isNew = ({ name, round }, text) =>
  text.written ? name === "revise" : text.round === round && !["vote", "reveal"].includes(name);

/** All texts that a host reads before others do, the gravest first; each goes once it is decided. @param {{ can: Can }} props */
export function ToRead({ can }) {
  const room = useHostRoom();
  const { phase } = room.public;
  const { name } = phase;
  const texts = toReadIn(room);
  const waits = keepsWaiting(room);
  const ref = useElement();
  const rows = usePlaces(ref, texts, phase.id).filter(
    ({ id, gone }) => !gone || isDecided(room, id) || textIn(room, id)?.state === "returned",
  );
  useEffect(() => {
    if (waits && !document.querySelector("dialog[open], :is(input, textarea, select):focus"))
      /** @type {HTMLElement} */ (
        ref.current.querySelector(".fold:only-child > summary") ?? ref.current
      ).focus();
  }, [waits > 0]);
  if (!rows.length) return null;
  const now = rows.filter(({ item }) => isNew(phase, item));
  const before = rows.filter(({ item }) => !isNew(phase, item));
  const haveVoted = isAloud(room.public) && name === "vote" && everybodyDone(room.public);
  const left = now.filter(({ gone }) => !gone);
  const about = isAloud(room.public)
    ? atTables(room.public)
      ? _(
          "No screen but their own table’s shows these until you let them come, and nobody judges them.",
        )
      : _("No screen shows these until you let them come, and nobody judges them.")
    : _("Who should see them?");
  const [graver] = left.filter(
    ({ item }) =>
      rank(item) < Math.min(MILD, rank(left[0].item)) ||
      (waits && isRead(left[0].item) && !isRead(item)), // the class waits for it
  );
  const old = before.filter(({ gone }) => !gone).length;
  const n = texts.filter(asks).length || texts.length; // as the bar says
  const title = html`<h2 id="to-read">${!texts.length ? _("All of them read") : waits ? n_("Everyone is done, but %(n)s text waits for you", "Everyone is done, but %(n)s texts wait for you", n) : html`${_("To read first")} <span class="num">(${n})</span>`}</h2>`;
  const what = html`${name !== "finished" && texts.some(([, text]) => !isRead(text)) && html`<p class="small" role="status">${graver ? html`<a href=${`#read-${graver.id}`}>${_("One that is more serious waits below.")}</a>` : about}${haveVoted && ` ${_("Everyone has voted. Let a line come, and those to whom it was dealt are asked again.")}`}</p>`}`;
  return html`<section class="panel stack" aria-labelledby="to-read" data-calls=${waits > 0 || undefined} tabindex="-1" ref=${ref}>
    ${
      now.length
        ? html`${title}${what}<${ToJudge} rows=${now} can=${can} />
          ${before.length > 0 && html`<details class="fold" key=${phase.id}><summary>${n_("%(n)s from before", "%(n)s from before", old)}</summary><${ToJudge} rows=${before} can=${can} /></details>`}`
        : html`<details class="fold" key=${phase.id}><summary>${title}</summary>${what}<${ToJudge} rows=${before} can=${can} /></details>`
    }
  </section>`;
}

/** @param {string} words */
const ended = (words) => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** @param {Words} one @param {Words} other */
const saysTheSame = (one, other) =>
  one.text === other.text && one.restatement === other.restatement;

/** Why a host reads a text first. @param {Decided} text */
const reasonsOf = (text) => {
  const { off, off_said: said, stray, unread, marks } = text;
  const away = [
    off && _("Off the point, its readers say"),
    said && _("Off the point, one reader says"),
    stray && !off && _("Has hardly a word of the motion"),
  ].filter(Boolean);
  if (isOnlyOff(text)) return away;
  if (unread && marks?.length) return [...marks.map(markName), ...away];
  if (unread === "named" && !text.nameless)
    return [_("Named somebody in this room before it was changed"), ...away];
  return [isOnlyFlagged(text) ? _("Flagged") : whyName(unread) || whyName("named"), ...away];
};

/** Who reads texts like this one as long as a host says nothing. @param {Decided} text @param {number} n how many there are */
const whatBecomes = (text, n) =>
  isOnlyOff(text)
    ? n_(
        "%(n)s perhaps off the point. Classmates read it, and nothing waits for you.",
        "%(n)s perhaps off the point. Classmates read them, and nothing waits for you.",
        n,
      )
    : isRead(text)
      ? n_(
          "%(n)s that classmates read. The big screen gets it only if you say so.",
          "%(n)s that classmates read. The big screen gets them only if you say so.",
          n,
        )
      : n_(
          "%(n)s that nobody else reads, and that isn’t judged, unless you say so.",
          "%(n)s that nobody else reads, and that aren’t judged, unless you say so.",
          n,
        );

/** Texts on which a host decides, whole. @param {{ rows: { id: string, item: Decided, gone: boolean }[], can: Can }} props */
function ToJudge({ rows, can }) {
  const room = useHostRoom();
  const left = rows.filter(({ gone }) => !gone);
  const mild = left.filter(({ item }) => isHarmless(item));
  const flags = Object.values(room.me.flags ?? {});
  const byKey = keysAreOn() && oneKeyLetsCome(room);
  const kinds = rows.map(({ item }) => (isOnlyOff(item) ? "off" : isRead(item) ? "read" : "held"));
  const groups = [...new Set(kinds)].map((kind) => {
    const of = rows.filter((_row, n) => kinds[n] === kind);
    return { of, n: of.filter(({ gone }) => !gone).length || of.length }; // what is decided stands for a while
  });
  return html`${groups.map(
    ({ of, n }) =>
      html`${!isAloud(room.public) && html`<h3 class="kicker">${whatBecomes(of[0].item, n)}</h3>`}<ul class="stack to-judge" key=${of[0].id}>${of.map(
        ({ id, item: before, gone }) => {
          const text = { ...before, ...(gone && textIn(room, id)) };
          const isRewritten = gone && !before.nameless && !saysTheSame(before, text); // so that nobody had to decide on it
          const said = [
            ...new Set(flags.filter((one) => one.speech === id && one.why).map((one) => one.why)),
          ];
          const hidden = gone && ["hidden", "returned"].includes(text.state);
          return html`<li key=${id} id=${`read-${id}`} class="stack tight" data-side=${letter(text.side)} data-hidden=${hidden || undefined} tabindex="-1">
        <p class="small"><b class="note"><${Icon} name="i-alert" /> ${reasonsOf(text).join("; ")}</b> <span>${text.written ? _("Rewritten") : kindName(text.kind)}, <${Who} room=${room} seat=${text.author} /></span></p>
        ${needsHelp(text) && html`<p class="small">${toHelp()}</p>`}
        ${text.flags && html`<p class="small">${_("Someone has asked you to look. Nobody sees who it was.")}${said.length > 0 && html` ${_("They say:")} <b dir="auto">${said.map((words = "") => ended(words)).join(" ")}</b>`}</p>`}
        ${text.changed && !gone && html`<p class="small">${_("Its writer has changed it. Read it, then let it come.")}</p>`}
        <${Said} text=${text} />
        ${gone ? html`<${Decided} words=${decidedWords(room.public, text, before, isRewritten)} of=${writerOf(room, text)} undo=${!isRewritten && !isOnlyOff(before) && (() => can.recall([id]))} again=${text.state === "returned" && (() => can.sendBack(id, text.at, text.why))} />` : html`<${Choose} id=${id} text=${text} can=${can} byKey=${byKey === id} />`}
      </li>`;
        },
      )}</ul>`,
  )}
    ${mild.length > 1 && html`<div class="row to-judge"><button type="button" class="btn quiet" onClick=${() => can.unflagAll(mild.map(({ id, item }) => [id, item.at]))}>${isAloud(room.public) ? _("Let %(n)s come", { n: mild.length }) : _("Let classmates read the %(n)s without a private matter", { n: mild.length })}</button></div>`}`;
}

/** Who shall see a text that was held: the same answers wherever a text has readers, each with what comes of it. @param {{ id: string, text: Decided, can: Can, byKey: boolean }} props */
function Choose({ id, text, can, byKey }) {
  const { public: pub } = useHostRoom();
  /** @param {unknown} words @param {() => unknown} action @param {string} [then] */
  const button = (words, action, then) =>
    html`<button type="button" class="btn quiet" onClick=${action}><span>${words}${then && html` <small>${then}</small>`}</span></button>`;
  const key = byKey && html` <kbd aria-hidden="true">L</kbd>`;
  const nameless =
    text.nameless &&
    button(_("Let it come without the name"), () => can.unname(id, text.nameless ?? [], text.at));
  const back =
    mayGoBack(pub.phase, text) &&
    button(
      _("Send it back"),
      () => can.sendBackNow(id, text.at, reasonFor(text)),
      _("its writer can change it"),
    );
  const hide = button(_("Hide"), () => can.hideNow(id, text.at));
  if (isOnlyOff(text))
    return html`<div class="row">${!isAloud(pub) && back}${button(_("It’s on the point"), () => can.onThePoint(id, text.at))}${hide}</div>`;
  if (isAloud(pub) || text.unread === "unfinished")
    return html`<div class="row">${button(html`${isOnlyFlagged(text) ? _("Nothing wrong") : _("Let it come")}${key}`, () => can.unflag(id, text.at))}${nameless}${hide}</div>`;
  const readers = button(
    html`${_("Let classmates read it")}${key}`,
    () => can.unflag(id, text.at),
    _("never on the big screen"),
  );
  const all = button(
    isOnlyFlagged(text) ? _("Nothing is wrong with it") : _("Let everybody read it"),
    () => can.unflagForAll(id, text.at),
    _("on the big screen, too"),
  );
  return html`<div class="row" role="group" aria-label=${_("Who should see it?")}>${readers}${all}${isKeptPrivate(pub, text) ? button(_("Keep it private"), () => can.keepPrivate(id, text.at), _("only you and its writer")) : hide}${back}${nameless}</div>`;
}

/** What a writer reads whose text goes back at one press. @param {Decided} text */
function reasonFor(text) {
  const [nameless, kind, , leftOut, onMotion] = backReasons();
  const why = text.unread ?? "";
  if (text.off || text.off_said || text.stray) return onMotion;
  if (mayHurt(text)) return kind;
  if (text.named || ["named", "accused"].includes(why)) return nameless;
  if (needsHelp(text) || ["private", "life", "passing", "others"].includes(why)) return leftOut;
  return _("Say it in other words.");
}

/** Why a text goes back: what hosts can say at a tap. */
export const backReasons = () => [
  _("Say it without naming anyone here."),
  _("Say it without hurting anyone."),
  _("Say which card you mean."),
  _("Leave out what is private."),
  _("Come back to the motion."),
  _("Answer what they said."),
];

/** Whether a text can be sent back: while such texts are written; until the vote, if nobody has read it. @param {HostRoom["public"]["phase"]} phase @param {Decided} text */
const mayGoBack = ({ name, round }, text) =>
  text.round === round &&
  ((text.written ?? text.kind) === name ||
    (["rebuttal", "closing"].includes(name) && !text.written && !isRead(text)));

/** Whether a text is kept private where others are hidden: it was held before anybody read it. @param {HostRoom["public"]} pub @param {Decided} text */
const isKeptPrivate = (pub, text) =>
  !isAloud(pub) && !isOnlyOff(text) && !isOnlyFlagged(text) && text.unread !== "unfinished";

/** What comes of a text that a host has just hidden. @param {HostRoom["public"]} pub @param {Decided} text @param {Decided} before */
function hiddenWords(pub, { kind, round, written }, before) {
  const done = isKeptPrivate(pub, before) ? _("Kept private.") : _("Hidden.");
  return (written ?? kind) === pub.phase.name && (written || round === pub.phase.round)
    ? `${done} ${_("It counts as sent, and the class goes on. If its writer changes it, it comes back to you.")}`
    : done;
}

/** What comes of a text on which a host has just decided, or need not any more. @param {HostRoom["public"]} pub @param {Decided} text @param {Decided} before @param {boolean} isRewritten */
function decidedWords(pub, text, before, isRewritten) {
  if (text.state === "hidden") return hiddenWords(pub, text, before);
  if (text.state === "returned")
    return _("Sent back. Its writer reads: “%(why)s”", { why: text.why ?? "" });
  if (isRewritten) return _("Its writer has changed it.");
  if (isAloud(pub)) return _("It may be shown and judged.");
  return text.for_readers
    ? _("Classmates can read it. It stays off the big screen.")
    : _("Classmates can read it, and the screen may show it.");
}

/** What a host has just decided on a text, at the place of the buttons, and its undo; what went back can go back with other words. @param {{ words: string, of: string, undo: false | (() => unknown), again: false | (() => unknown) }} props */
function Decided({ words, of, undo, again }) {
  const ref = useElement();
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true }); // it was on a button that is gone
  }, []);
  const press = () => {
    ref.current.closest("li")?.focus({ preventScroll: true });
    if (undo) undo();
  };
  if (again)
    return html`<div class="row decided"><b class="small">${words}</b> <button type="button" class="btn quiet" ref=${ref} onClick=${again}>${_("Change the message")}<span class="vh"> <bdi>${of}</bdi></span></button></div>`;
  return html`<div class="row decided"><b class="small">${words}</b>${undo && html` <button type="button" class="btn quiet" ref=${ref} onClick=${press}>${_("Undo")}<span class="vh"> <bdi>${of}</bdi></span></button>`}</div>`;
}

/** Why a text is hidden: what hosts can say at a tap. */
export const hideReasons = () => [
  _("It names or hurts someone."),
  _("It shares something private."),
  _("It is not about the motion."),
];

/** Asks for a reason, which the writer will read. @param {Question & { reasons: string[], reason?: string, onClose: () => void }} props */
export function Reason({ title, text, said = "", yes, no, reasons, reason, onYes, onClose }) {
  const { limits } = usePage();
  /** @type {{ current: HTMLTextAreaElement }} */
  const field = useElement();
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
    onYes(field.current.value.trim());
  };
  const put = (/** @type {string} */ words) => {
    field.current.value = words;
    field.current.focus();
  };
  return html`<${Dialog} title=${title} onClose=${onClose}>
    ${said && html`<p class="small first-words" dir="auto">${said}</p>`}
    <p>${text}</p>
    <form class="stack" onSubmit=${send}>
      <div class="field"><label for="why">${atTables(useHostRoom().public) ? _("Why (only its table sees this)") : _("Why (only its writer sees this)")}</label><input type="text" id="why" ref=${field} maxlength=${limits.why[1]} autocomplete="off" defaultValue=${reason} /></div>
      <div class="row chips">${reasons.map((words) => html`<button type="button" class="chip" key=${words} onClick=${() => put(words)}>${words}</button>`)}</div>
      <div class="row"><button type="button" class="btn quiet" onClick=${onClose}>${no}</button> <button class="btn">${yes}</button></div>
    </form>
  <//>`;
}

/** Lets a host put right what a text says, and stays open if that is refused. @param {Question & { words: string[], onClose: () => void }} props */
export function PutRight({ title, text, yes, no, words, onYes, onClose }) {
  const [said, setSaid] = useState(words);
  const [fault, setFault] = useState("");
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const ack = /** @type {Ack} */ (await onYes("", said));
    if (ack.ok) onClose();
    else setFault(ack.error.message);
  };
  const label = (/** @type {number} */ n) =>
    n < words.length - 1 ? _("They say …") : _("What others read");
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <p>${text}</p>
    <form class="stack" onSubmit=${send}>
      ${words.map((before, n) => html`<div class="field" key=${n}><label for=${`right-${n}`}>${label(n)}</label><textarea id=${`right-${n}`} rows="3" dir="auto" onInput=${(/** @type {Event} */ event) => setSaid(said.map((one, at) => (at === n ? valueOf(event) : one)))}>${before}</textarea></div>`)}
      ${fault && html`<p class="err" role="alert">${fault}</p>`}
      <div class="row"><button type="button" class="btn quiet" onClick=${onClose}>${no}</button> <button class="btn">${yes}</button></div>
    </form>
  <//>`;
}

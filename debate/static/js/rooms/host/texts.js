/** The texts as hosts see them, and what hosts can do with them. Drafts and ballots are never shown. */

import { useState } from "preact/hooks";

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
import { Rubric } from "#app/rooms/host/rubric.js";
import { Who, nameOf } from "#app/rooms/host/names.js";

/** @import { HostText, SpeechKind, SpeechState } from "#app/protocol.d.ts" */
/** @import { Can, HostRoom, Question } from "#app/types.d.ts" */
/** @typedef {NonNullable<HostText["marks"]>[number]} MarkName */
/** @typedef {Pick<HostText, "author" | "text" | "restatement" | "weighing">} Words what somebody wrote */
/** @typedef {Words & Pick<HostText, "kind" | "round" | "side" | "state" | "why" | "marks" | "flags" | "unread" | "named" | "changed">} Decided what a host decides on */

/** @type {SpeechKind[]} */
const KINDS = ["closing", "rebuttal", "opening"];
/** @type {string[]} */
const WRITTEN_IN = ["opening", "rebuttal", "closing"];
const kindsName = (/** @type {SpeechKind} */ kind) =>
  ({ opening: _("Openings"), rebuttal: _("Rebuttals"), closing: _("Closings") })[kind];
/** @param {SpeechState} state */
export const stateName = (state) =>
  ({ sent: "", waiting: _("waiting for you"), returned: _("sent back"), hidden: _("hidden") })[
    state
  ];
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
    private: _("tells how to reach somebody, or of an illness or a family"),
    named: _("names somebody in this room"),
    accused: _("accuses somebody by name"),
    life: _("may tell of somebody’s life"),
    wordless: _("has hardly a word in it"),
    again: _("answers a text that you hid, or says it again"),
    unfinished: _("was being written down when time ran out: is it all of it?"),
  }[why];
/** Why a host reads a text first. @param {HostText} text */
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
const hasToBeRead = (/** @type {HostText} */ text) =>
  text.state !== "hidden" && Boolean(text.unread || text.revision?.unread);
/** Whether a text is among those to read first only because it may be personal; its words stand there. @param {HostText} text */
const asPersonal = (text) => hasToBeRead(text) && !text.flags && !marksOf(text).length;
/** @param {HostRoom} room @param {Words} text */
const writerOf = (room, text) =>
  text.author ? nameOf(room, text.author) : nobodysName(room.public);

/** @type {{ [filter: string]: (text: HostText) => boolean }} */
const FILTERS = {
  all: () => true,
  waiting: (text) => text.state === "waiting" || text.revision?.state === "waiting",
  returned: (text) => text.state === "returned",
  flagged: (text) => Boolean(text.flags || text.revision?.flags) || marksOf(text).length > 0,
  unread: (text) => hasToBeRead(text),
  hidden: (text) => text.state === "hidden",
};
/** @type {() => { [filter: string]: string }} */
const filterNames = () => ({
  all: _("All"),
  waiting: _("Waiting for you"),
  returned: _("Sent back"),
  flagged: _("Flagged"),
  unread: _("To read first"),
  hidden: _("Hidden"),
});

/** @param {{ can: Can }} props */
export function Texts({ can }) {
  const room = useHostRoom();
  const { me, public: pub } = room;
  const [chosen, choose] = useState("all");
  const all = Object.entries(me.texts ?? {});
  if (!all.length) {
    return WRITTEN_IN.includes(pub.phase.name)
      ? html`<${Empty} icon="i-pen" title=${isAloud(pub) ? _("Nothing noted yet") : _("Nothing sent yet")} text=${isAloud(pub) ? _("Lines appear here as they are written down.") : _("Texts appear here as they are sent. Drafts stay with their writers.")} />`
      : null;
  }
  const counted = Object.keys(FILTERS).map(
    (filter) =>
      /** @type {[string, number]} */ ([
        filter,
        filter === "unread"
          ? toReadIn(room).length // a text and its rewrite are two, as in the panels
          : all.filter(([, text]) => FILTERS[filter](text)).length,
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
        const texts = some
          .filter(([, text]) => text.round === round && text.kind === kind)
          .reverse()
          .sort(([, one], [, other]) => Number(hasToBeRead(other)) - Number(hasToBeRead(one)));
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
  return html`<details class="mini" data-side=${letter(text.side)} onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => setOpen(event.currentTarget.open)}>
    <summary>
      <${Who} room=${room} seat=${text.author} />
      ${text.state !== "sent" && html`<small class="note"><${Icon} name="i-alert" /> ${stateName(text.state)}</small>`}
      ${text.flags && html`<small class="note"><${Icon} name="i-alert" /> ${n_("%(n)s flag", "%(n)s flags", text.flags)}</small>`}
      ${asPersonal(text) && html`<small class="note"><${Icon} name="i-alert" /> ${mayBe(text)}</small>`}
      ${marksOf(text).map((mark) => html`<small class="note" key=${mark}><${Icon} name="i-alert" /> ${markName(mark)}</small>`)}
      ${!asPersonal(text) && html`<small class="first-words" ...${words}>${text.text}</small>`}
    </summary>
    ${target && html`<p class="small">${_("In answer to the %(kind)s by %(alias)s", { kind: kindName(target.kind).toLowerCase(), alias: target.author ? nameOf(room, target.author) : _("a computer player") })}</p>`}
    <${Said} text=${text} />
    ${titles.length > 0 && html`<p class="small">${_("Built on: %(cards)s", { cards: titles.join("; ") })}</p>`}
    ${text.unsigned && html`<p class="small">${_("The class isn’t told whose it is.")}</p>`}
    ${text.why && html`<p class="small" dir="auto">${_("You told them: %(why)s", { why: text.why })}</p>`}
    ${text.author && !room.public.seats[text.author]?.bot && rubric(id, text.rated)}
    <div class="row"><${Decide} id=${id} text=${text} can=${can} /></div>
    ${
      text.revision &&
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
    ${(waits || text.state === "returned") && button(text.changed ? _("Show it") : _("Approve"), () => can.approve(id))}
    ${waits && WRITTEN_IN.includes(phase.name) && text.round === phase.round && button(mayHurt(text) ? _("Ask for another wording") : _("Send back"), () => can.sendBack(id))}
    ${text.state === "hidden" ? button(_("Show again"), () => can.showText(id, text.why)) : button(_("Hide"), () => can.hide(id))}
    ${(text.unread || text.named) && text.state !== "hidden" && !waits && button(text.flags ? _("Nothing wrong") : _("Let it come"), () => can.unflag(id))}`;
}

/** @type {(text: HostText) => [string, Decided][]} */
const rewriteOf = ({ revision, kind, author, round, side }) =>
  revision ? [[revision.id, { kind, author, round, side, ...revision }]] : [];

/** Every text, then every rewrite, in the order in which they came. @type {(room: HostRoom) => [string, Decided][]} */
const decidedIn = ({ me }) => {
  const texts = Object.entries(me.texts ?? {});
  return [...texts, ...texts.flatMap(([, text]) => rewriteOf(text))];
};

/** [id, text] of all that a host has to read first. @param {HostRoom} room */
const toReadIn = (room) =>
  decidedIn(room).filter(([, text]) => text.state !== "hidden" && text.unread);

const mayHurt = (/** @type {Decided} */ text) => Boolean(text.marks?.includes("insult"));
const needsHelp = (/** @type {Decided} */ text) => Boolean(text.marks?.includes("self_harm"));

/** [id, text] of those whose writer may need help, and that no host has looked at. @param {HostRoom} room */
const needingHelpIn = (room) =>
  decidedIn(room).filter(([, text]) => text.state === "sent" && text.unread && needsHelp(text));

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

/** [id, text] of those that others may read, that may hurt someone and that no host has looked at. @param {HostRoom} room */
export const hurtfulIn = (room) =>
  decidedIn(room).filter(([, text]) => text.state === "sent" && text.unread && mayHurt(text));

/** [id, flag] of those whose text is still seen. @param {HostRoom} room */
const flagsIn = ({ me: { flags = {}, texts = {} } }) =>
  Object.entries(flags).filter(
    ([, flag]) => texts[flag.speech] && texts[flag.speech].state !== "hidden",
  );

/** [id, text] of those that may be personal, closed to the class until a host has judged them, and of lines that name somebody, which nobody judges before. @param {HostRoom} room */
export const personalIn = (room) =>
  decidedIn(room).filter(
    ([, text]) =>
      text.state === "sent" &&
      (text.named ? !mayHurt(text) : text.unread && !text.flags && !text.marks?.length),
  );

/** How many decisions wait for a host: texts to approve, and texts to read first. @param {HostRoom} room */
export const askingForYou = (room) => waitingIn(room).length + toReadNow(room);

/** How many texts that others would read wait for a host. @param {HostRoom} room */
export const toReadNow = (room) =>
  new Set([
    ...flagsIn(room).map(([, flag]) => flag.speech),
    ...[needingHelpIn, hurtfulIn, personalIn].flatMap((some) => some(room)).map(([id]) => id),
  ]).size;

/** Texts that wait for a host's approval. @param {{ can: Can }} props */
export function WaitingTexts({ can }) {
  const room = useHostRoom();
  const waiting = waitingIn(room);
  if (!waiting.length) return null;
  const [[id, text]] = waiting;
  return html`<section class="panel stack" aria-labelledby="waiting">
    <h2 id="waiting">${_("Waiting for you")} <span class="num">(${waiting.length})</span></h2>
    <p class="small">${text.changed ? _("%(kind)s by %(alias)s, changed after you hid it. Show it?", { kind: kindName(text.kind), alias: writerOf(room, text) }) : _("%(kind)s by %(alias)s. Nobody else has read it.", { kind: kindName(text.kind), alias: writerOf(room, text) })}${(text.marks ?? []).map((mark) => html` <b class="note" key=${mark}><${Icon} name="i-alert" /> ${markName(mark)}</b>`)}</p>
    ${needsHelp(text) && html`<p class="small">${toHelp()}</p>`}
    <${Said} text=${text} />
    <div class="row">${html`<${Decide} id=${id} text=${text} can=${can} />`}</div>
    ${waiting.length > 1 && html`<div class="row"><button type="button" class="btn quiet" onClick=${() => can.approveAll(waiting.map(([one]) => one))}>${_("Approve all %(n)s", { n: waiting.length })}</button></div>`}
  </section>`;
}

/** What players have flagged and why, but never who flagged it. @param {{ can: Can }} props */
export function Flags({ can }) {
  const room = useHostRoom();
  const { texts = {} } = room.me;
  const open = flagsIn(room);
  if (!open.length) return null;
  const flagged = [...new Set(open.map(([, flag]) => flag.speech))];
  return html`<section class="panel stack" aria-labelledby="flags">
    <h2 id="flags">${_("Flagged")} <span class="num">(${flagged.length})</span></h2>
    <p class="small">${_("Someone has asked you to look. Nobody sees who it was.")}</p>
    <ul class="stack tight">${flagged.map((id) => {
      const text = texts[id];
      const why = [
        ...new Set(
          open.filter(([, flag]) => flag.speech === id && flag.why).map(([, flag]) => flag.why),
        ),
      ];
      return html`<li key=${id}><details class="mini" data-side=${letter(text.side)}>
        <summary><span>${kindName(text.kind)}, <${Who} room=${room} seat=${text.author} />${why.length > 0 && html` <small dir="auto">${why.join("; ")}</small>`}</span></summary>
        <${Said} text=${text} />
        <div class="row"><${Decide} id=${id} text=${text} can=${can} />${!text.unread && html`<button type="button" class="btn quiet" onClick=${() => can.unflag(id)}>${_("Nothing wrong")}</button>`}</div>
      </details></li>`;
    })}</ul>
  </section>`;
}

/** What a host does first for a writer who may need help. */
const toHelp = () =>
  _(
    "Speak with the writer today, in private, and do what your school does when someone may be in danger.",
  );

/** Texts whose writer may need help, or that may hurt someone, name somebody or be personal, until a host has judged them, the newest first. Flagged ones are among the flagged, too if somebody may need help. @param {{ can: Can }} props */
export function Hurtful({ can }) {
  const room = useHostRoom();
  const help = needingHelpIn(room);
  const shown = [...flagsIn(room).map(([, flag]) => flag.speech), ...help.map(([id]) => id)];
  const rest = (/** @type {[string, Decided][]} */ some) =>
    some.filter(([id]) => !shown.includes(id)).reverse();
  const { round = 0 } = room.public.phase;
  const personal = rest(personalIn(room));
  const [now, before] = [true, false].map((current) =>
    personal.filter(([, text]) => text.round >= round === current),
  );
  const until =
    room.public.phase.name !== "finished" &&
    (personal.some(([, text]) => text.named || text.unread === "unfinished")
      ? _("Until then nobody judges a line that names somebody, or that time cut off.")
      : _("Only those who answer or judge them read them."));
  return html`<${ToJudge} id="help" title=${markName("self_harm")} about=${`${toHelp()} ${_("The text is off every screen until you let it come; only who answers or judges it reads it.")}`} texts=${help} can=${can} />
    <${ToJudge} id="hurtful" title=${markName("insult")} texts=${rest(hurtfulIn(room))} can=${can} />
    <${ToJudge} id="personal" title=${_("To read first")} about=${[atTables(room.public) ? _("No screen but their own table’s shows these until you let them come.") : _("No screen shows these until you let them come."), until].filter(Boolean).join(" ")} texts=${now} can=${can} folded />
    ${before.length > 0 && html`<details class="fold panel"><summary>${n_("%(n)s text to read first, of an earlier round", "%(n)s texts to read first, of earlier rounds", before.length)}</summary><${ToJudge} texts=${before} can=${can} folded /></details>`}`;
}

/** Texts on which a host decides, whole, or `folded` behind their first words; under a `title`, or in a fold that has one. Once each of the folded was opened, all may come at once. @param {{ id?: string, title?: string, about?: string, texts: [string, Decided][], can: Can, folded?: boolean }} props */
function ToJudge({ id, title, about, texts, can, folded = false }) {
  const room = useHostRoom();
  const [seen, setSeen] = useState(/** @type {string[]} */ ([])); // their words: a text that changes is to be read again
  const read = texts.filter(([, text]) => seen.includes(text.text)).length;
  const see = (
    /** @type {{ currentTarget: HTMLDetailsElement }} */ event,
    /** @type {string} */ words,
  ) => event.currentTarget.open && setSeen((some) => [...some, words]);
  if (!texts.length) return null;
  const list = html`<ul class="stack tight">${texts.map(
    ([id, text]) => html`<li key=${id} class="stack tight">
        ${
          folded
            ? html`<details class="mini" data-side=${letter(text.side)} onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => see(event, text.text)}><summary><span class="stack tight"><span class="small">${kindName(text.kind)}: ${whyName(text.unread) || (text.named && whyName("named"))}</span><span class="small"><${Who} room=${room} seat=${text.author} /></span><span class="small first-line" dir="auto">${text.text}</span></span></summary><${Said} text=${text} /></details>`
            : html`<p class="small">${kindName(text.kind)}, <${Who} room=${room} seat=${text.author} /></p><${Said} text=${text} />`
        }
        <div class="row"><${Decide} id=${id} text=${text} can=${can} /></div>
      </li>`,
  )}</ul>
    ${
      folded &&
      texts.length > 1 &&
      (read < texts.length
        ? html`<p class="small">${_("Once you have opened each, all %(n)s can come at a press. Opened: %(read)s.", { n: texts.length, read })}</p>`
        : html`<div class="row"><button type="button" class="btn quiet" onClick=${() => can.unflagAll(texts.map(([one]) => one))}>${_("Let all %(n)s come", { n: texts.length })}</button></div>`)
    }`;
  return title
    ? html`<section class="panel stack" aria-labelledby=${id}>
    <h2 id=${id}>${title} <span class="num">(${texts.length})</span></h2>
    ${about && html`<p class="small">${about}</p>`}
    ${list}
  </section>`
    : html`<div class="stack tight">${list}</div>`;
}

/** Asks for a reason, which the writer will read. @param {Question & { reasons: string[], onClose: () => void }} props */
export function Reason({ title, text, yes, no, reasons, onYes, onClose }) {
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
    <p>${text}</p>
    <form class="stack" onSubmit=${send}>
      <div class="field"><label for="why">${atTables(useHostRoom().public) ? _("Why (only its table sees this)") : _("Why (only its writer sees this)")}</label><input type="text" id="why" ref=${field} maxlength=${limits.why[1]} autocomplete="off" /></div>
      <div class="row chips">${reasons.map((words) => html`<button type="button" class="chip" key=${words} onClick=${() => put(words)}>${words}</button>`)}</div>
      <div class="row"><button class="btn">${yes}</button> <button type="button" class="btn quiet" onClick=${onClose}>${no}</button></div>
    </form>
  <//>`;
}

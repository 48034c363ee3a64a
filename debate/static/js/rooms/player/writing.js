/** What opening, rebuttal and closing share: texts are saved, sent, collected when time runs out, and never lost. */

import { useEffect, useRef, useState } from "preact/hooks";

import { CaredOnceSent } from "#app/coaching/noticed.js";
import { askFirst } from "#app/coaching/ask_first.js";
import { asksForCare } from "#app/coaching/hard_words.js";
import { Icon, usePackWords } from "#app/components/basics.js";
import { Alert, Confirm, Dialog } from "#app/components/messages.js";
import { valueOf } from "#app/core/dom.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { isComplete, measure, tidy } from "#app/core/measure.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";

/** @import { MySpeech, Refusal, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Against, Fault, Kept, Limits, Room, Writing, Written } from "#app/types.d.ts" */

const LAST_DRAFT = 1200; // ms before the end
export const kindNames = () => ({
  opening: _("Your opening"),
  rebuttal: _("Your rebuttal"),
  closing: _("Your closing"),
});

/**
 * My speech of a kind in a round, or undefined.
 * @param {Room["me"]} me
 * @param {SpeechKind} kind
 * @param {number | undefined} round
 */
export function mineOf(me, kind, round) {
  const found = Object.entries(me.mine ?? {}).find(
    ([, speech]) => speech.kind === kind && speech.round === round,
  );
  return found && { id: found[0], ...found[1] };
}

/** Whether these words say something else than what was sent. @param {Partial<Written>} words @param {Partial<Written>} sent */
const differs = (words, sent) =>
  tidy(words.text ?? "") !== (sent.text ?? "") ||
  tidy(words.restatement ?? "") !== (sent.restatement ?? "") ||
  (words.weighing ?? "") !== (sent.weighing ?? "");

/** What a text needs that is too short: a number of characters would be filled with anything. */
const tooShort = () => ({
  opening: _("Too short: say what you think, and why."),
  rebuttal: _("Too short: say what is wrong with their point, and why."),
  closing: _("Too short: say what decides it, and why."),
  restatement: _("Too short: say their point in one sentence."),
});

/**
 * What keeps these words from being sent, or undefined.
 * @param {SpeechKind} kind
 * @param {Partial<Written>} words
 * @param {Limits} limits
 * @param {boolean} [bare] a rebuttal that restates nothing
 * @returns {Fault | undefined}
 */
function missing(kind, words, limits, bare = false) {
  /** @type {["text" | "restatement", [number, number]][]} */
  const parts =
    kind === "rebuttal" && !bare
      ? [
          ["restatement", limits.restatement],
          ["text", limits.rebuttal],
        ]
      : [["text", limits[kind]]];
  for (const [field, [lo, hi]] of parts) {
    const length = measure(words[field] ?? "");
    if (length < lo) return { field, text: tooShort()[field === "text" ? kind : field] };
    if (length > hi)
      return {
        field,
        text: n_(
          "%(n)s over. Cut the sentence that does least.",
          "%(n)s over. Cut the sentence that does least.",
          length - hi,
        ),
      };
  }
  return undefined;
}

/** Whether a refusal asks the writer, who may send the text all the same. @param {Refusal} refusal */
export const isAsked = ({ code }) =>
  ["unkind", "private", "life", "wordless", "copied", "other_side"].includes(code);

/**
 * Sends words that nothing keeps: else what is wrong is said at its field. About an unkind word, or a private matter, its writer is asked.
 * @param {SpeechKind} kind
 * @param {(field: string | undefined) => string} fieldId of the textarea of a field
 */
export function useSending(kind, fieldId) {
  const { net, public: pub } = useRoom();
  const { limits } = usePage();
  const [fault, setFault] = useState(/** @type {Fault | null} */ (null));
  const [asking, setAsking] = useState(/** @type {Refusal | null} */ (null)); // whether these words are meant to be sent
  const [sending, setSending] = useState(false);
  return {
    fault,
    asking,
    sending,
    /** What keeps a field from being sent. @param {"text" | "restatement"} field */
    faultIn: (field) => !fault?.failed && fault?.field === field && fault.text,
    noFault: () => setFault(null),
    answered: () => setAsking(null),
    ask: setAsking,
    /** Whether nothing keeps these words. @param {Partial<Written>} words @param {Fault | false} [also] what else is wrong with them @param {boolean} [bare] it restates nothing */
    mayGo: (words, also, bare) => {
      const isCry = pub.options.practice && asksForCare(words.text ?? ""); // of which nobody counts the letters
      const wanting = (isCry ? undefined : missing(kind, words, limits, bare)) ?? also;
      if (!wanting) return true;
      setFault(wanting);
      document.getElementById(fieldId(wanting.field))?.focus({ preventScroll: true });
      requestAnimationFrame(() =>
        document
          .getElementById(`${fieldId(wanting.field)}-fault`)
          ?.scrollIntoView({ block: "nearest" }),
      );
      return false;
    },
    /** @param {string} type of a command @param {object} fields @param {string} [settled] the refusal whose question the page has asked already */
    go: async (type, fields, settled) => {
      setSending(true);
      let ack = await net.command(type, fields);
      if (!ack.ok && ack.error.code === settled)
        ack = await net.command(type, { ...fields, sure: true });
      setSending(false);
      setAsking(!ack.ok && isAsked(ack.error) ? ack.error : null);
      const failed = !ack.ok && !isAsked(ack.error) && ack.error.code !== "gone" && ack.error;
      setFault(failed ? { field: failed.field, text: failed.message, failed: true } : null);
      return ack;
    },
  };
}

const UNANSWERED = 20_000; // ms for “What has this to do with the motion?”: after that it goes as it was pressed, while it can still be changed or sent back

/**
 * The words of this phase and what becomes of them. `fieldId(field)` finds the textarea of a field.
 * @param {SpeechKind} kind
 * @param {(field: string | undefined) => string} fieldId
 * @param {{ again?: string, cards?: string[], against?: Against }} [about] again: the id of the text of mine that is written again; of other texts, the cards that an opening is built on, or what a rebuttal answers
 */
export function useWriting(kind, fieldId, { again, cards: built, against } = {}) {
  const room = useRoom();
  const { lexicon, limits } = usePage();
  const { public: pub, me, motion, drafts, net, clock } = room;
  const { id: phase, round } = pub.phase;
  const original = again ? me.mine?.[again] : undefined;
  /** @type {(Partial<MySpeech> & Pick<MySpeech, "state">) | undefined} */
  const sent = again ? original?.revision : mineOf(me, kind, round);
  const key = again ? `${phase} ${again}` : phase;
  /** @type {[Written, unknown]} */
  const [first] = useState(() => {
    const local = drafts.read(key);
    const draft =
      room.draft?.phase === phase && room.draft.speech === again ? room.draft : undefined;
    const found = local ?? draft ?? sent ?? original ?? {};
    const { text = "", restatement = "", weighing, cards } = found;
    return {
      text,
      restatement,
      ...(weighing && { weighing }),
      cards: cards ?? (kind === "rebuttal" ? sent?.cards : undefined) ?? [],
    };
  });
  const words = useRef(first);
  const own = useRef(drafts.read(key)?.sent); // what this person sent, as opposed to what was collected at the end
  const asked = useRef(again ? "again" : ""); // about this text, once
  const threat = useRef(false); // whether the last try was refused for one
  const [kept, setKept] = useState(""); // "", device, room
  const out = useSending(kind, fieldId);
  const { sending } = out;
  const [went, setWent] = useState(false); // sent just now, by its writer
  const [, touch] = useState(0);
  const [courier] = useState(() =>
    drafts.courier({
      phase,
      kind,
      speech: again,
      told: (told) => told === words.current && setKept("room"),
    }),
  );

  const store = () =>
    drafts.write(key, {
      kind,
      round,
      ...(again && { revises: again }),
      ...words.current,
      sent: own.current,
      ...(threat.current && { threat: true }),
    });

  /** @template {keyof Written} Field @param {Field} field @param {Written[Field]} value */
  function change(field, value) {
    words.current = { ...words.current, [field]: value };
    const safe = store();
    setKept(safe ? "device" : "");
    out.noFault();
    courier.take(words.current);
    touch((n) => n + 1);
  }

  /** @param {boolean} chosen by the writer, not by the clock */
  async function deliver(chosen, sure = false) {
    const { text, restatement, cards, weighing } = words.current;
    const before = own.current;
    if (chosen) {
      own.current = tidy(text); // before the answer: for the last to send, the next phase arrives before the answer does
      store();
    }
    const body = {
      text,
      ...(kind === "rebuttal" && { restatement }),
      ...(kind === "rebuttal" && !again && { cards }),
      ...(kind !== "opening" && weighing && { weighing }),
      ...(again && { speech: again }),
      ...((sure || !chosen) && { sure: true }), // when time is up nobody is asked
      ...(!again && toAsk()?.code === "off" && { off: true }),
    };
    const settled = asked.current === "turned" ? "other_side" : undefined; // of whose case it is, its writer is asked once
    const ack = await out.go(again ? "revise" : "speak", { phase, ...body }, settled);
    threat.current = !ack.ok && ack.error.code === "threat";
    if (!ack.ok && isAsked(ack.error)) asked.current = ack.error.code;
    if (!ack.ok) courier.take(words.current); // it stays a draft in the room
    if (ack.ok) {
      courier.has({ text, restatement, weighing });
      setEditing(false);
      setWent(chosen);
      if (chosen) feel(room.public.motion);
    } else if (ack.error.code !== "gone") {
      own.current = before;
      store();
    }
    return ack.ok;
  }

  /** A rewrite that says what the text said before is none. */
  const asBefore = () => Boolean(original && !differs(words.current, original));

  /** What the page asks about these words. */
  const toAsk = () =>
    motion &&
    lexicon &&
    askFirst(
      { ...words.current, kind, cards: built ?? words.current.cards },
      against,
      motion,
      lexicon,
      pub.options.practice,
    );

  async function send() {
    if (sending) return;
    const same = asBefore() && {
      field: "text",
      text: _(
        "It still says what it said before. Change something first, or choose “I leave mine as they are”.",
      ),
    };
    if (!out.mayGo(words.current, same)) return;
    const ask = asked.current ? undefined : toAsk();
    if (ask) {
      asked.current = ask.code;
      out.ask(ask);
      return;
    }
    courier.stop();
    await deliver(true);
  }

  const latest = useRef({ sent, sending, deliver }); // what is asked about may be fetched only after the page is drawn
  latest.current = { sent, sending, deliver };
  useEffect(() => {
    const draft = room.draft?.phase === phase ? room.draft : undefined;
    const kept = drafts.read(key);
    if (kept && differs(kept, draft ?? sent ?? {})) courier.take(words.current); // the page went before the room had it
    const flush = () => courier.flush();
    const stops = [
      clock.bell(LAST_DRAFT, flush),
      clock.bell(0, () => {
        const { sent: already, sending: going, deliver: goes } = latest.current;
        if (
          !going &&
          !pub.options.practice &&
          !asBefore() &&
          (!already || already.state === "returned") &&
          isComplete(kind, words.current, limits)
        )
          goes(false);
      }),
    ];
    window.addEventListener("pagehide", flush);
    return () => {
      stops.forEach((stop) => stop());
      window.removeEventListener("pagehide", flush);
      courier.stop();
    };
  }, []);

  useEffect(() => {
    if (out.asking?.code !== "off") return undefined;
    const timer = setTimeout(() => answer(true), UNANSWERED);
    return () => clearTimeout(timer);
  }, [out.asking]);

  const changed =
    !sent ||
    differs(words.current, sent) ||
    (kind === "rebuttal" &&
      !again &&
      (words.current.cards ?? []).join() !== (sent.cards ?? []).join());
  const [editing, setEditing] = useState(changed || Boolean(sent && me.changing)); // a text that was sent

  /** @param {boolean} yes @param {Refusal["without"]} [without] */
  function answer(yes, without) {
    out.answered();
    if (without) putWords(without, fieldId, change);
    if (yes) deliver(true, Boolean(out.asking && isAsked(out.asking))); // after the page the room may ask about something graver
  }

  return {
    kind,
    first: words.current, // what a field begins with that appears now
    words,
    settled: sent !== undefined && !editing && sent.state !== "returned",
    reopen: () => {
      setEditing(true);
      if (!room.offline) net.command("reopen", { phase });
      requestAnimationFrame(() => document.getElementById(fieldId("text"))?.focus());
    },
    /** Leaves a text that was reopened as it was sent. */
    leave: () => {
      setEditing(false);
      if (!room.offline) net.command("reopen", { phase, done: true });
    },
    change,
    send,
    submit: (/** @type {Event} */ event) => {
      event.preventDefault();
      send();
    },
    faultIn: out.faultIn,
    sent,
    sending,
    went,
    changed,
    kept,
    fault: out.fault,
    asking: out.asking,
    answer,
  };
}

/** Says in the bar at the bottom whether the text is saved or sent, or not yet, for which its field has the reason. @param {{ writing: Writing }} props */
export function SaveState({ writing }) {
  const { connection, offline } = useRoom();
  const { limits } = usePage();
  const { kind, kept, sending, sent, changed, words, fault } = writing;
  const wanting = fault && !fault.failed;
  const over = tooLong(kind, words.current, limits);
  if (over > 0 && !sending)
    return html`<p class="note small" data-state="over"><${Icon} name="i-alert" /> <span>${_("%(n)s over", { n: over })}</span></p>`;
  let text = "";
  if (sending)
    text =
      connection.name === "live"
        ? _("Sending")
        : _("We’ll send this as soon as you’re back online.");
  else if (sent && !changed && sent.state !== "returned")
    text = _("Sent. You can change it and send it again until this part ends.");
  else if (wanting) text = _("Not sent yet");
  else if (kept === "room" && !offline) text = _("Saved");
  else if (kept) text = _("Saved on this device");
  return html`<p role="status" class="note small">${text && html`<${Icon} name=${sending ? "i-wait" : wanting ? "i-pen" : "i-check"} /> <span>${text}</span>`}</p>`;
}

/** What is pressed gets the click, even if the bar moves under the finger meanwhile. @param {PointerEvent & { currentTarget: HTMLElement }} event */
const holds = (event) => event.currentTarget.setPointerCapture(event.pointerId);

/** The page's main action once the text is as long as it must be, and quiet before. @param {{ writing: Writing, form: string, label: string }} props */
export function SendButton({ writing, form, label }) {
  const { limits } = usePage();
  const { kind, words, sent, changed, sending } = writing;
  if (sent && !changed && sent.state !== "returned")
    return html`<button type="button" class="btn quiet" onClick=${writing.leave}>${_("Leave it as it is")}</button>`;
  return html`<button class=${isComplete(kind, words.current, limits) ? "btn" : "btn quiet"} form=${form} aria-disabled=${sending ? "true" : undefined} onPointerDown=${holds}>${sent ? _("Send again") : label}</button>`;
}

/**
 * Puts words into the fields of a text, which own theirs, for its writer to read once more: "someone" may spoil the sentence.
 * @param {NonNullable<Refusal["without"]>} without
 * @param {(field: "text" | "restatement") => string} fieldId
 * @param {(field: "text" | "restatement", words: string) => unknown} change
 */
export function putWords(without, fieldId, change) {
  for (const field of /** @type {const} */ (["text", "restatement"])) {
    const area = /** @type {HTMLTextAreaElement | null} */ (
      document.getElementById(fieldId(field))
    );
    const words = without[field];
    if (!area || !words) continue; // an opening has no restatement
    area.value = words;
    change(field, words);
    if (field === "text") requestAnimationFrame(() => area.focus()); // once the dialog is gone
  }
}

/**
 * Asks whether to send a text that may hurt someone, or that tells something private. The answer is what it says without a name, if
 * its writer would rather go on from that.
 * @param {{ asked: Refusal, onAnswer: (yes: boolean, without?: Refusal["without"]) => void }} props
 */
export function AskFirst({ asked, onAnswer }) {
  const { toast } = useRoom();
  const tongue = usePackWords();
  const { without, code, beside } = asked;
  const leaveOut = () => {
    onAnswer(false, without);
    toast(_("The name is out. Put the sentence right, then send it."));
  };
  const [yes, no] =
    code === "restated"
      ? [_("Yes, that’s it"), _("Put it again")]
      : [
          code === "life" ? "" : beside ? _("Send it all the same") : _("Send it as it is"),
          _("Change it"),
        ];
  const also = without
    ? { words: _("Leave the name out"), act: leaveOut }
    : code === "life" // nothing is wrong with it
      ? { words: _("Yes, send it"), act: () => onAnswer(true) }
      : undefined;
  return html`<${Confirm} title=${titleOf(asked)} above=${beside && html`<div class="stack tight" ...${tongue}>${beside.map((words, n) => html`<p key=${n} class=${n ? "small" : undefined}>${n ? words : html`<b>${words}</b>`}</p>`)}</div>`} text=${asked.message} yes=${yes} no=${no} also=${also} onYes=${() => onAnswer(true)} onClose=${() => onAnswer(false)} />`;
}

/** @param {Refusal} asked */
const titleOf = ({ code }) =>
  ({
    off: _("What has this to do with the motion?"),
    apart: _("Does this answer them?"),
    turned: _("Which side is this for?"),
    other_side: _("Which side is this for?"),
    restated: _("Did they say that?"),
    reason: _("Add a reason first?"),
    wordless: _("Is that your text?"),
    copied: _("Is that in your own words?"),
    private: _("Is that for everyone to read?"),
    life: _("Your teacher reads this first"),
    unkind: _("Send it like that?"),
  })[code] ?? "";

/**
 * A line that names somebody, for its writer to put without the name right there: "someone" may spoil the sentence.
 * @param {{ asked: Refusal & { without: {} }, before: Lines, button: string, onWords: (words: Lines) => void, onSure: () => void, onClose: () => void }} props
 * `before`: the line as it is
 * @typedef {NonNullable<Refusal["without"]>} Lines
 */
export function LeaveOut({ asked, before, button, onWords, onSure, onClose }) {
  const [words, setWords] = useState(/** @type {Lines} */ (asked.without));
  const fields = /** @type {const} */ (["restatement", "text"]).filter(
    (field) => asked.without[field] && asked.without[field] !== tidy(before[field]),
  );
  const labels = { restatement: _("“They say …”"), text: _("The line, without names") };
  const send = (/** @type {Event} */ event) => (event.preventDefault(), onWords(words));
  return html`<${Dialog} title=${titleOf(asked)} onClose=${onClose}>
    <p>${asked.message}</p>
    <form class="stack" onSubmit=${send}>
      ${fields.map((field, n) => html`<div class="field" key=${field}><label for=${`without-${field}`}>${labels[field]}</label><textarea id=${`without-${field}`} rows="3" dir="auto" autofocus=${!n} onInput=${(/** @type {Event} */ event) => setWords({ ...words, [field]: valueOf(event) })}>${asked.without[field]}</textarea></div>`)}
      <div class="row"><button class="btn">${button}</button> <button type="button" class="btn quiet" onClick=${onClose}>${_("Change it")}</button> <button type="button" class="btn quiet" onClick=${onSure}>${_("Send it as it is")}</button></div>
    </form>
  <//>`;
}

/** The state of a sent text, and what went wrong. @param {{ writing: Writing }} props */
export function Fate({ writing }) {
  const { sent, fault } = writing;
  const failed = /** @type {{ current: HTMLElement | null }} */ (useRef(null));
  useEffect(() => failed.current?.scrollIntoView({ block: "center" }), [fault]); // Send is at the page's other end
  return html`
    ${writing.asking && html`<${AskFirst} asked=${writing.asking} onAnswer=${writing.answer} />`}
    ${fault?.failed && html`<div ref=${failed}><${Alert} kind="bad"><p><strong>${_("That didn’t send.")}</strong> ${fault.text}</p><p class="small">${_("Your words are still here.")}</p><//></div>`}
    ${(sent?.state === "waiting" || sent?.held) && html`<${Alert} live><p>${_("Your teacher will read it before anyone else does.")}</p><//>`}
    ${sent?.for_readers && html`<${Alert} live><p>${_("Your teacher has read it. Those who answer or judge it read it; the big screen leaves it out. That says nothing about how good it is.")}</p><//>`}
    ${sent?.state === "returned" && html`<${Alert} live><p><strong>${_("Your teacher sent it back for changes.")}</strong> <bdi>${sent.why}</bdi></p><p class="small">${_("Change it and send it again.")}</p><//>`}
    ${sent?.state === "hidden" && html`<${Alert} live><p><strong>${sent.protected ? keptPrivate() : _("Your teacher has hidden this text.")}</strong> <bdi>${sent.why}</bdi></p><p class="small">${sent.protected ? _("Only you and your teacher can see it, and it counts as sent. If you like, change it to leave that out and send it again: your teacher reads it first.") : _("Only you and your teacher can see it. Change it, and your teacher reads it before anyone else does.")}</p><//>`}`;
}

/** What is said to the writer of a text that was hidden for what it tells of a life. */
export const keptPrivate = () =>
  _(
    "Your teacher is keeping this text private, to protect you or somebody you wrote about. You did nothing wrong.",
  );

const sentNote = (/** @type {SpeechKind} */ kind) =>
  ({
    opening: _("Your opening was sent as it was."),
    rebuttal: _("Your rebuttal was sent as it was."),
    closing: _("Your closing was sent as it was."),
  })[kind];

/** By how many characters a text is too long; 0 or less: it isn't. @param {SpeechKind} kind @param {Partial<Written>} text @param {Limits} limits */
const tooLong = (kind, { text = "", restatement = "" }, limits) =>
  Math.max(
    measure(text) - limits[kind][1],
    kind === "rebuttal" ? measure(restatement) - limits.restatement[1] : 0,
  );

/** @param {SpeechKind} kind @param {Kept} entry @param {Limits} limits */
function whyUnsent(kind, entry, limits) {
  if (entry.threat)
    return _(
      "It told someone to hurt themselves, or threatened them, so it wasn’t sent. Nobody else has read it.",
    );
  const over = tooLong(kind, entry, limits);
  if (over > 0)
    return n_(
      "It was %(n)s character too long to send.",
      "It was %(n)s characters too long to send.",
      over,
    );
  return isComplete(kind, entry, limits)
    ? _("It reached the room only after time was up, so it wasn’t sent.")
    : _("It was too short to send.");
}

/** In the phase after: what was collected when time ran out, and what was not. Unsent words are there again when the debate is over. */
export function Aftermath() {
  const { limits } = usePage();
  const { public: pub, me, drafts } = useRoom();
  const { name, round } = pub.phase;
  if (me.role !== "player" || !drafts || !round) return null;
  const before = pub.course[pub.course.indexOf(name) - 1];
  const entries = drafts
    .all()
    .filter(
      (entry) =>
        !entry.resends &&
        !entry.revises &&
        !entry.line &&
        entry.round === round &&
        entry.kind === before &&
        (entry.text?.trim() || entry.restatement?.trim()),
    );
  const again = drafts.all().filter(({ resends }) => resends);
  return entries.map((entry) => {
    const sent = mineOf(me, entry.kind, round);
    if (sent && again.some((one) => one.kind === entry.kind && !differs(one, sent))) return null; // newer words were sent
    const why = pub.phase.moved_on ? _("Your teacher moved on.") : _("Time’s up.");
    if (sent && tidy(entry.text ?? "") === entry.sent) return null;
    if (sent && !differs(entry, sent))
      return me.done
        ? null
        : html`<${Alert} key=${entry.phase}><p>${why} ${sentNote(entry.kind)}</p><${CaredOnceSent} ...${entry} /><//>`;
    const later =
      sent?.state === "returned"
        ? _("Your teacher sent it back, and your new words weren’t sent. They’re still here.")
        : entry.sent === undefined
          ? _("It was sent, but your last words came too late. They’re still here.")
          : _("What you sent still counts. Your later changes weren’t sent; they’re still here.");
    const fate = sent
      ? later
      : `${whyUnsent(entry.kind, entry, limits)} ${_("Nobody saw it, and your words are still here.")}`;
    const what = kindNames()[entry.kind];
    const words = html`<p class="prose kept-words" dir="auto">${entry.restatement && `${entry.restatement}\n\n`}${entry.text}</p>`;
    return html`<${Alert} key=${entry.phase}>
      <p><strong>${what}.</strong> ${why} ${fate}</p>
      <details class="fold"><summary>${_("Read it")}</summary>${words}</details>
    <//>`;
  });
}

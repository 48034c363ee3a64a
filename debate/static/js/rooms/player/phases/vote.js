/** Ballots, one clash at a time; for openers whether their point was put fairly; at the end stars for the strongest texts. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { CitedCards } from "#app/components/cards.js";
import { Clash, Speech, kindName, speechWords } from "#app/components/clash.js";
import {
  JUDGED,
  REASONS,
  TIPS,
  VerdictChoice,
  reasonName,
  tipName,
  verdictWords,
} from "#app/components/figures.js";
import { FlagButton } from "#app/components/flag.js";
import { Alert } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _, n_, rich } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide } from "#app/core/sides.js";
import { atTables, isAloud } from "#app/core/speeches.js";
import { everybodyDone } from "#app/core/together.js";
import { SampleClash } from "#app/components/sample_clash.js";
import { Page } from "#app/rooms/player/frame.js";
import { TurnUsed, useUsed } from "#app/rooms/player/turn_used.js";
import { Waiting } from "#app/rooms/player/waiting.js";
import { foreseen, ofMine, theirAnswer } from "#app/rooms/player/waits/foresight.js";
import { Hunch, Quick } from "#app/rooms/player/waits/quick.js";
import { Team } from "#app/rooms/player/waits/team.js";
import { mineOf } from "#app/rooms/player/writing.js";

/** @import { Ballot as Judging, Everybody, Judged, Player, SpeechKind, Stars, Text, Tip as TipName, Verdict } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */
/** @import { Said } from "#app/components/clash.js" */

/** @type {SpeechKind[]} */
const LINES = ["opening", "rebuttal", "closing"];

/** @typedef {{ key: string, clash: string, done: boolean, locked: boolean }} Asked `locked`: not to be answered yet */
/** @typedef {Asked & { kind: "ballot", value: Judging }} OfClash */
/** @typedef {Asked & { kind: "fair", value: NonNullable<Player["fair"]>[string] }} OfFairness */
/** @typedef {Asked & { kind: "stars", value: NonNullable<Everybody["stars"]> }} OfStars */
/** @typedef {OfClash | OfFairness | OfStars} Question */
/** @typedef {(key: string | undefined) => void} Open shows a question */

/** @param {Question} question @returns {question is OfClash} */
const isBallot = (question) => question.kind === "ballot";

/** The kinds of text for which there are stars to give, and which of them. @param {OfStars["value"]} stars */
const byKind = (stars) => /** @type {[Judged, Stars][]} */ (Object.entries(stars));

/** Everything that this phase asks, in a fixed order. @param {Room["me"]} me @returns {Question[]} */
function questions(me) {
  const ballots = Object.entries(me.ballots ?? {}).map(([clash, value]) => ({
    key: clash,
    kind: /** @type {const} */ ("ballot"),
    clash,
    value,
    done: Boolean(value.done ?? value.choice),
    locked: false,
  }));
  const fair = Object.entries(me.fair ?? {}).map(([clash, value]) => ({
    key: `fair ${clash}`,
    kind: /** @type {const} */ ("fair"),
    clash,
    value,
    done: Boolean(value.done ?? value.fair),
    locked: false,
  }));
  const stars = me.stars ?? {};
  const kinds = byKind(stars);
  if (!kinds.length) return [...ballots, ...fair];
  const starring = {
    key: "stars",
    kind: /** @type {const} */ ("stars"),
    clash: "",
    value: stars,
    done: kinds.some(([, { done, given = [] }]) => done || given.length),
    locked: !ballots.every(({ done }) => done),
  };
  return [...ballots, ...fair, starring];
}

export function Vote() {
  const { public: pub, me } = useRoom();
  if (me.task !== "vote")
    return html`<${Waiting} title=${_("The room is voting")} text=${_("There is no clash for you to judge this time.")} />`;
  return html`<${Ballots} key=${pub.phase.id} />`;
}

function Ballots() {
  const { me } = useRoom();
  const list = questions(me);
  const [at, setAt] = useState(() => list.find((q) => !q.done && !q.locked)?.key);
  const [used, goOn] = useUsed(list.some((q) => q.done));
  const open = (/** @type {Question} */ q) => !q.done && !q.locked;
  const current = list.find((q) => q.key === at) ?? list.find(open);

  const onward = (/** @type {string} */ from) => {
    const rest = list.filter((q) => q.key !== from);
    const start = list.findIndex((q) => q.key === from);
    const next = [...list.slice(start + 1), ...rest].find((q) => open(q) && q.key !== from);
    setAt(next?.key);
    requestAnimationFrame(focusHeading);
  };

  if (used) return html`<${TurnUsed} done=${me.done} onward=${() => (goOn(), setAt(undefined))} />`;
  if (!current) return html`<${AllCast} list=${list} open=${setAt} />`;
  const Question = { ballot: Ballot, fair: Fairness, stars: GiveStars }[current.kind];
  return html`<${Question} key=${current.key} question=${current} list=${list} open=${setAt} onward=${() => onward(current.key)} />`;
}

/** @param {Question} q @param {number} n of a ballot: which one it is */
const nameOf = (q, n) =>
  ({ ballot: _("Clash %(n)s", { n }), fair: _("Your opening"), stars: _("Stars") })[q.kind];

/** How far they are, and the way back to the question before. @param {{ list: Question[], at: string, open: Open }} props */
function Trail({ list, at, open }) {
  if (list.length < 2) return null;
  let clashes = 0;
  const n = list.findIndex((q) => q.key === at);
  const before = list[n - 1];
  return html`<nav class="row trail" aria-label=${_("Your ballots")}>
    <span class="small num">${_("Step %(n)s of %(of)s", { n: n + 1, of: list.length })}</span>
    <ol>
      ${list.map((q) => {
        const name = nameOf(q, q.kind === "ballot" ? ++clashes : 0);
        return html`<li key=${q.key} data-done=${q.done || undefined} aria-current=${q.key === at ? "step" : undefined}><span class="vh">${name}${q.done && _(", done")}</span></li>`;
      })}
    </ol>
    ${before && html`<button type="button" class="link small push" onClick=${() => open(before.key)}>${_("Back")}</button>`}
  </nav>`;
}

/** @param {SpeechKind} _kind @param {Said} text */
const tell = (_kind, text) =>
  text.text !== undefined && !text.bot && html`<${FlagButton} speech=${text.id} />`;

/** One tip, for the author of the text that came out behind; where it was close, for either. @param {{ choice: Verdict, tip?: TipName, onTip: (tip?: TipName) => void, tipFor?: Judged, onTipFor: (text: Judged) => void }} props */
function Tip({ choice, tip, onTip, tipFor, onTipFor }) {
  const text = choice === "close" ? tipFor : choice === "opening" ? "rebuttal" : "opening";
  const legend = {
    opening: _("A tip for the opening"),
    rebuttal: _("A tip for the rebuttal"),
  };
  return html`${
    choice === "close" &&
    html`<fieldset class="stack tight">
      <legend class="legend">${_("Who would you give a tip?")}</legend>
      <div class="chips taps row">
        ${JUDGED.map((one) => html`<label class="chip" key=${one}><input type="radio" name="tip-for" value=${one} checked=${tipFor === one} onChange=${() => onTipFor(one)} /> ${one === "opening" ? _("Whoever wrote the opening") : _("Whoever wrote the rebuttal")}</label>`)}
      </div>
    </fieldset>`
  }
  ${
    text &&
    html`<fieldset class="stack tight">
      <legend class="legend">${legend[text]}</legend>
      <div class="chips taps row">
        ${TIPS.map((one) => html`<label class="chip" key=${one}><input type="checkbox" name="tip" value=${one} checked=${tip === one} onChange=${() => onTip(tip === one ? undefined : one)} /> ${tipName(one)}</label>`)}
      </div>
    </fieldset>`
  }`;
}

/** What belongs to the lines of a clash, below the verdict: lines are short, so that a phone shows both and the verdict at once. @param {{ ballot: Judging }} props */
const BehindLines = ({ ballot }) =>
  html`<div class="split even">${LINES.map((kind) => {
    const line = ballot[kind];
    return (
      line &&
      html`<section class="stack tight" key=${kind} aria-label=${kindName(kind)}><p class="kicker">${kindName(kind)}</p><${CitedCards} ids=${line.cards} folded />${tell(kind, line)}</section>`
    );
  })}</div>`;

/** @param {{ question: OfClash, list: Question[], open: Open, onward: () => void }} props */
function Ballot({ question, list, open, onward }) {
  const { public: pub, act, toast } = useRoom();
  const { clash, value } = question;
  const [choice, setChoice] = useState(value.choice);
  const [reason, setReason] = useState(value.reason);
  const [tip, setTip] = useState(value.tip);
  const [tipFor, setTipFor] = useState(value.tip_for);
  const why = useRef(/** @type {HTMLElement | null} */ (null));
  const chose = useRef(false);
  useEffect(() => {
    if (chose.current) why.current?.scrollIntoView({ block: "nearest" }); // else it comes below a small phone's fold
  }, [choice]);
  const n = list.filter(isBallot).findIndex((q) => q.clash === clash) + 1;
  const of = list.filter(isBallot).length;
  const sides = { opening: value.opening.side, rebuttal: value.rebuttal.side };

  /** What was said of one text is not said of the other. @param {Verdict} next */
  function choose(next) {
    if (next === choice) return;
    chose.current = true;
    setChoice(next);
    setReason(undefined);
    setTip(undefined);
    setTipFor(undefined);
  }

  /** @param {Event} event */
  async function cast(event) {
    event.preventDefault();
    if (!choice) return toast(_("First choose which came out ahead."));
    const ack = await act("vote", {
      phase: pub.phase.id,
      clash,
      choice,
      ...(reason && { reason }),
      ...(tip && { tip }),
      ...(tip && choice === "close" && { tip_for: tipFor }),
    });
    if (ack.ok) onward();
  }

  const aloud = isAloud(pub);
  const heard = aloud && (!atTables(pub) || pub.one_table);
  const actions = html`<button class="btn push" form="ballot" aria-disabled=${choice ? undefined : "true"}>${value.choice || value.done ? _("Change my vote") : _("Cast vote")} <${Icon} name="i-next" /></button>`;

  return html`<${Page} actions=${actions} motion=${false} gap="1rem">
    <${Trail} list=${list} at=${question.key} open=${open} />
    <div class="row"><h1>${_("Clash %(n)s of %(of)s", { n, of })}</h1><p class="push note small"><${Icon} name=${heard ? "i-note" : "i-eye-off"} /> ${atTables(pub) && !heard ? _("From another table.") : heard ? _("You heard who said it. Judge the line.") : _("Writers hidden.")}</p></div>
    ${n === 1 && (!heard || pub.small) && html`<p class="small">${_("A clash: an opening, and what answers it. Judge the argument, not the side.")} ${pub.small && _("In a room of fewer than eight, votes can be guessed.")}</p>`}
    ${value.own && html`<${Alert}><p>${_("You wrote one of these. The room is so small that there was no other clash for you. Vote as if a stranger had written both: what this measures is your honesty.")}</p><//>`}
    <div class=${aloud ? "split ballot lines" : "split ballot"}>
      <${Clash} opening=${value.opening} rebuttal=${value.rebuttal} closing=${value.closing} stacked cards=${aloud ? false : "folded"} tail=${aloud ? undefined : tell} />
      <form id="ballot" class="stack pin" onSubmit=${cast}>
        <${VerdictChoice} name="choice" legend=${html`<legend class="legend">${_("Which was the stronger argument?")}</legend>`} sides=${sides} chosen=${choice} onChoose=${choose} />
        ${
          choice &&
          choice !== "close" &&
          html`<fieldset class="stack tight" ref=${why}>
          <legend class="legend">${choice === "opening" ? _("What made the opening stronger?") : _("What made the rebuttal stronger?")} <small>${_("if you like")}</small></legend>
          <div class="chips taps row">
            ${REASONS.map((key) => html`<label class="chip" key=${key}><input type="checkbox" name="reason" value=${key} checked=${reason === key} onChange=${() => setReason(reason === key ? undefined : key)} /> ${reasonName(key)}</label>`)}
          </div>
        </fieldset>`
        }
        ${choice && html`<details class="fold" open=${Boolean(tip || tipFor)}><summary>${_("Add a tip")} <small>${_("if you like")}</small></summary><div class="stack tight"><${Tip} choice=${choice} tip=${tip} onTip=${setTip} tipFor=${tipFor} onTipFor=${setTipFor} /></div></details>`}
      </form>
    </div>
    ${aloud && html`<${BehindLines} ballot=${value} />`}
  <//>`;
}

/** The texts of a kind that a seat read, with the number of the clash in which it first did; 0: shown for the stars alone. @param {Judged} kind @param {Stars} stars @param {Question[]} list @param {{ [speech: string]: Text }} [candidates] */
function textsOf(kind, { among }, list, candidates = {}) {
  const ballots = list.filter(isBallot);
  return among.map((id) => {
    const n = ballots.findIndex((q) => q.value[kind].id === id);
    return { id, n: n + 1, text: ballots[n]?.value[kind] ?? candidates[id] };
  });
}

/** When every clash is judged: the strongest texts that this seat read. @param {{ question: OfStars, list: Question[], open: Open, onward: () => void }} props */
function GiveStars({ question, list, open, onward }) {
  const { public: pub, me, act, toast } = useRoom();
  const kinds = byKind(question.value);
  const [chosen, setChosen] = useState(() => {
    const given = kinds.map(([kind, { given = [] }]) => [kind, given]);
    return /** @type {{ [kind in Judged]?: string[] }} */ (Object.fromEntries(given));
  });
  const given = Object.values(chosen).flat();
  const several = kinds.reduce((sum, [, { give }]) => sum + give, 0) > 1;
  const titles = { opening: _("Openings"), rebuttal: _("Rebuttals") };

  /** One star more than there are to give takes the place of the last. @param {Judged} kind @param {string} id */
  function toggle(kind, id) {
    const now = chosen[kind] ?? [];
    const next = now.includes(id)
      ? now.filter((one) => one !== id)
      : [...now.slice(0, (question.value[kind]?.give ?? 0) - 1), id];
    setChosen({ ...chosen, [kind]: next });
  }

  /** What a star is for, where their order counts; nothing for a text without one. @param {Judged} kind @param {string} id */
  const rank = (kind, id) =>
    question.value[kind]?.ordered && [_("Strongest"), _("Second")][chosen[kind]?.indexOf(id) ?? -1];

  /** @param {Event} event */
  async function send(event) {
    event.preventDefault();
    if (!given.length) return toast(_("First tap the strongest text you read."));
    const ack = await act("star", { phase: pub.phase.id, speeches: given });
    if (ack.ok) onward();
  }

  const actions = html`<p role="status" class="small">${given.length ? n_("%(n)s star", "%(n)s stars", given.length) : ""}</p>
    <button class="btn" form="stars" aria-disabled=${given.length ? undefined : "true"}>${n_("Give the star", "Give the stars", Math.max(1, given.length))} <${Icon} name="i-next" /></button>`;
  return html`<${Page} actions=${actions} motion=${false} gap="1.5rem">
    <${Trail} list=${list} at=${question.key} open=${open} />
    <div class="stack tight"><h1>${_("Which texts were the strongest?")}</h1><p class="small">${several ? _("Tap the strongest text you read. A second tap is optional. Your choice is secret.") : _("Tap the strongest text you read. Your choice is secret.")}</p></div>
    <form id="stars" class="stack" onSubmit=${send}>
      ${kinds.map(
        ([kind, asked]) => html`<fieldset class="stack tight" key=${kind}>
        <legend><h2>${titles[kind]}</h2></legend>
        <ul class="star-rows">
          ${textsOf(kind, asked, list, me.candidates)
            .filter(({ text }) => text)
            .map(
              ({ id, n, text }) => html`<li key=${id}>
            <label class="star-row" data-side=${letter(text.side)}>
              <input type="checkbox" name=${kind} value=${id} checked=${(chosen[kind] ?? []).includes(id)} onChange=${() => toggle(kind, id)} />
              <span>${n ? html`<span class="vh">${_("Clash %(n)s", { n })}</span>` : html`<span class="small">${_("New to you: one more opening")}</span>`} <span class=${n ? "excerpt" : "excerpt whole"} ...${speechWords(text, pub.motion)}>${text.text}</span></span>
              <span class="mark"><${Icon} name="i-star" /> ${rank(kind, id)}</span>
            </label>
          </li>`,
            )}
        </ul>
      </fieldset>`,
      )}
    </form>
  <//>`;
}

/** @param {{ question: OfFairness, list: Question[], open: Open, onward: () => void }} props */
function Fairness({ question, list, open, onward }) {
  const { public: pub, me, act, toast } = useRoom();
  const { clash, value } = question;
  const [fair, setFair] = useState(value.fair);
  const opening = mineOf(me, "opening", pub.phase.round);

  /** @param {Event} event */
  async function answer(event) {
    event.preventDefault();
    if (!fair) return toast(_("First choose one of the two."));
    if ((await act("fair", { phase: pub.phase.id, clash, fair })).ok) onward();
  }

  const actions = html`<button class="btn push" form="fair" aria-disabled=${fair ? undefined : "true"}>${_("Send")} <${Icon} name="i-next" /></button>`;
  /** @param {"fair" | "unfair"} key @param {string} title @param {string} text */
  const tile = (key, title, text) =>
    html`<label class="choice"><input type="radio" name="fair" value=${key} checked=${fair === key} onChange=${() => setFair(key)} /><span><b>${title}</b> <span class="small">${text}</span></span></label>`;

  return html`<${Page} actions=${actions} motion=${false} gap="1.5rem">
    <${Trail} list=${list} at=${question.key} open=${open} />
    <div class="stack tight"><h1>${_("Was your point put fairly?")}</h1><p>${_("Before answering, they had to say your point back.")}</p></div>
    <${AsExpected} cards=${value.cards} />
    ${value.restatement && html`<blockquote class="restatement"><p class="kicker">${_("Their restatement")}</p><p class="lede" ...${speechWords(value, pub.motion)}>${value.restatement}</p></blockquote>`}
    <form id="fair" class="stack" onSubmit=${answer}>
      <fieldset class="stack">
        <legend class="legend">${_("The question isn’t whether they’re right, but whether they heard you.")}</legend>
        <div class="tiles verdicts">${tile("fair", _("Fair"), _("That’s what I said"))}${tile("unfair", _("Not quite"), _("That’s not my point"))}</div>
      </fieldset>
    </form>
    <details class="fold"><summary>${_("Their full rebuttal, and your opening")}</summary>
      <div class="stack"><${Speech} speech=${value} kind="rebuttal" /><${FlagButton} speech=${value.id} />${opening && html`<${Speech} speech=${{ ...opening, side: me.side ?? otherSide(value.side) }} kind="opening" />`}</div>
    </details>
  <//>`;
}

/** What was said to a question. @param {Question} question */
function saidTo({ kind, value }) {
  if (kind === "ballot") return verdictWords(value.choice);
  if (kind === "fair") return value.fair === "fair" ? _("Fair") : _("Not quite");
  const n = byKind(value).reduce((sum, [, { given = [] }]) => sum + given.length, 0);
  return n_("%(n)s star given", "%(n)s stars given", n);
}

/** @param {{ list: Question[], open: Open }} props */
function AllCast({ list, open }) {
  const { public: pub, me } = useRoom();
  const { seat: shared } = usePage();
  const [skipped, setSkipped] = useState(false);
  let clashes = 0;
  const [view, setView] = useState(me.stance?.after);
  const asked = shared && atTables(pub) && !view && !skipped;
  const actions =
    asked &&
    html`<p role="status" class="small">${_("One more question: where do you stand?")}</p><button type="button" class="btn quiet" onClick=${() => setSkipped(true)}>${_("Skip it")}</button>`;
  return html`<${Page} gap="1.5rem" motion=${false} actions=${actions}>
    <div class="stack tight"><h1>${_("You’ve cast all your votes")}</h1><p>${everybodyDone(pub) ? _("Everyone is done. The room moves on soon.") : shared ? _("Once you hand it on, this device shows nothing of what you chose.") : _("Next: the results, on the big screen.")}</p></div>
    ${atTables(pub) && html`<${OwnView} given=${view} onGive=${setView} />`}
    <${Team} />
    <${MyHunch}>${!atTables(pub) && html`<${Quick} />`}<//>
    ${
      !shared &&
      html`<details class="fold"><summary>${_("Look at your votes again")}</summary><ul class="stack tight">
        ${list.map((q) => {
          const name =
            q.kind === "fair"
              ? _("Your opening, restated")
              : nameOf(q, q.kind === "ballot" ? ++clashes : 0);
          return html`<li key=${q.key} class="panel row cast"><span><b>${name}</b> <span class="small">${saidTo(q)}</span></span> <button type="button" class="btn quiet push" onClick=${() => open(q.key)}>${_("Change it")}<span class="vh"> ${name}</span></button></li>`;
        })}
      </ul></details>`
    }
    ${!atTables(pub) && html`<${SampleClash} />`}
  <//>`;
}

/** What readers will decide on my rebuttal. @param {{ children?: unknown }} props */
function MyHunch({ children }) {
  const { me, public: pub } = useRoom();
  const mine = mineOf(me, "rebuttal", pub.phase.round);
  if (isAloud(pub) || mine?.state !== "sent") return children;
  const choices = /** @type {Verdict[]} */ (["rebuttal", "opening", "close"]).map((one) => [
    one,
    verdictWords(one),
  ]);
  return html`<${Hunch} what=${ofMine(mine.id)} asks=${_("Your rebuttal: how will it end?")} choices=${choices}>${children}<//>`;
}

/** Whether an answer to my opening came as I expected. @param {{ cards: string[] }} props of the answer */
function AsExpected({ cards }) {
  const room = useRoom();
  const tongue = usePackWords();
  const { motion, public: pub } = room;
  const expected = foreseen(room)[theirAnswer(pub.phase.round)];
  const title = motion?.cards[expected]?.title;
  if (!title || !cards.length) return null;
  const came = cards.includes(expected);
  return html`<p class=${came ? "note knew" : "note small"}><${Icon} name=${came ? "i-check" : "i-note"} /> <span>${rich(came ? _("You saw it coming: %(card)s.") : _("You expected %(card)s. They chose another card."), { card: html`<b ...${tongue}>${title}</b>` })}</span></p>`;
}

/** At tables a private turn ends with one's own view. @param {{ given?: number, onGive: (value: number | undefined) => void }} props */
function OwnView({ given, onGive }) {
  const { public: pub, motion, act } = useRoom();
  const give = async (/** @type {number} */ value) => {
    onGive(value);
    if (!(await act("stance", { phase: pub.phase.id, value })).ok) onGive(given);
  };
  return html`<fieldset class="stack tight">
    <legend><h2>${_("And you yourself: where do you stand?")}</h2></legend>
    <p class="small">${_("Your answer is for you alone: nobody in the room sees it, not even your teacher.")}</p>
    <div class="stance">${(motion?.stances ?? []).map((label, i) => html`<label key=${i}><input type="radio" name="stance" value=${i + 1} checked=${given === i + 1} onChange=${() => give(i + 1)} /> <span dir="auto" lang=${pub.motion.language}>${label}</span></label>`)}</div>
  </fieldset>`;
}

/** Ballots, one clash at a time: its texts, the verdict, then its marks (a star for the strongest, a laugh for the funniest); for openers whether their point was restated fairly. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { challengeName } from "#app/components/challenge.js";
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
import { FlagButton, Mark, OffThePoint } from "#app/components/flag.js";
import { Alert } from "#app/components/messages.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_, rich } from "#app/core/i18n.js";
import { focusHeading, nameWindow } from "#app/core/render.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { otherSide } from "#app/core/sides.js";
import { atTables, isAloud } from "#app/core/speeches.js";
import { inTab } from "#app/core/storage.js";
import { everybodyDone } from "#app/core/together.js";
import { SampleClash } from "#app/components/sample_clash.js";
import { Page } from "#app/rooms/player/frame.js";
import { TurnUsed, useUsed } from "#app/rooms/player/turn_used.js";
import { Waiting } from "#app/rooms/player/waiting.js";
import { foreseen, ofMine, theirAnswer } from "#app/rooms/player/waits/foresight.js";
import { Hunch, Quick } from "#app/rooms/player/waits/quick.js";
import { Team } from "#app/rooms/player/waits/team.js";
import { mineOf } from "#app/rooms/player/writing.js";

/** @import { Ballot as Judging, Judged, Player, Stars, Text, Tip as TipName, Verdict } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */
/** @import { Said } from "#app/components/clash.js" */

/** @typedef {{ key: string, clash: string, done: boolean }} Asked */
/** @typedef {Asked & { kind: "ballot", value: Judging }} OfClash */
/** @typedef {Asked & { kind: "fair", value: NonNullable<Player["fair"]>[string] }} OfFairness */
/** @typedef {Asked & { kind: "unanswered", value: { [speech: string]: Text } }} OfUnanswered openings without an answer */
/** @typedef {OfClash | OfFairness | OfUnanswered} Question */
/** @typedef {{ given: string[], asked: { [kind in Judged]?: Stars }, toggle: (kind: Judged, id: string) => void }} Giving my stars in this round */
/** @typedef {{ at: Judged[], toggle: (kind: Judged) => void }} Laughing what made me laugh in a clash */
/** @typedef {(key: string | undefined) => void} Open shows a question */

/** @param {Question} question @returns {question is OfClash} */
const isBallot = (question) => question.kind === "ballot";

/** Everything that this phase asks, in a fixed order. @param {Room["me"]} me @param {boolean} readOn whether the openings without an answer were read @returns {Question[]} */
function questions(me, readOn) {
  const ballots = Object.entries(me.ballots ?? {}).map(([clash, value]) => ({
    key: clash,
    kind: /** @type {const} */ ("ballot"),
    clash,
    value,
    done: Boolean(value.done ?? value.choice),
  }));
  const fair = Object.entries(me.fair ?? {}).map(([clash, value]) => ({
    key: `fair ${clash}`,
    kind: /** @type {const} */ ("fair"),
    clash,
    value,
    done: Boolean(value.done ?? value.fair),
  }));
  if (!me.candidates || !me.stars?.opening) return [...ballots, ...fair];
  const kind = /** @type {const} */ ("unanswered");
  return [...ballots, ...fair, { key: kind, kind, clash: "", value: me.candidates, done: readOn }];
}

export function Vote() {
  const { public: pub, me } = useRoom();
  if (me.task !== "vote")
    return html`<${Waiting} title=${_("The room is voting")} text=${_("There is no clash for you to judge this time.")} />`;
  return html`<${Ballots} key=${pub.phase.id} />`;
}

function Ballots() {
  const { me } = useRoom();
  const [readOn, setReadOn] = useState(false);
  const list = questions(me, readOn);
  const stars = useStars();
  const [at, setAt] = useState(() => list.find((q) => !q.done)?.key);
  const [used, goOn] = useUsed(list.some((q) => q.done));
  const current = list.find((q) => q.key === at) ?? list.find((q) => !q.done);

  const onward = (/** @type {string} */ from) => {
    const rest = list.filter((q) => q.key !== from);
    const start = list.findIndex((q) => q.key === from);
    const next = [...list.slice(start + 1), ...rest].find((q) => !q.done && q.key !== from);
    if (list[start].kind === "unanswered") setReadOn(true);
    setAt(next?.key);
    requestAnimationFrame(() => (focusHeading(), nameWindow()));
  };

  if (used) return html`<${TurnUsed} done=${me.done} onward=${() => (goOn(), setAt(undefined))} />`;
  if (!current) return html`<${AllCast} list=${list} open=${setAt} />`;
  const Question = { ballot: Ballot, fair: Fairness, unanswered: Unanswered }[current.kind];
  return html`<${Question} key=${current.key} question=${current} list=${list} open=${setAt} onward=${() => onward(current.key)} stars=${stars} />`;
}

/** My stars in this round, kept here because a device that several share is not told them. @returns {Giving} */
function useStars() {
  const { public: pub, me, act, toast } = useRoom();
  const asked = me.stars ?? {};
  const [given, setGiven] = useState(() =>
    Object.values(asked).flatMap((kind) => kind.given ?? []),
  );
  return {
    given,
    asked,
    toggle: async (kind, id) => {
      const { give = 0, among = [] } = asked[kind] ?? {};
      const spent = given.filter((one) => among.includes(one));
      const moved = spent.length >= give ? spent.at(-1) : undefined;
      const next = given.includes(id)
        ? given.filter((one) => one !== id)
        : [...given.filter((one) => one !== moved), id];
      if (moved && !given.includes(id)) toast(_("Your star has moved here from another text."));
      const readable = Object.values(asked).flatMap((one) => one.among);
      setGiven(next);
      const speeches = next.filter((one) => readable.includes(one)); // a text may have been hidden since
      if (!(await act("star", { phase: pub.phase.id, speeches })).ok) setGiven(given);
    },
  };
}

/** What made me laugh in a clash; undefined where nothing is asked about that. @param {string} clash @param {Judging} ballot @returns {Laughing | undefined} */
function useLaughs(clash, ballot) {
  const { public: pub, act } = useRoom();
  const [at, setAt] = useState(ballot.laughed ?? []);
  if (isAloud(pub) || pub.motion.tone === "grave" || ballot.own) return undefined;
  return {
    at,
    toggle: async (kind) => {
      const texts = at.includes(kind) ? at.filter((one) => one !== kind) : [...at, kind];
      setAt(texts);
      if (!(await act("laugh", { phase: pub.phase.id, clash, texts })).ok) setAt(at);
    },
  };
}

/** @param {Question} q @param {number} n of a ballot: which one it is */
const nameOf = (q, n) =>
  ({
    ballot: _("Clash %(n)s", { n }),
    fair: _("Your opening"),
    unanswered: _("One more opening"),
  })[q.kind];

/** How far they are, and the way back to the question before. @param {{ list: Question[], at: string, open: Open }} props */
function Trail({ list, at, open }) {
  if (list.length < 2) return null;
  const n = list.findIndex((q) => q.key === at);
  const before = list[n - 1];
  return html`<nav class="row trail push" aria-label=${_("Your ballots")}>
    <span class="vh">${_("Step %(n)s of %(of)s", { n: n + 1, of: list.length })}</span>
    <ol>${list.map((q, i) => html`<li key=${q.key} data-done=${q.done || undefined} aria-current=${q.key === at ? "step" : undefined}><span class="vh">${nameOf(q, i + 1)}${q.done && _(", done")}</span></li>`)}</ol>
    ${before && html`<button type="button" class="link small push" onClick=${() => open(before.key)}>${_("Back")}</button>`}
  </nav>`;
}

/**
 * What may be said of texts, one tap each: a row of words for each text. No star is for my own text, nor for the only one of its kind
 * that I read.
 * @param {{ texts: [Judged | "closing", Said][], stars?: Giving, laughing?: Laughing }} props without stars: only that something is wrong
 */
function Marks({ texts, stars, laughing }) {
  return texts.map(([kind, { id, text, bot }]) => {
    if (text === undefined || !id) return null;
    const name = kindName(kind);
    const giving = kind !== "closing" && stars?.asked[kind]?.among.includes(id) ? stars : undefined;
    if (bot && !giving) return null;
    return html`<div class="row marks-of" role="group" aria-label=${name} key=${kind}>
      <b aria-hidden="true">${name}</b>
      ${giving && html`<${Mark} icon="i-star" on=${giving.given.includes(id)} name=${_("Strong")} kind=${name} onTap=${() => giving.toggle(/** @type {Judged} */ (kind), id)} />`}
      ${laughing && kind !== "closing" && !bot && html`<${Mark} icon="i-laugh" on=${laughing.at.includes(kind)} name=${_("Funny")} kind=${name} onTap=${() => laughing.toggle(kind)} />`}
      ${!bot && kind !== "closing" && html`<${OffThePoint} speech=${id} kind=${name} />`}
      ${!bot && html`<${FlagButton} speech=${id} />`}
    </div>`;
  });
}

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

const KEPT = "counterclaim ticks";
const TICKS = /** @type {const} */ (["choice", "reason", "tip", "tip_for", "met"]);

/**
 * What is ticked on a ballot until it is cast. A reload of the tab loses none of it; a device that several share keeps nothing.
 * @param {string} clash
 * @param {Judging} ballot
 * @returns {[Partial<Judging>, (next: Partial<Judging>) => void, () => void]}
 */
function useTicks(clash, ballot) {
  const { me } = useRoom();
  const { seat: shared } = usePage();
  const kept = shared ? undefined : inTab.read(KEPT);
  const [said, say] = useState(
    /** @type {Partial<Judging>} */ (
      kept?.clash === clash && kept.seat === me.seat
        ? kept.said
        : Object.fromEntries(TICKS.map((one) => [one, ballot[one]]))
    ),
  );
  const tick = (/** @type {Partial<Judging>} */ next) => {
    say({ ...said, ...next });
    if (!shared) inTab.write(KEPT, { clash, seat: me.seat, said: { ...said, ...next } });
  };
  return [said, tick, () => inTab.remove(KEPT)];
}

/** Whether somebody has come to the second text of a clash. @param {{ current: HTMLElement }} page */
function useReached(page) {
  const [reached, reach] = useState(false);
  useEffect(() => {
    const sight = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && reach(true),
      { rootMargin: "0px 0px -35% 0px" }, // its first lines, not its edge
    );
    const [, second] = page.current.querySelectorAll(".speech");
    if (second) sight.observe(second);
    return () => sight.disconnect();
  }, []);
  return reached;
}

/** @param {{ question: OfClash, list: Question[], open: Open, onward: () => void, stars: Giving }} props */
function Ballot({ question, list, open, onward, stars }) {
  const { public: pub, act } = useRoom();
  const { clash, value } = question;
  const [said, tick, forget] = useTicks(clash, value);
  const { choice, reason, tip, tip_for: tipFor, met } = said;
  const { challenge } = pub.phase;
  const asksMet = challenge && !value.own && !value.rebuttal.bot;
  const page = useElement();
  const chose = useRef(false);
  useEffect(() => {
    if (!chose.current) return;
    const below = page.current.querySelectorAll("#ballot > *");
    for (const one of below) one.scrollIntoView({ block: "nearest" }); // else what comes now is below a small phone's fold
  }, [choice]);
  const aloud = isAloud(pub);
  const near = useReached(page) && !choice && !aloud;
  const n = list.filter(isBallot).findIndex((q) => q.clash === clash) + 1;
  const of = list.filter(isBallot).length;
  const sides = { opening: value.opening.side, rebuttal: value.rebuttal.side };

  /** What was said of one text is not said of the other. @param {Verdict} next */
  function choose(next) {
    if (next === choice) return;
    chose.current = true;
    tick({ choice: next, reason: undefined, tip: undefined, tip_for: undefined });
  }

  /** @param {Event} event */
  async function cast(event) {
    event.preventDefault();
    if (!choice) return; // there is no button before
    const ack = await act("vote", {
      phase: pub.phase.id,
      clash,
      choice,
      ...(reason && { reason }),
      ...(tip && { tip }),
      ...(tip && choice === "close" && { tip_for: tipFor }),
      ...(met && { met }),
    });
    if (!ack.ok) return;
    forget();
    onward();
  }

  const heard = aloud && (!atTables(pub) || pub.one_table);
  const begins = n === 1 && pub.phase.round === 1; // later it is known
  const laughing = useLaughs(clash, value);
  const texts = /** @type {const} */ (["opening", "rebuttal", "closing"]).flatMap((kind) => {
    const text = value[kind];
    return text ? [/** @type {[typeof kind, Text]} */ ([kind, text])] : [];
  });
  const given = Boolean(value.choice || value.done);
  const isAsGiven =
    given && TICKS.every((one) => (said[one] || undefined) === (value[one] || undefined));
  const allIn = Boolean(pub.table?.dealt) && pub.table?.cast === pub.table?.dealt;
  const [wasIn] = useState(allIn);
  useEffect(() => {
    if (allIn && !wasIn && isAsGiven && list.some((q) => !q.done)) onward(); // the room waits for what is asked next
  }, [allIn]);
  const goesOn = list.some((q) => !q.done) ? _("Go on") : _("Done");
  const actions = isAsGiven
    ? html`<button type="button" class="btn push" onClick=${onward}>${goesOn} <${Icon} name="i-next" /></button>`
    : choice &&
      html`<button class="btn push" form="ballot">${given ? _("Change my vote") : _("Cast vote")} <${Icon} name="i-next" /></button>`;

  return html`<${Page} actions=${actions} motion=${false} gap="1rem">
    <div class="row ballot-head"><h1>${_("Clash %(n)s of %(of)s", { n, of })}</h1><${Trail} list=${list} at=${question.key} open=${open} /></div>
    ${begins && html`<p class="small">${heard ? _("You heard who said it. Judge the line.") : atTables(pub) ? _("From another table. Judge the argument, not the side.") : _("No names. Judge the argument, not the side.")} ${pub.small && _("In a room of fewer than eight, votes can be guessed.")}</p>`}
    ${value.own && html`<${Alert}><p>${_("You wrote one of these. The room is so small that there was no other clash for you. Vote as if a stranger had written both: what this measures is your honesty.")}</p><//>`}
    <div class=${aloud ? "split ballot lines" : "split ballot"} data-near=${near || undefined} ref=${page}>
      <${Clash} opening=${value.opening} rebuttal=${value.rebuttal} closing=${value.closing} stacked cards="in head" />
      <form id="ballot" class="stack pin" onSubmit=${cast}>
        <${VerdictChoice} name="choice" legend=${html`<legend class="legend">${_("Which was stronger?")}</legend>`} brief=${!begins} sides=${sides} chosen=${choice} onChoose=${choose} />
        ${
          choice &&
          choice !== "close" &&
          html`<fieldset class="stack tight">
          <legend class="legend"><span class="vh">${choice === "opening" ? _("What made the opening stronger?") : _("What made the rebuttal stronger?")}</span><span aria-hidden="true">${_("Why?")}</span> <small class=${begins ? undefined : "vh"}>${_("if you like")}</small></legend>
          <div class="chips taps row">
            ${REASONS.map((key) => html`<label class="chip" key=${key}><input type="radio" name="reason" value=${key} checked=${reason === key} onClick=${() => reason === key && tick({ reason: undefined })} onChange=${() => tick({ reason: key })} /> ${reasonName(key)}</label>`)}
          </div>
        </fieldset>`
        }
        ${choice && asksMet && html`<div class="chips taps"><label class="chip"><input type="checkbox" name="met" checked=${met} onChange=${() => tick({ met: met ? undefined : true })} /> ${_("Rebuttal met the challenge: %(name)s", { name: challengeName(challenge) })}</label></div>`}
        <details class="fold" open=${Boolean(value.tip)} hidden=${!choice && texts.every(([, { bot }]) => bot)}>
          <summary>${!choice ? _("A problem with a text?") : JUDGED.some((kind) => stars.asked[kind]?.among.includes(value[kind].id)) ? _("More: a tip, a star, a problem") : _("More: a tip, a problem")}</summary>
          <div class="stack">
            ${choice && html`<${Tip} choice=${choice} tip=${tip} onTip=${(/** @type {TipName | undefined} */ next) => tick({ tip: next })} tipFor=${tipFor} onTipFor=${(/** @type {Judged} */ next) => tick({ tip_for: next })} />`}
            <${Marks} texts=${texts} stars=${choice ? stars : undefined} laughing=${choice ? laughing : undefined} />
          </div>
        </details>
      </form>
    </div>
  <//>`;
}

/** Openings that nobody answered: there is no clash to judge, but they may be starred. @param {{ question: OfUnanswered, list: Question[], open: Open, onward: () => void, stars: Giving }} props */
function Unanswered({ question, list, open, onward, stars }) {
  const texts = Object.entries(question.value);
  const actions = html`<button type="button" class="btn push" onClick=${onward}>${_("Go on")} <${Icon} name="i-next" /></button>`;
  return html`<${Page} actions=${actions} motion=${false} gap="1rem">
    <${Trail} list=${list} at=${question.key} open=${open} />
    <div class="stack tight"><h1>${n_("One more opening", "%(n)s more openings", texts.length)}</h1><p class="small">${_("Nobody answered it, so there is no clash to judge. Is it one of the strongest you read?")}</p></div>
    ${texts.map(([id, text]) => html`<${Speech} key=${id} speech=${text} kind="opening" cards="in head"><${Marks} texts=${[["opening", { ...text, id }]]} stars=${stars} /><//>`)}
  <//>`;
}

/** @param {{ question: OfFairness, list: Question[], open: Open, onward: () => void }} props */
function Fairness({ question, list, open, onward }) {
  const { public: pub, me, act } = useRoom();
  const { clash, value } = question;
  const [fair, setFair] = useState(value.fair);
  const opening = mineOf(me, "opening", pub.phase.round);
  const asked = list.filter(({ kind }) => kind === "fair");
  const [n, of] = [asked.indexOf(question) + 1, asked.length];

  /** @param {"fair" | "unfair"} key */
  async function answer(key) {
    setFair(key);
    if ((await act("fair", { phase: pub.phase.id, clash, fair: key })).ok) onward();
    else setFair(value.fair);
  }

  /** @param {"fair" | "unfair"} key @param {string} title @param {string} text */
  const tile = (key, title, text) =>
    html`<button type="button" class="pick" aria-pressed=${fair === key ? "true" : "false"} onClick=${() => answer(key)}><span>${title} <span class="small">${text}</span></span></button>`;

  return html`<${Page} motion=${false} gap="1.5rem">
    <${Trail} list=${list} at=${question.key} open=${open} />
    <div class="stack tight"><h1>${of > 1 ? _("Is this what you said? %(n)s of %(of)s", { n, of }) : _("Is this what you said?")}</h1></div>
    <${AsExpected} cards=${value.cards} />
    ${value.restatement && html`<blockquote class="restatement"><p class="kicker">${of > 1 ? _("Answer %(n)s to you: their restatement", { n }) : _("Their restatement")}</p><p class="lede" ...${speechWords(value, pub.motion)}>${value.restatement}</p></blockquote>`}
    <div class="picks stack tight" role="group" aria-labelledby="heard">
      <p id="heard" class=${pub.phase.round === 1 ? "legend" : "vh"}>${_("Not whether they’re right, but whether they heard you.")}</p>
      ${tile("fair", _("Fair"), _("That’s what I said"))}${tile("unfair", _("Not quite"), _("That’s not my point"))}
    </div>
    <details class="fold"><summary>${_("Their full rebuttal, and your opening")}</summary>
      <div class="stack"><${Speech} speech=${value} kind="rebuttal" /><${FlagButton} speech=${value.id} />${opening && html`<${Speech} speech=${{ ...opening, side: me.side ?? otherSide(value.side) }} kind="opening" />`}</div>
    </details>
  <//>`;
}

/** What was said to a question. @param {Question} question */
function saidTo({ kind, value }) {
  if (kind === "ballot") return verdictWords(value.choice);
  if (kind === "fair") return value.fair === "fair" ? _("Fair") : _("Not quite");
  return "";
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
    <p class="small">${_("Your answer is for you alone: not even your teacher sees it.")}</p>
    <div class="stance">${(motion?.stances ?? []).map((label, i) => html`<label key=${i}><input type="radio" name="stance" value=${i + 1} checked=${given === i + 1} onChange=${() => give(i + 1)} /> <span dir="auto" lang=${pub.motion.language}>${label}</span></label>`)}</div>
  </fieldset>`;
}

/** Drills with writing: sixty-second rebuttals, and restating fairly. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Care, Icon, usePackWords } from "#app/components/basics.js";
import { CitedCards } from "#app/components/cards.js";
import { Prose, Restated, Speech } from "#app/components/clash.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useDrillRoom } from "#app/core/room.js";
import { askedOf, inAnswer, inLine, inRestatement } from "#app/practice/drills/points.js";
import { Send, Shell } from "#app/practice/drills/start.js";
import { claimOf } from "#app/coaching/coaching.js";
import { CheckQuestion, Marked, Remarks } from "#app/coaching/remarks.js";
import { WriteAgain } from "#app/coaching/write_again.js";

/** @import { Noticed as Findings, DrillOpening, ItemProps, LookProps, Material, Tick } from "#app/types.d.ts" */

const WRITING = 60_000; // ms
const MORE = 30_000;
const LETTERS_A_SECOND = 18; // that most people can read
const READING = [8, 35]; // s at least and at most
const ALMOST = 100; // ms; reading ends this much early, before the clock would say "Time"

/** In ms. @param {string} text */
const readingTime = (text) =>
  1000 * Math.min(READING[1], Math.max(READING[0], Math.ceil(text.length / LETTERS_A_SECOND)));

const answerStarters = () => [
  _("Even if that’s true,"),
  _("That evidence shows something else:"),
  _("What this leaves out is"),
  _("So what’s left of their point is"),
];

/** First some time to read, then sixty seconds, which begin with the first key or when reading time ends. @param {boolean} timed @param {number} n @param {string} text @param {() => void} onTime @returns {[string, {write: () => unknown, more: () => void}]} */
function useSixtySeconds(timed, n, text, onTime) {
  const { clock } = useDrillRoom();
  const [part, setPart] = useState(timed ? "read" : "");
  const now = useRef({ part: "", ends: 0, length: 0 });
  const time = useRef(onTime);
  time.current = onTime;

  const show = () => {
    const { part: running, ends, length } = now.current;
    clock.set(
      { length, deadline: ends, word: running === "read" && _("to read") },
      `${n} ${running}`,
    );
  };
  const run = (/** @type {string} */ next, /** @type {number} */ length) => {
    now.current = { part: next, length, ends: Date.now() + length };
    show();
    setPart(next);
  };
  const write = () => now.current.part === "read" && run("write", WRITING);
  const more = () => {
    const { part: running, ends, length } = now.current;
    now.current = { part: running, ends: ends + MORE, length: length + MORE };
    show();
  };

  useEffect(() => {
    if (!timed) return undefined;
    run("read", readingTime(text));
    const stops = [
      clock.bell(ALMOST, write),
      clock.bell(
        0,
        () => now.current.part === "write" && Date.now() >= now.current.ends && time.current(),
      ),
    ];
    return () => {
      stops.forEach((stop) => stop());
      clock.set(undefined, "");
    };
  }, []);
  return [part, { write, more }];
}

/** @param {{ item: DrillOpening, material?: Material, level?: number }} props */
function Opening({ item, material, level = 2 }) {
  return html`<${Speech} speech=${item} kind="opening" level=${level} cards=${false} author=${material?.sharedBy && _("Someone in your class")} />`;
}

/** @param {ItemProps<"rebut">} props */
export function Rebut({ n, last, item, material, timed, corner, onAnswer, onLeave }) {
  const { limits } = usePage();
  const words = useRef("");
  const done = () => onAnswer(words.current.trim());
  const [part, { write, more }] = useSixtySeconds(timed, n, item.text, done);
  const typed = (/** @type {string} */ text) => {
    words.current = text;
    write();
  };
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  const now = {
    read: _(
      "Read first. The sixty seconds start when you begin typing, or on their own when reading time is up.",
    ),
    write: _(
      "Write. Whatever you’ve written when time runs out is your answer; you don’t need to press anything.",
    ),
    "": _("Take the time you need."),
  }[part];
  const bar = html`<p class="small for-keys">${_("Ctrl + Enter works too.")}</p><div class="row">
    ${timed && html`<button type="button" class="btn quiet" onClick=${more}>${_("30 more seconds")}</button>`}
    <button class="btn" form="drill">${last || !timed ? _("Compare") : _("Next opening")} <${Icon} name="i-next" /></button></div>`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <div class="stack tight"><h1>${_("Answer opening %(n)s", { n: n + 1 })}</h1><p class="note small" role="status">${timed && html`<${Icon} name="i-wait" />`} <span>${now}</span></p></div>
    <div class="split even">
      <section class="stack" aria-label=${_("Their opening")}><${Opening} item=${item} material=${material} /><${Care}>${_("Take on the argument, never the person.")}<//></section>
      <form id="drill" class="stack" onSubmit=${submit}>
        <${Writer} id="answer" rows="7" label=${_("Your answer")} hint=${_("Say why that doesn’t hold up, or doesn’t settle the matter.")} limits=${limits.rebuttal} initial="" starters=${answerStarters()} onText=${typed} onSend=${done} />
      </form>
    </div>
  <//>`;
}

/** @param {ItemProps<"restate">} props */
export function Restate({ n, item, material, corner, onAnswer, onLeave }) {
  const { limits } = usePage();
  const words = useRef("");
  const done = () => onAnswer(words.current.trim());
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  const bar = html`<${Send} ready words=${_("Compare")} keys=${_("Ctrl + Enter works too.")} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <h1>${_("What does opening %(n)s claim?", { n: n + 1 })}</h1>
    <div class="split even">
      <section class="stack" aria-label=${_("Their opening")}><${Opening} item=${item} material=${material} /></section>
      <form id="drill" class="stack" onSubmit=${submit}>
        <${Writer} id="restatement" rows="4" label=${_("They say …")} hint=${_("Put their point in your own words, so fairly that they’d agree with it.")} limits=${limits.restatement} initial="" onText=${(/** @type {string} */ text) => (words.current = text)} onSend=${done} />
      </form>
    </div>
  <//>`;
}

/** A line as its writer typed it, whether it can be followed and, unless it is met with care, what else is said of it. @param {{ text: string, material: Material, item?: { text: string, cards: string[] }, answers?: boolean, children?: unknown }} props `answers`: it answers its item */
export function Line({ text, material, item, answers, children }) {
  const noticed = inLine(text, material, item, answers);
  return html`<p class="prose" dir="auto">${text}</p>${(noticed.care || noticed.remarks.length > 0) && html`<${Remarks} noticed=${noticed} />`}${!noticed.care && children}`;
}

/** The player's text beside a good answer. @param {{ level: number, title?: string, mine: unknown, children?: unknown }} props */
export function Beside({ level, title = _("Your words"), mine, children }) {
  return html`<div class="split even looked">
    <article class="panel stack tight looked-at"><${`h${level}`} class="kicker">${title}<//>${mine || html`<p>${_("You didn’t write anything this time. Read the answer, then try the next one.")}</p>`}</article>
    <div class="stack">${children}</div>
  </div>`;
}

/** @param {{ level: number, title: string, said?: string, restatement?: string, text?: string, cards?: string[], byAPerson?: boolean }} props */
export function Good({ level, title, said, restatement, text, cards, byAPerson = false }) {
  const pack = usePackWords();
  const words = byAPerson ? { dir: "auto" } : pack;
  return html`<article class="panel stack tight"><${`h${level}`} class="kicker">${title}<//>
    <${Restated} text=${restatement} words=${words} />
    ${text && html`<${Prose} text=${text} words=${words} />`}
    ${said && html`<p class="small">${said}</p>`}
    <${CitedCards} ids=${cards} />
  </article>`;
}

/** @param {{ item: DrillOpening, level: number }} props */
function Folded({ item, level }) {
  return html`<details class="fold"><summary>${_("Their opening")}</summary><${Opening} item=${item} level=${level} /></details>`;
}

/** What coaching noticed in the player's text, its question, and the same text once more. @param {{ item: DrillOpening, text: string, kind: "rebut" | "restate", limits: [number, number], look: (text: string) => Findings, theirs?: string, level: number, onTick: (tick: Tick) => void }} props */
function Looked({ item, text, kind, limits, look, theirs = "", level, onTick }) {
  const found = look(text);
  if (found.care) return html`<${Remarks} noticed=${found} />`;
  const noticed = kind === "restate" && text ? askedOf(found, theirs) : found;
  const [card] = item.cards;
  const id = `${kind}-${card}`;
  return html`<${Remarks} noticed=${noticed} />
    ${noticed.check && html`<${CheckQuestion} id=${`check-${id}`} check=${noticed.check} text=${text} onTick=${onTick} />`}
    <${WriteAgain} id=${`again-${id}`} text=${text} limits=${limits} noticed=${found} look=${look} level=${Math.min(6, level + 1)} />`;
}

/** The player's words, with those underlined that a remark is about. @param {string} text @param {Findings} noticed */
const mineIn = (text, { remarks }) =>
  html`<p class="prose" dir="auto"><${Marked} text=${text} marks=${remarks.flatMap(({ marks }) => marks)} /></p>`;

/** @param {LookProps<"rebut">} props */
export function RebutLook({ item, mine, material, level, onTick }) {
  const { best, strong } = item;
  const { limits } = usePage();
  /** @type {(text: string, before?: string) => Findings} */
  const look = (text, before) => inAnswer(text, item, material, before);
  return html`<${Folded} item=${item} level=${level} />
    <${Beside} level=${level} mine=${mine && mineIn(mine, look(mine))}>
      ${best && html`<${Good} level=${level} title=${_("What your class voted for")} byAPerson ...${best} />`}
      ${strong.text && html`<${Good} level=${level} title=${strong.cards.length ? _("A strong answer") : _("What the card’s author says against it")} text=${strong.text} cards=${strong.cards} />`}
    <//>
    ${mine && html`<${Looked} item=${item} text=${mine} kind="rebut" limits=${limits.rebuttal} look=${look} theirs=${claimOf({ motion: material.motion, words: material.lexicon }, item)} level=${level} onTick=${onTick} />`}`;
}

/** @param {LookProps<"restate">} props */
export function RestateLook({ item, mine, material, level, onTick }) {
  const { best, strong } = item;
  const { limits } = usePage();
  const look = (/** @type {string} */ text) => inRestatement(text, item, material);
  const theirs = claimOf({ motion: material.motion, words: material.lexicon }, item);
  return html`<${Folded} item=${item} level=${level} />
    <${Beside} level=${level} mine=${mine && mineIn(mine, look(mine))}>
      ${best?.restatement && html`<${Good} level=${level} title=${_("How someone in your class put it")} byAPerson text=${best.restatement} />`}
      ${strong.restatement && html`<${Good} level=${level} title=${_("A fair way to put it")} text=${strong.restatement} said=${!mine && _("They wrote: “%(words)s”", { words: theirs })} />`}
    <//>
    ${mine && html`<${Looked} item=${item} text=${mine} kind="restate" limits=${limits.restatement} look=${look} theirs=${theirs} level=${level} onTick=${onTick} />`}`;
}

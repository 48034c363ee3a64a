/** What a questioner's page shows of a case: what it has, what is open, and its end. */

import { useState } from "preact/hooks";
import { Icon, MotionLine, Side, usePackWords } from "#app/components/basics.js";
import { headed } from "#app/components/cards.js";
import { Prose } from "#app/components/clash.js";
import { isWide } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { letter, otherSide } from "#app/core/sides.js";
import { look } from "#app/coaching/coaching.js";
import { OwnText, sentencesOf } from "#app/coaching/own_text.js";
import {
  LEFT,
  addsCase,
  countsForMore,
  foresees,
  inOneWay,
  isOneCase,
} from "#app/coaching/rules/to_try.js";
import { CheckQuestion, Remarks } from "#app/coaching/remarks.js";
import { eachOnce, heldBy, lackedBy } from "#app/practice/questioner/has.js";
import { Shell } from "#app/practice/drills/start.js";
import { isBeside } from "#app/practice/questioner/answers.js";
import { isOfOne, quotes } from "#app/practice/questioner/questions.js";
import {
  BEGIN,
  about,
  alsoAgainst,
  arguedAgainst,
  argumentOf,
  askedAgainst,
  askingOf,
  deckOf,
  heard,
  isSpared,
  leftOpen,
  lexicon,
  motion,
  wholeCase,
  writtenOf,
} from "#app/practice/questioner/case.js";

/** @import { Card, Side as SideName } from "#app/protocol.d.ts" */
/** @import { Asked } from "#app/types.d.ts" */
/** @import { Case } from "#app/practice/questioner/case.js" */

/** What a card is headed with, and what it says. @param {{ card: Card }} props */
export function Named({ card }) {
  const [heading, claim] = headed(card.title, card.claim);
  return html`<b>${heading}</b>${claim && html` <span class="claim">${claim}</span>`}`;
}

/** @param {{ mine?: Case, step: string, ended?: boolean }} props */
export function Corner({ mine, step, ended = false }) {
  return html`${mine ? html`<${Side} side=${mine.side} />` : html`<a class="wordmark" href="/">Counterclaim</a>`} <span class="kicker push phase">${step}</span>${mine && !ended && html` <a class="small" href=${BEGIN}>${_("Start again")}</a>`}`;
}

/** The texts of a case in which somebody looks for what it has. @param {Case} mine */
function spokenOf(mine) {
  const astray = mine.asked[0]?.stock === "motion"; // what the opening was about, nobody could tell
  const texts = [astray ? "" : mine.opening, ...heard(mine), mine.open?.left ? "" : mine.again];
  return texts.filter((text) => text && !isSpared(mine, text));
}

/** What has its place beside a question: on a phone behind its heading, so that the question and its answer are in sight. @param {{ id: string, title: string, children: unknown }} props */
function Aside({ id, title, children }) {
  if (isWide())
    return html`<section class="stack tight" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${children}</section>`;
  return html`<details class="fold"><summary>${title}</summary><div class="stack tight">${children}</div></details>`;
}

/** What the case has, quoted, and what of reason and case is missing. Nobody looks for that in words that nobody questions. `aside`: it is read beside a question. @param {{ mine: Case, title: string, aside?: boolean }} props */
export function Has({ mine, title, aside = false }) {
  const passed = [mine.opening, ...mine.answers, mine.again].some((text) => isSpared(mine, text));
  const spoken = spokenOf(mine);
  const held = eachOnce(heldBy({ motion, lexicon }, spoken));
  const quoted = (/** @type {string | undefined} */ words) => words && `“${words}”`;
  const facts = [
    held.reason && _("A reason: %(words)s", { words: quoted(held.reason) }),
    held.case &&
      (held.case === held.figure
        ? _("A case, with a figure: %(words)s", { words: quoted(held.case) })
        : _("A case: %(words)s", { words: quoted(held.case) })),
    held.figure &&
      held.figure !== held.case &&
      _("A figure: %(words)s", { words: quoted(held.figure) }),
    held.weighs && _("A comparison: %(words)s", { words: quoted(held.weighs) }),
    held.met && _("An objection that you meet: %(words)s", { words: quoted(held.met) }),
  ].filter(Boolean);
  const lacked = lackedBy({ motion, lexicon }, spoken);
  const named = { reason: _("a reason"), case: _("a case of your own") };
  const missing = lacked.missing.map((part) => named[part]);
  const asks = {
    reason: _("Which sentence is your reason?"),
    case: _("Which sentence is your case?"),
  };
  const tells = lexicon.reasons && !passed && missing.length + lacked.open.length > 0;
  if (!facts.length && !tells) return null;
  const said = html`${facts.length > 0 && html`<ul class="dots small" dir="auto">${facts.map((fact) => html`<li key=${fact}>${fact}</li>`)}</ul>`}
    ${tells && missing.length > 0 && html`<p class="small">${_("We don’t find yet: %(parts)s.", { parts: missing.join(", ") })}</p>`}
    ${tells && lacked.open.map((part) => html`<p class="small" key=${part}>${asks[part]}</p>`)}`;
  if (aside) return html`<${Aside} id="has" title=${title}>${said}<//>`;
  return html`<section class="stack tight" aria-labelledby="has"><h2 id="has">${title}</h2>${said}</section>`;
}

/** @param {{ open: Asked[] }} props */
export function Left({ open }) {
  if (!open.length) return null;
  return html`<section class="stack tight">
    <h2>${n_("You left %(n)s open:", "You left %(n)s open:", open.length)}</h2>
    <ul class="dots small" dir="auto">${open.map(({ quote, text }, n) => html`<li key=${n}>${quote && `“${quote}” `}${text}</li>`)}</ul>
  </section>`;
}

/** The writer's own deck, for the writer to tick: only what the case began with or nearly quotes is ticked before. @param {{ mine: Case }} props */
export function Checklist({ mine }) {
  const tongue = usePackWords();
  const [ticked, setTicked] = useState(/** @type {{ [id: string]: boolean }} */ ({}));
  const has = (/** @type {string} */ id) =>
    id === mine.begun || quotes(about(mine), motion.cards[id], wholeCase(mine));
  const title = writtenOf(mine.side).length
    ? _("Your side’s arguments and questions")
    : _("Your side’s questions");
  return html`<${Aside} id="covered" title=${title}>
    <p class="small">${deckOf(mine.side).some(has) ? _("Ticked: what you began with. Which others does your case answer, and in which sentence?") : _("Which of these does your case answer, and in which sentence?")}</p>
    <ul class="covered stack tight">${deckOf(mine.side).map((id) => {
      const done = ticked[id] ?? has(id);
      return html`<li key=${id}><label class="choice" data-side=${letter(mine.side)}><input type="checkbox" checked=${done} onChange=${() => setTicked({ ...ticked, [id]: !done })} />
        <span ...${tongue}>${done ? html`<b>${motion.cards[id].title}</b>` : html`<${Named} card=${motion.cards[id]} />`}</span></label></li>`;
    })}</ul>
  <//>`;
}

/** What was asked, and answered. @param {{ mine: Case }} props */
export function Rounds({ mine }) {
  const rounds = [...mine.asked, ...(mine.open && mine.again ? [mine.open] : [])];
  const answers = [...mine.answers, mine.again];
  return html`<dl class="stack">${rounds.map(
    (asked, n) =>
      html`<div key=${n}><dt class="small">${asked.text}</dt><dd>${answers[n] && html`<${Prose} text=${answers[n]} />`}${asked.left && html`<p class="small">${_("Left open.")}</p>`}</dd></div>`,
  )}</dl>`;
}

const CONCEDES = ["yes_but", "granting", "granted", "naming", "objecting"];
const THOUGH = /^\W*(?:although|though|even (?:if|though)|while)\b/iu;
const MET = 2; // telling words of an argument, in a closing that takes it up

/** Whether a closing takes up what somebody who disagrees says, or begins with what is right in it. @param {OwnText} own */
function concedes(own) {
  const [{ text: first } = { text: "" }] = sentencesOf(own.text);
  return (
    THOUGH.test(own.text) ||
    CONCEDES.some((list) => own.found(list).length > 0) ||
    own.found("contrast", first).some(({ start }) => start > 0) // "They may forget a few words, but …"
  );
}

/** What a closing of which the rules find nothing else may try: the argument that was brought and that it doesn't take up, else what it has of neither concession nor comparison. @param {string} text @param {string} brought */
function lastStep(text, brought) {
  const own = new OwnText({ motion, lexicon }, text);
  if (brought && own.inCommon(brought).size < Math.min(MET, own.telling(brought).size))
    return { facts: [], next: inOneWay(LEFT, brought) };
  if (!concedes(own)) return { facts: [], next: foresees() };
  if (heldBy({ motion, lexicon }, [text]).weighs) return { facts: [], fine: true };
  return { facts: [], next: countsForMore() };
}

/** A text of the case, and the one thing that is asked of it. @param {{ id: "opening" | "closing", title: string, mine: Case }} props */
function Text({ id, title, mine }) {
  const text = mine[id];
  const card = id === "closing" && arguedAgainst(mine);
  const against = card ? { text: argumentOf(card), cards: [card] } : undefined;
  const asking = deckOf(mine.side).filter((one) => motion.cards[one].stock); // it tells the side
  const cards = [mine.begun, ...asking].filter(Boolean).slice(0, 1);
  const astray = mine.asked[0]?.stock === "motion"; // what the opening was about, nobody could tell
  const { title: kept = "", claim = "" } = motion.cards[mine.begun] ?? {};
  const rest = [kept, claim, id === "closing" ? mine.opening : "", ...heard(mine), mine.again];
  const beside = isBeside(about(mine), text, astray ? "" : rest.join("\n"));
  const noticed = look(
    { motion, words: lexicon, beside },
    against ? "closing" : "opening",
    { text, cards },
    against,
  );
  const { remarks, check } = noticed;
  const told = id === "closing" || heldBy({ motion, lexicon }, spokenOf(mine)).case; // by the opening, or it has one
  const { next } = noticed.seen ?? {};
  const isOne = next === isOneCase() && isOfOne(about(mine));
  const left = isOne || (told && next === addsCase()) ? undefined : noticed.seen;
  const bare = !remarks.length && !check && !left?.next && !left?.fine;
  const foreseen = isOne && bare ? { facts: [], next: foresees() } : left;
  const lasts = id === "closing" && (bare || foreseen?.next === foresees()); // the page begins with it
  const ends = lasts ? lastStep(text, card ? motion.cards[card].claim : "") : foreseen;
  const asksOn = id === "opening" && [isOneCase(), foresees()].includes(ends?.next ?? "");
  const words = asksOn && alsoAgainst(mine);
  const theirs = words && _("They may say: “%(words)s” What do you answer?", { words });
  const done =
    ends?.next === foresees() && concedes(new OwnText({ motion, lexicon }, mine.closing));
  const seen = ends && (theirs || done) ? { ...ends, next: theirs || undefined } : ends;
  return html`<article class="panel stack tight"><h2 class="kicker">${title}</h2><${Prose} text=${text} />
    <${Remarks} noticed=${{ ...noticed, seen, remarks: remarks.slice(0, 1) }} />
    ${check && !remarks.length && html`<${CheckQuestion} id=${`check-${id}`} check=${check} text=${text} />`}
  </article>`;
}

/** @param {{ mine: Case, onAgain: (side: SideName) => void }} props */
export function End({ mine, onAgain }) {
  const against = arguedAgainst(mine);
  const left = isSpared(mine, mine.opening);
  const card = !left && motion.cards[against];
  const written = writtenOf(otherSide(mine.side)).length;
  const asked = !card && !left && askedAgainst(mine);
  const theirs = Object.values(motion.cards).find((one) => quotes(about(mine), one, mine.line));
  const bar = html`<button type="button" class="btn quiet" onClick=${() => onAgain(otherSide(mine.side))}>${_("Argue the other side")}</button><button type="button" class="btn" onClick=${() => onAgain(mine.side)}>${_("Once more")} <${Icon} name="i-next" /></button>`;
  return html`<${Shell} gap="1.5rem" corner=${html`<${Corner} mine=${mine} step=${_("Your case")} ended /> <a class="small" href="/practice">${_("Practise alone")}</a>`} bar=${bar}>
    <h1>${_("Your case")}</h1>
    <section class="keeper stack" aria-labelledby="keep" data-side=${letter(mine.side)}>
      <h2 id="keep" class="kicker">${_("Yours to keep")}</h2>
      <p class="motion-title">${motion.title}</p>
      <blockquote class="lede"><${Prose} text=${mine.line} /></blockquote>
      ${theirs && html`<p class="small">${_("Nearly the words of “%(title)s”. How would you say it?", { title: theirs.title })}</p>`}
      <p><${Side} side=${mine.side} /></p>
    </section>
    <${Text} id="closing" title=${_("Your closing")} mine=${mine} />
    <${Text} id="opening" title=${_("Your opening")} mine=${mine} />
    <${Has} mine=${mine} title=${_("What your case has")} />
    ${(card || asked) && html`<article class="panel stack tight"><h2 class="kicker">${_("Brought against you")}</h2><${Prose} text=${card ? argumentOf(against) : asked} />${card && written > 1 && html`<p class="small">${_("One of %(count)s arguments that are written for the other side. Another comes once more.", { count: written })}</p>`}</article>`}
    <${Left} open=${leftOpen(mine)} />
    ${mine.asked.length > 0 && html`<details class="fold"><summary>${_("Questions and answers")}</summary><${Rounds} mine=${mine} /></details>`}
    <p class="small">${_("Whether it convinces, only a reader can say.")} ${_("Nothing of this was sent. To keep it, print this page.")}</p>
  <//>`;
}

/** Where twice nothing has to do with the motion: it is said once more, and nothing else is asked. @param {{ mine: Case, onCase: () => void }} props */
export function Astray({ mine, onCase }) {
  return html`<${Shell} corner=${html`<${Corner} mine=${mine} step=${_("Questions")} />`} bar=${html`<span></span><button type="button" class="btn" onClick=${onCase}>${_("Write an opening")} <${Icon} name="i-next" /></button>`}>
    <${MotionLine} />
    <h1>${_("We still don’t see what this has to do with the motion")}</h1>
    <p>${_("So there is nothing to ask about it. Begin again with one sentence on the motion, and say why.")}</p>
    <article class="panel stack tight"><h2 class="kicker">${_("Your opening")}</h2><${Prose} text=${mine.opening} /><${Rounds} mine=${mine} /></article>
  <//>`;
}

/** After the drill: the answers, what they have and what is open. @param {{ mine: Case, onAgain: () => void, onCase: () => void }} props */
export function Drilled({ mine, onAgain, onCase }) {
  const others = askingOf(mine.side).length > mine.asked.length;
  const bar = html`<button type="button" class="btn quiet" onClick=${onAgain}>${others ? _("Other questions") : _("Once more")}</button><button type="button" class="btn" onClick=${onCase}>${_("Write an opening")} <${Icon} name="i-next" /></button>`;
  return html`<${Shell} corner=${html`<${Corner} mine=${mine} step=${_("Questions")} />`} bar=${bar}>
    <${MotionLine} />
    <h1>${_("Your answers")}</h1>
    <article class="panel"><${Rounds} mine=${mine} /></article>
    <${Has} mine=${mine} title=${_("What your answers have")} />
    <p class="small">${_("Whether it convinces, only a reader can say.")} ${_("Nothing of this was sent. To keep it, print this page.")}</p>
  <//>`;
}

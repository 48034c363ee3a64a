/**
 * Practice on a motion whose cards only ask: an opening, two rounds of questions on it, what the case has and still leaves open, a closing
 * and a line to keep; or a drill: three of the deck's questions, or restating what cards of the other side say. Nobody makes up an argument against it; only cards that a teacher has written are argued. The page sends nothing.
 */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";

import { Icon, MotionLine, Side, usePackWords } from "#app/components/basics.js";
import { headed, unlabelled } from "#app/components/cards.js";
import { Prose, Speech } from "#app/components/clash.js";
import { Alert } from "#app/components/messages.js";
import { Writer } from "#app/components/writer.js";
import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, catalogueFromPage, n_ } from "#app/core/i18n.js";
import { within } from "#app/core/measure.js";
import { PageContext, readPage } from "#app/core/page.js";
import { RoomContext } from "#app/core/room.js";
import { inTab } from "#app/core/storage.js";
import { letter, otherSide, SIDES } from "#app/core/sides.js";
import { createSpeaker } from "#app/core/speaker.js";
import { look } from "#app/coaching/coaching.js";
import { ByAProgram, Cared } from "#app/coaching/noticed.js";
import { CheckQuestion, Remarks } from "#app/coaching/remarks.js";
import { drillName, sittings } from "#app/coaching/sittings_list.js";
import { asksForCare, isAboutSelfHarm, isAtOnce } from "#app/coaching/hard_words.js";
import { isWritten } from "#app/coaching/rules/looked.js";
import { Fair, Restated } from "#app/practice/questioner/fair.js";
import { heldBy, lackedBy } from "#app/practice/questioner/has.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { useArrival } from "#app/practice/arrival.js";
import { Shell, SideChoice } from "#app/practice/drills/start.js";
import {
  bringsFigure,
  isAnswer,
  isBeside,
  isLeftStanding,
  isPlainlyHard,
  mayBelong,
  isPlan,
  mayBeAsked,
  saidOn,
  sideOn,
} from "#app/practice/questioner/answers.js";
import {
  claimsIn,
  firstQuestion,
  meeting,
  nextQuestion,
  question,
  quotes,
  remembered,
} from "#app/practice/questioner/questions.js";
import { shuffled } from "#app/practice/shuffle.js";

/** @import { Card, Motion, Side as SideName } from "#app/protocol.d.ts" */
/** @import { Asked, Ear, Lexicon, Said } from "#app/types.d.ts" */

/** @typedef {{ side: SideName, drill?: boolean, hand: string[], begun: string, opening: string, asked: Asked[], answers: string[], open?: Asked, fine?: true, passed: Asked[], again: string, closing: string, line: string, brought?: string[], before?: string[], theirs?: string[] }} Case `brought`: the cards that cases before it met, the last one last; `before`: the issues that they were asked about, the same way; `theirs`: the cards that a drill restates; `again`: the answer to what was `open`; `fine`: the writer has said that a hard case may be questioned; `passed`: questions that were passed over */

const DEALT = 3;
const DRILLED = 3; // questions, or cards
/** @type {[number, number]} */
const ANSWER = [10, 300]; // characters
/** @type {[number, number]} */
const LINE = [20, 160];
const ROUNDS = 2; // of questions on a case

catalogueFromPage(document);
const page = readPage(document);
/** @type {{ motion: Motion, turned: string[], argued: string[], backed: string[], lexicon: Lexicon, said: Said | null, ear: Ear | null }} `argued`: cards with a claim and a reason; `backed`: cards with evidence */
const { motion, turned, argued, backed, lexicon, said, ear } = JSON.parse(
  elementOf("material").textContent,
);
const say = createSpeaker(document);
const room = { public: { motion, options: {} }, motion, say };
const { limits } = page;

const BEGIN = "#begin"; // where a case under way is left for the first page
const DRILLS = "#drills"; // who comes for a drill that this deck doesn't have yet
const KEPT = `questions ${location.pathname}`;
// What is kept of cases that are closed.
const BROUGHT = `brought ${location.pathname}`;
const ASKED = "asked"; // on any motion
/** What is written, in this tab until the end, so that a reload loses nothing. @returns {{ step?: string, mine?: Case, typed?: { [field: string]: string } }} */
const kept = () => inTab.read(KEPT) ?? {};
/** What was typed into a field of this step. @param {string} field */
const typed = (field) => kept().typed?.[field] ?? "";
/** @param {string} field @param {string} text */
const keep = (field, text) => {
  const now = kept();
  inTab.write(KEPT, { ...now, typed: { ...now.typed, [field]: text } });
};

/** @param {SideName} side */
const deckOf = (side) => Object.keys(motion.cards).filter((id) => motion.cards[id].side === side);
/** The cards of a side that say something: the others ask. @param {SideName} side */
const writtenOf = (side) => deckOf(side).filter((id) => isWritten(motion.cards[id]));
/** What a card is headed with, and what it says. @param {{ card: Card }} props */
function Named({ card }) {
  const [heading, claim] = headed(card.title, card.claim);
  return html`<b>${heading}</b>${claim && html` <span class="claim">${claim}</span>`}`;
}
/** The cards of a side that ask. @param {SideName} side */
const askingOf = (side) =>
  deckOf(side).filter((id) => motion.cards[id].stock && !isWritten(motion.cards[id]));
/** @param {Case} mine */
const wholeCase = ({ opening, answers, again }) =>
  [opening, ...answers, again].filter(Boolean).join("\n");

/** Whether a hard text of a case isn't questioned: its writer may have said that it's fine. @param {Case} mine @param {string} text */
const isSpared = (mine, text, isHard = isLeftStanding) =>
  isHard(text) && !(mine.fine && mayBeAsked(text));
/** The answers that answer, and may be spoken of. @param {Case} mine */
const heard = (mine) =>
  mine.answers.map((answer, n) => (mine.asked[n]?.left || isSpared(mine, answer) ? "" : answer));
/** The questions that have no answer; one that was changed for another isn't open. @param {Case} mine */
const leftOpen = ({ asked, open, again }) => [
  ...asked.filter((one) => one.left),
  ...(open && (open.left || !again) ? [open] : []),
];

/** @param {Case} mine */
const isHard = (mine) =>
  [wholeCase(mine), mine.closing, mine.line].some(
    (text) => isAboutSelfHarm(text, motion) || isAtOnce(text ?? ""),
  );

/** The written card of the other side that answers the case best: by its links, else by its words. @param {Case} mine */
const arguedAgainst = (mine) => meeting({ motion, lexicon }, writtenOf(otherSide(mine.side)), mine);

/**
 * Where no written card is brought: the question that the others ask at the card with which the case begins, else on an issue on which
 * it says something and wasn't asked, else on one of the rest.
 * @param {Case} mine
 */
function askedAgainst(mine) {
  const { side, asked, passed, open } = mine;
  const before = [...asked, ...passed, ...(open ? [open] : [])].map(({ stock }) => stock);
  const ids = askingOf(side).filter((id) => motion.cards[id].weak_point);
  const stockOf = (/** @type {string} */ id) => motion.cards[id].stock ?? "";
  const fresh = ids.filter((id) => !before.includes(stockOf(id)));
  const [id] = [
    ...ids.filter((one) => one === mine.begun),
    ...fresh.filter((one) =>
      saidOn(said, stockOf(one), sideOn(about(mine), stockOf(one)), wholeCase(mine)),
    ),
    ...fresh,
  ];
  const whole = id && askingOf(otherSide(side)).find((one) => stockOf(one) === stockOf(id)); // it says what “this” is
  return whole ? motion.cards[whole].claim : id && motion.cards[id].weak_point;
}

/** What a written card says, as far as its author has written it. @param {string} id */
function argumentOf(id) {
  const { claim, why, evidence } = motion.cards[id];
  return [claim, argued.includes(id) && why, backed.includes(id) && unlabelled(evidence)]
    .filter(Boolean)
    .join(" ");
}

/** @param {Case} mine */
const about = ({ side, begun, asked, open, before }) => ({
  motion,
  side,
  turned,
  said,
  ear,
  lexicon,
  begun: [motion.cards[begun]?.stock ?? ""].filter(Boolean),
  before,
  quoted: [...asked, open].flatMap((one) => one?.quote || []),
});

/** A field's text, which is there again after a reload. @param {string} field @returns {[string, (text: string) => void]} */
function useTyped(field) {
  const [text, setText] = useState(() => typed(field));
  return [text, (now) => (keep(field, now), setText(now))];
}

/** @param {{ mine?: Case, step: string, ended?: boolean }} props */
function Corner({ mine, step, ended = false }) {
  return html`${mine ? html`<${Side} side=${mine.side} />` : html`<a class="wordmark" href="/">Counterclaim</a>`} <span class="kicker push phase">${step}</span>${mine && !ended && html` <a class="small" href=${BEGIN}>${_("Start again")}</a>`}`;
}

/** @param {{ form: string, label: string }} props */
const Next = ({ form, label }) =>
  html`<p class="small for-keys">${_("Ctrl + Enter works too.")}</p><button class="btn" form=${form}>${label} <${Icon} name="i-next" /></button>`;

/** @param {{ side: "" | SideName, onSide: (side: "" | SideName) => void, onBegin: (drill?: "questions" | "restate") => void }} props */
function Begin({ side, onSide, onBegin }) {
  /** @type {SideName[]} */
  const facing = side ? [otherSide(side)] : SIDES;
  const asks = (side ? [side] : SIDES).every((one) => askingOf(one).length); // else a drill has nothing to ask
  const written = facing.every((one) => writtenOf(one).length);
  const some = facing.some((one) => writtenOf(one).length);
  const [under] = [kept().mine].filter((one) => one && !isSpared(one, wholeCase(one))); // nobody is led back to what is hard
  const lacking = Object.keys(motion.cards).filter((id) => !argued.includes(id)).length;
  return html`<${Shell} bar=${html`${asks ? html`<button type="button" class="btn quiet" onClick=${() => onBegin("questions")}>${_("Quick questions")}</button>` : html`<span class="small">${_("No quick questions: all cards on your side argue.")}</span>`}<button type="button" class="btn" onClick=${() => onBegin()}>${_("Begin")} <${Icon} name="i-next" /></button>`}>
    <${MotionLine} />
    <h1>${_("A questioner")}</h1>
    ${location.hash === DRILLS && html`<${Alert}><p>${n_("Drills need a deck in which every card argues: %(n)s card here still needs a claim or a reason.", "Drills need a deck in which every card argues: %(n)s cards here still need a claim or a reason.", lacking)} ${_("What works already is below.")} <a href="/practice">${_("Practise alone")}</a></p><//>`}
    <p class="lede">${some ? _("The computer doesn’t make up arguments.") : _("The computer has no arguments on this motion, and doesn’t make any up.")} ${_("You write an opening, and it asks about your own words, twice. Then you see what your case still leaves open, and close it.")} ${written ? _("Before you close, an argument that your teacher has written is brought against you, if one meets your case.") : some ? _("Before you close, you meet an argument that your teacher has written, or one question that the other side would ask.") : _("Before you close, you read one question that the other side would ask.")}</p>
    ${under && html`<p><a href="#case">${_("Go back to the case that you have begun")}</a></p>`}
    <${SideChoice} motion=${motion} side=${side} onSide=${onSide} />
    ${written && html`<p class="row"><button type="button" class="btn quiet" onClick=${() => onBegin("restate")}>${drillName("restate")}</button> <span class="small">${_("What do the others claim? Say it in a way they would agree with.")}</span></p>`}
  <//>`;
}

/** @param {{ mine: Case, onDone: (change: Partial<Case>) => void }} props */
function Opening({ mine, onDone }) {
  const tongue = usePackWords();
  const [hand, setHand] = useState(mine.hand);
  const [begun, setBegun] = useState(() => typed("begun"));
  const [text, setText] = useTyped("opening");
  const [fault, setFault] = useState("");
  const deal = () => {
    const others = deckOf(mine.side).filter((id) => !hand.includes(id));
    setHand(shuffled(others, Math.random).slice(0, DEALT));
    setBegun("");
  };
  const done = () => {
    if (within(text, limits.opening) || asksForCare(text))
      onDone({ hand, begun, opening: text.trim() });
    else
      setFault(
        _("Write %(lo)s to %(hi)s characters first.", {
          lo: limits.opening[0],
          hi: limits.opening[1],
        }),
      );
  };
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  return html`<${Shell} gap="1rem" corner=${html`<${Corner} mine=${mine} step=${_("Opening")} />`} bar=${html`<${Next} form="case" label=${_("Send opening")} />`}>
    <${MotionLine} />
    <h1>${_("Write your opening")}</h1>
    <form id="case" class="split" onSubmit=${submit}>
      <${Writer} id="opening" rows="8" label=${_("Your opening")} hint=${_("Say what you claim, why it is true, and why it matters here.")} limits=${limits.opening} initial=${text} onText=${setText} onSend=${done} fault=${fault} />
      <fieldset class="stack tight">
        <legend class="legend">${_("You may begin with one of these")}</legend>
        ${hand.map(
          (id) => html`<label class="choice" key=${id} data-side=${letter(mine.side)}>
          <input type="radio" name="begun" value=${id} checked=${begun === id} onChange=${() => (keep("begun", id), setBegun(id))} />
          <span ...${tongue}><${Named} card=${motion.cards[id]} />${begun === id && html` <span class="small">${motion.cards[id].why} ${motion.cards[id].evidence}</span>`}</span>
        </label>`,
        )}
        ${deckOf(mine.side).length > 2 * DEALT && html`<p><button type="button" class="btn quiet slim" onClick=${deal}>${_("Three others")}</button></p>`}
      </fieldset>
    </form>
  <//>`;
}

/** A question with the words that it is about; or that it is about the whole. `more`: the same more exactly, when it is asked once more. @param {{ asked: Asked, n: number, more?: string }} props */
function Question({ asked: { stock, quote, text, again, back }, n, more }) {
  const whole = !again && !["motion", "side"].includes(stock);
  const lead = quote
    ? n && !back
      ? _("You answer “%(words)s”.", { words: quote })
      : _("You say “%(words)s”.", { words: quote })
    : isPlan(stock)
      ? _("About the change that is debated:")
      : whole && _("About your case as a whole:");
  return html`<div class="panel asked stack tight">
    ${lead && html`<p dir="auto">${lead}</p>`}<p class="lede"><b>${text}</b></p>
    <div role="status">${more && html`<p>${_("More exactly:")} ${more}</p>`}</div></div>`;
}

/**
 * An answer that is being written. One that doesn't answer its question yet is asked for once more, but for words that nobody
 * questions; after that it stands as open.
 * @param {Case} mine
 * @param {Asked | undefined} asked
 * @param {string} field
 */
function useAnswer(mine, asked, field) {
  const [text, setText] = useTyped(field);
  const [fault, setFault] = useState("");
  const [more, setMore] = useState("");
  /** Whether it goes on, and as what. @param {(answer: string, left: boolean) => void} on */
  const send = (on) => {
    const answer = text.trim();
    const { opening } = mine;
    const rest = [...heard(mine), motion.cards[mine.begun]?.claim ?? ""].join("\n");
    const open = Boolean(asked) && !isSpared(mine, answer) && !isAboutSelfHarm(answer, motion);
    const left = !asked || (open && !isAnswer(about(mine), opening, asked, answer, rest));
    if (asked && left && !more) {
      setMore(issueWords(asked.stock, sideOn(about(mine), asked.stock)).more);
      setFault(_("That doesn’t answer it yet. Try again, or leave it open."));
    } else if (
      asked &&
      open &&
      !more &&
      bringsFigure(about(mine), `${opening}\n${rest}`, asked, answer)
    ) {
      setMore(_("Where is your figure from, and what does it count there?"));
      setFault(_("Add that, or answer once more as it is."));
    } else if (!within(text, ANSWER) && !asksForCare(answer))
      setFault(_("Write %(lo)s to %(hi)s characters first.", { lo: ANSWER[0], hi: ANSWER[1] }));
    else on(answer, left);
  };
  return { text, setText, fault, more, send };
}

/** @param {{ mine: Case, n: number, onDone: (answer: string, left: boolean) => void }} props */
function Round({ mine, n, onDone }) {
  const asked = mine.asked[n];
  const { text, setText, fault, more, send } = useAnswer(mine, asked, "answer");
  const done = () => send(onDone);
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  const of = mine.drill ? mine.asked.length : ROUNDS;
  return html`<${Shell} gap="1rem" corner=${html`<${Corner} mine=${mine} step=${_("Questions")} />`} bar=${html`${more && html`<button type="button" class="btn quiet" onClick=${() => onDone("", true)}>${_("Leave it open")}</button>`}<${Next} form="case" label=${_("Answer")} />`}>
    <${MotionLine} />
    <h1>${_("Question %(n)s of %(of)s", { n: n + 1, of })}</h1>
    <div class="split even">
      <section class="stack" aria-label=${_("The question")}>
        <${Question} asked=${asked} n=${n} more=${more} />
        ${mine.opening && html`<details class="fold"><summary>${_("Your opening, to reread")}</summary><${Prose} text=${mine.opening} /></details>`}
        <${ByAProgram} first=${n === 0} mine=${wholeCase(mine)} />
      </section>
      <form id="case" onSubmit=${submit}>
        <${Writer} id="answer" rows="4" label=${_("Your answer")} hint=${_("In a sentence or two. “I don’t know, but …” is an answer, too.")} limits=${ANSWER} initial=${text} onText=${setText} onSend=${done} fault=${fault} />
      </form>
    </div>
  <//>`;
}

/** What the case has, quoted, and what of reason and case is missing. Nobody looks for that in words that nobody questions. @param {{ mine: Case, title: string }} props */
function Has({ mine, title }) {
  const passed = [mine.opening, ...mine.answers, mine.again].some((text) => isSpared(mine, text));
  const astray = mine.asked[0]?.stock === "motion"; // what the opening was about, nobody could tell
  const texts = [astray ? "" : mine.opening, ...heard(mine), mine.open?.left ? "" : mine.again];
  const spoken = texts.filter((text) => text && !isSpared(mine, text));
  const held = heldBy({ motion, lexicon }, spoken);
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
  return html`<section class="stack tight" aria-labelledby="has">
    <h2 id="has">${title}</h2>
    ${facts.length > 0 && html`<ul class="dots small" dir="auto">${facts.map((fact) => html`<li key=${fact}>${fact}</li>`)}</ul>`}
    ${tells && missing.length > 0 && html`<p class="small">${_("We don’t find yet: %(parts)s.", { parts: missing.join(", ") })}</p>`}
    ${tells && lacked.open.map((part) => html`<p class="small" key=${part}>${asks[part]}</p>`)}
  </section>`;
}

/** @param {{ open: Asked[] }} props */
function Left({ open }) {
  if (!open.length) return null;
  return html`<section class="stack tight">
    <h2>${n_("You left %(n)s open:", "You left %(n)s open:", open.length)}</h2>
    <ul class="dots small" dir="auto">${open.map(({ quote, text }, n) => html`<li key=${n}>${quote && `“${quote}” `}${text}</li>`)}</ul>
  </section>`;
}

/** The writer's own deck, for the writer to tick: only what the case began with or nearly quotes is ticked before. @param {{ mine: Case }} props */
function Checklist({ mine }) {
  const tongue = usePackWords();
  const [ticked, setTicked] = useState(/** @type {{ [id: string]: boolean }} */ ({}));
  const has = (/** @type {string} */ id) =>
    id === mine.begun || quotes(about(mine), motion.cards[id], wholeCase(mine));
  return html`<section class="stack tight" aria-labelledby="covered">
    <h2 id="covered">${writtenOf(mine.side).length ? _("Your side’s arguments and questions") : _("Your side’s questions")}</h2>
    <p class="small">${deckOf(mine.side).some(has) ? _("Ticked: what you began with. Which others does your case answer, and in which sentence?") : _("Which of these does your case answer, and in which sentence?")}</p>
    <ul class="covered stack tight">${deckOf(mine.side).map((id) => {
      const done = ticked[id] ?? has(id);
      return html`<li key=${id}><label class="choice" data-side=${letter(mine.side)}><input type="checkbox" checked=${done} onChange=${() => setTicked({ ...ticked, [id]: !done })} />
        <span ...${tongue}>${done ? html`<b>${motion.cards[id].title}</b>` : html`<${Named} card=${motion.cards[id]} />`}</span></label></li>`;
    })}</ul>
  </section>`;
}

/** @param {{ mine: Case, onDone: (again: string, left: boolean) => void, onMore: (again: string, left: boolean) => void }} props */
function StillOpen({ mine, onDone, onMore }) {
  const { text, setText, fault, more, send } = useAnswer(mine, mine.open, "again");
  const sends = (/** @type {typeof onDone} */ on) =>
    text.trim() && mine.open ? send(on) : on("", false);
  const done = () => sends(onDone);
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  return html`<${Shell} gap="1rem" corner=${html`<${Corner} mine=${mine} step=${_("Questions")} />`} bar=${html`<${Next} form="case" label=${_("Go on to your closing")} />`}>
    <${MotionLine} />
    <h1>${_("What your case has, and what is open")}</h1>
    <div class="split even">
      <div class="stack">
        <${Has} mine=${mine} title=${_("What your case has")} />
        <${Left} open=${leftOpen({ ...mine, open: undefined })} />
        <form id="case" class="stack" onSubmit=${submit}>
        ${
          mine.open
            ? html`<h2>${_("The strongest question that is still open")}</h2>
        <${Question} asked=${mine.open} n=${0} more=${more} />
        <${ByAProgram} mine=${wholeCase(mine)} />
        <${Writer} id="again" rows="4" label=${_("Your answer")} hint=${_("Answer it in your case, or leave it open.")} limits=${ANSWER} initial=${text} onText=${setText} onSend=${done} fault=${fault} />
        <p><button type="button" class="btn quiet" onClick=${() => sends(onMore)}>${_("Another question")}</button></p>`
            : html`<p>${_("There is nothing else to ask. Choose what carries your case, and close with that.")}</p>`
        }
        </form>
      </div>
      <${Checklist} mine=${mine} />
    </div>
  <//>`;
}

/** @param {{ mine: Case, onDone: (change: Partial<Case>) => void, onAsked: (first: Asked) => void }} props */
function Closing({ mine, onDone, onAsked }) {
  const tongue = usePackWords();
  const [closing, setClosing] = useTyped("closing");
  const [line, setLine] = useTyped("line");
  const [faults, setFaults] = useState({ closing: "", line: "" });
  const against = arguedAgainst(mine);
  const left = isSpared(mine, mine.opening);
  const first = left && mayBeAsked(mine.opening) && firstQuestion(about(mine), mine.opening);
  const done = () => {
    const wrong = (/** @type {string} */ text, /** @type {[number, number]} */ of) =>
      within(text, of) || asksForCare(text)
        ? ""
        : _("Write %(lo)s to %(hi)s characters first.", { lo: of[0], hi: of[1] });
    const found = { closing: wrong(closing, limits.closing), line: wrong(line, LINE) };
    setFaults(found);
    if (!found.closing && !found.line) onDone({ closing: closing.trim(), line: line.trim() });
  };
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  const card = motion.cards[against];
  const asked = !card && !left && askedAgainst(mine);
  return html`<${Shell} gap="1rem" corner=${html`<${Corner} mine=${mine} step=${_("Closing")} />`} bar=${html`<${Next} form="case" label=${_("Finish")} />`}>
    <${MotionLine} />
    <h1>${_("Close your case")}</h1>
    <div class="split even">
      <section class="stack" aria-label=${_("To reread")}>
        ${left && html`<${Alert}><p>${_("You have written about something hard, so nobody has asked you about it. Close in your own words, or stop.")}</p>${first && html`<button type="button" class="link small" onClick=${() => onAsked(first)}>${_("It’s fine, ask me about it")}</button>`}<//>`}
        ${
          card &&
          !left &&
          html`<${Speech} speech=${{ text: argumentOf(against), side: card.side, cards: [against], bot: true }} kind="rebuttal" level=${2} cards=${false} />
        <p class="small" ...${tongue}>${_("An argument of the other side. Say why yours still stands.")}</p>`
        }
        ${asked && html`<div class="panel asked stack tight"><p>${_("The others will ask:")}</p><p class="lede" ...${tongue}><b>${asked}</b></p><p class="small">${_("Answer it in your closing.")}</p></div>`}
        <details class="fold"><summary>${_("Your opening, to reread")}</summary><${Prose} text=${mine.opening} /></details>
        ${mine.asked.length > 0 && html`<details class="fold"><summary>${_("Questions and answers")}</summary><${Rounds} mine=${mine} /></details>`}
      </section>
      <form id="case" class="stack" onSubmit=${submit}>
        <${Writer} id="closing" rows="5" label=${_("Your closing")} hint=${mine.asked.length ? _("What still stands after these questions? Use your best answer.") : _("What should count most, and why?")} limits=${limits.closing} initial=${closing} onText=${setClosing} onSend=${done} fault=${faults.closing} />
        <${Writer} id="line" rows="2" label=${_("One line to keep")} hint=${_("What should somebody remember who heard nothing else?")} limits=${LINE} initial=${line} onText=${setLine} onSend=${done} fault=${faults.line} />
      </form>
    </div>
  <//>`;
}

/** What was asked, and answered. @param {{ mine: Case }} props */
function Rounds({ mine }) {
  const rounds = [...mine.asked, ...(mine.open && mine.again ? [mine.open] : [])];
  const answers = [...mine.answers, mine.again];
  return html`<dl class="stack">${rounds.map(
    (asked, n) =>
      html`<div key=${n}><dt class="small">${asked.text}</dt><dd>${answers[n] && html`<${Prose} text=${answers[n]} />`}${asked.left && html`<p class="small">${_("Left open.")}</p>`}</dd></div>`,
  )}</dl>`;
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
  return html`<article class="panel stack tight"><h2 class="kicker">${title}</h2><${Prose} text=${text} />
    <${Remarks} noticed=${{ ...noticed, remarks: remarks.slice(0, 1) }} />
    ${check && !remarks.length && html`<${CheckQuestion} id=${`check-${id}`} check=${check} text=${text} />`}
  </article>`;
}

/** @param {{ mine: Case, onAgain: (side: SideName) => void }} props */
function End({ mine, onAgain }) {
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
function Astray({ mine, onCase }) {
  return html`<${Shell} corner=${html`<${Corner} mine=${mine} step=${_("Questions")} />`} bar=${html`<span></span><button type="button" class="btn" onClick=${onCase}>${_("Write an opening")} <${Icon} name="i-next" /></button>`}>
    <${MotionLine} />
    <h1>${_("We still don’t see what this has to do with the motion")}</h1>
    <p>${_("So there is nothing to ask about it. Begin again with one sentence on the motion, and say why.")}</p>
    <article class="panel stack tight"><h2 class="kicker">${_("Your opening")}</h2><${Prose} text=${mine.opening} /><${Rounds} mine=${mine} /></article>
  <//>`;
}

/** After the drill: the answers, what they have and what is open. @param {{ mine: Case, onAgain: () => void, onCase: () => void }} props */
function Drilled({ mine, onAgain, onCase }) {
  const bar = html`<button type="button" class="btn quiet" onClick=${onAgain}>${_("Three others")}</button><button type="button" class="btn" onClick=${onCase}>${_("Write an opening")} <${Icon} name="i-next" /></button>`;
  return html`<${Shell} corner=${html`<${Corner} mine=${mine} step=${_("Questions")} />`} bar=${bar}>
    <${MotionLine} />
    <h1>${_("Your answers")}</h1>
    <article class="panel"><${Rounds} mine=${mine} /></article>
    <${Has} mine=${mine} title=${_("What your answers have")} />
    <p class="small">${_("Whether it convinces, only a reader can say.")} ${_("Nothing of this was sent. To keep it, print this page.")}</p>
  <//>`;
}

function App() {
  const here = () => {
    const { step = "begin", mine } = [BEGIN, DRILLS].includes(location.hash) ? {} : kept();
    return { step, mine };
  };
  const [{ step, mine }, setAt] = useState(here);
  useEffect(() => {
    const moved = () => setAt(here());
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  const [side, setSide] = useState(/** @type {"" | SideName} */ (""));
  useArrival(step);
  const begin = (
    /** @type {"" | SideName} */ wished,
    /** @type {"questions" | "restate" | undefined} */ drill = undefined,
  ) => {
    const [given] = wished ? [wished] : shuffled(SIDES, Math.random);
    const hand = shuffled(deckOf(given), Math.random).slice(0, DEALT);
    /** @type {Case} */
    const fresh = {
      side: given,
      hand,
      begun: "",
      opening: "",
      asked: [],
      answers: [],
      passed: [],
      again: "",
      closing: "",
      line: "",
      brought: inTab.read(BROUGHT),
      before: inTab.read(ASKED),
    };
    if (!drill) return go(fresh, "opening");
    if (drill === "restate") {
      const theirs = shuffled(writtenOf(otherSide(given)), Math.random).slice(0, DRILLED);
      return go({ ...fresh, drill: true, theirs }, "fair");
    }
    const asked = shuffled(askingOf(given), Math.random)
      .slice(0, DRILLED)
      .map((id) => ({
        stock: motion.cards[id].stock ?? "",
        quote: "",
        text: motion.cards[id].claim,
        again: true,
      }));
    return go({ ...fresh, drill: true, asked }, "0");
  };
  /** @param {Case} now @param {string} next */
  const go = (now, next) => {
    const met = next === "end" && arguedAgainst(now);
    if (next === "end") {
      const asked = now.asked.map(({ stock }) => stock);
      inTab.write(ASKED, remembered(now.before ?? [], asked));
    }
    if (met) inTab.write(BROUGHT, [...(now.brought ?? []).filter((id) => id !== met), met]);
    if (["end", "drilled", "astray", "restated"].includes(next) || isHard(now)) inTab.remove(KEPT);
    else inTab.write(KEPT, { step: next, mine: now });
    if (location.hash) history.replaceState(null, "", location.pathname);
    setAt({ step: next, mine: now });
  };

  if (!mine || step === "begin")
    return html`<${Begin} side=${side} onSide=${setSide} onBegin=${(/** @type {"questions" | "restate" | undefined} */ drill) => begin(side, drill)} />`;
  if (isHard(mine))
    return html`<${Shell} corner=${html`<${Corner} mine=${mine} step="" />`}><h1>${_("A moment")}</h1><${Cared} alone /><//>`;

  /** @param {Partial<Case>} change */
  const opened = (change) => {
    const now = { ...mine, ...change };
    const first = isLeftStanding(now.opening) ? undefined : firstQuestion(about(now), now.opening);
    go({ ...now, asked: first ? [first] : [] }, first ? "0" : "closing");
  };
  /** @param {Case} now @param {number} n @param {boolean} left */
  const withLeft = (now, n, left) => ({
    ...now,
    asked: now.asked.map((one, i) => (i === n && left ? { ...one, left } : one)),
  });
  /** @param {number} n @param {string} text @param {boolean} left */
  const answered = (n, text, left) => {
    const now = withLeft({ ...mine, answers: [...mine.answers, text] }, n, left);
    const said = `${now.opening}\n${text}`;
    if (left && mine.asked[n].stock === "motion" && !mayBelong(about(now), said))
      return go(now, "astray");
    if (isSpared(mine, text, isPlainlyHard)) return go(now, mine.drill ? "drilled" : "closing");
    if (mine.drill) return n + 1 < mine.asked.length ? go(now, `${n + 1}`) : drilled(now);
    if (n > 0) return go(stillOpen(now), "open");
    const next = nextQuestion(about(now), now.opening, now.asked[0], heard(now)[0]);
    return go({ ...now, asked: [...now.asked, next] }, "1");
  };
  /** The strongest question on what was neither asked nor passed over. @param {Case} now @returns {Case} */
  const stillOpen = (now) => {
    const asked = [...now.asked, ...now.passed].map(({ stock }) => stock);
    const claims = claimsIn(now.opening, now.asked, heard(now));
    const whole = [now.opening, ...heard(now)].join("\n");
    return { ...now, open: question(about(now), whole, claims, asked), again: "" };
  };
  /** @param {string} text @param {boolean} left */
  const another = (text, left) => {
    const { open, asked, answers, passed } = mine;
    if (!open) return undefined;
    if (isSpared(mine, text, isPlainlyHard)) return go({ ...mine, again: text }, "closing");
    const now = text
      ? withLeft(
          { ...mine, asked: [...asked, open], answers: [...answers, text] },
          asked.length,
          left,
        )
      : { ...mine, passed: [...passed, open] };
    const next = stillOpen(now);
    // After the last one, the first that was passed over comes again: nobody loses a question for having looked at another.
    const again = next.open || text ? next : stillOpen({ ...mine, passed: [open] });
    return go(again.open || text ? again : mine, "open");
  };
  const sat = (/** @type {"questions" | "restate"} */ drill = "questions") => {
    const at = Date.now();
    sittings.add({ room: `questions ${at}`, at, motion: motion.title, drill });
  };
  const theirs = (mine.theirs ?? []).map((id) => ({
    id,
    title: motion.cards[id].title,
    text: argumentOf(id),
  }));
  const restated = (/** @type {string} */ text) => {
    const now = { ...mine, answers: [...mine.answers, text] };
    const ends = now.answers.length === theirs.length;
    if (ends) sat("restate");
    go(now, ends ? "restated" : "fair");
  };
  /** @param {Case} now */
  const drilled = (now) => (sat(), go(now, "drilled"));
  /** @param {Partial<Case>} change */
  const closed = (change) => {
    sat();
    go({ ...mine, ...change }, "end");
  };

  const corner = html`<${Corner} mine=${mine} step=${_("Practise alone")} />`;
  const at = mine.answers.length;
  if (step === "fair")
    return html`<${Fair} key=${at} theirs=${theirs[at]} initial=${typed("answer")} onText=${(/** @type {string} */ text) => keep("answer", text)} corner=${corner} bar=${html`<${Next} form="case" label=${at + 1 < theirs.length ? _("Next card") : _("Compare")} />`} onDone=${restated} />`;
  if (step === "restated")
    return html`<${Restated} all=${theirs} said=${mine.answers} motion=${motion} lexicon=${lexicon} corner=${corner} bar=${html`<span></span><button type="button" class="btn" onClick=${() => begin(mine.side)}>${_("Write an opening")} <${Icon} name="i-next" /></button>`} />`;
  if (step === "opening") return html`<${Opening} mine=${mine} onDone=${opened} />`;
  if (/^\d$/u.test(step))
    return html`<${Round} key=${step} mine=${mine} n=${Number(step)} onDone=${(/** @type {string} */ text, /** @type {boolean} */ left) => answered(Number(step), text, left)} />`;
  if (step === "astray") return html`<${Astray} mine=${mine} onCase=${() => begin(mine.side)} />`;
  if (step === "drilled")
    return html`<${Drilled} mine=${mine} onAgain=${() => begin(mine.side, "questions")} onCase=${() => begin(mine.side)} />`;
  if (step === "open")
    return html`<${StillOpen} key=${mine.open?.stock} mine=${mine} onDone=${(/** @type {string} */ again, /** @type {boolean} */ left) => go({ ...mine, again, ...(mine.open && left && { open: { ...mine.open, left } }) }, "closing")} onMore=${another} />`;
  if (step === "closing")
    return html`<${Closing} mine=${mine} onDone=${closed} onAsked=${(/** @type {Asked} */ first) => go({ ...mine, fine: true, asked: [first] }, "0")} />`;
  return html`<${End} mine=${mine} onAgain=${begin} />`;
}

const root = elementOf("app");
root.replaceChildren();
render(
  html`<${PageContext.Provider} value=${page}><${RoomContext.Provider} value=${room}><${App} /><//><//>`,
  root,
);

/** Where a case is written: its opening, its answers and its closing; and before that, which side and what. */

import { useState } from "preact/hooks";
import { Icon, MotionLine, usePackWords } from "#app/components/basics.js";
import { Prose, Speech } from "#app/components/clash.js";
import { Alert } from "#app/components/messages.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { within } from "#app/core/measure.js";
import { letter, otherSide, SIDES } from "#app/core/sides.js";
import { ByAProgram } from "#app/coaching/noticed.js";
import { drillName } from "#app/coaching/sittings_list.js";
import { asksForCare, isAboutSelfHarm } from "#app/coaching/hard_words.js";
import { issueWords } from "#app/practice/questioner/words.js";
import { Shell, SideChoice } from "#app/practice/drills/start.js";
import {
  bringsFigure,
  isAnswer,
  isPlan,
  mayBeAsked,
  sideOn,
} from "#app/practice/questioner/answers.js";
import { firstQuestion } from "#app/practice/questioner/questions.js";
import { shuffled } from "#app/practice/shuffle.js";
import {
  ANSWER,
  DEALT,
  DRILLS,
  LINE,
  ROUNDS,
  about,
  argued,
  arguedAgainst,
  argumentOf,
  askedAgainst,
  askingOf,
  deckOf,
  heard,
  isSpared,
  keep,
  kept,
  leftOpen,
  limits,
  motion,
  typed,
  useTyped,
  wholeCase,
  restatedOf,
  writtenOf,
} from "#app/practice/questioner/case.js";
import { Checklist, Corner, Has, Left, Named, Rounds } from "#app/practice/questioner/looking.js";

/** @import { Side as SideName } from "#app/protocol.d.ts" */
/** @import { Asked } from "#app/types.d.ts" */
/** @import { Case } from "#app/practice/questioner/case.js" */

/** @param {{ form: string, label: string }} props */
export const Next = ({ form, label }) =>
  html`<p class="small for-keys">${_("Ctrl + Enter works too.")}</p><button class="btn" form=${form}>${label} <${Icon} name="i-next" /></button>`;

/** @param {{ side: "" | SideName, onSide: (side: "" | SideName) => void, onBegin: (drill?: "questions" | "restate") => void }} props */
export function Begin({ side, onSide, onBegin }) {
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
    ${location.hash === DRILLS && html`<${Alert}><p>${n_("Drills need whole arguments, at least two on each side. Here %(n)s card still needs a claim or a reason.", "Drills need whole arguments, at least two on each side. Here %(n)s cards still need a claim or a reason.", lacking)} ${_("What you can practise already is below.")} <a href="/practice">${_("Practise alone")}</a></p><//>`}
    <p class="lede">${some ? _("The computer doesn’t make up arguments.") : _("The computer has no arguments on this motion, and doesn’t make any up.")} ${_("You write an opening, and it asks about your own words, twice. Then you see what your case still leaves open, and close it.")} ${written ? _("Before you close, an argument that your teacher has written is brought against you, if one meets your case.") : some ? _("Before you close, you meet an argument that your teacher has written, or one question that the other side would ask.") : _("Before you close, you read one question that the other side would ask.")}</p>
    ${under && html`<p><a href="#case">${_("Go back to the case that you have begun")}</a></p>`}
    <${SideChoice} motion=${motion} side=${side} onSide=${onSide} />
    ${facing.every((one) => restatedOf(one).length) && html`<p class="row"><button type="button" class="btn quiet" onClick=${() => onBegin("restate")}>${drillName("restate")}</button> <span class="small">${_("What do the others claim? Say it in a way they would agree with.")}</span></p>`}
  <//>`;
}

/** @param {{ mine: Case, onDone: (change: Partial<Case>) => void }} props */
export function Opening({ mine, onDone }) {
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
function Question({ asked: { stock, quote, text, again, named, back }, n, more }) {
  const whole = !again && !named && !["motion", "side"].includes(stock);
  const lead = quote
    ? n && !back
      ? _("You answer “%(words)s”.", { words: quote })
      : _("You say “%(words)s”.", { words: quote })
    : isPlan(stock) && whole
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
  /** Whether it goes on, and as what: a shrug that comes twice leaves its question open. @param {(answer: string, left: boolean) => void} on */
  const send = (on) => {
    const answer = text.trim();
    const { opening } = mine;
    const rest = [...heard(mine), motion.cards[mine.begun]?.claim ?? ""].join("\n");
    const open = Boolean(asked) && !isSpared(mine, answer) && !isAboutSelfHarm(answer, motion);
    const left = !asked || (open && !isAnswer(about(mine), opening, asked, answer, rest));
    if (asked && left && !more) {
      setMore(asked.more ?? issueWords(asked.stock, sideOn(about(mine), asked.stock)).more);
      setFault(_("That doesn’t answer it yet. Try again, or leave it open."));
    } else if (
      asked &&
      open &&
      !more &&
      bringsFigure(about(mine), `${opening}\n${rest}`, asked, answer)
    ) {
      setMore(_("Where is your figure from, and what does it count there?"));
      setFault(_("Add that, or answer once more as it is."));
    } else if (asked && left && !within(text, ANSWER) && !asksForCare(answer)) on("", true);
    else if (!within(text, ANSWER) && !asksForCare(answer))
      setFault(_("Write %(lo)s to %(hi)s characters first.", { lo: ANSWER[0], hi: ANSWER[1] }));
    else on(answer, left);
  };
  return { text, setText, fault, more, send };
}

/** @param {{ mine: Case, n: number, onDone: (answer: string, left: boolean) => void }} props */
export function Round({ mine, n, onDone }) {
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
        ${n === 0 && html`<${ByAProgram} />`}
      </section>
      <form id="case" onSubmit=${submit}>
        <${Writer} id="answer" rows="4" label=${_("Your answer")} hint=${_("In a sentence or two. “I don’t know, but …” is an answer, too.")} limits=${ANSWER} initial=${text} onText=${setText} onSend=${done} fault=${fault} />
      </form>
    </div>
  <//>`;
}

/** @param {{ mine: Case, onDone: (again: string, left: boolean) => void, onMore: (again: string, left: boolean) => void }} props */
export function StillOpen({ mine, onDone, onMore }) {
  const { text, setText, fault, more, send } = useAnswer(mine, mine.open, "again");
  const sends = (/** @type {typeof onDone} */ on) =>
    text.trim() && mine.open ? send(on) : on("", false);
  const done = () => sends(onDone);
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), done());
  return html`<${Shell} gap="1rem" corner=${html`<${Corner} mine=${mine} step=${_("Questions")} />`} bar=${html`<${Next} form="case" label=${_("Go on to your closing")} />`}>
    <${MotionLine} />
    <h1>${_("What your case has, and what is open")}</h1>
    <div class="split even">
      <form id="case" class="stack" onSubmit=${submit}>
        ${
          mine.open
            ? html`<h2>${_("The strongest question that is still open")}</h2>
        <${Question} asked=${mine.open} n=${0} more=${more} />
        <${Writer} id="again" rows="4" label=${_("Your answer")} hint=${_("Answer it in your case, or leave it open.")} limits=${ANSWER} initial=${text} onText=${setText} onSend=${done} fault=${fault} />
        <p><button type="button" class="btn quiet" onClick=${() => sends(onMore)}>${_("Another question")}</button></p>`
            : html`<p>${_("There is nothing else to ask. Choose what carries your case, and close with that.")}</p>`
        }
        <${Left} open=${leftOpen({ ...mine, open: undefined })} />
      </form>
      <div class="stack">
        <${Has} mine=${mine} title=${_("What your case has")} aside />
        <${Checklist} mine=${mine} />
      </div>
    </div>
  <//>`;
}

/** @param {{ mine: Case, onDone: (change: Partial<Case>) => void, onAsked: (first: Asked) => void }} props */
export function Closing({ mine, onDone, onAsked }) {
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

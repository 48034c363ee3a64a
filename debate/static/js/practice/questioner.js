/**
 * Practice on a motion whose cards only ask: an opening, two rounds of questions on it, what the case has and still leaves open, a closing
 * and a line to keep; or a drill: three of the deck's questions, or restating what cards of the other side say. Nobody makes up an argument against it; only cards that a teacher has written are argued. The page sends nothing.
 */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "#app/components/basics.js";
import { headed } from "#app/components/cards.js";
import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { PageContext } from "#app/core/page.js";
import { RoomContext } from "#app/core/room.js";
import { inTab } from "#app/core/storage.js";
import { otherSide, SIDES } from "#app/core/sides.js";
import { Cared } from "#app/coaching/noticed.js";
import { sittings } from "#app/coaching/sittings_list.js";
import { Fair, Restated } from "#app/practice/questioner/fair.js";
import { useArrival } from "#app/practice/arrival.js";
import { Shell } from "#app/practice/drills/start.js";
import { isLeftStanding, isPlainlyHard, mayBelong } from "#app/practice/questioner/answers.js";
import {
  claimsIn,
  firstQuestion,
  nextQuestion,
  question,
  remembered,
} from "#app/practice/questioner/questions.js";
import { shuffled } from "#app/practice/shuffle.js";
import {
  ASKED,
  BEGIN,
  BROUGHT,
  DEALT,
  DRILLED,
  DRILLS,
  KEPT,
  about,
  arguedAgainst,
  argumentOf,
  askingOf,
  deckOf,
  heard,
  isHard,
  isSpared,
  keep,
  kept,
  motion,
  page,
  restatedOf,
  room,
  typed,
} from "#app/practice/questioner/case.js";
import { Astray, Corner, Drilled, End } from "#app/practice/questioner/looking.js";
import {
  Begin,
  Closing,
  Next,
  Opening,
  Round,
  StillOpen,
} from "#app/practice/questioner/writing.js";

/** @import { Side as SideName } from "#app/protocol.d.ts" */
/** @import { Asked } from "#app/types.d.ts" */
/** @import { Case } from "#app/practice/questioner/case.js" */

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
      const theirs = shuffled(restatedOf(otherSide(given)), Math.random).slice(0, DRILLED);
      return go({ ...fresh, drill: true, theirs }, "fair");
    }
    const before = mine?.drill ? mine.asked.map(({ text }) => text) : [];
    const wasAsked = (/** @type {string} */ id) => Number(before.includes(motion.cards[id].claim));
    const asked = shuffled(askingOf(given), Math.random)
      .sort((one, other) => wasAsked(one) - wasAsked(other))
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
  const theirs = (mine.theirs ?? []).map((id) => {
    const { title, claim } = motion.cards[id];
    return { id, title: headed(title, claim)[1] && title, text: argumentOf(id) };
  });
  const restated = (/** @type {string} */ text) => {
    const now = { ...mine, answers: [...mine.answers, text] };
    const ends = now.answers.length === theirs.length;
    if (ends) sat("restate");
    go(now, ends ? "restated" : "beside");
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
    return html`<${Fair} key=${at} theirs=${theirs[at]} initial=${typed("answer")} onText=${(/** @type {string} */ text) => keep("answer", text)} corner=${corner} bar=${html`<${Next} form="case" label=${_("Compare")} />`} onDone=${restated} />`;
  if (["beside", "restated"].includes(step)) {
    const said = mine.answers[at - 1];
    const [label, on] =
      step === "beside"
        ? [_("Next card"), () => go(mine, "fair")]
        : [_("Write an opening"), () => begin(mine.side)];
    return html`<${Restated} key=${at} theirs=${theirs[at - 1]} said=${said} again=${mine.answers.slice(0, -1).includes(said)} corner=${corner} bar=${html`<span></span><button type="button" class="btn" onClick=${on}>${label} <${Icon} name="i-next" /></button>`} />`;
  }
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

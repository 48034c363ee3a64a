/** What somebody guesses on their phone of the clash on the screen, and what came of it: what readers decided, then why. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import {
  JUDGED,
  REASONS,
  VERDICTS,
  reasonName,
  verdictMeans,
  verdictWords,
} from "#app/components/figures.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { readCall, readReveal, shows, useShow } from "#app/core/show.js";
import { atTables, whoJudges } from "#app/core/speeches.js";
import { isSurprise, leadIn } from "#app/core/together.js";
import { useBetween } from "#app/rooms/player/phases/clapping.js";
import {
  foresee,
  foreseen,
  guessed,
  inARow,
  ofMine,
  whyOf,
} from "#app/rooms/player/waits/foresight.js";

/** @import { Clash, Public, Reason, Reveal, Verdict } from "#app/protocol.d.ts" */
/** @import { Part } from "#app/core/show.js" */

/** What this phone's owner guesses of the clash on the screen and why, what they expected of it in the vote, what chooses, whether they are called to, and whether they wait for the others. @param {Reveal} reveal */
export function useGuess(reveal) {
  const room = useRoom();
  const { public: pub, me, act, guess } = room;
  const id = reveal.at ?? "";
  const clash = pub.clashes?.[id];
  const kept = guess?.clash === id ? guess : undefined;
  const [chosen, setChosen] = useState(kept?.choice ?? foreseen(room)[id] ?? "");
  const [why, setWhy] = useState(kept?.reason ?? foreseen(room)[whyOf(id)] ?? "");
  const keep = (/** @type {string} */ choice, /** @type {string} */ reason) => {
    setChosen(choice);
    setWhy(reason);
    foresee(room, id, choice);
    foresee(room, whyOf(id), reason);
  };
  /** @param {Verdict} choice @param {Reason} [reason] */
  const choose = async (choice, reason) => {
    keep(choice, reason ?? "");
    const said = { phase: pub.phase.id, clash: id, choice, ...(reason && { reason }) };
    if (!me.guesses || (await act("guess", said)).ok) return;
    keep("", "");
  };
  const before = VERDICTS.find((one) => one === foreseen(room)[ofMine(clash?.rebuttal ?? "")]);
  const called = useShow(readCall, reveal, room.net.now).called && Boolean(me.guesses) && !chosen;
  useEffect(() => {
    if (called) feel(pub.motion);
  }, [called]);
  const whole = chosen === "close" || (chosen && (why || !reveal.asks_why));
  const waits = Boolean(whole && me.guesses && reveal.step === "texts");
  return { chosen, why, choose, before, called, waits };
}

/** @typedef {ReturnType<typeof useGuess>} Guess */

/** Asks what the readers decided, as long as the room may say so; then, where that is asked, which reason they gave most. @param {{ reveal: Reveal } & Guess} props */
export function Guessing({ reveal, chosen, why, choose, before }) {
  const room = useRoom();
  const { public: pub, me, net } = room;
  const { seat: shared } = usePage();
  const { step, beat } = useShow(readReveal, reveal, net.now);
  const clash = /** @type {Clash} */ (pub.clashes?.[reveal.at ?? ""]);
  const [again, setAgain] = useState(false); // the first question, once it is answered
  const said = VERDICTS.find((choice) => choice === chosen);
  const second = Boolean(reveal.asks_why && said && said !== "close" && !again);
  const question = useRef(/** @type {HTMLElement | null} */ (null));
  const asked = useRef(second);
  useEffect(() => {
    if (asked.current !== second && document.activeElement === document.body)
      question.current?.focus({ preventScroll: true }); // what had it was in the question before
    asked.current = second;
  }, [second]);
  if (beat || (shared && atTables(pub))) return null; // the table looks up together
  if (!(me.guesses || (step === "texts" && !clash.votes && !before))) return null;
  if (said && second)
    return html`<div class="stack tight ask" role="group" aria-labelledby="guess">
      <p class="small">${_("Your guess: %(verdict)s", { verdict: verdictWords(said) })} <button type="button" class="link" onClick=${() => setAgain(true)}>${_("Change")}</button></p>
      <h2 id="guess" ref=${question} tabindex="-1">${_("And which reason did they give most?")}</h2>
      ${REASONS.map((reason) => html`<button type="button" key=${reason} class="btn quiet" aria-pressed=${why === reason} onClick=${() => choose(said, reason)}>${reasonName(reason)}</button>`)}
    </div>`;
  const mine = me.mine?.[clash.opening] || me.mine?.[clash.rebuttal];
  const first = (/** @type {Verdict} */ choice) => {
    setAgain(false);
    choose(choice);
  };
  return html`<div class="stack tight ask" role="group" aria-labelledby="guess">
    <h2 id="guess" ref=${question} tabindex="-1">${whoJudges(pub, { listeners: _("What did the listeners decide?"), voters: _("What did the voters decide?"), readers: _("What did the readers decide?") })}</h2>
    ${VERDICTS.map((choice) => html`<button type="button" key=${choice} class="btn quiet" aria-pressed=${chosen === choice} aria-label=${verdictWords(choice)} aria-describedby=${`means-${choice}`} onClick=${() => first(choice)}><span>${verdictWords(choice)} <small id=${`means-${choice}`}>${verdictMeans(choice)}</small></span></button>`)}
    ${me.guesses && leadIn(pub, reveal.at) ? html`<${Standing} key=${reveal.at} but=${reveal.at} />` : me.guesses && guessed(room, foreseen(room)).length > 0 ? html`<${Score} />` : html`<p class="small">${me.guesses ? _("Everybody but its two writers guesses. The screen shows how the room guessed, and never who.") : mine ? _("It’s yours. Guess for yourself: it stays on this device.") : _("Just for you: it stays on this device.")}</p>`}
  </div>`;
}

/** My guesses of a round, or of all, for me alone. @param {{ round?: number }} props */
export function Score({ round }) {
  const page = useRoom();
  const each = guessed(page, foreseen(page), round);
  const [all, n] = [each.length, each.filter(Boolean).length];
  if (!all) return null;
  const grave = page.public.motion.tone; // then nobody plays against anybody
  return html`<div class="score stack tight">
    ${!grave && html`<span class="marks" aria-hidden="true">${each.map((came, n) => html`<i key=${n} class=${came ? "" : "hollow"}></i>`)}</span>`}
    <p>${_("Your guesses: %(n)s of %(all)s right.", { n, all })}</p>
  </div>`;
}

const TOLD = 2500; // ms, after a show's last clash, at which the big screen has told the first place
const ASK_EVERY = 1500; // ms, until the server has answered

/** My points in this show, and how many of them came with its last result, as the server counts them; none before it has answered. @returns {{ points?: number, gained?: number } | undefined} */
function usePoints() {
  const { net } = useRoom();
  const [told, tell] = useState(
    /** @type {{ points?: number, gained?: number } | undefined} */ (undefined),
  );
  useEffect(() => {
    const ask = () =>
      net.askPoints?.((points, gained) => {
        clearInterval(asking);
        tell({ points, gained });
      });
    const asking = setInterval(ask, ASK_EVERY);
    ask();
    return () => clearInterval(asking);
  }, []);
  return told;
}

/** How far I am, and the best. @param {{ but?: string }} props `but`: a clash whose verdict is still to come */
function Standing({ but }) {
  const points = usePoints()?.points;
  return html`<p class="num">${pointsSaid(useRoom().public, points, but)}</p>`;
}

/** @param {Public} pub @param {number} [points] mine @param {string} [but] a clash whose verdict is still to come */
function pointsSaid(pub, points, but) {
  const best = leadIn(pub, but)?.points ?? 0;
  if (points === undefined) return "";
  if (points && points >= best)
    return n_("%(n)s point: nobody has more.", "%(n)s points: nobody has more.", points);
  return best
    ? n_("%(n)s point; the best has %(best)s.", "%(n)s points; the best has %(best)s.", points, {
        best,
      })
    : "";
}

/** My points once a show, or the lesson, is over. @param {{ round?: number }} props */
export const OwnPoints = ({ round }) =>
  useRoom().me.points && html`<${PointsAndPlace} round=${round} />`;

/** With my place, if it says something, once the big screen has told the first ones; else with the best that I called in the round. @param {{ round?: number }} props */
function PointsAndPlace({ round }) {
  const room = useRoom();
  const { n = 0, place: mine = 0 } = room.me.points ?? {};
  const told = useBetween(round ? TOLD : 0);
  const place = told ? mine : 0;
  const best = n && !mine && round ? bestCall(room.public, foreseen(room), round) : "";
  const won = n_("First, with %(n)s point", "First, with %(n)s points", n);
  return html`<p class="note knew"><${Icon} name="i-check" /> <span><b>${place === 1 ? won : n_("%(n)s point", "%(n)s points", n)}</b>${place > 1 && html` · ${_("place %(place)s", { place })}`}${best && html` · <span dir="auto">${_("Your best call: “%(words)s”", { words: best })}</span>`}</span></p>`;
}

/**
 * What somebody called in a round that fewest others did, in words of the text that won.
 * @param {Pick<Public, "clashes" | "quoted">} pub @param {{ [clash: string]: string }} told what they guessed @param {number} round
 */
export function bestCall({ clashes = {}, quoted = {} }, told, round) {
  const share = (/** @type {Clash} */ { verdict, guessed }) => {
    const { opening = 1, rebuttal = 1, close = 1 } = guessed?.expected ?? {};
    return verdict ? { opening, rebuttal, close }[verdict] / (opening + rebuttal + close) : 1;
  };
  const [best] = Object.entries(clashes)
    .filter(([id, one]) => one.round === round && quoted[id] && told[id] === one.verdict)
    .sort(([, a], [, b]) => share(a) - share(b));
  return best ? quoted[best[0]] : "";
}

/** Whether somebody guessed a verdict where that has no points. @param {Pick<Public, "motion">} pub @param {Pick<Clash, "verdict">} clash @param {string} chosen @param {number} [row] how many they got right one after another */
export function howGuessed(pub, { verdict }, chosen, row = 0) {
  if (chosen !== verdict) return _("You guessed otherwise.");
  if (pub.motion.tone) return _("You thought so too.");
  return row > 1 ? `${_("Right!")} ${_("%(n)s in a row.", { n: row })}` : _("Right!");
}

/** What a result brought me, as one line. @param {Clash} clash @param {{ gained: number, mine: boolean, both: boolean }} how */
export function gainedSaid(clash, { gained, mine, both }) {
  if (!gained) return mine ? "" : _("No point this time.");
  const why = mine
    ? _("Your text won.")
    : both
      ? _("You called both!")
      : isSurprise(clash)
        ? _("You saw it coming.")
        : _("You called it.");
  return `+${gained}. ${why}`;
}

/** What came of a guess: my points, or, where there are none, whether it was right, not that it wasn't where I won; and whether I called the reason, too. @param {{ clash: Clash, chosen: string, why: string, step: Part }} props */
export function HowGuessed({ clash, chosen, why, step }) {
  const room = useRoom();
  const { me, public: pub } = room;
  const answer = usePoints();
  const { points, gained = 0 } = answer ?? {};
  const mine = JUDGED.find((kind) => me.mine?.[clash[kind]]);
  const right = chosen === clash.verdict;
  const guess = VERDICTS.find((one) => one === chosen);
  const reason = shows(step, "names") && clash.verdict && REASONS.find((one) => one === why);
  const called = Boolean(reason && reason === clash.main_reason);
  useEffect(() => {
    if (called) feel(pub.motion);
  }, [called]);
  const counts = clash.guessed?.expected && !pub.motion.tone;
  if (counts && !answer) return null;
  if (counts && points !== undefined) {
    const said =
      guess || gained
        ? gainedSaid(clash, { gained, mine: Boolean(mine), both: called && right })
        : "";
    const total = pointsSaid(pub, points);
    return html`${(said || total) && html`<p class=${gained && !mine ? "stamp both" : "lede"}>${said && html`<span>${said}</span> `}<small class="num">${total}</small></p>`}
      ${called && !right && html`<p>${_("You called the reason.")}</p>`}`;
  }
  const told = guess && clash.verdict && (right || mine !== clash.verdict);
  const words = howGuessed(pub, clash, chosen, inARow(guessed(room, foreseen(room))));
  return html`
    ${called && html`<p class=${right ? "stamp both" : "lede knew"}>${right ? _("You called both!") : html`<${Icon} name="i-check" /> ${_("You called the reason.")}`}</p>`}
    ${
      told &&
      html`${!(called && right) && html`<p class=${right ? "lede knew" : "lede"}>${right && html`<${Icon} name="i-check" /> `}${words}</p>`}
      ${!right && html`<p>${_("Your guess: %(verdict)s", { verdict: verdictWords(guess) })}</p>`}`
    }
    ${reason && !called && html`<p>${clash.main_reason ? _("Your reason: %(reason)s", { reason: reasonName(reason) }) : _("No one reason was given most.")}</p>`}
    ${clash.verdict && (told || !mine) && html`<${Score} />`}`;
}

/** The big screen while texts and votes are open to the room: one clash at a time, then everybody's own results. */

import { useEffect, useState } from "preact/hooks";

import {
  Icon,
  RehearsalMark,
  Seal,
  Side,
  TableMark,
  aliasOf,
  nobodysName,
  packWords,
} from "#app/components/basics.js";
import { kindName, Prose, Restated, Weighed, speechWords } from "#app/components/clash.js";
import {
  REASONS,
  Reasons,
  isCount,
  reasonsWhy,
  unnumbered,
  verdictOf,
} from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { readReveal, shows, useShow } from "#app/core/show.js";
import { letter, SIDES } from "#app/core/sides.js";
import { atTables, isAloud, whoJudges } from "#app/core/speeches.js";
import { beats, knownIn, weighedIn } from "#app/core/together.js";
import { Top, useFit } from "#app/rooms/projector/stage.js";
import { Pace, Votes } from "#app/rooms/projector/votes.js";

const ASK_EVERY = 2500; // ms
const LARGEST = 2.2; // rem
const SEVERAL = 2; // votes from which on their reasons say something to a class
const SLIPS = 40; // guesses in a row

/** @import { Clash, Guessed, Public, Reason, RevealedSpeech, SpeechKind, Verdict } from "#app/protocol.d.ts" */
/** @import { Part } from "#app/core/show.js" */
/** @import { Figure } from "#app/core/together.js" */

export function Reveal() {
  const room = useRevealedRoom();
  const { public: pub } = room;
  const { at, n, step } = useShow(readReveal, pub.reveal, room.net.now);
  const clash = pub.clashes?.[at];
  if (pub.reveal.step === "own" && at) return html`<${OwnResults} />`;
  if (!clash) return html`<${NoClash} />`;
  const reading = step === "texts";
  return html`
    <header class="stage-top row">
      <h1>${_("Clash %(n)s of %(all)s", { n, all: pub.reveal.shown })}</h1>
      <${Known} at=${at} step=${step} />
      <p class="lede about"><i ...${packWords(pub.motion)}>${pub.motion.title}</i></p>
      <span class="row"><${RehearsalMark} /><${TableMark} />${
        reading
          ? html`<${TimeToRead} /> <span class="kicker">${isAloud(pub) ? _("Names hidden") : _("Writers hidden")}</span>`
          : html`<span class="kicker">${pub.options.sides !== "chosen" && pub.motion.tone ? _("Both sides were given") : pub.options.sides === "chosen" ? _("Arguing a side doesn’t mean believing it.") : _("Sides were given, not chosen.")}</span>`
      }</span>
    </header>
    <${OneClash} key=${at} clash=${clash} step=${step} />
    <footer class="tablecloth" data-lit=${shows(step, "verdict") || undefined} data-step=${step}>
      ${reading ? html`<${Question} key=${at} open=${!clash.votes} />` : html`<${Result} clash=${clash} step=${step} />`}
    </footer>
  `;
}

/** A card for each clash of the show, and on those that were told whether the room had known. @param {{ at: string, step: Part }} props */
function Known({ at, step }) {
  const { public: pub } = useRevealedRoom();
  const told = pub.reveal.order.filter((id) => id !== at || shows(step, "verdict"));
  const asked = told
    .map((id) => pub.clashes[id]?.guessed?.known)
    .filter((one) => one !== undefined);
  const round = (pub.phase.round ?? 1) - 1;
  const before = knownIn(pub, round);
  if (!asked.length)
    return before.of > 0
      ? html`<p class="known row">${_("Round %(round)s: you guessed right", { round })} <b class="num">${_("%(n)s of %(all)s", { n: before.n, all: before.of })}</b></p>`
      : null;
  const right = asked.filter(Boolean).length;
  return html`<p class="known row">${_("You guessed right:")} <b class="num">${_("%(n)s of %(all)s", { n: right, all: asked.length })}</b>
    <span class="pips row" aria-hidden="true">${asked.map((known, n) => html`<i class=${known ? "right" : undefined} key=${n}>${known && html`<${Icon} name="i-check" />`}</i>`)}</span></p>`;
}

/** @param {{ clash: Clash, step: Part }} props */
function OneClash({ clash, step }) {
  const { public: pub, net } = useRevealedRoom();
  const { opening, rebuttal, closing } = clash;
  /** @param {(string | undefined)[]} ids */
  const texts = (...ids) => ids.flatMap((id) => (id ? [pub.speeches[id]] : []));
  const fit = useFit(LARGEST);
  const named = shows(step, "names");
  const won = shows(step, "verdict") && !isCount(pub, clash) && clash.verdict;
  return html`
    <main id="main" class="page clash-stage" data-step=${step}>
      ${step === "texts" && pub.reveal.runs && html`<${Pace} key=${pub.reveal.runs.since} runs=${pub.reveal.runs} now=${net.now} texts=${[texts(opening, closing), texts(rebuttal)]} />`}
      <div class="duo" ref=${fit}>
        <div class="stack">
          <${Said} kind="opening" speech=${pub.speeches[opening]} named=${named} ahead=${won === "opening"} />
          ${closing && html`<${Said} kind="closing" speech=${pub.speeches[closing]} named=${named} />`}
        </div>
        <${Said} kind="rebuttal" speech=${pub.speeches[rebuttal]} named=${named} ahead=${won === "rebuttal"} />
      </div>
    </main>
  `;
}

/** @param {{ kind: SpeechKind, speech: RevealedSpeech, named: boolean, ahead?: boolean }} props */
function Said({ kind, speech, named, ahead = false }) {
  const room = useRoom();
  const { motion } = room.public;
  const words = speechWords(speech, motion);
  const who = speech.bot
    ? nobodysName(room.public)
    : speech.author
      ? aliasOf(room, speech.author)
      : _("by a classmate");
  return html`<article class="speech stack" data-side=${letter(speech.side)} data-ahead=${ahead || undefined}>
    <header class="row"><h2 class="kicker">${kindName(kind)}</h2> <${Side} side=${speech.side} />${motion.tone && html` <small class="gloss" ...${packWords(motion)}>${motion.sides[speech.side].gloss}</small>`} ${named && html`<span class=${speech.author || speech.bot ? "author" : "author unsigned"}><bdi>${who}</bdi></span>`}</header>
    ${
      speech.hidden
        ? html`<p class="prose">${speech.unread ? _("The teacher reads this one first.") : _("This text isn’t shown.")}</p>`
        : html`
          <${Restated} text=${speech.restatement} words=${words} />
          <${Prose} text=${speech.text} words=${words} />
          <${Weighed} weighing=${speech.weighing} text=${speech.text} />
        `
    }
  </article>`;
}

/** With reduced motion there is no reading bar, but a line in words. */
function TimeToRead() {
  const { runs } = useRevealedRoom().public.reveal;
  if (!runs) return null;
  const n = Math.round(runs.texts / 5000) * 5;
  return html`<span class="in-words">${n_("About %(n)s second to read", "About %(n)s seconds to read", n)}</span>`;
}

/** For the whole class, before anything is known; and how many phones have answered. @param {{ open: boolean }} props */
function Question({ open }) {
  const { public: pub, net } = useRoom();
  const [n, tell] = useState(0);
  useEffect(() => {
    if (!open) return undefined;
    const asking = setInterval(() => net.askGuesses?.(tell), ASK_EVERY);
    return () => clearInterval(asking);
  }, [open]);
  return html`<div class="ask">
    <h2>${whoJudges(pub, { listeners: _("What did the listeners decide?"), voters: _("What did the voters decide?"), readers: _("What did the readers decide?") })}</h2>
    <ul class="row choices">
      <li>${_("Opening stands")}</li>
      <li>${_("Rebuttal lands")}</li>
      <li>${_("Too close")}</li>
    </ul>
    <span class="slips" aria-hidden="true">${Array.from({ length: Math.min(n, SLIPS) }, (_one, k) => html`<i class="vote down" key=${k}></i>`)}</span>
    <p class="guessed" role="status">${n > 0 && html`<b class="num" key=${n}>${n}</b> ${n_("has guessed", "have guessed", n)}`}</p>
  </div>`;
}

/** Its rows have their size from the beginning, so that nothing jumps when verdict and reasons fill them. @param {{ clash: Clash, step: Part }} props */
function Result({ clash, step }) {
  const { public: pub } = useRoom();
  const { motion } = pub;
  const decided = shows(step, "verdict");
  const { verdict, guessed } = clash;
  return html`<section class="poll" aria-label=${_("The votes")}>
    <${Votes} clash=${clash} decided=${decided}>
      ${decided && (verdict || isCount(pub, clash) ? html`<h2 class=${verdict === "close" || isCount(pub, clash) ? "tie" : "stamp"}>${verdictOf(pub, clash)}</h2>` : html`<h2 class="tie">${_("Nobody judged this one. Hands up: which holds?")}</h2>`)}
    <//>
    <div class="row because">
      ${
        decided &&
        html`
        ${!verdict && isCount(pub, clash) && html`<p><span class="kicker">${_("Your turn")}</span> ${_("Hands up: which holds?")}</p>`}
        ${verdict === "close" ? html`<p><span class="kicker">${_("Your turn")}</span> ${_("What would have tipped it?")}</p>` : html`${(clash.votes?.[verdict ?? "close"] ?? 0) >= SEVERAL && html`${Object.keys(reasonsWhy(clash)).length > 0 && html`<span class="kicker">${_("Why")}</span>`}<${Reasons} clash=${clash} />`}`}
        ${guessed?.right !== undefined && html`<p class="push knew">${motion.tone ? n_("%(right)s of %(n)s of you thought so too", "%(right)s of %(n)s of you thought so too", guessed.of, { right: guessed.right }) : n_("%(right)s of %(n)s of you knew", "%(right)s of %(n)s of you knew", guessed.of, { right: guessed.right })}</p>`}
      `
      }
      ${!decided && guessed && html`<p class="expected">${expectedWords(guessed)}</p>`}
    </div>
  </section>`;
}

/** What the room expects of a clash, before its votes are there. @param {Guessed} guessed */
function expectedWords({ of, expected }) {
  if (!expected) return n_("%(n)s person has guessed", "%(n)s people have guessed", of);
  const [[choice, n], [, second]] = [
    /** @type {[Verdict, number]} */ (["opening", expected.opening]),
    /** @type {[Verdict, number]} */ (["rebuttal", expected.rebuttal]),
    /** @type {[Verdict, number]} */ (["close", expected.close]),
  ].sort(([, a], [, b]) => b - a);
  if (n === second) return _("You are split: no verdict has most of your %(n)s guesses", { n: of });
  return {
    opening: () =>
      n_("%(k)s of %(n)s expects the opening", "%(k)s of %(n)s expect the opening", n, {
        k: n,
        n: of,
      }),
    rebuttal: () =>
      n_("%(k)s of %(n)s expects the rebuttal", "%(k)s of %(n)s expect the rebuttal", n, {
        k: n,
        n: of,
      }),
    close: () =>
      n_("%(k)s of %(n)s expects a close call", "%(k)s of %(n)s expect a close call", n, {
        k: n,
        n: of,
      }),
  }[choice]();
}

/** Where everybody finds their own results. @param {Public} pub */
const ownIn = (pub) =>
  whoJudges(pub, {
    listeners: _("Look at your phone: what listeners said of your lines."),
    voters: _("Look at your table’s device, one after another: what voters said of your lines."),
    readers: _("Look at your phone: what readers said of your texts."),
  });

/** After the last clash everybody reads their own results, for as long as the step on the clock. */
function OwnResults() {
  const { public: pub } = useRoom();
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="row own">
        <div class="stack">
          <h1>${_("Now your own results")}</h1>
          <p class="lede">${ownIn(pub)} ${!atTables(pub) && _("They are yours alone. Nobody else sees them there.")}</p>
          ${pub.reveal?.through && html`<p class="lede" role="status">${_("What will you do differently next time? Tell your neighbour.")} ${_("Take your time. Your teacher goes on when the class is ready.")}</p>`}
        </div>
        <span class="pair" aria-hidden="true">${SIDES.map((side) => html`<span class="back" key=${side} data-side=${letter(side)}><${Seal} side=${side} /></span>`)}</span>
      </div>
      <${RoundInSum} />
    </main>
  `;
}

/** The results of all of a round's clashes, and how well the class guessed. */
function RoundInSum() {
  const { public: pub } = useRevealedRoom();
  const clashes = Object.values(pub.clashes).filter((clash) => clash.round === pub.phase.round);
  const of = (/** @type {Verdict} */ verdict) =>
    clashes.filter((clash) => clash.verdict === verdict).length;
  const [stand, land, close] = [of("opening"), of("rebuttal"), of("close")];
  const { guessed, known } = pub.reveal;
  const { round = 1 } = pub.phase;
  const weighed = weighedIn(pub, round);
  /** @type {[Reason, number][]} */
  const counts = REASONS.map((reason) => [
    reason,
    clashes.reduce((sum, clash) => sum + (reasonsWhy(clash)[reason] ?? 0), 0),
  ]);
  const said = counts.filter(([, n]) => n >= SEVERAL).sort(([, a], [, b]) => b - a);
  if (stand + land + close < 2) return null;
  /** @type {[string, number, string][]} */
  const parts = [
    ["stands", stand, n_("opening stands", "openings stand", stand)],
    ["close", close, _("too close to call")],
    ["lands", land, n_("rebuttal lands", "rebuttals land", land)],
  ];
  return html`<ul class="round-sum" style=${{ "--all": stand + land + close }}>
    ${parts.map(([name, n, what]) => html`<li class=${name} key=${name} style=${{ "--n": n }}><b class="num">${n}</b> <span>${what}</span> ${n > 0 && html`<i aria-hidden="true"></i>`}</li>`)}
  </ul>
  <p class="lede row guesses">
    ${known && html`<span><b class="num">${_("%(n)s of %(all)s", { n: known.right, all: known.of })}</b> ${_("the room guessed right")} <${Before} now=${{ n: known.right, of: known.of }} before=${knownIn(pub, round - 1)} /></span>`}
    ${!known && guessed && html`<span><b class="num">${_("%(n)s of %(all)s", { n: guessed.right, all: guessed.of })}</b> ${_("of your guesses were right")}</span>`}
    ${!pub.small && !isAloud(pub) && weighed.n > 0 && html`<span><b class="num">${_("%(n)s of %(all)s", { n: weighed.n, all: weighed.of })}</b> ${_("rebuttals said why it matters more")} <${Before} now=${weighed} before=${weighedIn(pub, round - 1)} /></span>`}
  </p>
  ${said.length > 0 && html`<p class="lede why-today"><span class="kicker">${whoJudges(pub, { listeners: _("What decided, listeners said"), voters: _("What decided, voters said"), readers: _("What decided, readers said") })}</span> ${said.map(([reason, n]) => html`<span key=${reason}>${unnumbered()[reason]} <b class="num">${n}</b></span>`)}</p>`}`;
}

/** The same figure of the round before, and whether the class has beaten it. @param {{ now: Figure, before: Figure }} props */
function Before({ now, before }) {
  const { phase, motion } = useRoom().public;
  if (!before.of)
    return (
      (phase.round ?? 1) < phase.rounds &&
      !motion.tone &&
      html`<small>${_("to beat in the next round")}</small>`
    );
  const said = { round: (phase.round ?? 1) - 1, n: before.n, all: before.of };
  return html`<small>${beats(now, before) ? _("more than in round %(round)s: %(n)s of %(all)s", said) : _("round %(round)s: %(n)s of %(all)s", said)}</small>`;
}

function NoClash() {
  const { public: pub } = useRevealedRoom();
  const some = Object.values(pub.clashes).some(({ round }) => round === pub.phase.round);
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="stack">
        <h1>${some ? _("Now your own results") : _("No clash to show this round")}</h1>
        <p class="lede">${some ? ownIn(pub) : _("No opening got a rebuttal. What was written stays with its writers.")}</p>
      </div>
    </main>
  `;
}

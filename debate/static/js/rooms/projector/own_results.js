/** The big screen after a round's last clash: who guessed best, the round in sum, and the clashes that the show had no time for. */

import { useEffect, useState } from "preact/hooks";

import { ofBest } from "#app/components/applause.js";
import { Icon, Seal, nobodysName, packWords, shownAs } from "#app/components/basics.js";
import {
  REASONS,
  VERDICTS,
  isNamed,
  reasonsWhy,
  unnumbered,
  verdictBriefly,
  isCount,
} from "#app/components/figures.js";
import { challengeName } from "#app/components/challenge.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { atTables, hasVote, isAloud, whoJudges } from "#app/core/speeches.js";
import { BEST, WON, isEven, metIn, playedFor, scoreOf, tellsWon } from "#app/core/together.js";
import { Applause, Bowing } from "#app/rooms/projector/applause.js";
import { cue } from "#app/rooms/projector/cues.js";
import { RoundTold, Standing } from "#app/rooms/projector/score.js";
import { Backs, Top, stageOverflows, useFit } from "#app/rooms/projector/stage.js";

const SEVERAL = 2; // votes from which on their reasons say something to a class
const MET_FROM = 4; // rebuttals of a round, for how many met its challenge
const FOREMOST = 2; // reasons of a round that a class is told
const PAGE = 2000; // ms to find one's way on a page of quotes
const TILE = 20; // characters beside a quote: whose it is
const SIGN = 50; // ms to read a character
const PAGE_MOST = 13_000; // so that the round in sum comes
const AT_ONCE = 3; // quotes on a page
const [LARGEST, SMALLEST] = [2.6, 0.9]; // rem of a quote
const CARDS = 4; // that a class is told that it argued about

/** @import { Clash, Judged, Public, Reason, Reveal as Show, Verdict } from "#app/protocol.d.ts" */

/** @typedef {NonNullable<Show["lines"]>[number]} Quote */

/** Where everybody finds their own results. @param {Public} pub */
export const ownIn = (pub) =>
  whoJudges(pub, {
    listeners: _("Look at your phone: what listeners said of your lines."),
    voters: _("Look at your table’s device, one after another: what voters said of your lines."),
    readers: _("Look at your phone: what readers said of your texts."),
  });

/** Whether people choose a line of theirs now: after the last round, where they write. @param {Public} pub */
const hasLine = (pub) =>
  pub.phase.round === pub.phase.rounds && !isAloud(pub) && !pub.options.practice;

/** After the last clash, while everybody reads their own results: who guessed best, the clashes that the show had no time for, and the round in sum. */
export function OwnResults() {
  const { public: pub } = useRevealedRoom();
  const parts = [tellsWon(pub) && Won, isTold(pub.reveal.best) && BestGuessers].filter(
    (part) => part,
  );
  const quotes = pub.reveal.lines ?? [];
  const pages = Array.from({ length: Math.ceil(quotes.length / AT_ONCE) }, (_one, n) =>
    quotes.slice(AT_ONCE * n, AT_ONCE * (n + 1)),
  );
  const reading = (/** @type {Quote[]} */ page) =>
    page.reduce((ms, { words }) => ms + SIGN * (TILE + words.length), PAGE);
  const n = useTurning([
    ...parts.map((part) => (part === Won ? WON : BEST)),
    ...pages.map((page) => Math.min(PAGE_MOST, reading(page))),
    0,
  ]);
  if (n < parts.length) return html`<${parts[n]} />`;
  const page = n - parts.length;
  if (page < pages.length)
    return html`<${Others} key=${page} quotes=${pages[page]} n=${page + 1} of=${pages.length} />`;
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="row own">
        <div class="stack">
          <h1>${hasVote(pub) ? _("Now your own results") : _("What will you do differently next time?")}</h1>
          ${hasLine(pub) && html`<p class="lede"><b>${_("Your phone asks for a line of yours for the big screen.")}</b></p>`}
          <p class="lede" role="status">${pub.reveal.through ? html`${hasVote(pub) && _("What will you do differently next time? Tell your neighbour.")} ${_("Take your time. Your teacher goes on when the class is ready.")}` : html`${hasVote(pub) && ownIn(pub)} ${!atTables(pub) && _("They are yours alone. Nobody else sees them there.")}`}</p>
        </div>
        ${playedFor(pub) ? html`<${Standing} />` : html`<${Backs} />`}
      </div>
      <div class="row own"><div class="stack"><${RoundInSum} /></div><${ArguedAbout} /></div>
    </main>
  `;
}

/** The cards on which most of a round's openings were built, each with how those ended, in the marks of the round's sum. */
function ArguedAbout() {
  const { public: pub, motion } = useRevealedRoom();
  const clashes = Object.values(pub.clashes).filter(
    ({ round, verdict }) => verdict && round === pub.phase.round,
  );
  const cards = [...new Set(clashes.map(({ opening }) => pub.speeches[opening].cards[0]))];
  const told = cards
    .filter((card) => motion?.cards[card])
    .map((card) => ({
      card,
      of: clashes.filter(({ opening }) => pub.speeches[opening].cards[0] === card),
    }))
    .sort((a, b) => b.of.length - a.of.length)
    .slice(0, CARDS);
  const fit = useFit(1.6, stageOverflows, SMALLEST);
  return html`<section class="argued" ref=${fit} aria-labelledby="argued">
    <h2 class="kicker" id="argued">${told.length > 0 && _("What you argued about")}</h2>
    <p class="key" aria-hidden="true">${VERDICTS.filter((one) => told.some(({ of }) => of.some(({ verdict }) => verdict === one))).map((one) => html`<span class="fates" key=${one}><i class=${one}></i> ${verdictBriefly(one)}</span>`)}</p>
    <ul class="plain">${told.map(({ card, of }) => {
      const { side } = pub.speeches[of[0].opening];
      return html`<li key=${card}><${Seal} side=${side} /> <span ...${packWords(pub.motion)}>“${motion?.cards[card].title}”</span>
        <span class="fates">${VERDICTS.flatMap((verdict) => of.filter((clash) => clash.verdict === verdict)).map((clash, n) => html`<i class=${clash.verdict} key=${n}><span class="vh">${verdictBriefly(clash.verdict ?? "close")}</span></i>`)}</span></li>`;
    })}</ul>
  </section>`;
}

/** Goes through parts by itself, each for so many ms, and stays at the last; its number, from 0. @param {number[]} lasts */
function useTurning(lasts) {
  const [n, turn] = useState(0);
  const on = Math.min(n, Math.max(0, lasts.length - 1));
  useEffect(() => {
    if (on >= lasts.length - 1) return undefined;
    const timer = setTimeout(() => turn(on + 1), lasts[on]);
    return () => clearTimeout(timer);
  }, [on, lasts.length]);
  return on;
}

/** Whether there is somebody to name, or more. @param {Show["best"]} best */
const isTold = (best) => Boolean(best?.n || best?.seats);

/** Whether the class won the round. */
function Won() {
  const { public: pub } = useRevealedRoom();
  useEffect(() => cue(playedFor(pub)?.won ? "stamp" : "card"), []);
  return html`<${Top} /><${RoundTold} />`;
}

/** Who guessed best: up to three by name, each with a mark for every clash; of more, how many. */
function BestGuessers() {
  const room = useRevealedRoom();
  const { public: pub } = room;
  const { seats = {}, n = 0, wrong = 0 } = pub.reveal.best ?? {};
  useEffect(() => cue("card"), []);
  return html`<${Top} />
    <main id="main" class="page best-guessers">
    <div role="status">
      <h1>${_("Best at guessing")}</h1>
      ${
        n > 0
          ? html`<p class="winner"><b>${wrong ? n_("%(n)s person guessed all but %(wrong)s right", "%(n)s people guessed all but %(wrong)s right", n, { wrong }) : n_("%(n)s person guessed everything right", "%(n)s people guessed everything right", n)}</b></p>`
          : html`<ul class="plain">${Object.entries(seats).map(
              ([seat, { right, of }]) =>
                html`<li key=${seat}><b class="winner"><${Bowing} name=${shownAs(room, seat)} bows=${pub.reveal.claps && Object.keys(seats).length === 1} /></b>
            <span class="pips row" aria-hidden="true">${Array.from({ length: of }, (_one, k) => html`<i class=${k < right ? "right" : undefined} key=${k}>${k < right && html`<${Icon} name="i-check" />`}</i>`)}</span>
            <span class="num">${_("%(n)s of %(all)s", { n: right, all: of })}</span></li>`,
            )}</ul>`
      }
    </div>
    <${Applause} ...${ofBest(pub)} />
    <p class="lede">${ownIn(pub)}</p>
  </main>`;
}

/** Quotes of clashes that weren't on the screen: whose each is, and how many readers laughed at its text or starred it, or that it won. @param {{ quotes: Quote[], n: number, of: number }} props */
function Others({ quotes, n, of }) {
  const { public: pub } = useRevealedRoom();
  const fit = useFit(LARGEST, stageOverflows, SMALLEST);
  useEffect(() => cue("card"), []);
  return html`<${Top} />
    <main id="main" class="page other-clashes">
      <div class="row" role="status"><h1>${_("From the other clashes")}</h1> ${of > 1 && html`<span class="kicker push num">${_("%(n)s of %(all)s", { n, all: of })}</span>`}</div>
      <ul class="plain" ref=${fit}>${quotes.map(({ clash: id, speech, words, laughs }) => {
        const clash = pub.clashes[id];
        const kind = clash.opening === speech ? "opening" : "rebuttal";
        const { side, stars = 0 } = pub.speeches[speech];
        const won = clash.verdict === kind && !isCount(pub, clash);
        return html`<li key=${speech} data-side=${letter(side)}>
          <blockquote dir="auto">${words}</blockquote>
          <p class="row"><${Whose} clash=${clash} kind=${kind} />
            ${laughs && html`<span class="note"><${Icon} name="i-laugh" /> ${n_("%(n)s reader laughed", "%(n)s readers laughed", laughs)}</span>`}
            ${stars > 0 && html`<span class="note"><${Icon} name="i-star" /> ${n_("%(n)s reader starred it", "%(n)s readers starred it", stars)}</span>`}
            ${won && html`<b class="stamp push">${verdictBriefly(kind)}</b>`}</p>
        </li>`;
      })}</ul>
      <p class="lede">${ownIn(pub)}</p>
    </main>`;
}

/** Whose a text is, or which side's. @param {{ clash: Clash, kind: Judged }} props */
function Whose({ clash, kind }) {
  const room = useRevealedRoom();
  const { motion, speeches } = room.public;
  const { side, author: writer, bot } = speeches[clash[kind]];
  const author = isNamed(clash, kind) && writer;
  const name = bot ? nobodysName(room.public) : author && shownAs(room, author);
  return html`<span class="by-side"><${Seal} side=${side} /> ${name ? html`<bdi>${name}</bdi>` : html`<span ...${packWords(motion)}>${motion.sides[side].name}</span>`}</span>`;
}

/** The reasons given most in a round, always in the same order. @param {{ [id: string]: Clash }} clashes @param {number} round @returns {Reason[]} */
function foremost(clashes, round) {
  const of = Object.values(clashes).filter((clash) => clash.round === round);
  /** @type {[Reason, number][]} */
  const counts = REASONS.map((reason) => [
    reason,
    of.reduce((sum, clash) => sum + (reasonsWhy(clash)[reason] ?? 0), 0),
  ]);
  const said = counts.filter(([, n]) => n >= SEVERAL).sort(([, a], [, b]) => b - a);
  const most = said.slice(0, FOREMOST).map(([reason]) => reason);
  return REASONS.filter((reason) => most.includes(reason));
}

/** The results of all of a round's clashes, and one thing more: a class hears its own results meanwhile. */
function RoundInSum() {
  const { public: pub } = useRevealedRoom();
  const clashes = Object.values(pub.clashes).filter((clash) => clash.round === pub.phase.round);
  const of = (/** @type {Verdict} */ verdict) =>
    clashes.filter((clash) => clash.verdict === verdict).length;
  const [stand, land, close] = [of("opening"), of("rebuttal"), of("close")];
  const { round = 1 } = pub.phase;
  const decided = Object.entries(pub.clashes).filter(([, clash]) => !isEven(clash)); // with a split nobody agrees
  const known = scoreOf({ clashes: Object.fromEntries(decided) });
  const reasons = foremost(pub.clashes, round);
  const { challenge } = pub.phase;
  const met = metIn(pub, round);
  const tellsMet = challenge && met.n > 0 && met.of >= MET_FROM;
  const isNews = reasons.length > 0 && String(reasons) !== String(foremost(pub.clashes, round - 1));
  if (stand + land + close < 2) return null;
  /** @type {[string, number, string][]} */
  const parts = [
    ["stands", stand, n_("opening stands", "openings stand", stand)],
    ["lands", land, n_("rebuttal lands", "rebuttals land", land)],
  ];
  return html`${
    stand + land > 0 &&
    html`<ul class="round-sum" style=${{ "--all": stand + land }}>
    ${parts.map(([name, n, what]) => html`<li class=${name} key=${name} style=${{ "--n": n }}><b class="num">${n}</b> <span>${what}</span> ${n > 0 && html`<i aria-hidden="true"></i>`}</li>`)}
  </ul>`
  }
  ${tellsMet && html`<p class="lede"><b class="medal">${challengeName(challenge)} <${Icon} name="i-check" /></b> ${_("%(n)s of %(of)s rebuttals met it", met)}</p>`}
  ${
    close > 0
      ? html`<p class="lede">${n_("%(n)s clash was too close to call. Say it aloud: what would have tipped it?", "%(n)s clashes were too close to call. Say it aloud: what would have tipped them?", close)}</p>`
      : pub.motion.tone && known.right > 0
        ? html`<p class="lede">${_("Guesses that agreed with those who judged:")} <b class="num">${_("%(n)s of %(all)s", { n: known.right, all: known.of })}</b></p>`
        : isNews &&
          !tellsMet &&
          html`<p class="lede why-today"><span class="kicker">${whoJudges(pub, { listeners: _("What decided, listeners said"), voters: _("What decided, voters said"), readers: _("What decided, readers said") })}</span> <span>${new Intl.ListFormat(document.documentElement.lang).format(reasons.map((reason) => unnumbered()[reason]))}</span></p>`
  }`;
}

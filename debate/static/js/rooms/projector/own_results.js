/** The big screen after a round's last clash: who called it best, the round in sum, and the clashes that the show had no time for. */

import { useEffect, useState } from "preact/hooks";

import { ofBest } from "#app/components/applause.js";
import { Icon, Seal, nobodysName, packWords, shownAs } from "#app/components/basics.js";
import { isNamed, verdictBriefly, isCount } from "#app/components/figures.js";
import { challengeName } from "#app/components/challenge.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { atTables, hasVote, isAloud, whoJudges } from "#app/core/speeches.js";
import { BEST, guessesOn, metIn } from "#app/core/together.js";
import { Applause } from "#app/rooms/projector/applause.js";
import { cue } from "#app/rooms/projector/cues.js";
import { Ranks, calledBest } from "#app/rooms/projector/score.js";
import { Backs, Top, stageOverflows, useFit } from "#app/rooms/projector/stage.js";

const MET_FROM = 4; // rebuttals of a round, for how many met its challenge
const PAGE = 2000; // ms to find one's way on a page of quotes
const TILE = 20; // characters beside a quote: whose it is
const SIGN = 50; // ms to read a character
const PAGE_MOST = 13_000; // so that the round in sum comes
const AT_ONCE = 2; // quotes on a page
const [LARGEST, SMALLEST] = [[4.4, 3], 0.9]; // rem of a quote, by how many there are

/** @import { Clash, Judged, Public, Reveal as Show, Verdict } from "#app/protocol.d.ts" */

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

/** After the last clash, while everybody reads their own results: who called it best, the clashes that the show had no time for, and the round in sum. */
export function OwnResults() {
  const { public: pub } = useRevealedRoom();
  const parts = pub.reveal.best ? [Won] : [];
  const quotes = pub.reveal.lines ?? [];
  const pages = Array.from({ length: Math.ceil(quotes.length / AT_ONCE) }, (_one, n) =>
    quotes.slice(AT_ONCE * n, AT_ONCE * (n + 1)),
  );
  const reading = (/** @type {Quote[]} */ page) =>
    page.reduce(
      (ms, { words, answers = "" }) => ms + SIGN * (TILE + words.length + answers.length),
      PAGE,
    );
  const n = useTurning([
    ...parts.map(() => BEST),
    ...pages.map((page) => Math.min(PAGE_MOST, reading(page))),
    0,
  ]);
  if (n < parts.length) return html`<${Won} />`;
  const page = n - parts.length;
  if (page < pages.length)
    return html`<${Others} key=${page} quotes=${pages[page]} n=${page + 1} of=${pages.length} />`;
  return html`
    <${Top} />
    <main id="main" class="page own">
      <div class="stack">
        <h1>${hasVote(pub) ? _("Now your own results") : _("What will you do differently next time?")}</h1>
        ${hasLine(pub) && html`<p class="lede"><b>${_("Your phone asks for a line of yours for the big screen.")}</b></p>`}
        <p class="lede" role="status">${pub.reveal.through ? html`${hasVote(pub) && _("What will you do differently next time? Tell your neighbour.")} ${_("Take your time. Your teacher goes on when the class is ready.")}` : html`${hasVote(pub) && ownIn(pub)} ${!atTables(pub) && _("They are yours alone: nobody else sees them.")}`}</p>
      </div>
      <div class="told"><${InSum} /><${OneThingMore} /></div>
    </main>
  `;
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

/** Who has most points in the round. */
function Won() {
  const { public: pub } = useRevealedRoom();
  const { best = [] } = pub.reveal;
  useEffect(() => cue("stamp"), []);
  return html`<${Top} />
    <main id="main" class="page race">
    <div role="status">
      <h1>${calledBest(best)}</h1>
      <${Ranks} ranks=${best} bows=${pub.reveal.claps} />
    </div>
    <${Applause} ...${ofBest(pub)} />
    <p class="lede">${ownIn(pub)}</p>
  </main>`;
}

/** Quotes of clashes that weren't on the screen: what each answers, whose it is, and how many readers laughed at its text or starred it, or that it won. @param {{ quotes: Quote[], n: number, of: number }} props */
function Others({ quotes, n, of }) {
  const { public: pub } = useRevealedRoom();
  const fit = useFit(LARGEST[quotes.length - 1], stageOverflows, SMALLEST);
  useEffect(() => cue("card"), []);
  return html`<${Top} />
    <main id="main" class="page other-clashes">
      <div class="row" role="status"><h1>${_("From the other clashes")}</h1> ${of > 1 && html`<span class="kicker push num">${_("%(n)s of %(all)s", { n, all: of })}</span>`}</div>
      <ul class="plain" ref=${fit}>${quotes.map(({ clash: id, speech, words, laughs, answers }) => {
        const clash = pub.clashes[id];
        const kind = clash.opening === speech ? "opening" : "rebuttal";
        const { side, stars = 0 } = pub.speeches[speech];
        const won = clash.verdict === kind && !isCount(pub, clash);
        return html`<li key=${speech} data-side=${letter(side)}>
          ${answers && html`<p class="answered"><span class="kicker">${_("The opening")}</span> <q dir="auto">${answers}</q></p>`}
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

/** The results of all of a round's clashes, and of a whole debate's once it is over: what a class sees of it. */
export function InSum() {
  const { public: pub } = useRoom();
  const [stand, land] = /** @type {const} */ (["opening", "rebuttal"]).map((of) =>
    verdictsIn(pub, of),
  );
  const close = pub.reveal ? 0 : verdictsIn(pub, "close"); // a round says it below
  if (!(stand + land + close)) return pub.reveal ? html`<${Backs} />` : null;
  /** @type {[string, number, string][]} */
  const parts = [
    [
      "stands",
      stand,
      pub.reveal
        ? n_("opening stands", "openings stand", stand)
        : n_("opening stood", "openings stood", stand),
    ],
    [
      "lands",
      land,
      pub.reveal
        ? n_("rebuttal lands", "rebuttals land", land)
        : n_("rebuttal landed", "rebuttals landed", land),
    ],
    ["close", close, n_("clash was too close to call", "clashes were too close to call", close)],
  ];
  return html`<ul class="round-sum" style=${{ "--all": stand + land + close }}>
    ${parts.filter(([name, n]) => name !== "close" || n).map(([name, n, what]) => html`<li class=${name} key=${name} style=${{ "--n": n }}><b class="num">${n}</b> <span>${what}</span> ${n > 0 && html`<i aria-hidden="true"></i>`}</li>`)}
  </ul>`;
}

/** How many clashes of a round, or of a debate that is over, ended so. @param {Public} pub @param {Verdict} verdict */
const verdictsIn = ({ clashes = {}, phase }, verdict) =>
  Object.values(clashes).filter(
    (clash) => (!phase.round || clash.round === phase.round) && clash.verdict === verdict,
  ).length;

/** One thing more of a round, to talk about: how many met its challenge, or what was too close; or, on a grave motion, how many guesses agreed with the readers. */
function OneThingMore() {
  const { public: pub } = useRevealedRoom();
  const { challenge, round = 1 } = pub.phase;
  const met = metIn(pub, round);
  const close = verdictsIn(pub, "close");
  const known = guessesOn(pub);
  const [right, of] = /** @type {const} */ (["right", "of"]).map((what) =>
    known.reduce((sum, one) => sum + one[what], 0),
  );
  if (challenge && met.n > 0 && met.of >= MET_FROM)
    return html`<p class="lede"><b class="medal">${challengeName(challenge)} <${Icon} name="i-check" /></b> ${_("%(n)s of %(of)s rebuttals met it", met)}</p>`;
  if (close > 0)
    return html`<p class="lede">${n_("%(n)s clash was too close to call. Say it aloud: what would have tipped it?", "%(n)s clashes were too close to call. Say it aloud: what would have tipped them?", close)}</p>`;
  return pub.motion.tone && right > 0
    ? html`<p class="lede">${_("Guesses that agreed with those who judged:")} <b class="num">${_("%(n)s of %(all)s", { n: right, all: of })}</b></p>`
    : null;
}

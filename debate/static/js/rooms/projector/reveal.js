/** The big screen while texts and votes are open to the room: one clash at a time, then everybody's own results. */

import { useEffect } from "preact/hooks";

import { ofClash } from "#app/components/applause.js";
import {
  Icon,
  RehearsalMark,
  Seal,
  Side,
  TableMark,
  nobodysName,
  packWords,
  shownAs,
} from "#app/components/basics.js";
import { Met } from "#app/components/challenge.js";
import { nameOfCard } from "#app/components/cards.js";
import { kindName, Prose, Restated, Weighed, speechWords } from "#app/components/clash.js";
import {
  Reasons,
  VERDICTS,
  howNarrow,
  isCount,
  isNamed,
  ofTwo,
  reasonsWhy,
  total,
  verdictBriefly,
  verdictOf,
  verdictWords,
} from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { readAllIn, readReveal, shows, useShow } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";
import {
  areAlone,
  sayTogether,
  atTables,
  hasVote,
  isAloud,
  whoJudges,
} from "#app/core/speeches.js";
import { isEven, isFirst, leadIn, leadSaid, rule } from "#app/core/together.js";
import { Applause, Bowing } from "#app/rooms/projector/applause.js";
import { cue } from "#app/rooms/projector/cues.js";
import { Remark } from "#app/rooms/projector/remarks.js";
import { OwnResults, ownIn } from "#app/rooms/projector/own_results.js";
import { QuickClash } from "#app/rooms/projector/quick.js";
import { ScoreBoard, stakeOf } from "#app/rooms/projector/score.js";
import { Top, useFit } from "#app/rooms/projector/stage.js";
import { Pace, Votes as Ballots, useAnswers, wonBy } from "#app/rooms/projector/votes.js";

const LARGEST = 2.2; // rem
const WHYS = 2; // reasons that a class can read beside the names
const SEVERAL = 2; // votes from which on their reasons say something to a class
const HANDS = 40; // guesses in a row

/** @import { Clash, Guessed, Public, RevealedSpeech, Side as SideName, SpeechKind, Verdict, Votes } from "#app/protocol.d.ts" */
/** @import { Part } from "#app/core/show.js" */

/** Whether only two spoke, so that everybody knows whose each text is. @param {Public} pub */
const knowsAll = (pub) =>
  isAloud(pub) && Object.values(pub.seats).filter(({ role }) => role === "player").length <= 2;

export function Reveal() {
  const room = useRevealedRoom();
  const { public: pub } = room;
  const { at, n, step, beat } = useShow(readReveal, pub.reveal, room.net.now);
  const clash = pub.clashes?.[at];
  if (pub.reveal.step === "own" && at) return html`<${OwnResults} />`;
  if (!clash) return html`<${NoClash} />`;
  if (pub.reveal.step === "quick")
    return html`<${QuickClash} key=${at} at=${at} clash=${clash} quick=${pub.reveal.quick} />`;
  if (beat) return html`<${Announced} at=${at} />`;
  const reading = step === "texts";
  const stake = clash.votes ? "" : stakeOf(pub, at, room.motion);
  return html`
    <header class="stage-top row">
      <h1>${_("Clash %(n)s of %(all)s", { n, all: pub.reveal.shown })}</h1>
      <${ScoreBoard} but=${shows(step, "verdict") ? "" : at} />
      <p class="lede about"><i ...${packWords(pub.motion)}>${pub.motion.title}</i></p>
      <span class="row"><${RehearsalMark} /><${TableMark} />${
        reading
          ? html`<${TimeToRead} /> ${!knowsAll(pub) && html`<span class="kicker">${isAloud(pub) ? _("Names hidden") : _("Writers hidden")}</span>`}`
          : html`<i class="given">${_("Arguing a side doesn’t mean believing it.")}</i>`
      }</span>
    </header>
    <${OneClash} key=${at} clash=${clash} step=${step} />
    <footer class="tablecloth" data-lit=${shows(step, "verdict") || undefined} data-won=${shows(step, "verdict") ? wonBy(pub, clash) : undefined} data-step=${step}>
      ${reading ? html`<${Question} key=${at} open=${!clash.votes} stake=${stake} />` : html`<${Result} at=${at} clash=${clash} step=${step} />`}
      ${shows(step, "names") && html`<${Applause} key=${at} under=${clash.verdict} ...${ofClash(pub, at)} />`}
    </footer>
  `;
}

/** Before a lesson's first clash, what a guess is worth; before the last clash, that it is that; before the first of a later round, which one that is; before one more, that there is time for it. @param {{ at: string }} props */
function Announced({ at }) {
  const { public: pub } = useRoom();
  const { n, shown, more } = pub.reveal ?? {};
  const stake = stakeOf(pub, at);
  const last = n === shown;
  useEffect(() => cue("card"), []);
  if (isFirst(pub))
    return html`<${Top} />
    <main id="main" class="page one-left rule" role="status">
      <h1>${rule().map((words) => html`<span key=${words}>${words} </span>`)}</h1>
    </main>`;
  return html`<${Top} />
    <main id="main" class="page one-left" role="status">
      <h1>${last ? _("One clash left …") : more ? _("Time for one more …") : _("Round %(round)s", { round: pub.phase.round ?? 1 })}</h1>
      ${last && html`<p class="lede">${leadSaid(leadIn(pub, at))}</p>`}
      ${n !== shown && !more && pub.format !== "open" && html`<p class="lede">${_("Everybody argues what they argued against.")}</p>`}
      ${last && stake && html`<p class="standing"><b>${stake}</b></p>`}
    </main>`;
}

/** @param {{ clash: Clash, step: Part }} props */
function OneClash({ clash, step }) {
  const { public: pub, net } = useRevealedRoom();
  const { opening, rebuttal, closing } = clash;
  /** @param {(string | undefined)[]} ids */
  const texts = (...ids) => ids.flatMap((id) => (id ? [pub.speeches[id]] : []));
  const fit = useFit(LARGEST);
  const named = shows(step, "names");
  const told = shows(step, "verdict") && clash.verdict;
  const won = !isCount(pub, clash) && told;
  const { laughs } = clash;
  return html`
    <main id="main" class="page clash-stage" data-step=${step}>
      ${step === "texts" && pub.reveal.runs && html`<${Pace} key=${pub.reveal.runs.since} runs=${pub.reveal.runs} now=${net.now} texts=${[texts(opening, closing), texts(rebuttal)]} />`}
      <div class="duo" ref=${fit}>
        <div class="stack">
          <${Said} kind="opening" speech=${pub.speeches[opening]} clash=${clash} named=${named} ahead=${won === "opening"} laughs=${laughs?.opening} decided=${shows(step, "verdict")} />
          ${closing && html`<${Said} kind="closing" speech=${pub.speeches[closing]} clash=${clash} named=${named} />`}
        </div>
        <${Said} kind="rebuttal" speech=${pub.speeches[rebuttal]} clash=${clash} named=${named} ahead=${won === "rebuttal"} laughs=${laughs?.rebuttal} decided=${shows(step, "verdict")} />
      </div>
    </main>
  `;
}

/** A text; until it is time for names, with the card that it is built on. @param {{ kind: SpeechKind, speech: RevealedSpeech, clash: Clash, named: boolean, ahead?: boolean, laughs?: number, decided?: boolean }} props `laughs`: how many readers, for whom there is room before it is `decided` */
function Said({ kind, speech, clash, named, ahead = false, laughs, decided = false }) {
  const room = useRoom();
  const { motion } = room.public;
  const words = speechWords(speech, motion);
  const author = isNamed(clash, kind) && speech.author;
  const who = speech.bot
    ? nobodysName(room.public)
    : author
      ? shownAs(room, author)
      : _("by a classmate");
  const [card] = speech.hidden ? [] : speech.cards;
  const about = nameOfCard(room.motion?.cards[card]);
  const bows = ahead && ofClash(room.public, room.public.reveal?.at ?? "").seats.length > 0;
  return html`<article class="speech stack" data-side=${letter(speech.side)} data-ahead=${ahead || undefined} data-laughs=${laughs}>
    <header class="row"><h2 class="kicker">${kindName(kind)}</h2> <${Side} side=${speech.side} />${motion.tone && html` <small class="gloss" ...${packWords(motion)}>${motion.sides[speech.side].gloss}</small>`} ${named && html`<span class=${author || speech.bot ? "author" : "author unsigned"}><${Bowing} name=${who} bows=${bows} /></span>`}${named && kind === "rebuttal" && clash.met && html`<${Met} challenge=${clash.met} />`}${!named && about && html`<span class="about"><b class="kicker">${_("Card")}</b> <span ...${packWords(motion)}>“${about}”</span></span>`}</header>
    ${
      speech.hidden
        ? html`<p class="prose">${speech.unread ? _("The teacher reads this one first.") : _("This text isn’t shown.")}</p>`
        : html`
          <${Restated} text=${speech.restatement} words=${words} />
          <${Prose} text=${speech.text} words=${words} />
          <${Weighed} weighing=${speech.weighing} text=${speech.text} />
          ${laughs && decided && html`<p class="laughed"><${Icon} name="i-laugh" /> ${n_("%(n)s reader laughed", "%(n)s readers laughed", laughs)}</p>`}
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

/** For the whole class, before anything is known; and how many of the phones have answered. @param {{ open: boolean, stake: string }} props `stake`: what hangs on it */
function Question({ open, stake }) {
  const { public: pub, net } = useRevealedRoom();
  const { n, of } = useAnswers(open);
  const { all } = useShow(readAllIn, pub.reveal, net.now);
  useEffect(() => {
    if (all) cue("card");
  }, [all]);
  return html`<div class="ask" data-in=${all}>
    ${stake && html`<p class="stake">${stake}</p>`}
    <div class="row"><h2 class=${pub.reveal.asks_why && "two"}>${all ? _("Everybody’s in.") : areAlone(pub) ? sayTogether() : !hasVote(pub) ? _("Hands up: which holds?") : atTables(pub) ? _("Hands up: what did the voters decide?") : whoJudges(pub, { listeners: _("What did the listeners decide?"), voters: _("What did the voters decide?"), readers: _("What did the readers decide?") })}${pub.reveal.asks_why && !all && ` ${_("And why?")}`}</h2> <p class="guessed" role="status">${of > 0 && !all && html`<b class="num" key=${n}>${n}</b> ${n_("of %(of)s has guessed", "of %(of)s have guessed", n, { of })}`}</p></div>
    <div class="row">
      <span class="taps" style=${{ "--n": n }} aria-hidden="true">${Array.from({ length: Math.min(n, HANDS) }, (_one, k) => html`<i key=${k}></i>`)}</span>
      <ul class="row choices">
        ${VERDICTS.map((verdict) => html`<li key=${verdict}>${verdictBriefly(verdict)}</li>`)}
      </ul>
    </div>
  </div>`;
}

/** Its rows have their size from the beginning, so that nothing jumps when verdict and reasons fill them. @param {{ at: string, clash: Clash, step: Part }} props */
function Result({ at, clash, step }) {
  const { public: pub } = useRoom();
  const decided = shows(step, "verdict");
  const { verdict, guessed } = clash;
  const cast = clash.votes ? total(clash.votes) : 0;
  if (!hasVote(pub))
    return html`<div class="ask"><h2>${_("What would have tipped it?")}</h2></div>`;
  if (!shows(step, "votes") && guessed?.expected)
    return html`<${RoomSays} clash=${clash} expected=${guessed.expected} most=${guessed.most} />`;
  return html`<section class="poll" aria-label=${_("The votes")}>
    <${Ballots} clash=${clash} decided=${decided}>
      ${decided && (verdict || isCount(pub, clash) ? html`<h2 class=${verdict === "close" || isCount(pub, clash) || ofTwo(clash) ? "tie" : "stamp"}>${isCount(pub, clash) || ofTwo(clash) ? verdictOf(pub, clash) : html`${verdictWords(verdict)} ${howNarrow(clash) && html`<small>${howNarrow(clash)}</small>`}`}</h2>` : html`<h2 class="tie">${_("Nobody judged this one. Hands up: which holds?")}</h2>`)}
    <//>
    <div class="row because">
      ${
        decided &&
        html`
        ${verdict && shows(step, "names") && html`<${Why} clash=${clash} />`}
        ${verdict && html`<${Remark} at=${at} why=${shows(step, "names")} />`}
        ${!verdict && isCount(pub, clash) && html`<p><span class="kicker">${_("Your turn")}</span> ${areAlone(pub) ? sayTogether() : _("Hands up: which holds?")}</p>`}
      `
      }
      ${!decided && guessed?.expected && html`<p class="expected"><b>${isAloud(pub) ? _("And those who voted?") : n_("And the %(n)s reader who judged it?", "And the %(n)s readers who judged it?", cast)}</b> <span class="push num">${roomSaid(guessed.expected)}</span></p>`}
      ${!decided && guessed && !guessed.expected && html`<p class="expected">${n_("%(n)s person has guessed", "%(n)s people have guessed", guessed.of)}</p>`}
    </div>
  </section>`;
}

/** Why a verdict is what it is: the reasons that most gave for the text that won, or that more found it too close. @param {{ clash: Clash }} props */
function Why({ clash }) {
  const { verdict, votes } = clash;
  if (!verdict || !votes) return null;
  const given = votes[verdict] >= SEVERAL && Object.keys(reasonsWhy(clash)).length > 0;
  if (verdict === "close" ? isEven(clash) : !given) return null;
  return html`<div class="row why"><span class="kicker">${_("Why")}</span> ${verdict !== "close" ? html`<${Reasons} clash=${clash} most=${WHYS} />` : html`<p>${_("More found it too close than chose either text.")}</p>`}</div>`;
}

/** What the room expects, alone and large, before a vote is there: its hands are up under the text that they are for. They
 * are round, so that nobody takes them for ballots. @param {{ clash: Clash, expected: NonNullable<Guessed["expected"]>, most?: Verdict }} props */
function RoomSays({ clash, expected, most }) {
  const { public: pub } = useRevealedRoom();
  const side = (/** @type {string} */ id) => pub.speeches[id].side;
  const { opening, rebuttal, close } = expected;
  useEffect(() => cue("card"), []);
  return html`<section class="room-says" aria-label=${_("What the room expects")}>
    <p class="for"><b class="big num">${opening}</b> ${_("of you for the opening")}</p>
    <div class="mid" role="status">
      <p class="kicker">${_("The room")}</p>
      <h2>${most === "close" ? _("The room says: too close") : most ? _("The room says %(opening)s to %(rebuttal)s", expected) : _("The room is split: %(opening)s to %(rebuttal)s", expected)}</h2>
      ${close > 0 && html`<p>${most === "close" ? _("%(n)s of %(all)s", { n: close, all: total(expected) }) : n_("%(n)s says it’s too close", "%(n)s say it’s too close", close)}</p>`}
    </div>
    <p class="for"><b class="big num">${rebuttal}</b> ${_("of you for the rebuttal")}</p>
    <${Turned} n=${opening} side=${side(clash.opening)} />
    <${Turned} n=${close} />
    <${Turned} n=${rebuttal} side=${side(clash.rebuttal)} />
  </section>`;
}

/** The room's hands that are up. Without a side they are for neither. @param {{ n: number, side?: SideName }} props */
const Turned = ({ n, side }) =>
  html`<span class="turned" style=${{ "--n": n }} aria-hidden="true">${Array.from({ length: n }, (_one, k) => html`<i key=${k} data-side=${side && letter(side)}>${side ? html`<${Seal} side=${side} />` : "="}</i>`)}</span>`;

/** @param {Votes} votes */
const tooClose = ({ close }) => (close ? `, ${_("%(n)s too close to call", { n: close })}` : "");

/** @param {Votes} expected */
const roomSaid = (expected) =>
  `${_("The room: %(opening)s to %(rebuttal)s", expected)}${tooClose(expected)}`;

function NoClash() {
  const { public: pub } = useRevealedRoom();
  const some = Object.values(pub.clashes).some(({ round }) => round === pub.phase.round);
  return html`
    <${Top} />
    <main id="main" class="page">
      <div class="stack">
        <h1>${some ? _("Now your own results") : _("No clash to show this round")}</h1>
        <p class="lede">${some ? ownIn(pub) : _("No opening got a rebuttal, so there was no vote. What was written stays with its writers.")}</p>
      </div>
    </main>
  `;
}

/** The big screen when the debate is over: its results, step by step, and a last picture. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import { ofEnding } from "#app/components/applause.js";
import {
  Care,
  Icon,
  RehearsalMark,
  Seal,
  Side,
  TableMark,
  packWords,
  shownAs,
} from "#app/components/basics.js";
import { QuestionList } from "#app/components/debrief.js";
import {
  Ended,
  LineBy,
  awardOf,
  awardText,
  awardWords,
  chosenBy,
  endingTitle,
  Rewritten,
  VotesFor,
  linesOfTheDay,
  linesOn,
  ofVote,
  receivedWords,
} from "#app/components/ending.js";
import { minutes } from "#app/core/clock.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { isAloud } from "#app/core/speeches.js";
import { readAnyEnding, readLastVote, useShow, waitsForHost } from "#app/core/show.js";
import { letter, SIDES } from "#app/core/sides.js";
import { Applause, Bowing } from "#app/rooms/projector/applause.js";
import { LastVote } from "#app/rooms/projector/last_vote.js";
import { InSum } from "#app/rooms/projector/own_results.js";
import { LessonTold, betterAtLast, surprise } from "#app/rooms/projector/score.js";
import { cue } from "#app/rooms/projector/cues.js";
import { Backs, FanOfCards, stageOverflows, useFit } from "#app/rooms/projector/stage.js";

/** @import { Ending, Line, Public } from "#app/protocol.d.ts" */

/** @typedef {NonNullable<ReturnType<typeof awardOf>>} AwardName */

const READ_OUT = 60; // words of a text: half a minute aloud
const UNSPACED = 300; // characters of it, in a script without spaces
const TALK = [1, 2, 2]; // minutes of each part of the talk
const SMALLEST_LINE = 1.4; // rem
const CLOSE = 0.1; // of all votes: each side has 45 to 55 of 100

export function Finished() {
  const room = useRoom();
  const { public: pub } = room;
  const { ending } = pub;
  const { at, n = 0, page = 0 } = useShow(readAnyEnding, ending, room.net.now);
  const award = at && awardOf(at);
  useShow(readLastVote, ending, room.net.now);
  const waits = ending && waitsForHost(ending, room.net.now());
  useLayoutEffect(() => {
    dispatchEvent(new Event("resize")); // a step that came by itself has to fit, too
  }, [at, page]);
  if (at === "last") return html`<${LastPicture} />`;
  return html`
    <header class="stage-top row"><p class="lede"><i ...${packWords(pub.motion)}>${pub.motion.title}</i></p> <span class="push row"><${RehearsalMark} /><${TableMark} /><span class="kicker">${_("The debate is over")}</span></span></header>
    <main id="main" class="page">
      ${ending ? html`<${EndingStep} key=${at} at=${at} n=${n} page=${page} all=${ending.steps.length} />` : html`<div class="stack finished"><h1>${_("The debate is over")}</h1></div>`}
    </main>
    <footer class="stage-end">${waits ? html`<p class="lede" role="status">${_("Talk first. Your teacher goes on.")}</p>` : award && awardText(pub, award) ? html`<p class="lede">${_("Whoever wrote it says if it may be read aloud, and by whom.")}</p>` : at === "lines" ? html`<p class="lede">${_("If one is yours, your phone lights up.")}</p>` : at === "remember" ? html`<p class="lede">${ending?.vote?.votes ? "" : ofVote(pub).every(({ author }) => author) ? _("Choose on your phone. Who wrote the line that most choose comes with the result.") : _("Choose on your phone.")}</p>` : html`<${Care}>${_("Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.")}<//>`}</footer>
  `;
}

/** One step of the ending. @param {{ at: Ending, n: number, page: number, all: number }} props */
function EndingStep({ at, n, page, all }) {
  const { public: pub, net } = useRoom();
  const award = awardOf(at);
  const Step = /** @type {{ [step in Ending]?: () => unknown }} */ ({
    moved: Ended,
    questions: TalkAboutIt,
    remember: LastVote,
  })[at];
  const day = linesOfTheDay(pub).length;
  const { told } = useShow(readLastVote, pub.ending, net.now);
  return html`<div class="stack finished" data-step=${award ? "award" : at}>
    <div class="row"><div role="status"><h1>${at === "remember" ? endingTitle(at, day, told) : endingTitle(at, award && pub.results?.awards[award]?.length)}</h1></div> ${all > 1 && html`<span class="push kicker">${_("%(n)s of %(all)s", { n: n + 1, all })}</span>`}</div>
    ${award ? html`<${Award} name=${award} />` : at === "lines" ? html`<${Lines} key=${page} page=${page} />` : html`${at === "moved" && html`<${InSum} /><${LessonTold} />`}<${Step} level=${2} />`}
  </div>`;
}

/** A few people's lines, each on its side's half. @param {{ page: number }} props */
function Lines({ page }) {
  const lines = linesOn(useRoom().public, page);
  useEffect(() => cue("card"), []);
  return html`<div class="duo everybody">${SIDES.map((side) => {
    const of = lines.filter((line) => line.side === side);
    return (
      of.length > 0 &&
      html`<ul key=${side} data-side=${letter(side)}>${of.map((line) => html`<li key=${line.speech}><blockquote dir="auto">${line.words}</blockquote><p class="row"><${Seal} side=${side} /> <b><${LineBy} author=${line.author} /></b> <${Rewritten} line=${line} /></p></li>`)}</ul>`
    );
  })}</div>`;
}

/** An award: a card turns to a text of its winners, and then the room hears whose it is. @param {{ name: AwardName }} props */
function Award({ name }) {
  const room = useRoom();
  const speech = awardText(room.public, name);
  const winners = room.public.results?.awards[name] ?? [];
  const claps = ofEnding(room.public, name);
  const alias = (/** @type {string} */ seat, bows = false) =>
    html`<b><${Bowing} name=${shownAs(room, seat)} bows=${bows && claps.seats.length > 0} /></b>`;
  const others = winners.filter((seat) => seat !== speech?.author);
  const { why } = awardWords(name, winners.length);
  if (!speech)
    return html`<section class="award-story award-card row"><div class="stack">${winners.map((seat) => html`<p class="winner" key=${seat}>${alias(seat, winners.length === 1)}</p>`)}<p class="lede">${why}</p><${Applause} ...${claps} /></div><${Backs} /></section>`;
  return html`<section class="award-story stack" data-side=${letter(speech.side)}>
    <p class="small">${chosenBy(room.public, room.public.ending?.of_awards?.[name] ?? "", speech.kind) || why}</p>
    <div class="turning" onAnimationStart=${() => cue("card")}>
      <div class="back" data-side=${letter(speech.side)} aria-hidden="true"><${Seal} side=${speech.side} /></div>
      <blockquote class="prose" dir="auto">${beginning(speech.text ?? "")}</blockquote>
    </div>
    <p class="row by"><span class="winner">${alias(speech.author ?? "", true)}</span> <${Side} side=${speech.side} /> ${speech.stars ? html`<span class="push note"><${Icon} name="i-star" /> ${n_("%(n)s reader starred it", "%(n)s readers starred it", speech.stars)}</span>` : null}</p>
    ${others.length > 0 && html`<p class="also">${_("And:")} ${others.map((seat, n) => html`${n > 0 && ", "}${alias(seat)}`)}</p>`}
    <${Applause} ...${claps} />
  </section>`;
}

/** As much of a text as is read aloud in half a minute, up to a full stop if it has one. @param {string} text */
function beginning(text) {
  const whole = text.trim().split(/\s+/).join(" ");
  const words = whole.split(" ");
  const part = words.length > 9 ? words.slice(0, READ_OUT).join(" ") : whole.slice(0, UNSPACED);
  if (part.length === whole.length) return whole;
  const [sentences] = part.match(/^.*[.!?。！？؟](?=\s|$)/su) ?? [];
  return sentences ?? `${part} …`;
}

/** The first question large, and how to talk about it. */
function TalkAboutIt() {
  const { net } = useRoom();
  const [begun] = useState(net.now);
  const [, tick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
  const { on, left } = partOfTalk(net.now() - begun);
  const words = [_("think"), _("with your neighbour"), _("all together")];
  return html`<${QuestionList} />
    <p class="how row">${words.map((what, n) => html`<span key=${n} aria-current=${n === on ? "step" : undefined}><b class="num">${n === on ? minutes(left) : n_("%(n)s minute", "%(n)s minutes", TALK[n])}</b> ${what}</span>`)}</p>`;
}

/** Which part of the talk it is, and how many seconds of it are left. It stays at the last, which ends when the teacher goes on. @param {number} ms since it began */
export function partOfTalk(ms) {
  let left = Math.max(0, ms) / 1000;
  for (const [on, length] of TALK.entries()) {
    if (left < 60 * length) return { on, left: Math.ceil(60 * length - left) };
    left -= 60 * length;
  }
  return { on: TALK.length - 1, left: 0 };
}

/** How much was said where people speak: few lines of theirs can be read. @param {{ pub: Public }} props */
function Said({ pub }) {
  const people = pub.results?.writers ?? 0;
  const lines = Object.values(pub.speeches ?? {}).filter(({ bot }) => !bot).length;
  return html`<p class="sums row"><span><b class="num">${people}</b> <span>${n_("speaker", "speakers", people)}</span></span> <span><b class="num">${lines}</b> <span>${n_("line", "lines", lines)}</span></span></p>`;
}

/** Whether each side has a quarter of the votes, at least: a class doesn't part with the defeat of one half. @param {{ for: number, against: number }} [votes] */
const isContest = (votes) =>
  votes && 4 * Math.min(votes.for, votes.against) >= votes.for + votes.against;

/** What stays of a debate: its best lines, large; what the class guessed, and how it voted, unless there are lines and it was no contest; and a hand
 * for everybody. */
function LastPicture() {
  const { public: pub, motion } = useRoom();
  const claps = ofEnding(pub, "last");
  const ofDay = linesOfTheDay(pub);
  const best = (ofDay.length ? ofDay : (pub.ending?.last_lines ?? [])).filter(
    ({ speech }) =>
      pub.speeches?.[speech]?.text && (ofDay.length > 0 || pub.speeches[speech].author),
  );
  const more = betterAtLast(pub) || surprise(pub, motion);
  useEffect(() => cue("end"), []);
  return html`<main id="main" class="page last-picture">
    ${!best.length && !pub.motion.tone && html`<${FanOfCards} />`}
    <h1 ...${packWords(pub.motion)}>${pub.motion.title}</h1>
    ${ofDay.length > 0 && html`<p class="kicker">${endingTitle("remember", ofDay.length, true)}</p>`}
    ${best.length > 0 && html`<${BestLines} lines=${best} largest=${ofDay.length === 1 ? 5 : 3.4} />`}
    ${isAloud(pub) && html`<${Said} pub=${pub} />`}
    ${more && html`<p class="lede">${more}</p>`}
    ${pub.results?.votes && (!best.length || isContest(pub.results.votes)) && html`<div class="by-votes"><${VotesFor} /><p>${level(pub)}</p></div>`}
    ${claps.all ? html`<div class="for-all stack tight"><p><b>${_("A hand for everybody!")}</b></p><${Applause} ...${claps} /></div>` : !isAloud(pub) && html`<p class="lede"><i>${_("There is something to keep on your phone.")}</i></p>`}
  </main>`;
}

/** Lines as large as the whole picture allows. @param {{ lines: Line[], largest: number }} props `largest`: in rem */
function BestLines({ lines, largest }) {
  const fit = useFit(largest, stageOverflows, SMALLEST_LINE);
  return html`<div class="best-lines" ref=${fit}>${lines.map((line) => html`<${BestLine} key=${line.speech} line=${line} />`)}</div>`;
}

/** A line, whose it is, and what readers said of its text. @param {{ line: Line }} props */
function BestLine({ line }) {
  const room = useRoom();
  const { public: pub } = room;
  const speech = pub.speeches?.[line.speech];
  if (!speech) return null;
  const received = receivedWords(pub, line.speech);
  return html`<figure class="best-line" data-side=${letter(speech.side)}>
    <blockquote dir="auto">${line.words}</blockquote>
    <figcaption class="row"><${Seal} side=${speech.side} /> ${speech.author ? html`<b><bdi>${shownAs(room, speech.author)}</bdi></b>` : html`<i><${LineBy} /></i>`} <${Rewritten} line=${line} /> ${received.length > 0 && html`<span class="received">${received.join(" · ")}</span>`}</figcaption>
  </figure>`;
}

/** What the votes don't say: that chance may have made what is between them. @param {Pick<Public, "results" | "motion">} pub */
export function level({ results, motion }) {
  const grave = motion.tone === "grave";
  const { sides = { for: 0, against: 0 }, chance = 0 } = results ?? {};
  const { votes = { for: 0, against: 0 } } = results ?? {};
  const apart = Math.abs(votes.for - votes.against);
  if (Math.abs(sides.for - sides.against) > chance || !(votes.for + votes.against)) return "";
  if (!apart) return grave ? _("Level.") : _("Level. A rematch would decide it.");
  if (apart <= CLOSE * (votes.for + votes.against))
    return grave
      ? _("So close that chance alone can explain it.")
      : _("So close that a rematch could turn it.");
  return _("%(side)s got more votes. In a class this size, that can still be chance.", {
    side: motion.sides[votes.for > votes.against ? "for" : "against"].name,
  });
}

/** After the debate: its ending step by step, what to talk about, and what became of my words. */

import { useEffect, useRef, useState } from "preact/hooks";

import { nameless, ofEnding } from "#app/components/applause.js";
import { Icon, Side, aliasOf, calledOf, usePackWords } from "#app/components/basics.js";
import { Prose } from "#app/components/clash.js";
import { Questions } from "#app/components/debrief.js";
import {
  Ended,
  LineBy,
  awardOf,
  awardText,
  awardWords,
  endingTitle,
  Rewritten,
  linesOfTheDay,
  linesOn,
  ofVote,
  ownBandWords,
} from "#app/components/ending.js";
import { mostFirst } from "#app/components/figures.js";
import { FlowLink, WatchAgain } from "#app/components/flow_link.js";
import { KeptWords } from "#app/components/gone.js";
import { ask } from "#app/core/ask.js";
import { base } from "#app/core/base.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { readAnyEnding, readEnding, readLastVote, useShow, waitsForHost } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";
import { countWords } from "#app/core/measure.js";
import { isAloud } from "#app/core/speeches.js";
import { Page } from "#app/rooms/player/frame.js";
import { Clapping, useBetween } from "#app/rooms/player/phases/clapping.js";
import { LastVote } from "#app/rooms/player/phases/last_vote.js";
import { LookForYours } from "#app/rooms/player/phases/lines.js";
import { OwnPoints, Score } from "#app/rooms/player/phases/guess.js";
import { praise } from "#app/rooms/player/phases/my_texts.js";
import { useHere } from "#app/rooms/player/phases/reveal.js";

/** @import { AwardName, Band, Ending, EndingShow, GoodThing, MySpeech } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */
/** @import { RoomsAward } from "#app/components/ending.js" */

/** Links to the drills on the class's own texts, if the teacher shares them. */
function SharedTexts() {
  const { code, public: pub } = useRoom();
  return (
    pub.texts_shared &&
    html`<section class="stack tight" aria-labelledby="shared-texts">
    <h2 id="shared-texts">${_("Practise with your class’s own texts")}</h2>
    <p>${_("Your teacher has shared these openings, without names, for you to answer again. Yours may be among them.")} <a href=${`${base}/rooms/${code}/drills`}>${_("Go to the drills")}</a></p>
  </section>`
  );
}

/** Steps that are no award. @type {{ [step in Ending]?: (props: { page: number, counts?: boolean }) => unknown }} */
const PARTS = {
  lines: Lines,
  remember: LinesOfVote,
  moved: Ended,
};

/** Whether a class talks now: then nobody is drawn to their own results. @param {Pick<Room, "motion">} room @param {Ending} [step] */
const isTalk = ({ motion }, step) => step === "questions" && Boolean(motion?.debrief?.length);

/** The ending as the projector shows it, a step at a time. @param {{ ending: EndingShow }} props */
function EndingStep({ ending }) {
  const room = useRoom();
  const { n, page } = useShow(readEnding, ending, room.net.now);
  const { named } = useShow(readLastVote, ending, room.net.now);
  const step = ending.steps[Math.min(n, ending.steps.length - 1)];
  const waits = waitsForHost(ending, room.net.now());
  if (step === "last") return html`<${Applauded} step=${step} />`;
  if (!step || step === "questions")
    return html`<div class="stack" aria-live="polite"><${Questions} />${isTalk(room, step) && html`<p class="lede">${_("Think for a minute, then talk with your neighbour, then all together.")}</p>`}</div>`;
  const award = awardOf(step);
  const Part = PARTS[step];
  return html`<div class="stack" aria-live="polite"><section class="stack tight" key=${step} aria-labelledby=${`ending-${step}`} data-step=${step}><h2 id=${`ending-${step}`}>${endingTitle(step, award ? room.public.results?.awards[award]?.length : linesOfTheDay(room.public).length, named)}</h2>${award ? html`<${Award} name=${award} />` : html`<${Part} page=${page} />`}${step === "moved" && html`<${OwnPoints} />`}${waits && html`<p class="lede">${_("Tell your neighbour which text made you think most. Your teacher goes on.")}</p>`}</section></div>
    ${(award || named) && html`<${Applauded} key=${step} step=${step} />`}`;
}

/** Claps for whose the award or the line of the day is, once the big screen says so; their place is there before. @param {{ step: Ending }} props */
function Applauded({ step }) {
  const { public: pub } = useRoom();
  const claps = ofEnding(pub, step);
  const named = useBetween(nameless(pub, step));
  return (
    (claps.all || claps.seats.length > 0) &&
    html`<div class="clap-place">${named && html`<${Clapping} ...${claps} />`}</div>`
  );
}

/** The lines that are on the big screen. @param {{ page: number }} props */
function Lines({ page }) {
  return html`<ul class="plain stack">${linesOn(useRoom().public, page).map((line) => html`<li key=${line.speech} class="stack tight"><blockquote class="prose" dir="auto">${line.words}</blockquote><p class="row small"><${Side} side=${line.side} /> <${LineBy} author=${line.author} /> <${Rewritten} line=${line} /></p></li>`)}</ul>`;
}

/** The lines of the last vote; once the big screen names them, those that most will remember, and whose they are. */
function LinesOfVote() {
  const { public: pub, net } = useRoom();
  const { named } = useShow(readLastVote, pub.ending, net.now);
  const told = named ? linesOfTheDay(pub) : [];
  const lines = told.length ? told : ofVote(pub);
  return html`<ul class="plain stack">${lines.map((line) => html`<li key=${line.speech} class="stack tight"><blockquote class="prose" dir="auto">${line.words}</blockquote>${told.length > 0 && html`<p class="row small"><${Side} side=${line.side} /> <${LineBy} author=${line.author} /> <${Rewritten} line=${line} /></p>`}</li>`)}</ul>`;
}

/** One award. Its winners' names come when they are on the big screen; the author of the text there may read it aloud. @param {{ name: RoomsAward }} props */
function Award({ name }) {
  const room = useRoom();
  const { public: pub, me } = room;
  const mine = awardText(pub, name)?.author === me.seat;
  const ofText = name === "strong_opening" || name === "strong_rebuttal";
  return html`<p>${!ofText ? awardWords(name).why : mine ? html`<b>${_("Your text is on the big screen. Tell your teacher: you read it aloud, somebody else does, or nobody.")}</b>` : n_("Look up: this text is on the big screen.", "Look up: one of these texts is on the big screen.", pub.results?.awards[name]?.length ?? 0)}</p>
    <ul class="awarded once-read stack tight">${pub.results?.awards[name]?.map((seat) => html`<li key=${seat}><b><bdi>${aliasOf(room, seat)}</bdi></b></li>`)}</ul>`;
}

/** What an award was for, said to its winners. @returns {{ [name in AwardName]?: string }} */
const mine = () => ({
  fairest_restater: _("The people you answered said: that is what I meant."),
  bridge_builder: _("Your texts won most of the other side’s votes, and five at least."),
});

/** Own awards that the big screen is past, the secret one too, in a card face down until it is opened; what one is for is in my debate if there are several. */
function MyAwards() {
  const { me, public: pub, net } = useRoom();
  const { at } = useShow(readAnyEnding, pub.ending, net.now);
  const steps = pub.ending?.steps ?? [];
  const now = steps.findIndex((step) => step === at);
  const isTold = (/** @type {AwardName} */ name) =>
    now === steps.length - 1 || steps.findIndex((step) => step === name) < now;
  const awards = (me.awards ?? []).filter(isTold);
  const [up, turn] = useState(Boolean(pub.motion.tone));
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  const asked = useRef(false);
  useEffect(() => {
    if (up && asked.current) card.current?.focus({ preventScroll: true }); // the button that had it is gone
  }, [up]);
  if (!awards.length) return null;
  const [{ title, why }] = awards.map(awardWords);
  const all = awards.map((name) => awardWords(name).title).join(" · ");
  const said =
    awards.length > 1 ? html`<b>${all}</b>` : html`<b>${title}</b>: ${mine()[awards[0]] ?? why}`;
  const open = () => {
    asked.current = true;
    turn(true);
    feel(pub.motion);
  };
  return up
    ? html`<p class="note face-up" ref=${card} tabindex="-1"><${Icon} name="i-star" /> <span>${said}</span></p>`
    : html`<button type="button" class="back face-down" data-side=${me.side && letter(me.side)} onClick=${open}><b>${_("Something of yours")}</b><span class="vh">${said}</span></button>`;
}

/** Where my texts stand, if I ask. */
function MyPlace() {
  const { code, me, public: pub, offline, toast } = useRoom();
  const [place, tell] = useState(/** @type {Band | null | undefined} */ (undefined));
  if (!pub.results || offline || !Object.keys(me.mine ?? {}).length) return null;
  const find = async () => {
    const { ok, said, refusal } = await ask(`${base}/rooms/${code}/place`);
    if (ok) tell(said.place ?? null);
    else toast(refusal);
  };
  return html`<div class="row" role="status">${
    place === undefined
      ? html`<button type="button" class="btn quiet" onClick=${find}>${_("Where do my texts stand?")}</button>`
      : html`<p><b>${place ? ownBandWords(place) : _("There were too few readers to say where your texts stand.")}</b></p>`
  }</div>
    ${place !== undefined && html`<p><a class="small" href="/how-it-counts">${_("How stars and places are worked out")}</a></p>`}
    ${place && html`<p class="small">${_("It says how today’s texts did, not how clever you are. Only you and your teacher can see it.")}</p>`}`;
}

/** How readers judged a text: its share of the votes, of which few say less than many; a star tips between equals. @param {Pick<MySpeech, "stars" | "votes">} text */
const received = ({ stars = 0, votes: { won, lost, close } = { won: 0, lost: 0, close: 0 } }) =>
  (won + close / 2 + 1) / (won + lost + close + 2) + stars / 1000;

/** The text of mine that was judged best, of any round; of equal ones the last. @template {Pick<MySpeech, "stars" | "votes">} One @param {One[]} texts */
const bestOf = (texts) =>
  texts.reduce(
    (/** @type {One | undefined} */ top, one) => (top && received(top) > received(one) ? top : one),
    undefined,
  );

const FEWEST = 7; // words that are worth keeping

/** Whether a text of mine may be kept: it says something, and it's open to all. @param {Room} room @param {string} id @param {MySpeech} text @param {string} [rewrite] the one that was preferred */
const isToKeep = ({ public: { speeches = {} } }, id, text, rewrite) =>
  text.kind !== "closing" &&
  text.state !== "hidden" &&
  !speeches[id]?.unread &&
  countWords(rewrite ?? text.text) >= FEWEST;

/** Whether it was starred, won, is what was good, or a rewrite that was preferred: before all others. @param {Room} room @param {string} id @param {MySpeech} text */
const isPraised = ({ me: { good }, public: { clashes = {} } }, id, text) =>
  Boolean(text.stars) ||
  id === good?.speech ||
  Object.values(clashes).some((clash) => clash[text.kind] === id && clash.verdict === text.kind);

/** What readers or opponents said of a text of mine, or what I did, as a sentence. @param {GoodThing} good @param {MySpeech["kind"]} [kind] */
function goodWords({ what, n = 0, of = 0 }, kind) {
  const opening = kind === "opening";
  if (what === "star")
    return opening
      ? n_(
          "%(n)s person starred your opening as one of the strongest.",
          "%(n)s people starred your opening as one of the strongest.",
          n,
        )
      : n_(
          "%(n)s person starred your rebuttal as one of the strongest.",
          "%(n)s people starred your rebuttal as one of the strongest.",
          n,
        );
  if (what === "chosen" && n === 1 && of > 1)
    return opening ? _("One person chose your opening.") : _("One person chose your rebuttal.");
  if (what === "chosen" && of === 1)
    return opening
      ? _("The one person who judged your opening chose it.")
      : _("The one person who judged your rebuttal chose it.");
  if (what === "chosen")
    return opening
      ? _("%(n)s of %(of)s votes were for your opening.", { n, of })
      : _("%(n)s of %(of)s votes were for your rebuttal.", { n, of });
  if (what === "rewrite") return _("%(n)s of %(of)s chose your rewrite.", { n, of });
  if (what === "fair")
    return of === 1
      ? _("The person you answered says you put their point fairly.")
      : _("%(n)s of %(of)s people you answered say you put their point fairly.", { n, of });
  if (what === "answered")
    return n_(
      "%(n)s person had to find an answer to this.",
      "%(n)s people had to find an answer to this.",
      n,
    );
  if (what === "both") return _("You argued both sides of this motion.");
  return n_(
    "The writers of %(n)s clash read why you chose as you did.",
    "The writers of %(n)s clashes read why you chose as you did.",
    n,
  );
}

/** My rewrite, and how many preferred it; true where nobody compared it, too. */
function RewriteTold() {
  const { me } = useRoom();
  const told = Object.values(me.mine ?? {}).find(({ revision }) => revision)?.revision;
  const { before = 0, after = 0 } = told?.answers ?? {};
  if (!told || me.good?.what === "rewrite" || (before && !after)) return null;
  return html`<p class="small">${before + after ? _("%(n)s of %(of)s chose your rewrite.", { n: after, of: before + after }) : _("Nobody compared your rewrite with the first version.")}</p>`;
}

/** Both of my own views, behind a tap: others may be looking at this phone. In a small class nothing else is said of them. */
function MyStance() {
  const { me, motion, public: pub } = useRoom();
  const { before, after } = me.stance ?? {};
  if (!before || !after || !motion) return null;
  const label = (/** @type {number} */ n) =>
    html`<b dir="auto" lang=${pub.motion.language}>${motion.stances[n - 1]}</b>`;
  return html`<details class="fold"><summary>${_("Your own view, before and after")}</summary>
    <div class="stack tight"><p>${before === after ? html`${_("Both times:")} ${label(after)}` : html`${_("Before:")} ${label(before)}<br />${_("After:")} ${label(after)}`}</p>
    <p>${before === after ? _("What is the best argument you heard against it?") : _("Which argument moved you?")} ${_("Only this phone shows this, and only to you.")}</p></div>
  </details>`;
}

/** One card to keep: a line of mine, what was good, one thing to try, awards, and my points, or how many results I guessed right. @param {{ points: boolean }} props */
function CardToKeep({ points }) {
  const room = useRoom();
  const { code, me, offline, public: pub } = room;
  const tongue = usePackWords();
  const [next, setNext] = useState("");
  const [lines, setLines] = useState(
    /** @type {{ [speech: string]: string } | undefined} */ (undefined),
  );
  const path = `${base}/rooms/${code}/seats/${me.seat}/debate`;
  useEffect(() => {
    if (offline) return;
    ask(`${path}/next`).then(({ said }) => {
      setNext(said?.next ?? ""); // the card does without
      setLines(said?.lines); // nor has it a text shortened
    });
  }, []);
  const { good } = me;
  const praised = good?.speech ? me.mine?.[good.speech] : undefined;
  const rewrite = good?.what === "rewrite" ? praised?.revision?.text : undefined;
  const keepers = Object.entries(me.mine ?? {})
    .map(([id, one]) => ({ ...one, id, side: pub.speeches?.[id]?.side }))
    .filter(({ id }) => !lines || lines[id]) // none that the rules keep no line of: it may have hurt somebody
    .filter((one) => isToKeep(room, one.id, one, one.id === good?.speech ? rewrite : undefined));
  const [only, ...others] = Object.keys(lines ?? {}); // of one text alone where I chose its line for the big screen
  const text =
    keepers.find(({ id }) => id === only && !others.length) ??
    keepers.find(({ id }) => id === good?.speech) ??
    bestOf(keepers.filter((one) => isPraised(room, one.id, one))) ??
    bestOf(keepers);
  const [said] = mostFirst(text?.reasons);
  const side = text?.side ?? me.side;
  return html`<section class="keeper stack" aria-labelledby="keep" data-side=${side && letter(side)}>
    <h2 id="keep" class="kicker">${_("Yours to keep")}</h2>
    <p class="motion-title" ...${tongue}>${pub.motion.title}</p>
    ${!good && !text && html`<p class="lede good">${isAloud(pub) && me.role === "judge" ? _("Today you listened. When you judge next time, ask yourself first what would have tipped it.") : _("Today you followed the debate. Next time, begin with one sentence of your own.")}</p>`}
    ${text && html`<blockquote>${lines?.[text.id] ? html`<p class="line" dir="auto">${_("“%(words)s”", { words: lines[text.id] })}</p>` : html`<${Prose} text=${(text.id === good?.speech && rewrite) || text.text} />`}</blockquote>`}
    <p class="row">${side && html`<${Side} side=${side} />`} <b class="push"><bdi>${calledOf(room, me.seat)}</bdi></b></p>
    ${good && html`<p class="good"><b>${goodWords(good, praised?.kind)}</b></p>`}
    ${text && said?.[1] >= 2 && html`<p class="note"><${Icon} name="i-check" /> <span>${praise(text.kind, ...said)}</span></p>`}
    ${next && html`<div><h3 class="kicker">${_("One thing to try next time")}</h3><p dir="auto">${next}</p></div>`}
    <${MyAwards} /><${RewriteTold} />${me.points ? points && html`<${OwnPoints} />` : html`<${Score} />`}
    ${!offline && html`<p><a class="btn" href=${path}>${_("Open my debate")}</a></p>`}
  </section>`;
}

export function Finished() {
  const room = useRoom();
  const { public: pub, me, net } = room;
  const { seat: shared } = usePage(); // then nothing is shown large that the others would read
  const [here, setHere] = useHere();
  const { ending } = pub;
  const { at, page = 0 } = useShow(readAnyEnding, ending, net.now);
  if (at === "lines" && !here && !shared && !pub.options.mirror && !pub.blank && !pub.flow_shown)
    return html`<${LookForYours} page=${page} onHere=${setHere} />`;
  if (
    at === "remember" &&
    ending?.vote &&
    !shared &&
    !pub.blank &&
    !(ending.vote.votes && (here || pub.options.mirror || pub.flow_shown))
  )
    return html`<${LastVote} />`;
  const ofDay = linesOfTheDay(pub);
  const onLastPicture = ofDay.length ? ofDay : (ending?.last_lines ?? []);
  const over = !ending || at === "last";
  const ways = html`<div class="stack tight"><${FlowLink} brief /><${WatchAgain} /><${MyPlace} /></div>`;
  const mine = html`
    ${!pub.options.practice && html`<${CardToKeep} points=${at !== "moved"} />`}
    ${(over || at === "questions") && html`<${MyStance} />`}
    ${pub.options.practice && html`<${Questions} /><p><a class="btn quiet" href=${`${base}/rooms/${pub.code}/seats/${me.seat}/debate`}>${_("Open my debate")}</a></p>`}
    ${pub.options.practice ? ways : html`<details class="fold"><summary>${_("More of this debate")}</summary>${ways}</details>`}
    <${SharedTexts} />`;

  return html`<${Page} gap="1.25rem" motion=${false}>
    <div class="stack tight">
      <h1>${_("The debate is over")}</h1>
      ${!me.good && html`<p class="lede">${_("Thank you for taking part.")}</p>`}
    </div>
    ${at === "last" && onLastPicture.some(({ speech }) => me.mine?.[speech]) && html`<p class="lede good" role="status"><b>${_("A line on the screen is yours.")}</b></p>`}
    ${ending && html`<${EndingStep} ending=${ending} />`}
    ${at === "moved" && html`<${MyStance} />`}
    ${isTalk(room, at) ? html`<details class="fold"><summary>${_("After the talk: what’s yours")}</summary><div class="stack">${mine}</div></details>` : mine}
    <${KeptWords} />
  <//>`;
}

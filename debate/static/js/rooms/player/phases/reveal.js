/** The results of a round: mine first, then every clash of the room, with its writers. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import { ofBest, ofClash } from "#app/components/applause.js";
import { Icon, nobodysName } from "#app/components/basics.js";
import { Met } from "#app/components/challenge.js";
import { Clash } from "#app/components/clash.js";
import {
  ByBench,
  JUDGED,
  Reasons,
  VERDICTS,
  howNarrow,
  ofTwo,
  isCount,
  verdictOf,
  verdictWords,
  votesInWords,
} from "#app/components/figures.js";
import { FlagButton } from "#app/components/flag.js";
import { FlowLink } from "#app/components/flow_link.js";
import { Empty } from "#app/components/messages.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { readAllIn, readReveal, shows, useShow } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";
import { hasVote } from "#app/core/speeches.js";
import { inTab } from "#app/core/storage.js";
import { BEST, countsTwice, isFirst, leadIn, rule } from "#app/core/together.js";
import { Page } from "#app/rooms/player/frame.js";
import { Clapping, useBetween } from "#app/rooms/player/phases/clapping.js";
import {
  Guessing,
  HowGuessed,
  OwnPoints,
  Score,
  useGuess,
} from "#app/rooms/player/phases/guess.js";
import {
  Divided,
  Foreseen,
  InOneLine,
  MySpeeches,
  VoteBar,
  authorOf,
  myVerdict,
} from "#app/rooms/player/phases/my_texts.js";
import { OwnLine } from "#app/rooms/player/phases/own_line.js";

/** @import { Clash as OneClash, Public, Reveal as Show, RevealedSpeech, SpeechKind, Votes as Count } from "#app/protocol.d.ts" */
/** @import { Said } from "#app/components/clash.js" */
/** @import { Part } from "#app/core/show.js" */
/** @import { Room } from "#app/types.d.ts" */
/** @typedef {NonNullable<Public["speeches"]>} Speeches */
/** @typedef {OneClash & { votes: Count }} Counted a clash whose result is there */

const HERE = "counterclaim shown here"; // the room whose clashes this tab shows, for somebody who can't see the big screen

/** Bar and words of a clash's votes, in the same order. @param {{ clash: Counted, speeches: Speeches }} props */
export function Votes({ clash, speeches }) {
  const { public: pub } = useRoom();
  return html`<${Divided} clash=${clash} speeches=${speeches} /><${ByBench} pub=${pub} benches=${clash.benches} /><${Reasons} clash=${clash} />`;
}

/** At which text of a clash the most readers laughed. @param {{ laughs?: Counted["laughs"] }} props */
function Laughed({ laughs }) {
  const [[text, n] = []] = Object.entries(laughs ?? {});
  return n
    ? html`<p class="note"><${Icon} name="i-laugh" /> <b>${text === "opening" ? n_("%(n)s reader laughed at the opening.", "%(n)s readers laughed at the opening.", n) : n_("%(n)s reader laughed at the rebuttal.", "%(n)s readers laughed at the rebuttal.", n)}</b></p>`
    : null;
}

/** Which clash of a show is on the screen. @param {Show} reveal */
const whichClash = ({ quick, n = 0, shown }) =>
  quick
    ? _("The others, fast: %(n)s of %(all)s", { n: quick.n, all: quick.of })
    : _("Clash %(n)s of %(all)s", { n, all: shown });

/** The clash that is on the projector, in the same steps. Its texts are folded where everybody can read them there. @param {{ reveal: Show, at: string, step: Part, open: boolean }} props */
function OnTheScreen({ reveal, at, step, open }) {
  const room = useRoom();
  const guess = useGuess(reveal);
  const { clashes = {}, speeches = {}, options } = room.public;
  const clash = clashes[at];
  const [opening, rebuttal, closing] = [clash?.opening, clash?.rebuttal, clash?.closing].map(
    (speech) => speeches[speech ?? ""],
  );
  if (!clash || !opening || !rebuttal) return null;
  const named = shows(step, "names");
  const counted = shows(step, options.mirror ? "votes" : "verdict"); // on a big screen they come one by one
  const name = (/** @type {RevealedSpeech | undefined} */ speech) =>
    speech && (speech.bot ? nobodysName(room.public) : authorOf(room, clash, speech));
  const authors = named
    ? { opening: name(opening), rebuttal: name(rebuttal), closing: name(closing) }
    : {};
  const anonymous = (/** @type {RevealedSpeech | undefined} */ speech) =>
    speech && { ...speech, bot: undefined, stars: undefined };
  const texts = html`<${Clash} opening=${anonymous(opening)} rebuttal=${anonymous(rebuttal)} closing=${anonymous(closing)} authors=${authors} level=${3} cards="folded" />`;
  return html`<section class="stack panel on-screen" aria-labelledby="screen" data-step=${step}>
    <div class="row"><h2 id="screen">${_("On the screen now")}</h2> <span class="push kicker num">${whichClash(reveal)}</span></div>
    ${options.mirror ? texts : html`<details class="fold" key=${at} open=${open}><summary>${_("Read the two texts here")}</summary>${texts}</details>`}
    <div class="stack tight" role="status">
      ${!shows(step, "room") && !room.me.guesses && html`<p>${_("Read both. Which would you vote for? The votes come next.")}</p>`}
      ${guess.called && html`<p class="lede called">${_("Your guess is still missing.")}</p>`}
      ${step === "room" && !options.mirror && html`<p>${_("First, what the room says.")}</p>`}
      ${shows(step, options.mirror ? "room" : "votes") && clash.guessed?.expected && html`<p>${_("The room says %(opening)s to %(rebuttal)s", clash.guessed.expected)}</p>`}
      ${shows(step, "votes") && !counted && html`<p>${_("The votes are coming in.")}</p>`}
      ${counted && html`<${VoteBar} key=${at} clash=${clash} speeches=${speeches} /><p>${votesInWords(clash.votes)}</p>`}
      ${shows(step, "verdict") && html`<p class=${isCount(room.public, clash) || ofTwo(clash) ? "lede" : "stamp"}>${verdictOf(room.public, clash)}</p><${HowGuessed} clash=${clash} step=${step} why=${guess.why} chosen=${guess.before ?? guess.chosen} />`}
      ${shows(step, "verdict") && html`<${Laughed} laughs=${clash.laughs} />`}
      ${named && html`<${Reasons} clash=${clash} />`}
      ${named && html`<p><b>${_("%(opener)s, answered by %(rebutter)s", { opener: name(opening), rebutter: name(rebuttal) })}</b></p>`}
    </div>
    <${Guessing} reveal=${reveal} ...${guess} />
    ${named && html`<${Clapping} ...${ofClash(room.public, at)} />`}
  </section>`;
}

/** A clash, folded. @param {{ clash?: Counted, n: number, shown: boolean }} props */
function RevealedClash({ clash, n, shown }) {
  const room = useRoom();
  if (!clash) return null;
  const { speeches = {} } = room.public;
  const [opening, rebuttal, closing] = [clash.opening, clash.rebuttal, clash.closing].map(
    (speech) => speeches[speech ?? ""],
  );
  if (!opening || !rebuttal) return null;
  const authors = {
    opening: authorOf(room, clash, opening),
    rebuttal: authorOf(room, clash, rebuttal),
    closing: closing && authorOf(room, clash, closing),
  };
  const names = [opening, rebuttal].map((speech) =>
    speech.bot ? nobodysName(room.public) : authorOf(room, clash, speech),
  );
  const ids = { opening: clash.opening, rebuttal: clash.rebuttal, closing: clash.closing };
  /** @param {SpeechKind} kind @param {Said} speech */
  const tail = (kind, speech) =>
    speech.text !== undefined &&
    !speech.bot &&
    room.me && // a cover has nobody who could flag
    !room.me.mine?.[ids[kind] ?? ""] &&
    html`<${FlagButton} speech=${ids[kind]} />`;
  return html`<details class="fold clash-fold">
    <summary><span class="num">${n}</span> <span><b>${verdictOf(room.public, clash)}</b> <span class="small">${_("%(opener)s, answered by %(rebutter)s", { opener: names[0], rebutter: names[1] })}</span></span>${shown && html`<span class="kicker push">${_("On the screen")}</span>`}</summary>
    <div class="stack"><${Clash} opening=${opening} rebuttal=${rebuttal} closing=${closing} authors=${authors} level=${3} tail=${tail} />${clash.met && html`<p><${Met} challenge=${clash.met} /></p>`}<${Laughed} laughs=${clash.laughs} /><${Votes} clash=${clash} speeches=${speeches} /></div>
  </details>`;
}

/** These clashes, in this order. @param {{ ids: string[], at: string }} props */
function Clashes({ ids, at }) {
  const { clashes = {} } = useRoom().public;
  if (!ids.length)
    return html`<${Empty} title=${_("No clashes this time")} text=${_("An opening with no answer isn’t a clash.")} />`;
  return html`<div class="stack tight">${ids.filter((id) => clashes[id]).map((id, i) => html`<${RevealedClash} key=${id} clash=${clashes[id]} n=${i + 1} shown=${id === at} />`)}</div>`;
}

/** @param {{ reveal: Show, open: boolean }} props */
function Following({ reveal, open }) {
  const room = useRoom();
  const { at, step } = useShow(readReveal, reveal, room.net.now);
  if (room.public.blank || room.public.flow_shown || !room.public.clashes?.[at]) return null;
  return html`<${OnTheScreen} key=${at} reveal=${reveal} at=${at} step=${step} open=${open} />`;
}

/** The clashes that have been on the screen; behind a tap all of them, when it is through. @param {{ round: number, reveal: Show, open: boolean }} props */
function Passed({ round, reveal, open }) {
  const room = useRoom();
  const { at, step } = useShow(readReveal, reveal, room.net.now);
  const { clashes = {} } = room.public;
  const { order, over } = reveal;
  const on = reveal.step === "own" ? "" : at; // the one on the screen
  const passed = order.filter((id) => clashes[id]?.votes && (id !== on || step === "names"));
  const others = Object.keys(clashes).filter(
    (id) => clashes[id].round === round && !order.includes(id),
  );
  if (over)
    return html`<details class="fold" open=${open}><summary>${_("Every clash of this round")}</summary><${Clashes} ids=${[...order, ...others]} at=${on} /></details>`;
  return html`<section class="stack oxford" aria-labelledby="clashes">
    <h2 id="clashes">${_("Clashes so far")}</h2>
    ${passed.length > 0 && html`<${Clashes} ids=${passed} at=${on} />`}
    <p class="small">${_("The others follow on the screen, one at a time.")}</p>
  </section>`;
}

/** The outcome of a clash, for people who look down at their phone, and whether they guessed it. @param {{ clash: OneClash, chosen: string, why: string, step: Part }} props */
function Outcome({ clash, chosen, why, step }) {
  const room = useRoom();
  const { me, public: pub } = room;
  const mine = JUDGED.find((kind) => me.mine?.[clash[kind]]);
  const won = Boolean(mine) && mine === clash.verdict;
  const speech = mine && pub.speeches?.[clash[mine]];
  const guessedIt = chosen === clash.verdict;
  useEffect(() => {
    if (mine ? won : guessedIt) feel(pub.motion);
  }, []);
  return html`
    <h1 class=${won && !pub.motion.tone ? "stamp" : undefined} data-side=${won && speech ? letter(speech.side) : undefined}>${mine ? [myVerdict(mine, clash), howNarrow(clash)].filter(Boolean).join(", ") : verdictOf(pub, clash)}${won && "."}</h1>
    ${!isCount(pub, clash) && html`<p>${votesInWords(clash.votes)}</p>`}
    <${HowGuessed} clash=${clash} chosen=${chosen} why=${why} step=${step} />`;
}

/** Which of my texts is on the screen. @param {Room["me"]} me @param {OneClash} clash */
const isMine = ({ mine = {} }, { opening }) =>
  mine[opening]
    ? _("Your opening is on the screen now.")
    : _("Your rebuttal is on the screen now.");

/** Where the texts are, or which of them argues what I argued in the round before. @param {Room} room @param {OneClash} clash */
function argued({ public: { phase, speeches = {} }, me }, { opening }) {
  const round = (phase.round ?? 1) - 1;
  const before = Object.entries(me.mine ?? {}).find(([, one]) => one.round === round);
  const side = before && speeches[before[0]]?.side;
  if (!side || side === me.side) return _("Both texts are on the big screen.");
  return side === speeches[opening]?.side
    ? _("In round %(round)s, you argued the opening’s side.", { round })
    : _("In round %(round)s, you argued the rebuttal’s side.", { round });
}

/** Whether a text of mine in this round is out of the show, as a host reads it first. @param {Room} room */
const waitsForTeacher = ({ me: { mine = {} }, public: { phase, speeches = {} } }) =>
  Object.entries(mine).some(([id, { round }]) => round === phase.round && speeches[id]?.unread);

/**
 * While a clash is on the big screen, a phone is dark and says so. Everybody guesses what the readers decided, and hears whether they
 * were right when the room does. What its writers guess, and what people in a small class do, stays on their phone.
 * @param {{ reveal: Show, onHere: () => void }} props
 */
function LookUp({ reveal, onHere }) {
  const room = useRoom();
  const { public: pub, me, net } = room;
  const { step, beat } = useShow(readReveal, reveal, net.now);
  const clash = /** @type {OneClash} */ (pub.clashes?.[reveal.at ?? ""]);
  const guess = useGuess(reveal);
  const { chosen, before, called, waits } = guess;
  const { all } = useShow(readAllIn, reveal, net.now);
  const mine = me.mine?.[clash.opening] || me.mine?.[clash.rebuttal];
  const known = !reveal.quick && shows(step, "verdict") && clash.votes;
  const counting = !reveal.quick && shows(step, "room") && !known;
  const said = VERDICTS.find((choice) => choice === chosen);
  const own = JUDGED.find((kind) => me.mine?.[clash[kind]]);
  const won = known && own && own === clash.verdict && !pub.motion.tone;
  const claps =
    known && shows(step, "names") && html`<${Clapping} ...${ofClash(pub, reveal.at ?? "")} />`;
  useLayoutEffect(focusHeading, []);
  return html`
    <header class="topbar row"><span class="wordmark">Counterclaim</span> <span class="push kicker num">${whichClash(reveal)}</span></header>
    <main id="main" class="page look-up" data-won=${won || undefined} data-side=${won ? letter(pub.speeches?.[clash[own]]?.side ?? "for") : undefined}>
      <div class="stack up" role="status">
        ${
          known
            ? html`<${Outcome} clash=${clash} step=${step} why=${guess.why} chosen=${before ?? chosen} />`
            : html`<${Icon} name="i-up" />
              <h1>${!beat || isFirst(pub) ? _("Look up") : reveal.n === reveal.shown ? _("One clash left …") : reveal.more ? _("Time for one more …") : _("Round %(round)s", { round: pub.phase.round ?? 1 })}</h1>
              <p class=${called ? "lede called" : "lede"}>${called ? _("Your guess is still missing.") : beat ? (isFirst(pub) ? rule().join(" ") : leadIn(pub, reveal.at) && countsTwice(pub) ? _("It counts double.") : _("Look up")) : waits ? (all ? _("Everybody’s in.") : _("Your guess is in. Waiting for the others.")) : counting ? (shows(step, "votes") ? _("The votes are coming in.") : _("First, what the room says.")) : mine ? isMine(me, clash) : argued(room, clash)}</p>
              ${before && !known && html`<p>${_("In the vote you expected: %(verdict)s", { verdict: verdictWords(before) })}</p>`}
              ${counting && said && !before && html`<p>${_("Your guess: %(verdict)s", { verdict: verdictWords(said) })}</p>`}
              ${me.judged && !counting && html`<p>${_("You judged this one. Do the others agree?")}</p>`}`
        }
        ${won && claps}
        ${reveal.n === 1 && waitsForTeacher(room) && html`<p>${_("Your teacher hasn’t read a text of yours yet, so it isn’t in the show.")}</p>`}
        ${me.up && !mine && html`<p class="lede">${_("Yours comes next.")}</p>`}
        <button type="button" class="link" onClick=${onHere}>${_("Show them here")}</button>
      </div>
      <${Guessing} reveal=${reveal} ...${guess} />
      ${!won && claps}
    </main>`;
}

/** Whether this person wants on the phone what is on the big screen, for the rest of the debate; and what chooses so. @returns {[boolean, () => void]} */
export function useHere() {
  const { code } = useRoom().public;
  const [here, setHere] = useState(() => inTab.get(HERE) === code);
  return [here, () => (inTab.set(HERE, code), setHere(true))];
}

/** While the big screen says who has most points. */
function BestClapped() {
  const { public: pub } = useRoom();
  return (
    useBetween(0, BEST) && html`<div class="clap-over"><${Clapping} ...${ofBest(pub)} /></div>`
  );
}

/** What became of a table's own clashes, for everybody who sits there. @param {{ table: string[] }} props */
export function OfTable({ table }) {
  const { clashes = {}, speeches = {}, phase } = useRoom().public;
  const ids = Object.keys(clashes).filter(
    (id) =>
      clashes[id].round === phase.round &&
      table.includes(speeches[clashes[id].opening]?.author ?? ""),
  );
  if (!ids.length) return null;
  return html`<section class="stack tight" aria-labelledby="ours"><h2 id="ours">${_("Your table’s clashes")}</h2><${Clashes} ids=${ids} at="" /></section>`;
}

export function Reveal() {
  const { public: pub, me } = useRoom();
  const { seat: shared } = usePage(); // then nothing is shown large that the others would read
  const [here, setHere] = useHere();
  const { round = 1 } = pub.phase;
  const { at, step, over } = pub.reveal ?? {};
  const looking = at && step !== "own" && !over && !pub.blank && !pub.flow_shown;
  if (looking && !pub.options.mirror && !here && !shared)
    return html`<${LookUp} key=${pub.reveal?.at} reveal=${pub.reveal} onHere=${setHere} />`;
  const mine = Object.values(me.mine ?? {}).some((speech) => speech.round === round);
  const early = shared && looking; // somebody's page, opened before there is anything of theirs
  const [asked] = useState(!me.line); // then it stands first, while the big screen says so
  const line = over && html`<${OwnLine} />`;
  const rest = html`${over && html`<div class="stack tight">${!me.points && html`<${Score} round=${round} />`}<${Foreseen} round=${round} /></div>`}
    <${Passed} round=${round} reveal=${pub.reveal} open=${!mine} />
    <${FlowLink} brief=${!pub.flow_shown} />`;
  return html`<${Page} gap="1rem" motion=${false}>
    <h1 class="own-head">${early ? _("Look up") : hasVote(pub) ? _("Your own results") : _("What you said")}</h1>
    ${asked && line}
    ${pub.reveal?.at && pub.reveal.step !== "own" && html`<${Following} reveal=${pub.reveal} open=${here} />`}
    ${mine && !over && html`<p class="small">${_("Your own results come when the screen is through.")}</p>`}
    <${OwnPoints} round=${round} />
    ${mine && over && html`<section class="stack" aria-labelledby="mine"><${InOneLine} round=${round} /></section>`}
    ${!asked && line}
    ${mine && over ? html`<details class="fold rest" open=${!hasVote(pub)}><summary>${_("More of your round")}</summary><div class="stack"><${MySpeeches} round=${round} />${rest}</div></details>` : rest}
    ${step === "own" && html`<${BestClapped} />`}
  <//>`;
}

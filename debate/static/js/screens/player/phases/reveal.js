/** The results of a round: mine first, then every clash of the room, with its writers. */

import { aliasOf } from "#app/components/basics.js";
import { Clash } from "#app/components/clash.js";
import {
  ByBench,
  Reasons,
  SideScores,
  Tug,
  notByHeads,
  verdictWords,
  votesInWords,
} from "#app/components/figures.js";
import { FlagButton } from "#app/components/flag.js";
import { Empty } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _, n_, rounded } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { Page } from "#app/screens/player/frame.js";

export const authorOf = (room, speech) =>
  speech.author ? aliasOf(room, speech.author) : undefined;

export const pointsText = (points) =>
  n_("%(points)s point", "%(points)s points", rounded(points), { points: rounded(points) });

/** The verdict on a clash as its author would be told. */
function myVerdict(kind, verdict) {
  if (kind === "opening")
    return (
      {
        opening: _("Your opening stands"),
        rebuttal: _("Your opening needs an answer"),
        close: _("Your opening: too close to call"),
      }[verdict] ?? _("Your opening was not judged")
    );
  return (
    {
      opening: _("Your rebuttal didn’t undo the opening"),
      rebuttal: _("Your rebuttal landed"),
      close: _("Your rebuttal: too close to call"),
    }[verdict] ?? _("Your rebuttal was not judged")
  );
}

/** Bar and words of a clash's votes, the side `for` always on the left. */
export function Votes({ clash, speeches }) {
  const ends = ["opening", "rebuttal"].map((kind) => ({
    side: speeches[clash[kind]]?.side,
    n: clash.votes[kind] + clash.votes.close / 2,
  }));
  const [left, right] = ends[0].side === "for" ? ends : [ends[1], ends[0]];
  return html`<${Tug} left=${left} right=${right} /><p class="small">${votesInWords(clash.votes)} ${notByHeads(clash)}</p><${ByBench} benches=${clash.benches} /><${Reasons} reasons=${clash.reasons} />`;
}

/** One of my speeches: how it fared, and why people said so. */
function MySpeech({ id, speech }) {
  const { public: pub } = useRoom();
  const clashes = Object.entries(pub.clashes ?? {}).filter(
    ([, clash]) => clash[speech.kind] === id,
  );
  return html`<article class="panel stack tight">
    <h3>${clashes.length === 1 && speech.kind !== "closing" ? myVerdict(speech.kind, clashes[0][1].verdict) : { opening: _("Your opening"), rebuttal: _("Your rebuttal"), closing: _("Your closing") }[speech.kind]}</h3>
    ${speech.points !== undefined && html`<p class="points"><b class="num big">${rounded(speech.points)}</b> ${_("of 100 points")}</p>`}
    ${speech.kind !== "closing" && !clashes.length && html`<p class="small">${_("Nobody was paired with it this time, so it doesn’t count either way.")}</p>`}
    ${speech.state === "hidden" && html`<p class="small">${_("Your teacher has hidden it, so it was left out.")}</p>`}
    ${speech.kind !== "closing" && clashes.map(([clashId, clash]) => html`<div class="stack tight" key=${clashId}>${clashes.length > 1 && html`<p><b>${verdictWords(clash.verdict)}</b></p>`}<${Votes} clash=${clash} speeches=${pub.speeches} /></div>`)}
    ${speech.fair && html`<p class="small">${speech.fair === "fair" ? _("The opener said you put their point fairly.") : _("The opener said you didn’t put their point quite fairly.")}</p>`}
    ${speech.why && html`<p class="small" dir="auto">${speech.why}</p>`}
    <details class="fold"><summary>${_("Read it again")}</summary>${speech.restatement && html`<p class="restated"><span class="kicker">${_("They say")}</span> <span dir="auto">${speech.restatement}</span></p>`}<p class="prose kept-words" dir="auto">${speech.text}</p></details>
  </article>`;
}

/** My speeches of one round, or of all. */
export function MySpeeches({ round }) {
  const { me } = useRoom();
  const mine = Object.entries(me.mine ?? {}).filter(
    ([, speech]) => round === undefined || speech.round === round,
  );
  if (!mine.length) return null;
  return html`<div class="tiles">${mine.map(([id, speech]) => html`<${MySpeech} key=${id} id=${id} speech=${speech} />`)}</div>`;
}

/** Where phones follow the projector: the clash that it shows. */
function OnTheScreen({ at }) {
  return html`<section class="stack" aria-labelledby="screen"><h2 id="screen">${_("On the screen now")}</h2><${RevealedClash} key=${at} clash=${useRoom().public.clashes?.[at]} n=${_("Clash")} open /></section>`;
}

/** A clash, folded; the one on the projector is open. */
function RevealedClash({ clash, n, open = false, shown }) {
  const room = useRoom();
  if (!clash) return null;
  const { speeches = {} } = room.public;
  const [opening, rebuttal, closing] = [clash.opening, clash.rebuttal, clash.closing].map(
    (speech) => speeches[speech],
  );
  if (!opening || !rebuttal) return null;
  const authors = {
    opening: authorOf(room, opening),
    rebuttal: authorOf(room, rebuttal),
    closing: closing && authorOf(room, closing),
  };
  const names = [opening, rebuttal].map((speech) =>
    speech.bot ? _("Computer player") : authorOf(room, speech),
  );
  const ids = { opening: clash.opening, rebuttal: clash.rebuttal, closing: clash.closing };
  const tail = (kind, speech) =>
    speech.text !== undefined &&
    !speech.bot &&
    speech.author !== room.me.seat &&
    html`<${FlagButton} speech=${ids[kind]} />`;
  return html`<details class="fold clash-fold" open=${open}>
    <summary><span class="num">${n}</span> <span><b>${verdictWords(clash.verdict)}</b> <span class="small">${_("%(opener)s, answered by %(rebutter)s", { opener: names[0], rebutter: names[1] })}</span></span>${shown && html`<span class="kicker push">${_("On the screen")}</span>`}</summary>
    <div class="stack"><${Clash} opening=${opening} rebuttal=${rebuttal} closing=${closing} authors=${authors} level=${3} tail=${tail} /><${Votes} clash=${clash} speeches=${speeches} /></div>
  </details>`;
}

/** The clashes of a round, strongest first. */
export function Clashes({ round, order, at }) {
  const { clashes = {} } = useRoom().public;
  const ids = order ?? Object.keys(clashes).filter((id) => clashes[id].round === round);
  if (!ids.length)
    return html`<${Empty} title=${_("No clashes this time")} text=${_("An opening with no answer isn’t a clash.")} />`;
  return html`<div class="stack tight">${ids.filter((id) => clashes[id]).map((id, i) => html`<${RevealedClash} key=${id} clash=${clashes[id]} n=${i + 1} shown=${id === at} />`)}</div>`;
}

export function Reveal() {
  const { public: pub, me } = useRoom();
  const { round = 1, rounds, next } = pub.phase;
  const scores = pub.results?.rounds?.[round];
  const mine = Object.values(me.mine ?? {}).some((speech) => speech.round === round);
  return html`<${Page} gap="2rem">
    <div class="stack tight">
      <h1>${rounds > 1 ? _("What the room said, round %(round)s", { round }) : _("What the room said")}</h1>
      <p class="lede">${next === "draw" ? _("There’s another round to come.") : _("One more question, then we’re done.")}</p>
    </div>
    ${pub.options.mirror && !pub.blank && pub.reveal?.at && html`<${OnTheScreen} at=${pub.reveal.at} />`}
    ${mine && html`<section class="stack" aria-labelledby="mine"><h2 id="mine">${_("How your words did")}</h2><${MySpeeches} round=${round} /></section>`}
    ${scores && Object.keys(scores).length > 0 && html`<section class="stack" aria-labelledby="sides"><h2 id="sides">${_("The sides in this round")}</h2><${SideScores} scores=${scores} /><p class="small">${_("Sides were given, not chosen. Each bench’s votes count the same.")}</p></section>`}
    <section class="stack oxford" aria-labelledby="clashes"><h2 id="clashes">${_("Every clash, strongest first")}</h2><p class="small">${_("Writers are named from now on.")}</p><${Clashes} round=${round} order=${pub.reveal?.order} at=${pub.reveal?.at} /></section>
  <//>`;
}

/** The last vote on a phone: one tap for the line that its owner will remember, which can be changed until the vote closes. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import { ofEnding } from "#app/components/applause.js";
import { Icon } from "#app/components/basics.js";
import { LineBy, endingTitle, lineLetter, linesOfTheDay, ofVote } from "#app/components/ending.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { readLastVote, useShow } from "#app/core/show.js";
import { Clapping } from "#app/rooms/player/phases/clapping.js";

export function LastVote() {
  const { public: pub, net } = useRoom();
  const { named } = useShow(readLastVote, pub.ending, net.now);
  const open = !pub.ending?.vote?.votes;
  return html`
    <header class="topbar row"><span class="wordmark">Counterclaim</span></header>
    <main id="main" class="page look-up">${open ? html`<${Choose} />` : html`<${Told} key=${named} named=${named} />${named && html`<${Clapping} known=${linesOfTheDay(pub).length === 1} ...${ofEnding(pub, "remember")} />`}`}</main>`;
}

/** The lines of others, each a button. */
function Choose() {
  const { public: pub, me, line, act } = useRoom();
  const [chosen, setChosen] = useState(line ?? "");
  const lines = ofVote(pub).map((one, n) => ({ ...one, n, mine: Boolean(me.mine?.[one.speech]) }));
  const choose = async (/** @type {string} */ speech) => {
    const before = chosen;
    setChosen(speech);
    if (!(await act("remember", { phase: pub.phase.id, speech })).ok) setChosen(before);
  };
  useLayoutEffect(focusHeading, []);
  return html`<div class="stack up" role="group" aria-labelledby="remember">
    <h1 id="remember" tabindex="-1">${endingTitle("remember")}</h1>
    ${lines.some(({ mine }) => mine) && html`<p class="lede">${_("Yours is among them.")}</p>`}
    ${lines.filter(({ mine }) => me.votes && !mine).map(({ speech, words, n }) => html`<button type="button" key=${speech} class="btn quiet line-choice" aria-pressed=${chosen === speech} onClick=${() => choose(speech)}><b class="shape">${lineLetter(n)}</b> <span dir="auto">${words}</span></button>`)}
    <p class="small">${me.votes ? _("Nobody is shown who chose what. You can change it until the screen goes on.") : _("The lines are on the big screen.")}</p>
  </div>`;
}

/** The line of the day, once the screen has it. @param {{ named: boolean }} props */
function Told({ named }) {
  const { public: pub, me } = useRoom();
  const best = linesOfTheDay(pub);
  const isMine = (/** @type {string} */ speech) => Boolean(me.mine?.[speech]);
  const mine = named && best.some(({ speech }) => isMine(speech));
  useEffect(() => {
    if (mine) feel(pub.motion);
    focusHeading();
  }, []);
  if (!named)
    return html`<div class="stack up" role="status"><${Icon} name="i-up" /><h1 tabindex="-1">${_("Look up")}</h1><p class="lede">${_("The votes are coming in.")}</p></div>`;
  return html`<div class="stack up" role="status">
    <h1 tabindex="-1">${mine && best.length === 1 ? _("That’s yours") : endingTitle("remember", best.length, true)}</h1>
    ${!best.length && html`<p class="lede">${_("None of them has three votes.")}</p>`}
    ${best.map(({ speech, words, author }) => html`<blockquote class="prose" key=${speech} dir="auto">${words}</blockquote><p><b>${isMine(speech) && best.length > 1 ? _("That’s yours") : html`<${LineBy} author=${author} />`}</b></p>`)}
  </div>`;
}

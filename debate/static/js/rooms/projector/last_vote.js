/** The last vote on the big screen: two or three lines of the class, then how many will remember each, and whose the one is that most will. */

import { useEffect, useState } from "preact/hooks";

import { ofEnding } from "#app/components/applause.js";
import { aliasOf } from "#app/components/basics.js";
import { LineBy, Rewritten, lineLetter, ofVote } from "#app/components/ending.js";
import { html } from "#app/core/html.js";
import { n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { readLastVote, useShow } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";
import { Applause, Bowing } from "#app/rooms/projector/applause.js";
import { cue } from "#app/rooms/projector/cues.js";
import { stageOverflows, useFit } from "#app/rooms/projector/stage.js";
import { Fan, useAnswers } from "#app/rooms/projector/votes.js";

/** @import { LastVote as Vote } from "#app/protocol.d.ts" */

const [SMALLEST, LARGEST] = [1.4, 2.8]; // rem

/** Nothing until the server has opened the vote: this screen's clock may come to it first. */
export function LastVote() {
  const { vote } = useRoom().public.ending ?? {};
  return vote ? html`<${Opened} vote=${vote} />` : null;
}

/** The lines without a name, each with its letter, until the vote is over. @param {{ vote: Vote }} props */
function Opened({ vote }) {
  const room = useRoom();
  const { public: pub, net } = room;
  const claps = ofEnding(pub, "remember");
  const { landed, told, named } = useShow(readLastVote, pub.ending, net.now);
  const fit = useFit(LARGEST, stageOverflows, SMALLEST);
  useEffect(() => {
    if (landed.length > 0) cue("card");
  }, [landed.length]);
  useEffect(() => {
    if (told) cue("stamp");
  }, [told]);
  useEffect(() => {
    if (named && vote.best) cue("end");
  }, [named]);
  useEffect(() => cue("card"), []);
  const counts = Boolean(vote.votes);
  return html`<ol class="last-vote" ref=${fit} data-told=${told ? "" : undefined}>${ofVote(pub).map(
    (line, n) => {
      const { speech, words, side, author } = line;
      const best = told && vote.best?.includes(speech);
      const votes = landed.filter((one) => one === speech).length;
      return html`<li key=${speech} class=${best ? "best" : undefined} data-side=${best && side ? letter(side) : undefined}>
      <b class="shape" aria-hidden="true">${lineLetter(n)}</b>
      <div class="stack tight"><blockquote dir="auto"><span class="vh">${lineLetter(n)}: </span>${words}</blockquote>
      ${best && html`<p class="row by" data-named=${named ? "" : undefined}>${named && html`<b class=${author && "winner"}>${author ? html`<${Bowing} name=${aliasOf(room, author)} bows=${claps.seats.length > 0} />` : html`<${LineBy} />`}</b> <${Rewritten} line=${line} />`}</p>`}</div>
      ${counts && html`<p class="for"><${Fan} n=${votes} mark="" /><b class="big num" key=${votes}>${votes}</b><span class="vh"> ${n_("vote", "votes", votes)}</span></p>`}
    </li>`;
    },
  )}</ol>
  ${!vote.votes ? html`<${Open} key=${vote.ends} vote=${vote} />` : named && html`<${Applause} ...${claps} />`}`;
}

/** How many have chosen; and a bar that is full when the vote closes. @param {{ vote: Vote }} props */
function Open({ vote }) {
  const { net } = useRoom();
  const { n, of } = useAnswers();
  const [{ lasts, passed }] = useState(() => ({
    lasts: (vote.ends ?? 0) - (vote.since ?? 0),
    passed: net.now() - (vote.since ?? 0),
  }));
  return html`${lasts > 0 && html`<div class="paces" aria-hidden="true"><div class="pace"><i style=${{ animationDelay: `${-Math.round(passed)}ms`, animationDuration: `${lasts}ms` }}></i></div></div>`}
    <p class="guessed" role="status">${of > 0 && html`<b class="num" key=${n}>${n}</b> ${n_("of %(of)s has chosen", "of %(of)s have chosen", n, { of })}`}</p>`;
}

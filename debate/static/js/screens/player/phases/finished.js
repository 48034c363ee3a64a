/** After the debate: how the room moved, the sides, my words, and what they earned. */

import { html } from "#app/core/html.js";
import { Care, aliasOf } from "#app/components/basics.js";
import { SideScores, Swing, swingInWords } from "#app/components/figures.js";
import { KeptWords } from "#app/components/gone.js";
import { useRoom } from "#app/core/room.js";
import { Page } from "#app/screens/player/frame.js";
import { Clashes, MySpeeches } from "#app/screens/player/phases/reveal.js";
import { _, rounded } from "#app/core/i18n.js";

export const awardName = (award) =>
  ({
    best_opening: _("Best opening"),
    best_rebuttal: _("Best rebuttal"),
    fairest: _("Fairest restater"),
    fairest_restater: _("Fairest restater"),
    bridge_builder: _("Bridge builder"),
    best_case: _("Best case for the side you did not believe"),
  })[award] ?? award;

function heading(results) {
  const swing = results?.swing;
  if (!swing) return _("The debate is over");
  const moved = swing.to_for + swing.to_against;
  if (!moved) return _("The room stands where it stood");
  if (swing.to_for && swing.to_against) return _("The room moved, and in both directions");
  return _("The room moved");
}

function Place({ place, awards }) {
  const entries = Object.entries(awards ?? {});
  if (!place && !entries.length) return null;
  return html`<section class="stack" aria-labelledby="place">
    <h2 id="place">${_("For your eyes")}</h2>
    ${place && !place.unranked && html`<p>${place.level ? _("Your place: %(rank)s of %(of)s, level with others.", place) : _("Your place: %(rank)s of %(of)s.", place)}</p>`}
    ${place?.unranked && html`<p>${_("Too few people voted on your clashes for a place that would mean anything.")}</p>`}
    ${entries.map(([award, figure]) => html`<p key=${award}><b>${awardName(award)}</b> <span class="num">${rounded(figure)}</span></p>`)}
  </section>`;
}

function Awards({ awards }) {
  const room = useRoom();
  const entries = Object.entries(awards ?? {});
  if (!entries.length) return null;
  return html`<section class="stack" aria-labelledby="awards">
    <h2 id="awards">${_("Awards")}</h2>
    <dl class="awards tiles">${entries.map(([award, { seat, figure }]) => html`<div class="panel" key=${award}><dt class="kicker">${awardName(award)}</dt><dd><b>${aliasOf(room, seat)}</b> <span class="num small">${rounded(figure)}</span></dd></div>`)}</dl>
  </section>`;
}

/** What the pack asks a class afterwards. */
export function Questions() {
  const { motion } = useRoom();
  if (!motion?.debrief?.length) return null;
  return html`<section class="stack" aria-labelledby="talk">
    <h2 id="talk">${_("To talk about now")}</h2>
    <ol class="questions stack tight">${motion.debrief.map((question) => html`<li key=${question}>${question}</li>`)}</ol>
  </section>`;
}

/** With the teacher's leave the class's own texts can be debated again. */
function SharedTexts() {
  const { code, public: pub } = useRoom();
  return pub.lent && html`<section class="stack tight" aria-labelledby="shared-texts">
    <h2 id="shared-texts">${_("Practise on your class’s own texts")}</h2>
    <p>${_("Your teacher lets you answer these openings again, without names. Yours may be among them.")} <a href=${`/ghosts/${code}`}>${_("Go to the drills")}</a></p>
  </section>`;
}

export function Finished() {
  const room = useRoom();
  const { public: pub, me } = room;
  const { results = {} } = pub;
  const rounds = Object.keys(results.rounds ?? {}).sort();

  return html`<${Page} gap="2rem">
    <div class="stack tight">
      <h1>${heading(results)}</h1>
      <p class="lede">${results.swing ? swingInWords(room, results.swing) : _("Thank you for arguing well.")}</p>
    </div>
    <div class="split">
      <div class="stack">
        ${results.swing ? html`<section class="stack" aria-labelledby="moved"><h2 id="moved">${_("Where the class stands")}</h2><${Swing} swing=${results.swing} /></section>` : html`<${Questions} />`}
        <${Care}>${_("Changing your mind is not losing. Neither is keeping it, if you can now say what the best objection is.")}<//>
        <${Place} place=${me.place} awards=${me.awards} />
      </div>
      <div class="stack">
        ${results.sides && html`<section class="stack" aria-labelledby="score"><h2 id="score">${_("The sides")}</h2><${SideScores} scores=${results.sides} />
          <p class="small">${results.level ? _("The sides are level.") : ""} ${_("Sides were given, not chosen.")}</p></section>`}
        ${rounds.length > 1 && html`<section class="stack" aria-labelledby="rounds"><h2 id="rounds">${_("Round by round")}</h2>${rounds.map((round) => html`<div class="stack tight" key=${round}><h3>${_("Round %(round)s", { round })}</h3><${SideScores} scores=${results.rounds[round]} /></div>`)}</section>`}
      </div>
    </div>
    <${Awards} awards=${results.awards} />
    ${Object.keys(me.mine ?? {}).length > 0 && html`<section class="stack oxford" aria-labelledby="mine"><h2 id="mine">${_("What became of your words")}</h2><${MySpeeches} /></section>`}
    <${KeptWords} />
    <${SharedTexts} />
    ${results.swing && html`<${Questions} />`}
    ${rounds.map((round) => html`<section class="stack" key=${round} aria-labelledby=${`clashes-${round}`}><h2 id=${`clashes-${round}`}>${rounds.length > 1 ? _("Every clash of round %(round)s", { round }) : _("Every clash")}</h2><${Clashes} round=${Number(round)} /></section>`)}
  <//>`;
}

/** After the debate: what to talk about, how the sides came out, and what became of my words. */

import { Care } from "#app/components/basics.js";
import { Questions } from "#app/components/debrief.js";
import { SideScores } from "#app/components/figures.js";
import { KeptWords } from "#app/components/gone.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { Page } from "#app/screens/player/frame.js";
import { Clashes, MySpeeches } from "#app/screens/player/phases/reveal.js";

/** Links to the drills on the class's own texts, if the teacher shares them. */
function SharedTexts() {
  const { code, public: pub } = useRoom();
  return (
    pub.texts_shared &&
    html`<section class="stack tight" aria-labelledby="shared-texts">
    <h2 id="shared-texts">${_("Practise with your class’s own texts")}</h2>
    <p>${_("Your teacher has shared these openings, without names, for you to answer again. Yours may be among them.")} <a href=${`/rooms/${code}/drills`}>${_("Go to the drills")}</a></p>
  </section>`
  );
}

export function Finished() {
  const { public: pub, me } = useRoom();
  const { results } = pub;
  const rounds = Object.keys(results?.rounds ?? {}).sort();

  return html`<${Page} gap="2rem">
    <div class="stack tight">
      <h1>${_("The debate is over")}</h1>
      <p class="lede">${_("Thank you for arguing well.")}</p>
    </div>
    <div class="split">
      <div class="stack">
        <${Questions} />
        <${Care}>${_("Changing your mind is not losing. Neither is keeping it, if you can now say what the best objection is.")}<//>
      </div>
      <div class="stack">
        ${
          results?.sides &&
          html`<section class="stack" aria-labelledby="score"><h2 id="score">${_("The sides")}</h2><${SideScores} scores=${results.sides} />
          <p class="small">${results.level ? _("The sides are level.") : ""} ${_("Sides were given, not chosen.")}</p></section>`
        }
        ${rounds.length > 1 && html`<section class="stack" aria-labelledby="rounds"><h2 id="rounds">${_("Round by round")}</h2>${rounds.map((round) => html`<div class="stack tight" key=${round}><h3>${_("Round %(round)s", { round })}</h3><${SideScores} scores=${results?.rounds[round]} /></div>`)}</section>`}
      </div>
    </div>
    ${results?.revised?.compared && html`<p class="note"><span>${n_("%(stronger)s of %(n)s rewrite was found stronger than its first version.", "%(stronger)s of %(n)s rewrites were found stronger than their first versions.", results.revised.compared, { stronger: results.revised.stronger })}</span></p>`}
    ${Object.keys(me.mine ?? {}).length > 0 && html`<section class="stack oxford" aria-labelledby="mine"><h2 id="mine">${_("How your words did")}</h2><${MySpeeches} /></section>`}
    <${KeptWords} />
    <${SharedTexts} />
    ${rounds.map((round) => html`<section class="stack" key=${round} aria-labelledby=${`clashes-${round}`}><h2 id=${`clashes-${round}`}>${rounds.length > 1 ? _("Every clash of round %(round)s", { round }) : _("Every clash")}</h2><${Clashes} round=${Number(round)} /></section>`)}
  <//>`;
}

/** After the debate: its ending step by step, what to talk about, and what became of my words. */

import { useState } from "preact/hooks";

import { Care, Icon } from "#app/components/basics.js";
import { Questions } from "#app/components/debrief.js";
import {
  Awards,
  Convinced,
  Moved,
  Rewrites,
  awardWords,
  endingTitle,
  ownBandWords,
} from "#app/components/ending.js";
import { FlowLink, WatchAgain } from "#app/components/flow_link.js";
import { KeptWords } from "#app/components/gone.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { readEnding, useShow } from "#app/core/show.js";
import { Page } from "#app/rooms/player/frame.js";
import { Clashes, MySpeeches } from "#app/rooms/player/phases/reveal.js";
import { TakeHome } from "#app/rooms/player/take_home.js";

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

/** The ending as the projector shows it: a step that was shown stays, one that is still to come waits. */
function EndingSteps({ ending }) {
  const room = useRoom();
  const [everything, ask] = useState(false);
  const { n } = useShow(readEnding, ending, room.net.now);
  const steps = everything ? ending.steps : ending.steps.slice(0, n + 1);
  const Part = { rewrites: Rewrites, awards: Awards, sides: Convinced, moved: Moved };
  return html`<div class="stack" aria-live="polite">
    ${steps.map((step) =>
      step === "questions"
        ? html`<${Questions} key=${step} />`
        : html`<section class="stack" key=${step} aria-labelledby=${`ending-${step}`} data-step=${step}><h2 id=${`ending-${step}`}>${endingTitle(step)}</h2><${Part[step]} /></section>`,
    )}
    ${steps.length < ending.steps.length && html`<p><button type="button" class="btn quiet" onClick=${() => ask(true)}>${_("Show me the rest now")}</button></p>`}
  </div>`;
}

/** My own awards, the secret one too, and where my texts stand, if I ask. */
function MyOutcome() {
  const { code, me, public: pub, offline, toast } = useRoom();
  const [place, tell] = useState(/** @type {any} */ (undefined));
  if (!pub.results || offline) return null;
  const find = async () => {
    const answer = await fetch(`/rooms/${code}/place`, {
      headers: { Accept: "application/json" },
    }).catch(() => undefined);
    if (answer?.ok) tell((await answer.json()).place ?? null);
    else toast(_("That didn’t go through. Try again."));
  };
  const wrote = Object.keys(me.mine ?? {}).length > 0;
  return html`${me.awards?.map((name) => {
    const { title, why } = awardWords(name);
    return html`<p class="note" key=${name}><${Icon} name="i-star" /> <span><b>${title}</b>: ${name === "unbelieved" ? why : _("that’s you.")}</span></p>`;
  })}
  ${
    wrote &&
    html`<div class="row" role="status">${
      place === undefined
        ? html`<button type="button" class="btn quiet" onClick=${find}>${_("Where do my texts stand?")}</button>`
        : html`<p><b>${place ? ownBandWords(place) : _("There were too few readers to say where your texts stand.")}</b></p>`
    } <a class="small" href="/how-it-counts">${_("How stars and places are worked out")}</a></div>
    ${place && html`<p class="small">${_("It says how today’s texts did, not how clever you are. Only you and your teacher can see it.")}</p>`}`
  }`;
}

export function Finished() {
  const { public: pub, me } = useRoom();
  const { ending, clashes = {} } = pub;
  const rounds = [...new Set(Object.values(clashes).map((clash) => clash.round))].sort();

  return html`<${Page} gap="2rem">
    <div class="stack tight">
      <h1>${_("The debate is over")}</h1>
      <p class="lede">${_("Thank you for arguing well.")}</p>
    </div>
    ${!pub.options.practice && html`<${TakeHome} />`}
    ${ending ? html`<${EndingSteps} ending=${ending} />` : html`<${Questions} />`}
    <${Care}>${_("Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.")}<//>
    ${Object.keys(me.mine ?? {}).length > 0 && html`<section class="stack oxford" aria-labelledby="mine"><h2 id="mine">${_("How your texts did")}</h2><${MyOutcome} /><${MySpeeches} /></section>`}
    <${KeptWords} />
    <${FlowLink} />
    <${WatchAgain} />
    <${SharedTexts} />
    ${rounds.map((round) => html`<section class="stack" key=${round} aria-labelledby=${`clashes-${round}`}><h2 id=${`clashes-${round}`}>${rounds.length > 1 ? _("Every clash of round %(round)s", { round }) : _("Every clash")}</h2><${Clashes} round=${round} /></section>`)}
  <//>`;
}

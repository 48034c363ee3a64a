/** The big screen when the debate is over: what came out of it, step by step. */

import { Care, RehearsalMark, TableMark, packWords } from "#app/components/basics.js";
import { QuestionList } from "#app/components/debrief.js";
import { Awards, Convinced, Moved, Rewrites, endingTitle } from "#app/components/ending.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { readEnding, useShow } from "#app/core/show.js";

export function Finished() {
  const { public: pub } = useRoom();
  return html`
    <header class="stage-top row"><span class="wordmark">Counterclaim</span> <span class="push row"><${RehearsalMark} /><${TableMark} /><span class="kicker">${_("The debate is over")}</span></span></header>
    <main id="main" class="page">
      ${pub.ending ? html`<${EndingStep} ending=${pub.ending} />` : html`<div class="stack finished"><p class="lede"><i dir="auto" lang=${pub.motion.language}>${pub.motion.title}</i></p><h1>${_("The debate is over")}</h1></div>`}
    </main>
    <footer class="stage-end"><${Care}>${_("Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.")}<//></footer>
  `;
}

/** One step of the ending. */
function EndingStep({ ending }) {
  const room = useRoom();
  const { at, n } = useShow(readEnding, ending, room.net.now);
  const Step = {
    rewrites: Rewrites,
    awards: Awards,
    sides: Convinced,
    moved: Moved,
    questions: QuestionList,
  }[at];
  return html`<div class="stack finished" key=${at} data-step=${at}>
    <p class="lede row"><i ...${packWords(room.public.motion)}>${room.public.motion.title}</i> ${ending.steps.length > 1 && html`<span class="push kicker">${_("%(n)s of %(all)s", { n: n + 1, all: ending.steps.length })}</span>`}</p>
    <div role="status"><h1>${endingTitle(at)}</h1></div>
    <${Step} level=${2} />
  </div>`;
}

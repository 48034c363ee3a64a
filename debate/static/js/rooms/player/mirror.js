/** If phones follow the projector, they show its content below each person's own task. */

import { Code } from "#app/components/basics.js";
import { guide, whereabouts } from "#app/components/guide.js";
import { Progress } from "#app/components/people.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

export function Mirror() {
  const { public: pub, me, motion } = useRoom();
  if (!pub.options.mirror || pub.blank || !pub.progress) return null;
  const { title, steps } = guide(pub, motion);
  return html`<section class="stack oxford" aria-labelledby="mirror">
    <div class="row"><h2 id="mirror">${_("On the screen now")}</h2> <span class="push"><${Code} code=${pub.code} /></span></div>
    <p class="kicker">${whereabouts(pub)}</p>
    <div class="stack tight"><h3>${title}</h3><ol class="small">${steps.map((step) => html`<li key=${step}>${step}</li>`)}</ol></div>
    ${me.task && !me.done && html`<${Progress} />`}
  </section>`;
}

/** While everybody's lines are on the big screen, a phone is dark and says so;
 * as dark while its owner's own is there, as it may be unsigned. */

import { useEffect, useLayoutEffect } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { ownLine, Rewritten } from "#app/components/ending.js";
import { feel } from "#app/core/feel.js";
import { focusHeading } from "#app/core/render.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** @param {{ page: number, onHere: () => void }} props */
export function LookForYours({ page, onHere }) {
  const { public: pub, me } = useRoom();
  const mine = ownLine(pub, me, page);
  useEffect(() => {
    if (mine) feel(pub.motion);
  }, [mine]);
  useLayoutEffect(focusHeading, []);
  return html`
    <header class="topbar row"><span class="wordmark">Counterclaim</span></header>
    <main id="main" class="page look-up">
      <div class="stack up" role="status">
        <${Icon} name="i-up" />
        <h1 tabindex="-1">${mine ? _("That’s yours") : _("Look up")}</h1>
        ${
          mine
            ? html`<blockquote class="prose" dir="auto">${mine.words}</blockquote><p><${Rewritten} line=${mine} /></p>${!pub.speeches?.[mine.speech]?.author && html`<p>${_("It’s there without your name.")}</p>`}`
            : html`<p class="lede">${_("Lines from your class. If one is yours, this phone says so.")}</p>`
        }
        <button type="button" class="link" onClick=${onHere}>${_("Show them here")}</button>
      </div>
    </main>`;
}

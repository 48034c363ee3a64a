/** Which sentence of my texts is my line on the big screen: one tap, from my own results of the last round until the ending. */

import { useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";

export function OwnLine() {
  const { me, act } = useRoom();
  const { seat: shared } = usePage(); // then others would read them
  const [asked] = useState(!me.line);
  if (!me.lines || shared) return null;
  const { line } = me;
  const isMine = (/** @type {string} */ speech, /** @type {string} */ n) =>
    line?.speech === speech && line.n === Number(n);
  return html`<details class="fold own-line" open=${asked}>
    <summary>${line ? _("Your line for the big screen: chosen") : _("Choose your line for the big screen")}</summary>
    <div class="stack tight">
      <p class="small">${_("It comes in the ending, with your name only if its text has one.")}</p>
      ${Object.entries(me.lines)
        .sort(([a], [b]) => (me.mine?.[b]?.round ?? 0) - (me.mine?.[a]?.round ?? 0))
        .flatMap(([speech, said]) =>
          Object.entries(said).map(
            ([n, words]) =>
              html`<button type="button" class="btn quiet line-choice" key=${`${speech} ${n}`} aria-pressed=${isMine(speech, n)} onClick=${() => !isMine(speech, n) && act("choose_line", { speech, n: Number(n) })}><span dir="auto">${words}</span></button>`,
          ),
        )}
    </div>
  </details>`;
}

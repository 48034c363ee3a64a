/** Speeches and clashes for reading. Texts are inserted as text, paragraph by paragraph. */

import { Side, packWords } from "#app/components/basics.js";
import { CitedCards } from "#app/components/cards.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";

/** @import { SpeechKind, Text } from "#app/protocol.d.ts" */

export const kindName = (kind) =>
  ({ opening: _("Opening"), rebuttal: _("Rebuttal"), closing: _("Closing") })[kind];

/** The attributes of an element with a speech's words: a bot speaks the pack's language; nobody knows a person's. @param {{ bot?: boolean }} speech */
export const speechWords = (speech, motion) => (speech.bot ? packWords(motion) : { dir: "auto" });

const paragraphs = (text) => text.split(/\n+/).filter(Boolean);

/**
 * @param {object} props
 * @param {Partial<Text> & Pick<Text, "side" | "cards">} props.speech
 * @param {SpeechKind} props.kind
 * @param {string} [props.author]
 * @param {number} [props.level]
 * @param {boolean} [props.cards]
 * @param {unknown} [props.children]
 *   Pass `author` only where the room may know it; `children` go at the end.
 */
export function Speech({ speech, kind, author, level = 2, cards = true, children }) {
  const gone = speech.text === undefined;
  const words = speechWords(speech, useRoom().public.motion);
  return html`<article class="speech stack tight" data-side=${letter(speech.side)}>
    <header class="row">
      <${`h${level}`} class="kicker">${kindName(kind)}<//>
      <${Side} side=${speech.side} />
      ${author && html`<span class="small author"><bdi>${author}</bdi></span>`}
      ${speech.bot && html`<span class="small author">${_("Computer player")}</span>`}
    </header>
    ${speech.restatement && html`<p class="restated"><span class="kicker">${_("They say")}</span> <span ...${words}>${speech.restatement}</span></p>`}
    ${
      gone
        ? html`<p class="small">${_("This text isn’t shown. The cards it’s built on are here.")}</p>`
        : paragraphs(speech.text).map((text) => html`<p class="prose" ...${words}>${text}</p>`)
    }
    ${cards && html`<${CitedCards} ids=${speech.cards} />`}
    ${children}
  </article>`;
}

/** @type {(kind: string, speech: any) => unknown} */
const nothing = () => null;

/** Both texts side by side, and the closing under them. `first` is the one that comes first. */
export function Clash({
  opening,
  rebuttal,
  closing,
  first = "opening",
  authors = {},
  level = 2,
  cards = true,
  tail = nothing,
}) {
  const texts = { opening, rebuttal };
  const order = first === "opening" ? ["opening", "rebuttal"] : ["rebuttal", "opening"];
  const speech = (kind, text) =>
    html`<${Speech} key=${kind} speech=${text} kind=${kind} author=${authors[kind]} level=${level} cards=${cards}>${tail(kind, text)}<//>`;
  return html`<div class="clash">
    ${speech(order[0], texts[order[0]])}
    <p class="versus">${first === "opening" ? _("answered by") : _("in answer to")}</p>
    ${speech(order[1], texts[order[1]])}
    ${closing && html`<div class=${first === "opening" ? "closing" : "closing last"}>${speech("closing", closing)}</div>`}
  </div>`;
}

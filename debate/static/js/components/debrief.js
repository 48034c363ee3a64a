/** What a pack asks a class after the debate. */

import { packWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** @param {{ onShow?: (question: number) => void }} props `onShow`: a press puts one of them alone on the projector, from 1, or all (0) */
export function Questions({ onShow }) {
  const { motion, public: pub } = useRoom();
  if (!motion?.debrief?.length) return null;
  const alone = pub.ending?.question ?? 0;
  return html`<section class="stack debrief" aria-labelledby="talk"><h2 id="talk">${_("Questions to discuss")}</h2>
    ${onShow && html`<p class="small">${_("Press a question to have it alone on the projector, again for all.")}</p>`}
    <ol class="questions stack tight">${motion.debrief.map((question, n) => {
      const words = html`<bdi ...${packWords(motion)}>${question}</bdi>`;
      return html`<li key=${question}>${onShow ? html`<button type="button" class="link" aria-pressed=${alone === n + 1} onClick=${() => onShow(alone === n + 1 ? 0 : n + 1)}>${words}</button>` : words}</li>`;
    })}</ol></section>`;
}

/** On the projector: the first of them large, or the one that the host has chosen alone. */
export function QuestionList() {
  const { motion, public: pub } = useRoom();
  const all = motion?.debrief ?? [];
  const { question = 0 } = pub.ending ?? {};
  const shown = question ? all.slice(question - 1, question) : all;
  return html`<ol class="questions stack tight">${shown.map((one) => html`<li key=${one}><bdi ...${packWords(motion)}>${one}</bdi></li>`)}</ol>`;
}

/** What a pack asks a class after the debate. */

import { packWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

export function Questions() {
  const { motion } = useRoom();
  if (!motion?.debrief?.length) return null;
  return html`<section class="stack debrief" aria-labelledby="talk"><h2 id="talk">${_("Questions to discuss")}</h2><${QuestionList} /></section>`;
}

export function QuestionList() {
  const { motion } = useRoom();
  return html`<ol class="questions stack tight">${motion?.debrief?.map((question) => html`<li key=${question}><bdi ...${packWords(motion)}>${question}</bdi></li>`)}</ol>`;
}

/** What the page notices, as people read it. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { isAboutSelfHarm } from "#app/coaching/hard_words.js";
import { noticeText } from "#app/coaching/notices.js";

/** @import { Notice } from "#app/types.d.ts" */

/** Notices as a list; words about hurting oneself by themselves, with care. @param {{ notices: Notice[], alone?: boolean }} props */
export function Noticed({ notices, alone }) {
  const care = notices.some(({ about }) => about === "care");
  const rest = notices.filter(({ about }) => about !== "care");
  if (!notices.length) return null;
  return html`<div class="stack tight">
    ${care && html`<${Cared} alone=${alone} />`}
    ${
      rest.length > 0 &&
      html`<div class="alert"><${Icon} name="i-pen" /><div class="stack tight">
        <p class="small"><strong>${_("Worth a second look")}</strong></p>
        <ul class="stack tight small">${rest.map((one) => html`<li key=${one.about} dir="auto">${noticeText(one)}</li>`)}</ul>
      </div></div>`
    }
  </div>`;
}

/** What stands by the first answer of a computer player where somebody practises alone: no teacher reads along, and no list of words knows all that may be serious. */
export const ByAProgram = () =>
  html`<p class="small">${_("A program wrote this.")} ${_("It can’t tell what is serious. If something you wrote is really happening, tell an adult you trust.")}</p>`;

/** What stands at the foot of every page of practice, for everybody: so it accuses nobody, and is there on the day it's needed. */
export const OnYourMind = () =>
  html`<p>${_("Something on your mind? An adult you trust can help.")}</p>`;

const youMatter = () =>
  _("If any of this is about you: you matter, and you don’t have to deal with it alone.");

/** What is said once such words were sent in a class, in small print, as neighbours look on. @param {{ restatement?: string, text?: string }} props of what was sent */
export function CaredOnceSent({ restatement = "", text = "" }) {
  const { motion, public: pub } = useRoom();
  if (!motion || pub.options.practice || !isAboutSelfHarm(`${restatement}\n${text}`, motion))
    return null;
  return html`<p class="small">${youMatter()} ${_("Your teacher reads your text first, and nobody else does until then. Please talk to them, or to another adult you trust.")}</p>`;
}

/** All that is said to a writer whose words tell of something hard. @param {{ alone?: boolean }} props */
export function Cared({ alone }) {
  return html`<div class="alert"><${Icon} name="i-note" /><div class="stack tight">
    <p><strong>${youMatter()}</strong></p>
    <p class="small">${alone ? _("Please talk to an adult you trust. There is no feedback on such words, and you can stop here at any time.") : _("Please talk to your teacher, or to another adult you trust. You can step out at any time, and only your teacher will know. If it’s only about the debate, just go on writing.")}</p>
  </div></div>`;
}

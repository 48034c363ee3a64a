/** Practice: each answer of the computer player on a screen of its own; before it, one tap may say how it will answer. */

import { useLayoutEffect, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { Speech } from "#app/components/clash.js";
import { ByAProgram } from "#app/coaching/noticed.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { focusHeading, nameWindow } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide } from "#app/core/sides.js";
import { inTab } from "#app/core/storage.js";
import { Page } from "#app/rooms/player/frame.js";
import { SKIPPED, answersTo } from "#app/rooms/player/waits/calls.js";
import { foresee, foreseen } from "#app/rooms/player/waits/foresight.js";

/** @import { Answer } from "#app/rooms/player/waits/calls.js" */

/** That an answer was read. @param {Answer} answer */
const readOf = ({ what }) => `${what} read`;

/** What comes once every answer that is shown now was read. @param {{ children: () => unknown }} props */
export function AfterAnswers({ children }) {
  const room = useRoom();
  const [read, setRead] = useState(/** @type {string[]} */ ([]));
  if (!room.motion && room.public.options.practice) return null; // for a moment
  const told = foreseen(room);
  const answer = answersTo(room).find((one) => !read.includes(one.what) && !told[readOf(one)]);
  if (!answer) return children();
  const goOn = () => {
    foresee(room, readOf(answer), "yes");
    setRead([...read, answer.what]);
    requestAnimationFrame(() => (focusHeading(), nameWindow()));
  };
  return html`<${OneAnswer} key=${answer.what} answer=${answer} onDone=${goOn} />`;
}

/** Whether what was called came, and what came. @param {{ kind: Answer["kind"], came: string, met: boolean }} props */
export function Came({ kind, came, met }) {
  const { motion } = useRoom();
  const tongue = usePackWords();
  const card =
    kind === "rebuttal"
      ? html`<b ...${tongue}>${motion?.cards[came]?.title}</b>`
      : html`<span dir="auto">“${came.replace(/\p{P}+$/u, "")}”</span>`;
  const missed =
    kind === "rebuttal"
      ? _("You guessed which card they’d answer with; they chose another: %(card)s.")
      : _("You guessed which sentence they’d pick; they picked another: %(card)s.");
  return rich(met ? _("You saw it coming: %(card)s.") : missed, { card });
}

/** @param {{ answer: Answer, onDone: () => void }} props */
function OneAnswer({ answer, onDone }) {
  const room = useRoom();
  const { motion, public: pub, me } = room;
  const tongue = usePackWords();
  const { what, kind, choices, came, said, mine } = answer;
  const nothing = choices.length && inTab.keeps() ? "" : SKIPPED;
  const [told, tell] = useState(foreseen(room)[what] ?? nothing);
  useLayoutEffect(() => (focusHeading(), nameWindow()), [told]);
  const ofCards = kind === "rebuttal";
  const side = me.side ?? "for";
  if (told)
    return html`<${Page} gap="1rem" motion=${false} actions=${html`<button type="button" class="btn push" onClick=${onDone}>${_("Go on")} <${Icon} name="i-next" /></button>`}>
    <h1>${ofCards ? _("Their answer to your opening") : _("Their last word on your rebuttal")}</h1>
    ${told !== SKIPPED && html`<p class="note"><${Icon} name=${told === came ? "i-check" : "i-note"} /> <span><${Came} kind=${kind} came=${came} met=${told === came} /></span></p>`}
    <${Speech} speech=${{ ...said, side: otherSide(side), bot: true }} kind=${kind} cards=${false} />${ofCards && html`<${ByAProgram} />`}
  <//>`;
  const choose = (/** @type {string} */ choice) => {
    foresee(room, what, choice);
    tell(choice);
    if (choice === came) feel(pub.motion);
  };
  const words = (/** @type {string} */ choice) => {
    const card = ofCards ? motion?.cards[choice] : undefined;
    return card
      ? html`<span ...${tongue}>${card.title}<span class="small claim">${card.claim}</span></span>`
      : html`<span dir="auto">${choice}</span>`;
  };
  return html`<${Page} gap="1rem" motion=${false} actions=${html`<button type="button" class="btn quiet push" onClick=${() => choose(SKIPPED)}>${_("Skip this")}</button>`}>
    <div class="stack tight">
      <h1 id="call">${ofCards ? _("How will they answer you?") : _("Which sentence will their last word take up?")}</h1>
      ${ofCards && html`<p class="small clip two"><b>${_("Your opening")}:</b> <span dir="auto">“${mine}”</span></p>`}
    </div>
    <div class="picks stack tight" role="group" aria-labelledby="call">${choices.map((choice) => html`<button type="button" key=${choice} class="pick" data-side=${letter(ofCards ? otherSide(side) : side)} onClick=${() => choose(choice)}>${words(choice)}</button>`)}</div>
  <//>`;
}

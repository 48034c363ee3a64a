/** Practice: one tap says how the computer player will answer, then its answer is shown, and whether that was it. */

import { useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { Speech } from "#app/components/clash.js";
import { ByAProgram } from "#app/coaching/noticed.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide } from "#app/core/sides.js";
import { inTab } from "#app/core/storage.js";
import { Page } from "#app/rooms/player/frame.js";
import { SKIPPED, calls } from "#app/rooms/player/waits/calls.js";
import { foresee, foreseen } from "#app/rooms/player/waits/foresight.js";

/** @import { Call } from "#app/rooms/player/waits/calls.js" */

/** What comes once everything that can be called now was called, or passed over. @param {{ children: () => unknown }} props */
export function AfterCalls({ children }) {
  const room = useRoom();
  const [left, setLeft] = useState(/** @type {Call[] | undefined} */ (undefined));
  if (!room.motion && room.public.options.practice) return null; // for a moment
  const open =
    left ?? (inTab.keeps() ? calls(room) : []).filter(({ what }) => !foreseen(room)[what]);
  const [call, ...others] = open;
  return call
    ? html`<${OneCall} key=${call.what} call=${call} onDone=${() => setLeft(others)} />`
    : children();
}

/** @param {{ call: Call, onDone: () => void }} props */
function OneCall({ call, onDone }) {
  const room = useRoom();
  const { motion, public: pub, me } = room;
  const tongue = usePackWords();
  const [told, tell] = useState("");
  const { what, kind, choices, came, said, mine } = call;
  const ofCards = kind === "rebuttal";
  const side = me.side ?? "for";
  const choose = (/** @type {string} */ choice) => {
    if (told) return;
    foresee(room, what, choice);
    if (choice === SKIPPED) return onDone();
    tell(choice);
    if (choice === came) feel(pub.motion);
  };
  const words = (/** @type {string} */ choice) => {
    const card = ofCards ? motion?.cards[choice] : undefined;
    return card
      ? html`<span ...${tongue}>${card.title}${!told && html`<span class="small claim">${card.claim}</span>`}</span>`
      : html`<span dir="auto">${choice}</span>`;
  };
  const markOf = (/** @type {string} */ choice) =>
    told && (choice === came ? "right" : choice === told ? "other" : "off");
  const isOpen = (/** @type {string} */ choice) => !told || choice === came || choice === told;
  const onward = told
    ? html`<button type="button" class="btn push" onClick=${onDone}>${_("Go on")} <${Icon} name="i-next" /></button>`
    : html`<button type="button" class="btn quiet push" onClick=${() => choose(SKIPPED)}>${_("Skip this")}</button>`;
  return html`<${Page} gap="1rem" motion=${false} actions=${onward}>
    <div class="stack tight">
      <h1 id="call">${ofCards ? _("How will they answer you?") : _("Which sentence will their last word take up?")}</h1>
      ${ofCards && !told && html`<p class="small clip two"><b>${_("Your opening")}:</b> <span dir="auto">“${mine}”</span></p>`}
    </div>
    <div class="picks stack tight" role="group" aria-labelledby="call">${choices.filter(isOpen).map((choice) => html`<button type="button" key=${choice} class="pick" data-side=${letter(ofCards ? otherSide(side) : side)} data-mark=${markOf(choice) || undefined} aria-pressed=${told === choice ? "true" : "false"} aria-disabled=${told ? "true" : undefined} onClick=${() => choose(choice)}>${words(choice)}${told && choice === came && html` <${Icon} name="i-check" /><span class="vh">${_("This one.")}</span>`}</button>`)}</div>
    <div role="status">${told && html`<p class="lede"><b>${told === came ? _("You saw it coming.") : _("They took another way.")}</b></p>`}</div>
    ${told && html`<${Speech} speech=${{ ...said, side: otherSide(side), bot: true }} kind=${kind} cards=${false} /><${ByAProgram} first=${ofCards} mine=${mine} />`}
  <//>`;
}

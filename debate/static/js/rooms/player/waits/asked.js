/** Practice: before it answers a text that was sent, the computer player asks what it means, and a tap says it. */

import { useLayoutEffect } from "preact/hooks";

import { usePackWords } from "#app/components/basics.js";
import { headed } from "#app/components/cards.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { Page } from "#app/rooms/player/frame.js";
import { Care, heard } from "#app/rooms/player/waits/care.js";
import { mineOf } from "#app/rooms/player/writing.js";

/** @import { SpeechKind } from "#app/protocol.d.ts" */

/** Where care was heard: whether its writer stops or goes on, or whose contempt it is. @param {boolean} contempt @returns {{ [tap: string]: string }} */
const whose = (contempt) =>
  contempt
    ? { said_by_me: _("I do"), as_argument: _("Somebody else, and I’m against it") }
    : {
        about_me: _("Stop the debate"),
        go_on: _("Go on with the debate"),
        as_argument: _("It’s my argument"),
      };

/** @type {{ [kind in SpeechKind]: () => string }} */
const whichText = {
  opening: () => _("Your opening"),
  rebuttal: () => _("Your answer"),
  closing: () => _("Your closing"),
};

/** One question and its answers, each a button. @param {{ asked: string[], kind: SpeechKind }} props `kind`: of the text that is asked about */
export function Asked({ asked, kind }) {
  const { public: pub, me, motion, act } = useRoom();
  const tongue = usePackWords();
  useLayoutEffect(focusHeading, [asked[0]]); // one question may follow another
  if (asked.includes("about_me") && asked.length === 2)
    return html`<${Care} onBack=${() => act("mean", { phase: pub.phase.id, meant: asked[1] })} />`;
  const own = mineOf(me, kind, pub.phase.round)?.text;
  const mine =
    own &&
    html`<p class="small clip two"><b>${whichText[kind]()}:</b> <span dir="auto">“${own}”</span></p>`;
  const deck = motion?.cards ?? {};
  const one = (/** @type {string} */ meant, /** @type {unknown} */ words) =>
    html`<button type="button" key=${meant} class="pick" data-side=${letter(me.side ?? "for")} onClick=${() => act("mean", { phase: pub.phase.id, meant })}><span>${words}</span></button>`;
  /** @param {{ [tap: string]: string }} labels */
  const some = (labels) => asked.filter((id) => labels[id]).map((id) => one(id, labels[id]));
  const isContempt = asked.includes("said_by_me");
  if (isContempt || asked.includes("about_me")) {
    const say = heard();
    return html`<${Page} gap="1rem" motion=${false}>
      <div class="stack tight">
        <h1 id="asked">${isContempt ? _("Who says this?") : (say[me.care ?? ""] ?? say.told)}</h1>
        <p>${isContempt ? _("The computer player asks before it answers.") : _("If you, or somebody you know, need help with this, stop here, and you’ll read whom to tell.")}${!isContempt && ` ${_("If you go on, nobody argues with it.")}`}</p>
      </div>
      <div class="picks stack tight" role="group" aria-labelledby="asked">${some(whose(isContempt))}</div>
    <//>`;
  }
  /** A card of the deck, or else a point on none. @param {string} id */
  const choice = (id) => {
    if (!deck[id])
      return one(id, html`<b ...${tongue}>${`${id[0].toUpperCase()}${id.slice(1)}.`}</b>`);
    const [heading, claim] = headed(
      deck[id].title,
      (deck[id].stock && deck[id].short) || deck[id].claim,
    );
    return one(
      id,
      html`<b ...${tongue}>${heading}</b>${claim && html`<br /><span class="small claim" ...${tongue}>${claim}</span>`}`,
    );
  };
  return html`<${Page} gap="1rem" motion=${false}>
    <div class="stack tight">
      <h1 id="asked">${_("Which is your main point?")}</h1>
      <p class="small">${_("So that the answer is about what you mean.")}</p>
      ${mine}
    </div>
    <div class="picks stack tight" role="group" aria-labelledby="asked">${one("none", _("Just what I wrote"))}${asked.filter((id) => id !== "none").map(choice)}</div>
  <//>`;
}

/** Practice: before it answers a text that was sent, the computer player asks what it means, and a tap says it. */

import { useEffect, useState } from "preact/hooks";

import { LinkButton, usePackWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { Page } from "#app/rooms/player/frame.js";

/** @import { Side } from "#app/protocol.d.ts" */

/** What kinds of points are called on each side. @type {() => { [kind: string]: { [side in Side]: string } }} */
const kinds = () => ({
  harm: { for: _("Somebody is harmed as things are"), against: _("Somebody would be harmed") },
  works: { for: _("It would work"), against: _("It wouldn’t work") },
  other: { for: _("Nothing else works as well"), against: _("Something else works better") },
  right: {
    for: _("It’s a right, or only fair"),
    against: _("It touches a right, or isn’t fair"),
  },
  cost: { for: _("It saves money, time or trouble"), against: _("It costs too much") },
});

/** What an answer does with a point. @type {() => { [way: string]: string }} */
const ways = () => ({
  denied: _("It isn’t true, or the proof is weak"),
  unlinked: _("It doesn’t follow, or something else is the cause"),
  outweighed: _("It’s unfair, costs too much, or matters less"),
  replaced: _("There’s a better way"),
});

/** Where care was heard: whether it is the writer's life, or whose contempt it is. @param {boolean} contempt @returns {{ [tap: string]: string }} */
const whose = (contempt) =>
  contempt
    ? { said_by_me: _("I do"), as_argument: _("Somebody else, and I’m against it") }
    : { about_me: _("Yes. Stop the debate"), as_argument: _("It’s my argument: answer it") };

/** One question and its answers, each a button. @param {{ asked: string[] }} props */
export function Asked({ asked }) {
  const { public: pub, me, motion, act } = useRoom();
  const tongue = usePackWords();
  const [none, setNone] = useState(false); // none of the cards is meant
  useEffect(focusHeading, [none, asked[0]]); // one question may follow another
  const mean = (/** @type {string} */ meant) => act("mean", { phase: pub.phase.id, meant });
  const cards = asked.filter((id) => motion?.cards[id]);
  const side = me.side ?? "for";
  const isAnswer = pub.phase.name === "rebuttal";
  const isCare = asked.includes("as_argument");
  const isContempt = asked.includes("said_by_me");
  const plain = isCare ? whose(isContempt) : isAnswer ? ways() : kinds();
  const word = (/** @type {string} */ id) => {
    const name = plain[id];
    return typeof name === "object" ? name[side] : name;
  };
  const title = isCare
    ? isContempt
      ? _("Who says this?")
      : _("Is this about you, or somebody you know?")
    : isAnswer
      ? _("What do you say against their point?")
      : none
        ? _("What kind of point is it?")
        : _("Which is your point?");
  const one = (
    /** @type {string} */ id,
    /** @type {unknown} */ words,
    /** @type {() => unknown} */ go = () => mean(id),
  ) =>
    html`<button type="button" key=${id} class="pick" data-side=${letter(side)} onClick=${go}><span>${words}</span></button>`;
  const choices =
    isAnswer || isCare || none
      ? asked.filter((id) => !cards.includes(id)).map((id) => one(id, word(id)))
      : [
          ...cards.map((id) => {
            const { title: name, claim } = /** @type {NonNullable<typeof motion>} */ (motion).cards[
              id
            ];
            return one(
              id,
              html`<b ...${tongue}>${name}</b><br /><span class="small claim" ...${tongue}>${claim}</span>`,
            );
          }),
          one("none", _("None of these"), () => setNone(true)),
        ];
  return html`<${Page} gap="1rem" motion=${false}>
    <div class="stack tight">
      <h1 id="asked">${title}</h1>
      <p>${isCare && !isContempt ? _("If it is, the debate stops, and you read who can help.") : isAnswer ? _("The computer player asks before its last word.") : _("The computer player asks before it answers.")}</p>
    </div>
    <div class="picks stack tight" role="group" aria-labelledby="asked">${choices}</div>
    ${!isCare && html`<p class="small"><${LinkButton} onClick=${() => mean("")}>${_("Just answer")}<//>${none && html` · <${LinkButton} onClick=${() => setNone(false)}>${_("Back")}<//>`}</p>`}
  <//>`;
}

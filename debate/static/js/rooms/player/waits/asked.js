/** Practice: before it answers a text that was sent, the computer player asks what it means, and a tap says it. */

import { useEffect, useState } from "preact/hooks";

import { LinkButton, usePackWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide } from "#app/core/sides.js";
import { Page } from "#app/rooms/player/frame.js";

/** What an answer does with a point. @type {() => { [way: string]: string }} */
const ways = () => ({
  proof: _("The proof is weak"),
  denied: _("It isn’t true"),
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
  const [none, setNone] = useState(false); // none of the own cards is meant
  useEffect(focusHeading, [none, asked[0]]); // one question may follow another
  const mean = (/** @type {string} */ meant) => act("mean", { phase: pub.phase.id, meant });
  const mine = me.side ?? "for";
  const isAnswer = pub.phase.name === "rebuttal";
  const side = none && !isAnswer ? otherSide(mine) : mine;
  const deck = motion?.cards ?? {};
  const cards = asked.filter((id) => deck[id]?.side === side);
  if (none) cards.sort((a, b) => deck[a].title.localeCompare(deck[b].title, motion?.language)); // an order that means nothing
  const isWays = isAnswer && (none || !cards.length);
  const isCare = asked.includes("as_argument");
  const isContempt = asked.includes("said_by_me");
  const plain = isCare ? whose(isContempt) : ways();
  const title = isCare
    ? isContempt
      ? _("Who says this?")
      : _("Do you, or somebody you know, need help with this?")
    : isWays
      ? _("What do you say against their point?")
      : none
        ? _("Which of their cards would be hardest for you to answer?")
        : isAnswer
          ? _("Is your answer one of your cards?")
          : _("Which is your main point?");
  const one = (
    /** @type {string} */ id,
    /** @type {unknown} */ words,
    /** @type {() => unknown} */ go = () => mean(id),
  ) =>
    html`<button type="button" key=${id} class="pick" data-side=${letter(side)} onClick=${go}><span>${words}</span></button>`;
  const choices =
    isWays || isCare
      ? asked.filter((id) => plain[id]).map((id) => one(id, plain[id]))
      : [
          ...cards.map((id) =>
            one(
              id,
              html`<b ...${tongue}>${deck[id].title}</b>${!none && html`<br /><span class="small claim" ...${tongue}>${deck[id].claim}</span>`}`,
            ),
          ),
          one("none", _("None of these"), none ? undefined : () => setNone(true)),
        ];
  return html`<${Page} gap="1rem" motion=${false}>
    <div class="stack tight">
      <h1 id="asked">${title}</h1>
      <p>${isCare && !isContempt ? _("If so, the debate stops, and you read who can help.") : isAnswer ? _("The computer player asks before its last word.") : none ? _("The computer player will answer with that one.") : _("The computer player asks before it answers.")}</p>
    </div>
    <div class="picks stack tight" role="group" aria-labelledby="asked">${choices}</div>
    ${!isCare && html`<p class="small">${(!none || isAnswer) && html`<${LinkButton} onClick=${() => mean("")}>${_("Just answer")}<//>`}${none && isAnswer && " · "}${none && html`<${LinkButton} onClick=${() => setNone(false)}>${_("Back")}<//>`}</p>`}
  <//>`;
}

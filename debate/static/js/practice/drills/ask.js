/** A question to an opponent: one, about something that they said. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { Speech } from "#app/components/clash.js";
import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { claimOf } from "#app/coaching/coaching.js";
import { OwnText, sentencesOf } from "#app/coaching/own_text.js";
import { WhichParts, WhichSide } from "#app/practice/drills/own_check.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";
import { Beside, Good, Line } from "#app/practice/drills/writing.js";

/** @import { ItemProps, LookProps } from "#app/types.d.ts" */

const MOST = 140; // characters
const QUESTION = /[?？؟]\s*[”"’»)]*\s*$/u;

/** @param {ItemProps<"ask">} props */
export function Ask({ n, item, corner, onAnswer, onLeave }) {
  const [words, setWords] = useState("");
  const asked = words.trim();
  const submit = useSubmit(asked, () => onAnswer(asked), _("First write your question."));
  const bar = html`<${Send} ready=${asked} words=${_("Compare")} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <h1>${_("Ask about opening %(n)s", { n: n + 1 })}</h1>
    <div class="split even">
      <section class="stack" aria-label=${_("Their opening")}><${Speech} speech=${item} kind="opening" level=${2} cards=${false} /></section>
      <form id="drill" class="stack" onSubmit=${submit}>
        <div class="field"><label for="question">${_("Your question")}</label>
          <p class="hint" id="question-hint">${_("One question, up to %(n)s characters, about something they said. Ask what their case needs, and doesn’t have.", { n: MOST })}</p>
          <textarea dir="auto" id="question" rows="3" maxlength=${MOST} aria-describedby="question-hint" onInput=${(/** @type {Event} */ event) => setWords(valueOf(event))}></textarea></div>
      </form>
    </div>
  <//>`;
}

/** The sentence of an opening that has most words of a question; "" if none has any. @param {string} text @param {OwnText} question */
export function askedAbout(text, question) {
  const mine = question.forms(question.text);
  const shared = (/** @type {string} */ words) =>
    [...question.forms(words)].filter((form) => mine.has(form) && !question.common.has(form))
      .length;
  const [about] = sentencesOf(text)
    .map((one) => one.text.trim())
    .sort((a, b) => shared(b) - shared(a));
  return about && shared(about) ? about : "";
}

const AIMED = 2; // words of a weak point in a question that goes for it, or one that asks what would be so anyway

/** Whether a question surely goes for a card's weak point: by words of it, one of which the opening doesn't have. @param {OwnText} question @param {string} weak @param {string} opening */
export function aimsAt(question, weak, opening) {
  const mine = question.telling(question.text);
  const both = [...question.telling(weak)].filter((word) => mine.has(word));
  const said = question.telling(opening);
  const fresh = both.some((word) => !said.has(word));
  return (
    (both.length >= AIMED && fresh) || (both.length > 0 && question.found("anyway").length > 0)
  );
}

/** @param {LookProps<"ask">} props */
export function AskLook({ item, mine, material, level }) {
  const { motion } = useDrillRoom();
  const card = motion.cards[item.cards[0]];
  const own = new OwnText({ motion, lexicon: material.lexicon }, mine);
  const about = askedAbout(item.text, own);
  const asks = !QUESTION.test(mine)
    ? _("Is this a question yet?")
    : own.found("polar").length
      ? _("Could they answer with one word? Then ask how, how many, or how they know.")
      : "";
  const model = _("You say: “%(claim)s” For whom, or when, isn’t that so?", {
    claim: claimOf({ motion, words: material.lexicon }, item),
  });
  const after = _("It is after this: “%(weak)s”", { weak: card.weak_point });
  const hits = !asks && aimsAt(own, card.weak_point, item.text);
  return html`<details class="fold"><summary>${_("Their opening")}</summary><${Speech} speech=${item} kind="opening" level=${level} cards=${false} /></details>
    <${Beside} level=${level} title=${_("Your question")} mine=${html`<${Line} text=${mine} material=${material} item=${item}>
      ${about && html`<p class="small" dir="auto">${_("It is about this: “%(words)s”", { words: about })}</p>`}
      ${hits && html`<p class="note"><${Icon} name="i-check" /> <span>${_("That’s it: this goes for the card’s weak point.")}</span></p>`}
      ${asks && html`<p class="note"><${Icon} name="i-note" /> <span>${asks}</span></p>`}<//>`}>
      <${Good} level=${level} title=${_("A question that quotes them")} text=${model} said=${after} />
    <//>
    <${WhichSide} legend=${_("Whose side does an honest answer help?")} text=${mine} material=${material} item=${item} noted=${asks} />
    <${WhichParts} text=${mine} material=${material} parts=${[
      _("I ask about something they said."),
      _("Their case needs the answer."),
      _("I know what I’d say to each answer they could give."),
    ]} />`;
}

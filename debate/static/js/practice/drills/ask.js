/** A question to an opponent: one, about something that they said. */

import { useState } from "preact/hooks";

import { Speech } from "#app/components/clash.js";
import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { claimOf } from "#app/coaching/coaching.js";
import { OwnText, sentencesOf } from "#app/coaching/own_text.js";
import { Facts } from "#app/coaching/remarks.js";
import { inLine } from "#app/practice/drills/points.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";
import { Beside, Good, Line } from "#app/practice/drills/writing.js";

/** @import { ItemProps, LookProps, Material } from "#app/types.d.ts" */

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

/** What questions ask for, the most telling first. @returns {[string, string][]} */
const askedFor = () => [
  ["asks_evidence", _("You ask how they know.")],
  ["asks_reason", _("You ask for a reason.")],
  ["asks_consequence", _("You ask what would follow.")],
  ["asks_limit", _("You ask where it ends: for whom, when or how much.")],
];

/**
 * What can be seen in a question: what it is about, what it asks for, and that more than a yes or no is needed.
 * @param {string} question @param {{ text: string }} opening @param {Pick<Material, "motion" | "lexicon">} material
 */
export function askedIn(question, { text }, { motion, lexicon }) {
  const own = new OwnText({ motion, lexicon }, question);
  const mine = own.forms(question);
  const shared = (/** @type {string} */ words) =>
    [...own.forms(words)].filter((form) => mine.has(form) && !own.common.has(form)).length;
  const [about] = sentencesOf(text)
    .map((one) => one.text.trim())
    .sort((a, b) => shared(b) - shared(a));
  const found = askedFor().find(([list]) => own.found(list).length);
  return [
    about && shared(about) ? _("You ask about this: “%(words)s”", { words: about }) : "",
    found ? found[1] : "",
    lexicon.polar && !own.found("polar").length ? _("They can’t just say yes or no.") : "",
  ].filter(Boolean);
}

/** @param {LookProps<"ask">} props */
export function AskLook({ item, mine, material, level }) {
  const { motion } = useDrillRoom();
  const card = motion.cards[item.cards[0]];
  const own = new OwnText({ motion, lexicon: material.lexicon }, mine);
  const noticed = inLine(mine, material, item);
  const about = { motion, words: material.lexicon };
  const followed =
    !noticed.care && noticed.remarks.every(({ about }) => ["far", "bare"].includes(about));
  const model = _("You say: “%(claim)s” How does that fit with this: “%(weak)s”?", {
    claim: claimOf(about, item),
    weak: card.weak_point.replace(/[.]$/u, ""),
  });
  return html`<details class="fold"><summary>${_("Their opening")}</summary><${Speech} speech=${item} kind="opening" level=${level} cards=${false} /></details>
    <${Beside} level=${level} title=${_("Your question")} mine=${html`<${Line} text=${mine} material=${material} item=${item} />${followed && QUESTION.test(mine) && html`<${Facts} facts=${askedIn(mine, item, { ...material, motion })} />`}`}>
      <${Good} level=${level} title=${_("A question that quotes them")} text=${model} />
      ${
        followed &&
        html`<ul class="small stack tight">
        ${
          QUESTION.test(mine)
            ? html`${own.found("polar").length > 0 && html`<li>${_("Could they answer with one word? Then ask how, how many, or how they know.")}</li>`}
        <li>${_("What will you say to each answer they could give?")}</li>`
            : html`<li>${_("Is this a question yet?")}</li>`
        }
        </ul>`
      }
    <//>`;
}

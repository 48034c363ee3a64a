/** Say it in sixty seconds: an answer aloud, and then the one line that it leaves, as in a debate said aloud. */

import { useEffect, useState } from "preact/hooks";

import { Care } from "#app/components/basics.js";
import { Speech } from "#app/components/clash.js";
import { valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { wordsOn } from "#app/coaching/figures.js";
import { asksForCare } from "#app/coaching/hard_words.js";
import { OwnText } from "#app/coaching/own_text.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";
import { WhichParts, WhichSide } from "#app/practice/drills/own_check.js";
import { Beside, Good, Line } from "#app/practice/drills/writing.js";

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { DrillOpening, ItemProps, Lexicon, LookProps } from "#app/types.d.ts" */

const SPEECH = 60_000; // ms
const LINE = [20, 160]; // characters, as in a debate

/** A person reads, then speaks, then writes. They decide when to go on, and nothing cuts them off. @param {ItemProps<"aloud">} props */
export function Aloud({ n, item, timed, corner, onAnswer, onLeave }) {
  const { clock } = useDrillRoom();
  const [part, setPart] = useState(/** @type {"read" | "speak" | "write"} */ ("read"));
  const [words, setWords] = useState("");
  /** @type {{ current: HTMLTextAreaElement }} */
  const field = useElement();
  const line = words.trim();

  useEffect(() => {
    if (part === "write") field.current.focus();
    if (part !== "speak" || !timed) return undefined;
    clock.set({ length: SPEECH, deadline: Date.now() + SPEECH, speech: true }, `${n} speak`);
    return () => clock.set(undefined, "");
  }, [part]);

  const lacks = part === "write" && line.length < LINE[0] && !asksForCare(line);
  const submit = useSubmit(
    !lacks,
    () => (part === "write" ? onAnswer(line) : setPart(part === "read" ? "speak" : "write")),
    _("Write your line first: at least %(n)s characters.", { n: LINE[0] }),
  );

  const now = {
    read: _("Read it. Press “Start”, and answer aloud: first what they claim, then your answer."),
    speak: _("Speak now. When the minute is over, let your sentence end."),
    write: _("Now write the one line that should stay of what you said."),
  }[part];
  const button = { read: _("Start"), speak: _("I’ve said it"), write: _("Compare") }[part];
  const bar = html`<${Send} ready=${!lacks} words=${button} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <div class="stack tight"><h1>${_("Answer opening %(n)s aloud", { n: n + 1 })}</h1><p role="status">${now}</p>
      <p class="small">${_("Nothing is recorded, and no microphone is on. In a quiet room, whisper it or think it.")}</p></div>
    <div class="split even">
      <section class="stack" aria-label=${_("Their opening")}><${Speech} speech=${item} kind="opening" level=${2} cards=${false} /><${Care}>${_("Take on the argument, never the person.")}<//></section>
      <form id="drill" class="stack" onSubmit=${submit}>
        ${
          part === "write" &&
          html`<div class="field"><label for="line">${_("What you said, in one line")}</label>
          <p class="hint" id="line-hint">${_("%(lo)s to %(hi)s characters.", { lo: LINE[0], hi: LINE[1] })}</p>
          <textarea dir="auto" id="line" rows="3" maxlength=${LINE[1]} aria-describedby="line-hint" ref=${field} onInput=${(/** @type {Event} */ event) => setWords(valueOf(event))}></textarea></div>`
        }
      </form>
    </div>
  <//>`;
}

/** Of the cards that answer an opening the one that a line has most words of; else the strong answer's. @param {DrillOpening} item @param {string} line @param {{ motion: Motion, lexicon: Lexicon }} about */
export function spokenOf({ cards: [met], strong }, line, about) {
  const own = new OwnText(about, line);
  const { cards } = about.motion;
  const size = (/** @type {string} */ id) =>
    own.inCommon(wordsOn(cards[id]), cards[id].answers[met].hint ?? "").size;
  const [best] = Object.keys(cards)
    .filter((id) => cards[id].answers?.[met]?.hint)
    .sort((a, b) => size(b) - size(a));
  const [card] = strong.cards;
  return best && size(best) > (cards[card]?.answers?.[met] ? size(card) : 0) ? best : card;
}

/** @param {LookProps<"aloud">} props */
export function AloudLook({ item, mine, material, level }) {
  const { motion } = useDrillRoom();
  const card = spokenOf(item, mine, { motion, lexicon: material.lexicon });
  const hint = motion.cards[card]?.answers?.[item.cards[0]]?.hint;
  return html`<details class="fold"><summary>${_("Their opening")}</summary><${Speech} speech=${item} kind="opening" level=${level} cards=${false} /></details>
    <${Beside} level=${level} title=${_("Your line")} mine=${html`<${Line} text=${mine} material=${material} item=${item} answers />`}>
      <${Good} level=${level} title=${_("The deck’s line")} text=${hint || item.strong.text} cards=${hint ? [card] : item.strong.cards} />
    <//>
    <${WhichSide} text=${mine} material=${material} item=${item} answers />
    <${WhichParts} text=${mine} material=${material} parts=${[
      _("I answer something they said."),
      _("I say why, and not only that they’re wrong."),
      _("Somebody who heard me would say: that’s it."),
    ]} />`;
}

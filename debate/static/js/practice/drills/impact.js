/** Impact calculus: why does our point matter more than theirs? There is no right measure, so nothing is counted. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { WEIGHINGS, weighingName } from "#app/components/clash.js";
import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { wordsOn } from "#app/coaching/figures.js";
import { OwnText, sentencesOf } from "#app/coaching/own_text.js";
import { Claim } from "#app/practice/drills/evidence.js";
import { SameWeighing, WhichParts } from "#app/practice/drills/own_check.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";
import { Beside, Good, Line } from "#app/practice/drills/writing.js";

/** @import { Weighing } from "#app/protocol.d.ts" */
/** @import { ItemProps, LookProps, Material, Weighed } from "#app/types.d.ts" */

const MOST = 280; // characters

/** A question for each measure. @returns {Record<Weighing, string>} */
const asks = () => ({
  scale: _("How many people does it reach?"),
  likelihood: _("How sure is it?"),
  severity: _("How bad or good is it for those it reaches?"),
  duration: _("How long does it last, and can it be undone?"),
});

/** @param {ItemProps<"impact">} props */
export function Impact({ n, item, corner, onAnswer, onLeave }) {
  const [measure, setMeasure] = useState(/** @type {Weighing | ""} */ (""));
  const [words, setWords] = useState("");
  const answer = () => onAnswer({ measure, words: words.trim() });
  const submit = useSubmit(measure, answer, _("First choose a measure."));
  const bar = html`<${Send} ready=${measure} words=${_("Compare")} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <h1>${_("Weigh pair %(n)s", { n: n + 1 })}</h1>
    <div class="split even">
      <div class="stack">
        <${Claim} id=${item.mine} title=${_("Your side’s claim")} />
        <${Claim} id=${item.theirs} title=${_("The other side’s claim")} />
      </div>
      <form id="drill" class="stack" onSubmit=${submit}>
        <fieldset class="stack tight">
          <legend class="legend">${_("If both are right, by which measure does yours matter more?")}</legend>
          ${WEIGHINGS.map(
            (one) => html`<label class="choice" key=${one}>
            <input type="radio" name="measure" value=${one} checked=${measure === one} onChange=${() => setMeasure(one)} />
            <span>${asks()[/** @type {Weighing} */ (one)]}</span>
          </label>`,
          )}
        </fieldset>
        <div class="field"><label for="why">${_("Say why, with both points in it")}</label><textarea dir="auto" id="why" rows="4" maxlength=${MOST} onInput=${(/** @type {Event} */ event) => setWords(valueOf(event))}></textarea></div>
      </form>
    </div>
  <//>`;
}

/**
 * Whether a text has no word of either point; what is good or bad is everybody's.
 * @param {string} words
 * @param {{ mine: string, theirs: string, ours?: Weighed, others?: Weighed }} item
 * @param {Pick<Material, "motion" | "lexicon">} material
 */
export function namesNeither(words, { mine, theirs, ours, others }, { motion, lexicon }) {
  const own = new OwnText({ motion, lexicon }, words);
  const values = new Set((lexicon.values ?? "").split(" ").map(own.stem, own));
  const cards = [mine, theirs].map((id) => wordsOn(motion.cards[id]));
  const named = own.forms([...cards, ours?.words ?? "", others?.words ?? ""].join("\n"));
  return ![...own.forms(words)].some(
    (one) => named.has(one) && !values.has(one) && !own.common.has(one),
  );
}

/**
 * What a weighing lacks, as far as words tell: either point, or one's own. Who says *we* may mean theirs.
 * @param {string} words
 * @param {{ mine: string, theirs: string, ours?: Weighed, others?: Weighed }} item
 * @param {Pick<Material, "motion" | "lexicon">} material
 */
export function lacks(words, item, { motion, lexicon }) {
  const own = new OwnText({ motion, lexicon }, words);
  if (namesNeither(words, item, { motion, lexicon }))
    return _(
      "This names neither point yet. Which of your words are about yours, and which about theirs?",
    );
  const isThere = (/** @type {string} */ id, /** @type {Weighed | undefined} */ said) =>
    own.has(own.forms(words), `${wordsOn(motion.cards[id])}\n${said?.words ?? ""}`);
  if (!isThere(item.mine, item.ours) && !own.found("we").length)
    return _("This speaks of their point. Where is yours?");
  return isUpsideDown(own, item, motion)
    ? _("Read it once more: by these words, whose point counts for more?")
    : "";
}

/** Whether a sentence sets their point above one's own, or calls one's own the lesser one and turns nowhere. @param {OwnText} own @param {{ mine: string, theirs: string, ours?: Weighed, others?: Weighed }} item @param {Pick<Material, "motion">["motion"]} motion */
function isUpsideDown(own, { mine, theirs, ours, others }, motion) {
  const [near, far] = [
    own.forms(`${wordsOn(motion.cards[mine])}\n${ours?.words ?? ""}`),
    own.forms(`${wordsOn(motion.cards[theirs])}\n${others?.words ?? ""}`),
  ];
  /** How much more of their point than of one's own some words have. @param {string} words */
  const leaning = (words) => {
    const forms = [...own.forms(words)].filter((form) => !own.common.has(form));
    const count = (/** @type {Set<string>} */ one, /** @type {Set<string>} */ other) =>
      forms.filter((form) => one.has(form) && !other.has(form)).length;
    const we = own.found("ours_unnamed", words).length || /\b(?:us|ours)\b/iu.test(words) ? 1 : 0;
    const they = own.found("theirs_unnamed", words).length ? 1 : 0;
    return count(far, near) + they - count(near, far) - we;
  };
  return sentencesOf(own.text).some(({ text }) => {
    if (own.found("contrast", text).length) return false;
    const [above] = own.found("above", text);
    const [below] = own.found("below", text);
    const first = (/** @type {{ start: number }} */ { start }) => leaning(text.slice(0, start));
    return above
      ? first(above) > 0 && leaning(text.slice(above.end)) <= 0
      : Boolean(below) && first(below) < 0;
  });
}

const OFTEN =
  /^(?:every|each|one|two|many|few|most|all|half)(?: of)?(?: the)? (?:single )?(?:day|morning|evening|night|week|month|year|lesson|hour|minute|time|break|lunch)s?\b/iu;
const ITSELF = /^reach/iu; // only says again that it is chosen

/** One group of words of a measure, with what stands close before and behind it: "nearly everyone". @param {string} words @param {{ start: number, end: number }} found */
function grouped(words, { start, end }) {
  const [before = ""] =
    /(?:nearly|almost|hardly|far|much|many|the|a) $/iu.exec(words.slice(0, start)) ?? [];
  const single = /^(?:every|each|many|few|fewer|whole)$/iu.test(words.slice(start, end));
  const [behind = ""] = (single && /^(?: \p{L}+)/u.exec(words.slice(end))) || [];
  return before + words.slice(start, end) + behind;
}

/** What is asked about the words of a measure. @returns {Record<Weighing, (words: { words: string }) => string>} */
const furtherBy = () => ({
  scale: (words) => _("“%(words)s”: who is that, and how many does theirs reach?", words),
  likelihood: (words) => _("“%(words)s”: how do you know, and how sure is theirs?", words),
  severity: (words) => _("“%(words)s”: for whom, and how bad or good is theirs?", words),
  duration: (words) => _("“%(words)s”: and how long does theirs last?", words),
});

/** What is asked about one group of words by which a comparison has the measure that was tapped; "" in a language without such lists. @param {string} words @param {Weighing} measure @param {Pick<Material, "motion" | "lexicon">} material */
export function measuredBy(words, measure, { motion, lexicon }) {
  const list = `by_${measure}`;
  if (!lexicon[list]) return "";
  const said = asks()[measure];
  const own = new OwnText({ motion, lexicon }, words);
  const [found] = own.found(list).filter(({ start, end }) => {
    const isOften = measure === "scale" && OFTEN.test(words.slice(start)); // "every day" reaches nobody
    return !isOften && !ITSELF.test(words.slice(start, end));
  });
  const [hedge] = measure === "likelihood" && !found ? own.found("hedging") : [];
  if (hedge)
    return _(
      "You chose “%(measure)s” “%(words)s” only leaves it open. Which of your words say that yours is surer?",
      { measure: said, words: hedge.words },
    );
  return found
    ? furtherBy()[measure]({ words: grouped(words, found) })
    : _("You chose “%(measure)s” Which of your words say that?", { measure: said });
}

/** @param {LookProps<"impact">} props */
export function ImpactLook({ item, mine, material, level }) {
  const { motion } = useDrillRoom();
  const about = { ...material, motion };
  const lacking = mine.words && lacks(mine.words, item, about);
  const note =
    lacking ||
    (mine.words && measuredBy(mine.words, /** @type {Weighing} */ (mine.measure), about));
  const own = html`<p>${weighingName(/** @type {Weighing} */ (mine.measure))}</p>${mine.words && html`<${Line} text=${mine.words} material=${material}>${note && html`<p class="note"><${Icon} name="i-note" /> <span>${note}</span></p>`}<//>`}`;
  const said = (/** @type {Weighed} */ one, /** @type {string} */ title) =>
    html`<${Good} level=${level} title=${title} text=${one.words} said=${one.measure && weighingName(one.measure)} />`;
  return html`<div class="tiles"><${Claim} id=${item.mine} level=${level} title=${_("Your side’s claim")} /><${Claim} id=${item.theirs} level=${level} title=${_("The other side’s claim")} /></div>
    <${Beside} level=${level} title=${_("Your choice")} mine=${own}>
      ${said(item.ours, _("What your side’s card says"))}
      ${said(item.others, _("What theirs says"))}
      <p class="small">${_("No measure is the right one. Which of the two would convince somebody who doubts?")}</p>
    <//>
    ${!lacking && html`<${SameWeighing} text=${mine.words} material=${material} />`}
    <${WhichParts} text=${mine.words} material=${material} parts=${[
      _("I name their point, so that nobody takes it for ours."),
      _("I name ours."),
      _("I say by the measure I chose why ours counts for more."),
      _("I say how much of that there is in theirs."),
    ]} />`;
}

/** Impact calculus: why does our point matter more than theirs? There is no right measure, so nothing is counted. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { WEIGHINGS, weighingName } from "#app/components/clash.js";
import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { wordsOn } from "#app/coaching/figures.js";
import { OwnText, wordsOf } from "#app/coaching/own_text.js";
import { Facts } from "#app/coaching/remarks.js";
import { clausesOf } from "#app/coaching/rules/looked.js";
import { Claim } from "#app/practice/drills/evidence.js";
import { inLine } from "#app/practice/drills/points.js";
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
 * Which of the two points, theirs and one's own, a text has no word of. What is good or bad is everybody's, and one word that both
 * have names only one's own.
 * @param {string} words @param {{ mine: string, theirs: string, ours?: Weighed, others?: Weighed }} item @param {Pick<Material, "motion" | "lexicon">} material
 */
export function lacking(words, { mine, theirs, ours, others }, { motion, lexicon }) {
  const own = new OwnText({ motion, lexicon }, words);
  const values = new Set((lexicon.values ?? "").split(" ").map(own.stem, own));
  const said = (/** @type {string} */ id, /** @type {Weighed | undefined} */ weighed) => {
    const named = own.forms(`${wordsOn(motion.cards[id])}\n${weighed?.words ?? ""}`);
    const counts = (/** @type {string} */ one) =>
      named.has(one) && !values.has(one) && !own.common.has(one);
    return wordsOf(words).filter((word) => [...own.forms(word)].some(counts));
  };
  const [of, on] = [said(theirs, others), said(mine, ours)];
  const two = new Set([...of, ...on].map(own.stem, own)).size > 1;
  return [words !== "" && (!of.length || (on.length > 0 && !two)), words !== "" && !on.length];
}

/** What a text says by a measure. @returns {Record<Weighing, (words: string) => string>} */
const saidBy = () => ({
  scale: (words) => _("You say how many it reaches: “%(words)s”", { words }),
  likelihood: (words) => _("You say how sure it is: “%(words)s”", { words }),
  severity: (words) => _("You say how bad or good it is: “%(words)s”", { words }),
  duration: (words) => _("You say how long it lasts: “%(words)s”", { words }),
});

/**
 * What can be seen in a text: the chosen measure, else another one, with its clause, and both points; and what to ask about the measure.
 * @param {{ measure: string, words: string }} given @param {Parameters<typeof lacking>[1]} item @param {Pick<Material, "motion" | "lexicon">} material
 */
export function weighedIn({ measure, words }, item, { motion, lexicon }) {
  if (!words || !lexicon.by_scale) return { facts: [], asked: "" };
  const own = new OwnText({ motion, lexicon }, words);
  const clauses = clausesOf(words).map((one) => one.words.trim());
  const by = (/** @type {string} */ one) =>
    clauses.filter((clause) => own.found(`by_${one}`, clause).length > 0);
  const chosen = /** @type {Weighing} */ (measure);
  const used = [chosen, ...WEIGHINGS].find((one) => by(one).length);
  const [noneOfTheirs, noneOfOurs] = lacking(words, item, { motion, lexicon });
  const both = !noneOfTheirs && !noneOfOurs;
  const facts = [
    used ? saidBy()[used](by(used)[0]) : "",
    both ? _("You name both points.") : "",
  ].filter(Boolean);
  if (used !== chosen) return { facts, asked: _("You chose a measure. Where in your text is it?") };
  const of = (/** @type {string} */ clause) => lacking(clause, item, { motion, lexicon });
  const once = both && by(chosen).every((clause) => of(clause)[0] && !of(clause)[1]);
  const asked = once ? _("And of theirs? %(question)s", { question: asks()[chosen] }) : "";
  return { facts, asked };
}

/** What is asked of a text that leaves out a point. @param {boolean} theirs @param {boolean} ours */
const asksFor = (theirs, ours) =>
  theirs && ours
    ? _(
        "This names neither point yet. Which of your words are about yours, and which about theirs?",
      )
    : theirs
      ? _("Which of your words names their point?")
      : ours && _("Which of your words names your own point?");

/** @param {LookProps<"impact">} props */
export function ImpactLook({ item, mine, material, level }) {
  const { motion } = useDrillRoom();
  const [lacksTheirs, lacksOurs] = lacking(mine.words, item, { ...material, motion });
  const followed = !inLine(mine.words, material).remarks.length;
  const seen = weighedIn(followed ? mine : { ...mine, words: "" }, item, { ...material, motion });
  const asked = asksFor(lacksTheirs, lacksOurs) || seen.asked;
  const own = html`<p>${weighingName(/** @type {Weighing} */ (mine.measure))}</p>${mine.words && html`<${Line} text=${mine.words} material=${material} />`}
    <${Facts} facts=${seen.facts} />
    ${asked && html`<p class="note"><${Icon} name="i-note" /> <span>${asked}</span></p>`}`;
  const said = (/** @type {Weighed} */ one, /** @type {string} */ title) =>
    html`<${Good} level=${level} title=${title} text=${one.words} said=${one.measure && weighingName(one.measure)} />`;
  return html`<div class="tiles"><${Claim} id=${item.mine} level=${level} title=${_("Your side’s claim")} /><${Claim} id=${item.theirs} level=${level} title=${_("The other side’s claim")} /></div>
    <${Beside} level=${level} title=${_("Your choice")} mine=${own}>
      ${said(item.ours, _("What your side’s card says"))}
      ${said(item.others, _("What theirs says"))}
      <p class="small">${_("No measure is the right one. Which of the two would convince somebody who doubts?")}</p>
    <//>`;
}

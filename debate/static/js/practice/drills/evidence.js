/** Which evidence carries the claim? And what does it not show? */

import { Icon, usePackWords } from "#app/components/basics.js";
import { headed } from "#app/components/cards.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { OwnText } from "#app/coaching/own_text.js";
import { Choosing } from "#app/practice/drills/choosing.js";
import { SamePoint } from "#app/practice/drills/own_check.js";
import { onlyProves, onlyRepeats } from "#app/practice/drills/points.js";
import { Beside, Good, Line } from "#app/practice/drills/writing.js";

/** @import { ItemProps, LookProps } from "#app/types.d.ts" */

/** A card's claim, without what it rests on. @param {{ id: string, title?: string, level?: number }} props */
export function Claim({ id, title, level = 2 }) {
  const { motion } = useDrillRoom();
  const card = motion.cards[id];
  const words = usePackWords();
  const [heading, claim] = title ? [title, card.claim] : headed(card.title, card.claim);
  const tongue = title ? {} : words;
  return html`<article class="panel stack tight looked" data-side=${letter(card.side)}>
    <${`h${level}`} class=${claim ? "kicker" : ""} ...${tongue}>${heading}<//>
    ${claim && html`<p class="claim" ...${words}>${claim}</p>`}
  </article>`;
}

/** @param {ItemProps<"evidence">} props */
export function Evidence({ n, item, material, onAnswer, ...frame }) {
  const asked = {
    title: _("What carries claim %(n)s?", { n: n + 1 }),
    question: _("Which of these is evidence for it?"),
    label: _("What does it not show?"),
    lacks: _("First choose the evidence."),
    textOf: (/** @type {string} */ id) => material.evidence?.[id],
  };
  const answer = (/** @type {string} */ chosen, /** @type {string} */ gap) =>
    onAnswer({ chosen, gap });
  return html`<${Choosing} ...${frame} asked=${asked} item=${item} onChosen=${answer}><${Claim} id=${item.card} title=${_("Your side’s claim")} /><//>`;
}

/** @param {LookProps<"evidence">} props */
export function EvidenceLook({ item, mine, material, level, onTick }) {
  const { motion } = useDrillRoom();
  const words = usePackWords();
  const card = motion.cards[item.card];
  const elsewhere = mine.chosen !== item.card && motion.cards[mine.chosen].title;
  const gap = new OwnText({ motion, lexicon: material.lexicon }, mine.gap);
  const near = [card.claim, card.evidence, card.weak_point, material.evidence?.[mine.chosen]];
  const isFar = mine.gap && !gap.has(gap.forms(mine.gap), near.join("\n"));
  const shown = [card.claim, card.evidence, material.evidence?.[mine.chosen]].join("\n");
  const note = isFar
    ? _("What in the evidence is this about?")
    : (onlyProves(mine.gap, { ...material, motion }) ||
        onlyRepeats(mine.gap, shown, card.weak_point, { ...material, motion })) &&
      _("That is what it shows. What does it leave open?");
  const own = html`<p class="prose" ...${words}>${material.evidence?.[mine.chosen]}</p>
    <p class="small">${elsewhere ? _("This is on “%(title)s”. It is about something else: what did it measure?", { title: elsewhere }) : _("The deck has the same evidence for it.")}</p>
    ${mine.gap && html`<${`h${level}`} class="kicker">${_("What it doesn’t show")}<//><${Line} text=${mine.gap} material=${material}>${note && html`<p class="note"><${Icon} name="i-note" /> <span>${note}</span></p>`}<//>`}`;
  return html`<${Claim} id=${item.card} level=${level} />
    <${Beside} level=${level} title=${_("Your choice")} mine=${own}>
      <${Good} level=${level} title=${_("The evidence")} text=${card.evidence} />
      <${Good} level=${level} title=${_("The weak point of “%(title)s”", { title: card.title })} text=${card.weak_point} />
    <//>
    <${SamePoint} text=${mine.gap} material=${material} onTick=${onTick} />`;
}

/** Find the weak point of a card: choose from several, or describe it. */

import { Icon } from "#app/components/basics.js";
import { Card, MiniCard } from "#app/components/cards.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { Choosing } from "#app/practice/drills/choosing.js";
import { SamePoint } from "#app/practice/drills/own_check.js";
import { onlyRepeats, seesNone } from "#app/practice/drills/points.js";
import { Beside, Good, Line } from "#app/practice/drills/writing.js";

/** @import { ItemProps, LookProps } from "#app/types.d.ts" */

/** @param {ItemProps<"weak">} props */
export function Weak({ n, item, onAnswer, ...frame }) {
  const { motion } = useDrillRoom();
  const asked = {
    title: _("Where is card %(n)s weakest?", { n: n + 1 }),
    question: _("Which of these is a gap in the card itself?"),
    label: _("Or in your own words"),
    lacks: _("First choose one, or write your own."),
    textOf: (/** @type {string} */ id) => motion.cards[id].weak_point,
    freely: true,
  };
  const answer = (/** @type {string} */ chosen, /** @type {string} */ words) =>
    onAnswer({ chosen, words });
  return html`<${Choosing} ...${frame} asked=${asked} item=${item} onChosen=${answer}><${Card} id=${item.card} /><//>`;
}

/** @param {LookProps<"weak">} props */
export function WeakLook({ item, mine, material, level, onTick }) {
  const { motion } = useDrillRoom();
  const { title, side, claim, short, weak_point: weak } = motion.cards[item.card];
  const found = mine.chosen === item.card;
  const elsewhere = !found && motion.cards[mine.chosen];
  const rests = material.evidence?.[item.card] ?? short ?? claim;
  const why = _(
    "Why it counts here: the card rests on “%(evidence)s”. If the weak point is true, that is less of a reason for %(side)s.",
    { evidence: rests.replace(/\.$/u, ""), side: motion.sides[side].name },
  );
  const repeats = onlyRepeats(mine.words, `${claim} ${rests}`, weak, { ...material, motion });
  const note = seesNone(mine.words, { ...material, motion })
    ? _("Every card leaves something open. Whom, when or how many does this one not speak of?")
    : repeats && _("The card says this itself. What does it leave open?");
  const own = html`${elsewhere && html`<p class="prose" dir="auto" lang=${motion.language}>${elsewhere.weak_point}</p>`}
    ${mine.words && html`<${Line} text=${mine.words} material=${material} item=${{ text: `${claim} ${weak}`, cards: [item.card] }}>${note && html`<p class="note"><${Icon} name="i-note" /> <span>${note}</span></p>`}<//>`}
    ${elsewhere && html`<p class="small">${_("The deck says this about “%(title)s”. Is it true here too?", { title: elsewhere.title })}</p>`}
    ${found && !mine.words && html`<p class="small">${_("The deck sees the same weak point.")}</p>`}`;
  return html`<${MiniCard} id=${item.card} />
    <${Beside} level=${level} title=${mine.words ? undefined : _("Your choice")} mine=${own}><${Good} level=${level} title=${_("The weak point of “%(title)s”", { title })} text=${weak} said=${why} /><//>
    <${SamePoint} text=${mine.words} material=${material} onTick=${onTick} />`;
}

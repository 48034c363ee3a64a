/** Argument cards, whole, folded or in a hand, and the reference shelf for people who are writing. */

import { Icon, usePackWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";

/** @import { Card as CardOf, Motion } from "#app/protocol.d.ts" */

/** @returns {Record<CardOf["difficulty"], string>} */
const LEVELS = () => ({ 1: _("plain"), 2: _("testing"), 3: _("hard") });

/** The mark of a theme, where the sprite has one. @param {{ theme: string }} props */
function Mark({ theme }) {
  return document.getElementById(`t-${theme}`) ? html`<${Icon} name=${`t-${theme}`} />` : null;
}

/** @param {{ level: CardOf["difficulty"] }} props */
function Pips({ level }) {
  const label = _("Difficulty %(level)s of 3: %(name)s", { level, name: LEVELS()[level] });
  return html`<span class="pips" role="img" aria-label=${label}>${[1, 2, 3].map((n) => html`<i class=${n <= level ? "on" : ""}></i>`)}</span>`;
}

/** @param {{ ids?: string[], motion: Motion }} props */
function Source({ ids = [], motion: { sources = {} } }) {
  const tongue = usePackWords();
  const known = ids.map((id) => sources[id]).filter(Boolean);
  if (!known.length) return null;
  return html`<p class="source">${known.map((source, i) => html`${i > 0 && "; "}${source.urls?.length ? html`<a href=${source.urls[0]} target="_blank" rel="noreferrer" ...${tongue}>${source.title}</a>` : html`<bdi ...${tongue}>${source.title}</bdi>`}`)}</p>`;
}

const THOUGHT = /^Reasoning:\s*(\S)/u; // how a pack begins what is no evidence

/** Evidence without the label of a thought. @param {string} evidence */
export const unlabelled = (evidence) =>
  evidence.replace(THOUGHT, (_all, first) => first.toUpperCase());

/** What a card rests on: its evidence, or its reason if it has none. @param {{ card: CardOf }} props */
function Evidence({ card }) {
  const tongue = usePackWords();
  const said = unlabelled(card.evidence);
  return html`<p class="proof"><b>${said === card.evidence ? _("Evidence.") : _("Reason.")}</b> <span ...${tongue}>${said}</span></p>`;
}

/** Whether a card's claim asks. @param {CardOf} card */
const isAsked = ({ claim }) => /[?？؟;]\s*$/u.test(claim);

/** What a card is headed with, and what comes after that: its title and its claim, or the claim alone where the title is all of it, or too many of its first words for a name. Of a question the callers give its brief form, as the motion stands above it. @param {string} title @param {string} claim @returns {[heading: string, claim: string]} */
export const headed = (title, claim) => {
  const named = title && !title.endsWith("…") && isName(title) && title.length < claim.length - 1;
  return named || !claim.startsWith(title.replace(/…$/u, ""))
    ? [title, claim]
    : [claim.replace(/\.$/u, ""), ""];
};

const NAME = 6; // words of a title, at most: more are a sentence

/** Whether words are few enough for a title. @param {string} said */
export const isName = (said) => said.split(/\s+/u).length <= NAME;

const LINES = 80; // characters that take at most two lines on a phone

/** A heading that is a whole claim, as far as its last clause that two lines have room for. @param {string} said */
function clauseOf(said) {
  if (said.length <= LINES) return said;
  const ends = [...said.slice(0, LINES).matchAll(/[;:,] | [–—] /gu)].map(({ index }) => index);
  const end = ends.findLast((at) => said.slice(0, at).split(" ").length > 4);
  return end ? `${said.slice(0, end)}…` : said;
}

/** What names a card where it is cited: its title, or its claim, shortened, where nobody has given it one. @param {Pick<CardOf, "title" | "claim"> | undefined} card */
export const nameOfCard = (card) => card && clauseOf(headed(card.title, card.claim)[0]);

/** Evidence in a few words, if the card has them, where nobody has opened all of it. @param {{ card: CardOf }} props */
function Gist({ card }) {
  const tongue = usePackWords();
  const said = unlabelled(card.evidence);
  return html`<b>${said === card.evidence ? _("Evidence.") : card.evidence_short ? _("Example.") : _("Reason.")}</b> <span ...${tongue}>${card.evidence_short || said}</span>`;
}

/** What the other side asks of a question; what somebody has written there may be no question. @param {{ card: CardOf }} props */
export function WeakPoint({ card }) {
  const tongue = usePackWords();
  const asked = /[?？؟][^\p{L}\p{N}]*$/u.test(card.weak_point);
  const theirs = asked ? _("The others will ask:") : _("The others may say:");
  return html`<p class="proof"><b>${card.stock ? theirs : _("Weak point.")}</b> <span ...${tongue}>${card.weak_point}</span></p>`;
}

/** Whether some card is a stock issue: computer players then have nothing to argue with. */
export const asks = (/** @type {Motion | undefined} */ motion) =>
  Object.values(motion?.cards ?? {}).some(({ stock }) => stock);

/** Whether cards only ask, and have no evidence. @param {Motion | undefined} motion @param {string[]} [ids] */
export const onlyAsk = (motion, ids = Object.keys(motion?.cards ?? {})) =>
  Boolean(ids.length) && ids.every((id) => motion?.cards[id]?.stock);

/** Whether the deck is the one of questions on a text or a character (`reads_text` in debate/motions/stock/own_words.py). @param {Motion | undefined} motion */
export function reads(motion) {
  const asked = new Set(Object.values(motion?.cards ?? {}).map(({ stock }) => stock));
  return ["written", "voices", "cause"].every((one) => asked.has(one)) && !asked.has("without");
}

/** What to argue from: the cards' evidence, or one's own where they only ask. @param {Motion | undefined} motion @param {string[]} [ids] */
export const fromWhat = (motion, ids) =>
  onlyAsk(motion, ids) && reads(motion)
    ? _("Bring a line or a scene of the text. If you are not sure it is there, do not say it.")
    : onlyAsk(motion, ids)
      ? _("Bring a case or a number of your own. If you are not sure it is true, do not say it.")
      : _("If you are not sure it is true, do not say it.");

/** A whole card. `folded`: title and claim; the rest, with its weak point, opens at a tap. Children go at the bottom. @param {{ id: string, level?: number, folded?: boolean, children?: unknown }} props */
export function Card({ id, level = 2, folded = false, children }) {
  const { motion } = useRoom();
  const tongue = usePackWords();
  const card = motion?.cards[id];
  if (!card)
    return html`<div class="card" aria-busy="true"><div class="bone short"></div><div class="bone tall"></div><div class="bone"></div><div class="bone long"></div></div>`;
  const [heading, claim] = headed(card.title, (card.stock && card.short) || card.claim);
  return html`<article class="card" data-side=${letter(card.side)}>
    <p class="card-top"><${Mark} theme=${card.theme} /> <span class="kicker" ...${tongue}>${motion.themes?.[card.theme] ?? card.theme}</span> ${!card.stock && html`<${Pips} level=${card.difficulty} />`}</p>
    <${`h${level}`} class=${claim ? "" : "says"} ...${tongue}>${heading}<//>
    ${claim && html`<p class="claim" ...${tongue}>${claim}</p>`}
    ${folded && card.evidence_short && html`<p class="proof gist"><${Gist} card=${card} /></p>`}
    ${
      folded
        ? html`<details class="more">
      <summary><span>${card.stock ? (isAsked(card) ? _("Help for your argument") : _("Help for your reasons")) : card.evidence_short ? _("In full, weak point") : card.evidence ? _("Evidence, weak point") : _("Reason, weak point")}<span class="vh">: <bdi ...${tongue}>${card.title}</bdi></span></span></summary>
      <div class="stack tight">${card.stock && card.why && html`<p class="proof" ...${tongue}>${card.why}</p>`}<${Evidence} card=${card} /><${Source} ids=${card.sources} motion=${motion} />${card.weak_point && html`<${WeakPoint} card=${card} />`}</div>
    </details>`
        : html`<${Evidence} card=${card} /><${Source} ids=${card.sources} motion=${motion} />`
    }
    ${children}
  </article>`;
}

/** A folded card. `weak` shows its weak point to those who argue it, `claim` its claim while it is folded, with what helps if it asks, `gist` its evidence in a few words, too. @param {{ id: string, open?: boolean, weak?: boolean, claim?: boolean, gist?: boolean }} props */
export function MiniCard({ id, open = false, weak = false, claim = false, gist = false }) {
  const { motion } = useRoom();
  const tongue = usePackWords();
  const card = motion?.cards[id];
  if (!card)
    return html`<div class="mini bones" aria-busy="true"><div class="bone long"></div></div>`;
  const helps = claim && card.stock && card.why;
  const [whole, below] = headed(card.title, (card.stock && card.short) || card.claim);
  const heading = claim ? whole : clauseOf(whole);
  const said = heading === whole ? below : whole;
  return html`<details class="mini" data-side=${letter(card.side)} open=${open}>
    <summary><${Mark} theme=${card.theme} /> <span><span class=${said ? "" : "says"} ...${tongue}>${heading}</span>${claim && said && html` <span class="claim" ...${tongue}>${said}</span>`}${helps && html` <small ...${tongue}>${card.why}</small>`}${gist && card.evidence && html` <small class="gist"><${Gist} card=${card} /></small>`}</span></summary>
    ${!claim && said && html`<p class="claim" ...${tongue}>${said}</p>`}
    ${card.why && !helps && html`<p class="claim" ...${tongue}>${card.why}</p>`}
    <${Evidence} card=${card} />
    ${weak && card.weak_point && html`<${WeakPoint} card=${card} />`}
    <${Source} ids=${card.sources} motion=${motion} />
  </details>`;
}

/** Shows and hides the cards of a text, from its head. @param {{ n: number, kind: string, open: boolean, onTap: () => void }} props `n`: how many; `kind`: what the text is called */
export const CardsButton = ({ n, kind, open, onTap }) =>
  html`<button type="button" class="link small" aria-expanded=${open ? "true" : "false"} onClick=${onTap}>${n === 1 ? _("Card") : n_("%(n)s card", "%(n)s cards", n)}<span class="vh">: ${kind}</span></button>`;

/** The cards that a speech is built on. `folded`: behind one line, where room is short; `open`: to read, where its text isn't shown. @param {{ ids?: string[], folded?: boolean, open?: boolean }} props */
export function CitedCards({ ids, folded = false, open = false }) {
  if (!ids?.length) return null;
  if (folded)
    return html`<details class="fold cited"><summary>${n_("Its card", "Its %(n)s cards", ids.length)}</summary><div class="stack tight">${ids.map((id) => html`<${MiniCard} key=${id} id=${id} />`)}</div></details>`;
  return html`<div class="stack tight cited">
    <p class="kicker">${ids.length === 1 ? _("Card") : _("Cards")}</p>
    ${ids.map((id) => html`<${MiniCard} key=${id} id=${id} open=${open} />`)}
  </div>`;
}

/** @param {{ title: string, children?: unknown }} props */
function Fold({ title, children }) {
  return html`<details class="fold"><summary>${title}</summary>${children}</details>`;
}

/** What both sides may use; nothing where only the sentence stands that asks for some. @param {Motion | undefined} motion */
const factsOf = (motion) => {
  const none = _("Before you begin, agree on two or three facts that neither side doubts.");
  return motion?.facts?.filter((fact) => fact !== none) ?? [];
};

/** Beside cards that only ask: the facts and quotations that both sides may use. */
export function ForBoth() {
  const { motion, me } = useRoom();
  const tongue = usePackWords();
  const facts = factsOf(motion);
  if (!facts.length || !onlyAsk(motion, Object.keys(me.hand ?? {}))) return null;
  return html`<details class="mini"><summary>${_("Quotations and facts for both sides")}</summary><ul class="dots stack tight small" ...${tongue}>${facts.map((fact) => html`<li>${fact}</li>`)}</ul></details>`;
}

/** What neither side doubts, behind a line. */
export function Facts() {
  const { motion } = useRoom();
  const tongue = usePackWords();
  const facts = factsOf(motion);
  if (!facts.length) return null;
  return html`<${Fold} title=${_("Facts both sides accept")}><ul class="dots stack tight small" ...${tongue}>${facts.map((fact) => html`<li>${fact}</li>`)}</ul><//>`;
}

/** Facts, glossary and background that both sides may use. */
export function Shelf() {
  const { motion } = useRoom();
  const tongue = usePackWords();
  if (!motion) return null;
  const words = Object.entries(motion.glossary ?? {});
  return html`<div class="shelf">
    <${Facts} />
    ${words.length > 0 && html`<${Fold} title=${_("Key words")}><dl class="stack tight small" ...${tongue}>${words.map(([word, meaning]) => html`<div><dt><dfn>${word}</dfn></dt><dd>${meaning}</dd></div>`)}</dl><//>`}
    ${motion.background?.length > 0 && html`<${Fold} title=${_("Background")}><div class="stack tight small" ...${tongue}>${motion.background.map((text) => html`<p>${text}</p>`)}</div><//>`}
  </div>`;
}

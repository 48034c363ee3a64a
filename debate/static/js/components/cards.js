/** Argument cards, whole, folded or in a hand, and the reference shelf for people who are writing. */

import { Icon, packWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";

const LEVELS = () => ({ 1: _("plain"), 2: _("testing"), 3: _("hard") });

/** The mark of a theme, where the sprite has one. */
function Mark({ theme }) {
  return document.getElementById(`t-${theme}`) ? html`<${Icon} name=${`t-${theme}`} />` : null;
}

export function Pips({ level }) {
  const label = _("Difficulty %(level)s of 3: %(name)s", { level, name: LEVELS()[level] });
  return html`<span class="pips" role="img" aria-label=${label}>${[1, 2, 3].map((n) => html`<i class=${n <= level ? "on" : ""}></i>`)}</span>`;
}

function Source({ ids = [], motion: { sources = {}, language } }) {
  const words = packWords({ language });
  const known = ids.map((id) => sources[id]).filter(Boolean);
  if (!known.length) return null;
  return html`<p class="source">${known.map((source, i) => html`${i > 0 && "; "}${source.urls?.length ? html`<a href=${source.urls[0]} target="_blank" rel="noreferrer" ...${words}>${source.title}</a>` : html`<bdi ...${words}>${source.title}</bdi>`}`)}</p>`;
}

function Proof({ card, words }) {
  return html`<p class="proof"><b>${_("Evidence.")}</b> <span ...${words}>${card.evidence}</span></p>`;
}

/** A whole card. Children go at the bottom. */
export function Card({ id, level = 2, children }) {
  const { motion } = useRoom();
  const card = motion?.cards[id];
  const words = packWords(motion);
  if (!card)
    return html`<div class="card" aria-busy="true"><div class="bone short"></div><div class="bone tall"></div><div class="bone"></div><div class="bone long"></div></div>`;
  return html`<article class="card" data-side=${letter(card.side)}>
    <p class="card-top"><${Mark} theme=${card.theme} /> <span class="kicker" ...${words}>${motion.themes?.[card.theme] ?? card.theme}</span> <${Pips} level=${card.difficulty} /></p>
    <${`h${level}`} ...${words}>${card.title}<//>
    <p class="claim" ...${words}>${card.claim}</p>
    <${Proof} card=${card} words=${words} />
    <${Source} ids=${card.sources} motion=${motion} />
    ${children}
  </article>`;
}

/** A folded card. `note` says why it is here; `weak` shows its weak point to those who argue it. */
export function MiniCard({ id, open = false, note, weak = false }) {
  const { motion } = useRoom();
  const card = motion?.cards[id];
  const words = packWords(motion);
  if (!card)
    return html`<div class="mini bones" aria-busy="true"><div class="bone long"></div></div>`;
  return html`<details class="mini" data-side=${letter(card.side)} open=${open}>
    <summary><${Mark} theme=${card.theme} /> <span ...${words}>${card.title}</span></summary>
    ${note && html`<p class="small">${note}</p>`}
    <p class="claim" ...${words}>${card.claim}</p>
    ${card.why && html`<p class="claim" ...${words}>${card.why}</p>`}
    <${Proof} card=${card} words=${words} />
    ${weak && card.weak_point && html`<p class="proof"><b>${_("Weak point.")}</b> <span ...${words}>${card.weak_point}</span></p>`}
    <${Source} ids=${card.sources} motion=${motion} />
  </details>`;
}

/** The cards that a speech is built on. */
export function CitedCards({ ids }) {
  if (!ids?.length) return null;
  return html`<div class="stack tight cited">
    <p class="kicker">${_("Built on")}</p>
    ${ids.map((id) => html`<${MiniCard} key=${id} id=${id} />`)}
  </div>`;
}

function Fold({ title, children }) {
  return html`<details class="fold"><summary>${title}</summary>${children}</details>`;
}

/** Facts, glossary and background that both sides may use. */
export function Shelf() {
  const { motion } = useRoom();
  if (!motion) return null;
  const glossary = Object.entries(motion.glossary ?? {});
  const words = packWords(motion);
  return html`<div class="shelf">
    ${motion.facts?.length > 0 && html`<${Fold} title=${_("Facts both sides accept")}><ul class="dots stack tight small">${motion.facts.map((fact) => html`<li><bdi ...${words}>${fact}</bdi></li>`)}</ul><//>`}
    ${glossary.length > 0 && html`<${Fold} title=${_("Key words")}><dl class="stack tight small">${glossary.map(([word, meaning]) => html`<div><dt ...${words}><dfn>${word}</dfn></dt><dd ...${words}>${meaning}</dd></div>`)}</dl><//>`}
    ${motion.background?.length > 0 && html`<${Fold} title=${_("Background")}><div class="stack tight small">${motion.background.map((text) => html`<p ...${words}>${text}</p>`)}</div><//>`}
  </div>`;
}

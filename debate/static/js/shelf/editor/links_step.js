/** Which card answers which: a map to drag on, and for the card that is picked a list of all cards that it might answer. */

import { useState } from "preact/hooks";

import { Icon, Seal } from "#app/components/basics.js";
import { weighingName, WEIGHINGS } from "#app/components/clash.js";
import { partOf, valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { letter, otherSide, SIDES } from "#app/core/sides.js";
import { useEditor, Words } from "#app/shelf/editor/context.js";
import { Choice, Field, fieldId, GroupFaults } from "#app/shelf/editor/field.js";
import { deck, leaving, links, sideOf, titleOf } from "#app/shelf/editor/pack.js";
import { isStock, takenOver } from "#app/shelf/editor/stock.js";
import { linkLabels } from "#app/shelf/editor/words.js";

/** @import { Side } from "#app/protocol.d.ts" */

const LEAVES = 0.32; // of a row's height: where a line leaves a card, and where it arrives
const ARRIVES = 0.7;
const kinds = () =>
  /** @type {[string, string][]} */ ([
    ["", _("no")],
    ["partial", _("in part")],
    ["direct", _("directly")],
  ]);

/** @param {{ picked?: string }} props */
export function LinksStep({ picked }) {
  const { saver, readonly } = useEditor();
  const decks = SIDES.map((side) => deck(saver, side));
  if (decks.some((cards) => !cards.length))
    return html`<p class="lede">${_("First make a card for each side. Then say here which answers which.")} <a href="#cards">${_("Go to the cards")}</a></p>`;
  const known = picked && decks.flat().includes(picked) ? picked : undefined;
  const map = html`<div class="links-step">
    <${Map} picked=${known} />
    ${known && html`<section class="stack panel link-panel" data-side=${letter(sideOf(saver, known))} aria-labelledby="picked"><h2 id="picked" tabindex="-1"><${Words}>${titleOf(saver, known)}<//></h2><${LinkPanel} id=${known} /></section>`}
  </div>`;
  const how = html`<p class="small">${readonly ? _("Choose a card to see its lines.") : _("Choose a card to see its lines, and to say what it answers. You can also drag from its dot to a card of the other side.")} ${!readonly && takenOver(saver).length > 0 && _("“To check” are links that came with a card. Choose it, and say how it answers, or that it doesn’t.")}</p>`;
  if (decks.flat().every((card) => isStock(saver, card)))
    return html`<div class="stack">
      <p class="lede">${_("You can play without changing these. Each question comes with its links, and an argument in its place keeps some of them.")}</p>
      <details class="more" open=${Boolean(known)}><summary>${_("See the links, or change one")}</summary><div class="stack">${how} ${map}</div></details>
    </div>`;
  return html`<div class="stack">
    <p class="lede">${_("A student who rebuts an argument draws cards that answer it. So each card should be answered by at least one card from the other side, ideally directly.")}</p>
    ${how} ${map}
  </div>`;
}

/** @param {{ picked?: string }} props */
function Map({ picked }) {
  const { saver, readonly, go } = useEditor();
  const box = useElement();
  const [drag, setDrag] = useState(
    /** @type {{ from: string, x: number, y: number, over?: string } | null} */ (null),
  );
  const decks = Object.fromEntries(SIDES.map((side) => [side, deck(saver, side)]));
  const rows = Math.max(...Object.values(decks).map((cards) => cards.length));
  const all = links(saver);
  const lit = new Set(
    picked
      ? [
          picked,
          ...all.filter((line) => line.card === picked).map((line) => line.answers),
          ...all.filter((line) => line.answers === picked).map((line) => line.card),
        ]
      : [],
  );
  const y = (/** @type {string} */ card, /** @type {number} */ within) => {
    const cards = decks[sideOf(saver, card)];
    return Math.round(((cards.indexOf(card) + within) * 100 * rows) / cards.length);
  };
  /** @param {Side} side @param {number} top @param {number} bottom */
  const curve = (side, top, bottom, end = side === "for" ? 100 : 0) => {
    const [start, bend, turn] = side === "for" ? [0, 45, 55] : [100, 55, 45];
    return `M${start} ${top}C${bend} ${top} ${turn} ${bottom} ${end} ${bottom}`;
  };
  const answered = new Set(all.map((line) => line.answers));
  const unchecked = readonly ? [] : takenOver(saver).map((line) => line.card);

  const begin = (/** @type {PointerEvent} */ event, /** @type {string} */ card) => {
    event.preventDefault();
    /** @type {Element} */ (event.target).setPointerCapture(event.pointerId);
    move(event, card);
  };
  const move = (/** @type {PointerEvent} */ event, /** @type {string} */ card) => {
    const lines = partOf(box.current, "svg").getBoundingClientRect();
    const mirrored = document.documentElement.dir === "rtl";
    const across = (100 * (event.clientX - lines.left)) / lines.width;
    const target = /** @type {HTMLElement | null} */ (
      document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-card]") ?? null
    )?.dataset.card;
    const over = target && sideOf(saver, target) !== sideOf(saver, card) ? target : undefined;
    setDrag({
      from: card,
      x: Math.min(100, Math.max(0, mirrored ? 100 - across : across)),
      y: (100 * rows * (event.clientY - lines.top)) / lines.height,
      over,
    });
  };
  const drop = () => {
    if (drag?.over) {
      const path = `cards.${drag.from}.answers.${drag.over}`;
      if (!saver.value(`${path}.kind`)) saver.commit([[`${path}.kind`, "direct"]]);
      go(`link-${drag.from}`, `${path}.hint`);
    }
    setDrag(null);
  };
  return html`<div class="map" ref=${box} data-picked=${picked ? "" : undefined}>
    ${SIDES.map(
      (side) => html`${
        side === "against" &&
        html`<svg viewBox=${`0 0 100 ${100 * rows}`} preserveAspectRatio="none" aria-hidden="true">
        ${all.filter((line) => [line.card, line.answers].includes(picked ?? "") && decks[otherSide(sideOf(saver, line.card))].includes(line.answers)).map((line) => html`<path key=${`${line.card} ${line.answers}`} class="lit" data-side=${letter(sideOf(saver, line.card))} data-kind=${line.kind} d=${curve(sideOf(saver, line.card), y(line.card, LEAVES), y(line.answers, ARRIVES))} />`)}
        ${drag && html`<path class="lit" data-side=${letter(sideOf(saver, drag.from))} d=${curve(sideOf(saver, drag.from), y(drag.from, LEAVES), drag.over ? y(drag.over, ARRIVES) : drag.y, drag.over ? undefined : drag.x)} />`}
      </svg>`
      }
      <ol data-side=${letter(side)} aria-label=${side === "for" ? _("Cards for the motion") : _("Cards against the motion")}>
        ${decks[side].map((card) => {
          const leaves = leaving(saver, card).length > 0;
          const toCheck = unchecked.filter((one) => one === card).length;
          return html`<li key=${card} class=${`${leaves ? "out" : ""} ${answered.has(card) ? "in" : ""}`}>
            <a class=${`node${lit.has(card) || drag?.over === card ? " lit" : ""}`} href=${`#link-${card}`} data-card=${card} aria-current=${card === picked ? "true" : undefined}>
              <span><${Words}>${titleOf(saver, card)}<//></span>
              ${!answered.has(card) && html`<span class="tag">${_("not answered")}</span>`}${!leaves && html`<span class="tag">${_("answers none")}</span>`}${toCheck > 0 && html`<span class="tag">${_("%(n)s to check", { n: toCheck })}</span>`}
            </a>
            ${!readonly && html`<span class="port" aria-hidden="true" onPointerDown=${(/** @type {PointerEvent} */ event) => begin(event, card)} onPointerMove=${(/** @type {PointerEvent} */ event) => drag?.from === card && move(event, card)} onPointerUp=${drop} onPointerCancel=${() => setDrag(null)}></span>`}
          </li>`;
        })}
      </ol>`,
    )}
  </div>`;
}

/** All cards of the other side, and whether this card answers them. @param {{ id: string }} props */
export function LinkPanel({ id }) {
  const { saver, readonly, page } = useEditor();
  const side = sideOf(saver, id);
  const others = deck(saver, otherSide(side));
  const unknown = leaving(saver, id).filter((line) => !others.includes(line.answers));
  const back = links(saver).filter((line) => line.answers === id);
  const labels = linkLabels();
  const unchecked = new Set(
    readonly ? [] : takenOver(saver).flatMap((line) => (line.card === id ? line.answers : [])),
  );
  const choose = (/** @type {string} */ other, /** @type {string} */ kind) => {
    const path = `cards.${id}.answers.${other}`;
    if (kind) saver.commit([[`${path}.kind`, kind]]);
    else saver.commit([[path, null]]);
  };
  if (!others.length) return html`<p class="small">${_("The other side has no cards yet.")}</p>`;
  return html`<div class="stack tight link-list">
    ${!readonly && html`<p class="small">${_("For each link, say in one sentence how it answers: students see that with their card.")}</p>`}
    <${GroupFaults} of=${[`cards.${id}`, `cards.${id}.answers`]} />
    ${unknown.map((line) => html`<p class="err note" key=${line.answers}><${Icon} name="i-alert" /> <span>${_("It answers a card that doesn’t exist: %(name)s.", { name: line.answers })} ${!readonly && html`<button type="button" class="link" onClick=${() => choose(line.answers, "")}>${_("Remove that link")}</button>`}</span></p>`)}
    <ul class="stack tight">
      ${others.map((other) => {
        const path = `cards.${id}.answers.${other}`;
        const kind = saver.value(`${path}.kind`);
        if (readonly && !kind) return null;
        return html`<li key=${other} class="link-line" data-linked=${kind ? "" : undefined}>
          <div class="row">
            <label for=${readonly ? undefined : fieldId(`${path}.kind`)} class="note" data-side=${letter(otherSide(side))}><${Seal} side=${otherSide(side)} /> <span>${!readonly && html`<span class="vh">${_("Does it answer this card?")} </span>`}<${Words}>${titleOf(saver, other)}<//></span>${unchecked.has(other) && html` <span class="tag">${_("to check")}</span>`}</label>
            ${
              readonly
                ? html`<i class="push small">${kinds().find(([value]) => value === kind)?.[1]}</i>`
                : html`<select class="push" id=${fieldId(`${path}.kind`)} value=${kind} onChange=${(/** @type {Event} */ event) => choose(other, valueOf(event))}>
              ${kinds().map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}
            </select>`
            }
          </div>
          <${GroupFaults} of=${[path, `${path}.kind`]} />
          ${kind && html`<${Field} path=${`${path}.hint`} rows="2" longest=${page.lengths.link.hint} label=${html`${labels.hint}<span class="vh">: <${Words}>${titleOf(saver, other)}<//></span>`} />`}
          ${
            kind &&
            html`<details class="fold" open=${["answer", "outweighs", "reply"].some((name) => saver.value(`${path}.${name}`))}>
            <summary>${_("More about this answer")}<span class="vh">: <${Words}>${titleOf(saver, other)}<//></span></summary>
            <div class="stack tight">
              <${Field} path=${`${path}.outweighs`} rows="2" longest=${page.lengths.link.outweighs} label=${labels.outweighs} />
              <${Choice} path=${`${path}.measure`} label=${labels.measure} options=${WEIGHINGS.map((measure) => [measure, weighingName(measure)])} />
              <${Field} path=${`${path}.reply`} rows="2" longest=${page.lengths.link.reply} label=${labels.reply} />
              <${Field} path=${`${path}.answer`} rows="4" longest=${page.lengths.link.answer} label=${labels.answer} />
            </div>
          </details>`
          }
          ${!readonly && kind && !saver.value(`cards.${other}.answers.${id}.kind`) && html`<div><button type="button" class="link small" onClick=${() => saver.commit([[`cards.${other}.answers.${id}.kind`, kind]])}>${_("They answer each other")}<span class="vh">: <${Words}>${titleOf(saver, other)}<//></span></button></div>`}
        </li>`;
      })}
    </ul>
    ${back.length > 0 && html`<h3 class="kicker">${_("Answered by")}</h3><ul class="small">${back.map((line) => html`<li key=${line.card}><a href=${`#link-${line.card}`}><${Words}>${titleOf(saver, line.card)}<//></a>${line.kind === "partial" && html` <i>${_("in part")}</i>`}</li>`)}</ul>`}
  </div>`;
}

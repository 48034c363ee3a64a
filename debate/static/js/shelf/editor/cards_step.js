/** All cards of both sides, and one card with its preview. */

import { useState } from "preact/hooks";

import { Icon, Seal } from "#app/components/basics.js";
import { Card, WeakPoint, headed, isName } from "#app/components/cards.js";
import { Alert, Confirm } from "#app/components/messages.js";
import { valueOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { RoomContext } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { useEditor, useTongue, Words } from "#app/shelf/editor/context.js";
import { Choice, Field, fieldId, GroupFaults } from "#app/shelf/editor/field.js";
import { LinkPanel } from "#app/shelf/editor/links_step.js";
import { deck, entries, lines, motionOf, newId, sideOf, titleOf } from "#app/shelf/editor/pack.js";
import { CardSources } from "#app/shelf/editor/more_step.js";
import {
  OF_ESSAY,
  deleted,
  hasOnlyTitle,
  isStock,
  isRewritten,
  isUntouched,
  kindOf,
  linked,
  onOtherSide,
  openQuestions,
  places,
  swapped,
  toWrite,
  turnedRound,
} from "#app/shelf/editor/stock.js";
import { cardLabels } from "#app/shelf/editor/words.js";

/** @import { Side } from "#app/protocol.d.ts" */
/** @import { Saver } from "#app/shelf/editor/context.js" */

const HARD = () =>
  /** @type {[string, string][]} */ ([
    ["1", _("1: plain")],
    ["2", _("2: testing")],
    ["3", _("3: hard")],
  ]);
const WEAK_ON = () =>
  /** @type {[string, string][]} */ ([
    ["", _("The claim")],
    ["evidence", _("The evidence")],
  ]);
const HEAVY = () =>
  /** @type {[string, string][]} */ ([
    ["mild", _("A little")],
    ["strong", _("Very")],
  ]);

export function CardsStep() {
  return html`<div class="stack">
    <p class="lede">${_("A card asks a question, and students bring the argument, or it makes an argument that you write in its place. You can play with both.")}</p>
    <${KindChoice} />
    <${GroupFaults} of="cards" />
    <${TurnRound} />
    <div class="sides">${SIDES.map((side) => html`<${Deck} key=${side} side=${side} />`)}</div>
  </div>`;
}

/** Swaps the two sides' cards, once there are some that say something: questions fit the side that they are on. */
function TurnRound() {
  const { saver, readonly, toast } = useEditor();
  const [asking, setAsking] = useState(false);
  if (readonly || entries(saver, "cards").every((id) => isUntouched(saver, id))) return null;
  const turn = () => {
    saver.flush();
    saver.commit(turnedRound(saver));
    toast(_("All cards changed sides."));
  };
  return html`<p><button type="button" class="btn quiet" onClick=${() => setAsking(true)}>${_("Swap the two sides")}</button></p>
    ${asking && html`<${Confirm} title=${_("Swap the two sides?")} text=${_("Every card goes to the other side. Swap again to take it back.")} yes=${_("Swap them")} no=${_("Leave them")} onYes=${turn} onClose=${() => setAsking(false)} />`}`;
}

/** Which questions there are; for as long as nothing is written on them. */
function KindChoice() {
  const { saver, readonly, page } = useEditor();
  const now = kindOf(saver, page.decks);
  if (readonly || !now) return null;
  const names = {
    should: _("Should we do it?"),
    better: _("Which is better?"),
    right: _("Is it right?"),
    past: _("What happened, and why?"),
    text: _("What does the text say?"),
    fact: _("Is it true?"),
  };
  const choose = (/** @type {string} */ kind) => {
    const before = new Set(entries(saver, "cards"));
    const heavy = saver.value(`cards.${[...before][0]}.sensitive`);
    const edits = Object.entries(page.decks[kind]);
    const cards = new Set(edits.map(([path]) => path.split(".")[1]));
    saver.commit([
      ...[...before]
        .filter((id) => !cards.has(id))
        .map((id) => /** @type {[string, null]} */ ([`cards.${id}`, null])),
      ...[...before]
        .filter((id) => cards.has(id))
        .flatMap((id) =>
          entries(saver, `cards.${id}.answers`)
            .filter((to) => cards.has(to) && !page.decks[kind][`cards.${id}.answers.${to}.kind`])
            .map((to) => /** @type {[string, string]} */ ([`cards.${id}.answers.${to}.kind`, ""])),
        ),
      ...edits,
      ...[...cards].map((id) => /** @type {[string, string]} */ ([`cards.${id}.sensitive`, heavy])),
    ]);
  };
  return html`<fieldset class="stack tight kind-choice"><legend class="legend">${_("What should the cards ask?")}</legend>
    <div class="row chips">${Object.entries(names).map(([kind, name]) => html`<label class="chip" key=${kind}><input type="radio" name="kind" checked=${kind === now} onChange=${() => choose(kind)} /> <span>${name}</span></label>`)}</div>
  </fieldset>`;
}

/** @param {{ side: Side }} props */
function Deck({ side }) {
  const { saver, page } = useEditor();
  const cards = deck(saver, side);
  return html`<section class="stack deck" data-side=${letter(side)} aria-labelledby=${`deck-${side}`}>
    <h2 class="banded" id=${`deck-${side}`}><${Seal} side=${side} /> <${Words}>${saver.value(`sides.${side}.name`)}<//> <small class="push num">${cards.length < page.least ? _("%(n)s of %(least)s", { n: cards.length, least: page.least }) : n_("%(n)s card", "%(n)s cards", cards.length)}</small></h2>
    <ul class="stack tight">
      ${cards.map((id) => html`<${CardLine} key=${id} id=${id} />`)}
    </ul>
    <${AddCard} side=${side} />
  </section>`;
}

/** Begins a card with its claim, and asks which question's place it takes. The rest of it is asked for on its own page.
 * @param {{ side: Side }} props */
function AddCard({ side }) {
  const { saver, readonly, go, page } = useEditor();
  const longest = page.lengths.card.title;
  /** @type {{ current: HTMLInputElement }} */
  const field = useElement();
  /** @type {{ current: HTMLSelectElement }} */
  const place = useElement();
  if (readonly) return null;
  const questions = openQuestions(saver, side);
  const add = (/** @type {Event} */ event) => {
    event.preventDefault();
    const said = field.current.value.trim();
    const next = said ? "why" : "claim";
    field.current.value = "";
    if (questions.length) {
      const id = place.current.value;
      if (said) saver.commit([[`cards.${id}.claim`, said]]);
      return go(`card-${id}`, `cards.${id}.${next}`);
    }
    const id = newId(saver, "cards", said.slice(0, longest) || "card");
    const [stock = ""] = deck(saver, side).flatMap(
      (one) => saver.value(`cards.${one}.stock`) || [],
    );
    const [theme = ""] = entries(saver, "themes").filter((one) => one !== OF_ESSAY);
    const named = !stock && said.length <= longest && isName(said); // a short claim is its title, too
    saver.commit([
      [`cards.${id}.side`, side],
      [`cards.${id}.title`, named ? said : ""],
      [`cards.${id}.claim`, said],
      [`cards.${id}.stock`, stock], // where others ask, it asks until it has a claim: nothing keeps them from playing
      [`cards.${id}.difficulty`, "1"],
      [`cards.${id}.theme`, theme],
      ...linked(saver, id, side),
    ]);
    return go(`card-${id}`, `cards.${id}.${next}`);
  };
  const name = saver.value(`sides.${side}.name`);
  return html`<form class="add-card" onSubmit=${add}>
    <label for=${`add-${side}`}>${name ? _("A new argument for “%(side)s”, in one sentence", { side: name }) : _("A new argument, in one sentence")}</label>
    <div class="address-row"><input type="text" id=${`add-${side}`} dir="auto" autocomplete="off" ref=${field} maxlength=${page.lengths.card.claim} /><button class="btn quiet slim">${_("Add card")}</button></div>
    ${questions.length > 0 && html`<label class="in-place" for=${`place-${side}`}>${_("in place of the question")} <select id=${`place-${side}`} ref=${place} required><option value="">${_("Choose one")}</option>${questions.map((id) => html`<option key=${id} value=${id}>${titleOf(saver, id)}</option>`)}</select></label>`}
  </form>`;
}

/** What is still to do on a card, apart from its links. @param {Saver} saver @param {string} id */
function toDo(saver, id) {
  const labels = cardLabels();
  const faults = saver
    .faults()
    .filter(
      ({ field, weak }) =>
        !weak && field.startsWith(`cards.${id}.`) && !field.startsWith(`cards.${id}.answers`),
    );
  return [...new Set(faults.map(({ field }) => labels[field.split(".")[2]] ?? field))];
}

/** @param {{ id: string }} props */
function CardLine({ id }) {
  const { saver } = useEditor();
  const missing = toDo(saver, id);
  const asks = isStock(saver, id) && toWrite(saver, id).length;
  const claim = saver.value(`cards.${id}.claim`).trim();
  const asked = saver.instead(`cards.${id}.claim`) || _("A question");
  const status = missing.length
    ? html`<span class="tag">${_("to do")}</span> ${missing.join(", ")}`
    : asks
      ? !claim && asked
      : html`<${Icon} name="i-check" /> ${_("Complete")}`;
  const [title, said] = headed(titleOf(saver, id), claim);
  return html`<li><a class="card-line" href=${`#card-${id}`}>
    <${said || !claim ? "b" : "span"}><${Words}>${title}<//><//>
    ${status && html`<span class="small">${status}</span>`}
    ${said && html`<span class="small one-line"><${Words}>${said}<//></span>`}
    ${hasOnlyTitle(saver, id) && html`<span class="small"><span class="tag">${_("no claim yet")}</span></span>`}
  </a></li>`;
}

/** A card's page: its parts in the order in which one writes them, and how students see it. @param {{ id: string }} props */
export function CardStep({ id }) {
  const { saver } = useEditor();
  const side = sideOf(saver, id);
  const cards = deck(saver, side);
  if (!cards.includes(id))
    return html`<div class="stack"><p>${_("This card was deleted.")}</p><p><a href="#cards">${_("All cards")}</a></p></div>`;
  return html`<div class="card-step" data-side=${letter(side)}>
    <div class="stack">
      <${Around} id=${id} />
      <h2 class="banded"><${Seal} side=${side} /> <${Words}>${saver.value(`sides.${side}.name`)}<//> <small class="push">${_("Card %(n)s of %(all)s", { n: cards.indexOf(id) + 1, all: cards.length })}</small></h2>
      <${Essay} id=${id} />
      <${StillAsks} id=${id} />
      <${Argument} id=${id} />
      <${SideChoice} id=${id} />
      <${PlaceChoice} id=${id} />
      <details class="fold">
        <summary>${_("More about this card")}</summary>
        <${SeldomWritten} id=${id} />
      </details>
      ${
        isStock(saver, id)
          ? html`<details class="fold"><summary>${_("What it answers")}</summary><${LinkPanel} id=${id} /></details>`
          : html`<section class="stack oxford" aria-labelledby="card-links"><h2 id="card-links">${_("What it answers")}</h2><${LinkPanel} id=${id} /></section>
            <${AddCard} side=${side} />`
      }
      <${DeleteCard} id=${id} />
    </div>
    <aside class="stack preview" aria-label=${_("Preview")}>
      <p class="kicker">${_("As students see it")}</p>
      <${CardPreview} id=${id} />
    </aside>
  </div>`;
}

/** The way to the cards before and after this one. @param {{ id: string }} props */
function Around({ id }) {
  const { saver } = useEditor();
  const all = SIDES.flatMap((side) => deck(saver, side));
  const [before, after] = [all[all.indexOf(id) - 1], all[all.indexOf(id) + 1]];
  return html`<p class="row card-way"><a href="#cards">${_("All cards")}</a> <span class="push row">${before && html`<a href=${`#card-${before}`}>${_("Previous card")}</a>`} ${after && html`<a href=${`#card-${after}`}>${_("Next card")}</a>`}</span></p>`;
}

/** What a question lacks to be an argument. @param {{ id: string }} props */
function StillAsks({ id }) {
  const { saver } = useEditor();
  const missing = isStock(saver, id) ? toWrite(saver, id) : [];
  if (!missing.length) return null;
  const labels = cardLabels();
  const so = hasOnlyTitle(saver, id)
    ? _("Under your title students still read the question: “%(question)s” Write the claim, too.", {
        question: saver.instead(`cards.${id}.claim`),
      })
    : missing.includes("claim")
      ? _("This card asks a question, and students bring the argument. It can be played as it is.")
      : _("This card has a claim, and students bring the rest. It can be played as it is.");
  const texts = missing.map((name) => labels[name]).join(", ");
  return html`<${Alert}><p>${so} ${_("For a whole argument, write: %(texts)s.", { texts })}</p><//>`;
}

/** A text of a card. @param {{ id: string, name: string, rows: number, hint?: string, start?: string, list?: boolean }} props */
function Area({ id, name, ...how }) {
  const { saver, page } = useEditor();
  const leave = () => isRewritten(saver, id) && saver.commit([[`cards.${id}.theme`, ""]]);
  return html`<${Field} path=${`cards.${id}.${name}`} label=${cardLabels()[name]} longest=${page.lengths.card[name]} onLeave=${leave} ...${how} />`;
}

/** What a short name is for, and whether it is only suggested: in the essay's words. @param {Saver} saver @param {string} id */
function aboutTitle(saver, id) {
  const [title, claim, essay] = ["title", "claim", "paragraphs"].map((name) =>
    saver.value(`cards.${id}.${name}`).toLowerCase(),
  );
  if (essay && title && claim.includes(title))
    return _("Suggested, in the claim’s words: change it if you know a better one.");
  return claim.length > 60
    ? _("Give it a short name. Without one, the card shows its claim there.")
    : _("The argument in a few words.");
}

/** What every card says. @param {{ id: string }} props */
const Argument = ({ id }) => html`
  <${Area} id=${id} name="title" rows=${0} hint=${aboutTitle(useEditor().saver, id)} />
  <${Area} id=${id} name="claim" rows=${3} hint=${_("The argument as a debater would say it, in one or two sentences.")} />
  <${Area} id=${id} name="why" rows=${3} hint=${_("Why that counts for its side.")} />
  <${Area} id=${id} name="evidence" rows=${4} hint=${_("A figure, a study, a case: something that a student can check. If there is none, say what you conclude, and from what.")} start=${_("Reasoning:")} />
  <${CardSources} id=${id} />
  <${Area} id=${id} name="weak_point" rows=${3} hint=${_("What the other side can fairly say against it.")} />`;

/** The texts of a card that have their place in this file; all others follow one another, in the order of their labels. */
const PLACED = [
  ...["title", "claim", "why", "evidence", "weak_point", "short", "evidence_short"],
  ...["careful", "tags", "teacher", "grows_from"],
];
const rowsFor = (/** @type {number} */ longest) => (longest > 200 ? 4 : longest > 100 ? 2 : 0);

/** What a card may say besides; what only computer players say, below a fold of its own. @param {{ id: string }} props */
function SeldomWritten({ id }) {
  const { saver, page } = useEditor();
  /** @type {{ [name: string]: string }} */
  const hints = {
    cues: _("Everyday words that people use for it. Computer players then recognise it."),
  };
  const labels = cardLabels();
  const path = (/** @type {string} */ name) => `cards.${id}.${name}`;
  const heavy = saver.value(path("sensitive"));
  const others = Object.keys(labels).filter(
    (name) => page.lengths.card[name] && !PLACED.includes(name),
  );
  const no = [heavy === "none" ? "none" : "", _("No")]; // there are two ways to say it: the one that the card has
  return html`<div class="stack">
    <div class="row pairs">
      <${ThemeChoice} id=${id} />
      <${Choice} path=${path("difficulty")} label=${labels.difficulty} options=${HARD()} />
    </div>
    <${Choice} path=${path("sensitive")} label=${labels.sensitive} options=${[no, ...HEAVY()]} hint=${_("About violence, death or abuse, for example.")} />
    ${
      ["mild", "strong"].includes(heavy) &&
      html`<div class="stack panel">
      <p class="small">${_("A room can be set to careful wording. Its students then read this instead of the evidence:")}</p>
      <${Area} id=${id} name="careful" rows=${4} hint=${_("The same evidence, in words for a younger or mixed group.")} />
      <${Area} id=${id} name="tags" rows=${2} hint=${_("Such as “death” or “family”. One on each line.")} list />
      <${Area} id=${id} name="teacher" rows=${3} hint=${_("What you want to know but students don’t need to read.")} />
    </div>`
    }
    <${Area} id=${id} name="short" rows=${2} hint=${_("For a claim of more than 115 characters: the whole claim in one short sentence.")} />
    <details class="fold"><summary>${_("What computer players say of it")}</summary><div class="stack">
      <${Area} id=${id} name="evidence_short" rows=${2} hint=${_("With who found it and when. Computer players have little room.")} />
      <${Choice} path=${path("weak_on")} label=${labels.weak_on} options=${WEAK_ON()} />
      ${others.map((name) => html`<${Area} key=${name} id=${id} name=${name} rows=${rowsFor(page.lengths.card[name])} hint=${hints[name]} />`)}
    </div></details>
  </div>`;
}

/** @param {{ id: string }} props */
function DeleteCard({ id }) {
  const { saver, readonly, page, go, toast } = useEditor();
  const [asking, setAsking] = useState(false);
  if (readonly) return null;
  const left = { n: deck(saver, sideOf(saver, id)).length - 1, least: page.least };
  const few =
    left.n < left.least &&
    _(
      "This side is left with %(n)s cards of at least %(least)s, so nobody can play until you add another.",
      left,
    );
  const remove = () => {
    saver.commit(deleted(saver, id));
    go("cards");
    toast(_("Deleted. “Undo” brings it back."));
  };
  return html`<div><button type="button" class="btn quiet final slim" onClick=${() => setAsking(true)}>${_("Delete this card")}</button></div>
    ${asking && html`<${Confirm} title=${_("Delete this card?")} text=${[few, _("Its links go too. You can bring it back with “Undo”, or from the history.")].filter(Boolean).join(" ")} yes=${_("Delete this card")} no=${_("Keep it")} final onYes=${remove} onClose=${() => setAsking(false)} />`}`;
}

/** The side that a card is for. @param {{ id: string }} props */
function SideChoice({ id }) {
  const { saver, readonly, go, toast } = useEditor();
  if (readonly || isUntouched(saver, id)) return null;
  const now = sideOf(saver, id);
  const move = () => {
    saver.flush();
    const { to, edits } = onOtherSide(saver, id);
    saver.commit(edits);
    go(`card-${to}`);
    toast(
      to === id
        ? _("The card changed sides. Its links are gone: choose what it answers.")
        : _("The card changed sides."),
    );
  };
  return html`<fieldset class="stack tight kind-choice"><legend class="legend">${_("Which side is it for?")}</legend>
    <div class="row chips">${SIDES.map((side) => html`<label class="chip" key=${side}><input type="radio" name="side-of-card" checked=${side === now} onChange=${() => side !== now && move()} /> <span><${Words}>${saver.value(`sides.${side}.name`)}<//></span></label>`)}</div>
  </fieldset>`;
}

/** The question whose place a card takes, and with it what the card answers. @param {{ id: string }} props */
function PlaceChoice({ id }) {
  const { saver, readonly, go } = useEditor();
  const choices = isStock(saver, id) ? places(saver, id) : [];
  if (readonly || choices.length < 2) return null;
  const move = (/** @type {Event} */ event) => {
    const to = valueOf(event);
    saver.flush();
    saver.commit(swapped(saver, id, to));
    go(`card-${to}`);
  };
  return html`<div class="field"><label for="place-of-card">${cardLabels().stock}</label>
    <p class="hint" id="place-hint">${_("The card answers what that question answers.")}</p>
    <select id="place-of-card" aria-describedby="place-hint" value=${id} onChange=${move}>${choices.map(([other, name]) => html`<option key=${other} value=${other}>${name}</option>`)}</select></div>`;
}

/** A card as a student's phone shows it. @param {{ id: string }} props */
function CardPreview({ id }) {
  const { saver } = useEditor();
  const motion = motionOf(saver);
  const card = motion.cards[id];
  return html`<${RoomContext.Provider} value=${{ public: { motion }, motion }}><${Card} id=${id} level=${3}>
    ${card.why && html`<p class="proof"><${Words}>${card.why}<//></p>`}
    ${card.weak_point && html`<${WeakPoint} card=${card} />`}
  <//><//>`;
}

/** The theme of a card; a new one is made on the spot. @param {{ id: string }} props */
function ThemeChoice({ id }) {
  const { saver, readonly, page } = useEditor();
  const path = `cards.${id}.theme`;
  const [adding, setAdding] = useState(false);
  /** @type {{ current: HTMLInputElement }} */
  const field = useElement();
  const themes = entries(saver, "themes").map(
    (theme) => /** @type {[string, string]} */ ([theme, saver.value(`themes.${theme}`)]),
  );
  const add = () => {
    const name = field.current.value.trim();
    if (name) {
      const theme = newId(saver, "themes", name);
      saver.commit([
        [`themes.${theme}`, name],
        [path, theme],
      ]);
    }
    setAdding(false);
    document.getElementById(fieldId(path))?.focus();
  };
  if (readonly)
    return html`<${Choice} path=${path} label=${cardLabels().theme} options=${themes} ofMotion />`;
  return html`<div class="stack tight">
    <${Choice} path=${path} label=${cardLabels().theme} options=${themes} ofMotion />
    ${
      adding
        ? html`<div class="address-row"><input type="text" aria-label=${_("Name of the new theme")} dir="auto" maxlength=${page.lengths.motion.themes} ref=${field} onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Enter" && (event.preventDefault(), add())} /><button type="button" class="btn quiet slim" onClick=${add}>${_("Add")}</button></div>`
        : html`<button type="button" class="link small" onClick=${() => setAdding(true)}>${_("New theme")}</button>`
    }
  </div>`;
}

/** The paragraphs of the essay that a card comes from, and what it still asks for. @param {{ id: string }} props */
function Essay({ id }) {
  const { saver, readonly } = useEditor();
  const tongue = useTongue();
  const numbers = lines(saver.value(`cards.${id}.paragraphs`).replaceAll(" ", "\n")).filter((n) =>
    saver.value(`paragraphs.${n}`),
  );
  const ask = saver.value(`cards.${id}.ask`);
  if (!numbers.length && !ask) return null;
  return html`<div class="stack tight essay">
    ${ask && html`<div class="alert"><${Icon} name="i-pen" /><div class="stack tight"><p dir="auto">${ask}</p>${!readonly && html`<button type="button" class="link small" onClick=${() => saver.commit([[`cards.${id}.ask`, ""]])}>${_("That’s done")}</button>`}</div></div>`}
    ${numbers.map((n) => html`<details key=${n} open><summary>${_("Paragraph %(n)s of the text", { n })}</summary><blockquote ...${tongue}>${saver.value(`paragraphs.${n}`)}</blockquote></details>`)}
  </div>`;
}

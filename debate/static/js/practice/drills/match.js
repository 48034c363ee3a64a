/** Match claim and counter: for each claim of the other side, choose the card that answers it. */

import { useState } from "preact/hooks";

import { Icon, packWords } from "#app/components/basics.js";
import { headed } from "#app/components/cards.js";
import { partOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useDrillRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";

/** @import { ItemProps, LookProps } from "#app/types.d.ts" */

const LETTERS = "ABCDEFGH";

/** @param {ItemProps<"match">} props */
export function Match({ item, corner, onAnswer, onLeave }) {
  const { motion } = useDrillRoom();
  const { pairs, counters } = item;
  const words = packWords(motion);
  const [chosen, setChosen] = useState(/** @type {{ [claim: string]: string }} */ ({})); // to its counter
  /** @type {{ current: HTMLFormElement }} */
  const form = useElement();
  const left = pairs.length - Object.keys(chosen).length;

  /** A counter answers one claim: if it is chosen for another, it is taken from the first. @param {string} claim @param {string} counter */
  function choose(claim, counter) {
    setChosen({
      ...Object.fromEntries(Object.entries(chosen).filter(([, other]) => other !== counter)),
      [claim]: counter,
    });
  }

  const lacks = n_("%(n)s claim has no answer yet.", "%(n)s claims have no answer yet.", left);
  const submit = useSubmit(!left, () => onAnswer(chosen), lacks);

  /** A number goes to a claim; a letter chooses the answer to the claim that has the focus. @param {KeyboardEvent} event */
  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pair = pairs[Number(event.key) - 1];
    const counter = counters[LETTERS.indexOf(event.key.toUpperCase())];
    const claim = document.activeElement?.getAttribute("name") ?? "";
    const choiceOf = (/** @type {string} */ id) => `[name="${id}"]`;
    if (pair)
      (
        partOf(form.current, `${choiceOf(pair.claim)}:checked`) ??
        partOf(form.current, choiceOf(pair.claim))
      ).focus();
    else if (event.key.length === 1 && counter && pairs.some((one) => one.claim === claim)) {
      choose(claim, counter);
      partOf(form.current, `${choiceOf(claim)}[value="${counter}"]`).focus();
    }
  }

  const keys = _(
    "Keys: 1 to %(n)s go to a claim, A to %(last)s choose its answer, Enter shows the pairs.",
    { n: pairs.length, last: LETTERS[pairs.length - 1] },
  );
  const bar = html`<${Send} ready=${!left} words=${_("See the pairs")} keys=${keys} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <form id="drill" class="stack match" onSubmit=${submit} onKeyDown=${key} ref=${form}>
      <h1>${_("Which card answers which claim?")}</h1>
      <div class="matching">
        <section class="stack tight answers" aria-labelledby="answers">
          <h2 id="answers">${_("Your side’s cards")}</h2>
          <dl class="stack tight">${counters.map((counter, j) => {
            const [heading, said] = headed(
              motion.cards[counter].title,
              motion.cards[counter].claim,
            );
            return html`<div key=${counter}><dt><b class="letter">${LETTERS[j]}</b> <b ...${words}>${heading}</b></dt>${said && html`<dd class="claim" ...${words}>${said}</dd>`}</div>`;
          })}</dl>
        </section>
        <section class="stack claims" aria-labelledby="claims">
          <h2 id="claims">${_("The other side’s claims")}</h2>
          <ol class="stack">
          ${pairs.map(({ claim }, i) => {
            const answer = motion.cards[chosen[claim]];
            return html`<li key=${claim}><fieldset class="panel stack tight claimed" data-side=${letter(motion.cards[claim].side)}>
            <legend class="vh">${_("Claim %(n)s: %(title)s", { n: i + 1, title: motion.cards[claim].title })}</legend>
            <p class="claim"><b class="num">${i + 1}</b> <span ...${words}>${motion.cards[claim].claim}</span></p>
            <div class="row chips">
              ${counters.map((counter, j) => html`<label class="chip" key=${counter}><input type="radio" name=${claim} value=${counter} checked=${chosen[claim] === counter} onChange=${() => choose(claim, counter)} /> <b>${LETTERS[j]}</b> <span ...${words}>${motion.cards[counter].title}</span></label>`)}
            </div>
            ${answer && html`<p class="claim chosen-card" ...${words}>${answer.claim}</p>`}
          </fieldset></li>`;
          })}
          </ol>
        </section>
      </div>
    </form>
  <//>`;
}

/** @param {LookProps<"match">} props */
export function MatchLook({ item, mine, level }) {
  const { motion } = useDrillRoom();
  const { cards } = motion;
  const answered = (/** @type {string} */ card) =>
    item.pairs.find(({ counter }) => counter === card)?.claim ?? "";
  return html`<ol class="stack">
    ${item.pairs.map(
      ({ claim, counter }) => html`<li key=${claim} class="panel stack tight">
      <${`h${level}`} ...${packWords(motion)}>${cards[counter].title}<//>
      <p class="claim">${_("It answers: “%(claim)s”", { claim: cards[claim].claim })}</p>
      ${cards[counter].answers[claim].hint && html`<p class="prose" ...${packWords(motion)}>${cards[counter].answers[claim].hint}</p>`}
      <p class="small note">${mine[claim] === counter ? html`<${Icon} name="i-check" /> <span>${_("You paired these, too.")}</span>` : _("You chose “%(title)s”. That answers “%(other)s”.", { title: cards[mine[claim]].title, other: cards[answered(mine[claim])].title })}</p>
    </li>`,
    )}
  </ol>`;
}

/** How the look back at a practice debate opens: a sentence of each side, two of a strong answer, one thing to try, and the ways on; and the answer as its writer marks it. */

import { useRef, useState } from "preact/hooks";

import { Icon, Side, nobodysName, usePackWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide } from "#app/core/sides.js";
import { MARKS } from "#app/coaching/marks.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import { WriteAgain } from "#app/coaching/write_again.js";
import { kindNames } from "#app/rooms/player/writing.js";

/** @import { Coaching, Noticed, Tick } from "#app/types.d.ts" */
/** @import { FirstTip } from "#app/coaching/first_tip.js" */
/** @import { ScoreMark } from "#app/coaching/marks.js" */

/** A sentence of one side. @param {{ name: string, side: "for" | "against", said: string, words?: object, children?: unknown }} props */
const Line = ({ name, side, said, words = { dir: "auto" }, children }) =>
  html`<figure class="duel stack tight" data-side=${letter(side)}><figcaption class="row"><b class="kicker">${name}</b> <${Side} side=${side} /></figcaption><blockquote ...${words}>${said}</blockquote>${children}</figure>`;

/** Of a strong text the sentence with which it answers, once it has said whom, and the one on which it ends. @param {string} text */
const keyOf = (text) => {
  const all = sentencesOf(text).map((one) => one.text.trim());
  return [...new Set([all.find((one) => !/[“”]/u.test(one)), all[all.length - 1]])].filter(
    (one) => one !== undefined,
  );
};

/**
 * The clash as a class would read it: what the computer player claimed, and a sentence against it. No rule knows which is the strongest, so its writer can show another.
 * Below, a strong answer to the same, of which its writer taps the sentence that they could use.
 * @param {{ theirs: string, text: string, first: number, strong: string, picked: string, onPick: (sentence: string) => void }} props `first`: the sentence of the text that is shown first
 */
export function Duel({ theirs, text, first, strong, picked, onPick }) {
  const { public: pub, me, say } = useRoom();
  const words = usePackWords();
  const [at, setAt] = useState(first);
  const side = me.side ?? "for";
  const own = sentencesOf(text).map((one) => one.text.trim());
  const next = () => {
    const n = (at + 1) % own.length;
    setAt(n);
    say(own[n]);
  };
  const key = keyOf(strong);
  return html`<div class="split even lines">
    <${Line} name=${nobodysName(pub)} side=${otherSide(side)} said=${theirs} words=${words} />
    <${Line} name=${_("You")} side=${side} said=${own[at] ?? text}>${own.length > 1 && html`<p><button type="button" class="link small" onClick=${next}>${_("Show another sentence")}</button></p>`}<//>
    ${
      key.length > 0 &&
      html`<figure class="duel stack tight" data-side=${letter(side)}><figcaption class="row"><b class="kicker">${_("From a strong answer")}</b> <span class="small" id="use">${_("Tap what you could use.")}</span></figcaption>
      <div class="stack tight" role="group" aria-labelledby="use">${key.map((one) => html`<button type="button" key=${one} class="usable" aria-pressed=${picked === one ? "true" : "false"} onClick=${() => onPick(picked === one ? "" : one)}><span ...${words}>${one}</span></button>`)}</div>
      <div role="status">${picked && html`<p class="small">${_("You’ll see it next to the box when you write yours again.")}</p>`}</div>
    </figure>`
    }
  </div>`;
}

/** @param {{ tip: FirstTip, text: string, noticed: Noticed, beside: string, limits: [number, number], look: (text: string, before?: string) => Noticed }} props `text`: the one that the tip is about; `beside`: a sentence that it may use */
export function ToTry({ tip, text, ...again }) {
  const { kind, sentence, said, better, good } = tip;
  return html`<section class="stack tight" aria-labelledby="to-try"><h2 id="to-try">${_("One thing to try")}</h2>
    ${good && html`<p class="note"><${Icon} name="i-check" /> <span dir="auto">${good}</span></p>`}
    <p class="small"><b>${kindNames()[kind]}${sentence && ":"}</b>${sentence && html` <span dir="auto">“${sentence}”</span>`}</p>
    <p>${said} <span class="small">${better}</span></p>
    <${WriteAgain} id="again-first" text=${text} given=${tip} ...${again} />
  </section>`;
}

/** Each mark: its name, the question for it, and what to try where it isn't there yet. @type {() => { [mark in ScoreMark]: [string, string, string] }} */
const said = () => ({
  answered: [
    _("Answers their point"),
    _("Which of your sentences answers their point?"),
    _("Take up their point, and say why it doesn’t hold, or doesn’t settle the matter."),
  ],
  reason: [
    _("Gives a reason"),
    _("Which one gives a reason?"),
    _("Add one sentence that says why it is so."),
  ],
  weighed: [
    _("Weighs the two"),
    _("Which one says why your point counts for more than theirs?"),
    _("Add one sentence: is yours worse, more certain, for more people, or for longer?"),
  ],
});
/** The skill that each is. @type {{ [mark in ScoreMark]: Tick["about"] }} */
const SKILL = { answered: "meets", reason: "why", weighed: "compare" };
const NOT_YET = -1;

/**
 * An answer sentence by sentence, in which its writer finds what does what, one question after the other. Nothing is counted.
 * @param {object} props
 * @param {string} props.text
 * @param {{ [mark in ScoreMark]?: number }} props.given the sentences that the rules propose
 * @param {[number, number]} props.limits
 * @param {(text: string, before?: string) => Noticed} props.look what there is to notice in another text
 * @param {(tick: Tick) => void} props.onTick
 */
export function Marks({ text, given, limits, look, onTick }) {
  const [taken, setTaken] = useState(given);
  const [at, setAt] = useState(/** @type {ScoreMark | undefined} */ (undefined)); // asked once more
  const [skipped, setSkipped] = useState(false);
  const top = useRef(/** @type {HTMLElement | null} */ (null));
  const words = said();
  const sentences = sentencesOf(text).map((one) => one.text.trim());
  const asked = skipped ? undefined : (at ?? MARKS.find((mark) => taken[mark] === undefined));
  const go = (/** @type {() => void} */ change) => {
    change();
    setTimeout(() => top.current?.focus());
  };
  const tap = (/** @type {ScoreMark} */ mark, /** @type {number} */ n) =>
    go(() => {
      setTaken({ ...taken, [mark]: n });
      setAt(undefined);
      onTick({ about: SKILL[mark], yes: n !== NOT_YET });
    });
  const missing = MARKS.find((mark) => taken[mark] === NOT_YET);
  const done = MARKS.every((mark) => taken[mark] !== undefined);
  const isOne = done && !missing && new Set(MARKS.map((mark) => taken[mark])).size === 1; // it can hardly do all three
  const stateOf = (/** @type {ScoreMark} */ mark) => {
    const sentence = sentences[taken[mark] ?? NOT_YET];
    if (!sentence) return _("Not yet");
    return taken[mark] === given[mark] ? _("Proposed: %(words)s", { words: sentence }) : sentence;
  };
  const choice = (
    /** @type {ScoreMark} */ mark,
    /** @type {number} */ n,
    /** @type {string} */ said,
    by = true,
  ) =>
    html`<button type="button" key=${n} class="btn quiet line-choice" aria-pressed=${taken[mark] === n} onClick=${() => tap(mark, n)}><span dir=${by ? "auto" : undefined}>${said}</span></button>`;
  return html`<details class="fold"><summary id="marks">${_("Your answer, looked at by you")}</summary><section class="stack tight own-line" aria-labelledby="marks">
    <ul class="won">${MARKS.filter((mark) => mark !== asked && taken[mark] !== undefined).map((mark) => html`<li key=${mark} class=${isOne || taken[mark] === NOT_YET ? undefined : "on"}><i>${!isOne && taken[mark] !== NOT_YET && html`<${Icon} name="i-check" />`}</i> <span>${words[mark][0]} <span class="small" dir="auto">${stateOf(mark)}</span></span> <button type="button" class="link small" onClick=${() => go(() => setAt(mark))}>${_("Change")} <span class="vh">${words[mark][0]}</span></button></li>`)}</ul>
    ${
      asked &&
      html`<div role="group" aria-labelledby="asked" class="stack tight">
      <h3 id="asked" class="legend" tabindex="-1" ref=${top}>${words[asked][1]}</h3>
      ${sentences.map((one, n) => choice(asked, n, one))}
      ${choice(asked, NOT_YET, _("Not yet"), false)}
      <p><button type="button" class="link" onClick=${() => go(() => setSkipped(true))}>${_("Skip this")}</button></p>
    </div>`
    }
    ${
      done &&
      !asked &&
      html`<section class="stack tight" aria-labelledby="try"><h3 id="try" tabindex="-1" ref=${top}>${missing ? _("Then try this") : _("Read it once more")}</h3>
      <p>${missing ? words[missing][2] : isOne ? _("You tapped one sentence for all three. Which words in it give the reason?") : _("Would somebody who doubts it tap the same sentences?")}</p>
      ${missing && html`<${WriteAgain} key=${missing} id="again-marks" text=${text} limits=${limits} noticed=${asking(words[missing][2], SKILL[missing])} look=${(/** @type {string} */ again, /** @type {string} */ before) => stated(look(again, before))} />`}</section>`
    }
  </section></details>`;
}

/** One thing to think of while writing again. @param {string} next @param {string} about @returns {Noticed} */
const asking = (next, about) => ({ remarks: [], seen: { facts: [], next, about } });

/** Of what was written again only what anybody can see in it, and what has changed. @param {Noticed} noticed @returns {Noticed} */
const stated = ({ remarks, care, changes }) => ({
  remarks: remarks.filter((one) => one.stated),
  ...(care && { care }),
  changes,
});

/** @type {{ [level: string]: string }} */
const HARDER = { gentle: "fair", fair: "sharp" };

/** The same debate with other choices. @param {{ choices: { [choice: string]: string }, quiet?: boolean, children: unknown }} props */
const Start = ({ choices, quiet, children }) =>
  html`<form action="/practice" method="post">
    ${Object.entries(choices).map(([name, value]) => html`<input key=${name} type="hidden" name=${name} value=${value} />`)}
    <button class=${quiet ? "btn quiet" : "btn"}>${children}</button>
  </form>`;

/** @param {{ again: Coaching["again"] }} props */
export function Ways({ again }) {
  const { me } = useRoom();
  const side = me.side ?? "for";
  const level = HARDER[again.level];
  return html`<div class="onward">
    <${Start} choices=${{ ...again, side: otherSide(side) }}>${_("Again, other side")}<//>
    ${level ? html`<${Start} quiet choices=${{ ...again, side, level }}>${_("A harder one")}<//>` : html`<a class="btn quiet" href="/practice">${_("Another motion")}</a>`}
  </div>`;
}

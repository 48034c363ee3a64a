/** Two versions of one text, without names and without saying which is the rewrite: which is stronger? */

import { useState } from "preact/hooks";

import { Icon, Side } from "#app/components/basics.js";
import { CitedCards } from "#app/components/cards.js";
import { Prose, Restated, Weighed, kindName } from "#app/components/clash.js";
import { FlagButton } from "#app/components/flag.js";
import { SampleClash } from "#app/components/sample_clash.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { changedSentences } from "#app/core/measure.js";
import { focusHeading } from "#app/core/render.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { everybodyDone } from "#app/core/together.js";
import { Page } from "#app/rooms/player/frame.js";
import { Waiting } from "#app/rooms/player/waiting.js";
import { Quick } from "#app/rooms/player/waits/quick.js";
import { Team } from "#app/rooms/player/waits/team.js";

/** @import { Comparison } from "#app/protocol.d.ts" */

/** @type {("first" | "second")[]} */
const ORDER = ["first", "second"];

/** @param {Comparison} one */
const isDone = ({ done, choice }) => Boolean(done ?? choice);

export function Compare() {
  const { public: pub, me } = useRoom();
  const list = Object.entries(me.comparisons ?? {});
  if (me.task !== "compare" || !list.length)
    return html`<${Waiting} title=${_("Rewrites are being compared")} text=${Object.values(me.mine ?? {}).some(({ revision }) => revision) ? _("Others read your rewrite beside the first version now. You’ll be told how many prefer it.") : _("Others compare rewrites with their first versions.")} />`;
  return html`<${Comparisons} key=${pub.phase.id} list=${list} />`;
}

/** @param {{ list: [string, Comparison][] }} props */
function Comparisons({ list }) {
  const { public: pub } = useRoom();
  const { seat: shared } = usePage();
  const [at, setAt] = useState(() => list.find(([, one]) => !isDone(one))?.[0]);
  const current = list.find(([id]) => id === at) ?? list.find(([, one]) => !isDone(one));

  /** @param {string} from */
  function onward(from) {
    const start = list.findIndex(([id]) => id === from);
    const next = [...list.slice(start + 1), ...list.slice(0, start)].find(
      ([, one]) => !isDone(one),
    );
    setAt(next?.[0]);
    requestAnimationFrame(focusHeading);
  }

  if (!current)
    return html`<${Page} gap="1.75rem">
      <div class="stack tight"><h1>${_("You’ve compared them all")}</h1><p>${everybodyDone(pub) ? _("Everyone is done. The room moves on soon.") : shared ? _("Once you hand it on, this device shows nothing of what you chose.") : _("You can change an answer until this part ends.")}</p></div>
      ${
        !shared &&
        html`<ul class="stack tight">
        ${list.map(([id, { choice }], i) => html`<li key=${id} class="panel row cast"><span><b>${_("Text %(n)s", { n: i + 1 })}</b> <span class="small">${choice === "first" ? _("The first is stronger") : _("The second is stronger")}</span></span> <button type="button" class="btn quiet push" onClick=${() => setAt(id)}>${_("Look again")}<span class="vh"> ${_("Text %(n)s", { n: i + 1 })}</span></button></li>`)}
      </ul>`
      }
      <${Team} />
      <${Quick} />
      <${SampleClash} />
    <//>`;
  const [id, one] = current;
  return html`<${One} key=${id} id=${id} one=${one} n=${list.findIndex(([other]) => other === id) + 1} list=${list} onward=${() => onward(id)} />`;
}

/** One of two versions, with the sentences marked that the other one has not: nobody should have to look for them. @param {{ text: string, other: string }} props */
function Version({ text, other }) {
  return text
    .split(/\n+/)
    .map(
      (part) =>
        html`<p class="prose no-initial" dir="auto">${changedSentences(part, text, other).map(({ text: said, only }, i) => html`${i > 0 && " "}${only ? html`<mark>${said}</mark>` : said}`)}</p>`,
    );
}

/** @param {{ id: string, one: Comparison, n: number, list: [string, Comparison][], onward: () => void }} props */
function One({ id, one, n, list, onward }) {
  const { public: pub, act } = useRoom();
  const [choice, setChoice] = useState(one.choice);
  const names = { first: _("The first"), second: _("The second") };

  /** @param {"first" | "second"} key */
  async function choose(key) {
    setChoice(key);
    if ((await act("compare", { phase: pub.phase.id, comparison: id, choice: key })).ok) onward();
    else setChoice(one.choice);
  }

  return html`<${Page} motion=${false} gap="1.5rem">
    <div class="row"><h1>${list.length > 1 ? _("Which version is stronger? %(n)s of %(of)s", { n, of: list.length }) : _("Which version is stronger?")}</h1><p class="push note small"><${Icon} name="i-eye-off" /> ${_("Writers hidden.")}</p></div>
    <div class="stack tight">
      <p class="row"><span class="kicker">${kindName(one.kind)}</span> <${Side} side=${one.side} /></p>
      ${one.known && html`<p class="small">${_("You’ve read one of these before. Judge both as if they were new.")}</p>`}
      ${one.against && html`<details class="fold"><summary>${_("What it answers")}</summary>${"text" in one.against ? html`<div class="stack tight"><${Restated} text=${one.against.restatement} /><${Prose} text=${one.against.text} /></div>` : html`<p class="small">${_("This text isn’t shown.")}</p>`}</details>`}
    </div>
      <div class="tiles versions">
        ${ORDER.map(
          (
            key,
          ) => html`<article class="speech stack tight" key=${key} data-side=${letter(one.side)}>
          <h2 class="kicker">${names[key]}</h2>
          <${Restated} text=${one[key].restatement} />
          <${Version} text=${one[key].text} other=${one[key === "first" ? "second" : "first"].text} />
          <${Weighed} weighing=${one[key].weighing} text=${one[key].text} />
        </article>`,
        )}
      </div>
    <div class="tiles verdicts" role="group" aria-label=${_("Which is the stronger text?")}>
      ${ORDER.map((key) => html`<button type="button" class="pick" key=${key} aria-pressed=${choice === key ? "true" : "false"} onClick=${() => choose(key)}><span>${names[key]}</span></button>`)}
    </div>
    <${CitedCards} ids=${one.cards} folded />
    <${FlagButton} speech=${id} />
  <//>`;
}

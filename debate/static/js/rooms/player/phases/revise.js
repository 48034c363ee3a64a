/** A rewrite of one text of this round, with what came back for it beside it. */

import { useMemo, useState } from "preact/hooks";

import { LinkButton } from "#app/components/basics.js";
import { Restated, Prose, kindName } from "#app/components/clash.js";
import { CitedCards } from "#app/components/cards.js";
import { fared, faredBriefly } from "#app/components/figures.js";
import { Writer } from "#app/components/writer.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { look } from "#app/coaching/coaching.js";
import { Answer, Notices, Restatement } from "#app/rooms/player/answer.js";
import { Page } from "#app/rooms/player/frame.js";
import { BestAnswer, Insight } from "#app/rooms/player/phases/my_texts.js";
import { Sent, Waiting } from "#app/rooms/player/waiting.js";
import { Fate, SaveState, SendButton, useWriting } from "#app/rooms/player/writing.js";

/** @import { MySpeech } from "#app/protocol.d.ts" */

const KINDS = ["opening", "rebuttal", "closing"];

const count = (/** @type {{ [name: string]: number }} */ counts = {}) =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

export function Revise() {
  const { public: pub, me } = useRoom();
  const [again, rewrite] = useState(false);
  const ids = (me.revise ?? [])
    .filter((id) => me.mine?.[id])
    .sort(
      (a, b) => KINDS.indexOf(me.mine?.[a].kind ?? "") - KINDS.indexOf(me.mine?.[b].kind ?? ""),
    );
  if (me.task !== "revise" || !ids.length)
    return html`<${Waiting} title=${_("Texts are being rewritten")} />`;
  if (me.done && !again && !ids.some((id) => me.mine?.[id].revision))
    return html`<${Waiting} title=${_("Yours stay as they are")}><p><${LinkButton} onClick=${() => rewrite(true)}>${_("Rewrite one after all")}<//></p><//>`;
  return html`<${Choose} key=${pub.phase.id} ids=${ids} />`;
}

/** @param {{ ids: string[] }} props */
function Choose({ ids }) {
  const room = useRoom();
  const { me, public: pub } = room;
  const mine = me.mine ?? {};
  const [id, setId] = useState(
    () => ids.find((one) => mine[one].revision) ?? ids.find((one) => one === room.draft?.speech),
  );
  const chosen = id && ids.includes(id) ? id : ids.length === 1 ? ids[0] : undefined; // of several, none for them
  const choose = (/** @type {string} */ one) => {
    setId(one);
    requestAnimationFrame(() => document.getElementById(`rewrite-${one}`)?.focus()); // it is drawn anew
  };
  const tiles =
    ids.length > 1 &&
    html`<fieldset class="stack tight">
      <legend class="legend">${_("Which text will you rewrite?")}</legend>
      <div class="stack tight">
        ${ids.map((one) => html`<label class="choice" key=${one}><input type="radio" name="rewrite" id=${`rewrite-${one}`} value=${one} checked=${one === chosen} onChange=${() => choose(one)} /> <span class="text-begins"><b>${mine[one].kind === "closing" ? kindName("closing") : `${kindName(mine[one].kind)}: ${faredBriefly(fared(pub, one, mine[one].kind))}`}</b><span class="small" dir="auto">${mine[one].text.slice(0, 80)}</span></span></label>`)}
      </div>
    </fieldset>`;
  if (!chosen) return html`<${Page} gap="1rem"><${Head} id=${ids[0]} />${tiles}<//>`;
  return html`<${Rewrite} key=${chosen} id=${chosen} speech=${mine[chosen]} tiles=${tiles} />`;
}

/** What is asked, and the way to leave all as it is. @param {{ id: string }} props a text of mine */
function Head({ id }) {
  const { act, me, public: pub } = useRoom();
  const { text, restatement, weighing } = me.mine?.[id] ?? {};
  const leave = () =>
    act("revise", {
      phase: pub.phase.id,
      speech: id,
      text,
      ...(restatement && { restatement }),
      ...(weighing && { weighing }),
      sure: true,
    });
  return html`<div class="stack tight"><h1>${_("Rewrite one of your texts")}</h1><p class="small">${_("Readers say which version is stronger. If most prefer the new one, a line of it may come on the big screen.")} ${!me.done && html`<${LinkButton} onClick=${leave}>${_("I leave mine as they are")}<//>`}</p></div>`;
}

/** What the feedback of practice would ask of a text, if anything. @param {string} id @param {MySpeech} speech */
function useAsked(id, { kind, text, restatement = "", cards = [] }) {
  const { motion, public: pub } = useRoom();
  const { lexicon } = usePage();
  return useMemo(() => {
    if (!motion || !lexicon || kind === "closing") return "";
    const { clashes = {}, speeches = {} } = pub;
    const met = Object.values(clashes).find(({ rebuttal }) => rebuttal === id)?.opening ?? "";
    const { text: theirs, cards: shown = [] } = speeches[met] ?? {};
    const against = theirs ? { text: theirs, cards: shown } : undefined;
    const { check, seen } = look(
      { motion, words: lexicon },
      kind,
      { text, restatement, cards },
      against,
    );
    return check?.asks ?? seen?.next ?? "";
  }, [id, motion, lexicon]);
}

/** @param {{ id: string, speech: MySpeech, tiles: unknown }} props */
function Rewrite({ id, speech, tiles }) {
  const { limits } = usePage();
  const { kind } = speech;
  const writing = useWriting(
    kind,
    (field) =>
      field === "restatement" ? "restatement" : kind === "rebuttal" ? "answer" : "rewrite",
    { again: id },
  );
  const came = count(speech.tips) + count(speech.reasons) + (speech.stars ?? 0) > 0;
  const asked = useAsked(id, speech);

  if (writing.settled)
    return html`<${Sent} writing=${writing} title=${_("Your rewrite is in.")} text=${_("The others are still writing. Then readers compare both versions, without names.")} />`;
  return html`<${Page} gap="1rem" actions=${html`<${SaveState} writing=${writing} /><${SendButton} writing=${writing} form="rewrite-form" label=${_("Send rewrite")} />`}>
    <${Head} id=${id} />
    <${Fate} writing=${writing} />
    ${tiles}
    <div class="split even answering">
      <section class="stack tight" aria-label=${_("What readers said of it")}>
        ${came ? html`<${Insight} speech=${speech} />` : html`<p class="small">${_("Nobody left a tip for this one.")} ${asked ? html`<b>${asked}</b>` : _("Read it as a stranger would, and make it clearer.")}</p>`}
        <${BestAnswer} speech=${speech} />
      </section>
      <div class="stack">
        <form id="rewrite-form" class="stack" onSubmit=${writing.submit}>
          ${kind === "rebuttal" && html`<${Restatement} writing=${writing} />`}
          ${
            kind === "rebuttal"
              ? html`<${Answer} writing=${writing} id="answer" label=${_("Your answer")} limits=${limits.rebuttal} fault=${writing.faultIn("text")} />`
              : kind === "closing"
                ? html`<${Answer} writing=${writing} id="rewrite" label=${_("Your closing, again")} limits=${limits.closing} fault=${writing.faultIn("text")} />`
                : html`<${Writer} id="rewrite" rows="8" label=${_("Your opening, again")} hint=${_("It starts as you sent it.")} limits=${limits[kind]} initial=${writing.first.text} onText=${(/** @type {string} */ text) => writing.change("text", text)} onSend=${writing.send} fault=${writing.faultIn("text")} />`
          }
        </form>
        <${Notices} writing=${writing} cards=${kind === "closing" ? [] : speech.cards} />
      </div>
      <section class="stack" aria-label=${_("For reference")}>
        <details class="fold"><summary>${_("The first version")}</summary><div class="stack tight"><${Restated} text=${speech.restatement} /><${Prose} text=${speech.text} /></div></details>
        <${CitedCards} ids=${speech.cards} />
      </section>
    </div>
  <//>`;
}

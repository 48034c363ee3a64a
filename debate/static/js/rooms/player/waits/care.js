/** Where practice ends because somebody is in need (docs/practice.md, section 13): whom to tell, the writer’s own words, and two ways on. */

import { useEffect, useState } from "preact/hooks";

import { Alert, Confirm } from "#app/components/messages.js";
import { base } from "#app/core/base.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { forget } from "#app/coaching/kept.js";

/** What is said first, by what was heard; `told`: of anything else that is hard, `seems`: of what may be. @type {() => { [tone: string]: string }} */
export const heard = () => ({
  distress: _("You matter, and it isn’t your fault. You don’t have to deal with it alone."),
  despair: _(
    "It’s good that you wrote this. It isn’t your fault, and nobody should be alone with it.",
  ),
  friend: _(
    "It’s good that you look out for your friend. You don’t break a promise by getting help.",
  ),
  threat: _("Somebody threatened you. Show it to an adult you trust, today."),
  wronged: _(
    "That is wrong, and somebody should have stepped in. It isn’t your fault, and you don’t have to prove it.",
  ),
  robbed: _("Nobody may hit you or rob you. Tell an adult you trust, at school or at home."),
  loss: _("We’re so sorry. You don’t have to deal with it alone."),
  flight: _("Nobody should have to live through that. You don’t have to deal with it alone."),
  illness: _("That is a lot to live with, and we’re sorry. You don’t have to deal with it alone."),
  told: _("That sounds hard. You don’t have to deal with it alone."),
  seems: _("That doesn’t sound easy."),
});

/** What the writer sent, with a button that copies it. If the page may not write to the clipboard, the words are selected. @param {{ texts: string[] }} props */
function OwnWords({ texts }) {
  const words = useElement();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    getSelection()?.selectAllChildren(words.current);
    try {
      await navigator.clipboard.writeText(texts.join("\n\n"));
      setCopied(true);
    } catch {
      setCopied(document.execCommand("copy"));
    }
  };
  return html`<article class="panel stack tight"><h2 class="kicker">${_("Your words")}</h2>
    <div class="stack tight" ref=${words}>${texts.map((text) => html`<p class="prose no-initial" dir="auto" key=${text}>${text}</p>`)}</div>
    <p><button type="button" class="btn quiet" onClick=${copy}>${_("Copy my words")}</button></p>
    <p class="small" role="status">${copied && _("Copied")}</p>
  </article>`;
}

/** Deletes this practice: it belongs to its player. @param {{ code: string }} props */
export function Delete({ code }) {
  const { drafts, offline } = useRoom();
  const [asking, setAsking] = useState(false);
  /** @type {{ current: HTMLFormElement }} */
  const form = useElement();
  const go = () => {
    drafts?.clear();
    if (!offline) return form.current.submit();
    forget();
    location.assign("/practice");
  };
  return html`<form action=${`/rooms/${code}/delete`} method="post" ref=${form}>
    <p><button type="button" class="btn quiet final" onClick=${() => setAsking(true)}>${_("Delete this practice")}</button></p>
    ${asking && html`<${Confirm} final title=${_("Delete this practice?")} text=${_("What you wrote is deleted for good, with all that came of it. You can’t undo this.")} yes=${_("Delete it")} no=${_("Keep it")} onYes=${go} onClose=${() => setAsking(false)} />`}
  </form>`;
}

/** @param {{ onBack?: () => void }} props `onBack`: for whoever was misheard, while the debate can still go on */
export function Care({ onBack }) {
  const { code, me, offline, drafts } = useRoom();
  useEffect(() => drafts?.clear(), []); // the room has what was sent: no page brings back a draft of it
  const texts = Object.values(me.mine ?? {}).map(({ text }) => text);
  const say = heard();
  return html`
    <header class="topbar"><span class="wordmark">Counterclaim</span></header>
    <main id="main" class="page stack alone">
      <h1>${_("The debate stops here")}</h1>
      <p class="lede">${say[me.care ?? ""] ?? say.told}</p>
      <${Alert}>
        <p><strong>${_("Please tell an adult you trust today, or show them what you wrote.")}</strong></p>
        <p>${_("If you or anybody else may be in danger now, ring your emergency number.")}</p>
      <//>
      <p class="small">${_("A program noticed your words, and nobody has read them. So please tell somebody yourself.")}</p>
      <${OwnWords} texts=${texts} />
      ${onBack && html`<p><button type="button" class="btn quiet" onClick=${onBack}>${_("This is about the motion: go on")}</button></p>`}
      <div class="row"><a class="btn" href=${offline ? "/practice" : `${base}/`}>${_("Leave")}</a></div>
      <p class="small"><a href=${`${base}/practice`}>${_("Another time: practise something else")}</a></p>
      <${Delete} code=${code} />
    </main>`;
}

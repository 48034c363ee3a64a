/** The changes that made the motion what it is, newest first, each with a way to take it back. */

import { useEffect, useState } from "preact/hooks";

import { Alert } from "#app/components/messages.js";
import { ask } from "#app/core/ask.js";
import { html } from "#app/core/html.js";
import { _, dateLocale } from "#app/core/i18n.js";
import { useEditor, Words } from "#app/shelf/editor/context.js";
import { nameOf } from "#app/shelf/editor/words.js";

/** @typedef {{ version: number, at: number, author: string, edits: [string, string, string][] }} Saved */

const SHOWN = 3; // texts of a change that are shown whole

export function HistoryStep() {
  const { saver, page, toast } = useEditor();
  const [changes, setChanges] = useState(/** @type {Saved[] | null} */ (null));
  const [more, setMore] = useState(false);
  const [failed, setFailed] = useState(false);
  const version = saver.version();
  const load = async (before = 0) => {
    const { ok, said } = await ask(`${page.here}/history${before ? `?before=${before}` : ""}`);
    setFailed(!ok);
    if (!ok) return;
    const found = /** @type {Saved[]} */ (said.changes);
    setChanges((known) => (before ? [...(known ?? []), ...found] : found));
    setMore(found.length === 50);
  };
  useEffect(() => {
    load();
  }, [version]);
  const takeBack = (/** @type {Saved} */ change) => {
    const edits = change.edits.filter(([, before, after]) => before !== after);
    saver.commit(edits.map(([path, before]) => [path, before, change.version]));
    toast(_("Taken back."));
  };
  return html`<div class="stack">
    <p class="lede">${_("The last 500 changes. Taking one back undoes only that one, and is listed as a change too.")}</p>
    ${failed && html`<${Alert} kind="bad"><p>${_("The history couldn’t be loaded.")} <button type="button" class="link" onClick=${() => load()}>${_("Try again")}</button></p><//>`}
    ${changes && !changes.length && html`<p>${_("Nothing has been changed yet.")}</p>`}
    <ol class="history">
      ${changes?.map((change) => {
        const edits = change.edits.filter(([, before, after]) => before !== after);
        return html`<li key=${change.version} class="stack tight">
          <p class="row"><span class="small"><time datetime=${new Date(change.at).toISOString()}>${new Date(change.at).toLocaleString(dateLocale(), { dateStyle: "medium", timeStyle: "short" })}</time> · ${change.author === saver.author ? _("you") : _("someone with the link, or you at another time")}</span>
            <button type="button" class="btn quiet slim push" onClick=${() => takeBack(change)}>${_("Take back")}<span class="vh">: ${nameOf(saver, edits[0]?.[0] ?? "title")}</span></button></p>
          ${edits.slice(0, SHOWN).map(
            ([
              path,
              before,
              after,
            ]) => html`<div key=${path}><p class="small"><b>${nameOf(saver, path)}</b></p>
            ${before && html`<p class="was"><span class="vh">${_("Before:")} </span><del><${Words}>${before}<//></del></p>`}${after && html`<p class="is"><span class="vh">${_("After:")} </span><ins><${Words}>${after}<//></ins></p>`}</div>`,
          )}
          ${edits.length > SHOWN && html`<p class="small">${_("and %(n)s more texts", { n: edits.length - SHOWN })}</p>`}
        </li>`;
      })}
    </ol>
    ${more && html`<div><button type="button" class="btn quiet" onClick=${() => load(changes?.at(-1)?.version ?? 0)}>${_("Earlier changes")}</button></div>`}
  </div>`;
}

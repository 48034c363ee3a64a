/** A form that replaces a lasting link with a new one. */

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

/** `stops`: what no longer works afterwards. It has to be ticked, because nobody can take that back. @param {{ action: string, stops: string }} props */
export function RenewLink({ action, stops }) {
  return html`<form class="stack tight" method="post" action=${action}>
    <label class="choice"><input type="checkbox" required /> <span>${stops} ${_("Devices that have used it keep the console. This can’t be undone.")}</span></label>
    <button class="btn quiet">${_("Make a new link and stop this one")}</button>
  </form>`;
}

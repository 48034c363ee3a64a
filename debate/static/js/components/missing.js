/** In the place of a screen whose file has failed to come. */

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

export function Missing() {
  return html`
    <header class="topbar"><span class="wordmark">Counterclaim</span></header>
    <main id="main" class="page stack alone">
      <div role="alert"><h1>${_("Part of this page didn’t arrive")}</h1></div>
      <p class="lede">${_("We’re trying again. If it takes long, reload the page. Nothing will be lost.")}</p>
      <p><button type="button" class="btn" onClick=${() => location.reload()}>${_("Reload the page")}</button></p>
    </main>`;
}

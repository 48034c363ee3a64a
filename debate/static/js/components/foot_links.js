/** Help, privacy and about, for the foot of a live screen. They open beside the debate, not instead of it. */

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

export function FootLinks() {
  const pages = [
    ["/help", _("Help")],
    ["/privacy", _("Privacy")],
    ["/about", _("About")],
  ];
  return html`<p class="row ways">${pages.map(([path, words]) => html`<a key=${path} href=${path} target="_blank">${words}<span class="vh"> ${_("(new window)")}</span></a>`)}</p>`;
}

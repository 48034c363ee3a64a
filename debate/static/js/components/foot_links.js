/** Help, privacy and about, for the foot of a live screen. They open beside the debate, not instead of it. */

import { base } from "#app/core/base.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

/** @param {{ only?: string }} props the one path to show, where there is little room */
export function FootLinks({ only = "" }) {
  const pages = [
    ["/help", _("Help")],
    ["/privacy", _("Privacy")],
    ["/about", _("About")],
  ].filter(([path]) => !only || path === only);
  return html`<p class="row ways">${pages.map(([path, words]) => html`<a key=${path} href=${base + path} target="_blank">${words}<span class="vh"> ${_("(new window)")}</span></a>`)}</p>`;
}

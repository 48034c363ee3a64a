/** Says beside the address to join that phones cannot open it, and what to do. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";

const COMMAND = "make run HOST=0.0.0.0";
const SETTING = "DEBATE_PUBLIC_URL";

export function OutOfReach() {
  const { joinUrl, outOfReach } = usePage();
  if (!outOfReach) return null;
  const places = {
    address: html`<b>${new URL(joinUrl).host}</b>`,
    command: html`<code>${COMMAND}</code>`,
    setting: html`<code>${SETTING}</code>`,
  };
  const [title, why, what] =
    outOfReach === "loopback"
      ? [
          _("For phones, one step is missing"),
          _("%(address)s works on this computer only: try everything out in a second window."),
          _(
            "So that phones can join, start the server with %(command)s and open the address that it prints, or ask whoever runs it to set %(setting)s.",
          ),
        ]
      : [
          _("Can phones open this address?"),
          _("%(address)s is private, and you opened this page at another address."),
          _(
            "Try it on one phone. If it fails, ask whoever runs the server to set %(setting)s to an address that phones can open.",
          ),
        ];
  return html`<div class="alert out-of-reach">
    <${Icon} name="i-note" />
    <div class="stack tight"><p><strong>${title}</strong></p><p class="small">${rich(why, places)} ${rich(what, places)}</p></div>
  </div>`;
}

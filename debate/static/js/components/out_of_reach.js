/** Warns beside the address to join when phones cannot open it, and says what to do. */

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
          _("Phones can’t open this address"),
          _("%(address)s works on this computer only."),
          _(
            "Start the server with %(command)s and open the network address that it prints, or set %(setting)s.",
          ),
        ]
      : [
          _("Can phones open this address?"),
          _("%(address)s is private, and you opened this page at another address."),
          _(
            "Try it on one phone. If it fails, set %(setting)s to an address that phones can open.",
          ),
        ];
  return html`<div class="alert bad out-of-reach">
    <${Icon} name="i-alert" />
    <div class="stack tight"><p><strong>${title}</strong></p><p class="small">${rich(why, places)} ${rich(what, places)}</p></div>
  </div>`;
}

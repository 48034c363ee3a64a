/** Says beside the address to join that phones cannot open it, and what to do. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";

const COMMAND = "make class";
const SETTING = "DEBATE_PUBLIC_URL";

/** @param {{ folded?: boolean }} props `folded`: to one line, because somebody has joined all the same */
export function OutOfReach({ folded }) {
  const { joinUrl, outOfReach } = usePage();
  if (!outOfReach) return null;
  const places = {
    address: html`<b>${new URL(joinUrl).host}</b>`,
    command: html`<code>${COMMAND}</code>`,
    setting: html`<code>${SETTING}</code>`,
  };
  const [title, why, what, how] =
    outOfReach === "loopback"
      ? [
          _("Phones can’t join yet"),
          _(
            "%(address)s works on this computer only: enough to rehearse and to try everything out.",
          ),
          _(
            "One command lets them in: %(command)s, in the window in which Counterclaim was started.",
          ),
          _(
            "Press Ctrl and C there first. Then open the address that it prints; phones may scan it. Rooms are kept. On a server of its own, set %(setting)s.",
          ),
        ]
      : [
          _("Can phones open this address?"),
          _("%(address)s is private, and you opened this page at another address."),
          _("Try it on one phone. If it fails, ask whoever set up Counterclaim."),
          _("Set %(setting)s to an address that phones can open, and start the server again."),
        ];
  if (folded)
    return html`<details class="small out-of-reach"><summary>${title}</summary><p>${rich(why, places)} ${rich(what, places)}</p><p>${rich(how, places)}</p></details>`;
  return html`<div class="alert out-of-reach">
    <${Icon} name="i-note" />
    <div class="stack tight"><p><strong>${title}</strong></p><p class="small">${rich(why, places)} ${rich(what, places)}</p>
      <details class="small"><summary>${_("How to open it")}</summary><p>${rich(how, places)}</p></details></div>
  </div>`;
}

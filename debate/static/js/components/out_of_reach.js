/** Says beside the address to join how to try it, and if phones cannot open it what to do. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";

const COMMAND = "make run";
const ALONE = "HOST=127.0.0.1";
const SETTING = "DEBATE_PUBLIC_URL";

/** How to see before a lesson whether the address can be reached, until somebody has joined. */
export function TryIt() {
  const { joinUrl, outOfReach } = usePage();
  if (outOfReach) return null;
  const { host, protocol } = new URL(joinUrl);
  const words =
    protocol === "http:" // on a computer in this school; a server elsewhere has a certificate
      ? _(
          "Open %(address)s on one tablet or phone in the same Wi-Fi as this computer. It doesn’t load? Let it through this computer’s firewall; and if the school’s Wi-Fi keeps devices apart, use another network, such as a phone’s hotspot.",
        )
      : _(
          "Open %(address)s on one tablet or phone. It doesn’t load? Ask whoever looks after the school’s network to let it through.",
        );
  return html`<details class="small try-it"><summary>${_("Try it on one phone before the lesson")}</summary><p>${rich(words, { address: html`<b>${host}</b>` })}</p></details>`;
}

/** In a teacher's words; what a technician does is folded. @param {{ folded?: boolean }} props `folded`: somebody has joined all the same */
export function OutOfReach({ folded }) {
  const { joinUrl, outOfReach } = usePage();
  if (!outOfReach) return null;
  const places = {
    address: html`<b>${new URL(joinUrl).host}</b>`,
    command: html`<code>${COMMAND}</code>`,
    alone: html`<code>${ALONE}</code>`,
    setting: html`<code>${SETTING}</code>`,
  };
  const [quiet, summary, ...how] =
    outOfReach === "loopback"
      ? [
          _("Phones can’t join yet. On this computer you can rehearse and try everything out."),
          _("How phones can join, too"),
          _(
            "To let phones in, whoever started Counterclaim stops it (Ctrl and C in its window) and starts it with %(command)s, without %(alone)s.",
          ),
          _(
            "Then open the address that it prints; phones may scan it. Rooms are kept. On a server of its own, set %(setting)s.",
          ),
        ]
      : [
          _("Can phones open this address? Try it on one phone before the lesson."),
          _("What to do if it fails"),
          _("%(address)s is private, and you opened this page at another address."),
          _(
            "Ask whoever set up Counterclaim to set %(setting)s to an address that phones can open, and to start the server again.",
          ),
        ];
  return html`<div class="small out-of-reach stack tight">${!folded && html`<p class="row"><${Icon} name="i-note" /> ${quiet}</p>`}
    <details><summary>${summary}</summary>${how.map((words) => html`<p key=${words}>${rich(words, places)}</p>`)}</details></div>`;
}

/** Links to what a room leaves for everybody: its flow, and the debate to watch again. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** Where a round has been shown. @param {{ brief?: boolean }} props */
export function FlowLink({ brief = false }) {
  const { code, offline, public: pub } = useRoom();
  if (offline || !Object.keys(pub.speeches ?? {}).length) return null;
  const link = html`<a target="_blank" href=${`/rooms/${code}/flow`}>${brief ? _("Read the flow: what answered what") : _("Read the flow")}<span class="vh"> ${_("(new window)")}</span></a>`;
  if (brief) return html`<p class="note"><${Icon} name="i-flow" /> ${link}</p>`;
  const onScreen = pub.flow_shown && !pub.blank;
  return html`<p class="note" role="status"><${Icon} name="i-flow" /> <span>${onScreen ? _("The flow is on the screen now: what was argued, and what answered it.") : _("The flow: what was argued, what answered it, and what nobody answered.")} ${link}</span></p>`;
}

/** Once it is over. */
export function WatchAgain() {
  const { code, offline, public: pub } = useRoom();
  if (offline || pub.options.practice) return null;
  return html`<p class="note"><${Icon} name="i-play" /> <a target="_blank" href=${`/rooms/${code}/replay`}>${_("Watch the debate again")}<span class="vh"> ${_("(new window)")}</span></a></p>`;
}

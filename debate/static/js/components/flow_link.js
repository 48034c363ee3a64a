/** The way to the room's flow, which is a page of its own. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** Where a round has been shown. */
export function FlowLink() {
  const { code, offline, public: pub } = useRoom();
  if (offline || !Object.keys(pub.speeches ?? {}).length) return null;
  const onScreen = pub.flow_shown && !pub.blank;
  return html`<p class="note" role="status"><${Icon} name="i-flow" /> <span>${onScreen ? _("The flow is on the screen now: what was argued, and what answered it.") : _("The flow: what was argued, what answered it, and what nobody answered.")} <a target="_blank" href=${`/rooms/${code}/flow`}>${_("Read the flow")}<span class="vh"> ${_("(new window)")}</span></a></span></p>`;
}

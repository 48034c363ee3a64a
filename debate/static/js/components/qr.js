/** The QR code of the room's address, which the server drew into the page. */

import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

export function Qr() {
  const draw = (node) => {
    if (node && !node.firstChild) node.append(elementOf("qr").content.cloneNode(true));
  };
  return html`<div class="qr" role="img" aria-label=${_("QR code that opens this room")} ref=${draw}></div>`;
}

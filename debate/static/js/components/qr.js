/** The QR code of the room's address, which the server drew into the page. */

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

export function Qr() {
  const draw = (node) => {
    if (node && !node.firstChild) node.append(document.getElementById("qr").content.cloneNode(true));
  };
  return html`<div class="qr" role="img" aria-label=${_("QR code that opens this room")} ref=${draw}></div>`;
}

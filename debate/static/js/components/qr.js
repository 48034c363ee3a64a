/** QR codes, as the server draws them. */

import { useEffect } from "preact/hooks";

import { elementOf } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

/** The code of the room's address, which the server drew into the page. */
export function Qr() {
  /** @param {HTMLElement | null} node */
  const draw = (node) => {
    /** @type {HTMLTemplateElement} */
    const { content } = elementOf("qr");
    if (node && !node.firstChild) node.append(content.cloneNode(true));
  };
  return html`<div class="qr" role="img" aria-label=${_("QR code that opens this room")} ref=${draw}></div>`;
}

/** The code of a link that the server made on request. @param {{ svg: string }} props */
export function LinkQr({ svg }) {
  const ref = useElement();
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
    ref.current.replaceChildren(...(drawn ? [document.importNode(drawn, true)] : []));
  }, [svg]);
  return html`<div class="qr" role="img" aria-label=${_("QR code for the link")} ref=${ref}></div>`;
}

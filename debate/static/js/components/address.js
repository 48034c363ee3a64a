/** An address in a field, with a button that copies it. */

import { useState } from "preact/hooks";

import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";

/** An address to pass on. If the page may not write to the clipboard, the address is selected so that people can copy it. @param {{ label: string, value: string }} props */
export function Address({ label, value }) {
  /** @type {{ current: HTMLInputElement }} */
  const field = useElement();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      setCopied(document.execCommand("copy"));
    }
  };
  return html`<div class="address-row">
    <input type="text" readonly ref=${field} aria-label=${label} value=${value} onFocus=${() => field.current.select()} />
    <button type="button" class="btn quiet" onClick=${copy}>${copied ? _("Copied") : _("Copy")}<span class="vh"> ${label}</span></button>
  </div>`;
}

/** The way to what a student takes home, from another device. */

import { useState } from "preact/hooks";

import { Address } from "#app/components/address.js";
import { LinkQr } from "#app/components/qr.js";
import { ask } from "#app/core/ask.js";
import { base } from "#app/core/base.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

export function TakeHome() {
  const { code, me, offline, toast } = useRoom();
  const [link, setLink] = useState(/** @type {{ url: string, qr: string } | null} */ (null));
  if (offline) return null;
  const path = `${base}/rooms/${code}/seats/${me.seat}/debate`;
  const make = async () => {
    const { ok, said, refusal } = await ask(`${path}/link`);
    if (ok) setLink(said);
    else toast(refusal);
  };
  return html`<section class="panel stack tight" aria-labelledby="take-home">
    <h2 id="take-home">${_("My debate on another device")}</h2>
    <div class="row">
      ${!link && html`<button type="button" class="btn quiet" onClick=${make}>${_("Make a link")}</button>`}
    </div>
    ${
      link &&
      html`<div class="stack tight" role="status">
        <p class="small">${_("Scan this with the other device, or copy the link. Whoever has it can read your page, and nothing else.")}</p>
        <div class="row"><${LinkQr} svg=${link.qr} /><${Address} label=${_("Link to my debate")} value=${link.url} /></div>
      </div>`
    }
  </section>`;
}

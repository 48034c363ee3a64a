/** A link by which a person, or a whole table, goes on at another device. */

import { useState } from "preact/hooks";

import { Address } from "#app/components/address.js";
import { LinkQr } from "#app/components/qr.js";
import { ask } from "#app/core/ask.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";

/** A person's way to another device. @param {{ seat: string }} props */
export const Device = ({ seat }) =>
  html`<details class="fold"><summary>${_("Move to another device")}</summary><${DeviceLink} seat=${seat} /></details>`;

/** The link is made on demand, for it is valid for ten minutes. `table`: its number, if everybody there who shares a device moves. @param {{ seat: string, table?: string }} props */
export function DeviceLink({ seat, table }) {
  const { code, me } = useHostRoom();
  const standIn = me.people[seat]?.stand_in;
  const [link, setLink] = useState(
    /** @type {{ url?: string, qr?: string, fault?: string } | null} */ (null),
  );
  const make = async () => {
    const { ok, said, refusal } = await ask(
      `/rooms/${code}/seats/${seat}/link`,
      table ? { whole: true } : {},
    );
    setLink(ok ? said : { fault: refusal });
  };
  return html`<div class="stack tight">
      <p class="small">${table ? _("Open this link on another tablet: everybody who shared it is there again, with cards, lines and first names. It works once, within ten minutes.") : standIn ? _("Take this seat on your own phone, and see what a student sees. What you don’t send, the stand-in does. The link works once, within ten minutes.") : _("Flat battery? Borrowed tablet? This link moves the seat with every card and word. It works once, within ten minutes.")}</p>
      ${link?.fault && html`<p class="err" role="alert">${link.fault}</p>`}
      ${link?.url && html`<div class="row device"><${LinkQr} svg=${link.qr ?? ""} /><${Address} label=${table ? _("Link for the table") : _("Seat link")} value=${link.url} /></div>`}
      <button type="button" class="btn quiet" onClick=${make}>${link?.url ? _("Make a new link") : _("Make a link")}</button>
    </div>`;
}

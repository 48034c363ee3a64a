/** Shares the class's own texts for practice, without names, and stops sharing them. */

import { Address } from "#app/components/address.js";
import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";

/** @import { Can, Page } from "#app/types.d.ts" */

/** @param {Page} page */
const howLong = ({ keepDays }) =>
  keepDays
    ? n_(
        "This room and its practice are deleted after %(n)s day with no activity.",
        "This room and its practice are deleted after %(n)s days with no activity.",
        keepDays,
      )
    : _("This room and its practice are kept until you delete the room.");

/** The question before texts are shared. @param {Page} page */
export const shareQuestion = (page) => ({
  title: _("Share these texts for practice?"),
  text: `${_("Anyone with this room’s code can answer the openings that the room has read, then see their own words beside the answer that the votes put first. No names are shown, but classmates may recognise how someone writes. Texts that are hidden, flagged or sent back are left out, and so are texts by people who left or were removed. Nothing is copied.")} ${howLong(page)}`,
  yes: _("Share texts"),
  no: _("Cancel"),
});

/** @param {{ can: Can }} props */
export function SharedTexts({ can }) {
  const page = usePage();
  const { texts_shared: shared, code } = useHostRoom().public;
  return html`<section class="panel stack" aria-labelledby="shared-texts">
    <h2 id="shared-texts" class="note"><${Icon} name="i-pen" /> ${_("Practise with these texts")}</h2>
    ${
      shared
        ? html`<p class="small">${_("Your class can practise with its own texts, without names. Typing this room’s code leads to them too.")} ${howLong(page)}</p>
        <${Address} label=${_("Practice address")} value=${page.joinUrl.replace(/\/rooms\/[^/]*$/, `/rooms/${code}/drills`)} />
        <div class="row"><button type="button" class="btn quiet" onClick=${can.shareTexts}>${_("Stop sharing")}</button></div>`
        : html`<p class="small">${_("Your class can answer its own openings again later, without names. We’ll ask you to confirm first.")}</p>
        <div class="row"><button type="button" class="btn quiet" onClick=${can.shareTexts}>${_("Share these texts for practice")}</button></div>`
    }
  </section>`;
}

/** Shares the class's own texts for practice, without names, and stops sharing them. */

import { Address } from "#app/components/address.js";
import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";

const howLong = ({ keepDays }) =>
  keepDays
    ? n_(
        "This room, and with it the practice, is deleted when nothing has happened in it for %(n)s day.",
        "This room, and with it the practice, is deleted when nothing has happened in it for %(n)s days.",
        keepDays,
      )
    : _("This room is kept until you delete it, and the practice with it.");

/** The question before texts are shared. */
export const shareQuestion = (page) => ({
  title: _("Let this class practise on these texts?"),
  text: `${_("Whoever has this room’s code can answer the openings that the room has read, and sees beside their own words the answer that the votes put first. No names are shown, but classmates may know somebody by how they write. Texts that are hidden, flagged or were sent back stay out, and so do those of people who left or were taken out. Nothing is copied.")} ${howLong(page)}`,
  yes: _("Let them practise"),
  no: _("Leave it"),
});

export function SharedTexts({ can }) {
  const page = usePage();
  const { texts_shared: shared, code } = useHostRoom().public;
  return html`<section class="panel stack" aria-labelledby="shared-texts">
    <h2 id="shared-texts" class="note"><${Icon} name="i-pen" /> ${_("Practise on these texts")}</h2>
    ${
      shared
        ? html`<p class="small">${_("Your class may practise on its own texts, without names. Who types this room’s code comes to them, too.")} ${howLong(page)}</p>
        <${Address} label=${_("Address of the practice")} value=${page.joinUrl.replace(/\/rooms\/[^/]*$/, `/rooms/${code}/drills`)} />
        <div class="row"><button type="button" class="btn quiet" onClick=${can.shareTexts}>${_("Take it back")}</button></div>`
        : html`<p class="small">${_("Later, your class can answer its own openings again, without names. You are asked first.")}</p>
        <div class="row"><button type="button" class="btn quiet" onClick=${can.shareTexts}>${_("Let this class practise on these texts")}</button></div>`
    }
  </section>`;
}

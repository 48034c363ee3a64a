/** On a host's page: the class of this room, or a form that adds the room to a class. */

import { useState } from "preact/hooks";

import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";

/** @import { KeptClasses } from "#app/types.d.ts" */

/** The page that opens another room, in the same class if there is one. */
export function useNewRoom() {
  const id = usePage().classes?.room?.id;
  return id ? `/rooms/new?class=${id}` : "/rooms/new";
}

/** @param {{ code: string }} props the room's code, or its hall's */
export function ClassPanel({ code }) {
  const { classes } = usePage();
  if (!classes) return null;
  return html`<section class="panel stack" aria-labelledby="class">
    <h2 id="class">${classes.room ? _("Class %(name)s", { name: classes.room.name }) : _("Keep this class")}</h2>
    ${classes.room ? html`<${InClass} of=${classes.room} />` : html`<${Keep} code=${code} classes=${classes} />`}
  </section>`;
}

/** @param {{ of: NonNullable<KeptClasses["room"]> }} props */
function InClass({ of }) {
  return of.id
    ? html`<p class="small">${_("This room is one of its lessons.")}</p>
        <div class="row"><a class="btn quiet" href=${`/classes/${of.id}`}>${_("Lessons and people")}</a></div>`
    : html`<p class="small">${_("Another teacher keeps this class. Ask them for its link.")}</p>`;
}

/** @param {{ code: string, classes: KeptClasses }} props */
function Keep({ code, classes }) {
  const [chosen, choose] = useState("new");
  return html`<form class="stack tight" method="post" action="/classes">
    <p class="small">${_("Next time, the same students come back with their device or a personal card. Sides are fair over a term, and you see how everyone is doing.")}</p>
    <input type="hidden" name="room" value=${code} />
    <input type="hidden" name="token" value=${classes.token} />
    ${
      classes.mine.length > 0 &&
      html`<div class="field"><label for="class-id">${_("Class")}</label>
        <select id="class-id" name="class" value=${chosen} onChange=${(/** @type {Event} */ event) => choose(valueOf(event))}>
          <option value="new">${_("a new class")}</option>
          ${classes.mine.map(({ id, name }) => html`<option key=${id} value=${id}>${name}</option>`)}
        </select></div>`
    }
    ${chosen === "new" && html`<div class="field"><label for="class-name">${_("Its name")}</label><input type="text" id="class-name" name="name" maxlength="60" autocomplete="off" required /></div>`}
    <div class="row"><button class="btn quiet">${chosen === "new" ? _("Make the class") : _("Add this room to the class")}</button></div>
  </form>`;
}

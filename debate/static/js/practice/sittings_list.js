/** The list of earlier practice sittings. */

import { useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { onDevice } from "#app/core/storage.js";
import { createSittings } from "#app/practice/sittings.js";

export const sittings = createSittings(onDevice);

export const drillName = (kind) =>
  ({
    rebut: _("Sixty-second rebuttals"),
    restate: _("Restate fairly"),
    weak: _("Find the weak point"),
    match: _("Match claim and counter"),
  })[kind];

function Sitting({ at, motion, drill, met, of }) {
  const date = new Intl.DateTimeFormat(document.documentElement.lang || "en", {
    dateStyle: "medium",
  }).format(at);
  const what = drill
    ? drillName(drill)
    : n_("%(n)s of %(of)s things done well", "%(n)s of %(of)s things done well", met, { of });
  return html`<li>${_("%(date)s, %(motion)s:", { date, motion })} ${what}</li>`;
}

export function Sittings() {
  const [list, setList] = useState(() => sittings.all());
  if (!list.length) return null;
  const forget = () => {
    sittings.forget();
    setList([]);
  };
  return html`<section class="stack tight" aria-labelledby="sittings">
    <h2 id="sittings">${_("Your practice so far")}</h2>
    <p class="small">${_("Saved only in this browser.")}</p>
    <ul class="sittings small">${list.map((sitting) => html`<${Sitting} key=${sitting.room} ...${sitting} />`)}</ul>
    <p><button type="button" class="btn quiet" onClick=${forget}>${_("Clear these")}</button></p>
  </section>`;
}

/** What is left to do before a class can play, how to play, and everything that concerns the motion as a whole: links, file, copy, deleting. */

import { useEffect, useState } from "preact/hooks";

import { Address } from "#app/components/address.js";
import { Icon } from "#app/components/basics.js";
import { Alert, Confirm } from "#app/components/messages.js";
import { ask } from "#app/core/ask.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { SIDES } from "#app/core/sides.js";
import { useEditor } from "#app/shelf/editor/context.js";
import { deck, entries } from "#app/shelf/editor/pack.js";
import { forget } from "#app/core/shelf.js";
import { isStock, isUntouched, toWrite } from "#app/shelf/editor/stock.js";
import { nameOf, stepOf } from "#app/shelf/editor/words.js";

const DRILLED = 2; // whole arguments of each side, for drills

export function PlayStep() {
  const { saver, readonly, page, toast } = useEditor();
  const wrong = saver.faults().filter(({ weak }) => !weak);
  const weak = saver.faults().filter((fault) => fault.weak);
  const stock = entries(saver, "cards").filter((id) => isStock(saver, id));
  const asking = stock.filter((id) => toWrite(saver, id).includes("claim")).length;
  const written = stock.length > asking;
  const whole = (/** @type {string} */ id) => !isStock(saver, id) || !toWrite(saver, id).length;
  const drills = SIDES.every((side) => deck(saver, side).filter(whole).length >= DRILLED);
  const ready = !wrong.length && saver.status() === "saved";
  const [going, setGoing] = useState(/** @type {HTMLElement | undefined} */ (undefined));
  useEffect(() => {
    if (going && ready) going.click();
    if (ready || wrong.length) setGoing(undefined);
  }, [going, ready, wrong.length]);
  /** Goes there at once, or as soon as all is saved. @param {Event} event */
  const play = (event) => {
    if (ready) return;
    event.preventDefault();
    saver.flush();
    if (wrong.length) toast(_("Something is still missing: see the list."));
    else if (saver.status() === "saving")
      setGoing(/** @type {HTMLElement} */ (event.currentTarget));
    else toast(_("Wait until everything is saved, then try again."));
  };
  return html`<div class="stack">
    ${
      wrong.length
        ? html`<section class="stack" aria-labelledby="to-do">
        <h2 id="to-do">${n_("%(n)s thing left before you can play", "%(n)s things left before you can play", wrong.length)}</h2>
        <${Faults} faults=${wrong} />
      </section>`
        : html`<${Alert} kind="good"><p><strong>${_("Ready to play.")}</strong> ${_("%(n)s cards are ready, %(first)s and %(second)s, and each has one on the other side that answers it.", { n: entries(saver, "cards").length, first: deck(saver, SIDES[0]).length, second: deck(saver, SIDES[1]).length })} ${asking > 0 && n_("%(n)s of them asks a question, and students bring the argument.", "%(n)s of them ask a question, and students bring the argument.", asking)} ${asking > 0 && written && _("Students who practise alone already meet the arguments that you have written.")}</p><//>`
    }
    <div class="row">
      <a class="btn" href=${`/rooms/new?format=sprint&motion=${encodeURIComponent(page.read)}`} aria-disabled=${wrong.length ? "true" : undefined} onClick=${play}>${_("Play this now")} <${Icon} name="i-next" /></a>
      <form action="/practice"><input type="hidden" name="motion" value=${page.read} /><button class="btn quiet" aria-disabled=${wrong.length ? "true" : undefined} onClick=${play}>${_("Try it alone, against the computer")}</button></form>
      <form action="/rooms" method="post"><input type="hidden" name="motion" value=${page.read} /><button class="btn quiet" name="rehearse" value="yes" aria-disabled=${wrong.length ? "true" : undefined} onClick=${play}>${_("Rehearse it, with a class of stand-ins")}</button></form>
      ${drills && html`<a class="btn quiet" href=${`/practice/drills/${page.read}`} aria-disabled=${wrong.length ? "true" : undefined} onClick=${play}>${_("Short drills")}</a>`}
      <a class="btn quiet" href=${`${page.here}/screen`} target="_blank" rel="noreferrer"><${Icon} name="i-screen" /> ${_("See it on the projector")}<span class="vh"> (${_("opens in a new tab")})</span></a>
    </div>
    ${ready && html`<p class="row small"><span>${_("To print:")}</span> <a href=${`/motions/${page.read}/lesson`}>${_("Lesson plan for this motion")}</a> <a href=${`/motions/${page.read}/paper`}>${_("Its cards to cut out, flow sheet and slips")}</a></p>`}
    <${WithoutQuestions} stock=${stock} />
    <p class="small">${_("A room keeps the motion as it is when the room is opened. What you change later is for later rooms.")}</p>
    ${!readonly && weak.length > 0 && html`<${Better} weak=${weak} />`}
    <${Sharing} />
    ${!readonly && html`<p><a href="#history">${_("History: see and take back earlier changes")}</a></p>`}
    <p class="small">${page.days ? n_("A motion that nobody edits, reads or plays for %(n)s day is deleted.", "A motion that nobody edits, reads or plays for %(n)s days is deleted.", page.days) : _("This server keeps motions until someone deletes them.")}</p>
  </div>`;
}

/** Where arguments fill both decks: leaving out the questions, so that the computer argues. @param {{ stock: string[] }} props `stock`: the cards that begin with a question */
function WithoutQuestions({ stock }) {
  const { saver, readonly, page, toast } = useEditor();
  const asking = stock.filter((id) => isUntouched(saver, id));
  const written = stock.every((id) => asking.includes(id) || !toWrite(saver, id).length);
  const fills = SIDES.every(
    (side) => deck(saver, side).filter((id) => !asking.includes(id)).length >= page.least,
  );
  if (readonly || !asking.length || !written || !fills) return null;
  const leaveOut = () => {
    saver.commit(asking.map((id) => [`cards.${id}`, null]));
    toast(_("Deleted. “Undo” brings it back."));
  };
  return html`<div class="row"><span>${_("Your own arguments are enough for both decks. Without the questions, computer players argue, and the drills open.")}</span> <button type="button" class="btn quiet slim" onClick=${leaveOut}>${n_("Leave out %(n)s question", "Leave out %(n)s questions", asking.length)}</button></div>`;
}

/** One thing to do next, on the card that lacks least; all that would make the motion better is behind a line. @param {{ weak: import("#app/shelf/editor/saver.js").Fault[] }} props */
function Better({ weak }) {
  const { saver } = useEditor();
  const cards = entries(saver, "cards");
  const lacks = (/** @type {string} */ id) => (isStock(saver, id) ? toWrite(saver, id) : []);
  const [next] = cards
    .filter((id) => lacks(id).length && !isUntouched(saver, id))
    .sort((a, b) => lacks(a).length - lacks(b).length);
  const [any] = cards.filter((id) => isUntouched(saver, id));
  const field = next
    ? `cards.${next}.${lacks(next)[0]}`
    : any
      ? `cards.${any}.claim`
      : weak[0].field;
  const said = weak.find((fault) => fault.field === field)?.said ?? "";
  const whole = cards.filter((id) => !lacks(id).length).length;
  return html`<section class="stack oxford" aria-labelledby="weak"><h2 id="weak">${_("One thing to do next, if you like")}</h2>
    <p>${(next || any) && _("Write this:")} <${To} field=${field} /> ${said}</p>
    ${whole > 0 && whole < cards.length && html`<p class="small">${n_("%(n)s card is a whole argument. The others can be played as they are.", "%(n)s cards are whole arguments. The others can be played as they are.", whole)}</p>`}
    <details class="fold"><summary>${_("All that would make it better")}</summary><${Faults} faults=${weak} /></details>
  </section>`;
}

/** The way to a field. @param {{ field: string }} props */
function To({ field }) {
  const { saver, go } = useEditor();
  const opens = (/** @type {Event} */ event) => {
    event.preventDefault();
    go(stepOf(field), field);
  };
  return html`<a href=${`#${stepOf(field)}`} onClick=${opens}>${nameOf(saver, field)}</a>`;
}

/** What is wrong or weak, each thing once, with all the places where it is. @param {{ faults: import("#app/shelf/editor/saver.js").Fault[] }} props */
function Faults({ faults }) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const { said, field } of faults) places.set(said, [...(places.get(said) ?? []), field]);
  const link = (/** @type {string} */ field) => html`<${To} field=${field} />`;
  return html`<ul class="to-do">${[...places].map(([said, fields]) =>
    fields.length === 1
      ? html`<li key=${said}>${link(fields[0])} <span>${said}</span></li>`
      : html`<li key=${said}><details><summary><span>${said}</span> <span class="push num">${n_("%(n)s place", "%(n)s places", fields.length)}</span></summary><ul class="stack tight">${fields.map((field) => html`<li key=${field}>${link(field)}</li>`)}</ul></details></li>`,
  )}</ul>`;
}

function Sharing() {
  const { readonly, page } = useEditor();
  const [links, setLinks] = useState(page.links);
  const [asking, setAsking] = useState(/** @type {"" | "edit" | "read" | "delete"} */ (""));
  const [failed, setFailed] = useState("");
  const post = async (/** @type {string} */ what, fields = {}) => {
    const { ok, said, refusal } = await ask(`${page.here}/${what}`, fields);
    setFailed(refusal);
    return ok ? said : undefined;
  };
  const renew = async (/** @type {"edit" | "read"} */ link) => {
    const made = await post("links", { link });
    if (!made) return;
    if (link === "edit") location.replace(new URL(made.edit_url).pathname + location.hash);
    else setLinks(made);
  };
  const remove = async () => {
    if (!(await post("delete"))) return;
    forget(location.pathname);
    location.assign("/motions/own");
  };
  const questions = {
    edit: {
      title: _("Make a new link for editing?"),
      text: _(
        "Your current link stops working at once, for everyone who has it. You go on with the new one: keep it.",
      ),
      yes: _("Make a new link"),
      onYes: () => renew("edit"),
    },
    read: {
      title: _("Make a new link for reading?"),
      text: _("The link that you have passed on stops working at once."),
      yes: _("Make a new link"),
      onYes: () => renew("read"),
    },
    delete: {
      title: _("Delete this motion?"),
      text: _(
        "Its cards, its history and both links are deleted, and nobody can bring them back. Rooms that were opened with it keep their copy until they are deleted.",
      ),
      yes: _("Delete it for good"),
      onYes: remove,
    },
  };
  return html`<section class="stack oxford sharing" aria-labelledby="sharing">
    <h2 id="sharing">${_("Pass it on, and keep it")}</h2>
    ${failed && html`<${Alert} kind="bad"><p>${failed}</p><//>`}
    <div class="pairs wide-pairs">
      ${
        !readonly &&
        html`<div class="stack tight">
        <h3>${_("Link for editing")}</h3>
        <p class="small">${_("Whoever has it can change and delete everything. There is no account: keep this link, or bookmark this page.")}</p>
        <${Address} label=${_("Link for editing")} value=${links.edit_url} />
        <div><button type="button" class="link small" onClick=${() => setAsking("edit")}>${_("Make a new link, so that this one stops working")}</button></div>
      </div>`
      }
      <div class="stack tight">
        <h3>${_("Link for reading")}</h3>
        <p class="small">${_("For colleagues: they can read, play and copy it, but change nothing.")}</p>
        <${Address} label=${_("Link for reading")} value=${links.read_url} />
        ${!readonly && html`<div><button type="button" class="link small" onClick=${() => setAsking("read")}>${_("Make a new link, so that this one stops working")}</button></div>`}
      </div>
    </div>
    <div class="row">
      <a class="btn quiet slim" href=${`${page.here}/file`} download>${_("Download the file")}</a>
      <form method="post" action=${`${page.here}/copy`}><button class="btn quiet slim">${_("Make a copy")}</button></form>
      ${!readonly && html`<button type="button" class="btn quiet final slim" onClick=${() => setAsking("delete")}>${_("Delete this motion")}</button>`}
    </div>
    ${asking && html`<${Confirm} ...${questions[asking]} no=${_("Leave it")} final onClose=${() => setAsking("")} />`}
  </section>`;
}

/**
 * The page that opens a room. After every change the server recalculates the lesson. Named choices, and those of the last
 * room, are kept in this browser. The form works without any of this.
 */

import { copies, elementOf, made, partOf } from "#app/core/dom.js";
import { _, n_, catalogueFromPage } from "#app/core/i18n.js";
import { onDevice } from "#app/core/storage.js";
import { remember } from "#app/core/shelf.js";

const KEY = "counterclaim.last"; // no colon: keys with one are drafts, which are deleted after two days
const PRESETS = "counterclaim.presets"; // oldest first
const PAUSE = 250; // ms without a key before the lesson is worked out

/** @typedef {{ name: string, address: string }} Preset choices under a name of their own */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} FormField */

/** @type {HTMLFormElement} */
const form = elementOf("new-room");
const find = elementOf;
/** @template {HTMLElement} [E=HTMLElement] @param {string} selector @returns {NodeListOf<E>} */
const each = (selector) => form.querySelectorAll(selector);

catalogueFromPage(document);

// --- what is chosen ---

/** Hidden fields do not count: they belong to another format. */
form.addEventListener("formdata", ({ formData }) => {
  for (const field of each("[name]"))
    if (field.closest(".field") && !isInSight(field.closest(".field")))
      formData.delete(/** @type {FormField} */ (field).name);
});

/** @param {Element | null} field */
function isInSight(field) {
  for (let at = field; at && !at.matches("details"); at = at.parentElement)
    if (getComputedStyle(at).display === "none") return false;
  return true;
}

/** The address that restores these choices. Blocked words may be names of students, so they go behind the #, which no server sees. */
function address() {
  const fields = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
  fields.delete("token");
  for (const [name, value] of [...fields]) if (!value.trim()) fields.delete(name);
  const blocked = fields.get("blocked");
  fields.delete("blocked");
  return `/rooms/new?${fields}${blocked ? `#${new URLSearchParams({ blocked })}` : ""}`;
}

function fillInBlocked() {
  const blocked = new URLSearchParams(location.hash.slice(1)).get("blocked");
  if (blocked !== null)
    /** @type {FormField} */ (form.elements.namedItem("blocked")).value = blocked;
}

// --- the lesson, and what is wrong ---

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {AbortController | undefined} */
let asked;

async function workOut() {
  clearTimeout(waiting);
  asked?.abort();
  asked = new AbortController();
  const shown = find("estimate");
  shown.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address().split("#")[0], { signal: asked.signal });
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
  }
  find("estimate").removeAttribute("aria-busy");
}

/** @param {Document} page as the server would write it for these choices */
function show(page) {
  find("estimate").replaceWith(document.adoptNode(find("estimate", page)));
  const short = find("in-short");
  if (short.textContent !== find("in-short", page).textContent)
    short.textContent = find("in-short", page).textContent;
  document
    .getElementById("plan")
    ?.setAttribute("href", find("plan", page).getAttribute("href") ?? "");
  for (const words of [...each(".minutes"), find("open")])
    words.textContent = find(words.id, page).textContent;
  for (const part of each("[data-field]"))
    showFault(part, page.querySelector(`[data-field="${part.dataset.field}"]`));
  for (const field of /** @type {typeof each<HTMLInputElement>} */ (each)(".number"))
    field.placeholder = find(field.id, page)?.getAttribute("placeholder") ?? "";
  showChanges();
}

/** @param {Element} part @param {Element | null} as the same part of another page */
function showFault(part, as) {
  const wrong = as?.querySelector(".err");
  part.querySelector(".err")?.remove();
  if (wrong)
    (part.querySelector(".hint") ?? part.querySelector("label, legend"))?.after(
      document.adoptNode(wrong),
    );
  /** @type {NodeListOf<HTMLInputElement>} */
  const fields = part.querySelectorAll("input, select, textarea");
  for (const field of fields) {
    if (field.type === "radio") continue;
    const like = as && find(field.id, as.ownerDocument);
    for (const name of ["aria-invalid", "aria-describedby"]) {
      const said = like?.getAttribute(name);
      if (said === undefined || said === null) field.removeAttribute(name);
      else field.setAttribute(name, said);
    }
  }
}

/** At the top of each group: whether something in it is wrong, or how many options differ from the default. */
function showChanges() {
  for (const group of each("details.options, #more")) {
    const about = partOf(group, ".about");
    about.dataset.plain ??= about.textContent;
    /** @type {NodeListOf<HTMLInputElement>} */
    const fields = group.querySelectorAll("[data-default]");
    const changed = [...fields].filter(isChanged).length;
    const wrong = group.querySelector(".err") !== null;
    about.classList.toggle("changed", wrong || changed > 0);
    about.textContent = wrong
      ? _("One of these settings isn’t valid")
      : changed
        ? n_("%(n)s changed", "%(n)s changed", changed)
        : about.dataset.plain;
  }
}

/** @param {HTMLInputElement} field */
function isChanged(field) {
  if (field.closest(".field") && !isInSight(field.closest(".field"))) return false;
  if (field.type === "checkbox") return field.checked;
  if (field.type === "radio") return field.checked && field.value !== field.dataset.default;
  return field.value.trim() !== field.dataset.default;
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(workOut, PAUSE);
});

// --- what is kept ---

/** @returns {Preset[]} */
const presets = () => onDevice.read(PRESETS) ?? [];

function showKept() {
  const last = onDevice.read(KEY);
  const links = [
    ...(last ? [link(_("Same as last room"), last, motionOf(last))] : []),
    ...presets().map(({ name, address: at }) => link(name, at, "", () => forget(name))),
  ];
  find("presets").replaceChildren(...links);
  find("saved").hidden = !links.length && !find("saved-said").textContent;
}

/** @param {string} words @param {string} at an address @param {string} more @param {() => void} [onForget] */
function link(words, at, more, onForget) {
  const anchor = made("a", { href: at }, words);
  if (anchor.href === location.href) anchor.setAttribute("aria-current", "true");
  if (more) anchor.append(made("small", {}, more));
  const item = made("li", {}, anchor);
  if (onForget) {
    const button = made("button", { type: "button", onclick: onForget }, "×");
    button.setAttribute("aria-label", _("Delete %(name)s", { name: words }));
    item.append(button);
  }
  return item;
}

/** The title of the motion in an address. @param {string} at */
function motionOf(at) {
  const slug = new URL(at, location.href).searchParams.get("motion");
  /** @type {NodeListOf<HTMLInputElement>} */
  const motions = form.querySelectorAll("[name=motion]");
  const label = [...motions].find(({ value }) => value === slug)?.closest("label");
  return label?.querySelector("b")?.textContent ?? "";
}

/** @param {string} name */
function forget(name) {
  const before = presets();
  onDevice.write(
    PRESETS,
    before.filter((preset) => preset.name !== name),
  );
  const onclick = () => {
    onDevice.write(PRESETS, before);
    find("saved-said").replaceChildren();
    showKept();
  };
  const undo = made("button", { type: "button", className: "link", onclick }, _("Undo"));
  find("saved-said").replaceChildren(`${_("Deleted “%(name)s”.", { name })} `, undo);
  showKept();
  undo.focus();
}

find("preset").addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  /** @type {HTMLInputElement} */
  const field = find("preset-name");
  const name = field.value.trim();
  const said = find("keep-said");
  if (!name) {
    said.textContent = _("Type a name for it first.");
    field.focus();
    return;
  }
  const others = presets().filter((preset) => preset.name !== name);
  const again = others.length < presets().length;
  if (!onDevice.write(PRESETS, [...others, { name, address: address() }])) {
    said.textContent = _("This browser doesn’t store anything, so it couldn’t be saved.");
    return;
  }
  said.textContent = again
    ? _("Saved “%(name)s” over the earlier one.", { name })
    : _("Saved “%(name)s”. You’ll find it at the top of this page.", { name });
  field.value = "";
  showKept();
});

form.addEventListener("submit", () => onDevice.write(KEY, address()));

addEventListener("hashchange", fillInBlocked);

const kept = document.getElementById("keep-link");
if (kept) {
  /** @type {HTMLInputElement} */
  const toKeep = partOf(kept, "input");
  copies(toKeep, partOf(kept, "[data-copy]"));
  remember({ at: new URL(toKeep.value).pathname, title: kept.dataset.title ?? "" });
}
find("keep").hidden = false;
fillInBlocked();
showKept();
showChanges();
/** @type {HTMLElement | null} */ (document.querySelector("[aria-invalid=true]"))?.focus();

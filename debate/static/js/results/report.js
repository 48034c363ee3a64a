// A report: rating texts, folding them on a phone, and printing all of it or a part.

import { ask } from "#app/core/ask.js";
import { elementOf, partOf, partsOf } from "#app/core/dom.js";

const report = elementOf("report");

/** @type {HTMLInputElement} */
const names = elementOf("names");
names.addEventListener("change", () => report.classList.toggle("nameless", !names.checked));
report.classList.toggle("nameless", !names.checked); // browsers keep a box's state over a reload

const levels = /** @type {HTMLInputElement | null} */ (document.getElementById("levels"));
levels?.addEventListener("change", () => report.classList.toggle("with-ratings", levels.checked));
report.classList.toggle("with-ratings", Boolean(levels?.checked));

// Rating a text. The form is in the page once, as a template: next to every text of a class, it would be half of the page.
for (const place of partsOf(report, ".rates")) {
  place.hidden = false;
  place.addEventListener(
    "toggle",
    () => place.querySelector("form") ?? place.append(rating(place)),
  );
}

/** The form for a text, with what this host has given so far. */
function rating(/** @type {HTMLElement} */ place) {
  const { text = "", levels = "{}" } = place.dataset;
  const [code] = /** @type {HTMLElement} */ (place.closest(".student")).id.split("-");
  /** @type {HTMLTemplateElement} */
  const blank = elementOf(`${code}-rating`);
  /** @type {HTMLFormElement} */
  const form = partOf(/** @type {DocumentFragment} */ (blank.content.cloneNode(true)), "form");
  /** @type {HTMLInputElement} */ (form.elements.namedItem("speech")).value = text;
  for (const [criterion, level] of Object.entries(JSON.parse(levels)))
    /** @type {RadioNodeList} */ (form.elements.namedItem(criterion)).value = `${level}`;
  const button = partOf(form, "button");
  const status = partOf(form, "[role=status]");
  /** @type {{ [criterion: string]: number }} */
  const unsaved = {};
  form.addEventListener("change", async (event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    const given = { ...unsaved, [name]: Number(value) };
    const answer = await ask(form.action, { speech: text, levels: given });
    status.textContent = answer.status ? answer.refusal : (status.dataset.lost ?? "");
    if (answer.ok) for (const criterion of Object.keys(given)) delete unsaved[criterion];
    else if (!answer.status) Object.assign(unsaved, given);
    else return;
    button.hidden = !Object.keys(unsaved).length;
    if (!answer.ok) return;
    const { said } = answer.said;
    const shown = partOf(report, `[data-rated="${text}"]`);
    shown.hidden = !said;
    partOf(shown, "bdi").textContent = said;
  });
  return form;
}

// Texts are folded, but on paper: a class is a list of people then, not a scroll of forty screens. Lines that were said only on a phone.
const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (report.querySelectorAll(".in-print"));
if (!report.classList.contains("lines") || matchMedia("(max-width: 40rem)").matches)
  for (const one of folds) one.open = false;

/** Open what an address leads to, and go there: other places have moved. */
function unfold() {
  const wanted = document.getElementById(location.hash.slice(1));
  if (!wanted) return;
  const within = [wanted.closest(".fold"), ...wanted.querySelectorAll(".in-print")];
  for (const one of within) one?.setAttribute("open", "");
  wanted.scrollIntoView();
}

unfold();
addEventListener("hashchange", unfold);

/** @type {HTMLDetailsElement} */
const list = partOf(report, ".who");
list.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("a")) list.open = false;
});
list.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !list.open) return;
  list.open = false;
  partOf(list, "summary").focus();
});

let chosen = false; // whether a button of this page chose; the browser's own menu prints what the list says

/** Leaves everything but one part, or one student's page, out of print; "": nothing. */
function choose(/** @type {string} */ part) {
  for (const sheet of partsOf(report, ".sheet")) {
    sheet.classList.toggle(
      "not-printed",
      Boolean(part) && !`${sheet.dataset.part} ${sheet.id}`.split(" ").includes(part),
    );
  }
}

function printPart(/** @type {string} */ part) {
  choose(part);
  chosen = true;
  print();
}

elementOf("print").hidden = false;
for (const button of partsOf(report, "button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => printPart(button.dataset.print ?? ""));
}
/** @type {HTMLSelectElement} */
const what = elementOf("print-what");
partOf(report, "[data-print-chosen]").addEventListener("click", () => printPart(what.value));
// Not after printing: some browsers say that it is over before it has begun.
addEventListener("beforeprint", () => {
  for (const one of folds) one.open = true;
  if (!chosen) choose(what.value);
  chosen = false;
});

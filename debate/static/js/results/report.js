// A report: rating texts, folding them on a phone, and printing all of it or a part.

const report = /** @type {HTMLElement} */ (document.getElementById("report"));

const names = /** @type {HTMLInputElement} */ (document.getElementById("names"));
names.addEventListener("change", () => report.classList.toggle("nameless", !names.checked));
report.classList.toggle("nameless", !names.checked); // browsers keep a box's state over a reload

const levels = /** @type {HTMLInputElement | null} */ (document.getElementById("levels"));
levels?.addEventListener("change", () => report.classList.toggle("with-ratings", levels.checked));
report.classList.toggle("with-ratings", Boolean(levels?.checked));

// Rating a text. The form is in the page once, as a template: next to every text of a class, it would be half of the page.
for (const place of /** @type {NodeListOf<HTMLDetailsElement>} */ (
  report.querySelectorAll(".rates")
)) {
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
  const blank = /** @type {HTMLTemplateElement} */ (document.getElementById(`${code}-rating`));
  const form = /** @type {HTMLFormElement} */ (
    /** @type {DocumentFragment} */ (blank.content.cloneNode(true)).querySelector("form")
  );
  /** @type {HTMLInputElement} */ (form.elements.namedItem("speech")).value = text;
  for (const [criterion, level] of Object.entries(JSON.parse(levels)))
    /** @type {RadioNodeList} */ (form.elements.namedItem(criterion)).value = `${level}`;
  const button = /** @type {HTMLElement} */ (form.querySelector("button"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  /** @type {{ [criterion: string]: number }} */
  const unsaved = {};
  form.addEventListener("change", async (event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    const given = { ...unsaved, [name]: Number(value) };
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ speech: text, levels: given }),
      });
      const { said, error } = await answer.json();
      status.textContent = answer.ok ? "" : error.message;
      if (!answer.ok) return;
      for (const criterion of Object.keys(given)) delete unsaved[criterion];
      button.hidden = !Object.keys(unsaved).length;
      const shown = /** @type {HTMLElement} */ (report.querySelector(`[data-rated="${text}"]`));
      shown.hidden = !said;
      /** @type {HTMLElement} */ (shown.querySelector("bdi")).textContent = said;
    } catch {
      Object.assign(unsaved, given);
      button.hidden = false;
      status.textContent = status.dataset.lost ?? "";
    }
  });
  return form;
}

// On a phone texts are folded: a class is a list of people then, not a scroll of two hundred screens.
const small = matchMedia("(max-width: 40rem)");
const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (report.querySelectorAll(".on-phones"));
const fold = () => folds.forEach((one) => (one.open = !small.matches));

/** Open what an address leads to, and go there: other places have moved. */
function unfold() {
  const wanted = document.getElementById(location.hash.slice(1));
  if (!wanted?.matches(".student, .clash-sheet, [data-part=flow]")) return;
  for (const one of wanted.querySelectorAll(".on-phones")) one.setAttribute("open", "");
  wanted.scrollIntoView();
}

fold();
unfold();
small.addEventListener("change", fold);
addEventListener("hashchange", unfold);

const list = /** @type {HTMLDetailsElement} */ (report.querySelector(".who"));
list.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("a")) list.open = false;
});
list.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !list.open) return;
  list.open = false;
  /** @type {HTMLElement} */ (list.querySelector("summary")).focus();
});

let chosen = false; // whether a button of this page chose; the browser's own menu prints what the list says

/** Leaves everything but one part, or one student's page, out of print; "": nothing. */
function choose(/** @type {string} */ part) {
  for (const sheet of /** @type {NodeListOf<HTMLElement>} */ (report.querySelectorAll(".sheet"))) {
    sheet.classList.toggle(
      "not-printed",
      Boolean(part) && ![sheet.dataset.part, sheet.id].includes(part),
    );
  }
}

function printPart(/** @type {string} */ part) {
  choose(part);
  chosen = true;
  print();
}

/** @type {HTMLElement} */ (document.getElementById("print")).hidden = false;
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  report.querySelectorAll("button[data-print]")
)) {
  button.hidden = false;
  button.addEventListener("click", () => printPart(button.dataset.print ?? ""));
}
const what = /** @type {HTMLSelectElement} */ (document.getElementById("print-what"));
/** @type {HTMLElement} */ (report.querySelector("[data-print-chosen]")).addEventListener(
  "click",
  () => printPart(what.value),
);
// Not after printing: some browsers say that it is over before it has begun.
addEventListener("beforeprint", () => {
  for (const one of folds) one.open = true;
  if (!chosen) choose(what.value);
  chosen = false;
});

// A report: printing all of it or a part.

const report = /** @type {HTMLElement} */ (document.getElementById("report"));

const names = /** @type {HTMLInputElement} */ (document.getElementById("names"));
names.addEventListener("change", () => report.classList.toggle("nameless", !names.checked));
report.classList.toggle("nameless", !names.checked); // browsers keep a box's state over a reload

const levels = /** @type {HTMLInputElement | null} */ (document.getElementById("levels"));
levels?.addEventListener("change", () => report.classList.toggle("with-ratings", levels.checked));
report.classList.toggle("with-ratings", Boolean(levels?.checked));

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
  report.querySelectorAll(".rates form")
)) {
  const button = /** @type {HTMLElement} */ (form.querySelector("button"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  button.hidden = true; // a tap is enough
  form.addEventListener("change", async (event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    const speech = /** @type {HTMLInputElement} */ (form.elements.namedItem("speech")).value;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ speech, levels: { [name]: Number(value) } }),
      });
      const { said, error } = await answer.json();
      status.textContent = answer.ok ? "" : error.message;
      if (!answer.ok) return;
      const shown = /** @type {HTMLElement} */ (report.querySelector(`[data-rated="${speech}"]`));
      shown.hidden = !said;
      /** @type {HTMLElement} */ (shown.querySelector("bdi")).textContent = said;
    } catch {
      button.hidden = false; // the network is down: the form still works when it is back
    }
  });
}

let chosen = false; // by a button of this page, and not by the browser's own menu

/** Leaves everything but one part, or one student's page, out of print; "": nothing. */
function choose(/** @type {string} */ part) {
  for (const sheet of /** @type {NodeListOf<HTMLElement>} */ (report.querySelectorAll(".sheet"))) {
    sheet.classList.toggle(
      "not-printed",
      Boolean(part) && ![sheet.dataset.part, sheet.id].includes(part),
    );
  }
}

/** @type {HTMLElement} */ (document.getElementById("print")).hidden = false;
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  report.querySelectorAll("button[data-print]")
)) {
  button.hidden = false;
  button.addEventListener("click", () => {
    choose(button.dataset.print ?? "");
    chosen = true;
    print();
  });
}
// Not after printing: some browsers say that it is over before it has begun.
addEventListener("beforeprint", () => {
  if (!chosen) choose("");
  chosen = false;
});

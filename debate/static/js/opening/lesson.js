// The lesson plan: printing it, and showing that of the format and number that are chosen.

const button = /** @type {HTMLButtonElement} */ (document.getElementById("print"));
button.hidden = false;
button.addEventListener("click", () => print());

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.plan-form"));
form?.addEventListener("change", () => form.requestSubmit());

// The practice form names the sides as the chosen motion does, and says beside *Start* what is chosen. Without this script
// they are "for" and "against", and the line is not shown.

const form = /** @type {HTMLFormElement} */ (document.getElementById("practice-form"));
/** @param {string} name `elements.length` is how many there are, and no field */
const field = (name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
const [motion, side] = ["motion", "side"].map(field);
const chosen = (/** @type {HTMLSelectElement} */ list) => list.selectedOptions[0];

function nameSides() {
  const { dataset } = chosen(motion);
  for (const option of side.options)
    if (option.value) option.textContent = dataset[option.value] ?? "";
}

/** The motion, and its side where one is chosen. */
function sayWhatStarts() {
  const [title, more] = /** @type {NodeListOf<HTMLElement>} */ (
    form.querySelectorAll(".ready > *")
  );
  const { lang, dir, textContent } = chosen(motion);
  Object.assign(title, { lang, dir, textContent });
  more.textContent = side.value && chosen(side).textContent;
}

motion.addEventListener("change", nameSides);
form.addEventListener("change", sayWhatStarts);
nameSides();
sayWhatStarts(); // browsers keep what was chosen when a page is loaded again

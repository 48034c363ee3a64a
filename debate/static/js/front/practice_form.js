// The practice form names the sides as the chosen motion does, and says beside *Start* what is chosen. Without this script
// they are "for" and "against", and the line is not shown.

/** @type {any} */
const form = document.getElementById("practice-form");

function nameSides() {
  const { dataset } = form.elements.motion.selectedOptions[0];
  for (const option of form.elements.side.options)
    if (option.value) option.textContent = dataset[option.value];
}

/** The motion, its side where one is chosen, and the length. */
function sayWhatStarts() {
  const { motion, side } = form.elements;
  const length = form.elements.namedItem("length"); // `elements.length` is how many there are
  const [title, more] = form.querySelector(".ready").children;
  for (const name of ["lang", "dir"]) title[name] = motion.selectedOptions[0][name];
  title.textContent = motion.selectedOptions[0].textContent;
  more.textContent = [side.value && side, length]
    .filter(Boolean)
    .map((field) => field.selectedOptions[0].textContent)
    .join(" · ");
}

form.elements.motion.addEventListener("change", nameSides);
form.addEventListener("change", sayWhatStarts);
nameSides();
sayWhatStarts(); // browsers keep what was chosen when a page is loaded again

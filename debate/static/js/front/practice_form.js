// The practice form names the sides as the chosen motion does. Without this script they are "for" and "against".

/** @type {any} */
const form = document.getElementById("practice-form");

function nameSides() {
  const { dataset } = form.elements.motion.selectedOptions[0];
  for (const option of form.elements.side.options)
    if (option.value) option.textContent = dataset[option.value];
}

form.elements.motion.addEventListener("change", nameSides);
nameSides();

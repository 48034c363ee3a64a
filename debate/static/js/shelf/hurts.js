/** The question whether a motion could hurt somebody in the room, which has to be answered: what it says if it was passed over. */

import { _ } from "#app/core/i18n.js";

/** @param {HTMLFormElement} form */
export function askAboutHurt(form) {
  const choices = /** @type {NodeListOf<HTMLInputElement>} */ (
    form.querySelectorAll("[name=hurts]")
  );
  const say = (/** @type {string} */ words) =>
    choices.forEach((choice) => choice.setCustomValidity(words));
  form.addEventListener("change", () => say(""));
  for (const choice of choices)
    choice.addEventListener("invalid", () =>
      say(_("Say first whether this could hurt somebody in the room.")),
    );
}

/** The question whether a motion could hurt somebody in the room, which has to be answered: what it says if it was passed over. */

import { partsOf } from "#app/core/dom.js";
import { _ } from "#app/core/i18n.js";

/** @param {HTMLFormElement} form */
export function askAboutHurt(form) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const choices = partsOf(form, "[name=hurts]");
  const say = (/** @type {string} */ words) =>
    choices.forEach((choice) => choice.setCustomValidity(words));
  const needed = document.getElementById("still-needed"); // a browser's bubble is gone in a moment
  form.addEventListener("change", () => {
    say("");
    needed?.replaceChildren();
  });
  for (const choice of choices)
    choice.addEventListener("invalid", () => {
      say(_("Say first whether this could hurt somebody in the room."));
      needed?.replaceChildren(_("Still needed: whether this could hurt somebody in the room."));
    });
}

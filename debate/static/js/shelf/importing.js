/**
 * The pages that take an essay apart. Before an essay is sent, its size is checked, so that nothing is sent in vain. The page of
 * cards counts what is kept, takes a sentence of the essay as the motion and a letter for a side, and nobody leaves what they have changed there by accident. Both forms work without any of this.
 */

import { elementOf, partsOf } from "#app/core/dom.js";
import { _, catalogueFromPage } from "#app/core/i18n.js";
import { letter } from "#app/core/sides.js";
import { askAboutHurt } from "#app/shelf/hurts.js";
import { turnsRound } from "#app/shelf/turned.js";

catalogueFromPage(document);

const essay = /** @type {HTMLFormElement | null} */ (document.getElementById("essay-form"));
const cards = /** @type {HTMLFormElement | null} */ (document.getElementById("cards-form"));

if (essay) takeEssay(essay);
if (cards) watchCards(cards);

/** @typedef {{ text: HTMLTextAreaElement, file: HTMLInputElement }} Fields */

/** @param {HTMLFormElement} form */
function takeEssay(form) {
  const said = elementOf("said");
  const refused = elementOf("refused");
  form.addEventListener("submit", (event) => {
    const { text, file } = /** @type {HTMLFormControlsCollection & Fields} */ (form.elements);
    const [chosen] = file.files ?? [];
    const size = chosen?.size ?? new Blob([text.value]).size;
    if (size <= Number(form.dataset.largest)) {
      said.textContent = _("Reading the essay…");
      return;
    }
    event.preventDefault();
    const [strong] = refused.getElementsByTagName("strong");
    strong.textContent = _(
      "That is more than 2 MB, so it wasn’t sent. Copy the part that makes the argument and paste it.",
    );
    refused.hidden = false;
    refused.scrollIntoView({ block: "nearest" });
    (chosen ? file : text).focus();
  });
  addEventListener("pageshow", () => (said.textContent = ""));
}

/** @param {HTMLFormElement} form */
function watchCards(form) {
  let edited = false;
  const count = () => {
    const kept = { for: 0, against: 0, open: 0 };
    for (const row of partsOf(form, ".proposal")) {
      const side = /** @type {HTMLInputElement | null} */ (row.querySelector("input:checked"))
        ?.value;
      if (side === "for" || side === "against") kept[side]++;
      if (side === undefined && !row.closest(".more")) kept.open++;
      row.dataset.side = side ? letter(/** @type {"for" | "against"} */ (side)) : "";
    }
    elementOf("to-go").textContent = kept.open ? _("%(open)s to go.", kept) : "";
    elementOf("kept").textContent = _("For: %(for)s. Against: %(against)s.", kept);
    const few = !kept.open && Math.min(kept.for, kept.against) < 2;
    elementOf("few").textContent = few
      ? _("One side has fewer than two claims. Turn one round, or go on: questions fill its deck.")
      : "";
  };
  chooseByKey(form);
  const sides = keepSidesOf(form, count);
  count();
  askAboutHurt(form);
  for (const part of partsOf(form, ".likely, .keys")) part.hidden = false;
  for (const sentence of form.querySelectorAll("[data-sentence]"))
    sentence.addEventListener("click", () => {
      const title = /** @type {HTMLInputElement} */ (elementOf("title"));
      title.value = sentence.textContent ?? "";
      elementOf("title-missing").replaceChildren();
      sides();
      count();
      edited = true;
      title.focus();
    });
  form.addEventListener("change", ({ target }) => {
    if (target === elementOf("title")) sides();
    count();
  });
  addEventListener("pageshow", count);
  form.addEventListener("input", ({ target }) => {
    edited = true;
    const [, id] =
      /^cards\.(.+)\.claim$/.exec(/** @type {HTMLTextAreaElement} */ (target).name) ?? [];
    if (!id) return;
    elementOf(`claim-${id}`).textContent = /** @type {HTMLTextAreaElement} */ (target).value;
    const heading = /** @type {HTMLTextAreaElement} */ (
      form.elements.namedItem(`cards.${id}.title`)
    );
    if (heading.value === heading.defaultValue) heading.value = ""; // or it would still be the old claim's; an empty one is made anew
  });
  const motion = /** @type {HTMLInputElement} */ (elementOf("title"));
  const missing = elementOf("title-missing");
  motion.addEventListener("invalid", (event) => {
    event.preventDefault(); // a browser's bubble would cover the field's hint, and be gone in a moment
    missing.textContent = _(
      "The motion is still missing. Say in one sentence what the essay is for.",
    );
    setTimeout(() => motion.focus()); // a browser goes to the next field that misses something
  });
  motion.addEventListener("input", () => missing.replaceChildren());
  form.addEventListener("submit", () => (edited = false));
  addEventListener("beforeunload", (event) => edited && event.preventDefault());
}

/**
 * The sides are those of the first motion, which the essay is for. Under one that turns it round all cards change sides, and back under
 * one that doesn't; a button turns them where words don't show it.
 * @param {HTMLFormElement} form
 * @param {() => void} count
 * @returns {() => void} what to do when the motion changes
 */
function keepSidesOf(form, count) {
  const title = /** @type {HTMLInputElement} */ (elementOf("title"));
  const button = /** @type {HTMLButtonElement} */ (elementOf("turn-round"));
  let found = title.defaultValue || (title.required ? "" : title.placeholder);
  let against = false; // of the motion as it is
  let away = false; // what its words say of that
  const turn = () => {
    against = !against;
    for (const row of partsOf(form, ".choose-side")) {
      /** @type {NodeListOf<HTMLInputElement>} */
      const [yes, no] = row.querySelectorAll("input");
      if (yes.checked || no.checked) (yes.checked ? no : yes).checked = true;
    }
    button.textContent = against
      ? _("Turn its cards back")
      : _("The essay is against this motion: turn its cards round");
    elementOf("turned-round").textContent = against
      ? _("The essay is against this motion, so its cards changed sides.")
      : "";
  };
  button.addEventListener("click", () => {
    turn();
    count();
  });
  button.hidden = !form.querySelector(".choose-side :checked");
  return () => {
    found ||= title.value.trim();
    const now = turnsRound(title.value, found);
    if (now !== away && now !== against) turn();
    away = now;
  };
}

/**
 * In a choice of side, a letter chooses; up and down go to another sentence.
 * @param {HTMLFormElement} form
 */
function chooseByKey(form) {
  form.addEventListener("keydown", (event) => {
    const choices = [...partsOf(form, ".choose-side")].filter((one) => one.checkVisibility());
    const at = choices.indexOf(
      /** @type {HTMLElement} */ (event.target).closest(".choose-side") ?? form,
    );
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const place = ["f", "a", "l"].indexOf(event.key.toLowerCase());
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || (!step && place < 0)) return;
    event.preventDefault();
    if (!step) return choices[at].querySelectorAll("input")[place].click();
    const next = choices[at + step];
    /** @type {HTMLElement | null | undefined} */ (
      next?.querySelector(":checked") ?? next?.querySelector("input")
    )?.focus();
    next?.scrollIntoView({ block: "center" });
  });
}

/**
 * The pages that take an essay apart. Before an essay is sent, its size is checked, so that nothing is sent in vain. The page of
 * cards goes step by step, counts what is kept, takes a letter for a side, asks for a title where there is none, and nobody leaves what they have changed there by accident. Both forms work without any of this.
 */

import { elementOf, partsOf } from "#app/core/dom.js";
import { _, catalogueFromPage, n_ } from "#app/core/i18n.js";
import { letter } from "#app/core/sides.js";
import { askAboutHurt } from "#app/shelf/hurts.js";

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
  let pointed = false; // rather than a key pressed
  for (const kind of ["pointerdown", "keydown"])
    form.addEventListener(kind, () => (pointed = kind === "pointerdown"), true);
  const count = () => {
    const kept = { for: 0, against: 0 };
    for (const row of partsOf(form, ".proposal")) {
      const side = /** @type {HTMLInputElement} */ (row.querySelector("input:checked")).value;
      if (side === "for" || side === "against") kept[side]++;
      row.dataset.side = side ? letter(/** @type {"for" | "against"} */ (side)) : "";
    }
    elementOf("kept").textContent = _("For: %(for)s. Against: %(against)s.", kept);
    elementOf("few").textContent = _("The motion: %(motion)s", { motion: motionOf(form) });
    elementOf("none").hidden = kept.for + kept.against > 0;
  };
  chooseByKey(form);
  askAboutHurt(form);
  for (const part of partsOf(form, ".keys, #argues, #steps")) part.hidden = false;
  askWhichSide(form);
  takeTogether(form);
  goByStep(form);
  count();
  form.addEventListener("change", ({ target }) => {
    count();
    const row = /** @type {HTMLElement} */ (target).closest(".proposal");
    const title = /** @type {HTMLInputElement | undefined} */ (row?.querySelector(".named input"));
    const chosen = /** @type {HTMLInputElement} */ (target);
    if (pointed && chosen.type === "radio" && chosen.value && title?.value === "") title.focus();
  });
  addEventListener("pageshow", count);
  form.addEventListener("input", ({ target }) => {
    edited = true;
    const [, id] =
      /^cards\.(.+)\.claim$/.exec(/** @type {HTMLTextAreaElement} */ (target).name) ?? [];
    if (!id) return;
    elementOf(`claim-${id}`).textContent = /** @type {HTMLTextAreaElement} */ (target).value;
    const row = /** @type {HTMLElement} */ (target).closest(".proposal");
    const title = /** @type {HTMLElement | null | undefined} */ (row?.querySelector(".named"));
    if (title) title.hidden = false; // the title may have to say something else now
  });
  form.addEventListener("submit", () => (edited = false));
  addEventListener("beforeunload", (event) => edited && event.preventDefault());
}

/** The motion that is chosen or written; "" for none yet. @param {HTMLFormElement} form */
function motionOf(form) {
  const chosen = /** @type {HTMLInputElement | null} */ (
    form.querySelector("[name=motion]:checked")
  );
  const written = /** @type {HTMLInputElement} */ (elementOf("title")).value.trim();
  return chosen?.value || (chosen || !form.querySelector("[name=motion]") ? written : "");
}

/**
 * Nothing turns by itself: another motion asks once more whether the essay is for it, and only that answer turns what has a side.
 * @param {HTMLFormElement} form
 */
function askWhichSide(form) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const answers = partsOf(form, "[name=argues]");
  let against = answers[1].checked;
  for (const answer of answers)
    answer.addEventListener("change", () => {
      if (against === answers[1].checked) return;
      against = answers[1].checked;
      for (const row of partsOf(form, ".choose-side")) {
        /** @type {NodeListOf<HTMLInputElement>} */
        const [yes, no] = row.querySelectorAll("input");
        if (yes.checked || no.checked) (yes.checked ? no : yes).checked = true;
      }
    });
  const title = elementOf("title");
  const another = /** @type {HTMLInputElement | null} */ (
    form.querySelector("[name=motion][value='']")
  );
  const show = () => (elementOf("another").hidden = Boolean(another && !another.checked));
  form.addEventListener("input", ({ target }) => {
    const { name } = /** @type {HTMLInputElement} */ (target);
    if (name !== "motion" && target !== title) return;
    for (const answer of answers) answer.checked = false;
    elementOf("title-missing").replaceChildren();
    show();
    if (target === another) title.focus();
  });
  show();
}

/** A side's suggestions that have no side yet become cards at a tap, and another takes that back. @param {HTMLFormElement} form */
function takeTogether(form) {
  const [, no] = /** @type {NodeListOf<HTMLInputElement>} */ (partsOf(form, "[name=argues]"));
  for (const button of partsOf(form, "[data-take]")) {
    const { take } = button.dataset;
    const words = button.textContent;
    /** @type {HTMLElement[]} */
    let taken = [];
    button.hidden = false;
    button.addEventListener("click", () => {
      const undoes = taken.length > 0;
      const rows = undoes ? taken : [...partsOf(form, `[data-leans=${take}][data-side='']`)];
      for (const row of rows) {
        /** @type {NodeListOf<HTMLInputElement>} */
        const [yes, against, out] = row.querySelectorAll(".choose-side input");
        const isFor = (take === "for") !== no.checked;
        (undoes ? out : isFor ? yes : against).checked = true;
      }
      taken = undoes ? [] : rows;
      button.textContent = undoes ? words : _("Take none of them");
      form.dispatchEvent(new Event("change"));
    });
  }
}

/** The fields of cards on this step that have no title yet. @param {HTMLElement} step @returns {HTMLInputElement[]} */
const untitled = (step) => {
  /** @type {NodeListOf<HTMLInputElement>} */
  const fields = partsOf(step, ".proposal:not([data-side='']) .named:not([hidden]) input");
  return [...fields].filter((field) => !field.value.trim());
};

/** One step on the screen at a time. @param {HTMLFormElement} form */
function goByStep(form) {
  const steps = [...partsOf(form, "[data-step]")];
  const [back, next, more, skip] = ["back", "next", "more", "skip"].map((id) => elementOf(id));
  const isRest = (/** @type {number} */ n) => steps[n].dataset.step === "rest";
  const main = steps.filter((_step, n) => !isRest(n));
  const cards = steps.findIndex((step) => step.dataset.step === "cards");
  const last = steps.length - 1;
  let at = 0;
  let asked = false; // for titles
  const show = () => {
    elementOf("untitled").textContent = "";
    steps.forEach((step, n) => (step.hidden = n !== at));
    back.hidden = at === 0;
    next.hidden = at === last;
    more.hidden = at !== cards || !isRest(at + 1);
    skip.hidden = !isRest(at);
    elementOf("step").textContent = isRest(at)
      ? ""
      : _("Step %(n)s of %(all)s", { n: main.indexOf(steps[at]) + 1, all: main.length });
  };
  const go = (/** @type {number} */ to) => {
    at = to;
    show();
    scrollTo(0, 0);
    steps[at].querySelector("h2")?.focus();
  };
  back.addEventListener("click", () => go(at === last && cards > 0 ? cards : at - 1));
  more.addEventListener("click", () => go(at + 1));
  skip.addEventListener("click", () => go(last));
  next.addEventListener("click", () => {
    const missing = at === 0 && whatIsMissing(form);
    elementOf("title-missing").textContent = missing || "";
    const [first, ...others] = asked || at === 0 ? [] : untitled(steps[at]);
    asked ||= Boolean(first);
    if (first) {
      elementOf("untitled").textContent = n_(
        "%(n)s card has no title yet: write it, or press Next again.",
        "%(n)s cards have no title yet: write them, or press Next again.",
        others.length + 1,
      );
      first.focus();
    } else if (!missing) go(at === cards ? last : at + 1);
  });
  form.addEventListener("keydown", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== "Enter" || field.localName !== "input" || at === last) return;
    event.preventDefault(); // it would send the form from its first step
    if (field.closest(".named")) untitled(steps[at]).at(0)?.focus();
    else next.click();
  });
  show();
}

/** @param {HTMLFormElement} form @returns {string} what the first step still needs */
function whatIsMissing(form) {
  if (!motionOf(form))
    return form.querySelector("[name=motion]")
      ? _("Tap a sentence to take it as the motion, or write another.")
      : _("Write the motion in one sentence.");
  return form.querySelector("[name=argues]:checked")
    ? ""
    : _("Still needed: whether the essay argues for this.");
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

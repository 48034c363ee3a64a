/**
 * The pages that take an essay apart. Before an essay is sent, its size is checked, so that nothing is sent in vain. The page of
 * cards goes step by step; a tap on a sentence of the essay opens its sides below it, and what is taken is marked and counted; nobody leaves what they have changed there by accident. Both forms work without any of this.
 */

import { elementOf, partOf, partsOf } from "#app/core/dom.js";
import { _, catalogueFromPage } from "#app/core/i18n.js";
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

/** A sentence of the essay with its choice of side. @typedef {{ row: HTMLElement, said: HTMLElement, choice: HTMLElement, state: HTMLElement, radios: HTMLInputElement[] }} Sentence */

/** @param {HTMLFormElement} form */
function watchCards(form) {
  const sentences = [...partsOf(form, ".proposal")].map((row) => ({
    row,
    said: partOf(row, ".sentence"),
    choice: partOf(row, ".stack"),
    state: partOf(row, ".state"),
    radios: /** @type {HTMLInputElement[]} */ ([...partsOf(row, "[type=radio]")]),
  }));
  const [, no] = /** @type {NodeListOf<HTMLInputElement>} */ (partsOf(form, "[name=argues]"));
  const seems = (/** @type {Sentence} */ { row }) => {
    const { leans = "" } = row.dataset;
    const fixed = { pro: "for", con: "against" }[leans];
    if (fixed && first && !first.checked) return "either";
    const side = fixed ?? leans;
    if (!no.checked || (fixed && first)) return side;
    return { for: "against", against: "for" }[side] ?? side;
  };
  const first = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=motion]"));
  let edited = false;
  const count = () => {
    const kept = { for: 0, against: 0, least: elementOf("kept").dataset.least ?? "" };
    for (const sentence of sentences) {
      const side = sideOf(sentence);
      const lean = side ? "" : seems(sentence);
      if (side) kept[side]++;
      sentence.row.dataset.side = side && letter(side);
      sentence.row.dataset.seems =
        lean === "for" || lean === "against" ? letter(lean) : lean ? "either" : "";
      sentence.state.textContent = stateOf(side, lean);
      sentence.state.classList.toggle("vh", !side && !lean);
    }
    const least = Number(kept.least);
    const few = kept.for < least || kept.against < least;
    elementOf("kept").textContent = !(kept.for + kept.against)
      ? _("For 0 · Against 0: nothing is in the deck yet")
      : few
        ? _("For %(for)s · Against %(against)s (%(least)s of each are enough)", kept)
        : _("For %(for)s · Against %(against)s", kept);
    elementOf("few").textContent = _("The motion: %(motion)s", { motion: motionOf(form) });
    elementOf("none").hidden = kept.for + kept.against > 0;
  };
  openBelow(sentences, seems);
  goByKey(form, sentences);
  askAboutHurt(form);
  for (const part of partsOf(form, ".keys, #argues, #steps")) part.hidden = false;
  askWhichSide(form, sentences);
  takeTogether(form, sentences, seems);
  goByStep(form);
  count();
  form.addEventListener("change", ({ target }) => {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    const row = /** @type {HTMLElement} */ (target).closest?.(".proposal");
    if (row && name.startsWith("side.") && !value) row.removeAttribute("data-leans");
    count();
  });
  addEventListener("pageshow", count);
  // The next key replaces a name that is only suggested.
  form.addEventListener("focusin", ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    if (field.type === "text" && field.value === field.defaultValue) field.select();
  });
  form.addEventListener("input", () => (edited = true));
  form.addEventListener("submit", () => (edited = false));
  addEventListener("beforeunload", (event) => edited && event.preventDefault());
}

/** @param {Sentence} sentence @returns {"for" | "against" | ""} */
function sideOf({ radios }) {
  return /** @type {"for" | "against" | ""} */ (radios.find(({ checked }) => checked)?.value ?? "");
}

/** What stands before a sentence. @param {string} side the one that it was taken for @param {string} lean the one that it seems to be on */
function stateOf(side, lean) {
  if (side) return side === "for" ? _("For") : _("Against");
  return (
    { for: _("For?"), against: _("Against?"), either: _("For or against?") }[lean] ?? _("not taken")
  );
}

/**
 * A tap on a sentence opens its sides below it, and closes any other; one that is suggested for a side is taken for it.
 * @param {Sentence[]} sentences @param {(sentence: Sentence) => string} seems
 */
function openBelow(sentences, seems) {
  const open = (/** @type {Sentence | undefined} */ one) => {
    for (const each of sentences) {
      each.choice.hidden = each !== one;
      each.said.setAttribute("aria-expanded", String(each === one));
    }
  };
  for (const sentence of sentences)
    sentence.said.addEventListener("click", () => {
      if (!sentence.choice.hidden) return open(undefined);
      const top = sentence.said.getBoundingClientRect().top;
      open(sentence);
      scrollBy(0, sentence.said.getBoundingClientRect().top - top); // what closed above it was as high
      const side = ["for", "against"].indexOf(seems(sentence));
      if (!sideOf(sentence) && side >= 0) sentence.radios[side].click();
      sentence.row.scrollIntoView({ block: "nearest" });
    });
  open(undefined);
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
 * @param {HTMLFormElement} form @param {Sentence[]} sentences
 */
function askWhichSide(form, sentences) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const answers = partsOf(form, "[name=argues]");
  let against = answers[1].checked;
  for (const answer of answers)
    answer.addEventListener("change", () => {
      if (against === answers[1].checked) return;
      against = answers[1].checked;
      for (const sentence of sentences) {
        const [yes, no] = sentence.radios;
        if (sideOf(sentence)) (yes.checked ? no : yes).checked = true;
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

/** All that is suggested for a side becomes a card at a tap, and another takes that back. @param {HTMLFormElement} form @param {Sentence[]} sentences @param {(sentence: Sentence) => string} seems */
function takeTogether(form, sentences, seems) {
  const button = elementOf("take");
  /** @type {Sentence[]} */
  let taken = [];
  const waiting = () =>
    sentences.filter((one) => !sideOf(one) && ["for", "against"].includes(seems(one)));
  const name = () => {
    const waits = waiting();
    const n = waits.length;
    const on = (/** @type {string} */ side) => waits.filter((one) => seems(one) === side).length;
    button.textContent = taken.length
      ? _("Take none of them")
      : n === 1
        ? _("Take the suggestion")
        : _("Take all %(n)s suggestions: %(for)s for, %(against)s against", {
            n,
            for: on("for"),
            against: on("against"),
          });
    button.classList.toggle("quiet", taken.length > 0);
    /** @type {HTMLElement} */ (button.parentElement).hidden = !n && !taken.length;
  };
  button.addEventListener("click", () => {
    const undoes = taken.length > 0;
    const these = undoes ? taken : waiting();
    for (const one of these) one.radios[undoes ? 2 : seems(one) === "for" ? 0 : 1].checked = true;
    taken = undoes ? [] : these;
    form.dispatchEvent(new Event("change"));
  });
  form.addEventListener("change", name);
  name();
}

/** One step on the screen at a time. @param {HTMLFormElement} form */
function goByStep(form) {
  const steps = [...partsOf(form, "[data-step]")];
  const [back, next] = ["back", "next"].map((id) => elementOf(id));
  const last = steps.length - 1;
  let at = 0;
  const show = () => {
    steps.forEach((step, n) => (step.hidden = n !== at));
    back.hidden = at === 0;
    next.hidden = at === last;
    const counts = steps[at].dataset.step === "cards";
    elementOf("kept").hidden = at === 0;
    elementOf("step").hidden = counts;
    elementOf("step").textContent = _("Step %(n)s of %(all)s", { n: at + 1, all: steps.length });
  };
  const go = (/** @type {number} */ to) => {
    at = to;
    show();
    scrollTo(0, 0);
    steps[at].querySelector("h2")?.focus();
  };
  back.addEventListener("click", () => go(at - 1));
  next.addEventListener("click", () => {
    const missing = at === 0 && whatIsMissing(form);
    elementOf("title-missing").textContent = missing || "";
    if (!missing) go(at + 1);
  });
  form.addEventListener("keydown", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== "Enter" || field.localName !== "input" || at === last) return;
    event.preventDefault(); // it would send the form from its first step
    if (at === 0) next.click();
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
 * At a sentence, a letter chooses its side; up and down go to another one.
 * @param {HTMLFormElement} form @param {Sentence[]} sentences
 */
function goByKey(form, sentences) {
  form.addEventListener("keydown", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const at = sentences.findIndex(({ row }) => row.contains(field));
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const place = ["f", "a", "l"].indexOf(event.key.toLowerCase());
    const writes = field.localName === "textarea" || field.type === "text";
    if (at < 0 || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!step && place < 0) return;
    event.preventDefault();
    if (!step) return sentences[at].radios[place].click();
    const next = sentences[at + step];
    next?.said.focus();
    next?.said.scrollIntoView({ block: "center" });
  });
}

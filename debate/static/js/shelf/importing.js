/**
 * The pages that take an essay apart. Before an essay is sent, its size is checked, so that nothing is sent in vain. The page of
 * cards goes step by step; what asks whose it is is answered in one go, a tap on any other sentence opens its sides below it, what is taken is marked and counted; nobody leaves what they have changed there by accident. Both forms work without any of this.
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

/** A sentence of the essay with its choice of side, and its words as a card. @typedef {{ row: HTMLElement, said: HTMLElement, choice: HTMLElement, card: HTMLElement, state: HTMLElement, radios: HTMLInputElement[] }} Sentence */

/** @param {HTMLFormElement} form */
function watchCards(form) {
  const sentences = [...partsOf(form, ".proposal")].map((row) => ({
    row,
    said: partOf(row, ".sentence"),
    choice: partOf(row, ".choose-side"),
    card: partOf(row, ".stack"),
    state: partOf(row, ".state"),
    radios: /** @type {HTMLInputElement[]} */ ([...partsOf(row, "[type=radio]")]),
  }));
  const first = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=motion]"));
  let edited = false;
  const count = () => {
    const kept = { for: 0, against: 0, least: elementOf("kept").dataset.least ?? "" };
    for (const sentence of sentences) {
      const side = sideOf(sentence);
      const asks = !side && Boolean(sentence.row.dataset.leans);
      if (side) kept[side]++;
      sentence.row.dataset.side = side && letter(side);
      sentence.row.toggleAttribute("data-asks", asks);
      sentence.state.textContent = stateOf(side, asks);
      sentence.state.classList.toggle("vh", !side && !asks);
      const focused = sentence.choice.contains(document.activeElement);
      sentence.choice.hidden = !side && !asks && sentence.card.hidden;
      if (focused && sentence.choice.hidden) sentence.said.focus();
    }
    const least = Number(kept.least);
    const few = kept.for < least || kept.against < least;
    elementOf("kept").textContent = !(kept.for + kept.against)
      ? _("For 0 · Against 0: nothing is in the deck yet")
      : few
        ? _("For %(for)s · Against %(against)s (%(least)s of each are enough)", kept)
        : _("For %(for)s · Against %(against)s", kept);
    elementOf("few").textContent = _("The motion: %(motion)s", { motion: motionOf(form) });
    const open = sentences.filter(({ row }) => row.hasAttribute("data-asks")).length;
    elementOf("open").textContent = open ? _("Still to answer: %(n)s", { n: open }) : "";
    elementOf("none").hidden = kept.for + kept.against > 0;
  };
  openBelow(sentences);
  goByKey(form, sentences);
  askAboutHurt(form);
  for (const part of partsOf(form, ".keys, #argues, #steps")) part.hidden = false;
  askWhichSide(form, sentences, first);
  goByStep(form);
  count();
  form.addEventListener("change", count);
  // A click: what asks is left out already, and tapping that changes nothing.
  form.addEventListener("click", ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    if (field.type !== "radio" || !field.name.startsWith("side.")) return;
    const row = /** @type {HTMLElement} */ (field.closest(".proposal"));
    const asked = row.hasAttribute("data-asks");
    isChosen(row);
    form.dispatchEvent(new Event("change"));
    if (asked) toQuestion(form, row);
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

/** What stands before a sentence. @param {string} side the one that it is a card for @param {boolean} asks whether it may be anybody's */
function stateOf(side, asks) {
  if (side) return side === "for" ? _("For") : _("Against");
  return asks ? _("For or against?") : _("not taken");
}

/** To the next sentence that asks, after one or from the top. @param {HTMLFormElement} form @param {HTMLElement} [row] @returns {number} how many still ask */
function toQuestion(form, row) {
  const asking = [...partsOf(form, "[data-asks]")];
  const next = asking.find(
    (one) => !row || row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  next?.scrollIntoView({ block: "center" });
  if (next) partOf(next, ".sentence").focus({ preventScroll: true });
  return asking.length;
}

/** From now on only its teacher says whose a sentence is. @param {HTMLElement} row */
function isChosen(row) {
  row.removeAttribute("data-leans");
  for (const field of partsOf(row, "[name$='.leans']"))
    /** @type {HTMLInputElement} */ (field).value = "";
}

/**
 * A tap on a sentence opens its side and its words as a card below it, and closes any other.
 * @param {Sentence[]} sentences
 */
function openBelow(sentences) {
  const open = (/** @type {Sentence | undefined} */ one) => {
    for (const each of sentences) {
      each.card.hidden = each !== one;
      each.choice.hidden =
        each.card.hidden && !each.row.matches("[data-side=a], [data-side=b], [data-asks]");
      each.said.setAttribute("aria-expanded", String(each === one));
    }
  };
  for (const sentence of sentences)
    sentence.said.addEventListener("click", () => {
      if (!sentence.card.hidden) return open(undefined);
      const top = sentence.said.getBoundingClientRect().top;
      open(sentence);
      scrollBy(0, sentence.said.getBoundingClientRect().top - top); // what closed above it was as high
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
 * Nothing turns by itself: another motion asks once more whether the essay is for it, and only that answer turns what has a side. With it
 * a sentence that seems to be on a side, and that no teacher has placed, is on that side.
 * @param {HTMLFormElement} form @param {Sentence[]} sentences @param {HTMLInputElement | null} first the motion that was offered first
 */
function askWhichSide(form, sentences, first) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const answers = partsOf(form, "[name=argues]");
  let against = answers[1].checked;
  const both = answers[2];
  for (const answer of answers)
    answer.addEventListener("change", () => {
      const turns = !both.checked && against !== answers[1].checked;
      against = both.checked ? against : answers[1].checked;
      for (const { row, radios } of sentences) {
        const [yes, no, out] = radios;
        const { leans } = row.dataset;
        if (leans === "pro" || leans === "con")
          (first && !first.checked ? out : leans === "pro" ? yes : no).checked = true;
        else if (leans === "for" || leans === "against")
          (both.checked ? out : (leans === "for") === against ? no : yes).checked = true;
        else if (turns && !out.checked) (yes.checked ? no : yes).checked = true;
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

/** One step on the screen at a time. @param {HTMLFormElement} form */
function goByStep(form) {
  const steps = [...partsOf(form, "[data-step]")];
  const [back, next] = ["back", "next"].map((id) => elementOf(id));
  const last = steps.length - 1;
  let at = 0;
  let warned = false;
  const show = () => {
    steps.forEach((step, n) => (step.hidden = n !== at));
    back.hidden = at === 0;
    next.hidden = at === last;
    const counts = steps[at].dataset.step === "cards";
    elementOf("kept").hidden = at === 0;
    elementOf("step").hidden = counts;
    elementOf("step").textContent = _("Step %(n)s of %(all)s", { n: at + 1, all: steps.length });
    elementOf("open").hidden = !counts;
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
    if (missing) return;
    if (steps[at].dataset.step === "cards" && !warned && toQuestion(form)) {
      warned = true;
      elementOf("open").textContent = _("What still asks is left out. Next goes on without it.");
    } else go(at + 1);
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
  if (motionOf(form).includes("___")) return _("Fill the gap in the motion.");
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

/**
 * The page on which a teacher's own motion begins: lists the motions that this browser has opened, with a way to remove them, and
 * proposes questions that suit a new one. Both forms work without any of this.
 */

import { elementOf, made } from "#app/core/dom.js";
import { _, catalogueFromPage } from "#app/core/i18n.js";
import { forget, shelved } from "#app/core/shelf.js";
import { escaped } from "#app/core/slots.js";
import { askAboutHurt } from "#app/shelf/hurts.js";

catalogueFromPage(document);
/** @type {HTMLFormElement} */
const form = elementOf("in-a-minute");
const field = (/** @type {string} */ name) =>
  /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

function show() {
  const motions = shelved();
  elementOf("shelf").hidden = !motions.length;
  elementOf("shelved").replaceChildren(...motions.map(line));
}

/** @param {import("#app/core/shelf.js").Shelved} motion */
function line({ at, title, read }) {
  const name = title || _("A motion without a title");
  const remove = made(
    "button",
    { type: "button", className: "link small push" },
    _("Remove from this list"),
  );
  remove.setAttribute("aria-label", _("Remove “%(name)s” from this list", { name }));
  remove.addEventListener("click", () => {
    forget(at);
    show();
    elementOf("shelf").querySelector("button")?.focus();
  });
  const note = read ? [made("span", { className: "small" }, _("for reading"))] : [];
  const link = made("a", { href: at, dir: "auto" }, name);
  return made("li", { className: "row shelved" }, link, ...note, remove);
}

/** @typedef {{ title: HTMLInputElement, kind: RadioNodeList & Iterable<Node> }} Fields */

/** What a sentence in English sets against each other: names for the sides. */
const AGAINST_EACH_OTHER = [
  /^(?:is )?it (?:is |was )?better (to [^,?]+?) than (to [^,?]+)$/iu,
  /^([^,]+), (?:and )?not ([^,]+), /iu, // "Romeo, not Juliet, is to blame"
  /^(.+?) should replace (.+)$/iu,
  /^(.+?) (?:is|are|was|were) (?:an? )?better (?:[^,]+ )?than (.+)$/iu,
];

/** A text as a sentence begins. @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const NO_NAME = /^(?:it|this|that|there)$/iu;

/** Names the sides as the sentence is typed, until a person has named one. */
function nameSides() {
  const sides = [field("side_for"), field("side_against")];
  const usual = sides.map((side) => side.defaultValue);
  let named = false;
  for (const side of sides) side.addEventListener("input", () => (named = true));
  const propose = () => {
    if (named) return;
    const title = field("title")
      .value.trim()
      .replace(/[.!?]+$/u, "");
    const said =
      AGAINST_EACH_OTHER.map((shape) => shape.exec(title))
        .find(Boolean)
        ?.slice(1) ?? [];
    const names = said.map((one) => capital(one.trim()));
    const fit =
      names.length === 2 &&
      names.every((one) => one.length <= sides[0].maxLength && !NO_NAME.test(one));
    sides.forEach((side, n) => (side.value = fit ? names[n] : usual[n]));
  };
  field("title").addEventListener("input", propose);
  if (sides.every((side) => side.value === side.defaultValue)) propose();
}

const item = (/** @type {string} */ words) => made("li", {}, words);

const TYPED = 400; // milliseconds without a key, after which a sentence is looked at

/** Says above the buttons which sentence will be played, the names of both sides, and what two cards of each ask. */
function showWhatIsPlayed() {
  const typed = (/** @type {string} */ name) => field(name).value.trim();
  const shown = elementOf("will-play");
  let wait = 0;
  let last = "";
  let made = "";
  let refused = "";
  let remark = "";
  /** @type {{ [side in "for" | "against"]?: string[] }} */
  let cards = {};
  const asks = elementOf("will-ask");
  const show = () => {
    const [yes, no] = [typed("side_for") || _("For"), typed("side_against") || _("Against")];
    const said =
      yes === _("For") && no === _("Against")
        ? _("You’ll play: “%(title)s”", { title: made })
        : _("You’ll play: “%(title)s” For it: %(yes)s. Against it: %(no)s.", {
            title: made,
            yes,
            no,
          });
    shown.textContent = typed("title") ? refused || (made && `${said} ${remark}`.trim()) : "";
    asks.hidden = !typed("title") || !cards.for;
    const [pro, con] = asks.children;
    pro.replaceChildren(...(cards.for ?? []).map((asked) => item(asked)));
    con.replaceChildren(...(cards.against ?? []).map((asked) => item(asked)));
  };
  const look = async () => {
    const asked = `${new URLSearchParams({ title: typed("title"), kind: field("kind").value })}`;
    if (asked === last) return show();
    last = asked;
    const answer = await fetch(`/motions/own/sentence?${asked}`, {
      headers: { Accept: "application/json" },
    }).catch(() => undefined);
    const said = (await answer?.json().catch(() => undefined)) ?? {};
    if (asked !== last) return undefined; // typed on since
    made = said.title ?? "";
    remark = said.remark ?? "";
    cards = said.cards ?? {};
    refused = said.error?.message ?? "";
    return show();
  };
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(look, TYPED);
  });
  if (typed("title")) look();
}

const FEW = 2; // words: with no sign of what they say, they are hardly a sentence

/** Chooses a kind as the sentence is typed, until a person has chosen one; also of what was typed before this script came. */
function propose() {
  const { title, kind } = /** @type {HTMLFormControlsCollection & Fields} */ (form.elements);
  const has = (/** @type {string | undefined} */ words) =>
    (words ?? "").split(",").some((word) => {
      const said = escaped(word.trim());
      return new RegExp(`(?<![\\p{L}\\p{N}_-])${said}(?![\\p{L}\\p{N}_-])`, "iu").test(
        `^${title.value.trim().replace(/\b(should|must)n[’']t\b/giu, "$1 not")}`,
      );
    });
  /** @type {[string, string][]} */
  const words = JSON.parse(form.dataset.shown ?? "[]");
  const shown = () => words.find(([, show]) => has(show))?.[0];
  const asks = elementOf("title-asks");
  const should = elementOf("title-should");
  const ask = () => {
    const count = title.value.trim().split(/\s+/u).length;
    asks.hidden = !title.value.trim() || count > FEW || Boolean(shown());
    const [, which, what] =
      /^(compulsory|mandatory|free|voluntary) (.+)$/iu.exec(title.value) ?? [];
    should.hidden = asks.hidden || !what;
    should.textContent = what ? `${capital(what)} should be ${which.toLowerCase()}` : "";
  };
  should.addEventListener("click", () => {
    title.value = should.textContent ?? "";
    title.dispatchEvent(new Event("input"));
    title.focus();
    ask();
  });
  title.addEventListener("change", ask);
  if (document.activeElement !== title) ask();
  let chosen = Boolean(kind.value);
  const kinds = elementOf("kinds");
  for (const choice of kind) choice.addEventListener("change", () => (chosen = true));
  const choose = () => {
    if (!chosen) kind.value = title.value.trim() ? (shown() ?? "fact") : "";
    kinds.hidden = !kind.value;
  };
  title.addEventListener("input", choose);
  choose();
}

show();
propose();
nameSides();
showWhatIsPlayed();
askAboutHurt(form);

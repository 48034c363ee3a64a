/**
 * The texts of the interface in the reader's language. Places are `%(name)s`.
 *
 * The catalogue is JSON in `<script type="application/json" id="i18n">`: English text → translation,
 * or, for `n_`, English singular → list of forms. What it does not hold is shown in English.
 */

/** @type {{ [english: string]: string | string[] }} */
let catalogue = {};
let language = "en";
let mirrored = false; // the language is written from right to left
/** @type {string[]} */
let forms = []; // plural categories of the language, in the order in which catalogues list them

const ORDER = ["zero", "one", "two", "few", "many", "other"];

const BRITISH = "en-GB-u-hc-h12"; // 2 December 2026, 8:15 pm

/** How dates and times are written: in the page's language, as where the reader's browser is from; American ones in the order that the interface's spelling goes with. */
export function dateLocale() {
  const own = globalThis.document?.documentElement.lang || "en";
  try {
    const { region } = new Intl.Locale(globalThis.navigator?.language || "en").maximize();
    if (own === "en" && region === "US") return BRITISH;
    return new Intl.Locale(own, { region }).toString();
  } catch {
    return own === "en" ? BRITISH : own; // some browsers name a language that none is: "en-US@posix"
  }
}

/** Reads the catalogue out of the page. @param {Document} document */
export function catalogueFromPage(document) {
  const { lang, dir } = document.documentElement;
  catalogue = JSON.parse(document.getElementById("i18n")?.textContent || "{}");
  language = lang || "en";
  mirrored = dir === "rtl";
  /** @type {string[]} */
  const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  forms = ORDER.filter((category) => known.includes(category));
}

/**
 * A place's value keeps its own direction: U+2068 and U+2069 do for words in a sentence what `<bdi>` does for an element. In
 * languages written from left to right, values stay as they are.
 */
const isolated = (/** @type {unknown} */ value) =>
  mirrored && typeof value === "string" ? `\u2068${value}\u2069` : String(value);

/** @param {string} text @param {object} [places] */
function fill(text, places = {}) {
  const filled = new Map(Object.entries(places));
  return text.replace(/%\((\w+)\)s/g, (whole, name) =>
    filled.has(name) ? isolated(filled.get(name)) : whole,
  );
}

/**
 * The translation of `text` with its places filled in. A place without a value is left for `rich`.
 * @param {string} text
 * @param {object} [places]
 */
export function _(text, places) {
  const found = catalogue[text];
  if (Array.isArray(found)) return n_(text, text, 1, places); // elsewhere it is counted
  return fill(found || text, places);
}

/**
 * The form for `n` of a counted sentence. `n` is a place too.
 * @param {string} one
 * @param {string} many
 * @param {number} n
 */
export function n_(one, many, n, places = {}) {
  const found = catalogue[one];
  let text = n === 1 ? one : many;
  if (Array.isArray(found)) {
    const at = forms.indexOf(new Intl.PluralRules(language).select(n));
    text = found[Math.max(0, Math.min(at, found.length - 1))] || text;
  }
  return fill(text, { n, ...places });
}

/** A whole number of hundredths, as the language writes it: "40%". @param {number} n */
export const percent = (n) => new Intl.NumberFormat(language, { style: "percent" }).format(n / 100);

/**
 * A translated text with elements in its places: a list for the renderer.
 * @param {string} text
 * @param {{ [place: string]: unknown }} elements
 */
export function rich(text, elements) {
  return text.split(/%\((\w+)\)s/).map((piece, i) => (i % 2 ? (elements[piece] ?? "") : piece));
}

/** Small numbers as words, for use in a sentence. */
export const inWords = (/** @type {number} */ n) =>
  [_("none"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six")][n] ?? String(n);

/** What the fields of a motion make: cards, links, sources, words. `value(path)` and `paths()` are the saver's. */

/** @import { Side } from "#app/protocol.d.ts" */
/** `instead(path)`: what stands in for a text that nobody has written
 * @typedef {{ value: (path: string) => string, paths: () => string[], instead: (path: string) => string }} Source */
/** @typedef {{ card: string, answers: string, kind: string, hint: string }} Line */

/** The ids of a group's entries that have any text, in the motion's order. @param {Source} source @param {string} group */
export function entries({ value, paths }, group) {
  const start = `${group}.`;
  const found = new Set();
  for (const path of paths())
    if (path.startsWith(start) && value(path).trim())
      found.add(path.slice(start.length).split(".")[0]);
  return /** @type {string[]} */ ([...found]);
}

/** @param {Source} source @param {string} id @returns {Side} */
export const sideOf = ({ value }, id) =>
  value(`cards.${id}.side`) === "against" ? "against" : "for";

/** The ids of one side's cards. @param {Source} source @param {Side} side */
export const deck = (source, side) =>
  entries(source, "cards").filter((id) => sideOf(source, id) === side);

/** What a card is called while it has no title. @param {Source} source @param {string} id */
export const titleOf = ({ value, instead }, id) =>
  value(`cards.${id}.title`).trim() || instead(`cards.${id}.title`) || id;

/** The links that leave a card. @param {Source} source @param {string} card @returns {Line[]} */
export const leaving = (source, card) =>
  entries(source, `cards.${card}.answers`)
    .filter((answers) => source.value(`cards.${card}.answers.${answers}.kind`))
    .map((answers) => ({
      card,
      answers,
      kind: source.value(`cards.${card}.answers.${answers}.kind`),
      hint: source.value(`cards.${card}.answers.${answers}.hint`),
    }));

/** All links, by card. @param {Source} source */
export const links = (source) => entries(source, "cards").flatMap((card) => leaving(source, card));

/** The lines of a list that is one text. @param {string} text */
export const lines = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** An id that nothing in the group has, made of words. @param {Source} source @param {string} group @param {string} words */
export function newId(source, group, words) {
  const taken = new Set(
    source
      .paths()
      .filter((path) => path.startsWith(`${group}.`))
      .map((path) => path.split(".")[group.split(".").length]),
  );
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const stem =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40)
      .replace(/-+$/, "") || group.replace(/s$/, "");
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The motion as the components of a debate read it. @param {Source} source */
export function motionOf(source) {
  const { value } = source;
  const text = (/** @type {string} */ path) => value(path).trim() || source.instead(path);
  const group = (/** @type {string} */ name) => entries(source, name);
  const named = (/** @type {"glossary" | "words"} */ name) =>
    Object.fromEntries(
      group(name).map((id) => [value(`${name}.${id}.key`), value(`${name}.${id}.value`)]),
    );
  const side = (/** @type {Side} */ name) => ({
    name: value(`sides.${name}.name`),
    gloss: text(`sides.${name}.gloss`),
    sentence: text(`sides.${name}.sentence`),
  });
  return {
    slug: "",
    title: value("title"),
    language: value("language") || "en",
    background: lines(text("background")),
    facts: lines(text("facts")),
    sides: { for: side("for"), against: side("against") },
    stances: [1, 2, 3, 4, 5].map((n) => value(`stances.${n}`)),
    themes: {
      stock: source.instead("themes.stock"),
      own: source.instead("themes.own"),
      ...Object.fromEntries(group("themes").map((id) => [id, value(`themes.${id}`)])),
    },
    glossary: named("glossary"),
    sources: Object.fromEntries(
      group("sources").map((id) => [
        id,
        { title: value(`sources.${id}.title`), urls: lines(value(`sources.${id}.urls`)) },
      ]),
    ),
    cards: Object.fromEntries(group("cards").map((id) => [id, cardOf(source, id)])),
  };
}

/** @param {Source} source @param {string} id */
function cardOf(source, id) {
  const text = (/** @type {string} */ name) =>
    source.value(`cards.${id}.${name}`).trim() || source.instead(`cards.${id}.${name}`);
  return {
    ...Object.fromEntries(entries(source, `cards.${id}`).map((name) => [name, text(name)])),
    side: sideOf(source, id),
    theme: text("theme"),
    difficulty: Number(text("difficulty")) || 1,
    title: text("title"),
    claim: text("claim"),
    why: text("why"),
    evidence: text("evidence"),
    weak_point: text("weak_point"),
    sources: lines(text("sources")),
    stock: text("stock"),
  };
}

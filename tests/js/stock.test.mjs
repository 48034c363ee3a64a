import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isRewritten,
  isUntouched,
  kindOf,
  linked,
  deleted,
  onOtherSide,
  openQuestions,
  places,
  swapped,
  takenOver,
  toWrite,
  turnedRound,
} from "#app/shelf/editor/stock.js";
import { cardLabels } from "#app/shelf/editor/words.js";

/** An editor's fields, as the saver has them. */
const saverOf = (fields, titles = {}) =>
  /** @type {any} */ ({
    value: (path) => fields[path] ?? "",
    paths: () => Object.keys(fields),
    instead: (path) => titles[path] ?? "",
  });

const card = (side, stock, more = {}) => ({
  [`cards.${side}-${stock}.side`]: side,
  [`cards.${side}-${stock}.stock`]: stock,
  ...Object.fromEntries(
    Object.entries(more).map(([name, text]) => [`cards.${side}-${stock}.${name}`, text]),
  ),
});
const deck = { ...card("for", "today"), ...card("for", "working"), ...card("against", "today") };

test("an argument is offered the places of its side's questions, and never one that is taken", () => {
  assert.deepEqual(openQuestions(saverOf(deck), "for"), ["for-today", "for-working"]);
  const taken = saverOf({ ...deck, ...card("for", "working", { claim: "It helps." }) });
  assert.deepEqual(openQuestions(taken, "for"), ["for-today"]);
  assert.ok(!isUntouched(taken, "for-working") && isUntouched(taken, "for-today"));
  assert.deepEqual(toWrite(taken, "for-working"), ["why", "evidence", "weak_point"]);
});

test("links of a question whose place a card took are to be checked until somebody says how they answer", () => {
  const links = {
    "cards.for-working.answers.against-today.kind": "direct",
    "cards.for-today.answers.against-today.kind": "partial",
  };
  assert.deepEqual(takenOver(saverOf({ ...deck, ...links })), []);
  const one = { ...deck, ...links, ...card("for", "working", { claim: "It helps." }) };
  assert.deepEqual(takenOver(saverOf(one)), [], "the question asks it, whatever the card says");
  const taken = { ...one, ...card("against", "today", { claim: "It works." }) };
  assert.deepEqual(
    takenOver(saverOf(taken)).map(({ card, answers }) => [card, answers]),
    [["for-working", "against-today"]],
  );
  const hinted = { "cards.for-working.answers.against-today.hint": "It says why." };
  assert.deepEqual(takenOver(saverOf({ ...taken, ...hinted })), []);
});

test("a new card begins with a link to and from the card of the other side that has the fewest answers, to be checked", () => {
  const claims = [card("for", "today", { claim: "It helps." })];
  for (const stock of ["today", "working"])
    claims.push(card("against", stock, { claim: "It works." }));
  const fields = Object.assign({}, ...claims, {
    "cards.for-today.answers.against-today.kind": "direct",
    "cards.new.side": "for",
    "cards.new.claim": "It is new.",
  });
  const edits = linked(saverOf(fields), "new", "for");
  assert.deepEqual(edits, [
    ["cards.new.answers.against-working.kind", "partial"],
    ["cards.against-working.answers.new.kind", "partial"],
  ]);
  const after = saverOf({ ...fields, ...Object.fromEntries(edits) });
  assert.ok(takenOver(after).some((link) => link.card === "new"));
  assert.deepEqual(linked(saverOf({ "cards.new.side": "for" }), "new", "for"), []);
});

test("a card is from the essay until its claim and its evidence are the teacher's", () => {
  const from = (claim, evidence = "") =>
    isRewritten(
      saverOf({
        ...card("for", "today", { theme: "essay", paragraphs: "2", claim, evidence }),
        "paragraphs.2": "Buses also take cars off the road. In 2019 there were ten of them.",
      }),
      "for-today",
    );
  assert.ok(!from("Buses take cars off the road.", "“In 2019 there were ten of them.”"));
  assert.ok(!from("Trains are quieter than any lorry.", "“In 2019 there were ten of them.”"));
  assert.ok(from("Trains are quieter than any lorry."));
  assert.ok(
    from("In 2019 cars were off the road, and also buses."),
    "its words in any order are no quotation",
  );
  assert.ok(!from("Buses also take many cars off the road."), "one word more changes little");
  assert.ok(from("Trains are quieter than any lorry.", "Swindon counted forty decibels less."));
  assert.ok(!isRewritten(saverOf(card("for", "today", { claim: "Trains." })), "for-today"));
});

test("whatever field a card has a name for moves with it, but what belongs to the place", () => {
  const all = Object.fromEntries(Object.keys(cardLabels()).map((name) => [name, `my ${name}`]));
  const saver = saverOf({ ...deck, ...card("for", "working", all) });
  const moved = swapped(saver, "for-working", "for-today").map(([path]) => path.split(".")[2]);
  const stays = ["side", "difficulty", "sensitive", "stock"];
  assert.deepEqual(new Set([...moved, ...stays]), new Set(Object.keys(all)));
});

test("two cards change places with everything that is written on them, and their questions stay", () => {
  const saver = saverOf({
    ...deck,
    ...card("for", "working", { claim: "It helps.", title: "Help" }),
  });
  const edits = Object.fromEntries(swapped(saver, "for-working", "for-today"));
  assert.deepEqual(edits, {
    "cards.for-working.title": "",
    "cards.for-today.title": "Help",
    "cards.for-working.claim": "",
    "cards.for-today.claim": "It helps.",
  });
  assert.deepEqual(
    places(saver, "for-working").map(([id]) => id),
    ["for-today", "for-working"],
  );
});

test("a card that goes over to the other side takes a question's place there, the counterpart's if it is free", () => {
  const written = { ...deck, ...card("for", "today", { claim: "It helps." }) };
  const more = { ...written, ...card("against", "working") };
  assert.deepEqual(onOtherSide(saverOf(more), "for-today"), {
    to: "against-today",
    edits: [
      ["cards.for-today.claim", ""],
      ["cards.against-today.claim", "It helps."],
    ],
  });
  const taken = saverOf({ ...more, ...card("against", "today", { claim: "It hurts." }) });
  assert.equal(onOtherSide(taken, "for-today").to, "against-working");
});

test("without a free question a card goes as it is, without its links, because they were between the sides", () => {
  const saver = saverOf({
    "cards.one.side": "against",
    "cards.one.answers.two.kind": "direct",
    "cards.one.answers.two.hint": "Why?",
    "cards.two.side": "for",
    "cards.two.answers.one.kind": "partial",
    "cards.two.answers.three.kind": "partial",
    "cards.three.side": "against",
  });
  assert.deepEqual(onOtherSide(saver, "one"), {
    to: "one",
    edits: [
      ["cards.one.side", "for"],
      ["cards.one.answers.two", null],
      ["cards.two.answers.one", null],
    ],
  });
});

test("where a card of stock issues is deleted, those that it left alone have another one, in part", () => {
  const fields = {
    ...card("for", "today", { "answers.against-today.kind": "direct" }),
    ...card("for", "working"),
    ...card("against", "today", {
      "answers.for-today.kind": "direct",
      "answers.for-today.hint": "Why?",
    }),
    ...card("against", "cost", { "answers.for-working.kind": "direct" }),
  };
  assert.deepEqual(deleted(saverOf(fields), "for-today"), [
    ["cards.for-today", null],
    ["cards.against-today.answers.for-working.kind", "partial"],
    ["cards.for-working.answers.against-today.kind", "partial"],
  ]);
  assert.deepEqual(deleted(saverOf(fields), "against-cost"), [
    ["cards.against-cost", null],
    ["cards.against-today.answers.for-working.kind", "partial"],
  ]);
  const own = { ...fields, "cards.for-today.stock": "" };
  assert.deepEqual(deleted(saverOf({ ...own, "cards.for-working.stock": "" }), "for-today"), [
    ["cards.for-today", null],
  ]);
});

test("cards that were written beside the questions have all their links once the last question is deleted", () => {
  const sides = ["for", "against"];
  /** @type {{ [path: string]: string }} */
  const fields = {};
  for (const side of sides)
    for (const n of ["one", "two"]) {
      const met = side === "for" ? "against" : "for";
      fields[`cards.${side}-mine-${n}.side`] = side;
      Object.assign(fields, card(side, n, { [`answers.${met}-${n}.kind`]: "direct" }));
    }
  for (const id of ["for-one", "against-one", "against-two", "for-two"]) {
    for (const [path, value] of deleted(saverOf(fields), id)) {
      if (value !== null) fields[path] = value;
      else
        for (const each of Object.keys(fields))
          if (each.startsWith(`${path}.`) || each.includes(`.answers.${id}.`)) delete fields[each];
    }
  }
  const pairs = Object.keys(fields).filter((path) => path.endsWith(".kind"));
  for (const side of sides)
    for (const n of ["one", "two"]) {
      assert.ok(pairs.some((path) => path.startsWith(`cards.${side}-mine-${n}.answers.`)));
      assert.ok(pairs.some((path) => path.includes(`.answers.${side}-mine-${n}.`)));
    }
});

test("the set of questions is known for as long as nobody has written on a card", () => {
  const decks = { should: deck, fact: card("for", "sign") };
  assert.equal(kindOf(saverOf(deck), decks), "should");
  assert.equal(kindOf(saverOf(card("for", "sign")), decks), "fact");
  assert.equal(kindOf(saverOf({ ...deck, ...card("for", "today", { title: "Mine" }) }), decks), "");
  assert.equal(kindOf(saverOf(card("for", "today")), decks), "");
});

test("turned round, each card is on the other side, and a question still fits the side that it is on", () => {
  assert.deepEqual(turnedRound(saverOf(deck)), [
    ["cards.for-today.side", "against"],
    ["cards.for-working.side", "against"],
    ["cards.against-today.side", "for"],
  ]);
  const turned = saverOf({ ...deck, ...Object.fromEntries(turnedRound(saverOf(deck))) });
  assert.deepEqual(openQuestions(turned, "against"), ["for-today", "for-working"]);
});

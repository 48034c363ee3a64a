/** Texts that are empty or can't be followed. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look, lookAtLine } from "#app/coaching/coaching.js";
import { ABOUTS, CAR, LONG, about, opening, pack, restated, small } from "#tests/looking.mjs";

test("an empty text is stated, and nothing else is asked", () => {
  assert.deepEqual(about(look(pack(CAR), "closing", { text: " " }, opening(CAR, "safe-on-foot"))), [
    "none",
  ]);
  assert.deepEqual(restated(CAR, "safe-on-foot", ""), ["none"]);
});

test("things with commas between and no verb are a list, be they off the cards", () => {
  const listed = (text) => ABOUTS("opening", text).includes("list");
  assert.ok(listed("fresh paint, new roof, garden, swings, a pond"));
  assert.ok(!listed("Fresh paint is fine, new roof, garden, swings, a pond"));
  assert.ok(!listed("We need paint, a roof"));
});

test("letters that are no words cannot be followed, in whatever field they are typed", () => {
  const senseless = (noticed) => about(noticed).includes("nonsense");
  const against = { text: LONG, cards: ["other"] };
  const restatement = "They say that adults of eighteen vote since they pay taxes.";
  const text = "blah blah because cars traffic more than lkjh";
  assert.ok(senseless(look(small, "rebuttal", { text, restatement }, against)));
  const fine = "Taxes are paid by children, too, because they buy sweets.";
  const rows = "fgh dfgh rtz lkj mnb";
  assert.ok(senseless(look(small, "rebuttal", { text: fine, restatement: rows }, against)));
  assert.ok(senseless(look(small, "restatement", { restatement: rows }, against)));
  assert.ok(senseless(lookAtLine(small, "asdf asdf qwer jklo")));
  for (const line of [
    "My GPS and my TV, mrs Lynch, thx.",
    "hmm, my rhythm, tbh",
    "It rests on 1 report.",
  ])
    assert.deepEqual(about(lookAtLine(small, line)), [], line);
  assert.equal(lookAtLine(small, "I want to die").care, true);
});

test("sentences in another language are not called senseless for a word that comes twice, and a row of words is", () => {
  for (const text of [
    "Die Autos sind laut, und das, das stört alle, weil jeder schlafen möchte und keiner es kann.",
    "Les voitures polluent beaucoup nos rues, nous nous déplaçons mieux à vélo, même quand il pleut.",
  ])
    assert.ok(ABOUTS("rebuttal", text).includes("language"), text);
  assert.deepEqual(ABOUTS("rebuttal", "cars cars bad street street noise smell"), ["nonsense"]);
  assert.ok(
    !ABOUTS("rebuttal", "Cars are loud, and that that is so everyone can hear.").includes(
      "language",
    ),
  );
});

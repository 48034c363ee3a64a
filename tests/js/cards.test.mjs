/** What stands for a card where it is named. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { nameOfCard } from "#app/components/cards.js";

test("a card without a name is named by its claim, as far as its last clause that two lines have room for", () => {
  const long =
    "At sixteen a person can leave school, work full time and pay income tax, yet has no say in how that tax is spent.";
  assert.equal(
    nameOfCard({ title: "", claim: long }),
    "At sixteen a person can leave school, work full time and pay income tax…",
  );
  assert.equal(nameOfCard({ title: "No say in taxes", claim: long }), "No say in taxes");
  assert.equal(nameOfCard({ title: "", claim: "In time, cars will go." }), "In time, cars will go");
  const whole =
    "A government that takes money from people who have worked for it owes them a voice in return.";
  assert.equal(nameOfCard({ title: "", claim: whole }), whole.slice(0, -1));
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { isSlotted, joinSlots, splitText } from "#app/core/slots.js";

test("slots become a line each, after their own words, and empty ones none", () => {
  assert.equal(
    joinSlots(["they leave out the cost", "the towns pay", "it reaches more people"]),
    "But they leave out the cost\nBecause the towns pay\nThis matters more because it reaches more people",
  );
  assert.equal(joinSlots(["", " nobody asked them ", ""]), "Because nobody asked them");
  assert.equal(joinSlots(["", "", ""]), "");
});

test("a sentence goes on in small letters, a name keeps its own, and no lead comes twice", () => {
  assert.equal(joinSlots(["They forget", "", ""]), "But they forget");
  assert.equal(joinSlots(["North Korea signed it", "", ""]), "But North Korea signed it");
  assert.equal(joinSlots(["I disagree", "", ""]), "But I disagree");
  assert.equal(
    joinSlots(["But it fails", "because of the cost", ""]),
    "But it fails\nbecause of the cost",
  );
  assert.equal(joinSlots(["Button factories close", "", ""]), "But Button factories close");
});

test("lines within a slot stay one line, so that the slots can be told apart again", () => {
  assert.equal(joinSlots(["one\n\ntwo", "", ""]), "But one two");
});

test("a text in slots is split as it was joined; any other is the first slot whole", () => {
  for (const slots of [
    ["x leaves out", "y", "z"],
    ["", "y", "z"],
    ["", "", "z"],
    ["x", "", ""],
  ])
    assert.deepEqual(splitText(joinSlots(slots)), slots);
  for (const text of ["Nothing of it is so.", "Because x\nBut y", "But x\nand then"]) {
    assert.deepEqual(splitText(text), [text, "", ""]);
    assert.equal(isSlotted(text), false);
  }
  assert.equal(isSlotted("But x\nBecause y"), true);
  assert.equal(isSlotted(""), false);
});

test("switching loses no words, whatever was written", () => {
  const words = (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const text of [
    "Freely said. And more.",
    "But a\nBecause b",
    "Because\nBecause",
    "but but but",
    "one\ntwo\nthree",
  ]) {
    const joined = words(joinSlots(splitText(text))).join(" ");
    for (const word of words(text)) assert.ok(joined.includes(word), `${word} of ${text}`);
  }
});

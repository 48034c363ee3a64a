import assert from "node:assert/strict";
import { test } from "node:test";

import { giveReason, leadOf, slotsIn, startLine } from "#app/core/slots.js";

const MORE = "This matters more because";
const REASONS = ["it reaches more people", "it’s more likely"];

test("a line that begins with a starter is that slot, whatever stands around it", () => {
  assert.equal(leadOf("But the towns pay")?.slot, 0);
  assert.equal(leadOf("because: nobody asked")?.slot, 1);
  assert.equal(leadOf("This matters more because it lasts")?.rest, " it lasts");
  for (const line of ["Butter costs more", "They say but", "", "Becauses"])
    assert.equal(leadOf(line), undefined);
  assert.deepEqual([...slotsIn("So far so good.\nBecause it is.\nBut no.")], [undefined, 1, 0]);
});

test("a starter puts its words on a line of its own, once", () => {
  assert.deepEqual(startLine("", "But"), { text: "But ", caret: 4 });
  const next = startLine("But the towns pay. ", "Because");
  assert.deepEqual(next, { text: "But the towns pay.\nBecause ", caret: 27 });
  assert.deepEqual(startLine("But no.\nBecause yes.", "But"), {
    text: "But no.\nBecause yes.",
    caret: 7,
  });
});

test("a reason stands after its starter, is exchanged for another, and leaves with its line", () => {
  const first = giveReason("But no.", MORE, REASONS, REASONS[0]);
  assert.deepEqual(first.text, `But no.\n${MORE} it reaches more people `);
  const other = giveReason(`${first.text.trim()}: all of us.`, MORE, REASONS, REASONS[1]);
  assert.equal(other.text, `But no.\n${MORE} it’s more likely: all of us.`);
  assert.equal(giveReason(first.text, MORE, REASONS, undefined).text, "But no.");
  assert.equal(
    giveReason(other.text, MORE, REASONS, undefined).text,
    other.text,
    "somebody’s own words stay",
  );
});

test("own words after the starter are not written over by a reason", () => {
  const own = `${MORE} nobody can undo it.`;
  assert.equal(giveReason(own, MORE, REASONS, REASONS[0]).text, own);
});

/** Which marks of an answer are proposed to its writer, and when nothing is marked. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { isLeftAlone, proposed } from "#app/coaching/marks.js";
import { looked } from "#app/coaching/rules/looked.js";
import { PHONE, cardOf, opening, pack } from "#tests/looking.mjs";

const { motion, words } = pack(PHONE);
const MINE = cardOf(PHONE, "for");
const THEIRS = opening(PHONE, cardOf(PHONE, "against"));

const scored = (kind, text, sent = {}) => {
  const all = { text, cards: kind === "opening" ? [MINE] : [], ...sent };
  const against = kind === "opening" ? undefined : THEIRS;
  return {
    noticed: look({ motion, words }, kind, all, against),
    looked: looked(motion, words, kind, all, against),
  };
};
const REASONED =
  "A phone on the desk costs students their lesson, because every buzz pulls their attention back into the chat.";
const OFF = "Minecraft is better than Fortnite, because everyone who disagrees is wrong.";

test("a mark is proposed with its sentence only where the rules are sure of it", () => {
  const weighs =
    "That may be so. But what students learn in a lesson matters more than a message at break, because a message can wait.";
  assert.equal(proposed(scored("rebuttal", weighs)).weighed, 1);
  assert.equal(proposed(scored("rebuttal", `I see that. ${REASONED}`)).reason, 1);
  assert.deepEqual(proposed(scored("rebuttal", OFF)), {}, "nothing off the motion");
  const salad = "banana phone is the moon of the lesson and the sofa jumps because green.";
  assert.deepEqual(proposed(scored("rebuttal", salad)), {});
  assert.ok(!("weighed" in proposed(scored("rebuttal", REASONED))));
  assert.deepEqual(
    proposed(scored("rebuttal", "A bell is for everybody. That matters more.")),
    {},
    "it says that it weighs, and not what",
  );
});

test("after care or contempt, and of what may be hard to live with, nothing is marked", () => {
  const fine = scored("opening", REASONED);
  assert.ok(!isLeftAlone([fine]));
  for (const [text, sent] of [
    [REASONED, { meant: "said_by_me" }],
    ["You are an idiot, because phones are fine in every lesson.", {}],
    ["I hate how the Roma in our town always steal phones from our lessons.", {}],
    ["My brother died in May, because nobody called us on the phone.", {}],
  ])
    assert.ok(isLeftAlone([fine, scored("rebuttal", text, sent)]), text);
});

test("who held contempt and writes it again without is not told of it once more", () => {
  const again = (text) =>
    scored("rebuttal", text, { meant: "said_by_me", before: "They steal phones." }).noticed.refused;
  assert.ok(!again(REASONED));
  assert.ok(again("I hate how the Roma in our town always steal phones from our lessons."));
});

test("of what the computer player would not argue with nothing is quoted, and only that is said", () => {
  for (const text of [
    "I hate how the Roma in our town always steal phones. A phone in the bag is safe, because nobody sees it.",
    "These Arabs just sit in front of the school all day and stay lazy, because they have phones.",
    "Just put the refugees in their own class lol, then they can blow up their own room and not ours haha.",
  ]) {
    const { noticed } = scored("rebuttal", text);
    assert.deepEqual(
      [noticed.refused, noticed.check, noticed.seen, noticed.restated],
      [true, undefined, undefined, undefined],
    );
    assert.deepEqual(
      noticed.remarks.map(({ about, marks }) => [about, marks.length]),
      [["contempt", 0]],
    );
    const argued = scored("rebuttal", text, { argued: true }).noticed;
    assert.ok(argued.refused, "whatever its writer taps, the text says it itself");
    const told = scored("rebuttal", `A man on the bus said: ${text}`, { argued: true }).noticed;
    assert.ok(!told.refused, "its writer tapped that somebody else says so");
  }
});

/** Which marks a practice debate fills, and when there are none. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { looked } from "#app/coaching/rules/looked.js";
import { clashIn, scoreOf } from "#app/coaching/score.js";
import { PHONE, cardOf, opening, pack } from "#tests/looking.mjs";

const { motion, words } = pack(PHONE);
const MINE = cardOf(PHONE, "for");
const THEIRS = opening(PHONE, cardOf(PHONE, "against"));

const scored = (kind, text, sent = {}) => {
  const all = { text, cards: kind === "opening" ? [MINE] : [], ...sent };
  const against = kind === "opening" ? undefined : THEIRS;
  const noticed = look({ motion, words }, kind, all, against);
  return {
    looked: looked(motion, words, kind, all, against),
    noticed,
    meant: all.meant,
  };
};
const REASONED =
  "A phone on the desk costs students their lesson, because every buzz pulls their attention back into the chat.";
const OFF = "Minecraft is better than Fortnite, because everyone who disagrees is wrong.";

test("a mark fills only where the rules surely see its part", () => {
  assert.deepEqual(scoreOf([scored("opening", REASONED)]), ["reason"]);
  assert.deepEqual(scoreOf([scored("opening", OFF)]), [], "nothing off the motion is praised");
  assert.deepEqual(scoreOf([scored("rebuttal", OFF)]), []);
  assert.ok(!scoreOf([scored("rebuttal", REASONED)]).includes("weighed"));
  const { claim } = motion.cards[THEIRS.cards[0]];
  const weighs = `You say “${claim}” But what a student doesn’t learn in school outweighs that.`;
  assert.ok(scoreOf([scored("rebuttal", weighs)]).includes("answered"));
});

test("after care or contempt, and of what may be hard to live with, nothing is counted", () => {
  const fine = scored("opening", REASONED);
  for (const [text, sent] of [
    [REASONED, { meant: "go_on" }],
    [REASONED, { meant: "said_by_me" }],
    ["You are an idiot, because phones are fine in every lesson.", {}],
    ["Poor kids are all cheats, because nobody at home teaches them any better.", {}],
    ["My brother died in May, because nobody called us on the phone.", {}],
  ])
    assert.equal(scoreOf([fine, scored("rebuttal", text, sent)]), undefined, text);
  assert.equal(scoreOf([]), undefined);
});

test("a language without words for reasons has no marks", () => {
  const { looked: one, noticed } = scored("opening", REASONED);
  assert.equal(scoreOf([{ looked: { ...one, lexicon: { language: "xx" } }, noticed }]), undefined);
});

test("the clash is one whole sentence of each side", () => {
  const text = `That is so. ${REASONED} So be it.`;
  const { theirs, mine } = clashIn(scored("rebuttal", text).looked);
  assert.equal(mine, REASONED);
  assert.ok(THEIRS.text.includes(theirs) && theirs);
});

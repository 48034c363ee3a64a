import assert from "node:assert/strict";
import { test } from "node:test";

import { noticesOn } from "#app/coaching/notices.js";
import { isAboutSelfHarm } from "#app/coaching/hard_words.js";

const motion = {
  title: "Schools should start later",
  question: "Should schools start later?",
  background: [],
  facts: ["Some people in despair speak of suicide."],
  glossary: {},
  cards: {
    sleep: {
      title: "Teenagers need sleep",
      claim: "Bodies of teenagers wake up late.",
      evidence: "Doctors measured melatonin in laboratories.",
      why: "Tired pupils learn nothing.",
    },
  },
};
const lexicon = {
  language: "en",
  small: "they this that",
  judging: "\\b(?:nonsense|stupid)\\b",
};
const limits = {
  opening: [20, 600],
  rebuttal: [20, 450],
  restatement: [10, 140],
  closing: [20, 280],
};
const about = (written) =>
  noticesOn({ kind: "rebuttal", ...written }, motion, lexicon, limits).map((one) => one.about);

test("eight words in a row are noticed, seven are not, whatever stands between them", () => {
  const against = "Bodies of teenagers wake up late, so school comes too soon.";
  assert.deepEqual(
    about({ restatement: "They say: of teenagers wake up late, SO school comes", against }),
    ["copied"],
  );
  assert.deepEqual(
    about({ restatement: "They say: teenagers wake up late, SO school comes early", against }),
    [],
  );
  const [notice] = noticesOn(
    {
      kind: "rebuttal",
      restatement: "They say bodies of teenagers wake up late, so school is bad.",
      against,
    },
    motion,
    lexicon,
    limits,
  );
  assert.equal(notice.words, "bodies of teenagers wake up late, so school");
});

test("words that judge are noticed, unless the other side used them itself", () => {
  assert.deepEqual(about({ restatement: "They say some nonsense.", against: "We sleep." }), [
    "judges",
  ]);
  assert.deepEqual(
    about({ restatement: "They call it nonsense.", against: "It is nonsense." }),
    [],
  );
});

test("an answer that takes nothing from its card is noticed, once it is long enough to be sent", () => {
  const far = "Ice cream melts on any sunny afternoon in July.";
  assert.deepEqual(about({ text: far, cards: ["sleep"] }), ["card"]);
  assert.deepEqual(about({ text: far, cards: [] }), []);
  assert.deepEqual(about({ text: "Too short", cards: ["sleep"] }), []);
  const asks = { ...motion, cards: { sleep: { ...motion.cards.sleep, stock: "worth" } } };
  assert.deepEqual(
    noticesOn({ kind: "opening", text: far, cards: ["sleep"] }, asks, lexicon, limits),
    [],
  );
  assert.deepEqual(
    about({ text: "Doctors measured tired pupils, and this is what counts.", cards: ["sleep"] }),
    [],
  );
  assert.deepEqual(about({ text: "We wake up at seven like everybody.", cards: ["sleep"] }), []);
  assert.deepEqual(
    noticesOn({ kind: "closing", text: far, cards: ["sleep"] }, motion, lexicon, limits),
    [],
  );
});

test("words about hurting oneself are met with care, and the motion's own words are not", () => {
  for (const text of ["I want to die", "some days I wish I was dead", "I’ll kill myself"])
    assert.ok(isAboutSelfHarm(text, motion), text);
  for (const text of ["Despair and suicide are on the card", "to die for", "it kills the argument"])
    assert.ok(!isAboutSelfHarm(text, motion), text);
  assert.deepEqual(about({ text: "I want to die" }), ["care"]);
});

test("without a lexicon only care is left", () => {
  assert.deepEqual(
    noticesOn(
      { kind: "rebuttal", restatement: "Nonsense!", against: "x", text: "I want to die" },
      motion,
      undefined,
      limits,
    ),
    [{ about: "care", field: "text" }],
  );
});

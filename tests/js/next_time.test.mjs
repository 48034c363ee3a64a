import assert from "node:assert/strict";
import { test } from "node:test";

import { toTry } from "#app/coaching/next_time.js";

const card = {
  side: "for",
  title: "Teenagers need sleep",
  claim: "Bodies of teenagers wake up late, so early bells cost them sleep.",
  evidence: "Doctors measured melatonin in laboratories.",
  why: "Tired pupils learn nothing.",
  weak_point: "Phones keep them awake.",
  answers: {},
};
const about = {
  motion: { title: "Schools should start later", question: "Should they?", cards: { sleep: card } },
  words: { language: "en", judging: "\\b(?:nonsense|stupid)\\b" },
};
const against = { text: card.claim, cards: ["sleep"] };
const rebuttal = (text, restatement) =>
  toTry(about, { kind: "rebuttal", sent: { text, restatement, cards: [] }, against });

test("only what anybody can see, and words that judge, are a thing to try", async () => {
  assert.equal(
    await rebuttal("We wake up late because phones keep us awake.", "They say some nonsense."),
    "Say what they claim before you judge it. Your answer can weigh it.",
  );
  assert.equal(
    await rebuttal(
      "Phones do that.",
      "They say bodies of teenagers wake up late, so early bells cost.",
    ),
    "Say it in your own words. Figures and names can stay.",
  );
  assert.equal(
    await rebuttal("A parrot sings.", "They say something."),
    undefined,
    "what rules only ask starts no habit",
  );
});

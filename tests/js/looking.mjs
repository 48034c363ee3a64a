/** What the tests of coaching share: tests/unit/coaching/test_coaching.py gives what tools/coaching.py measures. */

import { readFileSync } from "node:fs";

import { look } from "#app/coaching/coaching.js";
import { heldBy } from "#app/practice/questioner/has.js";

export const { files, samples, on, care, ...packs } = JSON.parse(
  readFileSync(process.env.GIVEN, "utf8"),
);

export const texts = Object.fromEntries(files.map(({ name, texts: all }) => [name, all]));

export const OWN_WORDS = ["copied", "echo"];

export const MARKS = ["wrong", "cautious", "coach"];

export const pack = (slug) => ({ motion: packs.motions[slug], words: packs.lexicons[slug] });

export const about = ({ remarks, check }) => [
  ...remarks.map((one) => one.about),
  ...(check ? [`${check.about}?`] : []),
];

export const cardOf = (slug, side) =>
  Object.keys(packs.motions[slug].cards).find((id) => packs.motions[slug].cards[id].side === side);

export const opening = (slug, card) => {
  const { claim, why, evidence } = packs.motions[slug].cards[card];
  return { text: `${claim} ${why} ${evidence}`, cards: [card] };
};

export const [CAR, VOTE, NK, PHONE] = [
  "car-free-city-centres",
  "votes-at-sixteen",
  "returning-north-koreans",
  "phone-free-school-day",
];

export const restated = (slug, card, restatement) =>
  about(look(pack(slug), "restatement", { restatement }, opening(slug, card)));

export const LONG = "Adults of eighteen vote, since they pay taxes and can be sued. ".repeat(3);

export const sleep = {
  side: "for",
  title: "Sleep",
  claim: "Early bells cost rest.",
  why: "Tired pupils forget.",
  evidence:
    "First, doctors in Oslo counted 47 minutes of extra sleep. Lessons that begin late help pupils remember numbers.",
  weak_point: "Phones.",
  answers: {},
};

export const small = {
  motion: {
    title: "Bells",
    question: "Bells?",
    language: "en",
    cards: { sleep, other: { ...sleep, side: "against", claim: LONG } },
  },
  words: packs.lexicons[CAR],
};

export const factsOf = (text, said = LONG, kind = "closing") =>
  look(small, kind, { text, cards: ["sleep"] }, { text: said, cards: ["other"] }).seen?.facts ?? [];

export const ABOUTS = (kind, text, more = {}) => {
  const against = kind === "opening" ? undefined : opening(CAR, "safe-on-foot");
  const { remarks, check } = look(
    pack(CAR),
    kind,
    { text, cards: ["cannot-walk-far"], ...more },
    against,
  );
  return [...remarks.map(({ about }) => about), ...(check ? [`${check.about}?`] : [])];
};

export const opened = (slug, card, text) => look(pack(slug), "opening", { text, cards: [card] });

export const saidOf = ({ remarks }) => remarks.map(({ said }) => said);

export const NEVER_SAID = { title: "It should be so", question: "Should it?", cards: {} };

export const held = (...texts) => heldBy({ motion: NEVER_SAID, lexicon: pack(CAR).words }, texts);

/** What a rebuttal is asked beside these words of theirs. */
export const answered = (motion, card, theirs, restatement, text) =>
  look(pack(motion), "rebuttal", { text, restatement, cards: [] }, { text: theirs, cards: [card] });

export const LATER = "later-school-start";

/** What is seen in a text, without what is quoted, and what is asked. */
export const toldOf = (slug, kind, text, cards, against) => {
  const { remarks, check, seen: has } = look(pack(slug), kind, { text, cards }, against);
  const facts = (has?.facts ?? []).map((fact) => fact.split(":")[0]);
  return { facts, about: [...remarks.map(({ about }) => about), check?.about, has?.about] };
};

/** Texts with keys, and the packs' own. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { learnt, look } from "#app/coaching/coaching.js";
import { askFirst } from "#app/coaching/ask_first.js";
import { alarms, mark, measured, seen, trialMark } from "#tests/coached.mjs";
import {
  ANSWERS,
  BESIDE_A_CARD,
  BRIEF,
  GIVES,
  GIVES_NONE,
  MISSED,
  SHOUTS,
} from "#tests/reasoned.mjs";
import {
  CAR,
  MARKS,
  OWN_WORDS,
  PHONE,
  about,
  cardOf,
  opening,
  packs,
  samples,
  texts,
} from "#tests/looking.mjs";

for (const [name, all] of Object.entries(texts)) {
  test(`of the ${name} texts none is judged worse than it was`, () => {
    const worse = all.filter(
      (one) =>
        MARKS.indexOf(mark(seen(one, packs), one.key, true)) < MARKS.indexOf(one.marked ?? "coach"),
    );
    assert.deepEqual(
      worse.map(({ id }) => id),
      [],
    );
  });

  test(`of the ${name} texts as many are judged as a coach would as the manual says, and few are wrong`, () => {
    const { acceptable, wrong, alone, tapped, asked } = measured(all, packs);
    assert.ok(acceptable >= 0.85, `${acceptable} acceptable`);
    assert.ok(wrong <= 0.15, `${wrong} wrong`);
    assert.ok(alone >= 0.45, `${alone} as a coach by rules alone`);
    assert.ok(tapped >= 0.55, `${tapped} as a coach with check questions`);
    assert.ok(asked <= 0.7, `${asked} questions for a good text`);
  });
}

test("at most two remarks and one check question stand under a text, and no praise", () => {
  for (const one of [...Object.values(texts).flat(), ...samples]) {
    const { remarks, check, refused } = seen(one, packs);
    assert.ok(remarks.length <= 2);
    for (const { about, said, stated } of remarks) {
      const isCheckable =
        ["copied", "insult", "none"].includes(about) ||
        (Boolean(refused) && ["contempt", "harm"].includes(about));
      assert.equal(Boolean(stated), isCheckable, said);
      assert.ok(isCheckable || said.includes("?"), `“${said}” asks nothing`);
    }
    assert.ok(!check || ["fair", "meets", "why", "compare", "side", "all"].includes(check.about));
  }
});

test("at most three in a hundred good texts of the packs are remarked on", () => {
  const { found } = alarms(samples, packs);
  const remarked = new Set(found.map(({ text }) => text));
  assert.ok(samples.length > 200);
  assert.ok(remarked.size <= 0.03 * samples.length, [...remarked].join("\n"));
});

test("a text that loses and isn't doubted is told a part of it, a senseless one none, and each a sentence of the other that it leaves", () => {
  const of = (/** @type {any} */ one, text = one.text) => {
    const motion = packs.motions[one.pack];
    const { side } = motion.cards[one.card];
    const other = Object.values(motion.cards).find((card) => card.side !== side);
    const met = { text: `${other.claim} ${other.why}`, cards: [] };
    const about = { motion, words: packs.lexicons[one.pack] };
    return { ...learnt(about, "opening", { text, cards: [one.card] }, met), met };
  };
  const openings = samples.filter(({ kind }) => kind === "opening");
  const told = openings.map((one) => of(one));
  assert.ok(told.every(({ has }, i) => has || seen(openings[i], packs).remarks.length));
  assert.ok(told.every(({ left, met }) => met.text.includes(left)));
  assert.ok(openings.every((one) => of(one, "asdf qwer asdf qwer asdf").has === undefined));
});

test("a restatement that a pack wrote is never remarked on", () => {
  const restated = samples.filter(({ of }) => of === "restatements");
  assert.ok(restated.length > 20);
  assert.deepEqual(
    restated.filter((one) => seen(one, packs).remarks.length).map(({ text }) => text),
    [],
  );
});

test("a text that only claims is asked for a reason before it is sent, and no good one is", () => {
  const asked = (pack, written) =>
    askFirst(written, undefined, packs.motions[pack], packs.lexicons[pack])?.code === "reason";
  for (const text of [
    "phones are bad because they are bad and everyone knows it",
    "I just think phones should be banned in school, it is better for everyone.",
  ])
    assert.ok(asked("phone-free-school-day", { kind: "opening", text }), text);
  const wrong = (/** @type {{ [pack: string]: string[] }} */ all, /** @type {boolean} */ is) =>
    Object.entries(all).flatMap(([pack, some]) =>
      some.filter((text) => asked(pack, { kind: "opening", text }) !== is),
    );
  assert.deepEqual(wrong(GIVES, false), ["you start with voting early and then it sticks"]);
  assert.deepEqual(wrong(GIVES_NONE, true), [
    "Students should talk to each other at lunch and not use their phones at all.",
    "No, they should not vote, they should wait until they are older.",
  ]);
  const good = samples.filter(({ kind }) => kind === "opening" || kind === "rebuttal");
  const found = good.filter(({ pack, kind, text }) => asked(pack, { kind, text }));
  assert.deepEqual(
    found.map(({ text }) => text),
    [],
  );
});

test("a short rebuttal is asked for a reason if it only shouts, with a card or without one", () => {
  const asked = (/** @type {{ [pack: string]: string[] }} */ all, cites = false) =>
    Object.entries(all).flatMap(([pack, some]) =>
      some.filter((text) => {
        const cards = cites ? [cardOf(pack, "for")] : [];
        const words = { kind: "rebuttal", text, cards };
        return (
          askFirst(words, undefined, packs.motions[pack], packs.lexicons[pack])?.code === "reason"
        );
      }),
    );
  for (const some of [ANSWERS, BRIEF, MISSED]) assert.deepEqual(asked(some), []);
  for (const cites of [false, true])
    assert.deepEqual(asked(SHOUTS, cites), Object.values(SHOUTS).flat());
  assert.deepEqual(asked(BESIDE_A_CARD, true), []);
  assert.deepEqual(asked({ [PHONE]: ["no because breaks are breaks"] }, true).length, 1);
});

test("the strongest answers pass: nothing is asked about them but their words, which are the cards'", () => {
  const strong = samples.filter(({ of }) => of === "bots’ answers");
  assert.ok(strong.length > 40);
  const asked = strong.filter((one) =>
    seen(one, packs).remarks.some((remark) => !OWN_WORDS.includes(remark.about)),
  );
  assert.deepEqual(
    asked.map(({ text }) => text),
    [],
  );
});

test("where a list is missing, its rule is silent, and check questions stay", () => {
  const bare = { motion: { ...packs.motions[CAR], language: "xx" }, words: { language: "xx" } };
  const of = Object.values(texts)
    .flat()
    .filter(({ pack, kind }) => pack === CAR && kind !== "reply");
  for (const one of of.filter(({ key }) => !key.must?.includes("insult"))) {
    const noticed = seen(one, { motions: { [CAR]: bare.motion }, lexicons: { [CAR]: bare.words } });
    for (const remark of noticed.remarks)
      // Insults are looked for by one list, whatever the language.
      assert.ok(
        ["copied", "figure", "echo", "nonsense", "insult"].includes(remark.about),
        remark.said,
      );
  }
  assert.deepEqual(
    about(
      look(
        bare,
        "restatement",
        { restatement: "Sie sagen, dass es leiser wird." },
        opening(CAR, "safe-on-foot"),
      ),
    ),
    ["fair?"],
  );
});

test("of a stock card only the opening's own words count", () => {
  const asking = {
    side: "for",
    title: "Who gains?",
    claim: "Who gains from it?",
    why: "Name them.",
    evidence: "Yours: what have you seen, read or counted?",
    weak_point: "Who loses?",
    answers: {},
    stock: "gains",
  };
  const motion = {
    title: "Homework should end",
    question: "Should it?",
    language: "en",
    cards: { a: asking, b: { ...asking, side: "against", answers: { a: { kind: "direct" } } } },
  };
  const deck = { motion, words: packs.lexicons[CAR] };
  const against = {
    text: "My sister sits at her desk until ten, so she is tired in the morning.",
    cards: ["a"],
  };
  const sent = (text) => ({
    text,
    cards: ["b"],
    restatement: "They say that a sister is tired from working until ten.",
  });
  assert.deepEqual(
    about(
      look(
        deck,
        "rebuttal",
        sent(
          "Your sister could start at four, because a desk is free then. A study counted 80% who do.",
        ),
        against,
      ),
    ),
    [],
  );
  assert.deepEqual(
    about(
      look(
        deck,
        "rebuttal",
        sent("Who gains from it? Name them and count them, because bananas are yellow and round."),
        against,
      ),
    ),
    ["off", "meets?"],
  );
});

test("a question under a good text is wrong where its key forbids it, and cautious as in the trial", () => {
  const asked = { remarks: [], check: { about: "meets" } };
  const good = { good: ["meets"], never: ["meets", "insult"] };
  assert.deepEqual(
    [mark, trialMark].map((of) => of(asked, good)),
    ["wrong", "cautious"],
  );
  const called = { remarks: [{ about: "insult", marks: [] }] };
  assert.deepEqual(
    [mark, trialMark].map((of) => of(called, good)),
    ["wrong", "wrong"],
  );
  const missed = { must: ["figure"], never: ["meets"] };
  assert.deepEqual(
    [mark, trialMark].map((of) => of(asked, missed)),
    ["wrong", "wrong"],
  );
});

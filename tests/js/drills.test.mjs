import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { OwnText } from "#app/coaching/own_text.js";
import { spokenOf } from "#app/practice/drills/aloud.js";
import { aimsAt, askedAbout } from "#app/practice/drills/ask.js";
import { lacks, measuredBy, namesNeither } from "#app/practice/drills/impact.js";
import { deal, sidesFor } from "#app/practice/drills/deal.js";
import {
  askedOf,
  inAnswer,
  inLine,
  inRestatement,
  onlyProves,
  onlyRepeats,
  seesNone,
} from "#app/practice/drills/points.js";
import { tally } from "#app/practice/drills/run.js";
import { shuffled } from "#app/practice/shuffle.js";

const WORDS = new URL("../../debate/coaching/words/en.json", import.meta.url);

/** Numbers that are the same for the same seed. */
function luck(seed) {
  let state = seed + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function material(each = 10) {
  const cards = {};
  for (const [mine, theirs, side] of [
    ["f", "a", "for"],
    ["a", "f", "against"],
  ]) {
    for (let n = 0; n < each; n++) {
      cards[`${mine}${n}`] = {
        side,
        theme: `theme ${n % 3}`,
        sensitive: n === 0 ? "strong" : "none",
        weak_point: `weak ${mine}${n}`,
        answers: {
          [`${theirs}${n}`]: { kind: "direct", hint: "h" },
          [`${theirs}${(n + 1) % each}`]: { kind: "partial", hint: "" },
        },
      };
    }
  }
  const openings = Object.entries(cards).flatMap(([id, { side }]) =>
    [0, 1].map((seed) => ({ side, cards: [id], text: `${id} ${seed}`, bot: true })),
  );
  return { motion: { title: "", question: "", cards }, openings, lexicon: { language: "en" } };
}

const seeds = [...Array(60).keys()];

test("shuffling keeps everything and changes nothing that was given", () => {
  const list = [1, 2, 3, 4, 5];
  const sorted = shuffled(list, luck(3)).sort();
  assert.deepEqual(sorted, [1, 2, 3, 4, 5]);
  assert.deepEqual(list, [1, 2, 3, 4, 5]);
});

test("openings are the other side's, each on another card", () => {
  for (const seed of seeds) {
    for (const [kind, size] of [
      ["rebut", 3],
      ["restate", 4],
    ]) {
      const items = deal(kind, material(), "for", luck(seed));
      assert.equal(items.length, size);
      assert.ok(items.every(({ side }) => side === "against"));
      assert.equal(new Set(items.map(({ cards }) => cards[0])).size, size);
    }
  }
});

test("of a class's own openings those on the same card come too, when there are no others", () => {
  const own = ["one", "two", "three"].map((text) => ({ side: "for", cards: ["f1"], text }));
  assert.deepEqual(
    deal("restate", { ...material(), openings: own }, "against", luck(1))
      .map(({ text }) => text)
      .sort(),
    ["one", "three", "two"],
  );
  assert.deepEqual(deal("rebut", { ...material(), openings: own }, "for", luck(1)), []);
  assert.deepEqual(sidesFor("rebut", { ...material(), openings: own }, ""), ["against"]);
});

test("a weak point is among near ones of other cards, and grave harm is in no drill", () => {
  const some = material(20);
  const { cards } = some.motion;
  for (const seed of seeds) {
    const items = deal("weak", some, "against", luck(seed));
    assert.equal(items.length, 5);
    for (const { card, choices } of items) {
      assert.ok(choices.includes(card) && choices.length === 4 && new Set(choices).size === 4);
      for (const id of choices) {
        assert.equal(cards[id].sensitive, "none");
        assert.equal(cards[id].side, "for");
        assert.equal(cards[id].theme, cards[card].theme);
      }
    }
  }
});

test("a weak point that may be true of two cards, because one card answers both, is not among the choices", () => {
  const both = material(20);
  both.motion.cards.a5.answers.f8 = { kind: "direct", hint: "" };
  for (const seed of seeds)
    for (const { card, choices } of deal("weak", both, "against", luck(seed)))
      if (card === "f5" || card === "f8") assert.ok(!choices.includes(card === "f5" ? "f8" : "f5"));
});

test("no weak point that names a place or a figure stands beside those that name none", () => {
  const held = material(20);
  const places = ["f7", "f9", "f11", "a7", "a9"];
  for (const id of places) {
    held.motion.cards[id].evidence = "They counted cars in Madrid.";
    held.motion.cards[id].weak_point = id === "f11" ? "Only 12 were asked." : "Madrid is one city.";
  }
  for (const seed of seeds)
    for (const { card, choices } of deal("weak", held, "against", luck(seed)))
      for (const id of [card, ...choices]) assert.ok(!places.includes(id), id);
});

test("each counter answers one of the claims directly and none of the others at all", () => {
  for (const seed of seeds) {
    const { cards } = material().motion;
    const [{ pairs, counters }] = deal("match", material(), "for", luck(seed));
    assert.equal(pairs.length, 4);
    assert.deepEqual([...counters].sort(), pairs.map(({ counter }) => counter).sort());
    for (const { counter } of pairs) {
      const answered = pairs.filter(({ claim }) => cards[counter].answers[claim]);
      assert.equal(answered.length, 1);
      assert.equal(cards[counter].answers[answered[0].claim].kind, "direct");
      assert.equal(cards[counter].side, "for");
    }
  }
});

test("where no card answers directly there is nothing to match", () => {
  const bare = material();
  for (const card of Object.values(bare.motion.cards)) card.answers = {};
  assert.deepEqual(deal("match", bare, "for", luck(1)), []);
  assert.deepEqual(sidesFor("match", bare, "for"), []);
});

test("who judges samples takes no side, and where there are none there is no such drill", () => {
  const { motion, ...rest } = material();
  const some = { ...rest, motion: { ...motion, samples: [{ verdict: "opening" }] } };
  for (const wished of ["", "for", "against"]) {
    assert.deepEqual(sidesFor("samples", some, wished), [""]);
    assert.deepEqual(
      sidesFor("samples", { ...rest, motion: { ...motion, samples: [] } }, wished),
      [],
    );
  }
});

test("evidence is chosen among that of three cards, and none that shares its source", () => {
  const some = material();
  const { cards } = some.motion;
  for (const [id, card] of Object.entries(cards)) card.sources = [`source ${id.slice(1)}`];
  some.evidence = Object.fromEntries(Object.keys(cards).map((id) => [id, `Evidence of ${id}.`]));
  for (const seed of seeds) {
    const items = deal("evidence", some, "for", luck(seed));
    assert.equal(items.length, 4);
    for (const { card, choices } of items) {
      assert.equal(cards[card].side, "for");
      assert.ok(new Set(choices).size === 3 && choices.includes(card));
      const others = choices.filter((id) => id !== card);
      assert.ok(others.every((id) => cards[id].sources[0] !== cards[card].sources[0]));
    }
  }
  assert.deepEqual(deal("evidence", material(), "for", luck(1)), []);
});

test("near evidence comes before evidence from elsewhere", () => {
  const some = material();
  some.evidence = Object.fromEntries(Object.keys(some.motion.cards).map((id) => [id, id]));
  for (const seed of seeds)
    for (const { card, choices } of deal("evidence", some, "for", luck(seed))) {
      const themes = choices.map((id) => some.motion.cards[id].theme);
      assert.ok(
        themes.every((theme) => theme === some.motion.cards[card].theme),
        `${choices}`,
      );
    }
});

test("two points are weighed only where each side says why it matters more", () => {
  const some = material();
  some.comparisons = [
    { card: "f1", answers: "a1", measure: "scale", words: "More." },
    { card: "a1", answers: "f1", measure: "duration", words: "Longer." },
    { card: "f2", answers: "a2", measure: "scale", words: "More." },
  ];
  const [item, ...rest] = deal("impact", some, "for", luck(1));
  assert.deepEqual(
    [item.mine, item.theirs, item.ours.words, item.others.words, rest],
    ["f1", "a1", "More.", "Longer.", []],
  );
  assert.deepEqual(deal("impact", material(), "for", luck(1)), []);
});

test("in a flow two points of three are answered by their own counters, and the third is dropped", () => {
  const some = material();
  for (const [id, card] of Object.entries(some.motion.cards)) {
    card.claim = `claim ${id}`;
    for (const [to, link] of Object.entries(card.answers)) link.hint = `${id} to ${to}`;
  }
  for (const seed of seeds) {
    const [{ speeches, points, answers }] = deal("flowing", some, "for", luck(seed));
    assert.deepEqual(
      speeches.map(({ side }) => side),
      ["against", "for", "against"],
    );
    assert.deepEqual(answers, ["A", "B", "C"]);
    const texts = Object.fromEntries(
      speeches.flatMap(({ parts }) => parts).map(({ letter, text }) => [letter, text]),
    );
    assert.equal(points.length, 4);
    assert.deepEqual(points.map(({ answer }) => answer).sort(), ["", "A", "B", "C"]);
    for (const { text, answer } of points)
      if (answer) assert.equal(texts[answer].split(" to ")[1], text.replace("claim ", ""));
  }
  assert.deepEqual(
    deal("flowing", material(), "for", luck(1)),
    [],
    "without hints there are no answers",
  );
});

test("bananas name neither of two points, what is good is everybody's, and a short word names one", () => {
  const cards = {
    f1: { title: "Cleaner air", claim: "The air gets cleaner.", why: "" },
    a1: { title: "Clubs", claim: "Clubs get better.", why: "" },
  };
  const of = {
    motion: { title: "", question: "", cards },
    lexicon: { language: "en", values: "good better" },
  };
  const others = { measure: "", words: "Their afternoon gets shorter for good." };
  const neither = (words) => namesNeither(words, { mine: "f1", theirs: "a1", others }, of);
  assert.ok(neither("Bananas are better than schools and my dog can swim."));
  assert.ok(!neither("Bad air reaches everybody who walks there."));
  assert.ok(!neither("A shorter afternoon can be put right."));
});

test("no weighing is called a draw, and one that has nothing of its own side's is asked for it", () => {
  const cards = {
    f1: { title: "Cleaner air", claim: "The air gets cleaner.", why: "" },
    a1: { title: "Shops", claim: "Shops lose their customers.", why: "" },
  };
  const lexicon = JSON.parse(readFileSync(WORDS, "utf8"));
  const of = {
    motion: { title: "", question: "", cards },
    lexicon: { language: "en", ...lexicon },
  };
  const said = (words) => lacks(words, { mine: "f1", theirs: "a1" }, of).split(".")[0];
  assert.equal(said("Bad air is tiring, but air is just as important as shops are to us."), "");
  assert.equal(
    said("Shops weigh more, as customers stay away for years."),
    "This speaks of their point",
  );
  for (const words of [
    "Bad air lasts a lifetime, and customers of shops come back.",
    "Customers come back, and our lungs don’t.",
    "Cleaner air counts for more than customers.",
    "Customers count for more than a guess, but air counts for more than customers.",
    "Their customers are gone for fewer days than dirty air stays.",
  ])
    assert.equal(said(words), "", words);
  for (const words of [
    "Customers of a shop are worth more than cleaner air.",
    "Lost customers are more serious than us coughing.",
    "Our air reaches fewer people than theirs, so it matters more.",
    "Cleaner air is less certain.",
  ])
    assert.equal(
      said(words),
      "Read it once more: by these words, whose point counts for more?",
      words,
    );
});

test("a line that says what evidence proves leaves nothing open yet", () => {
  const of = {
    motion: { title: "Schools should ban phones", question: "" },
    lexicon: { language: "en", ...JSON.parse(readFileSync(WORDS, "utf8")) },
  };
  assert.ok(onlyProves("It shows that everybody learns more, which proves it.", of));
  for (const words of ["It proves nothing about lunch.", "One town can’t prove it for all."])
    assert.ok(!onlyProves(words, of), words);
});

test("where a line should say what is left open, what only says the card again is asked for that", () => {
  const lexicon = JSON.parse(readFileSync(WORDS, "utf8"));
  const of = {
    motion: { title: "Schools should ban phones", question: "" },
    lexicon: { language: "en", ...lexicon },
  };
  const there =
    "A phone within reach pulls at your attention. Students needed up to 20 minutes to focus again.";
  const repeats = (words) =>
    onlyRepeats(words, there, "A laptop can pull at your attention, too.", of);
  assert.ok(repeats("It shows that students need 20 minutes to focus again."));
  assert.ok(repeats("It is a strong card because phones pull at your attention."));
  for (const words of [
    "A laptop pulls at your attention, too.",
    "It doesn’t show that students focus better without one.",
    "That’s only from one school, and minutes are short.",
    "Minutes for whom, and to focus on what?",
    "My sister stares at birds.",
  ])
    assert.ok(!repeats(words), words);
});

test("a drill notices evidence that isn't there, a joke against people, and whether the measure that was tapped is said", () => {
  const lexicon = JSON.parse(readFileSync(WORDS, "utf8"));
  const of = {
    motion: { title: "Bells", question: "Bells?", cards: {} },
    lexicon: { language: "en", ...lexicon },
  };
  const opening = (text) => ({ text, cards: [], strong: { text: "" } });
  const said = (text, theirs) => inAnswer(text, opening(theirs), of).remarks.map((one) => one.said);
  const that = "That evidence shows something else: it leaves out who has to ring the bells early.";
  assert.deepEqual(said(that, "Bells wake us up. We all need some quiet at night."), [
    "Which evidence? There is none here.",
  ]);
  assert.deepEqual(said(that, "A study of bells in 2020 found that they wake us up."), []);
  const joke = "Put the refugees in their own room lol, then they can blow up that one haha.";
  assert.match(inLine(joke, of).remarks[0].said, /^That is about who people are/u);
  const weighs = "Every student hears the bell.";
  assert.equal(
    measuredBy(weighs, "scale", of),
    "“Every student”: who is that, and how many does theirs reach?",
  );
  const often = "Being left out hurts every day for nearly everyone, so mine reaches more people.";
  assert.match(measuredBy(often, "scale", of), /^“nearly everyone”: who is that/u);
  assert.match(measuredBy("Maybe the air gets cleaner.", "likelihood", of), /“Maybe” only leaves/u);
  assert.match(measuredBy(weighs, "duration", of), /Which of your words say that\?$/u);
  assert.equal(measuredBy(weighs, "scale", { ...of, lexicon: { language: "de" } }), "");
});

test("who finds no weak point in a card is asked what it doesn't speak of", () => {
  const of = {
    motion: { title: "Schools should ban phones", question: "" },
    lexicon: { language: "en", ...JSON.parse(readFileSync(WORDS, "utf8")) },
  };
  assert.ok(seesNone("There is no weak point.", of) && seesNone("I think nothing is wrong.", of));
  assert.ok(!seesNone("It says nothing about laptops, and that is the gap.", of));
});

test("a question is told whose sentence it is about", () => {
  const of = {
    motion: { title: "Homework should be graded on effort", question: "" },
    lexicon: { language: "en" },
  };
  const text = "A grade is a promise. A top grade for wrong work misleads us all.";
  const about = (question) => askedAbout(text, new OwnText(of, question));
  assert.equal(
    about("Whom does a top grade mislead?"),
    "A top grade for wrong work misleads us all.",
  );
  assert.equal(about("How do you know that?"), "");
});

test("a weak point in one's own words counts as found once its writer calls it the deck's", () => {
  const items = ["f1", "f2", "f3"].map((card) => ({ card, choices: [] }));
  const given = [
    { chosen: "f1", words: "" },
    { chosen: "", words: "Mine." },
    { chosen: "", words: "Mine, too." },
  ];
  const tick = (n, yes) => ({ about: "same", n, yes });
  assert.deepEqual(tally("weak", items, given), { right: 1, of: 1 });
  const ticks = [tick(1, true), tick(2, true), tick(2, false), tick(0, false)];
  assert.deepEqual(tally("weak", items, given, ticks), { right: 2, of: 3 });
});

test("a restatement is asked whether they said every, and whether it isn't one's own side's", () => {
  const cards = {
    a1: { side: "against", title: "Far", claim: "Some people can’t walk far.", answers: {} },
    f1: {
      side: "for",
      title: "Quiet",
      claim: "A quiet street brings neighbours together on the pavement in summer.",
      answers: { a1: {} },
    },
  };
  const lexicon = JSON.parse(readFileSync(WORDS, "utf8"));
  const motion = { title: "Centres should be closed to cars", question: "", cards };
  const of = { motion, lexicon: { language: "en", ...lexicon } };
  const opening = {
    side: "against",
    cards: ["a1"],
    strong: {},
    text: "Some can’t walk far. It is a place for everybody.",
  };
  const said = (words) => inRestatement(words, opening, of).remarks.map((one) => one.said);
  const asked = (words) => inRestatement(words, opening, of).check?.asks ?? "";
  assert.match(asked("They think that neighbours want it quiet."), /your own side/);
  assert.doesNotMatch(
    asked("They say that those who can’t walk far lose their street."),
    /your own side/,
  );
  assert.deepEqual(said("They say that every person who can’t walk far stays out."), [
    "Did they say “every”?",
  ]);
  assert.deepEqual(
    said("They say that some who can’t walk far stay out, and it is for everyone."),
    [],
  );
  assert.match(
    said("They say that a quiet street brings neighbours together in summer.")[0],
    /own side/u,
  );
});

/** A restatement of an opening, as its drill looks at it. */
const restating = (opening) => {
  const cards = {
    f1: { side: "for", title: "Guessing", claim: opening, why: "", evidence: "", answers: {} },
    a1: {
      side: "against",
      title: "Steps",
      claim: "Crossed lines show work.",
      why: "",
      evidence: "",
      answers: { f1: {} },
    },
  };
  const motion = { title: "Homework should be graded", question: "", cards };
  const lexicon = { language: "en", ...JSON.parse(readFileSync(WORDS, "utf8")) };
  const item = { side: "for", cards: ["f1"], strong: {}, text: opening };
  return { item, of: { motion, lexicon } };
};

test("a restatement that denies what they say, or says what they deny, is asked for the opposite beside that sentence", () => {
  const { item, of } = restating(
    "A teacher can’t see how hard you tried at home. Guesses aren’t fair to anybody.",
  );
  const check = (words) => inRestatement(words, item, of).check;
  const turned = check("They say that a teacher can easily see how hard you tried.");
  assert.equal(turned.asks, "Do they say this, or the opposite?");
  assert.equal(turned.theirs, "A teacher can’t see how hard you tried at home.");
  for (const fair of [
    "They say that a teacher doesn’t see how hard you tried.",
    "They say that guesses are unfair to everybody.",
  ])
    assert.ok(!check(fair)?.turned, fair);
});

test("what can’t be followed or has none of their words isn’t asked whether it is fair, so that nobody calls it so", () => {
  const { item, of } = restating(
    "A teacher can’t see how hard you tried at home, and has to guess.",
  );
  const asked = (words) => askedOf(inRestatement(words, item, of), "A teacher").check;
  assert.ok(asked("They say that a teacher has to guess how hard you tried."));
  for (const nonsense of ["bla bla bla home bla", "lol lol they are so smart haha"])
    assert.equal(asked(nonsense), undefined, nonsense);
});

test("an answer that has nothing but their point is asked whom it helps", () => {
  const { item, of } = restating(
    "A teacher can’t see effort at home, so the teacher has to guess, and guesses are unfair.",
  );
  const said = (text) => inAnswer(text, item, of).remarks.map((one) => one.about);
  assert.deepEqual(
    said("No teacher sees your effort at home. They guess, and guesses are unfair."),
    ["side"],
  );
  for (const text of [
    "A teacher sees effort in crossed lines, and has no need to guess it.",
    "They say that a teacher has to guess effort at home. Crossed lines show it.",
    "A teacher guesses, but crossed lines show effort at home.",
  ])
    assert.ok(!said(text).includes("side"), text);
});

test("a question is told that it goes for the weak point only by words of that", () => {
  const lexicon = { language: "en", ...JSON.parse(readFileSync(WORDS, "utf8")) };
  const motion = { title: "", question: "" };
  const opening = "Customers go where they can park. Fresno closed a street and lost its shops.";
  const weak = "American towns lost shops on streets with cars in the same years.";
  const hits = (text) => aimsAt(new OwnText({ motion, lexicon }, text), weak, opening);
  assert.ok(hits("How many shops would have closed anyway in Fresno?"));
  assert.ok(hits("How many shops did other towns lose?"));
  assert.ok(!hits("How do you know that the shops lost customers?"));
  assert.ok(!hits("Where do the customers park?"));
});

test("the deck's line is that of the card that was spoken about, or the strong answer's", () => {
  const card = (claim, hint) => ({ claim, answers: { met: { kind: "direct", hint } } });
  const cards = {
    met: { claim: "Eighteen is the age for contracts." },
    tax: card("Whoever works pays tax.", "The tax office looks at your wage."),
    lessons: card("Lessons explain a ballot.", "You learn a right by using it."),
  };
  const about = { motion: { title: "", question: "", cards }, lexicon: { language: "en" } };
  const item = { cards: ["met"], strong: { cards: ["tax"] } };
  assert.equal(spokenOf(item, "In lessons somebody can explain the ballot.", about), "lessons");
  assert.equal(spokenOf(item, "My wage is taxed like yours.", about), "tax");
  assert.equal(spokenOf(item, "Not so fast, please.", about), "tax");
});

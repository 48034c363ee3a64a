/** Comparisons. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { looked } from "#app/coaching/rules/looked.js";
import { compared } from "#app/coaching/rules/parts.js";
import {
  ABOUTS,
  CAR,
  LATER,
  PHONE,
  VOTE,
  about,
  cardOf,
  opened,
  opening,
  pack,
  packs,
} from "#tests/looking.mjs";

test("a comparison is asked for its measure, unless it has one or a reason", () => {
  const answered = (text) =>
    about(
      look(pack(PHONE), "closing", { text, cards: ["reach-home"] }, opening(PHONE, "out-of-reach")),
    ).includes("compare");
  for (const text of [
    "Our point is more important than theirs. It outweighs it. So we win this debate.",
    "A message pulls at your attention. But some parents must be reached. Losing that weighs more than this.",
    "Attention in lessons is nice, and a message home matters more.",
  ])
    assert.ok(answered(text), text);
  for (const text of [
    "A bus that is cancelled is worse than a minute in which a phone pulls at your attention.",
    "A message home matters more than attention, because a family worries.",
    "Attention comes back after twenty minutes. A missed bus home matters more.",
    "A quarrel counts for more: it lasts, and an attention that wanders comes back.",
    "Attention in one lesson doesn’t outweigh a message home.",
  ])
    assert.ok(!answered(text), text);
});

test("a measure that was chosen is looked for in the text", () => {
  const sent = { text: "A phone rings once, and attention comes back.", weighing: "scale" };
  assert.ok(
    about(look(pack(PHONE), "closing", sent, opening(PHONE, "out-of-reach"))).includes("measure"),
  );
});

test("who weighs already is not told to weigh, nor is a rebuttal", () => {
  const next = (kind, text) =>
    look(
      pack(CAR),
      kind,
      {
        text,
        restatement: "They say children can cross without fear where no cars are.",
        cards: ["cannot-walk-far"],
      },
      kind === "opening" ? undefined : opening(CAR, "safe-on-foot"),
    ).seen?.next ?? "";
  for (const [kind, text] of [
    [
      "rebuttal",
      "Children cross safely at lights, because drivers stop there, and my grandma can't walk far.",
    ],
    [
      "closing",
      "A small group at a small hour costs a town less than keeping every street open, because my grandma can't walk far.",
    ],
    [
      "opening",
      "My grandma can't walk far, because she is old. Even if air matters, she needs a car to shop.",
    ],
  ])
    assert.doesNotMatch(next(kind, text), /matters more than/, text);
});

test("who grants a loss and sets it against another is not told to weigh", () => {
  const text =
    "A shopkeeper may lose a customer who came by car, but a lung cannot be replaced. In Ghent, on our street, dirt went down because cars stayed out.";
  assert.doesNotMatch(opened(CAR, "cleaner-air", text).seen?.next ?? "", /matters more/u);
});

test("that a right answer is worth less than an honest one explains, and compares no points", () => {
  const asks = (text) =>
    about(
      look(
        pack("homework-for-effort"),
        "closing",
        { text, cards: [] },
        opening("homework-for-effort", "effort-is-hidden"),
      ),
    ).includes("compare");
  assert.ok(
    !asks("A wrong answer with good working is worth more than a right one that was copied."),
  );
  assert.ok(!asks("Good working is worth more than a right answer."));
  assert.ok(asks("Our point about effort is worth more than theirs."));
  assert.ok(asks("Effort is nice. That outweighs it."));
});

test("a price is nobody’s figure to prove, and who says what exactly counts for more has said how", () => {
  const asked = (kind, text) =>
    about(look(pack(PHONE), kind, { text, cards: ["no-cure"] }, opening(PHONE, "out-of-reach")));
  for (const price of ["€800", "25 pounds", "40 euros an hour"])
    assert.ok(!asked("opening", `A phone costs ${price} and it gets stolen.`).includes("figure"));
  assert.ok(asked("opening", "A phone costs 83% of students their sleep.").includes("figure"));
  for (const text of [
    "It matters more to be awake five mornings than one Saturday.",
    "It matters more what the report says.",
  ])
    assert.ok(!asked("closing", text).includes("compare"), text);
});

test("an opening has nothing to compare with yet, and to call theirs right is no comparison", () => {
  const facts = (kind, text) =>
    look(pack(PHONE), kind, { text, cards: ["no-cure"] }, opening(PHONE, "out-of-reach")).seen
      ?.facts ?? [];
  const copy = "So I copy, because a right answer from my phone is worth more than my own.";
  for (const found of [
    facts("opening", copy),
    facts("closing", "They are right that attention matters more. But nobody locks up a window."),
  ])
    assert.ok(!found.some((fact) => fact.startsWith("You compare")), found.join());
});

test("a comparison with what they said needs its measure in its own sentence", () => {
  const compares = (text) => ABOUTS("closing", text).includes("compare");
  const reason = "People can breathe there because cars stay out.";
  assert.ok(compares(`${reason} It counts more than what they said.`));
  assert.ok(!compares(`${reason} It counts more than what they said, because lungs don't heal.`));
  assert.ok(!compares(`${reason} Clean air counts more than a short drive.`));
});

test("a closing that turns, or sets two lengths of time or two sides against each other, has compared", () => {
  const asked = (text) =>
    about(
      look(pack(CAR), "closing", { text, cards: ["safe-on-foot"] }, opening(CAR, "jams-move-out")),
    ).includes("compare?");
  for (const text of [
    "A jam is a nuisance. But whoever is run over stays in bed.",
    "A ring road can be widened, a child can’t.",
    "You wait some minutes, we lie in bed for weeks.",
    "A jam is easier to bear than a broken leg.",
    "This isn’t about minutes in a car, it’s about legs.",
    "A jam is not the end of a town; it is a nuisance.",
    "Your jam can move, our legs can’t.",
  ])
    assert.ok(!asked(text), text);
  for (const text of [
    "I admit that jams can be hard. But in Oslo fewer children were hurt, and that is really important.",
  ])
    assert.ok(asked(text), text);
});

test("arguments that are called heavier, or count because they are important, are asked in what way", () => {
  const closed = (text) =>
    about(
      look(
        pack(PHONE),
        "closing",
        { text, cards: ["nobody-films-you"] },
        opening(PHONE, "no-cure"),
      ),
    ).includes("compare");
  for (const text of [
    "We had many arguments and the others only had a few. Ours were explained better, so our side is heavier. That is why phones should stay away all day.",
    "Nobody is worse off. Our argument matters more because it is really, really important.",
    "Our reasons were explained well for ten minutes. So our reasons weigh more.",
    "So in the end our point is bigger, and it weighs a lot more than theirs.",
  ])
    assert.ok(closed(text), text);
  for (const text of [
    "A lost evening comes back. Being laughed at lasts. Our point is heavier.",
    "Our point weighs more. A film stays on the net for years.",
    "Somebody who was filmed can't get that back. So the harm on our side weighs heavier.",
    "My argument counts more because it touches a whole school.",
  ])
    assert.ok(!closed(text), text);
});

test("two lengths of time, or what the one can and the other can't, compare, and their sentence isn't asked about then", () => {
  const found = (text) =>
    look(pack(PHONE), "closing", { text, cards: ["nobody-films-you"] }, opening(PHONE, "no-cure"))
      .seen ?? { facts: [] };
  const days = "That is one day a year, the distraction at lunch is two hundred days.";
  for (const text of [days, "Your clubs can move by an hour, our bodies can’t."])
    assert.ok(
      found(text).facts.some((fact) => fact.startsWith("You compare: ")),
      text,
    );
  assert.doesNotMatch(found(days).next ?? "", /^They say: |counts for more/u);
});

test("a reason that only weighs is none for a comparison", () => {
  const answered = (reason) =>
    about(
      look(
        pack(PHONE),
        "closing",
        { text: `Our argument is more important than theirs because ${reason}.` },
        opening(PHONE, "out-of-reach"),
      ),
    ).includes("compare");
  assert.ok(answered("it weighs more, and that’s why it counts more"));
  assert.ok(!answered("a photo stays on the net for years"));
});

test("a closing that turns nowhere is asked for a comparison, however long it is, with or without a card", () => {
  const theirs = opening(CAR, "jams-move-out");
  const asked = (text, cards = []) => look(pack(CAR), "closing", { text, cards }, theirs).check;
  const alone =
    "In a city centre without cars children walk to school past benches and trees. Shops sell more, the air gets cleaner, musicians play outside and neighbours meet on the street every afternoon.";
  assert.equal(asked(alone)?.about, "compare");
  assert.equal(asked(alone, ["safe-on-foot"])?.about, "compare");
  assert.notEqual(asked(`${alone} But they fear jams.`)?.about, "compare");
  assert.equal(asked("Walking is more important than driving.")?.about, "why");
});

test("what lasts beside what passes, many beside few, and two sides with one word weigh without a signal word", () => {
  const asked = (slug, text) => {
    const [own, theirs] = ["for", "against"].map((side) => cardOf(slug, side));
    return about(look(pack(slug), "closing", { text, cards: [own] }, opening(slug, theirs))).filter(
      (one) => ["side", "circular", "compare", "compare?"].includes(one),
    );
  };
  const HOME = "homework-for-effort";
  for (const [slug, text] of [
    [HOME, "Fear of mistakes stays for years, a wrong note is corrected on Tuesday."],
    [LATER, "The first lesson is lost every day, a training that starts later isn't lost at all."],
    [PHONE, "Being tired touches each lesson, looking up a bus touches one minute."],
    [
      VOTE,
      "To be shut out without a good reason is worse than a few bad votes, because a vote is a right.",
    ],
    [LATER, "We lose an hour of sleep each night. They lose twenty minutes of football."],
    [PHONE, "A phone in the bag for a day, a film on the net for life."],
    [PHONE, "A quarrel is over by the evening, a video stays on the net."],
    [CAR, "Drivers lose ten minutes, people beside the ring road lose their sleep."],
    [CAR, "For a few shops it is a bad month; for everybody else it is better air."],
    [PHONE, "They miss a message, we miss a whole lesson."],
    [LATER, "Three clubs have to move, and a thousand students can sleep."],
    [VOTE, "Older people live with a law for ten years. We live with it for sixty."],
  ])
    assert.deepEqual(asked(slug, text), [], text);
  for (const [slug, text] of [
    [LATER, "Every student wants to sleep, and teachers want to sleep too."],
    [PHONE, "They repeated the same point for ten minutes, we gave you two studies."],
    [CAR, "In our town all streets are full of cars and one street is closed on Sunday."],
    [VOTE, "A vote takes one minute, and the result is counted on the same evening."],
  ])
    assert.deepEqual(asked(slug, text), ["compare?"], text);
});

test("who sets the first against the second, or theirs against ours, has weighed and isn’t asked to", () => {
  const said = (text) =>
    look(pack(CAR), "closing", { text, cards: ["cannot-walk-far"] }, opening(CAR, "room-to-work"))
      .seen;
  for (const text of [
    "A nicer street can wait for the way home of somebody who has no other, because the first is comfort and the second is need.",
    "Theirs falls on everybody a little, ours on one person completely.",
  ]) {
    const { facts, next = "" } = said(text);
    assert.ok(
      facts.some((fact) => fact.startsWith("You compare: ")),
      text,
    );
    assert.doesNotMatch(next, /^They say: |counts for more/u);
  }
  for (const text of [
    "The first bus comes at six, and people with a walking frame need it.",
    "Theirs is right about the tables. People with a walking frame still need the street.",
  ])
    assert.ok(!said(text)?.facts.some((fact) => fact.startsWith("You compare: ")), text);
});

test("a sentence of the deck is quoted without what only leads to it", () => {
  const text =
    "Let’s think about that. We ask because we think that full streets slow down rescuers.";
  const claims = ["Full streets slow down rescuers."];
  const { seen } = look(
    pack(CAR),
    "closing",
    { text: "Benches are nice in summer.", cards: ["room-to-work"] },
    { text, cards: ["help-must-get-through"], claims },
  );
  assert.match(seen?.next ?? "", /“Full streets slow down rescuers[.]”/u);
});

const WEIGH = [
  "Talking lasts longer than a message.",
  "An hour of sleep is worth more than an hour of football.",
  "A broken leg is worse than a lost parking space.",
  "A friendship outlasts any message you get at lunch.",
  "Being safe comes before being comfortable.",
  "Even if some shops lose a little, everybody still breathes all day.",
  "What counts more is that nobody gets hurt.",
  "First comes health, only then shopping.",
  "Missing one text is easier to bear than missing a whole lesson.",
  "More people walk there than park there.",
  "You can buy things online, but you can't get your lungs back.",
  "It is more important that a nurse gets home than that a café has tables.",
  "Their problem is over after a week, ours goes on every year.",
  "Losing one rule hurts less than losing trust.",
  "Even if the bus is late sometimes, a child that is run over is still gone for ever.",
];
const DO_NOT = [
  "More than half of us have a phone.",
  "The bus takes longer than ten minutes.",
  "My brother is older than me and he has a car.",
  "Even if you say so, it isn't true.",
  "First we had a ban, then they dropped it.",
  "Phones are bad because they distract us.",
  "It is better than nothing.",
  "She came before the bell and nobody was there.",
  "We have more than 30 people in class.",
  "You have to come before eight o'clock.",
  "Other schools are doing it too.",
  "Rather than complain, they should help.",
  "It is no longer than a football pitch.",
  "They say it takes more time than they have.",
  "Sleep is important for everyone and school too.",
];

test("a sentence that sets one thing above another by its form has weighed, and one that only counts or dates has not", () => {
  const weighs = (text) =>
    compared(looked(packs.motions[PHONE], packs.lexicons[PHONE], "rebuttal", { text })).length > 0;
  assert.deepEqual(
    WEIGH.filter((text) => !weighs(text)),
    [],
  );
  assert.deepEqual(DO_NOT.filter(weighs), []);
});

/** Whether a text answers what was said. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { CAR, PHONE, VOTE, about, opening, pack } from "#tests/looking.mjs";

test("an answer with no word of the text that it answers is asked which sentence it answers, before any praise", () => {
  const against = {
    text: "Fifteen-year-olds already sit on youth councils in our town.",
    cards: ["safe-on-foot"],
  };
  const restatement = "They say that children can cross streets without fear.";
  const text =
    "My grandma can't walk far, because her knees are bad. A car at the door matters more to her than quiet crossings.";
  const sent = { text, restatement, cards: ["cannot-walk-far"] };
  const found = look(pack(CAR), "rebuttal", sent, against);
  assert.equal(
    found.check?.asks ?? found.remarks[0]?.said,
    "Which of their sentences do you answer?",
  );
  assert.equal(found.seen, undefined);
});

test("whoever takes up a sentence of theirs, or begins Yes and goes on But, isn't asked which", () => {
  const asks = (text) => {
    const sent = { text, restatement: "They say that a phone out of reach lets you think." };
    return about(look(pack(PHONE), "rebuttal", sent, opening(PHONE, "out-of-reach")));
  };
  for (const text of [
    "Yes, it rings. But a bag holds it as well, because it is shut.",
    "Granted, that is so. But nobody has asked us, because we are young.",
    "True, they ring; but a bag is shut, because it has a zip.",
    "Of course it rings. Still, a bag is shut, because it has a zip.",
    "That needs no law, because a zip does it.",
    "Nobody needs a law for that, because a zip does it.",
  ])
    assert.ok(!asks(text).includes("meets?"), text);
  for (const text of [
    "But buses are late, because it snows.",
    "Yes. Buses are late, because it snows.",
    "Buses are red, because paint is cheap.",
    "But a phone in a school bag also breaks. Mine did, and nobody could repair it.",
  ])
    assert.ok(
      asks(text).some((one) => ["meets?", "off"].includes(one)),
      text,
    );
});

test("a rebuttal of two sentences is not asked for its reason, nor whom it answers if it has two words of theirs", () => {
  const answers = (slug, card, restatement, text) =>
    about(look(pack(slug), "rebuttal", { text, restatement, cards: [] }, opening(slug, card)));
  const late = "later-school-start";
  for (const [slug, card, restatement, text] of [
    [
      late,
      "shared-buses",
      "If we start later the little ones have to take the early bus.",
      "The primary school is in our village, they walk there. So the little ones have nothing to do with the bus.",
    ],
  ]) {
    const said = answers(slug, card, restatement, text);
    assert.ok(!said.includes("why?") && !said.includes("meets?"), `${text}: ${said}`);
  }
});

test("a number is no word of theirs where it counts something else", () => {
  const text =
    "But homework is much too much anyway. We get it in five subjects, and on Wednesdays I have training until seven.";
  const theirs = {
    text: "How should a teacher know if I tried for an hour or for five minutes? She has to guess at seven.",
    cards: ["effort-is-hidden"],
  };
  const sent = {
    text,
    restatement: "A teacher can't see how hard you tried.",
    cards: ["two-messages"],
  };
  assert.deepEqual(about(look(pack("homework-for-effort"), "rebuttal", sent, theirs)), ["meets?"]);
});

test("a rebuttal that speaks of a thing of theirs as known isn't asked which sentence it answers", () => {
  const asks = (text) => {
    const sent = {
      text,
      restatement: "An adult at school helps best.",
      cards: ["friends-elsewhere"],
    };
    return about(look(pack(PHONE), "rebuttal", sent, opening(PHONE, "help-is-near")));
  };
  assert.ok(
    !asks("On Mondays the office never picks up, I rang it for an hour.").includes("meets?"),
  );
  assert.ok(
    asks("On Mondays the baker never picks up, I rang him for an hour.").includes("meets?"),
  );
});

test("who proposes something else, or takes theirs up with a case of their own, isn't asked which sentence they answer", () => {
  const asks = (text, restatement) => {
    const sent = { text, restatement, cards: ["buses-on-time"] };
    return about(look(pack(CAR), "rebuttal", sent, opening(CAR, "vans-need-streets")));
  };
  const van = "People who work with a van can't take the bus.";
  assert.ok(
    !asks("Give the plumber a permit. Our city has yellow stickers.", van).includes("meets?"),
  );
  assert.ok(
    asks("Plumbers have yellow stickers, and cities have markets.", van).includes("meets?"),
  );
  const council = "They say that there are other ways to take part.";
  const sent = {
    text: "Our student council had a petition with a march in May. The mayor read it, went to lunch and nobody asked us again.",
    restatement: council,
    cards: ["they-turn-up"],
  };
  const asked = about(look(pack(VOTE), "rebuttal", sent, opening(VOTE, "other-ways")));
  assert.ok(!asked.includes("meets?"));
});

test("who only says what they say and what they like, or has their words for something else, is asked which sentence they answer", () => {
  const asks = (text) => {
    const sent = { text, restatement: "They say shops lose customers with heavy bags." };
    return about(look(pack(CAR), "rebuttal", sent, opening(CAR, "empty-malls"))).includes("meets?");
  };
  const restated = "They say customers with heavy bags go where they can park.";
  assert.ok(asks(`${restated} I have another view. In my view a quiet street is nicer.`));
  assert.ok(!asks(`${restated} My aunt sells shoes on a closed street, and nobody needs a car.`));
});

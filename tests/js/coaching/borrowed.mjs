/** Words that are somebody else's. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look, lookAtLine } from "#app/coaching/coaching.js";
import { CAR, NK, PHONE, VOTE, about, opened, opening, pack, packs } from "#tests/looking.mjs";

test("the motion's own title is nobody's to copy", () => {
  const restatement = "They say that China should change its policy of returning North Koreans.";
  const against = {
    text: "We say that China should change its policy of returning North Koreans.",
    cards: ["treaty-duty"],
  };
  assert.ok(!about(look(pack(NK), "restatement", { restatement }, against)).includes("copied"));
});

test("eight words of one sentence that are somebody else's are pointed at, names aside", () => {
  const { claim } = packs.motions[NK].cards["entry-law-applies"];
  const first = claim.split(". ")[1].replace(".", "");
  const sent = (text) => ({
    text,
    restatement: "They say it binds.",
    cards: ["entry-law-applies"],
  });
  const { remarks } = look(
    pack(NK),
    "rebuttal",
    sent(`${first}, we say.`),
    opening(NK, "treaty-duty"),
  );
  const [{ marks, said }] = remarks.filter((one) => one.about === "copied");
  assert.deepEqual([marks[0].start, marks[0].end], [0, first.length]);
  assert.ok(said.includes(packs.motions[NK].cards["entry-law-applies"].title));
  const asks = (text, model) =>
    about(look(pack(NK), "opening", sent(text), undefined, model)).includes("copied");
  assert.ok(asks(`${first}, we say.`) && !asks(`${first}, we say.`, `Now: ${claim}`));
  assert.ok(!asks("We say that a state may enforce its border rules. And remove people who hide."));
  const named = "The American Academy of Pediatrics is right, since tired people forget things.";
  const late = pack("later-school-start");
  assert.ok(
    !about(look(late, "opening", { text: named, cards: ["body-clock"] })).includes("copied"),
  );
});

test("a name, a date and what happened then is nobody's to copy", () => {
  const text =
    "In 2011 Norway let 16- and 17-year-olds vote in some towns, and a ballot waited there after the lesson, because somebody had trusted them.";
  assert.ok(!about(opened(VOTE, "still-learning", text)).includes("copied"));
});

test("a figure with what it counts is nobody's to copy, and an insult may be a question", () => {
  const { cards } = packs.motions[VOTE];
  const text =
    "In Scotland they voted in the referendum in 2014, 75% of 16- and 17-year-olds told a survey that they had voted.";
  const card = Object.keys(cards).find((id) =>
    cards[id].evidence.includes("told a survey that they had voted"),
  );
  assert.ok(card);
  assert.ok(!about(look(pack(VOTE), "opening", { text, cards: [card] })).includes("copied"));
  const line = (words) => about(lookAtLine(pack(CAR), words));
  assert.deepEqual(line("Are you dumb?"), ["insult"]);
  assert.deepEqual(line("Are you sure that people walk to the shops?"), []);
});

test("a short claim in a longer restatement is not copied, and one that is nearly all of it is", () => {
  const claim = "Streets without cars are places where small children can play all day.";
  const against = { text: `${claim} A ball is no danger there.`, cards: ["safe-on-foot"] };
  const copied = (restatement) =>
    about(look(pack(CAR), "restatement", { restatement }, against)).includes("copied");
  const run = "streets without cars are places where small children can";
  assert.ok(copied(`You say ${run} play.`));
  assert.ok(
    !copied(
      `You say ${run} run about with a ball, since no driver is near who might not see one of them in time.`,
    ),
  );
});

test("some words of the evidence may be said again in a sentence that names who found it", () => {
  const asked = (text, card) => about(opened(CAR, card, text)).includes("copied");
  const went = "in half of them traffic in the whole area fell";
  assert.ok(asked(`It helps that ${went}.`, "traffic-goes-away"));
  assert.ok(!asked(`Cairns saw this: ${went}.`, "traffic-goes-away"));
});

test("what a computer player says for a card is copied, whatever is cited", () => {
  const [speech] = packs.spoken[CAR];
  const said = (spoken) =>
    about(look({ ...pack(CAR), spoken }, "opening", { text: speech, cards: ["cleaner-air"] }));
  assert.ok(said([speech]).includes("copied"));
  assert.ok(!said([]).includes("copied"));
});

test("a drill's answer that turns against theirs may be in their words", () => {
  const text =
    "Thinking clearly in a test is one thing. An election is weeks of campaigns made to stir you up, and your own study says that staying calm under pressure comes later, so the weeks don't help if feelings decide.";
  assert.ok(
    !about(look(pack(VOTE), "answer", { text }, opening(VOTE, "ready-to-think"))).includes("echo"),
  );
});

test("words of a card inside a longer sentence of one's own are told in passing, and a sentence of them is copied", () => {
  const { claim } = packs.motions[CAR].cards["buses-on-time"];
  const [first] = claim.split(/(?<=[.!?]) /u);
  const run = first.replace(/[.!?]$/u, "");
  const said = (text) => about(opened(CAR, "buses-on-time", text)).includes("copied");
  assert.ok(said(`${run}.`));
  const passing = `My aunt drives the 14 past the cathedral four times every single afternoon, says at supper that ${run[0].toLowerCase()}${run.slice(1)}, and then sleeps on our sofa until the film is over`;
  assert.ok(!said(`${passing}.`));
});

test("a drill's answer that is the other card's weak point in its words is copied", () => {
  const { weak_point } = pack(PHONE).motion.cards["everybody-together"];
  const answered = (text) =>
    about(look(pack(PHONE), "answer", { text }, opening(PHONE, "everybody-together")));
  assert.ok(answered(weak_point).includes("copied"));
  assert.ok(!answered("Those who hardly look at theirs would only lose by it.").includes("copied"));
});

/** Reasons, circles and rows of claims. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { heldBy } from "#app/practice/questioner/has.js";
import {
  ABOUTS,
  CAR,
  PHONE,
  VOTE,
  about,
  cardOf,
  factsOf,
  held,
  opened,
  opening,
  pack,
  packs,
  saidOf,
  toldOf,
} from "#tests/looking.mjs";

test("a few words turned over and over are asked for a reason", () => {
  const text =
    "Language is learned by language and so it is, therefore language must be learned before it is learned.";
  const sent = { text, restatement: "They say that you learn a language in use." };
  const against = opening("newcomers-first-week", "language-in-use");
  assert.deepEqual(about(look(pack("newcomers-first-week"), "rebuttal", sent, against)), ["why?"]);
});

test("so begins no reason: what stands before it may be one, or not", () => {
  const reasons = (text) => factsOf(text).filter((fact) => fact.startsWith("Your reason"));
  for (const text of [
    "Adults vote and are sued, says my uncle. So her trip does not vanish.",
    "In Oslo a nurse of eighteen can pay taxes, so her trip does not vanish.",
  ])
    assert.deepEqual(reasons(text), [], text);
});

test("because announces a reason, and what follows after therefore or that is why isn't in it", () => {
  const facts = (text) =>
    look(pack(PHONE), "opening", { text, cards: ["out-of-reach"] }).seen?.facts ?? [];
  for (const word of ["Therefore", "That is why"]) {
    const text = `My friend Lena texts under the desk. Phones should stay away, because a phone pulls at attention. ${word} phones distract.`;
    assert.ok(
      facts(text).includes("Your reason: “because a phone pulls at attention”"),
      facts(text).join(),
    );
  }
});

test("because, and again because, cannot be followed", () => {
  assert.deepEqual(ABOUTS("opening", "Cars are good because because because because."), [
    "nonsense",
  ]);
});

test("a reason that says nothing is a circle, and what is denied has none of the writer's", () => {
  const closing = (text) =>
    look(
      pack(PHONE),
      "closing",
      { text, cards: ["out-of-reach"] },
      opening(PHONE, "breaks-belong-to-us"),
    );
  for (const text of [
    "I think our point is more important because a guess is a guess.",
    "We are right because phones are bad.",
    "Ours is better because phones are bad and you know it. Lol.",
  ])
    assert.ok(about(closing(text)).includes("circular"), text);
  const facts = (text) => closing(text).seen?.facts ?? [];
  assert.deepEqual(
    facts(
      "It isn’t true that phones are worse because they are loud. A silent one pulls you out of a lesson as well.",
    ).filter((one) => one.startsWith("Your reason")),
    [],
  );
  const text = "A job is more important than a walk because without it you can't pay rent.";
  const paid = look(
    pack(CAR),
    "closing",
    { text, cards: ["no-bus-at-midnight"] },
    opening(CAR, "moving-is-healthy"),
  );
  assert.ok(paid.seen.facts.some((one) => one.startsWith("Your reason")));
});

test("what everybody knows, or is only fair, is no reason yet", () => {
  for (const text of [
    "Sixteen-year-olds should vote because its only fair and everyone knows we are old enough. So yes.",
    "Voting at sixteen is good because adults are old, trust me bro.",
    "Voting at sixteen is right. So yes.",
  ])
    assert.deepEqual(
      saidOf(opened(VOTE, "ready-to-think", text)),
      ["That is no reason yet. What would you say to somebody who doubts it?"],
      text,
    );
  const known = "Everybody knows somebody who can’t vote, because half of my street is seventeen.";
  assert.ok(!about(opened(VOTE, "ready-to-think", known)).includes("known"));
  const beside =
    "At seventeen you’re an apprentice and pay tax, end of story. We should vote because these laws bind us longest.";
  assert.ok(!about(opened(VOTE, "ready-to-think", beside)).includes("known"));
});

test("a reason whose new word is a short one is no circle", () => {
  const asked = (text) =>
    about(
      look(
        pack("later-school-start"),
        "closing",
        { text },
        opening("later-school-start", "longer-nights"),
      ),
    ).includes("circular");
  assert.ok(!asked("We get up an hour later too, so nothing is won, because we go to bed later."));
  assert.ok(asked("We get up later, because it is later."));
});

test("since and a time is time, and because in somebody's relative clause or of mere worth is no reason", () => {
  for (const text of [
    "She has run a shop since June and pays tax on every roll she sells.",
    "It has been so since 1998.",
    "Since Monday it rains.",
    "Ever since they met it was so.",
    "He has lived here since he was born.",
    "A pupil who takes it because she likes it will learn more in one year.",
    "Whoever comes because they must learns nothing.",
    "We want it because it is good.",
    "Since nobody asks them, they stay away.",
    "My little sister waits at the gate because my mum works nights.",
    "Nobody paid him for it just because he tried hard.",
  ])
    assert.equal(held(text).reason, undefined, text);
  for (const text of [
    "Since nobody asks them, they should be asked.",
    "It fails because teachers lack time.",
    "We need people who know history because they will not be fooled.",
    "It is good because it saves hours.",
  ])
    assert.ok(held(text).reason, text);
});

test("a reason is told by because, whoever it is about and whatever it denies", () => {
  for (const [slug, text] of [
    [
      PHONE,
      "Phones should stay allowed in breaks because a school that forbids them never teaches anybody to put them away.",
    ],
    [PHONE, "Phones belong in the bag, because students don’t listen while theirs buzz."],
    [
      VOTE,
      "Voting should start at 18 because most people of 16 have not finished school and live on their parents’ money.",
    ],
    [
      CAR,
      "Cars can stay, because not every old person walks far and nobody carries a fridge home.",
    ],
  ])
    for (const cards of [[], [Object.keys(packs.motions[slug].cards)[0]]]) {
      const { seen: found } = look(pack(slug), "opening", { text, cards });
      const rest = text.slice(text.indexOf("because"), -1);
      assert.ok(found?.facts.includes(`Your reason: “${rest}”`), `${text} ${found?.facts}`);
    }
});

test("the motion’s own words are neither reason nor case, and what is quoted is a whole sentence", () => {
  const { words: lexicon } = pack(CAR);
  const of = (title, text) =>
    heldBy({ motion: { title, question: `${title}?`, cards: {} }, lexicon }, [text]);
  const papers = "Local newspapers are dying because of social media.";
  assert.deepEqual(of(papers.slice(0, -1), papers), {});
  const museums = of(
    "Germany should return all colonial museum objects",
    "Germany should return all colonial museum objects because they were stolen in Africa. British soldiers took the Benin bronzes in 1897, and a museum in Berlin bought hundreds of them.",
  );
  assert.match(museums.case, /^British soldiers took the Benin bronzes in 1897, and .* of them$/u);
  assert.equal(museums.reason, "because they were stolen in Africa");
});

test("a reason with no word of the motion or its cards is not told as one, and who is called stupid is asked about", () => {
  const opened = (text) => look(pack(VOTE), "opening", { text, cards: [cardOf(VOTE, "for")] });
  assert.deepEqual(opened("Cats vote because cats have four legs.").seen?.facts, []);
  assert.equal(opened("Let us vote because we pay taxes as well.").seen?.facts.length, 1);
  for (const text of ["My brother is 16 and he is stupid lol", "My little cousin is so dumb."])
    assert.equal(about(opened(text))[0], "personal", text);
  assert.notEqual(about(opened("My brother is 16, and the law is stupid."))[0], "personal");
});

test("who tells of their own life is asked for no case, no reason and no card’s words", () => {
  const text =
    "I share a desk with two sisters and the wifi dies at eight. If you mark what is right, you mark our houses.";
  for (const id of Object.keys(packs.motions["homework-for-effort"].cards)) {
    const { check, seen: found } = look(pack("homework-for-effort"), "opening", {
      text,
      cards: [id],
    });
    assert.notEqual(check?.about, "why", id);
    assert.doesNotMatch(found?.next ?? "", /Add one case|Your card says/u, id);
  }
  const thinks = "I think that it is fairer, because people who are slow then keep going.";
  const next = Object.keys(packs.motions["homework-for-effort"].cards).map(
    (id) => look(pack("homework-for-effort"), "opening", { text: thinks, cards: [id] }).seen?.next,
  );
  assert.ok(
    next.some((one) => one?.includes("Add one case")),
    "who only thinks something is",
  );
});

test("the cause of what happened or didn’t happen is not told as the writer’s reason", () => {
  const facts = (text) =>
    look(pack("homework-for-effort"), "opening", { text, cards: ["practise-it-right"] }).seen
      ?.facts ?? [];
  for (const text of [
    "My teacher doesn't clap because I tried, he stops me until the homework is right.",
    "She kept me in the homework club because I came every day.",
  ])
    assert.ok(!facts(text).some((fact) => fact.startsWith("Your reason")), text);
  const [own] = facts("Homework needs right and wrong, because mistakes that nobody marks stay.");
  assert.match(own, /^Your reason: “because mistakes/u);
});

test("who quotes the other side to mock it does not lean on the cards’ words, and a bare assertion is asked for a reason", () => {
  const sent = {
    text: "Florida isn't here and results rose 'a little', what does that even mean. You'd also get fewer absences with free pancakes.",
    restatement: "One rule is easy and it is easier if everybody does it.",
    cards: [],
  };
  const phones = "phone-free-school-day";
  const against = {
    text: "One rule all day is easy to follow. With an all-day ban in Florida, unexcused absences fell and results rose a little (Figlio, 2025).",
    cards: ["one-clear-rule"],
  };
  assert.ok(!about(look(pack(phones), "rebuttal", sent, against)).includes("echo"));
  const bare =
    "Homework is murder, I'm dying over these maths sheets every Sunday and my sister wants to strangle our teacher. At least give us points for trying.";
  const { seen: found } = opened("homework-for-effort", "help-at-home", bare);
  assert.match(found?.next ?? "", /^Why\? Give one reason/u);
});

test("of two sentences of an opening one is the reason for the other, and scraps are a list", () => {
  const asked = (text) =>
    about(look(pack(PHONE), "opening", { text, cards: ["breaks-with-people"] }));
  const mood = "Phones kill the mood at break. Everybody just stares at a screen there.";
  assert.ok(!asked(mood).includes("row"));
  assert.ok(asked("Screens. Break. Boring talk. Stolen bags.").includes("list"));
});

test("a row of short claims is asked for its strongest, and one with a reason or a case isn't", () => {
  const row = (text) => ABOUTS("opening", text).includes("row");
  assert.ok(row("1. cars are loud 2. buses are there 3. streets get nicer 4. shops sell more"));
  assert.ok(row("Cars are loud. Air gets better. Kids can play. Shops sell more. Trams are fast."));
  assert.ok(
    !row("Cars are loud. Air gets better. Kids can play. Trams are fast, because tracks are free."),
  );
  assert.ok(!row("I walked in. My aunt sells bread. Trams came. Cars left. Sales went up."));
});

test("a text that only wishes the motion again goes round, and one that only judges has no reason", () => {
  const again =
    "But cars should go from the city centre. Like we said, in a city centre cars should be banned.";
  assert.ok(ABOUTS("rebuttal", again).includes("circular"));
  const judged = "I dont agree. Its just a really bad idea and not a good argument.";
  const theirs = opening(CAR, "cleaner-air");
  assert.equal(
    look(pack(CAR), "rebuttal", { text: judged, cards: [] }, theirs).check?.about,
    "why",
  );
  const wished =
    "I think a city centre should keep its cars. That is my opinion. Nobody should ban cars.";
  const { seen: found } = opened(CAR, "jams-move-out", wished);
  assert.match(found?.next ?? "", /^Why\? Give one reason/u);
});

test("so that begins no reason where it is what was said", () => {
  const line = "A line at sixteen is as clear as one at eighteen, so that doesn't help you.";
  const { facts } = toldOf(VOTE, "rebuttal", line, [], opening(VOTE, "a-line-somewhere"));
  assert.ok(!facts.includes("Your reason"), facts.join());
});

test("a reason that begins a sentence is held against what was said, and a list joined by and has none", () => {
  const said = (slug, card, text) => about(opened(slug, card, text));
  for (const text of [
    "Sixteen is the right age. Why? Because the right age is sixteen.",
    "They should vote because they should be able to vote.",
  ])
    assert.ok(said(VOTE, "work-and-tax", text).includes("circular"), text);
  for (const text of [
    "We should vote at sixteen. Why? Because laws about school touch us for years.",
    "Some wait longer. Because birthdays fall in different months, a line is never even.",
  ])
    assert.ok(!said(VOTE, "work-and-tax", text).includes("circular"), text);
  const later = (text) => said("later-school-start", "longer-nights", text).includes("row");
  for (const text of [
    "Starting later is good because of sleep and marks and mood and health and also the bus and also the teachers.",
    "Later is better for families, and friends, and breakfast, and sport. Also health. And also other countries.",
  ])
    assert.ok(later(text), text);
  for (const text of [
    "You sleep longer and wake up alone and eat something and come in time and you listen.",
    "Teachers and parents and doctors and students and nurses and neighbours asked for it, because tired people learn nothing.",
    "There is time for breakfast, for packing and for each other, and nobody shouts.",
  ])
    assert.ok(!later(text), text);
});

test("a reason that only wishes what the motion does is asked about and not quoted", () => {
  const told = (reason) =>
    opened(VOTE, "ready-to-think", `Sixteen-year-olds should have the vote, because ${reason}.`);
  const wish = told("they are people who ought to be able to vote");
  assert.ok(about(wish).includes("circular"));
  assert.ok(!(wish.seen?.facts ?? []).some((fact) => fact.startsWith("Your reason")));
  assert.ok(
    !about(told("they should decide on the schools that they sit in")).includes("circular"),
  );
});

test("what somebody lived is no row of claims", () => {
  const rows = (text) => ABOUTS("opening", text).includes("row");
  assert.ok(
    !rows("i come in may. my street was full of cars. i could not cross. my brother hold me."),
  );
  assert.ok(rows("I think cars are loud. Buses are good. Air is bad. Bikes are fast."));
});

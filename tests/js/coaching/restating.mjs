/** Whether a restatement is fair, and whose words are in it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { looked } from "#app/coaching/rules/looked.js";
import { claimIn, statedIn } from "#app/coaching/rules/restating.js";
import {
  CAR,
  LATER,
  LONG,
  NK,
  PHONE,
  VOTE,
  about,
  answered,
  cardOf,
  care,
  opening,
  pack,
  packs,
  restated,
  small,
  toldOf,
  saidOf,
} from "#tests/looking.mjs";

test("a word that the other side said itself is theirs", () => {
  const against = { text: "It would be cruel to send anybody back.", cards: ["treaty-duty"] };
  const sent = { restatement: "They say that it is cruel to send people back." };
  assert.ok(!about(look(pack(NK), "restatement", sent, against)).includes("loaded"));
});

test("whether somebody was lazy is no word against them where nobody can tell", () => {
  const isLoaded = (text) =>
    restated("homework-for-effort", "two-messages", text).includes("loaded");
  for (const text of [
    "One number doesn’t tell me if I was lazy or if I didn’t get it.",
    "No teacher can see whether a student is lazy or only tired.",
    "Nobody knows if somebody has cheated.",
  ])
    assert.ok(!isLoaded(text), text);
  for (const text of [
    "They want good grades even if they are lazy.",
    "They know that they are lazy.",
  ])
    assert.ok(isLoaded(text), text);
});

test("a restatement of something else is asked about before what the answer lacks", () => {
  const answer = "But a city can give a permit to nurses.";
  const asked = (restatement) =>
    about(look(pack(CAR), "rebuttal", { restatement, text: answer }, opening(CAR, "safe-on-foot")));
  assert.ok(asked("They say chocolate tastes good and everybody loves music.").includes("fair?"));
  assert.ok(
    !asked("They say children can cross without fear where no cars are.").includes("fair?"),
  );
});

test("absolutes are asked about only where the other side said none, and what may be one is a question", () => {
  const said = (text) => restated(CAR, "moving-is-healthy", text);
  assert.deepEqual(said("They say that people never walk."), ["absolute"]);
  assert.deepEqual(said("They say nobody ever walks and all of us drive."), ["fair?"]);
  assert.deepEqual(said("They just want everyone to walk."), ["fair?"]);
  const against = { text: "We never walk, we only drive.", cards: ["moving-is-healthy"] };
  const sent = { restatement: "They say that people never walk, they only drive." };
  assert.ok(!about(look(pack(CAR), "restatement", sent, against)).includes("absolute"));
});

test("all day and all the time are no absolutes, nor is only some", () => {
  for (const text of [
    "They come back only slowly.",
    "It rings all day and all night.",
    "It rings all the time.",
    "They want only some of them.",
    "They say what we all heard.",
  ])
    assert.ok(!restated(PHONE, "out-of-reach", text).includes("absolute"), text);
  assert.deepEqual(restated(PHONE, "out-of-reach", "They say all phones ring."), ["fair?"]);
});

test("a restatement in the words of their point needs no question, and one in other words has one", () => {
  const said = { text: "Where cars stay out, the air in narrow streets gets better.", cards: [] };
  const asked = (restatement) => about(look(pack(CAR), "restatement", { restatement }, said));
  assert.deepEqual(asked("They say that air gets better in narrow streets."), []);
  assert.deepEqual(asked("They love cars and hate trees."), ["fair?"]);
});

test("a few words are no restatement of a long opening", () => {
  const asked = (restatement, text) =>
    look(small, "restatement", { restatement }, { text, cards: ["other"] }).remarks.map(
      ({ said }) => said,
    );
  assert.deepEqual(asked("They say cars are bad", LONG), ["Which of their sentences do you mean?"]);
  assert.deepEqual(asked("They say cars are bad", "Cars are bad."), []);
  assert.deepEqual(asked("They say that adults pay taxes and can be sued, too", LONG), []);
});

test("a restatement of nothing that was said is asked about, and a tap doesn’t make it fair", () => {
  const one = opening("homework-for-effort", "mistakes-teach");
  const restate = (restatement) =>
    look(pack("homework-for-effort"), "restatement", { restatement }, one);
  assert.deepEqual(about(restate("They say that pizza is healthier than burgers.")), ["elsewhere"]);
  assert.ok(restate("They say that teachers give too many tests in winter.").check.far);
  assert.ok(!restate("They say that mistakes help people to learn.").check?.far);
});

test("a restatement that turns no effect into a gain is asked whether they would say so", () => {
  const answers = look(
    pack("later-school-start"),
    "rebuttal",
    {
      text: "Marks are not all, because tired students also have accidents on the way to school.",
      restatement: "They say that later lessons improve marks in tests.",
    },
    { text: "A study of later lessons found no effect on marks in tests.", cards: [] },
  );
  assert.deepEqual(answers.check?.about, "fair");
});

test("a restatement of another opening, or of hardly anything, is asked whether it is about this one", () => {
  const asked = (restatement) =>
    look(pack(CAR), "restatement", { restatement }, opening(CAR, "cleaner-air")).check?.asks;
  const asks = "Is this about “Cleaner air”? Would they say: yes, that’s it?";
  for (const restatement of [
    "They want no cars.",
    "They say that walking keeps people healthy and fit.",
    "They say that children can cross the street without fear.",
    "They love bananas and holidays.",
  ])
    assert.equal(asked(restatement), asks, restatement);
  assert.notEqual(asked("They say that the air gets cleaner where fewer cars drive."), asks);
});

test("a restatement is never called fair: what was said stands beside it, and one that says hardly anything is asked about", () => {
  const said = {
    text: "A phone out of reach lets you think, because a message pulls at your attention for twenty minutes. Lessons need that attention, and nobody learns much while somebody else is writing to them under the desk.",
    cards: ["out-of-reach"],
  };
  const line = (restatement) => {
    const sent = {
      restatement,
      text: "But a bag that is shut keeps a phone out of reach as well, because nobody can see the message.",
    };
    const { restated, remarks, check } = look(pack(PHONE), "rebuttal", sent, said);
    return (
      restated?.theirs ??
      remarks.find(({ marks }) => marks.some(({ field }) => field === "restatement"))?.about ??
      check?.about
    );
  };
  const [first] = said.text.match(/^[^.]+\./u);
  assert.equal(
    line("They say you think better when a message can’t pull at your attention."),
    first,
  );
  assert.equal(line("They say lessons need a phone out of reach."), first);
  assert.equal(line("They say that students are affected."), "fair");
  assert.equal(line("They say it is about phones."), "thin"); // the motion's own word alone
  assert.equal(line("A message pulls at your attention for twenty minutes."), "copied");
  assert.equal(line("They are wrong about school."), "thin");
  for (const text of [
    "They say cats.",
    "They never think.",
    "They say that buses are late in winter.",
  ])
    assert.ok(line(text), text);
});

test("a restatement of another card, of whichever side, is asked whether it is about this one", () => {
  for (const [slug, card, restatement] of [
    [CAR, "cars-stand-still", "They say work vans need access."],
    [VOTE, "they-turn-up", "They say that experience matters for choosing a government."],
  ]) {
    const { check } = look(pack(slug), "restatement", { restatement }, opening(slug, card));
    assert.ok(check?.far, restatement);
    assert.ok(opening(slug, card).text.includes(check.theirs), "beside what was said");
  }
});

test("a restatement that only judges, or is of nothing they said, is asked which sentence is meant", () => {
  for (const slug of Object.keys(packs.motions)) {
    const card = cardOf(slug, "for");
    const said = (restatement) =>
      about(look(pack(slug), "restatement", { restatement }, opening(slug, card)));
    assert.deepEqual(said("I had a cheese sandwich"), ["elsewhere"], slug);
  }
  const one = opening(PHONE, "out-of-reach");
  const { remarks } = look(
    pack(PHONE),
    "restatement",
    { restatement: "phones are the best thing ever" },
    one,
  );
  assert.equal(remarks[0]?.about, "thin");
});

test("the line beside a restatement is their claim, and no source of it", () => {
  const theirs = look(
    pack(PHONE),
    "rebuttal",
    {
      text: "But learning is hard for quick students, too.",
      restatement: "They say that a ban helps students who find learning hard.",
      cards: [],
    },
    {
      text: "In 2016 Beland and Murphy looked at schools in four English cities. A ban does most for students who find learning hard. Isn’t that fair?",
      cards: ["those-who-struggle"],
    },
  );
  const shown = theirs.restated?.theirs ?? theirs.check?.theirs;
  assert.equal(shown, "A ban does most for students who find learning hard.");
});

test("who says their point in other words is asked neither for “always” nor which of their sentences is meant", () => {
  const wait =
    "Somebody has to wait wherever the line is drawn, so eighteen is a fair age for all.";
  const asked = (restatement) =>
    about(
      answered(
        VOTE,
        "adults-at-eighteen",
        wait,
        restatement,
        "Petitions go in the bin, so ask us.",
      ),
    );
  assert.ok(!asked("someone always has to wait").includes("absolute"));
  assert.ok(asked("they always get it wrong").includes("absolute"));
  const long =
    "Ambulances have to get through at any time of day, and a street that has been closed makes that slow. A driver who has to find a way around loses minutes that nobody gets back.";
  assert.ok(
    !about(
      answered(CAR, "emergency-access", long, "ambulances must get through", "A bollard moves."),
    ).includes("thin"),
  );
});

test("a restatement that gives them a motive of its own is asked whose words these are", () => {
  const against = { text: "People who work pay tax. They should have a say.", cards: [] };
  const asked = (restatement) => about(look(pack(VOTE), "restatement", { restatement }, against));
  assert.ok(
    asked("They want to vote just because they deliver newspapers and pay tax.").includes("loaded"),
  );
});

test("what they said of all in other words is no absolute, and a doubt of their number or place tests their evidence", () => {
  const handle = {
    text: "You learn to handle a phone by having one. Nobody learns that while it’s locked away.",
    cards: [],
  };
  const asked = (restatement) =>
    about(look(pack(PHONE), "rebuttal", { text: "A locker helps you, too.", restatement }, handle));
  for (const word of ["only", "never"]) {
    const found = asked(`They say you ${word} learn to handle a phone in a locker.`);
    assert.ok(!found.includes("absolute") && !found.includes("fair?"), found.join());
  }
  assert.ok(asked("They say only losers handle a phone.").includes("loaded"));
  const study = {
    text: "In Chicago 37 teenagers got up early and 4 in 10 yawned. At eighteen it was worse.",
    cards: [],
  };
  const tests = (text) =>
    toldOf(LATER, "rebuttal", text, [], study).facts.includes("You test their evidence");
  assert.ok(tests("They woke 37 teenagers in a lab, that's not a school."));
  assert.ok(tests("And that's Chicago after a long winter, so nobody slept."));
  assert.ok(!tests("Getting up late isn't a right, and breakfast is at eight."));
});

test("just, only and everybody are asked about where hardly half of a restatement is theirs", () => {
  const text = "But the tram driver has to brake there as well, and children run in front of it.";
  const asked = (restatement) =>
    about(look(pack(CAR), "rebuttal", { restatement, text }, opening(CAR, "safe-on-foot")));
  for (const restatement of [
    "They say that only without cars children cross the street without fear.",
    "They say old people just cross without fear.",
  ])
    assert.ok(!asked(restatement).includes("fair?"), restatement);
  for (const restatement of [
    "They just want everybody to lie in bed until lunch, cars or not.",
    "They say that all drivers only think of speed and money.",
  ])
    assert.ok(asked(restatement).includes("fair?"), restatement);
});

test("a restatement that turns a word of their claim round is asked about, and one that calls all of them something", () => {
  const said =
    "On foot it is easier to cross the street, and a shop brings chairs outside. All the drivers can walk.";
  const text =
    "But a street is easy to cross where a shop has lights, so drivers and walkers can both use it.";
  const asked = (restatement) =>
    about(look(pack(CAR), "rebuttal", { restatement, text }, { text: said, cards: [] }));
  for (const restatement of [
    "They say that it gets harder to cross the street.",
    "They say that drivers are all criminals.",
  ])
    assert.ok(asked(restatement).includes("fair?"), restatement);
  for (const restatement of [
    "They say that it gets easy to cross the street.",
    "They say that it isn't harder to cross the street.",
    "They say that all drivers can walk.",
  ])
    assert.ok(!asked(restatement).includes("fair?"), restatement);
});

test("in a drill three words of theirs are enough, where nothing is denied that their claim doesn't deny", () => {
  for (const restatement of [
    "They worry that tables, posts and a big crowd slow down whoever has to come fast when somebody is hurt.",
    "They say that an ambulance finds posts, tables and people in its way and comes too late.",
  ])
    assert.deepEqual(restated(CAR, "help-must-get-through", restatement), [], restatement);
  const denial = "They say that an ambulance finds no posts, tables and people in its way.";
  assert.deepEqual(restated(CAR, "help-must-get-through", denial), ["fair?"]);
});

test("what announces, repeats or only asks is no sentence of theirs to answer", () => {
  const claim = "Young workers pay tax on every wage.";
  const text =
    "We argue nothing against what is told here, and we compare it with nothing. There’s a second reason. And something else speaks for us. " +
    "As for your other card, here is an answer. That’s on none of our cards, so here’s a question instead. You say “I can’t vote”. " +
    `They may say that age is clear. What we’d ask is this. Would an exception be enough? ${claim}`;
  const one = looked(pack(VOTE).motion, pack(VOTE).words, "closing", {}, { text, cards: [] });
  assert.deepEqual(statedIn(one), [claim]);
  assert.equal(
    claimIn(
      looked(
        one.motion,
        one.lexicon,
        "closing",
        {},
        { text: text.slice(0, -claim.length), cards: [] },
      ),
    ),
    "",
  );
});

test("a put-down that is not theirs is asked about, and an empty closing for what it only names", () => {
  for (const restatement of [
    "They are just addicted and don't want to admit it.",
    "They say that we are simply addicts.",
  ])
    assert.ok(
      restated(PHONE, cardOf(PHONE, "against"), restatement).includes("loaded"),
      restatement,
    );
  const asked = (text) =>
    look(
      pack(VOTE),
      "closing",
      { text, cards: ["ready-to-think"] },
      opening(VOTE, "still-learning"),
    ).seen?.next;
  assert.match(
    asked("They have not answered the main thing.") ?? "",
    /^“the main thing”: which is that\?/u,
  );
});

test("two copied sentences are copied, and a restatement that answers already has a word of its writer's", () => {
  const { claim } = packs.motions["homework-for-effort"].cards["effort-is-hidden"];
  assert.deepEqual(restated("homework-for-effort", "effort-is-hidden", claim), ["copied"]);
  for (const text of [
    "They claim that buses would be faster, which is rubbish because you can paint a bus lane.",
    "They say buses get faster, but that is just not true.",
  ])
    assert.ok(restated(CAR, "buses-on-time", text).includes("loaded"), text);
  assert.ok(
    !restated(CAR, "buses-on-time", "They say a bus that is late is wrong for a city.").includes(
      "loaded",
    ),
  );
});

test("what an answer says that they think or want is held against their words", () => {
  const asked = (text) =>
    about(
      look(
        pack(PHONE),
        "closing",
        { text, cards: ["rules-we-made"] },
        opening(PHONE, "one-clear-rule"),
      ),
    ).includes("absolute");
  for (const text of [
    "So they want us to have no rights at all. I think we do.",
    "They think that everyone should get rights and never have to answer for anything.",
  ])
    assert.ok(asked(text), text);
  for (const text of [
    "They want fewer arguments. We do too, and we never get there with a ban.",
    "If they think so, they should always have asked us.",
  ])
    assert.ok(!asked(text), text);
});

test("three words of all or none more than they said are pointed at, even where they said something of all", () => {
  const theirs = {
    text: "Every student of a school should get art and sport.",
    cards: ["equal-lessons"],
  };
  const asked = (restatement) =>
    about(look(pack(PHONE), "restatement", { restatement }, theirs)).includes("absolute");
  assert.ok(
    asked("Students can never learn anything at all unless every single lesson is always art."),
  );
  assert.ok(!asked("Every student should always get art and sport at school."));
});

test("no sentence with which computer players comfort somebody is quoted as something to meet", () => {
  for (const words of care) {
    const one = looked(
      pack(PHONE).motion,
      pack(PHONE).words,
      "closing",
      { text: "We say no.", cards: [] },
      { text: words, cards: [] },
    );
    assert.deepEqual(statedIn(one), []);
  }
});

test("an always that they didn't say is seen in a drill, though they say something of nobody", () => {
  const said =
    "When training is called off at noon, plans change. With a phone at lunch nobody stands at the gate in the snow.";
  const asked = (restatement) =>
    look(pack(PHONE), "restatement", { restatement }, { text: said, cards: ["reach-home"] });
  const { remarks } = asked("They say kids always want to be on their phones at lunch.");
  assert.deepEqual(saidOf({ remarks }), ["Did they say “always”?"]);
  assert.deepEqual(saidOf(asked("They say a message helps when training is called off.")), []);
});

/** What a text is told that it has. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { looked } from "#app/coaching/rules/looked.js";
import { attacks } from "#app/coaching/rules/parts.js";
import { seen } from "#tests/coached.mjs";
import {
  CAR,
  LATER,
  NK,
  PHONE,
  VOTE,
  about,
  factsOf,
  held,
  opened,
  opening,
  pack,
  packs,
  texts,
  toldOf,
} from "#tests/looking.mjs";

test("words are pointed at in characters, whatever stands before them", () => {
  const sent = { restatement: "🙂 They stupidly say it." };
  const { remarks } = look(pack(CAR), "restatement", sent, opening(CAR, "safe-on-foot"));
  const [{ marks }] = remarks.filter((one) => one.about === "loaded");
  assert.deepEqual(marks, [{ field: "restatement", start: 7, end: 15 }]);
  const liars = { restatement: "They call us liars." };
  const against = { text: "Whoever says so is a liar.", cards: ["safe-on-foot"] };
  assert.ok(!about(look(pack(CAR), "restatement", liars, against)).includes("loaded"));
});

test("several short cases are cases, what they may say is of the text’s own topic, and plain agreement is noticed", () => {
  const next = (of, text, card) =>
    look(pack(of), "opening", { text, cards: [card] }).seen?.next ?? "";
  for (const text of [
    "At sixteen you can leave school. You can start an apprenticeship. You can be charged with a crime. So you should have a vote.",
    "Babies pay tax too, every time somebody buys them a toy. Visitors pay tax. Neither of them votes. So paying tax is no ticket to the ballot box.",
  ])
    assert.ok(!next(VOTE, text, "work-and-tax").includes("case"), text);
  const filmed =
    "In our school a teacher was filmed as he fell off the stage last winter and the clip was in four chats before the bell. No rule about lessons could have stopped it, because it happened at break.";
  assert.match(next(PHONE, filmed, "a-real-rest"), /one case/u, "no dictionary against that");
  const agreed =
    "Yes, that is right. I agree with the opening. At sixteen we have not learned enough.";
  const answered = (text) =>
    look(pack(VOTE), "rebuttal", { text, cards: [] }, opening(VOTE, "still-learning")).check?.about;
  assert.equal(answered(agreed), "side");
  assert.notEqual(answered(`${agreed} But a vote needs no exam.`), "side");
  assert.notEqual(answered("They are right that we learn. A vote is not an exam."), "side");
});

test("a case is told in its whole sentence", () => {
  const text =
    "Filming is forbidden already, and two people in my class were sent home for it last winter, because a rule is enough.";
  const { seen: found } = look(pack(PHONE), "opening", { text, cards: ["no-cure"] });
  assert.ok(
    found.facts.includes(`You gave an example: “${text.slice(0, -1)}”`),
    found.facts.join("\n"),
  );
});

test("nobody is told that words of their card's claim are in their text, which whoever copies has", () => {
  const facts = Object.values(texts).flatMap((all) =>
    all.flatMap((one) => seen(one, packs).seen?.facts ?? []),
  );
  assert.ok(facts.length > 0);
  assert.deepEqual(
    facts.filter((fact) => /^[^“]*claim/iu.test(fact)), // not in a quotation
    [],
  );
});

test("shared words are told only where they are a figure with its unit, a name or three words of one clause", () => {
  const taken = (text) =>
    factsOf(text, undefined, "opening").filter((fact) => fact.includes("evidence"));
  const padded = (text) => `${text} This matters, because a morning without bells is calm.`;
  for (const text of ["Show us first how this could help.", "Forty of them came first."])
    assert.deepEqual(taken(padded(text)), [], text);
  for (const [text, quoted] of [
    ["We would gain 47 minutes each day.", "47 minutes"],
    ["They looked at it up in Oslo.", "Oslo"],
    ["Then lessons help us remember numbers.", "remember"],
  ])
    assert.ok(taken(padded(text))[0]?.includes(quoted), text);
});

test("a case of one’s own is told, and no fact of another card is asked for", () => {
  const found = look(pack(PHONE), "opening", {
    text: "My friend Lena texts under the desk all day and then asks me what the teacher said, because she missed it.",
    cards: ["out-of-reach"],
  }).seen;
  assert.ok(
    found.facts.includes(
      "You gave an example: “My friend Lena texts under the desk all day and then asks me what the teacher said, because she missed it”",
    ),
    `${found.facts}`,
  );
  assert.doesNotMatch(found.next ?? "", /evidence on your card/);
});

test("a rebuttal without figures hears that it grants something", () => {
  const sent = {
    text: "It’s true that children are safer on foot, but my grandma can’t walk to the shops, because her knees are bad.",
    restatement: "They say children can cross without fear where no cars are.",
    cards: ["cannot-walk-far"],
  };
  const { seen: found } = look(pack(CAR), "rebuttal", sent, opening(CAR, "safe-on-foot"));
  assert.ok(
    found?.facts.some((fact) => fact.startsWith("You grant what is right in theirs")),
    JSON.stringify(found),
  );
});

test("a strong text is told something of its own, in its own words", () => {
  const answered = (text) =>
    look(
      pack(VOTE),
      "rebuttal",
      { text, restatement: "They say that young people turn up and vote." },
      opening(VOTE, "they-turn-up"),
    );
  const turned = answered(
    "They turn up once, in a year in which everybody talked of it. But whoever votes as their dad does keeps the habit of voting like dad, and that lasts longer than a campaign.",
  );
  assert.deepEqual(turned.remarks, []);
  assert.deepEqual(turned.seen.facts, [
    "You compare: “But whoever votes as their dad does keeps the habit of voting like dad, and that lasts longer than a campaign”",
  ]);
});

test("what is seen in a text is the clause that says it: no relative without a story", () => {
  const facts = (text) =>
    look(pack(CAR), "opening", { text, cards: ["safe-on-foot"] }).seen?.facts ?? [];
  const case_ = (text) => facts(text).filter((fact) => fact.startsWith("You gave an example"));
  assert.deepEqual(
    case_("Streets without cars are safe, because my grandmother comes from there."),
    [],
  );
  const [told] = case_("My brother cycled to work through the tunnel, because no cars are there.");
  assert.ok(told?.includes("My brother cycled to work"));
});

test("a met objection is named, with the but that answers it", () => {
  const met = (text) =>
    opened(VOTE, "they-turn-up", text).seen?.facts.filter((fact) =>
      fact.startsWith("You meet an objection"),
    ) ?? [];
  const why = "In Scotland 75% of them went, because a question makes people look for an answer.";
  for (const [text, words] of [
    [
      `${why} Some say a referendum is a rare event, and that is fair, but a habit begins with a first time.`,
      "Some say a referendum is a rare event, and that is fair, but a habit begins with a first time",
    ],
    [
      `Older voters say that we lack experience. But nobody asks them for theirs. ${why}`,
      "Older voters say that we lack experience. But nobody asks them for theirs",
    ],
  ])
    assert.deepEqual(met(text), [`You meet an objection: “${words}”`]);
  assert.deepEqual(met(`Some say a referendum is a rare event. ${why}`), []);
  assert.deepEqual(met(`${why} A fifteen-year-old may complain, but we can tell him why.`), [
    "You meet an objection: “A fifteen-year-old may complain, but we can tell him why”",
  ]);
});

test("a quotation runs to the end of its clause, and an age is no splinter of it", () => {
  const facts = (text) => opened(VOTE, "they-turn-up", text).seen?.facts ?? [];
  const whole =
    "because a vote only counts as fair if the whole town could have taken part in it from the beginning";
  assert.ok(
    facts(`In Scotland 75% turned up, and that is good, ${whole}.`).some((fact) =>
      fact.includes(`“${whole}”`),
    ),
  );
  const scots =
    "In Scotland 75% of 16- and 17-year-olds went, because they were asked. Of the next age 54% went.";
  assert.ok(!/“17-year/u.test(facts(scots).join()), facts(scots).join());
});

test("a case is a named place or person with a year or with what happened, anywhere in the text", () => {
  for (const text of [
    "In Benin in 1897 British troops took thousands of bronzes.",
    "Edward VIII gave up his throne. Nobody had voted for him.",
    "The 2020 election removed a president, and Donald Trump had to go.",
    "Sam copied my maths and got an A. Had my teacher asked to see my working, she would have known.",
    "They dropped it in Leeds in 2019.",
    "Our mayor went to Lyon and saw it work.",
    "Leyla missed her bus twice.",
    "My aunt lost 400 euros in May.",
  ])
    assert.ok(held(text).case && !/^Had/u.test(held(text).case), `${text}: ${held(text).case}`);
  for (const text of [
    "History is boring and nobody likes it and my teacher shouts a lot.",
    "Had my teacher asked to see my working, she would have known.",
    "People were unhappy, and it was changed.",
    "On Monday we had maths.",
    "If Leeds dropped it, nobody would mind.",
    "It is like that in Leeds.",
  ])
    assert.equal(held(text).case, undefined, text);
});

test("what is granted is said, beside a question too, and answers theirs", () => {
  for (const [card, text] of [
    [
      "one-clear-rule",
      "You are right that one rule is easy to check. Still, an easy rule can be a bad rule.",
    ],
    ["one-clear-rule", "Okay, for some classes that’s hard, I admit it. A rule can be bad."],
    ["one-clear-rule", "That’s true. But a rule that is easy can be a bad rule."],
  ]) {
    const sent = { text, restatement: "They say one rule for the whole day is easy.", cards: [] };
    const { check, seen: found } = look(pack(PHONE), "rebuttal", sent, opening(PHONE, card));
    assert.ok(
      found?.facts.some((fact) => fact.startsWith("You grant")),
      text,
    );
    assert.ok(!["meets", "side"].includes(check?.about), text);
  }
});

test("a joke, a wish and a claim are no case, and of an answer about something else no part is told", () => {
  const facts = (slug, kind, text, against) =>
    look(pack(slug), kind, { text, cards: [] }, against).seen?.facts ?? [];
  const lessons = "We did the whole French Revolution and nobody gave us a guillotine.";
  assert.deepEqual(facts(VOTE, "rebuttal", lessons, opening(VOTE, "lessons-with-a-ballot")), []);
  const team = "Our pitch has no lights. We would lose our whole team for one hour in bed.";
  assert.deepEqual(facts("later-school-start", "opening", team), []);
  const joke = look(
    pack(PHONE),
    "rebuttal",
    {
      text: "Sure, and next we should ban weather because rain makes us sad. My hamster could have come up with a better argument.",
      cards: [],
    },
    {
      text: "For some of us a message to a friend elsewhere is the best minute of the day.",
      cards: ["friends-elsewhere"],
    },
  );
  assert.deepEqual(joke.seen?.facts ?? [], []);
});

test("a life that is told in the first person is a case, be it of how it always is, and a doubt about their evidence is none", () => {
  const cases = [
    [PHONE, "reach-home", "I need my phone to get home. My bus gets cancelled about once a week."],
    [
      CAR,
      "room-to-work",
      "Our handball club used to train on the square before it was a car park.",
    ],
    [CAR, "cannot-walk-far", "My grandad can only walk about fifty metres, and the bank is there."],
    [VOTE, "room-to-grow", "My uncle votes what the pub votes every single time."],
    [
      LATER,
      "work-and-care",
      "I pick up my little sister at three every day because my parents work.",
    ],
  ];
  for (const [slug, card, text] of cases)
    assert.ok(toldOf(slug, "opening", text, [card]).facts.includes("You gave an example"), text);
  const study = {
    text: "In Norway, 4,000 schools that banned phones saw better marks in 2016. England saw the same.",
    cards: ["out-of-reach"],
  };
  for (const text of [
    "Your English schools are from before 2011, nobody even had TikTok.",
    "You asked people in one small country, and my mum isn't from there.",
    "Norway in 2016 is older than my sister.",
    "Norway again. How many schools did they ask in Norway?",
    "Your study can't say if it was the phones or something else.",
  ]) {
    const { facts, about } = toldOf(PHONE, "rebuttal", text, [], study);
    assert.ok(facts.includes("You test their evidence"), text);
    assert.ok(!facts.includes("You gave an example"), text);
    assert.ok(!about.includes("why") && !about.includes("meets"), text);
  }
  const { facts } = toldOf(
    PHONE,
    "rebuttal",
    "In Norway only girls got better marks in 2016.",
    [],
    study,
  );
  assert.ok(!facts.includes("You test their evidence"));
});

test("what is granted in plain words is said, beside a remark, too", () => {
  const theirs = {
    text: "When practice ends early, plans change. With a phone at lunch, we can sort it out.",
    cards: ["reach-home"],
  };
  for (const text of [
    "You're right that plans change. The office has a phone for that, and it is open until four.",
    "Sure, plans change. But the office has a phone.",
    "I agree that plans change at lunch. But the office has a phone.",
    "Fair enough, plans change. The office has a phone.",
  ])
    assert.ok(
      toldOf(PHONE, "rebuttal", text, [], theirs).facts.includes(
        "You grant what is right in theirs",
      ),
      text,
    );
});

test("another cause for their figure tests it, and what corrects a misreading is said in its words", () => {
  const facts = (slug, text, said, card) =>
    look(pack(slug), "closing", { text, cards: [] }, { text: said, cards: [card] }).seen?.facts ??
    [];
  const said = "In 2022 only 67 people arrived, in 2019 it was 1,047. So few want to come.";
  assert.deepEqual(
    facts(NK, "67 arrived in 2022 because the border was shut then.", said, "entry-law-applies"),
    ["You test their evidence: “67 arrived in 2022 because the border was shut then”"],
  );
  const permit = "Whoever finds walking hard has a permit, and drives right up to the door.";
  const corrects = "My gran does not get a permit, and they answered that she gets one";
  assert.ok(
    facts(CAR, `${corrects}.`, permit, "buses-on-time").includes(
      `You say where they misread you: “${corrects}”`,
    ),
  );
});

test("a comparison is only told where both points are named", () => {
  const compares = (text, card = "rents-rise") =>
    look(
      pack(CAR),
      "closing",
      { text, cards: ["cleaner-air"] },
      opening(CAR, card),
    ).seen?.facts.some((fact) => /^You compare/u.test(fact)) ?? false;
  for (const text of [
    "If marches were enough, adults would give their cars back. Nobody does.",
    "Who says that a plumber cannot work there? He can. He gets a permit and leaves.",
    "They ask whether rents will fall again. They will, because flats are built.",
    "We waited two weeks for the bus and then it was all over at once.",
  ])
    assert.ok(!compares(text), text);
  assert.ok(compares("A high rent is worth less than lungs that work, because asthma stays."));
});

test("whoever tells what others counted doubts nothing", () => {
  const against = {
    text: "A study in 2021 found less nitrogen dioxide. Exhaust is worst in narrow streets full of people.",
    cards: ["cleaner-air"],
  };
  const { motion, words } = pack(CAR);
  const tests = (text) =>
    attacks(looked(motion, words, "closing", { text, cards: ["a-fee-works-too"] }, against));
  assert.ok(!tests("They counted what disappears; we count what is left to choose."));
  assert.ok(tests("They counted one gas in one year, and dust kills, too."));
  assert.ok(tests("Your study was done in one city."));
});

test("nobody who has granted something is told to begin with what is right in theirs", () => {
  const text =
    "The hours at home stay, that’s true. But six hours of lessons weigh more than one hour in the kitchen.";
  const restatement = "Right answers depend on help at home, and effort depends on oneself.";
  const { seen } = look(
    pack("homework-for-effort"),
    "rebuttal",
    { text, restatement, cards: [] },
    opening("homework-for-effort", "help-at-home"),
  );
  assert.match(seen.facts.join(), /You grant what is right in theirs/u);
  assert.doesNotMatch(seen.next ?? "", /^Begin with what is right/u);
});

/** Figures, shares, lengths of time and what things cost. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import {
  ABOUTS,
  CAR,
  LATER,
  NK,
  PHONE,
  VOTE,
  about,
  held,
  opened,
  opening,
  pack,
  sleep,
  small,
} from "#tests/looking.mjs";

test("the age of a child in an example is no figure, and everyday words in a row are nobody's", () => {
  const text =
    "Think of a six-year-old in China whose mother comes from the North. The police take her one morning.";
  const cards = ["families-split-apart"];
  assert.ok(!about(look(pack(NK), "opening", { text, cards })).includes("figure"));
  const restatement = "People who can't walk far would be locked out, because few have a permit.";
  const against = opening(CAR, "cannot-walk-far");
  assert.ok(!about(look(pack(CAR), "restatement", { restatement }, against)).includes("copied"));
});

test("figures: one's own town needs no source, a year is none, and a share is known by its third", () => {
  const asked = (text, card = "safe-on-foot") =>
    about(look(pack(CAR), "opening", { text, cards: [card] })).includes("figure");
  assert.ok(asked("A study found that 70% fewer people were hurt in New York without cars."));
  assert.ok(!asked("In New York a third fewer people on foot were hurt, a report says."));
  assert.ok(
    !asked("In New York 35% fewer people on foot were hurt, since cars stayed out in 2009."),
  );
  assert.ok(
    !asked("In my street 70% of the cars are parked all day, because nobody drives to work."),
  );
  assert.ok(
    asked("In New York buses got 24% faster, and 47% more people took them.", "buses-on-time"),
  );
  const parked = (n) => `A car stands parked for ${n}% of its life, says the RAC Foundation.`;
  assert.ok(!asked(parked(96), "cars-stand-still"), "on the move for 4%, says the card");
  assert.ok(asked(parked(86), "cars-stand-still"));
});

test("figures: a share may be said as a ratio, and neither a distance in years nor what points back is one", () => {
  const asked = (text) =>
    about(look(pack(VOTE), "opening", { text, cards: ["they-turn-up"] })).includes("figure");
  for (const share of ["three in four", "3 out of 4", "three out of every four"])
    assert.ok(!asked(`In Scotland ${share} of them said that they had voted.`), share);
  for (const share of ["two in three", "nine out of ten", "one in four"])
    assert.ok(asked(`In Scotland ${share} of them said that they had voted.`), share);
  assert.ok(!asked("A survey in Scotland, twenty years on, would say the same."));
  assert.ok(!asked("A survey says so in Scotland, and of those two groups the young one is mine."));
  assert.ok(asked("A survey found two groups in Scotland, because people of twenty vote."));
});

test("a figure is pointed at with its sign", () => {
  const text = "A study found that 91% of all cars in New York are blue, because people like it.";
  const { remarks } = look(pack(CAR), "opening", { text, cards: ["safe-on-foot"] });
  const [{ marks }] = remarks.filter((one) => one.about === "figure");
  assert.deepEqual(
    marks.map(({ start, end }) => text.slice(start, end)),
    ["91%"],
  );
});

test("lengths of time that are not a card's are asked about, where its evidence measures one", () => {
  const asked = (text) =>
    about(look(pack(PHONE), "opening", { text, cards: ["out-of-reach"] })).includes("figure");
  for (const time of ["3 hours", "two hours", "40 minutes"])
    assert.ok(asked(`It takes students ${time} to focus again, because a message stays.`), time);
  for (const time of [
    "20 minutes",
    "twenty minutes",
    "up to a third of an hour",
    "an hour",
    "five minutes",
  ])
    assert.ok(!asked(`It takes students ${time} to focus again, because a message stays.`), time);
  assert.ok(!asked("After an hour of lessons I want to see who wrote, because I have friends."));
});

test("a share is the same in words and digits, in or out of, on any card of the deck", () => {
  const motion = {
    ...small.motion,
    cards: {
      ...small.motion.cards,
      far: { ...sleep, evidence: "A survey found that four out of five jurors lost a day of pay." },
    },
  };
  const asked = (text) =>
    about(look({ ...small, motion }, "opening", { text, cards: ["sleep"] })).includes("figure");
  for (const share of ["four in five", "4 out of 5", "80 per cent", "80%"])
    assert.ok(!asked(`A survey says that ${share} of them lost pay.`), share);
  assert.ok(asked("A survey says that three in five of them lost pay."));
  assert.ok(asked("A survey says that four in five pizzas arrive cold."), "of something else");
});

test("a length of time is compared with what the evidence measured before it, and a rough one roughly", () => {
  const asked = (text, card) =>
    about(look(pack("later-school-start"), "opening", { text, cards: [card] })).includes("figure");
  assert.ok(
    asked(
      "In Seattle students slept two hours longer after school began later, a study with wrist devices says.",
      "longer-nights",
    ),
  );
  const trial = "In the trial teenagers got a plan for the evening and slept";
  assert.ok(!asked(`${trial} more than an hour longer.`, "earlier-evening"));
  assert.ok(asked(`${trial} more than four hours longer.`, "earlier-evening"));
});

test("two points and eighteen to twenty are no figures, and a place with a year is a case", () => {
  const asked = (text) =>
    about(look(pack(VOTE), "opening", { text, cards: ["they-turn-up"] })).includes("figure");
  assert.ok(!asked("In Scotland people from eighteen to twenty vote less, because they move."));
  assert.ok(!asked("A study says two points more in a test, because they vote in Scotland."));
  assert.ok(asked("A study says two countries more have it, because they vote in Scotland."));
  assert.ok(!asked("Eleven of my cousins vote in Scotland, because somebody asked them."));
  const { seen: found } = look(pack(CAR), "opening", {
    text: "In Groningen in 1977 the council closed the centre to cars. My grandma can’t walk far, because she is old.",
    cards: ["cannot-walk-far"],
  });
  assert.match(`${found?.facts}`, /You gave an example: “In Groningen in 1977/);
});

test("a figure of a card that its writer was dealt needs no source, though another one is kept", () => {
  const text = "Young people don’t even want this. 49% said no, so who is it for?";
  const asked = (dealt) =>
    about(look({ ...pack(VOTE), dealt }, "opening", { text, cards: ["still-learning"] })).includes(
      "figure",
    );
  assert.ok(asked([]) && asked(undefined));
  assert.ok(!asked(["room-to-grow"]));
});

test("a time of day is no figure", () => {
  for (const time of ["at 8:30", "at 10 pm", "by 9 o’clock"]) {
    const text = `A study found that ${time} teenagers in Seattle are awake, because clocks run late.`;
    assert.ok(!about(opened("later-school-start", "body-clock", text)).includes("figure"), text);
  }
});

test("a figure counts something: neither the two nor one is, and about one per cent is", () => {
  for (const text of [
    "Only about one per cent of it is on display.",
    "Six million people may see them.",
    "It takes 34 minutes.",
    "Nearly four in ten ask to be excused.",
    "A third of them left.",
    "It costs €20.",
  ])
    assert.ok(held(text).figure, text);
  for (const text of [
    "So the two would have to agree.",
    "One of them is right.",
    "These two sides agree.",
    "There are two reasons.",
    "It began in 1919.",
    "A 17-year-old may vote.",
    "Article 5 says so.",
  ])
    assert.equal(held(text).figure, undefined, text);
});

test("a figure of another card of one's side is known", () => {
  const late = pack("later-school-start");
  const [id, { evidence }] = Object.entries(late.motion.cards).find(([, card]) =>
    /34 minutes/u.test(card.evidence),
  );
  const other = Object.keys(late.motion.cards).find(
    (one) =>
      one !== id &&
      late.motion.cards[one].side === late.motion.cards[id].side &&
      !/34 minutes/u.test(late.motion.cards[one].evidence),
  );
  const { remarks, seen: found } = look(late, "opening", {
    text: "Seattle began later, and its pupils slept 34 minutes more, because bells ring after dawn.",
    cards: [other],
  });
  assert.deepEqual(remarks, [], evidence);
  assert.doesNotMatch(found?.next ?? "", /Add one|Bring one fact/u);
});

test("what something costs for everybody is asked about, and neither half of us nor an hour of the day", () => {
  const asked = (of, card, text) =>
    about(look(pack(of), "opening", { text, cards: [card] })).includes("figure");
  const LATE = "later-school-start";
  for (const text of [
    "Schools want to buy those locking pouches and they cost like 25 pounds each. For a thousand pupils that is a whole teacher’s salary.",
    "A locker for each phone costs the school €40, and students break them.",
  ])
    assert.ok(asked(PHONE, "breaks-belong-to-us", text), text);
  for (const [of, card, text] of [
    [LATE, "last-lesson", "We lost on Saturday because half of us were still asleep."],
    [LATE, "last-lesson", "Half of them could work on Saturday."],
    [CAR, "street-by-street", "On Sundays half of our church is over seventy. No bus before ten."],
  ])
    assert.ok(!asked(of, card, text), text);
});

test("figures of one’s own life, or of another card in words, are no strange figures", () => {
  const figures = (text) =>
    about(
      look(pack(PHONE), "closing", { text, cards: ["out-of-reach"] }, opening(PHONE, "no-cure")),
    ).filter((one) => one === "figure");
  assert.deepEqual(figures("It left me at the stop with two per cent battery."), []);
  assert.deepEqual(figures("No study of thirty schools asked about hers."), []);
});

test("a rounded figure is the card’s own, and why something happened is no claim twice", () => {
  const text =
    "A study with more than 5000 people in eleven countries found that clear thinking is as good at 16 as in adults.";
  assert.ok(!about(opened(VOTE, "ready-to-think", text)).includes("figure"));
  const far = text.replace("5000", "8000");
  assert.ok(about(opened(VOTE, "ready-to-think", far)).includes("figure"));
  const tanks =
    "We had a boy from Syria who sat in the back of our history class for five weeks and drew tanks, and nobody noticed because everybody was nice to him. Being nice isn't teaching.";
  assert.ok(!about(opened("newcomers-first-week", "quiet-start", tanks)).includes("circular"));
});

test("half an hour is rough for 34 minutes, and a year before a share is none", () => {
  const figures = (slug, card, text) =>
    look(pack(slug), "opening", { text, cards: [card] }).remarks.map((one) => one.about);
  const slept =
    "A study in Seattle found that students slept about half an hour longer when school began later, and their marks went up.";
  assert.deepEqual(figures("later-school-start", "longer-nights", slept), []);
  const hurt =
    "In New York they closed parts of Broadway in 2009 and 35% fewer people on foot got hurt, says the city’s own report.";
  assert.deepEqual(figures(CAR, "safe-on-foot", hurt), []);
});

test("a share as digits is asked for its source, and one in words needs none", () => {
  const figure = (text) => ABOUTS("opening", text).includes("figure");
  assert.ok(figure("Cars should go: 7 out of 9 people in a city centre cough all day."));
  assert.ok(!figure("Cars should go: one in ten people in a city centre coughs all day."));
});

test("a mark, a range in words and a rounded figure need no source, and three thousand of something do", () => {
  const asked = (card, text) => about(opened(CAR, card, text)).includes("figure");
  assert.ok(!asked("buses-on-time", "In New York buses got 22 to 47 percent faster."));
  assert.ok(!asked("jams-move-out", "A report gave our town 3 out of 10, and no bus came."));
  assert.ok(asked("jams-move-out", "A report gave 3 out of 10 drivers a fine."));
  assert.ok(asked("safe-on-foot", "3000 children were run over here last year."));
  assert.ok(!about(opened(VOTE, "ready-to-think", "They tested 5,200 people.")).includes("figure"));
});

test("a share in words is asked for its source where somebody did it, and so many of a hundred are a share", () => {
  const asked = (card, text) => about(opened(CAR, card, text)).includes("figure");
  for (const text of [
    "In Madrid nine out of ten shops closed when the cars went away.",
    "After the ban in Paris three in five families moved out.",
    "A study says that 64 of a hundred drivers would stay at home.",
  ])
    assert.ok(asked("a-fee-works-too", text), text);
  for (const text of [
    "In our street three out of four neighbours walked to work last week.",
    "Three in a row were full, so I went home by bus.",
  ])
    assert.ok(!asked("a-fee-works-too", text), text);
  const rest = "11 percent less means that 89 cars of a hundred are still there.";
  const sent = { text: rest, cards: ["jams-move-out"] };
  const theirs = opening(CAR, "traffic-goes-away");
  assert.ok(!about(look(pack(CAR), "rebuttal", sent, theirs)).includes("figure"));
});

test("a share of a named place is asked for its source beside what the writer tells of home", () => {
  const asked = (text) => about(opened(CAR, "a-fee-works-too", text)).includes("figure");
  assert.ok(asked("I counted nine cars in my street, and in Lisbon 62% of them went away."));
  assert.ok(!asked("In our street in Lisbon 62% of all cars went away."));
  assert.ok(!asked("My mum says it, my aunt in Lisbon too: 62% of our street is parking."));
});

test("figures: two thousand people are no year, with a comma", () => {
  const asked = (text) => ABOUTS("closing", text).includes("figure");
  assert.ok(asked("Over 2,000 drivers in Berlin were asked, and most of them agreed."));
  assert.ok(!asked("In 2019 most drivers agreed, and in 2020 nobody asked again."));
});

test("a figure of another card is said to be on it, and one that the others have said is known", () => {
  const text = "A study found that 81% of the shops sold more.";
  const said = (more) =>
    look({ ...pack(CAR), ...more }, "opening", { text, cards: ["people-on-foot-buy"] })
      .remarks.filter((one) => one.about === "figure")
      .map((one) => one.said);
  assert.deepEqual(said({}), [
    "“Moving is healthy” has this figure. Does it count the same there?",
  ]);
  assert.deepEqual(said({ heard: "81% move too little." }), []);
  const nowhere = look(pack(CAR), "opening", {
    text: text.replace("81", "83"),
    cards: ["people-on-foot-buy"],
  });
  assert.match(nowhere.remarks[0].said, /^I don’t find “/u);
});

test("a figure that is on no card is named, with what it counts, in words or digits", () => {
  const said = (text) =>
    look(pack(PHONE), "opening", { text, cards: ["out-of-reach"] }).remarks.map((one) => one.said);
  for (const [text, named] of [
    ["A study says that 87% of students who look at a phone fail their tests.", "87% of students"],
    ["A survey found 340 loud red phones, and they rang.", "340 loud red phones"],
    [
      "Nine out of ten students fail because of phones, a survey found.",
      "Nine out of ten students",
    ],
    [
      "A survey found that forty percent of students look at a phone in class.",
      "forty percent of students",
    ],
  ])
    assert.match(said(text).join(), new RegExp(`^I don’t find “${named}” on the cards`, "u"));
});

test("a figure of somebody near, or of one's own opening, needs no card, and another without a source is asked about plainly", () => {
  const said = (text, opened = "") =>
    look(pack(CAR), "closing", { text, opened }, opening(CAR, "empty-malls"))
      .remarks.filter((one) => one.about === "figure")
      .map((one) => one.said);
  assert.deepEqual(said("My uncle is a plumber. He has 200 kilos of tools in his van."), []);
  assert.deepEqual(said("Who carries 400 kilos?", "A van carries 400 kilos."), []);
  assert.deepEqual(said("Who carries 400 kilos?"), ["“400 kilos”: how do you know?"]);
  assert.match(said("My uncle drives. He read that 83% of drivers do.")[0], /^I don’t find “83%/u);
});

test("a figure that follows from others of its sentence needs no card", () => {
  const asked = (text) =>
    about(
      look(
        pack(LATER),
        "rebuttal",
        { text, restatement: "", cards: [] },
        {
          text: "After such a change 3 to 4% fewer older students took part in clubs, a study found.",
          cards: ["afternoons-shrink"],
        },
      ),
    ).includes("figure");
  assert.ok(!asked("3 to 4% is one kid in a class of 25, and every kid sleeps."));
  assert.ok(!asked("3 to 4% is about one in 25 to 33, so 96 of 100 keep their club, they said."));
  assert.ok(asked("3 to 4% leave, and 58% of students leave their club early, a survey found."));
});

/** The rules of coaching on the packs: tests/unit/coaching/test_coaching.py gives what tools/coaching.py measures. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { learnt, look, lookAtLine } from "#app/coaching/coaching.js";
import { soundsHard } from "#app/coaching/hard_words.js";
import { onlyClaims } from "#app/coaching/notices.js";
import { heldBy, lackedBy } from "#app/practice/questioner/has.js";
import { alarms, mark, measured, seen } from "#tests/coached.mjs";

const { files, samples, ...packs } = JSON.parse(readFileSync(process.env.GIVEN, "utf8"));
const texts = Object.fromEntries(files.map(({ name, texts: all }) => [name, all]));
const OWN_WORDS = ["copied", "echo"];
const MARKS = ["wrong", "cautious", "coach"];

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
    const { remarks, check } = seen(one, packs);
    assert.ok(remarks.length <= 2);
    for (const { about, said, stated } of remarks) {
      const isCheckable = ["copied", "insult", "none"].includes(about);
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
  const limits = { opening: [40, 600], rebuttal: [30, 450] };
  const asked = (pack, written) =>
    onlyClaims(written, packs.motions[pack], packs.lexicons[pack], limits);
  for (const text of [
    "phones are bad because they are bad and everyone knows it",
    "I just think phones should be banned in school, it is better for everyone.",
  ])
    assert.ok(asked("phone-free-school-day", { kind: "opening", text, cards: [] }), text);
  const [card] = Object.keys(packs.motions["phone-free-school-day"].cards);
  const lazy = { kind: "opening", text: "Phones are bad because they are bad.", cards: [card] };
  assert.ok(asked("phone-free-school-day", lazy), "a word of its card makes it no reason");
  const good = samples.filter(({ kind }) => kind === "opening" || kind === "rebuttal");
  const found = good.filter(({ pack, kind, text, card, own, against }) =>
    asked(pack, { kind, text, cards: kind === "opening" ? [card] : own ? [own] : [], against }),
  );
  assert.deepEqual(
    found.map(({ text }) => text),
    [],
  );
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

// --- what a reader of the rules once quoted -----------------------------------------------

const pack = (slug) => ({ motion: packs.motions[slug], words: packs.lexicons[slug] });
const about = ({ remarks, check }) => [
  ...remarks.map((one) => one.about),
  ...(check ? [`${check.about}?`] : []),
];
const VOTES = "votes-at-sixteen";
const cardOf = (slug, side) =>
  Object.keys(packs.motions[slug].cards).find((id) => packs.motions[slug].cards[id].side === side);
const opening = (slug, card) => {
  const { claim, why, evidence } = packs.motions[slug].cards[card];
  return { text: `${claim} ${why} ${evidence}`, cards: [card] };
};
const [CAR, VOTE, NK, PHONE] = [
  "car-free-city-centres",
  "votes-at-sixteen",
  "returning-north-koreans",
  "phone-free-school-day",
];
const restated = (slug, card, restatement) =>
  about(look(pack(slug), "restatement", { restatement }, opening(slug, card)));

test("words are judged by their form: ignore, cruelty and pretending are no insults", () => {
  for (const [slug, card, text] of [
    [VOTE, "parties-listen", "They say parties ignore people who can’t vote."],
    [
      NK,
      "harm-after-return",
      "They say people go back to a place where they face harsh treatment.",
    ],
    ["homework-for-effort", "effort-is-hidden", "They say students could pretend to work hard."],
  ])
    assert.ok(!restated(slug, card, text).includes("loaded"), text);
  assert.ok(
    restated(VOTE, "parties-listen", "They say something ridiculously naive.").includes("loaded"),
  );
});

test("a word that the other side said itself is theirs", () => {
  const against = { text: "It would be cruel to send anybody back.", cards: ["treaty-duty"] };
  const sent = { restatement: "They say that it is cruel to send people back." };
  assert.ok(!about(look(pack(NK), "restatement", sent, against)).includes("loaded"));
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

test("words are pointed at in characters, whatever stands before them", () => {
  const sent = { restatement: "🙂 They stupidly say it." };
  const { remarks } = look(pack(CAR), "restatement", sent, opening(CAR, "safe-on-foot"));
  const [{ marks }] = remarks.filter((one) => one.about === "loaded");
  assert.deepEqual(marks, [{ field: "restatement", start: 7, end: 15 }]);
  const liars = { restatement: "They call us liars." };
  const against = { text: "Whoever says so is a liar.", cards: ["safe-on-foot"] };
  assert.ok(!about(look(pack(CAR), "restatement", liars, against)).includes("loaded"));
});

test("the motion's own title is nobody's to copy", () => {
  const restatement = "They say that China should change its policy of returning North Koreans.";
  const against = {
    text: "We say that China should change its policy of returning North Koreans.",
    cards: ["treaty-duty"],
  };
  assert.ok(!about(look(pack(NK), "restatement", { restatement }, against)).includes("copied"));
});

test("a text of something else is asked what it has to do with the motion, whatever everyday words it shares with a card", () => {
  const spain =
    "My cousin went to Spain last summer and the food was amazing. Football is the best sport because it is fun and everybody can play it.";
  for (const [text, cards] of [
    [spain, ["breaks-with-people"]],
    [`${spain} Also homework should be shorter at weekends.`, ["nobody-films-you", "help-is-near"]],
  ])
    assert.deepEqual(about(look(pack(PHONE), "opening", { text, cards })), ["off"], text);
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
    "In our school a boy was filmed in the changing room last winter and the clip was in four chats before the bell. No rule about lessons could have stopped it, because it happened at break.";
  assert.match(next(PHONE, filmed, "a-real-rest"), /one case/u, "no dictionary against that");
  const agreed =
    "Yes, that is right. I agree with the opening. At sixteen we have not learned enough.";
  const answered = (text) =>
    look(pack(VOTE), "rebuttal", { text, cards: [] }, opening(VOTE, "still-learning")).check?.about;
  assert.equal(answered(agreed), "side");
  assert.notEqual(answered(`${agreed} But a vote needs no exam.`), "side");
  assert.notEqual(answered("They are right that we learn. A vote is not an exam."), "side");
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

test("the age of a child in an example is no figure, and everyday words in a row are nobody's", () => {
  const text =
    "Think of a six-year-old in China whose mother comes from the North. The police take her one morning.";
  const cards = ["families-split-apart"];
  assert.ok(!about(look(pack(NK), "opening", { text, cards })).includes("figure"));
  const restatement = "People who can't walk far would be locked out, because few have a permit.";
  const against = opening(CAR, "cannot-walk-far");
  assert.ok(!about(look(pack(CAR), "restatement", { restatement }, against)).includes("copied"));
});

test("who writes of distress gets care alone, and words against people are noticed", () => {
  const asked = (text) => {
    const sent = { text, restatement: "They say people talk more.", cards: [] };
    return look(pack(CAR), "rebuttal", sent, opening(CAR, "safe-on-foot"));
  };
  for (const text of [
    "If I was gone nobody would even notice.",
    "My uncle touches me when I'm alone with him.",
    "I haven't eaten for three days so that they stop calling me fat.",
    "He said he'll bring a knife on Friday and then we'll all see.",
    "my dad beats my mum and I need the phone to call the police",
  ])
    assert.deepEqual(asked(text), { remarks: [], care: true }, text);
  for (const text of [
    "Says Lea from 8a, who has no friends because she is fat and smells.",
    "Those people are parasites and rats, they deserve what they get at home.",
    "Muslims are all terrorists and should be locked up.",
    "They cheat, so they say everyone cheats. Typical liars.",
  ])
    assert.ok(about(asked(text)).includes("insult"), text);
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

test("a denial of harm on record is asked about, a denial of the denial is not", () => {
  const answered = (text, card) => about(look(pack(NK), "closing", { text }, opening(NK, card)));
  for (const text of [
    "That never happens, and the reports were made up.",
    "They exaggerate, and it isn’t true.",
    "There are only stories from people who want money for interviews.",
    "Well, they should have thought about that before they crossed.",
    "It is their own fault, and a few months are no big deal.",
  ])
    assert.ok(answered(text, "harm-after-return").includes("harm"), text);
  for (const text of [
    "We do not say that anything was made up.",
    "Nobody claims that it never happened, and we don’t call it propaganda.",
    "The harm is real. What should follow from it is another question.",
  ])
    assert.ok(!answered(text, "harm-after-return").includes("harm"), text);
  assert.ok(!answered("That never happens.", "treaty-duty").includes("harm"));
});

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

test("an insult comes first, in drills too, and the motion's own words are none", () => {
  const { remarks } = look(
    pack(PHONE),
    "closing",
    { text: "Whoever wrote this is an idiot, because people talk at lunch and you are jealous." },
    opening(PHONE, "breaks-with-people"),
  );
  assert.deepEqual([remarks[0].about, remarks[0].stated], ["insult", true]);
});

test("words about hurting oneself, or being hurt at home, are met with care and with no question about debating", () => {
  const against = opening(PHONE, "breaks-with-people");
  for (const text of [
    "They all hate me and sometimes I want to not be here anymore. So please no ban.",
    "I cut myself because of school and my phone is the only thing that helps me.",
    "Without my chat I would kill myself, you idiots.",
    "My stepfather hits me when I don't answer, so I need the phone at school.",
  ]) {
    for (const kind of ["opening", "rebuttal", "closing"])
      assert.deepEqual(look(pack(PHONE), kind, { text, restatement: "They say." }, against), {
        remarks: [],
        care: true,
      });
    const { remarks, check, care } = look(
      pack(PHONE),
      "restatement",
      { restatement: text },
      against,
    );
    assert.deepEqual([remarks, check, care], [[], undefined, true]);
  }
});

test("somebody named or a group that is called something is an insult, and a denial of it is none", () => {
  const answered = (text) =>
    about(look(pack(PHONE), "closing", { text }, opening(PHONE, "breaks-with-people")));
  for (const text of ["Mr Huber is a fat pig and wants our phones.", "Refugees are parasites."])
    assert.ok(answered(text).includes("insult"), text);
  assert.ok(!answered("Refugees are not criminals, because they flee.").includes("insult"));
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

test("a text that agrees, or says the motion against which it stands, is asked whom it helps", () => {
  const answered = (text) =>
    about(
      look(pack(PHONE), "closing", { text, cards: ["reach-home"] }, opening(PHONE, "out-of-reach")),
    );
  assert.ok(answered("Actually they’re right, because my mind wanders too.").includes("side?"));
  assert.ok(answered("I agree with you because it works at ours.").includes("side?"));
  assert.ok(!answered("You are right about that, but a call home is short.").includes("side?"));
  const opened = (text) =>
    about(look(pack("later-school-start"), "opening", { text, cards: ["parents-at-work"] }));
  assert.ok(
    opened("I think school should start later because parents are happy then.").includes("side?"),
  );
  assert.ok(!opened("They say school should start later because we are tired.").includes("side?"));
  assert.ok(!opened("Nobody has said why school should start later.").includes("side?"));
});

test("a few words turned over and over are asked for a reason", () => {
  const text =
    "Language is learned by language and so it is, therefore language must be learned before it is learned.";
  const sent = { text, restatement: "They say that you learn a language in use." };
  const against = opening("newcomers-first-week", "language-in-use");
  assert.deepEqual(about(look(pack("newcomers-first-week"), "rebuttal", sent, against)), ["why?"]);
});

test("a restatement in the words of their point needs no question, and one in other words has one", () => {
  const said = { text: "Where cars stay out, the air in narrow streets gets better.", cards: [] };
  const asked = (restatement) => about(look(pack(CAR), "restatement", { restatement }, said));
  assert.deepEqual(asked("They say that air gets better in narrow streets."), []);
  assert.deepEqual(asked("They love cars and hate trees."), ["fair?"]);
});

test("a case is told in its whole sentence", () => {
  const text =
    "Filming is forbidden already, and two people in my class were sent home for it last winter, because a rule is enough.";
  const { seen: found } = look(pack(PHONE), "opening", { text, cards: ["no-cure"] });
  assert.ok(
    found.facts.includes(`You bring a case: “${text.slice(0, -1)}”`),
    found.facts.join("\n"),
  );
});

test("contempt for people is asked about, in new words, too", () => {
  const asked = (text) =>
    about(look(pack(PHONE), "closing", { text }, opening(PHONE, "out-of-reach")));
  for (const text of [
    "They’re too stupid to learn it anyway, so why bother with phones?",
    "These people should go home if they don’t like our phones.",
  ])
    assert.ok(asked(text).includes("personal"), text);
  assert.ok(
    !asked("They are too tired to learn, because phones kept them up.").includes("personal"),
  );
});

test("an empty text is stated, and nothing else is asked", () => {
  assert.deepEqual(about(look(pack(CAR), "closing", { text: " " }, opening(CAR, "safe-on-foot"))), [
    "none",
  ]);
  assert.deepEqual(restated(CAR, "safe-on-foot", ""), ["none"]);
});

test("where a list is missing, its rule is silent, and check questions stay", () => {
  const bare = { motion: { ...packs.motions[CAR], language: "xx" }, words: { language: "xx" } };
  for (const one of texts.tuned.filter((text) => text.pack === CAR)) {
    const noticed = seen(one, { motions: { [CAR]: bare.motion }, lexicons: { [CAR]: bare.words } });
    for (const remark of noticed.remarks)
      assert.ok(["copied", "figure", "echo", "nonsense"].includes(remark.about), remark.said);
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

test("where nothing is remarked on or asked, a text is told what it has, in its own words, and one thing to try", () => {
  const all = [...Object.values(texts).flat(), ...samples];
  let quoted = 0;
  for (const one of all) {
    const found = seen(one, packs);
    const { remarks, check, care } = found;
    const tapped = ["fair", "meets", "side"].includes(check?.about); // a reason may be asked for beside what to try next
    if (remarks.length || tapped || care) {
      assert.equal(found.seen?.next, undefined);
      assert.ok(
        (found.seen?.facts ?? []).every((fact) => /^You (?:grant|test|bring a case)/u.test(fact)),
      );
    }
    if (!found.seen) continue;
    assert.match(found.seen.next ?? ".", /[.?]$/u);
    for (const fact of found.seen.facts)
      for (const [, word] of fact.matchAll(/“([^”]+)”/gu)) {
        assert.ok(one.text.includes(word), `${word} is not in ${one.text}`);
        quoted++;
      }
  }
  assert.ok(quoted > 50);
});

test("nobody is told that words of their card's claim are in their text, which whoever copies has", () => {
  const facts = Object.values(texts).flatMap((all) =>
    all.flatMap((one) => seen(one, packs).seen?.facts ?? []),
  );
  assert.ok(facts.length > 0);
  assert.deepEqual(
    facts.filter((fact) => /claim/i.test(fact)),
    [],
  );
});

// --- what a teacher once found praised or let through -------------------------------------

const LONG = "Adults of eighteen vote, since they pay taxes and can be sued. ".repeat(3);
const sleep = {
  side: "for",
  title: "Sleep",
  claim: "Early bells cost rest.",
  why: "Tired pupils forget.",
  evidence:
    "First, doctors in Oslo counted 47 minutes of extra sleep. Lessons that begin late help pupils remember numbers.",
  weak_point: "Phones.",
  answers: {},
};
const small = {
  motion: {
    title: "Bells",
    question: "Bells?",
    language: "en",
    cards: { sleep, other: { ...sleep, side: "against", claim: LONG } },
  },
  words: packs.lexicons[CAR],
};
const factsOf = (text, said = LONG, kind = "closing") =>
  look(small, kind, { text, cards: ["sleep"] }, { text: said, cards: ["other"] }).seen?.facts ?? [];

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
  const theirs = factsOf(
    padded("The right belongs to adults, and one of eighteen can wait."),
    "It belongs to nobody. Adults pay. Eighteen is a number. Is a smaller step enough?",
  );
  assert.ok(!theirs.some((fact) => fact.startsWith("You take up")), `${theirs}`);
  const asked = factsOf(padded("A smaller step is enough."), "Is a smaller step enough?");
  assert.ok(!asked.some((fact) => fact.startsWith("You take up")), `${asked}`);
});

test("so begins no reason: what stands before it may be one, or not", () => {
  const reasons = (text) => factsOf(text).filter((fact) => fact.startsWith("Your reason"));
  for (const text of [
    "Adults vote and are sued, says my uncle. So her trip does not vanish.",
    "In Oslo a nurse of eighteen can pay taxes, so her trip does not vanish.",
  ])
    assert.deepEqual(reasons(text), [], text);
});

test("letters that are no words cannot be followed, in whatever field they are typed", () => {
  const senseless = (noticed) => about(noticed).includes("nonsense");
  const against = { text: LONG, cards: ["other"] };
  const restatement = "They say that adults of eighteen vote since they pay taxes.";
  const text = "blah blah because cars traffic more than lkjh";
  assert.ok(senseless(look(small, "rebuttal", { text, restatement }, against)));
  const fine = "Taxes are paid by children, too, because they buy sweets.";
  const rows = "fgh dfgh rtz lkj mnb";
  assert.ok(senseless(look(small, "rebuttal", { text: fine, restatement: rows }, against)));
  assert.ok(senseless(look(small, "restatement", { restatement: rows }, against)));
  assert.ok(senseless(lookAtLine(small, "asdf asdf qwer jklo")));
  for (const line of [
    "My GPS and my TV, mrs Lynch, thx.",
    "hmm, my rhythm, tbh",
    "It rests on 1 report.",
  ])
    assert.deepEqual(about(lookAtLine(small, line)), [], line);
  assert.equal(lookAtLine(small, "I want to die").care, true);
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

test("nothing is missed that is there, and a tip is about this text", () => {
  const against = { text: LONG, cards: ["other"] };
  const tip = (kind, text, restatement = "") =>
    look(small, kind, { text, restatement, cards: ["sleep"] }, against).seen?.next;
  const three =
    "A nurse of eighteen pays taxes like an adult. You would let her be sued for it. A year later she can vote on all of that anyway.";
  assert.notEqual(tip("closing", three), "Add one sentence that says why it is so.");
  const restated = "adults of eighteen pay taxes and can be sued.";
  const begins = "Say their point in a few words before you answer it.";
  assert.notEqual(tip("rebuttal", `${three} This is because of bells.`, restated), begins);
  const opening =
    "We sleep 47 minutes longer in Oslo, because the bells are late there and pupils wake up by themselves.";
  const objection = "They may say: “Phones.” What does your evidence still show?";
  assert.equal(tip("opening", opening), objection);
  const long =
    "When you are fourteen or fifteen your body is simply not tired at ten in the evening, and doctors have said so for years, it is not because we are lazy or because we play too much. I lie in bed and look at the ceiling until half past eleven and then the alarm rings at six, because my bus goes at ten to seven. That makes six and a half hours, and my little sister gets nine. If school began at nine I could take the bus at ten to eight. I would have one hour more, and one hour more each day is five hours in a week, which is nearly a whole night. A school should fit the people who sit in it, and I can't change when I get tired, but a school can change a timetable.";
  assert.equal(tip("opening", long), "Say the same in half as many words.");
  const whole = `${opening} That weighs more than a late bus.`;
  assert.equal(tip("opening", whole), objection);
  const met = "Some people say that phones keep us awake, but the bells do it in Oslo, too.";
  assert.doesNotMatch(tip("opening", `${whole} ${met}`), /Phones\./u, "it is met there");
  const denied =
    "We come late by 47 minutes in Oslo, and it is not because we are lazy or because we play.";
  assert.ok(!factsOf(denied).some((fact) => fact.startsWith("Your reason")));
});

test("only a long text is told to be half as long, and a point called stupid is asked about", () => {
  const text =
    "They say that adults of eighteen pay taxes, but sleep matters more than taxes, because doctors in Oslo counted 47 minutes of extra sleep.";
  const nextOf = (words) =>
    look(small, "closing", { text: words, cards: ["sleep"] }, { text: LONG, cards: ["other"] });
  assert.equal(nextOf(text).seen?.next, undefined);
  const said = (words) => nextOf(words).remarks.map((remark) => remark.said);
  assert.ok(
    said("Your argument is stupid, because adults sleep.").includes(
      "What is wrong with the point?",
    ),
  );
  assert.ok(
    !said("That is wrong and stupid, because adults sleep.").includes(
      "What is wrong with the point?",
    ),
  );
});

test("a text off the motion is asked what it has to do with it, and hears nothing of its form", () => {
  const opened = (slug, text) => look(pack(slug), "opening", { text, cards: [] });
  for (const [slug, text] of [
    [
      "homework-for-effort",
      "Italian pasta is the best food in the world, because the sauce is fresh and the cheese is salty.",
    ],
    [PHONE, "The referee gave a penalty, because our striker fell, and the stadium sang songs."],
  ]) {
    const { remarks, check, seen: found } = opened(slug, text);
    assert.deepEqual(
      remarks.map(({ said }) => said),
      ["What has this to do with the motion?"],
    );
    assert.ok(!check && !found, text);
  }
  for (const text of [
    "My friend Lena texts under the desk all day and then asks me what the teacher said.",
    "I fear to miss a joke, so I look at it all the time. Nobody should have to.",
  ])
    assert.ok(!about(opened(PHONE, text)).includes("off"), text);
});

test("only a plain yes to the other side asks which side a text speaks for", () => {
  const opened = (slug, card, text) => about(look(pack(slug), "opening", { text, cards: [card] }));
  const asks = "side?";
  const late = "later-school-start";
  for (const [slug, card, text] of [
    [late, "steady-rhythm", "Yes, and that is why starting later is good, because we are tired."],
    [late, "body-clock", "Starting later is a bad idea, because buses are full then."],
    [PHONE, "out-of-reach", "Banning phones is unfair, because I need mine."],
    [PHONE, "learn-to-handle", "We can’t concentrate any more, so I am totally for the ban."],
    [PHONE, "out-of-reach", "Schools shouldn’t ban phones, because we learn to handle them."],
    [PHONE, "learn-to-handle", "We should ban phones the whole day, since they distract us."],
    [PHONE, "out-of-reach", "For phones because you can look things up."],
    [PHONE, "out-of-reach", "for phones"],
    [PHONE, "out-of-reach", "I’m all for phones because they help us learn."],
    [PHONE, "out-of-reach", "Phones should be allowed at school because you need them."],
    [PHONE, "learn-to-handle", "I am against phones because they distract us."],
    [
      CAR,
      "jams-move-out",
      "In New York fewer people on foot were hurt, as the city’s transport department reported, and children can cross without fear.",
    ],
  ])
    assert.deepEqual(opened(slug, card, text), [asks], text);
  for (const [slug, card, text] of [
    [late, "body-clock", "Yes, and that is why starting later is good, because we are tired."],
    [late, "steady-rhythm", "They say that starting later is good, because we are tired."],
    [late, "steady-rhythm", "Starting later is not good, because buses are full then."],
    [late, "body-clock", "Is it wrong to start later? Buses can wait, because they are ours."],
    [CAR, "safe-on-foot", "Cars in the city centre are bad, because children cross there."],
    [PHONE, "out-of-reach", "Schools should not ban phones only in lessons, because breaks count."],
    [
      PHONE,
      "learn-to-handle",
      "Schools should ban phones in lessons, and leave them to us at lunch.",
    ],
    [PHONE, "learn-to-handle", "Why should we ban phones all day? We learn to use them."],
    [PHONE, "out-of-reach", "I am against the excuses, because I lose time."],
    [PHONE, "out-of-reach", "I am against phones because they distract us."],
    [
      PHONE,
      "out-of-reach",
      "For phones, a locker by the door is enough, because nobody steals there.",
    ],
    [PHONE, "out-of-reach", "I am for phones in lockers because they ring otherwise."],
    [PHONE, "learn-to-handle", "For phones because you can look things up."],
    [CAR, "safe-on-foot", "I am for cars outside the ring because there is room."],
  ])
    assert.ok(!opened(slug, card, text).includes(asks), text);
});

test("a text on something else is met by a question about the motion first, on every motion", () => {
  for (const slug of Object.keys(packs.motions))
    for (const text of [
      "Italian pasta is the best food in the world, because the sauce is fresh and the cheese is salty.",
      "My cousin went as a vampire on Halloween, and everyone liked it. The costume glittered and the pumpkin soup was gorgeous.",
      "The referee was blind and gave them a penalty. Our striker hit the post twice, and the goalkeeper cried.",
      "Last weekend we had a barbecue and my uncle burned all the sausages. In the end we ordered pizza with extra cheese.",
    ])
      for (const side of ["for", "against"]) {
        const { cards } = packs.motions[slug];
        const card = Object.keys(cards).find((id) => cards[id].side === side);
        const { remarks } = look(pack(slug), "opening", { text, cards: [card] });
        assert.equal(remarks[0]?.about, "off", `${slug}: ${text}`);
      }
});

test("a restatement of nothing that was said is asked about, and a tap doesn’t make it fair", () => {
  const one = opening("homework-for-effort", "mistakes-teach");
  const restate = (restatement) =>
    look(pack("homework-for-effort"), "restatement", { restatement }, one);
  assert.deepEqual(about(restate("They say that pizza is healthier than burgers.")), ["elsewhere"]);
  assert.ok(restate("They say that teachers give too many tests in winter.").check.far);
  assert.ok(!restate("They say that mistakes help people to learn.").check?.far);
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

test("a case of one’s own is told, and no fact of another card is asked for", () => {
  const found = look(pack(PHONE), "opening", {
    text: "My friend Lena texts under the desk all day and then asks me what the teacher said, because she missed it.",
    cards: ["out-of-reach"],
  }).seen;
  assert.ok(
    found.facts.includes(
      "You bring a case: “My friend Lena texts under the desk all day and then asks me what the teacher said, because she missed it”",
    ),
    `${found.facts}`,
  );
  assert.doesNotMatch(found.next ?? "", /evidence on your card/);
});

test("therefore and that is why announce a conclusion, and because a reason", () => {
  const facts = (text) =>
    look(pack(PHONE), "opening", { text, cards: ["out-of-reach"] }).seen?.facts ?? [];
  for (const word of ["Therefore", "That is why"]) {
    const text = `My friend Lena texts under the desk. Phones should stay away, because a phone pulls at attention. ${word} phones distract.`;
    assert.ok(
      facts(text).includes(`Your conclusion: “${word} phones distract”`),
      facts(text).join(),
    );
    assert.ok(
      facts(text).includes("Your reason: “because a phone pulls at attention”"),
      facts(text).join(),
    );
  }
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

test("two points and eighteen to twenty are no figures, and a place with a year is a case", () => {
  const asked = (text) =>
    about(look(pack(VOTE), "opening", { text, cards: ["they-turn-up"] })).includes("figure");
  assert.ok(!asked("In Scotland people from eighteen to twenty vote less, because they move."));
  assert.ok(!asked("A study says two points more in a test, because they vote in Scotland."));
  assert.ok(asked("A study says two countries more have it, because they vote in Scotland."));
  const { seen: found } = look(pack(CAR), "opening", {
    text: "In Groningen in 1977 the council closed the centre to cars. My grandma can’t walk far, because she is old.",
    cards: ["cannot-walk-far"],
  });
  assert.match(`${found?.facts}`, /You bring a case: “In Groningen in 1977/);
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

test("a line in a drill is asked what it has to do with the motion, and an insult is one there, too", () => {
  const said = (text) => lookAtLine(pack(PHONE), text).remarks.map((one) => one.about);
  for (const text of ["Pizza.", "What does your father think about pizza?"])
    assert.deepEqual(said(text), ["off"], text);
  assert.deepEqual(said("Whoever wrote this is an idiot."), ["insult"]);
  for (const text of ["How many were asked?", "Do they talk at lunch then?", "Who pays?"])
    assert.deepEqual(said(text), [], text);
});

const ABOUTS = (kind, text, more = {}) => {
  const against = kind === "opening" ? undefined : opening(CAR, "safe-on-foot");
  const { remarks, check } = look(
    pack(CAR),
    kind,
    { text, cards: ["cannot-walk-far"], ...more },
    against,
  );
  return [...remarks.map(({ about }) => about), ...(check ? [`${check.about}?`] : [])];
};

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

test("whoever agrees with what the motion says or refuses is asked whether their side says that", () => {
  const given = (text) =>
    ABOUTS("rebuttal", text, { restatement: "They say children are safe on foot there." });
  assert.ok(
    given(
      "We agree that cars should stay in the city centre, though. Streets are for children.",
    ).includes("given"),
  );
  for (const text of [
    "I agree that some streets are dangerous, but my grandma can't walk far because of her knees.",
    "They agree that cars should stay in the city centre, and that is why my grandma is glad.",
  ])
    assert.ok(!given(text).includes("given"), text);
});

test("what everybody knows is asked for its source, and what is said of all people of a kind for one who isn't so", () => {
  const about = (text) => ABOUTS("opening", text);
  assert.ok(about("Cars are good for the city centre. Everyone knows that.").includes("known"));
  assert.ok(
    about("Kids dont know anything about cars in a centre, so they can walk.").includes("sweeping"),
  );
  for (const text of [
    "Everybody knows someone who can't walk far, and my grandma is one, because her knees are bad.",
    "Some children don't know the way, because the centre has no signs for people on foot.",
  ])
    assert.deepEqual(
      about(text).filter((one) => ["known", "sweeping"].includes(one)),
      [],
      text,
    );
});

test("because, and again because, cannot be followed", () => {
  assert.deepEqual(ABOUTS("opening", "Cars are good because because because because."), [
    "nonsense",
  ]);
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

// --- what a teacher found unfair, or empty ------------------------------------------------

const opened = (slug, card, text) => look(pack(slug), "opening", { text, cards: [card] });
const saidOf = ({ remarks }) => remarks.map(({ said }) => said);

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
});

test("who grants a loss and sets it against another is not told to weigh", () => {
  const text =
    "A shopkeeper may lose a customer who came by car, but a lung cannot be replaced. In Ghent, on our street, dirt went down because cars stayed out.";
  assert.doesNotMatch(opened(CAR, "cleaner-air", text).seen?.next ?? "", /matters more/u);
});

test("a time of day is no figure", () => {
  for (const time of ["at 8:30", "at 10 pm", "by 9 o’clock"]) {
    const text = `A study found that ${time} teenagers in Seattle are awake, because clocks run late.`;
    assert.ok(!about(opened("later-school-start", "body-clock", text)).includes("figure"), text);
  }
});

test("a name, a date and what happened then is nobody's to copy", () => {
  const text =
    "In 2011 Norway let 16- and 17-year-olds vote in some towns, and a ballot waited there after the lesson, because somebody had trusted them.";
  assert.ok(!about(opened(VOTE, "still-learning", text)).includes("copied"));
});

test("an answer that only calls a point stupid is asked what is wrong with it, an opening isn't", () => {
  const answered = (text) =>
    saidOf(
      look(
        pack(VOTE),
        "rebuttal",
        { text, restatement: "They say young people turn up." },
        opening(VOTE, "they-turn-up"),
      ),
    );
  for (const text of [
    "no you are wrong, thats stupid",
    "That is just stupid. Young people vote like their parents.",
  ])
    assert.ok(answered(text).includes("What is wrong with the point?"), text);
  assert.ok(
    answered("Anyone who thinks young people turn up is a bit stupid tbh.").includes(
      "Is this about a person, or about the point?",
    ),
  );
  assert.ok(
    !saidOf(
      opened("later-school-start", "body-clock", "We get up at six. That is ridiculous."),
    ).includes("What is wrong with the point?"),
  );
});

test("an opening that wants what the motion changes to stay is asked for its side", () => {
  const text =
    "Sixteen-year-olds are too immature, because they believe what they see. The voting age must stay at eighteen.";
  assert.deepEqual(about(opened(VOTE, "ready-to-think", text)), ["side?"]);
  assert.ok(!about(opened(VOTE, "still-learning", text)).includes("side?"));
  const fine =
    "They say the voting age must stay at eighteen, because the young are immature. A habit begins early.";
  assert.ok(!about(opened(VOTE, "ready-to-think", fine)).includes("side?"));
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

test("what is seen in a text is the clause that says it: no relative without a story, and no stray word or name of theirs", () => {
  const facts = (text, kind = "opening", against = undefined) =>
    look(pack(CAR), kind, { text, cards: ["safe-on-foot"] }, against).seen?.facts ?? [];
  const case_ = (text) => facts(text).filter((fact) => fact.startsWith("You bring a case"));
  assert.deepEqual(
    case_("Streets without cars are safe, because my grandmother comes from there."),
    [],
  );
  const [told] = case_("My brother cycled to work through the tunnel, because no cars are there.");
  assert.ok(told?.includes("My brother cycled to work"));
  const theirs = {
    text: "In London a street for shops lost half its trade.",
    cards: ["safe-on-foot"],
  };
  const seen = (text) =>
    facts(text, "rebuttal", theirs).filter((fact) => fact.startsWith("You take up"));
  assert.deepEqual(
    seen("But London also built trams then, because people wanted to get about."),
    [],
  );
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

test("in an opening on a motion whose cards ask, nobody is told to answer what no one has said", () => {
  const motion = {
    title: "Cromwell was a hero",
    question: "Cromwell was a hero. Do you agree?",
    cards: { "for-known": { side: "for", stock: "known", answers: {} } },
  };
  const { words } = pack(CAR);
  for (const [text, next] of [
    ["Cromwell was a hero because he gave Parliament its power over the king.", "Add one case"],
    [
      "Cromwell was a hero because he paid his soldiers. My uncle digs up old battlefields in Yorkshire.",
      "Say in one sentence what that means",
    ],
  ])
    assert.ok(look({ motion, words }, "opening", { text }).seen?.next?.startsWith(next), text);
});

// --- what a teacher found cut, or told wrongly --------------------------------------------

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

test("whoever says why it matters is not told to say what it means", () => {
  const motion = {
    title: "The state should pay jurors",
    question: "Should it?",
    cards: { "for-known": { side: "for", stock: "known", answers: {} } },
  };
  const { words } = pack(CAR);
  const text =
    "In my town the council cut the evening bus last year, and a juror had to walk. That matters because a verdict only counts as fair if everybody could have sat there.";
  assert.doesNotMatch(
    look({ motion, words }, "opening", { text }).seen?.next ?? "",
    /what that means/u,
  );
});

test("a text on something else is noticed whatever card it was kept with, and one with the motion’s own word is never called off it", () => {
  const { cards } = packs.motions[VOTE];
  const ids = Object.keys(cards);
  const asked = (text) => ids.map((card) => about(opened(VOTE, card, text)).join());
  for (const text of [
    "The pizza in our canteen is always cold on Mondays and nobody eats it.",
    "I think that cold canteen pizza is the worst thing about our school. They should heat it up, because cold cheese is disgusting.",
    "Goalkeepers have the hardest job on the pitch. If they make one mistake, everyone remembers it, and nobody counts the saves.",
  ])
    assert.deepEqual([...new Set(asked(text))], ["off"], text);
  for (const text of [
    "Voting should be compulsory, because otherwise only old and rich people decide. In Australia everybody has to go, and it works there.",
    "We should have electronic voting, because people could vote on their phone from home and it would be faster.",
    "I think kids are dumb and they dont know anything so they shouldnt vote its obvious. Everybody knows this.",
    "Voting should start at 18 because most people of 16 have not finished school and live on their parents’ money.",
  ])
    assert.ok(!asked(text).includes("off"), text);
  const pizza = "I like pizza on Mondays, because the cheese is good and the canteen is warm.";
  for (const card of ids) {
    const sent = { text: pizza, restatement: "They say that pizza is bad on Mondays." };
    const found = about(look(pack(VOTE), "rebuttal", sent, opening(VOTE, card)));
    // A word of the opening's, as "warm" may be, is enough to ask only what is met.
    assert.deepEqual(
      found.filter((one) => one !== "off"),
      ["elsewhere", "meets?"],
      card,
    );
  }
});

test("a closing that answers the argument that a questioner brought hears which words it takes up", () => {
  const side = { side: "against", stock: "burden", title: "Duty", answers: {} };
  const claim = "Jury service is a civic duty, and paying for a duty cheapens it.";
  const motion = {
    title: "The state should pay jurors",
    question: "Should it?",
    cards: {
      duty: { ...side, claim },
      asks: { ...side, stock: "known", claim: "What do we know?" },
    },
  };
  const text =
    "Soldiers do their duty as well, and paying cheapens nothing there, because nobody serves for money alone.";
  const { words } = pack(CAR);
  const brought = { text: claim, cards: ["duty"] };
  const { seen: found } = look({ motion, words }, "closing", { text }, brought);
  assert.ok(
    found.facts.includes(`You take up words of theirs: “${text.slice(0, -1)}”`),
    `${found.facts}`,
  );
});

// --- what a teacher quoted of her own texts -----------------------------------------------

const NEVER_SAID = { title: "It should be so", question: "Should it?", cards: {} };
const held = (...texts) => heldBy({ motion: NEVER_SAID, lexicon: pack(CAR).words }, texts);

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

test("what a text lacks is told only where that is sure, and else it is asked for", () => {
  const lacked = (text) => lackedBy({ motion: NEVER_SAID, lexicon: pack(CAR).words }, [text]);
  assert.deepEqual(lacked("We want it because it is good."), {
    open: [],
    missing: ["case"],
  });
  assert.deepEqual(lacked("It should be allowed."), {
    open: [],
    missing: ["reason", "case"],
  });
  assert.ok(lacked("Benin was looted. It is theirs.").open.includes("reason"));
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
  ])
    assert.ok(!asks(text).includes("meets?"), text);
  for (const text of [
    "But buses are late, because it snows.",
    "Yes. Buses are late, because it snows.",
    "Buses are red, because paint is cheap.",
  ])
    assert.ok(
      asks(text).some((one) => ["meets?", "off"].includes(one)),
      text,
    );
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
  for (const empty of ["They say that students are affected.", "They say it is about phones."])
    assert.equal(line(empty), "fair", empty);
  assert.equal(line("A message pulls at your attention for twenty minutes."), "copied");
  assert.equal(line("They are wrong about school."), "thin");
  for (const text of [
    "They say cats.",
    "They never think.",
    "They say that buses are late in winter.",
  ])
    assert.ok(line(text), text);
});

test("an answer that only dismisses is told so, and leaves a reader with nothing", () => {
  const found = (text, kind = "rebuttal") =>
    look(
      pack(PHONE),
      kind,
      { text, restatement: "They say that a phone out of reach lets you think." },
      opening(PHONE, "out-of-reach"),
    );
  for (const text of [
    "But that is silly. Nobody learns anything in class and the teacher is boring.",
    "That is just stupid.",
    "What they want is a joke.",
    "School is boring anyway. Lessons are so dull.",
    "How ridiculous. A phone is fine.",
  ]) {
    const all = about(found(text));
    assert.ok(all.includes("dismissed") || all.includes("scorn"), `${text} ${all}`);
  }
  for (const text of [
    "It is silly, because a bag that is shut keeps a phone out of reach as well.",
    "A boring lesson is no reason to take a phone away.",
    "It is boring to wait. But 20 minutes of attention are lost in any lesson.",
    "Their phone stays in the bag. It is out of reach there too. That sounds dull.",
    "Attention comes back after a message.",
  ])
    assert.ok(!about(found(text)).includes("dismissed"), text);
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
  assert.match(`${found.facts}`, /“34 minutes”|34 minutes/u);
  assert.doesNotMatch(found.next ?? "", /Add one|Bring one fact/u);
});

// --- what a second teacher quoted -----------------------------------------------------------------

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

test("what to try next names the point to outweigh, or what the case shows", () => {
  const next = (text, cards) => look(pack(PHONE), "opening", { text, cards }).seen?.next;
  const strong =
    "My cousin’s school in Linz shut phones away last year, because nobody talked at lunch. Now people do.";
  assert.equal(next(strong, []), "Say in one sentence what that means for the motion.");
  for (const card of Object.keys(packs.motions[PHONE].cards)) {
    const said = next(strong, [card]) ?? "?";
    assert.doesNotMatch(said, /what speaks against it|one fact from the evidence/u);
  }
});

test("whatever a drill asks for, a line about something else is asked which of their words it is about", () => {
  const against = opening(VOTE, "they-turn-up");
  const said = (text) => lookAtLine(pack(VOTE), text, against).remarks.map((one) => one.about);
  for (const text of ["I went home early.", "What does that cost a town?"])
    assert.deepEqual(said(text), ["far"], text);
  assert.deepEqual(said("The pizza was cold."), ["off"]);
  assert.deepEqual(said("Do they still turn up to vote a second time?"), []);
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

test("a reason with no word of the motion or its cards is not told as one, and who is called stupid is asked about", () => {
  const opened = (text) => look(pack(VOTES), "opening", { text, cards: [cardOf(VOTES, "for")] });
  assert.deepEqual(opened("Cats vote because cats have four legs.").seen?.facts, []);
  assert.equal(opened("Let us vote because we pay taxes as well.").seen?.facts.length, 1);
  for (const text of ["My brother is 16 and he is stupid lol", "My little cousin is so dumb."])
    assert.equal(about(opened(text))[0], "personal", text);
  assert.notEqual(about(opened("My brother is 16, and the law is stupid."))[0], "personal");
});

test("nobody is told to answer or to conclude what their text says already", () => {
  const { motion } = pack(VOTES);
  const id = Object.keys(motion.cards).find(
    (one) => motion.cards[one].side === "for" && motion.cards[one].weak_point,
  );
  const { claim, evidence, weak_point: weak } = motion.cards[id];
  const next = (text) =>
    look(pack(VOTES), "opening", { text, cards: [id] }, undefined, `${claim} ${evidence}`).seen
      ?.next ?? "";
  assert.ok(!next(`${claim} It is so because ${evidence} ${weak}`).includes(weak));
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

test("a line in a drill that only judges is asked in what way", () => {
  const line = (text) => about(lookAtLine(pack(PHONE), text));
  assert.deepEqual(line("because phones are bad"), ["bare"]);
  assert.deepEqual(line("Are phones bad?"), []);
  assert.deepEqual(line("The phone is out of reach, but the thought of it is not."), []);
});

// --- what a coach’s debates showed ------------------------------------------------------------------

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

test("a few hours of one’s own are no figure of another card", () => {
  const text =
    "If school ends at half past four I come home and still have five hours without water.";
  const { seen: found } = look(pack("later-school-start"), "opening", {
    text,
    cards: ["parents-at-work"],
  });
  assert.ok(!found?.facts.some((fact) => fact.includes("another card")), `${found?.facts}`);
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

test("a closing is not asked for its reason, and a jibe in a restatement is asked whose it is", () => {
  const sent = {
    text: "What still stands is that two years in the youth team aren’t an insult.",
    cards: ["still-learning"],
  };
  const { check, seen: found } = look(pack(VOTE), "closing", sent, opening(VOTE, "votes-that-fit"));
  assert.equal(check, undefined);
  assert.match(found.next, /^They say: “.+” .*your point/u);
  const lazy = "They say we are just lazy and should go to bed";
  assert.ok(restated("later-school-start", "earlier-evening", lazy).includes("loaded"));
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

test("an opening of one’s own life with words of the deck is asked for its side, and only what is clearly off is called so", () => {
  const said = (text) => {
    const { remarks, check } = look(pack(VOTE), "opening", { text, cards: ["work-and-tax"] });
    return [...remarks.map((one) => one.about), check?.about];
  };
  assert.deepEqual(
    said(
      "I've worked in a bakery every Saturday since I was fifteen and the state takes its share. Nobody asked me what for.",
    ),
    ["side"],
  );
  assert.deepEqual(said("My dad sent a pizza back. Pineapple on it is a crime in my family."), [
    "off",
    undefined,
  ]);
});

test("figures of one’s own life, or of another card in words, are no strange figures", () => {
  const figures = (text) =>
    about(
      look(pack(PHONE), "closing", { text, cards: ["out-of-reach"] }, opening(PHONE, "no-cure")),
    ).filter((one) => one === "figure");
  assert.deepEqual(figures("It left me at the stop with two per cent battery."), []);
  assert.deepEqual(figures("No study of thirty schools asked about hers."), []);
});

test("a closing is told to add nothing new, and what is banned for being bad is no word against the ban", () => {
  const closing = look(
    pack(PHONE),
    "closing",
    {
      text: "Phones under the desk still stand, because the rule for lessons fails.",
      cards: ["out-of-reach"],
    },
    opening(PHONE, "lessons-are-covered"),
  );
  assert.doesNotMatch(closing.seen?.next ?? "", /Add one case|Your card says|Say their point/u);
  const text = "Phones should be banned because they are bad for you.";
  assert.notEqual(
    look(pack(PHONE), "opening", { text, cards: ["out-of-reach"] }).check?.about,
    "side",
  );
});

test("an insult that is quoted is nobody’s own, and what somebody said is no case", () => {
  const { remarks, seen: found } = look(pack(PHONE), "opening", {
    text: "One of our teachers said “you are all just lazy idiots” in class. If phones were away, nobody would shout.",
    cards: ["out-of-reach"],
  });
  assert.deepEqual(remarks, []);
  assert.ok(!found?.facts.some((fact) => fact.startsWith("You bring a case")));
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

test("no text goes without a question, but for one that may be hard to live with", () => {
  for (const one of Object.values(texts).flat()) {
    if (["reply", "restate"].includes(one.kind)) continue;
    const { remarks, check, care, seen: found } = seen(one, packs);
    const hard = !care && soundsHard(one.text);
    assert.ok(care || remarks.length || check || found?.next || hard, one.text);
  }
});

test("what the other side may say is asked of an opening, unless it says that itself or may be hard to live with", () => {
  const next = (text, doubt) =>
    look({ ...pack(PHONE), doubt }, "opening", { text, cards: ["no-cure"] }).seen?.next;
  const away = "If the school locks my phone away, nobody can reach me. The office never picks up.";
  const rings = "An office can ring any family at once.";
  assert.equal(
    next(away, rings),
    `Against that stands: “${rings}” What does it leave of your point?`,
  );
  const ways = ["A.", "Ab.", "Abc."].map((doubt) => next(away, doubt).replace(doubt, ""));
  assert.equal(new Set(ways).size, 3, "one question in three forms");
  const reason =
    "Schools should let us keep phones because nobody can reach us in a locked office.";
  assert.match(next(reason, rings), /Does your reason still hold\?$/u);
  const told =
    "Last year my aunt rang our school from Oslo. Nobody in the office picked up the phone.";
  assert.match(next(told, rings), /What does your case say to that\?$/u);
  const fires = "Who would hear the fire bell?";
  assert.equal(next(away, fires), `They may ask: “${fires}” What would you answer?`);
  const met = `Some say an office can ring any family at once, but ours never picks up. ${away}`;
  assert.ok(!next(met, rings).includes(rings));
  const hard = "Some mornings I wish I didn't wake up at all. Nobody at home would care.";
  assert.equal(next(hard, ""), undefined);
});

test("an opening on no card is asked what can be seen in it: a case, or several sentences", () => {
  const next = (text) =>
    look({ ...pack(PHONE), doubt: "" }, "opening", { text, cards: ["no-cure"] }).seen?.next;
  assert.match(
    next("Last winter my cousin lost her phone at school. So teachers should allow them."),
    /one case/u,
  );
  assert.match(
    next("I eat my lunch in ten minutes. Then I read the notices. There is no yard."),
    /keep only one of these sentences/u,
  );
});

test("a closing is asked for what still stands beside their claim, never which sentence it answers", () => {
  const closed = (text) =>
    look(
      pack(CAR),
      "closing",
      { text, cards: ["cleaner-air"] },
      {
        text: "Clean air is worth having, I agree. Where a whole ring road fills up, somebody else breathes it. In Madrid people spoke of jams (2023).",
        cards: ["jams-move-out"],
      },
    );
  const said = closed("What still stands is my lungs.");
  assert.equal(said.check, undefined);
  assert.match(said.seen.next, /^They say: “Where a whole ring road .*” .*your point/u);
  const begun = closed("They are right that jams move. My street is what I breathe in, though.");
  assert.notEqual(begun.check?.about, "meets", "its box offers these words");
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

test("a text with hardly a word of its own is asked for its reason, and such a closing for its comparison", () => {
  const theirs = opening(CAR, "buses-on-time");
  const asked = (kind, text, cards = [], about = pack(CAR)) =>
    look(
      about,
      kind,
      { text, cards, restatement: "Buses come on time where no cars are." },
      theirs,
    );
  const denied =
    "That’s not true. The buses wouldn’t be faster, I don’t believe it, it’s not realistic.";
  assert.equal(asked("rebuttal", denied).check?.about, "why");
  const { check, seen: found } = asked(
    "opening",
    "Cars stand in the way, and a bus needs the street. So it comes late.",
  );
  assert.equal(check?.about, "why");
  assert.ok(found.next, "what to try next stays");
  const more =
    "The buses stand at our bridge, which has one lane. A lorry that turned there held up two of them for ten minutes last May, but no car did.";
  assert.notEqual(asked("rebuttal", more).check?.about, "why");
  const empty = "They talked about buses. Our point is the strongest, so vote for us.";
  assert.equal(asked("closing", empty, ["cannot-walk-far"]).check?.about, "compare");
  const full =
    "A late bus costs ten minutes. Somebody with a bad knee who can’t reach the chemist stays at home all winter, and no timetable brings her there.";
  assert.equal(asked("closing", full, ["cannot-walk-far"]).check, undefined);
  const { motion, words } = pack(CAR);
  const silent = asked("closing", empty, ["cannot-walk-far"], {
    motion,
    words: { ...words, measures: undefined },
  });
  assert.equal(silent.check, undefined, "without a list of measures nothing is doubted");
});

test("a closing is shown what attacks it, and never what they grant", () => {
  for (const [pack_, text, said, attack] of [
    [
      "later-school-start",
      "They are right about screens, but even without a video I lie awake until eleven.",
      "Puberty does make us sleepy later. What we do in the evening adds to it, and that part is ours to change.",
      "What we do in the evening",
    ],
    [
      CAR,
      "One tree for every fifth space is one tree per house. I want a street you can sleep in.",
      "Shade would do everybody good. A tree wants a few square metres at the kerb, so the road itself can stay open.",
      "A tree wants",
    ],
    [
      CAR,
      "With good buses most families need one car less. Tools can go by a van with a permit.",
      "It’s dear, and whoever can do without should be helped to. Many keep it for a late shift or a van-load of tools, and they’d pay for it just the same. Today both are luck.",
      "Many keep it",
    ],
    [
      "homework-for-effort",
      "You grade the steps, so a page that only looks hard-working gets nothing.",
      "They also have the time for a page that looks hard-working. Some do have far more help, that’s true. A guess isn’t fair to anybody.",
      "A guess isn’t fair",
    ],
  ]) {
    const motion = pack(pack_);
    const [card] = Object.keys(motion.motion.cards);
    const found = look(motion, "closing", { text, cards: [card] }, { text: said, cards: [] });
    assert.ok(found.seen.next.startsWith(`They say: “${attack}`), found.seen.next);
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

test("food in our cafeteria is off a motion on rents, a word on what a card shows is not", () => {
  const off = (slug, card, text) =>
    about(look(pack(slug), "rebuttal", { text, cards: [] }, opening(slug, card))).includes("off");
  assert.ok(
    off(
      CAR,
      "rents-rise",
      "The cafeteria food is the real problem at our school. They should fix the pizza before they talk about anything else.",
    ),
  );
  assert.ok(
    !off(
      VOTE,
      "no-quick-fix",
      "You say that, but the card shows the opposite happened when people tried it.",
    ),
  );
  const church = look(pack(VOTE), "opening", {
    text: "At our church you are confirmed at fourteen and everybody says now you are grown up. None of us was. I don't believe a date on paper makes you ready.",
    cards: ["still-learning"],
  });
  assert.deepEqual(about(church), ["side?"]);
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

test("of two sentences of an opening one is the reason for the other, and scraps are a row", () => {
  const asked = (text) =>
    about(look(pack(PHONE), "opening", { text, cards: ["breaks-with-people"] }));
  const mood = "Phones kill the mood at break. Everybody just stares at a screen there.";
  assert.ok(!asked(mood).includes("row"));
  assert.ok(asked("Screens. Break. Boring talk. Stolen bags.").includes("row"));
});

/** What a rebuttal is asked beside these words of theirs. */
const answered = (motion, card, theirs, restatement, text) =>
  look(pack(motion), "rebuttal", { text, restatement, cards: [] }, { text: theirs, cards: [card] });

test("a sentence of theirs isn’t called left where a word of it, be it a short one, or of the one beside it is taken up", () => {
  const theirs =
    "Permits help few people. Ambulances must get through. In an emergency every second counts.";
  const next = (text) =>
    answered(CAR, "emergency-access", theirs, "some streets would be closed to helpers", text).seen
      ?.next ?? "";
  assert.doesNotMatch(next("Police and an ambulance get a pass, done."), /second counts/u);
  assert.doesNotMatch(next("A second is lost in jams today, not at a bollard."), /second counts/u);
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

test("a closing is asked for its opening’s words only where it has nothing of it", () => {
  const next = (text) =>
    look(
      pack(CAR),
      "closing",
      { text, cards: ["cleaner-air"] },
      { text: "Where a ring road fills up, somebody else breathes it.", cards: [] },
    ).seen?.next ?? "";
  assert.match(next("Nobody has to run to get across. We can sit there."), /^They say: “Where/u);
  assert.doesNotMatch(
    next("Our lungs matter. A ring road fills. We breathe it."),
    /word for word/u,
  );
});

test("a line that doubts how many were asked, or who, has to do with the motion", () => {
  const line = (text) => about(lookAtLine(pack(PHONE), text));
  for (const text of [
    "84 people isn't many and they're from a group that is against it already.",
    "It's only Stockholm, and rich people drive.",
    "Who paid for that?",
  ])
    assert.deepEqual(line(text), [], text);
  assert.deepEqual(line("The pizza was cold on Tuesday."), ["off"]);
});

test("what is likened to the motion isn’t called off it", () => {
  const text =
    "In our country you can choose your religion at fourteen. That's about eternal life, so the state thinks I can decide about God but not about the mayor?";
  assert.ok(!about(look(pack(VOTE), "opening", { text, cards: [] })).includes("off"));
});

// --- cases, and doubts about their evidence --------------------------------------------------

const LATER = "later-school-start";

/** What is seen in a text, without what is quoted, and what is asked. */
const toldOf = (slug, kind, text, cards, against) => {
  const { remarks, check, seen: has } = look(pack(slug), kind, { text, cards }, against);
  const facts = (has?.facts ?? []).map((fact) => fact.split(":")[0]);
  return { facts, about: [...remarks.map(({ about }) => about), check?.about, has?.about] };
};

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
    assert.ok(toldOf(slug, "opening", text, [card]).facts.includes("You bring a case"), text);
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
    assert.ok(!facts.includes("You bring a case"), text);
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

test("a closing is on the motion with the words of its own opening, and a hamster isn't", () => {
  const against = {
    text: "The sun won't wait for a team, that's true. An early bell takes sleep from all of us.",
    cards: ["body-clock"],
  };
  const closing = (opened) =>
    look(
      pack(LATER),
      "closing",
      { text: "Our lake stays flat only till the wind gets up.", cards: [], opened },
      against,
    ).remarks.map(({ about }) => about);
  assert.deepEqual(closing("I row, and our lake is only calm before the wind comes at four."), []);
  assert.deepEqual(closing(""), ["off"]);
  const hamster =
    "Great idea, and while we're at it let's ban Mondays too. My hamster supports your plan, and he is also asleep all day and eats paper.";
  const calm = { text: "An extra hour leaves time for breakfast.", cards: ["calm-mornings"] };
  assert.ok(toldOf(LATER, "rebuttal", hamster, [], calm).about.includes("off"));
});

test("a question that a second version has something new on is not asked again", () => {
  const doubt = "Who would watch the yard in every break?";
  const before = "Phones should stay in a locker all day, because then the breaks belong to us.";
  const next = (text, old) =>
    look({ ...pack(PHONE), doubt }, "opening", { text, before: old, cards: ["a-real-rest"] }).seen
      ?.next;
  assert.match(next(before), /watch the yard/u);
  assert.match(next(`${before} That is fair to all.`, before), /watch the yard/u);
  assert.doesNotMatch(next(`${before} A locker needs nobody in the yard.`, before), /watch the/u);
});

test("all or none said of people again and again is asked for one who isn't so, and lived hardship never", () => {
  const sweeps = (text, kind = "opening") => ABOUTS(kind, text).includes("sweeping");
  for (const text of [
    "Every single driver hates walking, so a city centre has to let cars in.",
    "Drivers are always late, everyone takes the car, and nobody walks to the centre any more.",
  ])
    assert.ok(sweeps(text), text);
  for (const text of [
    "If everybody leaves the car at home, nobody loses, because the centre is always near a tram.",
    "Adults always say that the bus is fine. Ours comes twice a day.",
    "Nobody likes me. Everybody laughs and nobody ever talks to me. I always walk alone in the centre.",
  ])
    assert.ok(!sweeps(text), text);
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

test("a comparison with what they said needs its measure in its own sentence", () => {
  const compares = (text) => ABOUTS("closing", text).includes("compare");
  const reason = "People can breathe there because cars stay out.";
  assert.ok(compares(`${reason} It counts more than what they said.`));
  assert.ok(!compares(`${reason} It counts more than what they said, because lungs don't heal.`));
  assert.ok(!compares(`${reason} Clean air counts more than a short drive.`));
});

test("a share as digits is asked for its source, and one in words needs none", () => {
  const figure = (text) => ABOUTS("opening", text).includes("figure");
  assert.ok(figure("Cars should go: 7 out of 9 people in a city centre cough all day."));
  assert.ok(!figure("Cars should go: one in ten people in a city centre coughs all day."));
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

test("all or none of one’s own table, of a story, a rule or what they say is no sweeping claim, and once it is a question", () => {
  const kids = "Nobody reads what the parties want.";
  assert.ok(ABOUTS("opening", `${kids} Everyone votes for the funniest one.`).includes("sweeping"));
  for (const text of [
    "At our table nobody says anything, and everyone of us looks at a screen.",
    "Nobody asked us, and everyone was angry.",
    "You say everyone decides for himself. They say nobody is hurt.",
    "Everyone should have a tram, and nobody has to walk.",
    "Not everyone drives, and almost nobody parks.",
  ])
    assert.ok(!ABOUTS("opening", text).includes("sweeping"), text);
  const jobs =
    "Nobody at our age has a real job and every parent can pick up their own kids. It is always possible to find someone. So that can't be a reason against a later start.";
  const { check } = answered(
    LATER,
    "work-and-care",
    "I pick up my sister from nursery at four and my friend works in a shop until it closes.",
    "You say some students work or have to fetch younger children after school.",
    jobs,
  );
  assert.deepEqual(check, { about: "all", asks: "“Nobody”: is that so of all of them?" });
});

test("a mark, a range in words and a rounded figure need no source, and three thousand of something do", () => {
  const asked = (card, text) => about(opened(CAR, card, text)).includes("figure");
  assert.ok(!asked("buses-on-time", "In New York buses got 22 to 47 percent faster."));
  assert.ok(!asked("jams-move-out", "A report gave our town 3 out of 10, and no bus came."));
  assert.ok(asked("jams-move-out", "A report gave 3 out of 10 drivers a fine."));
  assert.ok(asked("safe-on-foot", "3000 children were run over here last year."));
  assert.ok(
    !about(opened(VOTES, "ready-to-think", "They tested 5,200 people.")).includes("figure"),
  );
});

test("insults to the reader are told by whom they mean, and who only belittles is asked", () => {
  for (const text of [
    "Are you stupid or what? A tram needs rails.",
    "You guys are such liars about trams.",
  ])
    assert.ok(ABOUTS("rebuttal", text).includes("insult"), text);
  assert.ok(ABOUTS("rebuttal", "Only lazy drivers want a road.").includes("personal"));
  assert.ok(
    !ABOUTS("rebuttal", "That isn't lazy, and the lazy option is a car.").includes("personal"),
  );
  assert.deepEqual(ABOUTS("opening", "bla bla cars bla bla street bla blub hihi bla"), [
    "nonsense",
  ]);
});

test("an opening whose point is known is never off the motion, nor an answer with a share of theirs", () => {
  const text = "When I learnt to swim, my coach timed every length and told me what was slow.";
  const off = (placed) =>
    about(look({ ...pack(CAR), placed }, "opening", { text, cards: ["room-to-work"] }));
  assert.ok(off(false).some((one) => ["off", "side?"].includes(one)));
  assert.ok(!off(true).some((one) => ["off", "side?"].includes(one)));
  const toss = { text: "49% said no. That is a coin toss.", cards: [] };
  const poll = { text: "49% of them thought that they shouldn’t.", cards: ["room-to-grow"] };
  assert.ok(!about(look(pack(VOTE), "rebuttal", toss, poll)).includes("off"));
});

test("what they say is no case, and a closing is asked for its comparison beside a remark", () => {
  const text = "Everything they say is about the morning and I walk home in the evening.";
  const calm = { text: "Mornings are calm.", cards: ["calm-mornings"] };
  const { facts } = toldOf(LATER, "closing", text, ["dark-way-home"], calm);
  assert.ok(!facts.includes("You bring a case"));
  const mean = "You're only saying it because you got this side. We have people who know.";
  assert.deepEqual(ABOUTS("closing", mean), ["personal", "compare?"]);
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

test("so that begins no reason where it is what was said", () => {
  const line = "A line at sixteen is as clear as one at eighteen, so that doesn't help you.";
  const { facts } = toldOf(VOTE, "rebuttal", line, [], opening(VOTE, "a-line-somewhere"));
  assert.ok(!facts.includes("Your reason"), facts.join());
});

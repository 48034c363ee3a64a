/** What is said of a text that was written again, beside what its first version was asked to try. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { firstTip } from "#app/coaching/first_tip.js";
import { follows } from "#app/coaching/remarks.js";
import { looked } from "#app/coaching/rules/looked.js";
import { verdict } from "#app/coaching/verdict.js";
import { CAR, LATER, PHONE, VOTE, opening, pack } from "#tests/looking.mjs";

/** What is said of a text that was written again. */
const again = (slug, card, before, text, tip) => {
  const { motion, words } = pack(slug);
  const sent = { text: before, cards: [card] };
  const at = (text, before) => look({ motion, words }, "opening", { ...sent, text, before });
  const noticed = at(before);
  const first = firstTip([
    { kind: "opening", looked: looked(motion, words, "opening", sent), noticed },
  ]);
  return verdict(tip ?? first, at(text, before), { before, text, noticed });
};

const EFFORT = "homework-for-effort";

const TIRED = "School should start later because teenagers are tired and tired is bad.";
const LENA =
  "I use my phone for vocabulary in the break. My friend Lena doesn't have a laptop at home, so she does her homework on the phone.";

test("a word of all or none is asked about at its own sentence, and once it is gone that is said", () => {
  const { motion, words } = pack(LATER);
  const rest =
    "Teenagers fall asleep late because the body clock shifts, so an early lesson meets tired heads, and what was said there is gone by noon.";
  const before = `Nobody is awake at eight. It always was so. ${rest}`;
  const sent = { text: before, cards: ["body-clock"] };
  const one = looked(motion, words, "opening", sent);
  const noticed = look({ motion, words }, "opening", sent);
  const tip = firstTip([{ kind: "opening", looked: one, noticed }]);
  assert.equal(noticed.check?.asks, "“Nobody”: is that so of all of them?");
  assert.equal(tip?.sentence, "Nobody is awake at eight.");
  const text = `Hardly one in my class is awake at eight. It always was so. ${rest}`;
  const done = again(LATER, "body-clock", before, text, tip);
  assert.equal(done.said, "Fixed: “Hardly one in my class is awake at eight”");
});

test("whoever says how many, as they were asked to, has fixed that, be more of it elsewhere", () => {
  const before =
    "Kids never listen in the first lesson, because they are tired. Teachers all see it and wait.";
  const text =
    "Most kids don't listen in the first lesson, because they are tired. Teachers all see it and wait. Parents never ask.";
  const tip = { about: "sweeping", said: "All of them?", found: true };
  const { said } = again(LATER, "body-clock", before, text, tip);
  assert.match(said, /^Fixed: “Most kids don't listen in the first lesson/u);
  assert.match(said, / Still to try: All of them\? /u);
});

test("a text that was only put another way says much the same, whatever its words", () => {
  for (const [slug, card, before, text] of [
    [
      LATER,
      "body-clock",
      TIRED,
      "School must start later because we teens are so tired and being tired is really bad.",
    ],
    [
      PHONE,
      "tool-in-your-pocket",
      LENA,
      "In the break I learn vocabulary on my phone. My friend Lena has no laptop at home so she does homework on her phone.",
    ],
    [
      VOTE,
      "still-learning",
      "16 year olds don't know enough about politics. They just vote what TikTok says.",
      "Sixteen year olds know too little about politics. They would just vote for what TikTok says.",
    ],
  ]) {
    const { said, check } = again(slug, card, before, text);
    assert.match(
      said,
      /^It says much the same as the first\. (?:Still to try: |It doesn’t answer “Some adults)/u,
    );
    assert.equal(check, undefined);
  }
  assert.equal(again(LATER, "body-clock", TIRED, TIRED).said, "The words are the same as before.");
});

test("what went is named, and what came in that is worse", () => {
  const lost = again(
    PHONE,
    "tool-in-your-pocket",
    LENA,
    "I use my phone for vocabulary in the break. A ban is stupid.",
  );
  assert.match(
    lost.said,
    /^It says less than the first\. This has gone, or part of it: “My friend Lena/u,
  );
  const rude = again(
    VOTE,
    "still-learning",
    "16 year olds know too little. They vote what TikTok says.",
    "16 year olds are all idiots. They vote what TikTok says.",
  );
  assert.match(rude.said, /^Something new came in: This is about a person\./u);
  const traded = again(
    PHONE,
    "tool-in-your-pocket",
    LENA,
    "Teachers would spend every lunch collecting bags, because nobody gives theirs away for free.",
  );
  assert.match(traded.gone, /^This isn’t in it any more: “My friend Lena/u);
});

const GRADE =
  "A grade is not only for me, it's for other people. When a college sees an A in maths they think I can do maths. If I got the A because I tried hard but every answer was wrong, then the A is lying.";

test("a text that runs people down hears that, whatever was asked of it, and is never done", () => {
  for (const [text, said] of [
    [
      "A grade is for colleges. They think I can do maths. Effort marks are just stupid and everybody who wants them is lazy, full stop.",
      "Something new came in: Is this about a person, or about the point?",
    ],
    [
      "A grade is for colleges, because they think I can do maths. Anybody who needs effort marks is an idiot.",
      "Something new came in: This is about a person. What is wrong with the point?",
    ],
    ["", "There is nothing here yet. One sentence is a start."],
  ])
    for (const about of ["side", "figure", "reason", "evidence"]) {
      const tip = { about, said: "Whose point does this help?", found: about !== "reason" };
      const heard = again(EFFORT, "grades-tell-others", GRADE, text, tip);
      assert.equal(heard.said, said);
      assert.equal(heard.check, undefined);
    }
});

test("what is still against people when the rest is done is what there still is to try", () => {
  const rude = "Anybody who wants effort marks is lazy. 90% of students say so.";
  const tip = { about: "figure", said: "Where is it from?", found: true };
  const { said } = again(
    EFFORT,
    "grades-tell-others",
    rude,
    "Anybody who wants effort marks is lazy. Colleges want maths that is right.",
    tip,
  );
  assert.equal(said, "Still to try: Is this about a person, or about the point?");
});

test("the same sentences in another order are neither better nor worse, whatever they are", () => {
  const before = "noise is bad in town. tram is quiet because rail. no noise = sleep good";
  const text = "sleep good = no noise. tram is quiet because rail. noise is bad in town";
  assert.match(
    again(CAR, "cleaner-air", before, text).said,
    /^The order is new, and nothing else\./u,
  );
  const rude = "Drivers are idiots. The tram is quiet, because it runs on rails.";
  const moved = "The tram is quiet, because it runs on rails. Drivers are idiots.";
  assert.match(again(CAR, "cleaner-air", rude, moved).said, /^Not yet: This is about/u);
});

test("what is better is said in the words that came in, and what went of the case beside it", () => {
  const dull = "Boring, nobody cares about that.";
  const lively =
    "Few people in my class care about elections, and the lesson on them comes in spring.";
  const tip = { about: "dismissed", said: "What is wrong with the point?", found: true };
  const { said } = again(VOTE, "still-learning", dull, lively, tip);
  assert.match(said, /^Now it’s about the point: “Few people in my class/u);
  const before =
    "A baker of sixteen pays tax on every loaf that she sells. Somebody whose wage is taxed has a right to decide on schools and roads. In Graz nearly all young people went to vote in a trial.";
  const text =
    "In Graz nearly all young people went to vote in a trial. It is true that a child pays tax for sweets, but a child doesn't get up at three.";
  const met = { about: "met", said: "They may say: “A child pays tax.”", found: false };
  const { said: granted, gone } = again(VOTE, "work-and-tax", before, text, met);
  assert.match(granted, /^You grant something and answer it: /u);
  assert.match(gone, /^One thing to put back: “(?:A baker|Somebody whose wage)/u);
  const why = { about: "why", said: "Why is it so?", found: false };
  const plain = again(
    CAR,
    "cleaner-air",
    "bike is more good in town",
    "bike is more good in town because road you can share",
    why,
  );
  assert.equal(plain.said, "You were asked why. This gives a reason: “because road you can share”");
});

const MET = { about: "met", said: "They may say: “Take a nap.” What then?", found: false };
const CLUBS =
  "Nobody thinks about sport clubs. If school ends at half past four, training starts when it's dark in winter, and the hall is already taken by the adult teams.";

test("where something new may do it and no rule sees whether it does, its writer sets it beside the old sentence, and each tap is answered truly", () => {
  const text =
    "When you are 16 you work and pay taxes. My cousin pays tax every month and can't vote for anybody who decides where it goes.";
  const first = "When you are 16 you can work and pay taxes, so you should be allowed to vote too.";
  const { said, check } = again(VOTE, "work-and-tax", first, text);
  assert.equal(said, undefined);
  assert.match(check.asks, / Which of the two does that\?$/u);
  assert.deepEqual(check.among, [first, text.slice(text.indexOf("My cousin"))]);
  const told = check.among.map((one) => follows(check, { yes: true, text: one }));
  assert.match(told[0], /^That was there when you were asked\./u);
  assert.match(told[1], /^That’s new: the first text didn’t say it\./u);
});

test("what is new is offered only if it has a word of the motion, its deck or what was written before", () => {
  const tapped = (text) => again(LATER, "afternoons-shrink", CLUBS, text, MET);
  const cats = "Cats are soft and I like pizza.";
  assert.deepEqual(
    tapped(`${CLUBS} ${cats}`).said,
    `“${cats}” What has this to do with the motion?`,
  );
  const on = "My sister drives a bus at night, and she is tired.";
  assert.equal(
    tapped(`${CLUBS} ${cats} ${on}`).said,
    `New: “${on}” How does that answer “Take a nap”?`,
  );
});

test("what came in counts only if it says something, and is measured by what was asked", () => {
  const nap = { about: "met", said: "Expect to hear: “Beds are free at noon.” What then?" };
  const why = { about: "why", said: "Add one sentence that says why it is so." };
  const others = { about: "others", said: "Why would it be the same for others?" };
  const kase = { about: "evidence", said: "Add one case." };
  const on = "Teenagers are tired in the first lesson and learn little. School should start later.";
  for (const [tip, added, said] of [
    [
      nap,
      "Honestly, my argument is right and it still stands.",
      /That only repeats\. It doesn’t answer “Beds are free at noon” yet\.$/u,
    ],
    [
      nap,
      "They may say so, but I really think that our side is stronger.",
      /That only repeats\. /u,
    ],
    [nap, "Beds are free at noon, they say, but that is not true.", /That only repeats\. /u],
    [
      nap,
      "A bed in the nurse's room holds one, and thirty yawn.",
      /^This takes up what they say: “A bed /u,
    ],
    [
      nap,
      "Breakfast would be calm and trains would be fuller.",
      /^New: “Breakfast .+ How does that answer “Beds are free at noon”\?$/u,
    ],
    [
      why,
      "Breakfast would be calm and trains would be fuller.",
      /^New: .+ If this is the reason, say “because”\.$/u,
    ],
    [
      why,
      "Nobody dozes for fun: the brain wakes up when it is light outside.",
      /^You were asked why\. This gives a reason: /u,
    ],
    [
      others,
      "Breakfast would be calm and trains would be fuller.",
      /^New: .+ You were asked about others, /u,
    ],
    [
      others,
      "Two in three drivers on that line tell the same story about sleeping children.",
      /^You were asked about others\. This is about them/u,
    ],
    [
      kase,
      "Breakfast should be calm and trains should be clean.",
      /^New: .+ You were asked for a case or a fact\./u,
    ],
  ])
    assert.match(
      String(again(LATER, "body-clock", on, `${on} ${added}`, { found: false, ...tip }).said),
      said,
    );
});

test("what does what was asked is quoted, with what was asked", () => {
  const hears = (slug, card, before, text, about) =>
    again(slug, card, before, text, { about, said: "…", found: false }).said;
  const guess = "Effort cannot be measured, and teachers just guess who looks tired.";
  assert.equal(
    hears(
      EFFORT,
      "effort-is-hidden",
      guess,
      `${guess.slice(0, -1)}, because they only see the paper and not the kitchen table, so a quick smart kid loses points and a slow actor wins them.`,
      "reason",
    ),
    "You were asked why. This gives a reason: “because they only see the paper and not the kitchen table”",
  );
  const { motion, words } = pack(VOTE);
  const theirs = opening(VOTE, "votes-that-fit");
  const before =
    "My brother is 16 and wants free buses, and he voted for a party that is against them.";
  const text = `${before} One wrong vote touches everybody for four years; waiting two years touches only him, and only once.`;
  const at = (text, before) =>
    look({ motion, words }, "closing", { text, before, cards: ["still-learning"] }, theirs);
  const tip = { about: "compare", said: "Set it beside theirs.", found: false };
  assert.match(
    verdict(tip, at(text, before), { before, text, noticed: at(before) }).said,
    /^You were asked to weigh the two\. This does: “One wrong vote touches everybody/u,
  );
});

test("of a text that was to be half as long, it is said how long it is", () => {
  const tip = { about: "shorter", said: "Say the same in half as many words.", found: false };
  const long = `${LENA} ${TIRED}`;
  assert.equal(
    again(PHONE, "tool-in-your-pocket", long, LENA, tip).said,
    "It had 38 words, and has 26 now. Still to try: Say the same in half as many words.",
  );
  assert.doesNotMatch(again(PHONE, "tool-in-your-pocket", long, TIRED, tip).said, /Still to try/u);
});

const SCREENS = "Nobody at my table was revising, they were on TikTok. A notebook does this job.";
const BUTTONS =
  "One button at the gate, and who checks 900 buttons? A switched off phone is on again in the toilet. What still stands is the time of teachers.";
const TRAM =
  "But that is one county where sixteen year olds drive cars. In my country nobody drives until eighteen, we take the tram.";
const NIGHTS = "I pick up my two little brothers at three because my mum works nights.";

/** What is said of an answer that was written again. */
const answeredAgain = (slug, kind, against, before, text, tip) => {
  const { motion, words } = pack(slug);
  const at = (text, before) =>
    look({ motion, words }, kind, { text, before, cards: [] }, { text: against, cards: [] });
  return verdict(tip, at(text, before), { before, text, noticed: at(before) });
};
const FIGURE = { about: "figure", said: "Where is it from?", found: true };

test("a text that lost more than came in hears what went, and is not called done", () => {
  const hears = (text) =>
    answeredAgain(PHONE, "closing", "One press on a button at the gate.", BUTTONS, text, {
      ...FIGURE,
      sentence: "One button at the gate, and who checks 900 buttons?",
    }).said;
  assert.equal(
    hears(
      "It is really important that the teachers have time, very important indeed. Everybody in the world knows it.",
    ),
    "Part of your argument has gone: “One button at the gate, and who checks 900 buttons?” The first was stronger here.",
  );
  assert.match(
    hears(BUTTONS.slice(BUTTONS.indexOf("A switched"))),
    /^This has gone, or part of it: “One button/u,
  );
  assert.match(hears(BUTTONS.replace("900", "all those")), /^Fixed: “One button/u);
  const weighs = { about: "weighs", said: "Is yours worse?", found: false };
  const rude = answeredAgain(
    LATER,
    "rebuttal",
    "In Kentucky crashes fell.",
    TRAM,
    "That study is rubbish. Everyone knows cars are not our problem. Whatever, crash numbers are always fake.",
    weighs,
  );
  assert.match(
    rude.said,
    /^“rubbish” says that you don’t like it, and this has gone: “But that is/u,
  );
});

test("another amount, and a sentence on others, are recognised; a sentence of theirs is nobody's own", () => {
  const all = { about: "all", said: "“Nobody”: is that so of all of them?", found: false };
  const amount = answeredAgain(
    PHONE,
    "rebuttal",
    "A phone is a dictionary.",
    SCREENS,
    "At my table most people were on TikTok and only one or two were revising. A notebook does this job.",
    all,
  );
  assert.equal(
    amount.said,
    "Fixed: “At my table most people were on TikTok and only one or two were revising”",
  );
  const others = { about: "others", said: "Why would it be the same for others?", found: false };
  const fresh =
    "I am not the only one: in every class there are a few who look after siblings or have a job.";
  assert.equal(
    again(LATER, "work-and-care", NIGHTS, `${NIGHTS} ${fresh}`, others).said,
    `You were asked about others. This is about them: “${fresh.slice(0, -1)}”`,
  );
  const theirs = "Nobody has to pass a test in politics, as long as they know what they want.";
  const own = "What still stands is that my class can't name the minister.";
  const compare = { about: "compare", said: "Set it beside theirs.", found: false };
  const pasted = answeredAgain(VOTE, "closing", theirs, own, `${theirs} ${own}`, compare);
  assert.equal(pasted.said, `“${theirs}” That is theirs. What do you say to it?`);
});

test("what was asked is said first, with the sentences that do it, and then one thing to put back", () => {
  const met = { about: "met", said: "They may say: “It is easier with time.”", found: false };
  const home =
    "Parents go to work at 7.30 in our town. If school starts at 9.30 then who gets the little ones ready? In my family I bring my brother to primary school on the way. The primary school wouldn't move, so I'd have to walk there, go home, and wait. Later start means chaos for families.";
  const granted =
    "Parents go to work at 7.30 in our town. It's true that getting ready is easier with time. But a seven-year-old can't do it alone however much time he has.";
  const { said, gone } = again(LATER, "parents-at-work", home, granted, met);
  assert.equal(
    said,
    "You grant something and answer it: “It's true that getting ready is easier with time. But a seven-year-old can't do it alone however much time he has.”",
  );
  assert.match(gone, /^One thing to put back: “/u);
  const all = { about: "sweeping", said: "All of them?", found: true };
  const every = again(
    "returning-north-koreans",
    "economic-migration-claim",
    "I have to defend China here so: every country controls its own borders. Nobody writes a motion about the US.",
    "Most countries control their own borders. Nobody writes a motion about the US.",
    all,
  );
  assert.equal(every.said, "Fixed: “Most countries control their own borders”");
  const step = { about: "step", said: "Go one step on.", found: false };
  const cough = again(
    CAR,
    "cleaner-air",
    "car is bad. many car = many smoke. we want walk.",
    "car is bad for city because many car make many smoke. then children and old people cough and must go to doctor.",
    step,
  );
  assert.match(cough.said, /^You were asked to go one step on. This does: “then children/u);
});

/** What to try next. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { learnt, look } from "#app/coaching/coaching.js";
import { sentencesOf } from "#app/coaching/own_text.js";
import { askedIn, quoteIn } from "#app/coaching/rules/to_try.js";
import { seen } from "#tests/coached.mjs";
import {
  CAR,
  LATER,
  LONG,
  NK,
  PHONE,
  VOTE,
  answered,
  factsOf,
  opening,
  pack,
  packs,
  samples,
  small,
  texts,
} from "#tests/looking.mjs";

test("where nothing is remarked on or asked, a text is told what it has, in its own words, and one thing to try", () => {
  const all = [...Object.values(texts).flat(), ...samples];
  let quoted = 0;
  for (const one of all) {
    const found = seen(one, packs);
    const { remarks, check, care } = found;
    const tapped = ["fair", "side"].includes(check?.about); // others may stand beside what to try next
    if (remarks.length || tapped || care) {
      assert.equal(found.seen?.next, undefined);
      assert.ok(
        (found.seen?.facts ?? []).every((fact) =>
          /^You (?:grant|test|gave an example)/u.test(fact),
        ),
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

test("no sentence in which an insult, contempt, a threat or care is heard is to end on, or is shown as good", () => {
  const opened =
    "We should take the cars out because the drivers are all fat idiots who should be run over themselves, then the streets would be empty. Without cars the bus is fast, and my granny could cross again.";
  const closing = (opened) =>
    look(pack(CAR), "closing", {
      text: "Cars in side streets can be stopped too. What still stands is that a fast bus helps my granny.",
      cards: ["traffic-goes-away"],
      opened,
    }).seen?.next ?? "";
  assert.match(closing(opened), /^You opened with: “Without cars the bus is fast/u);
  const worst = sentencesOf(opened)[0].text;
  for (const grave of [
    worst,
    "I will kill you if you drive a car into the middle of the town.",
    "Foreigners are all dirty and useless, and they block the streets with their cars.",
    "Everybody who wants cars in the centre is lazy, and that is the whole reason for the noise.",
    "Some mornings I stand at the tracks and think it would be easier not to be here any more.",
  ])
    assert.doesNotMatch(closing(grave), /You opened with/u, grave);
  const granting = (text) =>
    look(pack(CAR), "rebuttal", { text, cards: [] }, opening(CAR, "safe-on-foot")).seen?.facts ??
    [];
  const granted = (end) => granting(`It is true that streets are safer without cars${end}`);
  assert.match(granted(". But who walks at night?")[0], /^You grant what is right/u);
  assert.deepEqual(granted(", but everybody who wants that is lazy."), []);
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
  assert.doesNotMatch(tip("opening", `${whole} ${met}`) ?? "", /Phones\./u, "it is met there");
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

test("nobody is told to answer or to conclude what their text says already", () => {
  const { motion } = pack(VOTE);
  const id = Object.keys(motion.cards).find(
    (one) => motion.cards[one].side === "for" && motion.cards[one].weak_point,
  );
  const { claim, evidence, weak_point: weak } = motion.cards[id];
  const next = (text) =>
    look(pack(VOTE), "opening", { text, cards: [id] }, undefined, `${claim} ${evidence}`).seen
      ?.next ?? "";
  assert.ok(!next(`${claim} It is so because ${evidence} ${weak}`).includes(weak));
});

test("what the other side may say is asked of an opening, unless it says that itself or may be hard to live with", () => {
  const next = (text, doubt) =>
    look({ ...pack(PHONE), doubt }, "opening", { text, cards: ["no-cure"] }).seen?.next;
  const away = "If the school locks my phone away, nobody can reach me. The office never picks up.";
  const rings = "The office can reach any family at once.";
  assert.equal(
    next(away, rings),
    `Expect to hear: “${rings}” How much of your point does that touch?`,
  );
  const ways = ["a", "ab", "abc"]
    .map((end) => `The office can reach ${end}.`)
    .map((doubt) => next(away, doubt).replace(doubt, ""));
  assert.equal(new Set(ways).size, 3, "one question in three forms");
  const reason =
    "Schools should let us keep phones because nobody can reach us in a locked office.";
  assert.match(next(reason, rings), /Does your reason still hold\?$/u);
  const told = "Last year my aunt rang our school from Oslo. Nobody in the office could reach me.";
  assert.match(next(told, rings), /What does your case say to that\?$/u);
  const fires = "Who would reach the office in a fire?";
  assert.equal(next(away, fires), `They may ask: “${fires}” What would you answer?`);
  const met = `Some say the office can reach any family at once, but ours never picks up. ${away}`;
  assert.ok(!next(met, rings)?.includes(rings));
  const hard = "Some mornings I wish I didn't wake up at all. Nobody at home would care.";
  assert.equal(next(hard, ""), undefined);
});

test("what the other side may say is not asked of whoever has met it, in the opening or later in the debate", () => {
  const doubt = "A laptop pulls at your attention just as well.";
  const text =
    "A phone pulls at you in every lesson, so that half of what was said is gone, and nobody brings it back.";
  const next = (wrote) =>
    look({ ...pack(PHONE), doubt, wrote }, "opening", { text, cards: ["out-of-reach"] }).seen
      ?.next ?? "";
  for (const wrote of [
    "They say a laptop does the same. Mine stays in a trolley at the back, though.",
    "You are right that a laptop can do it, but the teacher closes thirty of them with one word.",
    "A laptop on a desk has your attention only while the teacher wants it to.",
  ])
    assert.ok(!next(wrote).includes(doubt), wrote);
  for (const wrote of [
    "",
    "They say that rules are hard to keep. Ours were kept for a month.",
    "A teacher who has a laptop can show a film.",
  ])
    assert.ok(next(wrote).includes(doubt), wrote);
});

test("what the deck has against an opening is set beside the sentence that it meets, and beside no stranger", () => {
  const { cards } = pack(PHONE).motion;
  const doubt = cards["help-is-near"].weak_point;
  const tip = (text, of = doubt) =>
    look({ ...pack(PHONE), doubt: of }, "opening", { text, cards: ["help-is-near"] }).seen?.next ??
    "";
  const rest =
    "My cousin in Lyon sold twelve cakes at lunch last year, and nobody wrote a message.";
  assert.match(
    tip(`One adult in the office helps every student at any moment. ${rest}`),
    /office/u,
  );
  assert.ok(!tip(rest).includes(doubt), "it meets no word of it");
  const far = `${rest} The teacher counts the money. One adult in the office helps at any moment.`;
  assert.doesNotMatch(tip(far), /your case/u, "the case stands somewhere else");
});

test("an opening on no card is asked what can be seen in it: a case", () => {
  const next = (text) =>
    look({ ...pack(PHONE), doubt: "" }, "opening", { text, cards: ["no-cure"] }).seen?.next;
  assert.match(
    next("Last winter my cousin lost her phone at school. So teachers should allow them."),
    /one case/u,
  );
  assert.equal(
    next("I eat my lunch in ten minutes. Then I read the notices. There is no yard."),
    undefined,
    "where there is nothing to say, nothing is said",
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

test("no two texts of a debate are given the same thing to try", () => {
  const doubt = "A laptop pulls at your attention just as well.";
  const text =
    "A phone pulls at you in every lesson, so that half of what was said is gone, and nobody brings it back.";
  const next = (given) =>
    look({ ...pack(PHONE), doubt, given }, "opening", { text, cards: ["out-of-reach"] }).seen?.next;
  assert.ok(next([]).includes(doubt));
  assert.ok(!next([quoteIn(next([]))])?.includes(doubt));
});

test("what was given to try in the last practices waits, as long as something else is true of a text", () => {
  const doubt = "A laptop pulls at your attention just as well.";
  const text =
    "A phone pulls at you in every lesson, so that half of what was said is gone, and nobody brings it back.";
  const sent = { text, cards: ["out-of-reach"] };
  const next = (tried) => look({ ...pack(PHONE), doubt, tried }, "opening", sent).seen?.next;
  const first = next([]);
  const second = next([askedIn(first)]);
  assert.ok(second && askedIn(second) !== askedIn(first));
  assert.doesNotMatch(askedIn(first), /“[^”]/u, "another text's words are another quotation");
  /** @type {string[]} */
  const all = [];
  for (let n = 0; n < 20; n++) all.push(askedIn(next(all)));
  assert.equal(next(all), first, "where all was given, the first is given again");
});

test("a closing is shown what attacks it, and never what they grant or what care says", () => {
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
      "With good buses most families need one car less. A parcel is brought to the door.",
      "It’s dear, and whoever can do without should be helped to. Many keep it for a late shift or a van-load of tools, and they’d pay for it just the same. Today both are luck.",
      "Many keep it",
    ],
    [
      "homework-for-effort",
      "You grade the steps, so a page that only looks hard-working gets nothing.",
      "They also have the time for a page that looks hard-working. Some do have far more help, that’s true. A guess isn’t fair to anybody.",
      "A guess isn’t fair",
    ],
    [
      CAR,
      "My street is what I breathe in.",
      "We argue nothing against what is told here, and we compare it with nothing. Whole ring roads fill up with vans. This case we leave out of the debate, so that nobody has to defend it.",
      "Whole ring roads",
    ],
  ]) {
    const motion = pack(pack_);
    const [card] = Object.keys(motion.motion.cards);
    const found = look(motion, "closing", { text, cards: [card] }, { text: said, cards: [] });
    assert.ok(found.seen.next.startsWith(`They say: “${attack}`), `${attack}: ${found.seen.next}`);
  }
});

test("a sentence of theirs isn’t called left where a word of it, be it a short one, or of the one beside it is taken up", () => {
  const theirs =
    "Permits help few people. Ambulances must get through. In an emergency every second counts.";
  const next = (text) =>
    answered(CAR, "emergency-access", theirs, "some streets would be closed to helpers", text).seen
      ?.next ?? "";
  assert.doesNotMatch(next("Police and an ambulance get a pass, done."), /second counts/u);
  assert.doesNotMatch(next("A second is lost in jams today, not at a bollard."), /second counts/u);
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

test("a question that a second version has something new on is not asked again", () => {
  const doubt = "Who would watch the locker, and to whom would it belong?";
  const before = "Phones should stay in a locker all day, because then the breaks belong to us.";
  const next = (text, old) =>
    look({ ...pack(PHONE), doubt }, "opening", { text, before: old, cards: ["a-real-rest"] }).seen
      ?.next;
  assert.match(next(before), /watch the locker/u);
  assert.match(next(`${before} That is fair to all.`, before), /watch the locker/u);
  assert.doesNotMatch(next(`${before} A teacher would watch it.`, before), /watch the/u);
});

const NEWCOMERS = "newcomers-first-week";

test("what may be said against a text is quoted only if it touches that text", () => {
  const text = "But maths tasks are full of words, and in our book every problem is a story.";
  const doubt = "A first choice of classes need not be right, because it can be changed.";
  const { seen } = look(
    { ...pack(NEWCOMERS), doubt },
    "rebuttal",
    { text, restatement: "", cards: ["check-what-they-know"] },
    opening(NEWCOMERS, "new-in-language-only"),
  );
  assert.ok(!seen?.next?.includes(doubt));
});

test("an answer in which no rule finds a fault is asked for the next harder thing, never the same in two practices", () => {
  const text =
    "But that is a problem with one bus plan, not with the idea. Boston tried to do it all at once and without asking. It matters more that teenagers sleep than that the bus timetable stays the same.";
  const restatement = "Buses are shared, so the small children would have to start earlier.";
  const seen = (tried) =>
    look(
      { ...pack(LATER), tried },
      "rebuttal",
      { text, restatement, cards: ["safer-roads"] },
      opening(LATER, "shared-buses"),
    ).seen;
  const tried = [];
  for (const begins of [
    /^Bring one case for “It matters/u,
    /^How would they answer/u,
    /^What is right in/u,
  ]) {
    const { next, fine } = seen(tried);
    assert.ok(fine);
    assert.match(next, begins);
    tried.push(askedIn(next));
  }
  assert.equal(seen(tried).next, undefined);
});

test("a closing that grants their point isn’t shown a sentence of it as left, and doesn’t rest on that", () => {
  const closed = (text) =>
    look(
      pack(PHONE),
      "closing",
      { text, cards: ["friends-elsewhere"] },
      opening(PHONE, "nobody-films-you"),
    ).seen;
  const rest =
    "But you can forbid the filming and leave the rest, so one problem has two solutions.";
  const granted = closed(`I’ll say it at once: their filming point is good. ${rest}`);
  assert.ok(!/They say:/u.test(granted.next));
});

test("an answer that says what they say, and answers it, isn’t shown what stands beside it as left", () => {
  const closed = (text) =>
    look(pack(CAR), "answer", { text }, opening(CAR, "help-must-get-through")).seen?.next;
  const lane =
    "That is solved with a lane of three metres, and a street that nobody crosses is safe.";
  assert.match(closed(lane), /They also say/u);
  assert.doesNotMatch(
    `${closed(`They’re afraid that tables stop an ambulance. ${lane}`)}`,
    /They (?:also )?say/u,
  );
});

test("of a text that lost and has nothing stronger, what it did is told, and only if it did", () => {
  const met = opening(PHONE, "nobody-films-you");
  const has = (/** @type {any} */ text, cards = ["friends-elsewhere"]) =>
    learnt(pack(PHONE), "rebuttal", { text, restatement: "They say it.", cards }, met).has;
  assert.equal(
    has(
      "Nobody films you in the corridor while a teacher stands there, and music or maps hurt nobody anyway.",
    ),
    "You took up what they said, in their words.",
  );
  for (const text of [
    "Minecraft is the best game ever made. You can build a whole castle and it never gets boring, and creepers are cool.",
    "asdf qwer asdf qwer asdf",
    met.text,
  ])
    assert.ok(!/took up|made use/u.test(has(text) ?? ""), text);
});

test("the sentence of theirs to answer says something of the motion or the cards, or there is none", () => {
  const mine = { text: "China should stop returning people to danger.", cards: ["treaty-duty"] };
  const left = (text) => learnt(pack(NK), "opening", mine, { text, cards: [] }).left;
  assert.equal(left("OK fine, other side."), "");
  assert.equal(left("A life matters more as being polite."), "");
  const policy = "China keeps its border quiet with this policy.";
  assert.equal(left(policy), policy);
});

const DEBATE = {
  said: "Posts, tables and crowds stand in the way of an ambulance. In an emergency every second counts. A street that is nice on most days has to work on the worst day as well.",
  cards: ["help-must-get-through"],
};

/** What is said of a closing in that debate. @param {string} text @param {string} opened */
const closed = (text, opened = "Where private cars stay out, everybody breathes better air.") =>
  look(
    pack(CAR),
    "closing",
    { text, opened, cards: ["cleaner-air"] },
    { text: DEBATE.said, cards: DEBATE.cards },
  );

test("a closing is asked for no sentence of theirs that it has a word of", () => {
  const { next = "" } = closed(
    "An ambulance is faster in an empty street. The air is for every day and a crowd is only on some nights.",
  ).seen;
  assert.ok(!next.includes("ambulance") && !next.includes("crowds"), next);
  const away = closed("Our point still stands: exhaust is worst in narrow streets.").seen.next;
  assert.ok(DEBATE.said.includes(quoteIn(away).slice(1, -1)), away);
});

test("a joke of an opening that comes again in its closing is off the motion", () => {
  const joke = "Skibidi is the king of pizza and of the universe.";
  const again = closed("Skibidi pizza wins, so give us five stars please, thank you.", joke);
  assert.deepEqual(
    again.remarks.map(({ about }) => about),
    ["off"],
  );
  assert.equal(again.seen, undefined);
});

test("“the study” tests theirs where it comes first, and no comparison is called a case", () => {
  const against = {
    text: "Most drivers will go round. When three places in Madrid had just been closed, a study of 2023 says, more jams were noticed nearby.",
    cards: ["jams-move-out"],
  };
  const restatement = "Drivers go round the centre.";
  const facts = (text) =>
    look(pack(CAR), "rebuttal", { text, restatement }, against).seen?.facts ?? [];
  const doubt = "The study looked at three places right after they closed. People get used to it.";
  assert.match(facts(doubt)[0], /^You test their evidence/u);
  const closing = (text) =>
    closed(text).seen.facts.filter((fact) => /^You gave an example/u.test(fact));
  assert.deepEqual(closing("One walk with Mia showed me more air than the ride with Ben did."), []);
  assert.equal(closing("On our walk with Mia we smelled the air, and saw no car.").length, 1);
});

test("of a computer player only sentences that claim something are quoted, and nothing where none does", () => {
  const text = "A ban helps the woman who waits at the stop, and lungs count.";
  const [leads, claim] = [
    "This is where they part, as everybody sees.",
    "A fee thins the traffic out, and those who must drive can.",
  ];
  const tried = (claims) =>
    look(
      pack(CAR),
      "closing",
      { text, cards: ["cleaner-air"] },
      { text: `That counts for a lot. ${claim} ${leads}`, cards: [], claims },
    );
  const all = (claims) => JSON.stringify(tried(claims));
  assert.ok(!all(undefined).includes(leads), "what only leads there is nobody’s argument");
  assert.ok(all([claim]).includes(claim) && !all([claim]).includes(leads));
  assert.ok(!all([]).includes(claim) && !all([]).includes(leads));
});

const MET = "But that isn't so where buses run, because people can ride them instead.";

test("words can be praised as one's own only where they were compared and are", () => {
  const shows = (restatement, said) =>
    look(pack(CAR), "rebuttal", { text: MET, restatement, cards: [] }, said).shows;
  const theirs = opening(CAR, "safe-on-foot");
  const [first] = theirs.text.split(". ");
  assert.equal(shows("They say people on foot get hurt less often.", theirs)?.words, true);
  for (const copy of [first, theirs.text.slice(0, 130), `They say ${first.toLowerCase()}`])
    assert.equal(shows(copy, theirs)?.words, false, copy);
  assert.equal(shows("", { text: "", cards: [] })?.words, undefined);
});

test("two sentences that are theirs letter for letter are told, however much of them is the motion's", () => {
  const theirs = opening(VOTE, "wide-agreement");
  const { claim } = pack(VOTE).motion.cards["wide-agreement"];
  const { remarks } = look(
    pack(VOTE),
    "rebuttal",
    { text: MET, restatement: `They say ${claim}` },
    theirs,
  );
  assert.ok(remarks.some(({ about }) => about === "copied"));
});

test("a none without ground is asked about in its words, unless its sentence has one, or only supposes it", () => {
  const next = (text) => look(pack(CAR), "opening", { text, cards: ["cleaner-air"] }).seen?.next;
  const on = "Cars out of the centre means cleaner air for the children who walk there.";
  const asked = "“costs the town nothing”: how do you know?";
  assert.equal(next(`${on} It costs the town nothing because the signs are there.`), asked);
  for (const text of [
    "If it costs the town nothing, it can begin in May.",
    "My uncle paints signs and says it costs the town nothing.",
    "Some people say that it costs the town nothing.",
  ])
    assert.notEqual(next(`${on} ${text}`), asked, text);
});

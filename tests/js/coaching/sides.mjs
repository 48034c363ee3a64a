/** Which side a text speaks for. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look, lookAtLine } from "#app/coaching/coaching.js";
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
} from "#tests/looking.mjs";

/** Whether a text is told or asked whose side it is on. */
const isSided = (abouts) => abouts.some((one) => ["turned", "side?"].includes(one));

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
    opened("I think school should start later because parents are happy then.").includes("turned"),
  );
  assert.ok(!isSided(opened("They say school should start later because we are tired.")));
  assert.ok(!isSided(opened("Nobody has said why school should start later.")));
});

test("what a reason denies doesn't turn the motion's own sentence", () => {
  const asks = (text) => about(look(pack(PHONE), "opening", { text, cards: ["learn-to-handle"] }));
  const wrong = "Schools should ban phones all day, because kids can't handle them and need help.";
  assert.deepEqual(asks(wrong), ["turned"]);
  const own = "It isn't true that schools should ban phones all day, because kids need help.";
  assert.ok(!isSided(asks(own)));
});

test("only a plain yes to the other side is told for which side a text speaks", () => {
  const opened = (slug, card, text) => about(look(pack(slug), "opening", { text, cards: [card] }));
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
  ])
    assert.deepEqual(opened(slug, card, text), ["turned"], text);
  const theirs =
    "In New York fewer people on foot were hurt, as the city’s transport department reported, and children can cross without fear.";
  assert.deepEqual(opened(CAR, "jams-move-out", theirs), ["side?"]);
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
    assert.ok(!isSided(opened(slug, card, text)), text);
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

test("an opening that wants what the motion changes to stay is on the other side", () => {
  const text =
    "Sixteen-year-olds are too immature, because they believe what they see. The voting age must stay at eighteen.";
  assert.deepEqual(about(opened(VOTE, "ready-to-think", text)), ["turned"]);
  assert.ok(!isSided(about(opened(VOTE, "still-learning", text))));
  const fine =
    "They say the voting age must stay at eighteen, because the young are immature. A habit begins early.";
  assert.ok(!isSided(about(opened(VOTE, "ready-to-think", fine))));
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

test("an answer that only says yes and how good it is speaks for the other side, as far as a tap tells", () => {
  const asked = (text) =>
    look(
      pack(PHONE),
      "rebuttal",
      {
        text,
        restatement: "One rule for the whole day is easy to follow.",
        cards: ["rules-we-made"],
      },
      opening(PHONE, "one-clear-rule"),
    ).check?.about;
  for (const text of [
    "Fair point. It's better when teachers can teach and don't have to look for phones.",
    "True, that's a good rule and I can't see why anybody should be against it.",
  ])
    assert.equal(asked(text), "side", text);
  for (const text of [
    "Fair point, one rule is good for teachers. Students who write a rule themselves keep it, and that's better for everybody.",
    "Exactly that is the problem: one rule is good for adults and bad for us.",
    "Yes, and a rule that we help to write is just as clear. It's also fair, because we made it and will keep it.",
    "True, it is good to have one rule. Is that all a rule is for?",
  ])
    assert.notEqual(asked(text), "side", text);
});

test("what something else is better than isn't praised, and what is called better is", () => {
  const sided = (text) =>
    look(
      pack("homework-for-effort"),
      "opening",
      { text, cards: [cardOf("homework-for-effort", "against")] },
      undefined,
    );
  const better = sided("Homework that is graded for effort is better.");
  assert.deepEqual(about(better), ["turned"]);
  const than = sided("A grade for what is right is better than homework graded for effort.");
  assert.ok(!isSided(about(than)));
});

test("an answer that calls the others right, or their point worth more, is asked whether its side says that", () => {
  const asked = (text) =>
    about(look(pack(PHONE), "closing", { text }, opening(PHONE, "reach-home"))).some((one) =>
      ["given", "side?"].includes(one),
    );
  for (const text of [
    "I agree that the ban is bad.",
    "They are right and ours matters less.",
    "A call home is nice, and theirs counts more.",
  ])
    assert.ok(asked(text), text);
  for (const text of [
    "I agree that a call home helps. But the office has a phone as well.",
    "They’ll know where they stand, you’re right, and the office rings for them.",
    "If they are right, the office needs a second phone.",
  ])
    assert.ok(!asked(text), text);
});

test("a line that speaks with the card that it should answer is asked whose point it helps", () => {
  const line = (text, answers = true) =>
    about(lookAtLine(pack(PHONE), text, opening(PHONE, "reach-home"), answers));
  const theirs =
    "A phone at lunch lets us tell our parents that the bus is cancelled, and then nobody at home worries.";
  assert.deepEqual(line(theirs), ["side"]);
  assert.deepEqual(line(theirs, false), []);
  assert.deepEqual(line("An adult at the office can ring home, and nobody needs a screen."), []);
});

test("an answer that goes along, and an opening that meets its own card as an objection, are asked whose point they help", () => {
  const answered = (text) =>
    about(look(pack(CAR), "closing", { text }, opening(CAR, "cannot-walk-far")));
  const rest =
    "My grandma has a bad hip and sits down twice on the way, but the bus doesn’t help her.";
  assert.ok(answered(`Yes and that is a real problem. ${rest}`).includes("side"));
  assert.ok(
    !answered(`Yes, and that’s exactly why the bus must stop at the market. ${rest}`).includes(
      "side",
    ),
  );
  const own =
    "People say that a plumber can’t come any more. But a city can give him a permit, and he parks at the door.";
  assert.ok(about(opened(CAR, "vans-need-streets", own)).includes("side"));
  assert.ok(!about(opened(CAR, "buses-on-time", own)).includes("side"));
});

test("an opening that surely speaks for the other side is told so first, by its side’s name, and asked nothing else", () => {
  const about = { ...pack(PHONE), turned: "breaks-belong-to-us" };
  const text =
    "From the first bell on they plan our day, and breaks are ours, to talk or to listen to music.";
  const told = (more) => look(more, "opening", { text, cards: ["breaks-with-people"] });
  const { remarks, check, seen } = told(about);
  assert.deepEqual(
    remarks.map(({ said }) => said),
    [
      "Most of this speaks for “Phones in breaks”: it’s their point “Breaks belong to us”. Your side is “Phone-free”. What would that side say?",
    ],
  );
  assert.ok(!check && !seen);
  assert.ok(!told(pack(PHONE)).remarks.some((one) => one.about === "turned"));
});

test("who wants to be allowed what the motion bans speaks for the other side; nobody who denies, limits or reports it", () => {
  const turned = (text, card = "breaks-with-people") =>
    opened(PHONE, card, text).remarks.some((one) => one.about === "turned");
  const wish =
    "I think we should be allowed to use our phones in the break because it is our free time.";
  assert.ok(turned(wish));
  assert.ok(!turned(wish, "breaks-belong-to-us"));
  for (const text of [
    "They say that we should be allowed to use our phones at lunch, and then nobody talks.",
    "We should be allowed to use our phones after school, because lessons and breaks are for people.",
    "We should not be allowed to use our phones at lunch, because nobody talks to anybody then.",
    "Teachers should be allowed to take our phones, because we never put them away.",
  ])
    assert.ok(!turned(text), text);
});

test("an answer that has what they need in its own plan, or insists that it is so, uses their words as theirs", () => {
  const sided = (slug, card, text) =>
    about(look(pack(slug), "rebuttal", { text, cards: [] }, opening(slug, card))).includes("side");
  const van = (plan) =>
    `${plan} Whoever repairs a pipe or cares for others needs the van all day, and carries tools.`;
  assert.ok(!sided(CAR, "vans-need-streets", van("A plumber gets a sticker.")));
  assert.ok(!sided(CAR, "vans-need-streets", van("We only want the private ones out.")));
  assert.ok(!sided(CAR, "vans-need-streets", van("Under our plan vans come in.")));
  assert.ok(sided(CAR, "vans-need-streets", van("A plumber has a van.")));
  const hours =
    "Anybody is happier where the long hours with a phone come after school, and a strict rule really helps.";
  assert.ok(!sided(PHONE, "no-cure", `It does make a difference. ${hours}`));
  assert.ok(sided(PHONE, "no-cure", `It makes a difference. ${hours}`));
});

test("what is said of others than the motion praises nothing of it", () => {
  const text =
    "Honestly effort grading favours the kids who are good at acting. That's not fair, it's theatre.";
  const sent = { text, cards: ["practise-it-right"] };
  assert.ok(!about(look(pack("homework-for-effort"), "opening", sent)).includes("turned"));
});

test("whoever says what whom the motion names should do, as their side wants it, isn't asked which side that is for", () => {
  const asks = (slug, card, text) =>
    look(pack(slug), "opening", { text, cards: [card] }).check?.about ?? "";
  const march = "We already join a march and a petition.";
  const empty = "Vans need streets for deliveries and shops in the malls are full.";
  for (const [slug, card, text] of [
    [
      VOTE,
      "work-and-tax",
      `${march} The voting age should be sixteen, since a council is nothing without a ballot.`,
    ],
    [
      CAR,
      "cleaner-air",
      `${empty} City centres should get rid of cars because little is lost by it.`,
    ],
    [
      LATER,
      "afternoons-shrink",
      "Teenagers are awake late and the body clock says so. School should stay as it is because clubs end in the dark.",
    ],
  ])
    assert.notEqual(asks(slug, card, text), "side", text);
  assert.equal(
    asks(
      VOTE,
      "work-and-tax",
      `${march} Somebody should build more councils, since a ballot is only a day.`,
    ),
    "side",
  );
  assert.equal(
    asks(CAR, "cleaner-air", `${empty} City centres should have more streets for vans.`),
    "side",
  );
});

/** Insults, contempt, denial, distress, and what is said of all. */

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
  answered,
  opened,
  opening,
  pack,
  restated,
  saidOf,
} from "#tests/looking.mjs";

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

test("nobody coaches a loss, a flight or a hard life, whatever its writer taps", () => {
  const looked = (text, sent) => look(pack(LATER), "opening", { text, cards: [], ...sent });
  for (const text of [
    "We buried my grandma on Tuesday and I had to hand in the essay on Wednesday.",
    "We fled at night and I still hear the bombs whenever a door slams.",
    "They want to deport us in January and nobody talks about anything else.",
    "I go to bed hungry so that my brother can have the rest.",
  ]) {
    assert.deepEqual(looked(text), { remarks: [], care: true }, text);
    assert.deepEqual(looked(text, { argued: true }).care, true, text);
  }
  const goesOn = { meant: "go_on" };
  assert.deepEqual(
    looked("We buried my grandma on Tuesday.", goesOn).apart,
    true,
    "only this text",
  );
  assert.ok(!looked("I want to kill myself every night.", goesOn).apart, "nor any other");
  assert.ok(looked("I'm just so done with it all.", goesOn).care, "nor what only seems hard");
  for (const text of [
    "My mum would kill me if she couldn't reach me after training.",
    "Everyone is hungry by third period anyway, so an hour later would just move lunch.",
    "My grandpa, who died in May, always said that school begins too early.",
  ])
    assert.ok(!looked(text).care, text);
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

test("contempt for people is met as such, in new words, too", () => {
  const asked = (text) =>
    about(look(pack(PHONE), "closing", { text }, opening(PHONE, "out-of-reach")));
  for (const text of [
    "They’re too stupid to learn it anyway, so why bother with phones?",
    "These people should go home if they don’t like our phones.",
  ])
    assert.deepEqual(asked(text), ["contempt"], text);
  assert.ok(
    !asked("They are too tired to learn, because phones kept them up.").includes("contempt"),
  );
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

test("an insult that is quoted is nobody’s own, and what somebody said is no case", () => {
  const { remarks, seen: found } = look(pack(PHONE), "opening", {
    text: "One of our teachers said “you are all just lazy idiots” in class. If phones were away, nobody would shout.",
    cards: ["out-of-reach"],
  });
  assert.deepEqual(remarks, []);
  assert.ok(!found?.facts.some((fact) => fact.startsWith("You gave an example")));
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

test("all or none said again and again is sweeping, whatever it is of, and a day or a duty is not", () => {
  const sweeps = (text) => ABOUTS("opening", text).includes("sweeping");
  assert.ok(
    sweeps("A bus never comes at all, the tram is always late and every plan is none whatsoever."),
  );
  assert.ok(!sweeps("You hear the radio of your parents all day in a car, and a bus is quiet."));
  assert.ok(!sweeps("The town should ask every single person who lives beside a loud street."));
  for (const text of [
    "A tram isn't at every corner, and a bus is no help if nobody drives it. Still, a tram passes every day and every evening.",
    "Not everybody owns a car, and a tram doesn't stop for everyone. Unless all of us walk, every bus is full when everybody goes home.",
  ])
    assert.ok(!sweeps(text), text);
});

test("all or none said for good is sweeping once, and not what is reported, denied, supposed, a rule or known", () => {
  for (const [kind, text] of [
    ["rebuttal", "A tram will never get a single driver out of a car."],
    ["rebuttal", "Never ever does a shop survive that."],
    ["rebuttal", "With a closed street every parent takes the tram, one hundred per cent."],
    ["closing", "In the end no shop will ever close because of a tram."],
    ["closing", "Then every driver takes the tram, guaranteed."],
    ["opening", "Nobody in the whole world likes a loud street, so close the centre."],
  ])
    assert.ok(ABOUTS(kind, text).includes("sweeping"), text);
  for (const text of [
    "You say that nobody will ever drive again.",
    "Some people think no driver will ever walk.",
    "It isn’t true that no driver will ever walk.",
    "I never said that nobody will ever drive.",
    "Maybe nobody will ever use the tram.",
    "If nobody ever took the tram it would be empty.",
    "Nobody should ever have to wait for a tram, that’s for sure.",
    "Nobody has ever asked a shopkeeper about the tram.",
    "Nobody knows for sure what shops will earn.",
    "Nobody can be a hundred per cent safe in a street with cars.",
    "Not everyone will take the tram, that’s for sure.",
    "A tram is cheap for everyone, that’s for sure.",
    "Every child is guaranteed a seat in the tram.",
    "Will nobody ever drive?",
  ])
    assert.ok(!ABOUTS("rebuttal", text).includes("sweeping"), text);
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
    "A square that everybody crosses in a car is no place to sit, and nobody bans a walk.",
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

test("motives of whoever argues are asked about, and neither what somebody just is nor what others say", () => {
  for (const text of [
    "You just say this because you have a garage.",
    "Nice speech about trams, but you only want to impress the jury.",
  ])
    assert.ok(ABOUTS("rebuttal", text).includes("personal"), text);
  for (const text of [
    "On a wide road you’re just the next one in the jam, whatever you drive.",
    "Shops say it because they want a car park, and you only say half of it.",
  ])
    assert.ok(!ABOUTS("rebuttal", text).includes("personal"), text);
});

test("who means a speaker or the other side rather than the point is asked, and not who speaks of anybody or reports it", () => {
  for (const text of [
    "You only say this because your dad sells cars.",
    "Says the boy who gets driven to the tram every day.",
    "Of course you say that, you live next to the tram.",
    "Somebody who fails every test shouldn’t lecture us about trams.",
    "You’ve never taken a tram in your life.",
    "You don’t even know what you’re talking about, a tram has rails.",
    "Their second speaker has a 6 in maths, so forget the numbers on cars.",
    "Look at you! You came by car.",
    "The heartless people on the other side want loud streets.",
    "Everybody who wants cars in the centre is just a dinosaur.",
    "The other side sells us a pretty fairy tale about empty streets.",
  ])
    assert.ok(ABOUTS("rebuttal", text).includes("personal"), text);
  for (const text of [
    "You only say that because your card has a study about trams.",
    "People look at you when you take the tram.",
    "If you’ve never driven a car in your life you can’t say how a jam feels.",
    "Their first speaker has a point with the tram.",
    "Somebody who reads on a tram shouldn’t talk to the driver.",
    "They say that people who want cars are selfish.",
    "Of course you want that, but a tram costs money.",
    "A silly rule of the other side would close the street.",
    "You don’t even know what a street was like before cars.",
  ])
    assert.ok(!ABOUTS("rebuttal", text).includes("personal"), text);
});

test("people are run down in one's own city, too, and things of theirs are threatened", () => {
  assert.ok(
    ABOUTS("opening", "The car maniacs in our city take all the space.").includes("personal"),
  );
  assert.ok(!ABOUTS("opening", "My uncle says I drive my car like a maniac.").includes("personal"));
  assert.ok(ABOUTS("opening", "That is a plan of do-gooders and fanatics.").includes("personal"));
  const lesser = "More room for people is the lesser evil, because rents can fall again.";
  assert.ok(!ABOUTS("opening", lesser).includes("personal"));
  const threat = "Anyone who still drives a fat SUV deserves to have the tyres slashed.";
  assert.ok(ABOUTS("rebuttal", threat).includes("insult"));
  assert.ok(!ABOUTS("rebuttal", "If you slash tyres you go to jail.").includes("insult"));
});

test("what nobody asks for, says or wants is denied, and claimed of nobody", () => {
  const asked = (text) => ABOUTS("rebuttal", text).includes("sweeping");
  assert.ok(!asked("Nobody is asking for fewer buses, and nobody says that a nurse must walk."));
  assert.ok(asked("Nobody likes buses, and nobody takes them at night."));
});

test("what one’s own joke was dismisses nothing of theirs, where a reason follows", () => {
  const asked = (text) => ABOUTS("closing", text).includes("dismissed");
  assert.ok(!asked("Okay the dog was a joke. But the air is not, and we breathe it every day."));
  assert.ok(asked("The air is a joke."));
});

test("contempt for a group is named first, and nothing of it is quoted as a reason", () => {
  const seen = (text) => opened("homework-for-effort", "effort-is-hidden", text);
  for (const text of [
    "Girls always get better grades because they write nice and smile at the teacher, they are all suck-ups and can't do real maths.",
    "Poor kids are all cheats, because nobody at home teaches them any better.",
    "Girls can't understand politics, because they only care about make-up.",
    "Muslims can't behave in class, and that is why marks must be strict.",
    "Disabled people only want pity, because they are used to getting everything for free.",
  ]) {
    assert.deepEqual(about(seen(text)), ["contempt"], text);
    assert.equal(seen(text).seen, undefined, text);
  }
  for (const text of [
    "Girls get better grades for the same work, because teachers see the child. Nobody says girls can't do maths.",
    "Some people say that girls can't do maths. That is false, because marks without names come out the same.",
    "Poor kids can't do any homework at a table, because there is none.",
    "Girls only want a fair mark, because they work as hard as boys.",
    "Newcomers can't understand anything in the first weeks, because all is said in a new language.",
    "Newcomers are not lazy. They work at night, because that is the only job they get.",
  ])
    assert.ok(!about(seen(text)).some((one) => /contempt|personal/u.test(one)), text);
});

test("who calls for people to be hurt or killed is asked what could be done instead, and nothing else", () => {
  const seen = (text) => opened(NK, "passing-through", text);
  for (const text of [
    "Four people were killed in one night. So the guards must shoot at everyone who comes over.",
    "Smugglers should be hanged at the bridge, then it stops.",
    "If you catch one at the border you have to beat him so hard that he never tries again.",
  ]) {
    const { remarks, care, check, refused } = seen(text);
    assert.deepEqual(
      [about({ remarks }), care, check, refused],
      [["harm"], undefined, undefined, true],
      text,
    );
    assert.match(remarks[0].said, /done instead/u);
  }
  for (const text of [
    "The guards shoot at everyone who comes over, because the state fears its own people.",
    "Nobody should be shot at a border, because people only look for food there.",
  ])
    assert.ok(!about(seen(text)).includes("harm") && !seen(text).refused, text);
  assert.deepEqual(about(seen("These illegals swarm over the river like rats.")), ["contempt"]);
});

test("what a text takes back is no insult, unless another comes with it", () => {
  const said = (text) =>
    about(
      look(pack(VOTE), "closing", { text, cards: [] }, opening(VOTE, "habit-starts-early")),
    ).some((one) => ["insult", "personal"].includes(one));
  const point = " At sixteen you still get your opinions from your phone.";
  assert.ok(!said(`Ok sorry not idiots.${point}`));
  assert.ok(said(`Ok sorry you are idiots.${point}`));
  assert.ok(!said("A right answer looks the same whoever wrote it, and a draft does not."));
});

test("whoever laughs at people who suffer is told to take it out, and nothing else is said", () => {
  const seenIn = (text) => look(pack(NK), "opening", { text, cards: [] });
  const rest = "China should let people travel on to the South, because they want to go there.";
  const { remarks, refused } = seenIn(`${rest} In a labour camp nobody gets fat, hahaha.`);
  assert.ok(refused);
  assert.match(remarks[0].said, /^This makes fun of people who suffer\. Take it out/u);
  assert.ok(!seenIn(`${rest} In a labour camp nobody gets enough to eat.`).refused);
});

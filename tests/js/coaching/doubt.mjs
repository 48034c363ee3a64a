/** What a text may lack. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { look } from "#app/coaching/coaching.js";
import { OwnText } from "#app/coaching/own_text.js";
import { lackedBy } from "#app/practice/questioner/has.js";
import {
  ABOUTS,
  CAR,
  LATER,
  NEVER_SAID,
  PHONE,
  VOTE,
  about,
  answered,
  opening,
  pack,
  restated,
  toldOf,
} from "#tests/looking.mjs";

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

test("an answer of several words earns silence by taking theirs up and turning it, or by a card that answers it", () => {
  const asked = (kind, text, card = "buses-on-time") =>
    look(pack(CAR), kind, { text, restatement: "They say buses come on time." }, opening(CAR, card))
      .check?.about;
  const beside =
    "A city is a place where you meet people and look at windows. My cousins come at Christmas and buy shoes, and all of them like the lights in the old streets.";
  assert.equal(asked("answer", beside), "meets");
  assert.notEqual(asked("answer", `Fair enough, buses may be faster, but ${beside}`), "meets");
  const worse = `${beside} Wet shoes are worse than a walk.`;
  assert.equal(asked("closing", worse), "meets");
  assert.notEqual(
    asked("closing", `A fast bus that comes on time is good. But ${worse}`),
    "meets",
    "it sets the two side by side",
  );
});

test("an opening whose words tell more of the other side's cards than of its own is asked which side it is for", () => {
  const asked = (card, text) => look(pack(LATER), "opening", { text, cards: [card] }).check?.about;
  const sleep =
    "Teenagers fall asleep late, that is biology. When the bell rings at eight they have slept six hours and sit there like zombies, so marks and attendance get worse.";
  assert.equal(asked("work-and-care", sleep), "side");
  assert.notEqual(asked("body-clock", sleep), "side");
});

test("an opening of short sentences without a sign of a reason is asked for its reason", () => {
  const asked = (text) => look(pack(CAR), "opening", { text, cards: ["cleaner-air"] }).check?.about;
  const row =
    "First the streets get much safer for everybody. Second the air in the market square is better. Third there is less noise in the offices. Also you move more, and you meet your neighbours on the pavement.";
  assert.equal(asked(row), "why");
  assert.notEqual(
    asked(`${row} The air is better since no exhaust hangs between the houses.`),
    "why",
  );
});

test("what they say is no case, and a closing is asked for its comparison beside a remark", () => {
  const text = "Everything they say is about the morning and I walk home in the evening.";
  const calm = { text: "Mornings are calm.", cards: ["calm-mornings"] };
  const { facts } = toldOf(LATER, "closing", text, ["dark-way-home"], calm);
  assert.ok(!facts.includes("You gave an example"));
  const mean = "You're only saying it because you got this side. We have people who know.";
  assert.deepEqual(ABOUTS("closing", mean), ["personal", "compare?"]);
});

test("a denial in several sentences is asked for its reason, and a closing that says only its claim again", () => {
  for (const text of [
    "That is wrong. I believe you made a mistake somewhere.",
    "No, that isn’t true. You yourselves can’t believe such stories.",
  ])
    assert.ok(ABOUTS("rebuttal", text).includes("why?"), text);
  for (const text of [
    "If lorries turn round at night, it works.",
    "That’s wrong. My grandmother reaches the doctor by tram every Tuesday, and nobody there needs to park.",
    "That isn’t true. Buses get faster where lanes are empty, so nurses reach the hospital earlier.",
  ])
    assert.ok(!ABOUTS("rebuttal", text).includes("why?"), text);
  const closes = (text) =>
    about(
      look(pack(CAR), "closing", { text, cards: ["safe-on-foot"] }, opening(CAR, "jams-move-out")),
    );
  for (const text of [
    "As we said, walking is safe. Walking is safe for children. So children are safe when walking.",
    "Quiet streets are healthy. Quiet streets keep you healthy, and healthy streets are quiet.",
    "You say jams. We say jams move anyway. We are still right.",
  ])
    assert.ok(closes(text).includes("why?"), text);
  for (const text of [
    "Walking is safe for children. A jam on the ring road costs minutes, a broken leg costs a summer.",
    "You fear jams outside. Fewer lanes make people change to trams, so the jam shrinks, and nobody is run over.",
  ])
    assert.ok(!closes(text).includes("why?"), text);
});

test("an answer with hardly a word of what it answers is asked which sentence that is, unless it grants or names something of theirs", () => {
  const asked = (text) =>
    look(pack(PHONE), "answer", { text }, opening(PHONE, "one-clear-rule")).check?.about;
  const beside =
    "If there are phones in the break then somebody films you with ketchup on your chin, and a minute later three hundred strangers laugh about it.";
  assert.equal(asked(beside), "meets");
  assert.notEqual(asked(`They say that it is clear. ${beside}`), "meets");
  assert.notEqual(asked(`Fair enough, but ${beside}`), "meets");
});

test("a rebuttal that tells of its writer's life is not asked for its reason", () => {
  const sent = {
    text: "You can get corrections without a grade. My teacher puts a green dot where it's wrong.",
    restatement: "You need right or wrong to see what you can't do yet.",
    cards: ["dare-to-try"],
  };
  const met = opening("homework-for-effort", "right-shows-the-gap");
  assert.ok(!about(look(pack("homework-for-effort"), "rebuttal", sent, met)).includes("why?"));
});

test("a denial is one without its apostrophe, too, and a want is none", () => {
  const { motion, words: lexicon } = pack(VOTE);
  const denials = (text) => new OwnText({ motion, lexicon }, text).found("negations").length;
  for (const text of ["We dont vote.", "It isnt fair.", "They cant choose.", "He wouldnt go."]) {
    assert.equal(denials(text), 1, text);
    assert.equal(denials(text.replace("nt ", "n’t ")), 1, text);
  }
  assert.equal(denials("Students want a different parent at the front and went there."), 0);
  const grants = (text) => new OwnText({ motion, lexicon }, text).found("conceding").length;
  assert.ok(["Thats right.", "Youre right."].every(grants));
  const { small } = new OwnText({ motion, lexicon }, "");
  assert.ok(["dont", "cant", "isnt"].every((word) => small.has(word)));
});

test("short words of theirs show that an answer meets them", () => {
  const theirs =
    "Old people have a long bus ride. The air in a bus is bad, and that makes them ill.";
  const asked = (text) =>
    about(
      look(
        pack(CAR),
        "closing",
        { text, cards: ["cannot-walk-far"] },
        { text: theirs, cards: ["safe-on-foot"] },
      ),
    );
  const meets =
    "Bad air is a thing of an hour and then you get off. But for a man with a stick a ban is worse than that hour, since it never ends, and so he stays at home from that day on.";
  assert.ok(!asked(meets).includes("meets?"));
  assert.ok(asked(meets.replace("Bad air", "That")).includes("meets?"));
});

test("where a jibe is put into their mouths nobody is asked as well which of their sentences is answered", () => {
  const theirs =
    "At sixteen we pay tax on what we earn, so we should help to decide what it is spent on.";
  const text =
    "My cousins argue about the election at breakfast, and none of them votes as an uncle does.";
  const asked = (restatement) => about(answered(VOTE, "work-and-tax", theirs, restatement, text));
  assert.deepEqual(asked("They say whoever pays tax should decide about it."), ["meets?"]);
  assert.deepEqual(asked("They say that stupid teenagers should decide about tax."), ["loaded"]);
});

/**
 * The rules of a debate in the browser, held to the server's. tests/unit/practice/test_offline.py imports this once for each pack, with
 * the path of a file behind a question mark: a bundle, real views, and texts as the server hears them.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mock, test as anyTest } from "node:test";

import { kindAsked, stepIn, unfailing } from "#app/practice/offline/answers.js";
import { act, begin, possible, timeUp } from "#app/practice/offline/debate.js";
import { asked, view } from "#app/practice/offline/views.js";
import { unknownShare } from "#app/practice/offline/figures.js";
import { lastWord } from "#app/practice/offline/last_word.js";
import { arguedBeside, drawn, isOpen, pointMade, spared } from "#app/practice/offline/points.js";
import { asksBack } from "#app/practice/offline/taps.js";
import { ARGUED, isAtOnce, toneOf } from "#app/coaching/hard_words.js";
import { hear, takenAs } from "#app/practice/offline/hearing.js";
import { sentenceShown, wordsShown } from "#app/practice/offline/clauses.js";
import { createOfflineConnection } from "#app/practice/offline/connection.js";
import { otherSide } from "#app/core/sides.js";
import { createDoc } from "#app/core/doc.js";

const [, given] = import.meta.url.split("?");
const { bundle, views, heard, answered } = JSON.parse(readFileSync(given, "utf8"));
const motion = bundle.public.motion.slug;
const test = (name, run) => anyTest(`${motion}: ${name}`, run);
const OPENING = "An opening that is long enough to be sent.";
/** An opening that says what cards claim. */
const saying = (cards) => cards.map((card) => bundle.motion.cards[card].claim).join(" ");
const PROVES = 60; // characters
const ANSWER = {
  text: "An answer that is long enough to be sent.",
  restatement: "They say that it holds.",
  weighing: "scale",
};

/** Luck that can be had again. */
function luckOf(seed) {
  let state = seed + 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const begun = (choices = {}, seed = 1) =>
  begin(bundle, { motion, ...choices }, { code: "offline-1", luck: luckOf(seed), now: 0 });
const phase = (state) => view(bundle, state).public.phase;
const does = (state, type, fields = {}, now = 1) =>
  act(bundle, state, type, { phase: phase(state).id, ...fields }, now);
/** After a text is sent, and whatever is asked about it is passed over. */
const speaks = (state, fields = {}, now = 1) => {
  const sent = does(state, "speak", fields, now);
  return sent.asked ? does(sent, "mean", { meant: "" }, now) : sent;
};
const handOf = (state) => Object.keys(view(bundle, state).me.hand);

/** The states of a whole debate, one for each phase. */
function played(choices, { seed = 1, redraw = false, keep = 1, cite = true } = {}) {
  const states = [redraw ? does(begun(choices, seed), "redraw") : begun(choices, seed)];
  const next = (type, fields) =>
    states.push(
      (type === "speak" ? speaks : does)(
        states.at(-1),
        ...(type === "speak" ? [fields] : [type, fields]),
      ),
    );
  next("keep", { cards: handOf(states.at(-1)).slice(0, keep) });
  next("speak", { text: saying(states.at(-1).kept), sure: true });
  next("speak", {
    ...ANSWER,
    cards: cite ? [Object.keys(view(bundle, states.at(-1)).me.counters)[0]] : [],
  });
  if (choices.closing) next("speak", { text: "A closing that says enough." });
  return states;
}

const everyWay = [];
for (let seed = 0; seed < 6; seed++)
  for (const level of ["gentle", "fair", "sharp"])
    everyWay.push([
      {
        level,
        side: ["", "for", "against"][Math.floor(seed / 3) % 3],
        closing: seed % 2 ? "yes" : "",
        partner: seed % 5 ? "" : "yes",
      },
      { seed, redraw: seed % 3 === 0, keep: 1 + (seed % 2), cite: seed % 4 > 0 },
    ]);
/** Their choices, and the states of each. */
const everyDebate = everyWay.map(([choices, how]) => [choices, played(choices, how)]);

const MAPS = new Set(["seats", "speeches", "clashes", "hand", "counters", "mine", "progress"]); // by ids that are no names of fields

/** What a value is made of: the names of fields, and types. */
function shape(value, name) {
  if (Array.isArray(value)) return "list";
  if (typeof value !== "object") return typeof value;
  if (MAPS.has(name))
    return [...new Set(Object.values(value).map((one) => JSON.stringify(shape(one))))].sort();
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => !(key === "weighing" && value.bot)) // a bot weighs where its card does
      .sort()
      .map((key) => [key, shape(value[key], key)]),
  );
}

test("in every phase the documents have the shapes of the server's", () => {
  const states = played({ closing: "yes", length: "normal" });
  assert.deepEqual(
    states.map((state) => phase(state).name),
    views.map((real) => real.public.phase.name),
  );
  states.forEach((state, n) =>
    assert.deepEqual(shape(view(bundle, state)), shape(views[n]), phase(state).name),
  );
});

test("what is the same in every room is the same here", () => {
  const [own, real] = [
    view(bundle, played({ closing: "yes", length: "normal" })[0]).public,
    views[0].public,
  ];
  for (const field of ["format", "motion", "options", "course", "locked", "small"])
    assert.deepEqual(own[field], real[field], field);
  assert.equal(own.phase.clock.length, real.phase.clock.length);
});

test("whatever is drawn, kept and cited, nobody's card speaks against its own side, and nobody says the same as the other", () => {
  const sides = Object.fromEntries(
    Object.entries(bundle.motion.cards).map(([id, card]) => [id, card.side]),
  );
  for (const [choices, states] of everyDebate) {
    const { public: pub, me } = view(bundle, states.at(-1));
    assert.equal(pub.phase.name, "finished");
    for (const speech of Object.values(pub.speeches))
      assert.ok(speech.cards.every((card) => sides[card] === speech.side));
    const { rebuttal, opening } = Object.fromEntries(
      Object.values(pub.speeches)
        .filter((s) => s.bot && s.side !== me.side)
        .map((s) => [s.kind, s]),
    );
    assert.ok(opening && rebuttal && !opening.cards.some((card) => rebuttal.cards.includes(card)));
    const { counters } = view(
      bundle,
      states.find((state) => phase(state).name === "rebuttal"),
    ).me;
    assert.equal(Object.keys(counters).length, bundle.counters);
    assert.ok(!states.at(-1).kept.some((card) => card in counters));
    for (const { kind, strong } of asked(bundle, states.at(-1))) {
      assert.ok(strong.text);
      if (kind === "rebuttal")
        assert.ok(!strong.cards.some((card) => states.at(-1).kept.includes(card)));
    }
    assert.equal(Object.keys(me.mine).length, choices.closing ? 3 : 2);
  }
});

test("a partner speaks on one's own side, on cards that one does not hold, and marked as a bot", () => {
  for (const [, states] of everyDebate.filter(([{ partner }]) => partner)) {
    const { public: pub, me } = view(bundle, states.at(-1));
    const bots = Object.values(pub.seats).filter((seat) => seat.bot);
    assert.deepEqual([bots.length, bots.filter(({ side }) => side === me.side).length], [3, 1]);
    const said = Object.values(pub.speeches).filter(
      (speech) => speech.bot && speech.side === me.side,
    );
    assert.deepEqual(said.map(({ kind }) => kind).sort(), ["opening", "rebuttal"]);
    assert.ok(
      said.every(({ author }) => pub.seats[author].bot && pub.seats[author].side === me.side),
    );
    const { deck } = states.at(-1);
    const held = deck.length > 2 * bundle.hand ? deck.slice(0, 2 * bundle.hand) : handOf(states[0]); // two hands may be the whole deck
    assert.ok(
      !said.find(({ kind }) => kind === "opening").cards.some((card) => held.includes(card)),
    );
  }
});

test("a second debate is another one", () => {
  const hands = new Set(
    everyWay.map(([choices, { seed }]) => handOf(begun(choices, seed)).sort().join()),
  );
  assert.ok(hands.size > everyWay.length / 6);
});

test("a level answers as its name says", () => {
  const kinds = (level) =>
    everyDebate
      .filter(([choices]) => choices.level === level)
      .map(([, states]) => {
        const state = states.at(-1);
        const [counter] = view(bundle, state).public.speeches["bot-rebuttal"].cards;
        const links = state.kept.map((card) => bundle.motion.cards[counter]?.answers[card]?.kind);
        return ["direct", "partial"].find((kind) => links.includes(kind)) ?? "other";
      });
  const direct = (level) => kinds(level).filter((kind) => kind === "direct").length;
  assert.ok(direct("sharp") >= direct("gentle") && direct("fair") >= direct("gentle"));
});

test("a text is heard as the server hears it, and the same words of it are quoted", () => {
  assert.ok(heard.length);
  for (const {
    text,
    deck,
    cited,
    asked: _,
    shown: __,
    step: ___,
    left: ____,
    asks: _____,
    life: ______,
    ...told
  } of heard)
    assert.deepEqual(hear(bundle.hearing, text, deck, cited), told, text);
});

test("a life that is asked about openly, and what is argued beside one, are the server’s", () => {
  for (const { text, deck, cited, card, way, life } of heard) {
    const { side } = bundle.motion.cards[deck[0]];
    const open = isOpen(bundle, side, { text }, { way });
    const left = spared({ text, cards: cited }).text;
    assert.deepEqual(
      [open, arguedBeside(bundle, side, text, cited), left],
      life,
      `${card} ${text}`,
    );
  }
});

test("what is asked of a text on no card is by the kind of thing that the server finds", () => {
  for (const { text, asks } of heard)
    assert.deepEqual(kindAsked(bundle.hearing, text).slice(1), asks, text);
});

test("a share in whole numbers is a card’s that has a point, and another isn’t", () => {
  if (motion !== "returning-north-koreans") return;
  for (const [text, share] of [
    ["China has 98% of the trade.", ""],
    ["China has 98.1% of the trade.", "98.1%"],
  ])
    assert.equal(unknownShare(bundle, text), share, text);
});

test("a share that no evidence has is found in figures and in words, and the deck’s own are known", () => {
  if (motion !== "car-free-city-centres") return;
  for (const [text, share] of [
    ["Nine out of ten drivers want it.", "Nine out of ten"],
    ["Sixty-two percent want it, and 81% too.", "Sixty-two percent"],
    ["Two thirds of us want it.", "Two thirds"],
    ["Four out of five move too little: 81 percent.", ""],
    ["A fee cuts traffic by one fifth of it.", ""],
    ["Traffic fell by eleven per cent.", ""],
    ["It takes a quarter of an hour.", ""],
  ])
    assert.equal(unknownShare(bundle, text), share, text);
});

test("the question that fits is asked where nothing was tapped, too", () => {
  if (motion === "car-free-city-centres") {
    const kept = does(begun({ side: "for" }, 5), "keep", {
      cards: handOf(begun({ side: "for" }, 5)).slice(0, 1),
    });
    const theirs = "Old people who cannot walk far need their car, a ban leaves them out.";
    const sent = does(kept, "speak", { text: theirs, sure: true });
    const tapped = sent.asked ? does(sent, "mean", { meant: "none" }) : sent;
    const { "bot-rebuttal": asks } = view(bundle, speaks(tapped, { ...ANSWER, cards: [] })).public
      .speeches;
    assert.match(asks.text, /^Our card .*“Not everyone can walk”.*“Cars out”/);
  }
  if (motion !== "phone-free-school-day") return;
  const text = "Why not simply put a big clock in every single corridor instead?";
  const draw = begun({ side: "against", level: "sharp" }, 5);
  const kept = does(draw, "keep", { cards: handOf(draw).slice(0, 1) });
  const over = speaks(speaks(kept, { text, sure: true }), { ...ANSWER, cards: [] });
  const said = view(bundle, over).public.speeches["bot-rebuttal"].text;
  const [, asks] = kindAsked(bundle.hearing, text);
  assert.ok(
    asks.some((each) => said.includes(each)),
    said,
  );
});

test("what rests on a thing that does not work is left out, unless nothing else is said", () => {
  const words = "Plans change. They can, through the tram. A tram could come more often.";
  for (const [text, kept] of [
    ["The tram never comes.", "Plans change. A tram could come more often."],
    ["Nobody in the tram answers.", "Plans change. A tram could come more often."],
    ["Nobody in the tram eats.", words],
    ["The tram comes.", words],
  ])
    assert.equal(unfailing(bundle, words, text), kept);
  assert.equal(unfailing(bundle, "Take the tram.", "The tram never comes."), "Take the tram.");
});

test("a step on which a text may stand badly is the one that the server finds", () => {
  for (const { text, step } of heard) assert.equal(stepIn(bundle.hearing, text), step, text);
});

test("what can be shown of a text to its writer alone is what the server shows", () => {
  for (const { text, shown } of heard)
    assert.deepEqual(
      [false, true].map((whole) => sentenceShown(bundle.hearing, text, whole)),
      shown,
      text,
    );
  for (const { text, left } of heard) {
    const [card] = left;
    const more = drawn(bundle.hearing, text, card);
    assert.deepEqual([card, more, wordsShown(bundle.hearing, text, more)], left, text);
  }
});

test("what a text draws from its card's evidence is quoted in the answer", () => {
  let quoted = 0;
  for (let seed = 1; seed < 13; seed++) {
    const level = ["gentle", "fair", "sharp"][seed % 3];
    const draw = begun({ level }, seed);
    const [card] = handOf(draw);
    const { claim, evidence } = bundle.motion.cards[card];
    const text = `${claim} ${evidence} Every uncle would have to buy a ladder.`;
    const sent = speaks(does(draw, "keep", { cards: [card] }), { text, sure: true });
    const words = wordsShown(bundle.hearing, text, drawn(bundle.hearing, text, card));
    const over = speaks(sent, { ...ANSWER, cards: [] });
    const answer = view(bundle, over).public.speeches["bot-rebuttal"].text;
    assert.ok(answer.length <= bundle.limits.rebuttal[1]);
    quoted += words !== "" && answer.includes(`${words.slice(1)}”`) ? 1 : 0; // unless it is met
  }
  assert.ok(quoted || !bundle.hearing.light);
});

test("what a text means is asked as the server asks it", () => {
  assert.ok(heard.some(({ asked }) => asked.length) && heard.some(({ asked }) => !asked.length));
  for (const { text, deck, cited, asked } of heard) {
    const { side } = bundle.motion.cards[deck[0]];
    const state = {
      side,
      kept: cited,
      deck: cited,
      sent: { opening: { text } },
      phase: { name: "opening" },
    };
    assert.deepEqual(asksBack(bundle, state), asked, text);
  }
});

test("what an answer means is asked as the server asks it", () => {
  assert.ok(answered.some(({ asked }) => !asked.length));
  for (const { side, n, text, cited, asked } of answered) {
    const state = {
      side: otherSide(side),
      kept: Object.keys(bundle.motion.cards)
        .filter((id) => bundle.motion.cards[id].side === otherSide(side))
        .slice(0, 1),
      target: n,
      choices: { closing: "yes" },
      sent: { rebuttal: { text, cards: cited } },
      phase: { name: "rebuttal" },
    };
    assert.deepEqual(asksBack(bundle, state), asked, text);
  }
});

test("a last word on words against its claim quotes them, and names that claim once at most", () => {
  if (!bundle.hearing?.light) return;
  for (const side of ["for", "against"])
    for (const [n, { cards }] of bundle.openings[side].entries()) {
      const text = `Perhaps it isn’t so that ${bundle.restated[cards[0]]}.`;
      const sent = { rebuttal: { text, cards: [] } };
      const state = { side: otherSide(side), kept: [], target: n, choices: {}, sent };
      const { text: words } = lastWord(bundle, state);
      const own = words.replace(text.slice(0, -1), "").split(bundle.restated[cards[0]]);
      assert.ok(own.length <= 2, words);
    }
});

test("a tap decides what is answered, the clock stands still meanwhile, and a reload asks again", () => {
  const sends = ({ text, deck }) => {
    const { side } = bundle.motion.cards[deck[0]];
    const draw = begun({ length: "short", closing: "yes", side });
    const opening = does(draw, "keep", { cards: handOf(draw).slice(0, 1) });
    return [opening, does(opening, "speak", { text: text.padEnd(40, "."), sure: true })];
  };
  const [opening, sent] = sends(heard.find((one) => sends(one)[1].asked?.includes("none")));
  const shown = view(bundle, JSON.parse(JSON.stringify(sent)));
  assert.equal(shown.public.phase.id, phase(opening).id);
  assert.ok(!shown.public.phase.clock && opening.phase.deadline);
  const { asked } = shown.me;
  assert.throws(() => does(sent, "mean", { meant: "no-such-card" }), { code: "bad_command" });
  const said = (meant) => {
    const over = speaks(does(sent, "mean", { meant }), { ...ANSWER, cards: [] });
    return view(
      bundle,
      over.phase.name === "closing" ? speaks(over, { text: "x".repeat(20) }) : over,
    ).public.speeches["bot-rebuttal"];
  };
  const own = asked.filter((id) => id in bundle.motion.cards);
  for (const card of own) {
    const { cards } = said(card);
    assert.ok(
      cards.every((counter) => bundle.motion.cards[counter].answers[card]),
      card,
    );
  }
  const none = said("none");
  assert.ok(!opening.kept.some((id) => id in (bundle.motion.cards[none.cards[0]]?.answers ?? {})));
  const rebuttal = does(sent, "mean", { meant: own[0] });
  const { levels } = bundle.openings[otherSide(rebuttal.side)][rebuttal.target];
  for (const [flaw, text] of [
    ["when", "That study is years old."],
    ["truth", "In a survey people always say what sounds good."],
    ["few", "It’s one study."],
    ["", "Says who? Nobody asked them."],
  ]) {
    const over = does(rebuttal, "speak", {
      ...ANSWER,
      text: `${text} That is all.`.padEnd(40, "."),
      cards: [],
    });
    assert.equal(over.asked, undefined, "of an answer only care is asked");
    const closed = speaks(over, { text: "A closing that says enough." });
    const { text: words } = view(bundle, closed).public.speeches["bot-closing"];
    const whole = levels.fair.doubts[flaw] ?? levels.fair.tapped.proof; // of which a last word has three sentences at most
    assert.ok(words.startsWith(whole.slice(0, PROVES)), words);
  }
});

test("a point that is on no card is answered and has the last word without a tap", () => {
  const makes = "Lighthouse keepers are lonely, and a beacon is no friend to a keeper.";
  for (const side of ["for", "against"]) {
    const point = bundle.points[side].find((one) => one.point === "lighthouse keepers are lonely");
    for (const level of ["gentle", "fair", "sharp"]) {
      const draw = begun({ closing: "yes", side, level });
      const opening = does(draw, "keep", { cards: handOf(draw).slice(0, 1) });
      const answers = does(opening, "speak", { text: makes, sure: true });
      assert.equal(phase(answers).name, "rebuttal");
      const { restatement } = ANSWER;
      const closing = does(answers, "speak", { text: makes, restatement, cards: [], sure: true });
      const { speeches } = view(bundle, speaks(closing, { text: "x".repeat(20) })).public;
      const { text, restatement: restated } = speeches["bot-rebuttal"];
      assert.ok(text.includes("Some are, and they can write.") && text.endsWith("Who is?"), text);
      assert.ok(restated.endsWith("lighthouse keepers are lonely."), restated);
      assert.ok(speeches["bot-closing"].text.includes(point.last), level);
    }
  }
});

test("where care is heard, a tap says whether it is asked for, and nothing more is asked of an argument", () => {
  let ended = 0;
  for (const { text, deck, asked } of heard.filter(({ asked }) => asked.includes("about_me"))) {
    const draw = begun({ length: "short", side: bundle.motion.cards[deck[0]].side });
    const opening = does(draw, "keep", { cards: handOf(draw).slice(0, 1) });
    const sent = does(opening, "speak", { text: text.padEnd(40, "."), sure: true });
    const over = sent.asked ? does(sent, "mean", { meant: "" }) : sent;
    if (over.asked || phase(over).name === "rebuttal") continue;
    const { public: pub, me } = view(bundle, over);
    assert.deepEqual(
      [pub.phase.name, pub.speeches, pub.phase.clock],
      ["finished", undefined, undefined],
      text,
    );
    assert.ok(me.care && me.mine.opening.text.startsWith(text));
    ended++;
    if (asked.length < 2) continue;
    assert.ok(!view(bundle, sent).public.phase.clock && opening.phase.deadline);
    const { care } = view(bundle, sent).me;
    assert.ok(care, "the page says one sentence first");
    const left = view(
      bundle,
      speaks(does(sent, "mean", { meant: "go_on" }), { ...ANSWER, cards: [] }),
    );
    const { text: says, cards } = left.public.speeches["bot-rebuttal"];
    const isLeft = !arguedBeside(bundle, draw.side, text, opening.kept);
    assert.ok(!isLeft || !cards?.length, "nobody argues with it");
    assert.ok(says.length > 60, "and there is an answer");
    const whole = { ...sent, choices: { ...sent.choices, closing: "yes" } };
    const last = speaks(does(whole, "mean", { meant: "go_on" }), { ...ANSWER, cards: [] });
    const ends = view(bundle, speaks(last, { text: "A closing that says enough." })).public;
    const kept = ends.speeches["bot-closing"].text;
    assert.match(kept, /what you told us/i, "nor does the last word");
    if (!sent.asked.includes("as_argument")) continue;
    const after = does(sent, "mean", { meant: "as_argument" });
    assert.ok(!after.asked, "one thing is asked of one text");
    const answers = speaks(after, { ...ANSWER, cards: [] });
    const said = view(bundle, answers).public.speeches["bot-rebuttal"];
    if (toneOf(text) || isAtOnce(text)) {
      const isArgued = ARGUED.includes(toneOf(text));
      assert.ok(isArgued || !isLeft || !said.cards.length, "nor with danger in an argument");
      assert.match(said.text, /adult you trust|always be easy|sorry|people here/, text);
    } else assert.ok(said.text.length > 60 && !said.text.includes(text.slice(0, 30)), text);
  }
  assert.ok(ended);
});

test("a real need ends the debate in every text", () => {
  if (!bundle.hearing) return;
  const text = "I think about ending it most nights, and I can't go on like this.";
  for (const [n, kind] of ["opening", "rebuttal", "closing"].entries()) {
    const state = played({ closing: "yes", length: "short" })[n + 1];
    assert.equal(phase(state).name, kind);
    const words = { ...(kind === "rebuttal" && ANSWER), text, cards: [], sure: true };
    const told = does(state, "speak", words);
    assert.deepEqual(told.asked, ["about_me", "past_stop"]);
    const { public: pub, me } = view(bundle, does(told, "mean", { meant: "" }));
    assert.deepEqual([pub.phase.name, pub.speeches, me.care], ["finished", undefined, "despair"]);
  }
});

test("after a stop nothing is argued any more, and the last word takes up whose help is named", () => {
  if (!bundle.hearing) return;
  const { danger, past, meant } = bundle.hearing.leaving;
  const cry = "My dad hits me when my marks go down, so I'm scared of going home.";
  const state = played({ closing: "yes", length: "short" })[1];
  const told = does(state, "speak", { text: cry, cards: [], sure: true });
  assert.deepEqual(told.asked, ["about_me", "past_stop"]);
  const on = speaks(does(told, "mean", { meant: "past_stop" }), { ...ANSWER, cards: [] });
  for (const [text, last] of [
    [
      "I might talk to my aunt about it. Our point still stands in the end.",
      meant.replace("{}", "your aunt"),
    ],
    ["I could talk to my mother. Our point still stands for all of us.", past],
  ]) {
    const said = view(bundle, speaks(on, { text })).public.speeches;
    assert.deepEqual(
      [said["bot-rebuttal"].text, said["bot-rebuttal"].cards],
      [danger.distress, []],
    );
    assert.equal(said["bot-closing"].text, last);
  }
});

test("a bot answers the words that the player wrote, not only the card that was kept", () => {
  let [own, quotes] = [0, 0];
  const uncited = heard.filter(({ cited, asked }) => !cited.length && !asked.includes("about_me"));
  // Each text twice: a voice that quotes is a matter of luck, and few of a pack's texts have a clause to quote.
  for (const [n, { text, deck }] of [...uncited, ...uncited].entries()) {
    const { side } = bundle.motion.cards[deck[0]];
    const draw = begun({ side }, n + 1);
    const kept = handOf(draw).slice(0, 1);
    const over = speaks(
      speaks(does(draw, "keep", { cards: kept }), { text: text.padEnd(40, "."), sure: true }),
      { ...ANSWER, cards: [] },
    );
    const { meant = "" } = over.sent.opening;
    const { card, quote } =
      meant in bundle.motion.cards
        ? takenAs(bundle.hearing, text, meant)
        : hear(bundle.hearing, text, deck, kept);
    const answer = view(bundle, over).public.speeches["bot-rebuttal"];
    const isPoint = pointMade(bundle, side, text) !== undefined; // of which the answer has a card of its own
    if (card && meant !== "none" && !isPoint)
      for (const counter of answer.cards) assert.ok(bundle.motion.cards[counter].answers[card]);
    const shown = meant === "none" ? sentenceShown(bundle.hearing, text) : quote;
    if (shown && answer.restatement.includes("“")) {
      quotes++;
      assert.ok(answer.restatement.toLowerCase().includes(shown.toLowerCase()));
    }
    own += card && card !== kept[0] ? answer.cards.length : 0;
  }
  assert.ok(own && quotes);
});

test("nothing that a bot says has a slot left in it", () => {
  for (const [, states] of everyDebate)
    for (const speech of Object.values(view(bundle, states.at(-1)).public.speeches))
      assert.ok(!/[{}]|qqq/i.test(`${speech.text} ${speech.restatement}`));
});

test("what does not fit is refused, and nothing changes", () => {
  const refused = (code, state, type, fields, now) =>
    assert.throws(() => does(state, type, fields, now), { code });
  const [draw, opening, rebuttal] = played({ length: "short" });
  refused("not_in_hand", draw, "keep", { cards: ["no-such-card"] });
  refused("keep_count", draw, "keep", { cards: handOf(draw).slice(0, 3) });
  refused("redrawn", does(draw, "redraw"), "redraw");
  refused("too_late", opening, "keep", { phase: phase(draw).id, cards: handOf(draw) });
  refused("too_short", opening, "speak", { text: "Too short." });
  refused("too_long", opening, "speak", { text: "x".repeat(601) });
  refused("not_in_hand", rebuttal, "speak", { ...ANSWER, cards: ["no-such-card"] });
  refused("not_allowed", draw, "begin");
  refused("finished", does(draw, "leave"), "leave");
});

test("when time is up nothing ends, and what is sent later counts", () => {
  for (const state of played({ length: "short", closing: "yes" }).slice(0, -1)) {
    const late = timeUp(does(state, "draft", { text: OPENING, restatement: "" }));
    const { phase: now, speeches } = view(bundle, late).public;
    assert.deepEqual([now.id, now.clock.remaining, speeches], [phase(state).id, 0, undefined]);
    assert.ok(late.version > state.version);
  }
  const [draw] = played({ length: "short" });
  const opening = does(timeUp(draw), "keep", { cards: handOf(draw).slice(0, 1) }, 3_600_000);
  assert.equal(opening.phase.deadline, 3_720_000);
});

test("an address that asks for what cannot be begins nothing", () => {
  for (const choices of [
    {},
    { side: "for", level: "sharp", length: "none", closing: "yes" },
    { side: "" },
  ])
    assert.ok(possible(bundle, choices));
  for (const choices of [
    { side: "both" },
    { level: "toString" },
    { length: "long" },
    { closing: "no" },
  ])
    assert.ok(!possible(bundle, choices));
});

test("the connection answers, shows each step, keeps it, and lets time run out", async () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
  const kept = [];
  const doc = createDoc();
  const connection = createOfflineConnection({
    bundle,
    state: begun({ length: "short" }),
    doc,
    keep: (state) => kept.push(state),
  });
  connection.begin();
  const [card] = Object.keys(doc.me.hand);
  assert.deepEqual(
    await connection.command("keep", { phase: doc.public.phase.id, cards: ["no-such-card"] }),
    {
      ok: false,
      error: { code: "not_in_hand", field: "cards", message: "That didn’t go through. Try again." },
    },
  );
  assert.deepEqual(
    await connection.command("keep", { phase: doc.public.phase.id, cards: [card] }),
    { ok: true, version: doc.version },
  );
  assert.deepEqual([doc.public.phase.name, Object.keys(doc.me.hand)], ["opening", [card]]);
  mock.timers.tick(120_000);
  const { name, clock } = doc.public.phase;
  assert.deepEqual([name, clock], ["opening", { length: 120_000, remaining: 0 }]);
  await connection.command("leave");
  assert.deepEqual([doc.public.phase.name, kept.at(-1)], ["finished", null]);
  mock.timers.reset();
});

test("what is private is asked about once, and sent if it is meant", () => {
  const state = played({}).at(1);
  const text = "Call me on 0176 5551234, the first bus leaves the square at seven.";
  assert.throws(() => does(state, "speak", { text }), { code: "private", field: "text" });
  assert.equal(view(bundle, speaks(state, { text, sure: true })).public.phase.name, "rebuttal");
});

import assert from "node:assert/strict";
import test from "node:test";

import { forecasts, guessed, ofMine, theirAnswer } from "#app/rooms/player/waits/foresight.js";
import { SKIPPED, answersTo, called } from "#app/rooms/player/waits/calls.js";
import { likelyAnswers, nextGame } from "#app/rooms/player/waits/deal.js";

/** Numbers that are the same for the same seed. */
function luck(seed) {
  let state = seed + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Five cards on each side, or more; card n answers the opposing card n directly and the next one in part; f0 and a0 are of grave harm. */
function motion(tone, each = 5) {
  const cards = {};
  for (const [mine, theirs, side] of [
    ["f", "a", "for"],
    ["a", "f", "against"],
  ])
    for (let n = 0; n < each; n++)
      cards[`${mine}${n}`] = {
        side,
        theme: `theme ${n % 2}`,
        title: `Title ${mine}${n}`,
        claim: `Claim ${mine}${n}.`,
        restated: `put fairly ${mine}${n}`,
        why: `Why ${mine}${n}.`,
        evidence: `Evidence ${mine}${n}.`,
        sources: [`source ${mine}${n}`],
        weak_point: `Weak ${mine}${n}.`,
        ...(n === 0 && { sensitive: "strong" }),
        ...(n === 1 && { sensitive: "mild" }),
        answers: {
          [`${theirs}${n}`]: { kind: "direct", hint: `Hint ${mine}${n}.` },
          [`${theirs}${(n + 1) % each}`]: { kind: "partial" },
        },
      };
  const sides = { for: { name: "Yes" }, against: { name: "No" } };
  return { cards, sides, ...(tone && { tone }) };
}

/** All games that a player is ever shown, in order. */
function games(of, player, seed) {
  const random = luck(seed);
  const found = [];
  for (
    let game;
    (game = nextGame(
      of,
      player,
      found.map(({ key }) => key),
      random,
    ));
  )
    found.push(game);
  return found;
}

const seeds = [...Array(30).keys()];
const CARD = /\b[fa]\d/g;
const cardsIn = (game) => [
  ...new Set([...JSON.stringify([game.said, game.choices]).matchAll(CARD)].map(([id]) => id)),
];

test("every game has one right choice among two, and none comes twice", () => {
  for (const seed of seeds) {
    const found = games(motion(), { side: "for", answers: false, closed: [] }, seed);
    assert.equal(new Set(found.map(({ key }) => key)).size, found.length);
    assert.deepEqual([...new Set(found.map(({ kind }) => kind))].sort(), [
      "answer",
      "fair",
      "voice",
      "weak",
    ]);
    for (const { choices, right } of found) {
      assert.equal(choices.length, 2);
      assert.equal(choices.filter(({ id }) => id === right).length, 1);
    }
    assert.notEqual(found[0].kind, found[1].kind);
  }
});

test("until somebody has answered an opening no game speaks of the other side's claims, and never of its cards", () => {
  for (const seed of seeds) {
    const few = games(motion(), { side: "for", answers: true, closed: ["a2"] }, seed);
    assert.ok(few.length > 4 && few.every(({ kind }) => kind !== "voice"), "somebody holds it");
    const found = games(motion("", 8), { side: "for", answers: true, closed: ["a2"] }, seed);
    assert.ok(found.length > 8 && found.some(({ kind }) => kind === "voice"));
    for (const game of found) {
      assert.notEqual(game.kind, "answer");
      assert.ok(!cardsIn(game).includes("a2"), game.key);
      if (game.kind !== "voice")
        assert.ok(
          cardsIn(game).every((id) => id.startsWith("f")),
          game.key,
        );
    }
    const later = games(motion(), { side: "for", answers: false, closed: ["a2"] }, seed);
    assert.ok(later.some(({ kind }) => kind === "answer"));
    assert.ok(later.every((game) => !cardsIn(game).includes("a2")));
  }
});

test("no game is about a card of grave harm, and on a grave motion about none that hurts", () => {
  const player = { answers: false, closed: [] };
  for (const seed of seeds) {
    assert.ok(
      games(motion(), player, seed).every((game) => !cardsIn(game).some((id) => id[1] === "0")),
    );
    const grave = games(motion("grave"), player, seed);
    assert.ok(grave.length && grave.every((game) => !cardsIn(game).some((id) => id[1] < "2")));
  }
});

test("what answers a claim is a card that answers it directly, beside one that doesn't at all", () => {
  const { cards } = motion();
  for (const seed of seeds)
    for (const game of games(motion(), { side: "for", answers: false, closed: [] }, seed)) {
      if (game.kind !== "answer") continue;
      const [claim] = game.said.match(CARD);
      const [wrong] = game.choices.filter(({ id }) => id !== game.right);
      assert.equal(cards[claim].side, "against");
      assert.equal(cards[game.right].answers[claim].kind, "direct");
      assert.equal(cards[wrong.id].answers[claim], undefined);
    }
});

test("a pack whose cards only ask has no games, and nothing to expect", () => {
  const { cards, sides } = motion();
  for (const card of Object.values(cards)) card.stock = "harm";
  assert.equal(nextGame({ cards, sides }, { answers: false, closed: [] }, []), undefined);
  assert.deepEqual(likelyAnswers({ cards, sides }, ["f1"]), []);
});

test("an answer is expected among the cards that answer one's own", () => {
  for (const seed of seeds)
    assert.deepEqual(likelyAnswers(motion(), ["f1"], luck(seed)).sort(), ["a0", "a1"]);
});

test("guesses are counted, and what was let pass of what the room guessed is wrong", () => {
  const clashes = { c1: { verdict: "opening" }, c2: { verdict: "close" }, c3: {} };
  const mine = { s9: { kind: "opening", round: 1 } };
  const count = (told, round) => guessed({ public: { clashes }, me: { mine } }, told, round);
  assert.deepEqual(count({ c1: "opening", c2: "opening", c3: "close" }), [true, false]);
  Object.assign(clashes.c1, { guessed: { of: 5 } });
  assert.deepEqual(count({ c1: "opening", c2: "close" }), [true, true]);
  Object.assign(clashes.c2, { guessed: { of: 4 } });
  Object.assign(clashes.c3, { verdict: "close", opening: "s9", rebuttal: "s2" });
  const own = { [ofMine("s2")]: "close" };
  assert.deepEqual(
    count({ c2: "close", c1: "opening", ...own }),
    [true, true, true],
    "my own, too",
  );
  const known = { verdict: "close", round: 2, guessed: { of: 5 } };
  Object.assign(clashes, { c4: known, c5: { ...known, opening: "s9" } });
  assert.deepEqual(
    count({ c1: "opening" }),
    [true, false, false],
    "but my own, what I let pass is wrong",
  );
  assert.deepEqual(count({ c1: "opening", c4: "close" }, 2), [true]);
  assert.deepEqual(count({ c1: "opening" }, 2), []);
});

test("of all that was expected of one's own texts it is told whether it came", () => {
  const room = {
    public: {
      clashes: {
        c1: { round: 1, opening: "s1", rebuttal: "s2", verdict: "opening" },
        c2: { round: 1, opening: "s3", rebuttal: "s4", verdict: "close" },
        c3: { round: 1, opening: "s5", rebuttal: "s6" },
      },
      speeches: {
        s1: { cards: ["a4"] },
        s2: { cards: [] },
        s4: { cards: ["a1"] },
        s6: { cards: ["a2"] },
      },
    },
    me: { mine: { s3: { kind: "opening", round: 1 }, s2: { kind: "rebuttal", round: 1 } } },
  };
  const came = (told, round) => forecasts(room, told, round).map((one) => one.came);
  assert.deepEqual(came({}), []);
  assert.deepEqual(forecasts(room, { [ofMine("s2")]: "rebuttal" }), [
    { kind: "rebuttal", round: 1, verdict: "rebuttal", came: false },
  ]);
  assert.equal(
    forecasts(room, { [ofMine("s2")]: "rebuttal", c1: "opening" })[0].verdict,
    "rebuttal",
    "a guess in the show replaces nothing",
  );
  assert.deepEqual(forecasts(room, { [theirAnswer(1)]: "a1" }), [
    { kind: "opening", round: 1, card: "a1", came: true },
  ]);
  assert.deepEqual(
    came({ [ofMine("s4")]: "close", [theirAnswer(1)]: "a4" }),
    [true, false],
    "a4: I had to answer it, and nobody answered me with it",
  );
  assert.deepEqual(came({ [ofMine("s2")]: "opening", [theirAnswer(1)]: "a2" }), [false, true]);
  assert.deepEqual(came({ [theirAnswer(1)]: "a3" }), [false]);
  room.public.speeches.s4.cards = [];
  assert.deepEqual(came({ [theirAnswer(1)]: "a1" }), [], "nobody can tell which card it was");
  room.public.speeches.s4.says = "a2";
  assert.deepEqual(forecasts(room, { [theirAnswer(1)]: "a1" }), [
    { kind: "opening", round: 1, card: "a1", came: false, said: "a2" },
  ]);
  assert.deepEqual(came({ [theirAnswer(2)]: "a1", [ofMine("s6")]: "close" }), [], "not mine");
  assert.deepEqual(came({ [ofMine("s2")]: "opening" }, 2), []);
  delete room.public.clashes.c1.verdict;
  assert.deepEqual(came({ [ofMine("s2")]: "opening" }), [undefined], "too few votes");
});

/** A practice that is over: my opening on f2 was answered with this card, and the last word on my rebuttal says this. */
function practice({
  tone,
  card = "a2",
  last = "",
  text = "Buses are full. Nobody can sit.",
  ...more
} = {}) {
  const rebuttal = "They count cars. A bus takes fifty people home. Streets get quiet then.";
  return {
    motion: motion(tone),
    me: {
      side: "for",
      seat: "p",
      mine: {
        o: { kind: "opening", round: 1, text, cards: ["f2"] },
        r: { kind: "rebuttal", round: 1, text: rebuttal, cards: [] },
      },
    },
    public: {
      code: "BCDFG",
      options: { practice: true },
      phase: { name: "finished" },
      clashes: {
        mine: { round: 1, opening: "o", rebuttal: "b" },
        theirs: { round: 1, opening: "x", rebuttal: "r", closing: "c" },
      },
      speeches: {
        b: { kind: "rebuttal", text: "An answer.", cards: card ? [card] : [], bot: true },
        c: { kind: "closing", text: last, cards: [], bot: true },
      },
    },
    ...more,
  };
}

/** The answers of which something may be called. */
const calls = (room) => answersTo(room).filter(({ choices }) => choices.length);

test("called is the card of an answer among others that answer mine, and the sentence that a last word quotes", () => {
  const [card, sentence] = calls(
    practice({ last: "You say: “A bus takes fifty people”. It waits." }),
  );
  assert.deepEqual([card.what, card.came], ["call b", "a2"]);
  assert.deepEqual(card.choices, ["a1", "a2"]); // those that answer f2
  assert.equal(sentence.came, "A bus takes fifty people home.");
  assert.equal(sentence.choices.length, 3);
});

test("nothing is called where an answer only asks, quotes nothing or speaks to what is grave or hard, and in no class", () => {
  assert.deepEqual(calls(practice({ card: "" })), []);
  assert.deepEqual(calls(practice({ card: "a0" })), [], "grave harm");
  assert.deepEqual(calls(practice({ card: "a1", tone: "grave" })), [], "hard, in a grave motion");
  assert.deepEqual(calls(practice({ text: "My stepfather hits me when I come home." })), []);
  assert.equal(calls(practice({ last: "You say: “what nobody wrote”." })).length, 1);
  const room = practice();
  assert.deepEqual(calls({ ...room, me: { ...room.me, care: "told" } }), []);
  assert.deepEqual(
    calls({ ...room, public: { ...room.public, options: { practice: false } } }),
    [],
  );
});

test("every answer is there to be read, whether or not anything can be called of it, and none in a class", () => {
  const last = "You say: “what nobody wrote”.";
  const found = (room) => answersTo(room).map(({ kind, said }) => [kind, said.text]);
  for (const room of [
    practice({ last, card: "" }),
    practice({ last, text: "My stepfather hits me when I come home." }),
    { ...practice({ last }), me: { ...practice().me, care: "told" } },
  ])
    assert.deepEqual(found(room), [
      ["rebuttal", "An answer."],
      ["closing", last],
    ]);
  const room = practice({ last });
  assert.deepEqual(found({ ...room, public: { ...room.public, options: {} } }), []);
  room.public.speeches.b.bot = false;
  assert.deepEqual(found(room), [["closing", last]]);
});

test("before a closing only the answer that it meets is called", () => {
  const room = practice();
  const closing = {
    ...room,
    public: { ...room.public, clashes: {}, speeches: {}, phase: { name: "closing" } },
    me: { ...room.me, target: { id: "b", text: "An answer.", cards: ["a2"], bot: true } },
  };
  assert.deepEqual(
    calls(closing).map(({ what }) => what),
    ["call b"],
  );
});

test("of what was called it is told whether it came, and what came, and of nothing that was passed over", () => {
  const room = practice({ last: "You say: “A bus takes fifty people”." });
  const card = { kind: "rebuttal", came: "a2", met: true };
  const sentence = { kind: "closing", came: "A bus takes fifty people home.", met: false };
  assert.deepEqual(called(room, {}), []);
  const told = { "call b": "a2", "call c": "They count cars." };
  assert.deepEqual(called(room, told), [card, sentence]);
  assert.deepEqual(called(room, { ...told, "call b": "a1" })[0], { ...card, met: false });
  assert.deepEqual(called(room, { ...told, "call c": SKIPPED }), [card]);
});

test("no game says words that point to something that was said before", () => {
  const of = motion();
  for (const card of Object.values(of.cards))
    Object.assign(card, { why: "They say such things.", weak_point: "The study is old." });
  for (const seed of seeds)
    for (const { kind } of games(of, { answers: false, closed: [] }, seed))
      assert.ok(kind === "fair" || kind === "answer");
});

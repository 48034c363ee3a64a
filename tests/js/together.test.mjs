/** What a class does together, in sums, as the big screen tells it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  bestCalled,
  isEven,
  metIn,
  everybody,
  momentOf,
  pagesOf,
  roomsChoice,
  countsTwice,
  playedFor,
  pointOf,
  pointsSaid,
  scoreOf,
  votesSoFar,
  weighedIn,
} from "#app/core/together.js";
import { dateLocale } from "#app/core/i18n.js";
import { level, partOfTalk } from "#app/rooms/projector/ending.js";
import { howGuessed } from "#app/rooms/player/phases/guess.js";
import { inARow } from "#app/rooms/player/waits/foresight.js";
import { besideTheReaders, rareIn } from "#app/rooms/projector/remarks.js";
import { betterAtLast, standing, stakeOf, surprise } from "#app/rooms/projector/score.js";

test("a class's words fill the pages of a book", () => {
  const told = [0, 249, 250, 1325].map((words) => pagesOf(words));
  assert.deepEqual(
    told.map(({ full }) => full),
    [0, 0, 1, 5],
  );
  assert.ok(told.every(({ part }) => part >= 0 && part < 1));
  assert.equal(told[3].part, 0.3);
});

test("dates are written in the page's language, as where the reader is from", () => {
  const told = ["de", "en-GB", "fr-CA", "en-US@posix"].map((language) => {
    Object.defineProperty(globalThis, "navigator", { value: { language }, configurable: true });
    return dateLocale();
  });
  assert.deepEqual(told, ["en-DE", "en-GB", "en-CA", "en"]);
});

test("a class hears that half or all of it is in, and from eight people on how many of the last three are to go", () => {
  const moments = Array.from({ length: 6 }, (_one, done) => momentOf({ done, due: 5 }));
  assert.deepEqual(moments, ["", "", "", "half", "half", "all"]);
  const eight = Array.from({ length: 9 }, (_one, done) => momentOf({ done, due: 8 }));
  assert.deepEqual(eight, ["", "", "", "", "half", 3, 2, 1, "all"]);
  assert.equal(momentOf({ done: 0, due: 0 }), "");
  const benches = {
    for: { done: 2, due: 3 },
    against: { done: 1, due: 2 },
    judges: { done: 0, due: 1 },
  };
  assert.deepEqual(everybody(benches), { done: 3, due: 6 });
});

test("votes are those of clashes that were told, and of the ballots in the box now", () => {
  const clashes = /** @type {any} */ ({
    a: { round: 1, votes: { opening: 2, rebuttal: 1, close: 1 } },
    b: { round: 1 },
  });
  assert.equal(votesSoFar({ clashes }), 4);
  const table = { cast: 3, dealt: 9 };
  assert.equal(votesSoFar({ clashes, table, phase: { round: 2 } }), 7);
  assert.equal(votesSoFar({ clashes, table, phase: { round: 1 } }), 3, "each counts once");
  assert.equal(votesSoFar({}), 0);
});

test("a class hears of how many of its rebuttals a reader said that they showed why it matters more", () => {
  const one = { kind: "rebuttal", side: "for", cards: [], text: "But no." };
  const speeches = /** @type {any} */ ({
    a: { ...one, weighing: "scale", text: "But no.\nThis matters more because it lasts." },
    b: one,
    c: { ...one, bot: true },
    d: { ...one, text: undefined, hidden: true },
  });
  const weighed = { rebuttal: { weighed: 1 } };
  const clashes = /** @type {any} */ ({
    1: { round: 1, rebuttal: "a", reasons: { rebuttal: { clear: 2 } } },
    2: { round: 1, rebuttal: "b", reasons: weighed },
    3: { round: 1, rebuttal: "c", reasons: weighed },
    4: { round: 1, rebuttal: "d", reasons: weighed },
    5: { round: 2, rebuttal: "a", reasons: weighed },
  });
  assert.deepEqual(weighedIn({ speeches, clashes }, 1), { n: 1, of: 2 });
  assert.deepEqual(weighedIn({}, 1), { n: 0, of: 0 });
});

test("a class hears how many of its rebuttals met the challenge, of those that somebody judged", () => {
  const votes = { opening: 0, rebuttal: 2, close: 1 };
  const none = { opening: 0, rebuttal: 0, close: 0 };
  const met = /** @type {const} */ ("even_if");
  const clashes = /** @type {any} */ ({
    a: { round: 2, rebuttal: "one", votes, met },
    b: { round: 2, rebuttal: "two", votes },
    c: { round: 2, rebuttal: "bot", votes },
    d: { round: 2, rebuttal: "three", votes: none },
    e: { round: 2, rebuttal: "four" },
    f: { round: 1, rebuttal: "five", votes },
  });
  const speeches = /** @type {any} */ ({ one: {}, two: {}, bot: { bot: true } });
  assert.deepEqual(metIn({ clashes, speeches }, 2), { n: 1, of: 2 });
  assert.deepEqual(metIn({}, 2), { n: 0, of: 0 });
});

test("the talk has its parts by the clock, and stays at the last", () => {
  assert.deepEqual(partOfTalk(0), { on: 0, left: 60 });
  assert.deepEqual(partOfTalk(59_500), { on: 0, left: 1 });
  assert.deepEqual(partOfTalk(60_000), { on: 1, left: 120 });
  assert.deepEqual(partOfTalk(200_000), { on: 2, left: 100 });
  assert.deepEqual(partOfTalk(900_000), { on: 2, left: 0 });
});

/** What a room guessed; `most`: by the rule of points.py. @param {number[]} expected */
const guessedAs = ([opening, rebuttal, close = 0]) => {
  const most = Math.max(opening, rebuttal);
  const named = opening === rebuttal ? undefined : opening === most ? "opening" : "rebuttal";
  return { of: 6, expected: { opening, rebuttal, close }, most: close > most ? "close" : named };
};

/** A class of eight; of each clash of a round how many guesses were right, of six. @param {number[]} first @param {number[]} [second] */
const played = (first, second = [], more = {}) => {
  const clash = (/** @type {number} */ right, /** @type {number} */ round) => ({
    round,
    verdict: "opening",
    opening: `${round}`,
    rebuttal: "r",
    guessed: guessedAs([right, 6 - right]),
  });
  const all = [...first.map((n) => clash(n, 1)), ...second.map((n) => clash(n, 2))];
  return /** @type {any} */ ({
    format: "class",
    motion: {},
    seats: Object.fromEntries(Array.from({ length: 8 }, (_one, n) => [n, { role: "player" }])),
    phase: { name: "reveal", round: 2, rounds: 2 },
    reveal: { n: 4, shown: 4 },
    speeches: { 1: { cards: ["x"] }, 2: { cards: ["x"] } },
    clashes: { ...all, next: { round: 2, opening: "2", rebuttal: "r" } },
    ...more,
  });
};
const first = { phase: { name: "reveal", round: 1, rounds: 2 } };

test("most guesses right are the class's point, most wrong the surprises', and neither nobody's", () => {
  const of = (/** @type {string | undefined} */ verdict, /** @type {number[]} */ guesses) =>
    pointOf(/** @type {any} */ ({ verdict, guessed: guessedAs(guesses) }));
  assert.equal(of("opening", [4, 2]), "ours");
  assert.equal(of("opening", [2, 4]), "surprises");
  assert.equal(of("opening", [2, 1, 2]), "surprises", "two of five");
  assert.equal(of("opening", [3, 3]), "", "as many right as wrong");
  assert.equal(of("close", [5, 1]), "", "no text won, so none fooled anybody");
  assert.equal(of("close", [1, 1, 4]), "ours", "it is an answer");
  assert.equal(of(undefined, [4, 2]), "", "too few readers");
  assert.equal(pointOf(/** @type {any} */ ({ verdict: "opening", guessed: { of: 3 } })), "");
  assert.equal(pointOf(/** @type {any} */ ({ verdict: "opening" })), "", "nobody guessed");
});

test("a round's score is its points, of clashes that were told, and its last one's is two", () => {
  const pub = played([6, 3, 1], [5], first);
  assert.equal(pointsSaid(playedFor(pub)), "Class 1 · Surprises 1");
  pub.clashes[2].guessed.twice = true;
  assert.deepEqual(playedFor(pub), { ours: 1, surprises: 2 });
  assert.deepEqual(playedFor(pub, "2"), { ours: 1, surprises: 0 }, "not told yet");
  assert.deepEqual(playedFor(pub, "", 2), { ours: 1, surprises: 0 });
  assert.equal(standing(pub), "Class 2 · Surprises 2", "over the lesson");
  assert.deepEqual(playedFor(played([3], [], first)), { ours: 0, surprises: 0 });
  assert.equal(playedFor(played([], [], first)), undefined, "before the first");
  const few = played([6], [], first);
  Object.assign(few.clashes[0], { guessed: { of: 3 }, nth: 1 });
  assert.equal(playedFor(few), undefined, "three guessed it");
  assert.equal(pointsSaid(playedFor(few)) + standing(few), "");
  const grave = { ...pub, motion: { tone: "grave" } };
  assert.deepEqual([playedFor(grave), standing(grave)], [undefined, ""]);
});

test("a round's best call is the clash that the largest share got right, more than half", () => {
  const pub = played([1, 5, 4], [6]);
  assert.deepEqual(bestCalled(pub, 1), { id: "1", right: 5, of: 6 });
  assert.equal(bestCalled(played([3, 2]), 1), undefined, "half is nothing to praise");
  const ids = scoreOf(
    (Object.assign(pub.clashes[0], { round: 2, nth: 1 }),
    Object.assign(pub.clashes[1], { nth: 2 }),
    pub),
  ).each.map(({ id }) => id);
  assert.deepEqual(ids, ["1", "2", "0", "3"], "as the shows went, round after round");
});

test("the point of the last of three clashes or more counts two, where a class plays", () => {
  const counts = (/** @type {number} */ n, /** @type {number} */ shown, tone = "") =>
    countsTwice(/** @type {any} */ ({ motion: { tone }, reveal: { n, shown } }));
  assert.deepEqual(
    [counts(3, 3), counts(4, 4), counts(2, 2), counts(2, 3), counts(3, 3, "grave")],
    [true, true, false, false, false],
  );
});

test("whose the points are is said before a class's first guess, where it can guess and plays", () => {
  const begins = { ...first, reveal: { n: 1, shown: 3 } };
  const goal = "Most of you right: the class scores. Most wrong: the surprises score.";
  assert.equal(stakeOf(played([], [], begins), "next"), goal);
  for (const how of [{ small: true }, { motion: { tone: "grave" } }, { format: "stage" }])
    assert.equal(stakeOf(played([], [], { ...begins, ...how }), "next"), "");
});

test("what a round's last clash can still do to it is said before it is told", () => {
  const stake = (/** @type {number[]} */ guesses, n = 4) =>
    stakeOf(played(guesses, [], { ...first, reveal: { n, shown: n } }), "next");
  assert.equal(stake([]), "", "nobody guessed yet");
  assert.equal(stake([5, 1]), "This one decides the round.");
  assert.equal(stake([5, 1, 5]), "It can still turn the round.");
  assert.equal(stake([1, 3, 1]), "It can still make the round a draw.");
  assert.equal(stake([5], 2), "It can still make the round a draw.", "of two the last counts one");
  const others = "The class has the round. Can you call this one, too?";
  assert.equal(stake([5, 5, 5]), others);
  assert.equal(stake([1, 1, 1]), "The surprises have the round. Can you call this one?");
  const grave = { ...first, reveal: { n: 4, shown: 4 }, motion: { tone: "grave" } };
  assert.equal(stakeOf(played([3, 3], [], grave), "next"), "");
});

test("what a class saw coming least is a surprise, under what luck gets", () => {
  const deck = /** @type {any} */ ({ cards: { x: { title: "Sirens" } } });
  assert.equal(surprise(played([3, 2]), deck), "", "nothing surprised");
  assert.equal(
    surprise(played([3, 0, 1]), deck),
    "The surprise of the day: “Sirens”. The opening stands, and nobody saw it coming.",
  );
  assert.equal(
    surprise(played([3, 1]), deck),
    "The surprise of the day: “Sirens”. The opening stands, and only 1 of 6 saw it coming.",
  );
  assert.equal(
    surprise({ ...played([3, 0]), quoted: { 1: "No bell, no break" } }, deck),
    "The surprise of the day: “No bell, no break”. The opening stands, and nobody saw it coming.",
  );
  assert.equal(surprise(played([3, 1])), "", "of what, nobody would know");
  assert.equal(surprise({ ...played([3, 1]), motion: { tone: "grave" } }, deck), "");
});

test("the last picture has what a class did better in its last round than in its first, of its own numbers", () => {
  const over = { phase: { name: "finished", rounds: 2 } };
  assert.equal(betterAtLast(played([3], [4], over)), "", "guesses have their score");
  const pub = played([3, 3], [4, 4], over);
  pub.speeches.r = { text: "No." };
  pub.clashes[2].reasons = { rebuttal: { weighed: 2 } };
  const weighed =
    "Better at showing why it matters more: 0 of 2 rebuttals in round 1, 1 of 3 in round 2.";
  assert.equal(betterAtLast(pub), weighed);
  for (const other of [{ small: true }, { format: "stage" }])
    assert.equal(betterAtLast({ ...pub, ...other }), "");
});

test("a class hears in its second show what became of a card", () => {
  const deck = /** @type {any} */ ({ cards: { x: { title: "Sirens" } } });
  const card = "“Sirens” in round 1: every opening stood.";
  const later = { reveal: { n: 2, shown: 4 } };
  assert.equal(stakeOf(played([3, 4], [3], later), "next", deck), card);
  const grave = { ...later, motion: { tone: "grave" } };
  assert.equal(stakeOf(played([3, 4], [], grave), "next", deck), card, "which is no game");
  const mixed = played([3, 4], [3], later);
  mixed.clashes[1].verdict = "close";
  assert.equal(stakeOf(mixed, "next", deck), "", "true of one of several only");
});

test("the last picture calls votes close where each side has 45 to 55 of 100, and else says who has more", () => {
  const said = (/** @type {number} */ pro, /** @type {number} */ con, more_often = "level") =>
    level(
      /** @type {any} */ ({
        results: { more_often, votes: { for: pro, against: con } },
        motion: { sides: { for: { name: "Phone-free" }, against: { name: "Phones" } } },
      }),
    );
  const close = "So close that a rematch could turn it.";
  assert.equal(said(9, 11), close);
  assert.equal(said(11, 9), close);
  const chance = "got more votes. In a class this size, that can still be chance.";
  assert.equal(said(13, 25), `Phones ${chance}`);
  assert.equal(said(12, 8), `Phone-free ${chance}`);
  assert.equal(said(9, 9), "Level. A rematch would decide it.");
  assert.equal(said(0, 0), "");
  assert.equal(said(13, 25, "against"), "");
});

test("beside the readers' verdict the room hears what it thought, and where they are split what it would have said", () => {
  const said = (
    /** @type {number[]} */ readers,
    /** @type {number[]} */ room,
    /** @type {string} */ verdict,
    format = "class",
    tone = "",
  ) => {
    const votes = guessedAs(readers).expected;
    return besideTheReaders(
      /** @type {any} */ ({ format, motion: { tone } }),
      /** @type {any} */ ({ verdict, votes, guessed: guessedAs(room) }),
    );
  };
  const [other, close] = ["Rebuttal lands", "Too close"];
  const readers = "The readers: Opening stands.";
  assert.equal(said([2, 0], [19, 3], "opening"), "You called it right: 19 of 22!");
  assert.equal(said([4, 0], [3, 19], "opening"), `The room: ${other}. ${readers}`);
  const listeners = "The listeners: Opening stands.";
  assert.equal(said([4, 0], [0, 9], "opening", "stage"), `The room: ${other}. ${listeners}`);
  const grave = said([4, 0], [19, 3], "opening", "class", "grave");
  assert.equal(grave, "The room thought so too: 19 of 22.");
  assert.equal(said([1, 1], [1, 5], "close"), "The room: the rebuttal, 5 of 6.");
  assert.equal(said([1, 1], [4, 1, 1], "close"), "The room: the opening, 4 of 6.");
  assert.equal(
    said([0, 0, 2], [1, 5], "close"),
    "The room: the rebuttal, 5 of 6.",
    "they agree that it is close",
  );
  assert.equal(said([2, 0], [1, 1, 4], "opening"), `The room: ${close}. ${readers}`);
  const split = "The room: split, 2 to 2. The readers: Too close.";
  assert.equal(said([1, 1, 2], [2, 2], "close"), split, "two are level");
  assert.equal(said([1, 1], [2, 2], "close", "class", "grave"), split);
  const some = "3 of you called it, 3 didn’t.";
  assert.equal(said([4, 0], [3, 1, 2], "opening"), some, "not more than half");
  const thought = said([4, 0], [3, 1, 2], "opening", "class", "grave");
  assert.equal(thought, "3 of you thought so too, 3 didn’t.");
  assert.equal(said([4, 0], [3, 3, 1], "opening"), `The room: split, 3 to 3. ${readers}`);
  assert.equal(said([1, 1, 2], [1, 1, 5], "close"), "You called it right: 5 of 7!");
});

test("readers are split evenly where both texts have as many votes, and no more found it too close", () => {
  const even = (/** @type {number[]} */ votes) =>
    isEven(/** @type {any} */ ({ votes: guessedAs(votes).expected }));
  assert.deepEqual(
    [
      [1, 1],
      [1, 1, 1],
      [2, 2, 1],
    ].map(even),
    [true, true, true],
  );
  assert.deepEqual(
    [
      [1, 1, 2],
      [0, 0, 2],
      [2, 1, 2],
    ].map(even),
    [false, false, false],
  );
  assert.equal(isEven({}), false);
});

test("of what doesn't happen often a class is told one thing, and nothing on a grave motion", () => {
  /** @type {(verdict: string, expected: number[], before?: string[]) => any} */
  const pub = (verdict, expected, before = []) => {
    const guessed = guessedAs(expected);
    const votes = { opening: 0, rebuttal: 0, close: 0, [verdict]: 3 };
    const others = before.map((one, n) => [
      n,
      { round: 1, verdict: one, guessed: { of: 6, expected: { [one]: 6 } } },
    ]);
    const clashes = { ...Object.fromEntries(others), at: { round: 2, verdict, votes, guessed } };
    return { format: "class", motion: {}, clashes, reveal: { order: ["at"] } };
  };
  const said = (/** @type {any[]} */ ...how) => rareIn(pub(...how), "at");
  assert.equal(said("opening", [6, 0]), "All 6 of you called it.");
  assert.equal(said("opening", [0, 6]), "Nobody saw this one coming.");
  assert.equal(said("close", [1, 5]), "", "whom the room gives it to says more");
  assert.equal(said("opening", [1, 5]), "Only 1 of 6 called this.");
  assert.equal(said("opening", [2, 4]), "");
  assert.equal(said("rebuttal", [4, 2], ["opening"]), "", "after one there is nothing to it");
  assert.equal(
    said("rebuttal", [4, 2], ["opening", "close", "opening"]),
    "The first rebuttal that lands today.",
  );
  assert.equal(said("rebuttal", [4, 2], ["opening", "rebuttal", "opening"]), "");
  assert.equal(said("opening", [4, 2], ["opening", "close"]), "Most of you right: 3 in a row!");
  assert.equal(said("opening", [3, 3]), "The room was split. All 3 readers agree.");
  assert.equal(rareIn({ ...pub("opening", [0, 6]), motion: { tone: "grave" } }, "at"), "");
});

test("where the readers are split, the room chooses the text that most of it guessed", () => {
  const chosen = (votes, expected, verdict = "close") => {
    const split = { verdict, votes: guessedAs(votes).expected, guessed: guessedAs(expected) };
    return roomsChoice(/** @type {any} */ (split));
  };
  assert.equal(chosen([1, 1], [1, 5]), "rebuttal");
  assert.equal(chosen([1, 0, 1], [4, 1, 1]), "opening");
  assert.equal(chosen([1, 1], [3, 2, 2]), "opening");
  assert.equal(chosen([1, 1], [3, 3, 1]), undefined, "two are level");
  assert.equal(chosen([1, 1], [0, 1, 5]), undefined, "too close for the room as well");
  assert.equal(chosen([0, 0, 2], [1, 5]), undefined, "the readers agree");
  assert.equal(chosen([2, 0], [1, 5], "opening"), undefined);
  assert.equal(
    roomsChoice(
      /** @type {any} */ ({ verdict: "close", votes: { opening: 1, rebuttal: 1, close: 0 } }),
    ),
    undefined,
  );
});

test("where the readers are split nobody hears that they guessed otherwise; and who guessed the split was right", () => {
  const said = (votes, expected, choice = "rebuttal", row = 0) => {
    const clash = /** @type {any} */ ({
      verdict: "close",
      votes: guessedAs(votes).expected,
      guessed: guessedAs(expected),
    });
    return howGuessed(/** @type {any} */ ({ format: "class", motion: {} }), clash, choice, row);
  };
  assert.equal(said([1, 1], [1, 5]), "Too close: nobody’s point.");
  assert.equal(said([1, 1], [1, 1, 4]), "You guessed otherwise.", "most called it");
  assert.equal(said([0, 0, 2], [1, 5]), "You guessed otherwise.");
  assert.equal(said([1, 1, 2], [1, 5]), "You guessed otherwise.", "more found it too close");
  assert.equal(said([1, 1], [1, 5], "close"), "Right, and the room wasn’t!");
  assert.equal(said([1, 1], [1, 1, 4], "close", 3), "Right! 3 in a row.");
});

test("somebody hears how many they guessed right one after another", () => {
  const row = (/** @type {string} */ guesses) => inARow([...guesses].map((one) => one === "r"));
  assert.deepEqual(["", "rrr", "rrrwrr", "rrw"].map(row), [0, 3, 2, 0]);
});

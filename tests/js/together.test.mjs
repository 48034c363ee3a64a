/** What a class does together, in sums, as the big screen tells it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isEven,
  isSurprise,
  guessesOn,
  leadIn,
  leadSaid,
  metIn,
  everybody,
  momentOf,
  pagesOf,
  countsTwice,
  weighedIn,
} from "#app/core/together.js";
import { dateLocale } from "#app/core/i18n.js";
import { level, partOfTalk } from "#app/rooms/projector/ending.js";
import { bestCall, gainedSaid, howGuessed } from "#app/rooms/player/phases/guess.js";
import { stillOpen, tryNext } from "#app/rooms/player/phases/to_try.js";
import { inARow } from "#app/rooms/player/waits/foresight.js";
import { besideTheReaders, calledIt } from "#app/rooms/projector/remarks.js";
import { betterAtLast, stakeOf, surprise } from "#app/rooms/projector/score.js";

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
  const told = ["de", "en-GB", "fr-CA", "en-US", "en-US@posix"].map((language) => {
    Object.defineProperty(globalThis, "navigator", { value: { language }, configurable: true });
    return dateLocale();
  });
  assert.deepEqual(told, ["en-DE", "en-GB", "en-CA", "en-GB-u-hc-h12", "en-GB-u-hc-h12"]);
  const at = new Date(2026, 11, 2, 20, 15);
  assert.equal(at.toLocaleDateString(told[3], { dateStyle: "long" }), "2 December 2026");
  assert.equal(at.toLocaleTimeString(told[3], { timeStyle: "short" }), "8:15 pm");
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

test("a surprise is a text that won and that fewer than half called", () => {
  const of = (/** @type {string | undefined} */ verdict, /** @type {number[]} */ guesses) =>
    isSurprise(/** @type {any} */ ({ verdict, guessed: guessedAs(guesses) }));
  assert.equal(of("opening", [2, 4]), true);
  assert.equal(of("opening", [2, 1, 2]), true, "two of five");
  assert.equal(of("opening", [3, 3]), false, "half");
  assert.equal(of("close", [5, 1]), false, "no text won");
  assert.equal(of(undefined, [2, 4]), false, "too few readers");
  assert.equal(isSurprise(/** @type {any} */ ({ verdict: "opening", guessed: { of: 3 } })), false);
});

test("the most points of a round are those after its last clash that was told, and nobody's name", () => {
  const pub = played([6, 3, 1], [5], first);
  assert.equal(leadIn(pub), undefined);
  pub.clashes[0].guessed.lead = { points: 1, n: 4 };
  pub.clashes[2].guessed.lead = { points: 3, n: 1 };
  Object.values(pub.clashes).forEach((one, n) => Object.assign(one, one.verdict && { nth: n + 1 }));
  assert.equal(leadSaid(leadIn(pub)), "The best has 3");
  assert.equal(leadSaid({ points: 3 }), "", "so many have them that nobody leads");
  assert.equal(leadSaid(leadIn(pub, "2")), "4 of you lead with 1", "its verdict isn't told yet");
  assert.equal(leadSaid(leadIn({ ...pub, phase: { name: "reveal", round: 2 } })), "");
  const ids = guessesOn(
    (Object.assign(pub.clashes[0], { round: 2, nth: 1 }),
    Object.assign(pub.clashes[1], { nth: 2 }),
    pub),
  ).map(({ id }) => id);
  assert.deepEqual(ids, ["1", "2", "0", "3"], "as the shows went, round after round");
});

test("the points of the last of three clashes or more count double, where there are any", () => {
  const counts = (/** @type {number} */ n, /** @type {number} */ shown, tone = "") =>
    countsTwice(/** @type {any} */ ({ motion: { tone }, reveal: { n, shown } }));
  assert.deepEqual(
    [counts(3, 3), counts(4, 4), counts(2, 2), counts(2, 3), counts(3, 3, "grave")],
    [true, true, false, false, false],
  );
});

test("what a guess is worth is said before a class's first, where it can guess for points", () => {
  const begins = { ...first, reveal: { n: 1, shown: 3 } };
  const said = "Guess what readers chose: 1 point. A winner that most miss: 2.";
  assert.equal(stakeOf(played([], [], begins), "next"), said);
  for (const how of [{ small: true }, { motion: { tone: "grave" } }, { format: "stage" }])
    assert.equal(stakeOf(played([], [], { ...begins, ...how }), "next"), "");
});

test("what a round’s last clash is worth is said before it is told", () => {
  const stake = (/** @type {object} */ how = {}, n = 4) => {
    const pub = played([5], [], { ...first, reveal: { n, shown: n }, ...how });
    pub.clashes[0].guessed.lead = { points: 2, n: 1 };
    return stakeOf(pub, "next");
  };
  assert.equal(stake(), "It counts double: 2 points, or 4 for the winner when most are wrong.");
  assert.equal(stake({}, 2), "", "of two the last counts once");
  assert.equal(stake({ motion: { tone: "grave" } }), "");
  const nobody = played([], [], { ...first, reveal: { n: 4, shown: 4 } });
  assert.equal(stakeOf(nobody, "next"), "", "nobody has points");
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
    "Better at showing why it matters more: 0 of 2 rebuttals in round 1, 3 of 3 in round 2.";
  assert.equal(betterAtLast(pub), "", "one more is what chance makes");
  for (const clash of Object.values(pub.clashes).filter(({ round }) => round === 2))
    clash.reasons = { rebuttal: { weighed: 2 } };
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
  const share = (/** @type {number} */ pro, /** @type {number} */ con) => ({
    for: (100 * pro) / (pro + con),
    against: (100 * con) / (pro + con),
  });
  const said = (/** @type {number} */ pro, /** @type {number} */ con, chance = 40, tone = "") =>
    level(
      /** @type {any} */ ({
        results: { sides: share(pro, con), chance, votes: { for: pro, against: con } },
        motion: { tone, sides: { for: { name: "Phone-free" }, against: { name: "Phones" } } },
      }),
    );
  const close = "So close that a rematch could turn it.";
  assert.equal(said(9, 11), close);
  assert.equal(said(11, 9), close);
  assert.equal(said(11, 9, 40, "grave"), "So close that chance alone can explain it.");
  const more = "got more votes. In a class this size, that can still be chance.";
  assert.equal(said(13, 25), `Phones ${more}`);
  assert.equal(said(12, 8), `Phone-free ${more}`);
  assert.equal(said(9, 9), "Level. A rematch would decide it.");
  assert.equal(said(0, 0), "");
  assert.equal(said(13, 25, 30), "", "more than chance");
  assert.equal(said(1, 15), "", "however few they are");
});

test("on a grave motion the room hears what it thought beside the readers' verdict", () => {
  const said = (
    /** @type {number[]} */ readers,
    /** @type {number[]} */ room,
    /** @type {string} */ verdict,
    format = "class",
  ) => {
    const votes = guessedAs(readers).expected;
    return besideTheReaders(
      /** @type {any} */ ({ format }),
      /** @type {any} */ ({ verdict, votes, guessed: guessedAs(room) }),
    );
  };
  const [other, close] = ["Rebuttal lands", "Too close"];
  const readers = "The readers decided: Opening stands.";
  assert.equal(said([4, 0], [3, 19], "opening"), `The room guessed: ${other}. ${readers}`);
  const listeners = "The listeners decided: Opening stands.";
  assert.equal(
    said([4, 0], [0, 9], "opening", "stage"),
    `The room guessed: ${other}. ${listeners}`,
  );
  assert.equal(said([4, 0], [19, 3], "opening"), "The room thought so too: 19 of 22.");
  assert.equal(said([1, 1], [1, 5], "close"), "The room: the rebuttal, 5 of 6.");
  assert.equal(said([1, 1], [4, 1, 1], "close"), "The room: the opening, 4 of 6.");
  assert.equal(said([2, 0], [1, 1, 4], "opening"), `The room guessed: ${close}. ${readers}`);
  const split = "The room guessed: split, 2 to 2. The readers decided: Too close.";
  assert.equal(said([1, 1, 2], [2, 2], "close"), split, "two are level");
  assert.equal(said([4, 0], [3, 1, 2], "opening"), "3 of you thought so too, 3 didn’t.");
  assert.equal(said([4, 0], [3, 3, 1], "opening"), `The room guessed: split, 3 to 3. ${readers}`);
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

test("after a verdict a class is told in one line how many called it, and what more than a point each has", () => {
  const said = (/** @type {string} */ verdict, /** @type {number[]} */ expected, twice = false) =>
    calledIt(/** @type {any} */ ({ verdict, guessed: { ...guessedAs(expected), twice } }));
  assert.equal(said("opening", [6, 2]), "6 of 8 called it.");
  assert.equal(said("opening", [6, 2], true), "6 of 8 called it: two points each.");
  assert.equal(said("opening", [2, 6]), "Only 2 saw it coming: two points each.");
  assert.equal(said("opening", [1, 7]), "Only 1 saw it coming: two points.");
  assert.equal(said("opening", [2, 6], true), "Only 2 saw it coming: four points each.");
  assert.equal(said("opening", [0, 8]), "Nobody saw it coming.");
  assert.equal(said("close", [4, 3, 1]), "1 of 8 called it.", "too close is a point, however few");
  const ofTwo = (/** @type {string} */ verdict, /** @type {number[]} */ expected, twice = false) =>
    calledIt(
      /** @type {any} */ ({
        verdict,
        guessed: { ...guessedAs(expected), twice },
        votes: { opening: 1, rebuttal: 0, close: 1 },
      }),
    );
  assert.equal(
    ofTwo("opening", [0, 8]),
    "Nobody called it.",
    "of two readers nothing is a surprise",
  );
  assert.equal(ofTwo("opening", [2, 6]), "2 of 8 called it: two points each.");
  assert.equal(ofTwo("opening", [2, 6], true), "2 of 8 called it: four points each.");
  assert.equal(calledIt(/** @type {any} */ ({ verdict: "opening", guessed: { of: 3 } })), "");
});

test("a phone hears what it gained and why, and without points whether it was right", () => {
  const clash = (/** @type {number[]} */ guesses, verdict = "opening") =>
    /** @type {any} */ ({ verdict, guessed: guessedAs(guesses) });
  const how = { mine: false, both: false };
  assert.equal(gainedSaid(clash([2, 6]), { ...how, gained: 2 }), "+2. You saw it coming.");
  assert.equal(gainedSaid(clash([6, 2]), { ...how, gained: 1 }), "+1. You called it.");
  assert.equal(
    gainedSaid(clash([6, 2]), { ...how, gained: 2, both: true }),
    "+2. You called both!",
  );
  assert.equal(gainedSaid(clash([2, 6]), { ...how, gained: 1, mine: true }), "+1. Your text won.");
  assert.equal(
    gainedSaid(clash([2, 6]), { ...how, gained: 0, mine: true }),
    "",
    "nobody is told a loss",
  );
  assert.equal(gainedSaid(clash([6, 2]), { ...how, gained: 0 }), "No point this time.");
  const pub = (tone = "") => /** @type {any} */ ({ motion: { tone } });
  assert.equal(howGuessed(pub(), clash([2]), "opening", 3), "Right! 3 in a row.");
  assert.equal(howGuessed(pub(), clash([2]), "rebuttal"), "You guessed otherwise.");
  assert.equal(howGuessed(pub("grave"), clash([2]), "opening"), "You thought so too.");
});

test("whoever is not in the upper half hears what they called that fewest others did", () => {
  const one = (/** @type {number[]} */ guesses, round = 1) => ({
    round,
    verdict: "opening",
    guessed: guessedAs(guesses),
  });
  const pub = /** @type {any} */ ({
    clashes: { a: one([5, 1]), b: one([2, 4]), c: one([1, 5]), d: one([0, 6], 2) },
    quoted: { a: "A", b: "B", c: "C", d: "D" },
  });
  const told = { a: "opening", b: "opening", c: "rebuttal", d: "opening" };
  assert.equal(bestCall(pub, told, 1), "B");
  assert.equal(bestCall(pub, { c: "rebuttal" }, 1), "", "nothing was right");
  assert.equal(bestCall({ ...pub, quoted: { a: "A" } }, told, 1), "A", "that may be quoted");
});

test("somebody hears how many they guessed right one after another", () => {
  const row = (/** @type {string} */ guesses) => inARow([...guesses].map((one) => one === "r"));
  assert.deepEqual(["", "rrr", "rrrwrr", "rrw"].map(row), [0, 3, 2, 0]);
});

test("what to try in another round is never what readers found in a text of the same writer, and neighbours are told different things", () => {
  const told = (place, reasons = {}, more = {}) =>
    tryNext({ place, isOpen: stillOpen([{ reasons }, {}]), cites: false, weighs: false, ...more });
  const all = [0, 1, 2, 3, 4].map((place) => told(place));
  assert.equal(new Set(all).size, 5);
  assert.equal(told(5), all[0]);
  assert.match(all[0], /matters more/u);
  assert.notEqual(told(0, { weighed: 1 }), all[0]);
  assert.notEqual(told(0, {}, { weighs: true }), all[0]);
  assert.notEqual(told(2, {}, { cites: true }), all[2]);
  const praised = { weighed: 2, counts: 1, backed: 1, clear: 1 };
  assert.ok([0, 1, 2, 3, 4].every((place) => told(place, praised) === all[3]));
  const isOpen = stillOpen([{ reasons: { weighed: 1, clear: 0 } }]);
  assert.deepEqual(["weigh", "clear", "reason"].map(isOpen), [false, true, true]);
});

/** What a class does together, in sums, as the big screen tells it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  beats,
  everybody,
  knewBetter,
  knownIn,
  momentOf,
  pagesOf,
  roomsChoice,
  votesSoFar,
  weighedIn,
} from "#app/core/together.js";
import { dateLocale } from "#app/core/i18n.js";
import { sumsOf } from "#app/rooms/projector/ending.js";
import { howGuessed } from "#app/rooms/player/phases/reveal.js";
import { besideTheReaders } from "#app/rooms/projector/reveal.js";

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
    a: { votes: { opening: 2, rebuttal: 1, close: 1 } },
    b: {},
  });
  assert.equal(votesSoFar({ clashes }), 4);
  assert.equal(votesSoFar({ clashes, table: { cast: 3, dealt: 9 } }), 7);
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

test("a class has beaten a figure with a larger share of what it was asked", () => {
  const clashes = /** @type {any} */ ({
    a: { round: 1, guessed: { of: 5, known: true } },
    b: { round: 1, guessed: { of: 6, known: false } },
    c: { round: 1, guessed: { of: 2 } },
    d: { round: 2, guessed: { of: 5, known: true } },
  });
  assert.deepEqual(knownIn({ clashes }), { n: 2, of: 3 });
  assert.deepEqual(knownIn({ clashes }, 1), { n: 1, of: 2 });
  const [first, second] = [
    { n: 1, of: 3 },
    { n: 2, of: 4 },
  ];
  assert.ok(beats(second, first) && !beats(first, second) && !beats(first, first));
  assert.ok(!beats({ n: 1, of: 1 }, first) && !beats(second, { n: 0, of: 1 }), "of too few");
});

test("the last picture has how many clashes were guessed right, and nothing that there is none of", () => {
  const clash = (/** @type {boolean} */ known, votes = { opening: 2, rebuttal: 1, close: 1 }) => ({
    round: 1,
    votes,
    guessed: { of: 5, known },
  });
  const pub = (/** @type {object[]} */ clashes, more = {}) =>
    /** @type {any} */ ({
      format: "class",
      motion: {},
      phase: { rounds: 2 },
      clashes,
      results: { writers: 9 },
      together: { openings: 9, rebuttals: 8, words: 1200 },
      ...more,
    });
  const told = (/** @type {any} */ one) => sumsOf(one).map(([n, what]) => `${n} ${what}`);
  assert.deepEqual(told(pub([clash(true), clash(true), clash(false)])), [
    "9 writers",
    "17 texts",
    "1200 words",
    "12 votes",
    "2 of 3 clashes guessed right",
  ]);
  assert.equal(told(pub([clash(true)])).at(-1), "1 of 1 clash guessed right");
  assert.equal(told(pub([clash(false)])).at(-1), "4 votes");
  assert.equal(told(pub([clash(true)], { motion: { tone: "grave" } })).at(-1), "4 votes");
  assert.deepEqual(told(pub([], { together: undefined, results: { writers: 1 } })), ["1 writer"]);
});

test("beside the readers' verdict the room hears whether it was right, and where they are split what it would have said", () => {
  const said = (
    /** @type {number[]} */ readers,
    /** @type {number[]} */ room,
    /** @type {string} */ verdict,
    format = "class",
  ) => {
    const [votes, expected] = [readers, room].map(([opening, rebuttal, close = 0]) => ({
      opening,
      rebuttal,
      close,
    }));
    return besideTheReaders(
      /** @type {any} */ ({ format, motion: {} }),
      /** @type {any} */ ({ verdict, votes, guessed: { expected } }),
    );
  };
  assert.equal(said([2, 0], [19, 3], "opening"), "The room thought so too.");
  assert.equal(said([4, 0], [19, 3], "opening"), "The room was right!");
  assert.equal(said([2, 0], [3, 19], "opening"), "The room expected otherwise.");
  assert.equal(said([4, 0], [3, 19], "opening"), "The room was wrong! 3 of you knew.");
  assert.equal(
    said([1, 1], [1, 5], "close"),
    "Readers are split. The room gives it to the rebuttal: 5 of 6.",
  );
  assert.equal(
    said([1, 0, 1], [4, 1, 1], "close", "stage"),
    "Listeners are split. The room gives it to the opening: 4 of 6.",
  );
  assert.equal(
    said([0, 0, 2], [1, 5], "close"),
    "The room gives it to the rebuttal: 5 of 6.",
    "they agree that it is close",
  );
  assert.match(said([1, 1], [3, 2, 2], "close"), /The room gives it to the opening: 3 of 7\.$/);
  assert.equal(said([2, 0], [1, 3, 2], "opening"), "The room expected otherwise.", "most of it");
  assert.equal(said([1, 1], [2, 2], "close"), "The room was split.", "two are level");
  assert.equal(said([4, 0], [3, 1, 3], "opening"), "The room was split.");
  assert.equal(said([1, 1], [1, 1, 5], "close"), "The room thought so too.");
});

test("where the readers are split, the room chooses the text that most of it guessed", () => {
  const chosen = (votes, expected, verdict = "close") => {
    const [v, e] = [votes, expected].map(([opening, rebuttal, close = 0]) => ({
      opening,
      rebuttal,
      close,
    }));
    return roomsChoice(/** @type {any} */ ({ verdict, votes: v, guessed: { of: 6, expected: e } }));
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

test("whose guess was wrong because the readers are split hears whether the room is with them", () => {
  const said = (votes, expected, mine = false, choice = "rebuttal") => {
    const [v, e] = [votes, expected].map(([opening, rebuttal, close = 0]) => ({
      opening,
      rebuttal,
      close,
    }));
    const clash = /** @type {any} */ ({
      verdict: "close",
      votes: v,
      guessed: { of: 6, expected: e },
    });
    return howGuessed(/** @type {any} */ ({ format: "class", motion: {} }), clash, choice, mine);
  };
  assert.equal(said([1, 1], [1, 5]), "Readers are split. You’re with the room.");
  assert.equal(said([1, 1], [5, 1]), "Readers are split. The room sees it otherwise.");
  assert.equal(said([1, 1], [3, 3]), "Readers are split.");
  assert.equal(said([0, 0, 2], [1, 5]), "You guessed otherwise.");
  assert.equal(said([1, 1], [1, 5], true), "You guessed otherwise.", "of a clash of one's own");
  assert.equal(said([1, 1], [1, 5], false, "close"), "You knew.");
});

test("of the clashes of which the room was wrong, it hears how many guesses were right", () => {
  const clash = (known, verdict, opening, rebuttal, close = 0) => ({
    verdict,
    guessed: { of: opening + rebuttal + close, known, expected: { opening, rebuttal, close } },
  });
  const clashes = {
    a: clash(false, "opening", 3, 9),
    b: clash(true, "rebuttal", 3, 9),
    c: clash(false, "close", 5, 6, 1),
    d: { verdict: "close", guessed: { of: 3 } },
    split: clash(false, "close", 3, 3, 2),
  };
  assert.equal(knewBetter({ clashes }), 4);
  assert.equal(knewBetter({}), 0);
});

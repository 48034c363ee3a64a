/** What a class does together, in sums, as the big screen tells it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  everybody,
  isCalled,
  momentOf,
  pagesOf,
  roomsChoice,
  scoreOf,
  votesSoFar,
  weighedIn,
} from "#app/core/together.js";
import { dateLocale } from "#app/core/i18n.js";
import { partOfTalk, sumsOf } from "#app/rooms/projector/ending.js";
import { howGuessed } from "#app/rooms/player/phases/reveal.js";
import { rowsOf } from "#app/rooms/player/waits/foresight.js";
import { besideTheReaders, rareIn } from "#app/rooms/projector/remarks.js";
import { roundsStanding, standing, stakeOf } from "#app/rooms/projector/score.js";

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

test("a class called a clash right where most of it guessed its verdict, too close or not; a split room counts as neither", () => {
  const clash = (known, verdict, opening, rebuttal, close = 0) => ({
    round: 1,
    verdict,
    guessed: { of: opening + rebuttal + close, known, expected: { opening, rebuttal, close } },
  });
  const clashes = /** @type {any} */ ({
    right: clash(true, "rebuttal", 3, 9),
    close: clash(true, "close", 1, 2, 6),
    wrong: clash(false, "opening", 3, 9),
    split: clash(false, "opening", 3, 3),
    readers: clash(false, "close", 5, 1),
    few: { round: 1, verdict: "opening", guessed: { of: 2 } },
    unasked: { round: 1, verdict: "opening" },
    untold: { round: 1 },
  });
  const calls = [true, true, false, "split", false];
  assert.deepEqual(Object.values(clashes).map(isCalled), [
    ...calls,
    undefined,
    undefined,
    undefined,
  ]);
  assert.deepEqual(scoreOf({ clashes }), { calls, right: 2, of: 4 });
  const untold = scoreOf({ clashes }, "right");
  assert.deepEqual([untold.right, untold.of], [1, 3], "not told yet");
  const went = { 1: ["wrong", "right", "split"], 2: ["close", "readers"] };
  for (const [round, order] of Object.entries(went))
    order.forEach((id, n) => Object.assign(clashes[id], { round: Number(round), nth: n + 1 }));
  const shown = [false, true, "split", true, false];
  assert.deepEqual(scoreOf({ clashes }).calls, shown, "as the shows went, round after round");
  assert.deepEqual(scoreOf({}), { calls: [], right: 0, of: 0 });
});

test("the last picture has the sums of a class, and nothing that there is none of", () => {
  const votes = { opening: 2, rebuttal: 1, close: 1 };
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
  assert.deepEqual(told(pub([{ votes }, { votes }, { votes }])), [
    "9 writers",
    "17 texts",
    "1200 words",
    "12 votes",
  ]);
  assert.deepEqual(told(pub([], { together: undefined, results: { writers: 1 } })), ["1 writer"]);
});

test("the talk has its parts by the clock, and stays at the last", () => {
  assert.deepEqual(partOfTalk(0), { on: 0, left: 60 });
  assert.deepEqual(partOfTalk(59_500), { on: 0, left: 1 });
  assert.deepEqual(partOfTalk(60_000), { on: 1, left: 120 });
  assert.deepEqual(partOfTalk(200_000), { on: 2, left: 100 });
  assert.deepEqual(partOfTalk(900_000), { on: 2, left: 0 });
});

test("what hangs on a round's last clash is said before it is told, and how the class did when it is over", () => {
  const pub = (/** @type {string} */ score, format = "class") =>
    /** @type {any} */ ({
      format,
      motion: {},
      phase: { round: 1 },
      reveal: { n: 4, shown: 4 },
      clashes: Object.fromEntries(
        [...score].map((one, n) => [
          `${n}`,
          {
            round: 1,
            verdict: "opening",
            guessed: {
              known: one === "r",
              expected: { opening: +(one === "r"), rebuttal: +(one === "w"), close: 0 },
            },
          },
        ]),
      ),
    });
  const said = [
    ["rr", "All called right so far: this one, too?", "The class called 2 of 2 clashes right."],
    ["rw", "Call this one, and it’s more than half.", "The class called 1 of 2 clashes right."],
    ["rww", "Call this one, and it’s half of them.", "Readers surprised you in 2 of 3 clashes."],
    ["rrrw", "Call this one, and it’s 4 of 5.", "The class called 3 of 4 clashes right."],
    ["wwwwwwrw", "Call this one, and it’s 2 of 9.", "Readers surprised you in 7 of 8 clashes."],
  ];
  for (const [score, stake, after] of said) {
    assert.equal(stakeOf(pub(score), "next"), stake);
    assert.equal(standing(pub(score)), after);
  }
  assert.equal(stakeOf(pub(""), "next"), "", "nothing yet");
  assert.equal(standing(pub("ww", "stage")), "Listeners surprised you in 2 of 2 clashes.");
  assert.equal(stakeOf({ ...pub("rw"), motion: { tone: "grave" } }, "next"), "");
});

test("a class hears in its second show what there is to beat, and whether the last clash beats it", () => {
  const pub = (/** @type {string} */ first, second = "", n = 4, more = {}) => {
    const clash = (/** @type {string} */ one, /** @type {number} */ round) => ({
      round,
      verdict: "opening",
      votes: { opening: 3, rebuttal: 1, close: 0 },
      opening: `${round}`,
      guessed: {
        known: one === "r",
        expected: { opening: +(one === "r"), rebuttal: +(one === "w"), close: 0 },
      },
    });
    const all = [...first]
      .map((one) => clash(one, 1))
      .concat([...second].map((one) => clash(one, 2)));
    return /** @type {any} */ ({
      format: "class",
      motion: {},
      phase: { name: "reveal", round: 2, rounds: 2 },
      reveal: { n, shown: 4 },
      speeches: { 1: { cards: ["x"] }, 2: { cards: ["x"] } },
      clashes: { ...all, next: { round: 2, opening: "2" } },
      ...more,
    });
  };
  const deck = /** @type {any} */ ({ cards: { x: { title: "Sirens" } } });
  assert.equal(stakeOf(pub("rrww", "", 1), "next"), "Round 1: called right 2 of 4. Beat it.");
  assert.equal(stakeOf(pub("rr", "", 1), "next"), "Round 1: all called right. Again?");
  const card = "“Sirens” in round 1: every opening stood.";
  assert.equal(stakeOf(pub("rrww", "r", 2), "next", deck), card);
  const grave = { motion: { tone: "grave" } };
  assert.equal(stakeOf(pub("rrww", "", 1, grave), "next", deck), card, "which is no game");
  const mixed = pub("rrww", "r", 2);
  mixed.clashes[1].verdict = "close";
  assert.equal(stakeOf(mixed, "next", deck), "", "true of one of several only");
  for (const [second, said] of [
    ["rrr", "Round 1 is beaten. Call this one, too?"],
    ["rrw", "Call this one, and round 1 is beaten."],
    ["rww", "Call this one, and it’s level with round 1."],
    ["www", "Call this one, and it’s 1 of 4."],
  ])
    assert.equal(stakeOf(pub("rrww", second), "next"), said);
  for (const [second, said] of [
    ["rrrw", "Called right: 3 of 4. Round 1 is beaten!"],
    ["rrww", "Called right: 2 of 4, as many as in round 1."],
    ["rwww", "Called right: 1 of 4. Round 1 is still the one to beat."],
  ])
    assert.equal(roundsStanding(pub("rrww", second)), said);
  const one = { phase: { name: "reveal", round: 1, rounds: 2 } };
  assert.equal(roundsStanding(pub("rw", "", 4, one)), "Called right: 1 of 2. Beat it in round 2.");
  assert.equal(roundsStanding(pub("rr", "", 4, one)), "All called right. Again in round 2?");
});

test("beside the readers' verdict the room hears whether it was right, and where they are split what it would have said", () => {
  const said = (
    /** @type {number[]} */ readers,
    /** @type {number[]} */ room,
    /** @type {string} */ verdict,
    format = "class",
    tone = "",
  ) => {
    const [votes, expected] = [readers, room].map(([opening, rebuttal, close = 0]) => ({
      opening,
      rebuttal,
      close,
    }));
    return besideTheReaders(
      /** @type {any} */ ({ format, motion: { tone } }),
      /** @type {any} */ ({ verdict, votes, guessed: { expected } }),
    );
  };
  assert.equal(said([2, 0], [19, 3], "opening"), "You called it right!");
  assert.equal(said([4, 0], [3, 19], "opening"), "Readers surprised you. 3 of you knew.");
  assert.equal(said([4, 0], [0, 9], "opening", "stage"), "Listeners surprised you.");
  assert.equal(said([4, 0], [19, 3], "opening", "class", "grave"), "The room thought so too.");
  assert.equal(said([4, 0], [3, 19], "opening", "class", "grave"), "The room expected otherwise.");
  assert.equal(said([1, 1], [1, 5], "close"), "The room gives it to the rebuttal: 5 of 6.");
  assert.equal(
    said([1, 1], [4, 1, 1], "close"),
    "The room gives it to the opening: 4 of 6. 1 of you knew.",
  );
  assert.equal(
    said([0, 0, 2], [1, 5], "close"),
    "The room gives it to the rebuttal: 5 of 6.",
    "they agree that it is close",
  );
  assert.match(said([1, 1], [3, 2, 2], "close", "class", "grave"), /opening: 3 of 7\.$/);
  assert.equal(
    said([2, 0], [1, 3, 2], "opening"),
    "Readers surprised you. 1 of you knew.",
    "against most of it",
  );
  assert.equal(
    said([1, 1], [2, 2], "close"),
    "The room was split, and nobody had it right.",
    "two are level",
  );
  assert.equal(said([4, 0], [3, 1, 3], "opening"), "The room was split: 3 of you had it right.");
  assert.equal(said([1, 1], [1, 1, 5], "close"), "You called it right!");
});

test("of what doesn't happen often a class is told one thing, and nothing on a grave motion", () => {
  /** @type {(verdict: string, expected: number[], before?: string[], known?: boolean) => any} */
  const pub = (verdict, expected, before = [], known = false) => {
    const [opening, rebuttal, close = 0] = expected;
    const guessed = { of: 6, known, expected: { opening, rebuttal, close } };
    const votes = { opening: 0, rebuttal: 0, close: 0, [verdict]: 3 };
    const others = before.map((one, n) => [
      n,
      { round: 1, verdict: one, guessed: { ...guessed, known: true } },
    ]);
    const clashes = { ...Object.fromEntries(others), at: { round: 2, verdict, votes, guessed } };
    return { format: "class", motion: {}, clashes, reveal: { order: ["at"] } };
  };
  const said = (/** @type {any[]} */ ...how) => rareIn(pub(...how), "at");
  assert.equal(said("opening", [6, 0], [], true), "All 6 of you called it.");
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
  assert.equal(said("opening", [4, 2], ["opening", "close"], true), "Called right: 3 in a row!");
  assert.equal(said("opening", [3, 3]), "The room was split. All 3 readers agree.");
  assert.equal(rareIn({ ...pub("opening", [0, 6]), motion: { tone: "grave" } }, "at"), "");
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
  const said = (votes, expected, mine = false, choice = "rebuttal", row = 0) => {
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
    return howGuessed(
      /** @type {any} */ ({ format: "class", motion: {} }),
      clash,
      choice,
      mine,
      row,
    );
  };
  assert.equal(said([1, 1], [1, 5]), "Readers are split. You’re with the room.");
  assert.equal(said([1, 1], [5, 1]), "Readers are split. The room sees it otherwise.");
  assert.equal(said([1, 1], [3, 3]), "Readers are split.");
  assert.equal(said([0, 0, 2], [1, 5]), "You guessed otherwise.");
  assert.equal(said([1, 1], [1, 5], true), "You guessed otherwise.", "of a clash of one's own");
  assert.equal(said([1, 1], [1, 5], false, "close"), "Right!");
  assert.equal(said([1, 1], [1, 5], false, "close", 3), "Right! 3 in a row.");
});

test("somebody hears how many they guessed right one after another, and how many at best", () => {
  const rows = (/** @type {string} */ guesses) => rowsOf([...guesses].map((one) => one === "r"));
  assert.deepEqual(rows(""), { now: 0, best: 0 });
  assert.deepEqual(rows("rrr"), { now: 3, best: 3 });
  assert.deepEqual(rows("rrrwrr"), { now: 2, best: 3 });
  assert.deepEqual(rows("rrw"), { now: 0, best: 2 });
});

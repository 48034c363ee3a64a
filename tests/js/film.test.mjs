/** A film gives what the projector showed at any moment, and knows when its picture changes. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { createFilm } from "#app/results/replay/film.js";

const S = 1000;
const phase = (id, name) => ({ id, name });
const recorded = {
  start: 0,
  public: { phase: phase("0-lobby", "lobby"), seats: {} },
  frames: [
    [10 * S, { seats: { a: { role: "player" } } }],
    [20 * S, { phase: phase("1-draw", "draw"), progress: { for: { done: 0, due: 2 } } }],
    [30 * S, { progress: { for: { done: 1 } } }],
    [
      40 * S,
      {
        phase: phase("2-reveal", "reveal"),
        progress: null,
        reveal: {
          order: ["x"],
          shown: 2,
          at: "x",
          step: "texts",
          runs: { since: 40 * S, texts: 11 * S, result: 15 * S },
        },
      },
    ],
    [51 * S, { reveal: { step: "result", runs: { since: 51 * S } } }],
    [90 * S, { blank: true }],
  ],
};
const film = createFilm(recorded);

test("it opens on the first clash", () => {
  assert.equal(film.opens, 40 * S);
  assert.equal(createFilm({ ...recorded, frames: recorded.frames.slice(0, 2) }).opens, 0);
});

test("it reads the document of any moment, forwards and back", () => {
  assert.deepEqual(film.read(-5).public, recorded.public);
  assert.deepEqual(film.read(9.9 * S).public.seats, {});
  assert.deepEqual(film.read(10 * S), {
    version: 1,
    public: { ...recorded.public, seats: { a: { role: "player" } } },
  });
  assert.equal(film.read(35 * S).public.progress.for.done, 1);
  assert.equal(film.read(50 * S).public.progress, undefined);
  assert.equal(film.read(500 * S).public.blank, true);
  assert.equal(film.read(35 * S).public.seats, film.read(15 * S).public.seats);
});

test("its picture changes with a phase, with a step of a show that runs, and when it is blank; not when somebody is done", () => {
  const moments = [0];
  while (film.next(moments.at(-1)) < film.end) moments.push(film.next(moments.at(-1)));
  assert.deepEqual(
    moments.map((at) => at / S),
    [0, 20, 40, 51, 56, 60, 90],
  );
  assert.equal(film.next(film.end), film.end);
});

test("a step back is to the picture before, and in the middle of one to its beginning", () => {
  assert.equal(film.previous(56 * S), 51 * S);
  assert.equal(film.previous(60 * S), 56 * S);
  assert.equal(film.previous(0), 0);
  assert.equal(film.previous(5 * S), 0);
});

test("it says when anything stirs, and which phase a moment belongs to", () => {
  assert.equal(film.stirs(0), 10 * S);
  assert.equal(film.stirs(21 * S), 30 * S);
  assert.equal(film.stirs(42 * S), 51 * S);
  assert.deepEqual(
    film.parts.map(({ at, id }) => [at / S, id]),
    [
      [0, "0-lobby"],
      [20, "1-draw"],
      [40, "2-reveal"],
    ],
  );
  assert.equal(film.part(39 * S).id, "1-draw");
  assert.equal(film.part(999 * S).id, "2-reveal");
});

/** What a host is told of texts that may hurt someone before the room goes on. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { actions } from "#app/rooms/host/actions.js";

const text = (more) => ({ kind: "opening", round: 2, side: "for", state: "sent", ...more });
const hurtful = { marks: ["insult"], unread: true };

/** What the button to go on asks; undefined: it goes on. */
function asked(texts, phase = "opening") {
  let question;
  const room = {
    act: async () => ({ ok: true }),
    me: { texts },
    public: { phase: { id: "1", name: phase, round: 2, next: "rebuttal" }, progress: {} },
  };
  const ask = (of) => (question = of(room));
  actions(room, {}, ask, undefined, undefined).next();
  return question?.text;
}

test("a text that may hurt somebody is told of before the room goes on without it", () => {
  assert.match(
    asked({ a: text(hurtful), b: text() }),
    /1 text that may hurt somebody waits for you: nobody judges it/,
  );
  assert.match(
    asked({ a: text(hurtful), b: text(hurtful) }),
    /2 texts .* wait for you: nobody judges them/,
  );
});

test("nothing is asked of texts that were hidden or let through, went before, or need care", () => {
  const harmless = {
    hidden: text({ ...hurtful, state: "hidden" }),
    letThrough: text({ marks: ["insult"] }),
    earlier: text({ ...hurtful, round: 1 }),
    distress: text({ marks: ["self_harm"], unread: true }),
  };
  assert.equal(asked(harmless), undefined);
  assert.equal(asked({ a: text(hurtful) }, "vote"), undefined, "the room has gone on");
});

/** What a host is told of texts to read first before the room goes on. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { actions } from "#app/rooms/host/actions.js";

const text = (more) => ({ kind: "opening", round: 2, side: "for", state: "sent", ...more });
const hurtful = { marks: ["insult"], unread: "noticed", held: true };

/** What the button to go on asks; undefined: it goes on. */
function asked(texts, phase = "opening", press = "next") {
  let question;
  const room = {
    act: async () => ({ ok: true }),
    me: { texts, people: {} },
    public: { phase: { id: "1", name: phase, round: 2, next: "rebuttal" }, progress: {} },
  };
  const ask = (of) => (question = of(room));
  actions(room, {}, ask, undefined, undefined)[press]();
  return question?.text;
}

test("a text that others would read next is told of before the room goes on without it", () => {
  const told = /1 text is held until you let it come/;
  for (const one of [hurtful, { ...hurtful, marks: ["self_harm"] }, { unread: "life", held: true }])
    assert.match(asked({ a: text(one), b: text() }), told);
  assert.match(
    asked({ a: text(hurtful), b: text({ unread: "named", held: true }) }),
    /2 texts are held until you let them come/,
  );
  assert.match(asked({ a: text(hurtful) }, "vote"), told, "nobody has judged it yet");
  assert.match(
    asked({ a: text({ revision: { id: "r", state: "sent", ...hurtful } }) }, "revise"),
    told,
  );
});

test("nothing is asked of texts that were hidden or let through, went before, or are only flagged", () => {
  const harmless = {
    hidden: text({ ...hurtful, state: "hidden" }),
    letThrough: text({ marks: ["insult"] }),
    earlier: text({ ...hurtful, round: 1 }),
    flagged: text({ unread: "noticed", flags: 1 }),
  };
  assert.equal(asked(harmless), undefined);
  assert.equal(asked({ a: text(hurtful) }, "rebuttal"), undefined, "the room has gone on");
});

test("texts and rewrites that wait for approval are told of before the room goes on", () => {
  const rewrite = text({ revision: { id: "r", state: "waiting" } });
  assert.match(asked({ a: rewrite, b: text() }, "revise"), /1 text is still waiting for you/);
  assert.match(asked({ a: rewrite, b: text({ state: "waiting" }) }, "revise"), /2 texts are still/);
});

test("a rehearsal's step asks nothing", () => {
  assert.equal(asked({ a: text(hurtful) }, "opening", "skip"), undefined);
});

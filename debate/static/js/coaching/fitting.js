/** What to try next, where something in this very text is a reason for it; where a program finds nothing to mend, the next harder thing. */

import { _ } from "#app/core/i18n.js";
import { metIn } from "#app/coaching/rules/meeting.js";
import * as parts from "#app/coaching/rules/parts.js";
import { claimIn } from "#app/coaching/rules/restating.js";
import { OF_THE_DECK, askedIn, inOneWay, quoteIn, toTry } from "#app/coaching/rules/to_try.js";

/** @import { Looked, Noticed } from "#app/types.d.ts" */

/** Ways to ask for a comparison with what they say. @type {((words: { words: string }) => string)[]} */
const WEIGH = [
  (words) => _("They say: “%(words)s” Is yours worse, surer, or for more people?", words),
  (words) => _("They say: “%(words)s” How sure is that, and how sure is yours?", words),
  (words) => _("They say: “%(words)s” Whom does each of the two touch, and how badly?", words),
];

/** What an answer may try that lacks nothing a rule knows: to weigh or, once it surely does, what is harder; never as in the last sittings. @param {Looked} one */
function harder(one) {
  const { case: cases = [] } = parts.surely(one);
  const [own] = parts
    .weighed(one)
    .map(({ start, end }) => [...one.text.text].slice(start, end).join(""));
  const words = { words: own ?? "" };
  const theirs = { words: claimIn(one) };
  const things = [
    !own && theirs.words && { about: "weighs", next: inOneWay(WEIGH, theirs.words) },
    own &&
      !cases.length &&
      !one.text.found("cases").length && {
        about: "bring",
        next: _("Bring one case for “%(words)s”: who, where, and what happened?", words),
      },
    own && {
      about: "defend",
      next: _("How would they answer “%(words)s”? Meet that in one sentence.", words),
    },
    own &&
      theirs.words && {
        about: "grant",
        next: _("What is right in “%(words)s”? Begin with that.", theirs),
      },
  ];
  const next = things.find(
    (thing) =>
      thing && !one.tried.includes(askedIn(thing.next)) && !one.given.includes(quoteIn(thing.next)),
  );
  return { ...(next || {}), ...(parts.weighsBoth(one).length && { fine: true }) };
}

/** @param {Looked} one @returns {Pick<NonNullable<Noticed["seen"]>, "next" | "about" | "fine">} */
export function nextIn(one) {
  const found = toTry(one);
  const { next = "", about = "" } = found;
  if (about === "grant") return harder(one);
  return OF_THE_DECK.includes(about) && !metIn(one, quoteIn(next).slice(1, -1))
    ? nextIn({ ...one, given: [...one.given, quoteIn(next)] })
    : found;
}

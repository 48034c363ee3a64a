/** What the big screen says of a clash once it is judged: one thing, from what happened. */

import { total, verdictBriefly } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom } from "#app/core/room.js";
import { isAloud, whoJudges } from "#app/core/speeches.js";
import { countsTwice, isEven, pointOf, scoreOf } from "#app/core/together.js";

/** @import { Clash, Judged, Public, Votes } from "#app/protocol.d.ts" */

const RARE = 6; // one in so many of those who guessed, at most, were right
const RUN = 2; // verdicts of a kind, at least, before the first of the other is worth a word
const ROW = 3; // clashes one after another that most guessed right, worth a word
const ALL = 3; // readers who are worth a word where all decide alike

/** @param {{ at: string, why: boolean }} props `why`: also how many called the reason, once it is there */
export function Remark({ at, why }) {
  const { public: pub } = useRevealedRoom();
  const rare = rareIn(pub, at);
  const stands = why && countsTwice(pub) && mostKnew(pub.clashes[at]);
  const called = why && !stands && pub.clashes[at].guessed?.called;
  const words = rare || besideTheReaders(pub, pub.clashes[at]);
  if (!words)
    return (
      isUncounted(pub, pub.clashes[at]) &&
      html`<span class="kicker">${_("Too few guesses: nobody’s point")}</span>`
    );
  return html`<p class="expected" data-rare=${Boolean(rare) || undefined}><b>${words}</b>${!pub.motion.tone && pub.clashes[at].guessed?.expected && html` <b>${pointSaid(pub.clashes[at])}</b>`}${stands && html` <b>${_("Stand up if you knew!")}</b>`}${called && html` <b class="num">${n_("Of %(of)s who said why, %(n)s was right.", "Of %(of)s who said why, %(n)s were right.", called.n, called)}</b>`}</p>`;
}

/** What doesn't happen often, said large; nothing on a grave motion, where it isn't a game. @param {Pick<Public, "format" | "motion" | "clashes" | "reveal">} pub @param {string} at */
export function rareIn(pub, at) {
  const { verdict, votes, guessed } = pub.clashes?.[at] ?? {};
  if (!verdict || pub.motion.tone) return "";
  const { expected } = guessed ?? {};
  if (isEven({ votes })) return "";
  if (expected) {
    const [n, all] = [expected[verdict], total(expected)];
    if (n === all) return _("All %(n)s of you called it.", { n });
    if (!n && verdict !== "close") return _("Nobody saw this one coming.");
    if (n && RARE * n <= all)
      return n_("Only %(n)s of %(all)s called this.", "Only %(n)s of %(all)s called this.", n, {
        all,
      });
  }
  const before = Object.entries(pub.clashes ?? {}).map(([id, clash]) => id !== at && clash.verdict);
  const named = before.filter((one) => one && one !== "close");
  if (verdict !== "close" && named.length >= RUN && !named.includes(verdict))
    return verdict === "opening"
      ? _("The first opening that stands today.")
      : _("The first rebuttal that lands today.");
  const { each } = scoreOf(pub);
  const row = each.length - 1 - each.findLastIndex(({ right, of }) => 2 * right <= of);
  if (expected && row >= ROW && pub.reveal?.order.at(-1) === at)
    return _("Most of you right: %(n)s in a row!", { n: row });
  if (
    expected &&
    votes &&
    !guessed?.most &&
    verdict !== "close" &&
    votes[verdict] === total(votes) &&
    votes[verdict] >= ALL
  )
    return whoJudges(pub, {
      listeners: _("The room was split. All %(n)s listeners agree.", { n: votes[verdict] }),
      voters: _("The room was split. All %(n)s voters agree.", { n: votes[verdict] }),
      readers: _("The room was split. All %(n)s readers agree.", { n: votes[verdict] }),
    });
  return "";
}

/**
 * What the room thought beside what those who judged a clash blind decided, in a sentence. Where they couldn't, and most of the room could,
 * what the room would have said.
 * @param {Pick<Public, "format" | "motion">} pub @param {Pick<Clash, "verdict" | "guessed">} clash
 */
export function besideTheReaders(pub, { verdict, guessed }) {
  const { expected, most } = guessed ?? {};
  if (!verdict || !expected) return "";
  const all = total(expected);
  if (most === verdict) {
    const counts = { n: expected[verdict], all };
    if (2 * counts.n <= all)
      return !pub.motion.tone
        ? _("%(n)s of you called it, %(rest)s didn’t.", { n: counts.n, rest: all - counts.n })
        : _("%(n)s of you thought so too, %(rest)s didn’t.", { n: counts.n, rest: all - counts.n });
    return !pub.motion.tone
      ? _("You called it right: %(n)s of %(all)s!", counts)
      : _("The room thought so too: %(n)s of %(all)s.", counts);
  }
  if (verdict === "close" && most && most !== "close") return roomIsFor(most, expected);
  const words = {
    room: most ? verdictBriefly(most) : _("split, %(opening)s to %(rebuttal)s", expected),
    said: verdictBriefly(verdict),
  };
  return whoJudges(pub, {
    listeners: _("The room: %(room)s. The listeners: %(said)s.", words),
    voters: _("The room: %(room)s. The voters: %(said)s.", words),
    readers: _("The room: %(room)s. The readers: %(said)s.", words),
  });
}

/** Whose a clash's point is. @param {Clash} clash */
export function pointSaid(clash) {
  const [whose, n] = [pointOf(clash), clash.guessed?.twice ? 2 : 1];
  if (!whose) return _("Nobody’s point.");
  return whose === "ours"
    ? n_("%(n)s point for the class.", "%(n)s points for the class.", n)
    : n_(
        "A surprise! %(n)s point for the surprises.",
        "A surprise! %(n)s points for the surprises.",
        n,
      );
}

/** @param {Judged} most @param {Votes} expected */
const roomIsFor = (most, expected) =>
  most === "opening"
    ? _("The room: the opening, %(n)s of %(all)s.", { n: expected.opening, all: total(expected) })
    : _("The room: the rebuttal, %(n)s of %(all)s.", {
        n: expected.rebuttal,
        all: total(expected),
      });

/** Whether more than half of a room guessed the text that a verdict names. @param {Clash} clash */
const mostKnew = ({ verdict, guessed: { expected } = /** @type {any} */ ({}) }) =>
  Boolean(verdict && verdict !== "close" && expected && 2 * expected[verdict] > total(expected));

/** Whether a clash was guessed by too few to count for the class. @param {Public} pub @param {Clash} clash */
const isUncounted = (pub, { verdict, guessed }) =>
  Boolean(verdict && !guessed?.expected && !pub.small && !pub.motion.tone && !isAloud(pub));

/** What the big screen says of a clash once it is judged: one thing, from what happened. */

import { total, verdictBriefly } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom } from "#app/core/room.js";
import { isAloud, whoJudges } from "#app/core/speeches.js";
import { areTwo, isRare, isSurprise } from "#app/core/together.js";

/** @import { Clash, Judged, Public, Votes } from "#app/protocol.d.ts" */

/** @param {{ at: string, why: boolean }} props `why`: also how many called the reason, once it is there */
export function Remark({ at, why }) {
  const { public: pub } = useRevealedRoom();
  const clash = pub.clashes[at];
  const called = why && clash.guessed?.called;
  const words = pub.motion.tone ? besideTheReaders(pub, clash) : calledIt(clash);
  if (!words)
    return (
      isUncounted(pub, clash) &&
      html`<span class="kicker">${_("Too few guesses: no points")}</span>`
    );
  return html`<p class="expected" data-rare=${(!pub.motion.tone && isSurprise(clash)) || undefined}><b>${words}</b>${called && html` <b class="num">${n_("Of %(of)s who said why, %(n)s was right.", "Of %(of)s who said why, %(n)s were right.", called.n, called)}</b>`}</p>`;
}

/** How many called a verdict, and what each has for it, where that is more than a point. @param {Pick<Clash, "verdict" | "guessed" | "votes">} clash */
export function calledIt(clash) {
  const { verdict, guessed } = clash;
  const { expected, twice } = guessed ?? {};
  if (!verdict || !expected) return "";
  const n = expected[verdict];
  const counts = { n, all: total(expected) };
  if (!n) return areTwo(clash) ? _("Nobody called it.") : _("Nobody saw it coming.");
  if (isSurprise(clash))
    return twice
      ? n_(
          "Only %(n)s saw it coming: four points.",
          "Only %(n)s saw it coming: four points each.",
          n,
        )
      : n_(
          "Only %(n)s saw it coming: two points.",
          "Only %(n)s saw it coming: two points each.",
          n,
        );
  if (twice && isRare(clash))
    return n_(
      "%(n)s of %(all)s called it: four points.",
      "%(n)s of %(all)s called it: four points each.",
      n,
      counts,
    );
  return twice || isRare(clash)
    ? n_(
        "%(n)s of %(all)s called it: two points.",
        "%(n)s of %(all)s called it: two points each.",
        n,
        counts,
      )
    : _("%(n)s of %(all)s called it.", counts);
}

/**
 * On a grave motion, what the room thought beside what those who judged a clash blind decided, in a sentence. Where they couldn't, and most of the room could,
 * what the room would have said.
 * @param {Pick<Public, "format">} pub @param {Pick<Clash, "verdict" | "guessed">} clash
 */
export function besideTheReaders(pub, { verdict, guessed }) {
  const { expected, most } = guessed ?? {};
  if (!verdict || !expected) return "";
  const all = total(expected);
  if (most === verdict) {
    const counts = { n: expected[verdict], all };
    return 2 * counts.n <= all
      ? _("%(n)s of you thought so too, %(rest)s didn’t.", { n: counts.n, rest: all - counts.n })
      : _("The room thought so too: %(n)s of %(all)s.", counts);
  }
  if (verdict === "close" && most && most !== "close") return roomIsFor(most, expected);
  const words = {
    room: most ? verdictBriefly(most) : _("split, %(opening)s to %(rebuttal)s", expected),
    said: verdictBriefly(verdict),
  };
  return whoJudges(pub, {
    listeners: _("The room guessed: %(room)s. The listeners decided: %(said)s.", words),
    voters: _("The room guessed: %(room)s. The voters decided: %(said)s.", words),
    readers: _("The room guessed: %(room)s. The readers decided: %(said)s.", words),
  });
}

/** @param {Judged} most @param {Votes} expected */
const roomIsFor = (most, expected) =>
  most === "opening"
    ? _("The room: the opening, %(n)s of %(all)s.", { n: expected.opening, all: total(expected) })
    : _("The room: the rebuttal, %(n)s of %(all)s.", {
        n: expected.rebuttal,
        all: total(expected),
      });

/** Whether a clash was guessed by too few to count. @param {Public} pub @param {Clash} clash */
const isUncounted = (pub, { verdict, guessed }) =>
  Boolean(verdict && !guessed?.expected && !pub.small && !pub.motion.tone && !isAloud(pub));

/** What a class is told of its race: who calls what readers decided. */

import { Icon, shownAs } from "#app/components/basics.js";
import { VERDICTS, verdictWords } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { isAloud } from "#app/core/speeches.js";
import {
  countsTwice,
  guessesOn,
  isFirst,
  isSurprise,
  leadIn,
  leadSaid,
  rule,
  weighedIn,
} from "#app/core/together.js";
import { Bowing } from "#app/rooms/projector/applause.js";

/** @import { Motion, Public, Rank } from "#app/protocol.d.ts" */

/** Who is ahead in a round, beside a clash. @param {{ but?: string }} props `but`: a clash whose verdict is still to come */
export function ScoreBoard({ but = "" }) {
  const said = leadSaid(leadIn(useRoom().public, but));
  return said && html`<p class="score-board"><span key=${said}>${said}</span></p>`;
}

/** How a class knows a clash again: by words of the text that won, or else by the opening's first card. @param {Pick<Public, "clashes" | "speeches" | "quoted">} pub @param {string} id @param {Motion} [motion] */
const wordsOf = ({ clashes = {}, speeches = {}, quoted = {} }, id, motion) =>
  quoted[id] ?? motion?.cards[speeches[clashes[id].opening]?.cards?.[0]]?.title;

/** What the first place is called: several people have it together. @param {Rank[]} ranks */
export function calledBest([first]) {
  const n = first?.n ?? 1;
  return n > 1
    ? n_(
        "%(n)s of you guessed best what readers chose",
        "%(n)s of you guessed best what readers chose",
        n,
      )
    : _("Who guessed best what readers chose");
}

/** The first places, with names or how many they are, and their points. @param {{ ranks: Rank[], bows?: boolean }} props `bows`: those in the first place are asked to take a bow */
export function Ranks({ ranks, bows = false }) {
  const room = useRevealedRoom();
  const places = ranks.map((_one, n) => 1 + ranks.slice(0, n).reduce((sum, one) => sum + one.n, 0));
  return html`<ol class="ranks plain">${ranks.map(
    ({ points, n, seats = [] }, k) => html`<li key=${places[k]}>
      <span class="rank num" aria-hidden="true">${places[k]}</span>
      <b class="winner">${seats.length ? html`<${Bowing} name=${seats.map((seat, at) => html`${at > 0 && ", "}<bdi key=${seat}>${shownAs(room, seat)}</bdi>`)} bows=${bows && !k} />` : n_("%(n)s of you", "%(n)s of you", n)}</b>
      <span class="points">${!k && html`<span class="pips row" aria-hidden="true">${Array.from({ length: points }, (_one, at) => html`<i class="right" key=${at}><${Icon} name="i-check" /></i>`)}</span>`} ${n_("%(n)s point", "%(n)s points", points)}</span>
    </li>`,
  )}</ol>`;
}

/** The race of the lesson, in one row. */
export function LessonTold() {
  const { best } = useRoom().public.ending ?? {};
  if (!best) return null;
  const [{ points, seats = [] }] = best;
  if (best.length === 1 && !seats.length)
    return html`<p class="lede">${n_("%(who)s: %(n)s point each.", "%(who)s: %(n)s points each.", points, { who: calledBest(best) })}</p>`;
  return html`<section class="lesson-told"><h2 class="kicker">${calledBest(best)}</h2><${Ranks} ranks=${best} /></section>`;
}

/** The verdict on a text that the smallest share of a class guessed, under what luck gets; "": none. @param {Public} pub @param {Motion} [motion] */
export function surprise(pub, motion) {
  if (pub.motion.tone) return "";
  const { clashes = {} } = pub;
  const unforeseen = guessesOn(pub)
    .filter(({ id, right, of }) => isSurprise(clashes[id]) && VERDICTS.length * right < of)
    .sort((a, b) => beats(a, b));
  for (const { id, right: n, of: all } of unforeseen) {
    const words = wordsOf(pub, id, motion);
    if (!words) continue;
    const counts = { words, verdict: verdictWords(clashes[id].verdict), all };
    return n
      ? n_(
          "The surprise of the day: “%(words)s”. %(verdict)s, and only %(n)s of %(all)s saw it coming.",
          "The surprise of the day: “%(words)s”. %(verdict)s, and only %(n)s of %(all)s saw it coming.",
          n,
          counts,
        )
      : _("The surprise of the day: “%(words)s”. %(verdict)s, and nobody saw it coming.", counts);
  }
  return "";
}

/** @typedef {{ right: number, of: number }} Score */

/** More than 0: the first is the better share. @param {Score} one @param {Score} other */
const beats = (one, other) => one.right * other.of - other.right * one.of;

/**
 * What hangs on a clash while it is guessed: of a lesson's first what a guess is worth, unless the room has just heard it; of the last of a show what it can still do; of the others
 * what became of the same card in the round before.
 * @param {Public} pub @param {string} at @param {Motion} [motion]
 */
export function stakeOf(pub, at, motion) {
  const { runs } = pub.reveal ?? {};
  if (isFirst(pub) && !runs?.beat && !pub.small && !pub.motion.tone && !isAloud(pub))
    return rule().join(" ");
  return countsTwice(pub) && leadIn(pub, at)
    ? _("It counts double: 2 points, or 4 for the winner when most are wrong.")
    : sameCard(pub, at, motion);
}

/** What became of every opening with the same card in the round before, where all fared alike. @param {Public} pub @param {string} at @param {Motion} [motion] */
function sameCard({ clashes = {}, speeches = {} }, at, motion) {
  const { opening = "", round = 1 } = clashes[at] ?? {};
  for (const id of speeches[opening]?.cards ?? []) {
    const of = Object.values(clashes).filter(
      (one) => one.round === round - 1 && speeches[one.opening]?.cards?.includes(id),
    );
    const card = motion?.cards[id]?.title;
    const fared = new Set(of.map(({ verdict }) => verdict));
    if (!card || fared.size > 1) continue;
    const counts = { card, round: round - 1 };
    if (fared.has("opening"))
      return n_(
        "“%(card)s” in round %(round)s: the opening stood.",
        "“%(card)s” in round %(round)s: every opening stood.",
        of.length,
        counts,
      );
    if (fared.has("rebuttal"))
      return n_(
        "“%(card)s” in round %(round)s: the rebuttal landed.",
        "“%(card)s” in round %(round)s: every rebuttal landed.",
        of.length,
        counts,
      );
  }
  return "";
}

const CLEARLY = 2; // standard errors: chance alone rarely makes as much

/** Whether the second share is larger than the first by more than chance makes. @param {Score} one @param {Score} other */
function isClearlyMore(one, other) {
  const share = (one.right + other.right) / (one.of + other.of);
  const error = Math.sqrt(share * (1 - share) * (1 / one.of + 1 / other.of));
  return other.right / other.of - one.right / one.of > CLEARLY * error;
}

/** What a class did clearly better in its last round than in its first, in numbers; "": nothing, or too few to say so. @param {Public} pub */
export function betterAtLast(pub) {
  const { rounds: round = 1 } = pub.phase;
  if (round < 2 || pub.small || isAloud(pub)) return "";
  const weighed = [1, round].map((n) => weighedIn(pub, n)).map(({ n, of }) => ({ right: n, of }));
  const [before, now] = weighed;
  return before.of && now.of && isClearlyMore(before, now)
    ? _(
        "Better at showing why it matters more: %(a)s of %(b)s rebuttals in round 1, %(c)s of %(d)s in round %(round)s.",
        { a: before.right, b: before.of, c: now.right, d: now.of, round },
      )
    : "";
}

/** What a class plays for: half of its guesses right in a round. */

import { JUDGED, VERDICTS, verdictWords } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { isAloud } from "#app/core/speeches.js";
import {
  bestCalled,
  countSaid,
  countsTwice,
  peopleIn,
  playedFor,
  playedSaid,
  scoreOf,
  weighedIn,
} from "#app/core/together.js";
import { FanOfCards } from "#app/rooms/projector/stage.js";

/** @import { Motion, Public } from "#app/protocol.d.ts" */

/** Whether a class has a score: not on a grave motion, nor where nobody guessed enough. @param {Public} pub */
export const isPlayedFor = (pub) => !pub.motion.tone && scoreOf(pub).of > 0;

/** How far the class is in a round, beside a clash. @param {{ told?: string, but?: string }} props `told`: a clash whose verdict has just come; `but`: one whose verdict is still to come */
export function ScoreBoard({ told = "", but = "" }) {
  const { public: pub } = useRoom();
  const played = playedFor(pub, but);
  if (!played) return null;
  const { right = 0, times = 1 } = scoreOf(pub, but).each.find(({ id }) => id === told) ?? {};
  const more = right * times;
  return html`<p class="score-board"><span data-scored=${more > 0 || undefined} key=${played.of}>${playedSaid(played)} ${more > 0 && html`<span class="num">+${more}</span>${times > 1 && html` <span class="num">= 2 × ${right}</span>`}`}</span></p>`;
}

/** How a class did in a round, large: how many guesses were right, how near that is to half of them, and which clash it called best. @param {{ children?: unknown }} props `children`: what comes now */
export function RoundTold({ children }) {
  const { public: pub } = useRoom();
  const { round = 1, rounds } = pub.phase;
  const { right = 0, of = 1, short = 0, won } = playedFor(pub) ?? {};
  const best = bestCalled(pub, round);
  return html`<main id="main" class="page one-left" role="status">
    ${won && html`<${FanOfCards} />`}
    <h1 class=${won ? "stamp" : undefined}>${won ? _("Round won!") : n_("%(n)s right guess", "%(n)s right guesses", right)}</h1>
    <span class="goal" style=${{ "--right": right / of }} aria-hidden="true"><i></i></span>
    <div class="standing"><p><b>${won ? countSaid({ right, of }) : n_("%(n)s more of %(all)s would have won it.", "%(n)s more of %(all)s would have won it.", short, { all: of })}</b></p></div>
    ${best && html`<p class="lede">${_("Clash %(n)s: %(right)s of %(of)s of you knew.", best)}</p>`}
    ${children || (!won && round < rounds && html`<p class="lede">${_("In round %(round)s, half of your guesses right wins.", { round: round + 1 })}</p>`)}
  </main>`;
}

/** How far the class is in a round, or how it did in the lesson, large, unless something else is `said`. @param {{ said?: string }} props */
export function Standing({ said }) {
  const { public: pub, motion } = useRoom();
  const shows = pub.phase.name === "reveal";
  const words = said || (shows ? playedSaid(playedFor(pub)) : standing(pub, motion));
  const whole = words.replace(/(\d) (\S+) (?=\d)/gu, "$1\u00a0$2\u00a0"); // “17 of 30” stays in one line
  return words && html`<div class="standing"><p><b>${whole}</b></p></div>`;
}

/** The verdict on a text that the smallest share of a class guessed, under what luck gets; "": none. @param {Public} pub @param {(Score & { id: string })[]} each @param {Motion} [motion] */
function surprise({ clashes = {}, speeches = {} }, each, motion) {
  const unforeseen = each
    .filter(({ id, right, of }) => clashes[id].verdict !== "close" && VERDICTS.length * right < of)
    .sort((a, b) => beats(a, b));
  for (const { id, right: n, of: all } of unforeseen) {
    const { opening, verdict } = clashes[id];
    const card = motion?.cards[speeches[opening]?.cards?.[0]]?.title;
    if (!card) continue;
    const counts = { card, verdict: verdictWords(verdict), all };
    return n
      ? n_(
          "The surprise of the day: “%(card)s”. %(verdict)s, and only %(n)s of %(all)s saw it coming.",
          "The surprise of the day: “%(card)s”. %(verdict)s, and only %(n)s of %(all)s saw it coming.",
          n,
          counts,
        )
      : _("The surprise of the day: “%(card)s”. %(verdict)s, and nobody saw it coming.", counts);
  }
  return "";
}

/** @typedef {{ right: number, of: number }} Score */

/** More than 0: the first is the better share. @param {Score} one @param {Score} other */
const beats = (one, other) => one.right * other.of - other.right * one.of;

/**
 * What hangs on a clash while it is guessed: of a lesson's first what a class plays for; of the last of a show whether its guesses can still win or lose the round; of the others
 * what became of the same card in the round before.
 * @param {Public} pub @param {string} at @param {Motion} [motion]
 */
export function stakeOf(pub, at, motion) {
  const { n = 0, shown } = pub.reveal ?? {};
  if (n === 1 && pub.phase.round === 1 && !pub.small && !pub.motion.tone && !isAloud(pub))
    return _("Half of all your guesses right, and the class wins the round.");
  if (n !== shown || pub.motion.tone) return sameCard(pub, at, motion);
  const { right = 0, of = 0 } = playedFor(pub, at) ?? {};
  const { clashes = {}, speeches = {}, seats = {} } = pub;
  const authors = JUDGED.filter((kind) => !speeches[clashes[at]?.[kind]]?.bot).length;
  const most = (countsTwice(pub) ? 2 : 1) * (peopleIn(seats).length - authors); // who may guess
  const isOpen = 2 * right < of + most && 2 * right + most >= of;
  return of && isOpen ? _("This one decides the round.") : "";
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

/** How many rounds a class won; or else what it saw coming least. @param {Public} pub @param {Motion} [motion] */
export function standing(pub, motion) {
  const { rounds = 1 } = pub.phase;
  const won = Array.from({ length: rounds }, (_one, n) => playedFor(pub, "", n + 1)?.won);
  const n = won.filter(Boolean).length;
  if (!n) return surprise(pub, scoreOf(pub).each, motion);
  return rounds > 1
    ? _("Right guesses: the class won %(n)s of %(all)s rounds.", { n, all: rounds })
    : _("Right guesses: the class won its round.");
}

/** What a class did better in its last round than in its first, in numbers; "": nothing, or too few to say so. @param {Public} pub */
export function betterAtLast(pub) {
  const { rounds: round = 1 } = pub.phase;
  if (round < 2 || pub.small || isAloud(pub)) return "";
  const guesses = [1, round].map((n) => scoreOf(pub, "", n));
  const weighed = [1, round].map((n) => weighedIn(pub, n)).map(({ n, of }) => ({ right: n, of }));
  /** @param {Score[]} of */
  const counts = ([before, now]) => ({
    a: before.right,
    b: before.of,
    c: now.right,
    d: now.of,
    round,
  });
  /** @param {Score[]} of */
  const isBetter = ([before, now]) => now.right > before.right && beats(now, before) > 0;
  if (isBetter(weighed))
    return _(
      "Better at showing why it matters more: %(a)s of %(b)s rebuttals in round 1, %(c)s of %(d)s in round %(round)s.",
      counts(weighed),
    );
  return !pub.motion.tone && isBetter(guesses)
    ? _(
        "Better at guessing: %(a)s of %(b)s in round 1, %(c)s of %(d)s in round %(round)s.",
        counts(guesses),
      )
    : "";
}

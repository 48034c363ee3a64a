/** What runs through a lesson as its score: how many of the class's guesses were right. */

import { JUDGED, VERDICTS, verdictWords } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { peopleIn, scoreOf } from "#app/core/together.js";

/** @import { Motion, Public } from "#app/protocol.d.ts" */

/** Whether a class has a score: not on a grave motion, nor where nobody guessed enough. @param {Public} pub */
export const isPlayedFor = (pub) => !pub.motion.tone && scoreOf(pub).of > 0;

/** The round's score beside a clash. @param {{ told?: string, but?: string }} props `told`: a clash whose verdict has just come; `but`: one whose verdict is still to come */
export function ScoreBoard({ told = "", but = "" }) {
  const { public: pub } = useRoom();
  const { round, rounds } = pub.phase;
  const { each, right: n, of: all } = scoreOf(pub, but, round);
  if (!isPlayedFor(pub) || !all) return null;
  const more = each.find(({ id }) => id === told)?.right ?? 0;
  return html`<p class="score-board"><span data-scored=${more > 0 || undefined}>${rounds > 1 ? _("Right in round %(round)s:", { round }) : _("Right guesses:")} <b class="num" key=${n}>${_("%(n)s of %(all)s", { n, all })}</b> ${more > 0 && html`<span class="num">+${more}</span>`}</span></p>`;
}

/** The score in a sentence, large: how the class did so far, after a later show with a bar for each of two rounds, unless something else is `said`. @param {{ said?: string }} props */
export function Standing({ said }) {
  const { public: pub, motion } = useRoom();
  const shows = pub.phase.name === "reveal" && !said;
  const both = shows ? rounds(pub) : [];
  const { round = 1 } = pub.phase;
  const words = said || (shows ? roundsStanding(pub, motion) : standing(pub, motion));
  if (!words) return null;
  return html`<div class="standing"><p><b>${words}</b></p>
    ${both.every(({ of }) => of) && both.map(({ right, of }, n) => html`<p class="share" key=${n} style=${{ "--n": right / of }} aria-hidden="true"><span>${_("Round %(round)s", { round: round - 1 + n })}</span> <i></i></p>`)}</div>`;
}

const ERRORS = 2; // of what luck gets, beyond which a class knew more

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

/** The score of the round before, for a class to beat, and of this one. @param {Public} pub @param {string} [but] @returns {[Score, Score]} */
function rounds(pub, but) {
  const { round = 1 } = pub.phase;
  return [scoreOf(pub, but, round - 1), scoreOf(pub, but, round)];
}

/** More than 0: the first is the better share. @param {Score} one @param {Score} other */
const beats = (one, other) => one.right * other.of - other.right * one.of;

/**
 * What hangs on a clash while it is guessed: of the first of a later round what there is to beat, of the last what it decides; of those
 * between them what became of the same card in the round before.
 * @param {Public} pub @param {string} at @param {Motion} [motion]
 */
export function stakeOf(pub, at, motion) {
  const { n = 0, shown } = pub.reveal ?? {};
  const [before, now] = rounds(pub, at);
  const round = (pub.phase.round ?? 1) - 1;
  const played = !pub.motion.tone;
  if (n === 1 && before.of && played)
    return _("Round %(round)s: %(n)s of %(all)s guesses right. Beat it.", {
      round,
      n: before.right,
      all: before.of,
    });
  if (n !== shown || !played) return sameCard(pub, at, motion);
  if (!now.of) return "";
  const { clashes = {}, speeches = {}, seats = {} } = pub;
  const authors = JUDGED.filter((kind) => !speeches[clashes[at]?.[kind]]?.bot).length;
  const most = peopleIn(seats).length - authors; // who may guess
  const goal = before.of ? before : { right: 1, of: 2 };
  const needs = Math.floor((goal.right * (now.of + most)) / goal.of) - now.right + 1;
  if (needs < 1 || needs > most) return "";
  return before.of
    ? n_(
        "If %(n)s of you is right now, you beat round %(round)s.",
        "If %(n)s of you are right now, you beat round %(round)s.",
        needs,
        { round },
      )
    : n_(
        "If %(n)s of you is right now, the class gets more than half right.",
        "If %(n)s of you are right now, the class gets more than half right.",
        needs,
      );
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

/** How a class did in a round, in a sentence, beside the one before it or with the one to come. @param {Public} pub @param {Motion} [motion] */
export function roundsStanding(pub, motion) {
  const { round = 1, rounds: all = 1 } = pub.phase;
  const [before, now] = rounds(pub);
  const counts = { n: now.right, all: now.of, round: round - 1, next: round + 1 };
  if (!now.of || (!before.of && round >= all)) return standing(pub, motion);
  if (!before.of) return _("%(n)s of %(all)s guesses right. Beat it in round %(next)s.", counts);
  const lead = beats(now, before);
  if (lead > 0) return _("%(n)s of %(all)s guesses right. Round %(round)s is beaten!", counts);
  if (lead === 0) return _("%(n)s of %(all)s guesses right: level with round %(round)s.", counts);
  return _("%(n)s of %(all)s guesses right. Round %(round)s had %(right)s of %(of)s.", {
    ...counts,
    ...before,
  });
}

/** How the class did over the whole lesson, where luck alone would have done clearly worse; or else what it saw coming least. @param {Public} pub @param {Motion} [motion] */
export function standing(pub, motion) {
  const { each, right: n, of: all } = scoreOf(pub);
  const luck = Math.round(all / VERDICTS.length);
  const chance = Math.sqrt((all * (VERDICTS.length - 1)) / VERDICTS.length ** 2);
  if (n <= luck + ERRORS * chance) return surprise(pub, each, motion);
  return `${_("The class had %(n)s of %(all)s guesses right.", { n, all })} ${_("Luck alone gets about %(luck)s.", { luck })}`;
}

/** What runs through a lesson as its score: how often the class called a clash right, a mark for each. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { whoJudges } from "#app/core/speeches.js";
import { isCalled, scoreOf } from "#app/core/together.js";

/** @import { Motion, Public } from "#app/protocol.d.ts" */

/** Whether a class has a score: not on a grave motion, nor where nobody guessed enough. @param {Public} pub */
export const isPlayedFor = (pub) => !pub.motion.tone && scoreOf(pub).of > 0;

/** @param {{ calls: (boolean | "split")[] }} props */
const Pips = ({ calls }) =>
  html`<span class="pips row" style=${{ "--n": calls.length }} aria-hidden="true">${calls.map((call, n) => html`<i class=${call === true ? "right" : undefined} key=${n}>${call === true ? html`<${Icon} name="i-check" />` : call ? "–" : "×"}</i>`)}</span>`;

/** `told`: a clash whose verdict has just come; `but`: one whose verdict is still to come. @param {{ told?: string, but?: string }} props */
export function ScoreBoard({ told = "", but = "" }) {
  const { public: pub } = useRoom();
  const { calls, right: n, of: all } = scoreOf(pub, but);
  if (!isPlayedFor(pub) || !all) return null;
  const clash = pub.clashes?.[told];
  return html`<p class="score-board"><span data-scored=${(clash && isCalled(clash) === true) || undefined}>${_("Called right:")} <b class="num" key=${n}>${_("%(n)s of %(all)s", { n, all })}</b></span> <${Pips} calls=${calls} /></p>`;
}

/** The score large, with a sentence: how the class did so far, unless something else is `said`. @param {{ said?: string }} props */
export function Standing({ said }) {
  const { public: pub } = useRoom();
  const { calls } = scoreOf(pub);
  return html`<div class="standing"><${Pips} calls=${calls} /><p><b>${said || (pub.phase.name === "reveal" ? roundsStanding(pub) : standing(pub))}</b></p>${calls.includes("split") && html`<p class="small">${_("–: the room was split, which counts as neither.")}</p>`}</div>`;
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
    return before.right === before.of
      ? _("Round %(round)s: all called right. Again?", { round })
      : _("Round %(round)s: called right %(n)s of %(all)s. Beat it.", {
          round,
          n: before.right,
          all: before.of,
        });
  if (n !== shown || !played) return sameCard(pub, at, motion);
  if (!before.of && !now.of) return "";
  const [without, called] = [0, 1].map((more) => ({ right: now.right + more, of: now.of + 1 }));
  if (before.of && beats(without, before) > 0)
    return _("Round %(round)s is beaten. Call this one, too?", { round });
  if (before.of && beats(called, before) > 0)
    return _("Call this one, and round %(round)s is beaten.", { round });
  if (before.of && beats(called, before) === 0)
    return _("Call this one, and it’s level with round %(round)s.", { round });
  if (now.right === now.of) return _("All called right so far: this one, too?");
  if (2 * called.right === called.of) return _("Call this one, and it’s half of them.");
  if (beats(called, { right: 1, of: 2 }) > 0 && beats(without, { right: 1, of: 2 }) <= 0)
    return _("Call this one, and it’s more than half.");
  return _("Call this one, and it’s %(n)s of %(all)s.", { n: called.right, all: called.of });
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

/** How a class did in a round, in a sentence, beside the one before it or with the one to come. @param {Public} pub */
export function roundsStanding(pub) {
  const { round = 1, rounds: all = 1 } = pub.phase;
  const [before, now] = rounds(pub);
  const counts = { n: now.right, all: now.of, round: round - 1, next: round + 1 };
  if (!now.of) return standing(pub);
  if (before.of) {
    const lead = beats(now, before);
    if (lead > 0) return _("Called right: %(n)s of %(all)s. Round %(round)s is beaten!", counts);
    if (lead === 0)
      return _("Called right: %(n)s of %(all)s, as many as in round %(round)s.", counts);
    return _("Called right: %(n)s of %(all)s. Round %(round)s is still the one to beat.", counts);
  }
  if (round >= all) return standing(pub);
  return now.right === now.of
    ? _("All called right. Again in round %(next)s?", counts)
    : _("Called right: %(n)s of %(all)s. Beat it in round %(next)s.", counts);
}

/** How the class did, in a sentence: what it called, or else what surprised it. @param {Public} pub */
export function standing(pub) {
  const { right, of: all } = scoreOf(pub);
  if (2 * right >= all)
    return n_(
      "The class called %(n)s of %(all)s clash right.",
      "The class called %(n)s of %(all)s clashes right.",
      all,
      { n: right, all },
    );
  const counts = { n: all - right, all };
  return whoJudges(pub, {
    listeners: n_(
      "Listeners surprised you in %(n)s of %(all)s clash.",
      "Listeners surprised you in %(n)s of %(all)s clashes.",
      all,
      counts,
    ),
    voters: n_(
      "Voters surprised you in %(n)s of %(all)s clash.",
      "Voters surprised you in %(n)s of %(all)s clashes.",
      all,
      counts,
    ),
    readers: n_(
      "Readers surprised you in %(n)s of %(all)s clash.",
      "Readers surprised you in %(n)s of %(all)s clashes.",
      all,
      counts,
    ),
  });
}

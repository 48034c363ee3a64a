/** What a class plays for: its guesses against the surprises of a round. */

import { Icon, shownAs } from "#app/components/basics.js";
import { VERDICTS, isNamed, verdictWords } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom, useRoom } from "#app/core/room.js";
import { isAloud } from "#app/core/speeches.js";
import {
  bestCalled,
  countsTwice,
  goal,
  isFirst,
  leastForeseen,
  playedFor,
  pointOf,
  pointsSaid,
  scoreOf,
  weighedIn,
} from "#app/core/together.js";
import { Backs, FanOfCards } from "#app/rooms/projector/stage.js";

/** @import { Motion, Public } from "#app/protocol.d.ts" */
/** @import { Points } from "#app/core/together.js" */

const HANDS = 7; // in the picture of a round that the class won: as many as a fan has cards

/** How far the class is in a round, beside a clash. @param {{ told?: string, but?: string }} props `told`: a clash whose verdict has just come; `but`: one whose verdict is still to come */
export function ScoreBoard({ told = "", but = "" }) {
  const { public: pub } = useRoom();
  const played = playedFor(pub, but);
  const scored = Boolean(pointOf(pub.clashes?.[told] ?? {}));
  return (
    played &&
    html`<p class="score-board"><span data-scored=${scored || undefined} key=${pointsSaid(played)}>${pointsSaid(played)}</span></p>`
  );
}

/** A score as a picture: a hand for each of the class's points, a card for each surprise. @param {{ points: Points }} props */
export function ScorePicture({ points }) {
  const { ours, surprises } = points;
  const many = (/** @type {number} */ n, /** @type {unknown} */ one) =>
    html`<span class="row" aria-hidden="true">${Array.from({ length: n }, () => one)}</span>`;
  const ahead = (/** @type {number} */ n, /** @type {number} */ other) => n > other || undefined;
  return html`<div class="points">
    <p data-ahead=${ahead(ours, surprises)}><b class="num">${ours}</b> <span>${_("Class")}</span>${many(ours, html`<i class="called-right"><${Icon} name="i-check" /></i>`)}</p>
    <p data-ahead=${ahead(surprises, ours)}><b class="num">${surprises}</b> <span>${_("Surprises")}</span>${many(surprises, html`<i></i>`)}</p>
  </div>`;
}

/** How a class knows a clash again: by words of the text that won, or else by the opening's first card. @param {Pick<Public, "clashes" | "speeches" | "quoted">} pub @param {string} id @param {Motion} [motion] */
const wordsOf = ({ clashes = {}, speeches = {}, quoted = {} }, id, motion) =>
  quoted[id] ?? motion?.cards[speeches[clashes[id].opening]?.cards?.[0]]?.title;

/** The clash that a class called best in a round. */
export function BestCalled() {
  const { public: pub, motion } = useRoom();
  const best = bestCalled(pub, pub.phase.round);
  const words = best && wordsOf(pub, best.id, motion);
  return (
    best &&
    html`<p class="lede">${words ? _("Best called: “%(words)s”, by %(right)s of %(of)s.", { words, ...best }) : _("Best called: a clash that %(right)s of %(of)s got right.", best)}</p>`
  );
}

/** The text that surprised a class most in a round, and whose it is where its result names them. */
function BestSurprise() {
  const room = useRevealedRoom();
  const { public: pub, motion } = room;
  const least = leastForeseen(pub, pub.phase.round);
  const words = least && wordsOf(pub, least.id, motion);
  if (!words) return null;
  const clash = pub.clashes[least.id];
  const won = clash.verdict === "rebuttal" ? "rebuttal" : "opening";
  const { author } = pub.speeches[clash[won]];
  const { right: n, of: all } = least;
  return html`<p class="lede">${n ? n_("Only %(n)s of %(all)s saw it coming: “%(words)s”", "Only %(n)s of %(all)s saw it coming: “%(words)s”", n, { all, words }) : _("Nobody saw it coming: “%(words)s”", { words })}${isNamed(clash, won) && author && html` <b class="author">${shownAs(room, author)}</b>`}</p>`;
}

/** Who won a round, large. */
export function RoundTold() {
  const { public: pub } = useRoom();
  const { ours = 0, surprises = 0 } = playedFor(pub) ?? {};
  const lead = ours - surprises;
  return html`<main id="main" class="page one-left" role="status">
    ${lead > 0 ? html`<p class="row called-it" aria-hidden="true">${Array.from({ length: HANDS }, () => html`<i><${Icon} name="i-check" /></i>`)}</p>` : lead ? html`<${FanOfCards} />` : html`<${Backs} />`}
    <h1 class=${lead ? "stamp" : undefined}>${lead > 0 ? _("The class wins the round!") : lead ? _("The surprises win this one!") : _("The round is a draw.")}</h1>
    <${ScorePicture} points=${{ ours, surprises }} />
    ${lead < 0 ? html`<${BestSurprise} />` : html`<${BestCalled} />`}
  </main>`;
}

/** The rounds of a lesson as pictures, as far as there was a score. */
export function RoundScores() {
  const { public: pub } = useRoom();
  const each = Array.from({ length: pub.phase.rounds ?? 1 }, (_one, n) =>
    playedFor(pub, "", n + 1),
  );
  return (
    each.some((one) => one) &&
    html`<div class="duo rounds">${each.map((points, n) => points && html`<section key=${n}><h2>${each.length > 1 ? _("Round %(round)s", { round: n + 1 }) : _("Your guesses")}</h2><${ScorePicture} points=${points} /></section>`)}</div>`
  );
}

/** The score of the lesson. @param {Public} pub */
export const standing = (pub) =>
  !pub.motion.tone && scoreOf(pub).each.some(({ of }) => of) ? pointsSaid(scoreOf(pub)) : "";

/** The verdict on a text that the smallest share of a class guessed, under what luck gets; "": none. @param {Public} pub @param {Motion} [motion] */
export function surprise(pub, motion) {
  if (pub.motion.tone) return "";
  const { clashes = {} } = pub;
  const unforeseen = scoreOf(pub)
    .each.filter(
      ({ id, right, of }) => clashes[id].verdict !== "close" && VERDICTS.length * right < of,
    )
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
 * What hangs on a clash while it is guessed: of a lesson's first whose its point will be, unless the room has just heard it; of the last of a show what it can still do to the round; of the others
 * what became of the same card in the round before.
 * @param {Public} pub @param {string} at @param {Motion} [motion]
 */
export function stakeOf(pub, at, motion) {
  const { n = 0, shown, runs } = pub.reveal ?? {};
  if (isFirst(pub) && !runs?.beat && !pub.small && !pub.motion.tone && !isAloud(pub)) return goal();
  if (n !== shown || pub.motion.tone) return sameCard(pub, at, motion);
  const played = playedFor(pub, at);
  if (!played) return "";
  const lead = played.ours - played.surprises;
  const left = (countsTwice(pub) ? 2 : 1) - Math.abs(lead);
  if (!lead) return _("This one decides the round.");
  if (left > 0) return _("It can still turn the round.");
  if (!left) return _("It can still make the round a draw.");
  return lead > 0
    ? _("The class has the round. Can you call this one, too?")
    : _("The surprises have the round. Can you call this one?");
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

/** What a class did better in its last round than in its first, in numbers; "": nothing, or too few to say so. @param {Public} pub */
export function betterAtLast(pub) {
  const { rounds: round = 1 } = pub.phase;
  if (round < 2 || pub.small || isAloud(pub)) return "";
  const weighed = [1, round].map((n) => weighedIn(pub, n)).map(({ n, of }) => ({ right: n, of }));
  const [before, now] = weighed;
  return now.right > before.right && beats(now, before) > 0
    ? _(
        "Better at showing why it matters more: %(a)s of %(b)s rebuttals in round 1, %(c)s of %(d)s in round %(round)s.",
        { a: before.right, b: before.of, c: now.right, d: now.of, round },
      )
    : "";
}

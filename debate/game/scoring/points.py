"""Verdicts of clashes, and their points, which say how much a class gets from a clash and are never shown (docs/game.md, section 9).

The results of a debate are in outcome.py.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from statistics import fmean
from typing import get_args

from ..model.motion import Side, Tip
from ..model.phases import round_course
from ..model.state import (
    BENCHES,
    Ballot,
    Choice,
    Clash,
    ClashScore,
    Judged,
    Reason,
    Room,
    RoundScore,
    Speech,
    Tally,
)
from . import laughs
from .read_first import is_out_of_awards
from .substance import has_substance, is_worth_showing

UNSIGNED_FROM = 8  # writers: among fewer, anybody can work out who wrote the rest, and all are named
READERS = 2  # who have to judge a clash before it has a verdict: one reader’s taste decides nothing
TIE_MARGIN = 2  # points: scores no further apart are level
RULES = 6  # the version of the rules for verdicts: raised with each change, so that a replay recognises older ones
JUDGED: tuple[Judged, ...] = get_args(Judged)
_FLOAT = 1e-9  # tolerance for floating-point errors


def rounded_points(points: float) -> int:
    """Points as people see them: rounded, halves up."""
    return math.floor(points + 0.5 + _FLOAT)


def verdict(score: ClashScore) -> Choice | None:
    """What everybody is told about a clash; None if fewer than two judged it: then screens tell the only vote."""
    return None if score.votes.total < READERS else choice_of(score.votes) or "close"


def choice_of(votes: Tally) -> Choice | None:
    """What readers' votes, or a room's guesses, come to: the text with more of them, or `close` if more found it too close than chose that
    text; None if the two texts are level, which as a verdict is `close`, too."""
    most = max(votes.opening, votes.rebuttal)
    if votes.close > most:
        return "close"
    if votes.opening == votes.rebuttal:
        return None
    return "opening" if votes.opening == most else "rebuttal"


def main_reason(score: ClashScore) -> Reason | None:
    """The reason that readers gave most for the text that a clash's verdict names: two of them at least, and no other as often."""
    of = verdict(score)
    said = score.reasons.get(of, {}) if of in ("opening", "rebuttal") else {}
    most = max(said.values(), default=0)
    best = [reason for reason, n in said.items() if n == most]
    return best[0] if most >= READERS and len(best) == 1 else None


def margin(score: ClashScore) -> Fraction:
    """How far the text that a clash's verdict names is ahead of the other, as a share of all votes; 0 if it names none."""
    if choice_of(score.votes) in (None, "close"):
        return Fraction(0)
    return Fraction(abs(score.votes.opening - score.votes.rebuttal), score.votes.total)


def ahead_by_points(p: float) -> Choice:
    """Which text has more points, where `p` is the rebuttal's share; `close` where they are within 2 of each other."""
    if abs(100 * p - 100 * (1 - p)) <= TIE_MARGIN + _FLOAT:
        return "close"
    return "rebuttal" if p > 0.5 else "opening"


def writers(room: Room, round: int) -> set[str]:
    """The people who wrote an opening or a rebuttal in this round."""
    texts = (one for one in room.speeches.values() if one.round == round and one.kind != "closing")
    return {one.author for one in texts if not room.by_bot(one)}


def side_in(room: Room, seat: str, round: int) -> Side | None:
    """The side that a seat held in a round, judging by its texts there, sent or missed; None if there are none."""
    sides = [s.side for s in room.speeches.values() if s.author == seat and s.round == round]
    sides += [missed.side for missed in room.missed.get(seat, ()) if missed.round == round and missed.side]
    return sides[0] if sides else None


def score_round(room: Room, round: int) -> RoundScore:
    """The figures of one round, given the current state of its texts: hidden ones count as section 9 says.

    A clash with a hidden text shows no votes, as if nobody had voted.
    """
    clashes = {id: clash for id, clash in room.clashes.items() if clash.round == round and clash.rebuttal}
    cast: dict[str, list[Ballot]] = {id: [] for id in clashes}
    for ballot in room.ballots.values():
        if ballot.choice and ballot.clash in cast:
            cast[ballot.clash].append(ballot)
    cast = {id: list(counted(ballots)) for id, ballots in cast.items()}
    full = {id: _clash_score(ballots) for id, ballots in cast.items()}
    figures = {
        id: score if all(s.visible for s in _texts(room, clashes[id])) else _clash_score(())
        for id, score in full.items()
    }
    stars = _stars(room, round)

    def place(id: str) -> tuple[object, ...]:
        clash = clashes[id]
        starred = stars.get(clash.opening, 0) + stars.get(clash.rebuttal, 0)
        return not is_worth_showing(room, clash), *_strength(figures[id], starred), clash.n

    return RoundScore(
        clashes=figures,
        order=tuple(sorted(figures, key=place)),
        stars=stars,
        laughs=laughs.laughs_to_show(room, round, figures) if len(writers(room, round)) >= UNSIGNED_FROM else {},
        tips=_tips(room, clashes, cast),
        unsigned=unsigned(room, round, clashes, figures),
        rules=RULES,
    )


def names_winners_only(room: Room, round: int) -> bool:
    """Whether each clash of a round names who won it, and nobody else: where there is a vote, and eight people were to write so far.
    What a class was promised at its beginning holds for it though somebody writes no text, or judges from a later round on."""
    if "vote" not in round_course(room.format, room.options):
        return False
    wrote = {seat for n in range(1, round + 1) for seat in writers(room, n)}
    owed = {seat for seat, lapses in room.missed.items() if any(one.round <= round and one.side for one in lapses)}
    return len(wrote | owed) >= UNSIGNED_FROM


def unsigned(room: Room, round: int, clashes: Mapping[str, Clash], scores: Mapping[str, ClashScore]) -> tuple[str, ...]:
    """The texts whose author the room isn't told: texts without substance, texts out of the awards and, where only winners are named,
    people's texts that won no clash with two texts that the room may read. A closing goes with its opener's text."""
    won = {getattr(clash, text) for id, clash in clashes.items() if (text := verdict(scores[id])) in JUDGED}
    all_named = not names_winners_only(room, round)
    nameless = {
        text.id
        for text in room.speeches.values()
        if text.round == round and text.kind in JUDGED and not room.by_bot(text)
        if not (all_named or text.id in won) or not has_substance(room, text) or is_out_of_awards(text)
    }
    closings = (clash.closing for clash in clashes.values() if clash.closing and clash.opening in nameless)
    return (*sorted(nameless), *closings)


def _texts(room: Room, clash: Clash) -> list[Speech]:
    return [room.speeches[id] for id in (clash.opening, clash.rebuttal, clash.closing) if id]


def counted(cast: Sequence[Ballot]) -> Sequence[Ballot]:
    """The ballots cast on a clash that count: its own authors' ballots count only if nobody neutral voted."""
    return [ballot for ballot in cast if not ballot.own] or cast


def _clash_score(ballots: Iterable[Ballot]) -> ClashScore:
    ballots = list(ballots)
    benches = {bench: _tally(b for b in ballots if b.bench == bench) for bench in BENCHES}
    benches = {bench: tally for bench, tally in benches.items() if tally.total}
    shares = [(tally.rebuttal + tally.close / 2 + 1) / (tally.total + 2) for tally in benches.values()]
    return ClashScore(
        votes=_tally(ballots),
        benches=benches,
        reasons=_reasons(ballots),
        p=fmean(shares) if shares else None,
        met=_is_met(ballots),
    )


def _is_met(ballots: Iterable[Ballot]) -> bool:
    """Whether most of those who read a rebuttal, two at least, found that it met the round's challenge."""
    said = [ballot.met for ballot in ballots if not ballot.own]
    return sum(said) >= READERS and 2 * sum(said) > len(said)


def _reasons(ballots: Iterable[Ballot]) -> dict[Judged, dict[Reason, int]]:
    """The reasons given for each text in ballots that it won."""
    said: dict[Judged, dict[Reason, int]] = {}
    for ballot in ballots:
        if ballot.reason and ballot.choice in ("opening", "rebuttal"):
            of = said.setdefault(ballot.choice, {})
            of[ballot.reason] = of.get(ballot.reason, 0) + 1
    return said


def _stars(room: Room, round: int) -> dict[str, int]:
    """How many seats starred each readable text of a round."""
    counts = Counter(id for stars in room.stars.values() if stars.round == round for id in stars.speeches)
    return {id: n for id, n in counts.items() if room.speeches[id].visible}


def _tips(room: Room, clashes: Mapping[str, Clash], cast: Mapping[str, list[Ballot]]) -> dict[str, dict[Tip, int]]:
    """The tips for each readable text."""
    tips: dict[str, dict[Tip, int]] = {}
    for ballot in (ballot for ballots in cast.values() for ballot in ballots):
        if not ballot.tip:
            continue
        speech = getattr(clashes[ballot.clash], ballot.tip_for)
        if room.speeches[speech].visible:
            of = tips.setdefault(speech, {})
            of[ballot.tip] = of.get(ballot.tip, 0) + 1
    return tips


def _tally(ballots: Iterable[Ballot]) -> Tally:
    choices = [ballot.choice for ballot in ballots]
    return Tally(opening=choices.count("opening"), rebuttal=choices.count("rebuttal"), close=choices.count("close"))


def _strength(score: ClashScore, stars: int) -> tuple[int, int, Fraction, int]:
    """A sort key, strongest first: clashes with a text ahead by points, then level ones, then unjudged ones; among these, most
    stars, then the clearest points, then most votes."""
    if score.p is None:
        return (2, 0, Fraction(0), 0)
    return (int(ahead_by_points(score.p) == "close"), -stars, -_clearness(score), -score.votes.total)


def _clearness(score: ClashScore) -> Fraction:
    """How far the rebuttal's share is from ½, exactly: rounded, ⅓ and ⅔ are not equally far from it."""
    benches = score.benches.values()
    shares = [Fraction(2 * bench.rebuttal + bench.close + 2, 2 * bench.total + 4) for bench in benches]
    return abs(sum(shares, Fraction(0)) / len(shares) - Fraction(1, 2))

"""What several debates of the same people show: whose texts readers preferred over a term, and whose votes look random.

One debate says little about a person, because one person's texts differ almost as much as people do; the mean of three or six
debates says more (docs/fairness.md). Only a class's teachers see this: none of it is in a room or shown to a student.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import exp, sqrt
from statistics import fmean
from typing import NamedTuple

from ..model.state import Room
from .outcome import evidence, is_drawn
from .standings import Fit, Match, fit, level_benches

DEBATES = 3  # debates of one person from which on anything is said
CLEAR = 2.5  # standard errors of a difference of two means
MARKED_FROM = 6  # debates in which a person voted, from which on they may be marked
CHANCE = -0.5  # standard errors from the average of random votes: people below it are marked


class Showing(NamedTuple):
    """How a person did in one debate. `strength`: in logits, around the mean of the debate; None if none of their texts was read.
    `agreed`: how far their votes agreed with the other readers', around 0 for random votes; `error`: its standard error then."""

    strength: float | None
    agreed: float
    error: float


class TermPlace(NamedTuple):
    """A person's place over several debates: to whose texts readers clearly preferred theirs, whose texts readers clearly preferred
    to theirs, and about how many others nothing can be said."""

    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    level: int


# --- one debate ---------------------------------------------------------------------------


def showings(room: Room) -> dict[str, Showing]:
    """How each seat did. Empty if the debate was too small for bands, or isn't over."""
    seen = evidence(room)
    if not room.outcome or not seen.shown.standings:
        return {}
    judged = {author for match in seen.matches for author in (match.first, match.second)}
    fitted = fit(seen.matches, [person for person in seen.people if person in judged])
    strength = level_benches(fitted.strength, seen.people) if is_drawn(room) else fitted.strength
    middle = fmean(strength.values()) if strength else 0.0
    about = {id: (text.kind, seen.round_of[id]) for id, text in seen.texts.items()}
    by_voter: dict[str, list[Match]] = {}
    for match in seen.matches:
        by_voter.setdefault(match.voter, []).append(match)
    by_seat = {}
    for seat in dict.fromkeys((*strength, *by_voter)):
        choices = _choices(by_voter.get(seat, ()), fitted, about)
        own = strength[seat] - middle if seat in strength else None
        by_seat[seat] = Showing(own, sum(choices), sqrt(sum(choice**2 for choice in choices)))
    return by_seat


def _choices(mine: Sequence[Match], fitted: Fit, about: Mapping[str, tuple[str, int]]) -> list[float]:
    """For each ballot, and for the stars of each kind: how much stronger the authors whom a person preferred are than the authors of
    the rest, as others see them. A random choice is as likely below 0 as above."""
    others = _without(mine, fitted)
    sums: dict[object, float] = {}
    for match in mine:
        gap = others.get(match.first, 0.0) - others.get(match.second, 0.0)
        choice = match.texts if match.last else about[match.texts[0]]
        sums[choice] = sums.get(choice, 0.0) + match.weight * (match.won - 0.5) * gap
    return list(sums.values())


def _without(mine: Iterable[Match], fitted: Fit) -> dict[str, float]:
    """The strengths without a person's own votes, to first order: one step from the strengths with them."""
    number = {person: n for n, person in enumerate(fitted.strength)}
    pull = [0.0] * len(number)
    for match in mine:
        z = fitted.strength.get(match.first, 0.0) - fitted.strength.get(match.second, 0.0)
        z += match.last * fitted.last + match.own * (fitted.own + fitted.lean.get(match.voter, 0.0))
        push = match.weight * (match.won - 1 / (1 + exp(-z)))
        for person, sign in ((match.first, 1), (match.second, -1)):
            if person in number:
                pull[number[person]] += sign * push
    moved = [n for n, push in enumerate(pull) if push]
    rows = fitted.covariance
    return {
        person: value - sum(rows[n][m] * pull[m] for m in moved)
        for n, (person, value) in enumerate(fitted.strength.items())
    }


# --- a term -------------------------------------------------------------------------------


def over_a_term(strengths: Mapping[str, Sequence[float]]) -> dict[str, TermPlace]:
    """The places of everybody with enough debates, by the means of their strengths in each.

    How much people's strengths differ from debate to debate, taken over everybody, says how far a mean can be trusted: it includes
    luck with readers and good or bad days.
    """
    known = {person: values for person, values in strengths.items() if len(values) >= DEBATES}
    freedom = sum(len(values) - 1 for values in known.values())
    means = {person: fmean(values) for person, values in known.items()}
    if not freedom:
        return {}
    variance = sum((value - means[person]) ** 2 for person, values in known.items() for value in values) / freedom
    ahead: dict[str, list[str]] = {person: [] for person in known}
    behind: dict[str, list[str]] = {person: [] for person in known}
    for one, other in combinations(known, 2):
        error = sqrt(variance * (1 / len(known[one]) + 1 / len(known[other])))
        gap = means[one] - means[other]
        if abs(gap) > CLEAR * error:
            first, second = (one, other) if gap > 0 else (other, one)
            ahead[first].append(second)
            behind[second].append(first)
    return {
        person: TermPlace(
            tuple(ahead[person]),
            tuple(behind[person]),
            len(known) - 1 - len(ahead[person]) - len(behind[person]),
        )
        for person in known
    }


def looks_like_chance(debates: Iterable[Showing]) -> bool:
    """Whether a person's votes, over enough debates, agreed with the other readers' no more than random votes would."""
    voted = [debate for debate in debates if debate.error]
    error = sqrt(sum(debate.error**2 for debate in voted))
    return len(voted) >= MARKED_FROM and sum(debate.agreed for debate in voted) < CHANCE * error

"""Works out how a room moved between its first and second stance, unless luck explains it (docs/fairness.md)."""

from collections.abc import Iterable
from math import sqrt
from statistics import fmean, variance
from typing import Literal, NamedTuple

from ..model.motion import Side
from ..model.state import Views

MIN_PAIRS = 10  # people with both stances, at least
NEITHER = 3  # the stance between the sides
ERRORS = 2  # standard errors that the mean change has to exceed


class Swing(NamedTuple):
    """Stances run from 1 (strongly for) to 5 (strongly against). With too few pairs there are no figures."""

    verdict: Literal["too_few", "no_clear_movement"] | Side  # a side: the room moved towards that side
    pairs: int
    before: float = 0.0  # means
    after: float = 0.0
    towards_for: int = 0  # people who moved each way, however far
    towards_against: int = 0
    stood: tuple[Views, Views] = ((), ())  # before and after; of few answers none, as each would be someone's


def swing(stances: Iterable[tuple[int | None, int | None]]) -> Swing:
    """The room's swing. `stances`: before and after, for each person. People without both are left out."""
    pairs = [(before, after) for before, after in stances if before is not None and after is not None]
    if len(pairs) < MIN_PAIRS:
        return Swing("too_few", len(pairs))
    changes = [after - before for before, after in pairs]
    mean, error = fmean(changes), sqrt(variance(changes) / len(pairs))
    return Swing(
        verdict="no_clear_movement" if abs(mean) <= ERRORS * error else "against" if mean > 0 else "for",
        pairs=len(pairs),
        before=fmean(before for before, _ in pairs),
        after=fmean(after for _, after in pairs),
        towards_for=sum(change < 0 for change in changes),
        towards_against=sum(change > 0 for change in changes),
        stood=(_leaning(before for before, _ in pairs), _leaning(after for _, after in pairs)),
    )


def _leaning(stances: Iterable[int]) -> Views:
    leans = [(stance > NEITHER) - (stance < NEITHER) for stance in stances]
    return leans.count(-1), leans.count(0), leans.count(1)

"""Works out how a room moved between its first and second stance, unless luck explains it (docs/fairness.md)."""

from collections.abc import Iterable
from math import sqrt
from statistics import fmean, variance

from ..model.state import Leanings, Swing

MIN_PAIRS = 10  # people with both stances, at least
NEITHER = 3  # the stance between the sides
ERRORS = 2  # standard errors that the mean change has to exceed


def swing(stances: Iterable[tuple[int | None, int | None]]) -> Swing:
    """The room's swing. `stances`: before and after, for each person. People without both are left out; too few give no figures, as
    each would be someone's."""
    pairs = [(before, after) for before, after in stances if before is not None and after is not None]
    if len(pairs) < MIN_PAIRS:
        return Swing("too_few", len(pairs), 0, 0)
    changes = [after - before for before, after in pairs]
    mean, error = fmean(changes), sqrt(variance(changes) / len(pairs))
    return Swing(
        verdict="no_clear_movement" if abs(mean) <= ERRORS * error else "against" if mean > 0 else "for",
        pairs=len(pairs),
        towards_for=sum(change < 0 for change in changes),
        towards_against=sum(change > 0 for change in changes),
        first_views=_leaning(before for before, _ in pairs),
        last_views=_leaning(after for _, after in pairs),
    )


def _leaning(stances: Iterable[int]) -> Leanings:
    leans = [(stance > NEITHER) - (stance < NEITHER) for stance in stances]
    return leans.count(-1), leans.count(0), leans.count(1)

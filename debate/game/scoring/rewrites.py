"""What a room hears of its rewrites (docs/fairness.md).

With two readers a rewrite that is no better than the first version is preferred by both in a quarter of cases: that stays
with its author. All answers together say something, from some number on.
"""

from math import sqrt
from typing import NamedTuple

from ..model.state import Room

BEYOND = 0.82  # half the standard errors (√N/2 answers) by which a true half stays below in 19 of 20 rooms


class Preferred(NamedTuple):
    """In how many comparisons readers preferred the rewrite to the first version."""

    comparisons: int
    rewrites: int


def preferred(room: Room) -> Preferred | None:
    """What the room hears; None where chance alone could have made as many, or comparing isn't over."""
    phase = room.phase
    answers = [
        comparison.choice
        for comparison in room.comparisons.values()
        if comparison.choice
        and not (phase.name == "compare" and room.revisions[comparison.revision].round == phase.round)
    ]
    count = Preferred(len(answers), answers.count("after"))
    return count if count.rewrites > enough(count.comparisons) else None


def enough(comparisons: int) -> float:
    """More than this are more than luck."""
    return comparisons / 2 + BEYOND * sqrt(comparisons)

"""What a room hears of its rewrites (docs/fairness.md).

Of two readers, both prefer a rewrite that is no better than the first version in a quarter of cases, so only its author hears
of it. All answers together say something once there are enough.
"""

from math import sqrt
from typing import NamedTuple

from ..model.state import Room

BEYOND = 0.82  # in √N answers: if readers only guess, at most N/2 + 0.82·√N of N prefer the rewrite in 19 of 20 rooms


class Preferred(NamedTuple):
    """In how many comparisons readers preferred the rewrite to the first version."""

    comparisons: int
    rewrites: int


def preferred(room: Room) -> Preferred | None:
    """What the room hears; None if chance could have made as many, or comparing isn't over."""
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
    """The number of preferred rewrites beyond which it is more than luck."""
    return comparisons / 2 + BEYOND * sqrt(comparisons)

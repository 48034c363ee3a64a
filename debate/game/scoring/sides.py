"""Works out from a debate's verdicts how often each side convinced, and how much the benches favoured their own side.

No side wins. If 30 % of one bench voted blindly, its side would "win" three rounds out of four (docs/fairness.md).
"""

from collections.abc import Iterable, Mapping
from math import sqrt
from statistics import fmean, pvariance
from typing import NamedTuple

from ..model.motion import SIDES, Side
from ..model.state import Bench
from .standings import Text, Verdict

LEVEL = 40.0  # points, divided by the root of the number of verdicts
ROUNDING = 1e-9  # tolerance for floating-point errors
CLEAR = 2  # standard errors


class Convinced(NamedTuple):
    """How often each side convinced the room: its share of the verdicts, in percent; close ones count half for each side."""

    sides: dict[Side, float]
    verdicts: int

    @property
    def level(self) -> bool:
        """Whether the two figures are within 40/√N points of each other, with N verdicts."""
        return abs(self.sides["for"] - self.sides["against"]) <= LEVEL / sqrt(self.verdicts) + ROUNDING


class OwnBench(NamedTuple):
    """How many points out of 100 more often the benches backed a side when it was their own. `error`: the standard error."""

    points: float
    error: float

    @property
    def clear(self) -> bool:
        return abs(self.points) > CLEAR * self.error


def convinced(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> Convinced | None:
    """How often each side convinced; None without a verdict. Clashes with a hidden text and voters' own clashes don't count."""
    backed = [share for _, share in _for_share(verdicts, texts)]
    if not backed:
        return None
    share = 100 * fmean(backed)
    return Convinced({"for": share, "against": 100 - share}, len(backed))


def own_bench(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> OwnBench | None:
    """The room's own-bench bias: how often its "for" bench backed "for", minus how often the "against" bench did.

    None if a bench has fewer than two verdicts. `standings.shown` says which rooms may see the bias.
    """
    rows = _for_share(verdicts, texts)
    ours, theirs = ([share for bench, share in rows if bench == side] for side in SIDES)
    if min(len(ours), len(theirs)) < 2:
        return None
    error = sqrt(sum(pvariance(shares) / (len(shares) - 1) for shares in (ours, theirs)))
    return OwnBench(100 * (fmean(ours) - fmean(theirs)), 100 * error)


def _for_share(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> list[tuple[Bench, float]]:
    """For each verdict that counts: the voter's bench, and 1, ½ or 0 for the side "for"."""
    rows = []
    for voter, bench, opening, rebuttal, choice in verdicts:
        pair = {"opening": texts[opening], "rebuttal": texts[rebuttal]}
        if any(text.hidden or text.author == voter for text in pair.values()):
            continue
        rows.append((bench, 0.5 if choice == "close" else float(pair[choice].bench == "for")))
    return rows

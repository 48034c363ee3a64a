"""What a debate's verdicts say about its sides and benches: how often each side convinced, and how partial the benches were.

No side wins. With 30 % of one bench voting blindly its side would "win" three rounds of four (docs/fairness.md).
"""

from collections.abc import Iterable, Mapping
from math import sqrt
from statistics import fmean, pvariance
from typing import NamedTuple

from .standings import Text, Verdict
from .state import SIDES, Bench, Side

LEVEL = 40.0  # points, divided by the root of the number of verdicts
ROUNDING = 1e-9  # what the last bits of floats may differ by
CLEAR = 2  # standard errors


class Convinced(NamedTuple):
    """How often each side convinced the room: its verdicts of 100, where close ones count half for each."""

    sides: dict[Side, float]
    verdicts: int

    @property
    def level(self) -> bool:
        """Whether the two figures are within 40/√N points of each other, with N verdicts."""
        return abs(self.sides["for"] - self.sides["against"]) <= LEVEL / sqrt(self.verdicts) + ROUNDING


class OwnBench(NamedTuple):
    """By how many points of 100 the benches backed a side more often when it was theirs. `error`: its standard error."""

    points: float
    error: float

    @property
    def clear(self) -> bool:
        return abs(self.points) > CLEAR * self.error


def convinced(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> Convinced | None:
    """None without a verdict. Clashes with a hidden text are left out, and so are voters' own."""
    backed = [share for _, share in _for_share(verdicts, texts)]
    if not backed:
        return None
    share = 100 * fmean(backed)
    return Convinced({"for": share, "against": 100 - share}, len(backed))


def own_bench(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> OwnBench | None:
    """The room's own-bench bias: how often its "for" bench backed "for", less how often "against" did.

    None where a bench has no two verdicts. `standings.shown` says which rooms may see it.
    """
    rows = _for_share(verdicts, texts)
    ours, theirs = ([share for bench, share in rows if bench == side] for side in SIDES)
    if min(len(ours), len(theirs)) < 2:
        return None
    error = sqrt(sum(pvariance(shares) / (len(shares) - 1) for shares in (ours, theirs)))
    return OwnBench(100 * (fmean(ours) - fmean(theirs)), 100 * error)


def _for_share(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> list[tuple[Bench, float]]:
    """Of each verdict that counts: the voter's bench, and 1, ½ or 0 for the side "for"."""
    rows = []
    for voter, bench, opening, rebuttal, choice in verdicts:
        pair = {"opening": texts[opening], "rebuttal": texts[rebuttal]}
        if any(text.hidden or text.author == voter for text in pair.values()):
            continue
        rows.append((bench, 0.5 if choice == "close" else float(pair[choice].bench == "for")))
    return rows

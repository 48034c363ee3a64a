"""Works out from a debate's verdicts how often each side convinced, and how much the benches favoured their own side.

No side wins. If 30 % of one bench voted blindly, its side would "win" three rounds out of four (docs/fairness.md).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import sqrt
from statistics import fmean, pvariance
from typing import NamedTuple

from ..model.motion import SIDES, Side
from ..model.state import MoreOften, OwnBench
from .points import rounded_points
from .standings import Text, Verdict

# Points, divided by the root of the number of verdicts: two standard errors of a difference of two shares.
LEVEL = 200.0
FEW_PEOPLE = 16  # people, at most, in a debate of one round of which nothing is said
ROUNDING = 1e-9  # tolerance for floating-point errors
CLEAR = 2  # standard errors


class Voted(NamedTuple):
    """How a debate's verdicts came about, as far as that decides how much chance can change.

    `ballots`: verdicts by each voter in each round, on average. `kept`: how much people kept their side, as the mean over
    people of (rounds argued for - rounds argued against)²; 0 where everybody argued each side as often.
    """

    people: int
    rounds: int
    ballots: float
    kept: float


class Convinced(NamedTuple):
    """How often each side convinced the room: its share of the verdicts, in percent. Close verdicts count half for each side."""

    sides: dict[Side, float]
    verdicts: int
    voted: Voted
    votes: dict[Side, int]  # of the verdicts, those for each side's texts

    @property
    def chance(self) -> float:
        """The gap, in points, that chance could make."""
        return chance(self.voted) / sqrt(self.verdicts)

    @property
    def more_often(self) -> MoreOften:
        """The side that convinced more often than chance explains, `level`, or `too_few` readers to tell."""
        if self.voted.rounds == 1 and self.voted.people <= FEW_PEOPLE:
            return "too_few"
        gap = self.sides["for"] - self.sides["against"]
        if abs(gap) <= self.chance + ROUNDING:
            return "level"
        return "for" if gap > 0 else "against"


def chance(voted: Voted) -> float:
    """The gap that chance could make, in points times the root of the number of verdicts.

    If only votes were uncertain, it would be LEVEL. But more ballots on the same texts don't average out that some texts are
    better, and people who keep their side take their skill with them. The factors are fitted to simulated debates between equal
    sides (docs/fairness.md).
    """
    return LEVEL * sqrt(max(1.0, 0.65 + voted.ballots * (0.17 + 0.25 * voted.kept / voted.rounds)))


def convinced(
    verdicts: Iterable[Verdict], texts: Mapping[str, Text], round_of: Mapping[str, int], people: Collection[str]
) -> Convinced | None:
    """How often each side convinced; None without a verdict. Clashes with a hidden text and voters' own clashes don't count.

    `round_of`: by text. `people`: who wrote, without bots.
    """
    counted = list(_counted(verdicts, texts))
    if not counted:
        return None
    share = 100 * fmean(_for_share(counted, texts))
    won = Counter(texts[getattr(verdict, verdict.choice)].bench for verdict in counted if verdict.choice != "close")
    voted = _how_voted(counted, texts, round_of, people)
    return Convinced({"for": share, "against": 100 - share}, len(counted), voted, {side: won[side] for side in SIDES})


def _how_voted(
    counted: Collection[Verdict], texts: Mapping[str, Text], round_of: Mapping[str, int], people: Collection[str]
) -> Voted:
    voters = {(verdict.voter, round_of[verdict.opening]) for verdict in counted}
    judged = {id for verdict in counted for id in (verdict.opening, verdict.rebuttal)}
    argued = {(texts[id].author, round_of[id], texts[id].bench) for id in judged if texts[id].author in people}
    kept = Counter[str]()
    for author, _, side in argued:
        kept[author] += 1 if side == "for" else -1
    return Voted(
        people=len(people),
        rounds=len({round for _, round in voters}),
        ballots=len(counted) / len(voters),
        kept=fmean(rounds**2 for rounds in kept.values()) if kept else 0.0,
    )


def own_bench(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> OwnBench | None:
    """The room's own-bench bias: how often its "for" bench backed "for", minus how often the "against" bench did.

    None if a bench has fewer than two verdicts. `standings.figures_to_show` says which rooms may see the bias.
    """
    counted = list(_counted(verdicts, texts))
    rows = list(zip((verdict.bench for verdict in counted), _for_share(counted, texts), strict=True))
    ours, theirs = ([share for bench, share in rows if bench == side] for side in SIDES)
    if min(len(ours), len(theirs)) < 2:
        return None
    error = sqrt(sum(pvariance(shares) / (len(shares) - 1) for shares in (ours, theirs)))
    bias = fmean(ours) - fmean(theirs)
    return OwnBench(rounded_points(100 * bias), clear=abs(bias) > CLEAR * error)


def _counted(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> Iterator[Verdict]:
    """Verdicts on texts that are shown, by people who wrote neither."""
    for verdict in verdicts:
        pair = (texts[verdict.opening], texts[verdict.rebuttal])
        if not any(text.hidden or text.author == verdict.voter for text in pair):
            yield verdict


def _for_share(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> list[float]:
    """For each verdict 1, ½ or 0 for the side "for"."""
    return [
        0.5 if verdict.choice == "close" else float(texts[getattr(verdict, verdict.choice)].bench == "for")
        for verdict in verdicts
    ]

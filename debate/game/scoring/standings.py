"""Finds out whose texts readers clearly preferred to whose: one fit over all verdicts and stars of a debate (docs/fairness.md).

Nothing here knows a room: plain ids come in, plain ids go out. A *match* is one reader's preference
between two texts. For a match between two texts,

    logit P(first wins) = s[author of first] - s[author of second] + last·L + own·(B + b[voter])

where s is a person's strength, L is the value of the last word, B is the room's bias for its own bench,
and b is how far one voter's bias differs from it. The fit maximises

    Σ weight·(won·ln p + (1 - won)·ln(1 - p)) - ½·(Σ s² + Σ b² + 0.1·L² + 0.1·B²)

This is Bradley and Terry's model (1952) with a ridge penalty and shared and personal biases.
Bots, and openings without an author, have strength 0 and no place.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import exp, inf, log1p, sqrt
from operator import mul
from statistics import fmean, variance
from typing import Literal, NamedTuple

from ..model.motion import SIDES, Side
from ..model.state import Bench, Choice

STAR = 0.5  # weight of a star's match; a verdict weighs 1
RIDGE = 1.0  # on strengths, and on each voter's own bias
SHARED_RIDGE = 0.1  # on L and B
KIND_RIDGE = 2.0  # on half of the difference between a person's openings and rebuttals
CAUTION = 2.0  # two people are level if they differ by less than this many standard errors of their difference
MORE_CAUTION = 2.33  # the same where everybody is compared with many, and much was read: with 2.0, one band in sixteen would be wrong
PRECISION = 1e-6  # Newton's method ends when no step is larger
MAX_ITERATIONS = 100  # at most; usually five or six


# --- matches ------------------------------------------------------------------------------


TextKind = Literal["opening", "rebuttal"]


class Text(NamedTuple):
    """An opening or a rebuttal. `author`: a seat, or "" for an opening that no seat wrote."""

    author: str
    kind: TextKind
    bench: Side  # the side that it argues for
    hidden: bool = False


class Verdict(NamedTuple):
    """A cast ballot. `bench` is the voter's bench in that round; texts are ids."""

    voter: str
    bench: Bench
    opening: str
    rebuttal: str
    choice: Choice


class Stars(NamedTuple):
    """One seat's stars in one round. `read`: the opening and rebuttal of each clash that it cast a ballot on."""

    voter: str
    bench: Bench
    read: Collection[tuple[str, str]]
    starred: Collection[str]


class Match(NamedTuple):
    """One reader's preference between two texts. `first` and `second` are authors."""

    first: str
    second: str
    won: float  # by the first: 1, ½ (close) or 0
    weight: float
    last: int  # 1 if the first text had the last word against the second, else 0
    own: int  # 1 if only the first text is from the voter's bench, -1 if only the second, else 0
    voter: str
    texts: tuple[str, str] = ("", "")  # ids, for awards


def _own(bench: Bench, first: Text, second: Text) -> int:
    return (first.bench == bench) - (second.bench == bench)


def matches_of_verdicts(verdicts: Iterable[Verdict], texts: Mapping[str, Text]) -> list[Match]:
    """A match for each verdict: rebuttal against opening.

    A clash with a hidden text gives no match, and neither does a verdict by the author of either text.
    """
    won = {"rebuttal": 1.0, "close": 0.5, "opening": 0.0}
    matches = []
    for voter, bench, opening, rebuttal, choice in verdicts:
        first, second = texts[rebuttal], texts[opening]
        if first.hidden or second.hidden or voter in (first.author, second.author):
            continue
        own = _own(bench, first, second)
        matches.append(Match(first.author, second.author, won[choice], 1.0, 1, own, voter, (rebuttal, opening)))
    return matches


def matches_of_stars(stars: Iterable[Stars], texts: Mapping[str, Text]) -> list[Match]:
    """A match between each starred text and each unstarred text of the same kind that the seat judged.

    Clashes that the seat took part in and hidden texts are left out. A text read twice counts once.
    """
    matches = []
    for voter, bench, read, starred in stars:
        neutral = [pair for pair in read if all(texts[id].author != voter for id in pair)]
        for kind in ([opening for opening, _ in neutral], [rebuttal for _, rebuttal in neutral]):
            seen = [id for id in dict.fromkeys(kind) if not texts[id].hidden]
            for winner in (id for id in starred if id in seen):
                for loser in (id for id in seen if id not in starred):
                    first, second = texts[winner], texts[loser]
                    own = _own(bench, first, second)
                    matches.append(Match(first.author, second.author, 1.0, STAR, 0, own, voter, (winner, loser)))
    return matches


# --- places -------------------------------------------------------------------------------


class Place(NamedTuple):
    """A person's place, as a band and never a rank. `level`: people whose texts matches can't tell from this person's."""

    strength: float  # after levelling the benches; in logits, for tests and for sorting hosts' lists, not for screens
    ahead: int  # people to whose texts readers clearly preferred this person's
    behind: int
    level: tuple[str, ...]


def standings(
    matches: Collection[Match], people: Mapping[str, Side | None], drawn: bool, caution: float = CAUTION
) -> dict[str, Place]:
    """A place for each person whose texts were in a match. `people` holds no bots, so bots have none.

    `people`: each person's bench in round 1, or None. `drawn`: whether the sides were drawn by lot; then
    no bench is better than the other by more than luck explains. `caution`: within how many standard errors two are level.
    """
    judged = {author for match in matches for author in (match.first, match.second)}
    fitted = fit(matches, [person for person in people if person in judged])
    strength = level_benches(fitted.strength, people) if drawn else fitted.strength
    return {person: _place(n, person, strength, fitted.covariance, caution) for n, person in enumerate(strength)}


def own_place(
    person: str,
    matches: Iterable[Match],
    people: Mapping[str, Side | None],
    drawn: bool,
    caution: float = CAUTION,
) -> Place | None:
    """A person's place as shown to that person: fitted without their own votes, so they can't change it.

    None if nobody else has judged a text of theirs.
    """
    return standings([match for match in matches if match.voter != person], people, drawn, caution).get(person)


def level_benches(strength: Mapping[str, float], benches: Mapping[str, Side | None]) -> dict[str, float]:
    """Strengths adjusted so that the benches' means are at most one standard error of their gap apart.

    Each bench moves by half the excess. Nothing moves if a bench is empty or there are only two people.
    """
    teams = [[value for person, value in strength.items() if benches[person] == side] for side in SIDES]
    if not all(teams) or sum(map(len, teams)) < 3:
        return dict(strength)
    spread = sum((len(team) - 1) * variance(team) for team in teams if len(team) > 1) / (sum(map(len, teams)) - 2)
    error = sqrt(spread * sum(1 / len(team) for team in teams))
    gap = fmean(teams[0]) - fmean(teams[1])
    excess = gap - min(max(gap, -error), error)
    shift = {SIDES[0]: -excess / 2, SIDES[1]: excess / 2, None: 0.0}
    return {person: value + shift[benches[person]] for person, value in strength.items()}


def _place(n: int, person: str, strength: Mapping[str, float], covariance: list[list[float]], caution: float) -> Place:
    ahead, behind, level = 0, 0, []
    for m, (other, value) in enumerate(strength.items()):
        gap = strength[person] - value
        error = caution * sqrt(covariance[n][n] + covariance[m][m] - 2 * covariance[n][m])
        if gap > error:
            ahead += 1
        elif -gap > error:
            behind += 1
        elif m != n:
            level.append(other)
    return Place(strength[person], ahead, behind, tuple(level))


# --- openings and rebuttals apart ---------------------------------------------------------


def above(
    matches: Collection[Match], texts: Mapping[str, Text], people: Collection[str]
) -> dict[TextKind, dict[str, float]]:
    """How far each person's openings, and each person's rebuttals, are above the room's mean of their kind, in standard
    errors of that distance. `people` holds no bots.

    In one fit, a person's openings are worth s + d and their rebuttals s - d, with ridges of 1 on s and 2 on d. So what readers
    said of a person's rebuttals counts a little for their openings, too.
    """
    number: dict[tuple[str, TextKind], int] = {}
    for match in matches:
        for author, id in ((match.first, match.texts[0]), (match.second, match.texts[1])):
            if author in people:
                number.setdefault((author, texts[id].kind), len(number))
    model = _Model(len(number), matches)
    for (author, kind), n in number.items():
        other = number.get((author, "rebuttal" if kind == "opening" else "opening"))
        # ½·(s² + 2·d²) with s = (u + v)/2 and d = (u - v)/2; where v is in no match, it takes the value that costs least
        model.ridge[n] = (1 + KIND_RIDGE) / 4 if other is not None else 1 / (1 + 1 / KIND_RIDGE)
        if other is not None and n < other:
            model.bonds.append((other, n, (1 - KIND_RIDGE) / 4))
    for match in matches:
        first = number.get((match.first, texts[match.texts[0]].kind), model.nobody)
        second = number.get((match.second, texts[match.texts[1]].kind), model.nobody)
        model.add(match, first, second)
    x, _, covariance = model.maximise()
    heights: dict[TextKind, dict[str, float]] = {"opening": {}, "rebuttal": {}}
    for kind in heights:
        rows = [n for (_, its), n in number.items() if its == kind]
        if len(rows) > 1:
            middle = fmean(x[n] for n in rows)
            shared = fmean(covariance[n][m] for n in rows for m in rows)
            for (author, its), n in number.items():
                if its == kind:
                    error = sqrt(covariance[n][n] - 2 * fmean(covariance[n][m] for m in rows) + shared)
                    heights[kind][author] = (x[n] - middle) / error
    return heights


# --- what a room of some size is shown ----------------------------------------------------


class Shown(NamedTuple):
    """Which figures a debate has enough votes for. `totals`: verdicts and stars for each text."""

    totals: bool
    awards: bool
    standings: bool
    own_bench: bool


def figures_to_show(people: int, rounds: int) -> Shown:
    """The figures to show. `people`: how many players took part, without bots. `rounds`: how many rounds were voted on."""
    return Shown(
        totals=people >= 4,
        awards=people >= 8,
        standings=people >= 8 and rounds >= 2,
        own_bench=people >= 12 and rounds >= 2,
    )


# --- the fit ------------------------------------------------------------------------------


class Fit(NamedTuple):
    """Strengths by person, and the covariance of their errors (rows and columns in the order of `strength`)."""

    strength: dict[str, float]
    last: float  # L
    own: float  # B
    lean: dict[str, float]  # b, by voter
    covariance: list[list[float]]


def fit(matches: Collection[Match], people: Collection[str]) -> Fit:
    """The strengths of `people`, and the biases. Any other author counts as a bot: strength 0."""
    number = {person: n for n, person in enumerate(people)}
    model = _Model(len(number), matches)
    for match in matches:
        model.add(match, number.get(match.first, model.nobody), number.get(match.second, model.nobody))
    x, b, covariance = model.maximise()
    return Fit(
        strength={person: x[n] for person, n in number.items()},
        last=x[model.last],
        own=x[model.own],
        lean={voter: b[n] for voter, n in model.voters.items()},
        covariance=[row[: len(number)] for row in covariance[: len(number)]],
    )


class _Model:
    """The penalised likelihood, and Newton's method to maximise it.

    The unknowns are x (strengths, then L and B) and b. No two voters' leans meet in one match, so their
    block of the Hessian is diagonal, and its Schur complement is a small system only for x.
    """

    def __init__(self, people: int, matches: Iterable[Match]):
        leaning = dict.fromkeys(match.voter for match in matches if match.own)
        self.voters = {voter: n for n, voter in enumerate(leaning)}
        self.size = people + 2
        self.last, self.own = people, people + 1
        # Two more places after the unknowns, whose values are always 0.
        self.nobody, self.nowhere = self.size, len(leaning)
        self.ridge = [RIDGE] * people + [SHARED_RIDGE] * 2
        self.bonds: list[tuple[int, int, float]] = []  # two unknowns, the larger number first, and what joins them
        self.terms: list[tuple[int, int, float, float, int, int, int]] = []

    def add(self, match: Match, first: int, second: int) -> None:
        """Add a match between these two unknowns."""
        voter = self.voters.get(match.voter, self.nowhere) if match.own else self.nowhere
        self.terms.append((first, second, match.won, match.weight, match.last, match.own, voter))

    def maximise(self) -> tuple[list[float], list[float], list[list[float]]]:
        """x, b and the covariance of x. A step that lowers the likelihood is halved: possible, though it never happened in 3,000 random debates."""
        x, b = [0.0] * self.size, [0.0] * len(self.voters)
        step_x, step_b, share, height = x, b, 0.0, -inf
        for _ in range(MAX_ITERATIONS):
            new_x, new_b = _moved(x, step_x, share), _moved(b, step_b, share)
            slope = self._slope(new_x, new_b)
            if slope.height < height - 1e-9 * abs(height):
                share /= 2
                continue
            x, b, height, share = new_x, new_b, slope.height, 1.0
            step_x, step_b, root = self._step(slope)
            if max(map(abs, (*step_x, *step_b))) <= PRECISION:
                return _moved(x, step_x, 1.0), _moved(b, step_b, 1.0), _inverse(root)
        raise ArithmeticError(f"the fit has not settled in {MAX_ITERATIONS} steps")

    def _slope(self, x: list[float], b: list[float]) -> "_Slope":
        """The likelihood's height, gradient and curvature (its negative Hessian) at x and b."""
        size, last_at, own_at = self.size, self.last, self.own
        xs, bs = [*x, 0.0], [*b, 0.0]
        L, B = x[last_at], x[own_at]
        down = [-ridge * value for ridge, value in zip(self.ridge, x, strict=True)] + [0.0]
        for n, m, bond in self.bonds:
            down[n] -= bond * x[m]
            down[m] -= bond * x[n]
        down_b = [-RIDGE * value for value in b] + [0.0]
        height = 0.5 * (sum(map(mul, down, x)) + sum(map(mul, down_b, b)))
        curve = [[0.0] * (size + 1) for _ in range(size + 1)]  # only its lower triangle is used
        cross = [[0.0] * (size + 1) for _ in range(len(self.voters) + 1)]
        curve_b = [RIDGE] * (len(self.voters) + 1)
        for n, ridge in enumerate(self.ridge):
            curve[n][n] = ridge
        for n, m, bond in self.bonds:
            curve[n][m] = bond
        curve_L, curve_B = curve[last_at], curve[own_at]
        for first, second, won, weight, last, own, voter in self.terms:
            z = xs[first] - xs[second]
            if last:
                z += L
            if own:
                z += own * (B + bs[voter])
            e = exp(-z) if z > -700 else inf
            p = 1 / (1 + e)
            height -= weight * ((1 - won) * z + (log1p(e) if z > -700 else -z))
            pull = weight * (won - p)
            bend = weight * p * (1 - p)
            down[first] += pull
            down[second] -= pull
            curve[first][first] += bend
            curve[second][second] += bend
            if first > second:
                curve[first][second] -= bend
            else:
                curve[second][first] -= bend
            if last:
                down[last_at] += pull
                curve_L[last_at] += bend
                curve_L[first] += bend
                curve_L[second] -= bend
            if own:
                row = cross[voter]
                down[own_at] += own * pull
                down_b[voter] += own * pull
                curve_B[own_at] += bend
                curve_b[voter] += bend
                row[own_at] += bend
                if own < 0:
                    bend = -bend
                curve_B[first] += bend
                curve_B[second] -= bend
                row[first] += bend
                row[second] -= bend
                if last:
                    curve_B[last_at] += bend
                    row[last_at] += bend
        return _Slope(height, down[:size], down_b[: len(self.voters)], curve, cross, curve_b)

    def _step(self, slope: "_Slope") -> tuple[list[float], list[float], list[list[float]]]:
        """Newton's step for x and b, and the Cholesky root of the Schur complement for x."""
        size, curve = self.size, slope.curve
        down = slope.down[:]
        used = []
        for own_curve, own_down, row in zip(slope.curve_b, slope.down_b, slope.cross, strict=False):
            entries = [(n, value) for n, value in enumerate(row[:size]) if value]
            used.append(entries)
            for at, (n, value) in enumerate(entries):
                factor = value / own_curve
                down[n] -= factor * own_down
                line = curve[n]
                for m, other in entries[: at + 1]:
                    line[m] -= factor * other
        root = _root([row[:size] for row in curve[:size]])
        step = _solve(root, down)
        rows = zip(slope.curve_b, slope.down_b, used, strict=False)
        step_b = [
            (own_down - sum(value * step[n] for n, value in entries)) / own_curve
            for own_curve, own_down, entries in rows
        ]
        return step, step_b, root


class _Slope(NamedTuple):
    height: float
    down: list[float]  # gradient for x
    down_b: list[float]
    curve: list[list[float]]  # x with x
    cross: list[list[float]]  # each voter's b with x
    curve_b: list[float]


def _moved(values: list[float], step: list[float], share: float) -> list[float]:
    return [value + share * change for value, change in zip(values, step, strict=True)]


def _root(matrix: list[list[float]]) -> list[list[float]]:
    """Cholesky's lower triangle, row by row. Reads only the lower triangle of `matrix`."""
    rows: list[list[float]] = []
    for n, line in enumerate(matrix):
        row: list[float] = []
        for m in range(n):
            above = rows[m]
            row.append((line[m] - sum(map(mul, row, above))) / above[m])
        row.append(sqrt(line[n] - sum(map(mul, row, row))))
        rows.append(row)
    return rows


def _solve(root: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution y of M·y = right, where M = root·rootᵀ."""
    half: list[float] = []
    for row, value in zip(root, right, strict=True):
        half.append((value - sum(map(mul, row, half))) / row[-1])
    for n in range(len(root) - 1, -1, -1):
        half[n] /= root[n][n]
        value = half[n]
        for m, factor in enumerate(root[n][:n]):
            half[m] -= factor * value
    return half


def _inverse(root: list[list[float]]) -> list[list[float]]:
    """M⁻¹, where M = root·rootᵀ: all products of two columns of root⁻¹."""
    size = len(root)
    columns: list[list[float]] = []  # of root⁻¹, from the diagonal down
    for n in range(size):
        column = [1 / root[n][n]]
        for row in root[n + 1 :]:
            column.append(-sum(map(mul, row[n:], column)) / row[-1])
        columns.append(column)
    lower = [[sum(map(mul, columns[n], columns[m][n - m :])) for m in range(n + 1)] for n in range(size)]
    return [[lower[max(n, m)][min(n, m)] for m in range(size)] for n in range(size)]

"""Small charts as bars in a box, drawn by the server: one slot for each lesson, the oldest first.

A box is as wide as its slots and HEIGHT high; pages stretch it. Charts hold no words: each has a table beside it.
"""

from collections.abc import Sequence
from typing import NamedTuple

STEP, BAR, HEIGHT = 20, 12, 60
FEWEST = 6  # slots, so that a single lesson's bar doesn't fill the box


class Rect(NamedTuple):
    """A bar. `kind` is what it means, for the style sheet."""

    x: float
    y: float
    width: float
    height: float
    kind: str


class Chart(NamedTuple):
    width: int
    height: int
    bars: list[Rect]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to see yet."""
        return all(bar.kind == "line" for bar in self.bars)


def shares(values: Sequence[tuple[int, int]]) -> Chart:
    """Parts of wholes: each whole is as high as the box. A whole of 0 leaves a gap."""
    bars = []
    for n, (part, whole) in enumerate(values):
        if whole:
            bars.append(_bar(n, 0, 1, "whole"))
            bars.append(_bar(n, 0, part / whole, "part"))
    return _chart(len(values), bars)


def amounts(values: Sequence[float]) -> Chart:
    """Amounts, the highest as high as the box."""
    most = max(values, default=0) or 1
    return _chart(len(values), [_bar(n, 0, value / most, "part") for n, value in enumerate(values) if value])


def sides(values: Sequence[tuple[int, int]]) -> Chart:
    """How much for (upwards from the middle) and against (downwards)."""
    most = max((max(pair) for pair in values), default=0) or 1
    bars = [Rect(0, HEIGHT / 2 - 0.5, _width(len(values)), 1, "line")]
    for n, (pro, con) in enumerate(values):
        bars += [_bar(n, 0.5, pro / most / 2, "for")] if pro else []
        bars += [_bar(n, 0.5 - con / most / 2, con / most / 2, "against")] if con else []
    return _chart(len(values), bars)


def bands(values: Sequence[tuple[int, int, int] | None]) -> Chart:
    """Where a person's texts stand, as a range: higher is preferred to more people's. `values`: (ahead, behind, level)."""
    bars = []
    for n, band in enumerate(values):
        if band:
            ahead, behind, level = band
            people = ahead + behind + level
            bars.append(_bar(n, 0, 1, "whole"))
            bars.append(_bar(n, ahead / people if people else 0, level / people if people else 1, "range"))
    return _chart(len(values), bars)


def _bar(n: int, start: float, height: float, kind: str) -> Rect:
    """A bar in the n-th slot; `start` and `height` are shares of the box, from below. Nothing is thinner than a line."""
    high = max(height * HEIGHT, 2)
    low = min(start * HEIGHT, HEIGHT - high)
    return Rect(n * STEP + (STEP - BAR) / 2, round(HEIGHT - low - high, 2), BAR, round(high, 2), kind)


def _width(slots: int) -> int:
    return max(slots, FEWEST) * STEP


def _chart(slots: int, bars: list[Rect]) -> Chart:
    return Chart(_width(slots), HEIGHT, bars)

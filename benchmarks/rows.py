"""Prints the figures."""

from typing import NamedTuple


class Row(NamedTuple):
    """One line of the table; ours may be at most the target."""

    letter: str
    what: str
    unit: str
    ours: float
    target: float | None = None


TIMES = ("s", "ms")  # units of targets that a slower machine misses


def show(rows: list[Row], slowness: float = 1.0) -> None:
    """The table, as Markdown. `slowness`: how many times as long this machine takes as the one that the targets were set on."""
    print("\n| | | measured | target | |\n|---|---|---:|---:|---|")
    for row in rows:
        limit = row.target and row.target * (slowness if row.unit in TIMES else 1)
        good = "" if limit is None else "yes" if row.ours <= limit else "**no**"
        target = "" if limit is None else f"≤ {number(limit)}"
        unit = f" {row.unit}" if row.unit else ""
        print(f"| {row.letter} | {row.what} | {number(row.ours)}{unit} | {target} | {good} |")


def number(value: float) -> str:
    """The number with three significant digits."""
    decimals = next((n for n, least in enumerate((100, 10, 1)) if value >= least), 3)
    return f"{value:,.{decimals}f}"

"""How the figures are printed."""

from typing import NamedTuple


class Row(NamedTuple):
    """One line of the table; `better` says whether ours may be at most (<) or has to be at least (>) the target."""

    letter: str
    what: str
    unit: str
    ours: float
    node: float | None = None
    eventlet: float | None = None
    target: float | None = None
    better: str = "<"


def show(rows: list[Row]) -> None:
    """The table, as Markdown."""
    print("\n| | | ours | Node | eventlet | ours/Node | target | |\n|---|---|---:|---:|---:|---:|---:|---|")
    for row in rows:
        ratio = f"{row.ours / row.node:.2f}" if row.node else ""
        good = "" if row.target is None else "yes" if (row.ours <= row.target) == (row.better == "<") else "**no**"
        target = "" if row.target is None else f"{'≤' if row.better == '<' else '≥'} {number(row.target)}"
        unit = f" {row.unit}" if row.unit else ""
        print(
            f"| {row.letter} | {row.what} | {number(row.ours)}{unit} | {number(row.node)} | {number(row.eventlet)} | {ratio} | {target} | {good} |"
        )


def number(value: float | None) -> str:
    """Three digits that mean something."""
    if value is None:
        return ""
    return (
        f"{value:,.0f}"
        if value >= 100
        else f"{value:.1f}"
        if value >= 10
        else f"{value:.2f}"
        if value >= 1
        else f"{value:.3f}"
    )

"""Lays out the map of a motion: its cards and the lines between them.

There are two columns, one for each side. The map's box is 100 wide and, for each row of the longer
column, 100 high. A line leaves a card below its upper edge and arrives at the lower part of another.
"""

from typing import NamedTuple

from ...game.model.motion import SIDES, Motion, Side, other

LEAVES, ARRIVES = 0.32, 0.70  # of a row's height
SWEEPS = 12


class MapLine(NamedTuple):
    """How one card answers another; `path` is an SVG path in the map's box."""

    side: Side
    card: str
    answers: str
    kind: str
    hint: str
    path: str


class ArgumentMap(NamedTuple):
    columns: dict[Side, tuple[str, ...]]  # ids of cards from top to bottom
    lines: tuple[MapLine, ...]  # in reading order
    height: int

    def leaving(self, card: str) -> tuple[MapLine, ...]:
        return tuple(line for line in self.lines if line.card == card)

    def arriving(self, card: str) -> tuple[MapLine, ...]:
        return tuple(line for line in self.lines if line.answers == card)


def draw(motion: Motion) -> ArgumentMap:
    """The map of a motion: cards that answer each other are near each other where possible."""
    columns = _columns(motion)
    rows = max(len(column) for column in columns.values())
    place = {card: (n, len(column)) for column in columns.values() for n, card in enumerate(column)}

    def y(card: str, within: float) -> int:
        n, size = place[card]
        return round((n + within) * 100 * rows / size)

    lines = []
    for side in SIDES:
        start, bend, turn, end = (0, 45, 55, 100) if side == "for" else (100, 55, 45, 0)
        for card in columns[side]:
            links = motion.cards[card].answers
            for answered in sorted(links, key=lambda id: place[id]):
                if motion.cards[card].stock and motion.cards[answered].stock:
                    continue  # question against question, of which a line would say nothing
                top, bottom = y(card, LEAVES), y(answered, ARRIVES)
                path = f"M{start} {top}C{bend} {top} {turn} {bottom} {end} {bottom}"
                lines.append(MapLine(side, card, answered, links[answered].kind, links[answered].hint, path))
    return ArgumentMap(columns, tuple(lines), 100 * rows)


def _columns(motion: Motion) -> dict[Side, tuple[str, ...]]:
    """Each side's cards, in an order with few crossings: each card moves to the middle of its linked
    cards, first on one side, then on the other, until nothing improves."""
    near: dict[str, set[str]] = {card: set() for card in motion.cards}
    for id, card in motion.cards.items():
        for answered in card.answers:
            near[id].add(answered)
            near[answered].add(id)
    columns = {side: motion.deck(side) for side in SIDES}
    best, fewest = columns, _crossings(motion, columns)
    for n in range(SWEEPS):
        side = SIDES[n % 2]
        height = {card: (at + 0.5) / len(columns[other(side)]) for at, card in enumerate(columns[other(side)])}
        columns = {
            **columns,
            side: tuple(sorted(columns[side], key=lambda id: sum(height[c] for c in near[id]) / max(1, len(near[id])))),
        }
        if (crossings := _crossings(motion, columns)) < fewest:
            best, fewest = columns, crossings
    return best


def _crossings(motion: Motion, columns: dict[Side, tuple[str, ...]]) -> int:
    at = {card: n for column in columns.values() for n, card in enumerate(column)}
    ties = [
        (at[id], at[a]) if card.side == "for" else (at[a], at[id])
        for id, card in motion.cards.items()
        for a in card.answers
    ]
    return sum((a - c) * (b - d) < 0 for n, (a, b) in enumerate(ties) for c, d in ties[:n])

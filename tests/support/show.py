"""A reveal as a show, step by step, and what everybody sees of it."""

from debate.game import Views
from debate.game.model import commands as c
from support.table import Table

SECOND = 1000  # ms


def revealed(players: int = 12, format: str = "class", round: int = 1, **options) -> Table:
    return Table(players, format, **options).to("reveal", round)


def step(table: Table) -> "Table":
    """The step on the screen has had its time."""
    table.now = table.phase.deadline
    return table.do("clock", c.TimeUp(table.phase.id, table.phase.deadline))


def past_quick(table: Table) -> "Table":
    """On past the clashes that come fast."""
    while table.phase.step == "quick":
        step(table)
    return table


def documents(table: Table) -> dict[str, dict]:
    """What everybody but hosts sees."""
    views = Views(table.room)
    return {
        "public": views.public(),
        **{id: views.private(id) for id, s in table.room.seats.items() if s.role != "host"},
    }

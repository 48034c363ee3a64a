"""A reveal as a show, step by step, and what everybody sees of it."""

from msgspec.structs import replace

from debate.game import Views
from debate.game.model import commands as c
from debate.game.model.state import Tally
from support.table import Table, letters

SECOND = 1000  # ms
SHORT = "Phones are bad, just ban them, who cares, honestly, I don’t."  # 11 words, which are long enough to be sent
FULL = "Phones are loud in lessons, and whoever sits behind one reads along instead of listening, so they stay in the bag. "


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


def judged(table: Table, votes: dict[str, Tally], stars: dict[str, int]) -> Table:
    """A round with these votes, by clash, and stars, by text; other clashes were won by three to none."""
    score = table.room.scores["1"]
    clashes = {id: replace(one, p=0.2, votes=votes.get(id, Tally(3, 0))) for id, one in score.clashes.items()}
    table.room.scores["1"] = replace(score, clashes=clashes, stars=stars)
    return table


def said(players: int, short: tuple[str, ...] = (), bots: int = 0, **how) -> Table:
    """A debate up to its first show; the openings of these people have a few words."""
    table = Table(players, lengths={"reveal": 300}, show_clashes=4, **how)
    for _ in range(bots):
        table.do("host", c.AddBot())
    table.to("opening")
    for id in table.players:
        table.speak(id, SHORT if id in short else FULL + letters(id))
    table.end()
    for id in table.players:
        table.speak(id, f"They can still learn to put it away by themselves. {letters(id)} " * 2)
    return table.end().to("reveal")

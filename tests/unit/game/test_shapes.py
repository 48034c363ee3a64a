"""Messages match docs/protocol.md, section 3: no unknown field, no wrong type, no missing field."""

import re
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from debate.game import Rejected, Views
from debate.game import commands as c
from support.shapes import Types
from support.table import Table, task

PAGE = (Path(__file__).parents[3] / "docs" / "protocol.md").read_text()
TYPES = Types("\n".join(re.findall(r"^```ts\n(.*?)^```", PAGE, re.M | re.S)))


class Shown(Table):
    """A table whose every view is held against the page."""

    def do(self, *arguments, **named):
        super().do(*arguments, **named)
        views = Views(self.room)
        faults = TYPES.faults(views.public(), "Public", "public")
        for id in self.room.seats:
            faults += TYPES.faults(views.private(id), "Me", f"me of a {self.seat(id).role}")
        assert not faults, (self.name, sorted(set(faults))[:5])
        return self


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("format", "options"),
    [
        ("full", {"approve": True}),
        ("class", {"fill": True, "hosts_vote": True}),
        ("open", {"revise": True}),
        ("sprint", {"practice": True}),
    ],
)
def test_what_is_sent_is_what_the_page_says(format, options, seed):
    luck = Random(seed)
    table = Shown(luck.randint(3, 12), format, judges=1, **options)
    table.do("host", c.AddBot()).do("host", c.TimeFactor(seat="p0", factor=1.5)).do("host", c.Begin())
    while table.name != "finished":
        for _ in range(6):
            with suppress(Rejected):
                something(table, luck)
        for id in [id for id, seat in table.room.seats.items() if task(table.room, seat) and luck.random() < 0.9]:
            with suppress(Rejected):
                table.act(id)
        if table.name != "finished":
            table.end()


def something(table: Table, luck: Random) -> None:
    id, phase, text = (
        luck.choice(table.players),
        table.phase.id,
        luck.choice([*table.room.speeches, *table.room.revisions] or ["x"]),
    )
    actor, command = luck.choice(
        [
            ("host", c.Pause(phase)),
            ("host", c.Resume(phase)),
            ("host", c.Hold(phase)),
            ("host", c.Wait(phase)),
            ("host", c.Nudge(id)),
            ("host", c.Hide(text, "unkind")),
            ("host", c.Show(text)),
            ("host", c.Approve(text)),
            ("host", c.Approve(text)),
            ("host", c.SendBack(text, "Say why.")),
            ("host", c.Remove(luck.choice(table.players))),
            ("host", c.Readmit(id)),
            ("host", c.Cohost("p1")),
            ("host", c.Move(id, "judges")),
            ("clock", c.Unheard(phase, (id,))),
            (id, c.FlagSpeech(text, "rude")),
            (id, c.StepOut()),
            (id, c.StepIn()),
            ("p2", c.BecomeJudge()),
        ]
    )
    table.do(actor, command)


@pytest.mark.parametrize(
    "view",
    [{"code": 5}, {"nonsense": True}, {"phase": {"id": "x", "name": "nothing", "rounds": 1}}, {"seats": {"s": {}}}],
)
def test_a_view_that_is_not_as_the_page_says_is_found(view):
    good = Views(Table(2).room).public()
    assert not TYPES.faults(good, "Public")
    assert TYPES.faults(good | view, "Public")
    assert TYPES.faults({name: good[name] for name in good if name != "flow"}, "Public")

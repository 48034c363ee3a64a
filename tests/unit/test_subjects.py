"""A subject declares itself in one object, and two of them can't claim the same."""

import pytest
from flask import Blueprint

from debate import create_app
from debate.config import Settings
from debate.web.context import part
from debate.web.responses import STATUS
from debate.web.subject import Subject, fold


class Kept:
    """What a subject keeps for a process."""


@pytest.fixture
def app(tmp_path):
    return create_app(Settings.read({"DEBATE_DATA": str(tmp_path)}), async_mode="threading")


def test_a_subject_adds_its_pages_parts_sweeps_and_way_back(app):
    pages = Blueprint("bees", __name__)

    @pages.get("/bees")
    def bees() -> str:
        return str(isinstance(part(Kept), Kept))

    kept, forget = Kept(), lambda at_most: []
    fold(
        app,
        [
            Subject(
                (pages,),
                statuses={"no_bee": 404},
                parts=lambda services: [kept],
                sweeps=lambda services: {"bees": forget},
                back={"bees": lambda: ("/bees", "Bees")},
            )
        ],
    )
    assert app.test_client().get("/bees").text == "True"
    assert app.services.part(Kept) is kept and app.services.clock.sweeps["bees"] is forget
    assert app.statuses["no_bee"] == 404
    assert app.ways_back["bees"]() == ("/bees", "Bees")


@pytest.mark.parametrize(
    "second",
    [
        Subject((), statuses={next(iter(STATUS)): 418}),
        Subject((), parts=lambda services: [Kept(), Kept()]),
        Subject((), sweeps=lambda services: {"bees": lambda at_most: []}),
    ],
    ids=["status", "part", "sweep"],
)
def test_what_is_claimed_twice_is_refused(app, second):
    app.services.clock.sweeps["bees"] = lambda at_most: []
    with pytest.raises(ValueError, match=r"twice|second"):
        fold(app, [second])

"""A subject declares itself in one object, and two of them can't claim the same."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask import Blueprint

import debate
from debate.access.credentials import Credentials, SeatLink
from debate.app import create_app
from debate.config import Settings
from debate.storage.schema import metadata
from debate.subjects.results.debate_token import read_debate
from debate.subjects.shelf.own_motions import secret_links
from debate.web import routes
from debate.web.context import part
from debate.web.responses import STATUS
from debate.web.subject import Subject, fold
from debate.who.class_tokens import class_ids, read_card, read_class


class Kept:
    """What a subject keeps for a process."""

    def of_class(self, id: str) -> list[str]:
        return [f"honey of {id}"]


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
                of_class=lambda services: {"honey": services.part(Kept).of_class},
                sweeps=lambda services: {"bees": forget},
                cookies=["bee"],
                back={"bees": lambda: ("/bees", "Bees")},
            )
        ],
    )
    assert app.test_client().get("/bees").text == "True"
    assert app.services.part(Kept) is kept and app.services.sweep.others["bees"] is forget
    assert app.statuses["no_bee"] == 404 and "bee" in app.cookies
    assert app.ways_back["bees"]() == ("/bees", "Bees")
    assert app.services.of_class["honey"]("8b") == ["honey of 8b"]


@pytest.mark.parametrize(
    "second",
    [
        Subject((), statuses={next(iter(STATUS)): 418}),
        Subject((), cookies=["seat"]),
        Subject((), parts=lambda services: [Kept(), Kept()]),
        Subject((), of_class=lambda services: {"apart": services.classes.apart}),
        Subject((), sweeps=lambda services: {"bees": lambda at_most: []}),
    ],
    ids=["status", "cookie", "part", "of a class", "sweep"],
)
def test_what_is_claimed_twice_is_refused(app, second):
    app.services.sweep.others["bees"] = lambda at_most: []
    with pytest.raises(ValueError, match=r"twice|second"):
        fold(app, [second])


def test_what_is_said_of_a_route_is_said_of_the_function_that_answers(app):
    """A decorator between the two would take the limit away from the route without a word."""
    all_said = {*routes._limits, *routes._readers, *routes._json_only}
    said = {
        function for function in all_said if function.__module__.startswith("debate.")
    }  # other tests have routes too
    assert len(said) > 10 and said <= set(app.view_functions.values())


def test_no_file_but_the_list_and_the_subjects_own_names_a_subject():
    package = Path(debate.__file__).parent
    naming = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if not path.is_relative_to(package / "subjects")
        and re.search(r"^\s*from \S*subjects\b", path.read_text(), re.M)
    }
    assert naming == {"__main__.py", "app.py"}


# Made by the program before it was divided by subjects, with this secret.
SECRET = "a secret from before"
OLD = {
    "seat": "WyJCQ0RGRyIsMTcwMDAwMDAwMDAwMCwicDAiLDJd.yTrHJpfIm2LEPrguCwQPJa70me50-O3euRdBPJl-SOE",
    "take": ".eJyLVnJydnFzV9IxNDdAAB2lAgOgUCwAZQEGZA.mXWY2pVexdrD9PajK1dhBEwrpbcugxNuPW072C-ipwk",
    "screen": "WyJCQ0RGRyIsMTcwMDAwMDAwMDAwMF0.QrW3XoBNpb6D-tLoCTkWyFGTUOB_cjmKI6gXqJw9xO8",
    "debate": "WyJCQ0RGRyIsMTcwMDAwMDAwMDAwMCwicDAiXQ.5cweolfpvMR31CBOiFIsD5SpeQRyg-GPu6ob98i6FMA",
    "hosts": ".eJyLVvLw8vbxVdIxNDdAAJ1qJSdnFzd3JatopQIDoGRsbSwAzsMKCA.URtBGIPOiEhbp1JTiekl6rmcA1lbLA7E35gSuMWJcc4",
    "class": "WyIwMTIzNDU2Nzg5YWJjZGVmIiwzXQ.FrCHHGVVmnBzm7pFUCzeuEaYdxtifIF6GRk25W2E66k",
    "card": "WyIwMTIzNDU2Nzg5YWJjZGVmIiwibTA3Iiw0XQ.IMfgX1HpABjgfRtXCX0Oei5JLZtdSXT4hjOlYJvuDsI",
    "edit": "WyIwMDExMjIzMzQ0NTU2Njc3ODg5OSIsMTcwMDAwMDAwMDAwMCwiZWRpdCIsNV0.vG4vkUpqL0hc1Pa57njCp7GidUwQJtGZRnfAMnT8URo",
    "read": "WyIwMDExMjIzMzQ0NTU2Njc3ODg5OSIsMTcwMDAwMDAwMDAwMCwicmVhZCIsNV0.JEm_hTtoketRLRujDJXFVBhruNjmYKrIHfzK93Q2pvg",
}


def test_cookies_and_links_from_before_still_open():
    credentials, opened = Credentials(SECRET), 1_700_000_000_000
    room, hall = SimpleNamespace(code="BCDFG", opened=opened), SimpleNamespace(code="HJKLM", opened=opened)
    room.seats = {"p0": SimpleNamespace(id="p0", device=2)}
    assert credentials.seat_of(room, {"seat_BCDFG": OLD["seat"]}) is room.seats["p0"]
    assert credentials.read_take(OLD["take"]) == SeatLink("BCDFG", opened, "p0", renewed=1)
    assert credentials.may_watch(room, OLD["screen"]) and credentials.is_for("BCDFG", OLD["screen"])
    assert read_debate(credentials, OLD["debate"]) == ("BCDFG", opened, "p0")
    assert credentials.read_hall_token(hall, OLD["hosts"]) == {"BCDFG": ("p0", 1)}
    assert read_class(credentials, OLD["class"]) == ("0123456789abcdef", 3)
    assert class_ids(credentials, {"class_0123456789abcdef": OLD["class"]}) == ["0123456789abcdef"]
    assert read_card(credentials, OLD["card"]) == ("0123456789abcdef", "m07", 4)
    for link in ("edit", "read"):
        assert secret_links.read_token(credentials, OLD[link]) == ("00112233445566778899", opened, link, 5)
    assert secret_links.new_id(credentials, "a form's token") == "48a3d999310fe72a8dfb", (
        "a second click finds the first motion"
    )


def test_a_table_that_refers_to_nothing_is_known_and_swept_or_a_pack(app):
    """What refers to nothing isn't deleted with a room, a class or a person: sweeps are for those."""
    assert {table.name for table in metadata.sorted_tables if not table.foreign_keys} == {
        "classes",
        "own_motions",
        "packs",
    }

"""The error page says what went wrong, in the reader's words and truthfully."""

import logging
import sqlite3

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from debate.game.model import commands as c
from support.app import make_app
from support.kept import ROOM, Kept

MOTION = "returning-north-koreans"


@pytest.fixture
def app(tmp_path):
    return make_app(tmp_path)


def room_of(page) -> dict[str, str]:
    return page.post("/rooms", json={"motion": MOTION}, headers={"Accept": "application/json"}).json


def test_a_used_link_does_not_speak_of_what_was_written(app):
    host = app.test_client()
    opened = room_of(host)
    seat = app.services.rooms.load(opened["code"])
    id = next(iter(seat.seats))
    url = host.post(f"/rooms/{opened['code']}/seats/{id}/link", headers={"Accept": "application/json"}).json["url"]
    take = url[url.index("/take/") :]
    assert app.test_client().post(take).status_code == 303
    again = app.test_client().get(take)
    assert (
        again.status_code == 410
        and "This link no longer works" in again.text
        and "stays with its teacher" not in again.text
    )


@pytest.mark.parametrize(
    ("link", "said", "leads"),
    [
        ("/take/nonsense", "There is no room at this link.", "/"),
        ("/debates/nonsense", "There is no room at this link.", "/"),
        ("/motions/own/nonsense", "There is no motion at this link.", "/motions/own"),
        ("/teach/nonsense", "Use the class’s link", "/classes"),
        ("/cards/nonsense", "This isn’t a personal card of any class.", "/"),
    ],
)
def test_a_dead_link_speaks_of_no_code_and_leads_where_its_owner_goes_on(app, link, said, leads):
    answer = app.test_client().get(link)
    assert answer.status_code == 404 and said in answer.text and f'<a class="btn" href="{leads}">' in answer.text
    assert "No room has that code" not in answer.text and "Nothing was lost" not in answer.text  # it may be deleted


@pytest.mark.parametrize(
    ("path", "form", "status", "said"),
    [
        ("/rooms/CODE/seats", {"role": "king"}, 422, "“role” in that form isn’t valid."),
        ("/rooms/CODE/seats", {"role": "player", "token": "short"}, 422, "“token” in that form isn’t valid."),
        ("/rooms/CODE/seats", {"alias": "Otter"}, 422, "You can’t type a name in this room: names are given out."),
        ("/rooms/CODE/seats", {"side": "for"}, 422, "You can’t choose a side in this room: sides are given out."),
        ("/rooms", {"motion": MOTION, "token": "short"}, 422, "“token” in that form isn’t valid."),
        ("/rooms", {"motion": MOTION, "sides": "none"}, 422, "“sides” can’t be set to that."),
        ("/rooms", {"motion": MOTION, "keep.least": "3", "keep.most": "2"}, 422, "“From” is larger than “To”."),
    ],
)
def test_what_does_not_fit_is_named_without_the_programs_own_words(app, path, form, status, said):
    code = room_of(app.test_client())["code"]
    page = app.test_client().post(path.replace("CODE", code), data=form)
    assert page.status_code == status and said in page.text
    assert "enum" not in page.text and "$." not in page.text and "Expected" not in page.text


def heading(page) -> str:
    return page.text.partition("<h1>")[2].partition("</h1>")[0]


@pytest.mark.parametrize("what", ["flow", "replay", "seats/p0/debate"])
def test_a_page_that_comes_later_does_not_speak_of_a_form(app, what):
    table = Kept(app.services.store, 4).to("opening")
    page = sits(app, table, "p0").get(f"/rooms/{ROOM}/{what}")
    assert heading(page) == "This isn’t here yet" and "Back to the room" in page.text
    assert "Nothing was changed" not in page.text


def test_a_locked_door_can_be_tried_again_and_a_ban_offers_no_way_back(app):
    table = Kept(app.services.store, 4).do("host", c.Lock()).do("host", c.Ban("p0"))
    locked = app.test_client().get(f"/rooms/{ROOM}")
    assert heading(locked) == "The door is locked" and f'href="/rooms/{ROOM}">Try again<' in locked.text
    assert f'href="/rooms/{ROOM}"' not in sits(app, table, "p0").get(f"/rooms/{ROOM}").text


def sits(app, table: Kept, id: str):
    browser, credentials = app.test_client(), app.services.credentials
    browser.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, id))
    return browser


def test_a_missing_and_an_unknown_field_are_named(app):
    page = app.test_client()
    for body, field in (
        ({}, "motion"),
        ({"motion": MOTION, "colour": "red"}, "colour"),
        ({"motion": MOTION, "options": []}, "options"),
    ):
        error = page.post("/rooms", json=body, headers={"Accept": "application/json"}).json["error"]
        assert (error["code"], error["field"]) == ("bad_form", field)


def test_only_a_page_without_a_refusal_gives_advice_of_its_own(app):
    page = app.test_client()
    assert "Check the code on the screen at the front" in page.get("/no/such/page").text
    assert "Start again from the home page." in page.post("/motions").text
    assert "Check the code on the screen at the front" not in page.get("/motions/no-such-motion").text


@pytest.mark.parametrize("path", ["rooms/BCDFG/motion", "rooms/BCDFG/coaching", "practice/bundle/nothing"])
def test_a_route_for_scripts_refuses_in_json_whatever_a_browser_asks_for(app, path):
    answer = app.test_client().get(f"/{path}", headers={"Accept": "text/html"})
    assert answer.status_code == 404 and answer.json["error"]["code"] in ("no_room", "no_motion")


@pytest.mark.parametrize(
    ("fault", "status", "code", "said"),
    [
        (
            "unable to open database file",
            503,
            "busy",
            "The server can’t read or save anything right now. What you sent before this is safe",
        ),
        ("no such table: rooms", 500, "broken", "Something broke on our side."),
    ],
)
def test_a_database_that_does_not_answer_is_told_from_a_fault_of_ours(app, caplog, fault, status, code, said):
    def fails(*_):
        raise OperationalError("SELECT", {}, sqlite3.OperationalError(fault))

    event.listen(app.services.store.database.engine, "before_cursor_execute", fails)
    with caplog.at_level(logging.ERROR):
        page = app.test_client().get("/rooms/BCDFG", headers={"Accept": "text/html"})
        answer = app.test_client().get("/rooms/BCDFG", headers={"Accept": "application/json"})
    assert page.status_code == answer.status_code == status
    assert page.text.count(said) == 1 and answer.json["error"]["code"] == code
    assert page.text.count("What you sent before this is safe") == 1, "once"
    assert [bool(record.exc_info) for record in caplog.records] == [status == 500] * 2, "a trace only of our own faults"

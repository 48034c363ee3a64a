"""Ways back into a seat, and when each of them closes."""

import re

import pytest

from debate.game.model import commands as c
from support.app import make_app
from support.kept import ROOM, Kept

MOTION = {"motion": "returning-north-koreans"}
JSON = {"Accept": "application/json"}
TOKEN = "a form's token, made once"


@pytest.fixture
def app(tmp_path):
    return make_app(tmp_path)


def path(url: str) -> str:
    return url.removeprefix("http://localhost")


def test_a_joining_form_that_is_posted_again_does_not_take_a_moved_seat_back(app):
    host, old, new = (app.test_client() for _ in range(3))
    code = host.post("/rooms", json=MOTION, headers=JSON).json["code"]
    join = {"token": TOKEN}
    seat = old.post(f"/rooms/{code}/seats", json=join, headers=JSON).json["seat"]
    assert app.test_client().post(f"/rooms/{code}/seats", json=join, headers=JSON).json["seat"] == seat, (
        "a double click"
    )
    link = path(host.post(f"/rooms/{code}/seats/{seat}/link", headers=JSON).json["url"])
    assert new.post(link, headers=JSON).status_code == 201
    for one in (old, app.test_client()):
        refused = one.post(f"/rooms/{code}/seats", json=join, headers=JSON)
        assert (refused.status_code, refused.json["error"]["code"]) == (
            409,
            "moved",
        ) and "Set-Cookie" not in refused.headers
    assert new.post(f"/rooms/{code}/seats", json=join, headers=JSON).json["seat"] == seat, "whoever has it keeps it"
    assert old.post(f"/rooms/{code}/seats", json={}, headers=JSON).json["seat"] != seat


@pytest.mark.parametrize("opened", ["/rooms", "/practice", "a hall"])
def test_nor_does_the_form_that_opened_the_room(app, opened):
    form = MOTION | {"token": TOKEN} | ({"tables": 2} if opened == "a hall" else {})
    first, second = app.test_client(), app.test_client()
    where = "/practice" if opened == "/practice" else "/rooms"
    made = first.post(where, json=form, headers=JSON).json
    table = made["tables"][0] if opened == "a hall" else made
    if opened == "/practice":
        room = app.services.rooms.load(table["code"])
        second.post("/take/" + app.services.credentials.move_token(room, table["seat"]), headers=JSON)
    else:
        assert second.post(path(table["host_url"]), json={"alone": True}, headers=JSON).status_code == 201
    refused = first.post(where, json=form, headers=JSON)
    assert (refused.status_code, refused.json["error"]["code"]) == (
        409,
        "moved",
    ) and "Set-Cookie" not in refused.headers


def test_a_host_renews_their_link_and_the_old_one_is_worth_nothing(app):
    host, colleague, thief = (app.test_client() for _ in range(3))
    made = host.post("/rooms", json=MOTION, headers=JSON).json
    code, old = made["code"], path(made["host_url"])
    assert colleague.post(old, headers=JSON).status_code == 201, "whoever came before"
    for stranger in (thief, app.test_client()):
        assert stranger.post(f"/rooms/{code}/host-link", headers=JSON).status_code == 403
    for _ in range(2):
        answer = host.post(f"/rooms/{code}/host-link", headers=JSON)
        new, before = path(answer.json["host_url"]), old
        assert answer.status_code == 201 and "<svg" in answer.json["qr"] and new != before
        for refused in (
            thief.get(old, headers=JSON),
            thief.post(old, headers=JSON),
            thief.post(old, json={"alone": True}, headers=JSON),
        ):
            assert (refused.status_code, refused.json["error"]["code"]) == (
                410,
                "link_used",
            ) and "Set-Cookie" not in refused.headers
        old = new
    assert new in host.get(f"/rooms/{code}").text, "the console shows the new one"
    for one in (host, colleague):
        assert 'data-screen="host"' in one.get(f"/rooms/{code}").text, "seats are as they were"
    assert thief.post(new, headers=JSON).status_code == 201
    assert host.post(f"/rooms/{code}/host-link").status_code == 303, "a form without scripts"


def test_a_halls_link_is_renewed_with_those_of_its_tables(app):
    host, thief = app.test_client(), app.test_client()
    made = host.post("/rooms", json=MOTION | {"tables": 10}, headers=JSON).json
    old, table = path(made["host_url"]), path(made["tables"][1]["host_url"])
    assert thief.post(f"/halls/{made['code']}/host-link", headers=JSON).status_code == 403
    new = path(host.post(f"/halls/{made['code']}/host-link", headers=JSON).json["host_url"])
    assert thief.post(old, headers=JSON).status_code == 404 and thief.post(table, headers=JSON).status_code == 410
    got = app.test_client().post(new, headers=JSON)
    assert got.status_code == 201 and len(got.headers.getlist("Set-Cookie")) == 10
    again = path(host.post(f"/rooms/{made['tables'][0]['code']}/host-link", headers=JSON).json["host_url"])
    got = app.test_client().post(new, headers=JSON)
    assert len(got.headers.getlist("Set-Cookie")) == 9, "a table's own link was renewed alone"
    assert app.test_client().post(again, headers=JSON).status_code == 201


def test_whoever_leaves_a_device_leaves_nothing_to_open_and_their_seat_is_kept(app):
    host, tablet, copy, phone = (app.test_client() for _ in range(4))
    code = host.post("/rooms", json=MOTION, headers=JSON).json["code"]
    seat = tablet.post(f"/rooms/{code}/seats", json={}, headers=JSON).json["seat"]
    practice = tablet.post("/practice", json=MOTION, headers=JSON).json["code"]
    tablet.post("/classes", json={"name": "8b"}, headers=JSON)
    copy._cookies = dict(tablet._cookies)
    page = tablet.get("/leave-device").text
    assert f"Room {code}: your seat" in page and "Your practice debate is deleted." in page
    assert tablet.get("/leave-device").status_code == 200 and "data-screen" in tablet.get(f"/rooms/{code}").text

    left = tablet.post("/leave-device")
    assert left.status_code == 200 and left.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not tablet._cookies, "and the next request sends none"
    assert "data-screen" not in tablet.get(f"/rooms/{code}").text
    assert "data-screen" not in copy.get(f"/rooms/{code}").text, "a copy of the cookie is void"
    assert host.get(f"/rooms/{practice}").status_code == 404
    link = path(host.post(f"/rooms/{code}/seats/{seat}/link", headers=JSON).json["url"])
    assert phone.post(link, headers=JSON).json["seat"] == seat


def test_a_host_who_leaves_a_device_goes_on_with_the_others(app):
    laptop, phone = app.test_client(), app.test_client()
    made = laptop.post("/rooms", json=MOTION, headers=JSON).json
    phone.post(path(made["host_url"]), headers=JSON)
    for _ in range(3):
        laptop.post("/rooms", json=MOTION, headers=JSON)
    id = laptop.post("/classes", json={"name": "8b"}, headers=JSON).json["id"]
    told = laptop.get("/leave-device").text
    assert told.count("you host it") == 4 and "only its link opens it" in told and f'href="/classes/{id}"' in told
    assert laptop.post("/leave-device", headers=JSON).json == {"left": True}
    assert 'data-screen="host"' not in laptop.get(f"/rooms/{made['code']}").text
    assert 'data-screen="host"' in phone.get(f"/rooms/{made['code']}").text
    assert laptop.post("/leave-device").status_code == 200, "there is nothing left, and nothing wrong"


@pytest.mark.parametrize(
    ("format", "at", "told"),
    [
        ("class", ("opening", 1), "You’ll judge this round and play from the next."),
        ("class", ("draw", 2), "The debate has begun, and you’re in time to play."),
        ("sprint", ("opening", 1), "The debate has begun, and you’re in time to play."),
        ("sprint", ("rebuttal", 1), "The last round has begun. You’ll judge until the end."),
        ("tables", ("opening", 1), "The debate has begun, and you’re in time to play."),
        ("tables", ("rebuttal", 1), "You’ll listen at a table, and judge like everyone else."),
    ],
)
def test_latecomers_are_told_before_they_sit_down_what_they_will_do(app, format, at, told):
    Kept(app.services.store, 4, format).to(*at)
    late = app.test_client()
    page = late.get(f"/rooms/{ROOM}").text
    assert told in page and page.count("You’ll judge") == told.count("You’ll judge")
    choice = 'type="radio" name="role"' if format == "tables" else "Only here to judge?"
    assert (choice in page) == ("play" in told)  # and nobody is asked who can only judge
    assert not ("listen" in told and re.search("speaks|given a side|Argue", page))
    id = late.post(f"/rooms/{ROOM}/seats", json={}, headers=JSON).json["seat"]
    assert bool(app.services.rooms.load(ROOM).seats[id].hand) == ("in time to play" in told)


@pytest.mark.parametrize(
    ("actor", "command", "told"),
    [
        ("p0", c.Leave(), "You left this room."),
        ("host", c.Remove("p0"), "Your teacher removed you"),
        ("class", c.Erase("p0"), "Your teacher deleted your texts and names"),
    ],
)
def test_people_who_come_back_are_asked_nothing_that_their_seat_has_settled(app, actor, command, told):
    table = Kept(app.services.store, 4, "sprint").to("opening").do(actor, command)
    one, credentials = app.test_client(), app.services.credentials
    one.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, "p0"))
    page = one.get(f"/rooms/{ROOM}").text
    form = page[page.index('<div class="stack join"') :].partition("</form>")[0]
    assert told in form and table.seat("p0").alias in form and "random name" not in form
    assert re.findall(r"<input[^>]* name=\"(\w+)\"", form) == ["token"]
    assert one.post(f"/rooms/{ROOM}/seats", data={}).status_code == 303
    assert app.services.rooms.load(ROOM).seats["p0"].here

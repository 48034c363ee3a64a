"""Ways back into a seat, and which of them close."""

import pytest

from debate import create_app
from debate.config import Settings
from debate.storage.engine import open_engine, upgrade_schema

MOTION = {"motion": "returning-north-koreans"}
JSON = {"Accept": "application/json"}
TOKEN = "a form's token, made once"


@pytest.fixture
def app(tmp_path):
    settings = Settings.read({"DEBATE_DATA": str(tmp_path)})
    upgrade_schema(open_engine(settings.database_url))
    return create_app(settings, async_mode="threading")


def path(url: str) -> str:
    return url.removeprefix("http://localhost")


def test_a_joining_form_that_is_posted_again_does_not_take_a_moved_seat_back(app):
    host, old, new = (app.test_client() for _ in range(3))
    code = host.post("/rooms", json=MOTION, headers=JSON).json["code"]
    join = {"token": TOKEN}
    seat = old.post(f"/rooms/{code}/seats", json=join, headers=JSON).json["seat"]
    assert app.test_client().post(f"/rooms/{code}/seats", json=join, headers=JSON).json["seat"] == seat, "a double click"
    link = path(host.post(f"/rooms/{code}/seats/{seat}/link", headers=JSON).json["url"])
    assert new.post(link, headers=JSON).status_code == 201
    for one in (old, app.test_client()):
        refused = one.post(f"/rooms/{code}/seats", json=join, headers=JSON)
        assert (refused.status_code, refused.json["error"]["code"]) == (409, "moved") and "Set-Cookie" not in refused.headers
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
    assert (refused.status_code, refused.json["error"]["code"]) == (409, "moved") and "Set-Cookie" not in refused.headers

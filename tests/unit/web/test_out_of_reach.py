"""Hosts' pages warn when phones can't open the address on the projector, and only then."""

import re
from functools import cache

import pytest

from debate.app import create_app
from debate.config import Settings
from debate.web.context import Application
from debate.web.site import address_in_network
from support.database import with_tables

MOTION = "returning-north-koreans"
LAN = "http://192.168.1.20:5000"

# the page was asked for at, DEBATE_PUBLIC_URL, the warning
CASES = [
    ("http://127.0.0.1:5000", "", "loopback"),
    ("http://localhost:5000", "", "loopback"),
    ("http://debate.localhost:5000", "", "loopback"),
    ("http://[::1]:5000", "", "loopback"),
    ("http://0.0.0.0:5000", "", "loopback"),
    (LAN, "http://localhost:5000", "loopback"),
    ("http://127.0.0.1:5000", LAN, "private"),
    ("http://10.0.0.9:5000", LAN, "private"),
    ("http://[fe80::1]:5000", "http://[fd00::1]:5000", "private"),
    (LAN, "", ""),
    (LAN, LAN, ""),
    (LAN, "http://192.168.1.20:8080", ""),  # another port of the same machine: a proxy
    ("http://[fd00::1]:5000", "", ""),
    ("http://127.0.0.1:5000", "https://debate.example.org", ""),
    ("http://127.0.0.1:5000", "http://8.8.8.8", ""),
    ("https://debate.example.org", "", ""),
    ("http://8.8.8.8:5000", "", ""),
    ("http://[2606:4700::1]:5000", "", ""),
    ("http://teachers-laptop.local:5000", "", ""),
]


@pytest.fixture(scope="module")
def app_at(tmp_path_factory):
    """An application for each DEBATE_PUBLIC_URL, on one database."""
    settings = {"DEBATE_DATA": str(tmp_path_factory.mktemp("out_of_reach")), "DEBATE_CROWD": "0"}
    with_tables(Settings.read(settings).database_url)

    @cache
    def app_at(public: str) -> Application:
        return create_app(Settings.read({**settings, "DEBATE_PUBLIC_URL": public}), async_mode="threading")

    return app_at


def warned(page: str) -> str:
    found = re.search(r'data-out-of-reach="(\w*)"', page)
    return found[1] if found else ""


@pytest.mark.parametrize(("came_by", "public", "warning"), CASES)
def test_the_console_and_the_projector_know_an_address_that_phones_cannot_open(app_at, came_by, public, warning):
    host = app_at(public).test_client()
    for body, pages in (({}, "/rooms/{}"), ({"tables": 2}, "/halls/{}")):
        json = {"motion": MOTION, **body}
        answer = host.post("/rooms", json=json, base_url=came_by, headers={"Accept": "application/json"})
        path = pages.format(answer.get_json()["code"])
        assert warned(host.get(path, base_url=came_by).text) == warning
        assert warned(host.get(f"{path}/screen", base_url=came_by).text) == warning
    form = host.get("/rooms/new", base_url=came_by).text
    assert ("So far only this computer can join." in form) == (warning == "loopback")


@pytest.mark.skipif(not address_in_network(), reason="this computer is in no network")
@pytest.mark.parametrize("came_by", ["http://127.0.0.1:5000", "http://localhost:5000"])
def test_a_server_that_phones_reach_is_shown_at_its_address_in_the_network_however_its_host_came(tmp_path, came_by):
    settings = Settings.read({"DEBATE_DATA": str(tmp_path), "HOST": "0.0.0.0"})
    with_tables(settings.database_url)
    host = create_app(settings, async_mode="threading").test_client()
    answer = host.post("/rooms", json={"motion": MOTION}, base_url=came_by, headers={"Accept": "application/json"})
    screen = host.get(f"/rooms/{answer.get_json()['code']}/screen", base_url=came_by).text
    assert f"http://{address_in_network()}:5000/" in screen and not warned(screen)
    own = {"title": "Bells should go", "side_for": "Gone", "side_against": "Kept", "hurts": "no"}
    for path, form in (("/rooms", {"motion": MOTION, "tables": "2"}), ("/motions/own", own)):
        led = host.post(path, data=form, base_url=came_by)
        assert led.status_code == 303 and led.location.startswith("/"), "or else its browser refuses to go there"


def test_students_are_not_warned(app_at):
    host, student = app_at("").test_client(), app_at("").test_client()
    code = host.post("/rooms", json={"motion": MOTION}, headers={"Accept": "application/json"}).get_json()["code"]
    student.post(f"/rooms/{code}/seats", json={"role": "player"}, headers={"Accept": "application/json"})
    assert "out-of-reach" not in student.get(f"/rooms/{code}").text

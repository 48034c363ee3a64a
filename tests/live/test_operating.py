"""Metrics and logs for the people who run the server, without anybody's name, words or address."""

import json
import sqlite3

import pytest
import requests

from support.device import Device
from support.machine import PATIENCE, until
from support.serving import TOKEN, Server

READY = 2  # lines on standard output that say where the server is
WITH_TOKEN = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("operating"), DEBATE_LOG="json", DEBATE_METRICS_TOKEN=TOKEN)
    yield server
    server.stop()


@pytest.fixture
def broken_server(tmp_path):
    """One that this test may break."""
    server = Server(tmp_path, DEBATE_LOG="json")
    yield server
    server.stop(sound=False)


def lines(server: Server) -> list[dict]:
    return [json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{")]


def test_figures_are_closed_to_whoever_has_not_the_token(server):
    assert [
        requests.get(server.address + "/metrics", headers=headers, timeout=PATIENCE).status_code
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, WITH_TOKEN)
    ] == [404, 404, 404, 200]


def test_a_debate_is_counted_and_logged_without_anything_about_its_people(server, a_class):
    room = a_class(4)
    refused = room.players[0].command("lock")["error"]["code"]
    while room.host.phase()["name"] != "finished":
        room.play()
        if room.host.phase()["name"] == "opening":
            texts = [mine["text"] for player in room.players for mine in player.me["mine"].values()]
        room.go_on()
    counted = server.figures()
    assert (counted["debate_rooms"], counted["debate_sockets"], counted["debate_seats"]) == (1, 5, 5)
    assert (
        counted['debate_commands_total{type="speak"}'] == 8
        and counted[f'debate_refusals_total{{code="{refused}"}}'] == 1
    )
    done = sum(value for name, value in counted.items() if name.startswith("debate_commands_total"))
    too_late = counted.get(
        'debate_refusals_total{code="too_late"}', 0
    )  # a phase may have ended before the host ended it
    assert counted["debate_command_seconds_count"] == done + 1 + too_late
    assert counted["debate_outbox_messages"] == 0
    until(lambda: server.figures()["debate_loop_late_seconds_count"], "a look at the event loop")

    said, log = lines(server), server.log.read_text()
    commands = [line for line in said if line["event"] == "command"]
    assert len(commands) == done and all(
        line["id"] and line["room"] == room.code and line["ms"] >= 0 for line in commands
    )
    assert [line["code"] for line in said if line["event"] == "refusal"] == [refused]
    assert {"rule": "/rooms/<room:code>/seats", "status": 201}.items() <= next(
        line for line in said if line.get("room")
    ).items()
    people = {seat["alias"] for seat in room.host.public["seats"].values() if "alias" in seat} | set(
        room.host.public["seats"]
    )
    shown = (
        requests.get(server.address + "/metrics", headers=WITH_TOKEN, timeout=PATIENCE).text + log.partition("\n{")[2]
    )
    assert len(texts) == 4 and not [word for word in [*texts, *people, "127.0.0.1"] if word in shown]


def test_what_a_browser_sends_as_the_type_of_a_command_is_in_no_figure_and_no_line(server):
    host = Device(server.address).open_room().connect()
    version = host.command("lock", id="the-same-id")["version"]
    for type in ("private words", "\ud800", ["private", "words"], None):
        again = host.raw({"id": "the-same-id"} | ({"type": type} if type else {}))
        assert again == {"ok": True, "version": version}, type
    assert server.figures()['debate_commands_total{type="repeat"}'] == 4
    shown = requests.get(server.address + "/metrics", headers=WITH_TOKEN, timeout=PATIENCE).text
    assert "private" not in shown + server.log.read_text()
    host.close()


BODIES = {
    "nothing": b"",
    "an empty packet": b"40\x1e\x1e40",
    "too many packets": b"\x1e".join([b"3"] * 17),
    "no text": b"3\xff",
    "no base64": b"bA",
    "an empty form": b"d=",
    "a packet that is none": b"x",
}


@pytest.mark.parametrize("what", BODIES)
def test_what_strangers_poll_with_is_refused_and_writes_nothing_into_the_log(server, what):
    address, before = f"{server.address}/socket.io/?EIO=4&transport=polling", server.log.read_text()
    sid = json.loads(requests.get(address, timeout=PATIENCE).text[1:])["sid"]
    assert requests.post(f"{address}&sid={sid}", BODIES[what], timeout=PATIENCE).status_code == 400
    assert server.log.read_text() == before


def test_nor_does_what_comes_after_a_close(server):
    address, before = f"{server.address}/socket.io/?EIO=4&transport=polling", server.log.read_text()
    sid = json.loads(requests.get(address, timeout=PATIENCE).text[1:])["sid"]
    said = [requests.post(f"{address}&sid={sid}", body, timeout=PATIENCE).status_code for body in ("1\x1e40", "40")]
    assert said == [200, 400]
    assert server.log.read_text() == before


def test_every_line_is_json(server):
    assert all(line.startswith("{") for line in server.log.read_text().splitlines()[READY:])


def test_a_request_keeps_the_id_that_a_proxy_gave_it_if_it_looks_like_one(server):
    def answered(id: str) -> str:
        return requests.get(server.address + "/", headers={"X-Request-ID": id}, timeout=PATIENCE).headers[
            "X-Request-ID"
        ]

    assert answered("f00d-7") == "f00d-7"
    assert answered('"}, {"level": "x') not in ("", '"}, {"level": "x')
    assert next(line["id"] for line in lines(server) if line.get("rule") == "/") == "f00d-7"


def test_what_breaks_is_logged_with_the_id_that_the_error_page_shows_and_without_what_was_written(
    broken_server, tmp_path
):
    server = broken_server
    one = Device(server.address).open_room("open").connect()
    with sqlite3.connect(tmp_path / "debate.db") as connection:
        connection.execute("ALTER TABLE log RENAME TO gone")
    answer = one.command("rename", seat=one.seat, alias="Secret Squirrel", id="this-command")
    assert answer["error"]["code"] == "broken"
    with sqlite3.connect(tmp_path / "debate.db") as connection:
        connection.execute("ALTER TABLE rooms RENAME TO gone_too")
    page = requests.get(f"{server.address}/rooms/{one.code}", headers={"Accept": "text/html"}, timeout=PATIENCE)
    told = requests.get(f"{server.address}/rooms/{one.code}", headers={"Accept": "application/json"}, timeout=PATIENCE)
    assert page.status_code == told.status_code == 500
    broken = {line["id"]: line for line in lines(server) if line["level"] == "error" and "id" in line}
    assert page.headers["X-Request-ID"] in page.text and told.json()["error"]["id"] == told.headers["X-Request-ID"]
    assert {"this-command", page.headers["X-Request-ID"], told.json()["error"]["id"]} <= set(broken)
    assert "no such table" in broken["this-command"]["trace"] and "Secret Squirrel" not in server.log.read_text()
    one.close()

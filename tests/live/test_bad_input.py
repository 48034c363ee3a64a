"""Bad input: the sender is told what to do, nothing is lost, and nobody else notices."""

import json

import pytest
import requests
import websocket

from support.device import Device, agree, arrived, words
from support.machine import PATIENCE

TALL = "x" * 5_000_000


@pytest.fixture(scope="module")
def room(server):
    """A room in its opening, in which everything bad is tried; it is whole at the end."""
    made = [Device(server.address).open_room("sprint", lengths={"opening": 900}).connect()]
    host = made[0]
    made += [Device(server.address).join(host.code).connect() for _ in range(2)]
    for _ in range(3):
        host.do("end_phase", phase=host.phase()["id"])
    arrived(made, host.version)
    version = host.version
    yield made
    agree(made)
    assert host.version == version, "something bad changed the room"
    assert server.errors() == []
    for one in made:
        one.close()


def good(text: str = words(50)) -> dict:
    return {"id": "a-good-id", "type": "speak", "phase": "3-opening", "text": text}


BAD = {
    "nothing": (None, "bad_command"),
    "a number": (5, "bad_command"),
    "a word": ("speak", "bad_command"),
    "a list": ([good()], "bad_command"),
    "an empty object": ({}, "bad_command"),
    "no type": ({"id": "a"}, "bad_command"),
    "an unknown type": (good() | {"type": "win"}, "bad_command"),
    "a type that is no word": (good() | {"type": {}}, "bad_command"),
    "the server's own join": ({"id": "a", "type": "join", "role": "host"}, "bad_command"),
    "the server's own time_up": ({"id": "a", "type": "time_up", "phase": "3-opening", "deadline": 0}, "bad_command"),
    "the server's own hurry": ({"id": "a", "type": "hurry", "phase": "3-opening", "present": []}, "bad_command"),
    "an unknown field": (good() | {"points": 100}, "bad_command"),
    "an unknown field with half a character": (good() | {"points\ud800": 100}, "bad_command"),
    "a missing field": ({"id": "a", "type": "speak", "phase": "3-opening"}, "bad_command"),
    "a text that is a number": (good() | {"text": 7}, "bad_command"),
    "a text that is null": (good() | {"text": None}, "bad_command"),
    "no id": ({"type": "speak", "phase": "3-opening", "text": words(50)}, "bad_id"),
    "an id that is a number": (good() | {"id": 5}, "bad_id"),
    "an id with a space": (good() | {"id": "a b"}, "bad_id"),
    "an id that is too long": (good() | {"id": "a" * 65}, "bad_id"),
    "an id of half a character": (good() | {"id": "\ud800"}, "bad_id"),
    "a text far too long": (good("x" * 5000), "too_long"),
    "a text too long": (good("x" * 601), "too_long"),
    "a text too short": (good("too short"), "too_short"),
    "a text of nothing but space": (good(" \n\t" * 100), "too_short"),
    "a card in an opening": (good() | {"cards": ["no-such-card"]}, "bad_command"),
    "another phase's command": (
        {"id": "a", "type": "keep", "phase": "3-opening", "cards": ["no-such-card"]},
        "wrong_phase",
    ),
    "the last phase's command": ({"id": "a", "type": "keep", "phase": "2-draw", "cards": ["no-such-card"]}, "too_late"),
    "a phase that never was": (good() | {"phase": "nonsense"}, "wrong_phase"),
    "a host's command": ({"id": "a", "type": "end_phase", "phase": "3-opening"}, "not_allowed"),
    "a ban of the host": ({"id": "a", "type": "ban", "seat": "whoever"}, "not_allowed"),
    "a draft far too long": ({"id": "a", "type": "draft", "phase": "3-opening", "text": "x" * 3000}, "too_long"),
}


@pytest.mark.parametrize(("message", "code"), BAD.values(), ids=BAD)
def test_a_bad_command_is_answered_with_what_to_do(room, message, code):
    answer = room[1].raw(message)
    assert answer["ok"] is False and answer["error"]["code"] == code
    assert len(answer["error"]["message"]) > 20 and "%(" not in answer["error"]["message"]


def test_an_event_that_is_no_event_of_ours_is_answered(room):
    assert room[1].raw({}, event="snapshot")["error"]["code"] == "bad_command"
    assert room[1].raw(event="command")["error"]["code"] == "bad_command"
    assert room[1].raw(1, 2, 3, event="command")["error"]["code"] == "bad_command"


@pytest.mark.parametrize("known", [None, 7, "x", [], {}, {"version": "1"}, {"version": {}, "sum": []}])
def test_a_sync_of_any_form_is_answered_with_a_snapshot(room, known):
    before = room[1].snapshots
    assert room[1].raw(known, event="sync") == {"ok": True}
    room[1].until(lambda: room[1].snapshots > before, "a snapshot")


def test_a_refused_command_keeps_its_id_free(room):
    assert room[1].command("speak", id="again", phase="3-opening", text="short")["error"]["code"] == "too_short"
    assert room[1].command("speak", id="again", phase="3-opening", text="x" * 700)["error"]["code"] == "too_long"


# --- below Socket.IO ----------------------------------------------------------------------


class Wire:
    """A websocket on which a test writes what it likes, as a player of the room."""

    def __init__(self, one: Device, auth: object = None):
        address = one.address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
        self.line = websocket.create_connection(address, cookie=one.cookies, timeout=PATIENCE)
        assert self.line.recv().startswith("0")
        self.line.send("40" + json.dumps({"room": one.code, "screen": True} if auth is None else auth))

    def answer(self, to: str, starts: str) -> str:
        """Send this; the first message after it that starts so."""
        if to:
            self.line.send(to)
        while not (said := self.line.recv()).startswith(starts):
            assert said, "the line was closed"
        return said


@pytest.fixture
def wire(room):
    made = Wire(room[1])
    yield made
    made.line.close()


@pytest.mark.parametrize(
    "text",
    [
        '["command",{"type":',
        '["command",{]',
        "[" * 30_000,
        '{"a":1}',
        '"command"',
        "[]",
        "[7]",
        '["connect",{}]',
        '["disconnect"]',
    ],
)
def test_broken_json_is_answered_and_the_line_stays_open(wire, text):
    said = wire.answer(f"4217{text}", "4317")
    assert json.loads(said[4:])[0]["error"]["code"] == "bad_command"
    assert json.loads(wire.answer('4218["sync",{}]', "4318")[4:]) == [{"ok": True}]


def test_who_sends_too_much_is_asked_to_slow_down_and_only_they(room, wire):
    for n in range(60):
        wire.line.send(f'42{n + 100}["sync",{{}}]')
    answers = [json.loads(wire.answer("", f"43{n + 100}")[5:])[0] for n in range(60)]
    refused = [answer["error"]["code"] for answer in answers if not answer["ok"]]
    assert set(refused) == {"slow_down"} and len(refused) <= 20 and answers[0] == {"ok": True}
    assert room[2].raw({"version": -1}, event="sync") == {"ok": True}


@pytest.mark.parametrize(
    "packet", ["4", "49", "4x", "451-[]", "46", "43", "4417{}", "42/other,[1]", "40/other,", "6", "\u00e9"]
)
def test_a_packet_that_makes_no_sense_hurts_nobody(room, wire, packet):
    wire.line.send(packet)
    assert room[2].raw({"version": -1}, event="sync") == {"ok": True}


@pytest.mark.parametrize("frame", [b"", b"\x00\xff", b"{" * 100])
def test_a_binary_frame_hurts_nobody(room, wire, frame):
    wire.line.send_binary(frame)
    assert room[2].raw({"version": -1}, event="sync") == {"ok": True}


@pytest.mark.parametrize("auth", [7, [], "x", {}, {"room": 5}, {"room": "NOPE2"}, {"room": {"a": 1}}])
def test_who_names_no_room_is_told_so(room, auth):
    line = Wire(room[1], auth).line
    said = line.recv()
    assert said.startswith("44") and json.loads(said[2:])["data"]["code"] == "no_room"
    line.close()


@pytest.mark.parametrize("cookie", ["", "{}", "x", "WyJBIl0.aaaa", "é" * 9])
def test_who_has_no_seat_is_told_so_and_may_do_nothing(room, cookie):
    stranger = Device(room[0].address)
    stranger.code = room[0].code
    address = stranger.address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    line = websocket.create_connection(
        address, header={"Cookie": f"seat_{stranger.code}={cookie}".encode().decode("latin-1")}, timeout=PATIENCE
    )
    line.send("40" + json.dumps({"room": stranger.code}))
    line.recv()
    assert json.loads(line.recv()[2:])["data"]["code"] == "no_seat"
    line.send('421["command",{"id":"a","type":"begin"}]')
    line.send("40" + json.dumps({"room": stranger.code, "screen": "forged"}))
    assert json.loads(line.recv()[2:])["data"]["code"] == "no_seat"
    line.close()


def test_a_screen_may_watch_and_nothing_else(room):
    token = room[0].links["screen_url"].rpartition("token=")[2]
    screen = Device(room[0].address)
    screen.code = room[0].code
    screen.connect(screen=token)
    assert screen.command("begin")["error"]["code"] == "not_allowed"
    assert screen.me == {} and screen.draft is None
    screen.close()


def test_five_megabytes_close_the_line_of_their_sender_alone(room, wire):
    with pytest.raises((websocket.WebSocketException, OSError)):
        wire.line.send(f'4217["command",{{"text":"{TALL}"}}]')
        while True:
            if wire.line.recv() == "":
                raise websocket.WebSocketConnectionClosedException
    assert room[2].raw({"version": -1}, event="sync") == {"ok": True}
    assert room[0].socket.connected and not room[0].byes
    Wire(room[1]).line.close()


def test_five_megabytes_by_polling_are_refused(room):
    address = room[0].address + "/socket.io/?EIO=4&transport=polling"
    sid = json.loads(requests.get(address, timeout=PATIENCE).text[1:])["sid"]
    assert requests.post(f"{address}&sid={sid}", data="4" + TALL, timeout=PATIENCE).status_code == 413
    assert room[2].raw({"version": -1}, event="sync") == {"ok": True}


def test_a_page_of_another_site_gets_no_socket(room):
    address = room[1].address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    with pytest.raises(websocket.WebSocketBadStatusException):
        websocket.create_connection(
            address, cookie=room[1].cookies, origin="https://elsewhere.example", timeout=PATIENCE
        )

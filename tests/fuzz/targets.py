"""What reads bytes of strangers, each as a function of bytes that raises when something is wrong. `python -m tools.fuzz` finds
the bytes that lead furthest into them."""

import contextlib
import copy
import io
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import eventlet.wsgi
import msgspec

from debate.game import Draft, Rejected, apply, check_draft, diff, merge, parse
from debate.game.model.commands import BY_NAME
from debate.game.model.state import Options
from debate.motions import fields, packs
from debate.transport.frames import Fault, Reader, masked
from debate.transport.gate import is_host
from debate.transport.http import Protocol
from debate.transport.socketio import LenientPacket
from support.table import Table, in_each_phase
from support.wires import MASK

LARGEST = 5_000  # bytes of a message


# --- frames -------------------------------------------------------------------------------


def _messages(pieces: list[bytes], packs: bool, turn: int) -> tuple[list[Any], int]:
    """What a reader makes of these pieces, and the code with which it gave up (0: it didn't)."""
    reader, found = Reader(LARGEST, packs, turn), []
    try:
        for piece in pieces:
            found += reader.read(piece)
            assert reader.frames <= turn and reader.bytes <= 2 * LARGEST
            while reader.full:
                found += reader.read(b"")
    except Fault as fault:
        return found, fault.args[0]
    return found, 0


def frames(data: bytes) -> None:
    """However the bytes are cut, and however many frames are a turn, the same messages come out of them."""
    if not data:
        return
    how, data = data[0], data[1:]
    packs, step = bool(how & 1), 1 + (how >> 1)
    whole = _messages([data], packs, 1_000)
    cut = _messages([data[n : n + step] for n in range(0, len(data), step)], packs, 1 + how % 3)
    assert whole[1] == cut[1]
    if not whole[1]:  # what came before a fault in the same bytes is lost with them
        assert whole[0] == cut[0]
    assert all(len(content) <= LARGEST for _, content in whole[0])


# --- requests -----------------------------------------------------------------------------


class _Line(io.BytesIO):
    """A connection that has sent some bytes and then says no more."""

    def __init__(self, data: bytes):
        super().__init__(data)
        self.sent = io.BytesIO()
        self.sent.close = lambda: None  # looked at when the connection is over

    def makefile(self, mode: str, *_: Any) -> io.BytesIO:
        return io.BytesIO(self.getvalue()) if "r" in mode else self.sent

    def getsockname(self) -> tuple[str, int]:
        return "127.0.0.1", 80

    def nothing(self, *_: Any) -> None:
        pass

    setsockopt = settimeout = shutdown = nothing


def requests(data: bytes) -> None:
    """Whatever comes, it's answered as HTTP; the app gets requests of one meaning only, and never more than came."""
    line, taken = _Line(data), [0]

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        length = environ.get("CONTENT_LENGTH", "0")
        assert re.fullmatch("[0-9]{1,18}", length)
        assert "HTTP_TRANSFER_ENCODING" not in environ
        assert is_host(environ.get("HTTP_HOST", ""))
        environ["QUERY_STRING"].encode("latin-1").decode()  # the app reads it so
        assert not any("\n" in value for name, value in environ.items() if name.startswith("HTTP_"))
        body = environ["wsgi.input"].read()
        assert len(body) <= int(length)
        taken[0] += len(body)
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"ok"]

    server = eventlet.wsgi.Server(line, ("127.0.0.1", 80), app, log=_Log(), log_output=False, debug=False)
    Protocol([("127.0.0.1", 1), line, eventlet.wsgi.STATE_IDLE], server)
    answers = line.sent.getvalue()
    assert taken[0] <= len(data)
    assert not answers or answers.startswith((b"HTTP/1.", b"<!DOCTYPE")), answers[:80]
    assert b"Traceback" not in answers


class _Log:
    """The library logs an app's failure as a traceback."""

    def write(self, text: str) -> None:
        assert "Traceback" not in text, text

    info = debug = error = write


# --- packets and commands -----------------------------------------------------------------

KINDS = sorted(BY_NAME)
CHOICES = (
    "for", "judges", "opening", "rebuttal", "close", "first", "fair", "names", "awards", "scale", "clear", "weigh", "claim", "stuck",
)  # fmt: skip
OPTIONS = [field.name for field in msgspec.structs.fields(Options)]
ODD = (None, True, -1, 0, 2**70, 0.5, "", "x" * 5000, "\0", "\ud800", [], {}, [[]], {"": None})


@cache
def _tables() -> list[tuple[Table, bytes]]:
    """A table in each phase, with its room as it is: made by the worker that runs these tests, not by all that collect them."""
    return [(table, msgspec.json.encode(table.room)) for table in in_each_phase()]


class _Bytes:
    """Bytes that decide: each `choose` takes one. When they're used up, everything is the first choice."""

    def __init__(self, data: bytes):
        self._left = iter(data)

    def choose(self, among: Sequence[Any]) -> Any:
        return among[next(self._left, 0) % len(among)]


def _has_words(refused: Rejected) -> None:
    assert refused.message % refused.params if refused.params else refused.message


def _say(n: int, actor: int, said: Any) -> None:
    """Say something in the room of a phase. It's refused, or makes the next version; the room stays what it was."""
    table, as_it_was = _tables()[n % len(_tables())]
    seats = [*table.room.seats, "nobody"]
    try:
        command = parse(said)
        if isinstance(command, Draft):
            check_draft(table.room, command, seats[actor % len(seats)], table.now)
        else:
            room = apply(table.room, command, seats[actor % len(seats)], table.now)
            assert room.version == table.room.version + 1
    except Rejected as refused:
        _has_words(refused)
    assert msgspec.json.encode(table.room) == as_it_was


def packets(data: bytes) -> None:
    """What a socket says, as it came: it can always be read, and what it holds is said in a room."""
    with contextlib.suppress(UnicodeDecodeError):
        if len(data) > 2:
            said = LenientPacket(encoded_packet=data[2:].decode()).data
            for argument in said[1:] if isinstance(said, list) else [said]:
                _say(data[0], data[1], argument)


def commands(data: bytes) -> None:
    """A command of any kind whose fields are what the room has, or odd."""
    luck = _Bytes(data)
    n, actor, kind = luck.choose(range(len(_tables()))), luck.choose(range(9)), luck.choose(KINDS)
    room = _tables()[n][0].room
    ids = [room.phase.id, *room.seats, *room.speeches, *room.clashes, *room.revisions, *room.comparisons]
    usual = [
        *ids,
        *list(room.motion.cards)[:6],
        *CHOICES,
        "A text of forty characters, or a few more.",
        1,
        2,
        60,
        2.0,
        False,
    ]
    said: dict[str, Any] = {"type": kind, "id": "x"}
    for name in BY_NAME[kind].__struct_fields__:
        match luck.choose(range(6)):
            case 0 if name == "phase":
                said[name] = room.phase.id
            case 0 | 1 | 2:
                said[name] = luck.choose(usual)
            case 3:
                said[name] = [luck.choose(usual) for _ in range(luck.choose(range(5)))]
            case 4:
                said[name] = luck.choose(ODD)
            case 5 if name == "options":
                said[name] = {luck.choose(OPTIONS): luck.choose([*usual, *ODD, [1, 2], {"draw": 60}]) for _ in range(3)}
    _say(n, actor, said)


# --- packs --------------------------------------------------------------------------------


def _has_faults(error: packs.PackError) -> None:
    assert error.faults and all(fault.said for fault in error.faults)


def packs_and_fields(data: bytes) -> None:
    """A pack's faults have words; a pack that is fields comes back as the same fields."""
    text = data.decode("utf-8", "replace")
    try:
        packs.parse_pack("x", text)
    except packs.PackError as error:
        _has_faults(error)
    try:
        found = fields.fields_of(packs.from_toml(text))
    except (packs.PackError, fields.Unfit):
        return
    again = fields.fields_of(fields.pack_of(found))
    assert fields.fields_of(fields.pack_of(again)) == again
    packs.from_toml(packs.to_toml(fields.pack_of(found)))


# --- patches ------------------------------------------------------------------------------


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(each) for key, each in value.items() if each is not None}
    return value


def _document(luck: _Bytes, depth: int = 0) -> Any:
    match luck.choose(range(8 if depth < 4 else 6)):
        case 6:
            return [_document(luck, depth + 1) for _ in range(luck.choose(range(4)))]
        case 7:
            return {luck.choose("abcd"): _document(luck, depth + 1) for _ in range(luck.choose(range(5)))}
        case n:
            return (None, True, 0, 1, "a", "")[n]


def patches(data: bytes) -> None:
    """A patch makes the new document of the old one, and changes neither. Applied twice, it does the same as once."""
    luck = _Bytes(data)
    old, new = ({name: _document(luck) for name in "abcd"[: luck.choose(range(5))]} for _ in range(2))
    before = copy.deepcopy((old, new))
    merged = merge(old, new)
    assert merge(merged, new) == merged
    assert (old, new) == before
    old, new = _without_nulls(old), _without_nulls(new)
    assert merge(old, diff(old, new)) == new
    assert diff(new, new) == {}


TARGETS: dict[str, Callable[[bytes], None]] = {
    "frames": frames,
    "requests": requests,
    "packets": packets,
    "commands": commands,
    "packs": packs_and_fields,
    "patches": patches,
}
SEEDS: dict[str, list[bytes]] = {
    "frames": [
        b"\3" + masked(1, b"hello", MASK) + masked(9, b"", MASK),
        b"\2" + masked(2, b"x" * 300, MASK) + masked(8, b"\3\xe8", MASK),
        b"\1\x01\x85" + MASK + b"abcde\x80\x85" + MASK + b"abcde",
        b"\1\xc1\x87" + MASK + bytes(a ^ MASK[n % 4] for n, a in enumerate(b"\xcaH\xcd\xc9\xc9\x07\0")),
    ],
    "requests": [
        b"GET / HTTP/1.1\r\nHost: x:1\r\n\r\nGET /a HTTP/1.0\r\n\r\n",
        b"GET /?a=\xc3\xbc HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /rooms HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
        b"GET /socket.io/?EIO=4 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n",
    ],
    "packets": [
        b"\2\1" + b'2["command",{"type":"speak","id":"x","phase":"2-draw","text":"abc","cards":[]}]',
        b"\3\2" + b'212["sync",{"version":3}]',
        b"\0\0" + b'0{"room":"BCDFG"}',
        b"\0\0" + b'51-["command",{"_placeholder":true,"num":0}]',
    ],
    "commands": [bytes((n, n % 9, n * 5, *range(8))) for n in range(18)],  # one for each phase
    "packs": [
        b'title = "x"\n[sides.for]\nname = "a"\n[cards.a-b]\nside = "for"\nanswers = { c = { kind = "direct" } }\n'
    ],
    "patches": [bytes(range(40)), bytes(range(40, 0, -1))],
}
# Words of a format, which would take long to guess.
WORDS: dict[str, list[str]] = {
    "requests": [
        "Content-Length: ",
        "Transfer-Encoding: chunked",
        "Host: ",
        "HTTP/1.1",
        "HTTP/0.9",
        "\r\n\r\n",
        "Expect: 100-continue",
    ],
    "packets": [*(f'"{name}"' for name in KINDS), '"type":', '"phase":', '"_placeholder"', "\\ud800", "\\u0000"],
    "packs": ["[cards.a]", "[[timeline]]", "answers", "sources", "themes", '"""', "stances", "[sides.against]"],
}

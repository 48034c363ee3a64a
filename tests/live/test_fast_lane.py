"""The server's own websockets: frames from browsers, order, stopped readers, and connections without the lane."""

import json
import socket
import zlib

import pytest

from support.device import Device, agree
from support.forked import said_by
from support.machine import PATIENCE
from support.serving import Server
from support.wires import PACKS, framed, handshake

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


class Wire:
    """A websocket byte by byte."""

    def __init__(self, server: Server, device: Device | None = None, more: str = "", buffer: int = 0):
        self.sock = socket.socket()
        if buffer:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(("127.0.0.1", server.port))
        more += f"Cookie: {device.cookies}\r\n" if device else ""
        self.sock.sendall(handshake(f"127.0.0.1:{server.port}", more))
        self.stream = self.sock.makefile("rb")
        self.head = b"".join(iter(self.stream.readline, b"\r\n")).decode()
        assert self.head.startswith("HTTP/1.1 101"), self.head
        assert self.next()[1][:1] == b"0"
        if device:
            self.say(f"40{json.dumps({'room': device.code})}")

    def frame(self, first: int, data: bytes, masked: bool = True) -> None:
        self.sock.sendall(framed(first, data) if masked else bytes((first, len(data))) + data)

    def say(self, text: str) -> None:
        self.frame(0x80 | TEXT, text.encode())

    def next(self) -> tuple[int, bytes]:
        """(first byte, content) of the next frame; (0, b"") at the end."""
        head = self.stream.read(2)
        if len(head) < 2:
            return 0, b""
        n = head[1]
        if n > 125:
            n = int.from_bytes(self.stream.read(2 if n == 126 else 8))
        return head[0], self.stream.read(n)

    def until(self, start: bytes) -> bytes:
        """The content of the next message that begins so."""
        while True:
            first, content = self.next()
            assert first and first & 0x0F != CLOSE, f"waited for {start}"
            if content.startswith(start):
                return content

    def ends_with(self) -> int:
        """The code that the server closes with; the line then ends."""
        while True:
            first, content = self.next()
            if first == 0x80 | CLOSE:
                self.sock.shutdown(socket.SHUT_WR)
                assert self.next() == (0, b"")
                return int.from_bytes(content)


@pytest.fixture
def wire(server):
    made = []

    def new(*arguments, **named):
        made.append(Wire(server, *arguments, **named))
        return made[-1]

    yield new
    for one in made:
        one.sock.close()


@pytest.fixture
def player(device):
    return device().join(device().open_room().code)


def respin(n: int) -> str:
    return f'42{n}["command",{json.dumps({"id": f"respin-number-{n}", "type": "respin"})}]'


def test_a_message_in_pieces_with_a_ping_between_is_one_message(wire, player):
    line = wire(player)
    line.until(b"40")
    message = respin(1).encode()
    line.frame(TEXT, message[:9])
    line.frame(0x80 | PING, b"are you there")
    line.frame(0, message[9:20])
    line.frame(0x80, message[20:])
    assert line.next() == (0x80 | PONG, b"are you there")
    assert b'"ok":true' in line.until(b"431")


@pytest.mark.parametrize("size", [1, 7])
def test_a_message_that_comes_drop_by_drop_is_understood(wire, player, size):
    line = wire(player)
    line.until(b"40")
    sent = []
    line.sock, sock = type("Drops", (), {"sendall": sent.append})(), line.sock
    line.say(respin(1))
    line.sock = sock
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for at in range(0, len(sent[0]), size):
        sock.sendall(sent[0][at : at + size])
    assert b'"ok":true' in line.until(b"431")


def test_many_messages_at_once_are_answered_in_their_order(wire, player):
    line = wire(player)
    line.until(b"40")
    for n in range(1, 31):
        line.say(f'42{n}["sync",{{"version":-1}}]')
    for n in range(1, 31):
        line.until(f'43{n}[{{"ok":true}}]'.encode())


def test_what_was_said_before_a_close_is_answered_and_then_the_close_with_its_code(wire, player):
    line = wire(player)
    line.until(b"40")
    line.say(respin(1))
    line.frame(0x80 | CLOSE, (1001).to_bytes(2) + b"the page is closed")
    assert b'"ok":true' in line.until(b"431")
    assert line.ends_with() == 1001


def test_a_guest_who_says_more_than_a_browser_does_is_hung_up_on_and_a_slow_one_is_let_in(wire, player):
    line, slow = wire(), wire()
    for _ in range(9):
        slow.frame(0x80 | PING, b"")
    slow.say(f"40{json.dumps({'room': player.code, 'screen': 'no such'})}")
    assert b"no_seat" in slow.until(b"44")
    for _ in range(400):
        line.say('42["command",{}]')
    assert line.ends_with() == 1008


@pytest.mark.parametrize(
    ("first", "data", "masked", "code"),
    [
        (0x80 | TEXT, b"3", False, 1002),
        (0x80 | 3, b"", True, 1002),
        (0x80, b"a piece of nothing", True, 1002),
        (0xA0 | TEXT, b"3", True, 1002),
        (0x80 | PING, b"x" * 126, True, 1002),
        (PING, b"a piece of a ping", True, 1002),
        (0xC0 | TEXT, b"packed, which was not agreed", True, 1002),
        (0x80 | TEXT, b"4\xff\xfe", True, 1007),
        (0x80 | TEXT, b"4" * 70_000, True, 1009),
    ],
)
def test_who_does_not_speak_as_a_websocket_is_told_so_and_the_others_go_on(wire, player, first, data, masked, code):
    line, other = wire(), wire(player)
    line.frame(first, data, masked)
    assert line.ends_with() == code
    other.until(b"40")
    other.say(respin(1))
    assert b'"ok":true' in other.until(b"431")


def test_large_messages_come_packed_to_who_offers_it_and_packed_ones_are_understood(wire, a_class):
    player = a_class(8).players[0]
    line = wire(player, more=PACKS)
    assert (
        "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover"
        in line.head
    )
    while True:
        first, content = line.next()
        if first & 0x40:
            whole = zlib.decompressobj(-15).decompress(content + b"\0\0\xff\xff")
            assert len(content) < len(whole)
            assert whole.startswith(b'42["snapshot"')
            break
        assert len(content) < 1024
    packing = zlib.compressobj(wbits=-15)
    packed = packing.compress(respin(1).encode()) + packing.flush(zlib.Z_SYNC_FLUSH)
    line.frame(0xC0 | TEXT, packed[:-4])
    assert b'"ok":true' in line.until(b"431")


def test_what_unpacks_to_more_than_anybody_may_send_ends_its_own_line(wire, player):
    line = wire(player, more=PACKS)
    packing = zlib.compressobj(wbits=-15)
    line.frame(0xC0 | TEXT, (packing.compress(b"4" * 10_000_000) + packing.flush(zlib.Z_SYNC_FLUSH))[:-4])
    assert line.ends_with() == 1009


def test_who_stops_reading_holds_up_nobody_and_finds_everything_in_order(wire, a_class):
    room = a_class(3)
    stopped = wire(room.players[0], buffer=4096)
    stopped.until(b"40")
    for n in range(60):
        room.players[1 + n % 2].command("step_out" if n // 2 % 2 == 0 else "step_in")
    agree([room.host, *room.players[1:]])
    versions = []
    while not versions or versions[-1] < room.host.version:
        message = json.loads(stopped.until(b'42["public"')[2:])[1]
        versions.append(message["version"])
        assert len(versions) == 1 or message["from"] == versions[-2]


NEVER_READS = """
import socket, sys
import eventlet
from engineio import Server
from engineio.packet import MESSAGE, Packet
from debate.transport.websocket import DETACH, Lane

ours, theirs = socket.socketpair()
server, ended = Server(async_mode="eventlet", monitor_clients=False), []
server.on("disconnect", lambda sid, reason: ended.append(reason))
lane = Lane(server, {DETACH: lambda: ours}, most=300)
server.sockets[lane.sid] = lane
while not ended:
    lane.send(Packet(MESSAGE, "x" * 10_000))
    eventlet.sleep(0)
print(ended, lane.closed, server.sockets, len(lane._out), ours.fileno())
"""


def test_who_never_reads_is_given_up_with_all_that_waits(tmp_path):
    assert said_by(NEVER_READS, tmp_path) == "['transport error'] True {} 0 -1\n"


BREAKS_THE_PROTOCOL = """
import socket
import eventlet
from engineio import Server
from debate.transport.websocket import DETACH, Lane

ours, theirs = socket.socketpair()
server, ended = Server(async_mode="eventlet", monitor_clients=False), []
lane = Lane(server, {DETACH: lambda: ours}, most=300)
server.sockets[lane.sid] = lane
server.on("disconnect", lambda sid, reason: ended.append(reason))
server.on("message", lambda sid, text: lane._readable(0))
lane._heard.append((1, "4said before"))
theirs.sendall(bytes(2))
lane._answering = True
lane._answer()
eventlet.sleep(0.1)
print(ended, lane.closed, bool(lane._reader))
"""


def test_who_breaks_the_protocol_while_being_answered_is_hung_up_on_without_a_fault_in_the_loop(tmp_path):
    assert said_by(BREAKS_THE_PROTOCOL, tmp_path) == "['transport error'] True True\n"


def test_without_the_lane_everything_is_said_the_usual_way(tmp_path, monkeypatch):
    monkeypatch.setenv("DEBATE_FAST_LANE", "0")
    server = Server(tmp_path)
    host = Device(server.address).open_room()
    player = Device(server.address).join(host.code)
    try:
        assert "Extensions" not in Wire(server, more=PACKS).head
        for one in (host, player):
            one.connect()
        player.do("respin")
        agree([host, player])
        assert not server.errors()
    finally:
        for one in (host, player, server):
            one.stop() if one is server else one.close()


def test_who_begins_with_polling_changes_to_a_websocket_and_hears_the_same(device):
    host = device().open_room()
    host.connect()
    both = device(transports=("polling", "websocket")).join(host.code).connect()
    assert both.socket.transport() == "websocket"
    both.do("respin")
    host.do("rename", seat=both.seat, alias="Amber Heron")
    agree([host, both])

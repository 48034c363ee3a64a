"""Strangers and players send far more than allowed, and the others play on. Own server, loopback only, bounded."""

import contextlib
import json
import socket
import statistics
import threading
import time
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import requests

from debate.transport.frames import split
from support.device import Device
from support.machine import PATIENCE, until
from support.serving import TOKEN, Server
from support.wires import PACKS, framed, handshake, packed


def stranger(server: Server, more: str = "") -> socket.socket:
    """A websocket that has said nothing yet."""
    line = socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)
    line.sendall(handshake(more=PACKS + more))
    assert line.recv(12) == b"HTTP/1.1 101"
    return line


def send(lines: list[socket.socket], data: bytes) -> None:
    for line in lines:
        line.setblocking(False)
        with contextlib.suppress(
            OSError
        ):  # it was closed, or the server does not read any more: that is what is wanted
            line.send(data)


def overtaken(device: Device, answered: Counter[bool], seconds: float) -> float:
    """How many of `answered` came while the device waited for an answer of its own, in the middle."""
    meanwhile, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        before = answered.total()
        assert device.raw({"version": device.version, "sum": device.sum}, event="sync") == {"ok": True}
        meanwhile.append(answered.total() - before)
        time.sleep(0.1)  # within a socket's own measure
    return statistics.median(meanwhile)


class Silent(NamedTuple):
    """A server with fifty strangers who say nothing, as many as may come from one address, and a host whose seat is kept."""

    server: Server
    host: Device
    lines: list[socket.socket]
    since: float  # s, monotonic: when the first of them came


@pytest.fixture(scope="module", autouse=True)  # they wait while the other tests of this file run
def silent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Silent]:
    server = Server(tmp_path_factory.mktemp("silent"), DEBATE_CROWD="50", DEBATE_METRICS_TOKEN=TOKEN)
    try:
        host = Device(server.address).open_room().connect()
        since = time.monotonic()
        yield Silent(server, host, [stranger(server) for _ in range(50)], since)
        host.close()
    finally:
        server.stop()


def hung_up(line: socket.socket) -> bool:
    """Whether the server has closed this line."""
    line.setblocking(False)
    try:
        while line.recv(65536):
            pass
    except BlockingIOError:
        return False
    except ConnectionError:
        pass
    return True


def test_strangers_that_say_nothing_are_counted_by_address(silent):
    later = []

    def refused(path: str) -> bool:
        line = socket.create_connection(("127.0.0.1", silent.server.port), timeout=PATIENCE)
        line.sendall(handshake().replace(b"transport=websocket", path.encode()))
        if line.recv(12) == b"HTTP/1.1 429":
            line.close()
            return True
        later.append(line)
        return False

    for path in ("transport=websocket", "transport=polling", "transport=websocket&xsid=1", "xsid=1&transport=polling"):
        until(lambda path=path: refused(path), "one more is let in")
    for _ in range(3):  # by then the server has hung up on whomever it sent away
        silent.server.figures()
    # On a busy machine the first have to go before the last come, and others take their places.
    assert len(later) <= sum(map(hung_up, silent.lines + later)), "more are let in than were sent away"
    for line in later:
        line.close()
    silent.lines.pop().close()
    until(lambda: stranger(silent.server), "nobody is let in after one has left")
    silent.host.do("lock")


@pytest.mark.parametrize("size", [3_000, 60_000])
def test_what_strangers_send_packed_does_not_fill_the_memory(attacked, size):
    before = attacked.figures()["process_resident_memory_bytes"]
    lines = [stranger(attacked) for _ in range(40)]
    bomb = (packed(size) * 1000)[:60_000]
    send(lines, bomb)
    time.sleep(0.5)
    after = attacked.figures()["process_resident_memory_bytes"]
    for line in lines:
        line.close()
    assert after - before < 60e6, f"{(after - before) / 1e6:.0f} MB more"


def test_nor_does_what_a_player_sends_packed(attacked):
    host = Device(attacked.address).open_room()
    lines = [stranger(attacked, f"Cookie: {host.cookies}\r\n") for _ in range(20)]
    send(lines, framed(0x81, f"40{json.dumps({'room': host.code})}".encode()))
    time.sleep(0.5)
    before = attacked.figures()["process_resident_memory_bytes"]
    send(lines, (packed(60_000) * 1000)[:60_000])
    time.sleep(0.3)
    after = attacked.figures()["process_resident_memory_bytes"]
    for line in lines:
        line.close()
    assert after - before < 60e6, f"{(after - before) / 1e6:.0f} MB more"


def test_strangers_who_poll_may_say_as_little(attacked):
    address = f"{attacked.address}/socket.io/?EIO=4&transport=polling"
    sid = json.loads(requests.get(address, timeout=PATIENCE).text[1:])["sid"]
    asked = "\x1e".join(['42["command",{}]'] * 10)
    said = [requests.post(f"{address}&sid={sid}", asked, timeout=PATIENCE).status_code for _ in range(3)]
    assert said[0] == 200 and said[2] == 400


def test_one_seat_has_no_end_of_windows_but_many(attacked):
    host = Device(attacked.address).open_room()
    lines, opened = [stranger(attacked, f"Cookie: {host.cookies}\r\n") for _ in range(40)], 0
    for line in lines:
        line.sendall(framed(0x81, f"40{json.dumps({'room': host.code})}".encode()))
        heard = b""
        while b"40{" not in heard and b"44{" not in heard:
            heard += line.recv(65536)
        opened += b"40{" in heard
    assert opened == 32
    for line in lines:
        line.close()
    until(lambda: Device.connect(host), "the seat stays shut")
    host.close()


def test_who_floods_a_socket_delays_nobody_else(attacked):
    """All in messages, and the allowance grows with time as the server's does: a slow or busy machine changes nothing."""
    host = Device(attacked.address).open_room("open").connect()
    players = [Device(attacked.address).join(host.code) for _ in range(20)]
    unread: dict[socket.socket, bytes] = {}
    for player in players:
        line = stranger(attacked, f"Cookie: {player.cookies}\r\n")
        unread[line] = line.recv(65536).partition(b"\r\n\r\n")[2]
        line.sendall(framed(0x81, f"40{json.dumps({'room': host.code})}".encode()))
    message, done = framed(0x81, b'421["sync",{"version":-1}]'), threading.Event()
    flood, lines = message * 3000, list(unread)
    sent = dict.fromkeys(lines, 0)  # bytes
    answered = Counter[bool]()  # by whether it was done

    def pour() -> None:
        for line in lines:
            line.setblocking(False)
        while not done.is_set():
            for line in lines:
                with contextlib.suppress(OSError):
                    sent[line] += line.send(flood[sent[line] % len(flood) :])
                with contextlib.suppress(OSError):
                    frames, unread[line] = split(unread[line] + line.recv(1_000_000))
                    answered.update(b'"ok":true' in said for _, said in frames if said.startswith(b"43"))
            time.sleep(0.005)

    begun = time.monotonic()
    pouring = threading.Thread(target=pour)
    pouring.start()
    try:
        before_the_host = overtaken(host, answered, 4)
    finally:
        done.set()
        pouring.join()
        lasted = time.monotonic() - begun
        for line in lines:
            line.close()
        host.close()
    to_read = 120 + 2 * 32 + 30 * lasted
    assert min(sent.values()) > to_read * len(message), "that was no flood"
    assert before_the_host <= 3 * 8 * len(lines), "others wait longer than three turns of each"
    assert answered[True] <= (40 + 20 * lasted) * len(lines), "more is done than a socket may ask for"
    assert answered.total() <= to_read * len(lines), "more is read than a socket may send"


def test_who_leaves_a_room_and_keeps_the_line_is_hung_up_on(attacked):
    host = Device(attacked.address).open_room()
    line = stranger(attacked, f"Cookie: {host.cookies}\r\n")
    line.sendall(framed(0x81, f"40{json.dumps({'room': host.code})}".encode()))
    time.sleep(0.5)
    line.sendall(framed(0x81, b"41"))
    line.settimeout(PATIENCE)
    with contextlib.suppress(ConnectionError):
        while line.recv(65536):
            pass


def test_strangers_that_say_nothing_have_to_go(silent):
    time.sleep(max(0.0, silent.since + 21 - time.monotonic()))
    until(lambda: silent.server.figures()["process_open_fds"] < 40, "they stay until somebody comes")
    late = Device(silent.server.address)
    late.code, late.http = silent.host.code, silent.host.http
    late.connect()  # all that said nothing had to go
    late.close()

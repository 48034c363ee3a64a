"""What leads the fuzzer furthest, over real sockets at a server at which a class plays on. A long run takes up what
`python -m tools.fuzz` has kept, if it ever ran here:

    python -m pytest tests/fuzz/test_sockets.py --examples 3000
"""

import contextlib
import json
import socket
import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from debate.transport.frames import masked
from fuzz.targets import SEEDS
from support.device import Device, agree, arrived
from support.machine import PATIENCE
from support.playing import everybody_does, go_on
from support.serving import Server
from support.wires import MASK, PACKS, handshake

FROM = {"requests": 0, "frames": 1, "packets": 2}  # bytes before that are for the target
CORPUS = Path(__file__).parents[2] / ".fuzz"
TEXT, PING, PONG = 1, 9, b"\x8a\x00"


def inputs(name: str, many: int, luck: Random) -> Iterator[bytes]:
    """Inputs of a target: what was kept, and changes of that."""
    kept = [*SEEDS[name], *(file.read_bytes() for file in sorted((CORPUS / name).glob("*")))]
    luck.shuffle(kept)
    yield from kept[: many // 2]
    for _ in range(many - min(len(kept), many // 2)):
        one, at = luck.choice(kept), luck.randrange(400)
        yield one[:at] + luck.randbytes(luck.randrange(20)) + one[at + luck.randrange(20) :]


class Hostile:
    """A player with a seat in a room, who says whatever there is."""

    def __init__(self, server: Server, code: str):
        self.server, self.code, self.luck = server, code, Random(1)
        self.device = Device(server.address).join(code)
        self.answers, self.line = b"", None

    def raw(self, data: bytes) -> None:
        """These bytes on a connection of their own, and everything that is answered until it is closed."""
        with self.connected() as line:
            self.end(line, data)

    def frames(self, data: bytes) -> None:
        """The same on a websocket: of somebody with a seat, or of a stranger."""
        with self.websocket(seated=self.luck.random() < 0.1) as line:
            self.end(line, data)

    def packet(self, data: bytes) -> None:
        """A message on the websocket that the player keeps, until a ping after it is answered. Is that closed, a new one is opened."""
        self.line = self.line or self.websocket(seated=True)
        try:
            self.line.sendall(masked(TEXT, b"4" + data, MASK) + masked(PING, b"", MASK))
            heard = b""
            while PONG not in heard:
                heard = heard[-1:] + self.hears(self.line)
        except ConnectionError:
            self.line.close()
            self.line = None

    def connected(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.server.port), timeout=PATIENCE)

    def websocket(self, seated: bool) -> socket.socket:
        line = self.connected()
        line.sendall(handshake(more=f"{PACKS}Cookie: {self.device.cookies if seated else ''}\r\n"))
        heard = b""
        while b"\r\n\r\n" not in heard:
            heard += self.hears(line)
        if seated:
            line.sendall(masked(TEXT, f"40{json.dumps({'room': self.code})}".encode(), MASK))
        return line

    def end(self, line: socket.socket, data: bytes) -> None:
        with contextlib.suppress(ConnectionError, OSError):
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
            while True:
                self.hears(line)

    def hears(self, line: socket.socket) -> bytes:
        heard = line.recv(65536)
        if not heard:
            raise ConnectionError
        assert b"HTTP/1.1 500" not in heard and b"Traceback" not in heard, heard
        return heard


class Lesson:
    """A class that plays one debate after another until it is over, with some hostile players in each; `waited` is how long
    an answer took (s)."""

    def __init__(self, server: Server):
        self.server, self.over, self.phases, self.waited = server, False, 0, list[float]()
        self.open_room()

    def open_room(self) -> None:
        self.host = Device(self.server.address).open_room().connect()
        self.players = [Device(self.server.address).join(self.host.code).connect() for _ in range(4)]
        self.hostile = [Hostile(self.server, self.host.code) for _ in range(3)]
        self.host.do("begin")

    def play(self) -> None:
        while not (self.over and self.phases):
            phase = self.host.phase()["id"]
            everybody_does(self.players)
            for one in self.players:
                begun = time.monotonic()
                assert one.raw({"version": one.version, "sum": one.sum}, event="sync") == {"ok": True}
                self.waited.append(time.monotonic() - begun)
            arrived(self.players, go_on(self.host, phase))
            self.phases += 1
            if self.host.phase()["name"] == "finished":
                self.close()
                self.open_room()
        self.close()

    def close(self) -> None:
        agree([self.host, *self.players])
        for one in (self.host, *self.players):
            one.close()


@pytest.mark.timeout(0)
def test_no_bytes_on_a_socket_break_a_server_or_disturb_a_class(tmp_path, often):
    server, luck = Server(tmp_path), Random(often)
    try:
        lesson, begun = Lesson(server), time.monotonic()
        with ThreadPoolExecutor(1) as pool:
            playing = pool.submit(lesson.play)
            try:
                for name, say in (("requests", Hostile.raw), ("frames", Hostile.frames), ("packets", Hostile.packet)):
                    for data in inputs(name, often // 3, luck):
                        say(luck.choice(lesson.hostile), data[FROM[name] :])
            finally:
                lesson.over = True
                took = time.monotonic() - begun
            playing.result()
    finally:
        server.stop()
    assert len(server.log.read_text().splitlines()) < 5, server.log.read_text()
    usual, longest = statistics.median(lesson.waited), statistics.quantiles(lesson.waited, n=100)[98]
    print(
        f"\n{often} inputs in {took:.1f} s and {lesson.phases} phases; an answer took {usual:.3f} s, at p99 {longest:.3f}"
    )

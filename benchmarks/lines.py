"""Thousands of browsers in one cheap loop: epoll, our own HTTP, and websocket frames as the server makes them.

Packets are read only on request: at saturation, most are only counted.
"""

import contextlib
import heapq
import itertools
import os
import select
import socket
import time
import zlib
from collections.abc import Callable, Generator
from typing import Any

import msgspec

from debate.transport.frames import CLOSING, COMPRESSED, FIN, TEXT, masked, split

clock = time.perf_counter
decode = msgspec.json.decode
encode = msgspec.json.encode

READ = 256 * 1024
PACKED_TEXT, GOODBYE = FIN | COMPRESSED | TEXT, FIN | CLOSING  # first bytes of frames that are not simply text
Task = Generator[Any, Any, None]  # yields what it waits for: seconds, or a function that takes the callback


class Late(Exception):
    """What was waited for did not happen in time."""


class Loop:
    """Everything that this process waits for."""

    def __init__(self) -> None:
        self._epoll = select.epoll()
        self._ready: dict[int, Callable[[int], None]] = {}
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()

    def watch(self, fd: int, ready: Callable[[int], None], events: int = select.EPOLLIN) -> None:
        if fd in self._ready:
            self._epoll.modify(fd, events)
        else:
            self._epoll.register(fd, events)
        self._ready[fd] = ready

    def forget(self, fd: int) -> None:
        if self._ready.pop(fd, None):
            self._epoll.unregister(fd)

    def later(self, seconds: float, do: Callable[[], None]) -> None:
        heapq.heappush(self._timers, (clock() + seconds, next(self._order), do))

    def start(self, task: Task) -> None:
        """Start a task; after its first wait, it goes on by itself."""
        self._go_on(task, None)

    def _go_on(self, task: Task, value: Any) -> None:
        try:
            wanted = task.send(value)
        except StopIteration:
            return
        if isinstance(wanted, (int, float)):
            self.later(wanted, lambda: self._go_on(task, None))
        else:
            wanted(lambda answer: self._go_on(task, answer))

    def run(self, done: Callable[[], bool], patience: float) -> None:
        """Run until `done()`. Raises Late after `patience` seconds."""
        timers, ready, poll, end = self._timers, self._ready, self._epoll.poll, clock() + patience
        while not done():
            now = clock()
            if now > end:
                raise Late
            while timers and timers[0][0] <= now:
                heapq.heappop(timers)[2]()
            wait = min(0.1, max(0.0, timers[0][0] - now)) if timers else 0.1
            for fd, event in poll(wait, 1024):
                if fd in ready:
                    ready[fd](event)


class Browser:
    """One browser's HTTP connection and its cookies."""

    def __init__(self, loop: Loop, port: int):
        self.loop, self.port, self.cookies = loop, port, {}
        self.bytes = 0
        self._sock: socket.socket | None = None

    def ask(self, method: str, path: str, body: Any = None, accept: str = "text/html") -> Callable:
        """For a task to yield: comes back as (status, body)."""
        data = b"" if body is None else encode(body)
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept: {accept}\r\nAccept-Encoding: gzip\r\n"
        )
        if self.cookies:
            head += f"Cookie: {self.cookie()}\r\n"
        if data:
            head += f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n"
        return lambda back: self._send(f"{head}\r\n".encode() + data, back)

    def json(self, method: str, path: str, body: Any = None) -> Callable:
        return self.ask(method, path, body, "application/json")

    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def close(self) -> None:
        if self._sock:
            self.loop.forget(self._sock.fileno())
            self._sock.close()
            self._sock = None

    def _send(self, request: bytes, back: Callable[[Any], None]) -> None:
        if self._sock is None:
            self._sock = connect(self.port)
        got, fd = bytearray(), self._sock.fileno()

        def ready(event: int) -> None:
            if event & select.EPOLLOUT:
                self._sock.send(request)
                self.loop.watch(fd, ready)
                return
            data = self._sock.recv(READ)
            got.extend(data)
            if answer := self._parse(got, ended=not data):
                self.loop.forget(fd)
                self.bytes += len(got)
                if not data:
                    self.close()
                back(answer)

        self.loop.watch(fd, ready, select.EPOLLOUT)

    def _parse(self, got: bytearray, ended: bool) -> tuple[int, bytes] | None:
        head, blank, body = bytes(got).partition(b"\r\n\r\n")
        if not blank:
            if ended:
                raise ConnectionError("the server closed the line without an answer")
            return None
        status, *lines = head.decode("latin-1").split("\r\n")
        fields = [line.partition(": ")[::2] for line in lines]
        length = next((int(v) for k, v in fields if k.lower() == "content-length"), None)
        if not (ended or (length is not None and len(body) >= length)):
            return None
        for name, value in fields:
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        if any(k.lower() == "content-encoding" for k, v in fields):
            body = zlib.decompress(body, 31)
        return int(status.split()[1]), body


class Line:
    """One websocket with Engine.IO and Socket.IO on it. `hear(message)` gets the bytes of each Engine.IO
    packet that is no ping; `lost()` is called once when the line goes."""

    def __init__(
        self,
        loop: Loop,
        port: int,
        auth: Any,
        hear: Callable[[bytes], None],
        lost: Callable[[], None],
        cookie: str,
    ):
        self.loop, self.hear, self.lost = loop, hear, lost
        self.bytes = self.unpacked = 0
        self._auth, self._rest, self._out = auth, b"", b""
        self._mask = os.urandom(4)
        head = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
        head += f"Host: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        head += "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        head += f"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nCookie: {cookie}\r\n\r\n"
        self._out = head.encode()
        self._sock = connect(port)
        self._fd = self._sock.fileno()
        self._read = self._read_head
        loop.watch(self._fd, self._ready, select.EPOLLOUT)

    def send(self, message: bytes) -> None:
        """One frame, masked as a browser's."""
        frame = masked(TEXT, message, self._mask)
        if self._out:
            self._out += frame
            return
        try:
            sent = self._sock.send(frame)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._end()
            return
        if sent < len(frame):
            self._out = frame[sent:]
            self.loop.watch(self._fd, self._ready, select.EPOLLIN | select.EPOLLOUT)

    def close(self) -> None:
        self.lost = lambda: None
        self._end()

    def _end(self) -> None:
        if self._sock.fileno() >= 0:
            self.loop.forget(self._fd)
            self._sock.close()
            self.lost()

    def _ready(self, event: int) -> None:
        try:
            if event & select.EPOLLOUT:
                self._out = self._out[self._sock.send(self._out) :]
                if not self._out:
                    self.loop.watch(self._fd, self._ready)
                return
            data = self._sock.recv(READ)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._end()
            return
        self.bytes += len(data)
        self._read(data)

    def _read_head(self, data: bytes) -> None:
        head, blank, rest = (self._rest + data).partition(b"\r\n\r\n")
        if not blank:
            self._rest += data
            return
        if not head.startswith(b"HTTP/1.1 101"):
            self._end()
            return
        self.bytes, self._rest, self._read = len(rest), b"", self._read_frames
        self.send(b"40" + encode(self._auth))
        if rest:
            self._read_frames(rest)

    def _read_frames(self, data: bytes) -> None:
        found, self._rest = split(self._rest + data if self._rest else data)
        for first, received in found:
            text = received
            if first == PACKED_TEXT:
                text = zlib.decompressobj(-15).decompress(received + b"\0\0\xff\xff")
            elif first == GOODBYE:
                self._end()
                return
            self.unpacked += len(text)
            if text == b"2":
                self.send(b"3")
            else:
                self.hear(text)


def connect(port: int) -> socket.socket:
    """A connection that is on its way."""
    sock = socket.socket()
    sock.setblocking(False)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with contextlib.suppress(BlockingIOError):
        sock.connect(("127.0.0.1", port))
    return sock

"""Serves websockets on eventlet's loop, without giving each its own greenlets, queues and timers.

python-engineio gives a websocket three greenlets, and a message to a room of thirty goes through thirty
queues, each with a timer, a wake-up and two switches. Here a message is packed once and written immediately
to every socket that can take it; a socket that can't keeps its messages waiting, up to a limit. Reading
wakes a greenlet only for a complete message. docs/performance.md has the figures.

This bypasses the public interfaces of python-engineio and eventlet (docs/decisions/0010-a-lane-for-websockets.md):
`install` hooks in before `Server._handle_connect`, for browsers that begin with a websocket. Browsers that begin with
polling, and all browsers if `install` is not called or refuses, are served by python-engineio itself.
"""

import base64
import hashlib
import logging
import select
import socket
import time
from collections import deque
from collections.abc import Callable
from typing import Any

import engineio
import eventlet
import socketio
from engineio.exceptions import SocketIsClosedError
from engineio.packet import CLOSE, OPEN, Packet
from engineio.socket import Socket
from eventlet.hubs import get_hub
from eventlet.patcher import original

from .frames import BINARY, CLOSING, FAULTY, PACKED, PING, PONG, TEXT, TOO_MANY, Fault, Reader, frame, may_pack, packed
from .gate import GUEST_MESSAGES
from .http import DETACH

READ = 64 * 1024
AHEAD = 32  # frames that may be read before the first is answered
A_GUEST = 4096  # bytes of the longest message from a socket outside any room, which only has to introduce itself
# Frames of one socket that are read at once, and per second; a person's browser sends a few.
FRAME_BURST, FRAME_RATE = 120.0, 30.0
MESSAGES_PER_TURN = 8  # messages of one socket that are answered before other sockets get a turn
PARTING = 5.0  # s that the last messages may take
EXTENSIONS = "debate.extensions"  # what the browser offers; hidden from eventlet, which accepts every offer
ENVIRON_KEPT = (
    "HTTP_COOKIE",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_HOST",
    "HTTP_ORIGIN",
    "REMOTE_ADDR",
    "QUERY_STRING",
    "wsgi.url_scheme",
)

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # from RFC 6455
MESSAGE_MARK, PONG_MARK, CLOSE_MARK = "4", "3", "1"  # the first characters of Engine.IO's packets
NORMAL = 1000  # the code of a normal close

HUNG_UP = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)  # the last one on Linux only

log = logging.getLogger(__name__)


def install(server: socketio.Server, most: int) -> None:
    """Serve websockets here from now on; at most `most` messages may wait for each. If the library's
    internals have changed, log a warning and do nothing."""
    eio = server.eio
    if missing := [
        name for name in ("_handle_connect", "_trigger_event", "_service_task", "sockets") if not hasattr(eio, name)
    ]:
        log.warning("This python-engineio has no %s: websockets take the usual, slower way.", missing[0])
        return
    usual = eio._handle_connect

    def handle_connect(
        environ: dict[str, Any], start_response: Callable[..., Any], transport: str, jsonp_index: int | None = None
    ) -> Any:
        if transport != "websocket" or DETACH not in environ:
            return usual(environ, start_response, transport, jsonp_index)
        if eio.start_service_task:
            eio.start_service_task = False
            eio.service_task_handle = eio.start_background_task(eio._service_task)
        Lane(eio, environ, most).begin(environ)
        return []

    eio._handle_connect = handle_connect


class Outbox:
    """Collects lanes that have something to send until the loop's next turn: then messages to one socket at the same
    moment, such as an answer and a patch, leave together."""

    def __init__(self) -> None:
        self._lanes: list[Lane] = []

    def add(self, lane: "Lane") -> None:
        if not self._lanes:
            get_hub().schedule_call_global(0, self._send)
        self._lanes.append(lane)

    def _send(self) -> None:
        lanes, self._lanes = self._lanes, []
        for lane in lanes:
            lane.write()


outbox = Outbox()


class Lane(Socket):  # type: ignore[misc]  # python-engineio has no types
    """One browser's websocket. To Engine.IO's server it looks like one of its own sockets."""

    def __init__(self, server: engineio.Server, environ: dict[str, Any], most: int):
        self.server, self.sid = server, server.generate_id()
        self.session: dict[str, Any] = {}
        self.connected = self.upgraded = True
        self.upgrading = self.closing = self.closed = False
        self.last_ping: float | None = None
        self._sock = environ[DETACH]()
        self._sock.setblocking(False)
        self._fd = self._sock.fileno()
        self._most = most
        self._packs = may_pack(environ.get(EXTENSIONS, ""))
        self._reader = self._writer = self._timer = None
        self._frames = Reader(A_GUEST, self._packs, 1)
        self._heard: deque[tuple[int, str | bytes]] = deque()  # messages and a Close, with their opcodes
        self._held = 0  # bytes received since everything was last answered
        self._answering = False
        self._guest = True  # until the socket is let into a room
        self._left, self._left_at = float(GUEST_MESSAGES), time.monotonic()  # frames that may be read without a pause
        self._out: list[bytes] = []

    def begin(self, environ: dict[str, Any]) -> None:
        """Do the handshake and listen."""
        eventlet.hubs.notify_opened(self._fd)
        self.server.sockets[self.sid] = self
        accept = base64.b64encode(hashlib.sha1(environ["HTTP_SEC_WEBSOCKET_KEY"].encode() + GUID).digest()).decode()
        lines = [
            "HTTP/1.1 101 Switching Protocols",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Accept: {accept}",
        ]
        self._put(
            "\r\n".join([*lines, *([f"Sec-WebSocket-Extensions: {PACKED}"] if self._packs else []), "", ""]).encode()
        )
        interval, timeout = self.server.ping_interval + self.server.ping_interval_grace_period, self.server.ping_timeout
        opening = {"sid": self.sid, "upgrades": [], "pingTimeout": timeout * 1000, "pingInterval": interval * 1000}
        self.send(Packet(OPEN, opening | {"maxPayload": self.server.max_http_buffer_size}))
        self.server._trigger_event(
            "connect", self.sid, {name: environ[name] for name in ENVIRON_KEPT if name in environ}, run_async=False
        )
        self._set_timer(self.server.ping_interval, self._ping)
        self._listen()

    def admit(self) -> None:
        """The socket was let into a room: it may send longer messages, and more at once."""
        self._frames.most, self._frames.turn = self.server.max_http_buffer_size, AHEAD
        if self._guest:
            self._guest = False
            self._left, self._left_at = FRAME_BURST, time.monotonic()

    @property
    def waiting(self) -> int:
        """How many frames are still unsent."""
        return len(self._out)

    # --- what Engine.IO's server calls ----------------------------------------------------

    def send(self, pkt: Packet) -> None:
        """Like Engine.IO's. A packet for many sockets is packed once."""
        if not self.closed:
            frames = pkt.__dict__.setdefault("frames", {})
            if self._packs not in frames:
                frames[self._packs] = _frame(pkt, self._packs)
            self._put(frames[self._packs])

    def close(self, wait: bool = True, abort: bool = False, reason: str | None = None) -> None:
        """Like Engine.IO's: the application is told first. Messages sent before still leave, unless `abort`."""
        if self.closed or self.closing:
            return
        self.closing = True
        self.server._trigger_event(
            "disconnect", self.sid, reason or self.server.reason.SERVER_DISCONNECT, run_async=False
        )
        if abort:
            self._out.clear()
        else:
            self.send(Packet(CLOSE))
        self.closed = True
        if abort:
            self._free()
        else:
            self._put(frame(CLOSING, NORMAL.to_bytes(2)))
            self._set_timer(PARTING, self._free)
            self.write()

    def schedule_ping(self) -> None:
        """Like Engine.IO's: the last ping was answered."""
        if self.last_ping:
            self.last_ping = None
            self._set_timer(self.server.ping_interval, self._ping)

    def _ping(self) -> None:
        self.last_ping = time.monotonic()
        self._put(PING_FRAME)

    def check_ping_timeout(self) -> bool:
        """Like Engine.IO's, which compares the system's clock: that may be set."""
        if self.closed:
            raise SocketIsClosedError
        if self.last_ping is None or time.monotonic() - self.last_ping <= self.server.ping_timeout:
            return True
        self.close(wait=False, reason=self.server.reason.PING_TIMEOUT)
        return False

    # --- writing --------------------------------------------------------------------------

    def _put(self, frame: bytes) -> None:
        self._out.append(frame)
        if len(self._out) == 1:
            outbox.add(self)
        elif len(self._out) > self._most and self._writer and not self.closing:
            # A client that doesn't read would fill the memory. It will come back for a snapshot.
            eventlet.spawn_n(self.close, abort=True, reason=self.server.reason.TRANSPORT_ERROR)

    def write(self) -> None:
        """Send waiting frames, as far as the socket takes them; the rest when it takes more."""
        if self._writer or not self._out or self._sock.fileno() < 0:
            return
        data = self._out[0] if len(self._out) == 1 else b"".join(self._out)
        try:
            sent = self._sock.send(data)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._lose()
            return
        if sent == len(data):
            self._out.clear()
            if self.closed:
                self._part()
        else:
            self._out[:] = [data[sent:]]
            self._writer = get_hub().add("write", self._fd, self._writable, _nothing, None)

    def _writable(self, _fd: int) -> None:
        get_hub().remove(self._writer)
        self._writer = None
        self.write()

    def _part(self) -> None:
        """Everything was sent: close our side, and wait for the other side to close."""
        try:
            self._sock.shutdown(socket.SHUT_WR)
        except OSError:
            self._free()

    # --- reading --------------------------------------------------------------------------

    def _listen(self) -> None:
        if not self._reader and self._sock.fileno() >= 0:
            self._reader = get_hub().add("read", self._fd, self._readable, _nothing, None)

    def _pause(self) -> None:
        if self._reader:
            get_hub().remove(self._reader)
            self._reader = None

    def _readable(self, _fd: int) -> None:
        """Called by the loop itself: nothing here may wait."""
        try:
            data = self._sock.recv(READ)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lose()
            return
        if not self.closed:  # otherwise the data came after the close
            self._understand(data)

    def _understand(self, data: bytes) -> bool:
        """Take the bytes read, as many as one turn allows. The rest waits until everything before it is answered.
        False if they break the protocol."""
        frames = self._frames
        try:
            for opcode, message in frames.read(data):
                self._take(opcode, message)
        except Fault as fault:
            self._fail(fault.args[0])
            return False
        self._held += frames.bytes
        self._left -= frames.frames
        if self._guest and self._left < 0:
            self._fail(TOO_MANY)
            return False
        if frames.full or len(self._heard) >= frames.turn or self._held > frames.most:
            self._pause()
        if self._answering:
            return True
        if self._heard or frames.full:
            self._answering = True
            eventlet.spawn_n(self._answer)
        elif self._left < 0:  # pings, which are answered right here
            self._slow_down()
        return True

    def _take(self, opcode: int, message: str | bytes) -> None:
        if opcode in (TEXT, BINARY, CLOSING):
            self._heard.append((opcode, message))
        elif opcode == PING:
            self._put(frame(PONG, message))  # type: ignore[arg-type]  # only TEXT messages are str

    def _answer(self) -> None:
        """Answer all messages in order, in a separate greenlet, because answering may wait for the database."""
        answered = 0
        try:
            while self._heard and not self.closed:
                self._hear(*self._heard.popleft())
                answered += 1
                if answered % MESSAGES_PER_TURN == 0:
                    eventlet.sleep(0)
        finally:
            self._answering, self._held = False, 0
        self._slow_down()

    def _slow_down(self) -> None:
        """Go on reading, but not faster than allowed: meanwhile messages wait at the sender. What a sender who has hung
        up left waiting is not read at all."""
        now = time.monotonic()
        if not self._guest:
            self._left, self._left_at = min(FRAME_BURST, self._left + (now - self._left_at) * FRAME_RATE), now
        if self._left >= 0 or self.closed:
            self._go_on()
        elif _has_hung_up(self._fd):
            self._lose()
        else:
            self._pause()
            get_hub().schedule_call_global(-self._left / FRAME_RATE, self._go_on)

    def _go_on(self) -> None:
        """Take what the last turn left, and listen again."""
        if self.closed or (self._frames.full and not self._understand(b"")):
            return
        if not self._answering:
            self._listen()

    def _hear(self, opcode: int, message: str | bytes) -> None:
        kind = message[:1]
        if opcode == CLOSING:
            self._close_too(message)  # type: ignore[arg-type]  # only TEXT messages are str
        elif kind == MESSAGE_MARK or isinstance(message, bytes):
            self.server._trigger_event(
                "message", self.sid, message if isinstance(message, bytes) else message[1:], run_async=False
            )
        elif kind == PONG_MARK:
            self.schedule_ping()
        elif kind == CLOSE_MARK:
            self.close(wait=False, abort=True, reason=self.server.reason.CLIENT_DISCONNECT)

    # --- ending ---------------------------------------------------------------------------

    def _fail(self, code: int) -> None:
        """Close, because the other side broke the protocol."""
        self._pause()
        self._heard.clear()

        eventlet.spawn_n(self._say_close, code.to_bytes(2), self.server.reason.TRANSPORT_ERROR)

    def _close_too(self, said: bytes) -> None:
        """Answer a browser's Close frame with one, and with its code (RFC 6455, 5.5.1)."""
        self._say_close(FAULTY.to_bytes(2) if len(said) == 1 else said[:2], self.server.reason.TRANSPORT_CLOSE)

    def _say_close(self, code: bytes, reason: str) -> None:
        """Tell the application, then the other side; wait until that hangs up, but not for long."""
        if not self.closed and not self.closing:
            self.closing = True
            self.server._trigger_event("disconnect", self.sid, reason, run_async=False)
            self.closed = True
            self._put(frame(CLOSING, code))
            self._set_timer(PARTING, self._free)
            self._listen()

    def _lose(self) -> None:
        """The connection is gone. Tell the application in a separate greenlet."""
        self._pause()
        if self.closed:
            self._free()
        else:
            eventlet.spawn_n(self.close, abort=True, reason=self.server.reason.TRANSPORT_CLOSE)

    def _free(self) -> None:
        self._pause()
        if self._writer:
            get_hub().remove(self._writer)
            self._writer = None
        if self._timer:
            self._timer.cancel()
        self._sock.close()
        self.server.sockets.pop(self.sid, None)

    def _set_timer(self, seconds: float, do: Callable[[], None]) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = get_hub().schedule_call_global(seconds, do)


def _has_hung_up(fd: int) -> bool:
    """Whether nothing more will come on this connection than what the system has received already."""
    poll = original("select").poll()  # eventlet takes it out of `select`, because it could wait; this does not
    poll.register(fd, HUNG_UP)
    return bool(poll.poll(0))


def _nothing(*_: Any) -> None:
    """The loop's callback for a lost socket: there is no greenlet to tell."""


def _frame(pkt: Packet, packs: bool) -> bytes:
    """The packet as a frame, for browsers that accept compression or for those that don't."""
    message = pkt.encode()
    opcode, data = (TEXT, message.encode("utf-8", "replace")) if isinstance(message, str) else (BINARY, message)
    return packed(opcode, data) if packs else frame(opcode, data)


PING_FRAME = frame(TEXT, b"2")

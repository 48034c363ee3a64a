"""How this server writes and reads Socket.IO's packets.

`Json`, `SocketIOTransport.emit` and `direct_dispatch` only save steps that python-socketio would take
(docs/decisions/0018-straight-to-the-handler.md).
`LenientPacket` and `cap_queues` add what it lacks: answering packets that can't be read, and giving up on clients that don't read.
"""

import json
import re
from typing import Any

import msgspec
from engineio.packet import MESSAGE
from engineio.packet import Packet as EnginePacket
from socketio import Server
from socketio.packet import ACK, CONNECT, DISCONNECT, EVENT, Packet

from .gate import Guests

CLOSE_DELAY = 5.0  # s in which a socket that left a room, or was sent away, may fetch its last messages
UNREAD = 300  # messages that may wait for one socket: 15 s of the busiest room


class Json:
    """How messages are written and read."""

    @staticmethod
    def loads(text: str, **_: Any) -> Any:
        try:
            return msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
            return json.loads(text)  # browsers may send lone surrogates, which only Python's own parser accepts

    @staticmethod
    def dumps(data: Any, **_: Any) -> str:
        try:
            return msgspec.json.encode(data).decode()
        except (UnicodeEncodeError, TypeError):
            return json.dumps(data, separators=(",", ":"))


class LenientPacket(Packet):  # type: ignore[misc]  # python-socketio has no types
    """A packet that can always be read. python-socketio doesn't answer a packet that it can't read;
    here it becomes an event, which is answered like any other unknown event."""

    uses_binary_events = False

    def __init__(self, *given: Any, encoded_packet: Any = None, **named: Any):
        super().__init__(*given, encoded_packet=encoded_packet, **named)
        if encoded_packet is not None and not self._makes_sense():
            self._become_unreadable()

    def decode(self, encoded_packet: Any) -> int | None:
        try:
            attachments: int | None = super().decode(encoded_packet)
        except Exception:
            self._become_unreadable()
            return 0
        return attachments

    def _become_unreadable(self) -> None:
        self.packet_type, self.data, self.namespace = EVENT, ["unreadable"], None

    def _makes_sense(self) -> bool:
        """Whether the packet is valid: an event without a name, or with one of the library's own names, is not."""
        if self.packet_type != EVENT:
            return self.packet_type in (CONNECT, DISCONNECT, ACK)
        data = self.data
        return (
            isinstance(data, list)
            and bool(data)
            and isinstance(data[0], str)
            and data[0] not in ("connect", "disconnect")
        )


def engine_packet(event: str, data: Any) -> EnginePacket:
    """An event as Engine.IO carries it, packed once for all receivers."""
    return EnginePacket(MESSAGE, str(EVENT) + Json.dumps([event, data]))


class SocketIOTransport:
    """The sockets of one Socket.IO server, in namespace `/`."""

    def __init__(self, server: Server, guests: Guests | None = None):
        self.server, self._manager, self._engine, self._guests = server, server.manager, server.eio, guests

    def emit(self, event: str, data: Any, to: str) -> None:
        """`Server.emit` for sockets of this process, without the steps that only acknowledged or binary events need: those
        take as long as all the rest."""
        packet = engine_packet(event, data)
        for _, socket in self._manager.get_participants("/", to):
            self._engine.send_packet(socket, packet)

    def join(self, socket: str, group: str) -> None:
        """Put a socket into a group."""
        self.server.enter_room(socket, group)

    def admit(self, socket: str) -> bool:
        """The socket was let into a room, so it may send as much as anybody there. False if the socket is gone."""
        sid = self._manager.eio_sid_from_sid(socket, "/")
        line = self._engine.sockets.get(sid)
        if line is None or line.closed:
            return False
        if self._guests:
            self._guests.admitted(sid)
        if hasattr(line, "admit"):
            line.admit()
        return True

    def hang_up(self, socket: str) -> None:
        """The socket left its room: close the connection, which belongs to nobody now."""
        if sid := self._manager.eio_sid_from_sid(socket, "/"):
            self.server.start_background_task(self._hang_up, sid)

    def _hang_up(self, sid: str) -> None:
        self.server.sleep(CLOSE_DELAY)
        if sid in self._engine.sockets and not self._manager.sid_from_eio_sid(sid, "/"):
            self._engine.disconnect(sid)

    def close(self, group: str) -> None:
        """Disconnect a socket, or everybody in a group."""
        for sid, _ in list(self._manager.get_participants("/", group)):
            self.server.disconnect(sid)
        self.server.close_room(group)

    def has_listeners(self, group: str) -> bool:
        """Whether a group has a socket here."""
        return group in self._manager.rooms.get("/", ())

    def everybody(self) -> list[str]:
        """All sockets that are connected here."""
        return [sid for sid, _ in self._manager.get_participants("/", None)]

    def waiting(self) -> int:
        """How many messages sockets have not taken yet."""
        return sum(map(_waiting, list(self._engine.sockets.values())))


def _waiting(socket: Any) -> int:
    """How many messages a socket of Engine.IO's, or one of `transport.websocket`, has not sent."""
    count: int = socket.waiting if hasattr(socket, "waiting") else socket.queue.qsize()
    return count


def direct_dispatch(server: Server, event: str) -> None:
    """Send an event with an acknowledgement straight to its handler, and the answer straight back. Anything else
    takes the usual way."""
    usual, handle = server.eio.handlers["message"], server.handlers["/"][event]
    manager, send = server.manager, server.eio.send_packet
    plain = re.compile(rf'{EVENT}([0-9]{{1,100}})(\["{event}",.*)', re.DOTALL)

    def hear(socket: str, message: Any) -> None:
        asked = plain.fullmatch(message) if isinstance(message, str) else None
        if asked is None or not (sid := manager.sid_from_eio_sid(socket, "/")) or not manager.is_connected(sid, "/"):
            usual(socket, message)
            return
        try:
            _, *data = msgspec.json.decode(asked[2])
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
            usual(socket, message)
            return
        send(socket, EnginePacket(MESSAGE, f"{ACK}{asked[1]}" + Json.dumps([handle(sid, *data)])))

    server.eio.on("message", hear)


class CappedQueue:
    """An Engine.IO queue that holds at most this many messages. One more empties the queue and tells the socket's
    writer that nothing more will come, which closes the socket."""

    def __init__(self, queue: Any, most: int):
        self._queue, self._most, self._full = queue, most, False

    def put(self, item: Any, *how: Any, **named: Any) -> None:
        if self._full or self._queue.qsize() < self._most:
            if not self._full or item is None:
                self._queue.put(item, *how, **named)
            return
        self._full = True
        while not self._queue.empty():
            self._queue.get(block=False)
            self._queue.task_done()
        self._queue.put(None)

    def join(self) -> None:
        """Return at once. Engine.IO would wait here until the client has fetched its last packet, but the client may be
        gone: the request, its greenlet and its file descriptor would be held forever."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._queue, name)


def cap_queues(server: Server, most: int = UNREAD) -> None:
    """Give up on clients that don't read: their waiting messages would fill the memory. They come back for a snapshot."""
    make = server.eio.create_queue
    server.eio.create_queue = lambda *given, **named: CappedQueue(make(*given, **named), most)

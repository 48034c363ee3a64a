"""How much of one websocket is read, and how many messages are answered, before others have their turn.

The clock stands still, and turns of the loop are counted: no machine is too slow or too fast for this.
"""

import socket
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import eventlet
import pytest
from eventlet.hubs import get_hub

from debate.transport import websocket
from debate.transport.websocket import DETACH, Lane

MANY = 1000
MESSAGE = b"\x81\x82\0\0\0\x004!"  # "4!" in a frame of a browser


class Sender:
    """A browser that has sent `many` messages to a lane, which was let into a room."""

    def __init__(self, server: Any, many: int):
        self.socket, end = socket.socketpair()
        self.lane = Lane(server, {DETACH: lambda: end}, 100)
        self.lane.admit()
        self.socket.sendall(MESSAGE * many)
        self.lane._listen()


class Loop:
    """The loop, without the time that passes: `pauses` has what was to be done later, with the seconds."""

    def __init__(self, patch: pytest.MonkeyPatch):
        self.now, self.heard = 0.0, list[str]()
        self.pauses: list[tuple[float, Callable[[], None]]] = []
        hub = get_hub()
        soon = hub.schedule_call_global

        def schedule(seconds: float, call: Callable, *arguments: Any) -> Any:
            return soon(0, call, *arguments) if seconds <= 0 else self.pauses.append((seconds, call))

        patch.setattr(hub, "schedule_call_global", schedule)
        patch.setattr(websocket, "time", SimpleNamespace(monotonic=lambda: self.now))
        self.server = SimpleNamespace(
            generate_id=lambda: str(len(self.senders)),
            max_http_buffer_size=60_000,
            _trigger_event=lambda event, sid, *_, **__: self.heard.append(sid),
        )
        self.senders: list[Sender] = []

    def send(self, many: int) -> Sender:
        self.senders.append(Sender(self.server, many))
        return self.senders[-1]

    def turn(self, times: int = 1) -> None:
        for _ in range(times):
            eventlet.sleep(0)


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loop]:
    loop = Loop(monkeypatch)
    yield loop
    for sender in loop.senders:
        sender.lane._pause()
        sender.lane._sock.close()
        sender.socket.close()


def test_a_socket_that_floods_is_read_at_its_measure_however_quick_the_machine_is(loop):
    loop.send(MANY)
    loop.turn(MANY)
    assert 120 <= len(loop.heard) <= 120 + 2 * 32, "more at once"
    for _ in range(10):
        (seconds, go_on), before = loop.pauses.pop(), len(loop.heard)
        assert not loop.pauses
        loop.now += seconds
        go_on()
        loop.turn(MANY)
        assert 0 < len(loop.heard) - before <= 2 * 32
    assert len(loop.heard) <= 120 + 2 * 32 + 30 * loop.now, "more with time"


def test_who_says_one_thing_waits_for_two_turns_of_each_who_floods(loop):
    for _ in range(5):
        loop.send(MANY)
    while not loop.heard:
        loop.turn()
    before, other = len(loop.heard), loop.send(1).lane.sid
    loop.turn(MANY)
    assert loop.heard.index(other) - before <= 2 * 5 * 8, "one turn until it is read, and one until it is answered"

"""How much of one websocket is read, and how many messages are answered, before others have their turn.

The clock stands still, and turns of the loop are counted: no machine is too slow or too fast for this.
"""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import eventlet
import pytest
from eventlet.hubs import get_hub

from debate.transport import websocket
from debate.transport.websocket import DETACH, Lane

MANY = 1000
PING, PONG = b"\x89\x80\0\0\0\0", b"\x8a\0"
MESSAGE = b"\x81\x82\0\0\0\x004!"  # "4!" in a frame of a browser


class Sender:
    """A browser that has sent `many` messages to a lane, which was let into a room."""

    def __init__(self, server: Any, many: int, message: bytes):
        self.socket, end = socket.socketpair()
        self.lane = Lane(server, {DETACH: lambda: end}, 100)
        self.lane.admit()
        self.socket.sendall(message * many)
        self.lane._listen()


class Loop:
    """The loop, without the time that passes: `pauses` has what was to be done later, with the seconds."""

    def __init__(self, patch: pytest.MonkeyPatch):
        self.now, self.heard = 0.0, list[str]()
        self.pauses: list[tuple[float, Callable[[], None]]] = []
        hub = get_hub()
        soon = hub.schedule_call_global

        def schedule(seconds: float, call: Callable, *arguments: Any, **named: Any) -> Any:
            if seconds <= 0:
                return soon(0, call, *arguments, **named)
            return self.pauses.append((seconds, call))

        patch.setattr(hub, "schedule_call_global", schedule)
        patch.setattr(websocket, "time", SimpleNamespace(monotonic=lambda: self.now))
        self.server = SimpleNamespace(
            generate_id=lambda: str(len(self.senders)),
            max_http_buffer_size=60_000,
            _trigger_event=lambda event, sid, *_, **__: event == "message" and self.heard.append(sid),
            sockets={},
            reason=SimpleNamespace(TRANSPORT_CLOSE="transport close"),
        )
        self.senders: list[Sender] = []

    def send(self, many: int, message: bytes = MESSAGE) -> Sender:
        self.senders.append(Sender(self.server, many, message))
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


def test_what_a_socket_left_waiting_when_it_hung_up_is_not_read_at_its_measure_for_minutes(loop):
    sender = loop.send(MANY)
    sender.socket.close()
    loop.turn(MANY)
    assert sender.lane.closed and not loop.pauses
    assert len(loop.heard) <= 120 + 2 * 32


def test_what_was_said_within_the_measure_before_hanging_up_is_heard(loop):
    sender = loop.send(100)
    sender.socket.close()
    loop.turn(MANY)
    assert len(loop.heard) == 100 and sender.lane.closed


def test_pings_count_as_well_however_few_are_read_at_once(loop):
    sender, pongs = loop.send(0), 0
    for _ in range(MANY // 10):
        sender.socket.sendall(PING * 10)
        loop.turn(2)
        with suppress(BlockingIOError):
            pongs += len(sender.socket.recv(1000, socket.MSG_DONTWAIT)) // len(PONG)
    assert 120 <= pongs <= 120 + 2 * 32
    seconds, go_on = loop.pauses.pop()
    assert seconds > 0 and not loop.pauses
    loop.now += seconds
    go_on()
    loop.turn(MANY)
    assert 0 < len(sender.socket.recv(100_000)) // len(PONG) <= 2 * 32


def test_who_says_one_thing_waits_for_two_turns_of_each_who_floods(loop):
    for _ in range(5):
        loop.send(MANY)
    while not loop.heard:
        loop.turn()
    before, other = len(loop.heard), loop.send(1).lane.sid
    loop.turn(MANY)
    assert loop.heard.index(other) - before <= 2 * 5 * 8, "one turn until it is read, and one until it is answered"

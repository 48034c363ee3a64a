"""A process's sockets see the room as a fresh view shows it, even while people come and go."""

import threading
from collections import Counter
from random import Random

import pytest

from debate.game import Views, merge, private_view, public_view
from debate.live.broadcast import Broadcast, Digests
from debate.live.runtime import Runtime
from debate.transport.pubsub import PubSub
from support.table import Table


class Process:
    """A process's sockets, one for each seat at the most; what is emitted arrives at once."""

    def __init__(self) -> None:
        self.public: dict[str, dict] = {}  # by seat, as its browser knows it
        self.me: dict[str, dict] = {}
        self.got: Counter[str] = Counter()
        runtime = Runtime(lambda: 0, lambda seconds: None, lambda function: None, threading.Event)
        self.broadcast = Broadcast(self, PubSub("", "", runtime.spawn, runtime.sleep), runtime)
        self.connected: set[str] = set()

    def close(self, group: str) -> None:
        pass

    def has_listeners(self, group: str) -> bool:
        _, _, seat = group.partition(":")
        return seat in self.connected if seat else bool(self.connected)

    def emit(self, event: str, data: dict, to: str) -> None:
        seat = to.rpartition(":")[2]
        self.got[event] += 1
        match event:
            case "snapshot":
                self.public[seat], self.me[seat] = data["public"], data["me"]
                assert data["sum"] == Digests().of(data["me"])
            case "me":
                assert seat in self.connected
                if seat in self.me:  # else its snapshot is still to come
                    self.me[seat] = merge(self.me[seat], data["patch"])
                    assert data["sum"] == Digests().of(self.me[seat])
            case "public":
                self.public = {seat: merge(known, data["patch"]) for seat, known in self.public.items()}

    def come(self, room, seat: str) -> None:
        self.connected.add(seat)
        self.broadcast.snapshot(room, f"socket:{seat}", seat, {})

    def go(self, seat: str) -> None:
        self.connected.discard(seat)
        self.me.pop(seat, None)
        self.public.pop(seat, None)

    def hear(self, room) -> None:
        self.broadcast.publish(room)
        self.broadcast.flush(room.code)

    def agrees(self, room) -> None:
        assert set(self.me) == self.connected
        for seat in self.connected:
            assert self.public[seat] == public_view(room)
            assert self.me[seat] == private_view(room, seat)


class Told(Table):
    """A table of which a process hears, though not always at once."""

    def __init__(self, *arguments, luck: Random, **named):
        self.process, self.luck = None, luck
        super().__init__(*arguments, **named)
        self.process = Process()

    def do(self, *arguments, **named):
        before = self.room
        super().do(*arguments, **named)
        self.room.share(before)
        if self.process and self.luck.random() < 0.6:
            self.come_and_go()
            for seat in self.luck.sample(sorted(self.room.seats), 2):  # browsers ask before they are told
                self.process.broadcast.sum_of(self.room, seat)
            self.process.hear(self.room)
            self.process.agrees(self.room)
        return self

    def come_and_go(self) -> None:
        if self.luck.random() < 0.2:
            self.process.broadcast.let_go()
        for seat in self.luck.sample(sorted(self.room.seats), 2):
            if seat in self.process.connected:
                self.process.go(seat)
            else:
                self.process.come(self.room, seat)


@pytest.mark.parametrize("seed", range(6))
def test_who_comes_goes_and_comes_again_sees_the_room_as_it_is(seed, monkeypatch):
    monkeypatch.setattr("debate.live.broadcast.QUIET", -1.0 if seed % 2 else 120.0)
    table = Told(5, format="full", judges=1, luck=Random(seed))
    table.to("finished")
    assert table.process.got["me"] > 20 and table.process.got["snapshot"] > 20


def test_nobody_is_told_what_concerns_a_seat_without_a_socket_here():
    table = Told(6, luck=Random(0))
    table.luck = Random(1)
    table.come_and_go = lambda: None
    table.process.come(table.room, "p0")
    table.process.hear(table.room)
    table.to("reveal")
    assert set(table.process.me) == {"p0"} and table.process.got["snapshot"] == 1
    assert table.process.got["public"] > 2 * table.process.got["me"]


def test_a_vote_makes_only_its_voters_view_and_the_hosts(monkeypatch):
    table, process = Table(6, judges=2).to("vote"), Process()
    for seat in table.room.seats:
        process.come(table.room, seat)
    process.hear(table.room)
    made = []
    private = Views.private
    monkeypatch.setattr(Views, "private", lambda views, seat: made.append(seat) or private(views, seat))
    before, luck = table.room, Random(1)
    clash = next(ballot.clash for ballot in before.ballots.values() if ballot.seat == "p0")
    table.vote("p0", clash, luck).room.share(before)
    process.hear(table.room)
    assert sorted(made) == ["host", "p0"]
    process.agrees(table.room)


def test_views_of_a_room_where_nothing_happens_are_let_go_and_made_again(monkeypatch):
    table, process = Table(4).to("reveal"), Process()
    for seat in ("host", "p0"):
        process.come(table.room, seat)
    kept = process.broadcast._seen
    process.hear(table.room)
    process.broadcast.let_go()
    assert list(kept) == [table.room.code]
    monkeypatch.setattr("debate.live.broadcast.QUIET", -1.0)
    process.broadcast.let_go()
    assert not kept
    process.hear(table.end().room)
    process.agrees(table.room)
    for seat in ("host", "p0"):
        process.go(seat)
    process.broadcast.let_go()
    assert not kept and not process.broadcast.here()

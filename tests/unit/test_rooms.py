"""What is said to a room in the same moment: saved together, answered each for itself."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from debate.game import Rejected
from debate.game import commands as c
from debate.live import write_path
from debate.live.rooms import Rooms
from debate.live.runtime import Runtime
from debate.motions import library
from debate.storage.engine import open_engine, upgrade_schema
from debate.storage.store import Store
from debate.transport.pubsub import PubSub
from support.machine import until


@pytest.fixture
def told():
    """Versions that sockets were to hear of."""
    return []


class Told:
    """Stands in for the broadcast."""

    def __init__(self, versions: list[int]):
        self._versions = versions

    def publish(self, room) -> None:
        self._versions.append(room.version)


@pytest.fixture
def room(tmp_path, told):
    """(rooms, code, gate): whoever leads a batch waits at the gate, so that others can join it."""
    engine = open_engine(f"sqlite:///{tmp_path}/rooms.db")
    upgrade_schema(engine)
    gate = threading.Event()
    gate.set()
    runtime = Runtime(lambda: 1_800_000_000_000, lambda seconds: gate.wait(10), lambda function: None, threading.Event)
    rooms = Rooms(Store(engine), Told(told), PubSub("", "", runtime.spawn, runtime.sleep), runtime)
    motion = library.load()["newcomers-first-week"]
    made = rooms.open(motion, "sprint", {}, lambda attempt: ("BCDFG", "seed"), "host")
    yield rooms, made.code, gate
    engine.dispose()


def at_once(room, *said):
    """What each got: a version, or what was raised."""
    rooms, code, gate = room
    gate.clear()
    with ThreadPoolExecutor(len(said)) as pool:
        answers = []
        for n, one in enumerate(said, 1):
            answers.append(pool.submit(rooms.acknowledge, code, *one))
            until(lambda n=n: len(rooms._queue.pending(code)) == n, f"{n} are waiting")
        gate.set()
    return [answer.exception() or answer.result() for answer in answers]


def test_each_gets_a_version_of_its_own_and_a_refusal_is_for_one_alone(room):
    first, refused, second, again = at_once(
        room, (c.Join("player"), "p0", "1"), (c.Lock(), "nobody", "2"), (c.Join("player"), "p1", "3"), (c.Join("player"), "p0", "1")
    )
    assert (first, second, again) == (2, 3, 2)
    assert isinstance(refused, Rejected)
    assert set(room[0].load(room[1]).seats) == {"host", "p0", "p1"}


def test_what_was_saved_together_is_told_together_and_a_refusal_is_nothing_to_tell(room, told):
    before = told.copy()
    at_once(room, (c.Join("player"), "p0", "1"), (c.Lock(), "host", "2"), (c.Lock(), "nobody", "3"))
    assert told == [*before, 3]
    at_once(room, (c.Lock(), "nobody", "4"))
    assert told == [*before, 3]


def test_a_command_that_breaks_breaks_nobody_elses(room, monkeypatch):
    apply = write_path.apply
    monkeypatch.setattr(write_path, "apply", lambda room, command, *more: 1 / 0 if isinstance(command, c.Blank) else apply(room, command, *more))
    first, broken, second = at_once(room, (c.Join("player"), "p0", "1"), (c.Blank(), "host", "2"), (c.Lock(), "host", "3"))
    assert (first, second) == (2, 3)
    assert isinstance(broken, ZeroDivisionError)
    assert room[0].load(room[1]).locked


def test_what_was_done_before_is_answered_as_then_and_the_rest_is_done(room):
    rooms, code, _ = room
    assert rooms.acknowledge(code, c.Lock(), "host", "lock") == 2
    assert at_once(room, (c.Lock(), "host", "lock"), (c.Blank(), "host", "blank")) == [2, 3]


def test_a_phase_ends_between_what_was_said_before_and_after(room):
    rooms, code, _ = room
    for n in range(2):
        rooms.perform(code, c.Join("player"), f"p{n}", "join")
    rooms.perform(code, c.Begin(), "host", "begin")
    stance = rooms.load(code).phase.id
    said = [(c.Stance(stance, 1), "p0", "s"), (c.EndPhase(stance), "host", "end"), (c.Stance(stance, 5), "p1", "s"), (c.Lock(), "host", "lock")]
    before, ended, late, after = at_once(room, *said)
    assert (before, ended, after) == (5, 6, 7)
    assert isinstance(late, Rejected)
    assert rooms.load(code).phase.name == "draw" and rooms.load(code).seats["p0"].before == 1

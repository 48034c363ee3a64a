"""Commands to a room at the same moment: saved together, answered separately."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from unittest.mock import Mock
from uuid import uuid4

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from debate.game import Rejected, apply, open_room
from debate.game.model import commands as c
from debate.game.model.commands import decode
from debate.game.scoring.read_first import held
from debate.live import write_path
from debate.live.clock import Clock
from debate.live.command_queue import NotDone
from debate.live.draft_buffer import DraftBuffer
from debate.live.presence import HERE, Presence
from debate.live.remote_changes import RemoteChanges
from debate.live.rooms import Rooms
from debate.live.runtime import Runtime
from debate.live.write_path import Patience
from debate.motions import library
from debate.storage import schema
from debate.storage.rooms.drafts import Drafts
from debate.storage.rooms.log import read_log
from debate.storage.rooms.seat_times import SeatTimes
from debate.storage.rooms.store import Store
from debate.transport.pubsub import PubSub
from support.database import with_tables
from support.machine import PATIENCE, until


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
def now():
    """The time, in a list, so that a test may move it."""
    return [1_800_000_000_000]


@pytest.fixture
def room(tmp_path, told, now):
    """(rooms, code, gate): whoever leads a batch waits at the gate, so that others can join it."""
    engine = with_tables(f"sqlite:///{tmp_path}/rooms.db")
    gate = threading.Event()
    gate.set()
    runtime = Runtime(lambda: now[0], lambda seconds: gate.wait(PATIENCE), lambda function: None, threading.Event)
    store = Store(engine)
    rooms = Rooms(
        store,
        Drafts(store.database),
        Presence(SeatTimes(store.database)),
        Told(told),
        PubSub("", "", runtime.spawn, runtime.sleep),
        runtime,
    )
    motion = library.load_library()["newcomers-first-week"]
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
        room,
        (c.Join("player"), "p0", "1"),
        (c.Lock(), "nobody", "2"),
        (c.Join("player"), "p1", "3"),
        (c.Join("player"), "p0", "1"),
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


def test_a_refused_text_with_a_classmates_name_leaves_a_note_once_and_none_of_its_words(room):
    rooms, code, _ = room
    for n, seat in enumerate(("p0", "p1")):
        rooms.acknowledge(code, c.Join("player", teacher_name=("Ben", "Mia")[n]), seat, f"join {seat}")
    rooms.acknowledge(code, c.Begin(), "host", "begin")
    while (phase := rooms.load(code).phase).name != "opening":
        rooms.acknowledge(code, c.EndPhase(phase.id), "host", f"end {phase.id}")
    version = rooms.load(code).version
    said = c.Speak(phase=phase.id, text="Mia is a snake, and everybody here knows it, because she filmed it.")
    for id in ("1", "2"):
        (refused,) = at_once(room, (said, "p0", id))
        assert (refused.code, refused.params["words"]) == ("private", "Mia")
    kept = rooms.load(code)
    assert kept.phase.named == ("p0",) and kept.version == version + 1
    log = read_log(rooms._store, code).entries
    assert isinstance(log[-1].command, c.NameFound) and "snake" not in repr(log)
    rooms.acknowledge(code, msgspec.structs.replace(said, text=said.text.replace("Mia", "Someone")), "p0", "3")
    assert held(rooms.load(code)) == {rooms.load(code).seats["p0"].opening}


def test_a_command_that_breaks_breaks_nobody_elses(room, monkeypatch):
    apply = write_path.apply
    monkeypatch.setattr(
        write_path,
        "apply",
        lambda room, command, *more: 1 / 0 if isinstance(command, c.Blank) else apply(room, command, *more),
    )
    first, broken, second = at_once(
        room, (c.Join("player"), "p0", "1"), (c.Blank(), "host", "2"), (c.Lock(), "host", "3")
    )
    assert (first, second) == (2, 3)
    assert isinstance(broken, ZeroDivisionError)
    assert room[0].load(room[1]).locked


class Ended(BaseException):
    """As eventlet ends a task: a fault that `except Exception` does not catch."""


def test_a_room_goes_on_when_the_task_that_works_for_others_is_ended(room, monkeypatch):
    rooms, code, _ = room

    def end(*_):
        monkeypatch.undo()
        raise Ended

    for where in ("sleep", "perform"):
        if where == "sleep":
            monkeypatch.setattr(rooms._queue, "_runtime", replace(rooms._runtime, sleep=end))
        else:
            monkeypatch.setattr(rooms._queue, "_perform", end)
        with pytest.raises(Ended):
            rooms.acknowledge(code, c.Lock(), "host", f"ended at {where}")
        assert rooms._queue.pending(code) == []
    assert rooms.acknowledge(code, c.Lock(), "host", "lock") == 2


def test_the_others_of_its_batch_are_told_to_try_again(room, monkeypatch):
    monkeypatch.setattr(room[0]._queue, "_perform", Mock(side_effect=Ended))
    leader, other = at_once(room, (c.Lock(), "host", "1"), (c.Blank(), "host", "2"))
    assert isinstance(leader, Ended) and isinstance(other, NotDone)


def test_drafts_go_on_when_the_task_that_saves_for_others_is_ended():
    drafts, runtime = Mock(), Mock()
    buffer = DraftBuffer(drafts, runtime, Patience(runtime))
    for ends in (runtime.sleep, drafts.keep):
        ends.side_effect = Ended
        with pytest.raises(Ended):
            buffer.keep(Mock(key="a draft"))
        ends.side_effect = None
        runtime.event.return_value.set.assert_called_once()
        runtime.reset_mock()
    drafts.keep.return_value = {"a draft": 7}
    assert buffer.keep(Mock(key="a draft")) == 7


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
    said = [
        (c.Stance(stance, 1), "p0", "s"),
        (c.EndPhase(stance), "host", "end"),
        (c.Stance(stance, 5), "p1", "s"),
        (c.Lock(), "host", "lock"),
    ]
    before, ended, late, after = at_once(room, *said)
    assert (before, ended, after) == (5, 6, 7)
    assert isinstance(late, Rejected)
    assert rooms.load(code).phase.name == "draw" and rooms.load(code).seats["p0"].before == 1


KINDS = ["draft", "draft", "speak", "step_out", "short", "late"]


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(KINDS)), max_size=14))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_id_that_was_applied_is_answered_as_then_whatever_comes_with_it(room, said):
    """Drafts and commands alike; a refused id may be tried again."""
    rooms, seat = room[0], "p0"
    room[2].set()
    code = rooms.open(
        library.load_library()["newcomers-first-week"],
        "sprint",
        {},
        lambda attempt: (uuid4().hex[:6], "seed"),
        "host",
    ).code
    for n in range(2):
        rooms.perform(code, c.Join("player"), f"p{n}", "join")
    for n in range(3):
        rooms.perform(code, c.EndPhase(rooms.load(code).phase.id), "host", f"end {n}")
    phase, answers, typed = rooms.load(code).phase.id, {}, ""
    for n, (id, kind) in enumerate(said):
        text, before = f"Text number {n}, long enough to be an opening of somebody.", rooms.load(code)
        command = {
            "draft": c.Draft(phase, text),
            "speak": c.Speak(phase, text),
            "step_out": c.StepOut(),
            "short": c.Speak(phase, "short"),
            "late": c.Draft("1-stance", text),
        }[kind]
        try:
            answer = (
                rooms.draft(code, command, seat, id)
                if isinstance(command, c.Draft)
                else rooms.acknowledge(code, command, seat, id)
            )
        except Rejected:
            assert id not in answers and kind in ("short", "late")
            continue
        if id in answers:
            assert answer == answers[id] and rooms.load(code) is before
        else:
            answers[id] = answer
            typed = text if kind == "draft" else typed
            assert answer == before.version + (kind != "draft")
        assert rooms.typed_by(rooms.load(code), seat).get("draft", {}).get("text", "") == typed


def heard(rooms, code, now, *seats):
    """A minute passes, and these seats are heard from at its end."""
    now[0] += HERE + 15_000
    for seat in seats:
        rooms._presence.heard(code, seat, now[0])
    now[0] += 1


def begin(rooms, code, now, players) -> None:
    """So many players join, and the debate begins a moment later."""
    for n in range(players):
        rooms.perform(code, c.Join("player"), f"p{n}", "join")
    now[0] += 1
    rooms.perform(code, c.Begin(), "host", "begin")


def test_whoever_was_not_heard_from_in_a_whole_phase_is_unheard_when_it_ends_until_they_are_heard_from_again(room, now):
    rooms, code, _ = room
    begin(rooms, code, now, 4)
    assert not [seat for seat in rooms.load(code).seats.values() if seat.unheard], "joining is being heard from"

    def end(*seats):
        heard(rooms, code, now, *seats)
        version, phase = rooms.load(code).version, rooms.load(code).phase.id
        after = rooms.acknowledge(code, c.EndPhase(phase), "host", f"end {phase}")
        unheard = {seat.id for seat in rooms.load(code).seats.values() if seat.unheard}
        assert phase != rooms.load(code).phase.id
        return after - version, unheard

    assert end("p0", "p1", "p2") == (2, {"p3"}), "two commands, saved together"
    assert end("p0", "p1", "p2") == (1, {"p3"}), "no news"
    assert end("p0", "p1", "p3") == (2, {"p2"})
    rooms.perform(code, c.StepOut(), "p2", "out")
    assert not rooms.load(code).seats["p2"].unheard, "who says something is heard"
    assert end() == (2, {"p0", "p1", "p2", "p3"}), "a host is never unheard"


def test_nobody_is_unheard_after_a_phase_that_was_shorter_than_browsers_take_to_speak_again(room, now):
    rooms, code, _ = room
    for n in range(2):
        rooms.perform(code, c.Join("player"), f"p{n}", "join")
    for n in range(5):
        now[0] += 8_000
        rooms.perform(code, c.EndPhase(rooms.load(code).phase.id), "host", f"end {n}")
    assert not [seat for seat in rooms.load(code).seats.values() if seat.unheard]


def test_who_came_back_a_moment_ago_at_another_process_is_not_unheard(room, now):
    rooms, code, _ = room
    begin(rooms, code, now, 3)
    heard(rooms, code, now)  # nobody
    elsewhere = Presence(rooms._presence._times)
    elsewhere.came(code, ["p0", "p1"], now[0])
    rooms.perform(code, c.EndPhase(rooms.load(code).phase.id), "host", "end")
    assert {seat.id for seat in rooms.load(code).seats.values() if seat.unheard} == {"p2"}


def test_a_knock_that_ends_nothing_calls_nobody_unheard(room, now):
    rooms, code, _ = room
    for n in range(2):
        rooms.perform(code, c.Join("player"), f"p{n}", "join")
    rooms.perform(code, c.Begin(), "host", "begin")
    phase = rooms.load(code).phase
    rooms.perform(code, c.Wait(phase.id), "host", "wait")
    now[0] = phase.deadline + 1_500
    rooms._presence.heard(code, "p1", now[0])
    now[0] += HERE // 5
    rooms.perform(code, c.TimeUp(phase.id, phase.deadline), "clock", "1")
    assert rooms.load(code).phase.id == phase.id and not [
        seat for seat in rooms.load(code).seats.values() if seat.unheard
    ]


def test_the_clock_says_soon_that_somebody_is_heard_from_again_even_if_they_only_read(room, now):
    rooms, code, _ = room
    for n in range(3):
        rooms.perform(code, c.Join("player"), f"p{n}", "join")
    for n in range(2):
        heard(rooms, code, now, "p0")
        rooms.perform(code, c.EndPhase(rooms.load(code).phase.id), "host", f"end {n}")
    assert [seat.id for seat in rooms.load(code).seats.values() if seat.unheard] == ["p1", "p2"]
    broadcast = Mock(here=list)
    elsewhere = RemoteChanges(rooms, rooms._presence, broadcast, Mock(), Mock(), Mock(), rooms._pubsub)
    clock = Clock(rooms._store, rooms, rooms._presence, broadcast, Mock(), elsewhere, Mock(), rooms._runtime)
    clock.look_who_is_here()
    version = rooms.load(code).version
    rooms._presence.heard(code, "p2", now[0])
    for _ in range(2):
        clock.look_who_is_here()
        assert [seat.id for seat in rooms.load(code).seats.values() if seat.unheard] == ["p1"]
        assert rooms.load(code).version == version + 1


def test_the_log_of_a_room_with_unheard_people_plays_again_to_the_same_room(room, now):
    rooms, code, _ = room
    for n in range(5):
        rooms.perform(code, c.Join("player"), f"p{n}", "join")
    for n in range(12):
        heard(rooms, code, now, *[f"p{m}" for m in range(5) if (n // 2 + m) % 3])
        rooms.perform(code, c.EndPhase(rooms.load(code).phase.id), "host", f"end {n}")
        if rooms.load(code).phase.name == "finished":
            break
    stored = rooms.load(code)
    again = open_room(
        code=code, seed=stored.seed, motion=stored.motion, format=stored.format, options={}, now=stored.opened
    )
    with rooms._store.database.engine.connect() as connection:
        entries = connection.execute(select(schema.log).order_by(schema.log.c.version)).all()
    assert any(b"unheard" in entry.command for entry in entries)
    for entry in entries:
        again = apply(again, decode(entry.command), entry.actor, entry.at)
    assert again == stored

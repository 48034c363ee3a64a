"""Phases that end early: neither a busy moment of the database nor a room that is gone makes a class wait for the full time."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from debate.game.acts.show.steps import Place, authors, lasts
from debate.game.model import commands as c
from debate.live import clock as clocks
from debate.live.clock import Clock
from debate.live.presence import Presence
from debate.live.rooms import Rooms
from debate.live.runtime import Runtime
from debate.live.write_path import busy
from debate.motions import library
from debate.storage.database import Conflict
from debate.storage.rooms.drafts import Drafts
from debate.storage.rooms.seat_times import SeatTimes
from debate.storage.rooms.store import NoRoom, Store
from support.database import with_tables
from support.kept import Kept
from support.show import revealed

CODES = ("BCDFG", "BCDFH", "BCDFJ")
NOW = 1_800_000_000_000


@pytest.fixture
def clock(tmp_path):
    """A clock and its rooms, in each of which everyone is here and done with the first phase."""
    engine = with_tables(f"sqlite:///{tmp_path}/rooms.db")
    runtime = Runtime(lambda: NOW, lambda seconds: None, lambda function: None, Mock)
    store = Store(engine)
    presence = Presence(SeatTimes(store.database))
    rooms = Rooms(store, Drafts(store.database), presence, Mock(), Mock(), runtime)
    motion = library.load_library()["newcomers-first-week"]
    for code in CODES:
        rooms.open(motion, "sprint", {}, lambda attempt, code=code: (code, code), "host")
        for player in ("p0", "p1"):
            rooms.perform(code, c.Join("player"), player, "join")
        room = rooms.perform(code, c.Begin(), "host", "begin")
        for player in ("p0", "p1"):
            rooms.perform(code, c.Stance(room.phase.id, 2), player, "stance")
    yield Clock(store, rooms, presence, Mock(), Mock(), Mock(), Mock(), runtime)
    engine.dispose()


def hurried(clock) -> list[str]:
    return [code for code in CODES if clock._store.load(code, fresh=True).phase.hurried]


@pytest.mark.parametrize(
    ("guessed", "whole", "sent"), [(False, False, []), (True, False, [True]), (True, True, [False])]
)
def test_once_all_have_guessed_a_verdict_a_room_waits_only_a_little_for_their_reasons(
    clock, monkeypatch, guessed, whole, sent
):
    room, knocked = revealed(12).room, list[bool]()
    here = {next(id for id in room.seats if id not in {"host", *authors(room, room.phase.at)})}
    named = [{*here} if one else set() for one in (guessed, whole)]
    monkeypatch.setattr(clock._rooms, "load", lambda code: room)
    monkeypatch.setattr(clock._rooms, "guessers", lambda room: named[0])
    monkeypatch.setattr(clock._rooms, "done_guessing", lambda room: named[1])
    monkeypatch.setattr(clock, "_knock", lambda code, command, id: knocked.append(command.why))
    clock._hurry_one(CODES[0], {"host", *here})
    assert knocked == sent


def fails_once(monkeypatch, at, name, error, only=""):
    """The next call of this method fails, or the next one for this room."""
    real, left = getattr(at, name), [error]

    def method(*arguments, **how):
        if left and (not only or only in arguments):
            raise left.pop()
        return real(*arguments, **how)

    monkeypatch.setattr(at, name, method)


def test_where_everyone_is_done_the_phase_ends_early(clock):
    clock.hurry()
    assert hurried(clock) == list(CODES)
    assert not clock._rooms.changed - set(CODES)


def test_others_run_between_any_few_of_the_rooms_that_are_looked_at(clock, monkeypatch):
    ended, looked = [0], list[list[str]]()
    monkeypatch.setattr(clocks, "ROOMS_PER_TURN", 1)
    pauses = replace(clock._runtime, sleep=lambda seconds: ended.append(len(hurried(clock))))
    monkeypatch.setattr(clock, "_runtime", pauses)
    clock.hurry()
    assert ended == [0, 1, 2, 3]
    clock._broadcast.here.return_value = list(CODES)
    clock._elsewhere.look_into = lambda codes: looked.append(codes) or []
    clock.look_who_is_here()
    assert sorted(looked) == [[code] for code in CODES] and len(ended) >= 7


@pytest.mark.parametrize(
    ("part", "name", "error"),
    [
        ("_rooms", "load_all", Conflict()),
        ("_presence", "of_rooms", Conflict()),
        ("_rooms", "load", Conflict()),
        ("_rooms", "perform", busy()),
        ("_rooms", "perform", ZeroDivisionError()),
    ],
)
def test_a_room_that_could_not_be_looked_at_is_looked_at_again(clock, monkeypatch, part, name, error):
    fails_once(monkeypatch, getattr(clock, part), name, error)
    clock.hurry()
    assert hurried(clock) != list(CODES)
    clock.hurry()
    assert hurried(clock) == list(CODES)


@pytest.mark.parametrize("name", ["load", "perform"])
def test_a_room_that_is_deleted_at_that_moment_costs_the_others_nothing(clock, monkeypatch, name):
    fails_once(monkeypatch, clock._rooms, name, NoRoom(), only=CODES[0])
    clock.hurry()
    assert hurried(clock) == list(CODES[1:])


def test_a_room_that_cannot_be_looked_at_is_not_asked_about_for_ever_once_it_is_gone(clock, monkeypatch):
    monkeypatch.setattr(clock._rooms, "load_all", lambda codes: {})
    clock.hurry()
    assert clock._rooms.changed == set()


@pytest.mark.parametrize(("seat", "then"), [("host", "reveal"), ("p0", "draw")])
def test_a_show_that_is_through_waits_for_a_host_and_only_for_one_who_is_here(clock, monkeypatch, seat, then):
    monkeypatch.setattr(Kept, "code", "BCDFK")
    room = Kept(clock._store, 4).to("reveal").over()
    room.now = NOW - lasts(room.room, Place("", "own"))
    room.do("host", c.Release(room.phase.id))
    clock._presence.heard(room.code, seat, NOW)
    clock.end_phases()
    assert clock._store.load(room.code, fresh=True).phase.name == then


@pytest.mark.parametrize(
    ("part", "name"), [("_broadcast", "presence"), ("_rooms", "perform"), ("_rooms", "guessers")], ids=lambda name: name
)
def test_what_fails_in_a_room_is_logged_with_its_code_and_without_anybodys_name(clock, monkeypatch, caplog, part, name):
    rooms = clock._rooms.load_all(CODES)
    clock._broadcast.here.return_value = [CODES[0]]
    clock._elsewhere.look_into = lambda codes: [rooms[CODES[0]]]
    monkeypatch.setattr(clocks, "due", lambda room, now: name == "perform")
    monkeypatch.setattr(clocks, "guesses_due", lambda room, now: {"p0": "close"} if name == "guessers" else {})
    monkeypatch.setattr(getattr(clock, part), name, Mock(side_effect=ZeroDivisionError))
    clock.look_who_is_here()
    said = " ".join(record.getMessage() for record in caplog.records)
    assert f"failed for {CODES[0]}." in said and rooms[CODES[0]].seats["p0"].alias not in said

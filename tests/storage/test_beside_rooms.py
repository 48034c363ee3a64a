"""Data stored outside the rooms: drafts, presence, halls and links, on a real SQLite file and a real PostgreSQL."""

import threading
from contextlib import suppress
from functools import partial
from random import Random

import pytest
from sqlalchemy import insert, select, text

from debate.config import database_url
from debate.game import DraftText, apply, open_room
from debate.game.model import commands as c
from debate.storage import schema
from debate.storage.database import Conflict, Database
from debate.storage.engine import open_engine, upgrade_schema
from debate.storage.halls import Hall, Halls
from debate.storage.rooms.drafts import Drafts, Typed
from debate.storage.rooms.seat_times import LastSeen, SeatTimes
from debate.storage.rooms.store import NoRoom, Step, Store
from support.kept import ROOM, Kept, at_once, draft, keep, rows, typed
from support.machine import PATIENCE, until
from support.table import START, motion


def test_a_draft_is_written_over_and_is_there_when_the_phase_ends(store, engine):
    table = Kept(store).to("opening")
    phase = table.phase.id
    for words in ("First", "First words"):
        assert keep(store, "p0", phase, words, START + len(words))
    assert draft(Store(engine), "p0", phase) == DraftText("First words")
    assert draft(store, "p1", phase) is None
    with store.hold(ROOM) as held:
        assert held.drafts() == {"p0": DraftText("First words")}
    table.end()
    later, unknown = typed("p0", phase, "Later words"), typed("p0", phase, "Words", code="XXXXX")
    intime = typed("p1", table.phase.id, "Words in time", version=7)
    assert Drafts(store.database).keep([later, intime, unknown]) == {intime.key: 7}
    assert draft(store, "p1", table.phase.id) == DraftText("Words in time")
    assert draft(store, "p0", phase) == DraftText("First words")  # its author may still read it


@pytest.mark.parametrize("seed", range(2))
def test_a_draft_that_is_said_again_is_answered_as_then_and_writes_over_nothing_newer(store, engine, seed):
    """Alone and among others that are kept together, by two processes, in any order."""
    table, luck, answers, newest = Kept(store).to("opening"), Random(seed), {}, {}
    phase, stores = table.phase.id, [store, Store(engine)]
    for n in range(40):
        said = []
        for _ in range(luck.randint(1, 4)):
            mark = luck.choice([*answers, None])
            seat, id = (
                (mark[1], mark[2]) if mark and luck.random() < 0.5 else (luck.choice(table.players), f"{n} {len(said)}")
            )
            said.append(typed(seat, phase, f"words {n} {len(said)}", id=id, version=n))
        got = Drafts(luck.choice(stores).database).keep(said)
        for one in said:
            if one.key not in answers:
                answers[one.key], newest[one.seat] = n, one.words.text
            assert got[one.key] == answers[one.key]
        assert {seat: draft(store, seat, phase).text for seat in newest} == newest
    assert all(store.result_of(*mark) == version for mark, version in answers.items())


def test_ids_of_drafts_are_remembered_until_the_phase_after_theirs_has_ended(store):
    table = Kept(store).to("opening")
    first = typed("p0", table.phase.id, "Words", version=9)
    Drafts(store.database).keep([first])
    table.end()
    assert Drafts(store.database).keep([first]) == {first.key: 9}
    Drafts(store.database).keep([later := typed("p0", table.phase.id, "More words")])
    table.end()
    assert Drafts(store.database).keep([first]) == {} and store.result_of(*later.key)
    assert rows(store, schema.draft_ids) == [
        {"room": ROOM, "seat": "p0", "command_id": later.id, "phase": later.phase, "version": 1}
    ]


def test_one_draft_that_two_processes_hear_at_once_is_kept_once(store, engine):
    table = Kept(store).to("opening")
    one = [typed("p0", table.phase.id, "Words", version=n) for n in range(4)]
    again = [one[0]._replace(version=n) for n in range(4)]

    def put(store, draft):
        while True:
            with suppress(Conflict):
                return Drafts(store.database).keep([draft])[draft.key]

    answers = at_once(*(partial(put, Store(engine), draft) for draft in again))
    assert len(set(answers)) == 1 and store.result_of(*one[0].key) == answers[0]


def test_words_that_no_database_can_keep_lose_only_what_is_broken(store):
    table = Kept(store).to("opening")
    assert keep(store, "p0", table.phase.id, "one\0 two\ud800 drei ✓ 𝔽")
    assert draft(store, "p0", table.phase.id).text == "one two drei ✓ 𝔽"


def test_no_acknowledged_draft_is_lost_when_phases_end_under_the_typing(store, engine):
    """Twelve people type without pause while the phase ends. Whatever was acknowledged was in the hands of who ended it."""
    table = Kept(store, 12).to("opening")
    phase, acknowledged, taken = table.phase.id, {}, {}

    def type_on(seat: str, store: Store) -> None:
        for n in range(10_000):
            try:
                if not keep(store, seat, phase, str(n)):
                    return
                acknowledged[seat] = str(n)
            except Conflict:
                continue
        raise AssertionError("the phase never ended")

    def end(store: Store) -> None:
        until(lambda: len(acknowledged) == 12, "somebody could not type")
        while not taken:
            with suppress(Conflict), store.hold(ROOM) as held:
                taken.update({seat: draft.text for seat, draft in held.drafts().items()})
                after = apply(held.room, command := c.EndPhase(phase=phase), "host", START, held.drafts())
                held.save(Step(after, command, "host", "end"), at=START, drafts=held.drafts())

    results = at_once(partial(end, Store(engine)), *(partial(type_on, p, Store(engine)) for p in table.players))
    assert results == [None] * 13
    assert taken == acknowledged


def test_presence_is_the_last_time_heard_and_typed(store, engine):
    table, times = Kept(store, 2).to("opening"), SeatTimes(store.database)
    times.hear({(ROOM, "p0"): START, (ROOM, "nobody"): START, ("XXXXX", "p0"): START})
    SeatTimes(Database(engine)).hear({(ROOM, "p0"): START + 5})
    assert keep(store, "p1", table.phase.id, "words", START + 7)
    assert times.last_seen([ROOM])[ROOM] == {
        "host": LastSeen(None, None),
        "p0": LastSeen(START + 5, None),
        "p1": LastSeen(None, START + 7),
    }
    table.end()
    assert times.last_seen([ROOM])[ROOM]["p1"] == LastSeen(None, None)
    assert times.last_seen(["XXXXX"]) == {"XXXXX": {}}


def test_a_hall_lists_its_tables_until_the_last_is_deleted(store):
    halls, rooms = Halls(store.database), ["BCDFG", "BCDFH", "BCDFJ"]
    for code in rooms:
        store.create(open_room(code=code, seed=code, motion=motion(), format="sprint", options={}, now=START))
    halls.create("HHHHH", rooms, START)
    assert halls.load("HHHHH") == Hall("HHHHH", START, dict(enumerate(rooms, 1)))
    assert halls.table_of("BCDFH") == ("HHHHH", 2) and halls.table_of("XXXXX") is None
    store.delete("BCDFH")
    assert list(halls.load("HHHHH").tables) == [1, 3]
    assert sorted(store.forget(START + 1, 10)) == ["BCDFG", "BCDFJ"]
    with pytest.raises(NoRoom):
        halls.load("HHHHH")
    assert not rows(store, schema.halls)


@pytest.mark.parametrize("first", ["room", "hall"])
def test_a_room_and_a_hall_that_reach_for_a_code_at_once_are_one_of_them(postgres_url, first):
    upgrade_schema(engine := open_engine(database_url(postgres_url)))  # SQLite lets one write at a time
    store = Store(engine)
    at_code = {
        code: open_room(code=code, seed=code, motion=motion(), format="sprint", options={}, now=START)
        for code in ("BCDFG", "HHHHH")
    }
    store.create(at_code["BCDFG"])
    ways = {
        "room": lambda: store.create(at_code["HHHHH"]),
        "hall": lambda: Halls(store.database).create("HHHHH", ["BCDFG"], START),
    }
    second = ways.pop("hall" if first == "room" else "room")
    told = []

    def reach():
        try:
            second()
        except Conflict:
            told.append("conflict")

    def somebody_waits():
        with store.database.engine.connect() as connection:
            return connection.scalar(text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))

    late = threading.Thread(target=reach)
    with store.database.writing() as connection:
        assert schema.is_free(connection, "HHHHH")
        late.start()
        until(somebody_waits, "nobody waited for the code")
        if first == "hall":
            connection.execute(insert(schema.halls), {"code": "HHHHH", "number": 1, "room": "BCDFG", "opened": START})
        else:
            another = connection.execute(select(schema.rooms)).one()._asdict()
            connection.execute(insert(schema.rooms), another | {"code": "HHHHH"})
    late.join(PATIENCE)
    engine.dispose()
    assert told == ["conflict"]


def test_no_room_and_no_hall_have_the_same_code(store):
    halls = Halls(store.database)
    made = [
        open_room(code=code, seed="1", motion=motion(), format="sprint", options={}, now=START)
        for code in ("BCDFG", "BCDFH", "HHHHH")
    ]
    for room in made[:2]:
        store.create(room)
    halls.create("HHHHH", ["BCDFG"], START)
    for taken in ("BCDFH", "HHHHH"):
        with pytest.raises(Conflict):
            halls.create(taken, ["BCDFH"], START)
    with pytest.raises(Conflict):
        halls.create("JJJJJ", ["BCDFG"], START)  # a room is one table
    with pytest.raises(Conflict):
        store.create(made[2])
    assert len(rows(store, schema.halls)) == 1


def test_a_link_is_taken_once_however_many_reach_for_it(url, store):
    Kept(store, 2).do("host", c.Lock())
    others = [Store(open_engine(url)) for _ in range(4)]
    got: list[bool] = []

    def reach(other):
        while True:
            with suppress(Conflict):
                return got.append(other.take(ROOM, "once"))

    threads = [threading.Thread(target=reach, args=(other,)) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == [False, False, False, True]
    assert store.is_taken(ROOM, "once") and not store.is_taken(ROOM, "another")
    for other in others:
        other.database.engine.dispose()


def test_a_draft_keeps_its_lines_and_its_weighing(store):
    table = Kept(store, 4).to("rebuttal")
    words = DraftText("But “no”.\nThis matters more.", "They say so.", "scale")
    assert Drafts(store.database).keep([Typed(ROOM, "p0", table.phase.id, START, words, "id", 1)])
    assert draft(Store(store.database.engine), "p0", table.phase.id) == words
    with store.hold(ROOM) as held:
        assert held.drafts()["p0"] == words

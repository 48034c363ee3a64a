"""The store, on a real SQLite file and a real PostgreSQL alike."""

import signal
import subprocess
import sys
import textwrap
import threading
from contextlib import suppress
from functools import partial
from itertools import count

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from msgspec.structs import replace
from sqlalchemy import CheckConstraint, func, insert, inspect, select, text
from sqlalchemy.exc import IntegrityError
from table import START, Table, motion

from debate import database, tables, things
from debate.config import database_url
from debate.game import DraftText, Memo, Room, Views, apply, open_room, private_view
from debate.game import commands as c
from debate.halls import Hall, Halls
from debate.rows import KINDS
from debate.store import AlreadyDone, Conflict, NoRoom, Presence, Step, Store, Typed
from machine import until

ROOM = "BCDFG"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/debate.db"
    return database_url(request.getfixturevalue("postgres_url"))


@pytest.fixture
def engine(url):
    engine = database.open_engine(url)
    database.upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine) -> Store:
    return Store(engine)


class Kept(Table):
    """A table whose every command is saved, as the live room does it."""

    def __init__(self, store: Store, *args, **options):
        self.store, self.ids = store, count()
        super().__init__(*args, **options)

    def do(self, actor, command, drafts=None):
        if self.room.version == 0:
            self.store.create(self.room)
        mark = (command, actor, str(next(self.ids)))
        if isinstance(command, c.EndPhase | c.TimeUp | c.Finish):
            with self.store.turn(ROOM) as turn:
                self.room = apply(turn.room, command, actor, self.now, drafts := turn.drafts())
                turn.save(Step(self.room, *mark), at=self.now, drafts=drafts)
        else:
            before, self.room = self.room, apply(self.room, command, actor, self.now)
            self.store.save(before, [Step(self.room, *mark)], at=self.now)
        return self


def rows(store: Store, table) -> list[dict]:
    with store.engine.connect() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def save(store: Store, before, actor: str, command, id: str = "1"):
    store.save(before, [Step(after := apply(before, command, actor, START), command, actor, id)], at=START)
    return after


def keep(store: Store, seat: str, phase: str, text: str, at: int = START, code: str = ROOM) -> bool:
    """Whether a draft was in time."""
    return not store.put_drafts([Typed(code, seat, phase, at, text, "")])


def at_once(*jobs) -> list:
    """Run the jobs in threads that start together; returns what each returned or raised, in their order."""
    ready, results = threading.Barrier(len(jobs)), [None] * len(jobs)

    def run(n: int) -> None:
        ready.wait()
        try:
            results[n] = jobs[n]()
        except Exception as error:
            results[n] = error

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return results


# --- rooms --------------------------------------------------------------------------------


def test_a_room_comes_back_as_it_was_saved(store, engine):
    table = Kept(store, 6, judges=2).to("reveal")
    assert Store(engine).load(ROOM) == table.room == store.load(ROOM, fresh=True)
    assert Store(engine).load(ROOM).motion == table.room.motion


def test_things_come_back_in_the_order_in_which_the_room_holds_them(store, engine):
    table = Kept(store, 5, format="full", judges=1).to("finished")
    fresh = Store(engine).load(ROOM)
    for name in things.MAPS:
        assert list(getattr(fresh, name)) == list(getattr(table.room, name)), name


def test_a_process_that_is_behind_reads_what_changed_and_keeps_the_rest(store, engine):
    table, behind = Kept(store, 5), Store(engine)
    table.to("vote")
    before, memo = behind.load(ROOM), Memo()
    assert Views(before, memo).public()
    table.everybody()
    after = behind.load(ROOM, fresh=True)
    assert after == table.room
    for seat in after.seats:
        assert Views(after, memo).private(seat) == private_view(table.room, seat)
    assert all(after.speeches[id] is speech for id, speech in before.speeches.items())
    assert after.ballots != before.ballots


def test_what_went_is_gone_for_a_process_that_is_behind_too_and_may_come_again(store, engine):
    Kept(store, 5).to("vote")
    behind = Store(engine)
    whole = behind.load(ROOM)
    key = next(iter(whole.ballots))
    less = replace(whole, version=whole.version + 1, ballots={k: b for k, b in whole.ballots.items() if k != key})
    again = replace(whole, version=whole.version + 2, ballots={**less.ballots, key: whole.ballots[key]})
    for n, (before, room) in enumerate(((whole, less), (less, again))):
        store.save(before, [Step(room, c.Blank(), "host", f"x{n}")], at=START)
        assert behind.load(ROOM, fresh=True) == Store(engine).load(ROOM) == room
        assert list(behind.load(ROOM).ballots) == list(Store(engine).load(ROOM).ballots) == list(room.ballots)


def test_after_a_whole_debate_the_rows_say_what_the_room_says(store):
    table = Kept(store, 6, format="full", judges=2).to("finished")
    for kind in KINDS:
        expected = [{"room": ROOM, **row} for thing in getattr(table.room, kind.map).values() if (row := kind.row(thing))]
        assert len(expected) > 3
        key = [column.name for column in kind.table.primary_key]
        assert sorted(rows(store, kind.table), key=lambda r: [r[k] for k in key]) == sorted(expected, key=lambda r: [r[k] for k in key])
    assert [entry["version"] for entry in rows(store, tables.log)] == list(range(1, table.room.version + 1))


def test_the_log_plays_the_debate_again(store):
    table = Kept(store, 4).to("finished")
    room = open_room(code=ROOM, seed="seed", motion=table.room.motion, format="class", options={}, now=START)
    for entry in rows(store, tables.log):
        drafts = msgspec.json.decode(entry["drafts"], type=dict[str, DraftText]) if entry["drafts"] else {}
        room = apply(room, c.decode(entry["command"]), entry["actor"], entry["at"], drafts)
    assert room == table.room


def test_a_taken_code_is_refused_and_the_room_stays(store):
    table = Kept(store)
    with pytest.raises(Conflict):
        store.create(table.room)
    assert len(rows(store, tables.rooms)) == 1


def test_no_room_no_answer(store):
    for ask in (lambda: store.load("XXXXX"), lambda: store.delete("XXXXX")):
        with pytest.raises(NoRoom):
            ask()


def test_a_process_that_is_behind_shows_the_newest_when_asked_fresh(store, engine):
    table, other = Kept(store), Store(engine)
    seen = other.load(ROOM)
    after = save(store, table.room, "host", c.Lock())
    assert other.load(ROOM) is seen
    assert other.load(ROOM, fresh=True) == after


def test_saving_from_an_old_state_is_a_conflict_and_changes_nothing(store, engine):
    table, other = Kept(store), Store(engine)
    behind = other.load(ROOM)
    after = save(store, table.room, "host", c.Lock())
    with pytest.raises(Conflict):
        save(other, behind, "host", c.Blank(), "2")
    assert other.load(ROOM) == after  # and what it remembers has caught up
    assert len(rows(store, tables.log)) == after.version


def test_two_at_once_both_succeed_one_after_the_other(store, engine):
    start = Kept(store).room.version
    stores = (Store(engine), Store(engine))
    for n in range(10):
        jobs = [
            partial(save, s, s.load(ROOM, fresh=True), "host", x, f"{x} {n}") for s, x in zip(stores, (c.Lock(), c.Unlock()), strict=True)
        ]
        results = at_once(*jobs)
        assert sorted(type(r) is Conflict for r in results) == [False, True]
        late = next(k for k in (0, 1) if type(results[k]) is Conflict)
        save(stores[late], stores[late].load(ROOM), "host", c.Blank() if n % 2 else c.Unblank(), f"again {n}")
    assert store.load(ROOM, fresh=True).version == start + 20
    assert len(rows(store, tables.log)) == start + 20


def test_twice_is_once(store, engine):
    table = Kept(store)
    after = save(store, table.room, "host", c.Lock(), "same")
    with pytest.raises(AlreadyDone) as answer:
        save(store, after, "host", c.Unlock(), "same")
    assert answer.value.version == after.version == store.result_of(ROOM, "host", "same")
    assert store.result_of(ROOM, "p0", "same") is None
    assert Store(engine).load(ROOM) == after
    save(store, after, "p0", c.Respin(), "same")  # an id is one seat's own


def test_three_knocks_are_one_time_up(store, engine):
    table = Kept(store).to("opening")
    command = c.TimeUp(phase=table.phase.id, deadline=table.phase.deadline)

    def knock(store: Store) -> int:
        with store.turn(ROOM) as turn:
            after = apply(turn.room, command, "clock", command.deadline + 1500, turn.drafts())
            turn.save(Step(after, command, "clock", "time up"), at=START, drafts={})
            return after.version

    results = at_once(*(partial(knock, Store(engine)) for _ in range(3)))
    assert [r for r in results if isinstance(r, int)] == [table.room.version + 1]
    assert len(rows(store, tables.log)) == table.room.version + 1


def test_a_phase_with_drafts_cannot_end_outside_a_turn(store):
    table = Kept(store).to("opening")
    with pytest.raises(RuntimeError):
        save(store, table.room, "host", c.EndPhase(phase=table.phase.id), "x")


def test_what_raises_inside_a_turn_leaves_nothing(store):
    table = Kept(store).to("opening")
    with pytest.raises(ZeroDivisionError), store.turn(ROOM) as turn:
        after = apply(turn.room, command := c.EndPhase(phase=table.phase.id), "host", START)
        turn.save(Step(after, command, "host", "x"), at=START, drafts={})
        raise ZeroDivisionError
    assert store.load(ROOM) == store.load(ROOM, fresh=True) == table.room


def test_due_rooms_are_found_by_their_deadline(store):
    table = Kept(store)
    assert store.due(START * 2) == []  # no clock in the lobby
    table.do("host", c.Begin())
    deadline = table.phase.deadline
    assert store.due(deadline - 1) == []
    assert store.due(deadline) == [(ROOM, table.phase.id, deadline)]
    table.do("host", c.Pause(phase=table.phase.id))
    assert store.due(deadline) == []


def test_deleting_a_room_takes_all_that_is_in_it(store):
    table = Kept(store, 6, judges=1).to("vote").everybody()
    assert keep(store, "p0", table.phase.id, "words")
    store.hear({(ROOM, "p0"): START})
    store.delete(ROOM)
    for table in tables.metadata.sorted_tables:
        assert table.name == "packs" or rows(store, table) == [], table.name
    with pytest.raises(NoRoom):
        store.load(ROOM)


def test_rooms_where_nothing_happened_are_forgotten_with_their_pack(store):
    Kept(store)
    assert store.forget(START) == []
    assert store.forget(START + 1) == [ROOM]
    assert rows(store, tables.packs) == rows(store, tables.seats) == []


def test_a_code_dealt_again_is_another_room(store, engine):
    Kept(store)
    other = Store(engine)
    behind = other.load(ROOM)
    store.delete(ROOM)
    again = msgspec.structs.replace(behind, opened=START + 5)
    store.create(again)
    with pytest.raises(Conflict):
        save(other, behind, "host", c.Lock())
    assert store.load(ROOM, fresh=True) == again


# --- drafts and presence ------------------------------------------------------------------


def test_a_draft_is_written_over_and_is_there_when_the_phase_ends(store, engine):
    table = Kept(store).to("opening")
    phase = table.phase.id
    for words in ("First", "First words"):
        assert keep(store, "p0", phase, words, START + len(words))
    assert Store(engine).draft(ROOM, "p0", phase) == DraftText("First words")
    assert store.draft(ROOM, "p1", phase) is None
    with store.turn(ROOM) as turn:
        assert turn.drafts() == {"p0": DraftText("First words")}
    table.end()
    later, unknown = Typed(ROOM, "p0", phase, START, "Later words", ""), Typed("XXXXX", "p0", phase, START, "Words", "")
    intime = Typed(ROOM, "p1", table.phase.id, START, "Words in time", "")
    assert store.put_drafts([later, intime, unknown]) == {later, unknown}
    assert store.draft(ROOM, "p1", table.phase.id) == DraftText("Words in time")
    assert store.draft(ROOM, "p0", phase) == DraftText("First words")  # its author may still read it


def test_words_that_no_database_can_keep_lose_only_what_is_broken(store):
    table = Kept(store).to("opening")
    assert keep(store, "p0", table.phase.id, "one\0 two\ud800 drei ✓ 𝔽")
    assert store.draft(ROOM, "p0", table.phase.id).text == "one two drei ✓ 𝔽"


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
            with suppress(Conflict), store.turn(ROOM) as turn:
                taken.update({seat: draft.text for seat, draft in turn.drafts().items()})
                after = apply(turn.room, command := c.EndPhase(phase=phase), "host", START, turn.drafts())
                turn.save(Step(after, command, "host", "end"), at=START, drafts=turn.drafts())

    results = at_once(partial(end, Store(engine)), *(partial(type_on, p, Store(engine)) for p in table.players))
    assert results == [None] * 13
    assert taken == acknowledged


def test_presence_is_the_last_time_heard_and_typed(store, engine):
    table = Kept(store, 2).to("opening")
    store.hear({(ROOM, "p0"): START, (ROOM, "nobody"): START, ("XXXXX", "p0"): START})
    Store(engine).hear({(ROOM, "p0"): START + 5})
    assert keep(store, "p1", table.phase.id, "words", START + 7)
    assert store.presence(ROOM) == {"host": Presence(None, None), "p0": Presence(START + 5, None), "p1": Presence(None, START + 7)}
    table.end()
    assert store.presence(ROOM)["p1"] == Presence(None, None)
    assert store.hear({}) is None and store.presence("XXXXX") == {}


# --- the tables themselves ----------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [{}, {"clash": "another"}, {"seat": "nobody"}, {"seat": "new", "choice": "mine"}, {"seat": "new", "reason": "luck"}],
    ids=["a second vote", "of no clash", "of no seat", "no choice of the three", "no reason of the three"],
)
def test_the_database_itself_refuses(store, change):
    table = Kept(store, 6).to("vote").everybody()
    table.do("new", c.Join(role="judge"))
    vote = rows(store, tables.votes)[0] | change
    with pytest.raises(IntegrityError), store.engine.execution_options(writes=True).begin() as connection:
        connection.execute(insert(tables.votes), vote)


def test_the_database_itself_refuses_a_second_entry_for_a_version_or_a_command_id(store):
    Kept(store)
    entry = rows(store, tables.log)[-1]
    for change in ({"command_id": "another"}, {"version": 999}):
        with pytest.raises(IntegrityError), store.engine.execution_options(writes=True).begin() as connection:
            connection.execute(insert(tables.log), entry | change)


def test_migrations_make_what_the_code_describes_and_leave_nothing_behind(engine):
    assert database.is_current(engine)
    database.upgrade(engine)  # once more does no harm
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
        checks = {name: {check["name"] for check in inspect(connection).get_check_constraints(name)} for name in tables.metadata.tables}
    for table in tables.metadata.sorted_tables:
        expected = {str(x.name) for x in table.constraints if isinstance(x, CheckConstraint)}
        assert expected == checks[table.name]
    database.downgrade(engine, "base")
    assert not database.is_current(engine)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}


def test_rooms_that_were_one_row_become_rows_and_back(store, engine):
    table = Kept(store, 4, format="full").to("vote", 2)
    database.downgrade(engine, "0003")
    with engine.connect() as connection:
        assert msgspec.json.decode(connection.scalar(select(tables.rooms.c.state)), type=Room) == replace(table.room, motion=None)
    database.upgrade(engine)
    assert Store(engine).load(ROOM) == table.room


def test_a_hall_lists_its_tables_until_the_last_is_deleted(store):
    halls, rooms = Halls(store), ["BCDFG", "BCDFH", "BCDFJ"]
    for code in rooms:
        store.create(open_room(code=code, seed=code, motion=motion(), format="sprint", options={}, now=START))
    halls.create("HHHHH", rooms, START)
    assert halls.load("HHHHH") == Hall("HHHHH", START, dict(enumerate(rooms, 1)))
    assert halls.table_of("BCDFH") == ("HHHHH", 2) and halls.table_of("XXXXX") is None
    store.delete("BCDFH")
    assert list(halls.load("HHHHH").tables) == [1, 3]
    assert sorted(store.forget(START + 1)) == ["BCDFG", "BCDFJ"]
    with pytest.raises(NoRoom):
        halls.load("HHHHH")
    assert not rows(store, tables.halls)


@pytest.mark.parametrize("first", ["room", "hall"])
def test_a_room_and_a_hall_that_reach_for_a_code_at_once_are_one_of_them(postgres_url, first):
    database.upgrade(engine := database.open_engine(database_url(postgres_url)))  # SQLite lets one write at a time
    store = Store(engine)
    at_code = {code: open_room(code=code, seed=code, motion=motion(), format="sprint", options={}, now=START) for code in ("BCDFG", "HHHHH")}
    store.create(at_code["BCDFG"])
    ways = {"room": lambda: store.create(at_code["HHHHH"]), "hall": lambda: Halls(store).create("HHHHH", ["BCDFG"], START)}
    second = ways.pop("hall" if first == "room" else "room")
    told = []

    def reach():
        try:
            second()
        except Conflict:
            told.append("conflict")

    def somebody_waits():
        with store.engine.connect() as connection:
            return connection.scalar(text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))

    late = threading.Thread(target=reach)
    with store.writing() as connection:
        assert tables.is_free(connection, "HHHHH")
        late.start()
        until(somebody_waits, "nobody waited for the code")
        if first == "hall":
            connection.execute(insert(tables.halls), {"code": "HHHHH", "number": 1, "room": "BCDFG", "opened": START})
        else:
            another = connection.execute(select(tables.rooms)).one()._asdict()
            connection.execute(insert(tables.rooms), another | {"code": "HHHHH"})
    late.join(10)
    engine.dispose()
    assert told == ["conflict"]


def test_no_room_and_no_hall_have_the_same_code(store):
    halls = Halls(store)
    made = [open_room(code=code, seed="1", motion=motion(), format="sprint", options={}, now=START) for code in ("BCDFG", "BCDFH", "HHHHH")]
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
    assert len(rows(store, tables.halls)) == 1


def test_what_was_acknowledged_outlives_kill_9(url, engine, store):
    """A process saves commands and drafts, saying so after each, until it is killed with no warning."""
    table = Kept(store).to("opening")
    script = f"""
        from debate import database
        from debate.game import apply, commands as c
        from debate.store import Step, Store, Typed
        store = Store(database.open_engine({url!r}))
        room = store.load({ROOM!r})
        for n in range(100_000):
            command = c.Blank() if n % 2 == 0 else c.Unblank()
            after = apply(room, command, "host", {START})
            store.save(room, [Step(after, command, "host", f"kill {{n}}")], at={START})
            assert not store.put_drafts([Typed({ROOM!r}, "p0", room.phase.id, {START}, str(n), "")])
            print(n, flush=True)
            room = after
    """
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True)
    said = [int(process.stdout.readline()) for _ in range(50)]
    process.send_signal(signal.SIGKILL)
    said += [int(line) for line in process.stdout.read().splitlines()]
    process.wait(10)
    room = Store(engine).load(ROOM)
    assert room.version - table.room.version - len(said) in (0, 1)
    assert all(store.result_of(ROOM, "host", f"kill {n}") for n in said)
    assert int(store.draft(ROOM, "p0", room.phase.id).text) >= said[-1]
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(tables.log)) == room.version


def test_a_link_is_taken_once_however_many_reach_for_it(url, store):
    Kept(store, 2).do("host", c.Lock())
    others = [Store(database.open_engine(url)) for _ in range(4)]
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
        other.engine.dispose()

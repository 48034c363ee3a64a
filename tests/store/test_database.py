"""The database itself: what it refuses, how it came to be, and what outlives kill -9, on SQLite and PostgreSQL alike."""

import signal
import subprocess
import sys
import textwrap

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from kept import ROOM, Kept, rows
from msgspec.structs import replace
from sqlalchemy import CheckConstraint, func, insert, inspect, select
from sqlalchemy.exc import IntegrityError
from table import START

from debate.game import Room
from debate.game import commands as c
from debate.storage import schema
from debate.storage.engine import downgrade_schema, is_current, upgrade_schema
from debate.storage.store import Store


@pytest.mark.parametrize(
    "change",
    [{}, {"clash": "another"}, {"seat": "nobody"}, {"seat": "new", "choice": "mine"}, {"seat": "new", "reason": "luck"}],
    ids=["a second vote", "of no clash", "of no seat", "no choice of the three", "no reason of the three"],
)
def test_the_database_itself_refuses(store, change):
    table = Kept(store, 6).to("vote").everybody()
    table.do("new", c.Join(role="judge"))
    vote = rows(store, schema.votes)[0] | change
    with pytest.raises(IntegrityError), store.engine.execution_options(writes=True).begin() as connection:
        connection.execute(insert(schema.votes), vote)


def test_the_database_itself_refuses_a_second_entry_for_a_version_or_a_command_id(store):
    Kept(store)
    entry = rows(store, schema.log)[-1]
    for change in ({"command_id": "another"}, {"version": 999}):
        with pytest.raises(IntegrityError), store.engine.execution_options(writes=True).begin() as connection:
            connection.execute(insert(schema.log), entry | change)


def test_migrations_make_what_the_code_describes_and_leave_nothing_behind(engine):
    assert is_current(engine)
    upgrade_schema(engine)  # once more does no harm
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
        checks = {name: {check["name"] for check in inspect(connection).get_check_constraints(name)} for name in schema.metadata.tables}
    for table in schema.metadata.sorted_tables:
        expected = {str(x.name) for x in table.constraints if isinstance(x, CheckConstraint)}
        assert expected == checks[table.name]
    downgrade_schema(engine, "base")
    assert not is_current(engine)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}


def test_rooms_that_were_one_row_become_rows_and_back(store, engine):
    table = Kept(store, 4, format="full").to("vote", 2)
    downgrade_schema(engine, "0003")
    with engine.connect() as connection:
        assert msgspec.json.decode(connection.scalar(select(schema.rooms.c.state)), type=Room) == replace(table.room, motion=None)
    upgrade_schema(engine)
    assert Store(engine).load(ROOM) == table.room


def test_what_was_acknowledged_outlives_kill_9(url, engine, store):
    """A process saves commands and drafts, saying so after each, until it is killed with no warning."""
    table = Kept(store).to("opening")
    script = f"""
        from debate.storage.engine import open_engine
        from debate.game import apply, commands as c
        from debate.storage.store import Step, Store, Typed
        store = Store(open_engine({url!r}))
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
        assert connection.scalar(select(func.count()).select_from(schema.log)) == room.version

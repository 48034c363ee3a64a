"""The database itself: its constraints, its migrations, and what survives kill -9, on SQLite and PostgreSQL."""

import re
import resource
import signal
import stat
import subprocess
import sys
import textwrap
import time

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Engine, func, insert, inspect, select
from sqlalchemy.exc import DBAPIError, IntegrityError

import debate.subjects.declared  # noqa: F401  # their tables belong to the schema
from debate.__main__ import main
from debate.game import DraftText
from debate.game.model import commands as c
from debate.storage import schema
from debate.storage.engine import (
    MIGRATIONS,
    downgrade_schema,
    empty_wal,
    is_current,
    no_answer,
    open_engine,
    revision_of,
    revisions,
    rewrite_tables,
    upgrade_schema,
)
from debate.storage.rooms.drafts import Drafts, Typed
from debate.storage.rooms.store import Store
from debate.subjects.shelf.own_motions.tables import own_motions
from support.database import with_tables
from support.kept import ROOM, Kept, rows
from support.kept import draft as kept_draft
from support.machine import PATIENCE
from support.table import START


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"clash": "another"},
        {"seat": "nobody"},
        {"seat": "new", "choice": "mine"},
        {"seat": "new", "reason": "luck"},
        {"seat": "new", "tip": "more"},
    ],
    ids=[
        "a second vote",
        "of no clash",
        "of no seat",
        "no choice of the three",
        "no reason of the four",
        "no tip of the five",
    ],
)
def test_the_database_itself_refuses(store, change):
    table = Kept(store, 6).to("vote").everybody()
    table.do("new", c.Join(role="judge"))
    vote = rows(store, schema.votes)[0] | change
    with pytest.raises(IntegrityError), store.database.engine.execution_options(writes=True).begin() as connection:
        connection.execute(insert(schema.votes), vote)


def test_the_database_itself_refuses_a_second_entry_for_a_version_or_a_command_id(store):
    Kept(store)
    entry = rows(store, schema.log)[-1]
    for change in ({"command_id": "another"}, {"version": 999}):
        with pytest.raises(IntegrityError), store.database.engine.execution_options(writes=True).begin() as connection:
            connection.execute(insert(schema.log), entry | change)


def test_postgresql_has_a_clock_of_its_own_and_sqlite_has_none(store):
    look, here = store.database.clock(), time.time_ns() - time.monotonic_ns()
    if store.database.engine.dialect.name == "sqlite":
        assert look is None
    else:
        offset, unsure = look
        assert abs(offset - here) < unsure + 1_000_000, "it runs on this machine"


def test_a_database_that_takes_no_writes_is_one_that_does_not_answer_and_may_answer_again(store):
    read_only = {"sqlite": "PRAGMA query_only = ON", "postgresql": "SET TRANSACTION READ ONLY"}
    row = {"id": "x", "version": 1, "opened": 1, "touched": 1}
    with pytest.raises(DBAPIError) as refused, store.database.writing() as connection:
        connection.exec_driver_sql(read_only[connection.dialect.name])
        connection.execute(insert(own_motions), row)
    assert re.search("read-?only", no_answer(refused.value))
    with pytest.raises(OSError, match="could not be kept"):
        store.database.ping()
    with store.database.writing() as connection:
        connection.execute(insert(own_motions), row)


def test_a_disk_that_takes_nothing_of_the_log_is_a_database_that_does_not_answer(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path / 'debate.db'}")
    with engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE words (word TEXT)")
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, most[1]))
    try:
        with pytest.raises(DBAPIError) as refused:
            empty_wal(engine)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert no_answer(refused.value)
    empty_wal(engine)
    engine.dispose()


def test_the_files_of_the_migrations_are_named_as_the_schemas_that_they_make_in_order():
    made = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
    assert revisions() == made[::-1]


def test_migrations_make_what_the_code_describes_and_leave_nothing_behind(engine):
    assert is_current(engine)
    upgrade_schema(engine)  # once more does no harm
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
        checks = {
            name: {check["name"] for check in inspect(connection).get_check_constraints(name)}
            for name in schema.metadata.tables
        }
    for table in schema.metadata.sorted_tables:
        expected = {str(x.name) for x in table.constraints if isinstance(x, CheckConstraint)}
        assert expected == checks[table.name]
    downgrade_schema(engine, "base")
    assert not is_current(engine)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}


def test_what_was_acknowledged_outlives_kill_9(url, engine, store):
    """A process saves commands and drafts, saying so after each, until it is killed with no warning."""
    table = Kept(store).to("opening")
    script = f"""
        from debate.storage.engine import open_engine
        from debate.game import DraftText, apply
        from debate.game.model import commands as c
        from debate.storage.rooms.drafts import Drafts, Typed
        from debate.storage.rooms.store import Step, Store
        store = Store(open_engine({url!r}))
        room = store.load({ROOM!r})
        for n in range(100_000):
            command = c.Blank() if n % 2 == 0 else c.Unblank()
            after = apply(room, command, "host", {START})
            store.save(room, [Step(after, command, "host", f"kill {{n}}")], at={START})
            assert Drafts(store.database).keep([Typed({ROOM!r}, "p0", room.phase.id, {START}, DraftText(str(n)), str(n), n)])
            print(n, flush=True)
            room = after
    """
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True)
    said = [int(process.stdout.readline()) for _ in range(50)]
    process.send_signal(signal.SIGKILL)
    said += [int(line) for line in process.stdout.read().splitlines()]
    process.wait(PATIENCE)
    room = Store(engine).load(ROOM)
    assert room.version - table.room.version - len(said) in (0, 1)
    assert all(store.result_of(ROOM, "host", f"kill {n}") for n in said)
    assert int(kept_draft(store, "p0", room.phase.id).text) >= said[-1]
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(schema.log)) == room.version


def test_the_files_of_sqlite_are_their_owners_alone(tmp_path):
    file = tmp_path / "debate.db"
    file.touch(mode=0o644)
    store = Store(open_engine(f"sqlite:///{file}"))
    upgrade_schema(store.database.engine)
    Kept(store)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"debate.db": 0o600, "debate.db-wal": 0o600, "debate.db-shm": 0o600}


@pytest.mark.parametrize("ends", ["deleted", "forgotten"])
def test_texts_that_are_deleted_are_in_no_file_any_more(tmp_path, ends):
    store = Store(open_engine(f"sqlite:///{tmp_path}/debate.db"))
    upgrade_schema(store.database.engine)
    kept = Kept(store, 6).to("opening")
    words = "a sentence that its author wants to be gone, and that stands nowhere else in the files"
    kept.do("p0", c.Speak(kept.room.phase.id, words))
    files = list(tmp_path.iterdir())
    assert any(words.encode() in file.read_bytes() for file in files)
    store.delete(ROOM) if ends == "deleted" else store.forget(START * 2, 10)
    assert not [file.name for file in tmp_path.iterdir() if words.encode() in file.read_bytes()]


def in_files(engine: Engine, words: str) -> set[str]:
    """The tables of PostgreSQL whose files hold these words."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CHECKPOINT")
        files = (
            "SELECT relname, pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class "
            "WHERE relkind IN ('r', 't') AND relnamespace::regnamespace::text IN ('public', 'pg_toast')"
        )
        return {name for name, content in connection.exec_driver_sql(files) if words.encode() in content}


def test_on_postgresql_deleted_texts_are_in_no_file_after_cleaning_and_the_rest_goes_on(engine, store):
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite overwrites what is deleted")
    words = "a sentence that its author wants to be gone, and that stands nowhere else in the files"
    table = Kept(store, 30).to("opening")
    for id in table.players:  # whole pages
        table.do(id, c.Speak(table.phase.id, f"{words} {id}"))
    other = type("Other", (Kept,), {"code": "CDFGH"})(store, 6, seed="other").to("rebuttal")
    assert in_files(engine, words) >= {"entities", "log", "speeches"}
    store.delete(ROOM)
    rewrite_tables(engine)
    assert not in_files(engine, words)
    other.everybody().end()
    assert store.load("CDFGH", fresh=True) == other.room
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SHOW statement_timeout").scalar() == "15s"


def test_votes_with_tips_and_stars_are_rows(store):
    table = Kept(store, 8, judges=1).to("vote").everybody()
    votes = {
        (row["seat"], row["clash"]): (row["choice"], row["reason"], row["tip"], row["tip_for"])
        for row in rows(store, schema.votes)
    }
    assert votes == {
        (b.seat, b.clash): (b.choice, b.reason or None, b.tip or None, b.tip_for or None)
        for b in table.room.ballots.values()
    }
    assert {(row["seat"], row["round"]): row["speeches"].split() for row in rows(store, schema.stars)} == {
        (s.seat, s.round): list(s.speeches) for s in table.room.stars.values()
    }
    assert len(table.room.stars) == 9 and Store(store.database.engine).load(ROOM) == table.room


def test_a_rewrite_and_its_comparisons_are_rows_and_a_draft_of_one_knows_its_text(store):
    table = Kept(store, 10, judges=1, revise=True).to("revise").everybody("p0", "p1")
    for id, text in (
        ("p0", "This was never said, and it is long enough to be sent."),
        ("p1", table.room.speeches[table.seat("p1").opening].text),
    ):
        draft = DraftText(text, speech=table.seat(id).opening)
        assert Drafts(store.database).keep([Typed(ROOM, id, table.phase.id, START, draft, f"draft {id}", 1)])
        assert kept_draft(store, id, table.phase.id) == draft
    table.end()
    assert {row["author"] for row in rows(store, schema.revisions)} == {*table.players} - {"p1"}, (
        "what says the same is no rewrite"
    )
    assert not rows(store, schema.comparisons)
    table.everybody().end()
    found = {(row["seat"], row["revision"], row["known"], row["choice"]) for row in rows(store, schema.comparisons)}
    assert found == {(one.seat, one.revision, one.known, one.choice) for one in table.room.comparisons.values()}
    assert len(found) == 2 * 9 and Store(store.database.engine).load(ROOM) == table.room


def test_a_statement_that_hangs_is_given_up_and_a_transaction_that_is_left_too(engine):
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite has its own patience")
    with engine.connect() as connection:
        told = [
            connection.exec_driver_sql(f"SHOW {name}").scalar()
            for name in ("statement_timeout", "idle_in_transaction_session_timeout")
        ]
    assert told == ["15s", "15s"] and engine.pool.timeout() == 5


@pytest.mark.parametrize(
    ("revision", "said"), [("0009", "A version before 0.2.0"), ("9999", "A newer version of this program")]
)
def test_a_database_that_this_version_cannot_upgrade_is_told_in_a_sentence_and_left_alone(
    tmp_path, monkeypatch, revision, said
):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/debate.db")
    with with_tables(f"sqlite:///{tmp_path}/debate.db").execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
    with pytest.raises(SystemExit) as end:
        main(["db", "upgrade"])
    assert end.value.code.startswith(f"The database can’t be upgraded. {said} made it (schema {revision})")
    assert revision_of(open_engine(f"sqlite:///{tmp_path}/debate.db")) == revision

"""The database itself: its constraints, its migrations, and what survives kill -9, on SQLite and PostgreSQL."""

import json
import re
import signal
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Engine, MetaData, func, insert, inspect, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

import debate.subjects.declared  # noqa: F401  # their tables belong to the schema
from debate.game import DraftText, apply
from debate.game.acts.duties import ballots
from debate.game.model import commands as c
from debate.game.model.commands import decode
from debate.game.model.state import MAPS
from debate.storage import schema
from debate.storage.drafts import Drafts, Typed
from debate.storage.engine import (
    MIGRATIONS,
    downgrade_schema,
    is_current,
    no_answer,
    open_engine,
    revisions,
    rewrite,
    upgrade_schema,
)
from debate.storage.store import Store
from debate.subjects.shelf.own_motions.tables import own_motions
from support.kept import ROOM, Kept, everything, keep, rows
from support.kept import draft as kept_draft
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


class AsBefore(Kept):
    """A debate as people had it before there were tips and stars."""

    def act(self, id, luck=None):
        for ballot in ballots(self.room, self.seat(id)):
            self.do(id, c.Vote(phase=self.phase.id, clash=ballot.clash, choice="rebuttal", reason="counts"))
        return super().act(id, luck) if self.name != "vote" else self


def test_rooms_that_were_one_row_become_rows_and_back(store, engine):
    table = AsBefore(store, 4, format="full", revise=False).to("vote", 2)
    room = msgspec.structs.replace(table.room, missed={})  # stars that nobody gave are unknown to older versions
    downgrade_schema(engine, "0003")
    with engine.connect() as connection:
        state = json.loads(connection.scalar(select(schema.rooms.c.state)))
    assert {name: list(state.get(name, {})) for name in MAPS} == {name: list(getattr(room, name)) for name in MAPS}
    assert not table.room.stars and all(
        clash["reasons"] == {"clear": 0, "backed": 0, "counts": 2} for clash in state["scores"]["1"]["clashes"].values()
    )
    upgrade_schema(engine)
    assert Store(engine).load(ROOM) == room


NEW = (
    "stars",
    "ratings",
    "draft_ids",
    "revisions",
    "comparisons",
    "missed",
    "own_motions",
    "own_fields",
    "own_changes",
    "places",
    "classes",
    "members",
    "class_rooms",
    "class_seats",
)  # tables that came since

# A debate that version 0004 kept: with bots, a text that was sent back, and shared texts.
KEPT_0004 = json.loads((Path(__file__).parent / "kept_0004.json").read_text(encoding="utf-8"))


def kept_by_0004(engine: Engine) -> dict[str, list[dict]]:
    """The schema of 0004 with what that version had written."""
    downgrade_schema(engine, "0004")
    with engine.execution_options(writes=True).begin() as connection:
        tables = MetaData()
        tables.reflect(connection)
        for name, rows in KEPT_0004.items():
            read = [{key: v["bytes"].encode() if isinstance(v, dict) else v for key, v in row.items()} for row in rows]
            if read:
                connection.execute(insert(tables.tables[name]), read)
    return everything(engine)


def test_new_names_keep_every_row_that_the_version_before_wrote(engine):
    before = kept_by_0004(engine)
    upgrade_schema(engine)
    after = everything(engine)
    names = {"things": "entities", "taken": "used_links"}
    assert {names.get(name, name): len(rows) for name, rows in before.items()} | dict.fromkeys(NEW, 0) == {
        name: len(rows) for name, rows in after.items()
    }
    room = Store(engine).load(ROOM)
    assert room.texts_shared and room.options.bot_level == "gentle" and room.phase.name == "finished"
    assert sum(seat.bot for seat in room.seats.values()) == sum(row["bot"] for row in after["seats"]) == 1
    log = [decode(row["command"]) for row in sorted(after["log"], key=lambda row: row["version"])]
    assert len(log) == room.version and {c.ShareTexts, c.UnshareTexts, c.AddBot, c.Resend} <= {
        type(command) for command in log
    }
    ballots = [json.loads(row["entity"]) for row in after["entities"] if row["map"] == "ballots"]
    assert ballots and not any("first" in ballot for ballot in ballots), "which text stands first is not drawn any more"
    said = {
        (b["clash"], b["choice"], b["reason"])
        for b in ballots
        if b.get("reason") and b.get("choice") not in (None, "close")
    }
    shown = {
        (id, text, reason)
        for score in room.scores.values()
        for id, clash in score.clashes.items()
        for text, of in clash.reasons.items()
        for reason in of
    }
    assert shown and shown == said
    assert room.options.first_round == 1.25, "a room keeps what it was opened with"
    downgrade_schema(engine, "0004")
    back = everything(engine)
    assert {name: as_json(rows) for name, rows in back.items()} == {
        name: as_json(rows) for name, rows in before.items()
    }


def as_json(rows: Iterable[dict]) -> list[dict]:
    """Rows with their JSON read: the order of its fields says nothing. What no version ever read is left out."""
    found = [{key: json.loads(v) if isinstance(v, bytes) else v for key, v in row.items()} for row in rows]
    for row in found:
        if isinstance(row.get("state"), dict):
            row["state"].pop("schema", None)
            row["state"]["options"].pop("show_three", None)
        if row.get("map") == "ballots":
            row["thing"].pop("first", None)
    return sorted(found, key=lambda row: json.dumps(row, sort_keys=True))


def test_what_was_acknowledged_outlives_kill_9(url, engine, store):
    """A process saves commands and drafts, saying so after each, until it is killed with no warning."""
    table = Kept(store).to("opening")
    script = f"""
        from debate.storage.engine import open_engine
        from debate.game import DraftText, apply, commands as c
        from debate.storage.drafts import Drafts, Typed
        from debate.storage.store import Step, Store
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
    process.wait(10)
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
    rewrite(engine)
    assert not in_files(engine, words)
    other.everybody().end()
    assert store.load("CDFGH", fresh=True) == other.room
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SHOW statement_timeout").scalar() == "15s"


def test_a_first_round_of_twice_the_time_is_cut_to_what_a_room_may_have_now(store, engine):
    Kept(store, 4)
    downgrade_schema(engine, "0005")
    with engine.execution_options(writes=True).begin() as connection:
        state = json.loads(connection.scalar(select(schema.rooms.c.state)))
        state["options"]["first_round"] = 2.0
        connection.execute(update(schema.rooms).values(state=json.dumps(state).encode()))
    upgrade_schema(engine)
    room = Store(engine).load(ROOM)
    assert room.options.first_round == 1.5
    assert apply(room, c.SetOptions(options={"corner": True}), "host", START).options.corner


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
    table = Kept(store, 10, judges=1).to("revise").everybody("p0", "p1")
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


def test_what_the_version_before_knew_of_missed_ballots_and_of_the_clock_becomes_rows(store, engine):
    table = Kept(store, 6, judges=1).to("opening")
    keep(store, "p1", table.phase.id, "This stood in the field when the clock ran out, and was long enough.")
    table.everybody("p0", "p1").end()
    table.now += 1000
    table.to("reveal", 0, "p0", "j0").to("vote", 2).do("p2", c.StepOut())
    table.everybody("p2", "p3").end()
    before = everything(engine)
    assert sum(row["by_clock"] for row in before["speeches"]) == 1
    assert {(row["seat"], row["round"], row["kind"], row["n"]) for row in before["missed"]} == {
        ("p0", 1, "opening", 1),
        ("p0", 1, "rebuttal", 1),
        ("p0", 1, "ballot", 3),
        ("p0", 1, "star", 2),
        ("j0", 1, "ballot", 3),
        ("j0", 1, "star", 2),
        ("p3", 2, "ballot", 3),
        ("p3", 2, "star", 2),
    }
    downgrade_schema(engine, "0008")
    upgrade_schema(engine)
    after = everything(engine)
    assert as_json(after["speeches"]) == as_json(before["speeches"])
    assert as_json(after["missed"]) == as_json(row for row in before["missed"] if row["kind"] != "star")
    kept = {seat: tuple(one for one in all if one.kind != "star") for seat, all in table.room.missed.items()}
    assert Store(engine).load(ROOM) == msgspec.structs.replace(table.room, missed=kept)


@pytest.mark.parametrize("phase", ["revise", "compare"])
def test_a_room_that_rewrites_is_back_in_its_reveal_when_the_schema_goes_back(store, engine, phase):
    table = Kept(store, 6).to(phase)
    downgrade_schema(engine, "0005")
    upgrade_schema(engine)
    room = Store(engine).load(ROOM)
    assert (room.phase.name, room.phase.round, room.phase.deadline) == (
        "reveal",
        2,
        None,
    ) and room.phase.id == f"{table.phase.id.split('-')[0]}-reveal"
    assert not room.revisions and apply(room, c.EndPhase(phase=room.phase.id), "host", START).phase.name == "stance"


def test_a_statement_that_hangs_is_given_up_and_a_transaction_that_is_left_too(engine):
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite has its own patience")
    with engine.connect() as connection:
        told = [
            connection.exec_driver_sql(f"SHOW {name}").scalar()
            for name in ("statement_timeout", "idle_in_transaction_session_timeout")
        ]
    assert told == ["15s", "15s"] and engine.pool.timeout() == 5

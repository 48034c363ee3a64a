"""Backups: whatever a database holds comes back, in any other, and nothing else ever takes a backup's place."""

import sqlite3
import stat
import threading

import pytest
from sqlalchemy import delete, inspect

from debate.__main__ import main
from debate.config import database_url
from debate.game import apply
from debate.game.model import commands as c
from debate.storage import schema
from debate.storage.backup import BackupError, back_up, restore
from debate.storage.engine import is_current, open_engine, revision_of, revisions, upgrade_schema
from debate.storage.rooms.store import Step, Store
from support.database import with_a_later_schema, with_tables
from support.kept import ROOM, Kept, everything, keep
from support.table import START


def sorted_rows(engine) -> dict[str, list[str]]:
    return {name: sorted(map(repr, rows)) for name, rows in everything(engine).items()}


@pytest.mark.parametrize(
    ("url", "to", "made"),
    [("sqlite", "postgresql", True), ("postgresql", "sqlite", False), ("sqlite", "sqlite", True)],
    indirect=["url"],
)
def test_a_debate_is_restored_row_by_row_in_any_database_and_goes_on(engine, store, tmp_path, request, to, made):
    table = Kept(store, 6, judges=1, format="full").to("opening")
    words = "half a thought, as it was typed, and long enough to be sent when time is up"
    keep(store, "p0", table.phase.id, words)
    told = back_up(engine, tmp_path / "backup")
    assert (told.rooms, told.seats, told.entries, told.last) == (1, 8, table.room.version, START)
    empty = open_engine(
        f"sqlite:///{tmp_path}/elsewhere/debate.db"
        if to == "sqlite"
        else database_url(request.getfixturevalue("postgres_url"))
    )
    if made:
        upgrade_schema(empty)
    assert restore(tmp_path / "backup", empty) == told
    assert sorted_rows(empty) == sorted_rows(engine) and is_current(empty)
    table.store = Store(empty)
    assert table.store.load(ROOM) == table.room
    table.everybody("p0").end()
    assert table.room.speeches[table.seat("p0").opening].text == words
    table.to("finished")
    empty.dispose()


def test_a_backup_is_one_file_that_only_its_owner_reads_and_never_takes_anothers_place(engine, store, tmp_path):
    Kept(store)
    (tmp_path / "kept").mkdir()
    file = tmp_path / "kept" / "a backup? of today.db"
    back_up(engine, file)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    with pytest.raises(BackupError, match="already there"):
        back_up(engine, file)
    assert file.read_bytes() == before


def test_while_rooms_are_written_a_backup_holds_one_moment_and_holds_nobody_up(engine, store, tmp_path):
    table = Kept(store).to("opening")
    done, saved = threading.Event(), 0

    def write() -> None:
        nonlocal saved
        room = table.room
        while not done.is_set():
            command = c.Blank() if not room.blank else c.Unblank()
            after = apply(room, command, "host", START)
            store.save(room, [Step(after, command, "host", f"during {saved}")], at=START)
            room, saved = after, saved + 1

    writing = threading.Thread(target=write)
    writing.start()
    try:
        counts = []
        for n in range(4):
            before = saved
            told = back_up(engine, tmp_path / str(n))
            counts.append(saved - before)
            with sqlite3.connect(tmp_path / str(n)) as kept:
                version, entries = kept.execute("SELECT version, (SELECT count(*) FROM log) FROM rooms").fetchone()
            assert version == entries == told.entries >= table.room.version + before
    finally:
        done.set()
        writing.join()
    assert any(counts), "nothing could be saved during a backup"


def test_nothing_is_restored_over_something(engine, store, tmp_path):
    Kept(store)
    back_up(engine, tmp_path / "backup")
    before = sorted_rows(engine)
    with pytest.raises(BackupError, match="not empty"):
        restore(tmp_path / "backup", engine)
    assert sorted_rows(engine) == before
    store.delete(ROOM)
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(delete(schema.packs))
    restore(tmp_path / "backup", engine)
    assert sorted_rows(engine) == before


def changed(statement: str):
    """What somebody does to a file with the tools of SQLite, which checks nothing then."""

    def change(file) -> None:
        with sqlite3.connect(file) as kept:
            kept.executescript(statement)

    return change


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    """A backup of one room."""
    folder = tmp_path_factory.mktemp("whole")
    store = Store(with_tables(f"sqlite:///{folder}/debate.db"))
    Kept(store)
    back_up(store.database.engine, folder / "backup")
    return (folder / "backup").read_bytes()


# What may have happened to a backup, and what is said of it.
SPOILT = {
    "a foreign table": (changed("CREATE TABLE guests (name TEXT); INSERT INTO guests VALUES ('x')"), "no table guests"),
    "a foreign column": (changed("ALTER TABLE rooms ADD COLUMN more TEXT"), "more"),
    "a broken key": (changed("DELETE FROM packs"), "FOREIGN KEY"),
    "an unreadable room": (changed("UPDATE rooms SET state = '{}'"), "can’t be read"),
    "an unreadable thing": (changed("UPDATE entities SET entity = 'no JSON'"), "can’t be read"),
    "a missing motion": (changed("UPDATE rooms SET pack = 'another'"), "can’t be read"),
    "missing": (lambda file: file.unlink(), "no file"),
    "empty": (lambda file: file.write_bytes(b""), "not a backup"),
    "something else": (lambda file: file.write_bytes(b"hello" * 1000), "not a backup"),
    "half": (lambda file: file.write_bytes(file.read_bytes()[:30_000]), "damaged|not a backup"),
    "another database": (changed("DROP TABLE alembic_version"), "not a backup"),
    "of a later version": (changed("UPDATE alembic_version SET version_num = '9999'"), "newer version"),
}


@pytest.mark.parametrize(("spoil", "said"), SPOILT.values(), ids=SPOILT)
def test_what_is_no_backup_is_refused_in_words_and_leaves_the_database_empty(tmp_path, whole, spoil, said):
    (tmp_path / "backup").write_bytes(whole)
    spoil(tmp_path / "backup")
    empty = open_engine(f"sqlite:///{tmp_path}/empty.db")
    with pytest.raises(BackupError, match=said):
        restore(tmp_path / "backup", empty)
    assert revision_of(empty) is None and set(inspect(empty).get_table_names()) <= {"alembic_version"}


def test_a_backup_of_an_older_version_is_upgraded_when_it_is_restored(engine, store, tmp_path, monkeypatch):
    table, before = Kept(store, 6).to("rebuttal"), revisions()[-1]
    with_a_later_schema(monkeypatch, tmp_path)
    back_up(engine, tmp_path / "backup")
    with sqlite3.connect(tmp_path / "backup") as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == (before,)
    empty = open_engine(f"sqlite:///{tmp_path}/empty.db")
    restore(tmp_path / "backup", empty)
    assert is_current(empty) and Store(empty).load(ROOM).phase == table.phase


def test_without_a_database_there_is_nothing_to_back_up(tmp_path):
    with pytest.raises(BackupError, match="no database"):
        back_up(open_engine(f"sqlite:///{tmp_path}/debate.db"), tmp_path / "backup")


def test_a_folder_that_nobody_may_write_into_is_told(tmp_path):
    engine = with_tables(f"sqlite:///{tmp_path}/debate.db")
    (tmp_path / "file").touch()
    with pytest.raises(BackupError, match="could not be written"):
        back_up(engine, tmp_path / "file" / "backup")


def test_the_command_says_in_a_sentence_why_nothing_was_restored(tmp_path, monkeypatch, whole):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/empty.db")
    (tmp_path / "backup").write_bytes(whole)
    changed("UPDATE rooms SET state = '{}'")(tmp_path / "backup")
    with pytest.raises(SystemExit) as end:
        main(["db", "restore", str(tmp_path / "backup")])
    assert "nothing was restored" in end.value.code and "Use an earlier backup" in end.value.code
    assert revision_of(open_engine(f"sqlite:///{tmp_path}/empty.db")) is None

"""Backups: everything in a database, SQLite or PostgreSQL, as one SQLite file; and back into an empty database.

A backup has the schema of its database, so it can be taken before an upgrade. It is read in one transaction, so it holds a
single moment, and no writer has to wait. See decision 0031.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import URL, Connection, Engine, MetaData, Table, create_engine, insert, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from . import schema
from .engine import downgrade_schema, open_engine, revision_of, stranger, upgrade_schema
from .rooms.store import Store

BATCH_ROWS = 1000
_CONTENTS = "SELECT (SELECT count(*) FROM rooms), (SELECT count(*) FROM seats), count(*), coalesce(max(at), 0) FROM log"


class BackupError(Exception):
    """A backup or a restore that could not be done; the message says why and what to do."""


class Contents(NamedTuple):
    """What a backup holds: rooms, people, entries of their logs, and the time of the last entry (ms, UTC; 0: none)."""

    rooms: int
    seats: int
    entries: int
    last: int


def back_up(engine: Engine, file: Path) -> Contents:
    """Write everything in the database to a new file, which only its owner may read. Raises BackupError."""
    if file.exists():
        raise BackupError(f"{file} is already there. Give the backup another name, or move that file away.")
    if (revision := revision_of(engine)) is None:
        raise BackupError("There is no database here yet, so there is nothing to back up.")
    if why := stranger(revision):
        raise BackupError(f"This database can’t be backed up with this version. {why}")
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)  # of a backup that was interrupted
        part.touch(mode=0o600)
        if engine.dialect.name == "sqlite":
            with engine.connect() as connection:  # its cursor, because this runs outside a transaction
                connection.connection.cursor().execute("VACUUM INTO ?", (str(part),)).close()
        else:
            _write(engine, part, revision)
        with closing(sqlite3.connect(part)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")  # one file, without a write-ahead log next to it
            contents = Contents(*connection.execute(_CONTENTS).fetchone())
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.rename(file)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        raise BackupError(f"The backup could not be written: {reason}.") from None
    finally:
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                part.with_name(part.name + end).unlink()
    return contents


def _write(engine: Engine, file: Path, revision: str) -> None:
    """Copy every row of PostgreSQL into an empty SQLite file."""
    kept = open_engine(URL.create("sqlite", database=str(file)))
    upgrade_schema(kept, revision)
    with (
        engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True).connect() as source,
        kept.execution_options(writes=True).begin() as target,
    ):
        _take_time(source)
        _copy(source, target)
    kept.dispose()


def restore(file: Path, engine: Engine) -> Contents:
    """Put everything in a backup into an empty database, and bring that up to date. Raises BackupError; then the database
    is still empty."""
    kept, revision = _open(file)
    try:
        return _restored(kept, revision, engine, file)
    finally:
        kept.dispose()


def _restored(kept: Engine, revision: str, engine: Engine, file: Path) -> Contents:
    if (there := revision_of(engine)) is not None:
        if stranger(there) or _rows(engine):
            raise BackupError(
                "This database is not empty, and a backup goes only into an empty one. Stop the server. With SQLite, move "
                "debate.db and its -wal and -shm files away; with PostgreSQL, create a new database and set DATABASE_URL. "
                "Then run this again."
            )
        downgrade_schema(engine, "base")
    upgrade_schema(engine, revision)
    try:
        with kept.connect() as source, engine.execution_options(writes=True).begin() as target:
            _take_time(target)
            _copy(source, target)
            contents = Contents(*source.execute(text(_CONTENTS)).one())
        upgrade_schema(engine)
        _read_all(engine)
    except Exception as error:  # a file that someone changed may make readers raise anything
        downgrade_schema(engine, "base")
        if isinstance(error, OperationalError):  # not the file's fault
            raise
        what = str(error.orig if isinstance(error, DBAPIError) else error).strip().partition("\n")[0]
        raise BackupError(
            f"Something in {file} can’t be read, so nothing was restored ({what}). Use an earlier backup."
        ) from None
    return contents


def _read_all(engine: Engine) -> None:
    """Read every room as a server would. Raises whatever error that causes."""
    store = Store(engine)
    with engine.connect() as connection:
        codes = list(connection.scalars(select(schema.rooms.c.code)))
    for code in codes:
        store.load(code, fresh=True)
        store.let_go_of(code)


def _open(file: Path) -> tuple[Engine, str]:
    """A backup to read from, and its schema. Raises BackupError if it isn't one, or is damaged."""
    if not file.is_file():
        raise BackupError(f"There is no file {file}.")
    try:
        with closing(_reading(file)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise BackupError(f"{file} is damaged. Use an earlier backup.")
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    except (sqlite3.Error, TypeError):
        raise BackupError(f"{file} is not a backup, or only a part of one.") from None
    if why := stranger(revision):
        raise BackupError(f"{file} can’t be restored with this version. {why}")
    return create_engine("sqlite://", creator=lambda: _reading(file)), revision


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _take_time(connection: Connection) -> None:
    """Let this transaction take long: everyday ones are given up after some seconds."""
    if connection.dialect.name == "postgresql":
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            connection.execute(text(f"SET LOCAL {limit} = 0"))


def _tables(connection: Connection) -> list[Table]:
    """The tables as they are in the database, each after those that it refers to."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name != "alembic_version"]


def _copy(source: Connection, target: Connection) -> None:
    into = {table.name: table for table in _tables(target)}
    for table in _tables(source):
        rows = source.execution_options(yield_per=BATCH_ROWS).execute(select(table)).mappings()
        for part in rows.partitions():
            if table.name not in into:
                raise LookupError(f"there is no table {table.name} in its schema")
            if foreign := set(table.columns.keys()) - set(into[table.name].columns.keys()):
                raise LookupError(f"there is no column {table.name}.{min(foreign)} in its schema")
            target.execute(insert(into[table.name]), [dict(row) for row in part])


def _rows(engine: Engine) -> bool:
    with engine.connect() as connection:
        return any(connection.execute(select(table).limit(1)).first() for table in _tables(connection))

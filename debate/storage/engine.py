"""The connection to SQLite or PostgreSQL, and the upgrade from an older schema to the current one."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Dialect,
    Engine,
    ExceptionContext,
    PoolProxiedConnection,
    Table,
    UpdateBase,
    create_engine,
    event,
    inspect,
    make_url,
)
from sqlalchemy.exc import InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoneFree

BUSY_TIMEOUT = 250  # ms. SQLite waits in C, and nothing else in the process runs meanwhile
CONNECT_TIMEOUT = 5  # s to connect to PostgreSQL, and to get a connection from the pool
STATEMENT_TIMEOUT = 15_000  # ms of one statement, and of a transaction in which nothing happens; everyday ones take 5
MIGRATIONS = Path(__file__).parent / "migrations"
CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"
POOL = 10  # connections a process keeps open to PostgreSQL; as many again under load


def no_answer(error: Exception) -> str:
    """Why the database did not do its work (away, full, locked, read-only, too slow), in one line; empty if it did answer, that a
    statement was wrong."""
    if (isinstance(error, OperationalError) and not str(error.orig).startswith("no such ")) or _is_read_only(error):
        return " ".join(str(error.orig).split())  # type: ignore[attr-defined]  # both are the driver's
    return "every connection is in use" if isinstance(error, NoneFree) else ""


def _is_read_only(error: Exception) -> bool:
    """Whether PostgreSQL takes no writes: a replica, or a platform's database whose disk is nearly full."""
    return isinstance(error, InternalError) and getattr(error.orig, "sqlstate", "") == "25006"


def open_engine(url: str | URL) -> Engine:
    """An engine set up for this project; its errors hold nothing that people wrote. `url` is SQLAlchemy's (`sqlite:///…`,
    `postgresql+psycopg://…`)."""
    if make_url(url).get_backend_name() != "sqlite":
        engine = create_engine(
            url,
            hide_parameters=True,
            pool_size=POOL,
            max_overflow=POOL,
            pool_pre_ping=True,
            pool_timeout=CONNECT_TIMEOUT,
            connect_args={"connect_timeout": CONNECT_TIMEOUT},
        )
        event.listen(engine, "connect", _set_up_postgres)
        return engine
    file = make_url(url).database
    if file and file != ":memory:":
        _keep_private(Path(file))
    engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _note_who_writes)
    engine.dialect.do_begin = _begin_sqlite  # type: ignore[assignment, method-assign]  # instead of a dialect's class
    event.listen(engine, "handle_error", _begin_anew)
    return engine


def inserting(dialect: str) -> Callable[[Table], Any]:
    """The function that makes an INSERT with ON CONFLICT for this database. The other database's isn't loaded, so that a server
    starts sooner."""
    insert: Callable[[Table], Any] = import_module(f"sqlalchemy.dialects.{dialect}").insert
    return insert


def _set_up_postgres(connection: Any, _record: object) -> None:
    # Set by commands, not by `options`: connection poolers refuse those.
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {STATEMENT_TIMEOUT}")
        cursor.execute(f"SET idle_in_transaction_session_timeout = {STATEMENT_TIMEOUT}")
    connection.commit()


def _keep_private(file: Path) -> None:
    """Let only its owner read the database file. SQLite makes its other files with the same rights."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # SQLite will say what is wrong
        file.touch(mode=0o600)
    for each in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm"))):
        with suppress(OSError):
            if each.stat().st_mode & 0o077:
                each.chmod(0o600)


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver begins no transactions by itself: _begin_sqlite does
    # With WAL, NORMAL loses no commit when the process dies; FULL would wait for the disk at every
    # command, to survive a power cut too (docs/decisions/0039). Deleted content is overwritten: not every SQLite does so by default.
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "secure_delete = ON",
        f"busy_timeout = {BUSY_TIMEOUT}",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _note_who_writes(connection: Connection) -> None:
    connection.connection.info["writes"] = connection.get_execution_options().get("writes")


def _begin_sqlite(connection: PoolProxiedConnection) -> None:
    # A writer says so at once: a reader that becomes a writer halfway fails without waiting. The driver is told directly:
    # a statement without values takes SQLAlchemy 23 µs, which is more than a small transaction takes SQLite.
    connection.driver_connection.execute("BEGIN IMMEDIATE" if connection.info["writes"] else "BEGIN")  # type: ignore[union-attr]  # sqlite3's


def _begin_anew(failure: ExceptionContext) -> None:
    """Close all connections if one of them can't write: what a process opened while the disk was read-only stays read-only until
    the last of its connections is closed."""
    if "readonly database" in str(failure.original_exception) and failure.engine:
        if failure.execution_context:  # with Python 3.11 the lock would outlive a connection whose cursor is open
            failure.execution_context.cursor.close()
        failure.is_disconnect = True  # closes this one
        failure.engine.dispose()


def empty_wal(engine: Engine) -> None:
    """Move SQLite's write-ahead log into the database and empty the log: until then it still holds deleted texts. A reader
    at the same moment may prevent this; then the next call does it."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            cursor = connection.connection.cursor()  # outside a transaction
            try:
                cursor.execute(CHECKPOINT).close()
            except sqlite3.OperationalError as error:
                raise OperationalError(CHECKPOINT, None, error) from None  # as from any other statement


def rewrite_tables(engine: Engine) -> None:
    """Rewrite every table, so that nothing deleted is left in its file. PostgreSQL only marks deleted rows, and a plain VACUUM
    leaves their bytes in pages that became empty. Nobody can read or write a table meanwhile."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SET statement_timeout = 0")
            for table in inspect(connection).get_table_names():
                connection.exec_driver_sql(f'VACUUM FULL "{table}"')
            connection.exec_driver_sql(f"SET statement_timeout = {STATEMENT_TIMEOUT}")
        else:
            connection.connection.cursor().execute("VACUUM").close()
    empty_wal(engine)


def run_for_rows(connection: Connection, statement: UpdateBase, rows: Sequence[Mapping[str, Any]]) -> int:
    """Execute a statement once for each row of values, all with the same keys; return how many rows of the table it affected.

    Like `Connection.execute`, but the driver gets the values as they are (strings, numbers, bytes, booleans): SQLAlchemy
    looks at each value of each row, which takes as long as SQLite needs to write it.
    """
    sql, order = _prepared(connection.dialect, statement, tuple(rows[0]))
    return connection.exec_driver_sql(
        sql, [tuple(map(row.__getitem__, order)) for row in rows] if order else list(rows)
    ).rowcount


@lru_cache
def _prepared(dialect: Dialect, statement: UpdateBase, keys: tuple[str, ...]) -> tuple[str, list[str] | None]:
    """The SQL, and the order of a row's values for a driver without named parameters. Cached by statement object, so make each once."""
    compiled = statement.compile(dialect=dialect, column_keys=keys)
    return compiled.string, compiled.positiontup


def upgrade_schema(engine: Engine, revision: str = "head") -> None:
    """Upgrade the schema to this code's, or to the given revision."""
    _run(engine, "upgrade", revision)


def downgrade_schema(engine: Engine, revision: str) -> None:
    """Downgrade the schema; `base` leaves nothing."""
    _run(engine, "downgrade", revision)


def revision_of(engine: Engine) -> str | None:
    """The schema that the database has; None: it has no tables."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        return revision


def is_current(engine: Engine) -> bool:
    """Whether the schema is the one that this code was written for."""
    return revision_of(engine) == revisions()[-1]


def stranger(revision: str) -> str:
    """Why this code can't read a database with that schema, even after an upgrade, as a sentence; empty if it can."""
    if revision in revisions():
        return ""
    if revision > revisions()[-1]:
        return f"A newer version of this program made it (schema {revision}): use that version."
    return (
        f"A version before 0.2.0 made it (schema {revision}), and no release reads that: begin with an empty database."
    )


def revisions() -> list[str]:
    """Every schema that there has been, the newest last. A file's name begins with its own: Alembic takes a seventh of a
    server's start to say the same."""
    return sorted(file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def _run(engine: Engine, change: str, revision: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")  # a large table takes long
        config.attributes["connection"] = connection
        getattr(command, change)(config, revision)

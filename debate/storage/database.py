"""A process's access to its database: transactions that read, transactions that write, and whether it works.

Nothing may yield to other greenlets between a transaction's first write and its commit: on SQLite that would stop the whole
process.
"""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import InternalError, OperationalError

from .engine import inserting

LEAST_FREE = 16 << 20  # bytes of an SQLite database's disk; a class writes a tenth of it in a lesson
FAILURE_REPORTED = 10.0  # s after a failed write during which `ping` reports the database
_ITS_TIME = text("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint")  # µs


class Conflict(Exception):
    """Another writer was first, or kept SQLite busy for too long. Nothing was written: load and try again."""


class Database:
    """Each process has one, which its greenlets and threads may share. `insert` makes an INSERT that may say ON CONFLICT."""

    def __init__(self, engine: Engine):
        self.engine = engine
        # A room is read in two steps, which must see the same moment. SQLite guarantees that anyway.
        self._reading = (
            engine.execution_options(isolation_level="REPEATABLE READ") if engine.dialect.name != "sqlite" else engine
        )
        self._writing = engine.execution_options(writes=True)
        self._writer: Connection | None = None
        self._writer_is_free = threading.Lock()
        self.insert = inserting(engine.dialect.name)
        self._failed_at = float("-inf")  # monotonic s, when a write last failed

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection in which everything that is read belongs to the same moment."""
        return self._reading.connect()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that will write. Raises Conflict when others keep SQLite busy."""
        try:
            with self._kept_writer() if self.engine.dialect.name == "sqlite" else self._writing.begin() as connection:
                yield connection
        except (OperationalError, InternalError) as error:
            if "database is locked" in str(error.orig):
                raise Conflict from error
            self._failed_at = time.monotonic()
            raise

    @contextmanager
    def _kept_writer(self) -> Iterator[Connection]:
        """A transaction on the one connection that is kept for writing: taking one from the pool costs a quarter of a save. A
        writer at the same moment, in another thread, gets another connection."""
        if not self._writer_is_free.acquire(blocking=False):
            with self._writing.begin() as connection:
                yield connection
            return
        try:
            self._writer = self._writer or self._writing.connect()
            with self._writer.begin():
                yield self._writer
        except BaseException:  # after any error, the next writer begins with a new connection
            writer, self._writer = self._writer, None
            if writer:
                writer.close()
            raise
        finally:
            self._writer_is_free.release()

    def clock(self) -> tuple[int, int] | None:
        """By how many ns the clock of PostgreSQL is ahead of this process's monotonic one, and by how many that may be wrong.
        None: SQLite has no clock but the system's."""
        if self.engine.dialect.name == "sqlite":
            return None
        with self.engine.connect() as connection:
            connection.execute(select(1))  # begins the transaction, whose time must not count
            asked = time.monotonic_ns()
            its = int(connection.execute(_ITS_TIME).scalar_one())
            heard = time.monotonic_ns()
        return 1000 * its - (asked + heard) // 2, (heard - asked) // 2

    def ping(self) -> None:
        """Raise an error if the database doesn't answer, or if its last write failed."""
        if time.monotonic() - self._failed_at < FAILURE_REPORTED:
            raise OSError("what was last given to the database could not be kept")
        with self.engine.connect() as connection:
            connection.execute(select(1))
        if self.engine.dialect.name == "sqlite" and (file := self.engine.url.database):
            folder = Path(file).parent
            if not os.access(folder, os.W_OK):
                raise OSError("the disk is read-only")
            if shutil.disk_usage(folder).free < LEAST_FREE:
                raise OSError("the disk is full")

"""Databases with today's tables, for tests."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from sqlalchemy import URL, Engine

from debate.config import database_url
from debate.storage.engine import open_engine, upgrade_schema

TOUCHED = "SELECT xmin::text, version_num FROM alembic_version"  # differs after any migration, even there and back
USED = """SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    AND relname <> 'alembic_version' AND pg_relation_size(oid) > 0"""


def with_tables(url: str | URL) -> Engine:
    """The engine of a database that has today's tables. A new SQLite file is copied from one that was upgraded once: that
    takes a hundredth of the time."""
    engine = open_engine(url)
    file = engine.url.database
    if engine.dialect.name == "sqlite" and file and Path(file).stat().st_size == 0:
        Path(file).write_bytes(_empty())
    else:
        upgrade_schema(engine)
    return engine


class Emptied:
    """A PostgreSQL database with today's tables, whose `empty` leaves them as they were made."""

    def __init__(self, url: str):
        self.url = url
        self._make()

    def empty(self) -> None:
        """Disconnect everybody and truncate the tables; make them again if a migration has touched them."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
            if connection.execute(TOUCHED).fetchall() == self._made:
                if used := [name for (name,) in connection.execute(USED)]:
                    connection.execute(f"TRUNCATE {', '.join(used)} CASCADE")
                return
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        self._make()

    def _make(self) -> None:
        with_tables(database_url(self.url)).dispose()
        with psycopg.connect(self.url) as connection:
            self._made = connection.execute(TOUCHED).fetchall()


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/empty.db")
        upgrade_schema(engine)
        engine.dispose()
        return Path(folder, "empty.db").read_bytes()

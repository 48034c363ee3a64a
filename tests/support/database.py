"""Databases with today's tables, for tests."""

from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import psycopg
import pytest
from sqlalchemy import URL, Engine

import debate.storage.engine
from debate.config import database_url
from debate.storage.engine import MIGRATIONS, open_engine, revisions, upgrade_schema

LATER = """import sqlalchemy as sa
from alembic import op

revision, down_revision = "9998", "{before}"


def upgrade():
    op.create_table("later", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("later")
"""

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


def with_a_later_schema(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """From now on, the program has one more migration: it adds a table."""
    later = folder / "migrations"
    copytree(MIGRATIONS, later)
    (later / "versions" / "9998_later.py").write_text(LATER.format(before=revisions()[-1]), encoding="utf-8")
    monkeypatch.setattr(debate.storage.engine, "MIGRATIONS", later)


class Emptied:
    """A PostgreSQL database with today's tables, whose `empty` leaves them as they were made."""

    def __init__(self, url: str):
        self.url = url
        self._server, _, self._name = url.rpartition("/")
        with_tables(database_url(url)).dispose()
        with psycopg.connect(url) as connection:
            self._made = connection.execute(TOUCHED).fetchall()
        self._on_server(f"CREATE DATABASE {self._name}_made TEMPLATE {self._name}")

    def empty(self) -> None:
        """Disconnect everybody and delete all rows; if a migration has touched the tables, copy them as they were made."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
            if connection.execute(TOUCHED).fetchall() == self._made:
                # A truncated table gets new files, which takes longer than deleting a test's few rows.
                connection.execute("SET session_replication_role = replica")  # tables in any order
                connection.execute("; ".join(f"DELETE FROM {name}" for (name,) in connection.execute(USED)))
                return
        self._on_server(
            f"DROP DATABASE {self._name} WITH (FORCE)", f"CREATE DATABASE {self._name} TEMPLATE {self._name}_made"
        )

    def _on_server(self, *statements: str) -> None:
        with psycopg.connect(f"{self._server}/postgres", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/empty.db")
        upgrade_schema(engine)
        engine.dispose()
        return Path(folder, "empty.db").read_bytes()

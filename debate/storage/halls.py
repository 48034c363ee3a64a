"""Halls: several rooms of one class (its tables) behind one code.

A hall is only a list. Each table is a room like any other, with its own code, people, clock and hosts, and knows nothing of the
others. A hall ends with its last table. No room has a hall's code.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from .database import Conflict, Database
from .rooms.store import NoRoom
from .schema import halls, is_free

MIN_TABLES, MAX_TABLES = 2, 10  # tables at opening


class Hall(NamedTuple):
    """`tables` are codes of rooms by the table's number, from 1; those that were deleted are missing. `opened`: ms, UTC."""

    code: str
    opened: int
    tables: dict[int, str]


class Halls:
    """All halls in the database."""

    def __init__(self, database: Database):
        self._database = database

    def create(self, code: str, tables: Sequence[str], opened: int) -> None:
        """Make rooms the tables of a hall, numbered in this order. Raises Conflict when a room or a hall has the code."""
        rows = [{"code": code, "number": n, "room": room, "opened": opened} for n, room in enumerate(tables, 1)]
        try:
            with self._database.writing() as connection:
                if not is_free(connection, code):
                    raise Conflict
                connection.execute(insert(halls), rows)
        except IntegrityError:
            raise Conflict from None

    def load(self, code: str) -> Hall:
        """The hall with this code. Raises NoRoom when there is none, or all its tables were deleted."""
        query = (
            select(halls.c.opened, halls.c.number, halls.c.room).where(halls.c.code == code).order_by(halls.c.number)
        )
        with self._database.engine.connect() as connection:
            rows = connection.execute(query).all()
        if not rows:
            raise NoRoom(code)
        return Hall(code, rows[0].opened, {row.number: row.room for row in rows})

    def table_of(self, room: str) -> tuple[str, int] | None:
        """The hall's code and the table's number if this room is a table, else None."""
        query = select(halls.c.code, halls.c.number).where(halls.c.room == room)
        with self._database.engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        return (row.code, row.number) if row else None

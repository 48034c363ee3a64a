"""Rows for reports: people, speeches, clashes, votes, stars, revisions, comparisons, what was missed, and places.

They are written in the room's transaction, and only the rows that a command changed.
"""

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any, NamedTuple

from msgspec.structs import asdict
from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, update

from ...game import Room
from ...game.model.state import Missed, Seat, Speech
from ...game.model.word_count import count_words
from ..engine import run_for_rows
from ..schema import clashes, comparisons, missed, places, ratings, revisions, seats, speeches, stars, votes
from .entities import Changes

Row = dict[str, Any]


class ReportTable(NamedTuple):
    """How one of a room's maps becomes a table. `rows` makes the rows of an entity, given its id; it may have none yet."""

    map: str
    table: Table
    rows: Callable[[str, Any], Iterable[Row]]


def _row(table: Table, **others: Callable[[Any], Any]) -> Callable[[str, Any], tuple[Row]]:
    """Makes the row of an entity from its fields that are named like the table's columns; `others` make the other columns. Where
    a column may be null, an empty text is null."""
    columns = [column for column in table.c if column.name not in ("room", *others)]
    whole = [column.name for column in columns if not column.nullable]
    maybe_null = [column.name for column in columns if column.nullable]

    def row(_id: str, entity: Any) -> tuple[Row]:
        values = {name: getattr(entity, name) for name in whole}
        values |= {name: getattr(entity, name) or None for name in maybe_null}
        return (values | {name: of(entity) for name, of in others.items()},)

    return row


def _chosen(table: Table) -> Callable[[str, Any], tuple[Row, ...]]:
    """The same for an entity that has no row before somebody chose."""
    row = _row(table)
    return lambda id, entity: row(id, entity) if entity.choice else ()


def _gone(seat: Seat) -> str | None:
    # SQLite can't change what a column allows without copying the table, which others refer to.
    return "removed" if seat.gone == "erased" else seat.gone or None


def _words(speech: Speech) -> int:
    return 0 if speech.from_card or speech.noted_by else count_words(speech.restatement, speech.text)


def _missed(seat: str, all: tuple[Missed, ...]) -> list[Row]:
    return [{"seat": seat, **lapse._asdict()} for lapse in all]


# In this order, each table refers only to earlier ones.
REPORT_TABLES = (
    ReportTable("seats", seats, _row(seats, gone=_gone)),
    ReportTable("speeches", speeches, _row(speeches, cards=lambda said: " ".join(said.cards), words=_words)),
    ReportTable("clashes", clashes, _row(clashes)),
    ReportTable("ballots", votes, _chosen(votes)),
    ReportTable("stars", stars, _row(stars, speeches=lambda given: " ".join(given.speeches))),
    ReportTable("revisions", revisions, _row(revisions)),
    ReportTable("comparisons", comparisons, _chosen(comparisons)),
    ReportTable("missed", missed, _missed),
    ReportTable("ratings", ratings, _row(ratings)),
)


def write_rows(connection: Connection, before: Room | None, after: Room, changes: dict[str, Changes]) -> None:
    """Write the rows that differ between two states of a room. `changes`: by map, as `entities.changes` gives them; `before`
    None: every row."""
    changed = [(kind, *_rows(kind, before, after, changes[kind.map])) for kind in REPORT_TABLES if kind.map in changes]
    for kind, _, _, gone in reversed(changed):
        if gone:
            run_for_rows(connection, _DELETE[kind.table], gone)
    for kind, new, other, _ in changed:
        if new:
            run_for_rows(connection, _INSERT[kind.table], new)
        if other:
            run_for_rows(connection, _UPDATE[kind.table], other)
    if after.outcome is not (before.outcome if before else None):
        write_places(connection, after)


def write_places(connection: Connection, room: Room) -> None:
    """Write where everybody's texts stand, in place of what was written before; nothing while the debate goes on."""
    connection.execute(delete(places).where(places.c.room == room.code))
    bands = room.outcome.places if room.outcome else {}
    if rows := [{"room": room.code, "seat": seat, **asdict(band)} for seat, band in bands.items()]:
        run_for_rows(connection, _ADD_PLACE, rows)


def _rows(
    kind: ReportTable, before: Room | None, after: Room, changes: Changes
) -> tuple[list[Row], list[Row], list[Row]]:
    """New rows, changed rows, and the keys of removed rows."""
    new, changed, gone = [], [], []
    old, now = getattr(before, kind.map) if before else {}, getattr(after, kind.map)
    names, key_of = KEYS[kind.table], _KEY_OF[kind.table]
    for id in changes.new + changes.other + changes.gone:
        was = {key_of(row): row for row in kind.rows(id, old[id])} if id in old else {}
        for row in kind.rows(id, now[id]) if id in now else ():
            old_row = was.pop(key_of(row), None)
            if old_row is None:
                new.append({"room": after.code, **row})
            elif row != old_row:
                values = {name: row[name] for name in row if name not in names}
                changed.append(values | _old_key(after.code, names, row))
        gone += [_old_key(after.code, names, row) for row in was.values()]
    return new, changed, gone


def _old_key(code: str, names: list[str], row: Row) -> Row:
    return {f"old_{name}": code if name == "room" else row[name] for name in names}


def _is_key(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"old_{column.name}") for column in table.primary_key))


KEYS = {kind.table: [column.name for column in kind.table.primary_key] for kind in REPORT_TABLES}
_KEY_OF = {table: itemgetter(*(name for name in names if name != "room")) for table, names in KEYS.items()}
_INSERT = {kind.table: insert(kind.table) for kind in REPORT_TABLES}
_UPDATE = {kind.table: update(kind.table).where(_is_key(kind.table)) for kind in REPORT_TABLES}
_DELETE = {kind.table: delete(kind.table).where(_is_key(kind.table)) for kind in REPORT_TABLES}
_ADD_PLACE = insert(places)

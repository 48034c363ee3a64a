"""Rows for reports: people, speeches, clashes, votes, stars, revisions, comparisons, what was missed, and places.

They are written in the room's transaction, and only the rows that a command changed.
"""

from collections.abc import Callable, Iterable
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple

from msgspec.structs import asdict
from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, update

from ...game import Room
from ...game.model.state import Ballot, Clash, Comparison, Missed, Rating, Revision, Seat, Speech, Stars
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


def _seat(s: Seat) -> Row:
    return {
        "id": s.id,
        "n": s.n,
        "role": s.role,
        "alias": s.alias,
        "side": s.side,
        "teacher_name": s.teacher_name,
        "bot": s.bot,
        # SQLite can't change what a column allows without copying the table, which others refer to.
        "gone": "removed" if s.gone == "erased" else s.gone,
    }


def _speech(s: Speech) -> Row:
    return {
        "id": s.id,
        "kind": s.kind,
        "round": s.round,
        "side": s.side,
        "author": s.author or None,
        "restatement": s.restatement,
        "text": s.text,
        "cards": " ".join(s.cards),
        "at": s.at,
        "state": s.state,
        "hidden": s.hidden,
        "weighing": s.weighing or None,
        "by_clock": s.by_clock,
        "words": 0 if s.from_card or s.noted_by else count_words(s.restatement, s.text),
    }


def _clash(c: Clash) -> Row:
    return {
        "id": c.id,
        "n": c.n,
        "round": c.round,
        "opening": c.opening,
        "rebutter": c.rebutter,
        "rebuttal": c.rebuttal or None,
        "closing": c.closing or None,
        "fair": c.fair or None,
    }


def _vote(b: Ballot) -> Row | None:
    if not b.choice:
        return None
    return {
        "seat": b.seat,
        "clash": b.clash,
        "bench": b.bench,
        "own": b.own,
        "choice": b.choice,
        "reason": b.reason or None,
        "tip": b.tip or None,
        "tip_for": b.tip_for or None,
    }


def _stars(s: Stars) -> dict[str, Any]:
    return {"seat": s.seat, "round": s.round, "speeches": " ".join(s.speeches)}


def _revision(r: Revision) -> dict[str, Any]:
    return {
        "id": r.id,
        "speech": r.speech,
        "author": r.author,
        "round": r.round,
        "restatement": r.restatement,
        "text": r.text,
        "weighing": r.weighing or None,
        "at": r.at,
        "state": r.state,
        "hidden": r.hidden,
        "by_clock": r.by_clock,
    }


def _comparison(comparison: Comparison) -> dict[str, Any] | None:
    if not comparison.choice:
        return None
    return {
        "id": comparison.id,
        "seat": comparison.seat,
        "revision": comparison.revision,
        "known": comparison.known,
        "choice": comparison.choice,
    }


def _rating(rating: Rating) -> dict[str, Any]:
    return {"text": rating.text, "criterion": rating.criterion, "seat": rating.seat, "level": rating.level}


def _missed(seat: str, all: tuple[Missed, ...]) -> list[Row]:
    return [{"seat": seat, **lapse._asdict()} for lapse in all]


def _each(row: Callable[[Any], Row | None]) -> Callable[[str, Any], Iterable[Row]]:
    """The rows of an entity that has one, or none while `row` returns None."""
    return partial(_one_row, row)


def _one_row(row: Callable[[Any], Row | None], _id: str, entity: Any) -> tuple[Row, ...]:
    values = row(entity)
    return (values,) if values else ()


# In this order, each table refers only to earlier ones.
REPORT_TABLES = (
    ReportTable("seats", seats, _each(_seat)),
    ReportTable("speeches", speeches, _each(_speech)),
    ReportTable("clashes", clashes, _each(_clash)),
    ReportTable("ballots", votes, _each(_vote)),
    ReportTable("stars", stars, _each(_stars)),
    ReportTable("revisions", revisions, _each(_revision)),
    ReportTable("comparisons", comparisons, _each(_comparison)),
    ReportTable("missed", missed, _missed),
    ReportTable("ratings", ratings, _each(_rating)),
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

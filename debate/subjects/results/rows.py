"""Reads a room back from its rows, as far as reports need it. No query here links a voter to a vote."""

from typing import Any, NamedTuple

from msgspec.structs import replace
from sqlalchemy import BindParameter, Connection, Row, Select, Table, bindparam, func, select

from ...game import Room
from ...game.model.phases import is_aloud
from ...game.model.state import Ballot, Clash, Comparison, Missed, Rating, Revision, Seat, Speech, Stars
from ...storage.rooms import entities
from ...storage.rooms.store import NoRoom, Store
from ...storage.schema import (
    clashes,
    comparisons,
    log,
    missed,
    ratings,
    revisions,
    rooms,
    seats,
    speeches,
    stars,
    votes,
)
from ...storage.schema import entities as entity_rows

_ROOM: BindParameter[str] = bindparam("of_room")


class ReadRoom(NamedTuple):
    """A room as its rows have it. Its `ballots`, `stars` and `comparisons` are without their givers, and it has no scores.

    `revealed`: the rounds that have a score. `judged` and `starred`: how many ballots and stars a seat gave in a round.
    `heard`: the times (ms) of each seat's first and last command.
    """

    room: Room
    revealed: list[int]
    judged: dict[tuple[str, int], int]
    starred: dict[tuple[str, int], int]
    heard: dict[str, tuple[int, int]]


def _all(table: Table, *order: str) -> Select[Any]:
    return select(table).where(table.c.room == _ROOM).order_by(*(table.c[name] for name in order))


_LOOK = select(rooms.c.state, rooms.c.pack).where(rooms.c.code == _ROOM)
_SEATS = _all(seats, "n")
_SPEECHES = _all(speeches, "at", "id")
_CLASHES = _all(clashes, "n")
_MISSED = _all(missed, "seat", "round", "kind")
_REVISIONS = _all(revisions, "at", "id")
_RATINGS = _all(ratings, "text", "criterion", "level")
_WHAT = [votes.c[name] for name in ("clash", "bench", "own", "choice", "reason", "tip", "tip_for")]
_VOTES = select(*_WHAT).where(votes.c.room == _ROOM).order_by(*_WHAT)
_STARS = select(stars.c.round, stars.c.speeches).where(stars.c.room == _ROOM).order_by(stars.c.speeches)
_ANSWERS = (
    select(comparisons.c.revision, comparisons.c.choice)
    .where(comparisons.c.room == _ROOM)
    .order_by(comparisons.c.revision, comparisons.c.choice)
)
_REVEALED = select(entity_rows.c.id).where(
    entity_rows.c.room == _ROOM, entity_rows.c.map == "scores", entity_rows.c.entity.is_not(None)
)
_LINES = select(entity_rows.c.id, entity_rows.c.entity).where(
    entity_rows.c.room == _ROOM, entity_rows.c.map == "speeches", entity_rows.c.entity.is_not(None)
)
_FLAGS = select(entity_rows.c.id, entity_rows.c.entity).where(
    entity_rows.c.room == _ROOM, entity_rows.c.map == "flags", entity_rows.c.entity.is_not(None)
)
# The seats' own table can't say that somebody was erased: see storage/rooms/report_rows.py.
_REMOVED = (
    select(seats.c.id, entity_rows.c.entity)
    .join(entity_rows, (entity_rows.c.room == seats.c.room) & (entity_rows.c.id == seats.c.id))
    .where(seats.c.room == _ROOM, seats.c.gone == "removed", entity_rows.c.map == "seats")
)
_JUDGED = (
    select(votes.c.seat, clashes.c.round, func.count().label("n"))
    .join(clashes, (clashes.c.room == votes.c.room) & (clashes.c.id == votes.c.clash))
    .where(votes.c.room == _ROOM)
    .group_by(votes.c.seat, clashes.c.round)
)
_SPACES = func.length(stars.c.speeches) - func.length(func.replace(stars.c.speeches, " ", ""))
_STARRED = select(stars.c.seat, stars.c.round, (_SPACES + 1).label("n")).where(
    stars.c.room == _ROOM, stars.c.speeches != ""
)
_HEARD = (
    select(log.c.actor, func.min(log.c.at).label("first"), func.max(log.c.at).label("last"))
    .where(log.c.room == _ROOM)
    .group_by(log.c.actor)
)


def read_rows(store: Store, connection: Connection, code: str) -> ReadRoom:
    """The room with this code. Raises NoRoom."""

    def all(query: Select[Any]) -> list[Row[Any]]:
        return list(connection.execute(query, {"of_room": code}).all())

    own = connection.execute(_LOOK, {"of_room": code}).one_or_none()
    if own is None:
        raise NoRoom(code)
    room = entities.read_rest(own.state, store.motion(connection, own.pack))
    room.seats = {row.id: _seat(row) for row in all(_SEATS)}
    room.speeches = {row.id: _speech(row) for row in all(_SPEECHES)}
    for row in all(_REMOVED):
        gone = entities.DECODERS["seats"].decode(row.entity).gone
        room.seats[row.id] = replace(room.seats[row.id], gone=gone)
    aloud = is_aloud(room.format)
    for row in all(_LINES):
        if aloud or b'"marks"' in row.entity:
            line = entities.DECODERS["speeches"].decode(row.entity)
            changed = {"noted_by": line.noted_by, "from_card": line.from_card, "marks": line.marks}
            room.speeches[row.id] = replace(room.speeches[row.id], **changed)
    room.flags = {row.id: entities.DECODERS["flags"].decode(row.entity) for row in all(_FLAGS)}
    room.clashes = {row.id: _clash(row) for row in all(_CLASHES)}
    room.revisions = {row.id: _revision(row) for row in all(_REVISIONS)}
    for row in all(_MISSED):
        entry = Missed(row.round, row.kind, row.side, row.n)
        room.missed[row.seat] = (*room.missed.get(row.seat, ()), entry)
    room.ballots = {str(n): _ballot(row) for n, row in enumerate(all(_VOTES))}
    room.stars = {str(n): Stars("", row.round, tuple(row.speeches.split())) for n, row in enumerate(all(_STARS))}
    room.comparisons = {
        str(n): Comparison(str(n), "", row.revision, first="before", choice=row.choice)
        for n, row in enumerate(all(_ANSWERS))
    }
    room.ratings = {str(n): Rating(row.text, row.criterion, row.seat, row.level) for n, row in enumerate(all(_RATINGS))}
    return ReadRoom(
        room,
        sorted(int(row.id) for row in all(_REVEALED)),
        {(row.seat, row.round): row.n for row in all(_JUDGED)},
        {(row.seat, row.round): row.n for row in all(_STARRED)},
        {row.actor: (row.first, row.last) for row in all(_HEARD)},
    )


def _seat(row: Row[Any]) -> Seat:
    return Seat(
        id=row.id,
        n=row.n,
        role=row.role,
        alias=row.alias,
        side=row.side,
        teacher_name=row.teacher_name,
        bot=row.bot,
        gone=row.gone,
    )


def _speech(row: Row[Any]) -> Speech:
    return Speech(
        id=row.id,
        kind=row.kind,
        round=row.round,
        side=row.side,
        text=row.text,
        at=row.at,
        author=row.author or "",
        restatement=row.restatement,
        cards=tuple(row.cards.split()),
        hidden=row.hidden,
        state=row.state,
        weighing=row.weighing or "",
        by_clock=row.by_clock,
    )


def _clash(row: Row[Any]) -> Clash:
    return Clash(
        id=row.id,
        n=row.n,
        round=row.round,
        opening=row.opening,
        rebutter=row.rebutter,
        rebuttal=row.rebuttal or "",
        closing=row.closing or "",
        fair=row.fair or "",
    )


def _revision(row: Row[Any]) -> Revision:
    return Revision(
        id=row.id,
        speech=row.speech,
        author=row.author,
        round=row.round,
        text=row.text,
        at=row.at,
        restatement=row.restatement,
        weighing=row.weighing or "",
        hidden=row.hidden,
        state=row.state,
        by_clock=row.by_clock,
    )


def _ballot(row: Row[Any]) -> Ballot:
    return Ballot(
        seat="",
        clash=row.clash,
        bench=row.bench,
        own=row.own,
        choice=row.choice,
        reason=row.reason or "",
        tip=row.tip or "",
        tip_for=row.tip_for or "",
    )

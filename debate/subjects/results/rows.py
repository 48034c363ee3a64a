"""Reads a room back, as far as reports need it. No query here links a voter to a vote (docs/decisions/0024)."""

from collections import defaultdict
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, func, select

from ...game import Room
from ...game.model.state import Ballot, Comparison, RoundScore, Stars
from ...storage.rooms import entities
from ...storage.rooms.store import NoRoom, Store
from ...storage.schema import clashes, comparisons, log, presence, rooms, stars, votes
from ...storage.schema import entities as entity_rows

_ROOM: BindParameter[str] = bindparam("of_room")


class ReadRoom(NamedTuple):
    """A room as its rows have it. Its `ballots`, `stars` and `comparisons` are without their givers, and it has no scores.

    `dealt`: by seat, the clashes that it was dealt to judge, in every round.
    `revealed`: the rounds that have a score, with the clashes that were on the screen, in order. `judged` and `starred`: how many
    ballots and stars a seat gave in a round.
    `met`: the clashes whose rebuttal met its round's challenge, by most of its readers. `heard`: the times (ms) of each seat's first command, and
    when it last acted or was heard from, before the last command of all.
    """

    room: Room
    revealed: dict[int, tuple[str, ...]]
    met: frozenset[str]
    judged: dict[tuple[str, int], int]
    starred: dict[tuple[str, int], int]
    dealt: dict[str, list[str]]
    heard: dict[str, tuple[int, int]]


# What a report reads as the room has it, and by what it is sorted. Ballots, stars and comparisons are not among it.
_MAPS: dict[str, tuple[str, ...]] = {
    "seats": ("n",),
    "speeches": ("at", "id"),
    "clashes": ("n",),
    "revisions": ("at", "id"),
    "missed": (),
    "ratings": ("text", "criterion", "level"),
    "flags": (),
}
_ROW = select(rooms.c.state, rooms.c.pack).where(rooms.c.code == _ROOM)
_STORED = (
    select(entity_rows.c.map, entity_rows.c.id, entity_rows.c.entity)
    .where(entity_rows.c.room == _ROOM, entity_rows.c.map.in_([*_MAPS, "scores"]), entity_rows.c.entity.is_not(None))
    .order_by(entity_rows.c.n)
)
_WHAT = [votes.c[name] for name in ("clash", "bench", "own", "choice", "reason", "tip", "tip_for")]
_VOTES = select(*_WHAT).where(votes.c.room == _ROOM).order_by(*_WHAT)
_STARS = select(stars.c.round, stars.c.speeches).where(stars.c.room == _ROOM).order_by(stars.c.speeches)
_ANSWERS = (
    select(comparisons.c.revision, comparisons.c.choice)
    .where(comparisons.c.room == _ROOM)
    .order_by(comparisons.c.revision, comparisons.c.choice)
)
_JUDGED = (
    select(votes.c.seat, clashes.c.round, func.count().label("n"))
    .join(clashes, (clashes.c.room == votes.c.room) & (clashes.c.id == votes.c.clash))
    .where(votes.c.room == _ROOM)
    .group_by(votes.c.seat, clashes.c.round)
)
_DEALT = select(entity_rows.c.id).where(
    entity_rows.c.room == _ROOM, entity_rows.c.map == "ballots", entity_rows.c.entity.is_not(None)
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
_PRESENT = select(presence.c.seat, presence.c.heard).where(presence.c.room == _ROOM)


def read_rows(store: Store, connection: Connection, code: str) -> ReadRoom:
    """The room with this code. Raises NoRoom."""

    def all(query: Select[Any]) -> list[Row[Any]]:
        return list(connection.execute(query, {"of_room": code}).all())

    own = connection.execute(_ROW, {"of_room": code}).one_or_none()
    if own is None:
        raise NoRoom(code)
    room = entities.read_rest(own.state, store.motion(connection, own.pack))
    stored: dict[str, dict[str, Any]] = {name: {} for name in (*_MAPS, "scores")}
    for row in all(_STORED):
        stored[row.map][row.id] = row.entity
    for name in _MAPS:
        setattr(room, name, _in_order(name, stored[name]))
    room.ballots = {str(n): _ballot(row) for n, row in enumerate(all(_VOTES))}
    room.stars = {str(n): Stars("", row.round, tuple(row.speeches.split())) for n, row in enumerate(all(_STARS))}
    room.comparisons = {
        str(n): Comparison(str(n), "", row.revision, first="before", choice=row.choice)
        for n, row in enumerate(all(_ANSWERS))
    }
    scores = {int(n): entities.DECODERS["scores"].decode(score) for n, score in sorted(stored["scores"].items())}
    acted = {row.actor: (row.first, row.last) for row in all(_HEARD)}
    over = max((last for _, last in acted.values()), default=0)
    present = {row.seat: min(row.heard, over) for row in all(_PRESENT)}
    dealt: dict[str, list[str]] = defaultdict(list)
    for row in all(_DEALT):
        seat, clash = row.id.split(" ")
        dealt[seat].append(clash)
    return ReadRoom(
        room,
        {n: _counted(score) for n, score in scores.items()},
        frozenset(id for score in scores.values() for id, one in score.clashes.items() if one.met),
        {(row.seat, row.round): row.n for row in all(_JUDGED)},
        {(row.seat, row.round): row.n for row in all(_STARRED)},
        dealt,
        {id: (first, max(last, present.get(id, 0))) for id, (first, last) in acted.items()},
    )


def _counted(score: RoundScore) -> tuple[str, ...]:
    """The clashes of a show, as it counted them."""
    return tuple(dict.fromkeys((*score.plan, *score.shown)))


def _in_order(name: str, stored: dict[str, Any]) -> dict[str, Any]:
    """One of the room's maps, sorted."""
    things = {id: entities.DECODERS[name].decode(entity) for id, entity in stored.items()}
    return dict(sorted(things.items(), key=lambda pair: [getattr(pair[1], column) for column in _MAPS[name]]))


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

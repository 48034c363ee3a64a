"""A room's contents as rows: one for each seat, speech, clash, ballot …, written only when it changed.

A room's own row keeps the rest, which is small. So a command writes only what it changed, however long
the debate has been running, and a process that is behind reads only what changed since.
"""

from functools import cache
from typing import Any, NamedTuple, get_args

import msgspec
from sqlalchemy import Connection, bindparam, select, update

from ...game import Motion, Room
from ...game.model.state import MAPS, changed
from ...game.scoring.outcome import up_to_date
from ..engine import inserting, run_for_rows
from ..schema import entities

ENTITY_TYPES = {field.name: get_args(field.type)[1] for field in msgspec.structs.fields(Room) if field.name in MAPS}
ORDERED = 1_000_000  # more than one command adds

_encode = msgspec.json.encode
DECODERS = {name: msgspec.json.Decoder(kind) for name, kind in ENTITY_TYPES.items()}
decode_room = msgspec.json.Decoder(Room).decode

_IS = (
    entities.c.room == bindparam("in_room"),
    entities.c.map == bindparam("in_map"),
    entities.c.id == bindparam("of_id"),
)
_CHANGE = update(entities).where(*_IS)
_READ = (
    select(entities.c.map, entities.c.id, entities.c.entity, entities.c.n)
    .where(entities.c.room == bindparam("in_room"))
    .order_by(entities.c.n)
)
_SINCE = _READ.where(entities.c.version > bindparam("since"))


@cache
def _add(dialect: str) -> Any:
    adding = inserting(dialect)(entities)  # overwrites an entity that was removed before
    return adding.on_conflict_do_update(
        index_elements=["room", "map", "id"], set_={name: adding.excluded[name] for name in ("n", "version", "entity")}
    )


class Changes(NamedTuple):
    """Ids in one of a room's maps: added, changed and removed entities."""

    new: list[str]
    other: list[str]
    gone: list[str]


def changes(before: Room | None, after: Room) -> dict[str, Changes]:
    """What differs between two states of a room, by map; `before` None: everything is new.
    Entities in a room are frozen: an identical object is unchanged."""
    changes_of = {}
    for name in MAPS:
        old, now = getattr(before, name) if before else {}, getattr(after, name)
        if old is now:
            continue
        differ = changed(old, now)
        new, other = [id for id in differ if id not in old], [id for id in differ if id in old]
        gone = [id for id in old if id not in now] if len(old) + len(new) > len(now) else []
        if new or other or gone:
            changes_of[name] = Changes(new, other, gone)
    return changes_of


def write_changes(connection: Connection, room: Room, changes_of: dict[str, Changes]) -> None:
    """Write what changed, in the transaction that swaps the room's row. A removed entity stays as an empty
    row, for processes that are behind."""
    added: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    for name, (new, other, gone) in changes_of.items():
        entities_now = getattr(room, name)
        for id in new:
            n = room.version * ORDERED + len(added)
            added.append(
                {
                    "room": room.code,
                    "map": name,
                    "id": id,
                    "n": n,
                    "version": room.version,
                    "entity": _encode(entities_now[id]),
                }
            )
        for id in other + gone:
            entity = _encode(entities_now[id]) if id in entities_now else None
            changed.append(
                {"in_room": room.code, "in_map": name, "of_id": id, "version": room.version, "entity": entity}
            )
    if changed:
        run_for_rows(connection, _CHANGE, changed)
    if added:
        run_for_rows(connection, _add(connection.dialect.name), added)


def rest(room: Room) -> bytes:
    """The part of a room that its own row keeps."""
    return _encode(msgspec.structs.replace(room, motion=None, **{name: {} for name in MAPS}))


def read_rest(rest: bytes, motion: Motion) -> Room:
    """The room whose own row holds `rest`, with empty maps."""
    room = decode_room(rest)
    room.motion = motion
    return room


def read_room(connection: Connection, rest: bytes, motion: Motion, known: Room | None) -> Room:
    """The room whose own row holds `rest`. `known` may be an older state of it: unchanged entities are then the same objects.
    Entities that were added since are in the order in which they came, as in every other process."""
    room = read_rest(rest, motion)
    if known and known.opened == room.opened and known.version < room.version:
        rows = connection.execute(_SINCE, {"in_room": room.code, "since": known.version})
        maps, since = {name: getattr(known, name) for name in MAPS}, (known.version + 1) * ORDERED
    else:
        since = 0
        rows = connection.execute(_READ, {"in_room": room.code})
        maps = {name: {} for name in MAPS}
    own = set()
    for name, id, entity, n in rows:
        if name not in own:
            own.add(name)
            maps[name] = dict(maps[name])
        if entity is None or n >= since:  # gone, or gone and back
            maps[name].pop(id, None)
        if entity is not None:
            maps[name][id] = DECODERS[name].decode(entity)
    for name, map in maps.items():
        setattr(room, name, map)
    room.outcome = up_to_date(room)
    return room

"""Seats know that their person was erased; until now they were as if left"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ERASER = "class"  # who erases, for the log
MOVES = (
    "leave",
    "rejoin",
    "readmit",
    "remove",
    "ban",
    "unban",
)  # after these, the erasure says no more where a seat is

log = sa.table("log", *map(sa.column, ("room", "version", "actor")), sa.column("command", sa.LargeBinary))
entities = sa.table("entities", *map(sa.column, ("room", "map", "id")), sa.column("entity", sa.LargeBinary))
seats = sa.table("seats", *map(sa.column, ("room", "id", "gone")))


def upgrade() -> None:
    """A replay of the log makes them erased too."""
    bind = op.get_bind()
    for room in bind.scalars(sa.select(log.c.room).where(log.c.actor == ERASER).distinct()).all():
        commands = sa.select(log.c.actor, log.c.command).where(log.c.room == room).order_by(log.c.version)
        erased = set()
        for actor, command in bind.execute(commands).all():
            said = json.loads(command)
            if said["type"] == "erase":
                erased.add(said["seat"])
            elif said["type"] in MOVES:
                erased.discard(said.get("seat", actor))
        for id, data in bind.execute(_seats(entities.c.id, entities.c.entity).where(entities.c.room == room)).all():
            seat = json.loads(data)
            if id in erased and seat.get("gone") in ("left", "removed"):
                _save(room, seat | {"gone": "erased"}, "removed")


def downgrade() -> None:
    """0013 knows only that they left."""
    for room, data in op.get_bind().execute(_seats(entities.c.room, entities.c.entity)).all():
        seat = json.loads(data)
        if seat.get("gone") == "erased":
            _save(room, seat | {"gone": "left"}, "left")


def _seats(*columns: Any) -> sa.Select[Any]:
    return sa.select(*columns).where(entities.c.map == "seats", entities.c.entity.is_not(None))


def _save(room: str, seat: dict[str, Any], gone: str) -> None:
    """The seat, and its row for reports."""
    data = json.dumps(seat, ensure_ascii=False, separators=(",", ":")).encode()
    mine = (entities.c.room == room, entities.c.map == "seats", entities.c.id == seat["id"])
    op.execute(sa.update(entities).where(*mine).values(entity=data))
    op.execute(sa.update(seats).where(seats.c.room == room, seats.c.id == seat["id"]).values(gone=gone))

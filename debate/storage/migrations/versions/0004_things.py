"""What a room holds, as rows of its own: they were all in its state"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MAPS = ("seats", "speeches", "clashes", "ballots", "flags", "missed", "scores")

rooms = sa.table("rooms", sa.column("code"), sa.column("version"), sa.column("state", sa.LargeBinary))
things = sa.table(
    "things",
    sa.column("room"),
    sa.column("map"),
    sa.column("id"),
    sa.column("n"),
    sa.column("version"),
    sa.column("thing", sa.LargeBinary),
)


def upgrade() -> None:
    op.create_table(
        "things",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("map", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(length=160), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("thing", sa.LargeBinary()),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_things_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "map", "id", name=op.f("pk_things")),
        sqlite_with_rowid=False,
    )
    for room in _all(rooms.c.code, rooms.c.version, rooms.c.state):
        state = json.loads(room.state)
        rows = [
            {"room": room.code, "map": map, "id": id, "n": n, "version": room.version, "thing": _bytes(thing)}
            for map in MAPS
            for n, (id, thing) in enumerate(state.pop(map, {}).items())
        ]
        if rows:
            op.get_bind().execute(sa.insert(things), rows)
        _keep(room.code, state)


def downgrade() -> None:
    for room in _all(rooms.c.code, rooms.c.state):
        state = json.loads(room.state)
        query = sa.select(things).where(things.c.room == room.code, things.c.thing.is_not(None)).order_by(things.c.n)
        for row in op.get_bind().execute(query).all():
            state.setdefault(row.map, {})[row.id] = json.loads(row.thing)
        _keep(room.code, state)
    op.drop_table("things")


def _all(*columns: sa.ColumnClause[Any]) -> list[sa.Row[Any]]:
    return list(op.get_bind().execute(sa.select(*columns)).all())


def _keep(code: str, state: dict[str, Any]) -> None:
    op.get_bind().execute(sa.update(rooms).where(rooms.c.code == code).values(state=_bytes(state)))


def _bytes(thing: object) -> bytes:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).encode()

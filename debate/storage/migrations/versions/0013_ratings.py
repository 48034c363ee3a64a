"""Hosts rate texts by a rubric, which is among a room's options"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

CRITERIA = "'claim', 'evidence', 'answers', 'weighs'"
rooms = sa.table("rooms", sa.column("code"), sa.column("state", sa.LargeBinary))
entities = sa.table("entities", sa.column("map"))


def upgrade() -> None:
    op.create_table(
        "ratings",
        sa.Column("room", sa.String(8), nullable=False),
        sa.Column("text", sa.String(64), nullable=False),
        sa.Column("criterion", sa.String(8), nullable=False),
        sa.Column("seat", sa.String(64), nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("room", "text", "criterion", "seat", name="pk_ratings"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], ondelete="CASCADE", name="fk_ratings_room"),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], ondelete="CASCADE", name="fk_ratings_room_seat"
        ),
        sa.CheckConstraint(f"criterion IN ({CRITERIA})", name=op.f("ck_ratings_criterion")),
        sa.CheckConstraint("level BETWEEN 1 AND 3", name=op.f("ck_ratings_level")),
    )


def downgrade() -> None:
    """0012 knows no rubric: its words and every rating go."""
    op.drop_table("ratings")
    op.execute(sa.delete(entities).where(entities.c.map == "ratings"))
    bind = op.get_bind()
    for code, stored in bind.execute(sa.select(rooms.c.code, rooms.c.state)).all():
        state = json.loads(stored)
        if state["options"].pop("rubric", None) is not None:
            data = json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode()
            bind.execute(sa.update(rooms).where(rooms.c.code == code).values(state=data))

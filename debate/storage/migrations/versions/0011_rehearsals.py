"""Rooms know whether they are a rehearsal; those from before are none"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

rooms = sa.table("rooms", sa.column("code"), sa.column("state", sa.LargeBinary))


def upgrade() -> None:
    op.add_column("rooms", sa.Column("rehearsal", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """0010 knows neither stand-ins nor this option: rehearsals go."""
    op.execute("DELETE FROM rooms WHERE rehearsal")
    op.drop_column("rooms", "rehearsal")
    bind = op.get_bind()
    for code, stored in bind.execute(sa.select(rooms.c.code, rooms.c.state)).all():
        state = json.loads(stored)
        state["options"].pop("rehearsal", None)
        data = json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode()
        bind.execute(sa.update(rooms).where(rooms.c.code == code).values(state=data))

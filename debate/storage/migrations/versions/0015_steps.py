"""A reveal has two steps of a clash, its texts and its result: until now votes, verdict and names were steps too"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

PARTS = ("votes", "verdict", "names")

rooms = sa.table("rooms", sa.column("code"), sa.column("phase_id"), sa.column("state", sa.LargeBinary))
log = sa.table("log", sa.column("room"), sa.column("version"), sa.column("command", sa.LargeBinary))


def upgrade() -> None:
    """In rooms that are in a reveal, and in what hosts did."""
    _rename(dict.fromkeys(PARTS, "result"))


def downgrade() -> None:
    """0014 knows neither a result nor everybody's own results."""
    _rename(dict.fromkeys(("result", "own"), "names"))


def _rename(names: dict[str, str]) -> None:
    bind = op.get_bind()
    revealing = sa.select(rooms.c.code, rooms.c.state).where(rooms.c.phase_id.like("%-reveal"))
    for code, data in bind.execute(revealing).all():
        state = json.loads(data)
        if (step := state["phase"].get("step")) in names:
            state["phase"]["step"] = names[step]
            op.execute(sa.update(rooms).where(rooms.c.code == code).values(state=_written(state)))
    for room, version, data in bind.execute(sa.select(log.c.room, log.c.version, log.c.command)).all():
        if b'"show_clash"' not in data:
            continue
        command = json.loads(data)
        if (step := command.get("step")) in names:
            entry = sa.update(log).where(log.c.room == room, log.c.version == version)
            op.execute(entry.values(command=_written(command | {"step": names[step]})))


def _written(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

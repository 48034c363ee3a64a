"""Each award is a step of an ending of its own, and an ending has a last picture: until now all awards were one step"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

rooms = sa.table("rooms", sa.column("code"), sa.column("phase_id"), sa.column("state", sa.LargeBinary))
log = sa.table("log", sa.column("room"), sa.column("version"), sa.column("command", sa.LargeBinary))


def upgrade() -> None:
    """In debates that are over, and in what hosts did. Where nobody has the first award, the next step comes."""
    _rename({"awards": "strong_opening"})


def downgrade() -> None:
    """0016 knows no single awards and no last picture."""
    _rename({"strong_opening": "awards", "strong_rebuttal": "awards", "last": "moved"})


def _rename(names: dict[str, str]) -> None:
    bind = op.get_bind()
    over = sa.select(rooms.c.code, rooms.c.state).where(rooms.c.phase_id.like("%finished"))
    for code, data in bind.execute(over).all():
        state = json.loads(data)
        if (step := state["phase"].get("at")) in names:
            state["phase"]["at"] = names[step]
            op.execute(sa.update(rooms).where(rooms.c.code == code).values(state=_written(state)))
    for room, version, data in bind.execute(sa.select(log.c.room, log.c.version, log.c.command)).all():
        if b'"show_ending"' not in data:
            continue
        command = json.loads(data)
        if (step := command.get("step")) in names:
            entry = sa.update(log).where(log.c.room == room, log.c.version == version)
            op.execute(entry.values(command=_written(command | {"step": names[step]})))


def _written(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

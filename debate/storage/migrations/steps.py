"""What migrations do that give the steps of a reveal or an ending other names."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

rooms = sa.table("rooms", sa.column("code"), sa.column("phase_id"), sa.column("state", sa.LargeBinary))
log = sa.table("log", sa.column("room"), sa.column("version"), sa.column("command", sa.LargeBinary))


def rename_steps(phase: str, field: str, shows: str, names: dict[str, str]) -> None:
    """Rename steps in rooms that are in this phase, whose `field` has the step, and in what hosts did with the command that shows it."""
    bind = op.get_bind()
    there = sa.select(rooms.c.code, rooms.c.state).where(rooms.c.phase_id.like(f"%-{phase}"))
    for code, data in bind.execute(there).all():
        state = json.loads(data)
        if (step := state["phase"].get(field)) in names:
            state["phase"][field] = names[step]
            op.execute(sa.update(rooms).where(rooms.c.code == code).values(state=_written(state)))
    for room, version, data in bind.execute(sa.select(log.c.room, log.c.version, log.c.command)).all():
        if f'"{shows}"'.encode() not in data:
            continue
        command = json.loads(data)
        if (step := command.get("step")) in names:
            entry = sa.update(log).where(log.c.room == room, log.c.version == version)
            op.execute(entry.values(command=_written(command | {"step": names[step]})))


def _written(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

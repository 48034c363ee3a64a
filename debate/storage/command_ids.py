"""A command or a draft that is sent again, under the same id, gets the first answer again: the version that it made."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Executable, bindparam, select, tuple_, union_all

from .schema import draft_ids, log

CommandKey = tuple[str, str, str]  # a command's room, actor and id


_MARKS: BindParameter[Any] = bindparam("marks", expanding=True)
_LOGGED = select(log.c.room, log.c.actor, log.c.command_id, log.c.version).where(
    tuple_(log.c.room, log.c.actor, log.c.command_id).in_(_MARKS)
)
OF_DRAFTS = select(draft_ids.c.room, draft_ids.c.seat, draft_ids.c.command_id, draft_ids.c.version).where(
    tuple_(draft_ids.c.room, draft_ids.c.seat, draft_ids.c.command_id).in_(_MARKS)
)
_OF_BOTH = union_all(_LOGGED, OF_DRAFTS)


def result_of(connection: Connection, code: str, actor: str, command_id: str) -> int | None:
    """The version that this command or draft was answered with, if it was ever applied or kept."""
    return results(connection, [(code, actor, command_id)]).get((code, actor, command_id))


def results(connection: Connection, marks: Sequence[CommandKey], among: Executable = _OF_BOTH) -> dict[CommandKey, int]:
    """Like `result_of`, for many; only those that were are in it. `among`: drafts alone, or everything."""
    return {(code, actor, id): version for code, actor, id, version in connection.execute(among, {"marks": marks})}

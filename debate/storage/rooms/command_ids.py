"""A command or a draft that is sent again, under the same id, gets the first answer again: the version that it made."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    Connection,
    Insert,
    Table,
    bindparam,
    cast,
    exists,
    insert,
    not_,
    select,
    tuple_,
    union_all,
)

from ..engine import run_for_rows
from ..schema import draft_ids, log

CommandKey = tuple[str, str, str]  # a command's room, actor and id
KeyColumns = tuple[Column[str], Column[str], Column[str]]

_OF_COMMANDS: KeyColumns = (log.c.room, log.c.actor, log.c.command_id)
_OF_DRAFTS: KeyColumns = (draft_ids.c.room, draft_ids.c.seat, draft_ids.c.command_id)


def _enter(own: KeyColumns, *used: KeyColumns) -> Insert:
    """A statement that enters a row if none of these tables has its key. Looking first would need a statement as long as the list
    of keys, and so a new one each time, which cost as much as the rest of a save."""
    table: Table = own[0].table
    new = {column: bindparam(f"new_{column.name}", type_=column.type) for column in table.c}
    known = (exists().where(*(theirs == new[mine] for theirs, mine in zip(key, own, strict=True))) for key in used)
    # PostgreSQL has to be told the type of a value that may be NULL.
    values = (cast(value, column.type) if column.nullable else value for column, value in new.items())
    return insert(table).from_select(list(table.c), select(*values).where(*map(not_, known)))


ENTER_COMMANDS = _enter(_OF_COMMANDS, _OF_DRAFTS)  # the log itself refuses ids that it has
ENTER_DRAFTS = _enter(_OF_DRAFTS, _OF_DRAFTS, _OF_COMMANDS)

_KEYS: BindParameter[Any] = bindparam("keys", expanding=True)
_RESULTS = union_all(
    *(select(*key, key[0].table.c.version).where(tuple_(*key).in_(_KEYS)) for key in (_OF_COMMANDS, _OF_DRAFTS))
)


class Used(Exception):
    """An id was used before."""


def enter(connection: Connection, statement: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
    """Enter rows with the ids of commands or drafts; a value is called like its column, with `new_` before it. Raises Used if
    an id was used before: then the transaction must not be committed."""
    if run_for_rows(connection, statement, rows) < len(rows):
        raise Used


def result_of(connection: Connection, code: str, actor: str, command_id: str) -> int | None:
    """The version that this command or draft was answered with, if it was ever applied or kept."""
    key = code, actor, command_id
    return results(connection, [key]).get(key)


def results(connection: Connection, keys: Sequence[CommandKey]) -> dict[CommandKey, int]:
    """Like `result_of`, for many; keys that were never applied or kept are left out."""
    return {(code, actor, id): version for code, actor, id, version in connection.execute(_RESULTS, {"keys": keys})}

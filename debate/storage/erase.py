"""Takes one person's words and names out of what is stored beside a room's state: its log, drafts, presence."""

from collections.abc import Collection

import msgspec
from sqlalchemy import bindparam, delete, select, update

from ..game import DraftText
from ..game.commands import decode, encode
from ..game.erasing import redacted, redacted_draft
from .engine import empty_wal, run
from .schema import draft_ids, drafts, log, presence
from .store import Store

_sent = msgspec.json.Decoder(dict[str, DraftText])
_ENTRIES = select(log.c.version, log.c.actor, log.c.command, log.c.drafts).where(log.c.room == bindparam("of_room"))
_REWRITE = update(log).where(log.c.room == bindparam("of_room"), log.c.version == bindparam("at_version"))


def erase(store: Store, code: str, seat: str, own: Collection[str]) -> None:
    """`own`: the ids of the person's texts. The room's state and rows are the command `Erase`'s; call this after it.
    Raises Conflict."""
    with store.writing() as connection:
        changed = []
        for version, actor, command, used in connection.execute(_ENTRIES, {"of_room": code}).all():
            without = encode(redacted(decode(command), actor, seat, own, version))
            sent = _without(used, seat)
            if (without, sent) != (command, used):
                changed.append({"of_room": code, "at_version": version, "command": without, "drafts": sent})
        if changed:
            run(connection, _REWRITE, changed)
        for table in (drafts, presence, draft_ids):
            connection.execute(delete(table).where(table.c.room == code, table.c.seat == seat))
    empty_wal(store.engine)


def _without(used: bytes | None, seat: str) -> bytes | None:
    if not used or seat not in (sent := _sent.decode(used)):
        return used
    return msgspec.json.encode(sent | {seat: redacted_draft(sent[seat])})

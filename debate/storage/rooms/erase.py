"""Takes one person's words and names out of what is stored beside a room's state: its log, drafts, presence."""

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, update

from ...game import DraftText, Room
from ...game.acts.erasing import Redaction, own_texts, redacted_draft
from ...game.model.commands import decode, encode, tidy_text
from ...game.replay import Noticed, text_digest
from ..engine import run_for_rows
from ..schema import draft_ids, drafts, log, presence

_sent = msgspec.json.Decoder(dict[str, DraftText])
_noticed = msgspec.json.Decoder(Noticed)
_ENTRIES = (
    select(log.c.version, log.c.actor, log.c.command, log.c.drafts, log.c.noticed)
    .where(log.c.room == bindparam("of_room"), log.c.version <= bindparam("until_version"))
    .order_by(log.c.version)
)
_REWRITE = update(log).where(log.c.room == bindparam("of_room"), log.c.version == bindparam("at_version"))


def erase_beside(connection: Connection, room: Room, seat: str) -> None:
    """Erase a person from what is stored beside a room, in the transaction of the command `Erase`: so a room that says "erased"
    has a log without their words. The command itself writes the room's own rows."""
    redaction, changed = Redaction(seat, own_texts(room, seat), room), []
    for version, actor, command, *kept in connection.execute(
        _ENTRIES, {"of_room": room.code, "until_version": room.version}
    ).all():
        used, noticed = kept
        drafts_before = _sent.decode(used) if used else {}
        mine = drafts_before.get(seat)
        if mine and _held_back(noticed, mine):  # it never became a text; a replay without the mark would make it one
            noticed = _without(noticed, mine)
            used, mine = msgspec.json.encode({of: one for of, one in drafts_before.items() if of != seat}), None
        said = decode(command)
        without = redaction.of(said, actor, version)
        row = {
            "command": encode(without),
            "drafts": msgspec.json.encode(drafts_before | {seat: redacted_draft(mine, room)}) if mine else used,
            "noticed": None if without is not said else _without(noticed, mine) if mine else noticed,
        }
        if [row["command"], row["drafts"], row["noticed"]] != [command, *kept]:
            changed.append({"of_room": room.code, "at_version": version, **row})
    if changed:
        run_for_rows(connection, _REWRITE, changed)
    for table in (drafts, presence, draft_ids):
        connection.execute(delete(table).where(table.c.room == room.code, table.c.seat == seat))


def _held_back(noticed: bytes | None, draft: DraftText) -> bool:
    """Whether the clock kept this draft to its author, for a threat in it."""
    marks = _noticed.decode(noticed) if noticed else {}
    return any("threat" in marks.get(text_digest(tidy_text(text)), ()) for text in (draft.text, draft.restatement))


def _without(noticed: bytes | None, draft: DraftText) -> bytes | None:
    """What was noticed in other people's drafts of the same moment."""
    if not noticed:
        return None
    texts = {text_digest(tidy_text(draft.text)), text_digest(tidy_text(draft.restatement))}
    left = {text: marks for text, marks in _noticed.decode(noticed).items() if text not in texts}
    return msgspec.json.encode(left) if left else None

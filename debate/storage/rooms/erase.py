"""Takes one person's words and names out of what is stored beside a room's state: its log, drafts, presence."""

from collections.abc import Collection, Mapping

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, select, update

from ...game import DraftText, Room
from ...game.acts.erasing import Redaction
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


def erase_beside(connection: Connection, before: Room, version: int, seat: str) -> None:
    """Erase a person from what is stored beside a room, in the transaction of the command `Erase`, which made this `version`: so a
    room that says "erased" has a log without their words. The command itself writes the room's own rows."""
    entries = connection.execute(_ENTRIES, {"of_room": before.code, "until_version": version}).all()
    said = [decode(command) for _, _, command, *_ in entries]
    redaction, changed = Redaction(seat, before, said), []
    for command, (at, actor, *kept) in zip(said, entries, strict=True):
        _, used, noticed = kept
        sent = _sent.decode(used) if used else {}
        if seat in sent and _held_back(noticed, sent[seat]):  # it never became a text; without the mark it would
            noticed = _renoticed(noticed, dict.fromkeys(_texts(sent.pop(seat))), ())
        without = redaction.of(command, actor, at)
        drafts_without = {of: redaction.draft(draft, of) for of, draft in sent.items()}
        left = [text for one in (without, *drafts_without.values()) for text in _texts(one)]
        row = [
            encode(without),
            msgspec.json.encode(drafts_without) if used else used,
            _renoticed(noticed, redaction.changed, left),
        ]
        if row != kept:
            values = dict(zip(("command", "drafts", "noticed"), row, strict=True))
            changed.append({"of_room": before.code, "at_version": at, **values})
    if changed:
        run_for_rows(connection, _REWRITE, changed)
    for table in (drafts, presence, draft_ids):
        connection.execute(delete(table).where(table.c.room == before.code, table.c.seat == seat))
    of_room = drafts.c.room == before.code
    columns = (drafts.c.seat, drafts.c.phase, drafts.c.text, drafts.c.restatement, drafts.c.speech)
    for of, phase, text, restatement, speech in connection.execute(select(*columns).where(of_room)).all():
        typed = DraftText(text, restatement, speech=speech)
        if (left_of := redaction.draft(typed, of)) != typed:
            one = update(drafts).where(of_room, drafts.c.seat == of, drafts.c.phase == phase)
            connection.execute(one.values(text=left_of.text, restatement=left_of.restatement))


def _held_back(noticed: bytes | None, draft: DraftText) -> bool:
    """Whether the clock kept this draft to its author, for a threat in it."""
    marks = _noticed.decode(noticed) if noticed else {}
    return any("threat" in marks.get(text_digest(tidy_text(text)), ()) for text in (draft.text, draft.restatement))


def _texts(said: Struct) -> list[str]:
    """The texts that a command or a draft sends."""
    return [tidy_text(text) for text in (getattr(said, "text", ""), getattr(said, "restatement", "")) if text]


def _renoticed(noticed: bytes | None, changed: Mapping[str, str | None], left: Collection[str]) -> bytes | None:
    """What was noticed in texts, for what became of them, and in the texts that are `left`."""
    marks_of = _noticed.decode(noticed) if noticed else {}
    for text, new in changed.items():
        if text not in left and (marks := marks_of.pop(text_digest(text), None)) and new:
            marks_of[text_digest(new)] = marks
    return msgspec.json.encode(marks_of) if marks_of else None

"""Faults of a stored room that a replay of its log doesn't find: rows that can't be read, and rows that contradict the room.
docs/operating.md lists what is compared and what can't be.

Nothing here repeats what anybody wrote.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import asdict
from sqlalchemy import Connection, Table, select

from ..game import DraftText, Room
from ..game.model import commands as game_commands
from ..game.replay import Entry
from .rooms import entities
from .rooms.drafts import GUESSED, written_drafts
from .rooms.log import decode_drafts, decode_noticed
from .rooms.report_rows import KEYS, REPORT_TABLES, Row
from .schema import entities as entities_table
from .schema import log, places, rooms

SLACK = 10_000  # ms by which the times of two entries may be out of order: processes' clocks differ a little
DAY = 24 * 3600_000  # ms: after a clock that was wrong by more, a new process takes its system's time (decision 0038)


def unreadable(connection: Connection, code: str) -> list[str]:
    """A sentence for each row of a room's state and log that can't be read."""
    return [*_unreadable_state(connection, code), *_unreadable_log(connection, code)]


def _unreadable_state(connection: Connection, code: str) -> Iterator[str]:
    row = connection.execute(select(rooms.c.state, rooms.c.first).where(rooms.c.code == code)).one_or_none()
    for name, value in row._mapping.items() if row else ():
        if not _reads(entities.decode_room, value):
            yield f"In the table rooms, {name} can’t be read."
    its = entities_table.c
    for map, id, entity in connection.execute(select(its.map, its.id, its.entity).where(its.room == code)):
        decode = entities.DECODERS.get(map)
        if decode is None:
            yield f"In the table entities, the row {map} {id} is of a kind that rooms don’t have."
        elif entity is not None and not _reads(decode.decode, entity):
            yield f"In the table entities, the row {map} {id} can’t be read."


def _unreadable_log(connection: Connection, code: str) -> Iterator[str]:
    columns = {"command": game_commands.decode, "drafts": decode_drafts, "noticed": decode_noticed}
    chosen = select(log.c.version, *(log.c[name] for name in columns)).where(log.c.room == code).order_by(log.c.version)
    for version, *values in connection.execute(chosen):
        for (name, decode), value in zip(columns.items(), values, strict=True):
            if value is not None and not _reads(decode, value):
                yield f"In the table log, {name} of version {version} can’t be read."


def _reads(decode: Any, value: Any) -> bool:
    try:
        decode(value)
    except (msgspec.MsgspecError, UnicodeDecodeError, TypeError):
        return False
    return True


def contradictions(connection: Connection, room: Room, log: Sequence[Entry]) -> list[str]:
    """A sentence for each row outside a room's state that contradicts the state or the log. `log`: all of it."""
    return [
        *_room_row(connection, room, log),
        *_entity_rows(connection, room),
        *_times(room, log),
        *_report_rows(connection, room),
    ]


def _room_row(connection: Connection, room: Room, log: Sequence[Entry]) -> Iterator[str]:
    """Faults in the columns by which rooms are found and chosen."""
    row = connection.execute(select(rooms).where(rooms.c.code == room.code)).one()
    wanted = {
        "version": room.version,
        "deadline": room.phase.deadline,
        "phase_id": room.phase.id,
        "pack": room.pack,
        "opened": room.opened,
        "touched": log[-1].at if log else room.opened,
        "rehearsal": bool(room.options.rehearsal),
    }
    for name, value in wanted.items():
        if row._mapping[name] != value:
            yield f"In the table rooms, {name} is not what the room and its log say."


def _entity_rows(connection: Connection, room: Room) -> Iterator[str]:
    its = entities_table.c
    late = select(its.map, its.id).where(its.room == room.code, its.version > room.version)
    for map, id in connection.execute(late):
        yield f"In the table entities, the row {map} {id} has a version that the room has not reached."


def _times(room: Room, log: Sequence[Entry]) -> Iterator[str]:
    before = room.opened
    for entry in log:
        if SLACK < before - entry.at < DAY:
            yield f"In the table log, version {entry.version} has a time before that of an earlier one."
        before = entry.at


def _report_rows(connection: Connection, room: Room) -> Iterator[str]:
    for kind in REPORT_TABLES:
        wanted = [row for id, entity in getattr(room, kind.map).items() for row in kind.rows(id, entity)]
        yield from _rows(connection, kind.table, KEYS[kind.table], room.code, wanted)
    bands = room.outcome.places if room.outcome else {}
    wanted = [{"seat": seat, **asdict(band)} for seat, band in bands.items()]
    yield from _rows(connection, places, ["room", "seat"], room.code, wanted)


def _rows(connection: Connection, table: Table, names: list[str], code: str, wanted: list[Row]) -> Iterator[str]:
    def keyed(row: Mapping[Any, Any]) -> tuple[Any, ...]:
        return tuple(row[name] for name in names if name != "room")

    stored = {keyed(row): row for row in connection.execute(select(table).where(table.c.room == code)).mappings()}
    for row in wanted:
        key, kept = keyed(row), stored.pop(keyed(row), None)
        if kept is None:
            yield f"In the table {table}, the row {_said(key)} is missing."
            continue
        for name, value in row.items():
            if kept[name] != value:
                yield f"In the table {table}, the row {_said(key)} has another {name} than the room."
    for key in stored:
        yield f"In the table {table}, the row {_said(key)} is of something that the room does not have."


def _said(key: tuple[Any, ...]) -> str:
    return " ".join(map(str, key))


def draft_faults(
    connection: Connection,
    code: str,
    phases: Collection[str],
    sent: Mapping[tuple[str, str], DraftText],
    erased: Collection[str],
) -> list[str]:
    """A sentence for each draft that can't be as it is stored. `phases`: all that the room has had; `sent`: by seat and phase,
    the drafts that the log says were sent; `erased`: seats whose drafts are gone."""
    try:
        stored = written_drafts(connection, code)
    except (ValueError, TypeError):
        return ["In the table drafts, a row can’t be read."]
    faults = [
        f"In the table drafts, the row {seat} {phase} is of a part that the debate never had."
        for seat, phase in stored
        if phase.removesuffix(GUESSED) not in phases
    ]
    for (seat, phase), words in sent.items():
        if (seat, phase) not in stored:
            if seat not in erased:
                faults.append(f"In the table drafts, the row {seat} {phase} is missing, which the log says was sent.")
        elif stored[seat, phase] != words:
            faults.append(f"In the table drafts, the row {seat} {phase} has other words than were sent.")
    return faults

"""Reads a room's log back: how the room opened, and every command since."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, select

from ...game import DraftText, Room
from ...game.model import commands as game_commands
from ...game.replay import Entry, Noticed
from ..schema import log, rooms
from . import entities
from .store import NoRoom, Store

_ROOM = select(rooms.c.state, rooms.c.pack, rooms.c.first).where(rooms.c.code == bindparam("of_code"))
_LOG = (
    select(log.c.version, log.c.at, log.c.actor, log.c.command, log.c.drafts, log.c.noticed)
    .where(log.c.room == bindparam("of_code"))
    .order_by(log.c.version)
)
_CODES = select(rooms.c.code).order_by(rooms.c.opened, rooms.c.code)
decode_drafts = msgspec.json.Decoder(dict[str, DraftText]).decode
decode_noticed = msgspec.json.Decoder(Noticed).decode


class RoomLog(NamedTuple):
    """`first`: the room as it opened; `stored`: as it is now."""

    first: Room
    entries: list[Entry]
    stored: Room


def read_log(store: Store, code: str) -> RoomLog:
    """A room and its log, of the same moment. Raises NoRoom."""
    with store.database.reading() as connection:
        return read_with(connection, store, code)


def read_with(connection: Connection, store: Store, code: str) -> RoomLog:
    """`read_log`, at the moment of a connection that reads."""
    row = connection.execute(_ROOM, {"of_code": code}).one_or_none()
    if row is None:
        raise NoRoom(code)
    motion = store.motion(connection, row.pack)
    stored = entities.read_room(connection, row.state, motion, None)
    rows = connection.execute(_LOG, {"of_code": code}).all()
    entries = [
        Entry(
            version,
            at,
            actor,
            game_commands.decode(command),
            decode_drafts(drafts) if drafts else {},
            decode_noticed(noticed) if noticed else {},
        )
        for version, at, actor, command, drafts, noticed in rows
    ]
    return RoomLog(entities.read_rest(row.first, motion), entries, stored)


def codes(store: Store) -> Sequence[str]:
    """The codes of all rooms, in the order in which they opened."""
    with store.database.engine.connect() as connection:
        return connection.scalars(_CODES).all()

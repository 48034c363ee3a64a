"""The tables of a hall as this browser finds them, and who may watch them."""

import time
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from flask import request

from ..game import Room, players_full
from ..game.model.state import Seat
from ..storage.halls import Hall
from ..storage.rooms.store import NoRoom
from ..web.context import credentials, rooms
from .rooms import not_in_room


class Table(NamedTuple):
    """One room of a hall. `seat` is the one that this browser holds there, even if its person left; of several seats, preferably one
    whose person is here and may come back."""

    number: int
    room: Room
    seat: Seat | None

    @property
    def people(self) -> int:
        """How many players and judges are here (have not left) or are just joining."""
        return rooms.arriving(self.room.code) + sum(
            seat.role != "host" and seat.here and not seat.bot for seat in self.room.seats.values()
        )

    @property
    def state(self) -> str:
        """Why nobody can join here, or only as a judge: `finished`, `locked` or `full`; otherwise empty."""
        if self.room.phase.name == "finished":
            return "finished"
        return "locked" if self.room.locked else "full" if players_full(self.room) else ""

    @property
    def host(self) -> str:
        """This browser's seat, if it is a host's who is here; else ""."""
        return self.seat.id if self.seat and self.seat.here and self.seat.role == "host" else ""


def tables_of(hall: Hall) -> list[Table]:
    """The tables that still exist, in order. Raises NoRoom when there are none."""
    if tables := tables_in(hall.tables):
        return tables
    raise NoRoom(hall.code)


def tables_in_turn(hall: Hall) -> list[Table]:
    """Like `tables_of`, but serves other requests while it reads rooms that nobody has opened lately."""
    for code in hall.tables.values():
        with suppress(NoRoom):
            rooms.load(code)
        time.sleep(0)
    return tables_of(hall)


def tables_in(codes: Mapping[int, str]) -> list[Table]:
    """The rooms with these codes that still exist, as tables with these numbers."""
    tables, there = [], rooms.load_all(codes.values())
    for number, room in ((number, there[code]) for number, code in codes.items() if code in there):
        held = sorted(
            credentials.seats_of(room, request.cookies), key=lambda seat: (not seat.here, seat.gone == "banned")
        )
        tables.append(Table(number, room, held[0] if held else None))
    return tables


def emptiest(tables: list[Table]) -> Table | None:
    """The table for the next person who doesn't choose one: the one with fewest people, then the lowest number. Full tables come
    last."""
    free = [table for table in tables if table.state in ("", "full")]
    return min(
        free,
        key=lambda table: (table.state, table.people + rooms.on_their_way(table.room.code), table.number),
        default=None,
    )


def may_watch_hall(hall: Hall, tables: list[Table], token: str) -> None:
    """Raise Rejected unless this browser hosts a table, or the request has the token of the hall's screen_url."""
    if not any(table.host for table in tables) and not credentials.may_watch(hall, token):
        raise not_in_room()

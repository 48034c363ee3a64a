"""Lists the seats that this browser holds, as ways back into rooms. The cookies are HttpOnly: only the server can read them."""

from typing import NamedTuple

from flask import request, url_for

from ..game.model.motion import Motion
from ..game.model.state import Role
from ..storage.rooms.store import NoRoom
from ..web.context import credentials, halls, rooms
from ..web.laptop import seats_at

MAX_SHOWN = 3  # on the home page
MAX_LOADED = 12  # rooms: few, so that the home page stays quick


class HeldSeat(NamedTuple):
    """The way back to a seat, or to the seats of a shared device. `tables`: how many tables of a hall it opens; 0: a single room.
    `table`: the room's number in its hall."""

    url: str
    code: str
    role: Role
    alias: str
    motion: Motion
    finished: bool
    practice: bool
    rehearsal: bool
    table: int = 0
    tables: int = 0
    laptop: bool = False  # people of this room sit at this laptop, beside its host


def held_seats(most: int = MAX_SHOWN) -> list[HeldSeat]:
    """Ways back into the newest rooms that still exist and that their people have not left. For a host, a hall's tables are one
    entry. The latest rehearsal comes last, so that it doesn't take a real room's place."""
    seats: list[HeldSeat] = []
    rehearsals: list[HeldSeat] = []
    passed: set[str] = set()  # tables of a hall that is already in the list
    for code in credentials.codes(request.cookies)[:MAX_LOADED]:
        if code in passed:
            continue
        try:
            room = rooms.load(code)
        except NoRoom:
            continue
        held = [seat for seat in credentials.seats_of(room, request.cookies) if seat.here]
        over = room.phase.name == "finished"
        if not held or (over and room.options.practice):
            continue
        seat = held[0]
        entry = HeldSeat(
            url_for("screens.room", code=code),
            code,
            seat.role,
            ", ".join(seat.alias for seat in held if seat.alias),
            room.motion,
            over,
            room.options.practice,
            bool(room.options.rehearsal),
            laptop=bool(credentials.seats_of(room, seats_at(request.cookies))),
        )
        if table := halls.table_of(code):
            hall = halls.load(table[0])
            entry = entry._replace(table=table[1])
            if seat.role == "host" and len(hall.tables) > 1:
                entry = entry._replace(
                    url=url_for("hall.hall", code=hall.code),
                    code=hall.code,
                    table=0,
                    tables=len(hall.tables),
                    finished=False,
                )
                passed |= set(hall.tables.values())
        (rehearsals if entry.rehearsal else seats).append(entry)
        if len(seats) == most:
            break
    return seats + rehearsals[:1]

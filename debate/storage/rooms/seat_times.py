"""When seats were last heard from, and when they last typed, as all processes noted it."""

from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, BindParameter, Connection, bindparam, select

from ..database import Database
from ..engine import run_for_rows
from ..schema import drafts, presence, rooms, seats

_CODES: BindParameter[Any] = bindparam("of_codes", expanding=True)
_PRESENCE = (
    select(seats.c.room, seats.c.id, presence.c.heard, drafts.c.at)
    .join(rooms, rooms.c.code == seats.c.room)
    .outerjoin(presence, (presence.c.room == seats.c.room) & (presence.c.seat == seats.c.id))
    .outerjoin(
        drafts, (drafts.c.room == seats.c.room) & (drafts.c.seat == seats.c.id) & (drafts.c.phase == rooms.c.phase_id)
    )
    .where(seats.c.room.in_(_CODES))
)


class LastSeen(NamedTuple):
    """When a seat was last heard from, and when it last typed in this phase (ms); None: never."""

    heard: int | None
    typed: int | None


class SeatTimes:
    """The times of all seats in the database."""

    def __init__(self, database: Database):
        self._database = database
        room: BindParameter[str] = bindparam("in_room")
        seat: BindParameter[str] = bindparam("of_seat")
        at = bindparam("heard_at", type_=BigInteger)
        known = select(seats.c.room, seats.c.id, at).where(seats.c.room == room, seats.c.id == seat)
        note = database.insert(presence).from_select(["room", "seat", "heard"], known)
        self._note = note.on_conflict_do_update(index_elements=["room", "seat"], set_={"heard": note.excluded.heard})

    def hear(self, heard: dict[tuple[str, str], int]) -> None:
        """Note when seats, by (code, seat), were last heard from (ms), at least one. Unknown seats are skipped."""
        # Always in the same order: two processes that note the same seats never wait for each other in a ring.
        rows = [{"in_room": code, "of_seat": seat, "heard_at": ms} for (code, seat), ms in sorted(heard.items())]
        with self._database.writing() as connection:
            run_for_rows(connection, self._note, rows)

    def last_seen(self, codes: Collection[str]) -> dict[str, dict[str, LastSeen]]:
        """By room: when each seat was last heard from, and when it last typed in the running phase."""
        with self._database.engine.connect() as connection:
            return last_seen(connection, codes)


def last_seen(connection: Connection, codes: Collection[str]) -> dict[str, dict[str, LastSeen]]:
    """Like `SeatTimes.last_seen`, in a transaction that has begun."""
    times: dict[str, dict[str, LastSeen]] = {code: {} for code in codes}
    for code, seat, heard, at in connection.execute(_PRESENCE, {"of_codes": list(codes)}):
        times[code][seat] = LastSeen(heard, at)
    return times

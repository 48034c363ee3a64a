"""Who was heard from, and when. Presence simply expires: a lost socket is not an event, and nobody is told.

Every process writes what it heard, in batches, and reads what all of them wrote. Presence is not part of a room's versions.
Hosts see it. It may end a phase early; at the end of a phase it says which seats the rules call unheard, and at the end of a
show whether there is a host to wait for. It decides nothing else. If one of several people who share a device is heard from,
all of them are: the others may be waiting for their turn. A rehearsal's stand-ins have no device, but look as if they had one.
"""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from itertools import islice
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from ..game import Room, is_typing
from ..game.model.state import Seat
from ..storage.database import Conflict
from ..storage.rooms.seat_times import LastSeen, SeatTimes

HERE = 45_000  # ms: a seat heard from within that time counts as here
LOST = 20_000  # ms: a browser that has a connection says something more often
SILENT = 90_000  # ms without a keystroke, for a stand-in who is stuck
BATCH_SEATS = 500  # seats whose times are written in one transaction


class Presence:
    """Times are ms, UTC."""

    def __init__(self, times: SeatTimes):
        self._times = times
        self._unwritten: dict[tuple[str, str], int] = {}
        self._heard: dict[str, dict[str, int]] = {}  # by room and seat: when this process last heard from it

    def heard(self, code: str, seat: str, now: int) -> None:
        """This seat sent something just now."""
        self._unwritten[code, seat] = now
        self._heard.setdefault(code, {})[seat] = now

    def came(self, code: str, seats: Collection[str], now: int) -> None:
        """These seats joined or connected just now. All processes know at once: one of them may end a phase before the next
        `write`, and would take the seats for silent. What can't be written now is written then."""
        known = self._heard.get(code, {})
        news = {(code, seat): now for seat in seats if now - known.get(seat, 0) > HERE / 2}
        for seat in seats:
            self.heard(code, seat, now)
        if news:
            with suppress(Conflict, SQLAlchemyError):
                self._times.hear(news)

    def write(self, pause: Callable[[], object]) -> None:
        """Write down for all processes what was heard here, some seats at a time. What can't be written now waits until next time."""
        while self._unwritten:
            batch = dict(islice(self._unwritten.items(), BATCH_SEATS))
            try:
                self._times.hear(batch)
            except Conflict:
                return
            for seat, ms in batch.items():
                if self._unwritten[seat] == ms:
                    del self._unwritten[seat]
            pause()

    def watched(self, now: int) -> list[str]:
        """The rooms that this process heard from recently."""
        self._heard = {code: seats for code, seats in self._heard.items() if now - max(seats.values()) <= 2 * HERE}
        return list(self._heard)

    def known_here(self, room: Room, now: int) -> set[str]:
        """Seats that are here as far as this process knows by itself: others may be, too."""
        heard = self._heard.get(room.code, {})
        held = ((id, room.seats.get(id)) for id, ms in heard.items() if now - ms <= HERE)
        return {id for id, seat in held if seat and seat.here and not seat.bot}

    def of_rooms(self, rooms: Collection[Room], now: int) -> dict[str, dict[str, dict[str, Any]]]:
        """By room: {seat: {here, typed?, heard?}} for each seat that somebody holds; `heard`: when it last was, if it has lost its connection."""
        kept = self._times.last_seen([room.code for room in rooms])
        return {room.code: self._of_room(room, kept[room.code], now) for room in rooms}

    def _of_room(self, room: Room, kept: Mapping[str, LastSeen], now: int) -> dict[str, dict[str, Any]]:
        seats: dict[str, dict[str, Any]] = {}
        for seat in room.seats.values():
            if not seat.here or seat.bot:
                continue
            heard, typed = self._last_seen(room, seat, kept, now)
            lost = {"heard": heard} if heard and now - heard > LOST else {}
            seats[seat.id] = {"here": now - heard <= HERE} | ({"typed": typed} if typed else {}) | lost
        return seats

    def unheard(self, room: Room, kept: Mapping[str, LastSeen], now: int) -> set[str]:
        """The students' seats that are not here and were not heard from at all in the running phase. `kept` is what
        all processes wrote."""
        silent = set()
        for seat in room.seats.values():
            heard, _ = self._last_seen(room, seat, kept, now)
            if seat.here and seat.role != "host" and not seat.bot and heard < room.phase.began and now - heard > HERE:
                silent.add(seat.id)
        return silent

    def _last_seen(self, room: Room, seat: Seat, kept: Mapping[str, LastSeen], now: int) -> tuple[int, int | None]:
        """When a seat was last heard from (0: never), and when it last typed in this phase."""
        if seat.stand_in:
            typing = seat.stand_in != "away" and is_typing(room, seat)
            typed = room.phase.began - SILENT if seat.stand_in == "stuck" else now - now % HERE
            return 0 if seat.stand_in == "away" else now, typed if typing else None
        heard, typed_at = kept.get(seat.id, LastSeen(None, None))
        return max(heard or 0, self._unwritten.get((room.code, seat.id), 0)), typed_at

    def forget(self, code: str) -> None:
        """The room was deleted."""
        self._heard.pop(code, None)

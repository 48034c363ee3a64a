"""Turns time into commands: deadlines, early ends and what stand-ins do. Also does periodic work.

Every process has a clock and none leads: several may try to end the same phase, and the swap lets one win.
"""

import itertools
import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..game import Guess, Rejected, Remember, Room, all_done, all_have_guessed, due, guesses_due, is_not_done, may_hurry
from ..game.model.commands import Hurry, Rehearse, TimeUp, Unheard
from ..game.model.phases import grace
from ..ops import metrics
from ..storage.database import Conflict
from ..storage.rooms.store import Store
from .broadcast import Broadcast
from .claps import Claps
from .presence import Presence
from .remote_changes import RemoteChanges
from .rooms import Rooms
from .runtime import Runtime
from .sweep import Sweep, safely

TICK = 0.5  # s
LOOK_EVERY = 2  # s between two looks at presence
SWEEP_EVERY = 1800  # looks
ROOMS_PER_TURN = 10  # rooms that are looked at before others may run

log = logging.getLogger(__name__)


@dataclass(eq=False)
class Clock:
    """Each process has one; `run` and `look_around` are its two tasks."""

    _store: Store
    _rooms: Rooms
    _presence: Presence
    _broadcast: Broadcast
    _claps: Claps
    _elsewhere: RemoteChanges
    _sweep: Sweep
    _runtime: Runtime

    def __post_init__(self) -> None:
        self._shown: dict[str, dict[str, Any]] = {}  # the presence that hosts were last told

    def run(self) -> None:
        """Do, for ever, what has to happen on time."""
        while True:
            asked = time.monotonic()
            self._runtime.sleep(TICK)
            metrics.late(time.monotonic() - asked - TICK)
            safely(self.end_phases)
            safely(self.hurry)

    def look_around(self) -> None:
        """Do, for ever, what may take a while when there are many rooms."""
        for tick in itertools.count():
            self._runtime.sleep(LOOK_EVERY)
            safely(self._elsewhere.catch_up)
            safely(self._store.let_go)
            safely(self._broadcast.let_go)
            safely(self.look_who_is_here)
            if tick % SWEEP_EVERY == 0:
                safely(self._sweep.run)

    def end_phases(self) -> None:
        """End the phase in every room whose time, grace included, is over; in a reveal, the step."""
        now = self._runtime.now()
        for code, phase, deadline in self._store.due(now):
            if deadline + grace(phase) <= now:
                safely(self._end, code, phase, deadline)
            self._pause()

    def _end(self, code: str, phase: str, deadline: int) -> None:
        attended = phase.endswith(("-reveal", "-finished")) and self._is_attended(code)
        self._knock(code, TimeUp(phase, deadline, attended), f"time_up {phase} {deadline}")

    def _is_attended(self, code: str) -> bool:
        """Whether a host of this room is present."""
        room = self._rooms.load(code)
        here = self._presence.of_rooms([room], self._runtime.now())[code]
        return any(room.seats[seat].role == "host" for seat, row in here.items() if row["here"])

    def hurry(self) -> None:
        """Bring the deadline forward where everybody present is done. Nothing may change in a room any more when all are done, so
        one that could not be looked at now is looked at again the next time."""
        changed, self._rooms.changed = self._rooms.changed, set()
        for codes in self._some(changed):
            if not safely(self._hurry, codes):
                self._rooms.changed.update(codes)

    def _hurry(self, codes: list[str]) -> None:
        now = self._runtime.now()
        rooms = [
            room
            for room in self._rooms.load_all(codes).values()
            if may_hurry(room)
            or not is_not_done(room, self._presence.known_here(room, now))  # reading what others heard takes far longer
        ]
        for code, seats in self._presence.of_rooms(rooms, now).items():
            here = {seat for seat, row in seats.items() if row["here"]}
            if not safely(self._hurry_one, code, here):
                self._rooms.changed.add(code)

    def _hurry_one(self, code: str, here: set[str]) -> None:
        room = self._rooms.load(code)
        if may_hurry(room):
            whole = all_have_guessed(room, here, self._rooms.done_guessing(room))
            if whole or all_have_guessed(room, here, self._rooms.guessers(room)):
                command = Hurry(room.phase.id, (), room.phase.at, why=not whole)
                self._knock(code, command, f"hurry {room.phase.id} {room.version} {whole}")
        elif all_done(room, here):
            self._knock(code, Hurry(room.phase.id, tuple(sorted(here))), f"hurry {room.phase.id} {room.version}")

    def look_who_is_here(self) -> None:
        """Write and read presence; tell hosts, and check again the rooms where presence changed."""
        now = self._runtime.now()
        self._presence.write(self._pause)
        watched = {*self._presence.watched(now), *self._broadcast.here()}
        self._shown = {code: shown for code, shown in self._shown.items() if code in watched}
        for codes in self._some(watched):
            safely(self._look, codes, now)

    def _look(self, codes: list[str], now: int) -> None:
        rooms = {room.code: room for room in self._elsewhere.look_into(codes)}
        rehearsing = [room for room in rooms.values() if due(room, now)]
        for room in rehearsing:
            safely(self._knock, room.code, Rehearse(room.phase.id), f"rehearse {room.phase.id} {room.version}")
        if rehearsing:
            rooms |= self._rooms.load_all([room.code for room in rehearsing])
        for room in rooms.values():
            self._claps.rehearse(room)
            if guesses := guesses_due(room, now):
                safely(self._guess, room.code, room, guesses)
        for code, seats in self._presence.of_rooms(rooms.values(), now).items():
            safely(self._look_at, code, rooms[code], seats)

    def _look_at(self, code: str, room: Room, seats: dict[str, dict[str, Any]]) -> None:
        unheard = {seat.id for seat in room.seats.values() if seat.unheard}
        still = {id for id in unheard if id in seats and not seats[id]["here"]}
        if still != unheard:
            self._knock(code, Unheard(room.phase.id, tuple(sorted(still))), f"unheard {room.phase.id} {room.version}")
        if seats != self._shown.get(code):
            self._shown[code] = seats
            self._rooms.changed.add(code)
            self._broadcast.presence(room, seats)

    def _guess(self, code: str, room: Room, guesses: dict[str, Guess | Remember]) -> None:
        """Keep what stand-ins guess about the clash on the screen, or vote for last."""
        guessed = self._rooms.guessers(room)
        for seat, guess in guesses.items():
            if seat not in guessed:
                self._rooms.guess(code, guess, seat)

    def _some(self, codes: Iterable[str]) -> Iterator[list[str]]:
        """Some of the rooms at a time, and others may run in between."""
        left = iter(codes)
        while some := list(itertools.islice(left, ROOMS_PER_TURN)):
            yield some
            self._pause()

    def _pause(self) -> None:
        self._runtime.sleep(0)

    def _knock(self, code: str, command: TimeUp | Hurry | Unheard | Rehearse, command_id: str) -> None:
        """Perform a command, or learn that it is no longer due. Raises Conflict while the database is busy, NoRoom."""
        try:
            self._rooms.perform(code, command, "clock", command_id)
        except Rejected as error:
            if error.code == "busy":
                raise Conflict from error
            log.debug("Room %s refused %s: %s.", code, command_id, error.code)

"""Turns time into commands: deadlines, early ends and what stand-ins do. Also does periodic work.

Every process has a clock and none leads: several may try to end the same phase, and the swap lets one win.
"""

import logging
import time
from collections.abc import Callable
from typing import Any

from ..game import Rejected, all_done, due
from ..game.commands import Hurry, Rehearse, TimeUp, Unheard
from ..game.phases import GRACE
from ..ops import metrics
from ..storage.classes import Classes
from ..storage.store import Conflict, NoRoom, Store
from ..transport.pubsub import PubSub
from .broadcast import Broadcast
from .presence import Presence
from .remote_changes import RemoteChanges
from .rooms import Rooms
from .runtime import Runtime

TICK = 0.5  # s
PRESENCE_EVERY = 4  # ticks
SWEEP_EVERY = 7200  # ticks
REHEARSALS_KEPT = 24 * 3600 * 1000  # ms after they were opened

log = logging.getLogger(__name__)


class Clock:
    """`keep` is how long (ms) a quiet room is kept; 0: for ever. Classes say how long theirs are,
    and a rehearsal is kept for a day."""

    def __init__(
        self,
        store: Store,
        classes: Classes,
        rooms: Rooms,
        presence: Presence,
        broadcast: Broadcast,
        elsewhere: RemoteChanges,
        pubsub: PubSub,
        runtime: Runtime,
        keep: int,
    ):
        self._store, self._classes = store, classes
        self._rooms, self._presence, self._broadcast = rooms, presence, broadcast
        self._elsewhere, self._pubsub, self._runtime, self._keep = elsewhere, pubsub, runtime, keep
        self._shown: dict[str, dict[str, Any]] = {}  # the presence that hosts were last told

    def run(self) -> None:
        """For ever."""
        tick = 0
        while True:
            asked = time.monotonic()
            self._runtime.sleep(TICK)
            metrics.late(time.monotonic() - asked - TICK)
            tick += 1
            self._safely(self.end_phases)
            if self._pubsub.lost:
                self._safely(self._elsewhere.regained)
            if tick % PRESENCE_EVERY == 0:
                self._safely(self.look_who_is_here)
            self._safely(self.hurry)
            if tick % SWEEP_EVERY == 1:
                self._safely(self.sweep)

    def end_phases(self) -> None:
        """End the phase in every room whose time, grace included, is over."""
        for code, phase, deadline in self._store.due(self._runtime.now() - GRACE):
            self._safely(self._knock, code, TimeUp(phase, deadline), f"time_up {phase} {deadline}")

    def hurry(self) -> None:
        """Bring the deadline forward where everybody present is done."""
        changed, self._rooms.changed = self._rooms.changed, set()
        for code in changed:
            self._safely(self._hurry, code)

    def _hurry(self, code: str) -> None:
        room = self._rooms.load(code)
        if room.phase.deadline is None or room.phase.hurried:
            return
        here = self._presence.here(room, self._runtime.now())
        if all_done(room, here):
            self._knock(code, Hurry(room.phase.id, tuple(sorted(here))), f"hurry {room.phase.id} {room.version}")

    def look_who_is_here(self) -> None:
        """Write and read presence; tell hosts, and check again the rooms where presence changed."""
        now = self._runtime.now()
        self._presence.write()
        watched = {*self._presence.watched(now), *self._broadcast.here()}
        self._shown = {code: shown for code, shown in self._shown.items() if code in watched}
        for code in watched:
            self._safely(self._look, code, now)

    def _look(self, code: str, now: int) -> None:
        room = self._elsewhere.look_into(code)
        if room is None:
            return
        if due(room, now):
            self._knock(code, Rehearse(room.phase.id), f"rehearse {room.phase.id} {room.version}")
            room = self._rooms.load(code)
        table = self._presence.table(room, now)
        unheard = {seat.id for seat in room.seats.values() if seat.unheard}
        still = {id for id in unheard if id in table and not table[id]["here"]}
        if still != unheard:
            self._knock(code, Unheard(room.phase.id, tuple(sorted(still))), f"unheard {room.phase.id} {room.version}")
        if table != self._shown.get(code):
            self._shown[code] = table
            self._rooms.changed.add(code)
            self._broadcast.presence(room, table)

    def sweep(self) -> None:
        """Delete the rooms in which nothing has happened for a long time, and yesterday's rehearsals."""
        now = self._runtime.now()
        gone = self._store.forget(now - self._keep) if self._keep else []
        gone += self._store.forget_rehearsals(now - REHEARSALS_KEPT)
        for code in gone + self._classes.forget(now):
            self._presence.forget(code)
            self._broadcast.forget(code)

    def _knock(self, code: str, command: TimeUp | Hurry | Unheard | Rehearse, command_id: str) -> None:
        try:
            self._rooms.perform(code, command, "clock", command_id)
        except Rejected as error:
            log.debug("Room %s refused %s: %s.", code, command_id, error.code)

    def _safely(self, do: Callable[..., None], *arguments: Any) -> None:
        """Log what goes wrong in one room: the clock has to keep running."""
        try:
            do(*arguments)
        except NoRoom:
            pass
        except Conflict:
            log.info("The database was busy; %s waits for the next tick.", do.__name__)
        except Exception:
            log.exception("The clock's %s failed%s.", do.__name__, f" in room {arguments[0]}" if arguments else "")

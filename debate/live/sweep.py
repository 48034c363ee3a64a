"""Deletes what nobody has used for a long time, one thing at a time."""

import logging
from collections.abc import Callable
from typing import Any

from ..game import Rejected
from ..storage.classes import Classes
from ..storage.database import Conflict
from ..storage.engine import no_answer
from ..storage.rooms.store import NoRoom, Store
from .broadcast import Broadcast
from .presence import Presence
from .runtime import Runtime

REHEARSALS_KEPT = 24 * 3600 * 1000  # ms after they were opened

Forgetful = Callable[[int], list[str]]  # deletes at most this many, and returns which; fewer: none are left

log = logging.getLogger(__name__)


class Sweep:
    """`keep` is how long (ms) a quiet room is kept; 0: forever. A class decides for its own rooms, and a rehearsal is kept for a
    day. `others`, to which subjects add theirs, delete other old things; their names are for the log."""

    def __init__(
        self, store: Store, classes: Classes, presence: Presence, broadcast: Broadcast, runtime: Runtime, keep: int
    ):
        self._store, self._classes, self._keep = store, classes, keep
        self._presence, self._broadcast, self._runtime = presence, broadcast, runtime
        self.others: dict[str, Forgetful] = {}

    def run(self) -> None:
        """Delete what is old. A failure with one kind doesn't stop the others."""
        now = self._runtime.now()
        of_rooms: dict[str, Forgetful] = {
            "rooms of classes": lambda at_most: self._classes.forget(now, at_most),
            "rehearsals": lambda at_most: self._store.forget_rehearsals(now - REHEARSALS_KEPT, at_most),
        }
        if self._keep:
            of_rooms["rooms"] = lambda at_most: self._store.forget(now - self._keep, at_most)
        others = {"empty classes": lambda at_most: self._classes.forget_empty(now, at_most), **self.others}
        for what, forget in of_rooms.items():
            safely(self._sweep, what, forget, self._forget_room)
        for what, forget in others.items():
            safely(self._sweep, what, forget)

    def _sweep(self, _what: str, forget: Forgetful, then: Callable[[str], object] = lambda _id: None) -> None:
        """Forget all, one at a time, and others may run in between: a room of thirty takes 5 ms of CPU, and several in one
        transaction take no less."""
        while gone := forget(1):
            for id in gone:
                then(id)
            self._runtime.sleep(0)

    def _forget_room(self, code: str) -> None:
        self._presence.forget(code)
        self._broadcast.forget(code)


def safely(do: Callable[..., object], *arguments: Any) -> bool:
    """Call `do`. If it fails, log why with the first argument, which must hold nobody's words or names, because the clock must keep
    running. False: try again later."""
    try:
        do(*arguments)
    except (NoRoom, Rejected):  # it was deleted, or has gone on
        return True
    except Conflict:
        log.info("The database was busy; %s waits for its next turn.", do.__name__)
    except Exception as error:
        where = f" for {arguments[0]}" if arguments else ""
        if reason := no_answer(error):
            log.error("The clock's %s failed%s: the database doesn’t answer (%s).", do.__name__, where, reason)
        else:
            log.exception("The clock's %s failed%s.", do.__name__, where)
    else:
        return True
    return False

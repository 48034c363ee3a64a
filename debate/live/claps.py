"""Claps: taps on phones for whoever's name stands on the projector. They are nobody's, and are nowhere but in the sums on their way.

Each process adds up those of its own sockets, and twice a second tells the sum to its screens, to those who are clapped for, and to the
other processes. That is one message of each, however many clap.
"""

from dataclasses import dataclass

from ..game import Room, claps_due
from ..game.acts.show.applause import Applause, applause
from ..transport.pubsub import PubSub
from .broadcast import Broadcast
from .runtime import Runtime

BEAT = 0.5  # s for which claps wait for company
MAX_CLAPS = 8  # claps in one message, at most
RATE, BURST = 8.0, 16.0  # claps of one socket that count, a second and at once
LATE = 3_000  # ms after which what another process heard is no news


@dataclass
class Sum:
    """Claps that nobody was told of. `own`: those that this process heard, of which the others don't know."""

    of: Applause
    n: int = 0
    own: int = 0


class Claps:
    """The claps of all rooms with sockets in this process."""

    def __init__(self, broadcast: Broadcast, pubsub: PubSub, runtime: Runtime):
        self._broadcast, self._pubsub, self._runtime = broadcast, pubsub, runtime
        self._sums: dict[str, Sum] = {}

    def clap(self, code: str, of: Applause, n: int) -> None:
        """Sockets of this process clapped so often."""
        self._add(code, of, n, n)

    def heard(self, code: str, of: str, n: int, at: int) -> None:
        """Another process heard so many claps. `at`: when it said so."""
        room, now = self._broadcast.known(code), self._runtime.now()
        if room and now - at < LATE and (now_for := applause(room, now)).of == of:
            self._add(code, now_for, n)

    def rehearse(self, room: Room) -> None:
        """Stand-ins clap in a rehearsal, for the screens of this process: each process has stand-ins of its own."""
        now = self._runtime.now()
        if n := claps_due(room, now):
            self._add(room.code, applause(room, now), n)

    def _add(self, code: str, of: Applause, n: int, own: int = 0) -> None:
        waiting = self._sums.get(code)
        if not waiting:
            self._runtime.spawn(lambda: self._tell(code))
        if not waiting or waiting.of != of:  # those of the step before came too late
            waiting = self._sums[code] = Sum(of)
        waiting.n += n
        waiting.own += own

    def _tell(self, code: str) -> None:
        self._runtime.sleep(BEAT)
        waiting = self._sums.pop(code)
        of, seats = waiting.of
        self._broadcast.claps(code, seats, {"of": of, "n": waiting.n})
        if waiting.own:
            self._pubsub.tell(code, claps=waiting.own, of=of, at=self._runtime.now())

"""What a process runs on: its clock, its tasks and events, and the way to its sockets."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

NOTICED = 2_000  # ms: a smaller step of the system's clock is not worth a line in the log
BELIEVED = 24 * 3600 * 1000  # ms: a time in the database that is further ahead came from a clock that was wrong

log = logging.getLogger(__name__)


class Transport(Protocol):
    """The way to this process's sockets. A group is one socket, or all that joined under one name."""

    def emit(self, event: str, data: Any, to: str) -> None:
        """Send to a socket or a group."""

    def join(self, socket: str, group: str) -> None:
        """Put a socket into a group."""

    def admit(self, socket: str) -> bool:
        """The socket was let into a room, so it may send as much as anybody there. False if the socket is gone."""

    def hang_up(self, socket: str) -> None:
        """The socket left its room: close the connection, which belongs to nobody now."""

    def close(self, group: str) -> None:
        """Disconnect a socket, or everybody in a group."""

    def has_listeners(self, group: str) -> bool:
        """Whether a group has a socket in this process."""


class Event(Protocol):
    """The part of `threading.Event` that this program needs."""

    def set(self) -> Any: ...

    def wait(self, timeout: float | None = None) -> Any: ...


def at_once(function: Callable[[], Any]) -> Any:
    """Call a function right here, in a process in which nothing else has to wait for it."""
    return function()


class SteadyTime:
    """The time in ms, UTC, which never goes back (docs/decisions/0038): what has passed by the monotonic clock, counted from the
    system's clock, or from the database's where machines share one. If that is set forward, or the machine slept, this time
    follows. If it is set back, this time goes on."""

    def __init__(self) -> None:
        self._offset = time.time_ns() - time.monotonic_ns()
        self._whose = "system"
        self._behind = False  # whether that clock was found to be behind

    def now(self) -> int:
        # The system's clock is read first: a pause after that makes the difference smaller, and the larger one counts.
        wall, passed = time.time_ns(), time.monotonic_ns()
        if self._whose == "system":
            self._follow(wall - passed)
        return (passed + self._offset) // 1_000_000

    def share(self, offset: int) -> None:
        """From now on, go by the database's clock and not by the system's. `offset`: by how many ns it is ahead of the monotonic
        one. The first time, which must be before anything is dated, this time may go back."""
        if self._whose == "system":
            self._offset, self._whose = offset, "database"
        self._follow(offset)

    def _follow(self, offset: int) -> None:
        step = (offset - self._offset) // 1_000_000
        if step > 0:
            self._offset = offset
            if step > NOTICED:
                log.warning("The %s's clock went forward by %d s.", self._whose, step // 1000)
        self._notice(-step > NOTICED, -step)

    def go_on_from(self, newest: int) -> None:
        """Continue where the last process stopped: what it stored must not be in the future, or its phases would last longer.
        `newest`: the latest time in the database."""
        ahead = newest - self.now()
        if ahead > BELIEVED:
            log.warning("The newest room is from %d hours ahead. Check this machine's clock.", ahead // 3_600_000)
        elif ahead > 0:
            self._offset += ahead * 1_000_000

    def _notice(self, behind: bool, by: int) -> None:
        if behind and not self._behind:
            log.warning(
                "The %s's clock is %d s behind the time in which debates go on. They go on without a jump. The process "
                "takes over that clock's time when it starts again after at least as long without a debate.",
                self._whose,
                by // 1000,
            )
        self._behind = behind


@dataclass(frozen=True)
class Runtime:
    """`now()` is ms, UTC; `sleep(seconds)` lets other tasks run; `spawn(function)` runs a function as its own task; `event()`
    makes something that tasks can wait for; `in_thread(function)` calls a slow function outside the event loop and returns its
    result: the function must not touch anything that other tasks use."""

    now: Callable[[], int]
    sleep: Callable[[float], object]
    spawn: Callable[[Callable[[], object]], object]
    event: Callable[[], Event]
    in_thread: Callable[[Callable[[], Any]], Any] = at_once

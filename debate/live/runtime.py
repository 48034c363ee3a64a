"""What a process runs on: its clock, its tasks and events, and the way to its sockets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol


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
    """The part of threading.Event that this program needs."""

    def set(self) -> Any: ...

    def wait(self) -> Any: ...


def at_once(function: Callable[[], Any]) -> Any:
    """What a function returns, where nobody else is kept waiting."""
    return function()


@dataclass(frozen=True)
class Runtime:
    """`now()` is ms, UTC; `sleep(seconds)` lets other tasks run; `spawn(function)` runs a function as its own task; `event()`
    makes something that tasks can wait for; `in_thread(function)` gives back what a function returns that would keep the others
    waiting: it must not touch anything that they use."""

    now: Callable[[], int]
    sleep: Callable[[float], object]
    spawn: Callable[[Callable[[], object]], object]
    event: Callable[[], Event]
    in_thread: Callable[[Callable[[], Any]], Any] = at_once

    def later(self, seconds: float, do: Callable[[], object]) -> None:
        """Call `do` after so many seconds, in its own task."""

        def wait() -> None:
            self.sleep(seconds)
            do()

        self.spawn(wait)

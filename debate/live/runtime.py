"""What a process runs on: its clock, how its tasks wait for one another, and the way to its sockets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol


class Transport(Protocol):
    """The way to this process's sockets. A group is one socket, or those that joined it under one name."""

    def emit(self, event: str, data: Any, to: str) -> None:
        """Send to a socket or a group."""

    def join(self, socket: str, group: str) -> None:
        """Put a socket into a group."""

    def admit(self, socket: str) -> bool:
        """It was let into a room: from now on it may send as much as anybody there. False if it has gone."""

    def hang_up(self, socket: str) -> None:
        """It left its room: nobody keeps a connection for which nobody answers."""

    def close(self, group: str) -> None:
        """Disconnect a socket, or everybody in a group."""

    def has_listeners(self, group: str) -> bool:
        """Whether a group has a socket in this process."""


class Event(Protocol):
    """Like threading's, as far as this program needs it."""

    def set(self) -> Any: ...

    def wait(self) -> Any: ...


@dataclass(frozen=True)
class Runtime:
    """`now()` is ms, UTC; `sleep(seconds)` lets other tasks run; `spawn(function)` runs it as a task of its own; `event()`
    makes something that tasks can wait for."""

    now: Callable[[], int]
    sleep: Callable[[float], object]
    spawn: Callable[[Callable[[], object]], object]
    event: Callable[[], Event]

    def later(self, seconds: float, do: Callable[[], object]) -> None:
        """Do it then, in a task of its own."""

        def wait() -> None:
            self.sleep(seconds)
            do()

        self.spawn(wait)

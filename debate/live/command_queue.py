"""Does commands to one room together: a transaction costs far more than one more command in it."""

from collections.abc import Callable
from typing import NamedTuple

from ..game import Command, Room
from .runtime import Event, Runtime

TURNS = 4  # turns of the event loop that a batch waits for, at most, while each turn brings more commands


class NotDone(Exception):
    """The task that worked for others was ended before it had finished."""


class PendingCommand:
    """One command in progress. When done, it has the `room` and `version` that it made, or a `fault`."""

    __slots__ = ("actor", "command", "fault", "id", "room", "version")

    def __init__(self, command: Command, actor: str, id: str):
        self.command, self.actor, self.id = command, actor, id
        self.version = 0
        self.room: Room | None = None  # None for a command that was applied before
        self.fault: Exception | None = None


class CommandBatch(NamedTuple):
    """Commands to one room; `done` is set when each of them has its version or its fault."""

    commands: list[PendingCommand]
    done: Event


class CommandQueue:
    """Gathers the commands that reach a room at the same moment, or while the previous batch is being saved.

    `perform(code, commands)` does them and returns the room that they made, if they made one; `publish(room)` is called after
    the batch is done, so that an answer and the resulting change leave together.
    """

    def __init__(
        self,
        runtime: Runtime,
        perform: Callable[[str, list[PendingCommand]], Room | None],
        publish: Callable[[Room], None],
    ):
        self._runtime, self._perform, self._publish = runtime, perform, publish
        self._gathering: dict[str, CommandBatch] = {}  # by room
        self._running: dict[str, CommandBatch] = {}

    def submit(self, code: str, command: PendingCommand) -> None:
        """Return when the command is done. Raises the command's fault."""
        batch = self._gathering.get(code)
        if batch is None:
            batch = self._gathering[code] = CommandBatch([command], self._runtime.event())
            self._lead(code, batch)
        else:
            batch.commands.append(command)
            batch.done.wait()
        if command.fault:
            raise command.fault

    def pending(self, code: str) -> list[PendingCommand]:
        """The commands to a room that are not done yet."""
        batches = [batches[code] for batches in (self._gathering, self._running) if code in batches]
        return [command for batch in batches for command in batch.commands]

    def _lead(self, code: str, batch: CommandBatch) -> None:
        """The first command of a batch does the work for all. If its task is ended meanwhile, the others stop waiting."""
        room = None
        try:
            self._gather(code, batch)
            del self._gathering[code]
            self._running[code] = batch
            room = self._perform(code, batch.commands)
        except BaseException:
            for command in batch.commands:
                if not command.version and not command.fault:
                    command.fault = NotDone(code)
            raise
        finally:
            for batches in (self._gathering, self._running):
                if batches.get(code) is batch:
                    del batches[code]
            batch.done.set()
            if room:
                self._publish(room)

    def _gather(self, code: str, batch: CommandBatch) -> None:
        """Return once no more commands are arriving and the batch before is done."""
        for _ in range(TURNS):
            size = len(batch.commands)
            self._runtime.sleep(0)
            if len(batch.commands) == size:
                break
        if before := self._running.get(code):
            before.done.wait()

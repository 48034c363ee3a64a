"""Saves the drafts of all rooms together: they are most of what people send, and nobody waits for one."""

from dataclasses import dataclass, field

from ..storage.rooms.command_ids import CommandKey
from ..storage.rooms.drafts import Drafts, Typed
from .command_queue import NotDone
from .runtime import Event, Runtime
from .write_path import Patience

GATHER_DRAFTS = 0.1  # s that a draft waits for others


@dataclass
class DraftBatch:
    """Drafts that are saved together. `done` is set when they are. `answers`: versions by key, without drafts that came too late."""

    typed: list[Typed]
    done: Event
    answers: dict[CommandKey, int] = field(default_factory=dict)
    fault: Exception | None = None


class DraftBuffer:
    """Saves the drafts of all rooms ten times a second."""

    def __init__(self, drafts: Drafts, runtime: Runtime, patience: Patience):
        self._drafts, self._runtime, self._patience = drafts, runtime, patience
        self._batch: DraftBatch | None = None

    def keep(self, typed: Typed) -> int | None:
        """Wait until the draft is saved; return the version to answer with, or None if the draft came too late."""
        batch = self._batch
        if batch is None:
            batch = self._batch = DraftBatch([typed], self._runtime.event())
            self._lead(batch)
        else:
            batch.typed.append(typed)
            batch.done.wait()
        if batch.fault:
            raise batch.fault
        return batch.answers.get(typed.key)

    def _lead(self, batch: DraftBatch) -> None:
        """Save the drafts of everybody who comes within a moment. If this task is ended meanwhile, the others stop waiting."""
        try:
            self._runtime.sleep(GATHER_DRAFTS)
            self._batch = None
            batch.answers = self._patience.until_done(lambda: self._drafts.keep(batch.typed))
        except Exception as fault:
            batch.fault = fault
        except BaseException:
            batch.fault = NotDone("drafts")
            raise
        finally:
            if self._batch is batch:
                self._batch = None
            batch.done.set()

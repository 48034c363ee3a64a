"""Drafts are most of what people send, and nobody waits for one: those of all rooms are saved together."""

from dataclasses import dataclass, field

from ..storage.store import Store, Typed
from .runtime import Event, Runtime
from .write_path import Patience

GATHER_DRAFTS = 0.1  # s that a draft waits for others


@dataclass
class DraftBatch:
    """Drafts that are saved together. `done` is set when they are; `late` holds those whose phase had ended."""

    typed: list[Typed]
    done: Event
    late: set[tuple[str, ...]] = field(default_factory=set)
    fault: Exception | None = None


class DraftBuffer:
    """Saves the drafts of all rooms ten times a second."""

    def __init__(self, store: Store, runtime: Runtime, patience: Patience):
        self._store, self._runtime, self._patience = store, runtime, patience
        self._batch: DraftBatch | None = None

    def keep(self, typed: Typed) -> bool:
        """Returns when the draft is saved: whether it was in time."""
        batch = self._batch
        if batch is None:
            batch = self._batch = DraftBatch([typed], self._runtime.event())
            self._runtime.sleep(GATHER_DRAFTS)
            self._batch = None
            self._save(batch)
        else:
            batch.typed.append(typed)
            batch.done.wait()
        if batch.fault:
            raise batch.fault
        return typed[:3] not in batch.late

    def _save(self, batch: DraftBatch) -> None:
        latest = {typed[:3]: typed for typed in batch.typed}  # by room, seat and phase
        try:
            late = self._patience.until_done(lambda: self._store.put_drafts(latest.values()))
            batch.late = {typed[:3] for typed in late}
        except Exception as fault:
            batch.fault = fault
        finally:
            batch.done.set()

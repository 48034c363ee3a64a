"""Measures what grows with the number of rooms, and must not make everybody wait.

    python -m benchmarks.cliffs [ROOMS]

In this process, with ROOMS rooms (10 000) of 28 people in a new SQLite file, 500 of them with all that they hold: the longest
time without a pause while the clock looks who is here, brings deadlines forward and deletes old rooms and classes.
"""

import argparse
import gc
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from debate.live.claps import Claps
from debate.live.clock import Clock
from debate.live.sweep import Sweep
from debate.storage.classes import MAX_MEMBERS
from debate.storage.engine import empty_wal

from . import process
from .district import PEOPLE, application, code_of, fill

OLD_CLASSES = 300


class Pauses:
    """Stands in for the runtime's `sleep`, and notes how long nobody else could run."""

    def __init__(self) -> None:
        self.longest = self._since = 0.0

    def __call__(self, seconds: float) -> None:
        now = time.perf_counter()
        self.longest, self._since = max(self.longest, now - self._since), now

    def during(self, do: Callable[[], object]) -> tuple[float, float]:
        """The seconds that `do` took, and the longest time in them without a pause."""
        self.longest, self._since = 0.0, time.perf_counter()
        begun = self._since
        do()
        self(0)
        return self._since - begun, self.longest


def many_rooms(rooms: int, folder: Path) -> None:
    """What the clock does with this many rooms, of each of which this process heard three people."""
    services = application(folder).services
    pauses, presence = Pauses(), services.clock._presence
    store, broadcast, runtime = services.store, services.broadcast, replace(services.runtime, sleep=pauses)
    sweep = Sweep(store, services.classes, presence, broadcast, runtime, keep=1)
    claps = Claps(broadcast, services.pubsub, runtime)
    clock = Clock(store, services.rooms, presence, broadcast, claps, services.remote_changes, sweep, runtime)
    fill(services.store, rooms)
    with services.store.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM classes")  # a class keeps its rooms for longer
        connection.exec_driver_sql("UPDATE rooms SET opened = 0")  # as their states say

    def hear() -> None:
        for n in range(rooms):
            for seat in ("seat00", "seat01", "seat02"):
                presence.heard(code_of(n), seat, services.runtime.now())

    def say(what: str, do: Callable[[], object]) -> None:
        whole, longest = pauses.during(do)
        print(f"{what}: {whole:.1f} s, and never longer than {1000 * longest:.0f} ms without a pause", flush=True)

    empty_wal(services.store.database.engine)  # otherwise the first commit would have to do it
    services.rooms.load(code_of(0))  # statements are compiled once
    gc.collect()  # as the server does (`debate/server.py`)
    gc.freeze()
    gc.set_threshold(5_000, 20, 1_000)
    print(f"{rooms} rooms of {PEOPLE}")
    for time_ in ("the first time", "again"):
        hear()
        say(f"looking who is here, {time_}", clock.look_who_is_here)
        say(f"bringing deadlines forward, {time_}", clock.hurry)
    say("deleting all of them", sweep.run)
    for n in range(OLD_CLASSES):
        services.classes.create(f"{n:05}", "Old", keep_days=7, now=0)
        services.classes.enrol(f"{n:05}", [f"Student {m}" for m in range(MAX_MEMBERS)])
    empty_wal(services.store.database.engine)
    say(f"deleting {OLD_CLASSES} empty classes of {MAX_MEMBERS}", sweep.run)


def main() -> None:
    """All of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", type=int, nargs="?", default=10_000, metavar="ROOMS")
    rooms = parser.parse_args().rooms
    os.sched_setaffinity(0, {process.OUR_CORE})
    with tempfile.TemporaryDirectory(prefix="debate-bench-") as folder:
        many_rooms(rooms, Path(folder))


if __name__ == "__main__":
    main()

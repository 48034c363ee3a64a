"""Checks whether the database works, and never waits long for its answer."""

import time
from collections.abc import Callable

from .runtime import Runtime

PROBE_TIMEOUT = 2.0  # s that an answer may take
LOOK_AGAIN = 0.01  # s between two looks for the answer


class Probe:
    """`ping` raises when the database doesn't work. Only one runs at a time: a frozen database would make them pile up."""

    def __init__(self, ping: Callable[[], None], runtime: Runtime, within: float = PROBE_TIMEOUT):
        self._ping, self._runtime, self._within = ping, runtime, within
        self._asking = self._well = False

    def is_well(self) -> bool:
        """Whether `ping` succeeded; False if it took too long."""
        if not self._asking:
            self._asking = True
            self._runtime.spawn(self._ask)
        end = time.monotonic() + self._within
        while self._asking and time.monotonic() < end:
            self._runtime.sleep(LOOK_AGAIN)
        return self._well and not self._asking

    def _ask(self) -> None:
        try:
            self._ping()
            self._well = True
        except Exception:
            self._well = False
        finally:
            self._asking = False

"""The program on a machine that tests can spoil: `python -m support.spoilt serve` is `python -m debate serve`, whose system's clock
is off by as many seconds as the file named in CLOCK says at that moment, and whose disk is read-only while the one in READ_ONLY exists."""

import os
import time
from pathlib import Path

from support import read_only

_time, _time_ns = time.time, time.time_ns
_clocks: list[Path] = []


def _off() -> float:
    try:
        return sum(float(clock.read_text()) for clock in _clocks)
    except (OSError, ValueError):  # it is not there yet, or being written
        return 0


def exchange_clock() -> None:
    """Take this process's clock, before any module keeps its functions; it is right until `spoil`."""
    time.time = lambda: _time() + _off()
    time.time_ns = lambda: _time_ns() + int(_off() * 1e9)


def spoil() -> None:
    """From now on, the files that the environment names say what this machine is like."""
    _clocks.append(Path(os.environ["CLOCK"]))
    if not read_only.unavailable():
        read_only.install(Path(os.environ["READ_ONLY"]))


if __name__ == "__main__":
    exchange_clock()
    spoil()
    from debate.__main__ import main  # only now: see above

    main()

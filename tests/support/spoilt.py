"""The program on a machine that tests can spoil: `python -m support.spoilt serve` is `python -m debate serve`, whose system's clock
is off by as many seconds as the file named in CLOCK says at that moment, and whose disk is read-only while the one in READ_ONLY exists."""

import os
import time
from pathlib import Path

from support import read_only

FILE = Path(os.environ["CLOCK"])
_time, _time_ns = time.time, time.time_ns


def _off() -> float:
    try:
        return float(FILE.read_text())
    except (OSError, ValueError):  # it is not there yet, or being written
        return 0


if __name__ == "__main__":
    time.time = lambda: _time() + _off()
    time.time_ns = lambda: _time_ns() + int(_off() * 1e9)
    if not read_only.unavailable():
        read_only.install(Path(os.environ["READ_ONLY"]))
    from debate.__main__ import main  # only now: modules may keep the functions

    main()

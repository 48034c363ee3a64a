"""`python -m support.spoilt serve` is `python -m debate serve` on a machine that tests can spoil.

Its system clock is off by as many seconds as the file CLOCK says at that moment; its disk is read-only while the file READ_ONLY
exists; its motions are in the folder MOTIONS, if that is given. All are variables in the environment.
"""

import os
import time
from pathlib import Path

from support import read_only

_time, _time_ns = time.time, time.time_ns
_clocks: list[Path] = []


def _off() -> float:
    try:
        return sum(float(clock.read_text()) for clock in _clocks)
    except (OSError, ValueError):  # the file is not there yet, or is being written
        return 0


def exchange_clock() -> None:
    """Replace this process's clock before any module holds its functions. It is right until `spoil`."""
    time.time = lambda: _time() + _off()
    time.time_ns = lambda: _time_ns() + int(_off() * 1e9)


def spoil() -> None:
    """From now on, obey the files that the environment names."""
    _clocks.append(Path(os.environ["CLOCK"]))
    if not read_only.unavailable():
        read_only.install(Path(os.environ["READ_ONLY"]))
    if motions := os.environ.get("MOTIONS"):
        from debate.motions import library

        library.folder = lambda: Path(motions)


if __name__ == "__main__":
    exchange_clock()
    spoil()
    from support import luck

    luck.steady()
    from debate.__main__ import main  # only now: see above

    main()

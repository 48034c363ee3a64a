"""What takes long to make and is the same for every worker."""

import fcntl
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def made_once(file: Path, make: Callable[[], T]) -> T:
    """What the first process that asks for the file makes; others read what it has left there."""
    with file.open("ab+") as opened:
        fcntl.flock(opened, fcntl.LOCK_EX)
        opened.seek(0)
        if kept := opened.read():
            return pickle.loads(kept)
        made = make()
        opened.write(pickle.dumps(made))
        return made

"""The result of one check."""

from typing import NamedTuple

OK, NOTE, WARNING, FAULT = "ok", "note", "warning", "FAULT"
ANSWER_TIMEOUT = 5  # s to wait for any answer


class Finding(NamedTuple):
    """What one check found: how bad it is, what was checked, what is the case, and what to do about it."""

    level: str
    about: str
    said: str
    do: str = ""

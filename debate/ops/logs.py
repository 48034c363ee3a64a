"""Logs, as lines for people or as one line of JSON per event.

No line names a person or an address, or contains what somebody wrote. Lines that belong together share an id: the error
page shows a request's id to its sender, and a command's id is the one that the browser gave it.
"""

import json
import logging
import re
import secrets
import time
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

STRANGER = "further occurrences of this error"  # in Engine.IO's messages about requests that none of our pages send
WINDOW, MAX_LINES, MAX_KINDS = 60.0, 20, 1000  # s; lines; kinds of errors that are remembered
ID = re.compile(r"[\w.:-]{1,64}", re.ASCII)

# Fields that every line carries for now: {"id": …}.
about: ContextVar[Mapping[str, str]] = ContextVar("about", default=MappingProxyType({}))
_events = logging.getLogger("debate.events")


def set_up(form: str) -> None:
    """Log to standard error from now on: `text` logs what goes wrong; `json` also logs everything that is done."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    handler.addFilter(Sparing())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for library in ("engineio.server", "socketio.server"):
        logging.getLogger(library).setLevel(logging.ERROR)
    logging.getLogger("engineio.server").addFilter(lambda record: STRANGER not in str(record.msg))
    logging.getLogger("alembic").setLevel(logging.WARNING)
    _events.setLevel(logging.INFO if form == "json" else logging.WARNING)


def event(name: str, **fields: Any) -> None:
    """Log that something was done. The fields are figures, codes and ids: never a person's words."""
    if _events.isEnabledFor(logging.INFO):
        _events.info(name, extra={"fields": fields})


def request_id(given: str | None) -> str:
    """The id that a proxy gave a request, if it looks valid; otherwise a new one."""
    return given if given and ID.fullmatch(given) else secrets.token_hex(8)


class Sparing(logging.Filter):
    """Logs the same error in full once a minute, then MAX_LINES times in one line each, and then only counts it. When the database
    is down, every request fails, and so does the clock, twice a second for each room: the lines would fill the disk."""

    def __init__(self, now: Callable[[], float] = time.monotonic):
        super().__init__()
        self._now = now
        # By place and kind of error: since when, and how often.
        self._told: dict[tuple[Any, ...], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        fault = record.exc_info and record.exc_info[1]
        if not fault and record.levelno < logging.ERROR:
            return True
        key, now = (record.name, record.msg, type(fault), _line_of(fault) if fault else 0), self._now()
        since, times = self._told.get(key, (now, 0))
        if now - since > WINDOW:
            since, times, before = now, 0, times
            if before > MAX_LINES:
                record.msg = f"{record.msg} ({before - MAX_LINES} more like this before were not written down.)"
        if not times and len(self._told) > MAX_KINDS:
            self._told.clear()
        self._told[key] = since, times + 1
        if times and fault:
            record.exc_info = record.exc_text = None
            record.msg = f"{record.msg} (As before: {type(fault).__name__}.)"
        return times < MAX_LINES


def _line_of(fault: BaseException) -> int:
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return trace.tb_lineno if trace else 0


class TextFormatter(logging.Formatter):
    """A line for people."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s%(about)s")

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.about = "".join(f" [{name} {value}]" for name, value in about.get().items())
        return super().formatMessage(record)


class JsonFormatter(logging.Formatter):
    """A line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {"time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")}
        line |= {"level": record.levelname.lower(), "from": record.name, "event": record.getMessage()}
        line |= {**about.get()} | getattr(record, "fields", {})
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)

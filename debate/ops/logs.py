"""What is logged, and how: a line for people, or one line of JSON for each event.

No line names a person or an address, or holds what somebody wrote. What belongs together carries one id: a request's
stands on the error page that its sender saw, a command's is the one that its browser gave it.
"""

import json
import logging
import re
import secrets
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

ID = re.compile(r"[\w.:-]{1,64}", re.ASCII)

about: ContextVar[Mapping[str, str]] = ContextVar("about", default=MappingProxyType({}))  # what every line says meanwhile: {"id": …}
_events = logging.getLogger("debate.events")


def set_up(form: str) -> None:
    """Log to standard error from now on: `text` says what goes wrong; `json` says that and everything that is done."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger("alembic").setLevel(logging.WARNING)
    _events.setLevel(logging.INFO if form == "json" else logging.WARNING)


def event(name: str, **fields: Any) -> None:
    """Something was done. The fields are figures, codes and ids: never words of a person."""
    if _events.isEnabledFor(logging.INFO):
        _events.info(name, extra={"fields": fields})


def request_id(given: str | None) -> str:
    """The id that a proxy gave a request, if it looks like one; else a new one."""
    return given if given and ID.fullmatch(given) else secrets.token_hex(8)


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

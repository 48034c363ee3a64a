"""A report as files: three tables as CSV, everything as JSON with its schema, and all of it in one ZIP."""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple, get_args

import msgspec
from msgspec.structs import replace

from ...web import spreadsheet
from . import spreadsheets
from .gradebook import Filled
from .model import HallReport, Report, schema

Name = Literal["students.csv", "speeches.csv", "clashes.csv", "report.json", "report.schema.json", "report.zip"]
NAMES: tuple[Name, ...] = get_args(Name)
PIECE = 256 * 1024  # bytes that are packed at a time
TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json", "zip": "application/zip"}


class Asked(NamedTuple):
    """What was asked for in files. `hall`: the code of the hall whose tables these are; "": a single room. `separator`: one of
    spreadsheet.SEPARATORS."""

    reports: Sequence[Report]
    hall: str
    filled: Filled
    separator: str

    @property
    def stem(self) -> str:
        """What all downloaded names begin with."""
        return f"counterclaim-{self.hall or self.reports[0].code}"


Maker = Callable[[Asked], Iterator[bytes]]


def make_file(name: Name, asked: Asked) -> Iterator[bytes]:
    """The content of a file, in pieces as they are made. It needs an application context: headings are in the reader's language."""
    return _MAKERS[name](asked)


def _table(make_rows: Callable[[Asked], Iterator[spreadsheets.Row]]) -> Maker:
    return lambda asked: spreadsheet.table(make_rows(asked), asked.separator)


def _json(asked: Asked) -> Iterator[bytes]:
    """Without what classmates and rules had against texts: a file is passed on sooner than a page."""
    reports = [replace(one, students=[replace(each, befell={}) for each in one.students]) for one in asked.reports]
    whole: Report | HallReport = HallReport(asked.hall, reports) if asked.hall else reports[0]
    yield msgspec.json.format(msgspec.json.encode(whole), indent=1)


def _zip(asked: Asked) -> Iterator[bytes]:
    """Empty pieces while it is packed, as that takes a while, and then all of it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as all:
        for name in NAMES:
            if not name.endswith(".zip"):
                with all.open(f"{asked.stem}/{name}", "w") as file:
                    for content in make_file(name, asked):
                        for start in range(0, len(content), PIECE):
                            file.write(content[start : start + PIECE])
                            yield b""
    yield out.getvalue()


_MAKERS: dict[Name, Maker] = {
    "students.csv": _table(lambda asked: spreadsheets.students(asked.reports, asked.filled.weights)),
    "speeches.csv": _table(lambda asked: spreadsheets.speeches(asked.reports)),
    "clashes.csv": _table(lambda asked: spreadsheets.clashes(asked.reports)),
    "report.json": _json,
    "report.schema.json": lambda _asked: iter([msgspec.json.format(msgspec.json.encode(schema()), indent=1)]),
    "report.zip": _zip,
}

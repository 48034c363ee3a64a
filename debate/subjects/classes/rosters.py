"""Reads a class's roster: pasted names, from a spreadsheet for instance, or a CSV file. Every row gets an answer."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from flask import request

from ...game import Rejected
from ...game.model.commands import tidy_text
from ...game.model.look_alikes import visible
from ...storage.classes import MAX_MEMBERS, MAX_NAME, Member, same_name
from ...web.responses import posted

COLUMNS = ("first", "first_last", "last_first")  # where the names are
SHEETS = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF")  # how files that aren't plain text begin


class Fault(NamedTuple):
    """A row that was not added, as it was typed, and why."""

    row: int
    text: str
    why: Rejected


class Read(NamedTuple):
    """What a list holds: new names, rows with a fault, and how many people are in the class already."""

    text: str
    names: list[str]
    faults: list[Fault]
    known: int = 0

    @property
    def left(self) -> str:
        """The rows that stay in the form."""
        return "\n".join(fault.text for fault in self.faults) or self.text

    def without_room_for(self, n: int) -> "Read":
        """The class is full: the last `n` names stay in the form."""
        if not n:
            return self
        full = Rejected("bad_row", "The class is full: it has %(most)d people.", "names", most=MAX_MEMBERS)
        left = [Fault(0, name, full) for name in self.names[-n:]]
        return self._replace(faults=self.faults + left)


class Listed(NamedTuple):
    """A list as it came; `is_file`: commas separate its columns too."""

    text: str
    is_file: bool


def posted_list() -> Listed:
    """The list in this request: a file if one was chosen, otherwise what was pasted. Raises Rejected."""
    file = request.files.get("file")
    if file and file.filename:
        return Listed(_decoded(file.read()), True)
    names = posted().get("names", "")
    if not isinstance(names, str):
        raise Rejected("bad_file", "Send the names as text, one on each line.", "file")
    return Listed(names, False)


def _decoded(raw: bytes) -> str:
    """A text file's text, in any encoding that spreadsheets save. Raises Rejected."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    if raw.startswith(SHEETS) or b"\0" in raw:
        raise Rejected(
            "bad_file",
            "That file isn’t plain text. Save the sheet as CSV, or copy the names and paste them here.",
            "file",
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def read_roster(given: Listed, columns: str, has_heading: bool, members: Sequence[Member]) -> Read:
    """The names in a list, without those of people who are in the class already."""
    there = {same_name(member.name) for member in members}
    names: list[str] = []
    faults: list[Fault] = []
    new: set[str] = set()
    known = 0
    for row, cells in _rows(given):
        if has_heading and row == 1:
            continue
        text, name = "\t".join(cells), _name(cells, columns)
        if not any(cells):
            continue
        why = None
        if not any(letter.isalpha() for letter in name):
            why = Rejected("bad_row", "There’s no name in this row. Write one, or choose another column.")
        elif len(name) > MAX_NAME:
            why = Rejected("bad_row", "That’s longer than %(most)d characters. Is it one name?", most=MAX_NAME)
        elif same_name(name) in new:
            why = Rejected(
                "bad_row", "This name is here twice. Add something that tells the two apart, such as an initial."
            )
        elif same_name(name) in there:
            known += 1
        else:
            names.append(name)
            new.add(same_name(name))
        if why:
            faults.append(Fault(row, text, why))
    return Read(given.text, names, faults, known)


def _rows(given: Listed) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row, with its number from 1."""
    reader = csv.reader(io.StringIO(given.text.replace("\0", ""), newline=""), delimiter=_delimiter(given))
    try:
        for row, cells in enumerate(reader, 1):
            yield row, [" ".join(visible(tidy_text(cell)).split()) for cell in cells]
    except csv.Error:
        raise Rejected(
            "bad_file", "These rows can’t be read as a table. Copy only the names, and paste them here.", "file"
        ) from None


def _delimiter(given: Listed) -> str:
    """What separates the columns. In a pasted list that isn't a comma: people write “Fischer, Lena”."""
    if "\t" in given.text:
        return "\t"
    if not given.is_file:
        return ";"
    return max(",;", key=given.text.count)


def _name(cells: Sequence[str], columns: str) -> str:
    first, second = (*cells, "", "")[:2]
    joined: Mapping[str, str] = {"first_last": f"{first} {second}", "last_first": f"{second} {first}"}
    return joined.get(columns, first).strip()

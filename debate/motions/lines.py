"""Finds the lines of a TOML file's tables and fields, which `tomllib` doesn't report."""

import re

Path = tuple[str | int, ...]  # keys and places in lists, from the top down
Lines = dict[Path, int]

_NAME = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_KEY = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_BEGINS = re.compile(rf"[ \t]*(?:(?P<mark>\[\[?)[ \t]*(?P<table>{_KEY})[ \t]*\]|(?P<field>{_KEY})[ \t]*=)")
_LONG = re.compile(r"\"{3}|'{3}")  # around a text of several lines


def lines(text: str) -> Lines:
    """The line, from 1, on which each table and each field begins, by its path. What is inside a field has no line of its own.

    The text must be valid TOML.
    """
    starts: Lines = {(): 1}
    sizes: dict[Path, int] = {}  # of lists of tables: the place of the last one so far
    table: Path = ()
    inside = ""  # the marks around the text that a line is in
    for number, line in enumerate(text.split("\n"), 1):
        if not inside and (begins := _BEGINS.match(line)):
            path: Path = () if begins["mark"] else table
            for name in re.findall(_NAME, begins["table"] or begins["field"]):
                path = (*path, sizes[path]) if begins["mark"] and path in sizes else path
                path = (*path, name.strip("\"'"))
                starts.setdefault(path, number)
            if begins["mark"] == "[[":
                sizes[path] = sizes.get(path, -1) + 1
                path = (*path, sizes[path])
                starts[path] = number
            table = path if begins["mark"] else table
        for mark in _LONG.findall(line):
            inside = "" if mark == inside else inside or mark
    return starts

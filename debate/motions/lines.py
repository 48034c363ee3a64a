"""Finds the lines of a TOML file's fields, which `tomllib` doesn't report."""

import re
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]  # keys and places in lists, from the top down
Lines = dict[Path, int]

_PIECE = re.compile(
    r"""(?P<skip>[ \t\r]+|\#[^\n]*)"""
    r"""|(?P<text>\"{3}(?:[^\\]|\\.)*?\"{3,5}|'{3}.*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
    r"""|(?P<mark>[\[\]{}=.,\n])"""
    r"""|(?P<word>[^\s\[\]{}=.,\#"']+)""",
    re.S,
)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.S)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


class _Piece(NamedTuple):
    kind: str
    text: str
    line: int


def lines(text: str) -> Lines:
    """The line, from 1, on which each table, field and entry of a list begins, by its path: keys and places in lists.

    The text must be valid TOML.
    """
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str):
        self.pieces = list(_pieces(text))
        self.at = 0
        self.found: Lines = {(): 1}
        self.sizes: dict[Path, int] = {}  # of lists of tables: how many there are so far

    def read(self) -> Lines:
        table: Path = ()
        while self.at < len(self.pieces):
            piece = self._next()
            if piece.text == "[" and piece.kind == "mark":
                listed = self._is("[")
                self.at += listed
                table = self._resolve(self._key())
                if listed:
                    self.sizes[table] = self.sizes.get(table, -1) + 1
                    table = (*table, self.sizes[table])
                self._note(table, piece.line)
                self.at += 1 + listed
            elif piece.text != "\n":
                self.at -= 1
                self._field(table)
        return self.found

    def _resolve(self, key: Path) -> Path:
        """A header's path: a list of tables stands for its last one."""
        path: Path = ()
        for n, step in enumerate(key):
            path = (*path, step)
            if n < len(key) - 1 and path in self.sizes:
                path = (*path, self.sizes[path])
        return path

    def _field(self, table: Path) -> None:
        line = self.pieces[self.at].line
        path = (*table, *self._key())
        self._note(path, line)
        self.at += 1  # the equals sign
        self._value(path)

    def _key(self) -> Path:
        """A key, dotted or not."""
        steps: list[str] = [_unquoted(self._next())]
        while self._is("."):
            self.at += 1
            steps.append(_unquoted(self._next()))
        return tuple(steps)

    def _value(self, path: Path) -> None:
        if self._is("{"):
            self.at += 1
            while not self._is("}"):
                if self._is(",") or self._is("\n"):
                    self.at += 1
                else:
                    self._field(path)
            self.at += 1
        elif self._is("["):
            self.at += 1
            n = 0
            while not self._is("]"):
                if self._is(",") or self._is("\n"):
                    self.at += 1
                    continue
                self._note((*path, n), self.pieces[self.at].line)
                self._value((*path, n))
                n += 1
            self.at += 1
        else:  # numbers and dates may have dots
            while self.at < len(self.pieces) and not any(self._is(mark) for mark in ",]}\n"):
                self.at += 1

    def _note(self, path: Path, line: int) -> None:
        for n in range(1, len(path) + 1):
            self.found.setdefault(path[:n], line)

    def _next(self) -> _Piece:
        self.at += 1
        return self.pieces[self.at - 1]

    def _is(self, mark: str) -> bool:
        return self.at < len(self.pieces) and self.pieces[self.at][:2] == ("mark", mark)


def _pieces(text: str) -> Iterator[_Piece]:
    line = 1
    for match in _PIECE.finditer(text):
        kind = str(match.lastgroup)
        if kind != "skip":
            yield _Piece(kind, match[0], line)
        line += match[0].count("\n")


def _unquoted(piece: _Piece) -> str:
    if piece.kind != "text":
        return piece.text
    inside = piece.text[1:-1]
    if piece.text[0] == "'":
        return inside
    return _ESCAPE.sub(lambda match: _character(match[1]), inside)


def _character(escape: str) -> str:
    return chr(int(escape[1:], 16)) if escape[0] in "uU" else _ESCAPED.get(escape, escape)

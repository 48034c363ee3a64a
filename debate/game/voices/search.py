"""Finds hard words in a text, without trying what cannot be there.

The patterns of hard words have some hundred alternatives each, and `re` tries all of them wherever a word begins: 1 ms for a text of
350 characters and the longest list. But each alternative needs certain words ("my" and "belt"), which are read from the pattern
itself, by Python's own parser. Most texts have all the words of one alternative in a hundred, and only those are tried.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from re import _compiler, _parser  # type: ignore[attr-defined]  # private, but the only reader of patterns that Python has
from typing import Any

_Items = list[tuple[Any, Any]]  # a parsed pattern: what each part does, and with what

_WORD = re.compile(r"\w+")
_PIECE = 12  # characters of a needed piece of a word; a longer one is cut, and is there whenever the whole is
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_bits: dict[frozenset[str], int] = {}  # of each set of pieces of which an alternative needs one
_pieces: defaultdict[str, int] = defaultdict(int)  # for each piece, the bits of all sets that have it


class Search:
    """A pattern that is looked for in texts, both in lower case."""

    def __init__(self, pattern: str):
        parsed = _parser.parse(pattern)
        apart = [_Alternative(items, parsed.state) for items in _apart(list(parsed))]
        self._alternatives = [(one.needs, one) for one in apart]
        _bits_of.cache_clear()  # they may have more bits now

    def matches(self, text: str) -> bool:
        return any(one.pattern.search(text) for one in self.possible(text))

    def found(self, text: str) -> list[str]:
        """What each alternative finds."""
        return [match[0] for one in self.possible(text) for match in one.pattern.finditer(text)]

    def possible(self, text: str) -> list["_Alternative"]:
        """The alternatives whose words the text has."""
        there = _there(text)
        return [one for needs, one in self._alternatives if needs & there == needs]


class _Alternative:
    def __init__(self, items: _Items, state: Any):
        self._items, self._state = items, state
        self.needs = 0
        for pieces in _needed(items):
            self.needs |= _bits.setdefault(pieces, 1 << len(_bits))
            for piece in pieces:
                _pieces[piece] |= _bits[pieces]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _compiler.compile(_parser.SubPattern(self._state, self._items))  # type: ignore[no-any-return]  # private


def _apart(items: _Items) -> Iterator[_Items]:
    """The alternatives of a pattern, each a pattern. Taken apart is what holds all the words that it needs."""
    for n, (name, given) in enumerate(items):
        before, after = items[:n], items[n + 1 :]
        if str(name) == "SUBPATTERN" and given[0] is None and not given[1] and not given[2]:
            yield from _apart([*before, *given[3], *after])
            return
        if str(name) == "BRANCH" and not _needed(one for one in before + after if str(one[0]) != "ASSERT"):
            for branch in given[1]:
                yield from _apart([*before, *branch, *after])
            return
    yield items


def _needed(items: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """Sets of pieces of words. Whatever matches has one piece of each set in one of its words."""
    needed, piece = list[frozenset[str]](), ""
    for name, given in [*items, ("END", None)]:
        match str(name):
            case "LITERAL" if _WORD.match(chr(given)):
                piece += chr(given)
                continue
            case "SUBPATTERN":
                within = _needed(given[3])
            case "ATOMIC_GROUP":
                within = _needed(given)
            case "ASSERT":
                within = _needed(given[1])
            case repeat if repeat in _REPEATS and given[0]:
                within = _needed(given[2])
            case "BRANCH":
                branches = [_needed(branch) for branch in given[1]]
                rarest = [max(sets, key=_rarity) for sets in branches if sets]
                within = [frozenset().union(*rarest)] if len(rarest) == len(branches) else []
            case _:
                within = []
        needed += [frozenset((piece[:_PIECE],))] * bool(piece) + within
        piece = ""
    return needed


def _rarity(pieces: frozenset[str]) -> tuple[int, int]:
    """A guess: long pieces are in few words."""
    return min(map(len, pieces)), -len(pieces)


@lru_cache(maxsize=8)  # several patterns are looked for in one text
def _there(text: str) -> int:
    """The bits of all sets that a text has a piece of."""
    there = 0
    for word in set(_WORD.findall(text)):
        there |= _bits_of(word)
    return there


@lru_cache(maxsize=8192)  # the texts of a class share most of their words
def _bits_of(word: str) -> int:
    bits = 0
    for start in range(len(word)):
        for end in range(start + 1, min(start + _PIECE, len(word)) + 1):
            bits |= _pieces.get(word[start:end], 0)
    return bits

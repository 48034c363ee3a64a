"""Finds hard and private words in a text, without trying what cannot be there.

Their patterns have up to some hundred alternatives, and `re` tries all of them wherever a word begins: 1 ms for a text of 350
characters and the longest list. But each alternative needs certain words ("my" and "belt"), or a digit, which are read from the
pattern itself, by Python's own parser. Most texts have what one alternative in a hundred needs, and only those are tried.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from re import _compiler, _parser  # type: ignore[attr-defined]  # private, but the only reader of patterns that Python has
from typing import Any

from ..model.text_memory import remember_texts

_Items = list[tuple[Any, Any]]  # a parsed pattern: what each part does, and with what

_WORD = re.compile(r"\w+|[^\w\s]")
_PIECE = 12  # characters of a needed piece of a word; a longer one is cut, and is there whenever the whole is
_DIGIT = r"\d"  # a piece that any digit is
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_bits: dict[frozenset[str], int] = {}  # of each set of pieces of which an alternative needs one
_pieces: defaultdict[str, int] = defaultdict(int)  # for each piece, the bits of all sets that have it


class Search:
    """A pattern that is looked for in texts."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG):
        parsed = _parser.parse(pattern, flags)
        self._whole = _Part(list(parsed), parsed.state)
        self._alternatives = [(_bits_for(items), _Part(items, parsed.state)) for items in _apart(list(parsed))]
        _within.cache_clear()
        _bits_of.cache_clear()  # a word may have more bits now

    def matches(self, text: str) -> bool:
        return any(one.pattern.search(text) for one in self.possible(text))

    def first(self, text: str) -> str:
        """What `re.search` finds; "" for nothing."""
        match = self._whole.pattern.search(text) if self.possible(text) else None
        return match[0] if match else ""

    def every(self, text: str) -> list[str]:
        """What each alternative finds."""
        return [match[0] for one in self.possible(text) for match in one.pattern.finditer(text)]

    def possible(self, text: str) -> list["_Part"]:
        """The alternatives that need nothing which the text lacks."""
        there = _there(text.casefold())
        return [one for needs, one in self._alternatives if needs & there == needs]


class _Part:
    """A pattern, or an alternative of one. It is compiled when it is first tried, which most never are."""

    def __init__(self, items: _Items, state: Any):
        self._items, self._state = items, state

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _compiler.compile(_parser.SubPattern(self._state, self._items))  # type: ignore[no-any-return]  # private


def _bits_for(items: _Items) -> int:
    """The bits of all that an alternative needs."""
    bits = 0
    for pieces in _needed(items):
        bit = _bits.setdefault(pieces, 1 << len(_bits))
        for piece in pieces:
            _pieces[piece] |= bit
        bits |= bit
    return bits


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
    """Sets of pieces of words, of signs and of digits. Whatever matches has one piece of each set in it."""
    needed, piece = list[frozenset[str]](), ""
    for name, given in [*items, ("END", None)]:
        match str(name):
            case "LITERAL" if chr(given).isalnum() or given == ord("_"):
                piece += chr(given)
                continue
            case "LITERAL" | "IN":
                within = _characters(given if str(name) == "IN" else [(name, given)])
            case "SUBPATTERN":
                within = _within(given[3])
            case "ATOMIC_GROUP":
                within = _within(given)
            case "ASSERT":
                within = _within(given[1])
            case repeat if repeat in _REPEATS and given[0]:
                within = _within(given[2])
            case "BRANCH":
                branches = [_within(branch) for branch in given[1]]
                rarest = [max(sets, key=_rarity) for sets in branches if sets]
                within = [frozenset().union(*rarest)] if len(rarest) == len(branches) else []
            case _:
                within = []
        needed += [frozenset((piece.casefold()[:_PIECE],))] * bool(piece) + within
        piece = ""
    return needed


@cache  # of what is within a pattern, for each of its alternatives
def _within(items: Any) -> list[frozenset[str]]:
    return _needed(items)


def _characters(given: _Items) -> list[frozenset[str]]:
    """The needed set of a few characters of which a pattern has one."""
    few = set[str]()
    for name, which in given:
        match str(name):
            case "LITERAL":
                few.add(chr(which).casefold())
            case "RANGE" if which[1] - which[0] < _PIECE:
                few |= {chr(one).casefold() for one in range(which[0], which[1] + 1)}
            case "CATEGORY" if str(which) == "CATEGORY_DIGIT":
                few.add(_DIGIT)
            case _:
                return []
    return [frozenset(few)] if all(map(str.strip, few)) else []


def _rarity(pieces: frozenset[str]) -> tuple[int, int]:
    """A guess: long pieces are in few words."""
    return min(map(len, pieces)), -len(pieces)


@remember_texts(8)  # several patterns are looked for in one text
def _there(text: str) -> int:
    """The bits of all sets that a text has a piece of."""
    there = _pieces[_DIGIT] if re.search(_DIGIT, text) else 0
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

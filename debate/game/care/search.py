"""Finds hard and private words in a text, without trying what cannot be there.

Their patterns have up to some hundred alternatives, and `re` tries all of them wherever a word begins: 1 ms for a text of 350
characters and the longest list. But each alternative needs certain words ("my" and "belt"), or a digit, which are read from the
pattern itself, with whether a word begins or ends there: "that" has no "hat". Most texts have what one alternative in a hundred
needs, and only those are tried.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from ..model.text_memory import remember_texts

# Of a pattern, a letter, class or group; and how often it comes, as it is written ("?", "{2,3}").
_Item = tuple[str, str]

_WORD = re.compile(r"\w+|[^\w\s]")
_PIECE = 12  # characters of a needed piece of a word; a longer one is cut, and is there whenever the whole is
_DIGIT = r"\d"  # a piece that any digit is
_CLASS = r"\\x..|\\.|\[\^?(?:\\.|.)(?:\\.|[^\]\\])*\]"
_SIGN, _BRACKET = re.compile(rf"{_CLASS}|.", re.DOTALL), re.compile(rf"{_CLASS}|[()]", re.DOTALL)
_TIMES = re.compile(r"(?:[*+?]|\{\d*,?\d*\})?[+?]?")
_LOOKS = ("(?=", "(?<", "(?!")
_MAYBE = ("?", "*", "{0", "{,")
_NEEDED = re.compile(r"\((?:\?(?:[:=>]|<=)|(?!\?))")  # how a group begins that has to match
_EDGE = " "  # stands in a piece for the beginning or end of its word
_EDGES = {r"\b", r"\W", " ", r"(?!\w)"}  # items that no word goes on over
_CHARACTER = re.compile(r"(\\x..|\\.|.)(?:-(.))?", re.DOTALL)
_bits: dict[frozenset[str], int] = {}  # of each set of pieces of which an alternative needs one
_pieces: defaultdict[str, int] = defaultdict(int)  # for each piece, the bits of all sets that have it
_whole_yet: list["Search"] = []  # whose patterns nobody has taken apart


class Search:
    """A pattern that is looked for in texts."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG):
        self._whole = _Part(pattern, flags)
        self._alternatives = list[tuple[int, _Part]]()
        _whole_yet.append(self)

    def matches(self, text: str) -> bool:
        return any(one.pattern.search(text) for one in self.possible(text))

    def first(self, text: str) -> str:
        """What `re.search` finds; "" for nothing."""
        match = self._whole.pattern.search(text) if self.possible(text) else None
        return match[0] if match else ""

    def cut(self, text: str) -> str:
        """A text with a space in the place of all that is found."""
        return self._whole.pattern.sub(" ", text) if self.possible(text) else text

    def every(self, text: str) -> list[str]:
        """What each alternative finds."""
        return [match[0] for one in self.possible(text) for match in one.pattern.finditer(text)]

    def possible(self, text: str) -> list["_Part"]:
        """The alternatives that need nothing which the text lacks."""
        prepare()
        there = _there(text.casefold())
        return [one for needs, one in self._alternatives if needs & there == needs]

    def take_apart(self, bits: dict[frozenset[str], int], pieces: defaultdict[str, int]) -> None:
        self._alternatives = [(_bits_for(part.written, bits, pieces), part) for part in self._whole.apart()]


def prepare() -> None:
    """Take all patterns apart, unless somebody has. That takes a third of a second, which a command without texts is spared. Threads
    that do so at the same time come to the same."""
    if waiting := [*_whole_yet]:
        bits, pieces = dict(_bits), defaultdict(int, _pieces)
        for each in waiting:
            each.take_apart(bits, pieces)
        _bits.update(bits)
        _pieces.update(pieces)
        _bits_of.cache_clear()  # a word may have more bits now
        _whole_yet.clear()


class _Part:
    """A pattern, or an alternative of one. It is compiled when it is first tried, which most never are."""

    def __init__(self, written: str, flags: re.RegexFlag):
        self.written, self._flags = written, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.written, self._flags)

    def apart(self) -> Iterator["_Part"]:
        return (_Part(each, self._flags) for each in _apart(self.written))


def _bits_for(pattern: str, bits: dict[frozenset[str], int], pieces: defaultdict[str, int]) -> int:
    """The bits of all that an alternative needs, which are put down in both."""
    needed = 0
    for some in _needed(pattern):
        bit = bits.setdefault(some, 1 << len(bits))
        for piece in some:
            pieces[piece] |= bit
        needed |= bit
    return needed


def _apart(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, each a pattern. Taken apart is what holds all the words that it needs."""
    for items in _branches(pattern):
        for n, (item, times) in enumerate(items):
            if item.startswith("(?:") and not times:
                before, after = items[:n], items[n + 1 :]
                within = _branches(item[3:-1])
                if len(within) == 1 or not _needed_in([one for one in before + after if one[0][:3] not in _LOOKS]):
                    for branch in within:
                        yield from _apart("".join(map("".join, [*before, *branch, *after])))
                    break
        else:
            yield "".join(map("".join, items))


@lru_cache(4096)  # many patterns have the same groups
def _branches(pattern: str) -> list[list[_Item]]:
    """What a pattern has between its bars."""
    branches, at = [list[_Item]()], 0
    while at < len(pattern):
        end = _end_of(pattern, at)
        if pattern[at] == "|":
            branches.append([])
        else:
            times = _TIMES.match(pattern, end)
            branches[-1].append((pattern[at:end], times[0] if times else ""))
            end += len(branches[-1][-1][1])
        at = end
    return branches


def _end_of(pattern: str, at: int) -> int:
    """Where a letter, class or group that begins at a place has ended."""
    if pattern[at] not in "([\\":
        return at + 1
    depth, signs = 0, (_BRACKET if pattern[at] == "(" else _SIGN).finditer(pattern, at)
    for sign in signs:
        depth += (sign[0] == "(") - (sign[0] == ")")
        if not depth:
            return sign.end()
    return len(pattern)


@lru_cache(4096)
def _needed(pattern: str, begins: bool = False, ends: bool = False) -> list[frozenset[str]]:
    """Sets of pieces of words, of signs and of digits. Whatever matches has one piece of each set in it. `begins`, `ends`: whether no
    word goes on over the beginning or the end of a match."""
    branches = [_needed_in(items, begins, ends) for items in _branches(pattern)]
    if len(branches) == 1:
        return branches[0]
    return [frozenset().union(*(max(sets, key=_rarity) for sets in branches))] if all(branches) else []


def _needed_in(items: Sequence[_Item], begins: bool = False, ends: bool = False) -> list[frozenset[str]]:
    needed, piece = list[frozenset[str]](), ""

    def before(n: int) -> bool:
        return _no_word_over(items, range(n - 1, -1, -1), begins)

    def after(n: int) -> bool:
        return _no_word_over(items, range(n, len(items)), ends)

    for n, (item, times) in enumerate([*items, ("", "")]):
        is_there = item and not times.startswith(_MAYBE)
        is_letter = item.isalnum() or item == "_"
        if is_there and is_letter:
            piece += item if piece or not before(n) else _EDGE + item
        if is_letter and not times:
            continue
        if piece:
            piece += _EDGE if not is_letter and after(n) else ""
            needed.append(frozenset((piece.casefold()[:_PIECE],)))
        piece = ""
        if is_there and not is_letter:
            if group := _NEEDED.match(item):
                once = not times and group[0] != "(?<="
                sides = once and before(n), once and group[0] != "(?=" and after(n + 1)
                needed += _needed(item[group.end() : -1], *sides)
            else:
                needed += _characters(item)
    return needed


def _no_word_over(items: Sequence[_Item], beside: range, end: bool) -> bool:
    """Whether surely no word goes on over a place. `beside`: the items on one side of it, the nearest first; `end`: the same of the place
    behind the last of them."""
    for item, times in map(items.__getitem__, beside):
        if item in _EDGES or item[:3] not in _LOOKS:
            if not _is_edge(item, 0 if beside.step > 0 else -1):
                return False
            if not times.startswith(_MAYBE):
                return True
    return end


def _is_edge(item: str, at: int) -> bool:
    """Whether an item, where it is there, begins (0) or ends (-1) with one of `_EDGES`."""
    if not item.startswith("(?:"):
        return item in _EDGES
    edges = [branch[at] if branch else ("", "") for branch in _branches(item[3:-1])]
    return all(_is_edge(one, at) and not times.startswith(_MAYBE) for one, times in edges)


def _characters(item: str) -> list[frozenset[str]]:
    """The needed set of a few characters of which a pattern has one."""
    few = set[str]()
    if item.startswith((".", "^", "$", "[^", "(")):
        return []
    for first, last in _CHARACTER.findall(item[1:-1] if item[0] == "[" else item):
        if first == _DIGIT:
            few.add(_DIGIT)
        elif first[1:].isalnum() or ord(last or first[-1]) - ord(first[-1]) >= _PIECE:
            return []
        else:
            few |= {chr(one).casefold() for one in range(ord(first[-1]), ord(last or first[-1]) + 1)}
    return [frozenset(few)] if all(map(str.strip, few)) else []


def _rarity(pieces: frozenset[str]) -> tuple[int, int]:
    """A guess: long pieces are in few words."""
    return min(len(piece.strip(_EDGE)) for piece in pieces), -len(pieces)


@remember_texts(8)  # several patterns are looked for in one text
def _there(text: str) -> int:
    """The bits of all sets that a text has a piece of."""
    there = _pieces[_DIGIT] if re.search(_DIGIT, text) else 0
    for word in set(_WORD.findall(text)):
        there |= _bits_of(word)
    return there


@lru_cache(maxsize=8192)  # the texts of a class share most of their words
def _bits_of(word: str) -> int:
    bits, word = 0, f"{_EDGE}{word}{_EDGE}"
    for start in range(len(word)):
        for end in range(start + 1, min(start + _PIECE, len(word)) + 1):
            bits |= _pieces.get(word[start:end], 0)
    return bits

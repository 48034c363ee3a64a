"""The shares that a text gives, in figures or in words, and whether evidence has them (docs/practice.md, section 12). Browsers read the
pattern and the numbers, too.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

# fmt: off
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
# fmt: on
NUMBERS = (
    {word: n for n, word in enumerate(_SMALL)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
    | {word: n for n, word in enumerate(_PARTS, 2)}
    | {"a": 1, "an": 1, "hundred": 100}
)
_NUMBER = (
    rf"(?:\d+(?:[.,]\d+)?|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(_SMALL[1:])}|a hundred)"
)
_PART = rf"(?:an?|one|two|three|four) (?:{'|'.join(_PARTS[1:])})s?"
_OF = r"(?:in|out of|(?<=\d )of(?= \d)|(?<=nine )of(?= ten))"
_SHARE = rf"(?<![\w.,])(?<!point )(?<!\bat )(?:({_NUMBER}) ?(?:%|per ?cent\b)|({_NUMBER}) {_OF} (?:every )?({_NUMBER})\b|({_PART})\b"
_MANY = r"(?:adults|all|boys|children|drivers|families|girls|kids|parents|people|pupils|students|teachers|teenagers|those|us|voters|young)"
SHARE = rf"{_SHARE}(?= of (?:\w+ )?{_MANY}\b))"  # not a third reason, nor a quarter of an hour
WHOLE, EXACT = (
    0.5,
    0.05,
)  # per cent by which a share in whole numbers, and one with a point, may differ from what evidence has
ROUGH = 2.5  # per cent by which a share that is said in parts may differ from what evidence has: three quarters are 75 or 76
_SHARES, _IN_EVIDENCE = re.compile(SHARE, re.IGNORECASE), re.compile(f"{_SHARE})", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d.,]*\d|\d(?= ?(?:%|per ?cent))")


_BIG = rf"(\d+(?:\.\d+)?|{'|'.join((*_SMALL[2:], *_TENS))}|(?:one|a)(?= [mb]illion)) (thousand|million|billion)|(\d{{1,3}}(?:,\d{{3}})+|\d{{5,}})"
_COUNTS = re.compile(rf"(?<![\w.,€$£])(?:{_BIG}) (?:\w+ )?(?:{_MANY}|accidents|deaths|lives|refugees)\b", re.IGNORECASE)
_BIG_NUMBERS = re.compile(_BIG, re.IGNORECASE)
_ZEROS = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
NEARLY = 0.1  # of a big count, by which what evidence has may differ from it


class Share(NamedTuple):
    """A share as it is written, what it is in per cent, and how far from that the share may be of which it speaks."""

    words: str
    per_cent: float
    within: float


class Known(NamedTuple):
    """What evidence has: its figures as they are written, and its shares in per cent."""

    figures: frozenset[str]
    shares: tuple[float, ...]

    def has(self, share: Share) -> bool:
        if self.figures.intersection(_FIGURE.findall(share.words)):
            return True
        both = (
            share.per_cent,
            *([100 - share.per_cent] if share.within < ROUGH else ()),
        )  # of 49 per cent for it, 51 aren't
        return any(abs(each - one) <= share.within for each in self.shares for one in both)


def shares_in(text: str) -> list[Share]:
    """The shares that a text gives."""
    return [*_shares(_SHARES.finditer(text))]


@lru_cache(maxsize=64)  # asked of a pack for each text
def known_in(evidence: str) -> Known:
    """What these texts of evidence have, of which a text may speak."""
    shares = {round(share.per_cent, 2) for share in _shares(_IN_EVIDENCE.finditer(evidence))}
    return Known(frozenset(_FIGURE.findall(evidence)), tuple(sorted(shares)))


def _shares(matches: Iterable[re.Match[str]]) -> Iterator[Share]:
    for match in matches:
        of_hundred, some, of, part = match.groups()
        count, whole = (of_hundred, "hundred") if of_hundred else (some, of) if some else part.split()
        per_cent = 100 * _value(count) / (_value(whole) or 1)
        if per_cent <= 100 or of_hundred:  # seven in one is none
            yield Share(match[0], per_cent, (EXACT if per_cent % 1 else WHOLE) if of_hundred else ROUGH)


def new_count(text: str, evidence: str) -> str:
    """The first big count of people, lives or deaths in a text that these texts have nowhere near, as it is written; "" if there is
    none."""
    matches = [*_COUNTS.finditer(text)]
    known = [_big(each) for each in _BIG_NUMBERS.finditer(evidence)] if matches else []
    for match in matches:
        count = _big(match)
        if not any(abs(count - each) <= NEARLY * each for each in known):
            return match[0]
    return ""


def _big(match: re.Match[str]) -> float:
    some, zeros, figures = match.groups()
    return float(figures.replace(",", "")) if figures else (1 if some in "aA" else _value(some)) * _ZEROS[zeros.lower()]


def _value(number: str) -> float:
    """A number, written in figures or words."""
    low = number.lower().replace(",", ".")
    if low[0].isdigit():
        return float(low)
    words = low.removeprefix("a ") if low == "a hundred" else low
    return sum(NUMBERS[word if word in NUMBERS else word.removesuffix("s")] for word in re.split("[- ]", words))

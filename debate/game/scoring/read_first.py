"""Which texts a host reads before the class does: flagged and marked ones, and texts that may speak of the writer's own life.

Words can't prove that a text is personal, so nothing is refused or hidden: a show doesn't go to it by itself, and a host is
asked to read it first. English only, except for the names of classmates.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from ..model.state import UNREAD, Room, Speech
from ..voices.words import EXPERIENCE

_CLOSE = (
    "mum|mummy|mom|mommy|mother|dad|daddy|father|stepmum|stepmom|stepdad|parents?|brother|sister|siblings?|cousin|aunt|uncle|"
    "gran|granny|nan|grandma|grandmother|grandpa|grandad|granddad|grandfather|family|friend|boyfriend|girlfriend|crush|ex|"
    "classmate|neighbour|neighbor|teacher|coach|doctor|therapist|girl|boy"
)
# In lower case, for texts in lower case: ignoring case takes twice as long.
_PERSONAL = re.compile(
    r"\bi (?:was|wasn[’']t|got|had|once|used to|felt|cried|lost|(?:have|[’']ve) (?:been|had|seen|lost))\b|\bi[’']ve (?:been|had|seen|lost)\b"
    r"|\bi know (?:a|an|some(?:one|body))\b|\bhappened to (?:me|us)\b|\bwhen i was\b"
    rf"|\b(?:my|our) (?:best |old |little |big |older |younger |own )?(?:{_CLOSE})(?:[’']?s)?\b"
    r"|\b(?:a|the|that|one) (?:new )?(?:student|pupil|girl|boy|kid|guy) (?:in|from|of) (?:our|my|this) (?:class|form|year|group|school)\b"
    r"|\b(?:in|of|from) (?:our|my|this) class\b|\bthe new (?:student|pupil|girl|boy|kid)\b"
)
_EXPERIENCE = re.compile(EXPERIENCE)


def flagged(room: Room) -> set[str]:
    """The texts with a flag that no host has answered."""
    return {flag.speech for flag in room.flags.values() if not flag.answered}


def personal(room: Room, texts: Iterable[Speech]) -> set[str]:
    """The texts among these that may speak of their author's life, or that name someone in the class."""
    names, unread = _names(room), set()
    for text in texts:
        author = room.seats.get(text.author)
        if author is None or author.bot or author.stand_in:
            continue  # the program wrote it
        if _is_personal(f"{text.restatement}\n{text.text}", names):
            unread.add(text.id)
    return unread


def is_personal(room: Room, words: str) -> bool:
    """Whether the words of a person in this room may be personal."""
    return _is_personal(words, _names(room))


def _is_personal(words: str, names: re.Pattern[str] | None) -> bool:
    return _may_be_personal(words) or bool(names and names.search(words))


def _names(room: Room) -> re.Pattern[str] | None:
    first = {seat.teacher_name.split()[0] for seat in room.seats.values() if seat.teacher_name.strip()}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(first)))})\b") if first else None


@lru_cache(maxsize=4096)  # the hosts' view asks, then the show, and the view again
def _may_be_personal(words: str) -> bool:
    low = words.lower()
    return UNREAD in words or bool(_PERSONAL.search(low) or _EXPERIENCE.search(low))

"""Words that nobody should argue with (of distress, of abuse, against people), and stories of the writer's own life.

They are looked for with patterns, one file for each language (`hard/en.json`); of a language without a file nothing is known. The
browser reads the same file (`static/js/coaching/hard_words.js`). All match lower-case texts.

Lists meet about half of what is new. So what they miss is met as a story wherever it speaks of the writer, and a story is never
attacked; and what is taken for a story by mistake gets its answer all the same.

In a file, the alternatives of each name are put together with "|"; `{name}` is another name's alternatives, and a space is
anything that separates two words. `spelt` has how people write some of the words. What is hard is found by its parts (somebody
near, and what happened; not eating, and a body), in any order within a sentence: a list of sentences would never end.
"""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from .search import Search

Tone = Literal["", "distress", "wronged", "abuse", "grave", "told"]

HARD = Path(__file__).parent / "hard"


def _lists(language: str) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = json.loads((HARD / f"{language}.json").read_text())
    return lists


def patterns_of(language: str) -> dict[str, str]:
    """By name, the patterns of a language's file."""
    patterns: dict[str, str] = {}
    for name, alternatives in _lists(language).items():
        spaced = "|".join(alternatives).replace(" ", r"\W+")
        patterns[name] = f"(?:{re.sub(r'{([a-z_]+)}', lambda name: patterns[name[1]], spaced)})"
    return patterns


_ENGLISH = patterns_of("en")
SAID, ORIGIN, PEOPLE = (_ENGLISH[name] for name in ("said", "origin", "people"))
TONES: tuple[Tone, ...] = get_args(Tone)[1:-1]  # the first that is found counts
CERTAIN: tuple[Tone, ...] = ("distress", "wronged", "abuse")  # nobody argues with these, whatever is cited
HARD_WORDS = {name: Search(_ENGLISH[name]) for name in (*TONES, "said", "contempt")}

_SPELT = {
    wrong: right
    for line in _lists("en")["spelt"]
    for right, _, words in [line.partition(": ")]
    for wrong in words.split()
}
_MISSPELT = re.compile(rf"\b(?:{'|'.join(_SPELT)})\b")


def plain(text: str) -> str:
    """A text as the patterns expect it: in lower case, and with words of chats and slips of the pen in full."""
    return _MISSPELT.sub(lambda word: _SPELT[word[0]], text.lower())


@lru_cache(maxsize=512)  # a text is asked about before it is sent, and a moment later before it is shown
def hard_words(name: str, low: str) -> tuple[str, ...]:
    """What a text, as `plain` makes it, has of a list of `HARD_WORDS`."""
    return tuple(HARD_WORDS[name].every(low))


@lru_cache(maxsize=512)  # the same text is looked at several times
def tone_of(text: str) -> Tone:
    """What is hard about a text; "" if nothing is known to be. A person may be in distress or be abused (`distress`); the text tells of
    racism or bullying that the writer meets (`wronged`) or of a death, grave illness, war or flight near the writer (`grave`); or it is
    against people (`abuse`)."""
    low = plain(text)  # more than twice as fast to search as ignoring case
    return next((tone for tone in TONES if hard_words(tone, low)), "")


def tells_of_harm(text: str) -> bool:
    """Whether a text's tone is `distress`, `wronged` or `grave`; what is dearest, `abuse`, is looked for only where that decides."""
    low = plain(text)
    if hard_words("distress", low) or hard_words("wronged", low):
        return True
    return bool(hard_words("grave", low)) and not hard_words("abuse", low)


_STORY = re.compile(_ENGLISH["told"])
_RELATIVE = re.compile(
    rf"\b(?:my|our) (?:\w+ ){{0,2}}?({_ENGLISH['relative']})\b(?!['’](?: |$))|\b(mum|mom|mummy|dad|daddy|gran|granny|nan|grandma|grandpa)\b"
)


def is_story(text: str) -> bool:
    """Whether a text tells of its writer's life: of somebody near, or of the writer's own body, home, fears, needs or troubles."""
    return bool(_STORY.search(plain(text)))


def whom(text: str) -> str:
    """Of whom a story tells, as one says to its writer: “your grandmother”, or “yourself”."""
    near = _RELATIVE.search(plain(text))
    return f"your {near[1] or near[2]}" if near else "yourself"

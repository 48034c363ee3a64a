"""Words that nobody should argue with: of distress, of what is hard in the writer's own life, and against people.

They are looked for with patterns, one file for each language (`hard/en.json`); of a language without a file nothing is known. The
browser reads the same file (`static/js/coaching/hard_words.js`). All match lower-case texts.

In a file, the alternatives of each name are put together with "|"; `{name}` is another name's alternatives, and a space is
anything that separates two words. `spelt` has how people write some of the words. What is hard is found by its parts (somebody
near, and what happened; not eating, and a body), in any order within a sentence: a list of sentences would never end.
"""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

Tone = Literal["", "distress", "grave", "wronged", "burden", "disability", "abuse", "lived"]

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
SELF_HARM, SAID, CONTEMPT, ORIGIN, PEOPLE = (
    _ENGLISH[name] for name in ("distress", "said", "contempt", "origin", "people")
)
TONES: tuple[Tone, ...] = get_args(Tone)[1:-1]  # the first that is found counts
_COMPILED = {tone: re.compile(_ENGLISH[tone]) for tone in TONES}

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


@lru_cache(maxsize=512)  # the same text is looked at several times
def tone_of(text: str) -> Tone:
    """Why nobody should argue with a text; "" if anybody may. A person may be in distress (`distress`); the text tells of a death,
    grave illness or abuse near the writer (`grave`), of racism or abuse that the writer meets (`wronged`), of a parent who drinks or of
    flight (`burden`), or of a disability; or it is against people (`abuse`)."""
    low = plain(text)  # more than twice as fast to search as ignoring case
    return next((tone for tone, pattern in _COMPILED.items() if pattern.search(low)), "")

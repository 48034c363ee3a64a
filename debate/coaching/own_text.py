"""A person's text, and which of its words are somebody else's; and what is known of a language's words.

Words are the same when their stems are. Words of the motion's own title or question don't count, because everybody uses them.
`static/js/coaching/own_text.js` compares words in the same way; the rules about a text are in scripts only.
"""

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from ..game import Motion
from ..game.care import search

WORDS = Path(__file__).parent / "words"
ENOUGH = 2  # words in common; in a text with fewer, all of them
SHORT = 4  # letters: shorter words link sentences and say little

LANGUAGES = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian",
    "it": "italian", "nb": "norwegian", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


def prepare() -> None:
    """Load what the first text, and everyone with it, would have to wait for: up to half a second."""
    import snowballstemmer  # noqa: F401  # only servers need it at once

    search.prepare()


@cache
def language_words(language: str) -> dict[str, Any]:
    """What is known of a language's words, for the rules in the browser: `words/en.json` and its like. A rule whose list is
    missing finds nothing, so a language without a file has few rules; insults are looked for by the server's own list in each."""
    language = primary(language)
    file = WORDS / f"{language}.json"
    lists = json.loads(file.read_text()) if f"{language}.json" in _files() else {}
    return {"language": language, **lists}


@cache
def _files() -> frozenset[str]:
    return frozenset(file.name for file in WORDS.glob("*.json"))


@cache
def small_words(language: str) -> frozenset[str]:
    """Words that link others, or say nothing of what a text is about."""
    lists = language_words(language)
    return frozenset(f"{lists.get('small', '')} {lists.get('vague', '')}".split())


def primary(language: str) -> str:
    """The language of a tag: `en` of `en-GB`."""
    return language.partition("-")[0].casefold()


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(LANGUAGES[language]) if language in LANGUAGES else None


@lru_cache(maxsize=20_000)  # stemming takes longer than everything else here, and a class says the same words often
def _stem(language: str, word: str) -> str:
    plain, stemmer = word.casefold().replace("’", "'"), _stemmer(language)
    return str(stemmer.stemWord(plain)) if stemmer else plain


class OwnText:
    """The words of one of the writer's texts."""

    def __init__(self, motion: Motion, text: str):
        self.text = text
        self.language = primary(motion.language)
        self.common = {self._stem(word) for word in WORD.findall(f"{motion.title} {motion.question}")}

    def _stem(self, word: str) -> str:
        return _stem(self.language, word)

    def telling(self, text: str) -> set[str]:
        """The stems of the words that carry meaning."""
        small = small_words(self.language)
        words = {word.casefold() for word in WORD.findall(text)}
        return {
            self._stem(word) for word in words if len(word) >= SHORT and word.replace("’", "'") not in small
        } - self.common

    def shared(self, *theirs: str) -> set[str]:
        """The stems that these texts have in common with the writer's own; none if there are too few."""
        source = self.telling(" ".join(theirs))
        both = source & self.telling(self.text)
        return both if both and len(both) >= min(ENOUGH, len(source)) else set()

"""Checks whether a typed name may be shown to a class.

The words come from glin-profanity: whole words, even when spelt with digits, dots, accents or letters
of other alphabets. So Cassandra, Essex and Scunthorpe pass. Words that its list lacks for a classroom
are here, and teachers add their own. If a real name is refused anyway, a host can still give it:
hosts may give anybody any name.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from glin_profanity import Filter, normalize_leetspeak, normalize_unicode
from glin_profanity.data.dictionary import dictionary

# A run of single letters ("f u c k"), or a word.
SPELT_OUT_OR_WORD = re.compile(r"(?<!\S)\w(?:[\W_]+\w)+(?!\S)|\S+")
AROUND_A_WORD = ".,;:?\"'()“”‘’…"
WORDS_REMEMBERED = 20_000  # for each language and each teacher's list; a class uses a few thousand
LONGEST_REMEMBERED = 40  # characters

ENGLISH = "english"  # always checked, whatever language the class speaks

# Real names that are on the library's list, and pass here.
NAMES = ("dick", "butt", "fanny", "hooker", "lolita", "peter", "regina", "anita", "aso", "bs", "mf", "xx")

# Whole words that the list lacks.
ALSO = (
    "5hit", "blyat", "bumhole", "cabron", "cazzo", "chink", "cvnt", "cyka", "fag", "fags", "idiot", "idiots", "kkk", "kurwa", "kys", "merde", "mierda",
    "nazi", "nazis", "piss", "puta", "putain", "rapists", "sl0t", "suka", "turd", "wanker", "wankers", "wh0re", "блядь", "сука",
)  # fmt: skip

# Refused anywhere in a name: no person's name contains them.
ANYWHERE = (
    "arschloch", "arsehole", "asshole", "bitch", "bullshit", "dickhead", "faggot", "fuck", "hitler", "nigga", "nigger", "scheiss",
    "shithead", "whore",
)  # fmt: skip


# Refused in a name, and nothing to mark in a text: what is typed to be silly on a big screen.
_SILLY = re.compile(
    r"\b(?:poop|poopy|fart|farty|stink|stinky|stinker|smelly|loser|ugly|fatty|fatso|dumbo|dummy|stupid|weirdo|snotty|"
    r"(?:poop?y?|fart|butt|pee|wee|turd|snot|stinky?|ugly|fat|dumb|stupid|smelly|monkey|pig|rat)[ _-]?"
    r"(?:face|head|brain|pant|butt|bum|breath|bag|boy|girl))s?\d*\b"
)


def is_unkind(name: str, language: str = "en", blocked: tuple[str, ...] = ()) -> bool:
    """Whether a name contains a word that is not for a classroom.

    `language` is the motion's (a tag such as "de"); its words count as well as the English ones. `blocked` are the
    teacher's own: a name may not contain one of them as a whole word.
    """
    letters = "".join(filter(str.isalpha, _plain(name.casefold()))).casefold()
    plain = _plain(name.casefold()).replace("_", " ")
    return (
        any(word in letters for word in ANYWHERE)
        or bool(_SILLY.search(plain))
        or _filter(language, blocked).is_profane(name)
    )


def unkind_words(text: str, language: str = "en", blocked: tuple[str, ...] = ()) -> dict[str, str]:
    """The words of a text that no name may contain, as the list may have them, each with how it is written there: what “f***” is
    taken for may be another word. Each word is checked separately: two neighbouring words never form a third, unless the list
    has the phrase. Letters spelt out one by one are one word."""
    words = [part.strip(AROUND_A_WORD) for part in SPELT_OUT_OR_WORD.findall(text.casefold())]
    return _checker(language, blocked).unkind(words)


class _Checker:
    """Checks words, and remembers which of them are fine: the filter takes half a millisecond for two sentences, and the
    texts of a class share most of their words."""

    def __init__(self, language: str, blocked: tuple[str, ...]):
        self.filter = _filter(language, blocked)
        self._fine: dict[str, str] = {}  # each word in plain letters
        self._starts: set[str] = set()  # those that a phrase may start with
        self._phrases: defaultdict[str, list[list[str]]] = defaultdict(list)  # by their first word
        for phrase in (word.casefold().split() for word in self.filter.words if " " in word):
            self._phrases[phrase[0]].append(phrase)

    def unkind(self, words: list[str]) -> dict[str, str]:
        if self._fine.keys() >= (said := set(words)):
            return {} if self._starts.isdisjoint(said) else self._said_together(words, self._fine)
        new = list(dict.fromkeys(word for word in words if word not in self._fine))
        called = {word: word.rstrip(f"!{AROUND_A_WORD}") for word in new}  # "!" may end a sentence, or be an i
        said_so = [*new, *(bare for word, bare in called.items() if bare != word)]
        as_written: dict[str, str] = {}
        if self._found(" ".join(said_so)):
            as_written = {
                bad: word for word, bare in called.items() for one in (word, bare) for bad in self._found(one)
            }
        unkind = {bad: bad if bad in word else word for bad, word in as_written.items()}
        plain = {word: _plain(word.strip("!")) for word in new}
        phrases = self._said_together(words, self._fine | plain)
        if not unkind:
            if len(self._fine) > WORDS_REMEMBERED:
                self._fine.clear()
                self._starts.clear()
            self._fine |= {word: letters for word, letters in plain.items() if len(word) <= LONGEST_REMEMBERED}
            self._starts |= {word for word, letters in plain.items() if letters in self._phrases}
        return unkind | phrases

    def _found(self, text: str) -> list[str]:
        letters = ("".join(filter(str.isalpha, word)) for word in _plain(text).split())
        return [
            *self.filter.check_profanity(text)["profane_words"],
            *(word for word in letters if any(part in word for part in ANYWHERE)),
        ]

    def _said_together(self, words: list[str], plain: Mapping[str, str]) -> dict[str, str]:
        """The list's phrases in these words."""
        letters = [plain.get(word, "") for word in words]
        return {
            " ".join(phrase): " ".join(words[at : at + len(phrase)])
            for at, word in enumerate(letters)
            for phrase in self._phrases.get(word, ())
            if letters[at : at + len(phrase)] == phrase
        }


def _plain(text: str) -> str:
    letters = text if text.isascii() else normalize_unicode(text)  # which changes no ASCII, but takes long to notice
    plain: str = normalize_leetspeak(letters, level="aggressive", remove_spaced_chars=True)
    return plain


@lru_cache(maxsize=64)
def _checker(language: str, blocked: tuple[str, ...]) -> _Checker:
    return _Checker(language, blocked)


@lru_cache(maxsize=64)
def _filter(language: str, blocked: tuple[str, ...]) -> Filter:
    return Filter(
        {
            "languages": list(dict.fromkeys((ENGLISH, _called(language)))),
            "custom_words": [*ALSO, *blocked],
            "ignore_words": [name for name in NAMES if name not in {word.casefold() for word in blocked}],
            "detect_leetspeak": True,
        }
    )


def _called(language: str) -> str:
    """The library's name for a language; English for languages that it doesn't know."""
    if language == "en":  # needs no list of all languages' names, which takes 15 ms to read
        return ENGLISH
    try:
        name = (Locale.parse(language, sep="-").get_language_name("en") or "").partition(" ")[0].lower()
    except (ValueError, UnknownLocaleError):
        return ENGLISH
    return name if name in dictionary.available_languages else ENGLISH

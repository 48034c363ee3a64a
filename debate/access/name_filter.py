"""Checks whether a typed name may be shown to a class.

The words come from glin-profanity: whole words, even when spelt with digits, dots, accents or letters
of other alphabets. So Cassandra, Essex and Scunthorpe pass. Words that its list lacks for a classroom
are here, and teachers add their own. If a real name is refused anyway, a host can still give it:
hosts may give anybody any name.
"""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from glin_profanity import Filter, normalize_leetspeak, normalize_unicode
from glin_profanity.data.dictionary import dictionary

ENGLISH = "english"  # always checked, whatever language the class speaks

# Real names.
NAMES = ("dick", "butt", "fanny", "hooker", "lolita", "peter", "regina", "anita", "aso", "bs", "mf", "xx")

# Whole words.
ALSO = (
    "5hit", "blyat", "bumhole", "cabron", "cazzo", "chink", "cvnt", "cyka", "fag", "fags", "kkk", "kurwa", "kys", "merde", "mierda",
    "nazi", "nazis", "piss", "puta", "putain", "rapists", "sl0t", "suka", "turd", "wanker", "wankers", "wh0re", "блядь", "сука",
)  # fmt: skip

# Anywhere in a name: no person's name contains them.
ANYWHERE = (
    "arschloch", "arsehole", "asshole", "bitch", "bullshit", "dickhead", "faggot", "fuck", "hitler", "nigga", "nigger", "scheiss",
    "shithead", "whore",
)  # fmt: skip


def is_unkind(name: str, language: str = "en", blocked: tuple[str, ...] = ()) -> bool:
    """Whether a name contains a word that is not for a classroom.

    `language` is the motion's (a tag such as "de"); its words count as well as the English ones. `blocked` are the
    teacher's own: a name may not contain one of them as a whole word.
    """
    plain = normalize_leetspeak(normalize_unicode(name.casefold()), level="aggressive", remove_spaced_chars=True)
    letters = "".join(filter(str.isalpha, plain)).casefold()
    return any(word in letters for word in ANYWHERE) or _filter(language, blocked).is_profane(name)


def unkind_words(text: str, language: str = "en", blocked: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The words of a text that no name may contain, as written there or in the list. Each word is checked separately: two
    neighbouring words never form a third."""
    found = _filter(language, blocked).check_profanity(text)["profane_words"]
    plain = normalize_leetspeak(normalize_unicode(text.casefold()), level="aggressive", remove_spaced_chars=True)
    letters = ("".join(filter(str.isalpha, word)) for word in plain.split())
    return (*found, *(word for word in letters if any(part in word for part in ANYWHERE)))


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
    try:
        name = (Locale.parse(language, sep="-").get_language_name("en") or "").partition(" ")[0].lower()
    except (ValueError, UnknownLocaleError):
        return ENGLISH
    return name if name in dictionary.available_languages else ENGLISH

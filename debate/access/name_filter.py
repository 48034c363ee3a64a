"""Whether a name that somebody typed may stand before a class.

The words come from glin-profanity: whole words, also where they are spelt with digits, dots, accents or
letters of other alphabets. So Cassandra, Essex and Scunthorpe pass. What that list lacks for a
classroom stands here, and a teacher adds words of their own. A real name that is refused all the
same is not lost: a host may give anybody any name.
"""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from glin_profanity import Filter, normalize_leetspeak, normalize_unicode
from glin_profanity.data.dictionary import dictionary

ENGLISH = "english"  # is always looked for, whatever the class speaks

# People are called so.
NAMES = ("dick", "butt", "fanny", "hooker", "lolita", "peter", "regina", "anita", "aso", "bs", "mf", "xx")

# Whole words.
ALSO = (
    "5hit", "blyat", "bumhole", "cabron", "cazzo", "chink", "cvnt", "cyka", "fag", "fags", "kkk", "kurwa", "kys", "merde", "mierda",
    "nazi", "nazis", "piss", "puta", "putain", "rapists", "sl0t", "suka", "turd", "wanker", "wankers", "wh0re", "блядь", "сука",
)  # fmt: skip

# Wherever they stand in a name: no name of a person holds them.
ANYWHERE = (
    "arschloch", "arsehole", "asshole", "bitch", "bullshit", "dickhead", "faggot", "fuck", "hitler", "nigga", "nigger", "scheiss",
    "shithead", "whore",
)  # fmt: skip


def is_unkind(name: str, language: str = "en", blocked: tuple[str, ...] = ()) -> bool:
    """Whether a name holds a word that is not for a classroom.

    `language` is the motion's (a tag such as "de"); its words count beside the English ones. `blocked` are the
    teacher's own: a name may not hold one of them as a whole word.
    """
    plain = normalize_leetspeak(normalize_unicode(name.casefold()), level="aggressive", remove_spaced_chars=True)
    letters = "".join(filter(str.isalpha, plain)).casefold()
    return any(word in letters for word in ANYWHERE) or _filter(language, blocked).is_profane(name)


def unkind_words(text: str, language: str = "en", blocked: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The words of a text that no name may hold, as they are written there or in the list. Each is looked at by itself: two
    words that are next to each other make no third."""
    found = _filter(language, blocked).check_profanity(text)["profane_words"]
    plain = normalize_leetspeak(normalize_unicode(text.casefold()), level="aggressive", remove_spaced_chars=True)
    letters = ("".join(filter(str.isalpha, word)) for word in plain.split())
    return (*found, *(word for word in letters if any(part in word for part in ANYWHERE)))


@lru_cache(maxsize=64)
def _filter(language: str, blocked: tuple[str, ...]) -> Filter:
    return Filter({
        "languages": list(dict.fromkeys((ENGLISH, _called(language)))),
        "custom_words": [*ALSO, *blocked],
        "ignore_words": [name for name in NAMES if name not in {word.casefold() for word in blocked}],
        "detect_leetspeak": True,
    })  # fmt: skip


def _called(language: str) -> str:
    """The library's name of a language; English where it does not know it."""
    try:
        name = (Locale.parse(language, sep="-").get_language_name("en") or "").partition(" ")[0].lower()
    except (ValueError, UnknownLocaleError):
        return ENGLISH
    return name if name in dictionary.available_languages else ENGLISH
